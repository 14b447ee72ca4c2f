"""What somebody's own page in a chat app shows: their rooms today, their bookings, what waits for them, and the rooms.

Like a page of a booking it shows facts and changes none, and may need to know first how rooms are taken. Only the team
sees what concerns other people: requests, and the day of each location.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.blocks import place_key
from core.bookings import Booking, State
from core.catalog import Location, Resource, ResourceKind
from core.checkin import may_check_in
from core.home import Entry, Home, Section
from core.layers import may_have, may_use
from core.messages import Choice
from core.opening import open_on, working
from core.people import Person
from core.requests import asks_to_move, together
from core.slips import NEW
from core.spans import Span, Spans, cut, join, overlap
from core.staff import may_reach, runs_it, told_there
from core.walltime import MINUTE, day_span, on_the_wall, zone
from dialogs import asked_series, decisions, mates
from dialogs.arrivals import here_key
from dialogs.questions import with_answers
from dialogs.rhythm import grouped
from dialogs.rooms import in_a_room, lets_room
from dialogs.shortcuts import cancel_key, move_key
from dialogs.speech import Speaker
from dialogs.turn import Busy, Facts, LookUpError, Needs
from dialogs.wording import house, sentence

MOST_TODAY, MOST_MINE, MOST_ALONG = 5, 10, 5
MOST_REQUESTS, MOST_ROOMS, MOST_PLACES, MOST_VISITS = 8, 15, 4, 15
"""Of each section so many entries are shown, and of what is left how many there are: a page holds a hundred pieces."""

LEAST_BIT, MOST_BITS = 30, 24
"""A bit of a strip is so many minutes long at least, and a strip so many bits: more do not fit a phone."""


@dataclass(frozen=True, slots=True)
class Request:
    """What waits for an answer of the team: whose it is, what it is to move, if anything, and what overlaps it.

    ``competing``: requests for the same, of which only one can be approved.
    """

    booking: Booking
    person: Person
    moving: Booking | None
    rivals: tuple[tuple[Booking, Person], ...]
    competing: tuple[tuple[Booking, Person], ...] = ()


@dataclass(frozen=True, slots=True)
class Team:
    """What only the team sees: what waits for its answer, in order of start, and the visits of the day, with whose."""

    requests: tuple[Request, ...] = ()
    visits: tuple[tuple[Booking, Person], ...] = ()


def is_of_team(facts: Facts) -> bool:
    """Tell whether the person sees what others book: who is told of visits, and who runs the place."""
    return bool(facts.places) or runs_it(facts.catalog, facts.person)


def sees(booking: Booking, facts: Facts) -> bool:
    """Tell whether a booking is a matter of this one of the team."""
    told = may_reach(facts.catalog, facts.places, booking.slot)
    return told or runs_it(facts.catalog, facts.person)


def home(
    facts: Facts, team: Team | None = None, along: Sequence[tuple[Booking, Person]] = ()
) -> Needs | Home:
    """Return the person's own page; or what must be looked up first.

    ``along``: where others booked and named this person, each with who booked it.
    """
    try:
        sections = (
            *_mine(facts),
            *_along(facts, along),
            *_requests(facts, team or Team()),
            *_rooms(facts),
            *_days(facts, team),
        )
    except LookUpError as missing:
        return missing.needs
    return Home(sections)


def today_at(place: Location, now: datetime) -> Span:
    """Return the day that it is at a location."""
    where = zone(place.zone)
    return day_span(on_the_wall(now, where).date(), where)


# What is one's own ----------------------------------------------------------------------------------------------------


def _mine(facts: Facts) -> Iterator[Section]:
    """Yield the person's rooms of today, where there are some, and what else they have booked."""
    speaker = Speaker(facts.catalog, facts.person)
    rooms = tuple(each for each in facts.standing() if _is_room_today(each, facts))
    if rooms:
        entries = [_booking((each,), facts, speaker) for each in rooms]
        yield Section(speaker.say("home-today"), _first(entries, MOST_TODAY, speaker))
    others = grouped(each for each in facts.standing() if each not in rooms)
    entries = [_booking(each, facts, speaker) for each in others]
    shown = _first(entries, MOST_MINE, speaker)
    if not facts.standing():
        shown = (Entry(speaker.say("home-none")),)
    book = (Choice("", speaker.say("slip-book"), NEW, slip=True),) if facts.line.slips else ()
    if more := (*shown, *((Entry("", book),) if book else ())):
        yield Section(speaker.say("home-mine"), more)


