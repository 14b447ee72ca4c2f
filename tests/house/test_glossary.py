"""the words of the glossary are words of the code: every type and name that it points to is there"""

import re
from functools import reduce
from importlib import import_module

import pytest

from tests.house.plan import ROOMS, ROOT

NAMED = re.compile(rf"`((?:{'|'.join(ROOMS)})\.[\w.]+)`")
PLACES = NAMED.findall((ROOT / "docs" / "glossary.md").read_text())


@pytest.mark.parametrize("place", PLACES)
def test_a_word_is_where_the_glossary_says(place: str):
    parts = place.split(".")
    modules = [part for part in parts if part[0].islower()]
    types = parts[len(modules) :]
    last = modules[-1]

    try:
        found = import_module(".".join(modules))
    except ModuleNotFoundError:
        found, types = import_module(".".join(modules[:-1])), [last, *types]

    assert reduce(getattr, types, found)
