"""What a language's own rows make of days and repetitions, where several languages build them alike."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.when.expression import (
    Date,
    Day,
    Every,
    Month,
    Next,
    Nth,
    Period,
    Unit,
    Weekday,
    Weekdays,
    Which,
    Year,
)
from dialogs.when.patterns import Item, has, one, some
from dialogs.when.rules.days import shift_of, third_of, year_of
from dialogs.when.rules.lengths import number_of

Items = Sequence[Item]
# An article of one thing is no longer: "el", "le"; "los" and "les" are several.
_LONGEST_SINGULAR = 2
# Days as they are counted, both ends included.
_WEEK, _FORTNIGHT = 8, 15


def numbered_day(items: Items) -> Date | None:
    """Return a day of the month behind its article, when that is one day: not "those 15"."""
    day, article = items[-1].value, items[0]
    fits = article.end - article.start <= _LONGEST_SINGULAR and 1 <= day <= 31
    return Date(day) if fits else None


def nth_of(items: Items) -> Nth:
    """Return the n-th weekday, week or weekend of a month: "the first monday of may"."""
    weekday = one(items, "weekday")
    unit = Unit.DAY if weekday is not None else one(items, "dunit", "weekend")
    place = -1 if has(items, "last") else one(items, "nth", "ord")
    return Nth(place, weekday, unit, Month(one(items, "month"), year_of(items)))


def whole_month(items: Items) -> Month:
    """Return a month, or a third of it."""
    return Month(one(items, "month"), year_of(items), third_of(items))


def weekday_in(items: Items) -> Weekday | None:
    """Return "friday in eight", a week after the coming one; "in fifteen" is two weeks after."""
    weeks = {_WEEK: 1, _FORTNIGHT: 2}.get(one(items, "small", "mid"))
    return Weekday(one(items, "weekday"), Which.COMING, weeks) if weeks else None


def coming_units(items: Items) -> Next | None:
    """Return the next, or the last, so many units."""
    count = number_of(next(item for item in items if item.kind in ("small", "mid", "big", "couple", "solo")))
    unit = one(items, "dunit", "day", "weekend")
    return Next(int(count) * (-1 if has(items, "last") else 1), unit) if count else None


def whole_year(items: Items) -> Year | None:
    """Return a year that is called one."""
    year = year_of(items)
    return Year(year) if one(items, "dunit") is Unit.YEAR and year else None


def part_of_period(items: Items) -> Day | None:
    """Return a week or month, or a part of it."""
    return Period(one(items, "dunit", "weekend"), shift_of(items), third_of(items))


def several_weekdays(items: Items) -> Weekdays:
    """Return several days of every week."""
    return Weekdays(tuple(sorted({*one(items, "workdays"), *some(items, "weekday")})))


def alternate(items: Items) -> tuple[Every, Day]:
    """Return every other, or every n-th, of a weekday."""
    return Every(Unit.WEEK, one(items, "small") or 2), Weekday(one(items, "weekday"))


def alternating(items: Items) -> Every:
    """Return every other unit."""
    return Every(one(items, "dunit", "day"), 2)


def every_fortnight(items: Items) -> Every | None:
    """Return "every fifteen days", which is every other week."""
    weeks = {_FORTNIGHT: 2, _WEEK: 1}.get(one(items, "small", "mid"))
    return Every(Unit.WEEK, weeks) if weeks else None


def place_of_pick(items: Items) -> int:
    """Return which of the offered was chosen: the n-th, or the last."""
    place: int = -1 if has(items, "last") else one(items, "ord", "nth")
    return place
