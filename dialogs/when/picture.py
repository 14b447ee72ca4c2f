"""A reading as a picture for people: what each word contributed, certain or implied, and what it comes to."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from core.wishes import Order, Wish
from dialogs.when.atoms import atoms
from dialogs.when.conventions import BOOKING
from dialogs.when.expression import (
    Ahead,
    Away,
    Clock,
    Date,
    Day,
    Days,
    Every,
    Half,
    Hours,
    Month,
    Part,
    Period,
    Shift,
    Slash,
    Stretch,
    Toward,
    Unit,
    Weekday,
    Which,
    encoded,
)
from dialogs.when.halves import minutes
from dialogs.when.lexicon import Lexicon, lexicon
from dialogs.when.patterns import Item
from dialogs.when.resolve import Repeat, When, read
from dialogs.when.rules.mentions import mention_of
from dialogs.when.words import hear

MOST_WINDOWS = 3
NOON = 12 * 60
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
# A part of what was said: in words, and whether it was implied.
Fact = tuple[str, bool]


def picture(text: str, now: datetime, language: str) -> str:
    """Return the sentence with what each of its words contributed, and what it comes to."""
    words = lexicon(language.partition("-")[0])
    when = read(text, now=now, language=language)
    if words is None:
        return "\n".join([text, f"  (no words for {language}: dateparser reads it)", *_outcome(when, now)])
    said = hear(text, words, asked=None)
    used = [
        piece
        for piece in said.pieces
        if piece.kind != "edge" and any(start <= piece.start < end for start, end in said.words)
    ]
    widest = max((len(text[piece.start : piece.end]) for piece in used), default=0)
    lines = [text, underline(text, said.words), _words(text, said.words, words)] if used else [text]
    for piece in used:
        shown = text[piece.start : piece.end].ljust(widest)
        for fact, implied in _facts(piece, words):
            lines.append(f"  {shown}  {fact}{', implied' if implied else ''}")
            shown = " " * widest
    return "\n".join([*lines, *_outcome(when, now)])


def underline(text: str, words: tuple[tuple[int, int], ...]) -> str:
    """Return a line of marks below the words that were used."""
    marks = [" "] * len(text)
    for start, end in words:
        marks[start:end] = "~" * (end - start)
    return "".join(marks).rstrip()


def _words(text: str, used: tuple[tuple[int, int], ...], words: Lexicon) -> str:
    """Return each word that was used, with the kind of word it is."""
    told = [
        f"{text[item.start : item.end]} = {_KIND_NAMES.get(item.kind, item.kind)}"
        for item in atoms(text, words)
        if item.kind not in _SILENT
        and item.kind != text[item.start : item.end].lower()
        and any(start <= item.start < end for start, end in used)
    ]
    return f"  words: {', '.join(told)}"


def _facts(piece: Item, words: Lexicon) -> Iterator[Fact]:
    """Yield what one piece of the sentence says, and what is taken for granted with it."""
    mentions = (
        piece.value if piece.kind == "saids" else [mention for mention in [mention_of(piece)] if mention]
    )
    for mention in mentions:
        yield from _day(mention.day) if mention.day is not None else ()
        yield from _hours(mention.hours, words) if mention.hours is not None else ()
        if mention.about:
            yield "somewhat earlier or later will do", False
    if piece.kind in _OTHERS:
        yield from _OTHERS[piece.kind](piece.value)
    elif not mentions:
        yield piece.kind, False


def _length(length: tuple[tuple[float, Unit], ...]) -> Iterator[Fact]:
    """Yield "2 hours"."""
    yield " ".join(f"{count:g} {unit}{'' if count == 1 else 's'}" for count, unit in length), False


def _cycle(every: Every) -> Iterator[Fact]:
    """Yield "every 2 weeks"."""
    yield f"every {every.interval} {every.unit}s" if every.interval > 1 else f"every {every.unit}", False


def _repeat(repeat: tuple[Every, Day]) -> Iterator[Fact]:
    """Yield "every week" and the day."""
    every, day = repeat
    yield from _cycle(every)
    yield from _day(day)


def _pick(place: int | Toward) -> Iterator[Fact]:
    """Yield which of the offered times was chosen."""
    if isinstance(place, Toward):
        yield f"the {'later' if place.sign > 0 else 'earlier'} of the offered times", False
    else:
        yield (
            {-1: "the last", 0: "the middle one"}.get(place, f"the {place}.") + " of the offered times",
            False,
        )


def _day(day: Day) -> Iterator[Fact]:
    """Yield the components of a day."""
    match day:
        case Weekday(which=Which.COMING, weeks=0):
            yield _WEEKDAYS[day.index], False
            yield "the next one after today", True
        case Weekday():
            weeks = f", {day.weeks} weeks later" if day.weeks else ""
            yield f"{day.which} {_WEEKDAYS[day.index]}{weeks}", False
        case Date() | Month():
            yield from _date(day)
        case Slash():
            yield f"{day.one} and {day.two}", False
            yield "which of them is the month, by the country", True
        case Away(base=None):
            yield f"{day.count} {day.unit}s from today" if day.count else "today", False
        case Period(around=None):
            third = f", {day.third}" if day.third else ""
            ahead = {0: "this", 1: "next", -1: "last"}.get(day.shift, f"{day.shift} ahead:")
            yield f"{ahead} {day.unit}{third}", False
        case Days():
            yield from _day_range(day)
        case _:
            yield _plain(day), False


def _date(day: Date | Month) -> Iterator[Fact]:
    """Yield weekday, day, month and year as far as they were said; the month and the year may be implied."""
    if isinstance(day, Date):
        weekday = [_WEEKDAYS[day.weekday]] if day.weekday is not None else []
        yield " ".join([*weekday, f"the {day.day}."]), False
    if day.month is not None:
        third = f", {day.third}" if isinstance(day, Month) and day.third else ""
        yield f"{month_name[day.month].lower()}{third}", False
    else:
        yield "the next month that has it", True
    if day.year is None and day.month is not None:
        yield "the year that is next", True
    elif day.year is not None:
        yield str(day.year), False


def _day_range(day: Days) -> Iterator[Fact]:
    """Yield the ends of several days."""
    ends: tuple[tuple[str, Day | None], ...] = (
        ("after" if day.after else "from", day.first),
        ("before" if day.before else "to", day.last),
    )
    for label, end in ends:
        for fact, implied in _day(end) if end is not None else ():
            yield f"{label} {fact}", implied


def _hours(hours: Hours, words: Lexicon) -> Iterator[Fact]:
    """Yield the components of hours."""
    match hours:
        case Clock(half=None):
            likely = minutes(hours, BOOKING)
            yield f"{hours.hour}:{hours.minute:02d}", False
            yield (
                f"{_clock(likely)} rather than {_clock((likely + 720) % 1440)}, unless opening hours differ",
                True,
            )
        case Clock():
            half = "" if hours.half is Half.FULL else f" {hours.half}"
            yield f"{hours.hour}:{hours.minute:02d}{half}", False
        case Part():
            third = f"{hours.third} " if hours.third else ""
            start, end = words.part_hours[hours.key]
            yield f"{third}{hours.key.replace('_', ' ')}", False
            yield f"{_clock(start)} to {_clock(end)}", True
        case Ahead():
            yield f"{hours.minutes} minutes from now" if hours.minutes else "now", False
        case Shift():
            yield (
                f"{abs(hours.minutes)} minutes {'later' if hours.minutes > 0 else 'earlier'} than on the table",
                False,
            )
        case Stretch():
            yield from _stretch(hours, words)
        case _:
            yield _plain(hours), False


def _stretch(hours: Stretch, words: Lexicon) -> Iterator[Fact]:
    """Yield the two ends of hours, the second perhaps on another day."""
    ends: tuple[tuple[str, Hours | None], ...] = (("from", hours.start), ("to", hours.end))
    for label, end in ends:
        for fact, implied in _hours(end, words) if end is not None else ():
            yield f"{label} {fact}", implied
    yield from _day(hours.on) if hours.on is not None else ()


def _clock(minute: int) -> str:
    """Return minutes after midnight as a clock time."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def _plain(value: object) -> str:
    """Return a value by its name and the parts that were said."""
    data = encoded(value)
    if not isinstance(data, dict):
        return "" if data is None else str(data)
    parts = [f"{name} {_plain_part(part)}" for name, part in data.items() if name != "is"]
    return " ".join([str(data["is"]).lower(), *parts])


