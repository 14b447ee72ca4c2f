"""Where staff are told: of a visit, of a location, of the whole house; and who of them speaks for which provider.

The narrowest that says where is heard: whoever and whatever a visit takes, its service, its location, the business.
"""

from __future__ import annotations

from collections.abc import Iterable

from core.bookings import Slot
from core.catalog import Catalog
from core.people import Address, Person, Role


def told_of(catalog: Catalog, slot: Slot) -> tuple[Address, ...]:
    """Return where staff are told of a visit."""
    taken = (catalog.resource.get(each.resource_id) for each in slot.takings)
    own = _every(each.notify for each in taken if each)
    service = catalog.service.get(slot.service_id)
    return own or (service.notify if service else ()) or told_there(catalog, slot.location_id)


def told_of_all(catalog: Catalog, slots: Iterable[Slot]) -> tuple[Address, ...]:
    """Return where staff are told of several visits together, or of one that went from here to there."""
    return _every(told_of(catalog, each) for each in slots) or told(catalog)


def told_there(catalog: Catalog, location_id: str) -> tuple[Address, ...]:
    """Return where staff are told of what is about a location."""
    place = catalog.location.get(location_id)
    return (place.notify if place else ()) or told(catalog)


def told(catalog: Catalog) -> tuple[Address, ...]:
    """Return where staff are told of what is about no visit: where the business says, else at every location."""
    return catalog.business.notify or _every(each.notify for each in catalog.locations)


def everywhere(catalog: Catalog) -> tuple[Address, ...]:
    """Return all places where staff are told of anything."""
    layers = (catalog.locations, catalog.services, catalog.resources)
    asking = (question for layer in layers[1:] for each in layer for question in each.questions)
    notified = (each.notify for layer in layers for each in layer)
    return _every((catalog.business.notify, *notified, *(each.tell for each in asking)))


def answers_for(catalog: Catalog, place: Address, slot: Slot) -> bool:
    """Tell whether a place may say what becomes of a visit: of the house, one that is told of it, or its provider's."""
    taken = (catalog.resource.get(each.resource_id) for each in slot.takings)
    own = any(each and each.address == place for each in taken)
    return own or place in catalog.business.notify or place in told_of(catalog, slot)


def may_reach(catalog: Catalog, places: Iterable[Address], slot: Slot) -> bool:
    """Tell whether whoever speaks for those places is told of a visit, and so may see and reach its client."""
    return any(answers_for(catalog, each, slot) for each in places)


def spoken_for(catalog: Catalog, address: Address, circles: Iterable[str] | None) -> frozenset[Address]:
    """Return the places where staff are told for which somebody speaks: their own, and those in which they are."""
    shared = (Address(*each.split(":", 1)) for each in circles or ())
    return frozenset(each for each in (address, *shared) if each in catalog.staff)


def runs_it(catalog: Catalog, who: Person) -> bool:
    """Tell whether somebody runs the place: by their own role, or by that of a group of theirs."""
    return Role.ADMIN in who.roles or any(each.admin and each.id in who.groups for each in catalog.groups)


def places(catalog: Catalog, channel: str) -> frozenset[str]:
    """Return the places on a channel where staff are told, as circles."""
    return frozenset(f"{channel}:{each.value}" for each in catalog.staff if each.channel == channel)


def provider_at(catalog: Catalog, address: Address | None) -> str | None:
    """Return the id of the provider who speaks from there, None where nobody does."""
    return catalog.speakers.get(address) if address else None


def _every(addresses: Iterable[Iterable[Address]]) -> tuple[Address, ...]:
    """Return all addresses, each once, in their order."""
    return tuple(dict.fromkeys(address for some in addresses for address in some))
