"""German days: "übernächsten Freitag", "Freitag in einer Woche", "am 12. 6.", "Dienstag nach Ostern", "die 12. KW"."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.when.expression import (
    Away,
    Date,
    Day,
    Days,
    Feast,
    Mention,
    Next,
    Nth,
    Part,
    Period,
    Told,
    Unit,
    Weekday,
    Which,
    Within,
    Year,
)
from dialogs.when.patterns import Item, Row, has, one, some
from dialogs.when.rules.days import which_of, year_of
from dialogs.when.rules.lengths import number_of

Items = Sequence[Item]
_NUMBERS = ("small", "mid", "big", "minute", "three", "solo", "couple", "a")
# "heute in acht Tagen" is in a week, "in vierzehn Tagen" in two.
_DAYS_OF_WEEKS = {8: 1, 7: 1, 14: 2, 15: 2, 21: 3}


def _after_next(items: Items) -> Day:
    """Return "übernächste Woche", "übernächsten Freitag"."""
    weekday = one(items, "weekday")
    if weekday is not None:
        return Weekday(weekday, Which.NEXT, 1)
    return Period(one(items, "dunit", "weekend"), -2 if has(items, "last") else 2)


def _in_week_after_next(items: Items) -> Day:
    """Return "übernächste Woche Donnerstag"."""
    return Within(one(items, "weekday"), Period(Unit.WEEK, 2))


def _feast_of_year(items: Items) -> Feast:
    """Return "Ostern im nächsten Jahr", "Weihnachten im Jahr 2027"."""
    return Feast(one(items, "feast"), year_of(items), which_of(items))


def _year(items: Items) -> Year | None:
    """Return "für das Jahr 2027"."""
    year = year_of(items)
    return Year(year) if year and one(items, "dunit") is Unit.YEAR else None


def _weekend(_items: Items) -> Day:
    """Return "kommendes Wochenende": the first one that comes."""
    return Period(Unit.WEEKEND, 0)


def _coming(items: Items) -> Day | None:
    """Return "in den nächsten Tagen", "in den nächsten Wochen": a few of them; "am nächsten Tag" is only one."""
    unit = items[-1]
    few = {"day": ("tage", 5), "dunit": ("wochen", 3)}[unit.kind]
    if unit.end - unit.start < len(few[0]) or (unit.kind == "dunit" and unit.value is not Unit.WEEK):
        return None
    return Next(few[1], unit.value)


def counted(items: Items) -> tuple[int, Unit]:
    """Return the days, weeks, months of "in acht Tagen", in weeks where it is whole ones."""
    item = next(item for item in items if item.kind in _NUMBERS)
    count, unit = int(number_of(item) or 0), one(items, "dunit", "day")
    if unit is Unit.DAY and count in _DAYS_OF_WEEKS:
        return _DAYS_OF_WEEKS[count], Unit.WEEK
    return count, unit


def _in_a_week(items: Items) -> Day | None:
    """Return "Freitag in einer Woche", "heute in acht Tagen"."""
    count, unit = counted(items)
    weekday = one(items, "weekday")
    if weekday is None:
        return Away(count, unit, Away(one(items, "rel"), Unit.DAY))
    return Weekday(weekday, which_of(items), count) if unit is Unit.WEEK else None


def _ago(items: Items) -> Day | None:
    """Return "vor drei Tagen"."""
    item = next(item for item in items if item.kind in _NUMBERS)
    return Away(-int(number_of(item) or 0), one(items, "dunit", "day"))


def _week_number(items: Items) -> Day | None:
    """Return "die 12. KW"."""
    number = one(items, "nth")
    if one(items, "dunit") is not Unit.WEEK or not 1 <= number <= 53:
        return None
    year = year_of(items)
    return Nth(number, None, Unit.WEEK, Period(Unit.YEAR) if year is None else Date(1, 1, year))


def _day_and_month(items: Items) -> Date | None:
    """Return "12. 6.", "am 12. 6. 2026", "Donnerstag, den siebten vierten"."""
    day, month = some(items, "nth", "ord")
    return _dated(items, day, month)


def _dots(items: Items) -> Date | None:
    """Return "24.07. 2026", "Mittwoch, den 28.6.", "18.07 abends": with dots day and month."""
    return _dated(items, *(int(figures) for figures in one(items, "dots")))


def _dots_and_part(items: Items) -> Mention | None:
    """Return "am Samstag Nachmittag 27.5."."""
    day = _dots(items)
    return Mention(day, Part(one(items, "part"))) if day else None


def _dated(items: Items, day: int, month: int) -> Date | None:
    """Return the date with the year and the weekday that stand beside it."""
    year = year_of(items)
    if not 1 <= day <= 31 or not 1 <= month <= 12 or (year is None and has(items, "four")):
        return None
    return Date(day, month, year, one(items, "weekday"), which_of(items))


def _days_of_month(items: Items) -> Days | None:
    """Return "vom 3. bis zum 5.", "am 3. oder 4. März"."""
    first, last = some(items, "nth", "ord", "small", "mid", "big")
    month = one(items, "month")
    beside = has(items, "or", "and", "slash", "comma") and not has(items, "between")
    if not 1 <= first < last <= 31 or (beside and last != first + 1):
        return None
    return Days(Date(first, month), Date(last, month))


def _until_full(items: Items) -> Days | None:
    """Return "26./27.09.2026", "12. auf den 13.10.", "12.6 - 16.6"."""
    *before, last_item = items
    last = _as_date(last_item)
    first = next((_as_date(item) for item in before if item.kind == "dots"), None)
    if last is None or (first is None and has(before, "dots")):
        return None
    return Days(first or Date(one(items, "nth"), last.month, last.year), last)


def _as_date(item: Item) -> Date | None:
    """Return figures with dots as day and month."""
    if item.kind != "dots":
        return item.value if isinstance(item.value, Date) else None
    day, month = (int(figures) for figures in item.value)
    return Date(day, month) if 1 <= day <= 31 and 1 <= month <= 12 else None


def _christmas(items: Items) -> Day | None:
    """Return "der 2. Weihnachtstag"."""
    place, feast = one(items, "nth", "ord"), one(items, "feast")
    keys = {1: "christmas", 2: "boxing_day"}
    return Feast(keys[place], year_of(items)) if feast == "christmas" and place in keys else None


def _beside_feast(items: Items) -> Day:
    """Return "Dienstag nach Ostern", "der Montag vor Weihnachten"."""
    weekday, feast = one(items, "weekday"), Feast(one(items, "feast"))
    if has(items, "after"):
        return Nth(1, weekday, Unit.DAY, Days(Away(1, Unit.DAY, feast), Away(7, Unit.DAY, feast)))
    return Nth(-1, weekday, Unit.DAY, Days(Away(-7, Unit.DAY, feast), Away(-1, Unit.DAY, feast)))


def _day_after(items: Items) -> Day:
    """Return "am Tag danach", "den Tag davor"."""
    return Away(1 if has(items, "later") else -1, Unit.DAY, Told())


def _to_day(items: Items) -> Day:
    """Return the new day of "von Freitag auf Montag"."""
    last = items[-1]
    return Weekday(last.value, which_of(items)) if last.kind == "weekday" else Away(last.value, Unit.DAY)


ROWS: tuple[Row, ...] = (
    ("(in|on|for)? the? last last dunit", "days", _after_next),
    ("(in|on)? the? next next dunit (on|comma)? weekday", "date", _in_week_after_next),
    ("on? the? next next weekday", "date", _after_next),
    ("on? weekday (in|of)? the? next next dunit", "date", _in_week_after_next),
    ("(in|on|at|for)? the? next next (dunit|weekend)", "days", _after_next),
    ("(on|the)? feast (in|of|comma)? the? (this|next|last)? dunit four?", "date", _feast_of_year),
    ("(in|with|for)? the? dunit four", "days", _year),
    ("(in|on|at)? the? coming weekend", "days", _weekend),
    ("(in|within)? the? (next|coming|following) (day|dunit)", "days", _coming),
    ("(on|the)? (this|next|coming)? weekday in (NUM) (dunit|day)", "date", _in_a_week),
    ("rel in (NUM) (dunit|day)", "date", _in_a_week),
    ("before (NUM) (dunit|day)", "date", _ago),
    ("(in|on)? the? nth dunit [^ in|of|from]", "days", _week_number),
    ("(on|the|from)? the? NTH nth four?", "date", _day_and_month),
    ("(on|the|from)? the? NTH ord four? [^ weekday|dunit|option|noun]", "date", _day_and_month),
    ("(on|the)? weekday comma? (on|the)? the? NTH (nth|ord) four?", "date", _day_and_month),
    ("(on|the|from)? the? weekday comma? (on|the)? the? dots four? [^ oclock|TILL]", "date", _dots),
    ("(on|the|from)? the? dots four [^ oclock|hunit]", "date", _dots),
    ("(on|the)? the? dots [part|early|late|earlier|later part]", "date", _dots),
    ("(on|the)? weekday on? part (on|comma|the)? the? dots [^ oclock]", "said", _dots_and_part),
    ("from? the? (NTH|DAYNUM) to the? (NTH|DAYNUM) month", "days", _days_of_month),
    ("(from|the)? the? nth to (nth|small|mid|big) [edge|stop|comma]", "days", _days_of_month),
    ("(from|between|the)? the? nth (slash|TILL|and) the? (dots|full) [^ oclock]", "days", _until_full),
    ("(from|between|the)? the? dots (TILL|and) the? dots [^ oclock]", "days", _until_full),
    (
        "(from|between)? the? NTH (and|TILL|slash) (on|to)? the? (NTH|DAYNUM) [^ month|oclock|hunit|noun|nth|stop month]",
        "days",
        _days_of_month,
    ),
    ("(on|the)? the? NTH (or|and|comma) (on|the)? NTH month", "days", _days_of_month),
    ("(on|the)? NTH feast four?", "date", _christmas),
    ("(on|the)? weekday (after|before) feast", "date", _beside_feast),
    ("(on|the)? day (later|earlier)", "date", _day_after),
    ("from (weekday|rel) to the? (this|next|coming)? (weekday|rel)", "date", _to_day),
)
