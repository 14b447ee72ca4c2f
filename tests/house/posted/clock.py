"""a clock that several processes read and one sets: the true time, and what the clock on the wall says

A few bytes of a file that all map: where time began, how much of it was skipped, and by how much the wall is wrong.
Skipped time passes on the monotonic clock as well; a wrong wall does not.
"""

import mmap
import struct
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

_BEGAN, _SKIPPED, _WRONG, _BELL, _SIZE = 0, 8, 16, 24, 32


class Clock:
    """One process's view of the clock in the file."""

    def __init__(self, file: Path, began: datetime | None = None) -> None:
        if began is not None:
            file.write_bytes(bytes(_SIZE))
        with file.open("r+b") as opened:
            self._shared = mmap.mmap(opened.fileno(), _SIZE)
        if began is not None:
            self._set(_BEGAN, began.timestamp() - time.monotonic())

    def _get(self, place: int) -> float:
        return struct.unpack_from("d", self._shared, place)[0]

    def _set(self, place: int, value: float) -> None:
        struct.pack_into("d", self._shared, place, value)

    def monotonic(self) -> float:
        return time.monotonic() + self._get(_SKIPPED)

    def true(self) -> datetime:
        return datetime.fromtimestamp(self._get(_BEGAN) + self.monotonic(), UTC)

    def wall(self) -> datetime:
        return self.true() + self.wrong

    @property
    def wrong(self) -> timedelta:
        return timedelta(seconds=self._get(_WRONG))

    def skip(self, length: timedelta) -> None:
        """Let time pass, for everybody and on every clock."""
        self._set(_SKIPPED, self._get(_SKIPPED) + length.total_seconds())
        self.ring()

    def step(self, wrong: timedelta) -> None:
        """Set the clock on the wall: from now on it is wrong by that."""
        self._set(_WRONG, wrong.total_seconds())
        self.ring()

    def ring(self) -> None:
        """Say that there may be something to do."""
        self._set(_BELL, self._get(_BELL) + 1)

    @property
    def rung(self) -> float:
        """How often there may have been something to do."""
        return self._get(_BELL)
