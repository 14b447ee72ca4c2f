"""what a book must do with letters that a booking earned by its plan, on both databases"""

from dataclasses import replace
from datetime import timedelta

import pytest

from core import bookings as life
from core.messages import Kind, LetterState, Line, Reply, Reworded, Way
from core.people import Address, Consent
from storage import outbox, people
from storage.database import Database
from tests.storage.samples import LINE, NOW, a_booking, a_letter, at, known, write

MINUTE = timedelta(minutes=1)
VISIT = a_booking("b1", at(10))
BETHS_CHAT = Address("telegram", "4242")
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

    def claim(self, book: Database, line: Line = LINE) -> list[str]:
        with book.unit() as unit:
            taken = outbox.claim(unit, NOW + MINUTE, line=line, lease=MINUTE, limit=10)
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

    def test_what_leaves_late_has_the_words_of_that_day_and_the_ledger_shows_them(self, book: Database):
        later = (Reworded(NOW + MINUTE, "see you today", "bye", "change:"), Reworded(at(10).start, "over"))
        reply = Reply("see you tomorrow", after="bye", way=Way("c", "change:"), later=later)
        self.promise(book, a_letter("l", claim="c", version=1, reply=reply))
        with book.look() as unit:
            (waits,) = outbox.ledger(unit, "b", "c")
        with book.unit() as unit:
            (taken,) = outbox.claim(unit, NOW + MINUTE, line=LINE, lease=MINUTE, limit=10)
        with book.unit() as unit:
            (asked,) = outbox.lost(unit, at(10).end, line=LINE, lease=MINUTE, limit=10)
        with book.look() as unit:
            (gone,) = outbox.ledger(unit, "b", "c")

        assert reply == waits.letter.reply
        assert replace(reply, text="see you today", later=later[1:]) == taken.letter.reply
        assert taken.letter == asked.letter == gone.letter

    def test_a_letter_of_before_there_were_words_for_later_is_read_as_it_stands(self, book: Database):
        reply = Reply("see you", columns=2)
        self.promise(book, a_letter("l", claim="c", version=1, reply=reply))

        assert ["l"] == self.claim(book)
        with book.look() as unit:
            assert reply == outbox.ledger(unit, "b", "c")[0].letter.reply

    def test_of_two_reminders_that_are_late_the_later_one_goes_out(self, book: Database):
        early, late = NOW - 2 * MINUTE, NOW - MINUTE
        self.promise(
            book,
            a_letter("eve", claim="c", version=1, due_at=early),
            a_letter("day", claim="c", version=1, due_at=late),
        )

        assert ["day"] == self.claim(book)
        assert (LetterState.DROPPED, "a later reminder was due as well") == self.ledger(book)["eve"]

    def test_of_two_that_are_late_the_later_one_goes_out_on_whichever_channel_that_is(self, book: Database):
        eve, day = NOW - 2 * MINUTE, NOW - MINUTE
        self.promise(
            book,
            a_letter("eve", claim="c", version=1, due_at=eve),
            a_letter("day", claim="c", version=1, due_at=day, line_id="bot", to=BETHS_CHAT),
        )

        assert [] == self.claim(book)
        assert ["day"] == self.claim(book, replace(LINE, id="bot", channel="telegram"))
        assert (LetterState.DROPPED, "a later reminder was due as well") == self.ledger(book)["eve"]

    @pytest.mark.parametrize("consent", [Consent.STOPPED, Consent.WRONG])
    def test_one_that_is_late_goes_out_where_the_later_one_is_for_a_silent_address(
        self, book: Database, consent
    ):
        with book.unit() as unit:
            people.reach(unit, "b", "alex", BETHS_CHAT)
            people.consent(unit, "b", BETHS_CHAT, consent, who="test", now=NOW)
        self.promise(
            book,
            a_letter("eve", claim="c", version=1, due_at=NOW - MINUTE),
            a_letter("day", claim="c", version=1, due_at=NOW, line_id="bot", to=BETHS_CHAT),
        )

        assert ["eve"] == self.claim(book)

    @pytest.mark.parametrize("kind", [Kind.REMINDER, Kind.LATE])
    def test_of_two_that_are_due_at_one_moment_one_goes_to_each_address(self, book: Database, kind):
        due = {"claim": "c", "version": 1, "due_at": NOW + MINUTE, "kind": kind}
        self.promise(
            book,
            a_letter("first", **due),
            a_letter("second", **due),
            a_letter("chat", **due, line_id="bot", to=BETHS_CHAT),
        )

        assert ["second"] == self.claim(book)
        assert ["chat"] == self.claim(book, replace(LINE, id="bot"))

    def test_of_two_that_are_due_at_one_moment_and_late_one_goes_out(self, book: Database):
        due = {"claim": "c", "version": 1, "due_at": NOW - 5 * MINUTE}
        self.promise(
            book,
            a_letter("first", **due),
            a_letter("second", **due),
            a_letter("chat", **due, line_id="bot", to=BETHS_CHAT),
        )

        assert [[], ["chat"]] == [self.claim(book), self.claim(book, replace(LINE, id="bot"))]

    @pytest.mark.parametrize(
        "other",
        [
            {"due_at": NOW + 2 * MINUTE},
            {"version": 2},
            {"unless_confirmed": True},
            {"unsent": True, "why": "booked too late for it"},
            {"kind": Kind.NOTICE},
        ],
    )
    def test_a_reminder_goes_out_when_no_later_one_does(self, book: Database, other):
        day = {"claim": "c", "version": 1, "due_at": NOW} | other
        self.promise(
            book,
            a_letter("eve", claim="c", version=1, due_at=NOW - MINUTE),
            a_letter("day", **day),
        )
        with book.unit() as unit:
            write(unit, life.confirm(self.step.after, NOW))

        assert "eve" in self.claim(book)
