"""lines of ours: which a business has, as the processes that open them say

What a line is for is promised on it by whoever makes the promise, also by a process that has not opened it: so all know
which there are. One that nobody has opened for a while is none any more.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Boolean, Column, Table, bindparam, select
from sqlalchemy.dialects.postgresql import insert

from core.messages import Line
from storage.columns import Instant
from storage.parts import METADATA, text
from storage.parts import key as part_of_key
from storage.unit import Unit

LASTS = timedelta(days=14)
"""For so long after it was opened a line counts."""

FRESH = timedelta(days=1)
"""So often it is written down."""

LINES = Table(
    "lines",
    METADATA,
    part_of_key("business_id"),
    part_of_key("id"),
    text("channel"),
    text("address"),
    Column("cards", Boolean, nullable=False),
    Column("opened_at", Instant, nullable=False),
    sqlite_with_rowid=False,
)


@dataclass(frozen=True, slots=True)
class Known:
    """The lines that somebody opens, and the ids of those that nobody opens any more."""

    lines: tuple[Line, ...] = ()
    gone: frozenset[str] = frozenset()


def opened(unit: Unit, lines: Iterable[Line], now: datetime) -> None:
    """Write down that the lines are open."""
    in_order = sorted(lines, key=lambda each: (each.business_id, each.id))
    if in_order:
        unit.do(_OPENED, [_row(each, now) for each in in_order])


def are_fresh(unit: Unit, lines: Iterable[Line], now: datetime) -> bool:
    """Tell whether the lines are written down as they are, within the day."""
    ours = tuple(lines)
    known = {each for line in ours for each in _seen(unit, line.business_id, now, FRESH).lines}
    return known.issuperset(ours)


def of_business(unit: Unit, business_id: str, now: datetime) -> Known:
    """Return which lines a business has."""
    return _seen(unit, business_id, now, LASTS)


def _seen(unit: Unit, business_id: str, now: datetime, lasts: timedelta) -> Known:
    rows = unit.rows(_OF_BUSINESS, {"of_business": business_id})
    there = tuple(Line(key, business_id, *line) for key, *line, at in rows if now - at < lasts)
    return Known(there, frozenset(row[0] for row in rows) - {each.id for each in there})


def _row(line: Line, now: datetime) -> dict[str, object]:
    return {
        "business_id": line.business_id,
        "id": line.id,
        "channel": line.channel,
        "address": line.address,
        "cards": line.cards,
        "opened_at": now,
    }


_NEW = insert(LINES)
_OPENED = _NEW.on_conflict_do_update(
    index_elements=[LINES.c.business_id, LINES.c.id],
    set_={name: _NEW.excluded[name] for name in ("channel", "address", "cards", "opened_at")},
)
_OF_BUSINESS = (
    select(LINES.c.id, LINES.c.channel, LINES.c.address, LINES.c.cards, LINES.c.opened_at)
    .where(LINES.c.business_id == bindparam("of_business"))
    .order_by(LINES.c.id)
)
