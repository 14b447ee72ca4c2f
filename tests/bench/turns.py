"""whole turns and their parts beside the bare transaction, in rounds that take turns with each other, on one core"""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from time import monotonic, process_time_ns

from sqlalchemy import func, select

from bot.compose import Hands, House, assemble, web
from storage.database import Database
from storage.tables import EVENTS
from tests.bench import salon, search
from tests.bench.bare import Bare
from tests.bench.crowd import Crowd, Said
from tests.bench.knock import knocks
from tests.bench.machine import one_core
from tests.bench.parts import PARTS, Watch
from tests.bench.search import Searched
from tests.postgres import start

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
WARM, ROUNDS, WATCHED, SIZE = 3, 24, 10, 60
"""Rounds before we measure, rounds of whole turns, rounds with a watch on the parts; and turns in a round."""


@dataclass(slots=True)
class Measured:
    """Nanoseconds, one by one, in the order of the rounds; and how a turn falls into parts.

    ``bare_cpu``, ``turn_cpu``: nanoseconds that this process computed in all of them; neither waiting for the disk nor
    what PostgreSQL computes is in it.
    """

    database: str
    bookings: int = 0
    bare: list[int] = field(default_factory=list)
    turn: list[int] = field(default_factory=list)
    ratios: list[float] = field(default_factory=list)
    bare_cpu: int = 0
    turn_cpu: int = 0
    by_kind: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    parts: dict[str, float] = field(default_factory=dict)
    watched: tuple[float, float] = (0.0, 0.0)
    statements: dict[str, tuple[float, float]] = field(default_factory=dict)
    happened: dict[str, int] = field(default_factory=dict)
    searched: dict[str, Searched] = field(default_factory=dict)


def measure(database: str, rounds: int = ROUNDS) -> Measured:
    """Measure turns on one kind of database."""
    with one_core(), DATABASES[database]() as place:
        book, regulars = salon.opened(place("book"), NOW)
        bare = Bare(place("bare"))
        try:
            return _measured(Measured(database, regulars.bookings), book, bare, Crowd(regulars, NOW), rounds)
        finally:
            bare.close()
            book.close()


def _measured(measured: Measured, book: Database, bare: Bare, crowd: Crowd, rounds: int) -> Measured:
    said, watch = crowd.says(), Watch()
    began = monotonic()
    clock = lambda: NOW + timedelta(seconds=monotonic() - began)  # noqa: E731
    line = salon.channel(salon.willow(NOW))
    plain = assemble(book, [line], Hands(clock=clock))
    watched = assemble(book, [line], Hands(clock=clock, mind=watch.mind, passing=watch.passing))
    with asyncio.Runner() as runner:
        turns = _Turns(runner, plain)
        for _ in range(WARM):
            bare.run(SIZE)
            turns.run(list(islice(said, SIZE)))
        salon.settle(book)
        turns.run(list(islice(said, SIZE)))
        for _ in range(rounds):
            _round(measured, bare, turns, list(islice(said, SIZE)))
        with watch.over(watched):
            _watched(measured, bare, _Turns(runner, watched), said, watch)
        plain.clerk.close()
        watched.clerk.close()
    measured.happened = _happened(book)
    measured.searched = search.measure(book, salon.willow(NOW), NOW)
    return measured


class _Turns:
    """A house to whose app messages are delivered."""

    def __init__(self, runner: asyncio.Runner, house: House) -> None:
        self._runner, self._app = runner, web(house)

    def run(self, said: list[Said]) -> list[int]:
        return self._runner.run(knocks(self._app, said))


def _round(measured: Measured, bare: Bare, turns: _Turns, said: list[Said]) -> None:
    """Run a round of each; half of the bare transactions before the turns, half after."""
    half = len(said) // 2
    at = [process_time_ns()]
    bares = bare.run(half)
    at.append(process_time_ns())
    took = turns.run(said)
    at.append(process_time_ns())
    bares += bare.run(len(said) - half)
    at.append(process_time_ns())
    measured.bare_cpu += at[1] - at[0] + at[3] - at[2]
    measured.turn_cpu += at[2] - at[1]
    measured.bare += bares
    measured.turn += took
    measured.ratios.append(sum(took) / sum(bares))
    for each, nanoseconds in zip(said, took, strict=True):
        measured.by_kind[each.kind].append(nanoseconds)


def _watched(measured: Measured, bare: Bare, turns: _Turns, said: Iterator[Said], watch: Watch) -> None:
    """Take the parts of further turns; bare ones beside them once more, to see them in the same light."""
    turns.run(list(islice(said, SIZE)))
    watch.clear()
    bares: list[int] = []
    took: list[int] = []
    for _ in range(WATCHED):
        bares += bare.run(SIZE)
        took += turns.run(list(islice(said, SIZE)))
    measured.parts = watch.parts(sum(took), len(took))
    measured.watched = (sum(bares) / len(bares) / 1000, sum(took) / len(took) / 1000)
    measured.statements = watch.by_statement(len(took))


def _happened(book: Database) -> dict[str, int]:
    """Count what came of the talks, to see that they are talks."""
    with book.look() as unit:
        rows = unit.rows(
            select(EVENTS.c.what, func.count()).where(EVENTS.c.who != "bench").group_by(EVENTS.c.what)
        )
    return dict(sorted(rows))


Place = Callable[[str], str]


@contextmanager
def _sqlite() -> Iterator[Place]:
    with tempfile.TemporaryDirectory(prefix="halfpast-bench-") as folder:
        yield lambda name: f"sqlite:///{Path(folder, name)}.db"


@contextmanager
def _postgres() -> Iterator[Place]:
    server = start(owner=os.getpid(), settings=())
    names: list[str] = []
    try:
        yield lambda name: names.append(name) or server.create(name)  # type: ignore[func-returns-value]
    finally:
        for name in names:
            server.drop(name)


DATABASES = {"sqlite": _sqlite, "postgresql": _postgres}
__all__ = ["DATABASES", "NOW", "PARTS", "Measured", "measure"]
