"""Slips: what one asks for, what is wrong with one that came back, and what it means.

What is filled in becomes the act that the same words would be: there is no second way to a booking. What only the book
can know, such as that a time is taken, is therefore answered by message, as it is to whoever writes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from core.bookings import Booking
from core.catalog import Resource, ResourceKind, Service
from core.layers import may_use
from core.slips import NEW, Field, Filled, Line, Slip, Wrong
from core.walltime import MINUTE, instants, on_the_wall, zone
from dialogs.acts import Act, Chose, Details, Pressed, Wanted
from dialogs.limits import no_right, services
from dialogs.rooms import lets_room
from dialogs.shortcuts import about, move_key
from dialogs.speech import Speaker
from dialogs.states import Choosing, Doubting, Draft, Extending, Idle, Leaving, State, Then
from dialogs.times import bearings, token
from dialogs.turn import Facts
from dialogs.wording import sentence

LENGTHS = (15, 20, 30, 45, 60, 75, 90, 105, 120, 150, 180, 210, 240, 300, 360, 420, 480)
"""Minutes that can be chosen where a length is open, besides the shortest and the longest."""

MOST_OPTIONS = 100


def slip(given: str, state: State, facts: Facts) -> Slip | None:
    """Return the slip that a button with that key asks for; None for one that asks for none, or not any more."""
    draft: Draft = getattr(state, "draft", None) or Draft()
    if given == NEW:
        return _new(Draft(), facts)
    moved = next((each for each in facts.standing() if move_key(each) == given), None)
    if moved:
        return _move(moved, facts)
    if draft.service_id and given == about(draft, "days"):
        moving = facts.booking(draft.moving) if draft.moving else None
        return _move(moving, facts) if moving else _new(draft, facts)
    return None


def meant(filled: Filled, facts: Facts) -> Act:
    """Return what a slip that is filled in means; one about a booking that stands otherwise by now means nothing."""
    if filled.key == NEW:
        people = filled[Field.PEOPLE]
        details = Details(
            service_id=_service(filled, facts).id,
            room_id=filled[Field.ROOM] or None,
            people=int(people) if people.isdecimal() else None,
            words=_words(filled, _where(None, facts)),
        )
        return Wanted(details)
    moved = next((each for each in facts.standing() if move_key(each) == filled.key), None)
    if moved is None:
        return Pressed(filled.key)
    return Chose(moved.claim, Then.MOVE, Details(words=_words(filled, _where(moved, facts))))


def before(filled: Filled | None, state: State) -> State:
    """Return where the talk stands for a slip: something new is no answer to a question about a visit."""
    asked = isinstance(state, Choosing | Leaving | Doubting | Extending)
    return Idle() if filled and filled.key == NEW and asked else state


def wrong(filled: Filled, facts: Facts) -> tuple[Wrong, ...]:
    """Return what is wrong with a slip, line by line; nothing where it can be taken up."""
    speaker = Speaker(facts.catalog, facts.person)
    moved = next((each for each in facts.standing() if move_key(each) == filled.key), None)
    if filled.key != NEW and moved is None:
        return ()
    known = facts.catalog.service
    service = known.get(moved.slot.service_id if moved else filled[Field.SERVICE] or _only(facts))
    if service is None:
        return (Wrong(Field.SERVICE, speaker.say("slip-gone")),)
    found = (
        *_wrong_rights(filled, service, facts, speaker),
        *_wrong_time(filled, service, _where(moved, facts), facts, speaker),
    )
    return tuple({each.field: each for each in reversed(found)}.values())[::-1]


# What is asked --------------------------------------------------------------------------------------------------------


def _new(draft: Draft, facts: Facts) -> Slip:
    """Return the slip for something new, with what is known of it."""
    speaker = Speaker(facts.catalog, facts.person)
    offered = services(facts)[:MOST_OPTIONS]
    first = facts.catalog.service.get(draft.service_id or "") or next(
        (each for each in offered if lets_room(each)), offered[0] if offered else None
    )
    several = len(offered) > 1 and first is not None
    names = tuple((each.id, sentence(each.name)) for each in offered)
    what = (Line(Field.SERVICE, speaker.say("slip-service"), first.id, names),) if several and first else ()
    rest = (*_room_lines(draft, offered, facts, speaker), *_time_lines(None, facts, speaker))
    lengths = _length_lines([each for each in offered if each.is_open], draft.minutes, speaker)
    return _slip(
        NEW, "slip-book", (*what, *rest, *lengths, *_people_lines(draft, offered, speaker)), None, facts
    )


def _move(booking: Booking, facts: Facts) -> Slip:
    """Return the slip for another time of a booking."""
    speaker = Speaker(facts.catalog, facts.person)
    service = facts.catalog.service[booking.slot.service_id]
    minutes = booking.slot.span.length // MINUTE
    lengths = _length_lines([service] if service.is_open else [], minutes, speaker)
    lines = (*_time_lines(booking, facts, speaker), *lengths)
    return _slip(move_key(booking), "slip-move", lines, booking, facts)


def _slip(given: str, title: str, lines: tuple[Line, ...], moved: Booking | None, facts: Facts) -> Slip:
    speaker, where = Speaker(facts.catalog, facts.person), _where(moved, facts)
    submit = speaker.say(title)
    return Slip(given, submit, submit, speaker.say("slip-close"), where, lines)


def _room_lines(draft: Draft, offered: tuple[Service, ...], facts: Facts, speaker: Speaker) -> Iterator[Line]:
    rooms = _rooms(offered, facts)
    if len(rooms) > 1:
        names = tuple(
            (each.id, speaker.say("home-seats", room=each.name, seats=each.capacity)) for each in rooms
        )
        value = draft.room_id if draft.room_id in dict(names) else ""
        hint = speaker.say("slip-room-hint")
        yield Line(
            Field.ROOM, speaker.say("slip-room"), value or "", names[:MOST_OPTIONS], hint, needed=False
        )


def _rooms(offered: tuple[Service, ...], facts: Facts) -> tuple[Resource, ...]:
    """Return the rooms that can be booked for themselves, by this person."""
    needs = [
        need for each in offered if lets_room(each) for need in each.needs if need.kind is ResourceKind.ROOM
    ]
    able = (each for each in facts.catalog.resources if any(need.met_by(each) for need in needs))
    return tuple(each for each in able if not may_use(each, facts.person))


def _time_lines(moved: Booking | None, facts: Facts, speaker: Speaker) -> Iterator[Line]:
    """Yield the lines for day and hour: those of the booking, else the next full hour."""
    where = zone(_where(moved, facts))
    hour = facts.now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    at = on_the_wall(moved.start if moved else hour, where)
    yield Line(Field.DATE, speaker.say("slip-date"), f"{at:%Y-%m-%d}")
    yield Line(Field.START, speaker.say("slip-start"), f"{at:%H:%M}")


def _length_lines(opened: list[Service], minutes: int | None, speaker: Speaker) -> Iterator[Line]:
    """Yield the lines for how long, where that can be said."""
    if not opened:
        return
    edges = [(each.shortest or each.minutes, each.longest or each.minutes) for each in opened]
    least, most = min(each for each, _ in edges), max(each for _, each in edges)
    found = sorted({least, most, *(each for each in LENGTHS if least <= each <= most)})
    options = tuple((str(each), speaker.lasting(each)) for each in found)
    usual = minutes if minutes in found else opened[0].minutes
    value = str(usual if usual in found else least)
    yield Line(Field.LENGTH, speaker.say("slip-length"), value, options)
    yield Line(Field.END, speaker.say("slip-end"), hint=speaker.say("slip-end-hint"), needed=False)


def _people_lines(draft: Draft, offered: tuple[Service, ...], speaker: Speaker) -> Iterator[Line]:
    if any(lets_room(each) or each.seats for each in offered):
        value = str(draft.people) if draft.people > 1 else ""
        yield Line(Field.PEOPLE, speaker.say("slip-people"), value, needed=False)


# What came back -------------------------------------------------------------------------------------------------------


def _service(filled: Filled, facts: Facts) -> Service:
    return facts.catalog.service[filled[Field.SERVICE] or _only(facts)]


def _only(facts: Facts) -> str:
    """Return the service that is meant where there is nothing to choose."""
    return next((each.id for each in services(facts)), "")


def _where(moved: Booking | None, facts: Facts) -> str:
    """Return the zone of the times on a slip: that of words about the booking, or about a room, or else the place's."""
    if moved:
        return bearings(facts, Draft(moved.slot.service_id, moving=moved.claim)).zone.key
    room = next((each.id for each in services(facts) if lets_room(each)), None)
    return bearings(facts, Draft(room)).zone.key


