"""what staff decide about requests: found by number, decided once, told to the client, written with who and how

Of two who decide at once one is refused by the book, tries again on fresh facts, and finds it settled.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.desk.beside import AROUND, is_blocked
from bot.desk.looking import looked_up
from bot.desk.owning import needs_another
from bot.desk.requests import card_of
from bot.desk.turns import By, Turns, said_by, stands
from bot.desk.ways import NOWHERE, as_told, ours, ways
from core.bookings import Booking, State, What
from core.messages import PRESSED, Inbound, Line, Reply
from core.numbers import named
from core.people import Address, Consent, Person, Reach
from core.requests import competing, in_the_way, stood_before, together, waits
from core.staff import runs_it, spoken_for
from dialogs import asked_series, decisions
from dialogs.language import language
from dialogs.states import Idle, dumps
from dialogs.states import State as Standing
from dialogs.turn import Facts, Turn
from storage import bookings, events, people, talks
from storage.events import Event
from storage.talks import Talk
from storage.unit import Unit

DECIDED = "decided"
"""What the event log has of who decided: their name, for those who come late."""
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
    TAKEN = "taken"
    CHANGED = "changed"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class PassedOver:
    """Somebody whose request gave way to another one: what they are told, and whether they can be."""

    person: Person
    turn: Turn
    told: bool


@dataclass(frozen=True, slots=True)
class Decided:
    """What came of a decision: what the booking became, whose it is, and whether they will be told.

    ``before``: what was decided before, ``by`` whom, by name. ``others``: who wanted the same, and what they were told.
    ``card``: what is asked for by now, where something else was answered. ``deciders``: who else can say yes to a
    request of one's own. ``dates``: of a series, all that were decided about; ``gone``: those that somebody else has.
    """

    answer: Answer
    booking: Booking | None = None
    person: Person | None = None
    told: bool = False
    before: Event | None = None
    by: str = ""
    others: tuple[PassedOver, ...] = ()
    card: Reply | None = None
    deciders: tuple[str, ...] = ()
    dates: tuple[Booking, ...] = ()
    gone: tuple[Booking, ...] = ()


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
    """Approve or decline the request of that number: the client hears of it, and the log says who decided.

    With a version (``dialogs.decisions.seen``) it is only that which is decided about.
    """
    catalog = turns.known(unit, business_id).catalog
    waiting = (each for each in bookings.waiting(unit, business_id, now) if waits(each, now))
    open_now = {each.claim: each for each in waiting if by.answers_for(catalog, each.slot)}
    number, version = decisions.seen(said)
    found = named(number, open_now)
    if len(found) != 1:
        return Decided(Answer.SEVERAL) if found else _before(unit, business_id, number)
    request = open_now[found[0]]
    if version not in {None, request.version}:
        return _changed(unit, turns, business_id, request, now)
    if yes and (deciders := needs_another(unit, catalog, request, by)) is not None:
        own = _changed(unit, turns, business_id, request, now)
        return replace(own, answer=Answer.OWN, deciders=deciders)
    whole = _whole(unit, business_id, request, open_now.values(), now)
    if len(whole) > 1:
        return _decide_whole(unit, turns, business_id, whole, yes=yes, why=why, by=by, now=now)
    same = competing(request, bookings.waiting(unit, business_id, now)) if yes else ()
    if yes and _is_taken(unit, business_id, request, same, now):
        return Decided(Answer.TAKEN, request, people.person(unit, business_id, request.person_id)[0])
    losers = tuple(
        _give_way(unit, turns, business_id, each, by, now)
        for each in sorted(same, key=lambda each: each.claim)
    )
    about = about_booking(unit, turns, business_id, request, now)
    left = _left(unit, business_id, request)
    turn = (
        decisions.approved(request, left, about) if yes else decisions.declined(request, left, about, why=why)
    )
    told = write_to_client(unit, turns, turn, request, about, by)
    after = next(step.after for step in turn.steps if step.after.id == request.id)
    if by.name:
        decider = Event(now, by.who, by.channel, DECIDED, request.claim, data={"name": by.name})
        events.note(unit, business_id, (decider,))
    others = tuple(_offer_instead(unit, turns, business_id, each, by, now) for each in losers)
    return Decided(Answer.DONE, after, about.person, told, others=others)


def _whole(
    unit: Unit, business_id: str, request: Booking, others: Iterable[Booking], now: datetime
) -> tuple[Booking, ...]:
    """Return the dates of a series that are decided about at once; of what moves a visit each is by itself."""
    dates = together(request, others)
    return () if any(stood_before(each, _left(unit, business_id, each), now) for each in dates) else dates


def _decide_whole(
    unit: Unit,
    turns: Turns,
    business_id: str,
    dates: Sequence[Booking],
    *,
    yes: bool,
    why: str,
    by: By,
    now: datetime,
) -> Decided:
    """Decide about all dates of a series that wait; those whose time went to somebody else still do."""
    waiting = bookings.waiting(unit, business_id, now)
    same = {each.claim: competing(each, waiting) if yes else () for each in dates}
    gone = [each for each in dates if yes and _is_taken(unit, business_id, each, same[each.claim], now)]
    kept = sorted((each for each in dates if each not in gone), key=lambda each: each.start)
    if not kept:
        return Decided(Answer.TAKEN, gone[0], people.person(unit, business_id, gone[0].person_id)[0])
    rivals = {each.claim: each for one in kept for each in same[one.claim]}
    losers = tuple(_give_way(unit, turns, business_id, rivals[each], by, now) for each in sorted(rivals))
    about = about_booking(unit, turns, business_id, kept[0], now)
    turn = asked_series.approved(kept, about) if yes else asked_series.declined(kept, about, why=why)
    told = write_to_client(unit, turns, turn, kept[0], about, by)
    if by.name:
        said = (Event(now, by.who, by.channel, DECIDED, each.claim, data={"name": by.name}) for each in kept)
        events.note(unit, business_id, tuple(said))
    others = tuple(_offer_instead(unit, turns, business_id, each, by, now) for each in losers)
    done = tuple(step.after for step in turn.steps)
    return Decided(Answer.DONE, done[0], about.person, told, others=others, dates=done, gone=tuple(gone))


def _changed(unit: Unit, turns: Turns, business_id: str, request: Booking, now: datetime) -> Decided:
    """Return the card of what is asked for by now."""
    about = about_booking(unit, turns, business_id, request, now)
    stood = stood_before(request, _left(unit, business_id, request), now)
    moving = replace(stood, state=State.BOOKED) if stood else None
    card = card_of(unit, about, request, moving).reply
    return Decided(Answer.CHANGED, request, about.person, card=card)


def _is_taken(unit: Unit, business_id: str, request: Booking, same: Sequence[Booking], now: datetime) -> bool:
    """Tell whether something else has the time of a request that takes nothing itself, but for what gives way to it."""
    if not request.beside:
        return False
    around = request.slot.span.widen(AROUND, AROUND)
    kept = (each for each in bookings.counting(unit, business_id, around, now) if each not in same)
    return is_blocked(unit, business_id, request) or bool(in_the_way(request, kept))


def _give_way(
    unit: Unit, turns: Turns, business_id: str, request: Booking, by: By, now: datetime
) -> tuple[Booking, Talk | None]:
    """Let a request go because another one was chosen; its client's talk is locked before anything is written."""
    about = about_booking(unit, turns, business_id, request, now)
    talk = None if about.reach.silent else talks.load(unit, about.line, about.reach.address, now)
    turn = decisions.gave_way(request, _left(unit, business_id, request), about)
    write_to_client(unit, turns, turn, request, about, by, chosen=True)
    return request, talk


