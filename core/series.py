"""The dates of a series, by the wall: how they follow one another, and the rhythm that is seen in dates that stand.

A date is a day and a wall time; what instant that is, and whether there is one, is found where it happens.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise
from math import gcd

from core.walltime import DAY

WEEK = 7
MONTHS = 12
SHORTEST_MONTH = 28
_FEW = 3


class Unit(StrEnum):
    """What a series counts in."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Cycle:
    """How dates follow one another: every so many units, so many ``times`` or up to the day ``until``, or without end.

    ``weekdays`` (0 is Monday) are those of a week, else that of the first date. In months it is the day of the
    first date, or its ``nth`` weekday (-1: the last); a month without that day is left out.
    """

    unit: Unit = Unit.WEEK
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    nth: int | None = None
    times: int | None = None
    until: date | None = None

    @property
    def ends(self) -> bool:
        """Tell whether it was said how long it goes on."""
        return self.times is not None or self.until is not None


@dataclass(frozen=True, slots=True)
class Days:
    """The days of a series; ``cut``: more were asked for, or no end was."""

    days: tuple[date, ...]
    cut: bool


def days(cycle: Cycle, first: date, *, last: date, most: int, out: Callable[[date], bool]) -> Days:
    """Return the days from the first on, without those that are ``out``: ``most`` at most and none after ``last``."""
    found: list[date] = []
    for day in _days(cycle, first):
        if cycle.until and day > cycle.until:
            break
        if out(day):
            if day > last:
                return Days(tuple(found), cut=True)
            continue
        if cycle.times is not None and len(found) == cycle.times:
            break
        if day > last or len(found) == most:
            return Days(tuple(found), cut=True)
        found.append(day)
    return Days(tuple(found), cut=False)


def _days(cycle: Cycle, first: date) -> Iterator[date]:
    """Yield the days without end, for as long as the calendar goes on."""
    match cycle.unit:
        case Unit.DAY:
            return _stepping(first, cycle.interval * DAY)
        case Unit.WEEK:
            return _weekly(cycle, first)
        case Unit.MONTH:
            return _monthly(cycle, first)


def _stepping(first: date, step: timedelta) -> Iterator[date]:
    day = first
    while day <= date.max - step:
        yield day
        day += step


def _weekly(cycle: Cycle, first: date) -> Iterator[date]:
    weekdays = sorted(set(cycle.weekdays)) or [first.weekday()]
    for monday in _stepping(first - first.weekday() * DAY, cycle.interval * WEEK * DAY):
        yield from (day for each in weekdays if (day := monday + each * DAY) >= first)


def _monthly(cycle: Cycle, first: date) -> Iterator[date]:
    count = first.year * MONTHS + first.month - 1
    while count < date.max.year * MONTHS:
        day = _in_month(*divmod(count, MONTHS), cycle, first)
        if day and day >= first:
            yield day
        count += cycle.interval


def _in_month(year: int, month: int, cycle: Cycle, first: date) -> date | None:
    """Return the day of a month (0 is January) that the cycle means, if it has one."""
    begins = date(year, month + 1, 1)
    ends = (begins + 31 * DAY).replace(day=1) - DAY
    if cycle.nth is None:
        return begins.replace(day=first.day) if first.day <= ends.day else None
    weekday = cycle.weekdays[0] if cycle.weekdays else first.weekday()
    if cycle.nth < 0:
        return ends - (ends.weekday() - weekday) % WEEK * DAY + (cycle.nth + 1) * WEEK * DAY
    day = begins + ((weekday - begins.weekday()) % WEEK + (cycle.nth - 1) * WEEK) * DAY
    return day if day <= ends else None


# The rhythm of dates --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Rhythm:
    """What dates have in common: ``cycle`` (None: nothing) at the time ``at``.

    ``missing`` are the days that the rhythm has between first and last and the dates do not, ``odd`` the dates that
    are not of it.
    """

    cycle: Cycle | None
    at: time
    missing: tuple[date, ...] = ()
    odd: tuple[datetime, ...] = ()


def rhythm(walls: Iterable[datetime]) -> Rhythm:
    """Return the rhythm that most of the dates have; there is at least one."""
    ordered = sorted(walls)
    at = Counter(each.time() for each in ordered).most_common(1)[0][0]
    usual = sorted({each.date() for each in ordered if each.time() == at})
    found = _cycle(usual)
    if found is None:
        return Rhythm(None, at, odd=tuple(each for each in ordered if each.time() != at))
    of_it = frozenset(_between(found, usual))
    missing = tuple(sorted(of_it - {each.date() for each in ordered}))
    odd = tuple(each for each in ordered if each.time() != at or each.date() not in of_it)
    return Rhythm(found, at, missing, odd)


def _cycle(usual: Sequence[date]) -> Cycle | None:
    """Return the cycle that leaves the fewest days out; None where it would be more of them than there are dates."""
    tried = [each for make in (_by_month, _by_day, _by_week) if (each := make(usual))]
    best = min(tried, key=lambda each: _strays(each, usual), default=None)
    return best if best and _strays(best, usual) < len(usual) else None


def _strays(cycle: Cycle, usual: Sequence[date]) -> int:
    """Return how many days of the cycle are no dates, or dates none of its days."""
    return len(frozenset(_between(cycle, usual)) ^ frozenset(usual))


def _between(cycle: Cycle, usual: Sequence[date]) -> Iterator[date]:
    first = next((day for day in usual if not cycle.weekdays or day.weekday() in cycle.weekdays), usual[0])
    for day in _days(cycle, first):
        if day > usual[-1]:
            return
        yield day


def _by_week(usual: Sequence[date]) -> Cycle:
    """Return the weekdays that are frequent, every so many weeks."""
    counted = Counter(day.weekday() for day in usual)
    most = max(counted.values())
    weekdays = tuple(sorted(each for each, count in counted.items() if 2 * count > most))
    mondays = sorted({day.toordinal() - day.weekday() for day in usual if day.weekday() in weekdays})
    return Cycle(Unit.WEEK, _step(mondays) // WEEK or 1, weekdays)


def _by_day(usual: Sequence[date]) -> Cycle | None:
    """Return every so many days, where there are enough of them not to be weekdays as well."""
    step = _step([day.toordinal() for day in usual])
    return Cycle(Unit.DAY, step) if step == 1 or (step % WEEK and len(usual) > _FEW) else None


def _by_month(usual: Sequence[date]) -> Cycle | None:
    """Return the same day of months, or the same n-th weekday."""
    gaps = [(two - one).days for one, two in pairwise(usual)]
    if not gaps or min(gaps) < SHORTEST_MONTH:
        return None
    interval = _step([day.year * MONTHS + day.month for day in usual])
    if len({day.day for day in usual}) == 1:
        return Cycle(Unit.MONTH, interval)
    places = {(day.weekday(), (day.day - 1) // WEEK + 1) for day in usual}
    if len(places) > 1 or (len(gaps) > 1 and len(set(gaps)) == 1):
        return None
    weekday, nth = places.pop()
    return Cycle(Unit.MONTH, interval, (weekday,), nth)


def _step(numbers: Sequence[int]) -> int:
    return gcd(*(two - one for one, two in pairwise(numbers)))
