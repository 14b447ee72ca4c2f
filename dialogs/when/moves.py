"""The old and the new time of what is moved: "from 3 to 4", "my friday 2pm to monday"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dialogs.when.expression import Clock, Days, Mention, Stretch
from dialogs.when.kinds import kinds
from dialogs.when.patterns import Item

_HOURS = kinds("small mid four dots clock noon hours")
_AFTER = kinds("edge stop please comma date days said and on works")


def parted(mention: Mention) -> tuple[Mention | None, Mention]:
    """Return the old and the new time of "from 3 to 4"; no old one where only one time is said."""
    day, hours = mention.day, mention.hours
    if isinstance(hours, Stretch) and hours.on is not None:
        return Mention(day, hours.start), Mention(hours.on, hours.end)
    if isinstance(day, Days) and day.first and day.last:
        return Mention(day.first, hours), replace(mention, day=day.last)
    if isinstance(hours, Stretch) and isinstance(hours.start, Clock) and hours.end:
        return Mention(hours=hours.start), replace(mention, hours=hours.end)
    return None, mention


def carried_over(said: Sequence[Mention], new: Mention) -> Mention:
    """Return the new time with what only the old one says: the hour of "my friday 2pm to monday"."""
    days = [one.day for one in said if one.day is not None]
    hours = [one.hours for one in said if one.hours is not None]
    day = new.day or (days[-1] if days else None)
    return replace(new, day=day, hours=new.hours or (hours[-1] if hours else None))


def swapped(items: Sequence[Item], at: int) -> bool:
    """Tell whether a number is one of two hours that change places: "5 instead of 3 today", not "3 rooms"."""
    middle = next((each for each in (at - 1, at + 1) if items[each].kind == "instead"), None)
    if middle is None or middle + 2 >= len(items):
        return False
    sides = items[middle - 1].kind in _HOURS and items[middle + 1].kind in _HOURS
    return sides and items[middle + 2].kind in _AFTER
