"""How long a room is free from now on, or taken, and who may know whose it is."""

from __future__ import annotations

from datetime import datetime

from core.catalog import Resource
from core.people import Person, Role
from core.spans import Spans, cut, join


def vacant_until(opened: Spans, taken: Spans, at: datetime) -> datetime | None:
    """Return until when it stays open and untaken from that instant on; None where it is not both then."""
    return next((each.end for each in cut(opened, taken) if each.holds(at)), None)


def taken_until(taken: Spans, at: datetime) -> datetime | None:
    """Return until when it stays taken from that instant on, by whomever; None where it is not taken then."""
    return next((each.end for each in join(taken) if each.holds(at)), None)


def may_know(resource: Resource, who: Person) -> bool:
    """Tell whether somebody may know who has a resource: the team, and members; of one kept for groups, those."""
    if not who.roles.isdisjoint({Role.STAFF, Role.ADMIN}):
        return True
    groups = frozenset((*resource.booked_by, *resource.overridden_by))
    return bool(who.groups & groups) if groups else bool(who.groups)
