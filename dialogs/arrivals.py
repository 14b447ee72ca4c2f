"""Whoever must say that they have come: the letter that asks them, and what they hear when nobody came."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from core.bookings import Booking, State, Step, close
from core.checkin import asked_at, check_in_by
from core.messages import Choice
from dialogs.buttons import key
from dialogs.contact import noticed
from dialogs.letters import written
from dialogs.speech import Speaker
from dialogs.states import Idle
from dialogs.turn import Facts, Noted, Promise, Turn
from dialogs.wording import house, person

ASKS = "check in"
"""The step in a booking's plan by which the letter is known that asks whether somebody has come."""


def here_key(claim: str) -> str:
    """Return the key of the button that says that somebody has come to a visit."""
    return key("here", claim)


def asked_to_check_in(steps: Iterable[Step], facts: Facts) -> tuple[Promise, ...]:
    """Return the letters that ask, at the start, whether somebody has come, where the service wants to know."""
    booked = (step.after for step in steps if step.after.state is State.BOOKED)
    return tuple(letter for each in booked if (letter := asks(each, facts)))


def asks(booking: Booking, facts: Facts) -> Promise | None:
    """Return the letter that asks whether somebody has come; None where the service does not want to know."""
    until = check_in_by(facts.catalog.service[booking.slot.service_id], booking)
    if until is None:
        return None
    speaker = Speaker(facts.catalog, facts.person)
    answer_by = speaker.deadline(until, booking)
    question = written("check-in", booking, booking.start, speaker, facts, until=answer_by)
    reply = replace(question, choices=(Choice("", speaker.say("button-here"), here_key(booking.claim)),))
    return Promise(reply, asked_at(booking), until, booking.claim, booking.version, ASKS)


def given_up(booking: Booking, facts: Facts) -> Turn:
    """Free the rest of a time that nobody came to, and say so kindly; staff know."""
    speaker, ours = Speaker(facts.catalog, facts.person), house(facts)
    reply = speaker.reply(
        "given-up", what=speaker.what(booking), time=speaker.deadline(booking.start, booking)
    )
    letter = Promise(reply, facts.now, booking.end, None, None, f"given up {booking.id}")
    told = ours.reply("staff-given-up", name=person(facts, ours), visit=ours.visit(booking))
    missed = close(booking, facts.now, came=False)
    return Turn(
        Idle(),
        steps=(missed,),
        notes=(Noted("given up", noticed(told, missed.after, facts), booking.claim),),
        promises=(letter,),
    )
