"""what a book must do with seats of sessions, and what it tells of visits besides their time, on both databases"""

from datetime import timedelta

import pytest

from core import bookings as life
from core.spans import Span
from storage import bookings
from storage.database import Database
from storage.errors import Taken
from tests.storage.samples import DAY, NOW, SOON, a_booking, a_seat, at, known, write


class TestSessions:
    @pytest.fixture(autouse=True)
    def people(self, book: Database) -> None:
        with book.unit() as unit:
            known(unit)

    def test_seats_of_one_session_share_its_resources_and_nobody_else_gets_them(self, book: Database):
        one, two = (a_seat(f"s{n}", at(10), claim=f"c{n}") for n in (1, 2))
        with book.unit() as unit:
            write(unit, life.book(one, NOW, held=None, approval=False), life.hold(two, until=NOW + SOON))

        for other in (a_booking("x", at(10), claim="x"), a_seat("y", at(10.25), claim="y")):
            with pytest.raises(Taken), book.unit() as unit:
                write(unit, life.book(other, NOW, held=None, approval=False))

    def test_it_tells_what_is_taken_for_what_and_whose_the_seats_are(self, book: Database):
        mine, other = a_seat("s1", at(10), claim="c1"), a_seat("s2", at(10), claim="c2", seats=3)
        plain = a_booking("b", at(12), claim="c3")
        with book.unit() as unit:
            write(unit, *(life.book(each, NOW, held=None, approval=False) for each in (mine, other, plain)))
        with book.look() as unit:
            told, held = bookings.told(
                unit, "b", ["r1"], Span(DAY, DAY + timedelta(days=1)), claim="c1", now=NOW
            )

        assert ({"r1": (at(10), at(12))}, {"r1": ()}) == (dict(told), held)
        assert [("c1", 1), ("c2", 3), ("c3", 0)] == sorted((each.claim, each.seats) for each in told.uses)
        assert {mine.slot.session, ""} == {each.session for each in told.uses}
        assert {("cut", "l")} == {(each.service_id, each.location_id) for each in told.uses}

    def test_a_seat_that_the_asker_holds_is_left_out_and_one_that_lapsed_as_well(self, book: Database):
        mine, other = a_seat("s1", at(10), claim="c1"), a_seat("s2", at(10), claim="c2")
        with book.unit() as unit:
            write(unit, *(life.hold(each, until=NOW + SOON) for each in (mine, other)))
        with book.look() as unit:
            now, later = (
                bookings.told(unit, "b", ["r1"], at(10), claim="c1", now=moment)
                for moment in (NOW, NOW + SOON)
            )

        assert ["c2"] == [each.claim for each in now[0].uses]
        assert ((), {"r1": ()}) == (later[0].uses, dict(later[0]))

    def test_it_tells_how_much_each_has_to_do(self, book: Database):
        with book.unit() as unit:
            visits = [
                a_booking(f"b{n}", at(10 + n, 45), "r1", *(["r2"] if n else []), claim=f"c{n}")
                for n in (0, 1)
            ]
            write(unit, *(life.book(each, NOW, held=None, approval=False) for each in visits))
            write(unit, life.hold(a_booking("h", at(15), claim="h"), until=NOW + SOON))
        with book.look() as unit:
            everything, others, later = (
                bookings.loads(unit, "b", span, claim=claim)
                for span, claim in ((at(10, 120), ""), (at(10, 120), "c1"), (at(11, 120), ""))
            )

        assert ({"r1": 90, "r2": 45}, {"r1": 45}, {"r1": 45, "r2": 45}) == (everything, others, later)
