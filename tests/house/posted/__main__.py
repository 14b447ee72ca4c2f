"""random histories of letters, as many bookings as you like: `make histories ARGS="--bookings 10000 --seed 7"`"""

import argparse
import os
import tempfile
import time
from pathlib import Path

from tests import postgres
from tests.house.posted.history import Plan
from tests.house.posted.judge import steps
from tests.house.posted.running import figures, judged

MEMORY = Path("/dev/shm")  # noqa: S108 - what is in it is a test's, and gone after it


def main() -> None:
    """Run a history on each kind of book, and print what came of it; end with 1 where there was a fault."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--bookings", type=int, default=10_000)
    asked.add_argument("--seed", type=int, default=time.time_ns() % 10_000)
    asked.add_argument("--database", choices=["sqlite", "postgresql", "both"], default="both")
    asked.add_argument("--clients", type=int, default=120)
    asked.add_argument("--plant", default="")
    given = asked.parse_args()
    bad = False
    for kind in ("sqlite", "postgresql") if given.database == "both" else (given.database,):
        with tempfile.TemporaryDirectory(
            prefix="histories-", dir=MEMORY if MEMORY.is_dir() else None
        ) as name:
            folder = Path(name)
            url = f"sqlite:///{folder}/book.db" if kind == "sqlite" else _server().create("histories")
            print(f"{kind}, seed {given.seed}, {given.bookings} bookings", flush=True)
            began = time.monotonic()
            case, found = judged(
                Plan(url, folder, given.seed, given.bookings, given.clients, plant=given.plant)
            )
            print(figures(case, found, time.monotonic() - began), flush=True)
            print(*(steps(case, each) for each in found[:20]), sep="\n", flush=True)
            bad = bad or bool(found)
    raise SystemExit(bad)


def _server() -> postgres.Server:
    return postgres.start(owner=os.getpid())


if __name__ == "__main__":
    main()
