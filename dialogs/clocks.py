"""By whose clock a time is said, where that is named: "3pm London time", "at 4 CET", "my time"; else it is asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import chain
from re import Pattern
from zoneinfo import ZoneInfo

from babel import Locale
from babel.core import get_global

from core.catalog import Catalog
from core.people import Person
from core.walltime import zone, zone_names
from dialogs.language import language

MINE, THERE = "mine", "there"
"""That of whoever speaks, and that of the place."""

_NEAR = re.compile(r"[\s,(]*(?:[^\W\d_]{1,4}\s+)?")
"""What may stand between a time and its clock: "3pm, in London time"."""

_WORD = re.compile(r"[^\W\d_]+")
_NAME = r"[^\W\d_]+(?:[ -][^\W\d_]+){0,2}"
_SHORTEST = 3
"""Letters of a name that nobody knows."""

_CITIES = {
    "Europe/London": "Edinburgh, Glasgow, Manchester, Birmingham, Cardiff, Belfast",
    "Europe/Berlin": "Munich, München, Hamburg, Cologne, Köln, Frankfurt, Stuttgart, Düsseldorf",
    "Europe/Paris": "Lyon, Marseille, Toulouse",
    "Europe/Madrid": "Barcelona, Valencia, Sevilla",
    "Europe/Rome": "Milan, Milano, Mailand",
    "Europe/Zurich": "Geneva, Genf, Genève, Basel",
    "America/New_York": "Boston, Washington, Philadelphia, Miami, Atlanta",
    "America/Chicago": "Dallas, Houston, Austin",
    "America/Los_Angeles": "San Francisco, Seattle, San Diego",
    "America/Toronto": "Montreal, Ottawa",
    "America/Sao_Paulo": "Rio de Janeiro, Brasilia",
    "Asia/Kolkata": "Mumbai, Delhi, New Delhi, Bangalore, Bengaluru, Chennai",
    "Asia/Shanghai": "Beijing, Peking, Shenzhen",
    "Asia/Tokyo": "Osaka, Kyoto",
    "Australia/Sydney": "Canberra",
}
"""Cities by whose name people call a clock, besides those that zones are named after."""

_SHORT = {
    **dict.fromkeys(("utc", "gmt"), "UTC"),
    **dict.fromkeys(("cet", "cest", "mez", "mesz"), "Europe/Berlin"),
    **dict.fromkeys(("eet", "eest"), "Europe/Athens"),
    **dict.fromkeys(("et", "edt"), "America/New_York"),
    **dict.fromkeys(("cdt",), "America/Chicago"),
    **dict.fromkeys(("pt", "pdt"), "America/Los_Angeles"),
    **dict.fromkeys(("aest", "aedt"), "Australia/Sydney"),
    **dict.fromkeys(("nzst", "nzdt"), "Pacific/Auckland"),
    "msk": "Europe/Moscow",
    "jst": "Asia/Tokyo",
    "kst": "Asia/Seoul",
    "sgt": "Asia/Singapore",
    "hkt": "Asia/Hong_Kong",
}
"""Clocks by the letters that mean no other one."""

_SEVERAL = frozenset({"est", "cst", "mst", "pst", "ist", "bst", "ast", "gst"})
"""Letters that mean several clocks: one of them only where the business or whoever speaks has it on the wall."""

_CAPITALS = 2
"""So few letters must be capitals: "et" is a word elsewhere."""


@dataclass(frozen=True)
class Clocks:
    """By what names a business and its language know clocks, the zones behind them, and what is written round them."""

    zones: Mapping[str, str]
    patterns: tuple[Pattern[str], ...]
    endings: str
    no_clocks: frozenset[str]
    places: frozenset[str]
    """The business's own, which are clocks only where that is said."""


def clocks(catalog: Catalog) -> Clocks:
    """Gather the names of clocks: cities, what the language calls them, and the business's own places."""
    own = tuple((each.name.lower(), each.zone) for each in catalog.locations)
    return _clocks(language(catalog.business.language).tag, own)


@cache
def _clocks(tag: str, own: tuple[tuple[str, str], ...]) -> Clocks:
    words = language(tag).clocks
    called = {name.strip().lower(): key for key, names in words.NAMES.items() for name in names.split(",")}
    short = "|".join(sorted({*_SHORT, *_SEVERAL}, key=len, reverse=True))
    named = words.FORMS["of"].replace("<name>", f"(?P<name>{_NAME})")
    whose = "|".join(f"(?P<{each}>{words.FORMS[each]})" for each in (MINE, THERE))
    patterns = (
        re.compile(rf"(?<!\w)(?:{each})(?!\w)", re.IGNORECASE)
        for each in (whose, named, f"(?P<short>{short})")
    )
    return Clocks(
        _cities(tag) | called | dict(own),
        tuple(patterns),
        words.FORMS["endings"],
        frozenset(words.NONE.split()),
        frozenset(dict(own)),
    )


