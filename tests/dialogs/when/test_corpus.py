"""Sentences and their meaning, in every language that has a corpus

Now is Monday 2 March 2026, 10:00 in London. A line is ``words = meaning``, ``words ? one reading | another`` or
``words !`` where nothing is said about time. Lines that begin with ``@`` set what is on the table for those below them.
"""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from core.wishes import Order, Wish
from dialogs.when import Expression, Table, When, read

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 3, 2, 10, 0, tzinfo=LONDON)
LANGUAGES = Path(__file__).parents[3] / "dialogs" / "languages"
MOST_SHOWN = 2


def lines():
    for corpus in sorted(LANGUAGES.glob("*/corpus.txt")):
        setting = "@ nothing"
        for number, line in enumerate(corpus.read_text("utf-8").splitlines(), 1):
            text = line.strip()
            if text.startswith("@"):
                setting = text
            elif text and not text.startswith("#"):
                yield pytest.param(
                    corpus.parent.name, setting, text, id=f"{corpus.parent.name}:{number}:{text[:40]}"
                )


def parted(line):
    """Return the words, the mark and the meaning of a line; a question in the words is followed by more words."""
    if line.endswith(" !"):
        return line[:-2], "!", ""
    at = max(line.rfind(" = "), line.rfind(" ? "))
    return line[:at], line[at + 1], line[at + 3 :].strip()


def moment(text):
    return datetime.strptime(text.strip(), "%Y-%m-%d %H:%M").replace(tzinfo=LONDON)


def setting(line, language):
    """Return the table and what was said before, from a line such as ``@ booking 2026-03-05 15:00``."""
    table, before = {}, None
    for part in line.removeprefix("@").split(";"):
        word, _, rest = part.strip().partition(" ")
        if word == "offered":
            table["offered"] = tuple(moment(one) for one in rest.split(","))
        elif word == "booking":
            table["booking"] = moment(rest)
        elif word == "asked":
            table["asked"] = rest
        elif word == "before":
            before = read(rest, now=NOW, language=language).said
    return Table(**table), before


def day(at):
    return f"{at:%a} {at.day} {at:%b}".lower() + ("" if at.year == NOW.year else f" {at.year}")


def span(one):
    start, end = one.start.astimezone(LONDON), one.end.astimezone(LONDON)
    if one.length == timedelta(minutes=1):
        return f"{day(start)} {start:%H:%M}"
    last = end - timedelta(minutes=1)
    if (start.hour, start.minute, end.hour, end.minute) == (0, 0, 0, 0):
        return day(start) if start.date() == last.date() else f"{day(start)} - {day(last)}"
    if start.date() == last.date():
        return f"{day(start)} {start:%H:%M}-{'24:00' if (end.hour, end.minute) == (0, 0) else f'{end:%H:%M}'}"
    clock = "24:00" if (end.hour, end.minute) == (0, 0) else f"{end:%H:%M}"
    return f"{day(start)} {start:%H:%M} - {day(last)} {clock}"


def written(wish: Wish) -> str:
    """Return a wish the way the corpus writes it."""
    windows = [span(one) for one in wish.windows]
    shown = windows if len(windows) <= MOST_SHOWN + 1 else [*windows[:MOST_SHOWN], "..."]
    parts = [", ".join(shown)]
    if wish.near:
        parts.append(f"near {wish.near.astimezone(LONDON):%H:%M}")
    if wish.length:
        parts.append(f"for {int(wish.length.total_seconds() // 60)} min")
    if wish.order is Order.LATEST:
        parts.append("latest")
    if wish.stay:
        parts.append("stay")
    return "; ".join(parts)


def repeated(when: When) -> str:
    if when.repeats is None:
        return ""
    again = when.repeats
    until = f" until {day(again.until)}" if again.until else ""
    until += f", {again.times} times" if again.times else ""
    until += "".join(f", not {span(one)}" for one in again.without)
    return f"; every {again.interval} {again.unit}{until}"


def meaning(when: When) -> str:
    """Return mark and meaning of what was read."""
    if when.readings:
        return "? " + " | ".join(written(one) for one in when.readings)
    if when.wish:
        return f"= {written(when.wish)}{repeated(when)}"
    if when.trouble:
        return f"= {when.trouble}"
    if when.said and when.said.length:
        return f"= for {when.said.length} min"
    if when.repeats:
        return f"={repeated(when)[1:]}"
    return "= not without a table" if when.said else "!"


@pytest.mark.parametrize(("language", "setting_line", "line"), list(lines()))
def test_every_sentence_of_a_corpus_means_what_it_says_there(language, setting_line, line):
    words, mark, meant = parted(line)
    table, before = setting(setting_line, language)

    when = read(words, now=NOW, language=language, table=table, before=before)

    assert f"{mark} {meant}".strip() == meaning(when)
    assert when.said is None or when.said == Expression.from_data(when.said.to_data())


def test_a_corpus_has_a_hundred_sentences():
    for corpus in LANGUAGES.glob("en/corpus.txt"):
        sentences = [line for line in corpus.read_text("utf-8").splitlines() if line and line[0] not in "#@"]

        assert len(sentences) >= 100
