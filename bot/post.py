"""posts the letters in the outbox; tries again; never twice when that can be known

A letter is ours under a lease and an attempt number; whoever comes back late is refused by the number, and nothing is
sent after 60 % of the lease. A send that may or may not have worked is not repeated: the vendor is asked first. Only
when the vendor could not tell for ten minutes is an answer or a reminder sent once more, and the ledger says that it
may be repeated.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol, TypeVar, assert_never

from bot import log
from bot.desk.links import Links
from bot.metrics import Metrics
from channels.channel import Absent, Channel, Later, Never, Outcome, Sent, Unknown
from core.messages import Kind, Letter
from core.people import Address, Consent
from storage import outbox, people
from storage.database import Database
from storage.errors import Again
from storage.outbox import Claimed
from storage.unit import Unit

T = TypeVar("T")
Work = Callable[[Claimed, float], Awaitable[bool]]
"""What is done with a letter that is ours until a monotonic moment; tells whether the next one may follow."""

LEASE = timedelta(seconds=60)
SET = timedelta(seconds=3)
"""By so much the clock moves against the monotonic one only when somebody sets it, or the machine slept."""
SAFE = 0.6
"""The part of a lease in which a letter may still be sent."""
BATCH = 50
MOMENT = 0.05
"""Seconds in which what became of letters gathers for one transaction: turns must not wait for the post's."""
AT_ONCE = 8
"""Letters of one line that are on their way to the vendor at the same time."""
SECONDS = 10.0
TRIES = 3
FIRST_PAUSE = timedelta(seconds=2)
LONGEST_PAUSE = timedelta(minutes=15)
GIVE_UP = timedelta(days=1)
ASK_FOR = timedelta(minutes=10)
"""How long a vendor is asked for a letter that may have gone out, before we decide without it."""
REPEATABLE = frozenset(Kind) - {Kind.NOTICE}


class Run(Protocol):
    """Runs storage's work where it belongs: in the one executor."""

    def __call__(self, work: Callable[[], T], /) -> Awaitable[T]:
        """Return what the work returns."""


