"""what staff write down of where somebody is reached: one address more, or one that is theirs no longer

An address is one person's. It is passed on only where nothing of whoever had it hangs on it: no visit that stands, no
place on the waiting list, no talk. What was booked, and what was written, stays with whom it was.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.desk.letters import NEWS
from bot.desk.notices import Fresh
from bot.desk.turns import By, stands
from bot.desk.ways import NOWHERE, line_to, ours, promise_elsewhere
from core.catalog import Catalog
from core.messages import Kind, Letter, Line
from core.people import Address, Consent, Person
from core.plans import Unsent
from core.walltime import DAY
from dialogs.states import Idle, dumps
from dialogs.steps.chats import PHONE
from dialogs.welcome import welcome
from storage import bookings, links, outbox, people, talks, waiting, waitlist
from storage.errors import Stale
from storage.talks import Talk
from storage.unit import Unit

COLD = frozenset({"sms"})
"""Channels on which somebody can be written to who has never written to us."""

OPEN = DAY
"""For so long after the last message a talk that waits for an answer is open."""


class Bar(StrEnum):
    """Why an address is not given to somebody, or not taken from them."""

    NO_LINE = "no line"
    STAFF = "of staff"
    UNHEARD = "never wrote"
    KEPT = "visits stand"
    TALKS = "in a talk"
    NOT_THEIRS = "not theirs"
    ONLY = "the only one"


@dataclass(frozen=True, slots=True)
class Staff:
    """Who writes it down, and with what: the catalog, the lines that are open here, the time, and what draws ids."""

    by: By
    catalog: Catalog
    lines: tuple[Line, ...]
    now: datetime
    fresh: Fresh


def give(unit: Unit, staff: Staff, person_id: str, address: Address) -> Bar | None:
    """Give somebody one address more, and say so there if nobody was ever written to there; else why it cannot be."""
    business_id = staff.catalog.business.id
    line = line_to(unit, ours(unit, staff.lines, business_id, staff.now), address)
    if line is None:
        return Bar.NO_LINE
    if address in staff.catalog.staff or address in staff.catalog.speakers:
        return Bar.STAFF
    talked = _talks(unit, business_id, address, staff.now)
    if address.channel not in COLD and all(each.line.id == NOWHERE for each in talked):
        return Bar.UNHEARD
    theirs = people.find(unit, business_id, address, lock=True)
    whose = theirs[0].id if theirs else None
    if whose == person_id:
        return None
    if whose and (bar := _kept(unit, business_id, whose, staff.now) or _open(talked, staff.now)):
        return bar
    _pass_on(unit, staff, address, person_id, whose=whose, talked=talked)
    if theirs is None or theirs[1].consent is Consent.NEW:
        person, _ = people.person(unit, business_id, person_id)
        _welcome(unit, staff, person, line, address)
    return None


def take(unit: Unit, staff: Staff, person_id: str, address: Address) -> Bar | int:
    """Take an address away, whoever writes there being somebody new; return how many letters go nowhere by it.

    What waits about visits goes on the next channel of its plan, at its time. Links that were sent there open nothing.
    """
    business_id = staff.catalog.business.id
    talked = _talks(unit, business_id, address, staff.now)
    _, reaches = people.person(unit, business_id, person_id)
    theirs = [each.address for each in reaches if each.address.channel != PHONE]
    if address not in theirs:
        return Bar.NOT_THEIRS
    if theirs == [address]:
        return Bar.ONLY
    waits = [each.letter for each in waiting.of_visits(unit, business_id, (address,))]
    gone = [
        each
        for each in waits
        if not promise_elsewhere(unit, each, staff.lines, staff.now, due_at=each.due_at)
    ]
    outbox.drop_for(unit, business_id, address, Unsent.NO_ADDRESS, staff.now)
    links.revoke_at(unit, business_id, address, staff.now)
    stranger = Person(staff.fresh())
    people.enrol(unit, business_id, stranger)
    _pass_on(unit, staff, address, stranger.id, whose=person_id, talked=talked)
    return len(gone)


def _talks(unit: Unit, business_id: str, address: Address, now: datetime) -> tuple[Talk, ...]:
    """Return the talks with an address, locked: nothing is said there until we are done."""
    there = talks.lines_of(unit, business_id, address)
    found = (Line(each, business_id, address.channel, "") for each in there)
    return tuple(talks.load(unit, line, address, now) for line in found)


def _kept(unit: Unit, business_id: str, person_id: str, now: datetime) -> Bar | None:
    """Tell whether somebody has visits that stand, or waits for one."""
    waits = any(each.open for each in waitlist.of_person(unit, business_id, person_id, now))
    return Bar.KEPT if waits or bookings.of_person(unit, business_id, person_id, now) else None


def _open(talked: Iterable[Talk], now: datetime) -> Bar | None:
    """Tell whether somebody is in the middle of a talk."""
    lately = (each for each in talked if each.heard_at and now - each.heard_at < OPEN)
    return Bar.TALKS if any(not isinstance(stands(each.state), Idle) for each in lately) else None


def _pass_on(
    unit: Unit, staff: Staff, address: Address, to: str, *, whose: str | None, talked: Iterable[Talk]
) -> None:
    """Make an address somebody's from now on; what was open there is not theirs."""
    business_id, by = staff.catalog.business.id, staff.by
    people.pass_on(unit, business_id, address, to, whose=whose, who=by.who, channel=by.channel, now=staff.now)
    for each in talked:
        if not talks.put(unit, each.line, address, dumps(Idle())):
            raise Stale


def _welcome(unit: Unit, staff: Staff, person: Person, line: Line, address: Address) -> None:
    """Write there for the first time: who writes, and how to stop it."""
    business_id, id_ = staff.catalog.business.id, staff.fresh()
    said = Letter(
        id=id_,
        business_id=business_id,
        line_id=line.id,
        to=address,
        reply=welcome(staff.catalog, person),
        kind=Kind.ANSWER,
        due_at=staff.now,
        dedupe_key=f"welcome:{id_}",
        expires_at=staff.now + NEWS,
    )
    outbox.promise(unit, (said,), staff.now)
    people.consent(unit, business_id, address, Consent.GIVEN, who=staff.by.who, now=staff.now)
