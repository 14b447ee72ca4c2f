"""posts the letters in the outbox, line by line, until nothing is due; answers wait behind nothing else

Only when the vendor could not tell for ten minutes is an answer or a reminder sent once more, and the ledger says that
it may be repeated (`outcomes.py`).
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from bot import log
from bot.desk.links import Links
from bot.metrics import Metrics
from bot.post.breaker import State
from bot.post.lane import SECONDS, Lane, Means, Office, watch
from bot.post.outcomes import Register
from bot.post.track import Ticking, Track
from bot.post.writer import Run, Writer
from channels.channel import Channel
from storage import outbox
from storage.database import Database

STANDS = {
    State.OPEN: "the vendor does not answer; its letters wait",
    State.HALF_OPEN: "the vendor did not answer; the next letter shows whether it does again",
}


RESTS = 7.0
"""How long the post rests after a batch of letters that are not answers, times what this process computed meanwhile."""
LONGEST_REST = 0.5
"""Seconds that it rests at most: where turns are taken in the same process, they compute most of that."""


@dataclass(frozen=True, slots=True)
class _Counter:
    """Work on letters that are due, which tells how many there were, how it rests, and the bell that calls for it."""

    work: Callable[[], Awaitable[int]]
    rests: float = RESTS
    bell: asyncio.Event = field(default_factory=asyncio.Event)


class Post:
    """Takes letters out of one database to the channels of its lines; those of other lines are left to others."""

    def __init__(
        self,
        book: Database,
        channels: Sequence[Channel],
        metrics: Metrics,
        *,
        run: Run,
        means: Means,
        links: Links | None = None,
    ) -> None:
        ours = [line for each in channels for line in each.lines]
        register = Register(metrics, means.clock, means.chance, ours)
        self._clock = means.clock
        self._writer = Writer(book, run, register)
        office = Office(self._writer, metrics, means, watch(means), links)
        ticking = Ticking(means.monotonic)
        self._tracks = [Track(line, each, metrics, ticking) for each in channels for line in each.lines]
        self._lanes = [Lane(each, office) for each in self._tracks]
        quick = [Lane(each, office, answers=True) for each in self._tracks]
        self._answering = [_Counter(each.once, rests=0.0) for each in quick]
        self._counters = [_Counter(work) for each in self._lanes for work in (each.once, each.ask)]
        self._closing = False

    def wake(self) -> None:
        """Say that there may be letters; to be called in the loop's own thread."""
        for each in (*self._answering, *self._counters):
            each.bell.set()

    def wake_for_answers(self) -> None:
        """Say that somebody was answered; what else came of it waits for the next beat."""
        for each in self._answering:
            each.bell.set()

    def interrupted(self) -> dict[str, str]:
        """Return the lines whose letters wait for their vendor, and how they stand."""
        stand = {each.line.id: each.state for each in self._tracks}
        return {line: STANDS[state] for line, state in stand.items() if state is not State.CLOSED}

    async def work(self) -> None:
        """Post what is due, and wait to be woken, until it is time to rest."""
        self.wake()
        await asyncio.gather(*(self._attend(each) for each in (*self._answering, *self._counters)))

    async def rest(self, working: asyncio.Task[None]) -> None:
        """End the work after the letters that are in hand; whoever waits for one is not left without its outcome."""
        self._closing = True
        self.wake()
        try:
            async with asyncio.timeout(SECONDS + 2):
                await working
        except TimeoutError:
            log.event("letters left in hand")

    async def due(self) -> int:
        """Return how many letters are to be worked on now."""
        now = self._clock()
        return await self._writer.look(
            lambda unit: sum(outbox.due(unit, now, each.line) for each in self._tracks)
        )

    async def drain(self, told: Callable[[int], None] = lambda _: None) -> int:
        """Post until nothing is due, and tell of each batch; return how many letters were worked on."""
        return sum(await asyncio.gather(*(self._drain(each, told) for each in self._lanes)))

    async def _drain(self, lane: Lane, told: Callable[[int], None]) -> int:
        async def both() -> int:
            some = await lane.ask() + await lane.once()
            told(some)
            return some

        return await self._until_done(both, rests=0.0)

    async def _until_done(self, work: Callable[[], Awaitable[int]], rests: float = RESTS) -> int:
        """Work until there is nothing left, or it is time to close; return how many letters there were.

        After each batch the core is left to those who write us, for longer the more it computes.
        """
        worked, began = 0, time.process_time()
        while not self._closing and (some := await work()):
            worked += some
            await asyncio.sleep(min((time.process_time() - began) * rests, LONGEST_REST))
            began = time.process_time()
        return worked

    async def _attend(self, counter: _Counter) -> None:
        """Work whenever the bell rings, for as long as there is something to do."""
        while not self._closing:
            await counter.bell.wait()
            counter.bell.clear()
            try:
                await self._until_done(counter.work, counter.rests)
            except Exception as error:  # noqa: BLE001 - the post goes on; what was claimed comes back when its lease ends
                log.fault("post interrupted", error)