def _plain_part(part: object) -> str:
    """Return a part of a value, itself perhaps a value with parts."""
    if isinstance(part, dict):
        inner = " ".join(f"{name} {_plain_part(one)}" for name, one in part.items() if name != "is")
        return f"({str(part['is']).lower()} {inner})".replace(" )", ")")
    return str(part)


def _outcome(when: When, now: datetime) -> list[str]:
    """Return what a reading comes to, a line for each window; "?" before each of several readings."""
    if when.trouble:
        return [f"= {when.trouble}"]
    if when.wish is None and not when.readings:
        return [
            "= no time without a table: an offer, a booking, a question"
            if when.said
            else "= nothing about time"
        ]
    mark = "=" if when.wish else "?"
    wishes = [when.wish] if when.wish else list(when.readings)
    lines = [f"{mark} {line}" for wish in wishes for line in _windows(wish, now)]
    return [*lines, *([f"{mark} {_again(when.repeats)}"] if when.repeats else [])]


def _again(repeats: Repeat) -> str:
    """Return how a series goes on."""
    (fact, _), *_ = _cycle(Every(repeats.unit, repeats.interval))
    fact += f" until {repeats.until:%a %d %b %Y}" if repeats.until else ""
    return fact + (f", {repeats.times} times" if repeats.times else "")


