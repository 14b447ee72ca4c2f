"""Spanish patterns of days: "el jueves 12", "del 3 al 5", "un viernes sí y otro no"; and of what was offered: "la segunda"."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.languages.es.hours import away
from dialogs.when.expression import (
    Date,
    Day,
    Days,
    Every,
    Feast,
    Mention,
    Month,
    Next,
    Nth,
    Part,
    Period,
    Third,
    Unit,
    Weekday,
    Weekdays,
    Which,
    Year,
)
from dialogs.when.patterns import LEAVE, Item, Row, has, one, some
from dialogs.when.rules.days import shift_of, third_of, which_of, year_of
from dialogs.when.rules.lengths import number_of
from dialogs.when.rules.mentions import join, mention_of

Items = Sequence[Item]
_NUMBERS = ("nth", "ord", "small", "mid", "big")
# "el 3" is a day, "los 3" are three of something.
_LONGEST_SINGULAR = 2
# Days as they are counted, both ends included: "cada quince días" is every other week.
_WEEK, _FORTNIGHT = 8, 15


def _drop(_items: Items) -> bool:
    """Take the words out: they are about something else."""
    return True


def _leave(_items: Items) -> object:
    """Leave the first word as it is: it is about something else."""
    return LEAVE


def _number(items: Items) -> Date | None:
    """Return "el 15"; not "los 15"."""
    day, article = items[-1].value, items[0]
    fits = article.end - article.start <= _LONGEST_SINGULAR and 1 <= day <= 31
    return Date(day) if fits else None


def _day_number(items: Items) -> Date | None:
    """Return "el día 3", "el día 3 de mayo", "el jueves 12"."""
    day = 1 if has(items, "solo") else one(items, *_NUMBERS)
    if not 1 <= day <= 31:
        return None
    return Date(day, one(items, "month"), year_of(items), one(items, "weekday"), which_of(items))


def _day_of_month(items: Items) -> Date | None:
    """Return "el 17 del 11", "el 9 de 8 de 1971"."""
    day, month = some(items, "small", "mid", "big")
    return Date(day, month, year_of(items)) if 1 <= day <= 31 and 1 <= month <= 12 else None


def _day_span(items: Items) -> Days | None:
    """Return "del 3 al 5", "entre el 3 y el 5 de marzo"."""
    first, last = some(items, *_NUMBERS)
    month, year = one(items, "month"), year_of(items)
    if not (1 <= first <= 31 and 1 <= last <= 31) or first == last:
        return None
    if not month or first < last:
        return Days(Date(first, month, year), Date(last, month, year))
    turns = month == 1
    return Days(
        Date(first, 12 if turns else month - 1, year - turns if year else None), Date(last, month, year)
    )


def _nth_of(items: Items) -> Nth:
    """Return "el primer lunes de mayo del 2027", "la última semana de julio de 2027"."""
    weekday = one(items, "weekday")
    unit = Unit.DAY if weekday is not None else one(items, "dunit", "weekend")
    place = -1 if has(items, "last") else one(items, "nth", "ord")
    return Nth(place, weekday, unit, Month(one(items, "month"), year_of(items)))


def _half_month(items: Items) -> Day | None:
    """Return "la primera quincena de abril", "la segunda quincena de este mes"."""
    half = {1: Third.EARLY, 2: Third.LATE}.get(one(items, "nth", "ord"))
    if one(items, "dunit") is not Unit.FORTNIGHT or half is None:
        return None
    if has(items, "month"):
        return Month(one(items, "month"), None, half)
    return Period(Unit.MONTH, shift_of(items), half) if items[-1].value is Unit.MONTH else None


def _month(items: Items) -> Month:
    """Return "marzo del 2027"."""
    return Month(one(items, "month"), year_of(items), third_of(items))


def _weekday_in(items: Items) -> Weekday | None:
    """Return "el viernes en ocho", a week after the coming one."""
    weeks = {_WEEK: 1, _FORTNIGHT: 2}.get(one(items, "small", "mid"))
    return Weekday(one(items, "weekday"), Which.COMING, weeks) if weeks else None


def _coming(items: Items) -> Next | None:
    """Return "los próximos 5 años", "las 10 semanas anteriores"."""
    count = number_of(next(item for item in items if item.kind in ("small", "mid", "big", "couple", "solo")))
    unit = one(items, "dunit", "day", "weekend")
    return Next(int(count) * (-1 if has(items, "last") else 1), unit) if count else None


def _year(items: Items) -> Year | None:
    """Return "el año 2027"."""
    year = year_of(items)
    return Year(year) if one(items, "dunit") is Unit.YEAR and year else None


def _years(items: Items) -> Days | None:
    """Return "de 2026 a 2028"."""
    first, last = (int(figures) for figures in some(items, "four"))
    return Days(Year(first), Year(last)) if 1900 <= first < last <= 2100 else None


def _period(items: Items) -> Day | None:
    """Return "a principios de la próxima semana", "a finales del mes que viene"."""
    return Period(one(items, "dunit", "weekend"), shift_of(items), third_of(items))


def _weekdays(items: Items) -> Weekdays:
    """Return "los lunes y miércoles"."""
    return Weekdays(tuple(sorted({*one(items, "workdays"), *some(items, "weekday")})))


def _holy_week(items: Items) -> Day | None:
    """Return the whole of "Semana Santa"."""
    feast = one(items, "feast")
    return Period(Unit.WEEK, around=Feast("good_friday", year_of(items))) if feast == "holy_week" else None


def _alternate(items: Items) -> tuple[Every, Day]:
    """Return "un viernes sí y otro no", "cada dos viernes"."""
    return Every(Unit.WEEK, one(items, "small") or 2), Weekday(one(items, "weekday"))


def _alternating(items: Items) -> Every:
    """Return "una semana sí y otra no"."""
    return Every(one(items, "dunit", "day"), 2)


def _every_fortnight(items: Items) -> Every | None:
    """Return "cada quince días"."""
    weeks = {_FORTNIGHT: 2, _WEEK: 1}.get(one(items, "small", "mid"))
    return Every(Unit.WEEK, weeks) if weeks else None


def _middle(items: Items) -> int | None:
    """Return the middle one for "ni la primera ni la última"."""
    return 0 if one(items, "ord") == 1 else None


def _of_part(items: Items) -> Mention:
    """Return "la de la tarde": one of the offered."""
    return Mention(hours=Part(one(items, "part")))


def _the_one(items: Items) -> Mention | None:
    """Return "la del miércoles", "la de las 5", "la del martes a las 5": one of the offered."""
    whole = Mention()
    for item in items:
        piece = mention_of(item)
        joined = join(whole, piece) if piece else whole
        if joined is None:
            return None
        whole = joined
    return whole


def _pick(items: Items) -> int:
    """Return which of the offered was chosen: "la segunda", "la última"."""
    place: int = -1 if has(items, "last") else one(items, "ord", "nth")
    return place


def _counted_from(items: Items) -> Day | None:
    """Return "tres semanas a partir de mañana"."""
    return away(one(items, "length"), 1, one(items, "date"))


def _days_onwards(items: Items) -> Days:
    """Return "del lunes en adelante"."""
    return Days(first=one(items, "date"))


ROWS: tuple[Row, ...] = (
    ("every (small|mid) day", "cycle", _every_fortnight),
    # repetitions
    ("a? weekday other", "repeat", _alternate),
    ("every small weekday", "repeat", _alternate),
    ("(a|solo)? (dunit|day) other", "cycle", _alternating),
    ("workdays (and|or|comma) weekday (and|or) weekday", "days", _weekdays),
    ("workdays (and|or|comma) weekday", "days", _weekdays),
    # days
    ("a (big|minute|three|four) of the? four", "gap", _drop),
    ("until [the DAYNUM]", "until", _drop),
    ("from [the DAYNUM]", "from", _drop),
    ("by [the DAYNUM]", "by", _drop),
    (
        "name (DAYNUM of month|small|mid|big|minute|three|four) (comma? (small|mid|big|minute|three))?",
        "gap",
        _drop,
    ),
    (
        "(in|within|for)? (the|thehour)? (next|last|coming|following) (small|mid|big|couple) (dunit|day|weekend)",
        "days",
        _coming,
    ),
    (
        "(in|within|for)? (the|thehour) (small|mid|big|couple) (next|last|coming|following) (dunit|day|weekend)",
        "days",
        _coming,
    ),
    ("(of|from|between|in)? (the? dunit)? four (TILL|and|about) the? four", "days", _years),
    ("(in|of|for)? the? dunit four", "days", _year),
    ("(the|any)? THIS? weekday comma? the? day? DAYNUM of? the? month (of? the? four)?", "date", _day_number),
    ("(the|any)? weekday in (small|mid) [^ hunit|day|dunit|noun|of]", "date", _weekday_in),
    (
        "(the|any)? THIS? weekday comma? (the|the? day) (small|mid|big|nth|ord) [^ COUNTED|of month|day|dunit|of THIS]",
        "date",
        _day_number,
    ),
    (
        "(the|any)? THIS? weekday (small|mid|big|nth) [^ COUNTED|of month|of the? part|and half|and quarter|dash|to small|to mid|except|day|dunit]",
        "date",
        _day_number,
    ),
    (
        "(of|from|between|in)? the? DAYNUM (TILL|and) the? DAYNUM of? the? month (of? the? four)?",
        "days",
        _day_span,
    ),
    (
        "(of|from|between|in) the day? DAYNUM (TILL|and) the? DAYNUM [^ COUNTED|of|hunit|day|dunit]",
        "days",
        _day_span,
    ),
    (
        "(in|for)? (the|thehour)? (NTH|last) (weekday|dunit|weekend) of the? month of the? four",
        "days",
        _nth_of,
    ),
    ("(in|for)? the? NTH dunit of? the? (month|THIS? dunit)", "days", _half_month),
    ("(in|of|for)? (early|mids|late|end)? month of the? four", "days", _month),
    ("the? day (small|mid|big|nth|ord|solo) of? the? month (of the? four)?", "date", _day_number),
    ("the? day (small|mid|big|nth|solo) [^ COUNTED]", "date", _day_number),
    ("(the|for)? (DAYNUM|NTH|solo) of the? month of the? four", "date", _day_number),
    ("the solo of month", "date", _day_number),
    ("the? DAYNUM of DAYNUM of the? four", "date", _day_of_month),
    ("the? DAYNUM of the small [^ COUNTED]", "date", _day_of_month),
    (
        "the (small|mid|big) [^ COUNTED|of month|day|dunit|of the? THIS|of the? dunit|last|next|dash|slash|to the|to small|to mid|to big]",
        "date",
        _number,
    ),
    ("(early|mids|late|start|end|rest) of? the? THIS? (dunit|weekend)", "days", _period),
    ("the? THIS? feast (of? the? four)?", "days", _holy_week),
    # what was offered
    ("not the ord comma? (not|or|and) the last [^ weekday|dunit|of|month|day|part]", "pick", _middle),
    ("the of the? part [^ of]", "pick", _of_part),
    ("not the (ord|last) [^ weekday|dunit|of|month|day|part]", "gap", _drop),
    ("the? (ord|nth|last) option", "pick", _pick),
    ("(to|for|in)? the (ord|last) [edge|stop|comma|please|works|is|not|to]", "pick", _pick),
    ("(to|for|in) the ord [gap]", "gap", _drop),
    ("the ord [gap]", "pick", _pick),
    ("nth [^ of|month|weekday|day|dunit|option]", "gap", _leave),
)
LATER_ROWS: dict[str, tuple[Row, ...]] = {
    "mentions": (
        (
            "the of (date|said|clock|noon) LINK? (clock|noon|daypart)? [edge|stop|comma|gap|please|works]",
            "pick",
            _the_one,
        ),
    ),
    "stretches": (
        ("in? length since date", "date", _counted_from),
        ("(of|from|since) date later", "days", _days_onwards),
    ),
}
