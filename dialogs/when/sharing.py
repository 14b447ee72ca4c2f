"""What pieces of time say for one another: "thursday or friday morning", "afternoon, not before 2"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dialogs.when.expression import (
    Away,
    Clock,
    Days,
    Every,
    Mention,
    Part,
    Period,
    Shift,
    Stretch,
    Told,
    Toward,
    Unit,
    Weekday,
    Weekdays,
)
from dialogs.when.rules.clocks import in_part

MOST_MENTIONS = 8
"""Nobody means more times than that in one message, and each costs up to 0.2 ms."""

_WEEKEND = (5, 6)


def shared(said: Sequence[Mention], linked: Sequence[bool]) -> list[Mention]:
    """Return the mentions, each with what its neighbours say for it too: "thursday or friday morning"."""
    parts = list(said)
    for at in range(len(parts) - 2, -1, -1):
        one, two = parts[at], parts[at + 1]
        if linked[at + 1] and one.day and one.hours is None and two.day and two.hours:
            parts[at] = replace(one, hours=two.hours)
    parts = _settled_by_part(parts)
    lone_hours = [one for one in parts if one.day is None and one.hours is not None]
    lone_days = [one for one in parts if one.day is not None and one.hours is None]
    if lone_hours and lone_days:
        return _crossed(parts, lone_days, lone_hours)
    for at, one in enumerate(parts):
        if at and one.day is None and one.hours is not None:
            parts[at] = replace(one, day=parts[at - 1].day)
    return parts


def _settled_by_part(said: Sequence[Mention]) -> list[Mention]:
    """Return "7pm any night next week" as one: the time that was said before takes the place of the part of the day."""
    if len(said) != 2 or said[0].day is not None or not isinstance(said[0].hours, Clock):
        return list(said)
    clock, other = said
    if other.day is None or not isinstance(other.hours, Part) or not isinstance(clock.hours, Clock):
        return list(said)
    return [replace(clock, day=other.day, hours=in_part(clock.hours, other.hours))]


def _crossed(said: Sequence[Mention], days: Sequence[Mention], hours: Sequence[Mention]) -> list[Mention]:
    """Return every day that has no hours with all hours that have no day."""
    whole = [one for one in said if one not in days and one not in hours]
    return whole + [replace(hour, day=day.day) for day in days for hour in hours]


def outside(last: Mention, bound: Mention) -> Mention | None:
    """Return what "not before 2" rules out of the "thursday afternoon" before it."""
    hours = bound.hours
    if not isinstance(last.hours, Part) or bound.day is not None or not isinstance(hours, Stretch):
        return None
    if isinstance(hours.start, Clock) and hours.end is None:
        return Mention(hours=Stretch(end=in_part(hours.start, last.hours)))
    if isinstance(hours.end, Clock) and hours.start is None:
        return Mention(hours=Stretch(start=in_part(hours.end, last.hours)))
    return None


def of_series(mention: Mention, every: Every | None) -> Mention:
    """Return "weekly on wednesdays" as from one wednesday on."""
    day = mention.day
    if every is None or not isinstance(day, Weekdays) or len(day.indices) != 1:
        return mention
    return replace(mention, day=Weekday(day.indices[0]))


def narrowed(last: Mention, more: Mention) -> Mention | None:
    """Return both as one where one only says more closely what the other means: "earlier, at 1"."""
    day = more.day or last.day
    if isinstance(last.hours, Toward) and isinstance(more.hours, Clock) and more.day in {None, last.day}:
        return Mention(day, more.hours, more.about)
    if isinstance(last.hours, Shift) and isinstance(more.hours, Toward) and more.day is None:
        return last if last.hours.minutes * more.hours.sign > 0 else None
    if isinstance(more.day, Weekday) and more.day.index in _WEEKEND and _is_weekend(last):
        return Mention(more.day, more.hours or last.hours, more.about)
    if isinstance(more.day, Told) and isinstance(last.day, Away) and last.day.base is None:
        weeks = last.day.unit is Unit.WEEK and last.day.weekday is None
        return Mention(replace(last.day, base=more.day), more.hours or last.hours) if weeks else None
    return None


def _is_weekend(said: Mention) -> bool:
    day = said.day.last if isinstance(said.day, Days) else said.day
    return isinstance(day, Period) and day.unit is Unit.WEEKEND and day.shift == 0


def each_once(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions without repetition, as many as one message may have."""
    return tuple(dict.fromkeys(mentions))[:MOST_MENTIONS]
