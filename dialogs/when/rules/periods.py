"""Periods: "next week", "end of march", "the next three days", "in 2027", holidays."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.when.expression import (
    Away,
    Day,
    Days,
    Feast,
    Month,
    Next,
    Nth,
    Period,
    Third,
    Told,
    Unit,
    Weekdays,
    Which,
    Year,
)
from dialogs.when.patterns import Item, Row, has, one, some
from dialogs.when.rules.days import YEARS, shift_of, third_of, which_of, year_of
from dialogs.when.rules.lengths import number_of

Items = Sequence[Item]


def _period(items: Items) -> Day | None:
    """Return "next week", "this weekend", "later this month"."""
    unit = one(items, "dunit", "weekend")
    if has(items, "following") and unit is not Unit.WEEKEND:
        return Period(unit, 1, third_of(items), Told())
    shift = 0 if unit is Unit.WEEKEND and has(items, "coming") else shift_of(items)
    return Period(unit, shift, third_of(items))


def _bare_unit(items: Items) -> Day | None:
    """Return "midweek": the only unit that is a time by itself."""
    unit = one(items, "dunit")
    return Period(unit) if unit is Unit.MIDWEEK else None


def _middle_of_week(items: Items) -> Day | None:
    """Return "midweek next week"."""
    middle, whole = some(items, "dunit")
    if whole is not Unit.WEEK or (middle is not Unit.MIDWEEK and not has(items, "mids")):
        return None
    return Period(Unit.MIDWEEK, shift_of(items))


def _half_of(items: Items) -> Day | None:
    """Return "the second half of april", "the first half of next week"."""
    third = Third.EARLY if one(items, "ord", "nth") == 1 else Third.LATE
    month, after = one(items, "month"), items[max(at for at, item in enumerate(items) if item.kind == "of") :]
    if month is not None:
        return Month(month, None, third)
    return Period(one(items, "dunit"), shift_of(after), third)


def _number_of_quarter(items: Items) -> Day | None:
    """Return "Q3", "2026 Q1"."""
    number, year = one(items, "small"), year_of(items)
    whole = Year(year) if year else Period(Unit.YEAR, shift_of(items))
    return Nth(number, None, Unit.QUARTER, whole) if number <= 4 else None


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


def _nth_quarter(items: Items) -> Day | None:
    """Return "the third quarter"."""
    number = one(items, "nth", "ord")
    return Nth(number, None, Unit.QUARTER, Period(Unit.YEAR)) if number <= 4 else None


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
    number = next(
        item for item in items if item.kind in ("small", "mid", "big", "minute", "solo", "couple", "few")
    )
    count, unit = number_of(number), one(items, "day", "dunit", "weekend")
    if count is None:
        return None
    return Next(-int(count) if has(items, "last", "past") else int(count), unit)


def _within_units(items: Items) -> Day | None:
    """Return "within two weeks"."""
    number = next(
        (item for item in items if item.kind in ("small", "mid", "big", "minute", "solo", "couple", "few")),
        None,
    )
    count = number_of(number) if number else 1
    return Days(Away(0, Unit.DAY), Away(int(count or 1), one(items, "day", "dunit")))


def _feast(items: Items) -> Day:
    """Return "easter", "christmas 2027", "labor day weekend"."""
    years = shift_of(items) if has(items, "dunit") else None
    which = which_of(items) if years is None else Which.COMING
    return Feast(one(items, "feast"), year_of(items), which, has(items, "weekend"), years)


def _feast_week(items: Items) -> Day | None:
    """Return "easter week"."""
    unit = one(items, "dunit")
    return Period(unit, around=Feast(one(items, "feast"))) if unit is Unit.WEEK else None


def _workdays(items: Items) -> Day:
    """Return "weekdays", "mondays"."""
    return Weekdays(one(items, "workdays"))


ROWS: tuple[Row, ...] = (
    ("mids dash? dunit (of|in)? THIS dunit", "days", _middle_of_week),
    ("(on|the|any)? workdays", "days", _workdays),
    # periods
    (
        "(in|within|for)? the? (next|last|coming|following|past) (small|mid|big|minute|couple|few) (dunit|day|weekend)",
        "days",
        _coming_units,
    ),
    (
        "(in|within|for)? the (small|mid|big|minute|couple|few) (next|last|coming|following|past) (dunit|day)",
        "days",
        _coming_units,
    ),
    (
        "within the? (next|coming|following)? (small|mid|big|minute|couple|few|a|solo) (dunit|day)",
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
    ("(early|mids|late|start|end|later|earlier) dash? (of|in)? (THIS|the)? dunit", "days", _period),
    ("(in|on)? dunit (of|in)? THIS dunit", "days", _middle_of_week),
    ("(in|on)? dunit", "days", _bare_unit),
    ("(in|for)? the? (NTH|last) half of (the? THIS? dunit|month)", "days", _half_of),
    ("(in|for)? the? THIS? qtr (small|solo) (of|dash|slash|comma|in)? four", "days", _number_of_quarter),
    ("(in|for)? the? THIS? qtr (small|solo)", "days", _number_of_quarter),
    ("(in|for|of)? four (dash|slash)? qtr (small|solo)", "days", _number_of_quarter),
    ("(in|on|at|for)? the? this (dunit|weekend)", "days", _period),
    ("(in|on|at|for)? the? this? (next|last|coming|following|past) (dunit|weekend)", "days", _period),
    ("(in|on|at|for)? the? weekend [^ of|before|after]", "days", _period),
    (
        "(in|on|at)? the? (early|mids|late|start|end) dash? OF? (this|next|last)? month (OF|comma|dash)? four?",
        "days",
        _month,
    ),
    ("(in|the)? four month", "days", _month),
    (
        "(from|between|in)? month (TILL|and) (the)? month (of|comma|in)? four? [^ DAYNUM|NTH]",
        "days",
        _month_span,
    ),
    ("(in|on|the)? (this|next|last)? month (of|comma|slash|dash|in)? four", "days", _month),
    ("(in|the)? (this|next|last|coming)? month", "days", _month),
    ("(from|between|in)? four TILL four", "days", _years),
    ("(from|between) four and four", "days", _years),
    (
        "(in|since|of) (the|dunit)? dunit? four [edge|stop|comma|gap|name|and|or|to|until|through|dash]",
        "days",
        _year,
    ),
    ("(in|for)? the? same dunit", "days", _period),
    ("(in|for|of) the dunit [edge|stop|comma]", "days", _period),
    ("(in|at|since|from)? the? (early|mids|late|start|end) of? the? dunit? four", "days", _year),
    ("(in|for)? the? (THIS|past) quarter", "days", _quarter),
    ("(in|for)? the? NTH quarter [^ of|in|past|to|after|before]", "days", _nth_quarter),
    (
        "(in|since|of|after|before|from|until|on) the? dunit? of? four [edge|stop|comma|gap|and|or]",
        "days",
        _year_bound,
    ),
    # holidays
    ("(on|at|the|for)? (THIS)? feast four? weekend (of|in)? four?", "days", _feast),
    ("(on|at|the|for|in)? feast (of|in)? THIS dunit", "date", _feast),
    ("(in|the|for)? feast dunit", "days", _feast_week),
    ("(on|at|the|for)? THIS? feast (of|comma)? four", "date", _feast),
    ("(on|at|the|for)? THIS? feast", "date", _feast),
)
