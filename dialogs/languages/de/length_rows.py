"""German lengths, repetition, and what was offered: "anderthalb Stunden", "alle 14 Tage freitags", "das zweite", "geht nicht"."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.languages.de.day_rows import counted
from dialogs.when.expression import Day, Every, Mention, Toward, Unit, Weekday
from dialogs.when.patterns import Item, Row, has, one
from dialogs.when.rules.beside import pushed_by
from dialogs.when.rules.lengths import Length, minutes_of, number_of

Items = Sequence[Item]
_NUMBERS = ("small", "mid", "big", "minute", "three", "solo", "couple", "a")
_ENDS = "[edge|stop|comma|please|works|gap]"


def _length(items: Items) -> tuple[Length, ...] | None:
    """Return "anderthalb Stunden", "eine Viertelstunde", "2,5 Stunden"."""
    unit: Unit = one(items, "hunit", "dunit")
    number = next((item for item in items if item.kind in ("small", "solo")), None)
    count = number_of(number) if number else None
    if has(items, "quarter"):
        return ((15 * (count or 1), Unit.MINUTE),) if unit is Unit.HOUR else None
    if has(items, "comma"):
        whole, _, part = items[:3]
        return ((float(f"{whole.value}.{part.value}"), unit),) if whole.end + 1 == part.start else None
    return (((1 if count is None else count) + 0.5, unit),)


def _shifted(items: Items) -> Mention | None:
    """Return "eine Stunde nach hinten", "um 20 Minuten vorziehen"; to put it off is to make it later."""
    if has(items, "quarter") or (has(items, "half") and has(items, "small", "solo")):
        length = _length([item for item in items if item.kind not in ("at", "by")])
    else:
        item = next((item for item in items if item.kind in _NUMBERS), None)
        count = 0.5 if has(items, "half") else number_of(item) if item else None
        length = None if count is None else ((count, one(items, "hunit", "dunit", "day")),)
    if length is None:
        return None
    earlier, later = has(items, "forward", "earlier"), has(items, "back", "later")
    either = not earlier and not later and minutes_of(length) is not None  # by a week only means later
    return pushed_by(length, forward=earlier, either=either)


def _every_nth(items: Items) -> Every | None:
    """Return "jede zweite Woche", "alle 14 Tage"."""
    if has(items, "nth", "ord"):
        return Every(one(items, "dunit", "day"), one(items, "nth", "ord"))
    count, unit = counted(items)
    return Every(unit, count) if count > 0 else None


def _every_nth_weekday(items: Items) -> tuple[Every, Day] | None:
    """Return "jeden zweiten Freitag", "alle 14 Tage freitags"."""
    weekday = one(items, "weekday")
    if weekday is not None:
        return Every(Unit.WEEK, one(items, "nth", "ord")), Weekday(weekday)
    every, days = _every_nth(items), one(items, "workdays")
    return (every, Weekday(days[0])) if every and len(days) == 1 else None


# What was offered -----------------------------------------------------------------------------------------------------


def _pick(items: Items) -> int | Toward:
    """Return "das zweite", "den letzten", "das frühere"."""
    if has(items, "earlier", "later"):
        return Toward(1 if has(items, "later") else -1)
    place: int | None = one(items, "ord", "nth")
    return -1 if place is None else place


def _ruled_out(_items: Items) -> bool:
    """Return the "nicht" after a time: "am Freitag leider nicht"."""
    return True


ROWS: tuple[Row, ...] = (
    ("(at|by)? (a|COUNT)? (half|quarter|small quarter)? hunit push? (back|forward)", "said", _shifted),
    ("push (at|by) (a|COUNT)? (half|quarter|small quarter)? hunit (back|forward)?", "said", _shifted),
    ("(at|by) (a|COUNT)? (half|quarter|small quarter)? hunit push", "said", _shifted),
    ("(at|by)? (small|solo) half hunit (back|forward|later|earlier)", "said", _shifted),
    ("(at|by)? (a|COUNT) (dunit|day) (push|change)? (back|forward)", "said", _shifted),
    ("(push|change) (it|that)? (at|by)? (a|COUNT) (dunit|day) (back|forward)?", "said", _shifted),
    ("(at|by)? (a|COUNT) (dunit|day) (push|change)", "said", _shifted),
    ("(at|by)? (a|small)? quarter hunit (later|earlier)", "said", _shifted),
    ("(small|solo) half (hunit|dunit)", "length", _length),
    ("a? small? quarter hunit", "length", _length),
    ("small comma small (hunit|dunit)", "length", _length),
    ("every NTH weekday", "repeat", _every_nth_weekday),
    ("every (small|mid|big|couple) (dunit|day) (on|comma)? workdays", "repeat", _every_nth_weekday),
    ("workdays every (small|mid|big|couple) (dunit|day)", "repeat", _every_nth_weekday),
    ("every NTH (dunit|day)", "cycle", _every_nth),
    ("every (small|mid|big) day", "cycle", _every_nth),
    # what was offered, and what is ruled out
    ("the? (ord|nth) option", "pick", _pick),
    (f"the ord {_ENDS}", "pick", _pick),
    ("the? last option", "pick", _pick),
    (f"the last {_ENDS}", "pick", _pick),
    (f"the (earlier|later) option? {_ENDS}", "pick", _pick),
    ("not [edge|stop|comma|and]", "unfit", _ruled_out),
)
