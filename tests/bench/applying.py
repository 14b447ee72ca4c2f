"""a catalog held against a thick book: how long it takes to see what it could no longer keep

    python -m tests.bench.applying [bookings] [of them to come]

On SQLite; by default 200,000 bookings, 20,000 of them in the coming sixty days.
"""

import sys
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from time import process_time

from bot.catalog.file import load
from bot.cli.demo import CATALOG
from bot.compose import fresh_id
from bot.desk import By
from bot.desk.applying import Applier, BreaksBookingsError
from core.bookings import Booking, Slot, State, Taking
from core.catalog import Catalog
from core.hours import Special
from core.people import Address, Person
from core.spans import Span
from storage import bookings, people
from storage import catalog as catalogs
from storage.database import Database, connect, migrate
from storage.unit import Unit

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
WHERE = (("ana", "harbour-st"), ("chloe", "harbour-st"), ("ben", "mill-lane"))
AT_ONCE = 5000


def main(total: int = 200_000, to_come: int = 20_000) -> None:
    business = load(CATALOG, today=NOW.date())
    shut = (Special(date(2026, 3, 20)),)
    closed = replace(
        business,
        locations=tuple(
            replace(each, hours=replace(each.hours, specials=shut)) for each in business.locations
        ),
    )
    with tempfile.TemporaryDirectory() as folder:
        book = connect(f"sqlite:///{folder}/book.db")
        _fill(book, business, total, to_come)
        print(f"{total:,} bookings, {to_come:,} of them to come; milliseconds of processor time")
        for name, catalog, force in (
            ("refused", closed, False),
            ("nothing new", business, False),
            ("by force", closed, True),
            ("nothing breaks", business, False),
        ):
            print(f"{name:>15}: {_applied(book, catalog, force=force)}")
        book.close()


def _applied(book: Database, catalog: Catalog, *, force: bool) -> str:
    began = process_time()
    try:
        with book.unit() as unit:
            done = Applier(By("bench", "cli"), NOW, fresh_id).apply(
                unit, catalog, source="bench", force=force
            )
            came = f"{done.flagged} flagged"
    except BreaksBookingsError as refused:
        came = f"{refused.count} named"
    return f"{(process_time() - began) * 1000:6,.0f} ms, {came}"


def _fill(book: Database, business: Catalog, total: int, to_come: int) -> None:
    """Write bookings without their takings: those are not looked at."""
    migrate(book)
    with book.unit() as unit:
        catalogs.apply(unit, business, source="bench", now=NOW)
        people.enrol(unit, "willow", Person("sam", "Sam"), (Address("sms", "+447700900123"),))
        for first in range(0, total, AT_ONCE):
            _write(unit, [_booking(n, n < to_come) for n in range(first, min(first + AT_ONCE, total))])


def _write(unit: Unit, some: list[Booking]) -> None:
    rows = [{"business_id": "willow", "id": each.id} | bookings._values(each) for each in some]  # noqa: SLF001
    unit.do(bookings._ADD, rows)  # noqa: SLF001


def _booking(n: int, ahead: bool) -> Booking:
    days = 1 + n % 60 if ahead else -(1 + n % 600)
    start = datetime(2026, 3, 2, 9, tzinfo=UTC) + timedelta(days=days, minutes=15 * (n % 40))
    who, place = WHERE[n % 3]
    span = Span(start, start + timedelta(minutes=30))
    slot = Slot("cut", place, span, (Taking(who, span),))
    state, wall = State.BOOKED if ahead else State.ATTENDED, start.replace(tzinfo=None)
    return Booking(f"b{n}", f"c{n}", 1, state, slot, "sam", wall, "Europe/London", NOW, participants=("sam",))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
