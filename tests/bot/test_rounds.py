"""the beat, the chores that hang on it, and the watch on the clock"""

import asyncio
from datetime import datetime, timedelta

import apscheduler.schedulers.base
import pytest
from apscheduler.jobstores.memory import MemoryJobStore

from bot.compose import wall_clock
from bot.metrics import Metrics
from bot.rounds import Chore, Rounds


class Monotonic:
    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


class Done:
    def __init__(self):
        self.times = 0

    async def __call__(self):
        self.times += 1


def run(coroutine):
    return asyncio.run(coroutine)


def counted(metrics, name, **labels):
    return metrics.registry.get_sample_value(f"halfpast_{name}_total", labels)


def test_a_chore_is_done_at_once_and_then_when_its_time_has_come():
    async def scene():
        clock, done = Monotonic(), Done()
        rounds = Rounds([Chore("letters", 10.0, done)], Metrics(), monotonic=clock)
        times = []
        for second in (100.0, 101.0, 109.9, 110.0, 111.0, 125.0):
            clock.now = second
            await rounds.tick()
            await asyncio.sleep(0)
            times.append(done.times)
        return times

    assert [1, 1, 1, 2, 2, 3] == run(scene())


def test_a_chore_that_fails_is_counted_and_done_again_while_the_others_go_on():
    async def scene():
        metrics, clock, done = Metrics(), Monotonic(), Done()

        async def fail():
            raise ValueError("a broken chore")

        rounds = Rounds([Chore("broken", 1.0, fail), Chore("letters", 1.0, done)], metrics, monotonic=clock)
        for second in (100.0, 101.0):
            clock.now = second
            await rounds.tick()
            await asyncio.sleep(0)
        return counted(metrics, "chores", chore="broken", outcome="failed"), done.times

    assert (2.0, 2) == run(scene())


def test_a_slow_chore_is_not_begun_twice_and_does_not_stop_the_beat():
    async def scene():
        clock, begun, end = Monotonic(), Done(), asyncio.Event()

        async def slow():
            await begun()
            await end.wait()

        rounds = Rounds([Chore("slow", 1.0, slow)], Metrics(), monotonic=clock)
        for second in (100.0, 101.0, 120.0):
            clock.now = second
            await rounds.tick()
            await asyncio.sleep(0)
        healthy = rounds.healthy()
        end.set()
        await rounds.stop()
        return begun.times, healthy

    assert (1, True) == run(scene())


def test_without_a_beat_for_three_seconds_the_process_calls_itself_ill():
    async def scene():
        clock = Monotonic()
        rounds = Rounds([], Metrics(), monotonic=clock)
        await rounds.tick()
        clock.now += 2.9
        before = rounds.healthy()
        clock.now += 0.2
        return before, rounds.healthy()

    assert (True, False) == run(scene())


class SetBack(datetime):
    """What the clock says after somebody has set it back."""

    back = timedelta(0)

    @classmethod
    def now(cls, tz=None):
        return wall_clock().astimezone(tz) - cls.back


@pytest.fixture
def clock_of_apscheduler(monkeypatch):
    monkeypatch.setattr(apscheduler.schedulers.base, "datetime", SetBack)
    monkeypatch.setattr("bot.rounds.datetime", SetBack)
    monkeypatch.setattr(SetBack, "back", timedelta(0))
    return SetBack


@pytest.mark.parametrize("step", [timedelta(hours=1), timedelta(hours=-1)], ids=["back", "forward"])
def test_the_beat_goes_on_when_the_clock_is_set(clock_of_apscheduler, step):
    async def scene():
        metrics, done = Metrics(), Done()
        rounds = Rounds([Chore("letters", 0.0, done)], metrics, beat=0.05, patience=0.2)
        await rounds.start()
        await asyncio.sleep(0.12)
        clock_of_apscheduler.back = step
        await asyncio.sleep(0.5)
        before, healthy = done.times, rounds.healthy()
        await asyncio.sleep(0.2)
        after = done.times
        await rounds.stop()
        return healthy, after - before, counted(metrics, "beats", how="re-armed")

    healthy, beats, rearmed = run(scene())

    assert healthy
    assert beats >= 2
    assert rearmed is not None or step < timedelta(0)


def test_without_the_watch_a_clock_set_back_stops_the_beat(clock_of_apscheduler):
    async def scene():
        done = Done()
        rounds = Rounds([Chore("letters", 0.0, done)], Metrics(), beat=0.05, patience=3600.0)
        await rounds.start()
        await asyncio.sleep(0.12)
        clock_of_apscheduler.back = timedelta(hours=1)
        await asyncio.sleep(0.2)
        before = done.times
        await asyncio.sleep(0.3)
        after = done.times
        await rounds.stop()
        return after - before

    assert 0 == run(scene())


def test_row_75_no_scheduler_keeps_anything_so_two_beat_side_by_side():
    async def scene():
        done = [Done(), Done()]
        both = [Rounds([Chore("letters", 0.0, each)], Metrics(), beat=0.05) for each in done]
        for each in both:
            await each.start()
        await asyncio.sleep(0.3)
        stores = [type(store) for each in both for store in each._scheduler._jobstores.values()]  # noqa: SLF001
        for each in both:
            await each.stop()
        return stores, min(each.times for each in done)

    stores, beats = run(scene())

    assert [MemoryJobStore, MemoryJobStore] == stores
    assert beats >= 2
