"""what is done by the clock: letters fall due, holds lapse; with a watch on the clock itself

No promise hangs on the scheduler: it only beats, once a second, and every chore looks in the book for what is due. When
the clock is set back, APScheduler's beat stops for as long; so a watch on the monotonic clock re-arms it after three
seconds without one, and until then the process calls itself ill.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler  # type: ignore[import-untyped]

from bot import log
from bot.metrics import Metrics
from storage import bookings, catalog, outbox, talks
from storage.database import Database
from storage.unit import Unit

BEAT = 1.0
PATIENCE = 3.0


@dataclass(frozen=True, slots=True)
class Chore:
    """Something to be done every so many seconds, the first time at once."""

    name: str
    every: float
    do: Callable[[], Awaitable[object]]


def lapse_holds(book: Database, now: datetime) -> int:
    """Give back the times whose hold ran out, in every business; return how many."""
    with book.unit() as unit:
        return sum(bookings.lapse(unit, each, now) for each in catalog.businesses(unit))


def clear_inbox(book: Database, now: datetime) -> int:
    """Forget messages that no vendor will deliver again, in every business; return how many."""
    with book.unit() as unit:
        return sum(talks.forget(unit, each, now) for each in catalog.businesses(unit))


def forget_words(book: Database, now: datetime) -> int:
    """Forget what people wrote once it was kept long enough for who takes over, in every business; return how many."""
    with book.unit() as unit:
        return sum(_forget_words(unit, each, now) for each in catalog.businesses(unit))


def _forget_words(unit: Unit, business_id: str, now: datetime) -> int:
    found = catalog.current(unit, business_id)
    kept = timedelta(minutes=found[1].business.transcript) if found else timedelta()
    return talks.forget_words(unit, business_id, now - kept) + outbox.forget_words(unit, business_id, now)


class Rounds:
    """The beat, the chores that hang on it, and the watch."""

    def __init__(
        self,
        chores: Sequence[Chore],
        metrics: Metrics,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        beat: float = BEAT,
        patience: float = PATIENCE,
    ) -> None:
        self._chores = chores
        self._metrics = metrics
        self._monotonic = monotonic
        self._beat = beat
        self._patience = patience
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._last = monotonic()
        self._done: dict[str, float] = {}
        self._busy: dict[str, asyncio.Task[None]] = {}
        self._watch: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin to beat, and to watch."""
        self._last = self._monotonic()
        self._arm()
        self._scheduler.start()
        self._watch = asyncio.create_task(self._keep_watch())

    async def stop(self) -> None:
        """Let the chores that run finish, and beat no more."""
        if self._watch:
            self._watch.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._watch
            self._scheduler.shutdown(wait=False)
        await asyncio.gather(*self._busy.values(), return_exceptions=True)

    def healthy(self) -> bool:
        """Tell whether the clock has beaten of late."""
        return self._monotonic() - self._last < self._patience

    async def tick(self) -> None:
        """Take one beat: begin every chore whose time has come and which is not still being done."""
        self._last = now = self._monotonic()
        for chore in self._chores:
            due = self._done.get(chore.name, -chore.every) + chore.every <= now
            if due and chore.name not in self._busy:
                self._done[chore.name] = now
                self._busy[chore.name] = asyncio.create_task(self._run(chore))

    def check(self) -> bool:
        """Re-arm the beat when it has stopped; tell whether it had."""
        if self.healthy():
            return False
        log.event("clock stopped", seconds=round(self._monotonic() - self._last, 1))
        self._metrics.beats.labels("re-armed").inc()
        self._arm()
        return True

    def _arm(self) -> None:
        self._scheduler.add_job(
            self.tick,
            "interval",
            seconds=self._beat,
            id="tick",
            replace_existing=True,
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
            next_run_time=datetime.now(UTC),
        )

    async def _keep_watch(self) -> None:
        while True:
            await asyncio.sleep(self._beat)
            self.check()

    async def _run(self, chore: Chore) -> None:
        try:
            await chore.do()
            self._metrics.chores.labels(chore.name, "done").inc()
        except Exception as error:  # noqa: BLE001 - a chore that fails is counted and done again; the others go on
            self._metrics.chores.labels(chore.name, "failed").inc()
            log.fault("chore failed", error, chore=chore.name)
        finally:
            del self._busy[chore.name]
