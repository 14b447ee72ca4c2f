"""the plan of the house: each file has one caption, the plan shows it, and no file grows too long"""

import re

from tests.house.plan import ROOT, files

PLAN = ROOT / "docs" / "architecture.md"
ROW = re.compile(r"^\| `(?P<path>[\w/.]+\.py)` \| (?P<caption>.+) \|$", re.MULTILINE)
LONGEST = 400
MAY_BE_LONGER: dict[str, str] = {}  # path: why; this list only shrinks


def test_a_file_says_in_one_line_what_it_is_for():
    silent = [file.path for file in files() + files("tests") if not file.caption]

    assert [] == silent


def test_the_plan_shows_every_file_with_its_caption():
    """Mend it with: python -m tests.house.plan."""
    between = PLAN.read_text().partition("<!-- files -->")[2].partition("<!-- /files -->")[0]
    shown = {row["path"]: row["caption"] for row in ROW.finditer(between)}

    assert {file.path: file.caption for file in files()} == shown


def test_no_file_is_too_long_without_a_reason():
    long = {file.path for file in files() + files("tests") if len(file.text.splitlines()) > LONGEST}

    assert long == MAY_BE_LONGER.keys()
