"""Days: "thursday", "the 3rd", "8 march", "next friday", "the week of the 12th", "end of the month"."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.when.expression import (
    Away,
    Date,
    Day,
    Days,
    Every,
    Month,
    Nth,
    Period,
    Slash,
    Third,
    Told,
    Unit,
    Weekday,
    Which,
    Within,
    Year,
)
from dialogs.when.patterns import LEAVE, Item, Row, has, one, some
from dialogs.when.rules.lengths import number_of

Items = Sequence[Item]
WHICH = {
    "this": Which.THIS,
    "next": Which.NEXT,
    "last": Which.LAST,
    "coming": Which.COMING,
    "following": Which.NEXT,
}
SHIFT = {"this": 0, "next": 1, "last": -1, "coming": 1, "following": 1, "the": 0}
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
_NUMBER = ("nth", "ord", "small", "mid", "big")
FIRST_YEAR, LAST_YEAR = 1900, 2100
# Four figures without a date beside them are a year from the first to the last of these, else a clock time.
YEARS = (1950, 2049)


def which_of(items: Items) -> Which:
    """Return this, next, last or (not said) the coming one."""
    return next((WHICH[item.kind] for item in items if item.kind in WHICH), Which.COMING)


def shift_of(items: Items) -> int:
    """Return how many periods away: next is 1, this is 0, last is -1."""
    return next((SHIFT[item.kind] for item in items if item.kind in SHIFT and item.kind != "the"), 0)


def third_of(items: Items) -> Third | None:
    """Return early, late, ... of a period."""
    return next((THIRDS[item.kind] for item in items if item.kind in THIRDS), None)


def year_of(items: Items) -> int | None:
    """Return a year in four figures, or None where the figures are none."""
    figures = one(items, "four")
    year = int(figures) if figures else 0
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def _date(items: Items) -> Date | None:
    """Return a day of a month by name: "8 march 2026", "march the 8th"."""
    day, month, year = one(items, *_NUMBER), one(items, "month"), year_of(items)
    if has(items, "four") and year is None:
        return None
    if not 1 <= day <= 31:
        return None
    return Date(day=day, month=month, year=year, which=which_of(items))


def _date_then_clock(items: Items) -> Date | None:
    """Return the date before four figures that are a clock time: "9 nov 1815" on a ticket."""
    return Date(day=one(items, *_NUMBER), month=one(items, "month"))


def _of_period(items: Items) -> Day | None:
    """Return "the 3rd of this month", "the 15th day of next month"."""
    day = one(items, *_NUMBER)
    unit = one(items, "dunit")
    if unit not in (Unit.MONTH, Unit.YEAR) or not 1 <= day <= 31:
        return None
    return Nth(day, None, Unit.DAY, Period(unit, shift_of(items)))


def _nth(items: Items) -> Date | None:
    """Return "the 3rd"."""
    day = one(items, "nth", "ord")
    return Date(day=day) if 1 <= day <= 31 else None


def _weekday_number(items: Items) -> Date | None:
    """Return "monday 21", "friday the 13th"; a number up to twelve after a weekday is an hour."""
    day = one(items, *_NUMBER)
    if not 1 <= day <= 31 or (day <= 12 and not has(items, "nth", "ord")):
        return None
    return Date(day=day, weekday=one(items, "weekday"), which=which_of(items))


def _day_span(items: Items) -> Days | None:
    """Return "3 to 5 march", "march 3-5", "9th through 17th april"."""
    first, last = some(items, *_NUMBER)
    month, year = one(items, "month"), year_of(items)
    if not (1 <= first <= 31 and 1 <= last <= 31) or first == last:
        return None
    rolls = first > last
    if rolls and items[-1].kind != "month" and month and items[0].kind == "month":
        return Days(Date(first, month, year), Date(last, month % 12 + 1, year))
    if rolls and month:
        return Days(Date(first, (month - 2) % 12 + 1, year), Date(last, month, year))
    return Days(Date(first, month, year), Date(last, month, year))


def _span_of_period(items: Items) -> Days | None:
    """Return "4-23 in next month", "from the 3rd to the 5th of this month"."""
    first, last = some(items, *_NUMBER)
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


def _dots(items: Items) -> Day | None:
    """Return "16.12." as a date, day first."""
    a, b = (int(figures) for figures in one(items, "dots"))
    return Date(day=a, month=b) if 1 <= a <= 31 and 1 <= b <= 12 else None


def _dots_span(items: Items) -> Day | None:
    """Return "13-14.6.", "14-15.11.2017"."""
    first = one(items, *_NUMBER)
    last = _dots(items) if has(items, "dots") else one(items, "full")
    if not isinstance(last, Date) or not 1 <= first < (last.day or 0):
        return None
    return Days(Date(first, last.month, last.year), last)


def _pair_span(items: Items) -> Day | None:
    """Return "29 / 30 august"."""
    a, b = one(items, "pair")
    month = one(items, "month")
    return Days(Date(a, month), Date(b, month)) if 1 <= a < b <= 31 else None


def _weekday(items: Items) -> Day:
    """Return "friday", "this friday", "next friday"."""
    return Weekday(one(items, "weekday"), which_of(items))


def _upcoming(items: Items) -> Day:
    """Return "this coming friday"."""
    return Weekday(one(items, "weekday"))


def _past_weekday(items: Items) -> Day:
    """Return "this past friday": the latest one before today."""
    return Nth(-1, one(items, "weekday"), Unit.DAY, Days(Away(-7, Unit.DAY), Away(-1, Unit.DAY)))


def _weekday_after_next(items: Items) -> Day:
    """Return "the friday after next"."""
    return Weekday(one(items, "weekday"), Which.NEXT, 1)


def _weekday_week(items: Items) -> Day | None:
    """Return "friday week", "a week on friday": seven days after the coming one."""
    weeks = {Unit.WEEK: 1, Unit.FORTNIGHT: 2}.get(one(items, "dunit"))
    if weeks is None:
        return None
    count = next((number_of(item) for item in items if item.kind in ("small", "solo", "couple")), 1)
    return Weekday(one(items, "weekday"), Which.COMING, int(weeks * (count or 1)))


def _within(items: Items) -> Day | None:
    """Return "tuesday of next week", "next week monday"."""
    if one(items, "dunit") not in (Unit.WEEK, Unit.WORKWEEK):
        return None
    return Within(one(items, "weekday"), Period(Unit.WEEK, shift_of(items)))


def _within_after_next(items: Items) -> Day | None:
    """Return "tuesday the week after next"."""
    return Within(one(items, "weekday"), Period(Unit.WEEK, 2)) if one(items, "dunit") is Unit.WEEK else None


def _relative(items: Items) -> Day:
    """Return "today", "tomorrow", "the day after tomorrow"."""
    return Away(one(items, "rel"), Unit.DAY)


def _number(items: Items) -> Date | None:
    """Return "on the 17"."""
    day = one(items, "small", "mid", "big")
    return Date(day) if 1 <= day <= 31 else None


def _nth_of(items: Items) -> Day | None:
    """Return "first monday in may", "last friday of the month", "the 2nd week of 2027"."""
    n = one(items, "nth", "ord") if has(items, "nth", "ord") else -1
    weekday, whole = one(items, "weekday"), _whole(items)
    unit = Unit.DAY if weekday is not None else one(items, "dunit", "weekend", "day")
    count = next((number_of(item) for item in items if item.kind in ("small", "mid", "big", "couple")), 1)
    return Nth(n, weekday, unit, whole, int(count or 1)) if whole else None


def _whole(items: Items) -> Day | None:
    """Return the period that an n-th is counted in."""
    month, year = one(items, "month"), year_of(items)
    if month is not None:
        return Month(month, year)
    if year is not None:
        return Year(year)
    after = items[max(at for at, item in enumerate(items) if item.kind in ("of", "in")) :]
    unit = one(after, "dunit")
    return Period(unit, shift_of(after)) if unit else None


def _week_number(items: Items) -> Day | None:
    """Return "week 36"."""
    number = one(items, "small", "mid", "big", "minute")
    if one(items, "dunit") is not Unit.WEEK or not 1 <= number <= 53:
        return None
    year = year_of(items)
    return Nth(number, None, Unit.WEEK, Year(year) if year else Period(Unit.YEAR, shift_of(items)))


def _told(_items: Items) -> Day:
    """Return "that day", "the same day"."""
    return Told()


def _day_beside(items: Items) -> Day:
    """Return "the day after", "the day before"."""
    return Away(1 if has(items, "after", "following", "next") else -1, Unit.DAY, Told())


def _cycle(items: Items) -> Every | None:
    """Return "every week", "every other day", "every two weeks"."""
    unit = one(items, "dunit", "day")
    if unit is None:
        return None
    return Every(unit, 2 if has(items, "other") else one(items, "small", "mid") or 1)


def leave(_items: Items) -> object:
    """Leave the first word as it is: it is about something else."""
    return LEAVE


def drop(_items: Items) -> bool:
    """Take the words out: they are about something else."""
    return True


ROWS: tuple[Row, ...] = (
    # what only looks like a day
    ("the? NTH noun", "gap", drop),
    ("DAYNUM month the? nth", "gap", leave),
    ("every other? (small|mid|solo)? (dunit|day|workdays)", "cycle", _cycle),
    # a full date
    ("(on|the)? full", "date", _full),
    ("(from|between)? DAYNUM stop? (slash|TILL) (dots|full)", "days", _dots_span),
    ("between DAYNUM and (dots|full)", "days", _dots_span),
    ("the? pair of? month", "days", _pair_span),
    # days of a month by name
    ("SPAN of? the? month comma? of? four", "days", _day_span),
    ("SPAN of? the? month", "days", _day_span),
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
    # ... of a month by its place
    ("SPAN (of|in) (THIS|the) dunit", "days", _span_of_period),
    ("(on|the)? NTH day? of? (THIS|the) dunit", "date", _of_period),
    ("(on|the) DAYNUM of (THIS|the) dunit", "date", _of_period),
    # weekdays of certain weeks
    ("on? the? (NTH|last) weekday (of|in) the? (month|THIS dunit|dunit) four?", "date", _nth_of),
    (
        "(in|for|from)? the? (NTH|last) (dunit|weekend|day) (of|in) the? (month|four|THIS dunit|dunit) four?",
        "days",
        _nth_of,
    ),
    (
        "(in|for|from)? the? (NTH|last) DAYNUM (dunit|day) (of|in) the? (month|four|THIS dunit|dunit) four?",
        "days",
        _nth_of,
    ),
    ("on? the? weekday (of|in|on|from)? the? THIS dunit", "date", _within),
    ("on? the? weekday (of|in)? the dunit after next", "date", _within_after_next),
    ("(on|in)? THIS dunit (comma|dash|on)? weekday", "date", _within),
    ("the? weekday after next", "date", _weekday_after_next),
    (
        "(on|the)? weekday dunit [CLOSE]",
        "date",
        _weekday_week,
    ),
    ("(a|small|solo|couple) dunit (on|from) weekday", "date", _weekday_week),
    (
        "(on|the)? this? (this|next|last|coming|following)? weekday comma? the? NTH [^ of|month]",
        "date",
        _weekday_number,
    ),
    (
        "(on|the)? (this|next|last|coming)? weekday (mid|big) [^ COUNTED]",
        "date",
        _weekday_number,
    ),
    ("on? the? this? past weekday", "date", _past_weekday),
    ("on? the? this (coming|next) weekday", "date", _upcoming),
    ("on? the? (this|next|last|coming|following) on? weekday", "date", _weekday),
    ("(on|the|any)? weekday", "date", _weekday),
    # relative to today
    ("on? later? in? rel", "date", _relative),
    ("on? the? (same|that) day", "date", _told),
    ("the? day (after|before) [CLOSE]", "date", _day_beside),
    ("the (following|next) day", "date", _day_beside),
    # the n-th by itself
    ("(on|the)? nth", "date", _nth),
    (
        "(on|until|by|from|after|before|through|since|to|for) the ord [CLOSE|to|until|through|from]",
        "date",
        _nth,
    ),
    ("the? dunit (small|mid|big|minute) (of (four|THIS dunit))?", "days", _week_number),
    ("(on|by|until|from) the DAYNUM [edge|stop|comma|at|from|between|in|and|until|to]", "date", _number),
    ("(on|the)? pair", "date", _pair),
)
