"""what staff and colleagues say, by text or by a button: asked of each who may know it, in order; the first takes it"""

from __future__ import annotations

from dataclasses import replace

from bot.desk.blocked import press_by_staff
from bot.desk.blocking import block_by_text
from bot.desk.came import came_by_button
from bot.desk.contact import contact_by_button
from bot.desk.day import day_by_text
from bot.desk.decisions import decide_by_text
from bot.desk.mates import decline_by_button
from bot.desk.orders import order_by_text
from bot.desk.turns import Turns
from core.messages import PRESSED, Inbound
from dialogs import orders
from dialogs.language import language
from dialogs.states import State
from dialogs.turn import Facts, Turn
from storage.unit import Unit


def said_by_staff(unit: Unit, turns: Turns, inbound: Inbound, state: State, facts: Facts) -> Turn | None:
    """Take what only staff, or who was named, can say, and return what they hear; nothing where it is none of that."""
    turn = decline_by_button(unit, turns, inbound, state, facts)
    turn = turn or _insisted(unit, turns, inbound, state, facts)
    turn = turn or decide_by_text(unit, turns, inbound, state, facts)
    turn = turn or came_by_button(unit, inbound, state, facts)
    turn = turn or contact_by_button(unit, turns, inbound, state, facts)
    turn = turn or day_by_text(unit, turns, inbound, state, facts)
    turn = turn or block_by_text(unit, inbound, state, facts)
    turn = turn or press_by_staff(unit, turns, inbound, state, facts)
    return turn or order_by_text(unit, turns, inbound, state, facts)


def _insisted(unit: Unit, turns: Turns, inbound: Inbound, state: State, facts: Facts) -> Turn | None:
    """Take an order that is to be done whatever a rule says, if it is one; whether it may be, is found there."""
    order = orders.insisted(inbound.text, inbound.choice, language(facts.catalog.business.language))
    if not order:
        return None
    plain = replace(inbound, text=order, choice=None)
    turn = day_by_text(unit, turns, plain, state, facts, anyway=True)
    turn = turn or order_by_text(unit, turns, plain, state, facts, anyway=True)
    if turn is None or not inbound.choice:
        return turn
    return replace(turn, replies=tuple(replace(each, instead=PRESSED) for each in turn.replies))
