"""How a series goes on: what is said of it word by word, and the rhythm, the end and the gaps that this comes to.

"every other tuesday", "for six weeks", "six times", "until easter", "but not the 17th": the words may come in several
messages, each of which adds to the repetition that was said before.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from core.spans import Spans, join
from core.wishes import Wish
from dialogs.when.calendar import dates
from dialogs.when.expression import (
    Days,
    Every,
    Expression,
    Mention,
    Month,
    Nth,
    Unit,
    Weekday,
    Weekdays,
)
from dialogs.when.patterns import Item
from dialogs.when.periods import moved
from dialogs.when.rules.mentions import mention_of
from dialogs.when.windows import MINUTE, Scene, found

_WEEKS = {Unit.DAY: 1 / 7, Unit.WEEK: 1, Unit.FORTNIGHT: 2, Unit.MONTH: 52 / 12, Unit.YEAR: 52}


@dataclass(frozen=True, slots=True)
class Repeat:
    """A repetition: every so many units on these weekdays (Monday 0), so many times or until a day.

    ``nth``: of the weekdays of a month only that one (-1: the last). ``at``: the clock time, where one was said.
    ``without``: what was ruled out.
    """

    unit: Unit
    interval: int
    weekdays: tuple[int, ...] = ()
    times: int | None = None
    until: date | None = None
    nth: int | None = None
    at: time | None = None
    without: Spans = ()


# Word by word ---------------------------------------------------------------------------------------------------------


def going_on(every: Every, item: Item, *, fresh: bool) -> tuple[Every, Mention | None] | None:
    """Return what a piece makes of a repetition, and hours that came with it; None for what is not about it.

    ``fresh``: the repetition was said in this very message.
    """
    if item.kind == "other" and fresh:
        return replace(every, interval=2), None
    if item.kind == "turns":
        return replace(every, times=max(1, item.value), until=None, weeks=None), None
    mention = mention_of(item)
    if mention and isinstance(mention.day, Days) and mention.day.first is None:
        until = replace(every, until=mention.day.last, times=None, weeks=None)
        return until, Mention(hours=mention.hours) if mention.hours is not None else None
    if item.kind == "days" and isinstance(item.value, Days) and item.value.last is None:
        return replace(every, since=item.value.first), None
    return None


def lasting(every: Every, length: tuple[float, Unit]) -> Every | None:
    """Return a repetition that goes on "for six weeks"; None for a length that counts no days."""
    count, unit = length
    weeks = _WEEKS.get(unit)
    if weeks is None:
        return None
    exactly = count * weeks if unit is Unit.DAY else max(1, round(count * weeks))
    return replace(every, weeks=exactly, times=None, until=None)


def both(before: Every | None, said: Every | None) -> Every | None:
    """Return the repetition that holds after both: another rhythm goes on as long as the one before."""
    if before is None or said is None:
        return said or before
    if said.times or said.until or said.weeks:
        return said
    return replace(said, times=before.times, until=before.until, weeks=before.weeks)


# What it comes to -----------------------------------------------------------------------------------------------------


def repeats(said: Expression, scene: Scene, wish: Wish | None) -> Repeat | None:
    """Return the repetition that was said, of which the wish is the first date."""
    every = said.every
    if every is None:
        return None
    return Repeat(
        every.unit,
        every.interval,
        tuple(sorted({index for one in said.mentions for index in _weekdays(one)})),
        every.times,
        _last(every, scene, wish),
        next((one.day.n for one in said.mentions if isinstance(one.day, Nth)), None),
        _clock(scene, wish),
        _ruled_out(said, scene),
    )


def _weekdays(mention: Mention) -> tuple[int, ...]:
    match mention.day:
        case Weekday(index) | Nth(weekday=int(index)):
            return (index,)
        case Weekdays(indices):
            return indices
        case _:
            return ()


def _last(every: Every, scene: Scene, wish: Wish | None) -> date | None:
    """Return the last day on which a date may lie."""
    if every.weeks:
        begin = wish.windows[0].start.astimezone(scene.zone).date() if wish else scene.place.today
        return moved(begin, round(every.weeks * 7) - 1, Unit.DAY)
    until = dates(every.until, scene.place) if every.until else None
    if until and until.first and isinstance(every.until, Month) and every.until.third is None:
        return until.first - timedelta(days=1)
    return until.last if until else None


def _clock(scene: Scene, wish: Wish | None) -> time | None:
    """Return the clock time that all windows show, where each is one moment."""
    if wish is None or any(span.length != MINUTE for span in wish.windows):
        return None
    shown = {span.start.astimezone(scene.zone).time() for span in wish.windows}
    return shown.pop() if len(shown) == 1 else None


def _ruled_out(said: Expression, scene: Scene) -> Spans:
    """Return when no date may lie."""
    holes = [found(one, scene) for one in said.excepted if one.day is not None]
    return join(span for hole in holes if hole for span in hole.windows)