def _words(filled: Filled, where: str) -> str:
    """Return the time that was filled in as words that mean the same in every language, and by every clock."""
    minutes = _minutes(filled)
    wall = f"{filled[Field.DATE]}T{filled[Field.START]}"
    at = instants(datetime.fromisoformat(wall), zone(where))
    return token(at[0], minutes) if at else wall


def _minutes(filled: Filled) -> int | None:
    """Return how long it is to take, where that was filled in; less than nothing where it ends before it starts."""
    if filled[Field.END]:
        start, end = (time.fromisoformat(filled[each]) for each in (Field.START, Field.END))
        return (end.hour - start.hour) * 60 + end.minute - start.minute
    return int(filled[Field.LENGTH]) if filled[Field.LENGTH] else None


def _wrong_rights(filled: Filled, service: Service, facts: Facts, speaker: Speaker) -> Iterator[Wrong]:
    """Yield what the person may not have, and what holds too few."""
    if said := no_right(service, facts, speaker):
        yield Wrong(Field.SERVICE, said)
    named, people = filled[Field.ROOM], int(filled[Field.PEOPLE] or 0)
    room = facts.catalog.resource.get(named)
    needs = [each for each in service.needs if each.kind is ResourceKind.ROOM]
    if named and room is None:
        yield Wrong(Field.ROOM, speaker.say("slip-gone"))
    elif room and not any(each.met_by(room) for each in needs):
        yield Wrong(Field.ROOM, speaker.say("nobody-in", room=room.name, service=speaker.service(service.id)))
    elif room and may_use(room, facts.person):
        yield Wrong(Field.ROOM, speaker.say("not-yours", what=room.name))
    elif room and people > room.capacity:
        yield Wrong(Field.PEOPLE, speaker.say("room-small", room=room.name, most=room.capacity))
    elif 0 < (most := _most(service, facts)) < people:
        yield Wrong(Field.PEOPLE, speaker.say("slip-too-many", most=most))


