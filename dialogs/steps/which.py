"""Which of their bookings somebody names: by what it is, with whom, where or when."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time

from core.bookings import Booking
from core.walltime import DAY, instant, on_the_wall
from dialogs.acts import Details
from dialogs.states import Draft
from dialogs.times import bearings, meant
from dialogs.turn import Facts
from dialogs.when.expression import Weekday


def named_among(standing: tuple[Booking, ...], named: Details, facts: Facts) -> tuple[Booking, ...]:
    """Return the bookings that fit what was named."""
    return tuple(each for each in standing if _fits(each, named, facts))


def at_no_time(named: Details, facts: Facts) -> bool:
    """Tell whether a booking is named by its time, and that is the time of none."""
    standing = facts.standing()
    if named.of is None or named_among(standing, replace(named, words=named.of), facts):
        return False
    return meant(named.of, Draft(), facts, bearings(facts, Draft())).wish is not None


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
    return _is_then(named.words, booking, facts)


def _is_then(words: str, booking: Booking, facts: Facts) -> bool:
    """Tell whether the words about time hold the start of a booking; the name of today's weekday is today for it."""
    stand = bearings(facts, Draft(booking.slot.service_id, None, booking.slot.location_id))
    when = meant(words, Draft(), facts, stand)
    days = [each.day for each in when.said.mentions] if when.said else []
    today = on_the_wall(facts.now, stand.zone).date()
    named = any(isinstance(each, Weekday) and each.index == today.weekday() for each in days)
    if named and booking.wall.date() == today:
        before = instant(datetime.combine(today - DAY, time.max), stand.zone)
        when = meant(words, Draft(), replace(facts, now=before), stand)
    return when.wish is not None and any(span.holds(booking.start) for span in when.wish.windows)
