"""whether clients came, as staff say by a button: the first answer counts, whoever gives it"""

from __future__ import annotations

from bot.desk.decisions import Answer, shown
from bot.desk.turns import said_by
from bot.desk.visits import came_to
from core.messages import Inbound
from dialogs import came
from dialogs.states import State as Standing
from dialogs.turn import Facts, Turn
from storage.unit import Unit


def came_by_button(unit: Unit, inbound: Inbound, state: Standing, facts: Facts) -> Turn | None:
    """Take a button that says whether a client came, from where staff are told; nothing where it is none."""
    said = came.pressed(inbound.choice) if inbound.choice and inbound.sender in facts.catalog.staff else None
    if said is None:
        return None
    done = came_to(
        unit, facts.catalog, said[1], came=said[0], by=said_by(inbound, facts), now=facts.now, once=True
    )
    if done.booking is None or done.person is None:
        return None
    if done.answer is Answer.SETTLED:
        return Turn(state, (shown(came.marked_before(done.booking, done.person, facts), inbound, facts),))
    return Turn(state, (shown(came.marked(done.booking, done.person, facts), inbound, facts),))