def _most(service: Service, facts: Facts) -> int:
    """Return for how many people there are seats or a room, 0 where nothing bounds them."""
    rooms = [each.capacity for each in _rooms((service,), facts)]
    return service.seats or max(rooms, default=0)


def _wrong_time(
    filled: Filled, service: Service, where: str, facts: Facts, speaker: Speaker
) -> Iterator[Wrong]:
    """Yield what is over, ends before it starts, or is too short or too long."""
    day, start = date.fromisoformat(filled[Field.DATE]), time.fromisoformat(filled[Field.START])
    at = instants(datetime.combine(day, start), zone(where))
    today = on_the_wall(facts.now, zone(where)).date()
    if day < today or (at and at[0] <= facts.now):
        yield Wrong(Field.DATE if day < today else Field.START, speaker.say("trouble-past"))
    minutes = _minutes(filled)
    if minutes is None or not service.is_open:
        return
    field = Field.END if filled[Field.END] else Field.LENGTH
    if minutes <= 0:
        yield Wrong(field, speaker.say("slip-end-first"))
    elif not service.may_last(minutes * MINUTE):
        least, most = (
            speaker.lasting(each or service.minutes) for each in (service.shortest, service.longest)
        )
        yield Wrong(
            field,
            speaker.say("length-range", service=speaker.service(service.id), shortest=least, longest=most),
        )
