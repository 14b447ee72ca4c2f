"""Spanish patterns of days: "el jueves 12", "del 3 al 5", "un viernes sí y otro no"; and of what was offered: "la segunda"."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.languages.es.hours import away
from dialogs.when.expression import (
    Date,
    Day,
    Days,
    Feast,
    Mention,
    Month,
    Part,
    Period,
    Third,
    Unit,
    Year,
)
from dialogs.when.patterns import Item, Row, drop, has, leave, one, some
from dialogs.when.rules.days import shift_of, which_of, year_of
from dialogs.when.rules.mentions import join, mention_of
from dialogs.when.rules.own_days import (
    alternate,
    alternating,
    coming_units,
    every_fortnight,
    nth_of,
    numbered_day,
    part_of_period,
    place_of_pick,
    several_weekdays,
    weekday_in,
    whole_month,
    whole_year,
)

Items = Sequence[Item]
_NUMBERS = ("nth", "ord", "small", "mid", "big")


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


def _half_month(items: Items) -> Day | None:
    """Return "la primera quincena de abril", "la segunda quincena de este mes"."""
    half = {1: Third.EARLY, 2: Third.LATE}.get(one(items, "nth", "ord"))
    if one(items, "dunit") is not Unit.FORTNIGHT or half is None:
        return None
    if has(items, "month"):
        return Month(one(items, "month"), None, half)
    return Period(Unit.MONTH, shift_of(items), half) if items[-1].value is Unit.MONTH else None


def _years(items: Items) -> Days | None:
    """Return "de 2026 a 2028"."""
    first, last = (int(figures) for figures in some(items, "four"))
    return Days(Year(first), Year(last)) if 1900 <= first < last <= 2100 else None


def _holy_week(items: Items) -> Day | None:
    """Return the whole of "Semana Santa"."""
    feast = one(items, "feast")
    return Period(Unit.WEEK, around=Feast("good_friday", year_of(items))) if feast == "holy_week" else None


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


def _counted_from(items: Items) -> Day | None:
    """Return "tres semanas a partir de mañana"."""
    return away(one(items, "length"), 1, one(items, "date"))


def _days_onwards(items: Items) -> Days:
    """Return "del lunes en adelante"."""
    return Days(first=one(items, "date"))


ROWS: tuple[Row, ...] = (
    ("every (small|mid) day", "cycle", every_fortnight),
    # repetitions
    ("a? weekday other", "repeat", alternate),
    ("every small weekday", "repeat", alternate),
    ("(a|solo)? (dunit|day) other", "cycle", alternating),
    ("workdays (and|or|comma) weekday (and|or) weekday", "days", several_weekdays),
    ("workdays (and|or|comma) weekday", "days", several_weekdays),
    # days
    ("a (big|minute|three|four) of the? four", "gap", drop),
    ("until [the DAYNUM]", "until", drop),
    ("from [the DAYNUM]", "from", drop),
    ("by [the DAYNUM]", "by", drop),
    (
        "name (DAYNUM of month|small|mid|big|minute|three|four) (comma? (small|mid|big|minute|three))?",
        "gap",
        drop,
    ),
    (
        "(in|within|for)? (the|thehour)? (next|last|coming|following) (small|mid|big|couple) (dunit|day|weekend)",
        "days",
        coming_units,
    ),
    (
        "(in|within|for)? (the|thehour) (small|mid|big|couple) (next|last|coming|following) (dunit|day|weekend)",
        "days",
        coming_units,
    ),
    ("(of|from|between|in)? (the? dunit)? four (TILL|and|about) the? four", "days", _years),
    ("(in|of|for)? the? dunit four", "days", whole_year),
    ("(the|any)? THIS? weekday comma? the? day? DAYNUM of? the? month (of? the? four)?", "date", _day_number),
    ("(the|any)? weekday in (small|mid) [^ hunit|day|dunit|noun|of]", "date", weekday_in),
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
        nth_of,
    ),
    ("(in|for)? the? NTH dunit of? the? (month|THIS? dunit)", "days", _half_month),
    ("(in|of|for)? (early|mids|late|end)? month of the? four", "days", whole_month),
    ("the? day (small|mid|big|nth|ord|solo) of? the? month (of the? four)?", "date", _day_number),
    ("the? day (small|mid|big|nth|solo) [^ COUNTED]", "date", _day_number),
    ("(the|for)? (DAYNUM|NTH|solo) of the? month of the? four", "date", _day_number),
    ("the solo of month", "date", _day_number),
    ("the? DAYNUM of DAYNUM of the? four", "date", _day_of_month),
    ("the? DAYNUM of the small [^ COUNTED]", "date", _day_of_month),
    (
        "the (small|mid|big) [^ COUNTED|of month|day|dunit|of the? THIS|of the? dunit|last|next|dash|slash|to the|to small|to mid|to big]",
        "date",
        numbered_day,
    ),
    ("(early|mids|late|start|end|rest) of? the? THIS? (dunit|weekend)", "days", part_of_period),
    ("the? THIS? feast (of? the? four)?", "days", _holy_week),
    # what was offered
    ("not the ord comma? (not|or|and) the last [^ weekday|dunit|of|month|day|part]", "pick", _middle),
    ("the of the? part [^ of]", "pick", _of_part),
    ("not the (ord|last) [^ weekday|dunit|of|month|day|part]", "gap", drop),
    ("the? (ord|nth|last) option", "pick", place_of_pick),
    ("(to|for|in)? the (ord|last) [edge|stop|comma|please|works|is|not|to]", "pick", place_of_pick),
    ("(to|for|in) the ord [gap]", "gap", drop),
    ("the ord [gap]", "pick", place_of_pick),
    ("nth [^ of|month|weekday|day|dunit|option]", "gap", leave),
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
