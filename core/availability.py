"""Open hours minus busy time minus buffers: free slots, best first, and why not.

The search never walks the day minute by minute. For every resource that could serve, the starts at which it
would be free are a set of spans: where it works, less its last minutes, cut by what is taken, buffers added.
A need is met where one of its candidates is; a slot starts where all needs are met; and there, one resource
is picked for each need so that none is picked twice (``_assign`` finds such a choice whenever there is one).
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from core.bookings import Slot, Taking
from core.catalog import Catalog, Location, Need, Resource, ResourceKind, Service
from core.opening import MINUTE, open_within, within_house
from core.policies import Refused, earliest, latest, may_start
from core.spans import Span, Spans, cut, join, overlap, united
from core.walltime import on_the_wall, zone
from core.wishes import Order, Wish

Taken = Mapping[str, Spans]


@dataclass(frozen=True, slots=True)
class Ask:
    """What is looked for: a service, perhaps with a certain provider, at certain locations, for so many people."""

    service: Service
    provider_id: str | None = None
    location_id: str | None = None
    people: int = 1

    def locations(self, catalog: Catalog) -> tuple[Location, ...]:
        """Return where it could be given."""
        if self.provider_id and not any(each.kind is ResourceKind.PROVIDER for each in self.service.needs):
            return ()
        return tuple(
            each
            for each in catalog.places(self.service)
            if self.location_id in {None, each.id} and all(self.candidates(catalog, each))
        )

    def candidates(self, catalog: Catalog, location: Location) -> tuple[tuple[Resource, ...], ...]:
        """Return for each single resource that is needed who could serve, in the catalog's order."""
        return tuple(
            tuple(
                each
                for each in catalog.candidates(self._sized(need), location.id)
                if self._wanted(need, each)
            )
            for need in self.service.needs
            for _ in range(need.count)
        )

    def resources(self, catalog: Catalog) -> frozenset[str]:
        """Return the ids of all resources that could serve, wherever."""
        return frozenset(
            resource.id
            for location in self.locations(catalog)
            for candidates in self.candidates(catalog, location)
            for resource in candidates
        )

    def _sized(self, need: Need) -> Need:
        small = need.kind == ResourceKind.ROOM and need.capacity < self.people
        return replace(need, capacity=self.people) if small else need

    def _wanted(self, need: Need, resource: Resource) -> bool:
        return need.kind != ResourceKind.PROVIDER or self.provider_id in {None, resource.id}


def find(
    catalog: Catalog, ask: Ask, wish: Wish, taken: Taken, *, now: datetime, limit: int
) -> tuple[Slot, ...]:
    """Return up to ``limit`` free slots with different starts, best first by the wish's order.

    ``taken`` holds the spans at which each resource is taken, buffers of those bookings included; a resource
    that is missing is free. It must cover the wish's windows, widened by ``reach``.
    """
    rules = ask.service.rules
    allowed = _clip(wish.windows, earliest(rules, now), latest(rules, now))
    if not allowed:
        return ()
    service = replace(ask.service, minutes=int(wish.length / MINUTE)) if wish.length else ask.service
    places = [
        _Place(catalog, replace(ask, service=service), each, allowed, taken)
        for each in ask.locations(catalog)
    ]
    if wish.order is Order.SPREAD:
        return _spread(places, limit)
    return tuple(islice(_best(places, wish.order, wish.near), limit))


def reach(service: Service, wish: Wish) -> Span:
    """Return the span over which takings must be known for ``find`` to be right about the wish."""
    length = wish.length or service.length
    return Span(
        wish.windows[0].start - timedelta(minutes=service.before),
        wish.windows[-1].end + length + timedelta(minutes=service.after),
    )


def why_not(catalog: Catalog, ask: Ask, start: datetime, taken: Taken, *, now: datetime) -> Refused | None:
    """Return the rule that keeps a visit from starting at the instant, None when it could."""
    early = may_start(ask.service.rules, start, now)
    places = ask.locations(catalog)
    if early or not places:
        return early or Refused.NOBODY
    moment = (Span(start, start + MINUTE),)
    if any(_Place(catalog, ask, each, moment, taken).slot(start) for each in places):
        return None
    if not any(_open_for(each, start, ask.service.length) for each in places):
        return Refused.CLOSING if any(_open_for(each, start, MINUTE) for each in places) else Refused.CLOSED
    idle = [_Place(catalog, ask, each, moment, {}) for each in places]
    return Refused.TAKEN if any(each.slot(start) for each in idle) else Refused.AWAY


def _open_for(location: Location, start: datetime, length: timedelta) -> bool:
    """Tell whether the house is open from the start for so long."""
    where = zone(location.zone)
    visit = Span(start, start + length)
    return any(span.covers(visit) for span in open_within(location.hours, visit, where))


