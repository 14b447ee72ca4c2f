"""what staff text about a client's visit, from where they are told: move it, cancel it, somebody runs late"""

from __future__ import annotations

from dataclasses import replace

from bot.desk.changing import Changed, cancel, move
from bot.desk.decisions import Answer
from bot.desk.lateness import behind, warn
from bot.desk.turns import By, Turns, said_by
from core.messages import Inbound, Reply
from dialogs import orders
from dialogs.language import language
from dialogs.states import State as Standing
from dialogs.turn import Facts, Turn
from dialogs.wording import house
from storage.unit import Unit

_REFUSED = {
    Answer.SEVERAL: "decided-several",
    Answer.OVER: "staff-order-over",
    Answer.WAITS: "staff-order-waits",
    Answer.GONE: "staff-order-gone",
}
"""How it is told why nothing was changed. A number of nobody's that may be a time of day is a word like any other."""


def order_by_text(
    unit: Unit, turns: Turns, inbound: Inbound, state: Standing, facts: Facts, *, anyway: bool = False
) -> Turn | None:
    """Take "move 4821 friday 3pm", "cancel 4821 Ana is ill", "late ana 20"; nothing where it is none, or nobody's.

    ``anyway``: whatever the rules say that whoever says it may override.
    """
    business = facts.catalog.business
    if inbound.sender not in facts.catalog.staff or inbound.keyword or inbound.choice:
        return None
    spoken, by = language(business.language), replace(said_by(inbound, facts), insists=anyway)
    reply = None
    if wanted := orders.is_move(inbound.text, spoken):
        done = move(unit, turns, business.id, *wanted, by=by, now=facts.now)
        reply = said(done, wanted[0], facts, order=inbound.text, anyway=anyway)
    elif wanted := orders.is_cancel(inbound.text, spoken):
        number, why = wanted
        reply = said(cancel(unit, turns, business.id, number, why=why, by=by, now=facts.now), number, facts)
    elif late := orders.is_late(inbound.text, facts.catalog, spoken, facts.now):
        reply = _late(unit, turns, late, by, inbound.text, facts)
    return Turn(state, (reply,)) if reply else None


def said(done: Changed, number: str, facts: Facts, *, order: str = "", anyway: bool = False) -> Reply | None:
    """Return what whoever ordered it hears; of an ``order`` that a rule forbids also whether it is done ``anyway``."""
    phrase = _REFUSED.get(done.answer)
    if done.answer is Answer.UNKNOWN and orders.is_no_time(number):
        phrase = "staff-order-unknown"
    if phrase:
        return house(facts).reply(phrase, number=number)
    if done.said and done.waivable and done.able:
        return orders.anyway(done.said, order, facts.catalog)
    if done.said and done.waivable and anyway:
        return replace(done.said, text=f"{done.said.text} {house(facts).say('staff-anyway-not')}")
    return done.said


def _late(
    unit: Unit, turns: Turns, heard: tuple[orders.Late | None, bool], by: By, text: str, facts: Facts
) -> Reply:
    """Tell all who wait once that is confirmed; until then say who would be told, or how to say it."""
    (late, confirmed), catalog = heard, facts.catalog
    if late is None:
        return orders.how(catalog)
    if confirmed:
        done = warn(unit, turns, catalog.business.id, late, by=by, now=facts.now)
        return orders.told(late, done, catalog)
    return orders.asked(late, behind(unit, turns, catalog.business.id, late, facts.now), text, catalog)
