"""programs that run beside a test, all alike, told by lines what to do"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.children import die_with_parent


@contextmanager
def programs(module: str, count: int) -> Iterator[list[subprocess.Popen]]:
    """Run a module so many times, each a process of its own, until the end of the block."""
    running = [
        subprocess.Popen(
            [sys.executable, "-m", module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
            preexec_fn=die_with_parent(),  # noqa: PLW1509 - nothing else runs here
        )
        for _ in range(count)
    ]
    yield running
    for each in running:
        each.communicate()
