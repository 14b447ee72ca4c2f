"""visits that stand while staff decide whether they move: read, spoken of by letters, and what becomes of those

Such a visit is the version that MOVED and is kept for longer than the request to move it (``core.requests``). Its
letters go out as long as it stands. Where the request comes to nothing it stands again as a version of its own, and all
that was promised for it, sent or not, speaks of that one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    FromClause,
    ScalarSelect,
    Text,
    and_,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    update,
)

from core.bookings import Booking, State
from core.messages import Letter
from core.spans import Span
from storage.booked import booking_of
from storage.letters import BUSINESS, LETTER
from storage.parts import is_in
from storage.tables import AWAITS, BOOKINGS, LETTERS, LONGEST, STANDS
from storage.unit import Unit


def staying(unit: Unit, business_id: str, span: Span, now: datetime) -> tuple[Booking, ...]:
    """Return the visits of a span that stand while staff decide whether they move, as booked until then; by start."""
    values = {
        "of_business": business_id,
        "after": span.start,
        "before": span.end,
        "longest_before": now - LONGEST,
        "now": now,
    }
    left = (booking_of(row) for row in unit.rows(_STAYING, values))
    return tuple(replace(each, state=State.BOOKED) for each in left)


def hand_over(unit: Unit, business_id: str, again: Iterable[tuple[Booking, Booking]]) -> None:
    """Have the letters of visits speak of the versions in which these stand again."""
    rows = [
        {
            "of_business": business_id,
            "of_claim": left.claim,
            "of_version": left.version,
            "version": stands.version,
            "was_in_key": f":{left.claim}:{left.version}:",
            "is_in_key": f":{stands.claim}:{stands.version}:",
        }
        for left, stands in again
    ]
    if rows:
        unit.do(_HAND_OVER, rows)


def is_meant(unit: Unit, letter: Letter) -> bool:
    """Tell whether the version that a letter speaks of stands now: it may be handed over while it is looked for."""
    key = {"of_business": letter.business_id, "of_id": letter.id}
    return unit.row(_MEANT, key) is not None


_ASKED, _LEFT = BOOKINGS.alias("asked"), BOOKINGS.alias("kept")


def _version(of: FromClause) -> ScalarSelect[Any]:
    """Return which version of a claim stays, NULL where none does."""
    same = and_(_LEFT.c.business_id == _ASKED.c.business_id, _LEFT.c.claim == _ASKED.c.claim)
    return (
        select(func.max(_LEFT.c.version))
        .join_from(_ASKED, _LEFT, same)
        .where(
            _ASKED.c.business_id == of.c.business_id,
            _ASKED.c.claim == of.c.claim,
            is_in(_ASKED.c.state, "awaiting"),
            is_in(_LEFT.c.state, "moved"),
            _LEFT.c.lapses_at > _ASKED.c.lapses_at,
            _LEFT.c.lapses_at > bindparam("now"),
        )
        .correlate(of)
        .scalar_subquery()
    )


_MOVED = is_in(BOOKINGS.c.state, "moved")
_ABOUT = _version(LETTERS)
MEANT = or_(
    and_(
        STANDS, or_(~AWAITS, func.coalesce(_ABOUT, literal_column("-1")).is_distinct_from(LETTERS.c.version))
    ),
    and_(_MOVED, BOOKINGS.c.version == LETTERS.c.version, LETTERS.c.version == _ABOUT),
)
"""Of a claim the version that stands as far as a letter is concerned: one that stays, where it speaks of that."""

_MEANT = (
    select(BOOKINGS.c.id)
    .join_from(
        LETTERS,
        BOOKINGS,
        and_(
            BOOKINGS.c.business_id == LETTERS.c.business_id,
            BOOKINGS.c.claim == LETTERS.c.claim,
            BOOKINGS.c.version == LETTERS.c.version,
        ),
    )
    .where(*LETTER, STANDS)
)
_STAYING = (
    select(*(column for column in BOOKINGS.c if column.name != "business_id"))
    .where(
        BOOKINGS.c.business_id == bindparam("of_business"),
        BOOKINGS.c.claim.in_(
            select(_ASKED.c.claim).where(
                _ASKED.c.business_id == bindparam("of_business"),
                is_in(_ASKED.c.state, "awaiting"),
                _ASKED.c.starts_at >= bindparam("longest_before"),
            )
        ),
        _MOVED,
        BOOKINGS.c.starts_at < bindparam("before"),
        BOOKINGS.c.ends_at > bindparam("after"),
        BOOKINGS.c.version == _version(BOOKINGS),
    )
    .order_by(BOOKINGS.c.starts_at, BOOKINGS.c.id)
)
_HAND_OVER = (
    update(LETTERS)
    .where(
        BUSINESS,
        LETTERS.c.claim == bindparam("of_claim"),
        LETTERS.c.version == bindparam("of_version"),
    )
    .values(
        version=bindparam("version"),
        dedupe_key=func.replace(
            LETTERS.c.dedupe_key, bindparam("was_in_key", type_=Text), bindparam("is_in_key", type_=Text)
        ),
    )
)
