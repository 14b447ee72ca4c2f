"""The room of a visit: which one was named and what it is to have, and whether it stays when the visit moves."""

from __future__ import annotations

from dataclasses import replace

from core.bookings import Slot
from core.catalog import Catalog, ResourceKind, Service
from dialogs.acts import Details
from dialogs.states import Draft


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


def room_kept(slot: Slot, named: Details, catalog: Catalog) -> str | None:
    """Return the room for a visit that moves: the one that was named; its own where a room is what was booked."""
    if named.room_id or named.location_id or named.features or slot.seats:
        return named.room_id
    used = [known for each in slot.takings if (known := catalog.resource.get(each.resource_id))]
    rooms = [each.id for each in used if each.kind is ResourceKind.ROOM]
    served = any(each.kind is ResourceKind.PROVIDER for each in used)
    return rooms[0] if len(rooms) == 1 and not served else None