class _Place:
    """One location, and the starts at which each candidate there would be free."""

    def __init__(self, catalog: Catalog, ask: Ask, location: Location, allowed: Spans, taken: Taken) -> None:
        self.location = location
        self.service = ask.service
        self.zone = zone(location.zone)
        self.needs = ask.candidates(catalog, location)
        bounds = Span(allowed[0].start, allowed[-1].end + ask.service.length)
        house = open_within(location.hours, bounds, self.zone)
        everyone = {each.id: each for candidates in self.needs for each in candidates}
        self.free = {
            key: _starts(ask.service, within_house(each, house, bounds, self.zone), taken.get(key, ()))
            for key, each in everyone.items()
        }
        self.starts = allowed
        for candidates in self.needs:
            self.starts = overlap(
                self.starts, join(span for each in candidates for span in self.free[each.id])
            )

    def slot(self, start: datetime) -> Slot | None:
        """Return the slot that starts then, when each need can have a resource of its own."""
        if not any(span.holds(start) for span in self.starts):
            return None
        free = [[each.id for each in needed if _holds(self.free[each.id], start)] for needed in self.needs]
        chosen = _assign(free)
        if chosen is None:
            return None
        visit = Span(start, start + self.service.length)
        whole = visit.widen(timedelta(minutes=self.service.before), timedelta(minutes=self.service.after))
        takings = tuple(Taking(each, whole) for each in sorted(chosen))
        return Slot(self.service.id, self.location.id, visit, takings)

    def grid(self) -> Iterator[datetime]:
        """Yield the starts on the service's grid, in order of time."""
        step = timedelta(minutes=self.service.grid)
        for span in self.starts:
            start = _on_grid(span.start, self.service.grid, self.zone)
            first, last = (each.astimezone(self.zone).utcoffset() for each in (span.start, span.end))
            while start < span.end:
                yield start
                start += step
                if first != last:  # half an hour on Lord Howe Island
                    start = _on_grid(start, self.service.grid, self.zone)


def _starts(service: Service, works: Spans, taken: Spans) -> Spans:
    """Return the starts at which a resource that works then would be free for the whole visit and its buffers."""
    last = service.length - MINUTE
    whole = tuple(Span(span.start, span.end - last) for span in works if span.length > last)
    before, after = timedelta(minutes=service.before), timedelta(minutes=service.after)
    blocked = united((span.start - last - after, span.end + before) for span in taken)
    return cut(whole, blocked)


def _clip(windows: Spans, start: datetime, end: datetime) -> Spans:
    return overlap(join(windows), (Span(start, end),)) if start < end else ()


def _holds(spans: Spans, moment: datetime) -> bool:
    return any(span.holds(moment) for span in spans)


def _on_grid(start: datetime, grid: int, where: ZoneInfo) -> datetime:
    """Return the first instant from ``start`` on at which the wall shows a multiple of ``grid`` minutes."""
    wall = on_the_wall(start, where)
    past = timedelta(
        minutes=(wall.hour * 60 + wall.minute) % grid, seconds=wall.second, microseconds=wall.microsecond
    )
    if past:  # the clocks may change before the next multiple, so look again there
        return _on_grid(start - past + timedelta(minutes=grid), grid, where)
    return start.astimezone(UTC)


def _assign(needs: list[list[str]]) -> list[str] | None:
    """Pick a different resource for each need, or return None when that cannot be done (augmenting paths, Kuhn)."""
    owner: dict[str, int] = {}

    def seat(need: int, tried: set[str]) -> bool:
        for each in needs[need]:
            if each not in tried:
                tried.add(each)
                if each not in owner or seat(owner[each], tried):
                    owner[each] = need
                    return True
        return False

    return list(owner) if all(seat(need, set()) for need in range(len(needs))) else None


def _best(places: Iterable[_Place], order: Order, near: datetime | None) -> Iterator[Slot]:
    """Yield slots with different starts over all places, best first."""
    last = None
    for start, place in _starts_of(places, order, near):
        if start != last and (slot := place.slot(start)):
            last = start
            yield slot


def _starts_of(
    places: Iterable[_Place], order: Order, near: datetime | None
) -> Iterator[tuple[datetime, _Place]]:
    """Yield the starts of all places, best first; whether resources can be picked for one is not yet known."""
    streams = [_ranked(place, order, near) for place in places]
    return ((start, place) for _, _, start, place in heapq.merge(*streams, key=lambda each: each[:2]))


def _ranked(
    place: _Place, order: Order, near: datetime | None
) -> Iterator[tuple[float, float, datetime, _Place]]:
    """Yield the starts of a place with their rank, the smallest first."""
    if order is Order.NEAREST and near is not None:
        ranked = ((abs((each - near).total_seconds()), each.timestamp(), each) for each in place.grid())
        return ((away, at, each, place) for away, at, each in sorted(ranked))
    if order is Order.LATEST:
        return ((-each.timestamp(), 0.0, each, place) for each in reversed(list(place.grid())))
    return ((each.timestamp(), 0.0, each, place) for each in place.grid())


def _spread(places: Iterable[_Place], limit: int) -> tuple[Slot, ...]:
    """Pick slots that differ: the first of all, then what lies far from it, or nearer."""
    picked: list[tuple[datetime, Slot]] = []
    for far in _FAR:
        for start, place in _starts_of(places, Order.EARLIEST, None):
            if len(picked) == limit:
                break
            wall = on_the_wall(start, place.zone)
            apart = all(start != slot.span.start and far(wall, other) for other, slot in picked)
            if apart and (slot := place.slot(start)):
                picked.append((wall, slot))
    return tuple(sorted((slot for _, slot in picked), key=lambda each: each.span.start))


_NOON = 13
"""The hour at which the second half of a working day begins."""

_FAR: tuple[Callable[[datetime, datetime], bool], ...] = (
    lambda one, two: one.date() != two.date() and (one.hour < _NOON) != (two.hour < _NOON),
    lambda one, two: one.date() != two.date(),
    lambda one, two: abs(one - two) >= timedelta(hours=2),
    lambda one, two: abs(one - two) >= timedelta(hours=1),
    lambda _one, _two: True,
)
"""When two wall times differ enough to be offered side by side, the best way first."""
