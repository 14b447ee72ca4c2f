"""What one message has taken so far: the book as the next of its wishes finds it, before anything is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from core.bookings import Booking, State, Step
from core.spans import join
from core.uses import Use, together
from dialogs.turn import Busy, Facts, Named, Turn

IDS = 8
"""Fresh ids that one act may use up."""


def meanwhile(facts: Facts, one: Turn) -> Facts:
    """Return the facts as they are after what came of an act, for the next act of the same message."""
    named = next((each for each in one.people if isinstance(each, Named)), None)
    person = replace(facts.person, name=named.name) if named else facts.person
    bookings: dict[str, Booking] = {each.id: each for each in facts.bookings}
    bookings.update({step.after.id: step.after for step in one.steps})
    waits = {each.id: each for each in facts.waits} | {each.after.id: each.after for each in one.waits}
    return replace(
        facts,
        person=person,
        bookings=tuple(bookings.values()),
        waits=tuple(waits.values()),
        ids=facts.ids[IDS:],
        made=facts.made | {step.after.id for step in one.steps},
        busy=tuple(_busier(each, one.steps, facts.now) for each in facts.busy),
    )


def _busier(busy: Busy, steps: Iterable[Step], now: datetime) -> Busy:
    """Return how resources are taken once the steps are made; what is freed by them is not free yet.

    What lies under the claim that asked is left out, as it is where the book is looked up.
    """
    asked = busy.asked
    took = {each.after.id: each.after for each in steps}.values()
    others = (
        each
        for each in took
        if each.counts(now) and each.taker != asked.claim
        if each.claim != asked.claim or each.state is not State.HELD
    )
    more = [
        (each, use)
        for each in others
        for use in _uses(each)
        if use.resource_id in asked.resources and use.span.overlaps(asked.span)
    ]
    if not more:
        return busy
    held = dict(busy.held)
    for each, use in more:
        if each.state is State.HELD:
            held[use.resource_id] = join((*held.get(use.resource_id, ()), use.span))
    return replace(busy, taken=together(busy.taken, (use for _, use in more)), held=held)


def _uses(booking: Booking) -> Iterable[Use]:
    slot = booking.slot
    session = slot.session if slot.seats else ""
    for each in slot.takings:
        yield Use(
            each.resource_id,
            each.span,
            slot.service_id,
            slot.location_id,
            booking.start,
            booking.claim,
            session,
            slot.seats,
        )
