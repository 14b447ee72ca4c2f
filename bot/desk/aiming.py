"""what a message is about that says itself which letter it answers: that visit, also in the middle of a talk"""

from __future__ import annotations

from dataclasses import replace

from bot.desk.answering import pointed
from bot.desk.edits import instead
from bot.desk.turns import Turns
from core.messages import Inbound
from dialogs.answered import is_whole
from dialogs.states import Choosing, Idle, State
from dialogs.turn import Facts, Turn
from storage.unit import Unit


def taken(unit: Unit, turns: Turns, inbound: Inbound, state: State, facts: Facts) -> Turn:
    """Take the turn of what a client said where the talk stands."""
    state, facts = _aimed(unit, turns, inbound, state, facts)
    acts = instead(inbound, state) or turns.acts(unit, inbound, state, facts.now, facts)
    return turns.take(unit, state, acts, facts, inbound)


def _aimed(unit: Unit, turns: Turns, inbound: Inbound, state: State, facts: Facts) -> tuple[State, Facts]:
    """Return where the talk stands, and what is so, for a message that may say itself which letter it answers.

    Which of several visits is meant needs no answer then, where the message says what is to become of it.
    """
    if not isinstance(state, Idle | Choosing) or (at := pointed(unit, inbound, facts)) is None:
        return state, facts
    if isinstance(state, Choosing):
        said = turns.acts(unit, inbound, state, facts.now, facts)
        if len(state.claims) < 2 or state.later or not any(is_whole(each, state.then) for each in said):
            return state, facts
    return state if isinstance(state, Idle) else Idle(), replace(facts, about=at)
