"""time that came free, marked in the transaction that frees it, until somebody has looked who waits for it

Nothing is marked while nobody waits. Whoever joins the line has looked under a lock on the resources, and whoever frees
time holds that lock as well: so of the two one sees the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert

from core.bookings import Step
from core.spans import Span
from core.waitlist import Freed, freed
from storage.unit import Unit
from storage.waits import FREED, OPEN, WAITS


def mark_freed(unit: Unit, business_id: str, steps: Sequence[Step], now: datetime) -> None:
    """Mark what the steps set free, at once or later, where anybody waits; the resources must be locked."""
    found = freed(steps, now)
    if found and anybody(unit, business_id):
        mark(unit, business_id, found)


def mark(unit: Unit, business_id: str, found: Iterable[Freed]) -> None:
    """Mark time to be looked at from then on."""
    rows = [{"business_id": business_id} | _values(each) for each in sorted(set(found))]
    if rows:
        unit.do(_MARK, rows)


def mark_all(unit: Unit, business_id: str, span: Span, now: datetime) -> None:
    """Mark that anything may have come free in the span by now: what can be booked has changed."""
    if anybody(unit, business_id):
        mark(unit, business_id, (Freed(now, span),))


def anybody(unit: Unit, business_id: str) -> bool:
    """Tell whether anybody waits."""
    return unit.row(_ANYBODY, {"of_business": business_id}) is not None


def due(unit: Unit, business_id: str, now: datetime) -> Freed | None:
    """Return the oldest mark that can be looked at, locked; what others look at is left to them."""
    row = unit.row(_DUE, {"of_business": business_id, "now": now})
    if row is None:
        return None
    ready_at, resource_id, start, end = row
    return Freed(ready_at, Span(start, end), resource_id or None)


def done(unit: Unit, business_id: str, looked_at: Freed) -> None:
    """Remove a mark."""
    values = {f"of_{name}": value for name, value in _values(looked_at).items()}
    unit.do(_DONE, {"of_business": business_id} | values)


def _values(each: Freed) -> dict[str, Any]:
    return {
        "ready_at": each.ready_at,
        "resource_id": each.resource_id or "",
        "starts_at": each.span.start,
        "ends_at": each.span.end,
    }


_BUSINESS = FREED.c.business_id == bindparam("of_business")
_ANYBODY = select(WAITS.c.id).where(WAITS.c.business_id == bindparam("of_business"), OPEN).limit(1)
_MARK = insert(FREED).on_conflict_do_nothing()
_DUE = (
    select(FREED.c.ready_at, FREED.c.resource_id, FREED.c.starts_at, FREED.c.ends_at)
    .where(_BUSINESS, FREED.c.ready_at <= bindparam("now"))
    .order_by(FREED.c.ready_at, FREED.c.resource_id, FREED.c.starts_at)
    .limit(1)
    .with_for_update(skip_locked=True)
)
_DONE = delete(FREED).where(
    _BUSINESS,
    *(
        FREED.c[name] == bindparam(f"of_{name}")
        for name in ("ready_at", "resource_id", "starts_at", "ends_at")
    ),
)