def _cities(tag: str) -> dict[str, str]:
    """Return the cities that zones are named after, by their names there and in a language, in small letters."""
    found: dict[str, str] = {}
    written = Locale.parse(tag).time_zones
    for key in get_global("zone_territories"):
        if "/" in key and key in zone_names():
            called = (key.rsplit("/", 1)[-1].replace("_", " "), str(written.get(key, {}).get("city", "")))
            found |= {name.lower(): key for name in called if name}
    return found | {name.lower(): key for key, names in _CITIES.items() for name in names.split(", ")}


def said(
    text: str, times: Iterable[tuple[int, int]], known: Clocks, *, alone: bool
) -> tuple[str, int, int] | None:
    """Return the clock that stands beside a time in the text, and from where to where; None where none does.

    ``times``: where the words about time are. ``alone``: it may be all that is said, as where we asked for a time.
    """
    bare, spans = text.strip(" .,!?").lower(), tuple(times)
    if alone and bare in known.zones and bare not in known.places:
        return known.zones[bare], 0, len(text)
    for match in chain.from_iterable(pattern.finditer(text) for pattern in known.patterns):
        for name, first, end in _readings(match, spans, known):
            start = max((first, *(until for since, until in spans if since < first < until)))
            whole = alone and not (text[:start] + text[end:]).strip(" .,!?()")
            if whole or _beside(start, end, spans, text):
                return name, start, end
    return None


def _beside(start: int, end: int, times: Iterable[tuple[int, int]], text: str) -> bool:
    between = ((text[until:start], text[end:since]) for since, until in times)
    return any(_NEAR.fullmatch(each) for pair in between for each in pair)


def _readings(
    match: re.Match[str], times: Iterable[tuple[int, int]], known: Clocks
) -> Iterator[tuple[str, int, int]]:
    """Yield by what a clock may be called, and where that stands: whose it is, letters, a zone, a name nobody knows."""
    start, end = match.span()
    match match.lastgroup:
        case "name":
            yield from _named(match, times, known)
        case "short":
            short = match["short"]
            plain = len(short) > _CAPITALS and short.lower() not in known.no_clocks
            if plain or short.isupper():
                yield short.upper(), start, end
        case whose:
            yield str(whose), start, end


def _named(
    match: re.Match[str], times: Iterable[tuple[int, int]], known: Clocks
) -> Iterator[tuple[str, int, int]]:
    """Yield the zones that parts of a name stand for, the longest first; then the word itself, which none may know."""
    words = [
        (each.start() + match.start("name"), each.end() + match.start("name"))
        for each in _WORD.finditer(match["name"])
    ]
    leads = match.end("name") < match.end()
    for n in range(len(words)):
        start, end = (words[n][0], words[-1][1]) if leads else (words[0][0], words[-1 - n][1])
        name = match.string[start:end].lower()
        for form in (name, re.sub(f"(?:{known.endings})$", "", name)):
            if zoned := known.zones.get(form):
                yield zoned, *((start, match.end()) if leads else (match.start(), end))
    start, end = words[-1] if leads else words[0]
    word = match.string[start:end]
    of_time = any(since <= start < until for since, until in times)
    # Any word may stand there; a place has its capital.
    is_name = word[0].isupper() and not match.string.isupper()
    if is_name and len(word) >= _SHORTEST and not of_time and word.lower() not in known.no_clocks:
        yield word.capitalize(), *((start, match.end()) if leads else (match.start(), end))


def clock_of(name: str, catalog: Catalog, person: Person, place: ZoneInfo, now: datetime) -> ZoneInfo | None:
    """Return the zone of a clock that was named; None for one that nobody knows, or that may be several."""
    if name in {MINE, THERE}:
        return zone(person.zone) if name == MINE and person.zone else place
    if "/" in name:
        return zone(name)
    own = [each.zone for each in catalog.locations] + ([person.zone] if person.zone else [])
    shown = next((each for each in own if name in _letters(zone(each), now)), None)
    key = shown or _SHORT.get(name.lower())
    return zone(key) if key else None


def _letters(where: ZoneInfo, now: datetime) -> frozenset[str]:
    """Return the letters that stand for a clock in the course of a year."""
    ends = (datetime(now.year, month, 1, tzinfo=UTC).astimezone(where).tzname() for month in (1, 7))
    return frozenset(each for each in ends if each)
