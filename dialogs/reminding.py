"""The letters that bookings earn by their plans, written and promised for later."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from core.bookings import ONLY_SAID, Booking, State, Step
from core.messages import Kind, Reply
from core.plans import Earned, Purpose, Unsent
from core.requests import stand_again
from dialogs.arrivals import asked_to_check_in
from dialogs.letters import written
from dialogs.speech import Speaker
from dialogs.turn import Facts, Promise
from dialogs.visits import showing

KINDS = {Purpose.REMINDER: Kind.REMINDER, Purpose.FOLLOW_UP: Kind.FOLLOW_UP, Purpose.AGAIN: Kind.AGAIN}
"""Which kind of letter serves which purpose; its form has the same name."""


def promised(steps: Iterable[Step], facts: Facts) -> tuple[Promise, ...]:
    """Return the letters that the bookings of these steps have earned, and what asks who books to check in.

    A visit that stands again has the letters that were promised when it was booked.
    """
    known = tuple(steps)
    had = [stands for _, stands in stand_again(known)]
    made = tuple(step for step in known if step.what not in ONLY_SAID and step.after not in had)
    booked = (step.after for step in made if step.after.state is State.BOOKED)
    planned = (planned_letters(each, facts) for each in booked)
    return (*(letter for each in planned for letter in each), *asked_to_check_in(made, facts))


def planned_letters(booking: Booking, facts: Facts) -> tuple[Promise, ...]:
    """Return a letter for each step of a booking's plan; what is not sent is there to say why."""
    return tuple(planned(each, booking, facts) for each in facts.earned(booking))


def name_of(earned: Earned) -> str:
    """Return by what a letter is known among those that a booking earns."""
    return f"{earned.step.purpose} {earned.step.id}"


def planned(earned: Earned, booking: Booking, facts: Facts) -> Promise:
    """Write a letter that a booking earns."""
    step = earned.step
    return Promise(
        reply=_reply(earned, booking, facts),
        due_at=earned.due_at,
        expires_at=earned.expires_at,
        claim=booking.claim,
        version=booking.version,
        step=name_of(earned),
        kind=KINDS[step.purpose],
        channels=step.channels,
        unless_confirmed=step.unless_confirmed,
        why=earned.unsent.value if earned.unsent else earned.moved,
        unsent=earned.unsent is not None,
    )


def _reply(earned: Earned, booking: Booking, facts: Facts) -> Reply:
    """Write what is said; what is not sent says nothing."""
    if earned.unsent:
        return Reply("")
    speaker, form = Speaker(facts.catalog, facts.person), KINDS[earned.step.purpose].value
    return showing(written(form, booking, earned.due_at, speaker, facts), booking, facts)


EXPECTED = timedelta(minutes=60)
"""Until so long after the start a message is still about the visit, as who is late would write it."""


def reminded(facts: Facts) -> Booking | None:
    """Return the next visit, if the person was reminded of it: a message that opens nothing else answers that.

    Who was told of its new time so late that this is reminder enough has been reminded by that. A visit that has begun
    is still the next one to whoever is on the way to it.
    """
    coming = next((each for each in facts.standing() if each.state is State.BOOKED), None)
    if coming is None or facts.now - coming.start > EXPECTED:
        return None
    reminders = tuple(each for each in facts.earned(coming) if each.step.purpose is Purpose.REMINDER)
    told = any(each.unsent is None and each.due_at <= facts.now for each in reminders)
    moved = coming.version > 1 and any(each.unsent is Unsent.TOO_LATE for each in reminders)
    return coming if told or moved else None
