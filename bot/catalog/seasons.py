"""seasons as an owner writes them: other hours in a part of the year; and the breaks in all hours"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from bot.catalog import values
from bot.catalog.hours import LONGEST, WEEKDAYS, weekdays, weekly
from bot.catalog.table import Table, Wrong
from core.hours import Break, Hours, Opening, Season

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_LEAP = 2000
"""The year of a day that comes every year; 29 February is one."""

Edge = tuple[date, bool]
"""A day, and whether every year has it."""


def seasons(tables: Iterable[Table]) -> tuple[Season, ...]:
    """Read the parts of the year with hours of their own: no day may lie in two."""
    found: list[Season] = []
    for table in tables:
        season = _season(table)
        table.close()
        if season is None:
            continue
        if other := next((each for each in found if season.meets(each)), None):
            table.wrong(f"overlaps {_called(other)}; a day can only be in one season")
        found.append(season)
    return tuple(found)


def breaks(table: Table) -> tuple[Break, ...]:
    """Read the breaks of the week, written as its hours are: ``mon-fri = "12:30-13:00"``."""
    return tuple(Break(each.weekday, each.opens, each.closes) for each in weekly(table))


def see_breaks(table: Table, hours: Hours) -> None:
    """Note breaks that leave nothing of a day: of the week, of a season or of an exception."""
    every = [("", hours.weekly), *((f" in {_called(each)}", each.weekly) for each in hours.seasons)]
    for label, openings in every:
        alone = Hours(openings, breaks=hours.breaks)
        eaten = [n for n in _open_days(openings) if not alone.week_of(date.min)[n]]
        for weekday in eaten:
            note_eaten(table, weekday, label)
    for special in hours.specials:
        if special.hours and not hours.on(special.day):
            note_eaten(table, special.day.weekday(), f" on {special.day}")


def note_eaten(table: Table, weekday: int, where: str) -> None:
    """Note that a break leaves nothing of a weekday."""
    day = WEEKDAYS[weekday]
    table.wrong(
        f"leaves nothing of {day}{where}; write the day as closed instead", "breaks", *_key(table, weekday)
    )


def _season(table: Table) -> Season | None:
    """Read one season, nothing where its days are not known."""
    name = table.get("name", values.text, "")
    first = table.must("from", _edge, None, like='"1 May", or a date such as 2026-05-01 for one year only')
    last = table.must("to", _edge, None, like='"30 September"')
    openings = _hours(table)
    if first is None or last is None:
        return None
    if first[1] != last[1]:
        table.wrong('from and to must both be days of every year such as "1 May", or both dates', "to")
        return None
    return _ordered(table, Season(first[0], last[0], openings, name, yearly=first[1]))


def _ordered(table: Table, season: Season) -> Season | None:
    if season.yearly or 0 <= (season.last - season.first).days < LONGEST:
        return season
    early = season.last < season.first
    why = "ends before it starts" if early else "lasts longer than a year"
    table.wrong(
        f'{why}: from {season.first} to {season.last}; for every year write days such as "1 May"', "to"
    )
    return None


def _hours(table: Table) -> tuple[Opening, ...]:
    if "hours" not in table.data:
        table.wrong('is missing; write for example hours = { mon-sat = "8:00-20:00" }, or "closed"', "hours")
    if table.data.get("hours") == "closed":
        return table.get("hours", lambda _: (), ())
    return weekly(table.table("hours"))


def _edge(value: object) -> Edge:
    """Read the first or last day of a season: a date, or a day of every year."""
    if isinstance(value, date) and not isinstance(value, datetime):
        if 2000 <= value.year <= 2100:
            return value, False
    elif isinstance(value, str) and (found := _of_every_year(value)):
        return found, True
    like = '"1 May" or "05-01" for every year, or a date such as 2026-05-01'
    raise Wrong(f"must be a day such as {like}, not {values.shown(value)}")


def _of_every_year(said: str) -> date | None:
    """Return the day that "1 May", "May 1" or "05-01" names."""
    words = said.lower().replace(",", " ").split()
    numbers = re.fullmatch(r"([0-9]{2})-([0-9]{2})", said.strip())
    if numbers:
        month, day = int(numbers[1]), int(numbers[2])
    elif len(words) == 2 and any(each.isdecimal() for each in words):
        name, number = sorted(words, key=str.isdecimal)
        month = next((n for n, each in enumerate(MONTHS, start=1) if name in {each, each[:3]}), 0)
        day = int(number) if len(number) <= 2 else 0
    else:
        return None
    try:
        return date(_LEAP, month, day)
    except ValueError:
        return None


def _open_days(openings: Iterable[Opening]) -> list[int]:
    return sorted({each.weekday for each in openings})


def _key(table: Table, weekday: int) -> Iterator[str]:
    """Yield the word by which the breaks name the weekday."""
    inside = table.data.get("breaks")
    for key in inside if isinstance(inside, dict) else ():
        if weekday in weekdays(key):
            yield key
            return


def _called(season: Season) -> str:
    days = ("{:%-d %B}" if season.yearly else "{:%Y-%m-%d}").format
    return (
        f"the season {season.name!r}"
        if season.name
        else f"the season from {days(season.first)} to {days(season.last)}"
    )
