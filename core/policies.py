"""The house rules; each gives a reason or nothing.

A reason is a value of ``Refused``. The rules look at one start, one booking and one person; whether a time is
free is the business of ``availability``.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from core.bookings import Booking
from core.keeps import Holding
from core.rules import Rules
from core.spans import Spans
from core.walltime import day_span, on_the_wall

ENDLESS = datetime(9999, 1, 1, tzinfo=UTC)
"""Later than anything that can be booked."""

FAR = timedelta(days=730)
"""How far ahead is looked where no rule bounds it."""


class Refused(StrEnum):
    """Why something cannot be booked, moved or cancelled."""

    PAST = "past"
    TOO_SOON = "too soon"
    TOO_FAR = "too far"
    NOT_OPEN = "not open"
    CLOSED = "closed"
    CLOSING = "closing"
    AWAY = "away"
    BLOCKED = "blocked"
    TAKEN = "taken"
    TOO_CLOSE = "too close"
    FULL = "full"
    NOBODY = "nobody"
    TOO_SMALL = "too small"
    OFF_GRID = "off grid"
    DAY_LIMIT = "day limit"
    WEEK_LIMIT = "week limit"
    MONTH_LIMIT = "month limit"
    AT_ONCE = "at once"
    INVITATION = "invitation"
    RIGHTS = "rights"
    LATE_CANCEL = "late cancel"
    LATE_MOVE = "late move"
    MOVED_ENOUGH = "moved enough"
    HOLDS = "too many holds"
    NOT_YET = "not yet"
    NO_VISIT = "no visit"


def earliest(rules: Rules, now: datetime, where: ZoneInfo) -> datetime:
    """Return the first instant at which a visit may start in that zone."""
    soonest = now + timedelta(minutes=rules.lead)
    return soonest if rules.opens is None else max(soonest, day_span(rules.opens, where).start)


def latest(rules: Rules, now: datetime, where: ZoneInfo) -> datetime:
    """Return the instant from which visits in that zone cannot be booked yet."""
    far = ENDLESS if rules.horizon is None else now + timedelta(days=rules.horizon)
    return far if rules.until is None else min(far, day_span(rules.until, where).end)


def last_date(rules: Rules, now: datetime, where: ZoneInfo) -> date:
    """Return the last date in that zone that can be booked, within two years."""
    return on_the_wall(min(latest(rules, now, where), now + FAR), where).date()


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

    What the present talk offered before does not count: each new offer gives those of the one before back. The
    dates of a series are one.
    """
    mine = {each.series or each.id for each in held if each.person_id == more.person_id} - {more.series}
    return Refused.HOLDS if len(mine) >= holding.per_person else None
