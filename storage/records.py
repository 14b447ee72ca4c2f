"""records: how many of their past visits people missed, counted where the visits are

What counts is what ``core.risk.was_missed`` says.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, and_, bindparam, case, func, or_, select

from core.risk import BACK, WRITTEN_BY, Record
from storage.columns import Among
from storage.parts import is_in
from storage.tables import BOOKINGS, VISITS
from storage.unit import Unit


def of_everybody(unit: Unit, business_id: str, now: datetime) -> Record:
    """Return what was missed of all past visits that count."""
    ((missed, visits),) = unit.rows(_OF_EVERYBODY, {"of_business": business_id} | _times(now))
    return Record(missed or 0, visits)


def of_people(unit: Unit, business_id: str, person_ids: Iterable[str], now: datetime) -> dict[str, Record]:
    """Return what each of these people missed of their past visits that count."""
    ids = sorted(set(person_ids))
    values = {"of_business": business_id, "ids": ids} | _times(now)
    found = {each: Record(missed, visits) for each, missed, visits in unit.rows(_OF_PEOPLE, values)}
    return {each: found.get(each, Record()) for each in ids}


def _times(now: datetime) -> dict[str, datetime]:
    return {"since": now - BACK, "now": now, "written": now - WRITTEN_BY}


_CLOSED = is_in(BOOKINGS.c.state, "attended", "missed")
_SILENT = and_(is_in(BOOKINGS.c.state, "booked"), BOOKINGS.c.ends_at <= bindparam("written"))
_MISSED: ColumnElement[int] = func.sum(case((is_in(BOOKINGS.c.state, "missed"), 1), else_=0))
_COUNTS = (
    BOOKINGS.c.business_id == bindparam("of_business"),
    VISITS,
    BOOKINGS.c.starts_at >= bindparam("since"),
    BOOKINGS.c.starts_at <= bindparam("now"),
    or_(_CLOSED, _SILENT),
)
_OF_EVERYBODY = select(_MISSED, func.count()).where(*_COUNTS)
_OF_PEOPLE = (
    select(BOOKINGS.c.person_id, _MISSED, func.count())
    .where(
        *_COUNTS,
        Among(BOOKINGS.c.person_id, "ids"),
        func.coalesce(BOOKINGS.c.lapses_at, BOOKINGS.c.ends_at) >= bindparam("since"),
    )
    .group_by(BOOKINGS.c.person_id)
)