def _offer_instead(
    unit: Unit, turns: Turns, business_id: str, lost: tuple[Booking, Talk | None], by: By, now: datetime
) -> PassedOver:
    """Tell somebody that another one was chosen, with what comes nearest on the table, where nothing else is open."""
    request, talk = lost
    about = about_booking(unit, turns, business_id, request, now)
    free = talk is not None and isinstance(stands(talk.state), Idle)
    turn = looked_up(unit, about, lambda told: decisions.instead_of(request, told, offers=free))
    told = write_to_client(unit, turns, turn, request, about, by)
    if talk is not None and free:
        talks.save(unit, talk, dumps(turn.state), now)
    return PassedOver(about.person, turn, told)


def decide_by_text(unit: Unit, turns: Turns, inbound: Inbound, state: Standing, facts: Facts) -> Turn | None:
    """Take "OK 4821" or "NO 4821" from where staff are told, or a button; return what they hear, if it is one.

    Whoever is in a place that staff share may say it in a chat of their own as well.
    """
    business = facts.catalog.business
    runs = runs_it(facts.catalog, facts.person)
    places = facts.catalog.staff if runs else spoken_for(facts.catalog, inbound.sender, inbound.circles)
    if not places or inbound.keyword:
        return None
    said = _said(inbound, business.language)
    if said is None:
        return None
    yes, numbers = said
    by = replace(said_by(inbound, facts), also=places)
    done = (
        (each, decide(unit, turns, business.id, each, yes=yes, why="", by=by, now=facts.now))
        for each in numbers
    )
    replies = [
        reply for each, what in done if (reply := _answer(what, _which(unit, what, each, facts), facts))
    ]
    if not replies:
        return None
    choices = tuple(choice for each in replies for choice in each.choices)
    typed = " ".join(each.typed for each in replies if each.typed)
    reply = Reply(" ".join(each.text for each in replies), choices, typed=typed)
    return Turn(state, (shown(reply, inbound, facts),))


