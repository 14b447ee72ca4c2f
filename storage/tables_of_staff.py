"""the tables of what staff keep from being booked, of what they must see to, and of talks that they took over"""

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

from storage.columns import Instant, Json
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

TAKEOVERS = Table(
    "takeovers",
    METADATA,
    key("business_id"),
    key("id"),
    text("line_id"),
    text("channel"),
    text("sender"),
    text("person_id"),
    text("why"),
    Column("heads", Json, nullable=False),
    Column("opened_at", Instant, nullable=False),
    Column("answered_at", Instant),
    Column("answered_by", Text),
    Column("writer", Text),
    Column("closed_at", Instant),
    Column("closed_by", Text),
    Index("takeovers_opened", "business_id", "opened_at"),
)
"""Talks that people of the team took over; ``heads``: the letters with which its threads begin, and where they went."""
