"""Where visits start: at fixed times of the week, or on a grid, by the wall."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.walltime import DAY, instants, on_the_wall

Starts = tuple[tuple[int, int], ...]
"""Times of the week, as (weekday, minute of the day); 0 is Monday."""


def fixed(starts: Starts, first: datetime, end: datetime, where: ZoneInfo) -> Iterator[datetime]:
    """Yield the instants between two others at which the wall shows one of the starts, in order of time.

    A time that the clocks leave out has none, one that they show twice has two.
    """
    day, last = (on_the_wall(each, where).date() for each in (first, end))
    while day <= last:
        midnight = datetime.combine(day, time())
        minutes = sorted(minute for weekday, minute in starts if weekday == day.weekday())
        shown = (each for minute in minutes for each in instants(midnight + timedelta(minutes=minute), where))
        yield from sorted(each for each in shown if first <= each < end)
        day += DAY


def at_one(starts: Starts, moment: datetime, where: ZoneInfo) -> bool:
    """Tell whether the wall shows one of the starts at that moment; without any, every moment will do."""
    wall = on_the_wall(moment, where)
    return not starts or (wall.weekday(), wall.hour * 60 + wall.minute) in starts


def on_grid(start: datetime, grid: int, where: ZoneInfo) -> datetime:
    """Return the first instant from ``start`` on at which the wall shows a multiple of ``grid`` minutes."""
    wall = on_the_wall(start, where)
    past = timedelta(
        minutes=(wall.hour * 60 + wall.minute) % grid, seconds=wall.second, microseconds=wall.microsecond
    )
    if past:  # the clocks may change before the next multiple, so look again there
        return on_grid(start - past + timedelta(minutes=grid), grid, where)
    return start.astimezone(UTC)
