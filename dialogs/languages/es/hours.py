"""Spanish patterns of the clock and of lengths: "las tres y media", "menos cuarto", "hora y media", "retrásala una hora"."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.when.expression import (
    Ahead,
    Away,
    Clock,
    Day,
    Half,
    Mention,
    Stretch,
    Unit,
)
from dialogs.when.patterns import Item, Row, has, one
from dialogs.when.rules.beside import pushed_by
from dialogs.when.rules.clocks import before_hour, hour_of, time_of
from dialogs.when.rules.lengths import Length, minutes_of, number_of
from dialogs.when.rules.own_hours import (
    at_noon,
    coming_minutes,
    counted_days,
    early_part,
    hour_in_part,
    hour_on_day,
    or_later,
    part_of_day,
    same_time,
)
from dialogs.when.rules.wholes import from_to

Items = Sequence[Item]
_HOURS = ("small", "mid", "solo", "clock", "noon", "four", "three", "dots")
_MINUTES = ("small", "mid", "big", "minute")


def _hour(items: Items) -> Clock | None:
    """Return "las 3", "la una", "las 1530"."""
    return time_of(next(item for item in items if item.kind in _HOURS))


def _and(items: Items) -> Clock | None:
    """Return "las tres y media", "la una y cuarto p.m."."""
    clock = _hour(items)
    half = one(items, "ampm")
    return Clock(clock.hour, 30 if has(items, "half") else 15, half or clock.half) if clock else None


def _plus(items: Items) -> Clock | None:
    """Return "las tres y diez", "las 8 y 20", "las 3 30"; without an article only what is no "2 y 4"."""
    hour, minute = [item for item in items if item.kind in (*_MINUTES, "solo")][:2]
    minutes = int(number_of(minute) or 0)
    sure = has(items, "thehour") and has(items, "and")
    if minutes > 59 or (not sure and (minutes < 10 or (minutes % 5 and minute.end - minute.start < 3))):
        return None
    clock = hour_of(hour)
    return Clock(clock.hour, minutes, one(items, "ampm") or clock.half) if clock else None


def _less(items: Items) -> Clock | None:
    """Return "las cuatro menos cuarto", "las siete menos diez"."""
    clock = _hour(items)
    less = items[[item.kind for item in items].index("except") + 1 :]
    minutes = 15 if has(less, "quarter") else int(one(less, "small", "mid", "big"))
    half = one(items, "ampm")
    if clock is None or clock.minute or minutes > 30:
        return None
    return before_hour(Clock(clock.hour, 0, half or clock.half), minutes)


def _lacking(items: Items) -> Clock | None:
    """Return "un cuarto para las 11", "diez para las tres"."""
    clock = hour_of(items[-1])
    minutes = 15 if has(items, "quarter") else int(one(items, "small", "mid", "big"))
    fits = clock is not None and not clock.minute and minutes <= 25 and not minutes % 5
    return before_hour(clock, minutes) if clock and fits else None


def _last_hour(items: Items) -> Clock | None:
    """Return the hour of "para 10 para las 8"."""
    return hour_of(items[-1])


def _of_noon(items: Items) -> Clock | None:
    """Return "las 12 del mediodía", "la 1 del mediodía"; midnight likewise."""
    clock = _hour(items)
    if clock is None or clock.hour > 12:
        return None
    noon = one(items, "noon") == 12 and items[-1].kind == "noon"
    return Clock(clock.hour, clock.minute, Half.PM if noon else Half.AM)


def _and_a_part(items: Items) -> tuple[Length, ...] | None:
    """Return "hora y media", "dos horas y cuarto", "una hora y 20"."""
    unit = one(items, "hunit", "dunit", "day")
    first = items[0]
    count = 1 if first.kind in ("hunit", "dunit", "day") else number_of(first)
    if count is None:
        return None
    last = items[-1]
    if last.kind in ("half", "quarter"):
        return ((count + (0.5 if last.kind == "half" else 0.25), unit),)
    return ((count, unit), (last.value, Unit.MINUTE)) if unit is Unit.HOUR else None


def _quarters(items: Items) -> tuple[Length, ...]:
    """Return "un cuarto de hora", "tres cuartos de hora"."""
    return ((15 * (one(items, "small") or 1), Unit.MINUTE),)


def _ago(items: Items) -> Mention | None:
    """Return "hace tres días"."""
    length = one(items, "length")
    minutes = minutes_of(length)
    if minutes is not None:
        return Mention(hours=Ahead(-minutes))
    day = away(length, -1, None)
    return None if day is None else Mention(day)


def _pushed(items: Items) -> Mention | None:
    """Return "retrasarla media hora", "adelantar 15 minutos", "correrla una semana"."""
    return pushed_by(one(items, "length"), forward=has(items, "forward"))


def away(length: tuple[Length, ...], sign: int, base: Day | None) -> Day | None:
    """Return the day so many units from the base, or None where a length counts hours or parts of days."""
    for count, unit in length:
        if count != int(count) or unit in (Unit.MINUTE, Unit.HOUR):
            return None
        base = Away(sign * int(count), unit, base)
    return base


def _about(items: Items) -> Mention | None:
    """Return "a las 3 más o menos", "las dos y pico"."""
    clock = time_of(next(item for item in items if item.kind in _HOURS))
    return Mention(hours=clock, about=True) if clock else None


def _onwards(items: Items) -> Stretch | None:
    """Return "de las 3 en adelante"."""
    clock = time_of(items[-2])
    return Stretch(start=clock) if clock else None


ROWS: tuple[Row, ...] = (
    # clock times
    ("between thehour? (HOUR|solo) and (HOUR|solo) [^ and|except|COUNTED|of month|day]", "hours", from_to),
    ("thehour? (HOUR|solo|noon) and (half|quarter) ampm? [^ hunit|of hunit]", "clock", _and),
    (
        "thehour (HOUR|solo) and (small|mid|big|minute|solo) ampm? [^ noun|dunit|day|of month|thehour]",
        "clock",
        _plus,
    ),
    ("thehour (HOUR|solo) (mid|big|minute) ampm? [^ noun|dunit|day|of month|month]", "clock", _plus),
    ("(HOUR|solo) and (mid|big|minute) ampm? [^ noun|dunit|day|of month|month|hunit]", "clock", _plus),
    (
        "thehour? (HOUR|solo|noon|clock) except thehour? (quarter|small|mid|big) hunit? ampm? [^ dunit|day|of month|noun]",
        "clock",
        _less,
    ),
    ("for (small|mid|big) noun? for thehour (HOUR|solo) [^ and|except]", "clock", _last_hour),
    ("a? quarter for thehour? (HOUR|solo) [^ noun]", "clock", _lacking),
    ("(small|mid|big) hunit? for thehour (HOUR|solo) [^ noun]", "clock", _lacking),
    ("thehour? (HOUR|clock) of the noon", "clock", _of_noon),
    (
        "thehour (small|mid|solo|four|three|clock|dots) (hunit|oclock|sharp)? [^ noun|dunit|day|next|last|coming|following|ampm|NTH]",
        "clock",
        _hour,
    ),
    ("(of|in|for)? the noon", "clock", at_noon),
    ("early [edge|stop|comma|gap|please|or|to]", "daypart", early_part),
    ("(of|in|to|for) the? (early|mids|late|end)? part (early|late)?", "daypart", part_of_day),
    ("to? the? same hunit", "said", same_time),
    ("(in|within)? (the|thehour)? (next|last|coming) (small|mid|big|minute) hunit", "hours", coming_minutes),
    # lengths
    ("(COUNT|a)? (hunit|dunit|day) and (half|quarter) [^ hunit|of]", "length", _and_a_part),
    ("(COUNT|a) hunit and (mid|big|minute) [^ hunit]", "length", _and_a_part),
    ("a? quarter of hunit", "length", _quarters),
    ("small quarter of hunit", "length", _quarters),
    ("(small|mid) day", "length", counted_days),
)
LATER_ROWS: dict[str, tuple[Row, ...]] = {
    "wholes": (
        ("daypart comma? to (clock|noon)", "clock", hour_in_part),
        ("said comma? to? about? (clock|noon)", "said", hour_on_day),
    ),
    "stretches": (
        ("to (clock|noon) (or|and) (later|after|earlier|before)", "hours", or_later),
        ("to? (clock|noon) (about|ish) [^ clock|noon|BARE]", "said", _about),
        ("to (clock|noon)", "clock", _hour),
        ("ago length", "said", _ago),
        ("(back|forward|push) gap? (gap|it|that|plan)? in? length [^ later|earlier]", "said", _pushed),
        ("(of|from|since) (clock|noon|BARE) later", "hours", _onwards),
    ),
}
