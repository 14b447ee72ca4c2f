"""One location over a piece of time: the starts at which each candidate would be free, and who is picked.

For every resource that could serve, the starts at which it would be free are stretches of time: where it works,
less its last minutes, cut by what is taken, buffers added. A need is met where one of its candidates is free; a
slot starts where all needs are met; and there, one resource is picked for each need so that none is picked
twice (``_assign`` finds such a choice whenever there is one).

Needs are looked into one after the other, each only where all before it are met, and the one that was met nowhere
the last time comes first: in a full house the scarce need alone is looked into.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from operator import attrgetter, itemgetter
from zoneinfo import ZoneInfo

from core.blocks import place_key
from core.bookings import Slot, Taking
from core.catalog import Location, Resource, Service
from core.opening import MINUTE, open_within, within_house
from core.spans import Span, Spans, cut
from core.walltime import on_the_wall, zone

Taken = Mapping[str, Spans]

Stretches = Sequence[tuple[datetime, datetime]]
"""Half-open spans as plain pairs, in order of time and apart: what many are made of is worth a little plainness."""


class Place:
    """One location, with the candidates there for each need of a service, and how they are taken."""

    def __init__(
        self, location: Location, service: Service, needs: tuple[tuple[Resource, ...], ...], taken: Taken
    ) -> None:
        self.location = location
        self.service = service
        self.needs = needs
        self.zone = zone(location.zone)
        self._before, self._after = timedelta(minutes=service.before), timedelta(minutes=service.after)
        self._last = service.length - MINUTE
        self._taken = taken
        self._scarce = sorted(dict.fromkeys(needs), key=len)

    def reach(self, piece: Span) -> Span:
        """Return the span over which takings decide about the starts in a piece of time."""
        return Span(piece.start - self._before, piece.end + self.service.length + self._after)

    def within(self, piece: Span) -> Openings:
        """Return the starts in a piece of time; what lies outside it is not looked at."""
        works = self._works(piece)
        free: dict[str, Stretches] = {}
        starts: Stretches = ((piece.start, piece.end),)
        for candidates in self._scarce:
            for each in candidates:
                if each.id not in free:
                    free[each.id] = self._starts(each, _both(works(each), starts))
            starts = _both(starts, _any(free[each.id] for each in candidates))
            if not starts:
                self._scarce.remove(candidates)
                self._scarce.insert(0, candidates)
                break
        return Openings(self, free, starts)

    def _works(self, piece: Span) -> Callable[[Resource], Stretches]:
        """Return the function that tells from when to when a visit could start by the hours of a resource."""
        bounds = Span(piece.start, piece.end + self.service.length)
        house = open_within(self.location.hours, bounds, self.zone)
        if blocked := self._taken.get(place_key(self.location.id)):
            house = cut(house, blocked)
        known: dict[int, Stretches] = {}

        def works(resource: Resource) -> Stretches:
            hours = id(resource.hours)
            if hours not in known:
                spans = within_house(resource, house, bounds, self.zone)
                known[hours] = [
                    (span.start, span.end - self._last) for span in spans if span.length > self._last
                ]
            return known[hours]

        return works

    def _starts(self, resource: Resource, allowed: Stretches) -> Stretches:
        """Return the starts, of those allowed, at which a resource is free for the whole visit and its buffers."""
        taken = self._taken.get(resource.id)
        if not taken:
            return allowed
        before, after = self._before, self._after + self._last
        left: list[tuple[datetime, datetime]] = []
        at, count = 0, len(taken)
        for first, end in allowed:
            start = first
            at = bisect_right(taken, start - before, lo=at, key=_END)
            while at < count and (gone := taken[at].start - after) < end:
                if start < gone:
                    left.append((start, gone))
                start = taken[at].end + before
                if start >= end:
                    break
                at += 1
            if start < end:
                left.append((start, end))
        return left


class Openings:
    """When a visit could start at a place within a piece of time."""

    def __init__(self, place: Place, free: Mapping[str, Stretches], starts: Stretches) -> None:
        self.place = place
        self.starts = starts
        self._free = free

    def slot(self, start: datetime) -> Slot | None:
        """Return the slot that starts then, when each need can have a resource of its own."""
        if not _holds(self.starts, start):
            return None
        free = [
            [each.id for each in needed if _holds(self._free[each.id], start)] for needed in self.place.needs
        ]
        chosen = _assign(free)
        if chosen is None:
            return None
        service = self.place.service
        visit = Span(start, start + service.length)
        whole = visit.widen(timedelta(minutes=service.before), timedelta(minutes=service.after))
        takings = tuple(Taking(each, whole) for each in sorted(chosen))
        return Slot(service.id, self.place.location.id, visit, takings)

    def grid(self, first: datetime, end: datetime) -> Iterator[datetime]:
        """Yield the starts on the service's grid from one instant to another, in order of time."""
        grid, where = self.place.service.grid, self.place.zone
        step = timedelta(minutes=grid)
        start = _on_grid(first, grid, where)
        changes = first.astimezone(where).utcoffset() != end.astimezone(where).utcoffset()
        while start < end:
            yield start
            start += step
            if changes:  # half an hour on Lord Howe Island
                start = _on_grid(start, grid, where)


_START, _END = itemgetter(0), attrgetter("end")


def _holds(stretches: Stretches, moment: datetime) -> bool:
    at = bisect_right(stretches, moment, key=_START)
    return at > 0 and moment < stretches[at - 1][1]


def _both(one: Stretches, other: Stretches) -> Stretches:
    """Return the instants that lie in both, in one walk along both."""
    both: list[tuple[datetime, datetime]] = []
    i = j = 0
    while i < len(one) and j < len(other):
        (start, end), (starts, ends) = one[i], other[j]
        if starts < end and start < ends:
            both.append((max(start, starts), min(end, ends)))
        if end < ends:
            i += 1
        else:
            j += 1
    return both


def _any(several: Iterable[Stretches]) -> Stretches:
    """Return the instants that lie in any of them."""
    joined: list[tuple[datetime, datetime]] = []
    for start, end in sorted(each for stretches in several for each in stretches):
        if not joined or joined[-1][1] < start:
            joined.append((start, end))
        elif joined[-1][1] < end:
            joined[-1] = joined[-1][0], end
    return joined


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
