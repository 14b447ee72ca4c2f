"""bookings, as they stand and as they were: what is asked of them, and the steps by which they change"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    Text,
    bindparam,
    func,
    insert,
    literal_column,
    select,
    type_coerce,
    update,
)

from core.bookings import STANDING, Booking, State, Step, What, release
from core.keeping import Visit
from core.mates import coming, named_at
from core.people import Address
from core.requests import stand_again, still_stand
from core.spans import Span
from core.walltime import MINUTE
from storage import events, freed, outbox, staying, takings
from storage.booked import booking_of, values_of
from storage.columns import Among
from storage.errors import Stale
from storage.parts import is_in
from storage.tables import AWAITS, BOOKINGS, HELD, LONGEST, STANDS, TAKINGS, VISITS
from storage.takings import busy, told
from storage.unit import Unit

__all__ = [
    "agenda",
    "along",
    "apply",
    "begun",
    "busy",
    "counting",
    "held_of_claim",
    "lapse",
    "loads",
    "of_person",
    "of_person_since",
    "of_series",
    "one",
    "shown",
    "standing",
    "to_come",
    "told",
    "versions",
    "waiting",
]


def of_person(unit: Unit, business_id: str, person_id: str, now: datetime) -> tuple[Booking, ...]:
    """Return the person's bookings that stand and are not over, and those that still keep their time.

    The latter are held, or were moved or cancelled and can be undone. In order of start.
    """
    return _read(unit, _OF_PERSON, {"of_business": business_id, "of_person": person_id, "now": now})


def of_person_since(
    unit: Unit, business_id: str, person_id: str, since: datetime, now: datetime
) -> tuple[tuple[Booking, ...], tuple[Booking, ...]]:
    """Return what ``of_person`` does, and their visits that began since an instant and are over or closed, by start."""
    values = {"of_business": business_id, "of_person": person_id, "since": min(since, now), "now": now}
    found = sorted(_read(unit, _SINCE, values), key=lambda each: (each.start, each.id))
    ahead = tuple(each for each in found if (each.lapses_at or each.end) > now)
    return ahead, tuple(each for each in found if each.start >= since and (each.lapses_at or each.end) <= now)


def ended_of_person(
    unit: Unit, business_id: str, person_id: str, since: datetime, now: datetime
) -> tuple[Booking, ...]:
    """Return what a person had booked and stands no more since an instant: over, closed or cancelled; in no order."""
    values = {"of_business": business_id, "of_person": person_id, "since": since, "now": now}
    return _read(unit, _ENDED, values)


def held_of_claim(unit: Unit, business_id: str, claim: str, now: datetime) -> tuple[Booking, ...]:
    """Return the offers of a claim that are still held, in order of start."""
    return _read(unit, _HELD, {"of_business": business_id, "of_claim": claim, "now": now})


def standing(unit: Unit, business_id: str, claim: str) -> Booking | None:
    """Return the version of a claim that stands (awaiting or booked), if any."""
    found = _read(unit, _STANDING, {"of_business": business_id, "of_claim": claim})
    return found[0] if found else None


def waiting(unit: Unit, business_id: str, now: datetime) -> tuple[Booking, ...]:
    """Return what waits for staff, and what has waited too long, by start; nothing waits past its start for long."""
    return _read(unit, _WAITING, {"of_business": business_id, "longest_before": now - LONGEST})


def waiting_claims(unit: Unit, business_id: str, now: datetime) -> tuple[str, ...]:
    """Return the claims of all that ``waiting`` returns."""
    values = {"of_business": business_id, "longest_before": now - LONGEST}
    return tuple(claim for (claim,) in unit.rows(_WAITING_CLAIMS, values))


def versions(unit: Unit, business_id: str, claim: str) -> tuple[Booking, ...]:
    """Return everything there ever was under a claim, offers included, in order of version and start."""
    return _read(unit, _VERSIONS, {"of_business": business_id, "of_claim": claim})


def of_series(unit: Unit, business_id: str, series: str) -> tuple[Booking, ...]:
    """Return the dates of a series that stand (awaiting or booked), also when they are over, in order of start."""
    return _read(unit, _SERIES, {"of_business": business_id, "of_series": series})


def one(unit: Unit, business_id: str, booking_id: str) -> Booking:
    """Return one version of a booking by its id; raise KeyError when there is none."""
    found = _read(unit, _ONE, {"of_business": business_id, "of_id": booking_id})
    if not found:
        raise KeyError(booking_id)
    return found[0]


def begun(unit: Unit, business_id: str, service_ids: Sequence[str], now: datetime) -> tuple[Booking, ...]:
    """Return the visits to some services that have begun within a day and are not over, and that nobody closed."""
    values = {"of_business": business_id, "ids": list(service_ids), "now": now, "longest_before": now - _DAY}
    return _read(unit, _BEGUN, values)


def agenda(unit: Unit, business_id: str, span: Span) -> tuple[Booking, ...]:
    """Return the bookings whose visit lies at least partly in the span, also when it is over, by start."""
    return _read(unit, _AGENDA, _within(business_id, span))


def shown(unit: Unit, business_id: str, span: Span, now: datetime) -> tuple[Booking, ...]:
    """Return the ``agenda``, and the visits that stand while staff decide whether they move; by start."""
    found = (*agenda(unit, business_id, span), *staying.staying(unit, business_id, span, now))
    return tuple(sorted(found, key=lambda each: (each.start, each.id)))


def agenda_of(unit: Unit, business_id: str, span: Span, resource_ids: Collection[str]) -> tuple[Booking, ...]:
    """Return those of the ``agenda`` that take one of the resources."""
    rows = unit.rows(_AGENDA, _within(business_id, span))
    return tuple(booking_of(row) for row in rows if any(each in resource_ids for each, _, _ in row[_TAKEN]))


def along(unit: Unit, business_id: str, address: Address, span: Span) -> tuple[Booking, ...]:
    """Return those of the ``agenda`` to which a colleague who lives at the address was named, and has not declined."""
    known = _within(business_id, span) | {"of_address": f'"{address.value}"'}
    return tuple(each for each in _read(unit, _ALONG, known) if named_at(coming(each.mates), address))


def _within(business_id: str, span: Span) -> dict[str, Any]:
    return {
        "of_business": business_id,
        "after": span.start,
        "before": span.end,
        "longest_before": span.start - LONGEST,
    }


def counting(unit: Unit, business_id: str, span: Span, now: datetime) -> tuple[Booking, ...]:
    """Return all that keeps others away in the span: what stands, is held, or can still be undone; by start."""
    stands = agenda(unit, business_id, span)
    values = {"of_business": business_id, "now": now, "after": span.start, "before": span.end}
    found = {each.id: each for each in (*stands, *_read(unit, _KEPT, values)) if each.counts(now)}
    return tuple(sorted(found.values(), key=lambda each: (each.start, each.id)))


def to_come(unit: Unit, business_id: str, now: datetime) -> Iterator[Visit]:
    """Yield all that stands and is not over, and all that is held, as far as its keeping depends on it; in one pass."""
    values = {"of_business": business_id, "longest_before": now - LONGEST, "now": now}
    for statement in (_TO_COME, _OFFERED):
        for name, claim, state, service_id, location_id, start, end, taken in unit.rows(statement, values):
            resources = tuple(each for each, _, _ in taken)
            yield Visit(name, claim, State(state), service_id, location_id, start, end, resources)


def loads(unit: Unit, business_id: str, span: Span, *, claim: str) -> dict[str, int]:
    """Return how many minutes of visits that start in the span each resource has, those of a claim left out."""
    values = {"of_business": business_id, "of_claim": claim, "after": span.start, "before": span.end}
    minutes: dict[str, int] = {}
    for start, end, taken in unit.rows(_LOADS, values):
        for resource_id, _, _ in taken:
            minutes[resource_id] = minutes.get(resource_id, 0) + (end - start) // MINUTE
    return minutes


def apply(
    unit: Unit, business_id: str, steps: Sequence[Step], *, who: str, channel: str, now: datetime
) -> None:
    """Write the steps in their order: bookings, takings, event log, and the end of letters now void.

    Raise Taken when a time is not free, Stale when a booking is not what its step says it was before. Either
    leaves the transaction good for nothing: let it be undone.
    """
    if not steps:
        return
    takings.clear(unit, business_id, steps, now)
    for run in _runs(steps):
        _write(unit, business_id, run)
    takings.settle(unit, business_id, steps, now)
    events.note(unit, business_id, [_event(step, who, channel, now) for step in steps])
    staying.hand_over(unit, business_id, stand_again(steps))
    outbox.drop_about(unit, business_id, _ended(steps), now)
    freed.mark_freed(unit, business_id, steps, now)


def lapse(unit: Unit, business_id: str, now: datetime, *, limit: int = 500) -> int:
    """Give back what was held, or kept for undo, and has lapsed; return how many holds ended; never wait."""
    takings.lapse(unit, business_id, now, limit=8 * limit)
    over = _read(unit, _LAPSED, {"of_business": business_id, "now": now, "most": limit})
    steps = [release(held, now) for held in over]
    if steps:
        _write(unit, business_id, steps)
        events.note(unit, business_id, [_event(step, "rounds", "clock", now) for step in steps])
        freed.mark_freed(unit, business_id, steps, now)
    return len(steps)


def _runs(steps: Sequence[Step]) -> Iterator[list[Step]]:
    """Cut the steps into runs that one statement can write: all new or all changes, and no booking twice."""
    run: list[Step] = []
    for step in steps:
        news = run and (run[0].before is None) != (step.before is None)
        if news or any(step.after.id == other.after.id for other in run):
            yield run
            run = []
        run.append(step)
    yield run


def _write(unit: Unit, business_id: str, run: list[Step]) -> None:
    """Write new rows, or turn rows into what they become; raise Stale when one is not what it was."""
    if run[0].before is None:
        key = {"business_id": business_id}
        unit.do(_ADD, [key | {"id": step.after.id} | values_of(step.after) for step in run])
        return
    rows = [_known(business_id, step) | values_of(step.after) for step in run]
    if unit.do(_SWAP, rows) != len(rows):
        raise Stale


def _event(step: Step, who: str, channel: str, now: datetime) -> events.Event:
    after = step.after
    data = {"booking": after.id, "start": after.start.isoformat(), "state": after.state.value}
    return events.Event(now, who, channel, step.what.value, after.claim, after.version, data)


def _ended(steps: Sequence[Step]) -> list[tuple[str, int, str]]:
    """Name the versions that stood before a step and do not stand after it, and why."""
    still = still_stand(steps)
    return [
        (step.before.claim, step.before.version, _WHY[step.after.state])
        for step in steps
        if step.before and _stood(step.before, step.what) and step.after.state not in STANDING
        if step.after not in still
    ]


def _stood(before: Booking, what: What) -> bool:
    """Tell whether a version stood before a step, or may have: one that is kept no longer may have been to move."""
    return before.state in STANDING or (before.state is State.MOVED and what in {What.RELEASED, What.UNDONE})


def _read(unit: Unit, statement: Select[Any], values: dict[str, Any]) -> tuple[Booking, ...]:
    return tuple(booking_of(row) for row in unit.rows(statement, values))


def _known(business_id: str, step: Step) -> dict[str, Any]:
    before = step.before
    if before is None or before.id != step.after.id:
        raise ValueError(f"no step from one state of a booking to the next: {step.what} {step.after.id}")
    return {
        "of_business": business_id,
        "of_id": before.id,
        "of_state": before.state.value,
        "of_version": before.version,
        "of_lapse": before.lapses_at,
    }


def _lasts_beyond(instant_name: str) -> ColumnElement[bool]:
    return func.coalesce(BOOKINGS.c.lapses_at, BOOKINGS.c.ends_at) > bindparam(instant_name)


_WHY = {
    State.MOVED: outbox.MOVED,
    State.CANCELLED: "cancelled",
    State.ATTENDED: outbox.OVER,
    State.MISSED: "did not come",
}
_BUSINESS = BOOKINGS.c.business_id == bindparam("of_business")
_CLAIM = BOOKINGS.c.claim == bindparam("of_claim")
_DAY = timedelta(days=1)
_BY_START = (BOOKINGS.c.starts_at, BOOKINGS.c.id)
_READ = select(*(column for column in BOOKINGS.c if column.name != "business_id"))
_THEIRS = _READ.where(_BUSINESS, BOOKINGS.c.person_id == bindparam("of_person"))
_OF_PERSON = _THEIRS.where(_lasts_beyond("now")).order_by(*_BY_START)
# in order of start SQLite would walk through the visits of everybody
_SINCE = _THEIRS.where(_lasts_beyond("since"), VISITS | _lasts_beyond("now"))
_WAS_BOOKED = is_in(BOOKINGS.c.state, "booked", "attended", "missed", "cancelled")
_ENDED = _THEIRS.where(_lasts_beyond("since"), ~_lasts_beyond("now"), _WAS_BOOKED)
_HELD = _READ.where(_BUSINESS, _CLAIM, HELD, BOOKINGS.c.lapses_at > bindparam("now")).order_by(*_BY_START)
_STANDING = _READ.where(_BUSINESS, _CLAIM, STANDS)
_TAKEN = next(at for at, column in enumerate(_READ.selected_columns) if column.name == "takings")
_IS_WAITING = (_BUSINESS, AWAITS, BOOKINGS.c.starts_at >= bindparam("longest_before"))
_WAITING = _READ.where(*_IS_WAITING).order_by(*_BY_START)
_WAITING_CLAIMS = select(BOOKINGS.c.claim).where(*_IS_WAITING)
_VERSIONS = _READ.where(_BUSINESS, _CLAIM).order_by(BOOKINGS.c.version, *_BY_START)
_SERIES = _READ.where(
    _BUSINESS, BOOKINGS.c.series == bindparam("of_series"), BOOKINGS.c.series.is_not(None), STANDS
).order_by(*_BY_START)
_ONE = _READ.where(_BUSINESS, BOOKINGS.c.id == bindparam("of_id"))
_IN_AGENDA = (
    _BUSINESS,
    VISITS,
    BOOKINGS.c.starts_at >= bindparam("longest_before"),
    BOOKINGS.c.starts_at < bindparam("before"),
    BOOKINGS.c.ends_at > bindparam("after"),
)
_AGENDA = _READ.where(*_IN_AGENDA).order_by(*_BY_START)
_ALONG = _READ.where(
    *_IN_AGENDA,
    STANDS,
    type_coerce(BOOKINGS.c.mates, Text).contains(bindparam("of_address", type_=Text)),
).order_by(*_BY_START)
_KEPT = _READ.where(
    _BUSINESS,
    BOOKINGS.c.id.in_(
        select(TAKINGS.c.booking_id).where(
            TAKINGS.c.business_id == bindparam("of_business"), TAKINGS.c.lapses_at > bindparam("now")
        )
    ),
    BOOKINGS.c.starts_at < bindparam("before"),
    BOOKINGS.c.ends_at > bindparam("after"),
)
_VISIT = [
    BOOKINGS.c[name]
    for name in ("id", "claim", "state", "service_id", "location_id", "starts_at", "ends_at", "takings")
]
_TO_COME = select(*_VISIT).where(
    _BUSINESS,
    VISITS,
    STANDS,
    BOOKINGS.c.starts_at >= bindparam("longest_before"),
    BOOKINGS.c.ends_at > bindparam("now"),
)
_OFFERED = select(*_VISIT).where(_BUSINESS, HELD, BOOKINGS.c.lapses_at > bindparam("now"))
_BEGUN = _READ.where(
    _BUSINESS,
    VISITS,
    BOOKINGS.c.state == literal_column("'booked'"),
    BOOKINGS.c.starts_at > bindparam("longest_before"),
    BOOKINGS.c.starts_at <= bindparam("now"),
    BOOKINGS.c.ends_at > bindparam("now"),
    Among(BOOKINGS.c.service_id, "ids"),
).order_by(*_BY_START)
_LOADS = select(BOOKINGS.c.starts_at, BOOKINGS.c.ends_at, BOOKINGS.c.takings).where(
    _BUSINESS,
    VISITS,
    BOOKINGS.c.starts_at >= bindparam("after"),
    BOOKINGS.c.starts_at < bindparam("before"),
    BOOKINGS.c.claim != bindparam("of_claim"),
)
_LAPSED = (
    _READ.where(_BUSINESS, HELD, BOOKINGS.c.lapses_at <= bindparam("now"))
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_ADD = insert(BOOKINGS)
_SWAP = (
    update(BOOKINGS)
    .where(
        _BUSINESS,
        BOOKINGS.c.id == bindparam("of_id"),
        BOOKINGS.c.state == bindparam("of_state"),
        BOOKINGS.c.version == bindparam("of_version"),
        BOOKINGS.c.lapses_at.is_not_distinct_from(bindparam("of_lapse")),
    )
    .values({column.name: bindparam(column.name) for column in BOOKINGS.c if not column.primary_key})
)
