"""an update is confirmed only after its turn is committed"""

import asyncio

from telegram.error import NetworkError, RetryAfter

from channels.channel import UnavailableError
from channels.telegram.polling import TRIES, Poller


class Line:
    """Updates that wait to be confirmed, and what was asked, taken, told and slept."""

    def __init__(self, *numbers, trouble=()):
        self.waiting = [{"update_id": each} for each in numbers]
        self.trouble = list(trouble)
        self.asked, self.taken, self.told, self.slept = [], [], [], []
        self.failing = {}
        self.poller = Poller(self.ask, self.take, count=self.told.append, fault=self.fault, sleep=self.sleep)

    def fault(self, error):
        self.told.append(type(error).__name__)

    async def ask(self, offset):
        self.asked.append(offset)
        if self.trouble and (error := self.trouble.pop(0)):
            raise error
        self.waiting = [each for each in self.waiting if each["update_id"] >= (offset or 0)]
        return self.waiting

    async def take(self, update):
        if error := self.failing.get(update["update_id"]):
            raise error
        self.taken.append(update["update_id"])

    async def sleep(self, seconds):
        self.slept.append(seconds)

    def asks(self, times):
        async def story():
            for _ in range(times):
                await self.poller.once()

        asyncio.run(story())
        return self


def test_the_offset_is_the_last_committed_update_plus_one():
    line = Line(5, 6, 9).asks(2)

    assert ([None, 10], [5, 6, 9], []) == (line.asked, line.taken, line.waiting)


def test_an_update_whose_turn_cannot_be_taken_now_is_asked_for_again_with_those_behind_it():
    line = Line(5, 6, 7)
    line.failing[6] = UnavailableError()
    line.asks(2)
    line.failing.clear()
    line.asks(1)

    assert ([None, 6, 6], [5, 6, 7]) == (line.asked, line.taken)
    assert [] == line.told


def test_an_update_that_always_fails_is_passed_over_after_a_few_tries_and_told():
    line = Line(5, 6)
    line.failing[5] = ZeroDivisionError()
    line.asks(TRIES)

    assert [6] == line.taken
    assert ["ZeroDivisionError"] * TRIES + ["telegram_update_given_up"] == line.told


def test_a_server_that_cannot_be_reached_is_asked_ever_more_rarely():
    line = Line(5, trouble=[NetworkError("no")] * 9).asks(10)

    assert ([1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 60.0, 60.0, 60.0], [5]) == (line.slept, line.taken)


def test_when_telegram_wants_to_be_left_alone_it_is():
    line = Line(trouble=[RetryAfter(17)]).asks(1)

    assert ([17.0], ["telegram_too_fast"]) == (line.slept, line.told)


def test_an_answer_that_is_no_list_of_updates_moves_nothing():
    line = Line()
    line.waiting = [{"update_id": "x"}, "y"]

    async def take(update):
        line.taken.append(update)

    line.poller._take = take  # noqa: SLF001 - what comes is no update at all

    async def ask(_offset):
        return [{"update_id": "x"}, "y"]

    line.poller._ask = ask  # noqa: SLF001
    line.asks(1)

    assert line.poller.offset is None
