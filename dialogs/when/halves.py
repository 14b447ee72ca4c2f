"""Which half of the day a clock time lies in when nobody said it: by the opening hours, else by daylight."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta, tzinfo

from core.spans import Spans
from dialogs.when.conventions import Conventions
from dialogs.when.expression import Clock, Half, Third

NOON = 12
DAY_MINUTES = 24 * 60
Opening = Callable[[date], Spans]


def minutes(clock: Clock, conventions: Conventions) -> int:
    """Return the minutes after midnight; an open half is settled by where the day begins."""
    hour = clock.hour
    if clock.half is Half.FULL:
        return hour * 60 + clock.minute
    if clock.half is not None:
        return (hour % NOON + NOON * (clock.half is Half.PM)) * 60 + clock.minute
    if hour < conventions.day_begins_at and not (conventions.minutes_mean_full_clock and clock.minute):
        hour += NOON
    return hour % 24 * 60 + clock.minute


def minutes_on(
    clock: Clock, day: date, conventions: Conventions, opening: Opening | None, zone: tzinfo
) -> int:
    """Return the minutes after midnight on that day; an open half is the one in which the business is open."""
    likely = minutes(clock, conventions)
    if clock.half is not None or opening is None:
        return likely
    other = (likely + DAY_MINUTES // 2) % DAY_MINUTES
    spans = opening(day)
    if not _is_open(other, day, spans, zone):
        return likely
    return other if conventions.other_half or not _is_open(likely, day, spans, zone) else likely


def _is_open(minute: int, day: date, spans: Spans, zone: tzinfo) -> bool:
    """Tell whether the minute of the day lies in the opening hours."""
    instant = datetime.combine(day, time(minute // 60, minute % 60), zone)
    return any(span.start <= instant < span.end for span in spans)


def shortly_after(start: int, clock: Clock, conventions: Conventions) -> int:
    """Return the end of a stretch: an open half is the first one after the start."""
    if clock.half is not None or not conventions.day_begins_at:
        return minutes(clock, conventions)
    end = clock.hour % NOON * 60 + clock.minute
    return end if end > start else end + DAY_MINUTES // 2


def wall(day: date, minute: int) -> datetime:
    """Return the naive local time so many minutes after midnight, on the next day past 24:00."""
    return datetime.combine(day, time()) + timedelta(minutes=minute)


def third_of_part(hours: tuple[int, int], third: Third | None) -> tuple[int, int]:
    """Return the hours of a part of the day; early is its first half, late its second."""
    start, end = hours
    middle = (start + end) // 2
    if third in (Third.EARLY, Third.START):
        return start, middle
    return (middle, end) if third in (Third.LATE, Third.END) else (start, end)
