"""What comes nearest to a start that cannot be had: a little earlier or later, shorter, with another, elsewhere.

Each alternative differs from what was asked for in one thing, and says in which. They stand in this order:

1. **time**: the same within twenty minutes, or a step of the grid where that is more; the nearest, of two the earlier;
2. **length**: at the very start but shorter, where the length is open: the longest that is free, half of it at least;
3. **with**: at the very start and place with another provider or in another room, where one was named: of rooms
   the smallest of those that are as large, then the largest of the others that hold all who come;
4. **place**: at the very start in another location, as the catalog lists them; with who was named, or with others.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import islice

from core.availability import Ask, find
from core.bookings import Slot
from core.catalog import Catalog, Resource, ResourceKind
from core.spans import Span
from core.uses import Taken
from core.walltime import MINUTE
from core.wishes import Order, Wish

CLOSE = timedelta(minutes=20)
"""How far from the start that was asked for a start still counts as the same for most people."""


class Differs(StrEnum):
    """In what an alternative differs from what was asked for."""

    TIME = "time"
    LENGTH = "length"
    WITH = "with"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Alternative:
    """A free slot that comes near to one that is not, and in what it differs."""

    slot: Slot
    differs: Differs


def nearby(
    catalog: Catalog, ask: Ask, start: datetime, taken: Taken, *, now: datetime, limit: int = 3
) -> tuple[Alternative, ...]:
    """Return up to ``limit`` alternatives to a start, one of each kind; ``taken`` covers ``about``, of ``anybody``."""
    search = _Search(catalog, ask, start, taken, now)
    kinds = (
        (search.other_times(), Differs.TIME),
        (search.shorter(), Differs.LENGTH),
        (search.with_others(), Differs.WITH),
        (search.elsewhere(), Differs.PLACE),
    )
    found = (Alternative(slot, differs) for slots, differs in kinds for slot in islice(slots, 1))
    return tuple(islice(found, limit))


def anybody(ask: Ask) -> Ask:
    """Return the ask without the names in it: whose resources must be known."""
    return replace(ask, provider_id=None, room_id=None, location_id=None)


def about(ask: Ask, start: datetime, gap: int = 0) -> Span:
    """Return the span over which takings must be known for ``nearby`` to be right; ``gap`` as for ``reach``."""
    service, close = ask.service, _close(ask)
    before, after = timedelta(minutes=service.before + gap), timedelta(minutes=service.after + gap)
    return Span(start - close - before, start + close + MINUTE + service.length + after)


def _close(ask: Ask) -> timedelta:
    return max(CLOSE, timedelta(minutes=ask.service.grid))


def _unlike(room: Resource, named: Resource) -> tuple[bool, int]:
    """Tell how little a room does instead of the one that was named: too small is worse than too large."""
    return room.capacity < named.capacity, abs(room.capacity - named.capacity)


@dataclass(frozen=True, slots=True)
class _Search:
    catalog: Catalog
    ask: Ask
    start: datetime
    taken: Taken
    now: datetime

    def other_times(self) -> Iterator[Slot]:
        close = _close(self.ask)
        windows = (
            Span(self.start - close, self.start),
            Span(self.start + MINUTE, self.start + close + MINUTE),
        )
        wish = Wish(windows, Order.NEAREST, near=self.start)
        yield from find(self.catalog, self.ask, wish, self.taken, now=self.now, limit=1)

    def shorter(self) -> Iterator[Slot]:
        service = self.ask.service
        if service.shortest is not None:
            least = max(service.shortest, -(-service.minutes // 2))
            for minutes in range(service.minutes - service.grid, least - 1, -service.grid):
                yield from self._at(replace(self.ask, service=replace(service, minutes=minutes)))

    def with_others(self) -> Iterator[Slot]:
        here = [each.id for each in self.ask.locations(self.catalog)]
        for named in self._unnamed():
            for place in here:
                yield from self._at(replace(named, location_id=place))

    def elsewhere(self) -> Iterator[Slot]:
        here = {each.id for each in self.ask.locations(self.catalog)}
        for free in (replace(self.ask, location_id=None), anybody(self.ask)):
            for place in free.locations(self.catalog):
                if place.id not in here:
                    yield from self._at(replace(free, location_id=place.id))

    def _unnamed(self) -> Iterator[Ask]:
        """Yield the ask with others in the place of those who were named, the best first."""
        if self.ask.provider_id:
            yield replace(self.ask, provider_id=None)
        named = self.catalog.resource.get(self.ask.room_id or "")
        if named:
            rooms = (each for each in self.catalog.resources if each.kind is ResourceKind.ROOM)
            for room in sorted(rooms, key=lambda each: _unlike(each, named)):
                if room is not named:
                    yield replace(self.ask, room_id=room.id)

    def _at(self, ask: Ask) -> tuple[Slot, ...]:
        exact = Wish((Span(self.start, self.start + MINUTE),))
        return find(self.catalog, ask, exact, self.taken, now=self.now, limit=1)