def _along(facts: Facts, along: Sequence[tuple[Booking, Person]]) -> Iterator[Section]:
    """Yield where the person comes along, each with the button that declines."""
    speaker = Speaker(facts.catalog, facts.person)
    entries = [
        Entry(
            sentence(
                speaker.say("home-along-visit", visit=speaker.visit(each, ends=True), name=who.name or "?")
            ),
            (mates.decline(each, speaker),),
        )
        for each, who in along
    ]
    if entries:
        yield Section(speaker.say("home-along"), _first(entries, MOST_ALONG, speaker))


def _is_room_today(booking: Booking, facts: Facts) -> bool:
    today = on_the_wall(facts.now, zone(booking.zone)).date()
    starts = on_the_wall(booking.start, zone(booking.zone)).date()
    return in_a_room(booking, facts.catalog) and starts == today


def _booking(dates: tuple[Booking, ...], facts: Facts, speaker: Speaker) -> Entry:
    """Return a booking, or the next date of a series, with what can be done with it."""
    one = dates[0]
    text = with_answers(speaker.visit(one, ends=True), one, speaker)
    if one.state is State.AWAITING:
        text = speaker.say("mine-waits", visit=text)
    if len(dates) > 1:
        text = speaker.say("home-series", visit=text, count=len(dates) - 1)
    here = may_check_in(one, facts.now) is None
    come = (Choice("", speaker.say("button-here"), here_key(one.claim)),) if here else ()
    move = Choice("", speaker.say("button-move"), move_key(one), slip=True)
    drop = Choice("", speaker.say("button-cancel"), cancel_key(one))
    return Entry(sentence(text), (*come, move, drop))


# What waits for the team, and its day ---------------------------------------------------------------------------------


def _requests(facts: Facts, team: Team) -> Iterator[Section]:
    """Yield what waits for an answer of the team, each with the buttons that staff get with the notice of it."""
    if not team.requests:
        return
    speaker = house(facts)
    waiting = [each.booking.claim for each in team.requests]
    entries, shown = [], set[str]()
    for each in team.requests:
        if each.booking.claim in shown:
            continue
        asked, dates = replace(facts, person=each.person), _with_its_series(each, team)
        if len(dates) > 1:
            against = [rival for one in dates for rival in one.rivals]
            told = asked_series.wanted([one.booking for one in dates], against, asked, waiting).reply
            entries.append(Entry(told.text, told.choices))
            shown |= {one.booking.claim for one in dates}
            continue
        told = decisions.wanted(each.booking, each.moving, each.rivals, asked, waiting, each.competing).reply
        entries.append(Entry(told.text, told.choices))
        shown |= {one.claim for one, _ in each.competing[: decisions.MOST - 1]}
    yield Section(speaker.say("home-requests"), _first(entries, MOST_REQUESTS, speaker))


def _with_its_series(request: Request, team: Team) -> tuple[Request, ...]:
    """Return the dates of a series that is asked for and about which the team decides as a whole."""
    dates = together(request.booking, (each.booking for each in team.requests))
    found = tuple(each for each in team.requests if each.booking in dates)
    return () if any(each.moving for each in found) else found


def _days(facts: Facts, team: Team | None) -> Iterator[Section]:
    """Yield the day of each location: when who comes for what."""
    if team is None:
        return
    speaker = Speaker(facts.catalog, facts.person)
    for place in facts.catalog.locations[:MOST_PLACES]:
        today = today_at(place, facts.now)
        visits = [
            (each, who)
            for each, who in team.visits
            if each.slot.location_id == place.id and today.holds(each.start)
        ]
        lines = [_visit(each, who, speaker) for each, who in visits[:MOST_VISITS]]
        if len(visits) > MOST_VISITS:
            lines.append(speaker.say("home-more", count=len(visits) - MOST_VISITS))
        if not lines and not _sees_place(place, facts):
            continue
        text = "\n".join(lines) or speaker.say("home-day-none")
        yield Section(speaker.say("home-day", place=place.name), (Entry(text),))


def _sees_place(place: Location, facts: Facts) -> bool:
    """Tell whether all that happens at a location is a matter of this one of the team."""
    told = (*facts.catalog.business.notify, *told_there(facts.catalog, place.id))
    return runs_it(facts.catalog, facts.person) or not facts.places.isdisjoint(told)


def _visit(booking: Booking, who: Person, speaker: Speaker) -> str:
    time = speaker.stretch(booking.slot.span, zone(booking.zone))
    name = who.name or speaker.say("nobody-known")
    visit = speaker.say("home-visit", time=time, what=speaker.what(booking), name=name)
    if asks_to_move(booking):
        return speaker.say("staff-asks-to-move", visit=visit)
    return speaker.say("mine-waits", visit=visit) if booking.state is State.AWAITING else visit


