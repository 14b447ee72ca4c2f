"""the table of change links: found by the hash of their token, one standing for each claim and address"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKeyConstraint, Index, Table

from storage.columns import Instant
from storage.parts import METADATA, key, text

LINKS = Table(
    "links",
    METADATA,
    key("hash"),
    text("business_id"),
    text("key_id"),
    text("sealed"),
    text("claim"),
    text("person_id"),
    text("line_id"),
    text("channel"),
    text("address"),
    text("scope"),
    Column("made_at", Instant, nullable=False),
    Column("revoked_at", Instant),
    ForeignKeyConstraint(["business_id", "person_id"], ["people.business_id", "people.id"]),
    Index("links_person", "business_id", "person_id"),
)

UNREVOKED = LINKS.c.revoked_at.is_(None)

Index(
    "links_one_stands",
    LINKS.c.business_id,
    LINKS.c.claim,
    LINKS.c.channel,
    LINKS.c.address,
    unique=True,
    sqlite_where=UNREVOKED,
    postgresql_where=UNREVOKED,
)
Index(
    "links_address",
    LINKS.c.business_id,
    LINKS.c.channel,
    LINKS.c.address,
    sqlite_where=UNREVOKED,
    postgresql_where=UNREVOKED,
)
