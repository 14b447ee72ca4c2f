"""who waits for what is taken, and what is offered to them: rows to core objects and back

A person has one open offer at most: an index says so, whoever offers. Of two who change a wait at once one is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, insert, select, update

from core.spans import Span
from core.waitlist import Change, Freed, Standing, Wait
from storage import events, freed
from storage.catalog import as_data, of_data
from storage.errors import Stale
from storage.unit import Unit
from storage.waits import ASKED, IN_LINE, OPEN, WAITS


def of_person(
    unit: Unit, business_id: str, person_id: str, now: datetime, *, lock: bool = False
) -> tuple[Wait, ...]:
    """Return what a person waits for, or waited for while its times are not over, whoever joined first in front."""
    statement = _OF_PERSON_LOCKED if lock else _OF_PERSON
    found = _read(unit, statement, {"of_business": business_id, "of_person": person_id, "now": now})
    return tuple(sorted(found, key=lambda each: (each.joined_at, each.id)))


def in_line(unit: Unit, business_id: str, span: Span) -> tuple[Wait, ...]:
    """Return who waits for something in a span, whoever joined first in front, and all who have an offer to answer."""
    values = {"of_business": business_id, "after": span.start, "before": span.end}
    return (*_read(unit, _LINE, values), *_read(unit, _ALL_ASKED, {"of_business": business_id}))


def everyone(unit: Unit, business_id: str) -> tuple[Wait, ...]:
    """Return all who wait, whoever joined first in front."""
    return _read(unit, _EVERYONE, {"of_business": business_id})


def unanswered(unit: Unit, business_id: str, now: datetime) -> Wait | None:
    """Return somebody whose offer has lapsed, locked; what others see to is left to them."""
    return _one(unit, _UNANSWERED, business_id, now)


def past(unit: Unit, business_id: str, now: datetime) -> Wait | None:
    """Return somebody who waits for what can no longer be, locked; what others see to is left to them."""
    return _one(unit, _PAST, business_id, now)


def apply(
    unit: Unit, business_id: str, changes: Sequence[Change], *, who: str, channel: str, now: datetime
) -> None:
    """Write the changes in their order, and the event log; raise Stale when a wait is not what it was.

    When an offer is answered, what else its person waits for is looked at again.
    """
    for each in changes:
        if each.before is None:
            unit.do(_ADD, {"business_id": business_id, "id": each.after.id} | _values(each.after))
        elif unit.do(_SWAP, _known(business_id, each.before) | _values(each.after)) != 1:
            raise Stale
    events.note(unit, business_id, [_event(each, who, channel, now) for each in changes])
    for person_id in {each.after.person_id for each in changes if _is_answered(each)}:
        waits = of_person(unit, business_id, person_id, now)
        freed.mark(unit, business_id, (Freed(now, each.span) for each in waits if each.open))


def _is_answered(change: Change) -> bool:
    return change.before is not None and change.before.state is Standing.OFFERED


def _event(change: Change, who: str, channel: str, now: datetime) -> events.Event:
    wait, offered = change.after, change.after.offered
    data = {"wait": wait.id, "person": wait.person_id, "state": wait.state.value}
    if offered:
        data |= {"booking": offered.booking_id, "start": offered.slot.span.start.isoformat()}
    return events.Event(
        now, who, channel, change.what.value, offered.claim if offered else None, wait.version, data
    )


def _one(unit: Unit, statement: Select[Any], business_id: str, now: datetime) -> Wait | None:
    return next(iter(_read(unit, statement, {"of_business": business_id, "now": now})), None)


def _read(unit: Unit, statement: Select[Any], values: dict[str, Any]) -> tuple[Wait, ...]:
    return tuple(of_data(Wait, data) for (data,) in unit.rows(statement, values))


def _values(wait: Wait) -> dict[str, Any]:
    asked = wait.state is Standing.OFFERED and wait.offered
    return {
        "person_id": wait.person_id,
        "state": wait.state.value,
        "version": wait.version,
        "joined_at": wait.joined_at,
        "starts_at": wait.span.start,
        "ends_at": max(wait.span.end, wait.over_at),
        "over_at": wait.over_at,
        "until": asked.until if asked else None,
        "data": as_data(wait),
    }


def _known(business_id: str, before: Wait) -> dict[str, Any]:
    return {"of_business": business_id, "of_id": before.id, "of_version": before.version}


_BUSINESS = WAITS.c.business_id == bindparam("of_business")
_READ = select(WAITS.c.data)
_FIRST = (WAITS.c.joined_at, WAITS.c.id)
_OF_PERSON = _READ.where(
    _BUSINESS, WAITS.c.person_id == bindparam("of_person"), WAITS.c.ends_at > bindparam("now")
)
_OF_PERSON_LOCKED = _OF_PERSON.with_for_update()
_LINE = _READ.where(
    _BUSINESS, IN_LINE, WAITS.c.starts_at < bindparam("before"), WAITS.c.ends_at > bindparam("after")
).order_by(*_FIRST)
_ALL_ASKED = _READ.where(_BUSINESS, ASKED).order_by(*_FIRST)
_EVERYONE = _READ.where(_BUSINESS, OPEN).order_by(*_FIRST)
_UNANSWERED = (
    _READ.where(_BUSINESS, ASKED, WAITS.c.until <= bindparam("now"))
    .limit(1)
    .with_for_update(skip_locked=True)
)
_PAST = (
    _READ.where(_BUSINESS, IN_LINE, WAITS.c.over_at <= bindparam("now"))
    .limit(1)
    .with_for_update(skip_locked=True)
)
_ADD = insert(WAITS)
_SWAP = (
    update(WAITS)
    .where(_BUSINESS, WAITS.c.id == bindparam("of_id"), WAITS.c.version == bindparam("of_version"))
    .values({column.name: bindparam(column.name) for column in WAITS.c if not column.primary_key})
)
