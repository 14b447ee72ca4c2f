"""Chromium: Debian's own, installed on first use where we may; driven by playwright-core, looked over by axe-core"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from tests.children import die_with_parent
from tests.peers.node import installed, node, one_at_a_time

HERE = Path(__file__).parent
NAMES = ("chromium", "chromium-browser", "google-chrome-stable")
PATIENCE = 30.0
HOW_TO_INSTALL = (
    "The tests of pages need Chromium, and found none on the PATH. "
    "Install it (as root: apt-get install chromium), or say where it is: HALFPAST_TEST_CHROMIUM=/path/to/chromium."
)


class NoBrowser(Exception):
    """There is no browser to be had, or it failed."""


@cache
def program() -> str:
    """Find Chromium; install it first where we may."""
    with one_at_a_time():
        if not (found := _found()) and os.geteuid() == 0 and shutil.which("apt-get"):
            _install()
            found = _found()
    if not found:
        raise NoBrowser(HOW_TO_INSTALL)
    return found


def _found() -> str | None:
    given = os.environ.get("HALFPAST_TEST_CHROMIUM")
    return given or next((path for name in NAMES if (path := shutil.which(name))), None)


def _install() -> None:
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["update"],
        ["install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core"],
    ):
        subprocess.run(["apt-get", "-qq", *command], env=quiet, stdout=sys.stderr, check=False)


class Browser:
    """A browser that does one thing after the other; each call says what, and is answered with what came of it."""

    def __init__(self, child: "subprocess.Popen[str]") -> None:
        self._child = child

    def do(self, what: str, **more: object) -> Any:
        """Do one thing; raise NoBrowser with what went wrong."""
        self._child.stdin.write(json.dumps({"what": what, **more}) + "\n")
        self._child.stdin.flush()
        line = self._child.stdout.readline()
        if not line:
            raise NoBrowser(f"{what}: the browser is gone")
        answer = json.loads(line)
        if "error" in answer:
            raise NoBrowser(f"{what}: {answer['error']}")
        return answer.get("value")


@contextmanager
def browser() -> Iterator[Browser]:
    """Run a browser until the block ends."""
    command = [node(), str(HERE / "chromium.mjs"), str(installed()), program()]
    child = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/tmp")},  # noqa: S108
        preexec_fn=die_with_parent(),  # noqa: PLW1509 - it asks the kernel, and touches nothing else
    )
    try:
        yield Browser(child)
    finally:
        child.stdin.close()
        child.wait(PATIENCE)
        child.stdout.close()
