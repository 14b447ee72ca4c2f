"""how the post writes in the book: what comes within a moment in one transaction, and again after a lost race"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Protocol, TypeVar

from bot import log
from bot.post.outcomes import Done
from storage.database import Database
from storage.errors import Again, BookError
from storage.unit import Unit

T = TypeVar("T")

MOMENT = 0.05
"""Seconds in which what became of letters gathers for one transaction: turns must not wait for the post's."""
TRIES = 3


class Run(Protocol):
    """Runs storage's work where it belongs: in the one executor."""

    def __call__(self, work: Callable[[], T], /) -> Awaitable[T]:
        """Return what the work returns."""


class WriteDown(Protocol):
    """Writes down what became of letters."""

    def __call__(self, unit: Unit, done: Sequence[Done]) -> None:
        """Write all of it down."""


class Writer:
    """Transactions of the post; ``write_down`` is what is done with letters that are done with."""

    def __init__(self, book: Database, run: Run, write_down: WriteDown) -> None:
        self._book = book
        self._run = run
        self._write_down = write_down
        self._waiting: list[Done] = []
        self._writing: asyncio.Task[None] | None = None

    async def look(self, work: Callable[[Unit], T]) -> T:
        """Do work that only reads."""
        return await self._run(partial(_in_a_look, self._book, work))

    async def write(self, work: Callable[[Unit], T]) -> T:
        """Do the work in a transaction, and again when it lost a race for a lock: the vendor has the letter already."""
        for _ in range(TRIES - 1):
            with contextlib.suppress(Again):
                return await self._run(partial(_in_a_unit, self._book, work))
        return await self._run(partial(_in_a_unit, self._book, work))

    async def settle(self, *done: Done) -> None:
        """Write down what became of letters, with all that comes within a moment; return when it is committed."""
        self._waiting += done
        if self._writing is None:
            self._writing = asyncio.create_task(self._settle_all())
        await asyncio.shield(self._writing)

    async def _settle_all(self) -> None:
        await asyncio.sleep(MOMENT)
        done, self._waiting, self._writing = self._waiting, [], None
        try:
            await self.write(lambda unit: self._write_down(unit, done))
        except BookError:
            raise
        except Exception as error:
            if len(done) == 1:
                raise
            log.fault("letters settled one by one", error)
            await self._one_by_one(done)

    async def _one_by_one(self, done: Sequence[Done]) -> None:
        """Write each down alone: one that the book cannot take keeps none of the others from it."""
        failed: list[Exception] = []
        for each in done:
            try:
                await self.write(partial(self._write_down, done=(each,)))
            except BookError:
                raise
            except Exception as error:  # noqa: BLE001 - told when the others are written down
                failed.append(error)
        if failed:
            raise failed[0]


def _in_a_unit(book: Database, work: Callable[[Unit], T]) -> T:
    with book.unit() as unit:
        return work(unit)


def _in_a_look(book: Database, work: Callable[[Unit], T]) -> T:
    with book.look() as unit:
        return work(unit)
