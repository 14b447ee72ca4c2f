"""How much of a series a change is about: one date, that and those after it, or all; as it was said, or to be asked."""

from __future__ import annotations

from collections.abc import Sequence

from core.bookings import Booking
from dialogs.acts import Details
from dialogs.states import Draft, Extent
from dialogs.times import bearings, meant
from dialogs.turn import Facts
from dialogs.when.expression import Day, Expression, Mention, Shift, Toward, Weekdays


def extents(anchor: Booking, facts: Facts) -> tuple[Extent, ...]:
    """Return what can be chosen; that and those after it only where that is neither one date nor all."""
    dates = facts.dates(anchor)
    between = dates[0].claim != anchor.claim and dates[-1].claim != anchor.claim
    return (Extent.ONE, Extent.ONWARD, Extent.ALL) if between else (Extent.ONE, Extent.ALL)


def within(anchor: Booking, extent: Extent, facts: Facts) -> tuple[Booking, ...]:
    """Return the dates of that extent."""
    dates = facts.dates(anchor)
    match extent:
        case Extent.ONE:
            return (anchor,)
        case Extent.ONWARD:
            return tuple(each for each in dates if each.start >= anchor.start)
        case Extent.ALL:
            return dates


def told(found: Sequence[Booking], named: Details, facts: Facts) -> tuple[Booking, ...]:
    """Return the dates that were meant beyond doubt, none where that is to be asked.

    ``found`` are those that fit what was named: several of a series that are not all of it were named one by one.
    """
    anchor, dates = found[0], facts.dates(found[0])
    some = 1 < len(found) < len(dates) and named.of is not None and not _of_weekdays(named, facts)
    if some and named.extent is not Extent.ONWARD:
        return tuple(found)
    if named.extent is Extent.ONWARD and not any(each is not None for each in _days(named, facts)):
        return ()
    if named.extent:
        return within(anchor, named.extent, facts)
    return dates if len(dates) == 1 else ()


def on_that_day(found: tuple[Booking, ...], named: Details, facts: Facts) -> tuple[Booking, ...]:
    """Return the date whose day was said along with how far it is to be moved: "the 17th an hour later"."""
    if named.words is None or named.of is not None:
        return found
    draft = Draft(moving=found[0].claim)
    said = meant(named.words, draft, facts, bearings(facts, draft)).said
    shifted = (one.day for one in (said.mentions if said else ()) if isinstance(one.hours, Shift | Toward))
    day = next((each for each in shifted if each), None)
    alone = Draft(said=Expression((Mention(day),)).to_data())
    wish = meant(None, alone, facts, bearings(facts, Draft())).wish if day else None
    fits = (each for each in facts.dates(found[0]) if wish and wish.windows[0].holds(each.start))
    return tuple(fits) or found


def _of_weekdays(named: Details, facts: Facts) -> bool:
    """Tell whether days of every week were named: "my tuesdays" are all of them, however far ahead one looks."""
    return any(isinstance(each, Weekdays) for each in _days(named, facts))


def _days(named: Details, facts: Facts) -> tuple[Day | None, ...]:
    """Return the days that were named of what is to be changed."""
    said = meant(named.of, Draft(), facts, bearings(facts, Draft())).said if named.of else None
    return tuple(each.day for each in (*said.mentions, *said.excepted)) if said else ()
