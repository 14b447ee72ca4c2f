"""never more people than seats, never a seat unsold while somebody was refused for lack of it, and the way is kept"""

import json
import subprocess
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

import pytest
from sqlalchemy import text

from core.spans import Span
from storage import bookings, catalog, database
from storage.database import Database
from tests.house.programs import programs
from tests.house.seat_writers import SEATS, STARTS, STUDIO, WAY, SeatWriter
from tests.storage.samples import DAY, NOW

PROCESSES, WRITERS, TRIES = 4, 4, 6

SOLD = """
    SELECT sum(seats) FROM bookings WHERE state = 'booked' GROUP BY starts_at ORDER BY starts_at
"""
SHARED = """
    SELECT count(*) FROM takings a JOIN takings b ON a.resource_id = b.resource_id AND a.claim <> b.claim
     AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at
"""


@pytest.fixture
def book(url: str) -> Iterator[Database]:
    book = database.connect(url, size=1)
    database.migrate(book)
    with book.unit() as unit:
        catalog.apply(unit, STUDIO, source="studio", now=NOW)
    yield book
    book.close()


@pytest.fixture(scope="module")
def writers() -> Iterator[list[subprocess.Popen]]:
    """Programs that write, one a process, until the last test is over."""
    with programs("tests.house.seat_writers", PROCESSES) as running:
        yield running


def told(
    writers: list[subprocess.Popen], url: str, *, wants: str = "seats", lock: bool = True
) -> Counter[str]:
    """Let all writers work at once; return what they were told, added up."""
    for nth, each in enumerate(writers):
        job = {
            "url": url,
            "name": f"w{nth}",
            "wants": wants,
            "writers": WRITERS,
            "tries": TRIES,
            "lock": lock,
        }
        each.stdin.write(json.dumps(job) + "\n")
        each.stdin.flush()
    return sum((Counter(json.loads(each.stdout.readline())) for each in writers), Counter())


def sold(book: Database) -> list[int]:
    """Return how many seats of each session are sold."""
    with book.look() as unit:
        return [row[0] for row in unit.rows(text(SOLD))]


def test_sixteen_writers_get_the_last_seats_and_no_more(writers, book: Database, url: str):
    said = told(writers, url)
    late = SeatWriter(book, "late", lock=True)
    late.work(0)
    for nth in range(60):  # takes what was given back, one by one
        late.again(f"late-{nth}", 1)

    with book.look() as unit:
        doubles = unit.rows(text(SHARED))[0][0]
    assert said["refused"] > 0
    assert 0 == said["refused for nothing"] + late.said["refused for nothing"]
    assert [SEATS] * len(STARTS) == sold(book)
    assert 0 == doubles


@pytest.mark.parametrize("either_url", ["postgresql"], indirect=True)
def test_without_the_lock_more_come_than_there_are_seats(writers, book: Database, url: str):
    """The control: a count that finds nothing here would prove nothing above. SQLite has one writer anyway."""
    told(writers, url, lock=False)

    assert max(sold(book)) > SEATS


def hurried(book: Database) -> int:
    """Count the pairs of visits of the coach in two places that leave too little time for the way."""
    with book.look() as unit:
        visits = list(bookings.agenda(unit, "b", Span(DAY, DAY + timedelta(days=1))))
    return sum(
        one.slot.location_id != two.slot.location_id and two.start < one.end + timedelta(minutes=WAY)
        for one, two in pairwise(visits)
    )


def test_sixteen_writers_never_hurry_a_coach_from_one_place_to_another(writers, book: Database, url: str):
    said = told(writers, url, wants="ways")

    assert said["booked"] > 5
    assert said["refused"] > 0
    assert 0 == hurried(book)


@pytest.mark.parametrize("either_url", ["postgresql"], indirect=True)
def test_without_the_lock_the_way_is_not_kept(writers, book: Database, url: str):
    told(writers, url, wants="ways", lock=False)

    assert hurried(book) > 0
