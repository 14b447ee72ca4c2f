"""What the clock on the wall says: zones, gaps, folds.

Wall time is a naive datetime together with a zone; an instant is an aware datetime, kept in UTC. One wall
time has no instant (a gap, when clocks go forward), one, or two (a fold, when they go back): nobody may
guess, so ``instants`` tells.
"""

from __future__ import annotations

import zoneinfo
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache

from core.spans import Span

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)


class UnknownZoneError(ValueError):
    """No such time zone; use a name of the IANA database such as Europe/London."""


@lru_cache(maxsize=1)
def zone_names() -> frozenset[str]:
    """Return the names of all zones this machine knows."""
    return frozenset(zoneinfo.available_timezones())


@lru_cache(maxsize=512)
def zone(name: str) -> zoneinfo.ZoneInfo:
    """Return the zone of that name; raise UnknownZoneError for anything else, paths and control characters included."""
    if name not in zone_names():
        raise UnknownZoneError(name)
    return zoneinfo.ZoneInfo(name)


def instants(wall: datetime, where: zoneinfo.ZoneInfo) -> tuple[datetime, ...]:
    """Return the UTC instants at which a wall in that zone shows the naive time: none in a gap, two in a fold."""
    early, late = (wall.replace(tzinfo=where, fold=fold) for fold in (0, 1))
    if early.utcoffset() == late.utcoffset():
        return (early.astimezone(UTC),)
    found = (early.astimezone(UTC), late.astimezone(UTC))
    return found if found[0] < found[1] else ()


def instant(wall: datetime, where: zoneinfo.ZoneInfo) -> datetime:
    """Return one UTC instant for a wall time: the first of a fold; in a gap the instant at which the gap ends.

    For edges of opening hours, where "from 2:30" on the night without a 2:30 means "as soon as it is later
    than that". A time that somebody chose is never treated so: ask ``instants``.
    """
    found = instants(wall, where)
    if found:
        return found[0]
    early, late = sorted(wall.replace(tzinfo=where, fold=fold).astimezone(UTC) for fold in (0, 1))
    return _first_after_change(early, late, where)


def at_minute(day: date, minutes: int, where: zoneinfo.ZoneInfo) -> datetime:
    """Return the instant so many minutes after midnight on the wall."""
    return instant(_midnight(day) + timedelta(minutes=minutes), where)


@cache
def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _first_after_change(early: datetime, late: datetime, where: zoneinfo.ZoneInfo) -> datetime:
    """Return the instant between the two at which the zone's offset changes, to the second."""
    offset = late.astimezone(where).utcoffset()
    while late - early > timedelta(seconds=1):
        middle = early + (late - early) // 2
        middle = middle.replace(microsecond=0)
        if middle.astimezone(where).utcoffset() == offset:
            late = middle
        else:
            early = middle
    return late


def on_the_wall(moment: datetime, where: zoneinfo.ZoneInfo) -> datetime:
    """Return the naive time that a wall in that zone shows at the instant."""
    return moment.astimezone(where).replace(tzinfo=None)


def day_span(day: date, where: zoneinfo.ZoneInfo) -> Span:
    """Return the local day as a span; 23 or 25 hours long when the clocks change."""
    return Span(
        instant(datetime.combine(day, time()), where),
        instant(datetime.combine(day + DAY, time()), where),
    )


def earlier(moment: datetime, where: zoneinfo.ZoneInfo, *, days: int, at: time | None = None) -> datetime:
    """Return the instant so many calendar days earlier on the wall, at the same wall time or the given one.

    "The day before at 18:00" is a wall-clock rule; "24 hours before" is elapsed time: subtract a timedelta
    for that.
    """
    wall = on_the_wall(moment, where) - days * DAY
    return instant(datetime.combine(wall.date(), at) if at else wall, where)
