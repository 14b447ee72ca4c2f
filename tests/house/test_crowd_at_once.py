"""sixteen people in four processes talk to the whole desk at once, two addresses a person: the judge finds no fault

More of it, so many rounds, from a seed:
HALFPAST_TEST_HISTORIES=20 HALFPAST_TEST_SEED=1 .venv/bin/pytest -n 0 tests/house/test_crowd_at_once.py
"""

import json
import os
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

import storage.catalog
from storage import database
from storage.database import Database
from tests.house.crowd.house import named
from tests.house.crowd.judge import faults
from tests.house.crowd.rows import read
from tests.house.crowd.talkers import PACE, PROCESSES, TALKERS, enrol
from tests.house.programs import programs

ROUNDS = int(os.environ.get("HALFPAST_TEST_HISTORIES", "1"))
SEED = int(os.environ.get("HALFPAST_TEST_SEED", time.time_ns() % 10_000))
SAYS = 8
NOW = datetime(2026, 3, 27, 9, tzinfo=UTC)


@pytest.fixture
def book(url: str) -> Iterator[Database]:
    book = database.connect(url)
    database.migrate(book)
    yield book
    book.close()


@pytest.fixture(scope="module")
def talkers() -> Iterator[list[subprocess.Popen]]:
    """Programs that talk, until the last test is over."""
    with programs("tests.house.crowd.talkers", PROCESSES) as running:
        yield running


def at_once(
    talkers: list[subprocess.Popen], url: str, business: str, seed: int, began: float
) -> Counter[str]:
    """Let everybody talk at once; return what became of all that was said."""
    job = {
        "url": url,
        "business": business,
        "now": NOW.isoformat(),
        "began": began,
        "says": SAYS,
        "seed": seed,
    }
    for process, each in enumerate(talkers):
        each.stdin.write(json.dumps(job | {"process": process}) + "\n")
        each.stdin.flush()
    return sum((Counter(json.loads(each.stdout.readline())) for each in talkers), Counter())


@pytest.mark.timeout(120 + 60 * ROUNDS)
def test_of_all_that_is_said_at_once_nothing_is_lost_and_the_judge_finds_no_fault(talkers, book, url):
    for nth in range(ROUNDS):
        business = f"juniper-{nth}"
        with book.unit() as unit:
            storage.catalog.apply(unit, named(business), source="juniper.toml", now=NOW)
            enrol(unit, business, NOW)
        began = time.monotonic()
        said = at_once(talkers, url, business, SEED + nth, began)
        rows = read(book, business, NOW + timedelta(seconds=(time.monotonic() - began) * PACE))

        assert [] == faults(rows), f"seed {SEED + nth}"
        assert {"taken": PROCESSES * TALKERS * SAYS} == {k: v for k, v in said.items() if k != "unavailable"}
        assert len([each for each in rows.events if each.what == "held"]) > PROCESSES
        assert [each for each in rows.events if each.what in {"booked", "asked"}] != []
