"""Some days of a business at a glance: of the hours of each resource, what is free and what is taken."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from core.blocks import place_key
from core.catalog import Catalog, Location, Resource
from core.opening import open_within, within_house
from core.spans import Span, Spans, cut, join, overlap
from core.uses import Taken
from core.walltime import zone


@dataclass(frozen=True, slots=True)
class Row:
    """A resource at a location, when it works there, and which of that is free."""

    location: Location
    resource: Resource
    works: Spans
    free: Spans

    def over(self, span: Span) -> tuple[timedelta, timedelta]:
        """Tell how much of a span it works, and how much of that is free."""
        return _total(overlap(self.works, (span,))), _total(overlap(self.free, (span,)))


def picture(catalog: Catalog, span: Span, taken: Taken, *, location_id: str | None = None) -> tuple[Row, ...]:
    """Return a row for each resource at each location, or at one, in the catalog's order; ``taken`` covers the span."""
    return tuple(
        row
        for place in catalog.locations
        if location_id in {None, place.id}
        for row in _at(catalog, place, span, taken)
    )


def _total(spans: Iterable[Span]) -> timedelta:
    """Return how long the spans are together."""
    return sum((each.length for each in spans), timedelta())


def _at(catalog: Catalog, place: Location, span: Span, taken: Taken) -> Iterable[Row]:
    where = zone(place.zone)
    house = open_within(place.hours, span, where)
    blocked = taken.get(place_key(place.id), ())
    for each in catalog.resources:
        if place.id in each.locations:
            works = overlap(within_house(each, house, span, where), (span,))
            gone = join((*taken.get(each.id, ()), *blocked)) if blocked else taken.get(each.id, ())
            yield Row(place, each, works, cut(works, gone))
