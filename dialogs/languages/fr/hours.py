"""French patterns of the clock and of lengths: "15h30", "trois heures et demie", "moins le quart", "une heure et demie".

The same word is hour and length: "à deux heures" is two o'clock, "pendant deux heures" a length. So a number with "heures"
is a length where the words around it say so, or where it is "une heure", and else a clock time.
"""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.when.expression import (
    Ahead,
    Away,
    Clock,
    Day,
    Days,
    Half,
    Hours,
    Mention,
    SameTime,
    Shift,
    Stretch,
    Unit,
)
from dialogs.when.patterns import Item, Row, drop, has, one
from dialogs.when.rules.beside import pushed_by
from dialogs.when.rules.clocks import before_hour, clock_of, hour_of, in_part, time_of
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
)
from dialogs.when.rules.wholes import from_to, part_of

Items = Sequence[Item]
_HOURS = ("small", "mid", "solo", "clock", "noon", "four", "three", "dots")
_COUNTS = ("small", "mid", "big", "minute", "solo", "couple", "few", "a", "figures")
_UNITS = ("hunit", "dunit", "day")
_LONGEST_LENGTH = 4  # hours: "de 3 heures" is a length, "de 15 heures" a time
_FOR_A_TIME = 4  # letters: "pour 3 heures" is a time, "pendant 3 heures" a length

# A full hour, a length of hours, and what makes the hours before it a length.
_HOUR = "(HOUR hunit|solo hunit|clock|noon)"
_AFTER = "[^ later|earlier|ago|before edge|before stop|before comma|of gap|of name]"
_LENGTH = "(COUNT|a) UNIT (and (half|quarter)|MINUTES hunit?|and? (COUNT|a) UNIT)?|clock|a half dash? hunit|solo? half dash? hunit|(COUNT|a) quarter of hunit"


def _hour(items: Items) -> Clock | None:
    """Return "15 heures", "midi", "une heure"; not "15 minutes"."""
    item = next(item for item in items if item.kind in _HOURS)
    return time_of(item) if _are_hours(items) else None


def _are_hours(items: Items) -> bool:
    """Tell whether the first unit is hours, where one is said."""
    unit = one(items, "hunit")
    return unit is None or unit is Unit.HOUR


def _and(items: Items) -> Clock | None:
    """Return "trois heures et demie", "midi et quart"."""
    clock = _hour(items)
    fits = clock is not None and not clock.minute
    return Clock(clock.hour, 30 if has(items, "half") else 15, clock.half) if clock and fits else None


def _plus(items: Items) -> Clock | None:
    """Return "cinq heures vingt", "15 h 30", "sept heures et dix"."""
    numbers = [item for item in items if item.kind in ("small", "mid", "big", "minute", "solo")]
    units = [item.value for item in items if item.kind == "hunit"]
    minutes = int(number_of(numbers[1]) or 0)
    if units[0] is not Unit.HOUR or (len(units) > 1 and units[1] is not Unit.MINUTE) or minutes > 59:
        return None
    clock = hour_of(numbers[0])
    return Clock(clock.hour, minutes, clock.half) if clock else None


def _less(items: Items) -> Clock | None:
    """Return "quatre heures moins le quart", "sept heures moins dix", "midi moins cinq"."""
    clock = _hour(items)
    less = items[[item.kind for item in items].index("except") + 1 :]
    minutes = 15 if has(less, "quarter") else int(one(less, "small", "mid", "big"))
    if clock is None or clock.minute or minutes > 30:
        return None
    if clock.half is None or clock.hour <= 12:
        return before_hour(clock, minutes)
    return clock_of(clock.hour - 1, 60 - minutes)


def _between(items: Items) -> Stretch | None:
    """Return "entre 2 et 4", "entre 14h et 16h", "de cinq à sept heures"."""
    return from_to([item for item in items if item.kind != "hunit"]) if _are_hours(items) else None


def _after_noon(items: Items) -> Clock:
    """Return "midi vingt"."""
    return Clock(one(items, "noon") % 24, items[-1].value, Half.FULL)


def _this_noon(_items: Items) -> Mention:
    """Return "ce midi"."""
    return Mention(Away(0, Unit.DAY), Clock(12, 0, Half.FULL))


def _same_hour(items: Items) -> Mention | None:
    """Return "même heure"; not "mêmes minutes"."""
    return Mention(hours=SameTime()) if one(items, "hunit") is Unit.HOUR else None


