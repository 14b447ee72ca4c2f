"""What only German says in a row of words: "halb fünf", "dreiviertel drei", "Freitag in einer Woche", "morgen früh"."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.when.expression import (
    Away,
    Clock,
    Date,
    Day,
    Days,
    Every,
    Feast,
    Mention,
    Next,
    Nth,
    Part,
    Period,
    Shift,
    Stretch,
    Third,
    Told,
    Toward,
    Unit,
    Weekday,
    Which,
    Within,
    Year,
)
from dialogs.when.patterns import LEAVE, Item, Row, has, one, some
from dialogs.when.rules.clocks import before_hour, clock_of, hour_of, in_part, time_of
from dialogs.when.rules.days import which_of, year_of
from dialogs.when.rules.lengths import Length, minutes_of, number_of
from dialogs.when.rules.wholes import from_to

Items = Sequence[Item]
MORNING = "morning"
_HOURS = ("small", "mid", "solo", "clock", "noon")
_NUMBERS = ("small", "mid", "big", "minute", "three", "solo", "couple", "a")
# "heute in acht Tagen" is in a week, "in vierzehn Tagen" in two.
_DAYS_OF_WEEKS = {8: 1, 7: 1, 14: 2, 15: 2, 21: 3}


# Clock times ----------------------------------------------------------------------------------------------------------


def _last_hour(items: Items) -> Clock | None:
    """Return the hour that is said last, when it is a full one."""
    clock = hour_of([item for item in items if item.kind in _HOURS][-1])
    return clock if clock is not None and not clock.minute else None


def _half(items: Items) -> Clock | None:
    """Return "halb fünf": half past four."""
    clock = _last_hour(items)
    return before_hour(clock, 30) if clock else None


def _around_half(items: Items) -> Clock | None:
    """Return "fünf vor halb drei", "zehn nach halb 4"."""
    clock, minutes = _last_hour(items), one(items, "small", "mid")
    if clock is None or minutes >= 30:
        return None
    return before_hour(clock, 30 + minutes if has(items, "before") else 30 - minutes)


def _quarter(items: Items) -> Clock | None:
    """Return "viertel fünf", a quarter past four, and "dreiviertel fünf", a quarter to five."""
    clock, *others = [item for item in items if item.kind in _HOURS][::-1]
    hour = hour_of(clock)
    if hour is None or hour.minute or (others and others[0].value != 3):
        return None
    return before_hour(hour, 15 if others else 45)


def _quarter_past(items: Items) -> Clock | None:
    """Return "viertel ab zwei", as the Swiss say."""
    clock = _last_hour(items)
    return Clock(clock.hour, 15, clock.half) if clock else None


def _hour_and_minutes(items: Items) -> Clock | None:
    """Return "15 Uhr 30", "acht Uhr zwanzig"."""
    hour, minutes = [item for item in items if item.kind in (*_NUMBERS, "mid")][:2]
    if not 0 <= minutes.value <= 59 or minutes.end - minutes.start < 2:
        return None
    return clock_of(1 if hour.kind in ("a", "solo") else hour.value, minutes.value)


def _one(_items: Items) -> Clock:
    """Return "ein Uhr"."""
    return Clock(1)


def _on_the_hour(items: Items) -> Clock | None:
    """Return "Punkt 3", "um 9h", "15:30h"."""
    last = items[-1]
    if last.kind == "hunit" and last.end - last.start > 1:
        return None
    return next((time_of(item) for item in items if item.kind in _HOURS), None)


def _about(items: Items) -> Mention | None:
    """Return "so um 3 rum", "gegen halb drei rum"."""
    clock = (
        _half(items) if has(items, "half") else hour_of([one_ for one_ in items if one_.kind in _HOURS][-1])
    )
    return Mention(hours=clock, about=True) if clock else None


def _dotted(items: Items) -> Stretch | None:
    """Return "von 10.00 bis 11.30 Uhr", where the dots are no dates."""
    return from_to(items) if all(len(minute) == 2 for _, minute in some(items, "dots")) else None


def _hour_in_part(items: Items) -> Clock | None:
    """Return "um 3 nachmittags", "um 12 Uhr nachts"."""
    clock = _last_hour(items)
    return in_part(clock, Part(one(items, "part"))) if clock else None


def _about_in_part(items: Items) -> Mention | None:
    """Return "abends so gegen 7", "gegen 8 Uhr abends"."""
    clock = _hour_in_part(items)
    return Mention(hours=clock, about=True) if clock else None


def _either_hour(items: Items) -> Stretch | None:
    """Return "ca. 17/18 Uhr": from the one to the other."""
    first, last = one(items, "pair")
    return Stretch(clock_of(first), clock_of(last)) if first < last <= 24 else None


def _about_hour(items: Items) -> Mention | None:
    """Return "gegen 9h"."""
    clock = _on_the_hour(items)
    return Mention(hours=clock, about=True) if clock else None


def _to_clock(items: Items) -> Clock | None:
    """Return the new time of "von 3 auf 4", "auf 4 verschieben"."""
    return time_of([item for item in items if item.kind in _HOURS][-1])


# Parts of the day -----------------------------------------------------------------------------------------------------


def _part(items: Items) -> Part:
    """Return "am Abend", "am frühen Nachmittag"."""
    thirds = {"early": Third.EARLY, "earlier": Third.EARLY, "late": Third.LATE, "later": Third.LATE}
    return Part(one(items, "part"), next((thirds[item.kind] for item in items if item.kind in thirds), None))


def _morning(items: Items) -> Part | None:
    """Return "am Morgen", "früh am Morgen", "in der Früh"."""
    if one(items, "rel") not in (None, 1):
        return None
    return Part(MORNING, Third.EARLY if has(items, "early") and has(items, "rel") else None)


def _day_of(items: Items) -> Day:
    """Return the weekday or relative day that is said first."""
    weekday = one(items, "weekday")
    return Away(one(items, "rel"), Unit.DAY) if weekday is None else Weekday(weekday, which_of(items))


def _day_and_morning(items: Items) -> Mention | None:
    """Return "morgen früh", "heute Morgen", "Freitag Morgen"."""
    if not has(items, "early") and (some(items, "rel")[-1] != 1 or items[0] is items[-1]):
        return None
    if some(items, "rel")[:2] == [1, 1]:
        return None
    return Mention(_day_of(items), Part(MORNING))


def _this_morning(items: Items) -> Mention | None:
    """Return "diesen Morgen"."""
    return Mention(Away(0, Unit.DAY), Part(MORNING)) if one(items, "rel") == 1 else None


# Days -----------------------------------------------------------------------------------------------------------------


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


def _counted(items: Items) -> tuple[int, Unit] | None:
    """Return the days, weeks, months of "in acht Tagen", in weeks where it is whole ones."""
    item = next(item for item in items if item.kind in _NUMBERS)
    count, unit = int(number_of(item) or 0), one(items, "dunit", "day")
    if unit is Unit.DAY and count in _DAYS_OF_WEEKS:
        return _DAYS_OF_WEEKS[count], Unit.WEEK
    return count, unit


def _in_a_week(items: Items) -> Day | None:
    """Return "Freitag in einer Woche", "heute in acht Tagen"."""
    counted = _counted(items)
    if counted is None:
        return None
    count, unit = counted
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


# Lengths and repetition -----------------------------------------------------------------------------------------------


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
        length = None if count is None else ((count, one(items, "hunit")),)
    minutes = minutes_of(length) if length else None
    if minutes is None:
        return None
    return Mention(hours=Shift(-minutes if has(items, "forward", "earlier") else minutes))


def _every_nth(items: Items) -> Every | None:
    """Return "jede zweite Woche", "alle 14 Tage"."""
    if has(items, "nth", "ord"):
        return Every(one(items, "dunit", "day"), one(items, "nth", "ord"))
    counted = _counted(items)
    return Every(counted[1], counted[0]) if counted and counted[0] > 0 else None


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


def drop(_items: Items) -> bool:
    """Take the words out: "Raum 12", "Frau Mai"."""
    return True


def _leave(_items: Items) -> object:
    """Leave "zehn bis vier": "bis" counts no minutes."""
    return LEAVE


_ENDS = "[edge|stop|comma|please|works|gap]"
ROWS: tuple[Row, ...] = (
    ("(small|mid) until (small|solo|clock|noon) [^ month]", "small", _leave),
    ("numbered dash? (COUNT|dots|figures) [^ oclock|TILL|month]", "gap", drop),
    ("title (weekday|month|part|feast)", "gap", drop),
    # clock times
    ("(at|about)? about? (half small|half mid|half solo) oclock? ish", "said", _about),
    ("(at|about)? about? (HOUR|solo|clock) oclock? ish", "said", _about),
    ("at? half (small|mid|solo|clock) oclock? [^ hunit|dunit]", "clock", _half),
    ("at? (small|mid) hunit? (before|after) half (small|mid|solo|clock) oclock?", "clock", _around_half),
    ("at? small? quarter (small|mid|solo|clock) oclock? [^ hunit|dunit]", "clock", _quarter),
    ("at? quarter since (HOUR|solo) oclock?", "clock", _quarter_past),
    (
        "at? (HOUR|a|solo) oclock (small|mid|big|minute) [^ noun|hunit|dunit|day|oclock|month]",
        "clock",
        _hour_and_minutes,
    ),
    ("at? a oclock", "clock", _one),
    ("at? sharp at? (HOUR|solo|clock) oclock?", "clock", _on_the_hour),
    ("(at HOUR|clock) hunit", "clock", _on_the_hour),
    ("about (HOUR|clock) hunit", "said", _about_hour),
    ("(at|about|between)? about? pair oclock", "hours", _either_hour),
    ("at (HOUR|solo|clock) oclock? part", "clock", _hour_in_part),
    ("about (HOUR|solo|clock) oclock? part", "said", _about_in_part),
    ("on? the? part (comma|at)? about (HOUR|solo|clock) oclock?", "said", _about_in_part),
    ("(from|between)? dots (TILL|and) dots oclock", "hours", _dotted),
    ("from? (HOUR|solo|clock) oclock? to (HOUR|solo|clock) oclock? [^ noun]", "clock", _to_clock),
    ("to (BARE|solo) [push|change|edge|stop|comma|please|works]", "clock", _to_clock),
    # parts of the day
    ("on? the? this? (weekday|rel) early [^ part|on|rel|weekday|the]", "said", _day_and_morning),
    ("on? the? (this|next|coming)? (weekday|rel) rel [^ in]", "said", _day_and_morning),
    ("this rel", "said", _this_morning),
    ("(in|on) the early [^ part]", "daypart", _morning),
    ("early? on the? rel", "daypart", _morning),
    ("early [at|clock]", "daypart", _morning),
    ("(on|in|at) the? (early|mids|late|later|earlier)? part", "daypart", _part),
    ("the? (early|earlier|late|later) part", "daypart", _part),
    # days
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
    # lengths and repetition
    ("(at|by)? (a|COUNT)? (half|quarter|small quarter)? hunit push? (back|forward)", "said", _shifted),
    ("push (at|by) (a|COUNT)? (half|quarter|small quarter)? hunit (back|forward)?", "said", _shifted),
    ("(at|by) (a|COUNT)? (half|quarter|small quarter)? hunit push", "said", _shifted),
    ("(at|by)? (small|solo) half hunit (back|forward|later|earlier)", "said", _shifted),
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
