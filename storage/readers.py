"""who has opened their own page in a chat app: those pages are kept up to date, by whichever process runs"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Column, Table, Text, bindparam, select
from sqlalchemy.dialects.postgresql import insert

from core.messages import Line
from core.people import Address
from storage.columns import Instant
from storage.parts import METADATA, key
from storage.unit import Unit

LASTS = timedelta(days=30)
"""Whoever has not opened their page for so long gets a new one when they do."""

READERS = Table(
    "readers",
    METADATA,
    key("business_id"),
    key("line_id"),
    key("address"),
    Column("zone", Text),
    Column("opened_at", Instant, nullable=False),
    sqlite_with_rowid=False,
)


def opened(unit: Unit, line: Line, address: Address, zone: str | None, now: datetime) -> None:
    """Write down that somebody has opened their page; ``zone`` is theirs as the vendor knows it."""
    row = {"business_id": line.business_id, "line_id": line.id, "address": address.value}
    unit.do(_OPENED, row | {"zone": zone, "opened_at": now})


def of_line(unit: Unit, line: Line, now: datetime, most: int) -> tuple[tuple[Address, str | None], ...]:
    """Return who has opened their page on a line of late, with their zones: those who did so last, they last."""
    since = {"of_business": line.business_id, "of_line": line.id, "since": now - LASTS, "most": most}
    rows = unit.rows(_OF_LINE, since)
    return tuple((Address(line.channel, value), zone) for value, zone in reversed(rows))


_NEW = insert(READERS)
_OPENED = _NEW.on_conflict_do_update(
    index_elements=[READERS.c.business_id, READERS.c.line_id, READERS.c.address],
    set_={name: _NEW.excluded[name] for name in ("zone", "opened_at")},
)
_OF_LINE = (
    select(READERS.c.address, READERS.c.zone)
    .where(
        READERS.c.business_id == bindparam("of_business"),
        READERS.c.line_id == bindparam("of_line"),
        READERS.c.opened_at > bindparam("since"),
    )
    .order_by(READERS.c.opened_at.desc(), READERS.c.address)
    .limit(bindparam("most"))
)