def _length(items: Items) -> tuple[Length, ...] | None:
    """Return "2 heures", "une heure et demie", "1h30", "une demi-heure", "trois quarts d'heure", "1 an et 2 mois"."""
    clock = one(items, "clock")
    if clock is not None:
        return ((clock.hour * 60 + clock.minute, Unit.MINUTE),)
    at = next(at for at, item in enumerate(items) if item.kind in (*_COUNTS, "half", "quarter"))
    count = 1.0 if items[at].kind in ("half", "quarter") else number_of(items[at])
    unit = one(items, *_UNITS)
    if count is None:
        return None
    rest = items[at + 1 :]
    if has(items, "quarter") and rest[0].kind == "quarter":
        return ((int(15 * count), Unit.MINUTE),)
    if items[at].kind == "half" or rest[0].kind == "half":
        return ((0.5, unit),)
    return _with_the_rest(count, unit, rest[1:])


def _with_the_rest(count: float, unit: Unit, rest: Items) -> tuple[Length, ...] | None:
    """Return so many of a unit and what is said after it: "et demie", "30", "et 20 minutes"."""
    if has(rest, "half", "quarter"):
        return ((count + (0.5 if has(rest, "half") else 0.25), unit),)
    more = next((number_of(item) for item in rest if item.kind in _COUNTS), None)
    if more is None:
        return ((count, unit),)
    other = one(rest, *_UNITS) or (Unit.MINUTE if unit is Unit.HOUR else None)
    return ((count, unit), (more, other)) if other else None


def _lasting(items: Items) -> tuple[Length, ...] | None:
    """Return "pendant deux heures"; "pour deux heures" is a time."""
    word = items[0]
    return None if word.kind == "for" and word.end - word.start <= _FOR_A_TIME else _length(items)


def _of_length(items: Items) -> tuple[Length, ...] | None:
    """Return "(un massage) de deux heures", "d'1h30"; "de 15 heures" is a time."""
    found = _length(items[1:])
    minutes = minutes_of(found) if found else None
    return found if minutes and minutes <= _LONGEST_LENGTH * 60 else None


def _ahead(items: Items) -> Mention | None:
    """Return "dans deux heures", "dans une heure et demie"; what counts days is left to the rules of days."""
    found = _length(items[1:])
    minutes = minutes_of(found) if found else None
    return None if minutes is None else Mention(hours=Ahead(minutes))


def _ago(items: Items) -> Mention | None:
    """Return "il y a trois jours", "il y a deux heures"."""
    length = _length(items[1:])
    if length is None:
        return None
    minutes = minutes_of(length)
    if minutes is not None:
        return Mention(hours=Ahead(-minutes))
    day: Day | None = None
    for count, unit in length:
        if count != int(count) or unit in (Unit.MINUTE, Unit.HOUR):
            return None
        day = Away(-int(count), unit, day)
    return Mention(day)


def _about_in_part(items: Items) -> Mention | None:
    """Return "l'après-midi vers 15h"."""
    clock, part = time_of(items[-1]), part_of(items)
    return Mention(hours=in_part(clock, part), about=True) if clock and part else None


def _pushed(items: Items) -> Mention | None:
    """Return "décaler de 20 minutes", "l'avancer d'une demi-heure"."""
    return pushed_by(one(items, "length"), forward=has(items, "forward"))


def _shifted(items: Items) -> Mention | None:
    """Return "une demi-heure avant", "20 minutes après"."""
    minutes = minutes_of(one(items, "length"))
    return None if minutes is None else Mention(hours=Shift(-minutes if has(items, "before") else minutes))


def _within(items: Items) -> Days | Stretch | None:
    """Return "d'ici quinze jours" as the days till then."""
    day: Day | None = None
    for count, unit in one(items, "length"):
        if count != int(count) or unit in (Unit.MINUTE, Unit.HOUR):
            return None
        day = Away(int(count), unit, day)
    return Days(Away(0, Unit.DAY), day)


def _within_hours(items: Items) -> Stretch | None:
    """Return "d'ici deux heures"."""
    minutes = minutes_of(one(items, "length"))
    return None if minutes is None else Stretch(Ahead(0), Ahead(minutes))


def _bound(items: Items) -> Stretch | None:
    """Return "16h au plus tard"."""
    clock = time_of(items[-2])
    return Stretch(end=clock) if clock else None


def _one_o_clock(items: Items) -> Hours | Mention | None:
    """Return "vers une heure", "avant une heure", "après une heure": one o'clock."""
    if one(items, "length") != ((1, Unit.HOUR),):
        return None
    clock = Clock(1)
    if has(items, "about"):
        return Mention(hours=clock, about=True)
    return Stretch(end=clock) if has(items, "before", "until") else Stretch(start=clock)


def _decimal(items: Items) -> bool | None:
    """Take "37,5" out: with its comma between figures it is neither an hour nor a day."""
    whole, comma, rest = items
    return True if whole.end == comma.start and comma.end == rest.start else None


