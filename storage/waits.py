"""the tables of those who wait, and of time that came free"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKeyConstraint, Index, Table

from storage.columns import Instant, Json
from storage.parts import METADATA, is_in, key, number, text

WAITS = Table(
    "waits",
    METADATA,
    key("business_id"),
    key("id"),
    text("person_id"),
    text("state"),
    number("version"),
    Column("joined_at", Instant, nullable=False),
    Column("starts_at", Instant, nullable=False),
    Column("ends_at", Instant, nullable=False),
    Column("over_at", Instant, nullable=False),
    Column("until", Instant),
    Column("data", Json, nullable=False),
    ForeignKeyConstraint(["business_id", "person_id"], ["people.business_id", "people.id"]),
)

OPEN = is_in(WAITS.c.state, "waiting", "offered")
IN_LINE = is_in(WAITS.c.state, "waiting")
ASKED = is_in(WAITS.c.state, "offered")

Index("waits_person", WAITS.c.business_id, WAITS.c.person_id, WAITS.c.ends_at)
Index(
    "waits_open",
    WAITS.c.business_id,
    WAITS.c.joined_at,
    sqlite_where=OPEN,
    postgresql_where=OPEN,
)
Index(
    "waits_line",
    WAITS.c.business_id,
    WAITS.c.ends_at,
    sqlite_where=IN_LINE,
    postgresql_where=IN_LINE,
)
Index(
    "waits_over",
    WAITS.c.business_id,
    WAITS.c.over_at,
    sqlite_where=IN_LINE,
    postgresql_where=IN_LINE,
)
Index(
    "waits_unanswered",
    WAITS.c.business_id,
    WAITS.c.until,
    sqlite_where=ASKED,
    postgresql_where=ASKED,
)
Index(
    "waits_one_offer",
    WAITS.c.business_id,
    WAITS.c.person_id,
    unique=True,
    sqlite_where=ASKED,
    postgresql_where=ASKED,
)

FREED = Table(
    "freed",
    METADATA,
    key("business_id"),
    Column("ready_at", Instant, primary_key=True),
    key("resource_id"),
    Column("starts_at", Instant, primary_key=True),
    Column("ends_at", Instant, primary_key=True),
    sqlite_with_rowid=False,
)
