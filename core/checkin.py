"""Whether somebody has come: from when they may say so, and when a time that nobody came to is free again."""

from __future__ import annotations

from datetime import datetime, timedelta

from core.bookings import Booking, State
from core.catalog import Service
from core.policies import Refused

EARLY = timedelta(minutes=15)
"""How long before the start somebody may check in."""


def may_check_in(booking: Booking, now: datetime) -> Refused | None:
    """Refuse to check in long before the start, after the end, or to what is no visit."""
    if booking.state is not State.BOOKED or now >= booking.end:
        return Refused.NO_VISIT
    return Refused.NOT_YET if now < booking.start - EARLY else None


def asked_at(booking: Booking) -> datetime:
    """Return when somebody is asked whether they have come: at the start, or when it is booked after that."""
    return max(booking.start, booking.changed_at)


def check_in_by(service: Service, booking: Booking) -> datetime | None:
    """Return until when somebody must check in to keep the rest of the time, None where they need not."""
    if service.check_in is None:
        return None
    minute = asked_at(booking).replace(second=0, microsecond=0)
    until = minute + timedelta(minutes=service.check_in)
    return until if until < booking.end else None


def is_given_up(service: Service, booking: Booking, now: datetime) -> bool:
    """Tell whether the time for checking in is over and nobody came."""
    until = check_in_by(service, booking)
    return booking.state is State.BOOKED and until is not None and until <= now < booking.end
