"""the executor between what is asynchronous and the desk: one thread for SQLite's one writer, a few for PostgreSQL"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from bot.desk import Desk
from bot.desk.homes import Homes as DeskHomes
from channels.channel import Ear, Heard, Status, UnavailableError
from channels.slack.port import Circles, Homes, Reader
from channels.slack.port import Named as NamedCircles
from core.home import Home
from core.messages import Inbound, Line
from core.people import Address
from core.slips import Filled, Slip, Wrong

T = TypeVar("T")

MOST_WAITING = 256
"""Messages that may wait for the executor; a vendor who comes then is asked to come again."""


class Clerk(Ear, Homes, Circles):
    """The one executor: async channels and the post reach the desk and the book through it."""

    def __init__(self, desk: Desk, homes: DeskHomes, *, threads: int) -> None:
        self._desk, self._homes = desk, homes
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="book")
        self._looks = ThreadPoolExecutor(threads, thread_name_prefix="look")
        self._waiting = 0
        self.wake: Callable[[], None] = lambda: None

    async def hear(self, inbound: Inbound) -> Heard:
        """Take the turn of one message, and wake the post."""
        if self._waiting >= MOST_WAITING:
            raise UnavailableError
        self._waiting += 1
        try:
            heard = await self.run(partial(self._desk.hear, inbound))
        finally:
            self._waiting -= 1
        self.wake()
        return heard

    async def note(self, status: Status) -> None:
        """Write down what became of a letter."""
        await self.run(partial(self._desk.note, status))

    async def home(self, reader: Reader, zone: str | None, circles: frozenset[str]) -> Home:
        """Return somebody's own page."""
        return await self.look(partial(self._homes.show, reader.line, reader.address, zone, circles))

    async def opened(self, reader: Reader, zone: str | None) -> None:
        """Write down that somebody has opened their page."""
        await self.run(partial(self._homes.opened, reader.line, reader.address, zone))

    async def readers(self, line: Line, most: int) -> tuple[tuple[Reader, str | None], ...]:
        """Return who has opened their page of late, with their zones."""
        found = await self.look(partial(self._homes.readers, line, most))
        return tuple((Reader(line, address), zone) for address, zone in found)

    async def slip(self, line: Line, address: Address, zone: str | None, key: str) -> Slip | None:
        """Return the slip that a button asks for."""
        return await self.look(partial(self._homes.slip, line, address, zone, key))

    async def wrong(
        self, line: Line, address: Address, zone: str | None, filled: Filled
    ) -> tuple[Wrong, ...]:
        """Return what is wrong with a slip that came back."""
        return await self.look(partial(self._homes.wrong, line, address, zone, filled))

    async def written(self, line: Line) -> int:
        """Return a number that grows with everything that is written in the book of the line's business."""
        return await self.look(partial(self._homes.written, line.business_id))

    async def circles(self, line: Line) -> NamedCircles:
        """Return what of the line gives rights to who is in it."""
        return NamedCircles(*await self.look(partial(self._homes.circles, line)))

    async def run(self, work: Callable[[], T]) -> T:
        """Run storage's work where it belongs."""
        return await asyncio.get_running_loop().run_in_executor(self._pool, work)

    async def look(self, work: Callable[[], T]) -> T:
        """Run work that only reads: it need not wait for those who write."""
        return await asyncio.get_running_loop().run_in_executor(self._looks, work)

    def close(self) -> None:
        """Let what runs finish."""
        self._pool.shutdown()
        self._looks.shutdown()
