"""Visits that people share: one service, place, start and choice of resources, with so many seats.

Whoever takes the first seat opens the session; who comes later joins it, while there are seats enough. All seats of
a session take its resources under one claim, so that nobody else can have them, and seats are counted under the
lock of those resources. Of one booking's versions and offers only one can come to stand: the largest counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from core.bookings import Slot
from core.catalog import Service
from core.uses import Taken, Use, told


@dataclass(frozen=True, slots=True)
class Session:
    """A session that stands, and how many seats are left."""

    name: str
    start: datetime
    resources: frozenset[str]
    left: int


def sessions(service: Service, location_id: str, taken: Taken, people: int) -> tuple[Session, ...]:
    """Return the sessions of a service at a place that so many can join, the fullest first."""
    if not service.seats:
        return ()
    found = (each for each in _sessions(service, location_id, taken) if each.left >= people)
    return tuple(sorted(found, key=lambda each: (each.left, each.name)))


def seats_left(service: Service, slot: Slot, taken: Taken) -> int:
    """Return how many seats are left in the session of a slot, one's own not counted."""
    about = told(taken)
    uses = (each for each in about.uses if each.session == slot.session)
    return service.seats - _count(uses, about.claim)


def _sessions(service: Service, location_id: str, taken: Taken) -> Iterator[Session]:
    about = told(taken)
    known: dict[str, list[Use]] = {}
    for each in about.uses:
        if each.seats and (each.service_id, each.location_id) == (service.id, location_id):
            known.setdefault(each.session, []).append(each)
    for name, uses in known.items():
        if any(each.span.overlaps(gone) for each in uses for gone in about.blocked.get(each.resource_id, ())):
            continue
        resources = frozenset(each.resource_id for each in uses)
        yield Session(name, uses[0].start, resources, service.seats - _count(uses, about.claim))


def _count(uses: Iterable[Use], claim: str) -> int:
    """Count the seats that are taken, those under the claim left out."""
    most: dict[str, int] = {}
    for each in uses:
        if each.claim != claim:
            most[each.claim] = max(most.get(each.claim, 0), each.seats)
    return sum(most.values())
