"""What staff can do about a client from a notice of their visit: write to them, call them, say whether they came."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from core.bookings import Booking, State
from core.messages import Choice, Reply
from core.people import Address, Consent, Person, Reach
from dialogs.speech import Speaker
from dialogs.turn import Facts
from dialogs.wording import house

MESSAGE, CALL = "message:", "number:"
CAME, MISSED, AFTER_ALL = "came:", "missed:", "after-all:"
"""What the buttons come back with, before the claim of the visit."""

SMS = "sms"

MOST = 3
"""Buttons below a notice."""


def noticed(told: Reply, visit: Booking, facts: Facts, name: str | None = None) -> Reply:
    """Return a notice of a visit with its buttons; the facts are those of its client, ``name`` a new one of theirs."""
    who = replace(facts.person, name=name or facts.person.name)
    return below(told, visit, who, (facts.reach,), facts)


def begun(told: Reply, visit: Booking, facts: Facts) -> Reply | None:
    """Return a notice as it is once the visit has begun; None where it has."""
    return noticed(told, visit, replace(facts, now=visit.start)) if facts.now < visit.start else None


def below(told: Reply, visit: Booking, who: Person, reaches: Iterable[Reach], facts: Facts) -> Reply:
    """Return what staff are told of a visit with what can be done about it, three things at most.

    ``reaches``: where ``who`` comes is known to be reached.
    """
    ours, known = house(facts), tuple(reaches)
    name = who.name or ours.say("nobody-known")
    writes = Choice("", ours.say("staff-message", name=name), f"{MESSAGE}{visit.claim}")
    choices = (
        *_came(visit, facts.now, ours),
        *((writes,) if any(not each.silent for each in known) else ()),
        *calls(visit, name, known, ours),
    )
    return replace(told, choices=choices[:MOST])


def _came(visit: Booking, now: datetime, speaker: Speaker) -> tuple[Choice, ...]:
    if visit.state is State.MISSED:
        return (Choice("", speaker.say("staff-came-after-all"), f"{AFTER_ALL}{visit.claim}"),)
    return came_or_not(visit, speaker) if visit.state is State.BOOKED and visit.start <= now else ()


def came_or_not(visit: Booking, speaker: Speaker) -> tuple[Choice, ...]:
    """Return the buttons that say whether the client of a visit came."""
    return (
        Choice("", speaker.say("staff-came-yes"), f"{CAME}{visit.claim}"),
        Choice("", speaker.say("staff-came-no"), f"{MISSED}{visit.claim}"),
    )


def calls(visit: Booking, name: str, reaches: Iterable[Reach], speaker: Speaker) -> tuple[Choice, ...]:
    """Return the button that tells the number of a client, where we know one."""
    label = speaker.say("staff-call", name=name)
    return (Choice("", label, f"{CALL}{visit.claim}"),) if number_of(reaches) else ()


def number_of(reaches: Iterable[Reach]) -> str | None:
    """Return the number at which somebody can be called, None where we know none."""
    known = (each for each in reaches if each.address.channel == SMS and each.consent is not Consent.WRONG)
    return next((each.address.value for each in known), None)


def pressed(choice: str | None) -> tuple[str, str] | None:
    """Return which of the two buttons was pressed, to write or to call, with the claim of the visit."""
    keys = (key for key in (MESSAGE, CALL) if choice and choice.startswith(key))
    return next(((key, (choice or "").removeprefix(key)) for key in keys), None)


def asks(notice: Reply) -> bool:
    """Tell whether a notice has a button by which something is answered, not only one to write or to call."""
    return any(pressed(each.key) is None for each in notice.choices)


def number(name: str, reaches: Iterable[Reach], speaker: Speaker) -> Reply:
    """Tell at which number a client is called, with what calls it where that can be; or that we know none."""
    known = tuple(reaches)
    at = number_of(known)
    if at is None:
        return speaker.reply("staff-number-none", name=name)
    address = next(each.address for each in known if each.address.value == at)
    return Reply(speaker.say("staff-number", name=name, number=at), called(name, address, speaker))


def called(name: str, address: Address, speaker: Speaker) -> tuple[Choice, ...]:
    """Return the button that calls a client, where we know a number."""
    if address.channel != SMS:
        return ()
    return (Choice("", speaker.say("staff-call", name=name), "call", url=f"tel:{address.value}"),)
