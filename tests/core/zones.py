"""forty zones whose clocks change twice a year, and the nights in which they do"""

from datetime import UTC, datetime, timedelta
from functools import cache

from core.walltime import zone

NAMES = (
    "Africa/Cairo",
    "America/Boise",
    "America/Chicago",
    "America/Denver",
    "America/Edmonton",
    "America/Godthab",
    "America/Halifax",
    "America/Havana",
    "America/Los_Angeles",
    "America/Miquelon",
    "America/New_York",
    "America/Santiago",
    "America/St_Johns",
    "America/Tijuana",
    "Antarctica/Troll",
    "Asia/Beirut",
    "Asia/Jerusalem",
    "Asia/Nicosia",
    "Atlantic/Azores",
    "Atlantic/Bermuda",
    "Atlantic/Canary",
    "Australia/Adelaide",
    "Australia/Hobart",
    "Australia/Lord_Howe",
    "Australia/Sydney",
    "Europe/Athens",
    "Europe/Berlin",
    "Europe/Bucharest",
    "Europe/Chisinau",
    "Europe/Dublin",
    "Europe/Helsinki",
    "Europe/Kyiv",
    "Europe/Lisbon",
    "Europe/London",
    "Europe/Madrid",
    "Europe/Paris",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Easter",
    "Pacific/Norfolk",
)
YEAR = 2026
"""The year of the tests."""

DAY = timedelta(days=1)


@cache
def nights(name: str) -> tuple[datetime, ...]:
    """Return the midnights (UTC) before the two instants of the year at which the clocks change."""
    days = [datetime(YEAR, 1, 1, tzinfo=UTC) + n * DAY for n in range(366)]
    offsets = [each.astimezone(zone(name)).utcoffset() for each in (*days, days[-1] + DAY)]
    return tuple(day for day, one, two in zip(days, offsets, offsets[1:], strict=False) if one != two)
