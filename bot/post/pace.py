"""how fast a line is written to: as fast as its vendor likes, nobody twice in a moment, answers before all else"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable

from channels.channel import Rate

AHEAD = 5.0
"""Seconds for which letters are taken at most: those behind them are others', or an answer's, until then."""
MOST_ADDRESSES = 10_000
LONGEST_NAP = 1.0


class Pace:
    """Gives letters their turn, by a monotonic clock, and remembers who was written to.

    Several processes on one line do not know of each other's letters; the vendor's "too many" does.
    """

    def __init__(
        self, rate: Rate, monotonic: Callable[[], float], sleep: Callable[[float], Awaitable[object]]
    ) -> None:
        self._rate = rate
        self._between = 1.0 / rate.per_second
        self._monotonic = monotonic
        self._sleep = sleep
        self._addresses: OrderedDict[str, float] = OrderedDict()
        self._next = 0.0
        self._hurried = 0

    def most(self) -> int:
        """Return how many letters have their turn soon."""
        return self._rate.burst + int(AHEAD * self._rate.per_second)

    async def turn(self, to: str, until: float, *, hurried: bool) -> bool:
        """Wait for the turn of a letter to an address; tell whether it came before a monotonic moment.

        Where somebody is in a hurry, those who are not wait longer.
        """
        self._hurried += hurried
        try:
            while (now := self._monotonic()) < until:
                waits = self._between if self._hurried and not hurried else self.wait(to, now)
                if waits <= 0:
                    return True
                await self._sleep(min(waits, until - now, LONGEST_NAP))
            return False
        finally:
            self._hurried -= hurried

    def wait(self, to: str, now: float) -> float:
        """Return how many seconds a letter must wait; when none, it counts as sent now."""
        early = (self._rate.burst - 1) * self._between
        waits = max(self._addresses.get(to, 0.0), self._next - early) - now
        if waits > 0:
            return waits
        self._next = max(self._next, now) + self._between
        if self._rate.apart:
            self._remember(to, now + self._rate.apart)
        return 0.0

    def _remember(self, to: str, until: float) -> None:
        self._addresses[to] = until
        self._addresses.move_to_end(to)
        if len(self._addresses) > MOST_ADDRESSES:
            self._addresses.popitem(last=False)
