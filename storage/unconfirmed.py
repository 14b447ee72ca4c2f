"""what the lists of who has not confirmed stand on: what became of reminders, and which lists were told already"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import select

from core.bookings import Booking
from core.messages import Kind, LetterState
from core.unconfirmed import Reminder
from storage.columns import Among
from storage.letters import BUSINESS
from storage.parts import is_in
from storage.tables import LETTERS
from storage.unit import Unit


def reminders(unit: Unit, business_id: str, visits: Iterable[Booking]) -> Mapping[str, tuple[Reminder, ...]]:
    """Return what became of the reminders of each visit as it stands, by its id, in the order in which they are due.

    A letter at the start, which asks whether somebody has come, reminds nobody.
    """
    found: dict[tuple[str, int], list[Reminder]] = {}
    asked = {(each.claim, each.version): each for each in visits}
    values = {"of_business": business_id, "claims": sorted({claim for claim, _ in asked})}
    for claim, version, state, due_at, why in unit.rows(_REMINDERS, values):
        visit = asked.get((claim, version))
        if visit is not None and due_at < visit.start:
            found.setdefault((claim, version), []).append(Reminder(LetterState(state), due_at, why))
    return {
        visit.id: tuple(sorted(found.get(key, ()), key=lambda each: each.due_at))
        for key, visit in asked.items()
    }


def promised(unit: Unit, business_id: str, keys: Collection[str]) -> frozenset[str]:
    """Return under which of these keys a letter was promised, also one that is never sent."""
    rows = unit.rows(_PROMISED, {"of_business": business_id, "keys": sorted(keys)}) if keys else ()
    return frozenset(key for (key,) in rows)


_REMINDERS = select(
    LETTERS.c.claim, LETTERS.c.version, LETTERS.c.state, LETTERS.c.due_at, LETTERS.c.why
).where(
    BUSINESS,
    LETTERS.c.claim.is_not(None),
    Among(LETTERS.c.claim, "claims"),
    is_in(LETTERS.c.kind, Kind.REMINDER),
)
_PROMISED = select(LETTERS.c.dedupe_key).where(BUSINESS, Among(LETTERS.c.dedupe_key, "keys"))
