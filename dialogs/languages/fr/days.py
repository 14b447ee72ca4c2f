"""French patterns of days: "jeudi 12", "du 3 au 5", "vendredi en huit", "un vendredi sur deux"; and of what was offered."""

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
    Next,
    Nth,
    Period,
    Stretch,
    Unit,
    Weekday,
    Weekdays,
    Which,
    Year,
)
from dialogs.when.patterns import LEAVE, Item, Row, has, one, some
from dialogs.when.rules.clocks import time_of
from dialogs.when.rules.days import shift_of, third_of, which_of, year_of
from dialogs.when.rules.lengths import number_of

Items = Sequence[Item]
_NUMBERS = ("nth", "ord", "small", "mid", "big")
# "le 3" is a day, "les 3" are three of something.
_LONGEST_SINGULAR = 2
# Days as they are counted, both ends included: "tous les quinze jours" is every other week.
_WEEK, _FORTNIGHT = 8, 15


def _drop(_items: Items) -> bool:
    """Take the words out: they are about something else."""
    return True


def _leave(_items: Items) -> object:
    """Leave the first word as it is: it is about something else."""
    return LEAVE


def _number(items: Items) -> Date | None:
    """Return "le 15"; not "les 15"."""
    day, article = items[-1].value, items[0]
    fits = article.end - article.start <= _LONGEST_SINGULAR and 1 <= day <= 31
    return Date(day) if fits else None


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


def _nth_of(items: Items) -> Nth:
    """Return "le premier lundi de mai 2027", "la dernière semaine de juillet"."""
    weekday = one(items, "weekday")
    unit = Unit.DAY if weekday is not None else one(items, "dunit", "weekend")
    place = -1 if has(items, "last") else one(items, "nth", "ord")
    return Nth(place, weekday, unit, Month(one(items, "month"), year_of(items)))


def _month(items: Items) -> Month:
    """Return "mars de 2027", "fin mars"."""
    return Month(one(items, "month"), year_of(items), third_of(items))


def _weekday_in(items: Items) -> Weekday | None:
    """Return "vendredi en huit", a week after the coming one."""
    weeks = {_WEEK: 1, _FORTNIGHT: 2}.get(one(items, "small", "mid"))
    return Weekday(one(items, "weekday"), Which.COMING, weeks) if weeks else None


def _coming(items: Items) -> Next | None:
    """Return "les 3 prochaines semaines", "les deux derniers jours"."""
    count = number_of(next(item for item in items if item.kind in ("small", "mid", "big", "couple", "solo")))
    unit = one(items, "dunit", "day", "weekend")
    return Next(int(count) * (-1 if has(items, "last") else 1), unit) if count else None


def _year(items: Items) -> Year | None:
    """Return "l'année 2027"."""
    year = year_of(items)
    return Year(year) if one(items, "dunit") is Unit.YEAR and year else None


def _period(items: Items) -> Day | None:
    """Return "début de semaine prochaine", "en fin de mois"."""
    return Period(one(items, "dunit", "weekend"), shift_of(items), third_of(items))


def _weekdays(items: Items) -> Weekdays:
    """Return "les lundis et mercredis"."""
    return Weekdays(tuple(sorted({*one(items, "workdays"), *some(items, "weekday")})))


def _alternate(items: Items) -> tuple[Every, Day]:
    """Return "un vendredi sur deux"."""
    return Every(Unit.WEEK, one(items, "small") or 2), Weekday(one(items, "weekday"))


def _alternating(items: Items) -> Every:
    """Return "une semaine sur deux"."""
    return Every(one(items, "dunit", "day"), 2)


def _every_fortnight(items: Items) -> Every | None:
    """Return "tous les quinze jours"."""
    weeks = {_FORTNIGHT: 2, _WEEK: 1}.get(one(items, "small", "mid"))
    return Every(Unit.WEEK, weeks) if weeks else None


def _pick(items: Items) -> int:
    """Return which of the offered was chosen: "la deuxième", "la dernière"."""
    place: int = -1 if has(items, "last") else one(items, "ord", "nth")
    return place


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
    ("every (small|mid) day", "cycle", _every_fortnight),
    # repetitions
    ("a? weekday other", "repeat", _alternate),
    ("(a|solo)? (dunit|day) other", "cycle", _alternating),
    ("workdays (and|or|comma) weekday (and|or) weekday", "days", _weekdays),
    ("workdays (and|or|comma) weekday", "days", _weekdays),
    # what only looks like a day: an address, a telephone number, a farewell
    ("the? (COUNT|NTH) name", "gap", _drop),
    ("name (small|mid|big|minute|three|four)", "gap", _drop),
    ("the? " + " ".join(["(small|mid|big|minute|figures)"] * 5), "gap", _drop),
    ("the? full stop dots", "gap", _drop),
    ("(edge|comma|please|stop) to (rel|weekday) [edge|stop]", "gap", _drop),
    # days
    ("(on|the)? DAYNUM DAYNUM four", "date", _spaced),
    (
        "(in|within|for)? the? (next|last|following) (small|mid|big|couple) (dunit|day|weekend)",
        "days",
        _coming,
    ),
    (
        "(in|within|for)? the? (small|mid|big|couple) (next|last|following) (dunit|day|weekend)",
        "days",
        _coming,
    ),
    ("(in|of|for)? the? dunit four", "days", _year),
    (
        "(the|any)? THIS? weekday comma? the? (DAYNUM|NTH) of? the? month (of? the? four)?",
        "date",
        _day_number,
    ),
    ("the DAYNUM weekday", "date", _day_number),
    ("(the|any)? weekday in (small|mid) [^ hunit|day|dunit|noun|of]", "date", _weekday_in),
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
    ("(in|for)? the? (NTH|last) (weekday|dunit|weekend) of? the? month of? the? four", "days", _nth_of),
    ("(in|of|for|to)? the? (early|mids|late|end) dash? of? month (of? the? four)?", "days", _month),
    ("(in|of|for)? month of the? four", "days", _month),
    (
        "the (small|mid|big) [^ COUNTED|of month|day|dunit|of the? THIS|of the? dunit|last|next|dash|slash|to the|to BARE [^ hunit]|half|hunit]",
        "date",
        _number,
    ),
    ("(in|to)? the? (early|mids|late|end|rest) of? the? THIS? (dunit|weekend)", "days", _period),
    # what was offered
    ("not the (ord|last) [^ weekday|dunit|of|month|day|part]", "gap", _drop),
    ("the? (ord|nth|last) option", "pick", _pick),
    ("the (ord|last|nth) [edge|stop|comma|please|works|is|not|to]", "pick", _pick),
    ("the ord [gap]", "pick", _pick),
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