ROWS: tuple[Row, ...] = (
    # what only looks like a time
    ("(COUNT|figures) comma (COUNT|figures)", "gap", _decimal),
    ("for (small|mid) [to (HOUR|clock|noon)]", "gap", drop),
    # lengths, and times beside now
    ("(for|within) about? (" + _LENGTH + ")", "length", _lasting),
    ("in about? (" + _LENGTH + ") [^ later|earlier]", "said", _ahead),
    ("ago about? (" + _LENGTH + ")", "said", _ago),
    ("of about? (" + _LENGTH + ") [^ TILL|and (small|mid|clock|noon)]", "length", _of_length),
    ("(" + _LENGTH + ") [later|earlier|before edge|before stop|before comma|of gap]", "length", _length),
    ("(small|mid) day", "length", counted_days),
    ("(COUNT|a) (dunit|day) and? (COUNT|a) (dunit|day)", "length", _length),
    ("a? quarter of hunit", "length", _length),
    ("small quarter of hunit", "length", _length),
    ("(a|solo)? half dash? hunit", "length", _length),
    # clock times
    (
        "between (HOUR|solo) hunit? and (HOUR|solo) hunit? [^ half|quarter|except|month|MINUTES]",
        "hours",
        _between,
    ),
    ("of? HOUR to HOUR hunit [^ half|quarter|except|MINUTES|and|of gap]", "hours", _between),
    ("to? " + _HOUR + " except the? (quarter|small|mid|big) hunit? [^ noun|day|dunit]", "clock", _less),
    ("to? (HOUR hunit|noon) and (half|quarter) [^ of hunit]", "clock", _and),
    ("to solo hunit and (half|quarter)", "clock", _and),
    ("to? HOUR and (half|quarter) hunit?", "clock", _and),
    ("to? HOUR hunit (small|mid|big|minute) hunit? [^ noun|day|dunit|month|of month]", "clock", _plus),
    ("(small|mid) hunit slash (small|mid)", "gap", drop),
    ("noon (small|mid|big) [^ noun|day|dunit|month|of month|hunit]", "clock", _after_noon),
    ("to solo hunit (small|mid|big|minute) hunit? [^ noun|day|dunit|month|of month]", "clock", _plus),
    ("to? HOUR hunit and (small|mid|big|minute) hunit [^ and]", "clock", _plus),
    (
        "HOUR hunit and (small|mid|big|minute) [^ noun|day|dunit|month|of month|hunit|oclock|to]",
        "clock",
        _plus,
    ),
    ("solo hunit (small|mid|big|minute) [^ noun|day|dunit|month|of month|hunit]", "clock", _plus),
    ("(solo|clock) hunit of the part", "clock", _hour),
    ("HOUR hunit sharp? " + _AFTER, "clock", _hour),
    ("to solo hunit sharp?", "clock", _hour),
    ("clock sharp", "clock", _hour),
    ("(in|within) the (small|mid|big|minute) hunit [^ next|last]", "hours", coming_minutes),
    ("this noon", "said", _this_noon),
    ("(of|in|for)? the noon", "clock", at_noon),
    ("early [edge|stop|comma|gap|please|or|to]", "daypart", early_part),
    ("(early|mids|late|end) the part", "daypart", part_of_day),
    ("(in|to)? the? (early|mids|late|end) of? the? dash? part", "daypart", part_of_day),
    ("(of|in|to|for) the? part (early|late)?", "daypart", part_of_day),
    ("to? the? same hunit", "said", _same_hour),
    ("(in|within)? the? (next|last|coming) (small|mid|big|minute) hunit", "hours", coming_minutes),
    ("(in|within)? the? (small|mid|big|minute) (next|last|coming) hunit", "hours", coming_minutes),
)
LATER_ROWS: dict[str, tuple[Row, ...]] = {
    "wholes": (
        ("daypart comma? to (clock|noon|BARE) [^ noun|day|dunit|month]", "clock", hour_in_part),
        ("PART comma? about (clock|noon)", "said", _about_in_part),
        ("said comma? to? about? (clock|noon)", "said", hour_on_day),
    ),
    "stretches": (
        ("to? (clock|noon) (by|deadline) [edge|stop|comma|gap|please]", "hours", _bound),
        ("to (clock|noon) (or|and) (later|after|earlier|before)", "hours", or_later),
        ("to (clock|noon)", "clock", _hour),
        ("to mid [edge|stop|comma|please]", "clock", _hour),
        ("edge to small [edge|stop|comma|please]", "clock", _hour),
        ("by length", "days", _within),
        ("by length", "hours", _within_hours),
        ("(about|before|until|after|since) length", "hours", _one_o_clock),
        ("(push|back|forward) (gap|it|that)? (of|in)? length", "said", _pushed),
        ("length (before|after) [edge|stop|comma]", "said", _shifted),
    ),
}
