"""what is only said of a booking, on both databases: kept with it, and nothing about it ends"""

import core.bookings as life
from core.messages import LetterState
from storage import bookings, events, outbox
from storage.database import Database
from tests.storage.samples import NOW, SOON, a_booking, a_letter, at, known, write

LATER = NOW + SOON


class TestSaid:
    def test_an_answer_is_kept_with_the_booking_changed_and_taken_back(self, book: Database):
        first = life.book(a_booking("b1", at(10)), NOW, held=None, approval=False)
        coffee = life.answer(first.after, "coffee", "café ☃")
        tea = life.answer(coffee.after, "coffee", "tea")
        none = life.answer(tea.after, "coffee", "")
        stood = []
        with book.unit() as unit:
            known(unit)
            write(unit, first)
            outbox.promise(unit, (a_letter("l", claim="c", version=1),), NOW)
        for step in (coffee, tea, none):
            with book.unit() as unit:
                write(unit, step, now=LATER)
                stood.append(bookings.standing(unit, "b", "c"))

        with book.look() as unit:
            letters = [each.state for each in outbox.ledger(unit, "b", "c")]
            log = [each.what for each in events.of_claim(unit, "b", "c")]
        assert [coffee.after, tea.after, first.after] == stood
        assert [LetterState.PENDING] == letters
        assert ["booked", "answered", "answered", "answered"] == log
