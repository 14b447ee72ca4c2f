"""What staff say to block a resource or a location, and what they hear: read by the house's own reader, said back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from itertools import pairwise
from zoneinfo import ZoneInfo

from core.blocks import Block, location_of, place_key
from core.bookings import Booking
from core.catalog import Catalog
from core.messages import Reply
from core.opening import open_on
from core.people import Person
from core.spans import Span, Spans
from core.walltime import DAY, on_the_wall, zone
from core.wishes import Wish
from dialogs.language import Language
from dialogs.lexicon import short_names
from dialogs.speech import Speaker, first_of
from dialogs.when import Table, Trouble, When, read

LONGEST_REASON = 120
"""Characters of a reason that are kept."""

MOST = 4
"""Bookings that are named to who blocks; of more only how many."""

_NUMBER = re.compile(r"\s*#?(\d{1,9})[.!]?")
_EDGES = " ,;:.-!\"'"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be blocked: the key of a block, from when to when, and why."""

    key: str
    spans: Spans
    reason: str = ""


def is_block(text: str, spoken: Language) -> str | None:
    """Return what follows the word by which staff block, when the text begins with it."""
    return after(text, spoken.signals["block"])


def is_unblock(text: str, spoken: Language) -> int | None:
    """Return the number of the block that is to be lifted, when the whole text says just that."""
    number = _NUMBER.fullmatch(after(text, spoken.signals["unblock"]) or "")
    return int(number[1]) if number else None


def wanted(words: str, catalog: Catalog, now: datetime) -> Wanted | Reply:
    """Return what the words want to have blocked, and why; or what is not clear about them."""
    found = target(words, catalog)
    return _timed(*found, catalog, now) if found else _what(catalog)


def wanted_of(what: str, words: str, catalog: Catalog, now: datetime) -> Wanted | Reply:
    """Return the same where it stands apart what is to be blocked: a name, and nothing else."""
    found = target(what, catalog)
    return _timed(found[0], words, catalog, now) if found and not found[1] else _what(catalog)


def because(what: Wanted, reason: str) -> Wanted:
    """Return what is wanted for another reason, where one is given."""
    return replace(what, reason=" ".join(reason.split())[:LONGEST_REASON]) if reason.strip() else what


def home(key: str, catalog: Catalog) -> ZoneInfo:
    """Return the zone in which times of a resource or location are meant."""
    place = catalog.location.get(_place(key, catalog), catalog.locations[0])
    return zone(place.zone)


def name(key: str, catalog: Catalog) -> str:
    """Return how a resource or location is called, its id where the catalog has it no more."""
    place = location_of(key)
    if place is None:
        return catalog.resource[key].name if key in catalog.resource else key
    return catalog.location[place].name if place in catalog.location else place


def done(blocks: Iterable[Block], standing: Iterable[tuple[Booking, Person]], catalog: Catalog) -> Reply:
    """Say what was blocked, under which number, and which bookings stand in it: those stay."""
    speaker = Speaker(catalog, Person(""))
    said = [speaker.say("staff-blocked", block=written(each, catalog), number=each.number) for each in blocks]
    still = [booked(each, who, speaker) for each, who in standing]
    if still:
        said.append(speaker.say("staff-blocked-standing", bookings=first_of(still, MOST)))
    return Reply(" ".join(said))


def lifted(block: Block | None, number: int, catalog: Catalog) -> Reply:
    """Say that a block was lifted, or that none of that number stands."""
    speaker = Speaker(catalog, Person(""))
    if block is None:
        return speaker.reply("staff-unblock-none", number=number)
    return speaker.reply("staff-unblocked", block=written(block, catalog))


def written(block: Block, catalog: Catalog) -> str:
    """Write what is blocked, and from when to when."""
    speaker = Speaker(catalog, Person(""))
    return f"{name(block.key, catalog)}, {_written((block.span,), home(block.key, catalog), speaker)}"


def after(text: str, verb: re.Pattern[str]) -> str | None:
    """Return what follows the word at the beginning of the text, None where it begins otherwise."""
    said = " ".join(text.split())
    match = verb.match(said.lower())
    return said[match.end() :].strip() if match else None


def target(words: str, catalog: Catalog) -> tuple[str, str] | None:
    """Return the key of the first resource or location that is named, and the words without it."""
    names = dict(_names(catalog))
    listed = "|".join(re.escape(each) for each in sorted(names, key=len, reverse=True))
    match = re.search(rf"(?<!\w)(?:{listed})(?!\w)", words.lower()) if listed else None
    return (names[match[0]], f"{words[: match.start()]} {words[match.end() :]}".strip()) if match else None


