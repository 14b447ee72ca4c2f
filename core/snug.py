"""How well a visit fits into its day: beside what is taken or at an edge of the day, leaving no gap of no use.

A visit lies in a stretch that is free; what is left before and after it is a gap. A gap is of no use when it is
shorter than all that could be booked with that resource, buffers included. Of two starts the one that leaves less time
of no use is snugger, then the one that leaves fewer gaps, then the earlier one.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from core.blocks import place_key
from core.bookings import Slot, Taking
from core.catalog import Catalog, Resource
from core.opening import working
from core.spans import cut, overlap
from core.uses import Taken
from core.walltime import DAY, MINUTE

AROUND = DAY
"""How far around a visit its gaps are looked at: no gap that is longer could be of no use."""

Snugness = tuple[timedelta, int, datetime]
"""How much time a visit leaves of no use, in how many gaps, and when it starts."""


def snugness(catalog: Catalog, slot: Slot, taken: Taken) -> Snugness:
    """Tell how snug a slot is, the least for the snuggest; ``taken`` must be known as far as ``AROUND`` it."""
    useless, gaps = timedelta(), 0
    for each in slot.takings:
        least = _shortest(catalog, catalog.resource[each.resource_id])
        for gap in _gaps(catalog, slot, each, taken):
            gaps += 1
            useless += gap if gap < least else timedelta()
    return useless, gaps, slot.span.start


def _shortest(catalog: Catalog, resource: Resource) -> timedelta:
    """Return the least time that anything takes for which the resource could be booked."""
    lengths = (
        each.before + (each.shortest or each.minutes) + each.after
        for each in catalog.services
        if any(need.met_by(resource) for need in each.needs)
    )
    return min(lengths, default=0) * MINUTE


def _gaps(catalog: Catalog, slot: Slot, taking: Taking, taken: Taken) -> Iterator[timedelta]:
    """Yield how much stays free right before and right after a visit, where anything does."""
    whole, bounds = taking.span, taking.span.widen(AROUND, AROUND)
    works = working(catalog.resource[taking.resource_id], catalog.location[slot.location_id], bounds)
    for key in (place_key(slot.location_id), taking.resource_id):
        works = cut(works, taken.get(key, ()))
    for free in overlap(works, (bounds,)):
        if free.start <= whole.end and whole.start <= free.end:
            yield from (gap for gap in (whole.start - free.start, free.end - whole.end) if gap > timedelta())
