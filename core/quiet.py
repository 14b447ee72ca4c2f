"""Quiet hours: when nobody is texted unasked, and the nearest moment at which they may be."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.walltime import DAY, instant, on_the_wall

Quiet = tuple[int, int]
"""From which minute of the day to which, the last not included; over midnight where the first is the larger."""

MINUTE = timedelta(minutes=1)


def holds(quiet: Quiet, moment: datetime, where: ZoneInfo) -> bool:
    """Tell whether it is quiet at that moment, by the wall of the zone."""
    wall = on_the_wall(moment, where)
    return _holds(quiet, 60 * wall.hour + wall.minute)


def ends(quiet: Quiet, moment: datetime, where: ZoneInfo) -> datetime:
    """Return when the quiet hours end in which a moment lies."""
    wall = on_the_wall(moment, where)
    begins_today = quiet[0] > quiet[1] and 60 * wall.hour + wall.minute >= quiet[0]
    return _instant(wall + begins_today * DAY, quiet[1], where)


def begun(quiet: Quiet, moment: datetime, where: ZoneInfo) -> datetime:
    """Return when the quiet hours began in which a moment lies."""
    wall = on_the_wall(moment, where)
    began_yesterday = quiet[0] > quiet[1] and 60 * wall.hour + wall.minute < quiet[1]
    return _instant(wall - began_yesterday * DAY, quiet[0], where)


def no_later(moment: datetime, where: ZoneInfo, quiet: Iterable[Quiet]) -> datetime | None:
    """Return the last minute up to a moment at which it is not quiet, None where it always is."""
    every = tuple(quiet)
    for _ in range(2 * len(every) + 1):
        held = next((each for each in every if holds(each, moment, where)), None)
        if held is None:
            return moment
        moment = begun(held, moment, where) - MINUTE
    return None


def no_sooner(moment: datetime, where: ZoneInfo, quiet: Iterable[Quiet]) -> datetime | None:
    """Return the first moment from another on at which it is not quiet, None where it always is."""
    every = tuple(quiet)
    for _ in range(2 * len(every) + 1):
        held = next((each for each in every if holds(each, moment, where)), None)
        if held is None:
            return moment
        moment = ends(held, moment, where)
    return None


def _holds(quiet: Quiet, minute: int) -> bool:
    begin, end = quiet
    return begin <= minute < end or (begin > end and (minute >= begin or minute < end))


def _instant(wall: datetime, minute: int, where: ZoneInfo) -> datetime:
    return instant(datetime.combine(wall.date(), time(minute // 60, minute % 60)), where)
