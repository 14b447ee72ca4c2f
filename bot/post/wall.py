"""whether the clock on the wall was set of late, as far as the monotonic clock tells"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

SET = timedelta(seconds=3)
"""By so much the clock moves against the monotonic one only when somebody sets it, or the machine slept."""


class Wall:
    """A watch on the clock; for ``length`` after it was set nothing that it says of such a length is believed."""

    def __init__(
        self, clock: Callable[[], datetime], monotonic: Callable[[], float], length: timedelta
    ) -> None:
        self._clock = clock
        self._monotonic = monotonic
        self._length = length.total_seconds()
        self._began: datetime | None = None
        self._trusted_from = 0.0

    def now(self) -> datetime | None:
        """Return the time, nothing where the clock was set within the length."""
        now, passed = self._clock(), self._monotonic()
        began = now - timedelta(seconds=passed)
        if abs(began - (self._began or began)) > SET:
            self._trusted_from = passed + self._length
        self._began = began
        return now if passed >= self._trusted_from else None

    def holds(self) -> bool:
        """Tell whether what the clock says is believed now."""
        return self.now() is not None
