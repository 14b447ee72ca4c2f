"""One time said twice: "friday 23.08.", "tomorrow, 16 nov", "evening 4", "8 tonight"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dialogs.when.expression import (
    Away,
    Clock,
    Date,
    Day,
    Half,
    Mention,
    Part,
    Slash,
    Stretch,
    Unit,
    Weekday,
)
from dialogs.when.patterns import Item, Row, has, leave, one
from dialogs.when.rules.clocks import DAYS, TIMES, clock_of, day_of, in_part, time_of

Items = Sequence[Item]
MINUTES = (10, 59)
MONTHS_OF_A_YEAR = 12


def part_of(items: Items) -> Part | None:
    """Return the part of the day among the items."""
    part: Part | None = one(items, "daypart")
    if part is None and has(items, "part"):
        part = Part(one(items, "part"))
    return part


def _only_part(items: Items) -> Part:
    """Return "morning" by itself."""
    return Part(one(items, "part"))


def dots_date(items: Items) -> Day | None:
    """Return "16.12." as a date, day first."""
    a, b = (int(figures) for figures in one(items, "dots"))
    return Date(day=a, month=b) if 1 <= a <= 31 and 1 <= b <= 12 else None


def _decimal(items: Items) -> bool | None:
    """Return that "1.5" as a whole message is a number; "1.5." and "16.8" are dates."""
    day, month = one(items, "dots")
    ends = items[-1].end - items[-1].start > len(day) + len(month) + 1
    return None if ends or len(month) > 1 or int(day) > MONTHS_OF_A_YEAR else True


def _dots_after(items: Items) -> Mention | None:
    """Return "24 august 10.00": after a date figures with a dot are a clock time, after a weekday they are a date."""
    day = items[0].value
    clock = time_of(items[-1])
    if (
        clock is None
        or len(items[-1].value[1]) < 2
        or (isinstance(day, Weekday) and not has(items, "at", "about"))
    ):
        merged = _two_dates((items[0], items[-1]._replace(kind="date", value=dots_date(items[-1:]))))
        return Mention(merged) if merged else None
    return Mention(day, clock, has(items, "about"))


def _dots_after_two(items: Items) -> Mention | None:
    """Return "24.8. monday 10.00"."""
    dates = [item for item in items if item.kind == "date"]
    day, clock = _two_dates(dates), time_of(items[-1])
    return Mention(day, clock, has(items, "about")) if day and clock else None


def _dots_stretch_after(items: Items) -> Mention | None:
    """Return "7 june 17.05-18.15"."""
    found = from_to(items)
    return Mention(items[0].value, found) if found and not isinstance(items[0].value, Weekday) else None


def _around_hours(items: Items) -> Mention | None:
    """Return "friday midday 19/05", "tuesday evening nov 28th"."""
    day = _two_dates(items)
    if day is None:
        return None
    part = part_of(items)
    clock = next((time_of(item) for item in items if item.kind in ("clock", "noon")), None)
    return Mention(day, clock or part)


def _with_part(items: Items) -> Clock | None:
    """Return "4 in the afternoon", "evening 4", "7 at night"."""
    clock = next((time_of(item) for item in items if item.kind in TIMES), None)
    part = part_of(items)
    return in_part(clock, part) if clock is not None and part is not None else None


def _on_day(items: Items) -> Mention | None:
    """Return "8 tonight", "this evening at 7:15"."""
    clock = next((time_of(item) for item in items if item.kind in TIMES), None)
    said: Mention = one(items, "said")
    if clock is None or not isinstance(said.hours, Part):
        return None
    return Mention(said.day, in_part(clock, said.hours), has(items, "about"))


def _two_dates(items: Items) -> Day | None:
    """Return the fuller of two names for one day: "friday 23.08.", "tomorrow 16 nov", "4 march wed"."""
    one_, two = [day_of(item) for item in items if item.kind in DAYS]
    for day, other in ((one_, two), (two, one_)):
        if isinstance(day, (Date, Slash)) and day.weekday is None and isinstance(other, Weekday):
            return _with_weekday(day, other)
        if isinstance(day, (Date, Slash)) and isinstance(other, Away) and other.base is None:
            return day
        if (
            isinstance(day, Weekday)
            and isinstance(other, Away)
            and other.base is None
            and other.unit is Unit.DAY
        ):
            return replace(other, weekday=day.index)
    return None


def _with_weekday(day: Date | Slash, weekday: Weekday) -> Date | Slash:
    """Return the date with the weekday that was said beside it."""
    if isinstance(day, Slash):
        return Slash(day.one, day.two, day.year, weekday.index, weekday.which)
    return Date(day.day, day.month, day.year, weekday.index, day.which)


def _stretch(start: Clock, end: Clock) -> Stretch | None:
    """Return from start to end; a half that only the end has holds for both where the order allows it."""
    if start == end:
        return None
    if start.half is None and end.half in (Half.AM, Half.PM):
        start = _like(start, end)
    elif end.half is None and start.half in (Half.AM, Half.PM):
        end = _after(start, end)
    return Stretch(start, end)


def _like(start: Clock, end: Clock) -> Clock:
    """Return "5" of "5 to 6pm", "11" of "11 to 1pm"."""
    later = (start.hour % 12, start.minute) > (end.hour % 12, end.minute)
    half = end.half if not later else (Half.AM if end.half is Half.PM else Half.PM)
    return Clock(start.hour, start.minute, half)


def _after(start: Clock, end: Clock) -> Clock:
    """Return "3" of "8am-3", "4" of "2pm to 4"."""
    later = (end.hour % 12, end.minute) > (start.hour % 12, start.minute)
    half = start.half if later else (Half.PM if start.half is Half.AM else Half.AM)
    return Clock(end.hour, end.minute, half)


def from_to(items: Items) -> Stretch | None:
    """Return "from 2 to 4", "between 10 and noon", "2-4", with the part of the day that stands beside it."""
    times = [time_of(item) for item in items if item.kind in (*TIMES, "solo")]
    part = part_of(items)
    if len(times) != 2:
        return None
    start, end = times
    if start is None or end is None:
        return None
    if part is None:
        return _stretch(start, end)
    return Stretch(in_part(start, part), in_part(end, part)) if start != end else None


def _stretch_on_day(items: Items) -> Mention | None:
    """Return "tonight from 7 to 8"."""
    said: Mention = one(items, "said")
    times = [time_of(item) for item in items if item.kind in TIMES]
    if not isinstance(said.hours, Part) or None in times or len(times) != 2:
        return None
    start, end = (in_part(clock, said.hours) if clock else None for clock in times)
    return Mention(said.day, Stretch(start, end))


def _spaced_after_day(items: Items) -> Mention | None:
    """Return "friday 12 30"."""
    hour, minute = items[-2].value, items[-1].value
    return Mention(day_of(items[0]), clock_of(hour, minute)) if MINUTES[0] <= minute <= MINUTES[1] else None


def _half_of_day(items: Items) -> Mention | None:
    """Return "thursday am", "tomorrow pm"."""
    return Mention(day_of(items[0]), _half_as_part(items[-1]))


def _pm_of_day(items: Items) -> Mention | None:
    """Return "thursday pm" before any word; "thursday am" could be followed by "I"."""
    return _half_of_day(items) if items[-1].value is Half.PM else None


def _the_half(items: Items) -> Part:
    """Return "in the am"."""
    return _half_as_part(items[-1])


def _half_as_part(item: Item) -> Part:
    """Return am as the morning, pm as the afternoon."""
    return Part("morning" if item.value is Half.AM else "afternoon")


def _dotted_date_and_part(items: Items) -> Mention | None:
    """Return "16.8. in the evening": figures that are no round clock time are a date."""
    day, (_, minutes) = dots_date(items), one(items, "dots")
    part = part_of(items)
    if day is None or part is None or (len(minutes) > 1 and int(minutes) % 5 == 0):
        return None
    return Mention(day, part)


ROWS: tuple[Row, ...] = (
    (
        "date (comma|in|the)? the? ampm [edge|stop|comma|or|and|at|on|please|for|in|with|works|slash|close|dash]",
        "said",
        _half_of_day,
    ),
    ("date ampm", "said", _pm_of_day),
    ("date (comma|at)? small (mid|big|minute) [^ COUNTED|NTH|name|dash|to]", "said", _spaced_after_day),
    ("(in|on)? the ampm", "daypart", _the_half),
    ("on? dots comma? daypart", "said", _dotted_date_and_part),
    ("for? (BARE|solo) daypart (at|about)? (clock|BARE)", "gap", leave),
    ("(between|from|at|about)? about? (TIME|solo) (TILL|and) TIME PART", "hours", from_to),
    (
        "PART (comma|between|from|at|about)? about? (TIME|solo) (TILL|and|or|slash) about? TIME",
        "hours",
        from_to,
    ),
    ("(from|between|at)? TIME (TILL|and) TIME comma? said", "said", _stretch_on_day),
    ("said (from|between|at|comma)? TIME (TILL|and) TIME", "said", _stretch_on_day),
    ("PART (at|about|by|comma|for)? about? (TIME|solo) [^ NOUN|name]", "clock", _with_part),
    ("(at|about|for)? about? (TIME|solo) comma? daypart", "clock", _with_part),
    ("(at|about|for|by|edge) about? TIME comma? part [^ gap|NOUN|name]", "clock", _with_part),
    ("(clock|noon) comma? part", "clock", _with_part),
    ("part", "daypart", _only_part),
    ("date comma? (at|about|from|between)? dots (TILL|and) (dots|clock)", "said", _dots_stretch_after),
    ("date comma? (at|about)? dots", "said", _dots_after),
    ("date comma? date comma? (at|about)? dots", "said", _dots_after_two),
    ("edge dots [edge]", "gap", _decimal),
    ("(on|the)? dots", "date", dots_date),
    ("date LINK? (daypart|part|clock|noon) LINK? date", "said", _around_hours),
    ("(at|about|for|by)? (TIME|solo) comma? said", "said", _on_day),
    ("said (comma|at|for|by)? about? (TIME|solo)", "said", _on_day),
    ("date (comma|open|dash|in|of)? date close?", "date", _two_dates),
)
