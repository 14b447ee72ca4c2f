"""Periods: "next week", "end of march", "the next three days", "in 2027", holidays."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.when.expression import Day, Days, Feast, Month, Next, Period, Told, Unit, Weekdays, Year
from dialogs.when.patterns import Item, Row, has, one, some
from dialogs.when.rules.days import YEARS, shift_of, third_of, which_of, year_of
from dialogs.when.rules.lengths import number_of

Items = Sequence[Item]


def _period(items: Items) -> Day | None:
    """Return "next week", "this weekend", "later this month"."""
    unit = one(items, "dunit", "weekend")
    if has(items, "following") and unit is not Unit.WEEKEND:
        return Period(unit, 1, third_of(items), Told())
    return Period(unit, shift_of(items), third_of(items))


def _after_next(items: Items) -> Day:
    """Return "the week after next"."""
    return Period(one(items, "dunit", "weekend"), 2)


def _month(items: Items) -> Day:
    """Return "in march", "mid november", "march 2027"."""
    return Month(one(items, "month"), year_of(items), third_of(items), which_of(items))


def _month_span(items: Items) -> Day | None:
    """Return "from may to september", "nov-feb 2027"."""
    first, last = some(items, "month")
    year = year_of(items)
    if first == last:
        return None
    return Days(Month(first, year - (first > last) if year else None), Month(last, year))


def _year(items: Items) -> Day | None:
    """Return "in 2027"."""
    year = year_of(items)
    return Year(year, third_of(items)) if year and 1900 <= year <= 2150 else None


def _quarter(items: Items) -> Day:
    """Return "next quarter"."""
    return Period(Unit.QUARTER, shift_of(items))


def _years(items: Items) -> Day | None:
    """Return "from 2014 to 2018"; what may be clock times (1900-2100) is left to them."""
    first, last = (int(figures) for figures in some(items, "four"))
    return Days(Year(first), Year(last)) if YEARS[0] <= first < last <= YEARS[1] else None


def _year_bound(items: Items) -> Day | None:
    """Return "in 2027", "after 2030", "before 2026"."""
    year = int(one(items, "four"))
    if not YEARS[0] <= year <= YEARS[1]:
        return None
    if has(items, "after"):
        return Days(first=Year(year + 1))
    if has(items, "before", "until"):
        return Days(last=Year(year), before=has(items, "before"))
    return Year(year)


def _coming_units(items: Items) -> Day | None:
    """Return "the next three days", "the 2 next weeks"."""
    number = next(item for item in items if item.kind in ("small", "mid", "big", "minute", "solo", "couple"))
    count, unit = number_of(number), one(items, "day", "dunit", "weekend")
    if count is None:
        return None
    return Next(-int(count) if has(items, "last", "past") else int(count), unit)


def _within_units(items: Items) -> Day | None:
    """Return "within two weeks"."""
    return (
        _coming_units([item for item in items if item.kind != "a"])
        if not has(items, "a")
        else Next(1, one(items, "day", "dunit"))
    )


def _feast(items: Items) -> Day:
    """Return "easter", "christmas 2027", "labor day weekend"."""
    return Feast(one(items, "feast"), year_of(items), which_of(items), has(items, "weekend"))


def _workdays(items: Items) -> Day:
    """Return "weekdays", "mondays"."""
    return Weekdays(one(items, "workdays"))


ROWS: tuple[Row, ...] = (
    ("(on|the|any)? workdays", "days", _workdays),
    # periods
    (
        "(in|within|for)? the? (next|last|coming|following|past) (small|mid|big|minute|couple) (dunit|day|weekend)",
        "days",
        _coming_units,
    ),
    (
        "(in|within|for)? the (small|mid|big|minute|couple) (next|last|coming|following|past) (dunit|day)",
        "days",
        _coming_units,
    ),
    (
        "within the? (next|coming|following)? (small|mid|big|minute|couple|a|solo) (dunit|day)",
        "days",
        _within_units,
    ),
    ("(in|on)? the? dunit (after|following) next", "days", _after_next),
    ("the? weekend after next", "days", _after_next),
    (
        "(in|on|at|for)? the? (early|mids|late|start|end|rest|later|earlier) dash? (in|of)? (THIS|the) (dunit|weekend)",
        "days",
        _period,
    ),
    ("(early|mids|late|start|end|later|earlier) (of|in)? (THIS|the)? dunit", "days", _period),
    ("(in|on|at|for)? the? this (dunit|weekend)", "days", _period),
    ("(in|on|at|for)? the? (next|last|coming|following) (dunit|weekend)", "days", _period),
    ("(in|on|at|for)? the? weekend [^ of]", "days", _period),
    (
        "(in|on|at)? the? (early|mids|late|start|end) dash? OF? (this|next|last)? month (OF|comma|dash)? four?",
        "days",
        _month,
    ),
    ("(in|the)? four month", "days", _month),
    ("(from|between|in)? month (TILL|and) (the)? month (of|comma)? four?", "days", _month_span),
    ("(in|on|the)? (this|next|last)? month (of|comma|slash|dash)? four", "days", _month),
    ("(in|the)? (this|next|last|coming)? month", "days", _month),
    (
        "(in|since|of) (the|dunit)? dunit? four [edge|stop|comma|gap|name|and|or|to|until|through|dash]",
        "days",
        _year,
    ),
    ("(in|for)? the? same dunit", "days", _period),
    ("(in|for|of) the dunit [edge|stop|comma]", "days", _period),
    # years and months from and to
    ("(from|between|in)? four (TILL|and) four", "days", _years),
    ("(in|at|since|from)? the? (early|mids|late|start|end) of? the? dunit? four", "days", _year),
    ("(in|for)? the? THIS quarter", "days", _quarter),
    (
        "(in|since|of|after|before|from|until|on) the? dunit? of? four [edge|stop|comma|gap|and|or]",
        "days",
        _year_bound,
    ),
    # holidays
    ("(on|at|the|for)? (THIS)? feast four? (weekend)", "days", _feast),
    ("(on|at|the|for)? THIS? feast (of|comma)? four", "date", _feast),
    ("(on|at|the|for)? THIS? feast", "date", _feast),
)
