"""a chain of clinics and its book: 50 resources in five places, with as many bookings as one likes

One week is booked as the desk books; the other weeks are copied from it within the database, so that two million
bookings take minutes. In a copy only the times that are searched in are right: not what JSON says of them.
"""

from __future__ import annotations

import random  # noqa: TID251 - a seeded one: always the same book
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import islice

from sqlalchemy import Column, Connection, text

from core.bookings import Booking, Slot, State, Step, Taking, What
from core.catalog import Business, Catalog, Location, Need, Resource, ResourceKind, Rules, Service
from core.hours import Hours, Opening
from core.people import Address, Person
from core.spans import Span
from core.walltime import on_the_wall, zone
from storage import bookings, catalog, people
from storage.columns import Instant
from storage.database import Database
from storage.rules import RULES
from storage.tables import BOOKINGS, TAKINGS

NOW = datetime(2026, 3, 2, 7, tzinfo=UTC)
"""A Monday."""

ZONE = "Europe/London"
WEEK = timedelta(days=7)
AHEAD = 10
"""Weeks that are booked from now on; all others lie in the past."""

PLACES, STEP = 5, timedelta(minutes=15)
PROVIDER, ROOM, EQUIPMENT = ResourceKind.PROVIDER, ResourceKind.ROOM, ResourceKind.EQUIPMENT
TOGETHER = (
    Need(PROVIDER, frozenset({"laser"})),
    Need(ROOM, frozenset({"treatment"})),
    Need(EQUIPMENT, frozenset({"laser"})),
)


@dataclass(frozen=True, slots=True)
class Load:
    """How full a week is: how likely somebody who is free is booked in the next quarter of an hour."""

    name: str
    chance: float


THIRD, PACKED = Load("third", 0.14), Load("packed", 0.85)


def clinics(business_id: str) -> Catalog:
    """Return a business with six providers, two rooms and two devices in each of its five places."""
    rules = Rules(horizon=60)
    return Catalog(
        Business(business_id, "Chain"),
        tuple(Location(f"at{n}", f"Clinic {n}", ZONE, _hours(8, 19)) for n in range(PLACES)),
        tuple(each for n in range(PLACES) for each in _staff(n)),
        (
            Service("laser", "laser", 60, TOGETHER, after=10, rules=rules),
            Service("talk", "talk", 30, TOGETHER[:1], rules=rules),
        ),
    )


def _staff(n: int) -> Iterator[Resource]:
    for kind, letter, tag, many in (
        (PROVIDER, "p", "laser", 6),
        (ROOM, "r", "treatment", 2),
        (EQUIPMENT, "d", "laser", 2),
    ):
        for nth in range(many):
            name, hours = f"{letter}{n}-{nth}", _hours(9, 18) if kind is PROVIDER else None
            yield Resource(name, kind, name, (f"at{n}",), frozenset({tag}), hours=hours)


def tower(business_id: str) -> Catalog:
    """Return a business with a thousand rooms for two to twelve people, every third with a projector."""
    features = frozenset({"projector"})
    rooms = tuple(
        Resource(f"r{n}", ROOM, f"Room {n}", ("tower",), features if n % 3 == 0 else frozenset(), 2 + n % 11)
        for n in range(1000)
    )
    service = Service("room", "room", 60, (Need(ROOM, features),), shortest=30, longest=240, grid=30)
    return Catalog(
        Business(business_id, "Tower"), (Location("tower", "Tower", ZONE, _hours(7, 22)),), rooms, (service,)
    )


@cache
def _hours(opens: int, closes: int) -> Hours:
    return Hours(tuple(Opening(weekday, opens * 60, closes * 60) for weekday in range(7)))


def fill(book: Database, business: Catalog, loads: tuple[tuple[Load, int, int], ...]) -> int:
    """Apply a catalog and fill its book, each load from one week to another (now is in week 0); return how many."""
    with book.unit() as unit:
        catalog.apply(unit, business, source="bench", now=NOW)
        people.enrol(unit, business.business.id, Person("guest", "Guest"), (Address("sms", "+447700100000"),))
    filled = 0
    for load, first, last in loads:
        steps = [
            _booked(n, load, slot)
            for n, slot in enumerate(_slots(business, load, NOW + max(first, 0) * WEEK))
        ]
        _write(book, business.business.id, steps)
        with _bulk(book) as connection:
            _repeat(connection, business.business.id, load, first - max(first, 0), last - max(first, 0))
        filled += len(steps) * (last - first)
    return filled


def per_week(business: Catalog, load: Load) -> int:
    """Tell how many bookings a week has."""
    return len(list(_slots(business, load, NOW)))