# The rooms ------------------------------------------------------------------------------------------------------------


def _rooms(facts: Facts) -> Iterator[Section]:
    """Yield the rooms of each location that the person may book, and how each is taken today."""
    speaker, left = Speaker(facts.catalog, facts.person), MOST_ROOMS
    let = [(each, _let(each, facts)) for each in facts.catalog.locations[:MOST_PLACES]]
    shown = [(place, rooms) for place, rooms in let if rooms]
    needs = [
        Needs(frozenset(each.id for each in rooms), today_at(place, facts.now), "") for place, rooms in shown
    ]
    for (place, rooms), busy in zip(shown, facts.look_all(needs), strict=True):
        entries = [_room(each, place, busy, facts, speaker) for each in rooms]
        key = _key(place, facts, speaker)
        title = speaker.say("home-rooms", place=place.name, day=speaker.day(facts.now, zone(place.zone)))
        yield Section(title, (*key, *_first(entries, left, speaker)))
        left = max(1, left - len(rooms))


def _let(place: Location, facts: Facts) -> tuple[Resource, ...]:
    """Return the rooms at a location that can be booked for themselves, by this person."""
    services = [
        each for each in facts.catalog.services if lets_room(each) and not may_have(each, facts.person)
    ]
    needs = [need for each in services for need in each.needs if need.kind is ResourceKind.ROOM]
    able = {one.id: one for need in needs for one in facts.catalog.candidates(need, place.id)}
    return tuple(each for each in able.values() if not may_use(each, facts.person))


def _key(place: Location, facts: Facts, speaker: Speaker) -> tuple[Entry, ...]:
    """Return what tells how to read the strips of a location; nothing where it is closed today."""
    bits = _bits(place, facts.now)
    if not bits:
        return ()
    where = zone(place.zone)
    edges = {"opens": speaker.on_both(bits[0].start, where), "closes": speaker.on_both(bits[-1].end, where)}
    length = speaker.lasting(bits[0].length // MINUTE)
    return (Entry(speaker.say("home-key", length=length, **edges)),)


def _room(room: Resource, place: Location, busy: Busy, facts: Facts, speaker: Speaker) -> Entry:
    """Say until when a room is free, or from when, and draw its day."""
    today = today_at(place, facts.now)
    works = overlap(working(room, place, today), (today,))
    taken = join((*busy.taken.get(room.id, ()), *busy.taken.get(place_key(place.id), ())))
    free = cut(works, taken)
    name = speaker.say("home-seats", room=room.name, seats=room.capacity) if room.capacity > 1 else room.name
    text = _said(name, works, free, facts.now, place, speaker)
    strip = tuple(not any(one.covers(each) for one in free) for each in _bits(place, facts.now))
    return Entry(text, strip=strip)


def _said(name: str, works: Spans, free: Spans, now: datetime, place: Location, speaker: Speaker) -> str:
    where = zone(place.zone)
    ahead = [each for each in free if each.end > now]
    if not ahead:
        return speaker.say("home-full" if works else "home-closed", room=name)
    one = ahead[0]
    if one.start > now:
        is_open = any(each.holds(now) for each in works)
        return speaker.say(
            "home-from" if is_open else "home-opens", room=name, time=speaker.on_both(one.start, where)
        )
    if one.end == works[-1].end:
        return speaker.say("home-free", room=name)
    return speaker.say("home-until", room=name, time=speaker.on_both(one.end, where))


def _bits(place: Location, now: datetime) -> tuple[Span, ...]:
    """Return the bits into which the day of a location is cut, from when it opens until it closes."""
    opened = open_on(place.hours, on_the_wall(now, zone(place.zone)).date(), zone(place.zone))
    if not opened:
        return ()
    whole = Span(opened[0].start, opened[-1].end)
    length = LEAST_BIT * MINUTE
    while whole.length > MOST_BITS * length:
        length *= 2
    return tuple(_cut(whole, length))


def _cut(whole: Span, length: timedelta) -> Iterator[Span]:
    start = whole.start
    while start < whole.end:
        yield Span(start, min(start + length, whole.end))
        start += length


def _first(entries: Iterable[Entry], most: int, speaker: Speaker) -> tuple[Entry, ...]:
    """Return the first entries, and how many more there are."""
    every = tuple(entries)
    more = (Entry(speaker.say("home-more", count=len(every) - most)),) if len(every) > most else ()
    return (*every[:most], *more)
