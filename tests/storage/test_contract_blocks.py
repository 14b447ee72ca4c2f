"""what staff block, and what they must see to, on both databases"""

from datetime import timedelta

import pytest

from core.blocks import Block, place_key
from core.bookings import book as booked
from storage import blocks, bookings, flags
from storage.database import Database
from storage.takings import lock
from tests.storage.samples import NOW, a_booking, at, known, write

LATER = NOW + timedelta(days=3)


def made(book: Database, key: str = "r1", hour: float = 10, **more) -> Block:
    with book.unit() as unit:
        lock(unit, "b", ["r1"])
        return blocks.make(unit, "b", Block(0, key, at(hour), **more), NOW)


class TestBlocks:
    def test_what_was_written_is_read_back_with_a_number_of_its_own(self, book: Database):
        first = made(book, reason="dentist", public=True, who="ana")
        second = made(book, place_key("l"), 12)
        with book.look() as unit:
            standing = blocks.standing(unit, "b", NOW)

        assert (first, second) == standing
        assert Block(first.number, "r1", at(10), "dentist", public=True, who="ana", made_at=NOW) == first
        assert first.number != second.number
        assert ("l", None) == (second.location_id, second.resource_id)

    def test_numbers_begin_with_one_and_go_on(self, book: Database):
        assert [1, 2, 3] == [made(book, hour=hour).number for hour in (9, 10, 11)]

    def test_those_are_seen_that_overlap_and_are_of_the_resources_or_of_a_whole_location(
        self, book: Database
    ):
        early, there, other, house = (
            made(book, *each) for each in (("r1", 9), ("r1", 10), ("r2", 10), ("@l", 10))
        )
        with book.look() as unit:
            seen = blocks.seen(unit, "b", {"r1"}, at(10))
            none = blocks.seen(unit, "b", {"r1"}, at(10.5))
            named = blocks.of(unit, "b", {"r2", "@l"}, at(9, 120))

        assert (there, house) == seen
        assert () == none
        assert (other, house) == named
        assert early not in seen

    def test_one_that_is_lifted_counts_no_more_and_is_lifted_once(self, book: Database):
        block = made(book)
        with book.unit() as unit:
            lifted = blocks.lift(unit, "b", block.number, who="ana", now=NOW)
            again = blocks.lift(unit, "b", block.number, who="ana", now=NOW)
            seen = blocks.seen(unit, "b", {"r1"}, at(10))

        assert (block, None, ()) == (lifted, again, seen)

    def test_one_that_is_over_stands_no_longer(self, book: Database):
        made(book)
        with book.look() as unit:
            assert () == blocks.standing(unit, "b", LATER)

    def test_a_block_of_another_business_is_not_ours(self, book: Database):
        made(book)
        with book.look() as unit:
            assert () == blocks.seen(unit, "other", {"r1"}, at(10))

    @pytest.mark.parametrize(
        ("key", "hour", "holds"),
        [("r1", 10, True), ("r1", 10.5, False), ("r2", 10, False), ("@l", 10, True), ("@m", 10, False)],
    )
    def test_a_booking_stands_in_it_where_they_share_time_and_place(self, key: str, hour: float, holds: bool):
        assert Block(1, key, at(hour)).holds(a_booking("x", at(10), "r1")) is holds


class TestFlags:
    def test_a_flag_stands_until_staff_keep_the_booking_as_it_is(self, book: Database):
        with book.unit() as unit:
            flags.put(unit, "b", ["c2", "c1", "c1"], who="ana", now=NOW)
            before = flags.standing(unit, "b", NOW)
            kept = [flags.keep(unit, "b", "c1", who="ben", now=NOW) for _ in range(2)]
            after = flags.standing(unit, "b", NOW)
            flags.put(unit, "b", ["c1"], who="ana", now=LATER)
            again = flags.standing(unit, "b", LATER)

        assert (("c1", "c2"), [True, False], ("c2",), ("c2", "c1")) == (before, kept, after, again)

    def test_a_block_takes_nothing_from_a_booking_that_stands(self, book: Database):
        with book.unit() as unit:
            known(unit)
            write(unit, booked(a_booking("x", at(10), "r1"), NOW, held=None, approval=False))
        made(book)
        with book.look() as unit:
            taken, _ = bookings.busy(unit, "b", ["r1"], at(10), claim="other", now=NOW)

            assert "x" == bookings.standing(unit, "b", "c").id
        assert {"r1": (at(10),)} == taken
