"""what a book must do with talks, on both databases"""

import threading
from dataclasses import replace
from datetime import timedelta

import pytest

from storage import talks
from storage.database import Database
from storage.errors import Stale
from storage.talks import FLOOD
from tests.storage.samples import ALEX, BETH, LINE, NOW, a_message


class TestTalks:
    def hear(self, book: Database, ref: str, now=NOW) -> bool:
        with book.unit() as unit:
            return talks.heard(unit, a_message(ref), now)

    def load(self, book: Database, now=NOW, sender=ALEX) -> talks.Talk:
        with book.unit() as unit:
            return talks.load(unit, LINE, sender, now)

    def test_a_message_is_heard_once_on_its_line(self, book: Database):
        assert not self.hear(book, "m1")
        assert self.hear(book, "m1")
        assert self.hear(book, "m1", NOW + timedelta(days=30))
        assert not self.hear(book, "m2")
        with book.unit() as unit:
            other = replace(a_message("m1"), line=replace(LINE, id="another"))
            assert not talks.heard(unit, other, NOW)

    def test_what_was_said_last_is_known_again_until_something_else_is_said(self, book: Database):
        for said in ("5:words", None):
            with book.unit() as unit:
                talks.save(unit, talks.load(unit, LINE, ALEX, NOW), "{}", NOW, said)
            assert said == self.load(book).said

    def test_the_lines_on_which_somebody_wrote_are_known(self, book: Database):
        for name in ("two", "one"):
            with book.unit() as unit:
                talks.load(unit, replace(LINE, id=name), ALEX, NOW)
        self.load(book, sender=BETH)

        with book.look() as unit:
            assert ("one", "two") == talks.lines_of(unit, "b", ALEX)
            assert ("line",) == talks.lines_of(unit, "b", BETH)
            assert () == talks.lines_of(unit, "another business", ALEX)

    def test_a_message_whose_turn_failed_was_not_heard(self, book: Database):
        with pytest.raises(ZeroDivisionError), book.unit() as unit:
            assert 1 / talks.heard(unit, a_message("m1"), NOW)

        assert not self.hear(book, "m1")

    def test_of_two_deliveries_at_once_one_is_heard(self, book: Database):
        started, answers = threading.Event(), []

        def second():
            started.set()
            with book.unit() as unit:
                answers.append(talks.heard(unit, a_message("m1"), NOW))

        with book.unit() as unit:
            answers.append(talks.heard(unit, a_message("m1"), NOW))
            thread = threading.Thread(target=second)
            thread.start()
            started.wait()
        thread.join()

        assert [False, True] == answers

    def test_a_repetition_leaves_the_transaction_good(self, book: Database):
        self.hear(book, "m1")
        with book.unit() as unit:
            assert talks.heard(unit, a_message("m1"), NOW)
            talks.load(unit, LINE, ALEX, NOW)

    def test_a_talk_begins_empty_and_goes_on_where_it_was_left(self, book: Database):
        with book.unit() as unit:
            new = talks.load(unit, LINE, ALEX, NOW)
            talks.save(unit, new, '{"v":1}', NOW)

        then = self.load(book, NOW + timedelta(hours=1))

        assert (None, 0, 0, 1, None) == (new.state, new.version, new.turns, new.recent, new.heard_at)
        assert ('{"v":1}', 1, 1, 1, NOW) == (then.state, then.version, then.turns, then.recent, then.heard_at)
        assert self.load(book, sender=BETH).state is None

    def test_a_talk_that_went_on_elsewhere_is_not_overwritten(self, book: Database):
        old = self.load(book)
        with book.unit() as unit:
            talks.save(unit, old, "first", NOW)

        with pytest.raises(Stale), book.unit() as unit:
            talks.save(unit, old, "second", NOW)
        assert "first" == self.load(book).state

    def test_two_turns_of_one_talk_are_taken_one_after_the_other(self, book: Database):
        self.load(book)
        at_once = threading.Barrier(2)

        def turn():
            at_once.wait()
            for _ in range(10):
                with book.unit() as unit:
                    talk = talks.load(unit, LINE, ALEX, NOW)
                    talks.save(unit, talk, f"{talk.turns + 1}", NOW)

        threads = [threading.Thread(target=turn) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert ("20", 20) == (self.load(book).state, self.load(book).turns)

    def test_more_than_twenty_messages_in_a_minute_are_a_flood(self, book: Database):
        first = [self.load(book).floods for _ in range(FLOOD)]
        beyond = [self.load(book, NOW + timedelta(seconds=59)).floods for _ in range(3)]
        others = self.load(book, sender=BETH).floods
        later = self.load(book, NOW + timedelta(seconds=60)).floods

        assert [False] * FLOOD == first
        assert [True] * 3 == beyond
        assert not others
        assert not later

    def test_the_inbox_forgets_after_a_month(self, book: Database):
        self.hear(book, "m1")
        with book.unit() as unit:
            assert 0 == talks.forget(unit, "b", NOW + timedelta(days=31))
            assert 1 == talks.forget(unit, "b", NOW + timedelta(days=31, seconds=1))

        assert not self.hear(book, "m1")
