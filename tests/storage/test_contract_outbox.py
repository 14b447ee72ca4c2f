"""what a book must do with letters, on both databases"""

from dataclasses import replace
from datetime import timedelta
from random import Random  # noqa: TID251 - drawn from a seed

import pytest

from core import bookings as life
from core.messages import Choice, Kind, LetterState, Reply, Unfilled
from core.people import Address, Consent
from core.templates import Template
from storage import outbox, people, settling
from storage.database import Database
from storage.letters import Entry
from storage.outbox import Claimed
from tests.storage.samples import ALEX, LINE, NOW, a_booking, a_letter, at, known, write

MINUTE = timedelta(minutes=1)
ENDS = {LetterState.READ, LetterState.FAILED, LetterState.DROPPED}
FORWARD = [
    LetterState.SENDING,
    LetterState.UNKNOWN,
    LetterState.SENT,
    LetterState.DELIVERED,
    LetterState.READ,
    LetterState.FAILED,
]


class TestOutbox:
    @pytest.fixture(autouse=True)
    def people(self, book: Database) -> None:
        with book.unit() as unit:
            known(unit)
            write(unit, life.book(a_booking("b1", at(10)), NOW, held=None, approval=False))

    def promise(self, book: Database, *letters) -> int:
        with book.unit() as unit:
            return outbox.promise(unit, letters, NOW)

    def claim(self, book: Database, now=NOW, limit=10, line=LINE) -> tuple[Claimed, ...]:
        with book.unit() as unit:
            return outbox.claim(unit, now, line=line, lease=MINUTE, limit=limit)

    def lost(self, book: Database, now, line=LINE) -> tuple[Claimed, ...]:
        with book.unit() as unit:
            return outbox.lost(unit, now, line=line, lease=MINUTE, limit=10)

    def answer(self, book: Database, what, *given, now=NOW) -> bool:
        with book.unit() as unit:
            return settling.settle(unit, [what(*given)], now)[0]

    def told(self, book: Database, ref, state, error="", now=NOW, **more):
        with book.unit() as unit:
            return settling.status(unit, LINE, ref, state, error=error, now=now, **more)

    def under_way(self, book: Database, claimed, now) -> bool:
        with book.look() as unit:
            return settling.is_under_way(unit, claimed, now)

    def entry(self, book: Database) -> Entry:
        with book.look() as unit:
            (entry,) = outbox.ledger(unit, "b", "c")
        return entry

    def test_a_letter_is_taken_once_and_as_it_was_promised(self, book: Database):
        letter = a_letter("l1", claim="c", version=1, expires_at=NOW + MINUTE)
        self.promise(book, letter)

        (taken,) = self.claim(book)

        assert (letter, 1, 1, NOW, NOW + MINUTE) == (
            taken.letter,
            taken.attempt,
            taken.tries,
            taken.since,
            taken.lease_until,
        )
        assert () == self.claim(book)

    def test_a_second_promise_of_one_thing_is_none(self, book: Database):
        assert 2 == self.promise(book, a_letter("l1"), a_letter("l2"))
        assert 1 == self.promise(book, a_letter("l3", dedupe_key="l1"), a_letter("l4"))
        assert 0 == self.promise(book)

        assert ["l1", "l2", "l4"] == [each.letter.id for each in self.claim(book)]

    def test_letters_go_out_in_the_order_of_their_promise_and_not_before_they_are_due(self, book: Database):
        self.promise(book, a_letter("z"), a_letter("a"), a_letter("later", due_at=NOW + MINUTE))

        assert ["z"] == [each.letter.id for each in self.claim(book, limit=1)]
        assert ["a"] == [each.letter.id for each in self.claim(book)]
        assert ["later"] == [each.letter.id for each in self.claim(book, NOW + MINUTE)]

    @pytest.mark.parametrize(
        "other",
        [replace(LINE, id="other"), replace(LINE, business_id="c")],
        ids=["another line", "another business's line of that name"],
    )
    def test_a_letter_is_taken_and_asked_after_only_by_whom_its_line_is_open_to(self, book: Database, other):
        self.promise(book, a_letter("l1"))

        assert () == self.claim(book, line=other)
        assert ["l1"] == [each.letter.id for each in self.claim(book)]
        assert () == self.lost(book, NOW + MINUTE, line=other)
        assert ["l1"] == [each.letter.id for each in self.lost(book, NOW + MINUTE)]

    @pytest.mark.parametrize(
        ("why", "about"),
        [
            ("too late", {"expires_at": NOW}),
            ("moved", {"version": 2}),
            ("opted out", {"to": Address("sms", "+stopped")}),
            ("wrong number", {"to": Address("sms", "+wrong")}),
        ],
    )
    def test_what_must_not_be_sent_is_dropped_and_the_ledger_says_why(self, book: Database, why, about):
        with book.unit() as unit:
            for value, consent in (("+stopped", Consent.STOPPED), ("+wrong", Consent.WRONG)):
                people.person_at(unit, "b", Address("sms", value), new_id=value)
                people.consent(unit, "b", Address("sms", value), consent, who="alex", now=NOW)
        self.promise(book, a_letter("l1", **{"claim": "c", "version": 1} | about))

        assert () == self.claim(book)
        assert (LetterState.DROPPED, why) == (self.entry(book).state, self.entry(book).why)

    def test_a_letter_about_a_booking_that_died_is_dropped(self, book: Database):
        self.promise(book, a_letter("l1", claim="gone", version=1))

        assert () == self.claim(book)
        with book.look() as unit:
            assert "cancelled" == outbox.ledger(unit, "b", "gone")[0].why

    @pytest.mark.parametrize("consent", [Consent.STOPPED, Consent.WRONG])
    def test_who_wants_no_letters_is_still_answered(self, book: Database, consent):
        with book.unit() as unit:
            people.consent(unit, "b", ALEX, consent, who="alex", now=NOW)
        self.promise(book, a_letter("l1", kind=Kind.ANSWER))

        assert ["l1"] == [each.letter.id for each in self.claim(book)]

    def test_stop_drops_what_is_pending_there_and_nothing_else(self, book: Database):
        self.promise(
            book, a_letter("l1", claim="c", kind=Kind.ANSWER), a_letter("l2", to=Address("sms", "+1"))
        )
        with book.unit() as unit:
            people.consent(unit, "b", ALEX, Consent.STOPPED, who="alex", now=NOW)

        assert ["l2"] == [each.letter.id for each in self.claim(book)]
        assert "opted out" == self.entry(book).why

    def test_an_answer_under_an_old_attempt_is_refused(self, book: Database):
        self.promise(book, a_letter("l1", claim="c"))
        (zombie,) = self.claim(book)
        (asker,) = self.lost(book, NOW + MINUTE)

        assert not self.answer(book, settling.sent, zombie, "SM1")
        assert not self.answer(book, settling.failed, zombie, "no")
        assert self.answer(book, settling.later, asker, NOW + MINUTE, "absent")
        assert not self.answer(book, settling.sent, asker, "SM1")
        (second,) = self.claim(book, NOW + MINUTE)
        assert (3, 2) == (second.attempt, second.tries)
        assert self.answer(book, settling.sent, second, "SM2")
        assert ("SM2", LetterState.SENT) == (self.entry(book).ref, self.entry(book).state)

    def test_a_lease_that_ran_out_means_unknown_and_is_asked_by_one(self, book: Database):
        self.promise(book, a_letter("l1", claim="c"))
        self.claim(book)

        assert () == self.lost(book, NOW)
        assert 1 == len(self.lost(book, NOW + MINUTE))
        assert () == self.lost(book, NOW + MINUTE)
        assert () == self.claim(book, NOW + MINUTE)
        assert LetterState.UNKNOWN == self.entry(book).state

    def test_what_is_unknown_is_asked_when_it_was_said(self, book: Database):
        self.promise(book, a_letter("l1", claim="c"))
        (taken,) = self.claim(book)
        assert self.answer(book, settling.unknown, taken, NOW + 2 * MINUTE, "timed out")

        assert () == self.lost(book, NOW + MINUTE)
        (asker,) = self.lost(book, NOW + 2 * MINUTE)
        assert (NOW, 1) == (asker.since, asker.tries)
        assert self.answer(book, settling.sent, asker, "SM1")
        assert [
            (LetterState.SENDING, 1, ""),
            (LetterState.UNKNOWN, 1, "timed out"),
            (LetterState.UNKNOWN, 2, ""),
            (LetterState.SENT, 2, ""),
        ] == [(mark.state, mark.attempt, mark.why) for mark in self.entry(book).history]

    def test_what_the_vendor_did_not_take_is_tried_again_later(self, book: Database):
        self.promise(book, a_letter("l1", claim="c"))
        (taken,) = self.claim(book)
        assert self.answer(book, settling.later, taken, NOW + MINUTE, "429")

        assert () == self.claim(book)
        (again,) = self.claim(book, NOW + MINUTE)
        assert (2, 2) == (again.attempt, again.tries)

    def test_a_status_before_the_answer_is_kept_for_it(self, book: Database):
        self.promise(book, a_letter("l1", claim="c"))
        (taken,) = self.claim(book)

        assert self.told(book, "SM1", LetterState.DELIVERED) is None
        assert self.told(book, "SM1", LetterState.SENT) is None
        assert self.answer(book, settling.sent, taken, "SM1")
        assert LetterState.DELIVERED == self.entry(book).state
        assert taken.letter == self.told(book, "SM1", LetterState.READ)
        assert LetterState.READ == self.entry(book).state

    @pytest.mark.parametrize("lost", [False, True], ids=["while it is being sent", "while nobody knows"])
    def test_news_that_names_the_letter_tells_that_it_went_out(self, book: Database, lost):
        self.promise(book, a_letter("l1", claim="c"))
        (taken,) = self.claim(book)
        if lost:
            (taken,) = self.lost(book, NOW + MINUTE)
        letter = self.told(book, "SM1", LetterState.DELIVERED, letter_id="l1")
        with book.unit() as unit:
            known = settling.told(unit, taken)
        stands = self.entry(book).state

        assert (taken.letter, "SM1") == (letter, known)
        assert (LetterState.DELIVERED if lost else LetterState.SENDING) is stands
        assert lost != self.answer(book, settling.sent, taken, "SM1")
        assert (LetterState.DELIVERED, "SM1") == (self.entry(book).state, self.entry(book).ref)

    def test_news_that_names_a_letter_keeps_it_from_being_sent_again(self, book: Database):
        self.promise(book, a_letter("l1", claim="c"))
        (taken,) = self.claim(book)
        self.answer(book, settling.later, taken, NOW, "the vendor never got it")
        self.told(book, "SM1", LetterState.SENT, letter_id="l1")

        assert () == self.claim(book)
        assert LetterState.SENT is self.entry(book).state

    @pytest.mark.parametrize(
        ("why", "stands"), [(settling.GAVE_UP, LetterState.DELIVERED), ("no such number", LetterState.FAILED)]
    )
    def test_news_of_a_letter_that_was_given_up_is_believed(self, book: Database, why, stands):
        self.promise(book, a_letter("l1", claim="c"))
        (taken,) = self.claim(book)
        self.answer(book, settling.failed, taken, why)
        self.told(book, "SM1", LetterState.DELIVERED, letter_id="l1")

        assert stands is self.entry(book).state

    def test_news_of_a_letter_that_is_not_ours_is_of_none(self, book: Database):
        assert self.told(book, "SM1", LetterState.SENT, letter_id="nobody's") is None

    def test_an_id_of_the_vendor_is_one_letters_whoever_asks_for_it(self, book: Database):
        self.promise(book, a_letter("l1", claim="c"), a_letter("l2"), a_letter("l3"))
        first, second, third = self.claim(book)
        self.answer(book, settling.sent, first, "SM1")
        with book.unit() as unit:
            owns = [
                settling.owned(unit, each, refs, NOW)
                for each, refs in (
                    (first, ["SM1", "SM2"]),
                    (second, ["SM1", "SM2"]),
                    (third, ["SM1", "SM2"]),
                    (second, ["SM1", "SM2"]),
                )
            ]

        assert ["SM1", "SM2", None, "SM2"] == owns

    def test_a_button_comes_back_as_it_was_whether_it_opens_something_or_not(self, book: Database):
        choices = (
            Choice("1", "a time", "k1"),
            Choice("", "a slip", "k2", slip=True),
            Choice("", "a call", "k3", "tel:1"),
        )
        self.promise(book, a_letter("l1", reply=Reply("which?", choices)))
        (taken,) = self.claim(book)

        assert choices == taken.letter.reply.choices

    def test_another_letter_is_under_way_while_it_is_being_sent_with_the_same_words(self, book: Database):
        self.promise(book, a_letter("l1"), a_letter("l2"), a_letter("l3", reply=Reply("other words")))
        first, *_ = self.claim(book)
        alike = self.under_way(book, first, NOW)
        over = self.under_way(book, first, NOW + MINUTE)
        lost = [each.letter.id for each in self.lost(book, NOW + MINUTE)]
        unknown = self.under_way(book, first, NOW)

        assert (True, False, False) == (alike, over, unknown)
        assert "l2" in lost

    def test_news_of_before_the_letter_was_known_counts_with_what_comes_later(self, book: Database):
        self.promise(book, a_letter("l1", claim="c"))
        self.claim(book)
        self.told(book, "SM1", LetterState.DELIVERED, letter_id="l1")
        self.lost(book, NOW + MINUTE)
        self.told(book, "SM1", LetterState.SENT, letter_id="l1")

        assert LetterState.DELIVERED is self.entry(book).state

    def test_a_failure_keeps_the_vendors_code(self, book: Database):
        self.promise(book, a_letter("l1", claim="c"))
        (taken,) = self.claim(book)
        self.answer(book, settling.sent, taken, "SM1")
        self.told(book, "SM1", LetterState.FAILED, "30003")
        self.told(book, "SM1", LetterState.SENDING)
        self.told(book, "SM1", LetterState.DELIVERED)

        assert (LetterState.FAILED, "30003") == (self.entry(book).state, self.entry(book).why)

    @pytest.mark.parametrize("seed", range(12))
    def test_in_any_order_of_news_the_ledger_only_goes_forward(self, book: Database, seed):
        chance = Random(seed)
        self.promise(book, a_letter("l1", claim="c"))
        (mine,) = self.claim(book)
        news = [
            lambda: self.answer(book, settling.sent, mine, "SM1"),
            lambda: self.answer(book, settling.unknown, mine, NOW, "?"),
            *(
                lambda state=state: self.told(book, "SM1", state)
                for state in (LetterState.SENT, LetterState.DELIVERED, LetterState.READ, LetterState.FAILED)
            ),
            lambda: self.lost(book, NOW + MINUTE),
        ]
        for each in chance.choices(news, k=12):
            each()

        states = [mark.state for mark in self.entry(book).history]
        assert sorted(states, key=FORWARD.index) == states
        assert not ENDS & set(states[:-1])

    @pytest.mark.parametrize("many", [1, 9, 40, 200])
    def test_many_letters_are_promised_taken_and_settled_as_one_is(self, book: Database, many):
        ids = [f"l{n:03d}" for n in range(many)]
        assert many == self.promise(book, *(a_letter(each, claim="c", kind=Kind.ANSWER) for each in ids))
        taken = self.claim(book, limit=many)
        late = replace(taken[0], attempt=taken[0].attempt + 1)
        news = [settling.sent(late, "SMx"), *(settling.sent(each, f"SM{each.letter.id}") for each in taken)]
        with book.unit() as unit:
            kept = settling.settle(unit, news, NOW)
        with book.look() as unit:
            entries = outbox.ledger(unit, "b", "c")

        assert ids == [each.letter.id for each in taken]
        assert (False, *[True] * many) == kept
        assert [(each, LetterState.SENT, f"SM{each}") for each in ids] == [
            (each.letter.id, each.state, each.ref) for each in entries
        ]
        assert taken[-1].letter == self.told(book, f"SM{ids[-1]}", LetterState.DELIVERED)

    def test_a_letter_about_several_bookings_stands_in_the_ledger_of_each_once(self, book: Database):
        self.promise(book, a_letter("l1", about=("c", "d")), a_letter("l2", claim="c", about=("d",)))
        with book.look() as unit:
            ledgers = [outbox.ledger(unit, "b", claim) for claim in ("c", "d", "e")]

        assert [["l1", "l2"], ["l1", "l2"], []] == [[each.letter.id for each in one] for one in ledgers]

    def test_it_is_kept_which_own_words_could_not_be_filled(self, book: Database):
        lacking = Unfilled(Template("en", "reminder", "At {address}."), "address", "cut, Mon 2 Mar")
        self.promise(book, a_letter("l1", claim="c", reply=replace(Reply("Hi."), unfilled=lacking)))

        assert lacking == self.entry(book).letter.reply.unfilled

    def test_who_is_answered_does_not_wait_behind_reminders(self, book: Database):
        self.promise(book, a_letter("l1"), a_letter("l2", kind=Kind.ANSWER))
        with book.unit() as unit:
            taken = outbox.claim(unit, NOW, line=LINE, lease=MINUTE, limit=10, answers=True)

        assert ["l2"] == [each.letter.id for each in taken]
        assert ["l1"] == [each.letter.id for each in self.claim(book)]

    def test_what_was_not_begun_was_no_try(self, book: Database):
        self.promise(book, a_letter("l1", claim="c"))
        (taken,) = self.claim(book)
        assert self.answer(book, settling.unbegun, taken, NOW + MINUTE, "interrupted")

        assert () == self.claim(book)
        (again,) = self.claim(book, NOW + MINUTE)
        assert (2, 1) == (again.attempt, again.tries)

    def test_what_is_due_and_has_not_left_is_counted_with_why_the_first_waits(self, book: Database):
        self.promise(
            book, a_letter("l1"), a_letter("l2", due_at=NOW + MINUTE), a_letter("l3", due_at=NOW + 9 * MINUTE)
        )
        (taken,) = self.claim(book)
        self.answer(book, settling.unbegun, taken, NOW, "the vendor does not answer")
        with book.look() as unit:
            every = outbox.overdue(unit, NOW + MINUTE)
            there = [outbox.due(unit, NOW + MINUTE, line) for line in (LINE, replace(LINE, id="other"))]

        assert outbox.Overdue(2, NOW, "the vendor does not answer") == every
        assert [2, 0] == there
