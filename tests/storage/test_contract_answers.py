"""what a book must know of letters that a message may answer, on both databases"""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.messages import Kind
from storage import answers, outbox, settling
from storage.answers import Told
from storage.database import Database
from tests.storage.samples import ALEX, BETH, LINE, NOW, a_letter, known

MINUTE = timedelta(minutes=1)
LONG_AGO = NOW - timedelta(days=30)


class TestAnswers:
    @pytest.fixture(autouse=True)
    def people(self, book: Database) -> None:
        with book.unit() as unit:
            known(unit)

    def posted(self, book: Database, *letters, ref: str = "ref", now=NOW) -> None:
        """Promise letters and send them, the first under a vendor's id."""
        with book.unit() as unit:
            outbox.promise(unit, letters, now)
            for taken in outbox.claim(unit, now, line=LINE, lease=MINUTE, limit=9):
                settling.settle(unit, [settling.sent(taken, f"{ref}-{taken.letter.id}")], now)

    def last(self, book: Database, to=ALEX, line=LINE, since=LONG_AGO, now=NOW) -> list[str]:
        with book.look() as unit:
            return [each.letter_id for each in answers.last_told(unit, line, to, since, now)]

    def test_what_somebody_was_told_unasked_is_found_the_last_first(self, book: Database):
        self.posted(
            book, replace(a_letter("old", claim="a"), due_at=NOW - MINUTE), a_letter("new", claim="b")
        )

        assert ["new", "old"] == self.last(book)
        assert ["new"] == self.last(book, since=NOW - MINUTE)
        assert ["old"] == self.last(book, now=NOW - MINUTE)
        assert [] == self.last(book, to=BETH) == self.last(book, line=replace(LINE, id="another"))

    def test_answers_offers_and_what_did_not_leave_are_not_among_them(self, book: Database):
        with book.unit() as unit:
            outbox.promise(unit, (replace(a_letter("waits", claim="a"), due_at=NOW + MINUTE),), NOW)
        self.posted(
            book,
            a_letter("answer", claim="a", kind=Kind.ANSWER),
            a_letter("offer", claim="a", kind=Kind.OFFER),
            a_letter("of no booking"),
        )

        assert [] == self.last(book, now=NOW + MINUTE)

    def test_a_letter_is_found_by_the_id_that_the_vendor_gave_it_by_whom_it_went_to(self, book: Database):
        self.posted(book, a_letter("l", claim="a", kind=Kind.ANSWER), a_letter("none"))

        with book.look() as unit:
            assert Told("l", "a", None, Kind.ANSWER, NOW) == answers.pointed_at(unit, LINE, ALEX, "ref-l")
            assert answers.pointed_at(unit, LINE, BETH, "ref-l") is None
            assert answers.pointed_at(unit, LINE, ALEX, "ref-none") is None
            assert answers.pointed_at(unit, replace(LINE, id="another"), ALEX, "ref-l") is None

    def test_the_first_message_that_answers_a_letter_is_written_down(self, book: Database):
        self.posted(book, a_letter("l", claim="a"), a_letter("m", claim="a"))
        with book.unit() as unit:
            counts = [
                answers.answered(unit, "b", ids, ref, NOW) for ids, ref in ((["l"], "one"), (["l"], "two"))
            ]

        with book.look() as unit:
            ledger = {
                each.letter.id: (each.answered_by, each.answered_at) for each in outbox.ledger(unit, "b", "a")
            }
        assert ([1, 0], {"l": ("one", NOW), "m": (None, None)}) == (counts, ledger)
