"""whether a line's vendor is to be left alone: after several letters without an answer, or because it says so

    CLOSED -several letters in a row without a clear answer, or told to wait-> OPEN -time passes-> HALF_OPEN

Then one letter goes, and what comes of it opens or closes the line again. Letters that wait are not tried, and grow no
older by it.
"""

from __future__ import annotations

from enum import Enum

from channels.channel import Later, Never, Outcome, Sent

IN_A_ROW = 5
FIRST_PAUSE = 2.0
LONGEST_PAUSE = 60.0


class State(Enum):
    """How a line stands; the value is what the metric shows."""

    CLOSED = 0
    HALF_OPEN = 1
    OPEN = 2


class Breaker:
    """Counts what a vendor answers, by the monotonic clock that it is told."""

    def __init__(self) -> None:
        self._in_a_row = 0
        self._pause = 0.0
        self._until = 0.0
        self._probing = False

    def state(self, now: float) -> State:
        """Return how the line stands."""
        if not self._pause:
            return State.CLOSED
        return State.OPEN if now < self._until else State.HALF_OPEN

    def room(self, now: float, most: int) -> int:
        """Return how many letters may be taken: as many as there is room for, one to see, or none."""
        match self.state(now):
            case State.CLOSED:
                return most
            case State.HALF_OPEN:
                return 0 if self._probing else min(1, most)
            case State.OPEN:
                return 0

    def begin(self, now: float) -> bool:
        """Tell whether a letter may go now; whoever may must ``end``."""
        match self.state(now):
            case State.CLOSED:
                return True
            case State.HALF_OPEN if not self._probing:
                self._probing = True
                return True
            case _:
                return False

    def end(self, outcome: Outcome, now: float) -> bool:
        """Learn from what the vendor answered; tell whether the line opened by that."""
        was = self.state(now)
        self._probing = False
        match outcome:
            case Sent() | Never():
                self._in_a_row, self._pause = 0, 0.0
                return False
            case Later(only_here=True):
                return False
            case Later(after=float() as after, whole_line=True):
                self._open(max(after, self._until - now), now)
            case _ if was is State.HALF_OPEN:
                self._open(min(2 * self._pause, LONGEST_PAUSE), now)
            case _:
                self._in_a_row += 1
                if was is State.CLOSED and self._in_a_row >= IN_A_ROW:
                    self._open(FIRST_PAUSE, now)
        return was is State.CLOSED and self.state(now) is State.OPEN

    def _open(self, pause: float, now: float) -> None:
        self._pause, self._until = pause, now + pause
