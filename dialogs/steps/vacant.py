"""Steps that tell about rooms: which are free now or at a time, and who has one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from core.bookings import Booking
from core.catalog import Location, Resource, ResourceKind
from core.messages import Choice, Reply
from core.opening import working
from core.people import Role
from core.spans import Span, Spans, cut, join, overlap
from core.vacancy import may_know, taken_until, vacant_until
from core.walltime import DAY, MINUTE, day_span, on_the_wall, zone
from core.wishes import Wish
from dialogs import acts
from dialogs.acts import Details
from dialogs.limits import services
from dialogs.offers import Search, lent_rooms
from dialogs.rooms import at_the_next_step, lets_room
from dialogs.speech import Speaker, first_of
from dialogs.states import Asking, Draft, Idle, Piece, State
from dialogs.steps import book, other
from dialogs.steps.settle import found_instead
from dialogs.steps.shown import again
from dialogs.times import by_day, token
from dialogs.turn import EVERYBODY, Busy, Facts, Needs, Turn
from dialogs.when import When
from dialogs.wording import sentence

MOST = 3
"""Rooms that one answer names, each with its button; of more it says how many."""


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A room that is free at a time, and until when."""

    room: Resource
    place: Location
    until: datetime


def vacant(state: State, act: acts.Vacant, facts: Facts) -> Turn:
    """Say which rooms are free, until when and for how many, each to be taken by its digit; now, or at a time."""
    service = _service(act.details, facts)
    if service is None:
        return other.puzzled(state, acts.Unclear(), facts)
    draft, when = book.timed(_wanted(service, act.details), act.details.words, facts)
    when = by_day(when, zone(facts.catalog.locations[0].zone))
    if when.trouble or not _is_one_time(when):
        return book.wish(Idle(), acts.Wanted(replace(act.details, service_id=service), asks=True), facts)
    search = Search(facts, draft, facts.ids[0])
    start = when.wish.windows[0].start if when.wish else facts.now
    speaker = Speaker(facts.catalog, facts.person)
    least = _least(search) if _is_now(start, facts) else search.service.length
    found = tuple(_vacant(search, start, least))
    if not found:
        none = speaker.say("rooms-none", when=_when(start, facts, speaker))
        wish = Wish((Span(start, start + MINUTE),), exact=True)
        return found_instead(search, wish, speaker, sentence(none))
    return _listed(search, found, start)


def picked(state: Asking, act: acts.Picked, facts: Facts) -> Turn:
    """Take the room that was picked: at the time that was said, or now and for as long as it is free."""
    return _taken(state, state.options[act.index], facts)


def whose(state: State, act: acts.Whose, facts: Facts) -> Turn:
    """Say who has a room and until when, to whoever may know that; to others only that it is taken."""
    speaker = Speaker(facts.catalog, facts.person)
    room, service = facts.catalog.resource.get(act.details.room_id or ""), _service(Details(), facts)
    if room is None or service is None:
        return vacant(state, acts.Vacant(act.details), facts)
    place = facts.catalog.location[act.details.location_id or room.locations[0]]
    _, when = book.timed(Draft(service, location_id=place.id), act.details.words, facts)
    when = by_day(when, zone(place.zone))
    if when.trouble:
        return again(state, facts, speaker.say("trouble-" + when.trouble.replace(" ", "-")))
    if when.wish and not _is_one_time(when):
        return again(state, facts, _all_of(room, place, when.wish.windows[0], facts, speaker))
    at = when.wish.windows[0].start if when.wish else facts.now
    return again(state, facts, sentence(_one(room, place, at, facts, speaker)))


def no_room(state: State, act: acts.NoRoom, facts: Facts) -> Turn:
    """Say that no room has that name and which there are: one is taken by its digit where a time was said."""
    service = _service(act.details, facts)
    if not act.name and service is None:
        return again(state, facts, _no_rooms(facts))
    if service is None:
        return other.puzzled(state, acts.Unclear(), facts)
    draft, when = book.timed(_wanted(service, act.details), act.details.words, facts)
    search, speaker = Search(facts, draft, facts.ids[0]), Speaker(facts.catalog, facts.person)
    found = rooms(search) or rooms(replace(search, draft=Draft(service)))
    known = tuple(dict.fromkeys(room for room, _ in found))
    unknown = speaker.say("room-unknown", room=act.name)
    shown = known[:MOST]
    more = speaker.say("rooms-more", count=len(known) - MOST) if len(known) > MOST else ""
    if when.wish is None or when.trouble:
        which = speaker.say("rooms-which-when", rooms=speaker.all_of(each.name for each in shown))
        text = " ".join(filter(None, (unknown, which, more)))
        return Turn(Asking(replace(draft, said=None), Piece.WHEN), (Reply(text),))
    choices = tuple(Choice(str(n), described(each, search, speaker)) for n, each in enumerate(shown, start=1))
    state = Asking(draft, Piece.ROOM, tuple(each.id for each in shown))
    return Turn(state, (Reply(f"{unknown} {speaker.say('rooms-which')}", choices, more),))


