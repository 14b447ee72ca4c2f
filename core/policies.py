"""The house rules; each gives a reason or nothing.

A reason is a value of ``Refused``. The rules look at one start, one booking and one person; whether a time is
free is the business of ``availability``.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from core.bookings import STANDING, Booking
from core.catalog import Holding, Rules, Service
from core.spans import Spans
from core.walltime import on_the_wall, zone


class Refused(StrEnum):
    """Why something cannot be booked, moved or cancelled."""

    PAST = "past"
    TOO_SOON = "too soon"
    TOO_FAR = "too far"
    CLOSED = "closed"
    CLOSING = "closing"
    AWAY = "away"
    TAKEN = "taken"
    NOBODY = "nobody"
    DAY_LIMIT = "day limit"
    LATE_CANCEL = "late cancel"
    LATE_MOVE = "late move"
    MOVED_ENOUGH = "moved enough"
    HOLDS = "too many holds"
    NOT_YET = "not yet"
    NO_VISIT = "no visit"


def earliest(rules: Rules, now: datetime) -> datetime:
    """Return the first instant at which a visit may start."""
    return now + timedelta(minutes=rules.lead)


def latest(rules: Rules, now: datetime) -> datetime:
    """Return the instant from which visits cannot be booked yet."""
    return now + timedelta(days=rules.horizon)


def may_start(rules: Rules, start: datetime, now: datetime) -> Refused | None:
    """Refuse a start in the past, sooner than the lead time or beyond the horizon."""
    if start <= now:
        return Refused.PAST
    if start < earliest(rules, now):
        return Refused.TOO_SOON
    return Refused.TOO_FAR if start >= latest(rules, now) else None


def may_add(service: Service, start: datetime, zone_name: str, bookings: Iterable[Booking]) -> Refused | None:
    """Refuse one more booking of a service on a local day when the person has as many as the rules allow."""
    limit = service.rules.per_day
    if limit is None:
        return None
    day = on_the_wall(start, zone(zone_name)).date()
    same = sum(
        each.state in STANDING and each.slot.service_id == service.id and each.wall.date() == day
        for each in bookings
    )
    return Refused.DAY_LIMIT if same >= limit else None


def may_cancel(rules: Rules, booking: Booking, now: datetime) -> Refused | None:
    """Refuse a cancellation by the client later than the notice; staff decide then."""
    return Refused.LATE_CANCEL if booking.start - now < timedelta(minutes=rules.cancel_notice) else None


def may_move(rules: Rules, booking: Booking, now: datetime) -> Refused | None:
    """Refuse a move by the client later than the notice, or once more than the rules allow."""
    if booking.start - now < timedelta(minutes=rules.move_notice):
        return Refused.LATE_MOVE
    return Refused.MOVED_ENOUGH if rules.moves is not None and booking.moves >= rules.moves else None


def may_keep(holding: Holding, works: Spans, held: Spans) -> Refused | None:
    """Refuse to hold so much of a resource's day that undecided people would keep others away."""
    open_time = sum((span.length for span in works), timedelta())
    kept = sum((span.length for span in held), timedelta())
    return Refused.HOLDS if kept * 100 > open_time * holding.share else None


def may_hold(holding: Holding, held: Iterable[Booking], more: Booking) -> Refused | None:
    """Refuse to hold one more time for a person for whom as many are held as the house allows.

    What the present talk offered before does not count: each new offer gives those of the one before back.
    """
    mine = sum(each.person_id == more.person_id for each in held)
    return Refused.HOLDS if mine >= holding.per_person else None
