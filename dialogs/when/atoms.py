"""From a text to its words and figures, each with its kind.

The text is read once from left to right and is cut at ``LONGEST`` characters. Only the figures 0 to 9 are numbers.
Places in the text are kept, so that whoever asks can see which words were used.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dialogs.when.expression import Clock, Date, Half, Slash
from dialogs.when.lexicon import Lexicon, Meaning, figure_kind
from dialogs.when.patterns import Item

LONGEST = 1600
# Words about time and figures in one text; no message has so many, and each costs up to 0.1 ms.
MOST = 64

TOKEN = re.compile(r"[ap]\.m(?![^\W_])|[^\W\d_]+(?:['\"][^\W\d_]+)*|[0-9]+|[^\w\s]|[^\W]+")
_HALF = (
    r"|(?P<half>(?P<hh>2[0-4]|1\d|0?\d)(?:[:.h]?(?P<hmin>[0-5]\d))?(?::[0-5]\d)?"
    r"(?:\s?\.?(?P<ap>[ap])\s?\.?\s?m(?![^\W_])\.?|(?P<ap1>[ap])(?![^\W_]|\.[^\W_])))"
)
_FIGURE = (
    r"(?P<ymd>(?P<y>\d{4})(?P<s>[-/.])(?P<ym>\d{1,2})(?P=s)(?P<yd>\d{1,2})(?!\d)(?:t(?=\d\d:))?)"
    r"|(?P<compact>(?P<cy>(?:19|20)\d\d)(?P<cm>0[1-9]|1[0-2])(?P<cd>0[1-9]|[12]\d|3[01])(?!\d))"
    r"|(?P<dmy>(?P<d1>\d{1,2})(?P<t>[-/.])(?P<d2>\d{1,2})(?P=t)(?P<dy>\d{4}|\d\d)(?![\d:]))"
    r"{half}"
    r"|(?P<h24>(?:1[3-9]|2[0-3])h(?![^\W_]))"
    r"|(?P<hm>(?P<h>\d{1,2})(?::(?P<m>\d\d)(?::\d\d)?|h(?P<m2>\d\d)|\.(?P<m3>[0-5]\d)\s?h(?![^\W\d_]))(?![\d:]))"
    r"|(?P<dots>(?P<a>\d{1,2})\.(?P<b>\d{1,2})(?!\d)(?:\.(?!\d))?)"
    r"|(?P<pair>(?P<p>\d{1,2})/(?P<q>\d{1,2})(?![\d/]|\.\d))"
    r"|(?P<long>\d{1,3}(?:,\d{3})+|\d+\.\d+|\d{5,})"
    r"|(?P<plain>\d+)"
)
FIGURE = re.compile(_FIGURE.replace("{half}", _HALF), re.ASCII)
# Where no halves of the day are said, "3 am" is no clock time: "um 3 am Montag".
FIGURE_ON_24_HOURS = re.compile(_FIGURE.replace("{half}", ""), re.ASCII)
_MIXED = re.compile(r"[^\W\d_]+[0-9][^\W_]*")
_LEADING = re.compile(r"[0-9][^\W\d_]+")
_DOTTED = re.compile(r"([^\W\d_])\s?\.\s?([^\W\d_])(?![^\W_])\.?")
_ASCII_LOWER = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}
_MARKS = {
    "-": "dash", "–": "dash", "—": "dash", "~": "dash", ",": "comma", "/": "slash", "(": "open", ")": "close",
    "@": "at", ".": "stop", "!": "stop", "?": "stop", ";": "stop", ":": "colon", "&": "and",
}  # fmt: skip
_MONEY = ("$", "£", "€", "#")
_MEASURES = ("%", "€", "£", "$")
_NUMBERS = frozenset({"small", "mid", "big", "minute", "three", "four", "figures", "comma"})
_SHORTENED = frozenset({"month", "weekday", "about", "hunit"})
_LONGEST_SHORTENED = 4
_CENTURY = 2000
_MOST_FIGURES = 9
# What is no date in the middle of an address on the web.
_DATES = ("ymd", "compact", "dmy", "pair")


def atoms(text: str, words: Lexicon) -> list[Item]:
    """Return the words and figures of the text in order, each with its kind."""
    low = _lower(text[:LONGEST])
    found: list[Item] = []
    skip = telling = 0
    for token in TOKEN.finditer(low):
        if token.start() < skip:
            continue
        item = _atom(token, low, words, found)
        skip = item.end
        if (
            item.kind == "gap"
            and not words.capital_nouns
            and item.end > item.start + 1
            and text[item.start].isupper()
            and found
            and found[-1].kind in _NUMBERS
        ):
            item = item._replace(kind="name")
        if item.kind == "together":
            found += _apart(item)
        else:
            _add(found, item)
        telling += item.kind not in ("gap", "stop", "comma")
        if telling > MOST:
            break
    ends = (found[0].start, found[-1].end) if found else (0, 0)
    edged = [Item("edge", None, ends[0], ends[0]), *found, Item("edge", None, ends[1], ends[1])]
    return _turned(_settle_doubts(edged, low, words), words)


def _lower(text: str) -> str:
    """Return the text in small letters, each in its place."""
    low = text.lower().replace("’", "'").replace("‘", "'")
    return low if len(low) == len(text) else text.translate(_ASCII_LOWER)


def _atom(token: re.Match[str], low: str, words: Lexicon, before: Sequence[Item]) -> Item:
    """Return what one token is worth."""
    text, start = token.group(), token.start()
    first = text[0]
    if first in "0123456789":
        return _figure(low, start, words, before)
    if first.isalpha():
        mixed = _MIXED.match(low, start)
        if mixed and mixed.group() in words.words:
            return _word(mixed.group(), low, start, words)
        return _word(text, low, start, words)
    return Item(_MARKS.get(first, "gap"), None, start, start + 1)


def _word(text: str, low: str, start: int, words: Lexicon) -> Item:
    """Return a word, or the longest phrase that begins with it, with its kind."""
    for rest, (kind, worth) in words.phrases.get(text, ()):
        at = start + len(text)
        for word in rest:
            end = at + 1 + len(word)
            if low[at:end] not in (f" {word}", f"-{word}", f"/{word}"):
                break
            at = end
        else:
            if at == len(low) or not low[at].isalnum():
                return Item(kind, worth, start, at)
    dotted = _DOTTED.match(low, start) if len(text) == 1 else None
    if dotted and dotted[1] + dotted[2] in words.words:
        return Item(*words.words[dotted[1] + dotted[2]], start, dotted.end())
    kind, worth = words.meaning(text) or ("gap", None)
    end = start + len(text)
    if kind in _SHORTENED and low[end : end + 1] == "." and len(text) <= _LONGEST_SHORTENED:
        end += 1
    return Item(kind, worth, start, end)


def _apart(item: Item) -> list[Item]:
    """Return the words that are written together in one: "Montagabend"."""
    meanings: Sequence[tuple[Meaning, int]] = item.value
    last = len(meanings) - 1
    starts = [min(item.start + after, item.end - 1) for _, after in meanings]
    return [
        Item(kind, worth, starts[at], item.end if at == last else starts[at + 1])
        for at, ((kind, worth), _) in enumerate(meanings)
    ]


def _figure(low: str, start: int, words: Lexicon, before: Sequence[Item]) -> Item:
    """Return what a run of figures is: a clock time, a date, a number that may be either, or none of it."""
    spelt = _LEADING.match(low, start)
    if spelt and spelt.group() in words.words:
        return _word(spelt.group(), low, start, words)
    found = (FIGURE if words.halves else FIGURE_ON_24_HOURS).match(low, start)
    if found is None:
        return Item("figures", None, start, start + 1)
    if low[start - 1 : start] in _MONEY or low[start - 2 : start - 1] in _MONEY or _glued(low, start, before):
        return Item("figures", None, start, found.end())
    end = found.end()
    if low[start - 1 : start] == "/" and low[start - 2 : start - 1].isalpha() and found.lastgroup in _DATES:
        return Item("figures", None, start, end)
    item = _READERS[found.lastgroup or "plain"](found)
    if low[end : end + 2].strip()[:1] in _MEASURES:
        return Item("figures", None, start, end)
    return _with_ending(item, low, words) if item.kind in _MAY_END else item


def _glued(low: str, start: int, before: Sequence[Item]) -> bool:
    """Tell whether the figures hang on a word that is no month ("A4"), so that they are a name."""
    return low[start - 1 : start].isalpha() and not (
        before and before[-1].kind in ("month", "at", "part", "dunit", "qtr", "full")
    )


def _with_ending(item: Item, low: str, words: Lexicon) -> Item:
    """Return a number as the n-th when it ends like one, or as no number when strange letters hang on it."""
    spaced = low[item.end : item.end + 1] == " "
    at = item.end + spaced
    tail = _word_at(low, at)
    if tail in words.nth_endings.split() and item.kind not in ("three", "four"):
        return Item("nth", item.value, item.start, at + len(tail))
    goes_on = low[at + len(tail) : at + len(tail) + 1].isdigit()
    if not spaced and (tail[:1].isalpha() or tail[:1] == "_") and (goes_on or words.meaning(tail) is None):
        return Item("figures", None, item.start, item.end)
    return item


def _word_at(low: str, at: int) -> str:
    """Return the word that begins there."""
    found = TOKEN.match(low, at)
    return found.group() if found else ""


def _plain(found: re.Match[str]) -> Item:
    """Return a whole number by how many figures it has and what it may be."""
    text = found.group()
    kinds = {3: "three", 4: "four"}
    kind = kinds.get(len(text)) or figure_kind(int(text))
    worth = text if len(text) in kinds else int(text)
    return Item(kind, worth, found.start(), found.end())


def _clock_with_half(found: re.Match[str]) -> Item:
    """Return "3pm"; "15pm" is three in the afternoon all the same, "0am" is midnight."""
    hour, minute = int(found["hh"]), int(found["hmin"] or 0)
    half = Half.AM if (found["ap"] or found["ap1"]) == "a" else Half.PM
    if hour > 24:
        return Item("bad", None, found.start(), found.end())
    clock = Clock(hour, minute, half) if 1 <= hour <= 12 else Clock(hour % 24, minute, Half.FULL)
    return Item("clock", clock, found.start(), found.end())


def _clock(found: re.Match[str]) -> Item:
    """Return "3:30"; two figures with a zero in front, or an hour above twelve, are the 24-hour clock."""
    hour, minute = int(found["h"]), int(found["m"] or found["m2"] or found["m3"])
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return Item("bad", None, found.start(), found.end())
    full = hour > 12 or found["h"].startswith("0")
    return Item("clock", Clock(hour, minute, Half.FULL if full else None), found.start(), found.end())


def _full(found: re.Match[str]) -> Item:
    """Return a date with its year; only where the two other numbers are parted by a slash is their order open."""
    start, end = found.span()
    if found["y"]:
        return Item("full", _sorted(int(found["yd"]), int(found["ym"]), int(found["y"])), start, end)
    year = int(found["dy"])
    year += 0 if year > 99 else _CENTURY
    day, month = int(found["d1"]), int(found["d2"])
    date = _sorted(day, month, year) if found["t"] == "." else Slash(day, month, year)
    return Item("full", date, start, end)


def _sorted(day: int, month: int, year: int) -> Date:
    """Return the date, with day and month changed over where only that can be."""
    return Date(month, day, year) if day <= 12 < month else Date(day, month, year)


def _long(found: re.Match[str]) -> Item:
    """Return figures that are no hour, no day and no year; whole ones with a worth, for "in 99999 days"."""
    text = found.group()
    return Item("figures", int(text[:_MOST_FIGURES]) if text.isdigit() else None, found.start(), found.end())


_READERS = {
    "ymd": _full,
    "compact": lambda found: Item(
        "full", Date(int(found["cd"]), int(found["cm"]), int(found["cy"])), *found.span()
    ),
    "dmy": _full,
    "half": _clock_with_half,
    "h24": lambda found: Item(
        "clock", Clock(int(found.group()[:2]), 0, Half.FULL), found.start(), found.end()
    ),
    "hm": _clock,
    "dots": lambda found: Item("dots", (found["a"], found["b"]), found.start(), found.end()),
    "pair": lambda found: Item("pair", (int(found["p"]), int(found["q"])), found.start(), found.end()),
    "long": _long,
    "plain": _plain,
}
_MAY_END = frozenset({"small", "mid", "big", "minute", "three", "four"})


def _add(found: list[Item], item: Item) -> None:
    """Add the item; a number word after a round one makes one number: "twenty five", "thirty-first"."""
    tens = found[-1] if found else None
    if tens is not None and tens.kind == "dash" and len(found) > 1 and tens.end - tens.start == 1:
        tens = found[-2] if found[-2].end == tens.start and item.start == tens.end else None
    if tens is None or not _completes(tens, item):
        found.append(item)
        return
    while found and found[-1].start >= tens.start:
        found.pop()
    number = tens.value + (item.value or 1)
    kind = item.kind if item.kind in ("nth", "ord") else figure_kind(number)
    found.append(Item(kind, number, tens.start, item.end))


def _completes(tens: Item, item: Item) -> bool:
    """Tell whether "twenty" is followed by a number word below ten."""
    if (
        tens.kind not in ("mid", "big", "minute")
        or tens.value not in (20, 30, 40, 50)
        or tens.end - tens.start < 4
    ):
        return False
    return item.kind in ("small", "ord", "solo") and item.end - item.start > 2 and (item.value or 1) < 10


def _settle_doubts(found: list[Item], low: str, words: Lexicon) -> list[Item]:
    """Return the items; a word of two meanings ("may", "sat") has its first only beside a kind that speaks for it."""
    for at, item in enumerate(found):
        if item.kind not in words.doubted:
            continue
        nth = item.kind == "nth"
        doubt = words.doubtful.get(low[item.end - 1 if nth else item.start : item.end])
        if doubt is None:
            continue
        if found[at - 1].kind not in doubt.after and found[at + 1].kind not in doubt.before:
            found[at] = _number_and_stop(item) if nth else Item(*doubt.otherwise, item.start, item.end)
    return found


def _number_and_stop(nth: Item) -> Item:
    """Return "3." as the number that it is at the end of a sentence."""
    return Item(figure_kind(nth.value), nth.value, nth.start, nth.end - 1)


def _turned(found: list[Item], words: Lexicon) -> list[Item]:
    """Return the items with what stands after its noun put before it, as the rules expect it: "semana que viene"."""
    if not words.postposed:
        return found
    for at in range(1, len(found) - 1):
        one, two = found[at], found[at + 1]
        if two.kind in words.postposed and one.kind in _NOUNS:
            found[at] = two._replace(start=one.start, end=two.end)
            found[at + 1] = one._replace(start=one.start, end=two.end)
    return found


_NOUNS = frozenset({"weekday", "dunit", "weekend", "month", "day", "part", "feast"})
