"""whether somebody may say yes to a request of their own: where nobody else decides, or by the right to override"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.desk.turns import By
from core.bookings import Booking
from core.catalog import Catalog
from core.layers import overrides
from core.people import Address
from core.staff import told_of
from storage import people
from storage.unit import Unit


def needs_another(unit: Unit, catalog: Catalog, request: Booking, by: By) -> tuple[str, ...] | None:
    """Return who else decides, by the names that are known; None where whoever says yes may do so alone."""
    mine = _decider(unit, catalog, by)
    if by.place is None or mine != request.person_id:
        return None
    who = replace(people.person(unit, catalog.business.id, mine)[0], groups=by.groups)
    used = [each.resource_id for each in request.slot.takings]
    if overrides(catalog, catalog.service[request.slot.service_id], used, who):
        return None
    others = [(each, name) for each, name, theirs in _deciders(unit, catalog, request) if theirs != mine]
    return tuple(name for _, name in others if name) if others else None


def _decider(unit: Unit, catalog: Catalog, by: By) -> str:
    """Return the id of whoever says it; in a place that staff share they are named by their address there."""
    channel, colon, value = by.who.partition(":")
    found = people.find(unit, catalog.business.id, Address(channel, value)) if colon else None
    return found[0].id if found else by.who


def _deciders(
    unit: Unit, catalog: Catalog, request: Booking
) -> Iterator[tuple[Address, str | None, str | None]]:
    """Yield where staff decide about a request, with the name and the id of who lives there, where that is known."""
    taken = (catalog.resource.get(each.resource_id) for each in request.slot.takings)
    own = (each.address for each in taken if each and each.address)
    for place in dict.fromkeys((*told_of(catalog, request.slot), *catalog.business.notify, *own)):
        found = people.find(unit, catalog.business.id, place)
        yield place, found and found[0].name, found and found[0].id
