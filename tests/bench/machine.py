"""what the numbers were measured on, and the one core that a measure is kept to"""

from __future__ import annotations

import os
import platform
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter_ns, sleep
from typing import Any

STAT = Path("/proc/stat")


def note() -> dict[str, Any]:
    """Say what kind of machine this is, and how busy it is."""
    return {
        "processor": _processor(),
        "cores": os.cpu_count(),
        "load": [round(each, 2) for each in os.getloadavg()],
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "fsync_us": round(_fsync()),
    }


def sentence(note: dict[str, Any]) -> str:
    load = " ".join(f"{each:.1f}" for each in note["load"])
    return (
        f"{note['cores']} cores of {note['processor']}, load {load}; Python {note['python']}, SQLite {note['sqlite']}; "
        f"one fsync takes {note['fsync_us']} µs"
    )


class Others:
    """How much of the machine others use, looked at while we do nothing: before and after each measure."""

    BUSY = 0.1
    """The part of all cores from which on waits say more about the others than about us."""

    def __init__(self) -> None:
        self.seen: list[float] = []

    def look(self) -> None:
        """Do nothing for a moment, and see what is used all the same; nothing is seen where the system cannot tell."""
        if STAT.exists():
            before = _ticks()
            sleep(0.5)
            after = _ticks()
            idle, whole = after[0] - before[0], after[1] - before[1]
            self.seen.append(1 - idle / max(1, whole))

    def verdict(self) -> str:
        """Say whether the figures can be trusted."""
        if not self.seen:
            return "Nobody knows how busy the machine was: run it again where nothing else runs, and compare."
        most = max(self.seen)
        if most < self.BUSY:
            return f"The machine was ours: others used {most:.0%} of it at most. The figures can be trusted."
        return (
            f"THE MACHINE WAS TOO BUSY: others used up to {most:.0%} of it. Ratios are rough, waits mean nothing; "
            "run it again when it is quiet."
        )


@contextmanager
def one_core() -> Iterator[None]:
    """Keep this process, and all that it starts, to one core."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    ours = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(ours)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, ours)


def _ticks() -> tuple[int, int]:
    """Return how long all cores were idle, and how long they ran at all."""
    ticks = [int(each) for each in STAT.read_text().partition("\n")[0].split()[1:9]]
    return ticks[3] + ticks[4], sum(ticks)


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    names = [line.partition(":")[2] for line in info.read_text().splitlines()] if info.exists() else []
    kinds = [
        name.strip()
        for name in names
        if "@" in name or "Processor" in name or "Xeon" in name or "EPYC" in name
    ]
    return kinds[0] if kinds else platform.machine()


def _fsync() -> float:
    """Return the median microseconds of a small write that is on the disk."""
    took = []
    with tempfile.TemporaryFile(buffering=0) as file:
        for _ in range(40):
            began = perf_counter_ns()
            file.write(b"x" * 4096)
            os.fdatasync(file.fileno())
            took.append((perf_counter_ns() - began) / 1000)
    return median(took)