def described(room: Resource, search: Search, speaker: Speaker) -> str:
    """Write which room it is: how many it holds, and that staff lend it."""
    lends = [speaker.say("needs-approval")] if room.id in lent_rooms(search) else []
    return ", ".join((speaker.say("home-seats", room=room.name, seats=room.capacity), *lends))


def _no_rooms(facts: Facts) -> str:
    """Say that no room can be booked here: to the team with what the catalog lacks, to others with what there is."""
    speaker = Speaker(facts.catalog, facts.person)
    if facts.places or not facts.person.roles.isdisjoint({Role.STAFF, Role.ADMIN}):
        return speaker.say("no-rooms-team")
    given = [speaker.service(each.id) for each in services(facts)[:MOST]]
    return speaker.say("no-rooms", services=speaker.either(given))


def rooms(search: Search) -> list[tuple[Resource, Location]]:
    """Return the rooms that do for a search, each with its place, those that staff lend last."""
    catalog, ask, lent = search.facts.catalog, search.lends, lent_rooms(search)
    found = [
        (room, place)
        for place in ask.locations(catalog)
        for able in ask.candidates(catalog, place)
        for room in able
        if room.kind is ResourceKind.ROOM
    ]
    return sorted(found, key=lambda each: each[0].id in lent)


# Which rooms are free -------------------------------------------------------------------------------------------------


def _service(details: Details, facts: Facts) -> str | None:
    """Return the service by which a room can be had: the one that was named, or the first."""
    named = details.service_id
    given = (each.id for each in services(facts) if lets_room(each))
    return next((each for each in given if named in {None, each}), None)


def _wanted(service: str, details: Details) -> Draft:
    """Return what is asked of a room: where, for how many, and what it has."""
    draft = Draft(service, location_id=details.location_id, people=details.people or 1)
    return replace(draft, features=details.features, title=details.title, mates=details.mates)


def _is_one_time(when: When) -> bool:
    """Tell whether one time was said, or none: then it is now."""
    return when.wish is None or when.wish.exact or when.wish.windows[0].length <= MINUTE


def _is_now(start: datetime, facts: Facts) -> bool:
    return abs(start - facts.now) <= MINUTE


def _least(search: Search) -> timedelta:
    return (search.service.shortest or search.service.minutes) * MINUTE


def _vacant(search: Search, start: datetime, least: timedelta) -> Iterator[Vacancy]:
    """Yield the rooms that are free from then on for long enough, those that staff lend last."""
    facts = search.facts
    busy = search.looks((Span(start, start + DAY),))[0]
    for room, place in rooms(search):
        opened = working(room, place, _day(start, place))
        until = vacant_until(opened, _taken_by_others(room, busy, facts), start)
        if until and until - start >= least and facts.now <= until:
            yield Vacancy(room, place, until)


def _day(at: datetime, place: Location) -> Span:
    where = zone(place.zone)
    return day_span(on_the_wall(at, where).date(), where)


def _when(start: datetime, facts: Facts, speaker: Speaker) -> str:
    if _is_now(start, facts):
        return speaker.say("right-now")
    return speaker.moment_on_both(start, zone(facts.catalog.locations[0].zone))


def _listed(search: Search, found: tuple[Vacancy, ...], start: datetime) -> Turn:
    """Name the rooms with their digits; more than can be named are counted."""
    speaker = Speaker(search.facts.catalog, search.facts.person)
    shown = found[:MOST]
    choices = tuple(
        Choice(str(n), _label(each, start, search, speaker)) for n, each in enumerate(shown, start=1)
    )
    more = speaker.say("rooms-more", count=len(found) - MOST) if len(found) > MOST else ""
    said = speaker.say("rooms-free", when=_when(start, search.facts, speaker))
    state = Asking(search.draft, Piece.ROOM, tuple(each.room.id for each in shown))
    return Turn(state, (Reply(sentence(said), choices, more),))


def _label(each: Vacancy, start: datetime, search: Search, speaker: Speaker) -> str:
    """Write what a room is free for: until when, and for how many."""
    until = _clock(each.until, start, zone(each.place.zone), speaker)
    parts = [speaker.say("room-until", room=each.room.name, until=until, people=each.room.capacity)]
    parts += [each.place.name] if len(search.ask.locations(search.facts.catalog)) > 1 else []
    parts += [speaker.say("needs-approval")] if each.room.id in lent_rooms(search) else []
    return ", ".join(parts)


