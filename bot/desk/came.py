"""whether clients came, as staff say by a button: the first answer counts, but who missed it may have come after all"""

from __future__ import annotations

from bot.desk.decisions import Answer, Decided, shown
from bot.desk.turns import said_by
from bot.desk.visits import came_to
from core.bookings import Booking, State
from core.messages import Inbound, Reply
from core.people import Person
from dialogs import came, contact
from dialogs.states import State as Standing
from dialogs.turn import Facts, Turn
from storage import people
from storage.unit import Unit


def came_by_button(unit: Unit, inbound: Inbound, state: Standing, facts: Facts) -> Turn | None:
    """Take a button that says whether a client came, from where staff are told; nothing where it is none."""
    said = came.pressed(inbound.choice) if inbound.choice and inbound.sender in facts.catalog.staff else None
    if said is None:
        return None
    by = said_by(inbound, facts)
    done = came_to(unit, facts.catalog, said.claim, came=said.came, by=by, now=facts.now, over=said.over)
    reply = _told(unit, done, done.booking, done.person, inbound, facts)
    return Turn(state, (reply,)) if reply else None


def _told(
    unit: Unit, done: Decided, visit: Booking | None, who: Person | None, inbound: Inbound, facts: Facts
) -> Reply | None:
    """Return what whoever pressed reads: in the place of the question, unless it is too early to answer it."""
    if visit is None or who is None or done.answer is Answer.UNKNOWN:
        return None
    if done.answer is Answer.NOT_YET:
        return came.not_yet(visit, who, facts)
    marks = came.marked_before if done.answer is Answer.SETTLED else came.marked
    card = marks(visit, who, facts)
    if visit.state is State.MISSED:
        reaches = people.person(unit, facts.catalog.business.id, who.id)[1]
        card = contact.below(card, visit, who, reaches, facts)
    return shown(card, inbound, facts)
