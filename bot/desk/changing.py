"""what staff do to a client's visit: moved or cancelled, found by number, told to the client, written with who and how

A move takes the same way as a client's: it looks for what is free under the locks that whoever books takes, and what it
writes must still be what it saw.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.desk.decisions import Answer, about_booking, write_to_client
from bot.desk.looking import looked_up
from bot.desk.overriding import overrode
from bot.desk.turns import By, Turns
from bot.desk.visits import AROUND
from core.bookings import Booking, State
from core.catalog import Catalog
from core.layers import overrides
from core.messages import Kind, LetterState, Reply
from core.numbers import named
from core.people import Person
from core.policies import FAR
from core.spans import Span
from dialogs import rebooking
from dialogs.rebooking import Unmoved
from dialogs.turn import Facts, Turn
from storage import bookings, outbox, people
from storage.letters import Entry
from storage.outbox import MOVED
from storage.unit import Unit

_TELLS = frozenset({Kind.CHANGE, Kind.CANCELLATION})
"""What a client is told of a change."""

Change = Callable[[Booking, Facts], Turn | Unmoved]
"""Decides what becomes of a visit."""


@dataclass(frozen=True, slots=True)
class Changed:
    """What came of it: the visit before and after, the letter to the client, and what whoever did it hears.

    ``letter``: None where the client cannot be written to. ``overrode``: names of rules that did not count.
    ``waivable``: nothing was changed for the sake of a rule that staff may waive; ``able``: they may override it.
    """

    answer: Answer
    before: Booking | None = None
    after: Booking | None = None
    letter: Reply | None = None
    said: Reply | None = None
    overrode: tuple[str, ...] = ()
    waivable: bool = False
    able: bool = False


def move(
    unit: Unit,
    turns: Turns,
    business_id: str,
    said: str,
    words: str,
    *,
    override: bool = False,
    why: str = "",
    by: By,
    now: datetime,
) -> Changed:
    """Move the visit of that number to the time that the words name, and tell the client.

    With ``override`` the rules that staff may waive do not count.
    """
    wanted = rebooking.read(words, turns.known(unit, business_id).lexicon)

    def moved(visit: Booking, about: Facts) -> Turn | Unmoved:
        known = _as_told(unit, business_id, visit)
        return looked_up(unit, about, lambda told: rebooking.moved(visit, wanted, told, why, known))

    return _changed(unit, turns, business_id, said, moved, by=by, now=now, waived=override)


def cancel(
    unit: Unit, turns: Turns, business_id: str, said: str, *, why: str = "", by: By, now: datetime
) -> Changed:
    """Cancel the visit of that number, and tell the client, also why where that is said."""

    def cancelled(visit: Booking, about: Facts) -> Turn | Unmoved:
        return rebooking.cancelled(visit, about, why, _as_told(unit, business_id, visit))

    return _changed(unit, turns, business_id, said, cancelled, by=by, now=now)


def _changed(
    unit: Unit,
    turns: Turns,
    business_id: str,
    said: str,
    change: Change,
    *,
    by: By,
    now: datetime,
    waived: bool = False,
) -> Changed:
    """Find the visit, decide, write what comes of it, and return that."""
    catalog = turns.known(unit, business_id).catalog
    visit = _visit(unit, catalog, said, by, now)
    if isinstance(visit, Answer):
        return Changed(visit)
    slot = visit.slot
    if slot.service_id not in catalog.service or slot.location_id not in catalog.location:
        return Changed(Answer.GONE, visit)
    lock(unit, business_id, visit.person_id)
    about = about_booking(unit, turns, business_id, visit, now)
    about = replace(about, person=replace(about.person, waived=waived))
    turn = change(visit, about)
    if isinstance(turn, Unmoved) and turn.waivable and not waived:
        freely = replace(about, person=replace(about.person, waived=True))
        free = change(visit, freely)
        able = not isinstance(free, Unmoved) and _may_override(free, catalog, by)
        if not (able and by.insists):
            return Changed(Answer.UNCLEAR, visit, said=turn.reply, waivable=True, able=able)
        turn, about = free, freely
    if isinstance(turn, Unmoved):
        return Changed(Answer.UNCLEAR, visit, said=turn.reply)
    return _written(unit, turns, turn, visit, about, by)


def _may_override(turn: Turn, catalog: Catalog, by: By) -> bool:
    """Tell whether somebody is in a group that may override the rules for what a turn makes of a visit."""
    slot = turn.steps[-1].after.slot
    used = (each.resource_id for each in slot.takings)
    return overrides(catalog, catalog.service[slot.service_id], used, Person("", groups=by.groups))


def _written(unit: Unit, turns: Turns, turn: Turn, visit: Booking, about: Facts, by: By) -> Changed:
    """Write down what becomes of the visit, and return that with what everybody reads."""
    told = write_to_client(unit, turns, turn, visit, about, by)
    after = turn.steps[-1].after
    letter = next((each.reply for each in turn.promises if each.kind in _TELLS), None)
    return Changed(
        Answer.DONE,
        visit,
        after,
        letter=letter if told else None,
        said=rebooking.done(visit, after, about, told=told, needless=letter is None),
        overrode=overrode(turn, about),
    )


def _as_told(unit: Unit, business_id: str, visit: Booking) -> Booking:
    """Return the visit as its client knows it: what staff changed since, and no letter has told yet, is left out."""
    letters = [each for each in outbox.ledger(unit, business_id, visit.claim) if each.letter.kind in _TELLS]
    told = {each.letter.version for each in letters if not _never_left(each)}
    untold = {each.letter.version for each in letters} - told
    versions = {each.id: each for each in bookings.versions(unit, business_id, visit.claim)}
    while visit.version in untold and visit.previous in versions:
        visit = versions[visit.previous]
    return visit


def _never_left(entry: Entry) -> bool:
    """Tell whether a letter waits, or gave way to the one about the next time before it could leave."""
    gave_way = entry.state is LetterState.DROPPED and entry.why == MOVED
    return entry.state is LetterState.PENDING or gave_way


def lock(unit: Unit, business_id: str, person_id: str) -> None:
    """Keep everybody else from changing what the person has until we are done: quotas count all of it."""
    _, reaches = people.person(unit, business_id, person_id)
    for each in reaches[:1]:
        people.find(unit, business_id, each.address, lock=True)


def _visit(unit: Unit, catalog: Catalog, said: str, by: By, now: datetime) -> Booking | Answer:
    """Return the visit of that number that stands, or why it is none that can be changed."""

    def theirs(span: Span) -> list[Booking]:
        known = bookings.agenda(unit, catalog.business.id, span)
        return [each for each in known if by.answers_for(catalog, each.slot)]

    near = theirs(Span(now - AROUND, now + AROUND))
    found = named(said, (each.claim for each in near))
    if not found:
        near = theirs(Span(now + AROUND, now + FAR))
        found = named(said, (each.claim for each in near))
    if len(found) != 1:
        return Answer.SEVERAL if found else Answer.UNKNOWN
    visit = next(each for each in near if each.claim == found[0])
    if visit.state is State.AWAITING:
        return Answer.WAITS
    return visit if visit.state is State.BOOKED and visit.end > now else Answer.OVER
