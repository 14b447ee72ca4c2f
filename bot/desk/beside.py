"""requests that stand beside another one: whoever asked next has the time that is given up, until staff decide"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from core.blocks import place_key
from core.bookings import Booking, State, Step
from core.requests import up_next
from core.spans import Span
from storage import blocks, bookings
from storage.unit import Unit

AROUND = timedelta(days=1)
"""How far around a visit rivals are looked for: no buffer is longer."""


def follow_up(
    unit: Unit, business_id: str, steps: Iterable[Step], *, who: str, channel: str, now: datetime
) -> None:
    """Let those who asked next have the times of requests that were given up, where nothing else has them."""
    gone = [each.before for each in steps if each.before and _is_given_up(each, now)]
    while gone:
        around = Span(min(each.start for each in gone), max(each.end for each in gone)).widen(AROUND, AROUND)
        kept = bookings.counting(unit, business_id, around, now)
        asked = [
            each
            for each in bookings.waiting(unit, business_id, now)
            if each.beside and not is_blocked(unit, business_id, each)
        ]
        step = up_next(gone, asked, kept, now)
        if step is None:
            return
        bookings.apply(unit, business_id, (step,), who=who, channel=channel, now=now)


def is_blocked(unit: Unit, business_id: str, request: Booking) -> bool:
    """Tell whether staff keep something that a request asks for from being booked."""
    around = request.slot.span.widen(AROUND, AROUND)
    used = {each.resource_id for each in request.slot.takings} | {place_key(request.slot.location_id)}
    return any(each.holds(request) for each in blocks.of(unit, business_id, used, around))


def _is_given_up(step: Step, now: datetime) -> bool:
    """Tell whether a request that took its time takes it no longer, and is not booked."""
    before, after = step.before, step.after
    return bool(before and before.state is State.AWAITING and not before.beside and not after.counts(now))
