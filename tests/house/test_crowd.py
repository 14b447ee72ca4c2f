"""random histories of the whole house, through its front door: the judge finds no fault whatever is said and done

A longer run, of so many histories, from a seed:
HALFPAST_TEST_HISTORIES=200 HALFPAST_TEST_SEED=1 .venv/bin/pytest -n 0 tests/house/test_crowd.py
"""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import hypothesis
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from core.numbers import short
from storage import database
from storage.database import Database
from tests.house.crowd.house import POINTS, House
from tests.house.crowd.rows import VISITS
from tests.house.crowd.sentences import one_of, sentence

MANY = int(os.environ.get("HALFPAST_TEST_HISTORIES", "0"))
SEED = os.environ.get("HALFPAST_TEST_SEED")
STEPS = 40
STARTS = [datetime(2026, 3, 27, 9, tzinfo=UTC), datetime(2026, 10, 23, 8, tzinfo=UTC)]
"""Two days before the clocks go forward, and two days before they go back."""

WHERE_TO = ["an hour later", "half an hour later", "tomorrow 10am", "monday 3pm", "with chloe", ""]
"""What staff say when they move a visit; with nothing said they cancel it."""

PAUSES = [timedelta(minutes=each) for each in (1, 5, 11, 16, 40, 180, 720, 1440)]


@pytest.fixture
def book(url: str, monkeypatch) -> Iterator[Database]:
    monkeypatch.setattr("bot.post.writer.MOMENT", 0.0)
    book = database.connect(url)
    database.migrate(book)
    yield book
    book.close()


class Histories(RuleBasedStateMachine):
    """Clients who text, staff who decide, time that passes, and a process that may die."""

    made = 0

    def __init__(self, book: Database) -> None:
        super().__init__()
        self.book = book
        Histories.made += 1

    @initialize(start=st.sampled_from(STARTS))
    def open(self, start):
        self.house = House(self.book, f"juniper-{Histories.made}", start)

    def teardown(self) -> None:
        self.house.close()

    @rule(data=st.data(), who=st.integers(0, 3), many=st.integers(1, 3))
    def says(self, data, who, many):
        client = self.house.clients[who]
        for _ in range(many):
            self.house.say(client, sentence(client.heard, lambda words: data.draw(st.sampled_from(words))))

    @rule(data=st.data(), who=st.integers(0, 3), point=st.sampled_from(POINTS))
    def says_and_the_process_dies(self, data, who, point):
        client = self.house.clients[who]
        said = sentence(client.heard, lambda words: data.draw(st.sampled_from(words)))
        self.house.say(client, said, dies_at=point)

    @rule(pause=st.sampled_from(PAUSES), rounds=st.booleans())
    def time_passes(self, pause, rounds):
        self.house.wait(pause, rounds=rounds)

    def visits(self) -> list:
        return [each for each in self.house.before.bookings if each.state in VISITS]

    @precondition(lambda self: self.visits())
    @rule(data=st.data(), yes=st.booleans())
    def staff_decide_or_close(self, data, yes):
        known = self.visits()
        visit = known[data.draw(st.integers(0, len(known) - 1))]
        number = short(visit.claim, [each.claim for each in known])
        self.house.staff("decide" if visit.state == "awaiting" else "close", number, yes=yes)

    @precondition(lambda self: self.visits())
    @rule(data=st.data(), words=st.sampled_from(WHERE_TO))
    def staff_move_or_cancel(self, data, words):
        known = self.visits()
        visit = known[data.draw(st.integers(0, len(known) - 1))]
        self.house.change(short(visit.claim, [each.claim for each in known]), words)

    @rule(data=st.data())
    def staff_block_or_unblock(self, data):
        self.house.say(self.house.nadia, one_of("staff", lambda words: data.draw(st.sampled_from(words))))

    @precondition(lambda self: any(each.state == "awaiting" for each in self.visits()))
    @rule(data=st.data(), yes=st.booleans())
    def staff_answer_a_request(self, data, yes):
        waiting = [each for each in self.visits() if each.state == "awaiting"]
        request = waiting[data.draw(st.integers(0, len(waiting) - 1))]
        number = short(request.claim, [each.claim for each in waiting])
        self.house.say(self.house.nadia, f"{'OK' if yes else 'NO'} {number}")


def test_in_random_histories_of_the_whole_house_the_judge_finds_no_fault(book: Database):
    histories = hypothesis.seed(int(SEED))(lambda: Histories(book)) if SEED else lambda: Histories(book)
    run_state_machine_as_test(
        histories,
        settings=settings(
            max_examples=MANY or 14,
            stateful_step_count=STEPS,
            deadline=None,
            derandomize=not MANY,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    print(f"{Histories.made} histories were begun in this process, the judge looked {House.judged} times")
