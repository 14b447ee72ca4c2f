"""What may be meant in two ways: for each, when it is said and the convention under which it means the other.

The first reading holds under ``BOOKING``; where opening hours, the past or the calendar leave one, nobody is asked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dialogs.when.calendar import dates
from dialogs.when.conventions import Conventions
from dialogs.when.expression import Away, Clock, Date, Mention, Period, Shift, Slash, Unit, Weekday, Which
from dialogs.when.windows import Scene


def _says_next(mention: Mention, _scene: Scene) -> bool:
    """Tell whether a mention says "next friday" or "next weekend"."""
    day = mention.day
    if isinstance(day, Period):
        return day.unit is Unit.WEEKEND and day.shift == 1 and day.around is None
    return isinstance(day, Weekday) and day.which is Which.NEXT


def _says_forward(mention: Mention, _scene: Scene) -> bool:
    """Tell whether a mention says "push it forward an hour"."""
    return isinstance(mention.hours, Shift) and mention.hours.either


def _says_two_days(mention: Mention, scene: Scene) -> bool:
    """Tell whether a weekday and a date are said that do not fit: "wed 5 march" when that is a thursday."""
    day = mention.day
    if not isinstance(day, (Date, Slash, Away)) or day.weekday is None or getattr(day, "year", None):
        return False
    meant = dates(day, scene.place)
    return meant is not None and meant.first is not None and meant.first.weekday() != day.weekday


def _leaves_half_open(mention: Mention, scene: Scene) -> bool:
    """Tell whether an hour of a day is said and the business may be open at both hours of that name."""
    return scene.opening is not None and isinstance(mention.hours, Clock) and mention.hours.half is None


OTHER_READINGS: tuple[tuple[Callable[[Mention, Scene], bool], Callable[[Conventions], Conventions]], ...] = (
    (_says_next, lambda usual: replace(usual, next_is_of_next_week=False)),
    (_says_two_days, lambda usual: replace(usual, weekday_over_date=True)),
    (_says_forward, lambda usual: replace(usual, forward_is_later=True)),
    (_leaves_half_open, lambda usual: replace(usual, other_half=True)),
)
