"""What was said before in the talk, completed or corrected by what is said now.

"3pm" after "thursday" completes it; "no, thursday" after "tomorrow afternoon" keeps the afternoon; what says both a day
and hours replaces all.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.when.expression import (
    Ahead,
    Clock,
    Expression,
    Mention,
    OfHour,
    Part,
    SameTime,
    Shift,
    Stretch,
    Toward,
)
from dialogs.when.repeats import both
from dialogs.when.rules.clocks import in_part

BESIDE = (Shift, Toward, OfHour, SameTime, Ahead)


def merge(before: Expression | None, said: Expression) -> Expression:
    """Return the expression that holds after both."""
    if before is None or said.pick is not None or (said.every is not None and before.every is None):
        return said
    if before.every is not None:
        goes_on = both(before.every, said.every)
        rest = merge(replace(before, every=None), replace(said, every=None))
        return replace(rest, every=goes_on)
    length = said.length if said.length is not None else before.length
    if not said.mentions:
        return _without_new_time(before, said, length)
    if not before.mentions or not all(_partial(one) for one in said.mentions):
        return replace(said, length=length)
    return replace(said, mentions=_completed(before.mentions, said.mentions), length=length)


def _without_new_time(before: Expression, said: Expression, length: int | None) -> Expression:
    """Return what was said before with a new length, exception or preference."""
    return replace(
        before,
        length=length,
        excepted=before.excepted + said.excepted,
        preferred=said.preferred or before.preferred,
        order=said.order or before.order,
        impossible=said.impossible,
    )


def _partial(mention: Mention) -> bool:
    """Tell whether a mention leaves its day or its hours open."""
    return not isinstance(mention.hours, BESIDE) and (mention.day is None or mention.hours is None)


def _completed(before: tuple[Mention, ...], said: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return the new mentions, each with what only the old ones say."""
    days = tuple(dict.fromkeys(one.day for one in before if one.day is not None))
    hours = next((one for one in before if one.hours is not None and not isinstance(one.hours, BESIDE)), None)
    completed: list[Mention] = []
    for one in said:
        if one.day is None and days:
            settled = _settled(one, hours)
            completed += [replace(settled, day=day) for day in days]
        elif one.hours is None and hours is not None:
            completed.append(replace(one, hours=hours.hours, about=hours.about))
        else:
            completed.append(one)
    return tuple(dict.fromkeys(completed))


def _settled(said: Mention, before: Mention | None) -> Mention:
    """Return hours with their half settled by the part of the day said before: "afternoon", then "at 4"."""
    part = before.hours if before else None
    if not isinstance(part, Part):
        return said
    if isinstance(said.hours, Clock):
        return replace(said, hours=in_part(said.hours, part))
    if isinstance(said.hours, Stretch):
        start, end = (
            in_part(edge, part) if isinstance(edge, Clock) else edge
            for edge in (said.hours.start, said.hours.end)
        )
        return replace(said, hours=Stretch(start, end, said.hours.on))
    return said
