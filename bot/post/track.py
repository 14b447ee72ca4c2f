"""one line and its vendor: how fast it is written to, and whether it is left alone for now"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot import log
from bot.metrics import Metrics
from bot.post.breaker import Breaker, State
from bot.post.pace import Pace
from channels.channel import Channel, Outcome, Paced
from core.messages import Line


@dataclass(frozen=True, slots=True)
class Ticking:
    """The monotonic clock, and how to wait by it."""

    monotonic: Callable[[], float]
    sleep: Callable[[float], Awaitable[object]] = asyncio.sleep


class Track:
    """What all letters of a line share on their way to its channel."""

    def __init__(self, line: Line, channel: Channel, metrics: Metrics, ticking: Ticking) -> None:
        self.line = line
        self.channel = channel
        self._metrics = metrics
        self._ticking = ticking
        rate = channel.rate(line) if isinstance(channel, Paced) else None
        self._pace = Pace(rate, ticking.monotonic, ticking.sleep) if rate else None
        self._breaker = Breaker()
        metrics.lines.labels(line.channel, line.id).set_function(lambda: self.state.value)

    @property
    def state(self) -> State:
        """Return whether letters go."""
        return self._breaker.state(self._ticking.monotonic())

    def room(self, most: int) -> int:
        """Return how many letters may be taken now."""
        most = min(most, self._pace.most()) if self._pace else most
        return self._breaker.room(self._ticking.monotonic(), most)

    async def turn(self, to: str, until: float, *, hurried: bool) -> bool:
        """Wait for the turn of a letter to an address; tell whether it came while letters go, and in time."""
        if self.state is State.OPEN:
            return False
        return self._pace is None or await self._pace.turn(to, until, hurried=hurried)

    def begin(self) -> bool:
        """Tell whether a letter may be handed over; whoever may must ``end``."""
        return self._breaker.begin(self._ticking.monotonic())

    def end(self, outcome: Outcome) -> None:
        """Learn from what came of a letter."""
        was = self.state
        if self._breaker.end(outcome, self._ticking.monotonic()):
            self._metrics.breaks.labels(self.line.channel, self.line.id).inc()
            log.event("line interrupted", line=self.line.id, outcome=type(outcome).__name__.lower())
        elif was is not State.CLOSED and self.state is State.CLOSED:
            log.event("line works again", line=self.line.id)
