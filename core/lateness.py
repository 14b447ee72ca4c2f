"""How lateness runs through somebody's day: from one visit into the next, as far as the gaps do not make up for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.bookings import Booking
from core.walltime import MINUTE


@dataclass(frozen=True, slots=True)
class Delayed:
    """A visit that begins later than it was booked, by so many minutes."""

    booking: Booking
    minutes: int

    @property
    def start(self) -> datetime:
        """Return when it is likely to begin (UTC)."""
        return self.booking.start + self.minutes * MINUTE


def delayed(visits: Iterable[Booking], resource_id: str, minutes: int) -> tuple[Delayed, ...]:
    """Return the visits of a resource that begin later when the first of them begins so many minutes late, in order.

    Who shares a session is as late as the others in it.
    """
    found: list[Delayed] = []
    begun, late, busy_until = None, minutes * MINUTE, None
    for start, end, visit in sorted(_taken(visits, resource_id), key=lambda each: (*each[:2], each[2].id)):
        if busy_until is not None and start != begun:
            late = max(busy_until - start, timedelta())
        if not late:
            break
        begun, busy_until = start, end + late
        found.append(Delayed(visit, -(-late // MINUTE)))
    return tuple(found)


def _taken(visits: Iterable[Booking], resource_id: str) -> Iterable[tuple[datetime, datetime, Booking]]:
    """Yield each visit that takes the resource, with from when to when it does."""
    for visit in visits:
        for each in visit.slot.takings:
            if each.resource_id == resource_id:
                yield each.span.start, each.span.end, visit
