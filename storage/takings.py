"""what is taken: every resource of a booking, from when to when, for as long as it counts; lock, then look

A taking longer than a day lies in several rows, each a ``Piece``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import bindparam, delete, insert, select, tuple_, update

from core.bookings import Booking, State, Step
from core.spans import Span, Spans, united
from core.uses import Told, Use
from storage.columns import Among
from storage.errors import Stale
from storage.plans import Row
from storage.tables import BOOKINGS, PIECE, RESOURCES, TAKINGS
from storage.unit import Unit


class Key(NamedTuple):
    """By what a piece is found."""

    resource_id: str
    starts_at: datetime
    booking_id: str


class Piece(NamedTuple):
    """What is kept of a piece."""

    ends_at: datetime
    claim: str
    held: bool
    lapses_at: datetime | None


Pieces = dict[Key, Piece]


def lock(unit: Unit, business_id: str, resource_ids: Iterable[str]) -> None:
    """Keep everybody else from taking or freeing the resources until the transaction ends; in order of id."""
    ids = sorted(each for each in set(resource_ids) if (business_id, each) not in unit.locked)
    if ids and unit.shares:
        unit.rows(_LOCK, {"of_business": business_id, "ids": ids})
    unit.locked.update((business_id, each) for each in ids)


def busy(
    unit: Unit,
    business_id: str,
    resource_ids: Collection[str],
    span: Span,
    *,
    claim: str,
    now: datetime,
    lock: bool = False,
) -> tuple[dict[str, Spans], dict[str, Spans]]:
    """Return how each of the resources is taken over the span, and which part of that undecided people hold.

    What stands under ``claim`` is left out. With ``lock`` nobody else takes or frees them until this
    transaction ends.
    """
    if lock:
        _lock(unit, business_id, resource_ids)
    values = _around(business_id, resource_ids, span.start, span.end, now) | {"of_claim": claim}
    pieces = unit.rows(_BUSY, values) if resource_ids else []
    held = (piece for piece in pieces if piece[3])
    return _united(resource_ids, pieces), _united(resource_ids, held)


def told(
    unit: Unit,
    business_id: str,
    resource_ids: Collection[str],
    span: Span,
    *,
    claim: str,
    now: datetime,
    lock: bool = False,
) -> tuple[Told, dict[str, Spans]]:
    """Return what ``busy`` does, and what each piece is for.

    Seats that somebody holds under ``claim`` are left out as well; those that stand are told as their own.
    """
    if lock:
        _lock(unit, business_id, resource_ids)
    values = _around(business_id, resource_ids, span.start, span.end, now) | {"of_claim": claim}
    rows = unit.rows(_TOLD, values) if resource_ids else []
    taken = _united(resource_ids, (row[:4] for row in rows))
    return Told(taken, tuple(_use(row) for row in rows), claim=claim), _united(
        resource_ids, (row[:4] for row in rows if row[3])
    )


def settle(unit: Unit, business_id: str, steps: Sequence[Step], now: datetime) -> None:
    """Take and free what the steps come to; raise Taken when it is not free, Stale when a hold is gone.

    The rows of the bookings must stand already, and the resources be locked (``clear``).
    """
    had, will = _net(steps, now)
    gone = [key for key in had if key not in will]
    kept = [key for key in will if key in had and had[key] != will[key]]
    new = [key for key in will if key not in had]
    if gone:
        unit.do(_FREE, [_of(business_id, key) for key in gone])
    if kept and unit.do(_KEEP, [_of(business_id, key) | will[key]._asdict() for key in kept]) != len(kept):
        raise Stale
    if new:
        unit.do(_TAKE, [_row(business_id, key, will[key]) for key in new])


def clear(unit: Unit, business_id: str, steps: Sequence[Step], now: datetime) -> None:
    """Lock all resources of the steps, then free what has lapsed where the steps take something."""
    wanted = [each for step in steps for each in step.after.slot.takings]
    lock(unit, business_id, (each.resource_id for each in wanted))
    spans = [each.span for step in steps if step.after.counts(now) for each in step.after.slot.takings]
    if spans:
        start, end = min(each.start for each in spans), max(each.end for each in spans)
        unit.do(_CLEAR, _around(business_id, {each.resource_id for each in wanted}, start, end, now))


def lapse(unit: Unit, business_id: str, now: datetime, *, limit: int) -> None:
    """Remove what has lapsed, up to a number of rows; leave alone what somebody else is busy with."""
    unit.do(_LAPSE, {"of_business": business_id, "now": now, "most": limit})


_lock = lock


def _net(steps: Sequence[Step], now: datetime) -> tuple[Pieces, Pieces]:
    """Return what the bookings took before all steps, and what they take after."""
    before: dict[str, Booking | None] = {}
    after: dict[str, Booking] = {}
    for step in steps:
        before.setdefault(step.after.id, step.before)
        after[step.after.id] = step.after
    return _pieces(before.values(), now), _pieces(after.values(), now)


def _pieces(bookings: Iterable[Booking | None], now: datetime) -> Pieces:
    """Cut what the bookings take now into pieces."""
    pieces: Pieces = {}
    for booking in bookings:
        if booking is None or not booking.counts(now):
            continue
        held = booking.state is State.HELD
        for taking in booking.slot.takings:
            start = taking.span.start
            while start < taking.span.end:
                end = min(start + PIECE, taking.span.end)
                pieces[Key(taking.resource_id, start, booking.id)] = Piece(
                    end, booking.taker, held, booking.lapses_at
                )
                start = end
    return pieces


def _use(row: Row) -> Use:
    """Return what a piece is for; it is taken by a session where the booking has seats."""
    resource_id, start, end, _, taker, service_id, location_id, begins, claim, seats = row
    session = taker if seats else ""
    return Use(resource_id, Span(start, end), service_id, location_id, begins, claim, session, seats)


def _united(resource_ids: Collection[str], pieces: Iterable[Row]) -> dict[str, Spans]:
    """Return the set of instants for each resource in which one of its pieces lies."""
    edges: dict[str, list[tuple[datetime, datetime]]] = {each: [] for each in resource_ids}
    for resource_id, start, end, _ in pieces:
        edges[resource_id].append((start, end))
    return {resource_id: united(each) for resource_id, each in edges.items()}


def _around(
    business_id: str, resource_ids: Collection[str], start: datetime, end: datetime, now: datetime
) -> dict[str, Any]:
    return {
        "of_business": business_id,
        "ids": sorted(resource_ids),
        "piece_before": start - PIECE,
        "after": start,
        "before": end,
        "now": now,
    }


def _of(business_id: str, key: Key) -> dict[str, Any]:
    return {
        "of_business": business_id,
        "of_resource": key.resource_id,
        "of_start": key.starts_at,
        "of_booking": key.booking_id,
    }


def _row(business_id: str, key: Key, piece: Piece) -> dict[str, Any]:
    return {"business_id": business_id, **key._asdict(), **piece._asdict()}


_BUSINESS = TAKINGS.c.business_id == bindparam("of_business")
_KEY = (
    _BUSINESS,
    TAKINGS.c.resource_id == bindparam("of_resource"),
    TAKINGS.c.starts_at == bindparam("of_start"),
    TAKINGS.c.booking_id == bindparam("of_booking"),
)
_AROUND = (
    _BUSINESS,
    Among(TAKINGS.c.resource_id, "ids"),
    TAKINGS.c.starts_at > bindparam("piece_before"),
    TAKINGS.c.starts_at < bindparam("before"),
    TAKINGS.c.ends_at > bindparam("after"),
)
_LOCK = (
    select(RESOURCES.c.id)
    .where(
        RESOURCES.c.business_id == bindparam("of_business"),
        Among(RESOURCES.c.id, "ids"),
    )
    .order_by(RESOURCES.c.id)
    .with_for_update()
)
_BUSY = select(TAKINGS.c.resource_id, TAKINGS.c.starts_at, TAKINGS.c.ends_at, TAKINGS.c.held).where(
    *_AROUND,
    TAKINGS.c.claim != bindparam("of_claim"),
    TAKINGS.c.lapses_at.is_(None) | (TAKINGS.c.lapses_at > bindparam("now")),
)
_FOR = (BOOKINGS.c.business_id == TAKINGS.c.business_id) & (BOOKINGS.c.id == TAKINGS.c.booking_id)
_TOLD = (
    select(TAKINGS.c.resource_id, TAKINGS.c.starts_at, TAKINGS.c.ends_at, TAKINGS.c.held, TAKINGS.c.claim)
    .add_columns(BOOKINGS.c.service_id, BOOKINGS.c.location_id, BOOKINGS.c.starts_at.label("begins"))
    .add_columns(BOOKINGS.c.claim.label("claimed"), BOOKINGS.c.seats)
    .join_from(TAKINGS, BOOKINGS, _FOR)
    .where(
        *_AROUND,
        TAKINGS.c.claim != bindparam("of_claim"),
        (BOOKINGS.c.claim != bindparam("of_claim")) | ~TAKINGS.c.held,
        TAKINGS.c.lapses_at.is_(None) | (TAKINGS.c.lapses_at > bindparam("now")),
    )
)
_CLEAR = delete(TAKINGS).where(*_AROUND, TAKINGS.c.lapses_at <= bindparam("now"))
_FREE = delete(TAKINGS).where(*_KEY)
_KEEP = update(TAKINGS).where(*_KEY).values({name: bindparam(name) for name in Piece._fields})
_TAKE = insert(TAKINGS)
_IDENTITY = (TAKINGS.c.business_id, TAKINGS.c.resource_id, TAKINGS.c.starts_at, TAKINGS.c.booking_id)
_LAPSED = (
    select(*_IDENTITY)
    .where(_BUSINESS, TAKINGS.c.lapses_at <= bindparam("now"))
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
    .cte("lapsed")
)
_LAPSE = delete(TAKINGS).where(tuple_(*_IDENTITY).in_(select(_LAPSED)))
