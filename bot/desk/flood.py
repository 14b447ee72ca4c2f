"""who says too much: a bound per sender, kept in memory and itself bounded

It stands before the database and before any reading of words. A flood that comes to several processes at once is
bounded in each of them.
"""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable, Hashable
from threading import Lock

MOST = 20
SECONDS = 60.0
SENDERS = 10_000


class Flood:
    """Counts what each sender said in the last minute."""

    def __init__(self, monotonic: Callable[[], float], *, most: int = MOST, seconds: float = SECONDS) -> None:
        self._monotonic = monotonic
        self._most = most
        self._seconds = seconds
        self._said: OrderedDict[Hashable, deque[float]] = OrderedDict()
        self._lock = Lock()

    def refuses(self, sender: Hashable) -> bool:
        """Tell whether the sender has said enough for now; what is refused does not count."""
        now = self._monotonic()
        with self._lock:
            said = self._of(sender)
            while said and said[0] <= now - self._seconds:
                said.popleft()
            if len(said) >= self._most:
                return True
            said.append(now)
            return False

    @property
    def senders(self) -> int:
        """Tell how many senders are remembered."""
        return len(self._said)

    def _of(self, sender: Hashable) -> deque[float]:
        """Return the sender's times, the least recent sender forgotten when there are too many."""
        said = self._said.setdefault(sender, deque())
        self._said.move_to_end(sender)
        if len(self._said) > SENDERS:
            self._said.popitem(last=False)
        return said
