"""what a book must do with requests that staff decide about, on both databases"""

from dataclasses import replace

import pytest

from core import bookings as life
from core import requests
from core.bookings import State
from storage import bookings
from storage.database import Database
from storage.errors import Taken
from tests.storage.samples import NOW, UNDO, a_booking, at, known, write


class TestRequests:
    @pytest.fixture(autouse=True)
    def people(self, book: Database) -> None:
        with book.unit() as unit:
            known(unit)

    def test_a_request_beside_another_one_takes_nothing_until_it_is_approved(self, book: Database):
        first, second = (a_booking(each, at(10), claim=each) for each in ("b1", "b2"))
        with book.unit() as unit:
            write(unit, life.book(first, NOW, held=None, approval=True, until=NOW + UNDO))
            asked = replace(second, beside=True)
            write(unit, life.book(asked, NOW, held=None, approval=True, until=NOW + UNDO))
        with book.look() as unit:
            holder, beside = bookings.waiting(unit, "b", NOW)
            claims = bookings.waiting_claims(unit, "b", NOW)
        with pytest.raises(Taken), book.unit() as unit:
            write(unit, *requests.approve(beside, NOW))
        with book.unit() as unit:
            write(unit, *requests.decline(holder, NOW, new_id="b3"))
            write(unit, *requests.approve(beside, NOW))

        with book.look() as unit:
            taken, _ = bookings.busy(unit, "b", ["r1"], at(10), claim="other", now=NOW)

        assert (False, True) == (holder.beside, beside.beside)
        assert {holder.claim, beside.claim} == set(claims)
        assert (at(10),) == taken["r1"]
        with book.look() as unit:
            assert (State.BOOKED, False) == (
                bookings.standing(unit, "b", "b2").state,
                bookings.standing(unit, "b", "b2").beside,
            )

    def test_what_is_near_a_request_and_takes_something_else_is_left_out(self, book: Database):
        made = [
            life.book(a_booking(each, at(10), each, claim=each), NOW, held=None, approval=False)
            for each in ("r1", "r2")
        ]
        with book.unit() as unit:
            write(unit, *made)

        first, second = (each.after for each in made)
        with book.look() as unit:
            assert (first,) == bookings.agenda_of(unit, "b", at(10), {"r1", "r3"})
            assert (first, second) == bookings.agenda_of(unit, "b", at(10), {"r1", "r2"})
            assert () == bookings.agenda_of(unit, "b", at(11), {"r1"})
