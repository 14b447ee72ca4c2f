"""how fast a line is written to"""

import asyncio

import pytest

from bot.post.pace import MOST_ADDRESSES, Pace
from channels.channel import Rate

TELEGRAM = Rate(30.0, apart=1.0)


class Clock:
    """Time that passes when everybody sleeps, as far as to who wakes first."""

    def __init__(self):
        self.now, self.wakes = 0.0, []

    def read(self):
        return self.now

    async def sleep(self, seconds):
        wakes = self.now + seconds
        self.wakes.append(wakes)
        for _ in range(20):
            await asyncio.sleep(0)
        while self.now < wakes:
            self.now = min(self.wakes)
            await asyncio.sleep(0)
        self.wakes.remove(wakes)


@pytest.fixture
def clock():
    return Clock()


def test_the_first_letter_to_an_address_goes_at_once_and_the_next_a_second_later(clock):
    pace = Pace(TELEGRAM, clock.read, clock.sleep)

    assert [0.0, 1.0, 0.5] == [pace.wait("a", 10.0), pace.wait("a", 10.0), round(pace.wait("a", 10.5), 6)]
    assert 0.0 == pace.wait("a", 11.0)


def test_so_many_addresses_a_second_are_written_to(clock):
    pace = Pace(TELEGRAM, clock.read, clock.sleep)
    now, sent = 0.0, 0
    while now < 0.999:
        sent += pace.wait(f"chat {sent}", now) == 0
        now += 1 / 300

    assert 29 <= sent <= 31


def test_after_a_rest_some_go_at_once_and_then_one_at_a_time(clock):
    pace = Pace(Rate(1.0, burst=3), clock.read, clock.sleep)
    waits = [pace.wait(str(n), 100.0) for n in range(5)]

    assert [0.0, 0.0, 0.0, 1.0, 1.0] == waits
    assert 8 == pace.most()


def test_what_waits_does_not_count_as_sent(clock):
    pace = Pace(TELEGRAM, clock.read, clock.sleep)
    pace.wait("a", 0.0)
    for _ in range(10):
        pace.wait("a", 0.5)

    assert 0.0 == pace.wait("a", 1.0)


def test_answers_go_before_all_that_waits(clock):
    pace = Pace(Rate(1.0), clock.read, clock.sleep)
    order = []

    async def letter(name, *, hurried):
        assert await pace.turn(name, 60.0, hurried=hurried)
        order.append(name)

    async def story():
        reminders = [asyncio.create_task(letter(f"reminder {n}", hurried=False)) for n in range(4)]
        await asyncio.sleep(0)
        await asyncio.gather(letter("answer", hurried=True), *reminders)

    asyncio.run(story())

    assert ["reminder 0", "answer"] == order[:2]


def test_a_turn_that_does_not_come_in_time_is_none(clock):
    pace = Pace(Rate(0.1), clock.read, clock.sleep)

    async def story():
        return [await pace.turn("a", 5.0, hurried=False) for _ in range(2)]

    assert [True, False] == asyncio.run(story())
    assert 5.0 == clock.now


def test_only_so_many_addresses_are_remembered(clock):
    pace = Pace(TELEGRAM, clock.read, clock.sleep)
    for number in range(MOST_ADDRESSES + 5):
        pace.wait(str(number), float(number))

    assert MOST_ADDRESSES == len(pace._addresses)  # noqa: SLF001 - what it must not do is grow
