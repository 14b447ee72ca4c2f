"""Stretches: "from 2 to 4", "after 3", "by friday", "from friday 3pm to sunday 11am"."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.when.expression import (
    Ahead,
    Away,
    Clock,
    Date,
    Day,
    Days,
    Every,
    Hours,
    Mention,
    Month,
    Period,
    Shift,
    Slash,
    Stretch,
    Unit,
)
from dialogs.when.patterns import Item, Row, has, leave, one
from dialogs.when.rules.clocks import DAYS, TIMES, day_of, time_of
from dialogs.when.rules.lengths import minutes_of, number_of
from dialogs.when.rules.wholes import from_to

Items = Sequence[Item]
TILL_KINDS = ("to", "until", "dash", "through", "by")
COUNTS = ("small", "mid", "big", "minute", "solo", "couple", "few", "figures", "three")


def _bare_dash(items: Items) -> Stretch | None:
    """Return "2-4" or "10 to 12" with nothing around it: whole hours that make a stretch of at most ten hours."""
    found = from_to(items)
    if found is None or not isinstance(found.start, Clock) or not isinstance(found.end, Clock):
        return None
    hours = (found.end.hour - found.start.hour) % 12 or 12
    return found if hours <= 10 else None


def _hours(item: Item) -> Hours | None:
    """Return whatever an item says about the clock."""
    if item.kind in ("daypart", "hours"):
        hours: Hours = item.value
        return hours
    return time_of(item)


def _from(items: Items) -> Stretch | None:
    """Return "after 3", "from 10 on", "not before noon"."""
    hours = _hours(next(item for item in items if item.kind in (*TIMES, "daypart", "hours")))
    return None if hours is None or isinstance(hours, Stretch) else Stretch(start=hours)


def _until(items: Items) -> Stretch | None:
    """Return "before 5", "until noon", "by 4"."""
    hours = _hours(next(item for item in items if item.kind in (*TIMES, "daypart", "hours")))
    return None if hours is None or isinstance(hours, Stretch) else Stretch(end=hours)


def _about(items: Items) -> Mention | None:
    """Return "around 4", "about noon", "4 or so"."""
    hours = _hours(next(item for item in items if item.kind in (*TIMES, "daypart", "hours")))
    return None if hours is None else Mention(hours=hours, about=True)


def _at(items: Items) -> Clock | None:
    """Return "at 4"."""
    return time_of(next(item for item in items if item.kind in TIMES))


def _day_range(items: Items) -> Days | None:
    """Return "from monday to friday", "between the 3rd and the 5th", "march 2nd till wednesday"."""
    first, last = [day_of(item) for item in items if item.kind in DAYS]
    first = first.first if isinstance(first, Days) and first.first else first
    last = last.last if isinstance(last, Days) and last.last else last
    if isinstance(first, Days) or isinstance(last, Days) or first == last:
        return None
    if isinstance(first, Date) and isinstance(last, Date):
        first, last = _share(first, last)
    if isinstance(first, Slash) and isinstance(last, Slash) and first.year is None:
        first = Slash(first.one, first.two, last.year, first.weekday, first.which)
    if (
        isinstance(first, Month)
        and isinstance(last, Date)
        and last.year
        and last.month
        and first.year is None
    ):
        first = Month(first.month, last.year - (first.month > last.month), first.third)
    return Days(first, last)


def _share(first: Date, last: Date) -> tuple[Date, Date]:
    """Return both dates with what only one of them says: the month of "the 3rd to the 5th of may"."""
    if first.month is None and last.month is not None and first.day and last.day and first.day < last.day:
        first = Date(first.day, last.month, last.year or first.year, first.weekday, first.which)
    if first.year is None and last.year is not None and first.month and last.month:
        year = last.year if first.month <= last.month else last.year - 1
        first = Date(first.day, first.month, year, first.weekday, first.which)
    return first, last


def _number_to_date(items: Items) -> Days | None:
    """Return "from 13 to 14 november", "from the 12 to march 14th"."""
    number = one(items, "small", "mid", "big")
    last = one(items, "date")
    if not isinstance(last, Date) or not last.day or not 1 <= number <= 31:
        return None
    return Days(*_share(Date(number), last)) if number < last.day else None


def _date_to_number(items: Items) -> Days | None:
    """Return "from tuesday 19th to saturday 23", "june 3rd to 5"."""
    first = one(items, "date")
    number = one(items, "small", "mid", "big")
    if not isinstance(first, Date) or not first.day or not first.day < number <= 31:
        return None
    return Days(first, Date(number, first.month, first.year))


def _days_from(items: Items) -> Day | None:
    """Return "after friday", "since monday", "the 3rd or later"."""
    day = day_of(next(item for item in items if item.kind in DAYS))
    day = day.first if isinstance(day, Days) and day.first else day
    return None if isinstance(day, Days) else Days(first=day, after=has(items, "after", "later"))


def _from_period(items: Items) -> Day | None:
    """Return "from next week"; "from october" is that month."""
    period = day_of(items[-1])
    return Days(first=period) if isinstance(period, Period) else None


def _days_until(items: Items) -> Day | None:
    """Return "by friday", "until the 10th", "before easter"."""
    day = day_of(next(item for item in items if item.kind in DAYS))
    day = day.last if isinstance(day, Days) and day.last else day
    return None if isinstance(day, Days) else Days(last=day, before=has(items, "before"))


def _week_of(items: Items) -> Day | None:
    """Return "the week of the 12th", "weekend of halloween"."""
    unit = one(items, "dunit", "weekend")
    return Period(unit, around=day_of(items[-1])) if unit in (Unit.WEEK, Unit.WEEKEND) else None


def _weekof(items: Items) -> Day:
    """Return "w/c 12 may"."""
    return Period(Unit.WEEK, around=day_of(items[-1]))


def _within_minutes(items: Items) -> Stretch | None:
    """Return "within half an hour"."""
    minutes = minutes_of(one(items, "length"))
    return None if minutes is None else Stretch(Ahead(0), Ahead(minutes))


def _every(items: Items) -> tuple[Every, Day]:
    """Return "every tuesday", "every other friday"."""
    return Every(Unit.WEEK, 2 if has(items, "other") else 1), day_of(items[-1])


def _lasting(items: Items) -> Stretch | None:
    """Return "from 9 for two hours": a start, and how long from there."""
    clock = next((time_of(item) for item in items if item.kind in TIMES), None)
    minutes = minutes_of(one(items, "length"))
    return None if clock is None or minutes is None else Stretch(clock, Shift(minutes))


def _now(_items: Items) -> Mention:
    """Return "now"."""
    return Mention(hours=Ahead(0))


def _now_until(items: Items) -> Stretch | None:
    """Return "between now and 8"."""
    end = next((time_of(item) for item in items if item.kind in TIMES), None)
    return Stretch(Ahead(0), end) if end else None


def _days_now_until(items: Items) -> Days:
    """Return "between now and friday"."""
    return Days(Away(0, Unit.DAY), day_of(items[-1]))


def _days_until_now(items: Items) -> Days:
    """Return "from monday until now"."""
    return Days(day_of(items[1]), Away(0, Unit.DAY))


def _ends(items: Items) -> list[tuple[Day | None, Clock | None]]:
    """Return the two ends of "friday 3pm to sunday 11am", each a day and a clock time."""
    ends: list[tuple[Day | None, Clock | None]] = [(None, None)]
    for item in items:
        day, clock = ends[-1]
        if item.kind in TILL_KINDS:
            ends.append((None, None))
        elif item.kind in DAYS:
            ends[-1] = (day_of(item), clock)
        elif item.kind in TIMES:
            ends[-1] = (day, time_of(item))
    return ends


def _day_to_day(items: Items) -> Mention | None:
    """Return "from friday 3pm to sunday 11am": the end is on a day of its own."""
    ends = _ends(items)
    if len(ends) != 2:
        return None
    (first, start), (last, end) = ends
    if start is None or end is None or last is None or isinstance(first, Days) or isinstance(last, Days):
        return None
    return Mention(first or Away(0, Unit.DAY), Stretch(start, end, None if last == first else last))


def _hours_ahead(items: Items) -> Stretch | None:
    """Return "in the next two hours", "in the last 5 minutes"."""
    count = next((number_of(item) for item in items if item.kind in COUNTS), None)
    unit = one(items, "hunit")
    minutes = minutes_of(one(items, "length") or ((count or 1, unit),))
    if minutes is None:
        return None
    return (
        Stretch(Ahead(-minutes), Ahead(0))
        if has(items, "last", "past")
        else Stretch(Ahead(0), Ahead(minutes))
    )


def _until_now(items: Items) -> Stretch | None:
    """Return "between eight o'clock and now"."""
    start = next((time_of(item) for item in items if item.kind in TIMES), None)
    return Stretch(start, Ahead(0)) if start else None


ROWS: tuple[Row, ...] = (
    ("(BARE|big|minute|solo) NOUN", "gap", leave),
    ("(about|at) (BARE|big|minute|solo|four|three) NOUN", "gap", leave),
    ("dash (BARE|big|minute|solo|four|three) NOUN", "gap", leave),
    ("BARE TILL BARE NOUN", "gap", leave),
    ("within length", "hours", _within_minutes),
    ("(in|within|for)? the? (next|coming|last|past) length", "hours", _hours_ahead),
    ("(in|within|for)? the (COUNT) (next|coming|last|past) hunit", "hours", _hours_ahead),
    ("(in|within)? the? (next|coming) hunit", "hours", _hours_ahead),
    ("(between|from) now (and|TILL) (clock|noon|BARE)", "hours", _now_until),
    ("(between|from) now (and|TILL) DAY", "days", _days_now_until),
    ("(between|from) DAY (and|TILL) now", "days", _days_until_now),
    ("(between|from) TIME (and|TILL) now", "hours", _until_now),
    ("edge now [edge|stop]", "said", _now),
    ("(from|at|since) TIME for length", "hours", _lasting),
    ("for? length (from|since|at) TIME", "hours", _lasting),
    # clock to clock, of one day or of two
    (
        "from? date (comma|at|from)? (TIME) comma? TILL the? date (comma|at)? (TIME) [^ COUNTED]",
        "said",
        _day_to_day,
    ),
    ("from? (TIME) on? date comma? TILL (TIME) on? date", "said", _day_to_day),
    ("(from|at)? (clock|noon) comma? TILL the? date (comma|at)? (TIME) [^ COUNTED]", "said", _day_to_day),
    ("between (TIME|solo) (and|TILL) (TIME|solo) [^ COUNTED]", "hours", from_to),
    (
        "(from|at|on|about) about? (TIME|solo) TILL (clock|noon|four|small|mid|solo) [^ COUNTED]",
        "hours",
        from_to,
    ),
    ("clock TILL (clock|noon|small|mid|four)", "hours", from_to),
    ("(small|mid|four) TILL (clock|noon)", "hours", from_to),
    ("four TILL four", "hours", from_to),
    ("BARE (dash|to|until|through) BARE [^ COUNTED]", "hours", _bare_dash),
    ("BARE (dash|to|until|through) solo [edge|stop|comma|on|DAY|said|please|works]", "hours", _bare_dash),
    # bounds of the clock
    ("(after|since) (about|at)? (TIME|daypart)", "hours", _from),
    ("from (clock|noon|daypart) (on|later)?", "hours", _from),
    ("from BARE (on|later|edge|stop)", "hours", _from),
    ("at? TIME (or|and) (later|after)", "hours", _from),
    ("(from|at)? TIME onward", "hours", _from),
    ("(from|on)? DAY onward", "days", _days_from),
    ("until after (about|at)? (TIME|daypart)", "hours", _until),
    ("(by|before|until)? at? TIME deadline", "hours", _until),
    ("(by|before|until)? DAY deadline", "days", _days_until),
    ("(before|until|by) (about|at)? (the)? (TIME|daypart)", "hours", _until),
    ("through (clock|noon)", "hours", _until),
    ("at? TIME (or|and) (earlier|before)", "hours", _until),
    ("(at|for|by)? about (the)? (TIME|daypart)", "said", _about),
    ("(at|for|by|on) (clock|noon)", "clock", _at),
    ("at (BARE|solo) [^ NOUN|name|comma figures|comma four|comma street]", "clock", _at),
    ("at four [^ NOUN|name|gap]", "clock", _at),
    ("(make|propose|push|bring|change) (it|that) (at|to)? (BARE|solo) [^ NOUN|name|gap]", "clock", _at),
    (
        "(make|propose|push|bring|change) (at|to)? BARE [edge|stop|comma|please|instead|rather|on|DAY|with|daypart|or]",
        "clock",
        _at,
    ),
    # day to day
    ("every other? (date|days)", "repeat", _every),
    ("(from|since)? DAY comma? TILL DAY", "days", _day_range),
    ("between DAY comma? (TILL|and) DAY", "days", _day_range),
    ("from the? (small|mid|big) TILL date", "days", _number_to_date),
    (
        "from date TILL the? (small|mid|big) [CLOSE|days]",
        "days",
        _date_to_number,
    ),
    ("the? (dunit|weekend) of date", "days", _week_of),
    ("the (dunit|weekend) (since|from)? on? date", "days", _week_of),
    ("the? weekof date", "days", _weekof),
    (
        "(after|since|from) date [CLOSE|days]",
        "days",
        _days_from,
    ),
    ("(after|since) DAY", "days", _days_from),
    ("from days [edge|stop|comma|please|works|gap]", "days", _from_period),
    ("date (or|and) (later|after) [edge|stop|comma|gap]", "days", _days_from),
    ("(before|until|by|through) DAY", "days", _days_until),
)
