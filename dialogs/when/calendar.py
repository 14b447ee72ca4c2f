"""Days as they were said, on the calendar: from today and the day on the table to first and last dates.

What no calendar has (31 February) is None, as is what lies outside the years 1700 to 2199. Weeks begin on Monday.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from dialogs.when.conventions import BOOKING, Conventions
from dialogs.when.expression import (
    Away,
    Date,
    Day,
    Days,
    Feast,
    Month,
    Next,
    Nth,
    Period,
    Slash,
    Third,
    Told,
    Unit,
    Weekday,
    Weekdays,
    Which,
    Within,
    Year,
)
from dialogs.when.feasts import FEASTS
from dialogs.when.periods import (
    FIRST_YEAR,
    LAST_YEAR,
    ONE,
    Dates,
    calendar_period,
    monday,
    month,
    moved,
    next_units,
    single,
    third_of,
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where on the calendar the words were said: today, the day on the table, and the conventions that hold."""

    today: date
    told: date | None = None
    conventions: Conventions = BOOKING


def dates(day: Day, place: Place) -> Dates | None:
    """Return the dates that a day stands for, or None where there are none."""
    try:
        found = _dates(day, place)
    except (ValueError, OverflowError):
        return None
    ends = [end.year for end in found[:2] if end is not None] if found else []
    return found if all(FIRST_YEAR <= year <= LAST_YEAR for year in ends) else None


def _dates(day: Day, place: Place) -> Dates | None:
    """Return the dates of a day by what kind of day it is."""
    match day:
        case Date() | Slash():
            found = _date(day, place) if isinstance(day, Date) else _slash(day, place)
            return single(_on_its_weekday(found, day, place)) if found else None
        case Weekday():
            return single(_weekday(day, place))
        case Told():
            return single(place.told) if place.told else None
        case Away():
            found = _away(day, place)
            return single(_on_its_weekday(found, day, place)) if found else None
        case Nth():
            return _nth(day, place)
        case Within():
            return single(monday(_first(day.of, place)) + day.weekday * ONE)
        case Feast():
            return _feast(day, place)
        case Weekdays():
            return Dates(place.today, None, weekdays=day.indices)
        case Days():
            return _days(day, place)
        case _:
            return _period(day, place)


def _first(day: Day, place: Place) -> date:
    """Return the first date of a day; raise ValueError where there is none."""
    found = _dates(day, place)
    if found is None or found.first is None:
        raise ValueError(day)
    return found.first


def _days(day: Days, place: Place) -> Dates | None:
    """Return from a first to a last day; the last is counted from the first."""
    first = _dates(day.first, place) if day.first else None
    if day.first and first is None:
        return None
    start = first.first if first else None
    if start and day.after:
        start = first.last + ONE if first and first.last else start
    if day.last is None:
        return Dates(start, None)
    from_there = Place(start, place.told, place.conventions) if start and _follows(day.last) else place
    last = _dates(day.last, from_there)
    if start and first and _runs_already(day, start, place):
        start, last = moved(start, -1, Unit.YEAR), _dates(day.last, place)
    if last is None:
        return None
    to_the_end = getattr(day.last, "third", None) in (Third.END, Third.LATE)
    end = last.first if day.before and not to_the_end else last.last
    if end and day.before and not to_the_end:
        end -= ONE
    if start and end and end < start:
        return None
    return Dates(start, end)


def _runs_already(day: Days, start: date, place: Place) -> bool:
    """Tell whether today lies in "from may to september": the last day comes before the next first one."""
    yearly = isinstance(day.first, Month) or (
        isinstance(day.first, Slash) or getattr(day.first, "month", None)
    )
    if not yearly or getattr(day.first, "year", None) or getattr(day.last, "year", None):
        return False
    if not (isinstance(day.last, (Month, Slash, Away)) or getattr(day.last, "month", None)):
        return False
    last = _dates(day.last, place) if day.last else None
    return last is not None and last.last is not None and place.today <= last.last < start


