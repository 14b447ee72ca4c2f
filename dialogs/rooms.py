"""The room of a visit: which one was named, what it is to have, which are lent, and whether it stays in a move."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from core.availability import Ask
from core.bookings import Booking, Slot
from core.catalog import Catalog, ResourceKind, Service
from core.walltime import MINUTE, on_the_wall
from dialogs.acts import Details
from dialogs.states import Draft
from dialogs.turn import Facts


def roomed(draft: Draft, named: Details, catalog: Catalog) -> Draft:
    """Return the draft with the room and the features that were named; what does not go with them is let go."""
    if named.room_id:
        return replace(draft, room_id=named.room_id, features=named.features)
    features = tuple(sorted({*draft.features, *named.features}))
    room = catalog.resource.get(draft.room_id or "")
    stays = room and named.location_id in {None, *room.locations} and room.tags.issuperset(named.features)
    return replace(draft, room_id=draft.room_id if stays else None, features=features)


def roomless(draft: Draft) -> Draft:
    """Return the draft without anything about a room."""
    return replace(draft, room_id=None, features=())


def takes_room(service: Service) -> bool:
    """Tell whether a service needs a room at all: where it does not, the name of one is just a word."""
    return any(each.kind is ResourceKind.ROOM for each in service.needs)


def lets_room(service: Service) -> bool:
    """Tell whether a room is what is booked: nobody serves there, and nobody else comes."""
    served = any(each.kind is ResourceKind.PROVIDER for each in service.needs)
    return takes_room(service) and not served and not service.seats


def in_a_room(booking: Booking, catalog: Catalog) -> bool:
    """Tell whether a room is what was booked; of a service that is not offered any more nobody can tell."""
    service = catalog.service.get(booking.slot.service_id)
    return service is not None and lets_room(service)


def lent(ask: Ask, facts: Facts) -> frozenset[str]:
    """Return the rooms that staff lend on request, where others that do as well can be had without asking."""
    if not (facts.catalog.layered and lets_room(ask.service)):
        return frozenset()
    asks = {
        room.id: facts.rules(ask.service, place.id, (room.id,)).approval
        for place in ask.locations(facts.catalog)
        for able in ask.candidates(facts.catalog, place)
        for room in able
        if room.kind is ResourceKind.ROOM
    }
    return frozenset(room for room, approval in asks.items() if approval and not all(asks.values()))


def at_the_next_step(at: datetime, service: Service, where: ZoneInfo) -> datetime:
    """Return the next start on the grid of the hour, or the instant itself where it is one."""
    wall = on_the_wall(at, where)
    late = timedelta(minutes=wall.minute % service.grid, seconds=wall.second, microseconds=wall.microsecond)
    return at + (service.grid * MINUTE - late) if late else at


def room_kept(slot: Slot, named: Details, catalog: Catalog) -> str | None:
    """Return the room for a visit that moves: the one that was named; its own where a room is what was booked."""
    if named.room_id or named.location_id or named.features or slot.seats:
        return named.room_id
    used = [known for each in slot.takings if (known := catalog.resource.get(each.resource_id))]
    rooms = [each.id for each in used if each.kind is ResourceKind.ROOM]
    served = any(each.kind is ResourceKind.PROVIDER for each in used)
    return rooms[0] if len(rooms) == 1 and not served else None
