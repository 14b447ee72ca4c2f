"""One location over a piece of time: the starts at which each candidate would be free, and who is picked.

For every resource that could serve, the starts at which it would be free are stretches of time: where it works,
less its last minutes, cut by what is taken, buffers added. A need is met where one of its candidates is free; a
slot starts where all needs are met; and there, one resource is picked for each need so that none is picked
twice (``core.matching`` finds such a choice whenever there is one). Where people share visits, a session that stands
and has seats enough is joined before another one is opened.

Needs are looked into one after the other, each only where all before it are met, and the one that was met nowhere
the last time comes first: in a full house the scarce need alone is looked into.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import attrgetter, itemgetter

from core.blocks import place_key
from core.bookings import Slot, Taking
from core.bounds import Bounds
from core.catalog import Location, Resource, Service
from core.matching import assign
from core.opening import open_within, within_house
from core.sessions import Session
from core.spans import Span, cut
from core.starts import fixed, on_grid
from core.uses import Taken
from core.walltime import MINUTE, zone

Stretches = Sequence[tuple[datetime, datetime]]
"""Half-open spans as plain pairs, in order of time and apart: what many are made of is worth a little plainness."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a choice must keep to: who must be among the chosen, and which needs, by their number, rotate.

    ``people`` come; where they share visits, ``sessions`` are those that they can join. Other visits lie at most a
    ``gap`` away. ``bounds``: when each may be booked by its rules, None where all may be at any time.
    """

    must: frozenset[str] = frozenset()
    turns: frozenset[int] = frozenset()
    people: int = 1
    sessions: tuple[Session, ...] = ()
    gap: timedelta = timedelta()
    bounds: Bounds | None = None


ANY = Terms()
"""Terms that nobody set."""


class Place:
    """One location, with the candidates there for each need of a service, and how they are taken."""

    def __init__(
        self,
        location: Location,
        service: Service,
        needs: tuple[tuple[Resource, ...], ...],
        taken: Taken,
        terms: Terms = ANY,
    ) -> None:
        self.location = location
        self.service = service
        self.needs = needs
        self.terms = terms
        self.zone = zone(location.zone)
        self._before, self._after = timedelta(minutes=service.before), timedelta(minutes=service.after)
        self._last = service.length - MINUTE
        self._taken = taken
        self._bounds: dict[str, Stretches] = {
            each: [(one.start, one.end) for one in spans] for each, spans in (terms.bounds or {}).items()
        }
        self._scarce = sorted(dict.fromkeys(needs), key=len)

    def reach(self, piece: Span) -> Span:
        """Return the span over which takings decide about the starts in a piece of time."""
        gap = self.terms.gap
        return Span(piece.start - self._before - gap, piece.end + self.service.length + self._after + gap)

    def within(self, piece: Span) -> Openings:
        """Return the starts in a piece of time; what lies outside it is not looked at."""
        works = self._bounded(self._works(piece))
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
        for key in self.terms.must:
            starts = _both(starts, free.get(key, ()))
        return Openings(self, free, starts, self._joined(piece, works))

    def pick(self, start: datetime, able: Sequence[Sequence[str]]) -> Slot | None:
        """Return the slot that starts then, when each need can have one of its own who is able."""
        chosen = assign(able, must=self.terms.must, turns=self.terms.turns)
        if chosen is None:
            return None
        visit = Span(start, start + self.service.length)
        whole = visit.widen(self._before, self._after)
        takings = tuple(Taking(each, whole) for each in sorted(chosen))
        seats = self.terms.people if self.service.seats else 0
        return Slot(self.service.id, self.location.id, visit, takings, seats)

    def _joined(self, piece: Span, works: Callable[[Resource], Stretches]) -> dict[datetime, Slot]:
        """Return seats in each session that can be joined, by its start: those of the one that comes first."""
        joined: dict[datetime, Slot] = {}
        for each in self.terms.sessions:
            if each.start in joined or not piece.holds(each.start):
                continue
            able = [
                [one.id for one in needed if one.id in each.resources and _holds(works(one), each.start)]
                for needed in self.needs
            ]
            slot = self.pick(each.start, able)
            if slot and slot.session == each.name:
                joined[each.start] = slot
        return joined

    def _bounded(self, works: Callable[[Resource], Stretches]) -> Callable[[Resource], Stretches]:
        """Return the function that tells when a visit could start by the hours of a resource and by its rules."""
        if not self._bounds:
            return works
        return lambda resource: _both(works(resource), self._bounds[resource.id])

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

    def __init__(
        self,
        place: Place,
        free: Mapping[str, Stretches],
        starts: Stretches,
        joined: Mapping[datetime, Slot],
    ) -> None:
        self.place = place
        self.starts = _any((starts, [(each, each + MINUTE) for each in joined])) if joined else starts
        self._idle = starts
        self._free = free
        self._joined = joined

    def slot(self, start: datetime) -> Slot | None:
        """Return the slot that starts then, when each need can have a resource of its own."""
        if start in self._joined:
            return self._joined[start]
        if not _holds(self._idle, start):
            return None
        free = [
            [each.id for each in needed if _holds(self._free[each.id], start)] for needed in self.place.needs
        ]
        return self.place.pick(start, free)

    def grid(self, first: datetime, end: datetime) -> Iterator[datetime]:
        """Yield the service's starts from one instant to another, fixed or on its grid, in order of time."""
        grid, where = self.place.service.grid, self.place.zone
        if self.place.service.starts:
            yield from fixed(self.place.service.starts, first, end, where)
            return
        step = timedelta(minutes=grid)
        start = on_grid(first, grid, where)
        changes = first.astimezone(where).utcoffset() != end.astimezone(where).utcoffset()
        while start < end:
            yield start
            start += step
            if changes:  # half an hour on Lord Howe Island
                start = on_grid(start, grid, where)


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
