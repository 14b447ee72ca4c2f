"""core and dialogs under seal: they run without clock, chance, network and local zone"""

import contextlib
import datetime as dt
import os
import random
import socket
import subprocess
import sys
import time
import uuid
from zoneinfo import ZoneInfo

import pytest

from dialogs.when import read
from tests.house.plan import ROOT, files
from tests.house.sealed import Leak, sealed

IMPORT_ALL = """
import sys, importlib
from tests.house.sealed import sealed
with sealed():
    for name in sys.argv[1:]:
        importlib.import_module(name)
"""


WORLD = {
    "the clock": time.time,
    "the calendar": dt.date.today,
    "the clock, with a zone": lambda: dt.datetime.now(dt.UTC),
    "the local zone": time.localtime,
    "chance": random.random,
    "a choice": lambda: random.choice("ab"),
    "an id": uuid.uuid4,
    "noise": lambda: os.urandom(1),
    "a name": lambda: socket.getaddrinfo("localhost", 80),
    "a connection": lambda: socket.create_connection(("127.0.0.1", 1)),
}


@pytest.mark.parametrize("what", WORLD)
def test_the_seal_sees_who_asks_the_world_even_when_the_error_is_swallowed(what: str):
    with pytest.raises(Leak, match="test_purity"), sealed(), contextlib.suppress(OSError):
        WORLD[what]()


def test_the_seal_lets_values_pass():
    with sealed():
        noon = dt.datetime(2026, 5, 7, 12, tzinfo=dt.UTC)

        assert noon == dt.datetime.fromisoformat(noon.isoformat())


def test_core_and_dialogs_are_imported_under_seal():
    modules = [file.module for file in files("core", "dialogs")]
    run = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, *modules], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert 0 == run.returncode, run.stderr


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "tomorrow at 3"),
        ("en", "half five or friday afternoon"),
        ("en", "in two hours"),
        ("it", "martedì prossimo alle 15"),  # heard by dateparser: Italian has no folder of its own
    ],
)
def test_times_are_read_under_seal(language: str, said: str):
    now = dt.datetime(2026, 5, 7, 12, tzinfo=ZoneInfo("Europe/Berlin"))
    read(said, now=now, language=language)  # what a library sets up once is not under seal

    with sealed():
        first = read(said, now=now, language=language)

    assert first == read(said, now=now, language=language)