def booked(booking: Booking, who: Person, speaker: Speaker) -> str:
    """Write a booking for staff, also one of what the catalog has no more: whose it is, and when."""
    where = zone(booking.zone)
    return f"{who.name or speaker.say('nobody-known')} {speaker.moment(booking.start, where)}"


def _what(catalog: Catalog) -> Reply:
    """Ask what is to be blocked, with a few names that are known."""
    names = [*(each.name for each in catalog.resources), *(each.name for each in catalog.locations)]
    return Speaker(catalog, Person("")).reply("staff-block-what", names=", ".join(names[:5]))


def _timed(key: str, words: str, catalog: Catalog, now: datetime) -> Wanted | Reply:
    """Return from when to when the words want it blocked; what is not about time is the reason."""
    speaker = Speaker(catalog, Person(""))
    where = home(key, catalog)
    when = read(
        words,
        now=now.astimezone(where),
        language=catalog.business.language,
        table=Table(asked="when", open=lambda day: _open(key, catalog, day)),
    )
    if when.readings:
        which = tuple(_reading(each, where, speaker) for each in when.readings)
        return speaker.reply("staff-block-which", which=speaker.either(which))
    if when.wish is None or when.trouble:
        return speaker.reply("staff-block-past" if when.trouble is Trouble.PAST else "staff-block-when")
    spans = () if when.repeats else _spans(when.wish)
    if not spans:
        return speaker.reply("staff-block-once" if when.repeats else "staff-block-until")
    if spans[-1].end <= now:
        return speaker.reply("staff-block-past")
    return Wanted(key, spans, _reason(words, when))


def _names(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Yield every name in small letters with its key; of two alike the later one counts: a resource."""
    for place in catalog.locations:
        names = (place.id, *short_names(place.name))
        yield from ((each.lower(), place_key(place.id)) for each in names)
    for each in catalog.resources:
        yield from ((word.lower(), each.id) for word in (each.id, *each.aliases, each.name))


def _place(key: str, catalog: Catalog) -> str:
    """Return the location of a key, the first one of a resource that has several."""
    place = location_of(key)
    if place is None and key in catalog.resource:
        place = next(iter(catalog.resource[key].locations), None)
    return place or ""


def _open(key: str, catalog: Catalog, day: date) -> Spans:
    place = catalog.location.get(_place(key, catalog))
    return open_on(place.hours, day, zone(place.zone)) if place else ()


def _spans(wish: Wish) -> Spans:
    """Return from when to when: what was said, or a start with a length; nothing where the end is not known."""
    if wish.stay is not None:
        return (wish.stay,)
    if wish.length is not None or wish.exact:
        start = wish.windows[0].start
        return (Span(start, start + wish.length),) if wish.exact and wish.length else ()
    return wish.windows


def _reason(words: str, when: When) -> str:
    """Return the words that say nothing about time."""
    marks = [(0, 0), *sorted(when.words), (len(words), len(words))]
    rest = (words[end:start] for (_, end), (start, _) in pairwise(marks))
    said = " ".join(rest).replace("(", " ").replace(")", " ")
    return " ".join(said.split()).strip(_EDGES)[:LONGEST_REASON]


def _reading(wish: Wish, where: ZoneInfo, speaker: Speaker) -> str:
    """Write one of several things that words about time can mean."""
    first = wish.windows[0]
    return speaker.moment(first.start, where) if wish.exact else _written((first,), where, speaker)


def _written(spans: Spans, where: ZoneInfo, speaker: Speaker) -> str:
    """Write from when to when on the wall: whole days by their dates."""
    first, last = spans[0], spans[-1]
    start, end = on_the_wall(first.start, where), on_the_wall(last.end, where)
    day = speaker.language.manners.day
    if start.time() == end.time() == time():
        until = end.date() - DAY
        if until == start.date():
            return day(until)
        return speaker.say("staff-block-days", first=day(start.date()), last=day(until))
    if start.date() == end.date() or (end.time() == time() and end.date() - DAY == start.date()):
        return f"{day(start.date())}, {speaker.stretch(Span(first.start, last.end), where)}"
    return speaker.say(
        "staff-block-days", first=speaker.moment(first.start, where), last=speaker.moment(last.end, where)
    )