def _taken(state: Asking, room_id: str, facts: Facts) -> Turn:
    """Take a room at the time that was said, or that of the booking which moves; else now, while it is free."""
    draft = replace(state.draft, room_id=room_id)
    moves = facts.booking(draft.moving) if draft.moving else None
    if draft.said or moves:
        words = token(moves.start) if moves and not draft.said else _by_day(draft, facts)
        return book.offered(Idle(), draft, facts, words=words, asks=False)
    search = Search(facts, draft, facts.ids[0])
    place = next(iter(search.ask.locations(facts.catalog)), facts.catalog.locations[0])
    start = at_the_next_step(facts.now, search.service, zone(place.zone))
    until = next((each.until for each in _vacant(search, start, _least(search))), start)
    grid, service = search.service.grid, search.service
    most = max((until - start) // MINUTE // grid * grid, service.shortest or service.minutes)
    return book.offered(Idle(), draft, facts, words=token(start, min(service.minutes, most)), asks=False)


def _by_day(draft: Draft, facts: Facts) -> str | None:
    """Return the time for which rooms were named, where what was said has other readings; None where it has none."""
    when = book.timed(draft, None, facts)[1]
    wish = by_day(when, zone(facts.catalog.locations[0].zone)).wish
    return token(wish.windows[0].start) if when.readings and wish else None


# Who has a room -------------------------------------------------------------------------------------------------------


def _look(room: Resource, span: Span, facts: Facts) -> Busy:
    return facts.look(Needs(frozenset({room.id}), span, facts.ids[0], whose=EVERYBODY))


def _one(room: Resource, place: Location, at: datetime, facts: Facts, speaker: Speaker) -> str:
    """Say who has it then, or until when it is taken or free."""
    where, day = zone(place.zone), _day(at, place)
    busy = _look(room, Span(day.start, day.end + DAY), facts)
    taken = _taken_by_others(room, busy, facts)
    found = next((each for each in busy.visits if each.booking.slot.span.holds(at)), None)
    if found and (found.booking.person_id == facts.person.id or may_know(room, facts.person)):
        return _has(found.booking, found.name, room, facts, speaker)
    if ours := next((each for each in _held(room, facts) if each.slot.span.holds(at)), None):
        return _held_for_them(ours, room, where, speaker)
    if not found and any(each.holds(at) for each in overlap(busy.held.get(room.id, ()), taken)):
        return speaker.say("room-held", room=room.name)
    if until := taken_until(taken, at):
        return speaker.say("room-taken", room=room.name, until=_clock(until, at, where, speaker))
    if until := vacant_until(working(room, place, day), taken, at):
        return speaker.say("room-free", room=room.name, until=_clock(until, at, where, speaker))
    return speaker.say("closed")


def _held(room: Resource, facts: Facts) -> tuple[Booking, ...]:
    """Return what is held in a room for the person who asks: offers that they have not decided about."""
    held = facts.undecided()
    return tuple(each for each in held if room.id in {one.resource_id for one in each.slot.takings})


def _taken_by_others(room: Resource, busy: Busy, facts: Facts) -> Spans:
    """Return how a room is taken, but for what is offered to the person who asks: they may still have it."""
    ours = (
        one.span for each in _held(room, facts) for one in each.slot.takings if one.resource_id == room.id
    )
    return cut(busy.taken.get(room.id, ()), join(ours))


def _held_for_them(ours: Booking, room: Resource, where: ZoneInfo, speaker: Speaker) -> str:
    """Say that nobody has it yet, and until when it is held for them."""
    until = speaker.clock(ours.lapses_at, where) if ours.lapses_at else ""
    time = speaker.stretch_on_both(ours.slot.span, where)
    return speaker.say("room-held-yours", room=room.name, time=time, until=until)


def _has(booking: Booking, name: str | None, room: Resource, facts: Facts, speaker: Speaker) -> str:
    time = speaker.stretch_on_both(booking.slot.span, zone(booking.zone))
    if booking.person_id == facts.person.id:
        return speaker.say("room-yours", room=room.name, time=time)
    return speaker.say("room-has", room=room.name, time=time, name=name or speaker.say("nobody-known"))


def _clock(until: datetime, at: datetime, where: ZoneInfo, speaker: Speaker) -> str:
    """Write until when, with the day where that is another one."""
    same = on_the_wall(until, where).date() == on_the_wall(at, where).date()
    return speaker.on_both(until, where) if same else speaker.moment_on_both(until, where)


def _all_of(room: Resource, place: Location, window: Span, facts: Facts, speaker: Speaker) -> str:
    """Say who has it in the course of a day, or only when it is taken."""
    where, knows = zone(place.zone), may_know(room, facts.person)
    visits = sorted(_look(room, window, facts).visits, key=lambda each: each.booking.start)
    day = speaker.day(window.start, None if facts.person.zone else where)
    if not visits:
        return speaker.say("room-nobody", room=room.name, day=day)
    parts = []
    for each in visits:
        theirs = each.name if knows or each.booking.person_id == facts.person.id else None
        parts.append(" ".join(filter(None, (theirs, speaker.stretch_on_both(each.booking.slot.span, where)))))
    return speaker.say("room-taken-day", room=room.name, day=day, visits=first_of(parts, MOST))
