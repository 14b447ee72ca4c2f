"""Times put on the table: found, held, and written down as a state."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from core.availability import Ask
from core.bookings import Booking, Slot, State, Step, hold
from core.catalog import ResourceKind
from core.mates import invited
from core.policies import may_hold
from core.walltime import MINUTE, on_the_wall, zone
from dialogs.rooms import lent, lets_room
from dialogs.search import MOST, Search
from dialogs.states import Draft, Offer, Offering
from dialogs.turn import Facts

__all__ = [
    "MOST",
    "Search",
    "Table",
    "deadline",
    "drafted",
    "lent_rooms",
    "offer",
    "provider_of",
    "put",
    "room_of",
    "slot_beside",
    "slot_of",
    "used",
]


@dataclass(frozen=True, slots=True)
class Table:
    """Times that are on the table now: the state, the steps that hold them, and whether all of them are held."""

    state: Offering
    steps: tuple[Step, ...]
    held: bool


def put(search: Search, slots: Iterable[Slot], beside: Slot | None = None) -> Table:
    """Put slots on the table in order of time, lent rooms and others asked for the last, held where that may be."""
    facts, claim = search.facts, search.claim
    until = deadline(facts)
    lent = lent_rooms(search)
    ordered = sorted(slots, key=lambda each: (not lent.isdisjoint(used(each)), each.span.start))
    bookings = tuple(
        replace(drafted(facts, search.draft, claim, slot, facts.ids[n + 1]), beside=slot is beside)
        for n, slot in enumerate([*ordered, *([beside] if beside else [])])
    )
    others = tuple(
        each
        for each in facts.bookings
        if each.state is State.HELD and each.claim != claim and each.counts(facts.now)
        if each.series is None or each.series != search.draft.series
    )
    holding = facts.catalog.business.holding
    held: tuple[Booking, ...] = ()
    for each in bookings:
        refused = may_hold(holding, (*others, *held), each) or search.crowded(each, held)
        if not refused and not each.beside and not _in_the_way(each, held):
            held += (each,)
    offers = tuple(
        replace(offer(facts, each, str(n)), left=search.left(each.slot))
        for n, each in enumerate(bookings, start=1)
    )
    return Table(
        Offering(replace(search.draft, dates=()), claim, offers, until),
        tuple(hold(each, until=until) for each in held),
        len(held) == len(ordered),
    )


def used(slot: Slot) -> tuple[str, ...]:
    """Return the ids of all that a slot takes."""
    return tuple(each.resource_id for each in slot.takings)


def lent_rooms(search: Search) -> frozenset[str]:
    """Return the rooms that are lent on request, of all that the service can be given in."""
    return lent(Ask(search.service, who=search.facts.person), search.facts)


def _in_the_way(more: Booking, held: tuple[Booking, ...]) -> bool:
    """Tell whether a session cannot be held beside another one that needs some of the same at the same time."""
    others = (each for each in held if each.taker != more.taker)
    return bool(more.slot.seats) and any(more.slot.clashes(each.slot) for each in others)


def deadline(facts: Facts) -> datetime:
    """Return until when a time offered now is held: whole minutes, so that the text can say it."""
    return facts.now.replace(second=0, microsecond=0) + timedelta(
        minutes=facts.catalog.business.holding.minutes
    )


def drafted(facts: Facts, draft: Draft, claim: str, slot: Slot, new_id: str) -> Booking:
    """Return the booking that a slot would be."""
    place = facts.catalog.location[slot.location_id]
    moving = facts.booking(draft.moving) if draft.moving and draft.people == 1 else None
    lets = lets_room(facts.catalog.service[slot.service_id])
    return Booking(
        id=new_id,
        claim=claim,
        version=1,
        state=State.HELD,
        slot=slot,
        person_id=facts.person.id,
        wall=on_the_wall(slot.span.start, zone(place.zone)),
        zone=place.zone,
        changed_at=facts.now,
        participants=(facts.person.id,),
        answers=draft.answers,
        people=moving.people if moving else draft.people,
        title=draft.title if lets else "",
        mates=invited(draft.mates) if lets else (),
    )


def offer(facts: Facts, booking: Booking, token: str) -> Offer:
    """Return the offer of a booking, with the time as the wall of its place shows it."""
    where = zone(facts.catalog.location[booking.slot.location_id].zone)
    resources = tuple(each.resource_id for each in booking.slot.takings)
    minutes = (
        booking.slot.span.length // MINUTE if facts.catalog.service[booking.slot.service_id].is_open else None
    )
    start, place = booking.start.astimezone(where), booking.slot.location_id
    return Offer(booking.id, token, start, place, resources, minutes, beside=booking.beside)


def slot_of(search: Search, offered: Offer) -> Slot | None:
    """Return the slot of an offer while it can be had: its hold stands, or the time is free, same provider."""
    held = next((each for each in search.facts.held(search.claim) if each.id == offered.id), None)
    if held:
        return held.slot
    start, ask = _asked(search, offered)
    return next(iter(search.at(start, ask)), None)


def slot_beside(search: Search, offered: Offer) -> Slot | None:
    """Return the slot of an offer that another request has, while staff have not decided about that one."""
    return search.beside(*_asked(search, offered)) if offered.beside else None


def _asked(search: Search, offered: Offer) -> tuple[datetime, Ask]:
    """Return when an offer starts, and what was asked for that it answers."""
    provider = search.draft.provider_id or provider_of(search, offered)
    length = offered.minutes * MINUTE if offered.minutes else None
    ask = replace(search.ask, service=search.service.lasting(length), provider_id=provider)
    ask = replace(ask, room_id=room_of(search, offered), location_id=offered.location_id)
    return offered.start.astimezone(UTC), ask


def provider_of(search: Search, offered: Offer) -> str | None:
    """Return the provider of an offer."""
    return _of_kind(ResourceKind.PROVIDER, search, offered)


def room_of(search: Search, offered: Offer) -> str | None:
    """Return the room of an offer where it is what was named or offered: the offer may be of another than was asked."""
    is_what = search.draft.room_id or lets_room(search.service)
    return _of_kind(ResourceKind.ROOM, search, offered) if is_what else None


def _of_kind(kind: ResourceKind, search: Search, offered: Offer) -> str | None:
    resource = search.facts.catalog.resource
    return next(
        (each for each in offered.resources if each in resource and resource[each].kind is kind), None
    )