def _windows(wish: Wish, now: datetime) -> Iterator[str]:
    """Yield the first windows of a wish, with what is liked best and how long it is to last."""
    best = f", best at {wish.near.astimezone(now.tzinfo):%H:%M}" if wish.near else ""
    best += ", the latest first" if wish.order is Order.LATEST else ""
    lasting = f", for {int(wish.length.total_seconds() // 60)} minutes" if wish.length else ""
    for span in wish.windows[:MOST_WINDOWS]:
        start, end = span.start.astimezone(now.tzinfo), span.end.astimezone(now.tzinfo)
        yield f"{_span(start, end)}{best}{lasting}"
    if len(wish.windows) > MOST_WINDOWS:
        yield f"and {len(wish.windows) - MOST_WINDOWS} more"


def _span(start: datetime, end: datetime) -> str:
    """Return from when to when, as short as can be: a moment, hours of one day, whole days."""
    last = end - timedelta(minutes=1)
    if start == last:
        return f"{start:%a %d %b %Y %H:%M}"
    if (start.hour, start.minute, end.hour, end.minute) == (0, 0, 0, 0):
        until = "" if start.date() == last.date() else f" to {last:%a %d %b %Y}"
        return f"{start:%a %d %b %Y}{until}, all day"
    until = "24:00" if (end.hour, end.minute) == (0, 0) else f"{end:%H:%M}"
    day = "" if start.date() == last.date() else f"{last:%a %d %b %Y} "
    return f"{start:%a %d %b %Y %H:%M} to {day}{until}"


# Words that only say where others stand.
_SILENT = frozenset({"edge", "gap", "stop", "comma"})
_KIND_NAMES = {
    **dict.fromkeys(("small", "mid", "big", "minute", "three", "four", "figures", "solo"), "number"),
    "rel": "day",
    "dunit": "unit",
    "hunit": "unit",
    "dots": "figures",
    "pair": "figures",
    "full": "date",
    "nth": "ordinal",
    "ord": "ordinal",
    "ampm": "half of the day",
    "part": "part of the day",
    "feast": "holiday",
}
_OTHERS: Mapping[str, Callable[[Any], Iterator[Fact]]] = {
    "length": _length,
    "cycle": _cycle,
    "repeat": _repeat,
    "pick": _pick,
    "asap": lambda _: iter([("the earliest there is", False)]),
    "latest": lambda _: iter([("the latest there is", False)]),
    "bad": lambda _: iter([("no such time", False)]),
}