@dataclass(frozen=True, slots=True)
class Means:
    """What the post works with: clocks, chance (0 to 1), and what tests watch."""

    clock: Callable[[], datetime]
    monotonic: Callable[[], float]
    chance: Callable[[], float]
    passing: Callable[[str], None]


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
        self._book = book
        self._links = links
        self._lines = tuple(line for each in channels for line in each.lines)
        self._channels: Mapping[tuple[str, str], Channel] = {
            (line.business_id, line.id): each for each in channels for line in each.lines
        }
        self._metrics = metrics
        self._run = run
        self._means = means
        self._door: dict[tuple[str, str], asyncio.Semaphore] = defaultdict(lambda: asyncio.Semaphore(AT_ONCE))
        self._works: list[Callable[[Unit], None]] = []
        self._writing: asyncio.Task[None] | None = None
        self._bell = asyncio.Event()
        self._closing = False
        self._began: datetime | None = None
        self._trusted_from = 0.0

    def wake(self) -> None:
        """Say that there may be letters; to be called in the loop's own thread."""
        self._bell.set()

    async def work(self) -> None:
        """Post what is due, and wait to be woken, until it is time to rest."""
        while not self._closing:
            await self._bell.wait()
            self._bell.clear()
            try:
                await self.drain()
            except Exception as error:  # noqa: BLE001 - the post goes on; what was claimed comes back when its lease ends
                log.fault("post interrupted", error)

    async def rest(self, working: asyncio.Task[None]) -> None:
        """End the work after the letters that are in hand; whoever waits for one is not left without its outcome."""
        self._closing = True
        self._bell.set()
        try:
            async with asyncio.timeout(SECONDS + 2):
                await working
        except TimeoutError:
            log.event("letters left in hand")

    async def drain(self) -> int:
        """Post until nothing is due; return how many letters were worked on."""
        worked = 0
        while not self._closing and (some := await self.once()):
            worked += some
        return worked

    async def once(self) -> int:
        """Ask after one batch of letters that may have gone out, then post one batch; return how many there were."""
        now = self._means.clock()
        asked = 0 if self._was_set(now) else await self._batch(outbox.lost, self._ask, now)
        return asked + await self._batch(outbox.claim, self._carry, self._means.clock())

    def _was_set(self, now: datetime) -> bool:
        """Tell whether the clock was set within a lease's length; until that is over, no lease is known to be."""
        passed = self._means.monotonic()
        began = now - timedelta(seconds=passed)
        if abs(began - (self._began or began)) > SET:
            self._trusted_from = passed + LEASE.total_seconds()
        self._began = began
        return passed < self._trusted_from

    async def _batch(self, take: Callable[..., tuple[Claimed, ...]], work: Work, now: datetime) -> int:
        """Claim, and work on the letters: one after the other to one address, side by side to different ones."""
        until = self._means.monotonic() + LEASE.total_seconds() * SAFE
        claimed = await self._write(lambda unit: take(unit, now, lines=self._lines, lease=LEASE, limit=BATCH))
        rows: dict[object, list[Claimed]] = defaultdict(list)
        for each in claimed:
            rows[_line(each), each.letter.to].append(each)
        await asyncio.gather(*(self._in_order(row, work, until) for row in rows.values()))
        return len(claimed)

    async def _in_order(self, row: list[Claimed], work: Work, until: float) -> None:
        """Work on the letters to one address; when one cannot go now, those behind it wait as well."""
        for place, each in enumerate(row):
            if not await work(each, until):
                behind = (self._put_off(one, "behind another letter") for one in row[place + 1 :])
                await asyncio.gather(*behind)
                return

    async def _carry(self, claimed: Claimed, until: float) -> bool:
        """Hand one letter to its channel and write down what came of it; tell whether the next one may follow."""
        async with self._door[_line(claimed)]:
            outcome = await self._send(claimed, until)
        if outcome is None:
            await self._put_off(claimed, "not begun within its lease")
            return False
        self._count(claimed, outcome)
        await self._write_together(partial(self._settle, claimed=claimed, outcome=outcome))
        return isinstance(outcome, Sent | Never)

    async def _send(self, claimed: Claimed, until: float) -> Outcome | None:
        """Hand the letter to its channel, unless its lease is too old for that; nothing is waited for in between."""
        channel = self._channels[_line(claimed)]
        letter = await self._with_its_link(claimed.letter)
        self._means.passing("before send")
        if self._means.monotonic() >= until:
            return None
        try:
            async with asyncio.timeout(SECONDS):
                outcome = await channel.send(letter)
        except TimeoutError:
            outcome = Unknown("no answer within ten seconds")
        except Exception as error:  # noqa: BLE001 - whatever a vendor's library raises, the letter may have left
            log.fault("send failed", error, letter_id=claimed.letter.id)
            outcome = Unknown(type(error).__name__)
        self._means.passing("sent")
        return outcome

    async def _ask(self, claimed: Claimed, until: float) -> bool:
        """Ask the channel whether a letter went out, and write down what it knows."""
        found: Sent | Absent | Unknown = Unknown("not asked within its lease")
        async with self._door[_line(claimed)]:
            if self._means.monotonic() < until:
                found = await self._find(self._channels[_line(claimed)], claimed)
        self._metrics.letters.labels(_channel(claimed), f"asked: {type(found).__name__.lower()}").inc()
        await self._write_together(partial(self._learn, claimed=claimed, found=found))
        return True

    async def _find(self, channel: Channel, claimed: Claimed) -> Sent | Absent | Unknown:
        letter = await self._with_its_link(claimed.letter)
        try:
            async with asyncio.timeout(SECONDS):
                return await channel.find(letter, claimed.since)
        except TimeoutError:
            return Unknown("no answer within ten seconds")
        except Exception as error:  # noqa: BLE001 - as in _send
            log.fault("find failed", error, letter_id=claimed.letter.id)
            return Unknown(type(error).__name__)

    async def _with_its_link(self, letter: Letter) -> Letter:
        """Return the letter as it leaves us: the address of its change link is in it, and nowhere else."""
        links = self._links
        if links is None or letter.reply.way is None:
            return letter
        found = await self._run(lambda: _in_a_look(self._book, lambda unit: links.known(unit, letter)))
        if found is None:
            found = await self._write(lambda unit: links.renewed(unit, letter, self._means.clock()))
        return found

    def _settle(self, unit: Unit, claimed: Claimed, outcome: Outcome) -> None:
        """Write down what came of a send."""
        now = self._means.clock()
        match outcome:
            case Sent(ref, moved):
                kept = outbox.sent(unit, claimed, ref, now)
                if moved:
                    _follow(unit, claimed, moved, now)
            case Later(why, after) if now - claimed.letter.due_at < GIVE_UP:
                pause = max(self._pause(claimed.tries), timedelta(seconds=after or 0))
                kept = outbox.later(unit, claimed, now + pause, why, now)
            case Later(why):
                kept = outbox.failed(unit, claimed, f"given up: {why}", now)
            case Unknown(why):
                kept = outbox.unknown(unit, claimed, now + self._pause(claimed.tries), why, now)
            case Never(why, opted_out):
                kept = outbox.failed(unit, claimed, why, now)
                if opted_out:
                    _silence(unit, claimed, now)
            case other:
                assert_never(other)
        self._fence(claimed, kept=kept)

    def _learn(self, unit: Unit, claimed: Claimed, found: Sent | Absent | Unknown) -> None:
        """Write down what the channel knows of a letter that may have gone out."""
        now = self._means.clock()
        if ref := outbox.told(unit, claimed):
            found = Sent(ref)
        match found:
            case Sent(ref, others=others) if mine := outbox.unowned(unit, claimed, (ref, *others)):
                kept = outbox.found(unit, claimed, mine, now)
            case Sent() | Absent():
                kept = outbox.absent(unit, claimed, now, "the vendor never got it", now)
            case Unknown(why) if now - claimed.since < ASK_FOR:
                kept = outbox.unknown(unit, claimed, now + self._pause(claimed.attempt), why, now)
            case Unknown() if claimed.letter.kind in REPEATABLE and claimed.tries < 2:
                kept = outbox.absent(unit, claimed, now, "may be repeated", now)
            case Unknown():
                kept = outbox.failed(unit, claimed, "may have been sent; not repeated", now)
            case other:
                assert_never(other)
        self._fence(claimed, kept=kept)

    async def _put_off(self, claimed: Claimed, why: str) -> None:
        """Give a letter back that was not begun."""

        def write(unit: Unit) -> None:
            now = self._means.clock()
            self._fence(claimed, kept=outbox.later(unit, claimed, now + FIRST_PAUSE, why, now))

        await self._write_together(write)

    def _pause(self, times: int) -> timedelta:
        """Return how long to wait after so many tries: twice as long each time, up to a cap, with some chance in it."""
        doubled: int = 2 ** min(times - 1, 16)
        longest = min(FIRST_PAUSE * doubled, LONGEST_PAUSE)
        return longest * (0.5 + self._means.chance() / 2)

    def _fence(self, claimed: Claimed, *, kept: bool) -> None:
        if not kept:
            self._metrics.letters.labels(_channel(claimed), "fenced").inc()
            log.event("letter fenced", letter_id=claimed.letter.id, attempt=claimed.attempt)

    def _count(self, claimed: Claimed, outcome: Outcome) -> None:
        what = type(outcome).__name__.lower()
        self._metrics.letters.labels(_channel(claimed), what).inc()
        if not isinstance(outcome, Sent):
            log.event("letter not sent", letter_id=claimed.letter.id, outcome=what, attempt=claimed.attempt)

    async def _write_together(self, work: Callable[[Unit], None]) -> None:
        """Do the work in one transaction with all that comes within a moment; return when it is committed."""
        self._works.append(work)
        if self._writing is None:
            self._writing = asyncio.create_task(self._write_works())
        await self._writing

    async def _write_works(self) -> None:
        await asyncio.sleep(MOMENT)
        works, self._works, self._writing = self._works, [], None
        await self._write(lambda unit: [work(unit) for work in works])

    async def _write(self, work: Callable[[Unit], T]) -> T:
        """Do the work in a transaction, and again when it lost a race for a lock: the vendor has the letter already."""
        for _ in range(TRIES - 1):
            with contextlib.suppress(Again):
                return await self._run(partial(_in_a_unit, self._book, work))
        return await self._run(partial(_in_a_unit, self._book, work))


def _in_a_unit(book: Database, work: Callable[[Unit], T]) -> T:
    with book.unit() as unit:
        return work(unit)


def _in_a_look(book: Database, work: Callable[[Unit], T]) -> T:
    with book.look() as unit:
        return work(unit)


def _silence(unit: Unit, claimed: Claimed, now: datetime) -> None:
    """Write no more to an address that wants no letters; a place where staff are told has no consent to take back."""
    letter = claimed.letter
    if people.find(unit, letter.business_id, letter.to):
        people.consent(unit, letter.business_id, letter.to, Consent.STOPPED, who=letter.to.channel, now=now)


def _follow(unit: Unit, claimed: Claimed, to: Address, now: datetime) -> None:
    """Write to the new address from now on."""
    letter = claimed.letter
    people.move(unit, letter.business_id, letter.to, to, who=letter.to.channel, now=now)


def _line(claimed: Claimed) -> tuple[str, str]:
    """Return the letter's line, as the channels are found by it."""
    return claimed.letter.business_id, claimed.letter.line_id


def _channel(claimed: Claimed) -> str:
    return claimed.letter.to.channel
