"""letters that wait, written again for whoever reads them: in another language, or by other hours than were promised

A letter is promised with its words and its time. When the client speaks another language since, is in another zone or
has other quiet hours, what still waits is written again in the transaction that writes this down: so nothing has to be
looked up when it leaves.
"""

from __future__ import annotations

from dataclasses import replace

from bot.desk.letters import key_of
from core.bookings import Booking, State
from core.messages import Kind, Line, Reply
from core.plans import AGAIN, LATER, Earned, Unsent, leaves_at
from core.walltime import zone
from dialogs.arrivals import asks
from dialogs.reminding import KINDS, name_of, planned
from dialogs.turn import Facts
from storage import bookings, people, waiting
from storage.unit import Unit
from storage.waiting import Again, Waiting

USUAL_LINK = 43
"""Characters of a change link where this process makes none, and the letter carries one."""

_SPOKEN_OF = frozenset({State.BOOKED, State.ATTENDED})
"""How a visit stands whose letters still go out."""


def rewrite(unit: Unit, facts: Facts, *, hours: bool) -> None:
    """Write again what waits for a person about their visits, as the facts have the person now.

    ``hours``: zone or quiet hours are others, and so is when it is due.
    """
    business_id = facts.catalog.business.id
    _, reaches = people.person(unit, business_id, facts.person.id)
    letters = waiting.of_visits(unit, business_id, (each.address for each in reaches))
    again = (_again(unit, each, facts, hours=hours) for each in letters)
    waiting.write(unit, [each for each in again if each], facts.now)


def _again(unit: Unit, letter: Waiting, facts: Facts, *, hours: bool) -> Again | None:
    """Return what a letter becomes; None where it stays as it is."""
    booking = _spoken_of(unit, letter, facts)
    if booking is None:
        return None
    told = _as_told(letter, facts)
    question = asks(booking, told)
    if question and _is_of(letter, question.kind, question.step):
        return Again(letter, question.reply, letter.letter.due_at)
    earned = told.earned(booking)
    found = next((each for each in earned if _is_of(letter, KINDS[each.step.purpose], name_of(each))), None)
    return _planned_again(letter, found, booking, told, hours=hours) if found else None


def _planned_again(letter: Waiting, found: Earned, booking: Booking, facts: Facts, *, hours: bool) -> Again:
    was, where = letter.letter.due_at, zone(facts.person.zone or booking.zone)
    due = leaves_at(found.due_at, found.expires_at, facts.now, where, facts.quiet) if hours else was
    if due is None or (hours and found.unsent):
        return Again(letter, Reply(""), was, (found.unsent or Unsent.QUIET).value, unsent=True)
    promise = planned(replace(found, due_at=due, unsent=None), booking, facts)
    moved = found.moved if due == found.due_at else LATER
    return Again(letter, promise.reply, due, "" if due == was else moved or AGAIN)


def _spoken_of(unit: Unit, letter: Waiting, facts: Facts) -> Booking | None:
    """Return the version of a booking of which a letter speaks, where the catalog still has what was booked."""
    claim, version = letter.letter.claim, letter.letter.version
    known = bookings.versions(unit, facts.catalog.business.id, claim) if claim else ()
    booking = next((each for each in known if each.version == version and each.state in _SPOKEN_OF), None)
    slot = booking.slot if booking else None
    is_known = (
        slot and slot.service_id in facts.catalog.service and slot.location_id in facts.catalog.location
    )
    return booking if is_known else None


def _as_told(letter: Waiting, facts: Facts) -> Facts:
    """Return the facts for the words of a letter: it shows as much as before, and carries a link if it did."""
    was = letter.letter
    line = Line(was.line_id, was.business_id, was.to.channel, "", cards=was.reply.visit is not None)
    return replace(facts, line=line, link=(facts.link or USUAL_LINK) if was.reply.way else 0)


def _is_of(letter: Waiting, kind: Kind, step: str) -> bool:
    """Tell whether a letter was promised as that step of what its visit earns."""
    was = letter.letter
    return was.dedupe_key.startswith(f"{key_of(kind, was.claim, was.version, step)}:")