def _follows(day: Day) -> bool:
    """Tell whether a last day is counted from the first one, not from today."""
    if isinstance(day, (Date, Month)):
        return day.year is None
    return isinstance(day, (Slash, Weekday)) and (
        isinstance(day, Slash) or day.which in (Which.COMING, Which.THIS)
    )


def _date(day: Date, place: Place) -> date | None:
    """Return the date of the calendar that fits all that was said, today or later unless the year was said."""
    if day.month and day.year:
        return date(day.year, day.month, day.day or 1)
    if day.month:
        return _in_coming_years(day, place)
    return _in_coming_months(day, place)


def _in_coming_years(day: Date, place: Place) -> date | None:
    """Return "8 march" this year or next; the 29th of February when there is one."""
    month, number = day.month or 1, day.day or 1
    start = place.today
    if day.which is Which.LAST:
        return _last_before(start, month, number)
    for year in range(start.year, start.year + 9):
        if number <= monthrange(year, month)[1]:
            found = date(year, month, number)
            if found >= start and not (day.which is Which.NEXT and found.year == start.year):
                return found
    return None


def _last_before(start: date, month: int, number: int) -> date | None:
    """Return the latest such date before the day."""
    for year in range(start.year, start.year - 9, -1):
        if number <= monthrange(year, month)[1] and date(year, month, number) < start:
            return date(year, month, number)
    return None


def _in_coming_months(day: Date, place: Place) -> date | None:
    """Return "the 3rd" in the first month that has one, on the weekday that was said if any month has that."""
    number = day.day or 1
    fits: date | None = None
    year, month = place.today.year, place.today.month
    for _ in range(place.conventions.months_to_a_weekday if day.weekday is not None else 13):
        if number <= monthrange(year, month)[1]:
            found = date(year, month, number)
            if found >= place.today:
                fits = fits or found
                if day.weekday is None or found.weekday() == day.weekday:
                    return found
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return fits


def _on_its_weekday(found: date, day: Date | Slash | Away, place: Place) -> date:
    """Return the date, or the nearest of the weekday that was said beside it where that is to count."""
    if day.weekday is None or not place.conventions.weekday_over_date:
        return found
    return found + ((day.weekday - found.weekday() + 3) % 7 - 3) * ONE


def _slash(day: Slash, place: Place) -> date | None:
    """Return the date of two numbers: by the weekday that was said, by what can be, by the habit of the country."""
    orders = [(day.one, day.two), (day.two, day.one)]
    if not place.conventions.month_first:
        orders.reverse()
    found = [
        _date(Date(number, month, day.year, which=day.which), place)
        for month, number in orders
        if _can_be(number, month)
    ]
    on_weekday = [one for one in found if one and one.weekday() == day.weekday]
    return (on_weekday or found or [None])[0]


def _can_be(number: int, month: int) -> bool:
    """Tell whether some year has that date."""
    return 1 <= month <= 12 and 1 <= number <= monthrange(2024, month)[1]


def _weekday(day: Weekday, place: Place) -> date:
    """Return a weekday by its which; see ``conventions`` for what next means."""
    today, weeks = place.today, 7 * day.weeks
    ahead = (day.index - today.weekday()) % 7
    if day.which is Which.LAST:
        return monday(today) + (day.index - 7 + weeks) * ONE
    if day.which is Which.NEXT:
        if place.conventions.next_is_of_next_week:
            return monday(today) + (day.index + 7 + weeks) * ONE
        return today + ((ahead or 7) + weeks) * ONE
    if ahead == 0 and day.which is Which.COMING and not place.conventions.weekday_may_be_today:
        ahead = 7
    return today + (ahead + weeks) * ONE


def _away(day: Away, place: Place) -> date | None:
    """Return the date so many units from the base."""
    base = _first(day.base, place) if day.base else place.today
    return moved(base, day.count, day.unit)


