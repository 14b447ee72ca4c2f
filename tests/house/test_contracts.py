"""who may know whom: what .importlinter cannot say, and that what it says has teeth"""

import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.house.plan import ROOMS, ROOT, arrows, files

MAY_STAND_ON = {
    "core": {"core"},
    "dialogs": {"dialogs", "core"},
    "storage": {"storage", "core"},
    "channels": {"channels", "core"},
    "bot": set(ROOMS),
}
LIBRARIES_OF_LANGUAGE = {"babel", "dateparser", "dateutil", "fluent"}

# Each line would be a breach, and names the contract that must see it.
BREACHES = {
    "core/a.py: import storage": "The bot knows three rooms",
    "dialogs/a.py: import storage": "The bot knows three rooms",
    "channels/sms.py: import bot.desk": "The bot knows three rooms",
    "core/a.py: import core.b; core/b.py: if TYPE_CHECKING: import core.a": "Nothing goes round",
    "core/a.py: import time": "Core and dialogs touch nothing",
    "dialogs/languages/xx/times.py: from os import path": "Core and dialogs touch nothing",
    "dialogs/a.py: def f(): import httpx": "Core and dialogs touch nothing",
    "core/a.py: import dateparser": "Core needs nothing but Python",
    "channels/sms.py: import channels.pigeon; channels/pigeon.py: 'new'": "No channel knows another",
    "channels/web/change.py: import channels.sms": "No channel knows another",
    "dialogs/languages/xx/times.py: import dialogs.languages.yy.times": "No language knows another",
    "bot/desk.py: import sqlalchemy": "SQL is spoken in storage only",
    "bot/server.py: from storage import unit": "open storage",
    "core/risk.py: 'new'; core/b.py: import core.risk": "Only what shows a risk to staff",
    "storage/records.py: 'new'; bot/desk.py: import storage.records": "Only what shows a risk to staff",
}
HOUSE = [
    *("core/b.py", "dialogs/b.py", "bot/desk.py", "storage/unit.py", "storage/bookings.py"),
    *("channels/channel.py", "channels/invite.py", "channels/sms.py"),
    *("dialogs/languages/xx/times.py", "dialogs/languages/yy/times.py"),
]
ALLOWED = [
    "channels/sms.py: import channels.channel, channels.invite",
    "bot/desk.py: import storage.unit, dialogs.b, channels.sms",
    "storage/bookings.py: import storage.unit, sqlalchemy",
    "dialogs/b.py: import dateparser, core.b",
    "core/b.py: from datetime import time",
]


def test_nothing_goes_round_in_circles_type_hints_included():
    try:
        order = list(TopologicalSorter(arrows()).static_order())
    except CycleError as circle:
        pytest.fail(" -> ".join(circle.args[1]), pytrace=False)

    assert order


def test_no_arrow_climbs_or_crosses():
    climbing = [
        f"{module} -> {target}"
        for module, targets in arrows().items()
        for target in targets
        if target.partition(".")[0] not in MAY_STAND_ON[module.partition(".")[0]]
    ]

    assert [] == climbing


@pytest.mark.parametrize(("room", "libraries"), [("core", set()), ("dialogs", LIBRARIES_OF_LANGUAGE)])
def test_a_pure_room_needs_python_and_these_libraries_only(room: str, libraries: set[str]):
    known = sys.stdlib_module_names | {"core", room} | libraries
    strangers = [
        f"{file.path}: {name}"
        for file in files(room)
        for name in file.imports()
        if name.partition(".")[0] not in known
    ]

    assert [] == strangers


def test_the_contracts_hold_in_a_house_that_keeps_them(tmp_path: Path):
    said = checked_by_import_linter(build(tmp_path, ALLOWED))

    assert "0 broken" in said, said


@pytest.mark.parametrize("breach", BREACHES)
def test_a_breach_is_seen(tmp_path: Path, breach: str):
    said = checked_by_import_linter(build(tmp_path, [*ALLOWED, *breach.split("; ")]))
    broken = [line for line in said.splitlines() if " BROKEN" in line]

    assert any(BREACHES[breach] in line for line in broken), said


def build(place: Path, lines: list[str]) -> Path:
    """Build a small house: each line is ``path: code``; a later line has the last word."""
    for path, _, code in (line.partition(": ") for line in [*HOUSE, *lines]):
        for folder in Path(path).parents[:-1]:
            (place / folder).mkdir(parents=True, exist_ok=True)
            (place / folder / "__init__.py").touch()
        (place / path).write_text(code + "\n")
    return place


def checked_by_import_linter(place: Path) -> str:
    program = [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--no-logo"]
    options = ["--config", ROOT / ".importlinter"]
    run = subprocess.run([*program, *options], cwd=place, capture_output=True, text=True, check=False)
    return run.stdout + run.stderr
