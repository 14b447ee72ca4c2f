"""the letters of one line on their way: in order to one address, side by side to different ones

A letter is ours under a lease and an attempt number; whoever comes back late is refused by the number, and nothing is
sent after 60 % of the lease. A send that may or may not have worked is not repeated: the vendor is asked first.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeVar

from bot import log
from bot.desk.links import Links
from bot.metrics import Metrics
from bot.post.breaker import State
from bot.post.outcomes import Asked, Handed, NotBegun, sensible
from bot.post.track import Track
from bot.post.wall import Wall
from bot.post.writer import Writer
from channels.channel import Absent, Never, Outcome, Sent, Unknown
from core.messages import Letter
from core.people import Address
from storage import outbox
from storage.outbox import Claimed
from storage.unit import Unit

T = TypeVar("T")

LEASE = timedelta(seconds=60)
SAFE = 0.6
"""The part of a lease in which a letter may still be sent."""
BATCH = 200
AT_ONCE = 16
"""Letters of one lane that are on their way to the vendor at the same time."""
SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Means:
    """What the post works with: clocks, chance (0 to 1), and what tests watch."""

    clock: Callable[[], datetime]
    monotonic: Callable[[], float]
    chance: Callable[[], float]
    passing: Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Office:
    """What the lanes of a post share."""

    writer: Writer
    metrics: Metrics
    means: Means
    wall: Wall
    links: Links | None = None


def watch(means: Means) -> Wall:
    """Return a watch on the clock that believes no lease to be over for its length after the clock was set."""
    return Wall(means.clock, means.monotonic, LEASE)


class Lane:
    """Letters of one line to its channel; ``answers``: those alone, which wait behind nothing else."""

    def __init__(self, track: Track, office: Office, *, answers: bool = False) -> None:
        self._track = track
        self._writer = office.writer
        self._metrics = office.metrics
        self._means = office.means
        self._wall = office.wall
        self._links = office.links
        self._answers = answers
        self._door = asyncio.Semaphore(AT_ONCE)

    async def once(self) -> int:
        """Post one batch; return how many letters there were."""
        room = self._track.room(BATCH)
        if not room:
            return 0
        until, claimed = await self._claim(
            lambda unit: outbox.claim(
                unit,
                self._means.clock(),
                line=self._track.line,
                lease=LEASE,
                limit=room,
                answers=self._answers,
            )
        )
        rows: dict[Address, list[Claimed]] = defaultdict(list)
        for each in claimed:
            rows[each.letter.to].append(each)
        await asyncio.gather(*(self._in_order(row, until) for row in rows.values()))
        return len(claimed)

    async def ask(self) -> int:
        """Ask after one batch of letters that may have gone out; return how many there were."""
        if self._track.state is State.OPEN:
            return 0
        until, claimed = await self._claim(self._lost)
        await asyncio.gather(*(self._ask(each, until) for each in claimed))
        return len(claimed)

    def _lost(self, unit: Unit) -> tuple[Claimed, ...]:
        """Take letters whose lease ran out, by a clock that was not set of late, nor while they were looked for."""
        now = self._wall.now()
        if now is None:
            return ()
        line = self._track.line
        return outbox.lost(unit, now, line=line, lease=LEASE, limit=BATCH, holds=self._wall.holds)

    async def _claim(self, take: Callable[[Unit], tuple[Claimed, ...]]) -> tuple[float, tuple[Claimed, ...]]:
        """Take letters; return them, and until which monotonic moment they may be worked on."""
        until = self._means.monotonic() + LEASE.total_seconds() * SAFE

        def work(unit: Unit) -> tuple[Claimed, ...]:
            return tuple(self._with_its_link(unit, each) for each in take(unit))

        return until, await self._writer.write(work)

    def _with_its_link(self, unit: Unit, claimed: Claimed) -> Claimed:
        """Return the letter as it leaves us: the address of its change link is in it, and nowhere else."""
        if self._links is None or claimed.letter.reply.way is None:
            return claimed
        return replace(claimed, letter=self._links.renewed(unit, claimed.letter, self._means.clock()))

    async def _in_order(self, row: list[Claimed], until: float) -> None:
        """Post the letters to one address; when one cannot go now, those behind it wait as well."""
        for place, each in enumerate(row):
            if not await self._carry(each, until):
                if behind := [NotBegun(one, "behind another letter") for one in row[place + 1 :]]:
                    await self._writer.settle(*behind)
                return

    async def _carry(self, claimed: Claimed, until: float) -> bool:
        """Hand one letter to its channel and write down what came of it; tell whether the next one may follow."""
        async with self._door:
            turn = await self._track.turn(claimed.letter.to.value, until, hurried=self._answers)
            outcome = await self._send(claimed.letter, until) if turn else None
        if outcome is None:
            await self._writer.settle(NotBegun(claimed, self._why_not()))
            return False
        self._count(claimed, outcome)
        await self._writer.settle(Handed(claimed, outcome))
        return isinstance(outcome, Sent | Never)

    async def _send(self, letter: Letter, until: float) -> Outcome | None:
        """Hand the letter to its channel, unless its lease is too old for that; nothing is waited for in between."""
        self._means.passing("before send")
        if self._means.monotonic() >= until or not self._track.begin():
            return None
        outcome = sensible(await self._answer(self._track.channel.send(letter), "send failed", letter))
        self._track.end(outcome)
        self._means.passing("sent")
        return outcome

    def _why_not(self) -> str:
        return (
            "not begun within its lease"
            if self._track.state is State.CLOSED
            else "the vendor does not answer"
        )

    async def _ask(self, claimed: Claimed, until: float) -> None:
        """Ask the channel whether a letter went out, and write down what it knows."""
        found: Sent | Absent | Unknown = Unknown("not asked within its lease")
        async with self._door:
            if self._means.monotonic() < until:
                asked = self._track.channel.find(claimed.letter, claimed.since)
                found = await self._answer(asked, "find failed", claimed.letter)
        self._metrics.letters.labels(self._track.line.channel, f"asked: {type(found).__name__.lower()}").inc()
        await self._writer.settle(Asked(claimed, found))

    async def _answer(self, asked: Awaitable[T], failed: str, letter: Letter) -> T | Unknown:
        """Return what a channel answers in time; whatever a vendor's library raises, the letter may have left."""
        try:
            async with asyncio.timeout(SECONDS):
                return await asked
        except TimeoutError:
            return Unknown("no answer within ten seconds")
        except Exception as error:  # noqa: BLE001 - as above
            log.fault(failed, error, letter_id=letter.id)
            return Unknown(type(error).__name__)

    def _count(self, claimed: Claimed, outcome: Outcome) -> None:
        what = type(outcome).__name__.lower()
        self._metrics.letters.labels(self._track.line.channel, what).inc()
        if not isinstance(outcome, Sent):
            log.event("letter not sent", letter_id=claimed.letter.id, outcome=what, attempt=claimed.attempt)
