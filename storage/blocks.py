"""blocks: what staff keep from being booked; one that is lifted stays as a row, and counts no more

Whoever books locks the resources and then looks for blocks; whoever blocks locks them before. So no booking can come
into a block that it did not see.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from core.blocks import Block
from core.spans import Span
from storage.columns import Among, NextNumber
from storage.plans import Row
from storage.tables_of_staff import BLOCKS, STANDING_BLOCK
from storage.unit import Unit


def make(unit: Unit, business_id: str, block: Block, now: datetime) -> Block:
    """Write a block down, and return it with its number; its resources must be locked (``takings.lock``)."""
    values = {
        "business_id": business_id,
        "of_business": business_id,
        "key": block.key,
        "starts_at": block.span.start,
        "ends_at": block.span.end,
        "reason": block.reason,
        "public": block.public,
        "who": block.who,
        "made_at": now,
    }
    return _block(unit.rows(_MAKE, values)[0])


def lift(unit: Unit, business_id: str, number: int, *, who: str, now: datetime) -> Block | None:
    """Lift the block of that number, and return it; nothing where none stands."""
    values = {"of_business": business_id, "of_number": number, "by": who, "now": now}
    rows = unit.rows(_LIFT, values)
    return _block(rows[0]) if rows else None


def seen(unit: Unit, business_id: str, resource_ids: Collection[str], span: Span) -> tuple[Block, ...]:
    """Return the blocks of those resources, and of any whole location, that overlap the span, by start."""
    values = {"of_business": business_id, "after": span.start, "before": span.end}
    found = _sorted(unit.rows(_OVERLAP, values))
    return tuple(each for each in found if each.location_id is not None or each.key in resource_ids)


def of(unit: Unit, business_id: str, keys: Collection[str], span: Span) -> tuple[Block, ...]:
    """Return the blocks with those keys (``core.blocks.Block.key``) that overlap the span, by start."""
    values = {"of_business": business_id, "keys": sorted(keys), "after": span.start, "before": span.end}
    return _sorted(unit.rows(_OF, values)) if keys else ()


def standing(unit: Unit, business_id: str, now: datetime) -> tuple[Block, ...]:
    """Return all blocks that are not over, by start."""
    return _sorted(unit.rows(_STANDING, {"of_business": business_id, "after": now}))


def _sorted(rows: list[Row]) -> tuple[Block, ...]:
    return tuple(sorted(map(_block, rows), key=lambda each: (each.span.start, each.number)))


def _block(row: Row) -> Block:
    number, key, start, end, reason, public, who, made_at = row
    return Block(number, key, Span(start, end), reason, public, who, made_at)


_COLUMNS: tuple[Any, ...] = (
    BLOCKS.c.n,
    BLOCKS.c.key,
    BLOCKS.c.starts_at,
    BLOCKS.c.ends_at,
    BLOCKS.c.reason,
    BLOCKS.c.public,
    BLOCKS.c.who,
    BLOCKS.c.made_at,
)
_BUSINESS = BLOCKS.c.business_id == bindparam("of_business")
_MAKE = (
    insert(BLOCKS).inline().values(n=NextNumber(BLOCKS.c.n, bindparam("of_business"))).returning(*_COLUMNS)
)
_LIFT = (
    update(BLOCKS)
    .where(_BUSINESS, BLOCKS.c.n == bindparam("of_number"), STANDING_BLOCK)
    .values(lifted_at=bindparam("now"), lifted_by=bindparam("by"))
    .returning(*_COLUMNS)
)
_STANDING = select(*_COLUMNS).where(_BUSINESS, STANDING_BLOCK, BLOCKS.c.ends_at > bindparam("after"))
_OVERLAP = _STANDING.where(BLOCKS.c.starts_at < bindparam("before"))
_OF = _OVERLAP.where(Among(BLOCKS.c.key, "keys"))
