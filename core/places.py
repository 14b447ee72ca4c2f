"""One location over a piece of time: the starts at which each candidate would be free, and who is picked.

For every resource that could serve, the starts at which it would be free are a set of spans: where it works,
less its last minutes, cut by what is taken, buffers added. A need is met where one of its candidates is; a
slot starts where all needs are met; and there, one resource is picked for each need so that none is picked
twice (``_assign`` finds such a choice whenever there is one).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from core.bookings import Slot, Taking
from core.catalog import Location, Resource, Service
from core.opening import MINUTE, open_within, within_house
from core.spans import Span, Spans, cut, join, overlap, touching, united
from core.walltime import on_the_wall, zone

Taken = Mapping[str, Spans]


class Place:
    """One location, with the candidates there for each need of a service, and how they are taken."""

    def __init__(
        self, location: Location, service: Service, needs: tuple[tuple[Resource, ...], ...], taken: Taken
    ) -> None:
        self.location = location
        self.service = service
        self.needs = needs
        self.zone = zone(location.zone)
        self._taken = taken

    def within(self, piece: Span) -> Openings:
        """Return the starts in a piece of time; what lies outside it is not looked at."""
        return Openings(self, piece, self._free(piece))

    def _free(self, piece: Span) -> dict[str, Spans]:
        """Return the starts of each candidate, none of anybody once a need cannot be met."""
        bounds = Span(piece.start, piece.end + self.service.length)
        house = open_within(self.location.hours, bounds, self.zone)
        free: dict[str, Spans] = {}
        for candidates in self.needs:
            free |= {each.id: self._starts(each, house, bounds) for each in candidates if each.id not in free}
            if not any(free[each.id] for each in candidates):
                return {}
        return free

    def _starts(self, resource: Resource, house: Spans, bounds: Span) -> Spans:
        """Return the starts at which a resource would be free for the whole visit and its buffers."""
        last = self.service.length - MINUTE
        works = within_house(resource, house, bounds, self.zone)
        whole = tuple(Span(span.start, span.end - last) for span in works if span.length > last)
        before, after = timedelta(minutes=self.service.before), timedelta(minutes=self.service.after)
        taken = touching(self._taken.get(resource.id, ()), bounds.widen(before, after)) if whole else ()
        blocked = united((span.start - last - after, span.end + before) for span in taken)
        return cut(whole, blocked)


class Openings:
    """When a visit could start at a place within a piece of time."""

    def __init__(self, place: Place, piece: Span, free: Mapping[str, Spans]) -> None:
        self.place = place
        self._free = free
        self.starts: Spans = (piece,)
        for candidates in place.needs:
            met = join(span for each in candidates for span in free.get(each.id, ()))
            self.starts = overlap(self.starts, met)

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

    def grid(self) -> Iterator[datetime]:
        """Yield the starts on the service's grid, in order of time."""
        grid, where = self.place.service.grid, self.place.zone
        step = timedelta(minutes=grid)
        for span in self.starts:
            start = _on_grid(span.start, grid, where)
            first, last = (each.astimezone(where).utcoffset() for each in (span.start, span.end))
            while start < span.end:
                yield start
                start += step
                if first != last:  # half an hour on Lord Howe Island
                    start = _on_grid(start, grid, where)


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
