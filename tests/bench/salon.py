"""the business of the bench: the demo's, with thousands of bookings in its book"""

from __future__ import annotations

import random  # noqa: TID251 - a seeded one: always the same book
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from bot.catalog.file import load
from bot.cli.demo import CATALOG
from bot.desk.links import Links
from channels.sms import Sms, SmsSettings
from core.bookings import Booking, Slot, State, Step, Taking, What
from core.catalog import Catalog
from core.messages import Kind, Letter, Line, Reply, Way
from core.people import Address, Consent, Person
from core.spans import Span
from core.walltime import instant, on_the_wall, zone
from storage import bookings, catalog, people
from storage.database import Database, connect, migrate
from storage.unit import Unit

ACCOUNT = "AC" + "0123456789abcdef" * 2
TOKEN = "the auth token"
OURS = "+15550001111"
PUBLIC = "https://book.example"
BUSINESS = "willow"

DAYS = 60
"""So many days are filled before today, and so many after."""
BUSY = 0.45
"""The part of the day that is taken."""
FREE = 1200
"""People whom we know and who have nothing booked."""

WORK = (("ana", "cut", 30), ("chloe", "cut", 30), ("ben", "cut", 30), ("dev", "massage", 75))
"""Who works on what, and how many minutes it takes, the time to clean up included."""


@dataclass(frozen=True, slots=True)
class Regulars:
    """People whom we know, by their numbers: ``coming`` have one visit before them, ``free`` have none."""

    coming: tuple[str, ...]
    free: tuple[str, ...]
    bookings: int


def willow(now: datetime) -> Catalog:
    """The catalog of the demo."""
    return load(Path(CATALOG), today=now.date())


def line(business: Catalog) -> Line:
    return Line("sms", business.business.id, "sms", OURS)


def channel(business: Catalog, api_url: str | None = None) -> Sms:
    settings = SmsSettings(ACCOUNT, (TOKEN,), PUBLIC, OURS, api_url=api_url)
    return Sms({line(business): settings})


def opened(url: str, now: datetime) -> tuple[Database, Regulars]:
    """Make a book with the newest tables and fill it; the same every time."""
    book = connect(url)
    migrate(book)
    business = willow(now)
    with book.unit() as unit:
        catalog.apply(unit, business, source="bench", now=now)
    return book, _filled(book, business, now)


def link(unit: Unit, links: Links, now: datetime) -> str:
    """Return the address of the page of the next visit of one of the regulars."""
    coming = bookings.agenda(unit, BUSINESS, Span(now + timedelta(days=1), now + timedelta(days=14)))
    visit = next(
        each
        for each in coming
        if each.state is State.BOOKED and people.person(unit, BUSINESS, each.person_id)[1]
    )
    reach = people.person(unit, BUSINESS, visit.person_id)[1][0]
    reply = Reply("", way=Way(visit.claim, ""))
    letter = Letter("", BUSINESS, "sms", reach.address, reply, Kind.ANSWER, now, "")
    links.ensure(unit, letter, visit.person_id, now)
    return links.known(unit, letter).reply.way.url


def settle(book: Database) -> None:
    """Let PostgreSQL count its rows, as autovacuum does within a minute; until then it plans for empty tables."""
    if book.name == "postgresql":
        with book.writer.connect() as connection:
            connection.exec_driver_sql("ANALYZE")
            connection.commit()


def _filled(book: Database, business: Catalog, now: datetime) -> Regulars:
    chance = random.Random(4)
    slots = list(_slots(business, now, chance))
    coming = [slot for slot in slots if slot.span.start > now + timedelta(hours=12)]
    count = len(coming) + FREE
    _enrol(book, business, count, now)
    guests = {slot: n for n, slot in enumerate(coming)}
    steps = [_booked(n, slot, guests.get(slot, n % count), now) for n, slot in enumerate(slots)]
    for some in _batches(steps):
        with book.unit() as unit:
            bookings.apply(unit, business.business.id, some, who="bench", channel="sms", now=now)
    numbers = [number(n) for n in range(count)]
    chance.shuffle(ahead := numbers[: len(coming)])
    return Regulars(tuple(ahead), tuple(numbers[len(coming) :]), len(slots))


def number(n: int) -> str:
    """The telephone number of the n-th person whom we know."""
    return f"+4477001{n:05d}"


def _enrol(book: Database, business: Catalog, count: int, now: datetime) -> None:
    for some in _batches(range(count)):
        with book.unit() as unit:
            for n in some:
                address = Address("sms", number(n))
                people.enrol(unit, business.business.id, Person(f"person-{n}", f"Guest{n}"), (address,))
                people.consent(unit, business.business.id, address, Consent.GIVEN, who="bench", now=now)


def _slots(business: Catalog, now: datetime, chance: random.Random) -> Iterator[Slot]:
    """Draw visits that do not overlap, on the grid of the hour and half past."""
    where = zone(business.locations[0].zone)
    today = on_the_wall(now, where).replace(hour=0, minute=0, second=0, microsecond=0)
    for day in range(-DAYS, DAYS):
        for who, service, minutes in WORK:
            wall = today + timedelta(days=day, hours=9)
            while wall.hour < 19:
                if chance.random() < BUSY:
                    yield _slot(business, who, service, instant(wall, where), minutes)
                wall += timedelta(minutes=-(-minutes // 30) * 30)


def _slot(business: Catalog, who: str, service: str, start: datetime, minutes: int) -> Slot:
    visit = Span(start, start + business.service[service].length)
    whole = Span(start, start + timedelta(minutes=minutes))
    takes = ("dev", "table-1") if who == "dev" else (who,)
    return Slot(
        service,
        business.resource[who].locations[0],
        visit,
        tuple(Taking(each, whole) for each in sorted(takes)),
    )


def _booked(n: int, slot: Slot, person: int, now: datetime) -> Step:
    wall = on_the_wall(slot.span.start, zone("Europe/London"))
    state = State.BOOKED if slot.span.end > now else State.ATTENDED
    person_id, made = f"person-{person}", min(now, slot.span.start) - timedelta(days=1)
    booking = Booking(
        id=f"b{n}",
        claim=f"c{n}",
        version=1,
        state=state,
        slot=slot,
        person_id=person_id,
        wall=wall,
        zone="Europe/London",
        changed_at=made.astimezone(UTC),
        lapses_at=None if state is State.BOOKED else slot.span.end,
        participants=(person_id,),
    )
    return Step(None, booking, What.BOOKED)


def _batches(every, size: int = 250) -> Iterator[list]:
    each = iter(every)
    while some := list(islice(each, size)):
        yield some