def _said(inbound: Inbound, tag: str) -> tuple[bool, tuple[str, ...]] | None:
    """Return yes or no, and to which requests, if anything of that is said."""
    if inbound.choice:
        return decisions.pressed(inbound.choice)
    said = decisions.decision(inbound.text, language(tag))
    return (said[0], (said[1],)) if said else None


def lapse(unit: Unit, turns: Turns, business_id: str, now: datetime) -> bool:
    """Let a request go whose deadline is over, or all of a series, and tell client and staff; say whether one was."""
    gone = [each for each in bookings.waiting(unit, business_id, now) if not waits(each, now)]
    if not gone:
        return False
    over, about = gone[0], about_booking(unit, turns, business_id, gone[0], now)
    whole = _whole(unit, business_id, over, gone, now)
    turn = (
        asked_series.lapsed(sorted(whole, key=lambda each: each.start), about)
        if len(whole) > 1
        else decisions.lapsed(over, _left(unit, business_id, over), about)
    )
    write_to_client(unit, turns, turn, over, about, By("rounds", "clock"))
    return True


def _which(unit: Unit, done: Decided, said: str, facts: Facts) -> str:
    """Return the number that was said; of what was settled before whose it was, and what, as the card said."""
    number, _ = decisions.seen(said)
    if done.before is None or "booking" not in done.before.data:
        return number
    business_id = facts.catalog.business.id
    request = bookings.one(unit, business_id, done.before.data["booking"])
    return decisions.which(number, request, people.person(unit, business_id, request.person_id)[0], facts)


def _answer(done: Decided, number: str, facts: Facts) -> Reply | None:
    """Return what the one who decided hears; nothing where the number is nobody's, it may be a time of day."""
    if done.booking and done.person:
        if done.card and done.answer is Answer.OWN:
            return decisions.own(done.card, done.deciders, facts)
        if done.card:
            return decisions.changed(done.card, facts)
        if done.answer is Answer.TAKEN:
            return decisions.taken(done.booking, done.person, facts)
        said = decisions.answered(done.booking, done.person, facts, told=done.told)
        if done.dates:
            said = asked_series.answered(done.dates, done.gone, done.person, facts, told=done.told)
        others = (
            decisions.passed_over(each.person, each.turn, facts, told=each.told) for each in done.others
        )
        return Reply(" ".join((said.text, *others)))
    if done.before:
        return decisions.settled_before(number, done.before.what, done.before.at, facts, by=done.by)
    return decisions.several(number, facts) if done.answer is Answer.SEVERAL else None


def shown(reply: Reply, inbound: Inbound, facts: Facts) -> Reply:
    """Return the reply in the place of the notice whose button was pressed, so that nobody presses it again."""
    if not inbound.choice:
        return reply
    return replace(decisions.with_who(reply, (inbound.by and inbound.name) or "", facts), instead=PRESSED)


def _before(unit: Unit, business_id: str, said: str) -> Decided:
    """Return what became of the request of that number, if one was settled of late."""
    known = events.latest(unit, business_id, REMEMBERED)
    past = [each for each in known if each.what in SETTLED]
    found = named(said, (each.claim for each in past if each.claim))
    if len(found) != 1:
        return Decided(Answer.UNKNOWN)
    before = next(each for each in past if each.claim == found[0])
    names = (each.data["name"] for each in known if each.what == DECIDED and each.claim == before.claim)
    return Decided(Answer.SETTLED, before=before, by=next(names, ""))


def _left(unit: Unit, business_id: str, request: Booking) -> tuple[Booking, ...]:
    """Return the versions that a request was moved from, whether their time is kept or not."""
    known = bookings.versions(unit, business_id, request.claim)
    return tuple(each for each in known if each.state is State.MOVED)


def about_booking(unit: Unit, turns: Turns, business_id: str, request: Booking, now: datetime) -> Facts:
    """Look up what a decision is told: the client, and where they can be written to."""
    person, reaches = people.person(unit, business_id, request.person_id)
    there = ours(unit, turns.lines, business_id, now)
    told = as_told(unit, business_id, request.claim, reaches)
    address = told[0].address if told else Address(NOWHERE, person.id)
    nowhere = Line(NOWHERE, business_id, NOWHERE, ""), Reach(address, person.id, Consent.STOPPED)
    line, reach = next(ways(unit, there, told), nowhere)
    return turns.facts_of(unit, line, person, reach, now)


def write_to_client(
    unit: Unit, turns: Turns, turn: Turn, request: Booking, about: Facts, by: By, *, chosen: bool = False
) -> bool:
    """Write down what was decided, with a letter to the client where one can go; tell whether one can.

    ``chosen``: staff have chosen who has the time that is given up.
    """
    ref = f"decided:{request.claim}:{request.version}"
    to_client = Inbound(about.line, about.reach.address, ref, about.now)
    elsewhere = () if about.line in turns.lines or about.reach.silent else (about.line,)
    turns.write(unit, to_client, turn, about, by=replace(by, lines=elsewhere), chosen=chosen)
    return not about.reach.silent
