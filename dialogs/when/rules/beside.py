"""Times beside others: "in two hours", "an hour later", "the day before easter", "the tuesday after the 12th"."""

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
    Nth,
    Period,
    SameTime,
    Shift,
    Told,
    Toward,
    Unit,
    Weekday,
    Within,
)
from dialogs.when.patterns import Item, Row, has, one
from dialogs.when.rules.clocks import DAYS, TIMES, day_of, time_of
from dialogs.when.rules.lengths import minutes_of, number_of
from dialogs.when.rules.own_hours import same_time

Items = Sequence[Item]
A_WEEK = 7
SATURDAY = 5
HALF_DAY = 12 * 60


def _ahead(items: Items) -> object:
    """Return "in two hours" as hours, "in three weeks" as a day."""
    length = one(items, "length")
    minutes = minutes_of(length)
    sign = -1 if has(items, "ago") else 1
    if minutes is not None:
        return Mention(hours=Ahead(sign * minutes))
    day = _days_away(length, sign, None)
    return None if day is None else Mention(day=day)


def _days_away(length: tuple[tuple[float, Unit], ...], sign: int, base: Day | None) -> Day | None:
    """Return the day so many units after the base."""
    day = base
    for count, unit in length:
        if count != int(count) or unit in (Unit.MINUTE, Unit.HOUR):
            return None
        day = Away(sign * int(count), unit, day)
    return day


def _from_day(items: Items) -> Day | None:
    """Return "3 days after tomorrow", "two weeks before easter"."""
    base = day_of(items[-1])
    return _days_away(one(items, "length"), -1 if has(items, "before") else 1, base)


def _weeks_and_day(items: Items) -> Day | None:
    """Return "three weeks tomorrow", "two weeks friday"."""
    base = day_of(items[-1])
    units = {unit for _, unit in one(items, "length")}
    if not isinstance(base, (Away, Weekday)) or units - {Unit.WEEK, Unit.FORTNIGHT, Unit.MONTH}:
        return None
    return _days_away(one(items, "length"), 1, base)


def _later(items: Items) -> object:
    """Return "an hour later", "20 minutes earlier", "two days later"."""
    length = one(items, "length")
    sign = -1 if has(items, "earlier", "before") else 1
    minutes = minutes_of(length)
    if minutes is not None:
        return Mention(hours=Shift(sign * minutes))
    day = _days_away(length, sign, Told())
    return None if day is None else Mention(day, SameTime())


def _later_on(items: Items) -> Mention | None:
    """Return "an hour later tomorrow"."""
    minutes = minutes_of(one(items, "length"))
    return None if minutes is None else Mention(one(items, "lateron"), Shift(minutes))


def _that_day(items: Items) -> Day:
    """Return "later today" as that day."""
    day: Day = one(items, "lateron")
    return day


def _pushed(items: Items) -> Mention | None:
    """Return "push it back 20 minutes", "bring it forward an hour"; "push it forward" is said for both ways."""
    either = has(items, "push") and has(items, "forward")
    return pushed_by(one(items, "length"), forward=has(items, "forward"), either=either)


def pushed_by(
    length: tuple[tuple[float, Unit], ...], *, forward: bool, either: bool = False
) -> Mention | None:
    """Return by how much something is moved: by minutes, or by days to its own hour, where it is said which way."""
    minutes, sign = minutes_of(length), -1 if forward else 1
    if minutes is not None:
        return Mention(hours=Shift(sign * minutes, either))
    day = None if either else _days_away(length, sign, Told())
    return None if day is None else Mention(day, SameTime())


def _toward(items: Items) -> Mention:
    """Return "later", "earlier", "later that day"."""
    return Mention(Told() if has(items, "that", "date") else None, Toward(1 if has(items, "later") else -1))


def _from_to_days(items: Items) -> object:
    """Return "for 3 days from monday" as the days it lasts."""
    base, length = one(items, "date"), one(items, "length")
    if len(length) != 1 or minutes_of(length) is not None:
        return None
    count, unit = length[0]
    return Days(base, Away(int(count), unit, base), before=True)


def _few_ahead(items: Items) -> Mention | None:
    """Return "in a few days"."""
    unit = one(items, "hunit", "dunit", "day")
    few = next(item for item in items if item.kind == "few")
    length = ((number_of(few) or 0, unit),)
    minutes = minutes_of(length)
    return Mention(hours=Ahead(minutes)) if minutes else Mention(_days_away(length, 1, None))


def _before_time(items: Items) -> Clock | None:
    """Return "half an hour before noon", "ten minutes after 6"."""
    clock, minutes = time_of(items[-1]), minutes_of(one(items, "length"))
    if clock is None or minutes is None or minutes > HALF_DAY:
        return None
    return _moved(clock, -minutes if has(items, "before") else minutes)


