"""what a book must do with those who wait and with time that came free, on both databases"""

from dataclasses import replace
from datetime import timedelta
from threading import Barrier, Thread

import pytest

from core import bookings as life
from core import waitlist as line
from core.spans import Span
from core.waitlist import Became, Freed, Offered, Standing, Wait
from core.wishes import Order
from storage import bookings, catalog, events, freed, waitlist
from storage.database import Database
from storage.errors import Stale, Taken
from tests.storage.samples import ALEX, CATALOG, DAY, NOW, SOON, UNDO, a_booking, a_hold, at, known, write

MORNING = Span(DAY + timedelta(hours=9), DAY + timedelta(hours=12))


def a_wait(name: str = "w1", person: str = "alex", joined: int = 0, **more) -> Wait:
    return Wait(
        name,
        person,
        "line",
        ALEX,
        "cut",
        **(
            {
                "windows": (MORNING,),
                "zone": "Europe/London",
                "joined_at": NOW + timedelta(minutes=joined),
                "over_at": MORNING.end,
            }
            | more
        ),
    )


def offered(wait: Wait, name: str = "h", until=NOW + SOON) -> line.Change:
    held = a_hold(name, at(10), claim=name)
    return line.offer(wait, Offered(held.id, held.claim, held.slot, NOW, until))


class TestWaitlist:
    @pytest.fixture(autouse=True)
    def people(self, book: Database) -> None:
        with book.unit() as unit:
            known(unit)

    def write(self, book: Database, *changes: line.Change, now=NOW) -> None:
        with book.unit() as unit:
            waitlist.apply(unit, "b", changes, who="alex", channel="sms", now=now)

    def joined(self, book: Database, *waits: Wait) -> None:
        self.write(book, *(line.join_line(each) for each in waits))

    def marks(self, book: Database, now=NOW + timedelta(days=1)) -> list[Freed]:
        """Return what is marked until then, and remove it."""
        found = []
        with book.unit() as unit:
            while each := freed.due(unit, "b", now):
                freed.done(unit, "b", each)
                found.append(each)
        return found

    def test_what_was_written_is_read_back_as_it_was(self, book: Database):
        full = a_wait(
            windows=(MORNING, Span(MORNING.end + SOON, MORNING.end + 2 * SOON)),
            provider_id="r1",
            location_id="l",
            people=3,
            minutes=45,
            moving="c9",
            answers=(("allergies", "nüts"),),
            order=Order.NEAREST,
            near=MORNING.start,
        )
        change = offered(full)
        self.joined(book, full)
        self.write(book, change)

        with book.look() as unit:
            assert (change.after,) == waitlist.everyone(unit, "b")
            assert (change.after,) == waitlist.of_person(unit, "b", "alex", NOW)
            assert () == waitlist.of_person(unit, "b", "alex", full.span.end)
            assert () == waitlist.everyone(unit, "another business")

    def test_the_line_is_told_in_the_order_of_joining_with_all_who_have_an_offer(self, book: Database):
        late, soon = a_wait("a", joined=9), a_wait("b", "beth", joined=1)
        elsewhere = a_wait("c", "beth", windows=(Span(MORNING.end, MORNING.end + SOON),))
        self.joined(book, late, soon, elsewhere)
        self.write(book, asked := offered(elsewhere))

        with book.look() as unit:
            assert (soon, late, asked.after) == waitlist.in_line(unit, "b", at(11))
            assert (asked.after,) == waitlist.in_line(unit, "b", at(13))

    def test_a_change_of_what_has_changed_is_refused(self, book: Database):
        self.joined(book, a_wait())
        self.write(book, line.leave(a_wait()))

        with pytest.raises(Stale):
            self.write(book, offered(a_wait()))

    def test_a_person_has_one_open_offer_whoever_makes_the_second(self, book: Database):
        one, other = a_wait("w1"), a_wait("w2")
        self.joined(book, one, other, a_wait("w3", "beth"))
        self.write(book, offered(one, "h1"))
        self.write(book, offered(a_wait("w3", "beth"), "h3"))

        with pytest.raises(Taken):
            self.write(book, offered(other, "h2"))

    def test_what_lapsed_and_what_is_over_is_found_when_it_is(self, book: Database):
        self.joined(book, a_wait("w1"), a_wait("w2", "beth"))
        self.write(book, change := offered(a_wait("w1")))

        with book.unit() as unit:
            assert waitlist.unanswered(unit, "b", NOW + SOON - timedelta(seconds=1)) is None
            assert change.after == waitlist.unanswered(unit, "b", NOW + SOON)
            assert waitlist.past(unit, "b", MORNING.end - timedelta(seconds=1)) is None
            assert a_wait("w2", "beth") == waitlist.past(unit, "b", MORNING.end)

    def test_every_change_is_in_the_log_with_ids_and_no_names(self, book: Database):
        self.joined(book, a_wait())
        self.write(book, change := offered(a_wait()))
        self.write(book, line.pass_on(change.after))

        with book.look() as unit:
            told = events.latest(unit, "b", 9)
        assert [Became.PASSED, Became.OFFERED, Became.JOINED] == [each.what for each in told]
        assert {("w1", "alex")} == {(each.data["wait"], each.data["person"]) for each in told}
        assert ("h", 2) == (told[1].claim, told[1].version)

    def test_an_answer_makes_the_rest_of_that_person_be_looked_at_again(self, book: Database):
        other = a_wait("w2", windows=(Span(MORNING.end, MORNING.end + SOON),))
        self.joined(book, a_wait("w1"), other)
        self.write(book, change := offered(a_wait("w1")))
        self.write(book, line.take(change.after))

        assert [Freed(NOW, other.span)] == self.marks(book)


