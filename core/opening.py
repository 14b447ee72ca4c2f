"""When a place or a resource is open: wall hours turned into spans."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from zoneinfo import ZoneInfo

from core.catalog import Location, Resource
from core.hours import Hours
from core.spans import Span, Spans, join, overlap
from core.walltime import DAY, at_minute, on_the_wall, zone


def open_on(hours: Hours, day: date, where: ZoneInfo) -> Spans:
    """Return when it is open on that local date; nine to five stays nine to five on days when the clocks change."""
    found = hours.opened.get((day, where))
    if found is None:
        found = hours.opened[day, where] = tuple(
            Span(start, end)
            for opens, closes in hours.on(day)
            if (start := at_minute(day, opens, where)) < (end := at_minute(day, closes, where))
        )
    return found


def open_within(hours: Hours, bounds: Span, where: ZoneInfo) -> Spans:
    """Return when it is open between two instants, whole days at their edges."""
    first, last = on_the_wall(bounds.start, where).date(), on_the_wall(bounds.end, where).date()
    days = (first + n * DAY for n in range((last - first).days + 1))
    spans = tuple(span for day in days for span in open_on(hours, day, where))
    apart = all(one.end < other.start for one, other in pairwise(spans))
    return spans if apart else join(spans)


def working(resource: Resource, location: Location, bounds: Span) -> Spans:
    """Return when a resource works at a location: the location's hours, cut to its own."""
    where = zone(location.zone)
    return within_house(resource, open_within(location.hours, bounds, where), bounds, where)


def within_house(resource: Resource, house: Spans, bounds: Span, where: ZoneInfo) -> Spans:
    """Return when a resource works while the house is open: always, or in its own hours between the two instants."""
    return house if resource.hours is None else overlap(house, open_within(resource.hours, bounds, where))
