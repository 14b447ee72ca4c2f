"""what staff did not hear at night, told in the morning: at each place everything in one message

What is to be answered by a button stays a message of its own; a button that only writes or calls is left out. The
notices fall due a little later than they are put together, so that nothing is lost where nobody puts them together in
time: each goes out by itself then.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.desk.turns import Turns
from core.catalog import Catalog
from core.messages import Letter
from core.notices import EARLY
from core.people import Address
from dialogs.contact import asks
from dialogs.overnight import summed_up
from storage import held, outbox
from storage.unit import Unit

Place = tuple[str, Address]
"""A line, and who is written to on it."""


def sum_up(unit: Unit, turns: Turns, business_id: str, now: datetime) -> bool:
    """Put together what waits at one place for this morning, where it is more than one notice; say whether it was."""
    kept = held.kept(unit, business_id, now + EARLY)
    several = next((each for each in _by_place(kept) if len(each) > 1), None)
    if several is None:
        return False
    held.give_up(unit, several, now)
    catalog = turns.known(unit, business_id).catalog
    outbox.promise(unit, (_together(several, turns.fresh(), catalog, now),), now)
    return True


def _by_place(kept: Iterable[Letter]) -> Iterable[Sequence[Letter]]:
    """Return what can be told together, place by place."""
    found: dict[Place, list[Letter]] = {}
    for each in kept:
        if not asks(each.reply):
            found.setdefault((each.line_id, each.to), []).append(each)
    return found.values()


def _together(several: Sequence[Letter], name: str, catalog: Catalog, now: datetime) -> Letter:
    first = several[0]
    return replace(
        first,
        id=name,
        reply=summed_up([each.reply for each in several], catalog),
        due_at=now,
        dedupe_key=f"morning:{first.dedupe_key}",
        claim=None,
        expires_at=None,
    )
