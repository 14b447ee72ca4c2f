"""when a service starts, as the file tells of it: at fixed times of the week"""

from __future__ import annotations

from functools import partial

from bot.catalog import values
from bot.catalog.hours import WEEKDAYS, clock_said, clock_time, weekdays
from bot.catalog.table import Table, Wrong
from core.starts import Starts


def read_starts(table: Table) -> Starts:
    """Read the times at which a service starts: ``starts = { tue = "18:00", sat = ["10:00", "11:30"] }``."""
    inside = table.table("starts")
    if "starts" in table.data and "grid" in table.data:
        table.wrong("goes without starts: it begins either every so many minutes, or at fixed times", "grid")
    found: set[tuple[int, int]] = set()
    for key in inside.data:
        minutes = inside.get(key, partial(values.several, of=_clock), ())
        named = weekdays(key)
        if not named:
            inside.wrong(
                f"{key!r} is no weekday; write mon, tue, wed, thu, fri, sat, sun, or from-to such as mon-fri",
                key,
            )
        twice = [(day, minute) for day in named for minute in minutes if (day, minute) in found]
        for day, minute in twice:
            inside.wrong(f"{spelled(day, minute)} stands there twice", key)
        found |= {(day, minute) for day in named for minute in minutes}
    return tuple(sorted(found))


def spelled(weekday: int, minute: int) -> str:
    """Return a start as a person writes it."""
    return f"{WEEKDAYS[weekday]} {clock_said(minute)}"


def _clock(value: object) -> int:
    if not isinstance(value, str):
        raise Wrong(f'must be a time of day such as "18:00", not {values.shown(value)}')
    return clock_time(value)
