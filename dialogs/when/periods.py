"""Weeks, months and years on the calendar, and steps from one day to another.

Weeks begin on Monday. All dates stay within the years 1700 to 2199; what lies outside is None.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from dialogs.when.expression import Month, Next, Period, Third, Unit, Which

ONE = timedelta(days=1)
FIRST_YEAR, LAST_YEAR = 1700, 2199
FARTHEST = 80_000  # days; more is no plan


class Dates(NamedTuple):
    """From a first to a last date, both included; None is open. ``single``: one day was meant."""

    first: date | None
    last: date | None
    single: bool = False
    weekdays: tuple[int, ...] = ()


def single(day: date) -> Dates:
    """Return one day."""
    return Dates(day, day, single=True)


def moved(base: date, count: int, unit: Unit) -> date | None:
    """Return the date so many units after (negative: before) the base, the month's last where it has no such day."""
    days = {
        Unit.DAY: 1,
        Unit.WEEK: 7,
        Unit.WORKWEEK: 7,
        Unit.WEEKEND: 7,
        Unit.MIDWEEK: 7,
        Unit.FORTNIGHT: 14,
    }.get(unit)
    if abs(count) > FARTHEST:
        return None
    if days is not None:
        return _bounded(base + days * count * ONE)
    if unit is Unit.WORKDAY:
        return _workdays_away(base, count)
    months = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120}[unit] * count
    year, month = divmod(base.year * 12 + base.month - 1 + months, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return date(year, month + 1, min(base.day, monthrange(year, month + 1)[1]))


def _bounded(day: date) -> date | None:
    """Return the day unless its year is out of bounds."""
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None


def _workdays_away(base: date, count: int) -> date | None:
    """Return the date so many days from Monday to Friday away."""
    weeks, rest = divmod(abs(count), 5)
    step = ONE if count >= 0 else -ONE
    day = base + 7 * weeks * step
    while rest or day.weekday() > 4:
        day += step
        rest -= day.weekday() <= 4 and rest > 0
    return _bounded(day)


def monday(day: date) -> date:
    """Return the Monday of the day's week."""
    return day - day.weekday() * ONE


def next_units(day: Next, today: date) -> Dates | None:
    """Return the coming units from tomorrow on, or the past ones up to yesterday."""
    last = moved(today, day.count, day.unit)
    if last is None:
        return None
    if day.unit is Unit.FORTNIGHT and abs(day.count) == 1:
        return Dates(today + ONE, last)
    return Dates(today + ONE, last) if day.count > 0 else Dates(last, today - ONE)


def month(day: Month, today: date) -> Dates:
    """Return a month: the present one or the next of that name, or of the year that was said."""
    year = day.year or today.year + (day.month < today.month)
    if day.year is None and day.which is Which.NEXT and day.month == today.month:
        year += 1
    if day.year is None and day.which is Which.THIS:
        year = today.year
    if day.year is None and day.which is Which.LAST:
        year = today.year - (day.month >= today.month)
    return Dates(date(year, day.month, 1), date(year, day.month, monthrange(year, day.month)[1]))


def calendar_period(day: Period, base: date) -> Dates:
    """Return the week, weekend, month, quarter, year or decade that is so many after the one the base lies in."""
    first = {
        Unit.WEEK: monday,
        Unit.WORKWEEK: monday,
        Unit.WEEKEND: _saturday if day.around else lambda one: monday(one) + 5 * ONE,
        Unit.MIDWEEK: lambda one: monday(one) + ONE,
        Unit.FORTNIGHT: monday,
        Unit.MONTH: lambda one: one.replace(day=1),
        Unit.QUARTER: lambda one: date(one.year, (one.month - 1) // 3 * 3 + 1, 1),
        Unit.YEAR: lambda one: date(one.year, 1, 1),
        Unit.DECADE: lambda one: date(one.year // 10 * 10, 1, 1),
    }.get(day.unit, lambda one: one)(base)
    start = moved(first, day.shift, day.unit)
    after = moved(start, 1, day.unit) if start else None
    if start is None or after is None:
        raise ValueError(day)
    length = {Unit.WEEKEND: 2 * ONE, Unit.MIDWEEK: 3 * ONE, Unit.WORKWEEK: 5 * ONE}.get(
        day.unit, after - start
    )
    return Dates(start, start + length - ONE)


def _saturday(day: date) -> date:
    """Return the Saturday of the weekend nearest to a day; the past one on Monday and Tuesday."""
    return monday(day) + (5 - 7 * (day.weekday() <= 1)) * ONE


def third_of(whole: Dates, third: Third | None, today: date) -> Dates:
    """Return the early, middle or late part of a period."""
    first, last = whole.first, whole.last
    if third is None or first is None or last is None:
        return whole
    length = (last - first).days + 1
    middle = first + (length // 2) * ONE
    if length > 25 and length < 32:
        if third is Third.MIDDLE:
            return Dates(first + 9 * ONE, first + 19 * ONE)
        middle = first + 15 * ONE
    if length > 360:
        middle = date(first.year, 7, 1)
    if third in (Third.EARLY, Third.START):
        return Dates(first, middle - ONE)
    if third is Third.MIDDLE and length == 7:
        return Dates(first + ONE, first + 3 * ONE)
    if third is Third.MIDDLE:
        return Dates(first + (length // 3) * ONE, first + (2 * length // 3) * ONE)
    start = max(middle, today) if third is Third.REST and first <= today <= last else middle
    return Dates(start, last)
