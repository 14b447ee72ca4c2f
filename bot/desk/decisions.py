"""what staff decide about requests: found by number, decided once, told to the client, written with who and how

Of two who decide at once one is refused by the book, tries again on fresh facts, and finds it settled.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.desk.turns import By, Turns, said_by
from bot.desk.ways import NOWHERE, ways
from core.bookings import Booking, State, What
from core.messages import PRESSED, Inbound, Line, Reply
from core.numbers import named
from core.people import Address, Consent, Person, Reach
from core.requests import waits
from dialogs import decisions
from dialogs.language import language
from dialogs.states import State as Standing
from dialogs.turn import Facts, Turn
from storage import bookings, events, people
from storage.events import Event
from storage.unit import Unit

REMEMBERED = 500
"""Events among which an earlier answer is looked for."""
SETTLED = frozenset(each.value for each in (What.APPROVED, What.DECLINED, What.LAPSED, What.WITHDRAWN))


class Answer(StrEnum):
    """What came of a decision."""

    DONE = "done"
    UNKNOWN = "unknown"
    SEVERAL = "several"
    SETTLED = "settled"
    NOT_YET = "not yet"
    OVER = "over"
    WAITS = "waits"
    GONE = "gone"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Decided:
    """What came of a decision: what the booking became, whose it is, and whether they will be told.

    ``before``: what was decided before, and by whom.
    """

    answer: Answer
    booking: Booking | None = None
    person: Person | None = None
    told: bool = False
    before: Event | None = None


def decide(
    unit: Unit,
    turns: Turns,
    business_id: str,
    said: str,
    *,
    yes: bool,
    why: str,
    by: By,
    now: datetime,
) -> Decided:
    """Approve or decline the request of that number: the client hears of it, and the log says who decided."""
    catalog = turns.known(unit, business_id).catalog
    waiting = (each for each in bookings.waiting(unit, business_id, now) if waits(each, now))
    open_now = {each.claim: each for each in waiting if by.answers_for(catalog, each.slot)}
    found = named(said, open_now)
    if len(found) != 1:
        return Decided(Answer.SEVERAL) if found else _before(unit, business_id, said)
    request = open_now[found[0]]
    about = about_booking(unit, turns, business_id, request, now)
    left = _left(unit, business_id, request)
    turn = (
        decisions.approved(request, left, about) if yes else decisions.declined(request, left, about, why=why)
    )
    told = write_to_client(unit, turns, turn, request, about, by)
    after = next(step.after for step in turn.steps if step.after.id == request.id)
    return Decided(Answer.DONE, after, about.person, told)


def decide_by_text(unit: Unit, turns: Turns, inbound: Inbound, state: Standing, facts: Facts) -> Turn | None:
    """Take "OK 4821" or "NO 4821" from where staff are told, or a button; return what they hear, if it is one."""
    business = facts.catalog.business
    if inbound.sender not in facts.catalog.staff or inbound.keyword:
        return None
    if inbound.choice:
        said = decisions.pressed(inbound.choice)
    else:
        said = decisions.decision(inbound.text, language(business.language))
    if said is None:
        return None
    yes, number = said
    by = said_by(inbound, facts)
    done = decide(unit, turns, business.id, number, yes=yes, why="", by=by, now=facts.now)
    reply = _answer(done, number, facts)
    return Turn(state, (_shown(reply, inbound),)) if reply else None


def lapse(unit: Unit, turns: Turns, business_id: str, now: datetime) -> bool:
    """Let one request go whose deadline is over, and tell client and staff; say whether there was one."""
    over = next((each for each in bookings.waiting(unit, business_id, now) if not each.counts(now)), None)
    if over is None:
        return False
    about = about_booking(unit, turns, business_id, over, now)
    turn = decisions.lapsed(over, _left(unit, business_id, over), about)
    write_to_client(unit, turns, turn, over, about, By("rounds", "clock"))
    return True


def _answer(done: Decided, number: str, facts: Facts) -> Reply | None:
    """Return what the one who decided hears; nothing where the number is nobody's, it may be a time of day."""
    if done.booking and done.person:
        return decisions.answered(done.booking, done.person, facts, told=done.told)
    if done.before:
        return decisions.settled_before(number, done.before.what, facts)
    return decisions.several(number, facts) if done.answer is Answer.SEVERAL else None


def _shown(reply: Reply, inbound: Inbound) -> Reply:
    """Return the reply in the place of the notice whose button was pressed, so that nobody presses it again."""
    if not inbound.choice:
        return reply
    text = f"{reply.text} ({inbound.name})" if inbound.by and inbound.name else reply.text
    return replace(reply, text=text, instead=PRESSED)


def _before(unit: Unit, business_id: str, said: str) -> Decided:
    """Return what became of the request of that number, if one was settled of late."""
    past = [each for each in events.latest(unit, business_id, REMEMBERED) if each.what in SETTLED]
    found = named(said, (each.claim for each in past if each.claim))
    if len(found) != 1:
        return Decided(Answer.UNKNOWN)
    return Decided(Answer.SETTLED, before=next(each for each in past if each.claim == found[0]))


def _left(unit: Unit, business_id: str, request: Booking) -> tuple[Booking, ...]:
    """Return the versions that a request was moved from, whether their time is kept or not."""
    known = bookings.versions(unit, business_id, request.claim)
    return tuple(each for each in known if each.state is State.MOVED)


def about_booking(unit: Unit, turns: Turns, business_id: str, request: Booking, now: datetime) -> Facts:
    """Look up what a decision is told: the client, and where they can be written to."""
    person, reaches = people.person(unit, business_id, request.person_id)
    nowhere = Reach(Address(NOWHERE, person.id), person.id, Consent.STOPPED)
    known = ways(unit, turns.lines, business_id, reaches)
    line, reach = next(known, (Line(NOWHERE, business_id, NOWHERE, ""), nowhere))
    return turns.facts_of(unit, line, person, reach, now)


def write_to_client(unit: Unit, turns: Turns, turn: Turn, request: Booking, about: Facts, by: By) -> bool:
    """Write down what was decided, with a letter to the client where one can go; tell whether one can."""
    ref = f"decided:{request.claim}:{request.version}"
    to_client = Inbound(about.line, about.reach.address, ref, about.now)
    elsewhere = () if about.line in turns.lines or about.reach.silent else (about.line,)
    turns.write(unit, to_client, turn, about, by=By(by.who, by.channel, elsewhere))
    return not about.reach.silent