def _moved(clock: Clock, minutes: int) -> Clock:
    """Return the clock time so many minutes later; an open half stays open."""
    full = clock.half is Half.FULL
    at = (clock.hour if full else clock.hour % 12) * 60 + clock.minute + minutes
    half = clock.half
    if half in (Half.AM, Half.PM) and not 0 <= at < HALF_DAY:
        half = Half.PM if half is Half.AM else Half.AM
    at %= 2 * HALF_DAY if full else HALF_DAY
    return Clock(at // 60 if full else at // 60 or 12, at % 60, half)


def _between_lengths(items: Items) -> Day | None:
    """Return "in 4 to 6 weeks"."""
    count, length = one(items, "small", "mid"), one(items, "length")
    last = _days_away(length, 1, None)
    if len(length) != 1 or last is None or count >= length[0][0]:
        return None
    return Days(Away(count, length[0][1]), last)


def _day_beside_day(items: Items) -> Day:
    """Return "the day before christmas"."""
    return Away(-1 if has(items, "before") else 1, Unit.DAY, day_of(items[-1]))


def _unit_beside_day(items: Items) -> Day | None:
    """Return "the week after easter", "the weekend before the 12th"."""
    unit, base = one(items, "dunit", "weekend"), day_of(items[-1])
    if unit not in (Unit.WEEK, Unit.WEEKEND, Unit.MONTH) or isinstance(base, Days):
        return None
    if unit is Unit.WEEKEND:
        saturday = _weekday_next_to(SATURDAY, base, before=has(items, "before"))
        return Period(Unit.WEEKEND, around=saturday)
    return Period(unit, -1 if has(items, "before") else 1, around=base)


def _weekday_beside_day(items: Items) -> Day | None:
    """Return "the tuesday after easter", "the friday before the 12th"."""
    weekday, base = [day_of(item) for item in items if item.kind in DAYS]
    if not isinstance(weekday, Weekday) or weekday.weeks or isinstance(base, Weekday):
        return None
    base = base.first if isinstance(base, Days) and base.first else base
    return _weekday_next_to(weekday.index, base, before=has(items, "before"))


def _weekday_next_to(weekday: int, base: Day, *, before: bool) -> Day:
    """Return the last such weekday before a day, or the first after it."""
    if before:
        return Nth(-1, weekday, Unit.DAY, Days(Away(-A_WEEK, Unit.DAY, base), Away(-1, Unit.DAY, base)))
    return Nth(1, weekday, Unit.DAY, Days(Away(1, Unit.DAY, base), Away(A_WEEK, Unit.DAY, base)))


def _brought_to(items: Items) -> Hours | None:
    """Return "bring it forward to the morning": the new time is not the end of a stretch."""
    part: Hours | None = one(items, "daypart")
    return part or next((time_of(item) for item in items if item.kind in TIMES), None)


def _weekend_of(items: Items) -> Day | None:
    """Return "15 march weekend"; "sunday this weekend" is that day."""
    base, weekend = day_of(items[0]), day_of(items[-1])
    if not isinstance(weekend, Period) or weekend.unit is not Unit.WEEKEND:
        return None
    if isinstance(base, Weekday):
        return Within(base.index, weekend) if base.index >= SATURDAY else None
    return Period(Unit.WEEKEND, around=base) if weekend == Period(Unit.WEEKEND) else None


def _unit_from(items: Items) -> Day:
    """Return "for a week starting tomorrow"."""
    return Days(day_of(items[-1]), Away(1, Unit.WEEK, day_of(items[-1])), before=True)


ROWS: tuple[Row, ...] = (
    ("date days", "days", _weekend_of),
    ("for length comma? (from|start|since) (on|at)? date", "days", _from_to_days),
    ("(in|on|the)? length (from|after|before) date", "date", _from_day),
    ("length date", "date", _weeks_and_day),
    ("for a weekof date", "days", _unit_from),
    ("in few UNIT", "said", _few_ahead),
    ("at? length (before|after) at? (clock|noon|BARE) [^ COUNTED|name]", "clock", _before_time),
    ("(on|the)? the? day (before|after) DAY", "date", _day_beside_day),
    ("(in|on|the)? the? (dunit|weekend) (before|after) DAY", "days", _unit_beside_day),
    ("(on|the)? date (before|after) DAY", "date", _weekday_beside_day),
    ("in about? length", "said", _ahead),
    ("after length [edge|stop|comma|please]", "said", _ahead),
    ("in BARE (dash|to|or) length", "days", _between_lengths),
    ("BARE (dash|to|or) length hence", "days", _between_lengths),
    ("length (hence|ago)", "said", _ahead),
    ("(about|it|that)? length (later|earlier)", "said", _later),
    ("(about|it|that)? length lateron", "said", _later_on),
    ("lateron", "date", _that_day),
    ("length before [edge|stop|that|it]", "said", _later),
    ("(push|bring) (it|that)? (back|forward)? by? length (back|forward)?", "said", _pushed),
    ("(back|forward) (to|until) the? (daypart|TIME)", "hours", _brought_to),
    ("(a|the)? (later|earlier) (on)? (date|in)?", "said", _toward),
    ("at? the? same time", "said", same_time),
)
