"""docs/catalog.md, which people follow"""

import re
from pathlib import Path

import pytest

from bot import spelling
from tests.bot.catalog.small import told

PAGE = (Path(__file__).parents[3] / "docs" / "catalog.md").read_text()
CUT = '[[service]]\nid = "cut"\nname = "cut"\nlength = "30 min"\n'
TABLES = (
    "group",
    "location",
    "provider",
    "room",
    "equipment",
    "service",
    "service.needs",
    "travel",
    "changeover",
)


def test_its_example_is_a_catalog():
    (example,) = re.findall(r"^```toml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)

    assert [] == told(example)


@pytest.mark.parametrize(
    "header", ["[business]", "[waitlist]", "[words.en]", "[rules]", *(f"[[{each}]]" for each in TABLES)]
)
def test_it_explains_every_setting(header: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(spelling, "FEW", 99)  # so that all are told
    text = (CUT if header == "[[service.needs]]" else "") + f"{header}\nzzzz = 1\n"
    (said,) = [line for line in told(text) if "zzzz" in line]
    known = set(said.partition("known: ")[2].split(", "))

    assert len(known) > 1
    assert {name for name in known if not re.search(rf"`{name}\b", PAGE)} == set()
