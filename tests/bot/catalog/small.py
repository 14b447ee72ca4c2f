"""a small catalog that is right, and what is said when a line of it is not"""

from datetime import date

from bot.catalog.file import read
from bot.catalog.table import CatalogError

TODAY = date(2026, 3, 2)
FILE = "willow.toml"

SMALL = """\
[business]
id = "willow"
name = "Willow Studio"
country = "GB"

[rules]
lead = "1 hour"

[[location]]
id = "harbour-st"
name = "Harbour St"
zone = "Europe/London"
hours = { mon-fri = "9:00-18:00" }

[[location]]
id = "mill-lane"
name = "Mill Lane"
zone = "Europe/London"
hours = { sat = "9:00-17:00" }

[[provider]]
id = "ana"
name = "Ana"
locations = ["harbour-st"]
skills = ["cut", "colour"]

[[room]]
id = "oak"
name = "Oak"
locations = ["mill-lane"]
capacity = 8
features = ["projector"]

[[equipment]]
id = "wash-1"
name = "Wash station"
locations = ["harbour-st"]
tags = ["wash station"]

[[service]]
id = "cut"
name = "cut"
length = "30 min"
needs = [{ skill = "cut" }]
"""


def changed(old: str, new: str) -> str:
    """Return the small catalog with one part of it replaced."""
    assert SMALL.count(old) == 1, f"{old!r} must stand there once"
    return SMALL.replace(old, new)


def told(text: str) -> list[str]:
    """Return all that is said about a catalog."""
    try:
        read(text, today=TODAY, file=FILE)
    except CatalogError as error:
        return str(error).splitlines()
    return []
