"""Dates of the calendar: "8 march", "from the 3rd to the 5th of may", "3/8", "2026-03-08"."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.when.expression import (
    Date,
    Day,
    Days,
    Month,
    Nth,
    Period,
    Slash,
    Third,
    Unit,
    Which,
)
from dialogs.when.patterns import Item, Row, drop, has, leave, one, some

Items = Sequence[Item]
WHICH = {
    "this": Which.THIS,
    "next": Which.NEXT,
    "last": Which.LAST,
    "past": Which.LAST,
    "coming": Which.COMING,
    "following": Which.NEXT,
}
SHIFT = {"this": 0, "next": 1, "last": -1, "past": -1, "coming": 1, "following": 1, "the": 0}
THIRDS = {
    "early": Third.EARLY,
    "mids": Third.MIDDLE,
    "late": Third.LATE,
    "start": Third.START,
    "end": Third.END,
    "rest": Third.REST,
    "later": Third.REST,
    "earlier": Third.EARLY,
}
NUMBERS = ("nth", "ord", "small", "mid", "big")
FIRST_YEAR, LAST_YEAR = 1900, 2100
# From here on four figures can be no clock time, and so are a year.
NO_CLOCK = 2460
# Four figures without a date beside them are a year from the first to the last of these, else a clock time.
YEARS = (1950, 2049)


def which_of(items: Items) -> Which:
    """Return this, next, last or (not said) the coming one."""
    return next((WHICH[item.kind] for item in items if item.kind in WHICH), Which.COMING)


def shift_of(items: Items) -> int:
    """Return how many periods away: next is 1, this is 0, last is -1."""
    return next((SHIFT[item.kind] for item in items if SHIFT.get(item.kind)), 0)


def third_of(items: Items) -> Third | None:
    """Return early, late, ... of a period."""
    return next((THIRDS[item.kind] for item in items if item.kind in THIRDS), None)


def year_of(items: Items) -> int | None:
    """Return a year in four figures, or None where the figures are none."""
    figures = one(items, "four")
    year = int(figures) if figures else 0
    return year if FIRST_YEAR <= year <= LAST_YEAR or year >= NO_CLOCK else None


def _date(items: Items) -> Date | None:
    """Return a day of a month by name: "8 march 2026", "march the 8th"."""
    day, month, year = one(items, *NUMBERS), one(items, "month"), year_of(items)
    if has(items, "four") and year is None:
        return None
    if not 1 <= day <= 31 and not has(items, "nth"):
        return None
    return Date(day=day, month=month, year=year, which=which_of(items))


def _of_period(items: Items) -> Day | None:
    """Return "the 3rd of this month", "the 15th day of next month"."""
    day = one(items, *NUMBERS)
    unit = one(items, "dunit")
    if unit not in (Unit.MONTH, Unit.YEAR) or not 1 <= day <= 31:
        return None
    return Nth(day, None, Unit.DAY, Period(unit, shift_of(items)))


def _day_span(items: Items) -> Days | None:
    """Return "3 to 5 march", "march 3-5", "9th through 17th april"."""
    first, last = some(items, *NUMBERS)
    month, year = one(items, "month"), year_of(items)
    if not (1 <= first <= 31 and 1 <= last <= 31) or first == last:
        return None
    rolls = first > last
    if rolls and month and _begins_with_month(items):
        return Days(Date(first, month, year), Date(last, month % 12 + 1, year))
    if rolls and month:
        return Days(Date(first, (month - 2) % 12 + 1, year), Date(last, month, year))
    return Days(Date(first, month, year), Date(last, month, year))


def _begins_with_month(items: Items) -> bool:
    """Tell whether the month stands before both numbers: "from april 27th to the 3rd"."""
    return next(item.kind for item in items if item.kind in (*NUMBERS, "month")) == "month"


def _span_of_period(items: Items) -> Days | None:
    """Return "4-23 in next month", "from the 3rd to the 5th of this month"."""
    first, last = some(items, *NUMBERS)
    if one(items, "dunit") is not Unit.MONTH or not (1 <= first < last <= 31):
        return None
    of = Period(Unit.MONTH, shift_of(items))
    return Days(Nth(first, None, Unit.DAY, of), Nth(last, None, Unit.DAY, of))


def _full(items: Items) -> Day:
    """Return a date with its year."""
    day: Day = one(items, "full")
    return day


def _pair(items: Items) -> Day | None:
    """Return "3/8"; which is the month is the country's habit, unless one of them cannot be."""
    a, b = one(items, "pair")
    if not (1 <= a <= 31 and 1 <= b <= 31) or min(a, b) > 12:
        return None
    return Slash(a, b)


