"""Quiet hours: when nobody is texted unasked, and the nearest moment at which they may be."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from core.walltime import DAY, MINUTE, at_minute, on_the_wall

Quiet = tuple[int, int]
"""From which minute of the day to which, the last not included; over midnight where the first is the larger."""


def holds(quiet: Quiet, moment: datetime, where: ZoneInfo) -> bool:
    """Tell whether it is quiet at that moment, by the wall of the zone."""
    wall = on_the_wall(moment, where)
    (begin, end), minute = quiet, 60 * wall.hour + wall.minute
    return begin <= minute < end or (begin > end and (minute >= begin or minute < end))


def ends(quiet: Quiet, moment: datetime, where: ZoneInfo) -> datetime:
    """Return when the quiet hours end in which a moment lies."""
    wall = on_the_wall(moment, where)
    begins_today = quiet[0] > quiet[1] and 60 * wall.hour + wall.minute >= quiet[0]
    return at_minute((wall + begins_today * DAY).date(), quiet[1], where)


def begun(quiet: Quiet, moment: datetime, where: ZoneInfo) -> datetime:
    """Return when the quiet hours began in which a moment lies."""
    wall = on_the_wall(moment, where)
    began_yesterday = quiet[0] > quiet[1] and 60 * wall.hour + wall.minute < quiet[1]
    return at_minute((wall - began_yesterday * DAY).date(), quiet[0], where)


def no_later(moment: datetime, where: ZoneInfo, quiet: Iterable[Quiet]) -> datetime | None:
    """Return the last minute up to a moment at which it is not quiet, None where it always is."""
    return _left(moment, where, quiet, lambda held, at: begun(held, at, where) - MINUTE)


def no_sooner(moment: datetime, where: ZoneInfo, quiet: Iterable[Quiet]) -> datetime | None:
    """Return the first moment from another on at which it is not quiet, None where it always is."""
    return _left(moment, where, quiet, lambda held, at: ends(held, at, where))


def _left(
    moment: datetime, where: ZoneInfo, quiet: Iterable[Quiet], leave: Callable[[Quiet, datetime], datetime]
) -> datetime | None:
    """Leave the quiet hours in which a moment lies, and those behind them; None where there is no end of them."""
    every = tuple(quiet)
    for _ in range(2 * len(every) + 1):
        held = next((each for each in every if holds(each, moment, where)), None)
        if held is None:
            return moment
        moment = leave(held, moment)
    return None
