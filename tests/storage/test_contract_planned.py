"""what a book must do with letters that a booking earned by its plan, on both databases"""

from dataclasses import replace
from datetime import timedelta

import pytest

from core import bookings as life
from core.messages import Kind, LetterState
from storage import outbox
from storage.database import Database
from tests.storage.samples import LINE, NOW, a_booking, a_letter, at, known, write

MINUTE = timedelta(minutes=1)
VISIT = a_booking("b1", at(10))
AFTER = {"claim": "c", "version": 1, "due_at": NOW, "expires_at": NOW + timedelta(days=9)}


class TestPlanned:
    @pytest.fixture(autouse=True)
    def booked(self, book: Database):
        self.step = life.book(VISIT, NOW, held=None, approval=False)
        with book.unit() as unit:
            known(unit)
            write(unit, self.step)

    def promise(self, book: Database, *letters) -> None:
        with book.unit() as unit:
            outbox.promise(unit, letters, NOW)

    def claim(self, book: Database) -> list[str]:
        with book.unit() as unit:
            taken = outbox.claim(unit, NOW + MINUTE, lines=(LINE,), lease=MINUTE, limit=10)
        return [each.letter.id for each in taken]

    def ledger(self, book: Database) -> dict[str, tuple[LetterState, str]]:
        with book.look() as unit:
            return {each.letter.id: (each.state, each.why) for each in outbox.ledger(unit, "b", "c")}

    def test_a_letter_is_read_back_with_where_else_it_goes_and_to_whom_it_does_not(self, book: Database):
        letter = a_letter("l", claim="c", version=1, then=("telegram", "mail"), unless_confirmed=True)
        self.promise(book, letter)

        with book.look() as unit:
            assert letter == outbox.ledger(unit, "b", "c")[0].letter

    def test_what_is_not_sent_at_all_stands_there_with_its_reason_and_is_never_taken(self, book: Database):
        self.promise(book, a_letter("l", claim="c", version=1, why="booked too late for it", unsent=True))

        assert [] == self.claim(book)
        assert {"l": (LetterState.DROPPED, "booked too late for it")} == self.ledger(book)

    def test_what_quiet_hours_moved_says_so_while_it_waits_and_when_it_is_gone(self, book: Database):
        self.promise(book, a_letter("l", claim="c", version=1, why="earlier, because of quiet hours"))
        waits = self.ledger(book)["l"]
        self.claim(book)

        assert (LetterState.PENDING, "earlier, because of quiet hours") == waits
        with book.look() as unit:
            (entry,) = outbox.ledger(unit, "b", "c")
        assert "earlier, because of quiet hours" == entry.history[0].why

    def test_who_has_confirmed_is_not_asked_again(self, book: Database):
        ask = a_letter("ask", claim="c", version=1, unless_confirmed=True)
        self.promise(book, ask, a_letter("tell", claim="c", version=1))
        with book.unit() as unit:
            write(unit, life.confirm(self.step.after, NOW))

        assert ["tell"] == self.claim(book)
        assert (LetterState.DROPPED, "already confirmed") == self.ledger(book)["ask"]

    def test_who_has_not_confirmed_is(self, book: Database):
        self.promise(book, a_letter("ask", claim="c", version=1, unless_confirmed=True))

        assert ["ask"] == self.claim(book)

    def test_what_follows_a_visit_goes_out_after_it_whether_or_not_staff_wrote_down_that_it_took_place(
        self, book: Database
    ):
        self.promise(book, a_letter("before", **AFTER), a_letter("after", kind=Kind.FOLLOW_UP, **AFTER))
        with book.unit() as unit:
            write(unit, life.close(self.step.after, NOW, came=True))
        self.promise(book, a_letter("again", kind=Kind.AGAIN, **AFTER))

        assert ["after", "again"] == sorted(self.claim(book))
        assert (LetterState.DROPPED, "over") == self.ledger(book)["before"]

    def test_nobody_is_thanked_for_a_visit_that_did_not_take_place(self, book: Database):
        self.promise(book, a_letter("thanks", kind=Kind.FOLLOW_UP, **AFTER))
        with book.unit() as unit:
            write(unit, life.close(self.step.after, NOW, came=False))

        assert [] == self.claim(book)
        assert (LetterState.DROPPED, "did not come") == self.ledger(book)["thanks"]

    def test_nobody_is_thanked_for_a_visit_that_was_cancelled(self, book: Database):
        self.promise(book, a_letter("thanks", kind=Kind.FOLLOW_UP, **AFTER))
        with book.unit() as unit:
            write(unit, life.cancel(self.step.after, NOW, keep=MINUTE))

        assert [] == self.claim(book)
        assert (LetterState.DROPPED, "cancelled") == self.ledger(book)["thanks"]

    def test_who_has_booked_again_is_not_asked_to(self, book: Database):
        self.promise(book, a_letter("again", kind=Kind.AGAIN, **AFTER))
        later = replace(a_booking("b2", at(14), claim="d"), version=1)
        with book.unit() as unit:
            write(unit, life.book(later, NOW, held=None, approval=False))

        assert [] == self.claim(book)
        assert (LetterState.DROPPED, "has booked again") == self.ledger(book)["again"]
