"""what the lists of who has not confirmed stand on, on both databases"""

from dataclasses import replace
from datetime import timedelta

from core.bookings import State
from core.messages import Kind, LetterState
from core.unconfirmed import Reminder
from storage import outbox, unconfirmed
from storage.database import Database
from tests.storage.samples import NOW, a_booking, a_letter, at

VISIT = replace(a_booking("v", at(10), claim="c"), version=2, state=State.BOOKED)
OTHER = replace(a_booking("w", at(11), claim="d"), state=State.BOOKED)
LATER = NOW + timedelta(hours=3)


class TestUnconfirmed:
    """What every database tells."""

    def test_the_reminders_of_a_visit_are_those_of_the_version_that_stands_as_they_fall_due(
        self, book: Database
    ):
        letters = [
            a_letter("later", claim="c", version=2, due_at=LATER),
            a_letter("first", claim="c", version=2, unsent=True, why="no address"),
            a_letter("before it moved", claim="c", version=1),
            a_letter("no reminder", claim="c", version=2, kind=Kind.NOTICE),
            a_letter("has somebody come", claim="c", version=2, due_at=VISIT.start),
        ]
        with book.unit() as unit:
            outbox.promise(unit, letters, NOW)
            found = unconfirmed.reminders(unit, "b", [VISIT, OTHER])
            elsewhere = unconfirmed.reminders(unit, "other", [VISIT])

        reminders = (
            Reminder(LetterState.DROPPED, NOW, "no address"),
            Reminder(LetterState.PENDING, LATER),
        )

        assert {"v": reminders, "w": ()} == found
        assert {"v": ()} == elsewhere

    def test_a_key_is_promised_once_a_letter_has_it_even_if_it_is_never_sent(self, book: Database):
        letter = replace(a_letter("list", kind=Kind.NOTICE), why="everybody has confirmed", unsent=True)
        with book.unit() as unit:
            before = unconfirmed.promised(unit, "b", ["list", "another"])
            outbox.promise(unit, [letter], NOW)

            assert frozenset() == before
            assert frozenset({"list"}) == unconfirmed.promised(unit, "b", ["list", "another"])
            assert frozenset() == unconfirmed.promised(unit, "other", ["list"])
            assert frozenset() == unconfirmed.promised(unit, "b", [])
