"""what staff say to the desk, by text or by a button: asked of each who may know it, in order; the first takes it"""

from __future__ import annotations

from bot.desk.blocked import press_by_staff
from bot.desk.blocking import block_by_text
from bot.desk.came import came_by_button
from bot.desk.day import day_by_text
from bot.desk.decisions import decide_by_text
from bot.desk.orders import order_by_text
from bot.desk.turns import Turns
from core.messages import Inbound
from dialogs.states import State
from dialogs.turn import Facts, Turn
from storage.unit import Unit


def said_by_staff(unit: Unit, turns: Turns, inbound: Inbound, state: State, facts: Facts) -> Turn | None:
    """Take what only staff can say, and return what they hear; nothing where it is none of that."""
    turn = decide_by_text(unit, turns, inbound, state, facts)
    turn = turn or came_by_button(unit, inbound, state, facts)
    turn = turn or day_by_text(unit, turns, inbound, state, facts)
    turn = turn or block_by_text(unit, inbound, state, facts)
    turn = turn or press_by_staff(unit, turns, inbound, state, facts)
    return turn or order_by_text(unit, turns, inbound, state, facts)
