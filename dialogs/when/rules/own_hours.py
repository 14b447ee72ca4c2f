"""What a language's own rows make of hours, parts of the day and lengths, where several languages build them alike."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.when.expression import Ahead, Clock, Half, Mention, Part, SameTime, Stretch, Third, Unit
from dialogs.when.patterns import Item, has, one
from dialogs.when.rules.clocks import in_part, time_of
from dialogs.when.rules.lengths import Length

Items = Sequence[Item]
_HOURS = ("small", "mid", "solo", "clock", "noon", "four", "three", "dots")
# Days as they are counted, both ends included.
_WEEK, _FORTNIGHT = 8, 15
_LONGEST_FIGURE = 2


def at_noon(items: Items) -> Clock:
    """Return noon or midnight."""
    return Clock(one(items, "noon"), 0, Half.FULL)


def part_of_day(items: Items) -> Part:
    """Return a part of the day, or a third of it."""
    third = Third.EARLY if has(items, "early") else Third.LATE if has(items, "late", "end") else None
    return Part(one(items, "part"), Third.MIDDLE if has(items, "mids") else third)


def early_part(_items: Items) -> Part:
    """Return "early"."""
    return Part("day_start")


def same_time(_items: Items) -> Mention:
    """Return "at the same time"."""
    return Mention(hours=SameTime())


def coming_minutes(items: Items) -> Stretch | None:
    """Return the next, or the last, so many minutes or hours."""
    minutes = one(items, "small", "mid", "big", "minute") * (60 if one(items, "hunit") is Unit.HOUR else 1)
    return Stretch(Ahead(-minutes), Ahead(0)) if has(items, "last") else Stretch(Ahead(0), Ahead(minutes))


def counted_days(items: Items) -> tuple[Length, ...] | None:
    """Return "fifteen days", two weeks, and "eight days" in words, one."""
    count = one(items, "small", "mid")
    spelt = items[0].end - items[0].start > _LONGEST_FIGURE
    if count == _FORTNIGHT:
        return ((1, Unit.FORTNIGHT),)
    return ((1, Unit.WEEK),) if count == _WEEK and spelt else None


def hour_in_part(items: Items) -> Clock | None:
    """Return "in the morning, at 10"."""
    clock, part = time_of(items[-1]), one(items, "daypart")
    return in_part(clock, part) if clock else None


def hour_on_day(items: Items) -> Mention | None:
    """Return "tonight at 8"."""
    clock = time_of(items[-1])
    said: Mention = items[0].value
    if clock is None or not isinstance(said.hours, Part):
        return None
    return Mention(said.day, in_part(clock, said.hours), has(items, "about"))


def or_later(items: Items) -> Stretch | None:
    """Return "at 3 or later", "at 3 or before"."""
    clock = time_of(next(item for item in items if item.kind in _HOURS))
    if clock is None:
        return None
    return Stretch(end=clock) if has(items, "earlier", "before") else Stretch(start=clock)