def _slots(business: Catalog, load: Load, week: datetime) -> Iterator[Slot]:
    """Draw the visits of a week, none of which overlaps another."""
    chance = random.Random(load.name)
    idle: dict[str, datetime] = {}
    for quarter in range(7 * 24 * 4):
        start = week.replace(hour=0) + quarter * STEP
        for each in business.resources:
            drawn = (
                8 <= start.hour < 18 and idle.get(each.id, start) <= start and chance.random() < load.chance
            )
            if drawn and (slot := _slot(business, each, start, idle)):
                idle |= {taking.resource_id: taking.span.end for taking in slot.takings}
                yield slot


def _slot(business: Catalog, first: Resource, start: datetime, idle: dict[str, datetime]) -> Slot | None:
    """Return the longest visit at that time with a provider, or in a room where rooms are what is booked."""
    for service in business.services:
        if service.needs[0].met_by(first):
            others = (business.candidates(need, first.locations[0]) for need in service.needs[1:])
            taken = [first.id, *(_idle(those, start, idle) for those in others)]
            if None not in taken:
                visit = Span(start, start + service.length)
                whole = visit.widen(timedelta(), timedelta(minutes=service.after))
                return Slot(
                    service.id,
                    first.locations[0],
                    visit,
                    tuple(Taking(str(each), whole) for each in sorted(map(str, taken))),
                )
    return None


def _idle(those: tuple[Resource, ...], start: datetime, idle: dict[str, datetime]) -> str | None:
    return next((each.id for each in those if idle.get(each.id, start) <= start), None)


def _booked(n: int, load: Load, slot: Slot) -> Step:
    name, start = f"{load.name}{n}", slot.span.start
    booking = Booking(
        id=name,
        claim=name,
        version=1,
        state=State.BOOKED,
        slot=slot,
        person_id="guest",
        wall=on_the_wall(start, zone(ZONE)),
        zone=ZONE,
        changed_at=NOW,
        participants=("guest",),
    )
    return Step(None, booking, What.BOOKED)


def _write(book: Database, business_id: str, steps: list[Step]) -> None:
    left = iter(steps)
    while some := list(islice(left, 250)):
        with book.unit() as unit:
            bookings.apply(unit, business_id, some, who="bench", channel="sms", now=NOW)


def _repeat(connection: Connection, business_id: str, load: Load, first: int, last: int) -> None:
    """Copy what was written of a load to the other weeks, counted from its own."""
    for table, key in ((BOOKINGS, "id"), (TAKINGS, "booking_id")):
        columns = list(table.columns)
        values = ", ".join(_shifted(each, connection.dialect.name) for each in columns)
        connection.execute(
            text(
                f"INSERT INTO {table.name} ({', '.join(each.name for each in columns)}) "  # noqa: S608
                "WITH RECURSIVE weeks(n) AS "
                "(SELECT CAST(:first AS INTEGER) UNION ALL SELECT n + 1 FROM weeks WHERE n < :last) "
                f"SELECT {values} FROM {table.name} AS t CROSS JOIN weeks "
                f"WHERE t.business_id = :business AND t.{key} LIKE :like AND t.{key} NOT LIKE '%/%' AND weeks.n <> 0"
            ),
            {"first": first, "last": last - 1, "business": business_id, "like": f"{load.name}%"},
        )


def _shifted(column: Column, dialect: str) -> str:
    """Return a column of the copy in a week: ids get its number, instants lie as many weeks away."""
    name = f"t.{column.name}"
    if column.name in {"id", "claim", "booking_id"}:
        return f"{name} || '/' || weeks.n"
    if isinstance(column.type, Instant):
        week = "INTERVAL '7 days'" if dialect == "postgresql" else WEEK // timedelta(microseconds=1)
        return f"{name} + weeks.n * {week}"
    return name


@contextmanager
def _bulk(book: Database) -> Iterator[Connection]:
    """Lend a connection that copies unasked: where rows do not overlap, their copies do not either."""
    guards = [rule for rule in RULES[book.name] if "takings_overlap" in rule]
    off = {
        "sqlite": ("DROP TRIGGER takings_overlap_new", "DROP TRIGGER takings_overlap_changed"),
        "postgresql": (
            "SET session_replication_role = replica",
            "ALTER TABLE takings DROP CONSTRAINT takings_overlap",
        ),
    }[book.name]
    with book.connection() as connection:
        for each in off:
            connection.exec_driver_sql(each)
        yield connection
        for each in guards:
            connection.exec_driver_sql(each)
        if book.name == "postgresql":
            connection.exec_driver_sql("SET session_replication_role = DEFAULT")
        connection.commit()


__all__ = ["AHEAD", "NOW", "PACKED", "THIRD", "clinics", "fill", "per_week", "tower"]