class TestFreed(TestWaitlist):
    """Time that came free; the tests of those who wait hold beside it."""

    def booked(self, book: Database, name="b1", span=None) -> life.Booking:
        made = life.book(a_booking(name, span or at(10), claim=name), NOW, held=None, approval=False)
        with book.unit() as unit:
            write(unit, made)
        return made.after

    def test_nothing_is_marked_while_nobody_waits(self, book: Database):
        visit = self.booked(book)
        with book.unit() as unit:
            write(unit, life.cancel(visit, NOW, keep=UNDO))

        assert [] == self.marks(book)

    def test_what_is_cancelled_is_marked_for_when_it_cannot_be_undone_any_more(self, book: Database):
        self.joined(book, a_wait())
        visit = self.booked(book)
        with book.unit() as unit:
            write(unit, life.cancel(visit, NOW, keep=UNDO))

        assert [] == self.marks(book, NOW + UNDO - timedelta(seconds=1))
        assert [Freed(NOW + UNDO, at(10), "r1")] == self.marks(book, NOW + UNDO)

    def test_a_hold_that_lapses_is_marked_by_the_rounds(self, book: Database):
        self.joined(book, a_wait())
        with book.unit() as unit:
            write(unit, life.Step(None, a_hold("h", at(10)), life.What.HELD))
        with book.unit() as unit:
            assert 1 == bookings.lapse(unit, "b", NOW + SOON)

        assert [Freed(NOW + SOON, at(10), "r1")] == self.marks(book)

    def test_a_transaction_that_is_undone_marks_nothing(self, book: Database):
        self.joined(book, a_wait())
        visit = self.booked(book)
        with pytest.raises(Stale), book.unit() as unit:
            write(unit, life.cancel(visit, NOW, keep=UNDO), life.cancel(visit, NOW, keep=UNDO))

        assert [] == self.marks(book)

    def test_another_catalog_makes_everything_be_looked_at(self, book: Database):
        self.joined(book, a_wait())
        changed = replace(CATALOG, business=replace(CATALOG.business, undo=11))
        with book.unit() as unit:
            catalog.apply(unit, changed, source="new", now=NOW)
            catalog.apply(unit, changed, source="the same", now=NOW + SOON)

        assert [Freed(NOW, Span(NOW, NOW + catalog.FAR))] == self.marks(book)

    def test_two_who_look_at_once_are_given_different_marks(self, book: Database):
        self.joined(book, a_wait())
        with book.unit() as unit:
            freed.mark(
                unit, "b", (Freed(NOW, at(9), "r1"), Freed(NOW, at(10), "r2"), Freed(NOW, at(10), "r2"))
            )
        if book.name == "sqlite":
            assert 2 == len(self.marks(book))
            return
        barrier, found = Barrier(2, timeout=20), []

        def look() -> None:
            with book.unit() as unit:
                found.append(freed.due(unit, "b", NOW))
                barrier.wait()

        threads = [Thread(target=look) for _ in range(2)]
        for each in threads:
            each.start()
        for each in threads:
            each.join()

        assert {"r1", "r2"} == {each.resource_id for each in found}

    def test_the_states_are_those_of_the_rows(self, book: Database):
        self.joined(book, a_wait())
        self.write(book, line.end(a_wait()))

        with book.look() as unit:
            assert () == waitlist.everyone(unit, "b")
            (over,) = waitlist.of_person(unit, "b", "alex", NOW)
        assert Standing.OVER is over.state
