"""notices that wait for the morning: found together, and given up for the one that tells all of them"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, select

from core.messages import Kind, Letter, LetterState
from core.notices import HELD
from storage.letters import BUSINESS, COLUMNS, FENCED, REST, became, became_of, key_of, letter_of
from storage.parts import is_in
from storage.tables import LETTERS, PENDING
from storage.unit import Unit

SUMMED_UP = "told with the others in the morning"
"""Why a notice that waited is not sent by itself."""


def kept(unit: Unit, business_id: str, until: datetime) -> tuple[Letter, ...]:
    """Return the notices that were kept for the morning and are due by then, locked, in the order of their promises."""
    rows = unit.rows(_KEPT, {"of_business": business_id, "until": until})
    return tuple(letter_of(row) for row in rows if not row[REST])


def give_up(unit: Unit, letters: Sequence[Letter], now: datetime) -> None:
    """Write down that the notices are told together, and none of them by itself."""
    said = became(LetterState.DROPPED, 0, SUMMED_UP, now)
    if letters:
        unit.do(_GIVE_UP, [key_of(each, 0) | said for each in letters])


_KEPT = (
    select(*COLUMNS)
    .where(
        BUSINESS,
        PENDING,
        is_in(LETTERS.c.kind, Kind.NOTICE),
        LETTERS.c.try_at <= bindparam("until"),
        LETTERS.c.why == HELD,
    )
    .order_by(LETTERS.c.promised_at, LETTERS.c.nth, LETTERS.c.id)
    .with_for_update(skip_locked=True)
)
_GIVE_UP = became_of().where(*FENCED, PENDING)
