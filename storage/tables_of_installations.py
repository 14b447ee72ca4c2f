"""the table of the workspaces that took us in, each with its tokens, sealed"""

from __future__ import annotations

from sqlalchemy import Column, Table, Text

from storage.columns import Instant, Json
from storage.parts import METADATA, key, number, text

INSTALLATIONS = Table(
    "installations",
    METADATA,
    key("business_id"),
    key("line_id"),
    key("workspace"),
    text("name"),
    text("bot"),
    Column("scopes", Json, nullable=False),
    text("key_id"),
    text("sealed"),
    Column("expires_at", Instant),
    number("version"),
    Column("renewing_until", Instant),
    Column("installed_at", Instant, nullable=False),
    text("installed_by"),
    Column("ended_at", Instant),
    Column("ended_why", Text),
)
