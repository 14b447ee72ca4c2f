"""The reminders that bookings earn, written and promised for later."""

from __future__ import annotations

from collections.abc import Iterable

from core.bookings import State, Step, What
from core.reminders import reminders
from dialogs.arrivals import asked_to_check_in
from dialogs.letters import written
from dialogs.speech import Speaker
from dialogs.turn import Facts, Promise
from dialogs.visits import showing


def promised(steps: Iterable[Step], facts: Facts) -> tuple[Promise, ...]:
    """Return the reminders that the bookings of these steps have earned, and what asks who books to check in."""
    made = tuple(step for step in steps if step.what is not What.CONFIRMED)
    return (*_reminders(made, facts), *asked_to_check_in(made, facts))


def _reminders(steps: Iterable[Step], facts: Facts) -> tuple[Promise, ...]:
    speaker = Speaker(facts.catalog, facts.person)
    return tuple(
        Promise(
            reply=showing(written("reminder", step.after, each.due_at, speaker, facts), step.after, facts),
            due_at=each.due_at,
            expires_at=step.after.start,
            claim=step.after.claim,
            version=step.after.version,
            step=f"reminder {each.step}",
        )
        for step in steps
        if step.after.state is State.BOOKED
        for each in reminders(facts.catalog.service[step.after.slot.service_id], step.after)
    )
