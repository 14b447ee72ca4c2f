"""records on both databases: what people missed is counted in the book as core counts it"""

from dataclasses import replace
from datetime import timedelta
from itertools import product

from core.bookings import Booking, State, Step, What
from core.risk import BACK, WRITTEN_BY, Record, record
from core.spans import Span
from storage import bookings, records
from storage.database import Database
from storage.unit import Unit
from tests.storage.samples import NOW, a_booking, known

PEOPLE = ("alex", "beth")
STATES = (State.BOOKED, State.ATTENDED, State.MISSED, State.CANCELLED, State.MOVED, State.AWAITING)
LENGTH = timedelta(minutes=30)
EDGES = (timedelta(), WRITTEN_BY, WRITTEN_BY + LENGTH, BACK)
AGES = [edge + near * timedelta(minutes=1) for edge in EDGES for near in (-1, 0, 1)]


def past_visit(name: str, person: str, state: State, ago: timedelta) -> Booking:
    """Return a visit that began so long ago, and came to that state when it began."""
    span = Span(NOW - ago, NOW - ago + LENGTH)
    visit = a_booking(name, span, claim=name, person=person)
    stands = state in {State.BOOKED, State.AWAITING}
    return replace(visit, state=state, lapses_at=None if stands else span.start, changed_at=span.start)


def write_down(unit: Unit, *visits: Booking) -> None:
    """Write visits as they are; past ones take nothing any more."""
    known(unit)
    bookings._write(unit, "b", [Step(None, each, What.BOOKED) for each in visits])  # noqa: SLF001


class TestRecords:
    """What every database counts."""

    def test_the_book_counts_as_core_does(self, book: Database):
        every = list(product(PEOPLE, STATES, AGES))[:-1]
        visits = [past_visit(f"v{nth}", *each) for nth, each in enumerate(every)]
        theirs = {each: [visit for visit in visits if visit.person_id == each] for each in PEOPLE}
        with book.unit() as unit:
            write_down(unit, *visits)
            everybody = records.of_everybody(unit, "b", NOW)
            own = records.of_people(unit, "b", PEOPLE, NOW)

        assert record(visits, NOW) == everybody
        assert {each: record(found, NOW) for each, found in theirs.items()} == own
        assert 0 < everybody.missed < everybody.visits < len(visits)

    def test_nobody_of_another_business_counts(self, book: Database):
        with book.unit() as unit:
            write_down(unit, past_visit("v", "alex", State.MISSED, timedelta(days=4)))

            assert Record() == records.of_everybody(unit, "other", NOW)
            assert {"alex": Record()} == records.of_people(unit, "other", ["alex"], NOW)
            assert {"alex": Record(1, 1)} == records.of_people(unit, "b", ["alex"], NOW)
            assert {} == records.of_people(unit, "b", [], NOW)
