"""our own long polling: an update is confirmed only after its turn is committed

getUpdates forgets what lies before its offset, so the offset is the last committed update plus one and nothing
else moves it: who is killed is given the same updates again, and the inbox knows those whose turn was taken.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from telegram.error import Conflict, RetryAfter, TelegramError, TimedOut

from channels.channel import UnavailableError
from channels.telegram.outbound import seconds

CONFLICT_SECONDS = 10.0
PAUSE = 1.0
LONGEST_PAUSE = 60.0
TRIES = 3
"""How often an update is tried that fails for a reason nobody knows; then it is passed over, so that others come in."""

Ask = Callable[[int | None], Awaitable[Any]]
Take = Callable[[object], Awaitable[None]]


class Poller:
    """Asks for updates and has them taken, in their order, until it is cancelled.

    ``ask`` returns the updates from an offset on, ``take`` hears one; ``count`` is told what happened,
    ``fault`` what nobody expected.
    """

    def __init__(
        self,
        ask: Ask,
        take: Take,
        *,
        count: Callable[[str], None],
        fault: Callable[[Exception], None],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._ask, self._take = ask, take
        self._count, self._fault, self._sleep = count, fault, sleep
        self.offset: int | None = None
        self._misses = 0
        self._failed: tuple[object, int] = None, 0

    async def run(self) -> None:
        """Go on for ever."""
        while True:
            await self.once()

    async def once(self) -> None:
        """Ask once, and take what came; where one cannot be taken now, those behind it wait as well."""
        try:
            updates = await self._ask(self.offset)
        except TelegramError as error:
            await self._sleep(self._pause(error))
            return
        self._misses = 0
        for update in updates if isinstance(updates, list) else ():
            if not await self._taken(update):
                await self._sleep(PAUSE)
                return
            number = update.get("update_id") if isinstance(update, dict) else None
            self.offset = number + 1 if isinstance(number, int) else self.offset

    async def _taken(self, update: object) -> bool:
        """Take one update; tell whether it can be confirmed."""
        try:
            await self._take(update)
        except UnavailableError:
            return False
        except Exception as error:  # noqa: BLE001 - one update that fails must not keep all others away
            self._fault(error)
            return self._given_up(update)
        return True

    def _given_up(self, update: object) -> bool:
        number = update.get("update_id") if isinstance(update, dict) else None
        self._failed = number, self._failed[1] + 1 if self._failed[0] == number else 1
        if self._failed[1] < TRIES:
            return False
        self._count("telegram_update_given_up")
        return True

    def _pause(self, error: TelegramError) -> float:
        """Say what went wrong, and how long to wait for it to pass."""
        match error:
            case Conflict():
                self._count("telegram_conflict")
                return CONFLICT_SECONDS
            case RetryAfter():
                self._count("telegram_too_fast")
                return seconds(error)
            case _:
                self._misses += 1
                self._count("telegram_slow" if isinstance(error, TimedOut) else "telegram_unreached")
                return min(PAUSE * 2.0 ** min(self._misses - 1, 10), LONGEST_PAUSE)
