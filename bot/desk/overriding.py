"""which rules were overridden in a turn: told to staff who did it, and written in the event log"""

from __future__ import annotations

from collections.abc import Iterator

from core.bookings import Step, What
from core.overrides import overridden
from dialogs.turn import Facts, Turn
from storage import events

OVERRODE = "overrode"
"""What the event log calls a visit for which rules were overridden; it has their names."""

_MADE = frozenset({What.BOOKED, What.ASKED, What.MOVED_HERE})


def overrode(turn: Turn, facts: Facts) -> tuple[str, ...]:
    """Return the names of the rules that were overridden in a turn."""
    every = (each for step in turn.steps for each in _overridden(step, facts))
    return tuple(dict.fromkeys(every))


def overrides(turn: Turn, facts: Facts, *, who: str, channel: str) -> Iterator[events.Event]:
    """Yield for the event log which rules were overridden, by whom and for which visit."""
    for step in turn.steps:
        if names := _overridden(step, facts):
            made, data = step.after, {"rules": list(names)}
            yield events.Event(facts.now, who, channel, OVERRODE, made.claim, made.version, data)


def _overridden(step: Step, facts: Facts) -> tuple[str, ...]:
    made, visits = step.after, facts.visits
    if step.what not in _MADE or made.slot.service_id not in facts.catalog.service:
        return ()
    return overridden(facts.catalog, made.slot, facts.person, visits, facts.now, moving=made.claim)
