"""Which reminders a booking earns, and which are due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from core.bookings import Booking
from core.catalog import Service
from core.walltime import earlier, zone

SOONEST = timedelta(hours=2)
"""A reminder that would follow the booking within this time is not sent: the confirmation is fresh enough."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder: when it goes out (aware), and its place in the service's plan."""

    due_at: datetime
    step: int


def reminders(service: Service, booking: Booking) -> tuple[Reminder, ...]:
    """Return the reminders that the booking earns, by the wall clock of the place where it happens."""
    where = zone(booking.zone)
    planned = (
        Reminder(earlier(booking.start, where, days=days, at=time(minute // 60, minute % 60)), step)
        for step, (days, minute) in enumerate(service.reminders)
    )
    return tuple(each for each in planned if booking.changed_at + SOONEST <= each.due_at < booking.start)
