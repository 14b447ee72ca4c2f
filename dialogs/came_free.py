"""What came free, offered to who waits: the steps and letters of an offer, and of a wait that ends without one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.bookings import Booking, hold
from core.keeps import Waitlist
from core.messages import Choice, Kind, Reply
from core.waitlist import (
    SHORTEST,
    Change,
    Freed,
    Offered,
    Standing,
    Wait,
    deadline,
    end,
    lapse,
    offer,
    quiet_until,
    rest_of,
    wish_for,
)
from core.walltime import DAY, zone
from dialogs.buttons import key
from dialogs.letters import shortly, worded, written
from dialogs.offers import Search, drafted
from dialogs.speech import Speaker
from dialogs.states import Idle
from dialogs.turn import Facts, LookUpError, Needs, Promise, Turn
from dialogs.waiting import draft_of, times, what
from dialogs.wording import until_words

CROWDED = timedelta(minutes=5)
"""When we look again at time that cannot be held now, because so much of that day is held already."""


@dataclass(frozen=True, slots=True)
class NotBefore:
    """Nobody is asked before that, and nobody who stands behind them either."""

    until: datetime


def yes_key(booking_id: str) -> str:
    """Return the key of the button that takes an offer."""
    return key("came free", "yes", booking_id)


def no_key(booking_id: str) -> str:
    """Return the key of the button that passes an offer on."""
    return key("came free", "no", booking_id)


def offered(wait: Wait, freed: Freed, facts: Facts) -> Needs | Turn | NotBefore | None:
    """Offer somebody who waits the best start that came free; None where none of it is for them.

    In their quiet hours it waits for the morning, as far as it can still be offered then. Return what must be looked
    up first, where something must.
    """
    try:
        return _offered(wait, freed, facts)
    except LookUpError as missing:
        return missing.needs


def _offered(wait: Wait, freed: Freed, facts: Facts) -> Turn | NotBefore | None:
    rules = facts.catalog.business.waitlist
    if rules is None or facts.reach.silent or wait.service_id not in facts.catalog.service:
        return None
    morning = quiet_until(rules, facts.now, wait.zone)
    at = replace(facts, now=morning) if morning else facts
    booking = _fitting(wait, freed, at)
    if booking is None:
        return None
    if morning:
        return NotBefore(morning)
    until = _held_until(rules, booking, facts)
    search = Search(facts, draft_of(wait), booking.claim)
    if until is None or search.crowded(booking):
        return NotBefore(facts.now + CROWDED) if until else None
    return _offer(wait, booking, until, facts)


def _fitting(wait: Wait, freed: Freed, facts: Facts) -> Booking | None:
    """Return the booking that somebody could have of what came free, with time left to answer."""
    service = facts.catalog.service[wait.service_id]
    earliest = facts.now + timedelta(minutes=facts.rules(service, wait.location_id).lead) + SHORTEST
    where = zone(facts.catalog.place(wait.location_id).zone)
    wait = rest_of(wait, service, earliest, where) or wait
    wish = wish_for(wait, service, freed, earliest)
    if wish is None:
        return None
    search = Search(facts, draft_of(wait), wait.moving or facts.ids[0])
    if freed.resource_id is not None and freed.resource_id not in search.ask.resources(facts.catalog):
        return None
    slot = next(iter(search.slots(wish, 1)), None)
    if slot is None:
        return None
    return drafted(facts, search.draft, search.claim, slot, facts.ids[1])


def _held_until(rules: Waitlist, booking: Booking, facts: Facts) -> datetime | None:
    return deadline(rules, booking.start, facts.rules_of(booking).lead, facts.now)


def _offer(wait: Wait, booking: Booking, until: datetime, facts: Facts) -> Turn:
    step = hold(booking, until=until)
    change = offer(wait, Offered(booking.id, booking.claim, booking.slot, facts.now, until))
    letter = Promise(
        reply=_words(wait, step.after, facts),
        due_at=facts.now,
        expires_at=until,
        claim=booking.claim,
        version=None,
        step=f"{wait.id}.{change.after.version}",
        kind=Kind.OFFER,
    )
    return Turn(Idle(), steps=(step,), promises=(letter,), waits=(change,))


def _words(wait: Wait, held: Booking, facts: Facts) -> Reply:
    """Write what came free, and until when it is theirs."""
    speaker = Speaker(facts.catalog, facts.person)
    moving = facts.booking(wait.moving) if wait.moving else None
    was = {"was": speaker.moment(moving.start, zone(moving.zone))} if moving else {}
    phrase = "came-free-move" if moving else "came-free"
    until = until_words(held, speaker)
    offer = written("came-free", held, facts.now, speaker, facts, phrase, until=until, **was)
    choices = (
        Choice("", speaker.take(held, moves=moving is not None), yes_key(held.id)),
        Choice("", speaker.say("button-pass"), no_key(held.id)),
    )
    return replace(offer, choices=choices)


def unanswered(wait: Wait, facts: Facts) -> Turn:
    """Let an offer lapse; who did not answer too often is told, once, that they wait no longer."""
    change = lapse(wait, facts.catalog.business.waitlist or Waitlist())
    over = change.after.state is Standing.OVER
    return _ended(change, "wait-unanswered", facts) if over else Turn(Idle(), waits=(change,))


def over(wait: Wait, facts: Facts) -> Turn:
    """Let somebody wait no longer whose times are over, and tell them so, once."""
    return _ended(end(wait), "wait-over", facts)


def _ended(change: Change, phrase: str, facts: Facts) -> Turn:
    """Tell somebody that they wait no longer, not at night; a day later it is no news."""
    wait, rules = change.after, facts.catalog.business.waitlist or Waitlist()
    if wait.service_id not in facts.catalog.service:
        return Turn(Idle(), waits=(change,))
    speaker = Speaker(facts.catalog, facts.person)
    house = facts.catalog.business
    values = {"business": house.name, "what": what(wait, speaker), "when": times(wait, speaker)}
    known = values | {"name": facts.person.name or "", "phone": house.phone}
    reply = worded(phrase, known, "", speaker, facts, lambda: shortly(phrase, values, speaker))
    due = quiet_until(rules, facts.now, wait.zone) or facts.now
    letter = Promise(reply, due, due + DAY, None, None, f"{wait.id}.{wait.version}", Kind.OFFER)
    return Turn(Idle(), promises=(letter,), waits=(change,))
