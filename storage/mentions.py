"""letters that speak of several bookings: found by each of their claims"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Table, bindparam, select
from sqlalchemy.dialects.postgresql import insert

from core.messages import Letter
from storage.parts import METADATA, key
from storage.unit import Unit

MENTIONS = Table(
    "mentions",
    METADATA,
    key("business_id"),
    key("claim"),
    key("letter_id"),
    sqlite_with_rowid=False,
)


def mention(unit: Unit, letters: Sequence[Letter]) -> None:
    """Write down of which bookings the letters speak, where those are several."""
    rows = [
        {"business_id": letter.business_id, "claim": claim, "letter_id": letter.id}
        for letter in letters
        for claim in letter.about
    ]
    if rows:
        unit.do(_MENTION, rows)


_MENTION = insert(MENTIONS).on_conflict_do_nothing()

MENTIONING = select(MENTIONS.c.letter_id).where(
    MENTIONS.c.business_id == bindparam("of_business"), MENTIONS.c.claim == bindparam("of_claim")
)
"""The ids of the letters that speak of a booking among others."""
