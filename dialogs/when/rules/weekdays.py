"""Days by their place: "next friday", "the first monday in may", "tomorrow", "every other day", "the 3rd"."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.when.expression import (
    Away,
    Date,
    Day,
    Days,
    Every,
    Mention,
    Month,
    Nth,
    Part,
    Period,
    SameTime,
    Stretch,
    Told,
    Unit,
    Weekday,
    Which,
    Within,
    Year,
)
from dialogs.when.patterns import Item, Row, has, one, some
from dialogs.when.rules.days import NUMBERS, shift_of, which_of, year_of
from dialogs.when.rules.lengths import number_of

Items = Sequence[Item]


def _nth(items: Items) -> Date | None:
    """Return "the 3rd"."""
    day = one(items, "nth", "ord")
    return Date(day=day) if 1 <= day <= 31 else None


def _weekday_number(items: Items) -> Date | None:
    """Return "monday 21", "friday the 13th"; a number up to twelve after a weekday is an hour."""
    day = one(items, *NUMBERS)
    if not 1 <= day <= 31 or (day <= 12 and not has(items, "nth", "ord")):
        return None
    return Date(day=day, weekday=one(items, "weekday"), which=which_of(items))


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
    unit = Unit.QUARTER if has(items, "quarter") else one(items, "dunit", "weekend", "day")
    unit = Unit.DAY if weekday is not None else unit
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


def _nth_with_hours(items: Items) -> Mention | None:
    """Return "the first monday evening of next month"."""
    day = _nth_of([item for item in items if item.kind not in ("clock", "part", "from")])
    clocks = some(items, "clock")
    hours = Stretch(*clocks) if len(clocks) == 2 else one(items, "clock") or Part(one(items, "part"))
    return Mention(day, hours) if day else None


def _rel_week(items: Items) -> Day | None:
    """Return "tomorrow week": seven days after it."""
    weeks = {Unit.WEEK: 1, Unit.FORTNIGHT: 2}.get(one(items, "dunit"))
    return Away(one(items, "rel") + 7 * weeks, Unit.DAY) if weeks else None


def _unit_beside(items: Items) -> Day:
    """Return "the week after": the one after that on the table."""
    return Period(one(items, "dunit", "weekend"), 1 if has(items, "after") else -1, around=Told())


def _nth_of_every(items: Items) -> tuple[Every, Day] | None:
    """Return "the first of every month", "the first monday of every month", "every first monday of the month"."""
    unit = one(items, "dunit")
    if unit is not Unit.MONTH:
        return None
    weekday, n = one(items, "weekday"), one(items, "nth", "ord")
    if weekday is not None:
        return Every(unit), Nth(n or -1, weekday, Unit.DAY, Period(unit))
    return (Every(unit), Date(n)) if n else None


def _told(_items: Items) -> Day:
    """Return "that day", "the same day"."""
    return Told()


def _same_day_and_time(_items: Items) -> Mention:
    """Return "same day and time"."""
    return Mention(Told(), SameTime())


def _day_beside(items: Items) -> Day:
    """Return "the day after", "the day before"."""
    return Away(1 if has(items, "after", "following", "next") else -1, Unit.DAY, Told())


def _cycle(items: Items) -> Every | None:
    """Return "every week", "every other day", "every two weeks"."""
    unit = one(items, "dunit", "day")
    if unit is None:
        return None
    return Every(unit, 2 if has(items, "other") else one(items, "small", "mid") or 1)


ROWS: tuple[Row, ...] = (
    ("every other? (small|mid|solo)? (dunit|day|workdays)", "cycle", _cycle),
    ("(on|the)? the? (NTH|last) weekday? of every dunit", "repeat", _nth_of_every),
    ("every (NTH|last) weekday (of|in) the? this? dunit", "repeat", _nth_of_every),
    # weekdays of certain weeks
    (
        "on? the? (NTH|last) weekday comma? (in|at|from)? the? (part|clock (TILL clock)?) (of|in) the? WHOLE four?",
        "said",
        _nth_with_hours,
    ),
    ("on? the? (NTH|last) weekday (of|in) the? WHOLE four?", "date", _nth_of),
    (
        "(in|for|from)? the? (NTH|last) (dunit|weekend|day|quarter) (of|in) the? (month|four|THIS dunit|dunit) four?",
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
        "(on|the)? weekday dunit [CLOSE|same]",
        "date",
        _weekday_week,
    ),
    ("(a|small|solo|couple) dunit (on|from) weekday", "date", _weekday_week),
    ("(on|the)? rel dunit [CLOSE|same]", "date", _rel_week),
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
    ("(on a|on|the|any)? weekday", "date", _weekday),
    # relative to today
    ("on? in? rel", "date", _relative),
    ("later in? rel", "lateron", _relative),
    ("on? the? same day (and|comma)? at? the? same? (time|hunit)", "said", _same_day_and_time),
    ("on? the? (same|that) day", "date", _told),
    ("the? day (after|before) [CLOSE]", "date", _day_beside),
    ("the (following|next) day", "date", _day_beside),
    (
        "the (dunit|weekend) (after|before) [edge|stop|comma|gap|please|works|instead|rather]",
        "days",
        _unit_beside,
    ),
    # the n-th by itself
    ("(on|the)? nth [^ dunit|hunit]", "date", _nth),
    (
        "(on|until|by|from|after|before|through|since|to|for) the ord [CLOSE|to|until|through|from]",
        "date",
        _nth,
    ),
    ("the? dunit (small|mid|big|minute) (of (four|THIS dunit))?", "days", _week_number),
    ("(on|by|until|from) the DAYNUM [edge|stop|comma|at|from|between|in|and|until|to]", "date", _number),
)
