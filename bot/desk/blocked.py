"""what staff press below the notice that a client stopped our texts: the visit is dropped, or kept as it is"""

from __future__ import annotations

from bot.desk.changing import cancel
from bot.desk.decisions import Answer, about_booking, shown
from bot.desk.turns import Turns, said_by
from core.bookings import State as Stand
from core.messages import Inbound, Reply
from core.staff import answers_for
from dialogs import blocked
from dialogs.states import State
from dialogs.turn import Facts, Turn
from storage import bookings, events
from storage.events import Event
from storage.unit import Unit

KEPT = "kept without texts"
"""What the event log calls a visit that staff keep although its client cannot be written to."""


def press_by_staff(unit: Unit, turns: Turns, inbound: Inbound, state: State, facts: Facts) -> Turn | None:
    """Take [Drop visit] or [Keep] from where staff are told of the visit; nothing for any other button."""
    said = blocked.pressed(inbound.choice)
    if said is None or inbound.sender not in facts.catalog.staff:
        return None
    drops, claim = said
    reply = (
        _dropped(unit, turns, inbound, claim, facts) if drops else _kept(unit, turns, inbound, claim, facts)
    )
    return Turn(state, (shown(reply, inbound, facts),))


def _dropped(unit: Unit, turns: Turns, inbound: Inbound, claim: str, facts: Facts) -> Reply:
    by = said_by(inbound, facts)
    done = cancel(unit, turns, facts.catalog.business.id, claim, by=by, now=facts.now)
    return done.said if done.answer is Answer.DONE and done.said else blocked.over(facts)


def _kept(unit: Unit, turns: Turns, inbound: Inbound, claim: str, facts: Facts) -> Reply:
    business_id = facts.catalog.business.id
    visit = bookings.standing(unit, business_id, claim)
    is_theirs = visit is not None and answers_for(facts.catalog, inbound.sender, visit.slot)
    if visit is None or not is_theirs or visit.state is not Stand.BOOKED or visit.end <= facts.now:
        return blocked.over(facts)
    by = said_by(inbound, facts)
    events.note(unit, business_id, (Event(facts.now, by.who, by.channel, KEPT, claim, visit.version),))
    return blocked.kept(visit, about_booking(unit, turns, business_id, visit, facts.now))
