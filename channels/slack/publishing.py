"""who has their own page open, and when it is published again: best effort, once for many changes, nobody waits for it

What happened is never told to this file: it looks whether anything was written in the book since, by whichever process,
and then makes the pages anew of those who have opened theirs. A page that came out the same is not sent again.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterable

import aiohttp
from slack_sdk.errors import SlackApiError

from channels.channel import UnavailableError
from channels.slack.outbound import code, seconds
from channels.slack.port import Homes, Reader
from core.home import Home
from core.messages import Line
from core.people import Address

LOOK_SECONDS = 3.0
"""How often we look whether anything was written."""
APART = 0.6
"""Seconds between two pages: Slack takes a hundred a minute."""
MOST_OPEN = 500
"""People whose pages are kept up to date; of more, those who opened theirs last."""
LONGEST_REST = 60.0

FAILURES = (TimeoutError, SlackApiError, aiohttp.ClientError, UnavailableError)

Publish = Callable[[Line, Address, Home], Awaitable[None]]
Circles = Callable[[Reader], Awaitable[frozenset[str]]]
"""Tells in which circles somebody is that give rights."""


class Publisher:
    """Publishes pages, one after the other, until it is cancelled."""

    def __init__(
        self,
        publish: Publish,
        circles: Circles,
        *,
        count: Callable[[str], None],
        fault: Callable[[Exception], None],
        apart: float = APART,
    ) -> None:
        self._publish, self._circles = publish, circles
        self._count, self._fault, self._apart = count, fault, apart
        self._met: set[Line] = set()
        self._open: OrderedDict[Reader, str | None] = OrderedDict()
        self._shown: dict[Reader, Home] = {}
        self._due: OrderedDict[Reader, None] = OrderedDict()
        self._seen: dict[Line, int] = {}
        self._woken = asyncio.Event()

    def opened(self, reader: Reader, zone: str | None) -> None:
        """Publish a page that is being looked at, before all others, and keep it up to date from now on."""
        self._open[reader] = zone
        self._open.move_to_end(reader)
        if len(self._open) > MOST_OPEN:
            gone, _ = self._open.popitem(last=False)
            self._shown.pop(gone, None)
            self._due.pop(gone, None)
        self._shown.pop(reader, None)
        self._mark(reader)

    def changed(self, reader: Reader) -> None:
        """Make a page anew, where it is open: its reader has just said something."""
        if reader in self._open:
            self._mark(reader)

    async def work(self, homes: Homes, lines: Iterable[Line]) -> None:
        """Publish what is due, and look for what has changed, until cancelled; first for those who were here before."""
        ours = tuple(lines)
        while True:
            await self._wait()
            await self._meet(homes, ours)
            await self._look(homes)
            while self._due:
                reader, _ = self._due.popitem(last=False)
                await asyncio.sleep(await self._one(homes, reader))

    async def _meet(self, homes: Homes, lines: Iterable[Line]) -> None:
        """Take up the pages of those who opened theirs before we began: each line is asked once."""
        for line in lines:
            if line in self._met:
                continue
            try:
                before = await homes.readers(line, MOST_OPEN)
            except UnavailableError:
                continue
            self._met.add(line)
            for reader, zone in reversed(before):
                if reader not in self._open and len(self._open) < MOST_OPEN:
                    self._open[reader] = zone
                    self._open.move_to_end(reader, last=False)
                    self._due[reader] = None

    def _mark(self, reader: Reader) -> None:
        self._due[reader] = None
        self._due.move_to_end(reader, last=False)
        self._woken.set()

    async def _wait(self) -> None:
        try:
            async with asyncio.timeout(LOOK_SECONDS):
                await self._woken.wait()
        except TimeoutError:
            return
        self._woken.clear()

    async def _look(self, homes: Homes) -> None:
        """Mark the pages of each line on whose book something was written."""
        for line in {each.line for each in self._open}:
            try:
                written = await homes.written(line)
            except UnavailableError:
                continue
            if self._seen.get(line) != written:
                self._seen[line] = written
                self._due.update({each: None for each in self._open if each.line == line})

    async def _one(self, homes: Homes, reader: Reader) -> float:
        """Publish a page unless it is shown like that already; return for how long to rest then."""
        try:
            home = await homes.home(reader, self._open.get(reader), await self._circles(reader))
            if self._shown.get(reader) == home:
                return 0.0
            await self._publish(reader.line, reader.address, home)
        except FAILURES as error:
            return self._failed(reader, error)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with one page, others are read
            self._fault(error)
            return self._apart
        self._shown[reader] = home
        return self._apart

    def _failed(self, reader: Reader, error: Exception) -> float:
        """Count that a page could not be published; where Slack is only busy it is published after a rest."""
        self._count("slack_home_failed")
        if isinstance(error, SlackApiError) and code(error) == "ratelimited":
            self._due.setdefault(reader)
            return min(seconds(error), LONGEST_REST)
        return self._apart
