"""the tables of what staff keep from being booked, and of what they must see to"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Identity,
    Index,
    Table,
    Text,
)

from storage.columns import Instant
from storage.parts import METADATA, key, text

BLOCKS = Table(
    "blocks",
    METADATA,
    key("business_id"),
    Column("n", BigInteger, Identity(always=True), primary_key=True),
    text("key"),
    Column("starts_at", Instant, nullable=False),
    Column("ends_at", Instant, nullable=False),
    text("reason"),
    Column("public", Boolean, nullable=False),
    text("who"),
    Column("made_at", Instant, nullable=False),
    Column("lifted_at", Instant),
    Column("lifted_by", Text),
    CheckConstraint("starts_at < ends_at", name="blocks_some_time"),
)

STANDING_BLOCK = BLOCKS.c.lifted_at.is_(None)
"""A block that was not lifted."""

Index(
    "blocks_standing",
    BLOCKS.c.business_id,
    BLOCKS.c.ends_at,
    sqlite_where=STANDING_BLOCK,
    postgresql_where=STANDING_BLOCK,
)

FLAGS = Table(
    "flags",
    METADATA,
    key("business_id"),
    key("claim"),
    Column("at", Instant, nullable=False),
    text("who"),
    Column("kept_at", Instant),
    Column("kept_by", Text),
)

OPEN_FLAG = FLAGS.c.kept_at.is_(None)
"""A flag that staff have not seen to."""

Index("flags_open", FLAGS.c.business_id, FLAGS.c.at, sqlite_where=OPEN_FLAG, postgresql_where=OPEN_FLAG)
