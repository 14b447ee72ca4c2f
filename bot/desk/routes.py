"""on which lines what a turn promises can go out: ours, and others where ours do not lead there"""

from __future__ import annotations

from collections.abc import Iterable

from bot.desk.staff import serves
from bot.desk.ways import NOWHERE, Ways, by_channel, ours
from core.messages import Line
from core.plans import WHERE_BOOKED
from core.staff import everywhere
from dialogs.turn import Facts, Turn
from storage.unit import Unit


def lines_for(unit: Unit, turn: Turn, facts: Facts, here: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the lines on which letters can be promised: those of others too where staff are told on such."""
    business_id = facts.catalog.business.id
    told = everywhere(facts.catalog) if turn.notes else ()
    if all(any(serves(line, business_id, each) for line in here) for each in told):
        return here
    return ours(unit, here, business_id, facts.now).lines


def elsewhere_for(unit: Unit, turn: Turn, facts: Facts, lines: Iterable[Line]) -> Ways:
    """Look up the ways to the person on other channels, where a letter is to go there."""
    is_here = facts.line.id != NOWHERE and all(each.channels == (WHERE_BOOKED,) for each in turn.promises)
    if is_here or not (turn.promises or turn.replies):
        return {}
    there = ours(unit, lines, facts.line.business_id, facts.now)
    return by_channel(unit, there, facts.person.id)
