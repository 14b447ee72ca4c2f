"""The hour that a visit keeps which moves, or is like another one, where only its day was said or nothing at all."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from core.bookings import Slot
from core.spans import Span
from core.walltime import DAY, MINUTE, instants, on_the_wall, zone
from core.wishes import Order, Wish
from dialogs.offers import Search
from dialogs.times import VAGUE, bearings

ALL_DAY = timedelta(hours=20)
"""A window that is longer than this names a day and no hour."""

TWO = 2
"""Times that answer a vague wish: two that differ say more than three alike."""


def at_old_hour(search: Search, wanted: Wish) -> tuple[Slot, ...]:
    """Return the slots at the old hour where none was said: on the new day, or on any of several."""
    if search.draft.like and _several_days(search, wanted):
        return search.slots(_at_that_hour(search, search.draft.like, wanted.windows[0]), TWO)
    start = same_hour(search, wanted)
    return search.at(start) if start else ()


def same_hour(search: Search, wanted: Wish) -> datetime | None:
    """Return the old hour on a new day of which none was said, for a booking that moves or is like another."""
    known = _kept(search)
    if known is None or len(wanted.windows) > 1 or wanted.windows[0].length < ALL_DAY:
        return None
    wall, where = known
    day = on_the_wall(wanted.windows[0].start, where).date()
    start = instants(datetime.combine(day, wall.time()), where)
    if not start or start[:1] == instants(wall, where)[:1] or wanted.windows[0].length >= 2 * ALL_DAY:
        return None
    return start[0]


def _kept(search: Search) -> tuple[datetime, ZoneInfo] | None:
    """Return when a booking was, and where, that moves or that another one is to be like."""
    draft, facts = search.draft, search.facts
    if moving := facts.booking(draft.moving) if draft.moving else None:
        return moving.wall, zone(moving.zone)
    return (draft.like, bearings(facts, draft).zone) if draft.like else None


def _several_days(search: Search, wanted: Wish) -> bool:
    """Tell whether nothing was said about time, or only a stretch of days such as a week."""
    return search.draft.said is None or (
        len(wanted.windows) == 1 and wanted.windows[0].length >= 2 * ALL_DAY and wanted.near is None
    )


def _at_that_hour(search: Search, like: datetime, within: Span) -> Wish:
    """Return the wish for the hour of a visit that another one is to be like, on any of some days to come."""
    now, where = search.facts.now, bearings(search.facts, search.draft).zone
    first = on_the_wall(within.start, where).date()
    count = min(within.length, VAGUE) // DAY
    days = (datetime.combine(first + n * DAY, like.time()) for n in range(count))
    starts = (each for day in days for each in instants(day, where)[:1] if each > now)
    return Wish(tuple(Span(each, each + MINUTE) for each in starts), Order.SPREAD)
