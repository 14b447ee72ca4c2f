"""Which of their bookings somebody names: by what it is, with whom, where or when."""

from __future__ import annotations

from core.bookings import Booking
from dialogs.acts import Details
from dialogs.states import Draft
from dialogs.times import bearings, meant
from dialogs.turn import Facts


def named_among(standing: tuple[Booking, ...], named: Details, facts: Facts) -> tuple[Booking, ...]:
    """Return the bookings that fit what was named."""
    return tuple(each for each in standing if _fits(each, named, facts))


def _fits(booking: Booking, named: Details, facts: Facts) -> bool:
    slot = booking.slot
    said = (
        (named.visit, booking.claim),
        (named.service_id, slot.service_id),
        (named.location_id, slot.location_id),
    )
    if any(name not in {None, of_booking} for name, of_booking in said):
        return False
    if not {named.provider_id, named.room_id} - {None} <= {each.resource_id for each in booking.slot.takings}:
        return False
    if named.words is None:
        return True
    wish = meant(
        named.words,
        Draft(),
        facts,
        bearings(facts, Draft(booking.slot.service_id, None, booking.slot.location_id)),
    ).wish
    return wish is not None and any(span.holds(booking.start) for span in wish.windows)
