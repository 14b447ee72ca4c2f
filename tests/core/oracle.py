"""``make oracle``: every test of the core that draws its cases, run for one seed after the other

    python -m tests.core.oracle [--seeds 10] [--first 1]

Tells how many cases ran for each seed. What fails is printed whole, and comes again with the same seed.
"""

import argparse
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from functools import wraps
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent
RAN: Counter[str] = Counter()


def main() -> None:
    asked = argparse.ArgumentParser(prog="make oracle ARGS=...", description=__doc__.partition("\n")[0])
    asked.add_argument("--seeds", type=int, default=10, help="how many seeds")
    asked.add_argument("--first", type=int, default=1, help="the first of them")
    given = asked.parse_args()
    failed = [seed for seed in range(given.first, given.first + given.seeds) if not _passes(seed)]
    sys.exit(f"Failed with the seeds {failed}." if failed else 0)


def _passes(seed: int) -> bool:
    """Run the tests for a seed, and print how many cases there were, or what failed."""
    run = [sys.executable, "-m", "pytest", "-q", "-p", "tests.core.oracle", "-p", "no:cacheprovider"]
    done = subprocess.run(
        [*run, f"--hypothesis-seed={seed}", str(FOLDER)], capture_output=True, text=True, check=False
    )
    told = [line for line in done.stdout.splitlines() if " cases in " in line]
    print(
        f"seed {seed}: {told[0] if told else 'nothing ran'}{'' if done.returncode == 0 else ', FAILED'}",
        flush=True,
    )
    if done.returncode:
        print(done.stdout, done.stderr)
    return done.returncode == 0


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests that draw their cases, and count those."""
    items[:] = [each for each in items if hasattr(each.obj, "hypothesis")]
    for each in {item.obj for item in items}:
        each.hypothesis.inner_test = _counted(each.__name__, each.hypothesis.inner_test)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many cases there were."""
    against = sum(count for name, count in RAN.items() if name in _AGAINST)
    terminalreporter.write_line(
        f"{RAN.total():,} cases in {len(RAN)} tests, {against:,} of them against the slow search"
    )


def _counted(name: str, test: Callable[..., None]) -> Callable[..., None]:
    @wraps(test)
    def counted(*drawn: object, **named: object) -> None:
        RAN[name] += 1
        test(*drawn, **named)

    return counted


_AGAINST = {
    line.partition("(")[0].removeprefix("def ")
    for path in FOLDER.glob("test_*.py")
    for part in path.read_text().split("\n\n\n")
    if "lowly(" in part
    for line in part.splitlines()
    if line.startswith("def test_")
}
"""Tests that compare with the slow search."""


if __name__ == "__main__":
    main()