def _period(day: Day, place: Place) -> Dates | None:
    """Return the dates of a week, a month, a year, or of the next so many."""
    match day:
        case Next():
            return next_units(day, place.today)
        case Month():
            whole = month(day, place.today)
        case Year():
            whole = Dates(date(day.year, 1, 1), date(day.year, 12, 31))
        case Period():
            whole = calendar_period(_other_weekend(day, place), _base(day, place))
        case _:
            return None
    return third_of(whole, day.third, place.today)


def _other_weekend(day: Period, place: Place) -> Period:
    """Return "next weekend" as the coming one where that is what next means."""
    if day.unit is not Unit.WEEKEND or day.shift != 1 or place.conventions.next_is_of_next_week:
        return day
    return replace(day, shift=0)


def _base(day: Period, place: Place) -> date:
    """Return the day that a period is counted from: today, or the day it is around, if there is one."""
    if day.around is None or (isinstance(day.around, Told) and place.told is None):
        return place.today
    return _first(day.around, place)


def _nth(day: Nth, place: Place) -> Dates | None:
    """Return the n-th weekday, day or week of a period."""
    whole = _dates(day.of, place)
    if whole is None or whole.first is None:
        return None
    first, last = whole.first, whole.last or whole.first + 6 * ONE
    if day.weekday is not None:
        return _nth_next_year(day, place, _nth_weekday(day.n, day.weekday, first, last))
    if day.unit is Unit.DAY and day.count == 1:
        found = first + (day.n - 1) * ONE if day.n > 0 else last
        return single(found) if found <= last else None
    return _nth_unit(day, first, last)


def _nth_next_year(day: Nth, place: Place, found: date | None) -> Dates | None:
    """Return the day found; where it is past and the month was said without a year, next year's."""
    if found is None:
        return None
    if found >= place.today or not isinstance(day.of, Month) or day.of.year:
        return single(found)
    later = Nth(day.n, day.weekday, day.unit, Month(day.of.month, found.year + 1))
    return _nth(later, place)


def _nth_weekday(n: int, weekday: int, first: date, last: date) -> date | None:
    """Return the n-th weekday between two dates, the last for -1."""
    if n > 0:
        found = first + ((weekday - first.weekday()) % 7 + 7 * (n - 1)) * ONE
    else:
        found = last - ((last.weekday() - weekday) % 7) * ONE
    return found if first <= found <= last else None


def _nth_unit(day: Nth, first: date, last: date) -> Dates | None:
    """Return the n-th weeks, months or days of a period; a week belongs where its Thursday is (ISO 8601)."""
    if day.unit is Unit.WEEK:
        start = monday(first) if first.weekday() <= 3 else monday(first) + 7 * ONE
        end = monday(last) if last.weekday() >= 3 else monday(last) - 7 * ONE
        begin = start + 7 * (day.n - 1) * ONE if day.n > 0 else end - 7 * (day.count - 1) * ONE
        return Dates(begin, begin + (7 * day.count - 1) * ONE)
    if day.n > 0:
        start_ = moved(first, day.n - 1, day.unit)
        after = moved(start_, day.count, day.unit) if start_ else None
        return Dates(start_, after - ONE) if after else None
    start_ = moved(last + ONE, -day.count, day.unit)
    return Dates(start_, last) if start_ else None


def _by_country(key: str, place: Place) -> str:
    """Return the holiday that countries with the day before the month mean, or the others: "mothering/mothers_day"."""
    first, _, other = key.partition("/")
    return other if other and place.conventions.month_first else first


def _feast(day: Feast, place: Place) -> Dates | None:
    """Return a holiday, the coming one when no year was said; "the weekend of" it."""
    rule = FEASTS[_by_country(day.key, place)]
    today = place.today
    if day.years is not None:
        return single(rule(today.year + day.years))
    year = day.year or (today.year if rule(today.year) >= today else today.year + 1)
    if day.year is None and day.which is Which.THIS:
        year = today.year
    if day.year is None and day.which is Which.LAST:
        year = today.year if rule(today.year) < today else today.year - 1
    if day.weekend:
        return calendar_period(Period(Unit.WEEKEND, around=Told()), rule(year))
    return single(rule(year))
