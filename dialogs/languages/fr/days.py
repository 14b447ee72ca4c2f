"""French patterns of days: "jeudi 12", "du 3 au 5", "vendredi en huit", "un vendredi sur deux"; and of what was offered."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.when.expression import (
    Away,
    Date,
    Day,
    Days,
    Mention,
    Stretch,
    Unit,
)
from dialogs.when.patterns import Item, Row, drop, one, some
from dialogs.when.rules.clocks import time_of
from dialogs.when.rules.days import which_of, year_of
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
    """Return "jeudi 12", "jeudi le 12 mars", "le 25 mardi"."""
    day = one(items, *_NUMBERS)
    if not 1 <= day <= 31:
        return None
    return Date(day, one(items, "month"), year_of(items), one(items, "weekday"), which_of(items))


def _spaced(items: Items) -> Date | None:
    """Return "02 04 2026"."""
    day, month = some(items, "small", "mid", "big")
    year = year_of(items)
    return Date(day, month, year) if year and 1 <= day <= 31 and 1 <= month <= 12 else None


def _day_span(items: Items) -> Days | None:
    """Return "du 3 au 5", "entre le 3 et le 5 mars"."""
    first, last = some(items, *_NUMBERS)
    month, year = one(items, "month"), year_of(items)
    if not (1 <= first <= 31 and 1 <= last <= 31) or first == last:
        return None
    before = month if not month or first < last else (month - 2) % 12 + 1
    return Days(Date(first, before, year), Date(last, month, year))


def _counted_from(items: Items) -> Away | None:
    """Return "trois semaines à partir de demain"."""
    day: Day = one(items, "date")
    for count, unit in one(items, "length"):
        if count != int(count) or unit in (Unit.MINUTE, Unit.HOUR):
            return None
        day = Away(int(count), unit, day)
    return day if isinstance(day, Away) else None


def _range(items: Items) -> Days | None:
    """Return "du lundi au mercredi"."""
    first, last = (item.value for item in items if item.kind == "date")
    return Days(first, last) if first != last else None


def _until_then(items: Items) -> Mention | None:
    """Return "avant vendredi 17h": from now until then."""
    clock = time_of(items[-1])
    return Mention(Away(0, Unit.DAY), Stretch(None, clock, one(items, "date"))) if clock else None


def _date_to_hour(items: Items) -> Mention | None:
    """Return "jeudi à 15"."""
    clock = time_of(items[-1])
    return Mention(items[0].value, clock) if clock else None


def _eve(items: Items) -> Away:
    """Return "la veille du 14 juillet"."""
    return Away(-1, Unit.DAY, one(items, "date"))


def _days_until(items: Items) -> Days:
    """Return "vendredi au plus tard"."""
    return Days(last=one(items, "date"))


ROWS: tuple[Row, ...] = (
    ("every (small|mid) day", "cycle", every_fortnight),
    # repetitions
    ("a? weekday other", "repeat", alternate),
    ("(a|solo)? (dunit|day) other", "cycle", alternating),
    ("workdays (and|or|comma) weekday (and|or) weekday", "days", several_weekdays),
    ("workdays (and|or|comma) weekday", "days", several_weekdays),
    # what only looks like a day: an address, a telephone number, a farewell
    ("the? (COUNT|NTH) name", "gap", drop),
    ("name (small|mid|big|minute|three|four)", "gap", drop),
    ("the? " + " ".join(["(small|mid|big|minute|figures)"] * 5), "gap", drop),
    ("the? full stop dots", "gap", drop),
    ("(edge|comma|please|stop) to (rel|weekday) [edge|stop]", "gap", drop),
    # days
    ("(on|the)? DAYNUM DAYNUM four", "date", _spaced),
    (
        "(in|within|for)? the? (next|last|following) (small|mid|big|couple) (dunit|day|weekend)",
        "days",
        coming_units,
    ),
    (
        "(in|within|for)? the? (small|mid|big|couple) (next|last|following) (dunit|day|weekend)",
        "days",
        coming_units,
    ),
    ("(in|of|for)? the? dunit four", "days", whole_year),
    (
        "(the|any)? THIS? weekday comma? the? (DAYNUM|NTH) of? the? month (of? the? four)?",
        "date",
        _day_number,
    ),
    ("the DAYNUM weekday", "date", _day_number),
    ("(the|any)? weekday in (small|mid) [^ hunit|day|dunit|noun|of]", "date", weekday_in),
    (
        "(the|any)? THIS? weekday comma? the (DAYNUM|NTH) [^ COUNTED|of month|day|dunit|of THIS]",
        "date",
        _day_number,
    ),
    (
        "(the|any)? THIS? weekday (small|mid|big|nth) [^ COUNTED|of month|and half|and quarter|dash|except|day|dunit|to BARE [^ hunit]]",
        "date",
        _day_number,
    ),
    (
        "(of|from|between|in)? the? (DAYNUM|NTH) (TILL|and) the? (DAYNUM|NTH) of? the? month (of? the? four)?",
        "days",
        _day_span,
    ),
    (
        "(of|from|between|in) the (DAYNUM|NTH) (TILL|and) the? DAYNUM [^ COUNTED|of|hunit|day|dunit]",
        "days",
        _day_span,
    ),
    ("(in|for)? the? (NTH|last) (weekday|dunit|weekend) of? the? month of? the? four", "days", nth_of),
    ("(in|of|for|to)? the? (early|mids|late|end) dash? of? month (of? the? four)?", "days", whole_month),
    ("(in|of|for)? month of the? four", "days", whole_month),
    (
        "the (small|mid|big) [^ COUNTED|of month|day|dunit|of the? THIS|of the? dunit|last|next|dash|slash|to the|to BARE [^ hunit]|half|hunit]",
        "date",
        numbered_day,
    ),
    ("(in|to)? the? (early|mids|late|end|rest) of? the? THIS? (dunit|weekend)", "days", part_of_period),
    # what was offered
    ("not the (ord|last) [^ weekday|dunit|of|month|day|part]", "gap", drop),
    ("the? (ord|nth|last) option", "pick", place_of_pick),
    ("the (ord|last|nth) [edge|stop|comma|please|works|is|not|to]", "pick", place_of_pick),
    ("the ord [gap]", "pick", place_of_pick),
)
LATER_ROWS: dict[str, tuple[Row, ...]] = {
    "stretches": (
        ("length since date", "date", _counted_from),
        ("(of|from) the? date to the? date", "days", _range),
        ("(before|until|by) date to? (clock|noon) [^ TILL|and]", "said", _until_then),
        ("date to BARE [edge|stop|comma|please]", "said", _date_to_hour),
        ("the? day before of the? date", "date", _eve),
        ("date (by|deadline) [edge|stop|comma|gap|please]", "days", _days_until),
    ),
}