def _pairs_of_year(items: Items) -> Day | None:
    """Return "5/1-5/7, 2026"."""
    year, (first, last) = year_of(items), some(items, "pair")
    return Days(Slash(first[0], first[1], year), Slash(last[0], last[1], year)) if year else None


def _dots(items: Items) -> Day | None:
    """Return "16.12." as a date, day first."""
    a, b = (int(figures) for figures in one(items, "dots"))
    return Date(day=a, month=b) if 1 <= a <= 31 and 1 <= b <= 12 else None


def _dots_span(items: Items) -> Day | None:
    """Return "13-14.6.", "14-15.11.2017"."""
    first = one(items, *NUMBERS)
    last = _dots(items) if has(items, "dots") else one(items, "full")
    if not isinstance(last, Date) or not 1 <= first < (last.day or 0):
        return None
    return Days(Date(first, last.month, last.year), last)


def _pair_span(items: Items) -> Day | None:
    """Return "29 / 30 august"."""
    a, b = one(items, "pair")
    month = one(items, "month")
    return Days(Date(a, month), Date(b, month)) if 1 <= a < b <= 31 else None


def _year_and_month(items: Items) -> Day | None:
    """Return "2026-04", "04/2026"."""
    year = year_of(items)
    number = next(item for item in items if item.kind in ("small", "mid"))
    if not year or not YEARS[0] <= year <= YEARS[1] or not 1 <= number.value <= 12:
        return None
    return Month(number.value, year) if number.end - number.start == 2 else None


def _year_month_day(items: Items) -> Day | None:
    """Return "2026 04 16"."""
    year = year_of(items)
    month, day = items[-2].value, items[-1].value
    if not year or not YEARS[0] <= year <= YEARS[1] or not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    return Date(day, month, year)


ROWS: tuple[Row, ...] = (
    # what only looks like a day
    ("the? NTH NOUN", "gap", drop),
    ("DAYNUM month the? nth", "gap", leave),
    # a full date
    ("(three|figures) dash full", "gap", drop),
    ("(on|the)? full", "date", _full),
    ("(from|between)? DAYNUM stop? (slash|TILL) (dots|full)", "days", _dots_span),
    ("between DAYNUM and (dots|full)", "days", _dots_span),
    ("the? pair of? month", "days", _pair_span),
    # days of a month by name
    ("SPAN of? the? month comma? of? four", "days", _day_span),
    ("SPAN of? the? month", "days", _day_span),
    ("from? weekday the? (NTH|DAYNUM) TILL weekday the? (NTH|DAYNUM) of? month", "days", _day_span),
    (
        "(on|in|from)? month the? NTH (TILL|slash) the? (NTH|DAYNUM) [CLOSE]",
        "days",
        _day_span,
    ),
    (
        "(on|in|from)? month DAYNUM dash DAYNUM comma? four? [CLOSE|part]",
        "days",
        _day_span,
    ),
    (
        "from? month DAYNUM (until|through|to) DAYNUM [CLOSE|part]",
        "days",
        _day_span,
    ),
    (
        "(on|the)? (this|next|last)? NTH day? dash? of? the? month comma? OF? four [^ dash four]",
        "date",
        _date,
    ),
    ("(on|the)? (this|next|last)? NTH day? dash? of? the? month", "date", _date),
    (
        "(on|the)? DAYNUM (of|dash|slash|stop)? month (comma|dash|slash)? OF? four [^ dash four]",
        "date",
        _date,
    ),
    ("(on|the)? DAYNUM (of|dash|slash|stop)? month", "date", _date),
    ("(on|the|in)? month (comma|dash|slash)? the? NTH comma? OF? four [^ dash four]", "date", _date),
    ("(on|the|in)? month (comma|dash|slash)? the? NTH", "date", _date),
    ("(on|the)? month (dash|slash|the)? DAYNUM (comma|dash)? OF? four [^ dash four]", "date", _date),
    ("(on|the)? month (dash|slash|the)? DAYNUM [^ COUNTED]", "date", _date),
    ("(on|in)? four (dash|slash) month (dash|slash) (small|mid|big)", "date", _date),
    ("(on|in)? four (dash|slash|stop) DAYNUM [^ dash|slash]", "days", _year_and_month),
    ("(on|in)? DAYNUM slash four", "days", _year_and_month),
    ("on? four DAYNUM DAYNUM", "date", _year_month_day),
    # ... of a month by its place
    ("SPAN (of|in) (THIS|the) dunit", "days", _span_of_period),
    ("(on|the)? NTH day? of? (THIS|the) dunit", "date", _of_period),
    ("(on|the) DAYNUM of (THIS|the) dunit", "date", _of_period),
    ("(from|between)? pair (TILL|and) pair comma? four", "days", _pairs_of_year),
    ("(on|the)? pair [^ hunit|a hunit]", "date", _pair),
)
