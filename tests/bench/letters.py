"""reminders that fall due in one minute, through two workers on PostgreSQL, alone and beside live talks

The workers are processes of their own (`tests/bench/sorter.py`), the talks are had with a real server. A letter counts
as handed over once the ledger says that it was sent.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from time import perf_counter, sleep

from bot.compose import wall_clock
from core.messages import Kind, Letter, Reply
from core.people import Address
from storage import outbox
from storage.database import Database
from tests.bench import paced, salon
from tests.bench.crowd import Crowd
from tests.bench.sorter import LINE
from tests.bench.turns import DATABASES
from tests.children import die_with_parent

MANY, FEW = 100_000, 5_000
WORKERS = 2
PACE = 20
"""Turns a second of the live talks."""
ALONE_SECONDS, WARM_SECONDS = 30, 3
TEXT = "Willow: Cut with Ana at Harbour St tomorrow, Wed 4 Mar, 3pm. OK, or a better time? Stop: STOP"


@dataclass(slots=True)
class Handed:
    """How long it took until all letters were handed over, alone and beside talks; waits of turns in nanoseconds."""

    letters: int
    alone: float = 0.0
    beside: float = 0.0
    quiet: list[int] = field(default_factory=list)
    busy: list[int] = field(default_factory=list)


def measure(letters: int) -> Handed:
    """Hand over so many letters twice: alone, and beside talks."""
    handed = Handed(letters)
    with DATABASES["postgresql"]() as place:
        url, now = place("letters"), wall_clock()
        book, regulars = salon.opened(url, now)
        try:
            handed.alone = _alone(book, url, letters)
            asyncio.run(_beside(handed, book, url, Crowd(regulars, now)))
        finally:
            book.close()
    return handed


def _alone(book: Database, url: str, letters: int) -> float:
    _promise(book, letters, "alone")
    with _workers(url):
        return _took(book, _let_go(book))


async def _beside(handed: Handed, book: Database, url: str, crowd: Crowd) -> None:
    vendor, said = paced.Vendor(), crowd.says()
    _promise(book, handed.letters, "beside")
    async with await asyncio.start_server(vendor.serve, "127.0.0.1", 0) as server:
        api_url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        with paced.serving(url, paced.texts(api_url)) as port, _workers(url):
            await paced.answers(port)
            post = paced.Post(port)
            await post.run([paced.request(each) for each in islice(said, PACE * WARM_SECONDS)], PACE)
            calm = [paced.request(each) for each in islice(said, PACE * ALONE_SECONDS)]
            handed.quiet = await post.run(calm, PACE)
            began = await asyncio.to_thread(_let_go, book)
            watching = asyncio.create_task(asyncio.to_thread(_took, book, began))
            while not handed.busy or not watching.done():
                handed.busy += await post.run([paced.request(each) for each in islice(said, PACE)], PACE)
            handed.beside = await watching
            post.close()


def _took(book: Database, began: float) -> float:
    """Wait until all letters are handed over; return how long that was."""
    while _waiting(book):
        sleep(0.2)
    return perf_counter() - began


def _promise(book: Database, letters: int, name: str) -> None:
    """Promise reminders for a day that does not come; ``_let_go`` makes all of them due."""
    far = wall_clock() + timedelta(days=365)
    for first in range(0, letters, 1000):
        some = [_letter(f"{name}-{n}", n, far) for n in range(first, min(first + 1000, letters))]
        with book.unit() as unit:
            outbox.promise(unit, some, far)
    salon.settle(book)


def _letter(name: str, n: int, due_at: datetime) -> Letter:
    to = Address("sms", f"+4479{n:08d}")
    return Letter(name, salon.BUSINESS, LINE.id, to, Reply(TEXT), Kind.REMINDER, due_at, name)


def _let_go(book: Database) -> float:
    """Make all of them due at once; return since when they are."""
    with book.writer.connect() as connection:
        connection.exec_driver_sql(
            "UPDATE letters SET due_at = now(), try_at = now() WHERE state = 'pending' AND line_id = 'sink'"
        )
        connection.commit()
        return perf_counter()


def _waiting(book: Database) -> bool:
    """Tell whether a letter waits; an index is asked: a count of all of them, as often, is felt by the talks."""
    ours = f"business_id = '{salon.BUSINESS}' AND line_id = '{LINE.id}'"
    pending = f"SELECT FROM letters WHERE {ours} AND state = 'pending' ORDER BY try_at, nth LIMIT 1"
    leased = (
        f"SELECT FROM letters WHERE {ours} AND state IN ('sending', 'unknown') ORDER BY lease_until LIMIT 1"
    )
    with book.writer.connect() as connection:
        one = connection.exec_driver_sql(f"SELECT EXISTS ({pending}) OR EXISTS ({leased})")
        return bool(one.scalar_one())


@contextmanager
def _workers(url: str) -> Iterator[None]:
    command = [sys.executable, "-m", "tests.bench.sorter", url]
    root = Path(__file__).parents[2]
    workers = [
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root, preexec_fn=die_with_parent())  # noqa: PLW1509 - one thread
        for _ in range(WORKERS)
    ]
    try:
        for each in workers:
            assert each.stdout is not None
            each.stdout.readline()
        yield
    finally:
        for each in workers:
            each.terminate()
        for each in workers:
            each.communicate(timeout=60)
