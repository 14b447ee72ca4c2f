"""how far letters are on their way: a bar on a terminal, a line now and then elsewhere"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

EVERY = 5.0
"""Seconds between two lines where there is no terminal."""

Told = Callable[[int], None]
"""Is told of so many letters more that were worked on."""


@contextmanager
def watched(due: int, screen: Console, *, clock: Callable[[], float] = time.monotonic) -> Iterator[Told]:
    """Show how many of the letters that are due were worked on; one that is tried twice counts twice."""
    if not screen.is_terminal:
        yield _lines(due, screen, clock)
        return
    columns = (TextColumn("Letters"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=screen, transient=True) as bar:
        task = bar.add_task("letters", total=due)
        yield lambda some: bar.advance(task, some)


def _lines(due: int, screen: Console, clock: Callable[[], float]) -> Told:
    worked, said_at = 0, clock()

    def told(some: int) -> None:
        nonlocal worked, said_at
        worked += some
        if clock() - said_at >= EVERY:
            said_at = clock()
            screen.print(f"Letters worked on: {worked} of {max(worked, due)}.", highlight=False)

    return told
