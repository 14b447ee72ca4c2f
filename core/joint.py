"""One provider for all dates of a series: who serves with the fewest clashes, and what may stand for each clash.

Everybody who could serve is tried at each place, those first who are taken at the fewest of the dates: how often
somebody is taken is the least number of clashes that they can have, so the search ends when nobody who is left
could do better. Where nobody serves it is one room; a room beside the provider stays the same where it can.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from operator import attrgetter

from core.availability import Ask, find
from core.bookings import Slot, Taking
from core.catalog import Catalog, Location, ResourceKind
from core.spans import Span, Spans, cut, join
from core.uses import Taken, Use, closed, together, without
from core.walltime import DAY, MINUTE, day_span, instants, zone
from core.wishes import Order, Wish

CLOSE = timedelta(hours=3)
"""So near on the same day the same provider is a better alternative than somebody else at the very time."""

WITHIN = 3 * DAY
"""How far from a date that clashes an alternative is looked for."""

Only = Mapping[ResourceKind, str]
"""Of which kinds nobody but that one may serve."""


@dataclass(frozen=True, slots=True)
class Dated:
    """One date that is asked for: its wall time, and what it has taken already, which does not keep it away."""

    wall: datetime
    own: tuple[Taking, ...] = ()


@dataclass(frozen=True, slots=True)
class Planned:
    """What comes of a date: the slot it can have, or, where it clashes, the nearest one that may stand for it."""

    date: Dated
    slot: Slot | None
    instead: Slot | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """Who serves where on all dates, in their order."""

    location_id: str
    only: Only
    dates: tuple[Planned, ...]

    @property
    def clashes(self) -> tuple[Planned, ...]:
        """Return the dates that cannot be had."""
        return tuple(each for each in self.dates if each.slot is None)


def plan(catalog: Catalog, ask: Ask, dates: tuple[Dated, ...], taken: Taken, *, now: datetime) -> Plan | None:
    """Return the plan with the fewest clashes, of equals the first; None where nobody can ever serve.

    ``taken`` must cover all dates with a day on either side.
    """
    best: Plan | None = None
    search = _Search(catalog, ask, dates, taken, now)
    for least, place, only in search.everybody():
        if best and len(best.clashes) <= least:
            break
        found = search.tried(place, only)
        if best is None or len(found.clashes) < len(best.clashes):
            best = found
    return search.in_one_room(best) if best else None


def instead(catalog: Catalog, ask: Ask, found: Plan, taken: Taken, *, now: datetime) -> Plan:
    """Return the plan with the nearest alternative for each clash; ``taken`` must cover ``WITHIN`` around each."""
    search = _Search(catalog, ask, tuple(each.date for each in found.dates), taken, now)
    dates: list[Planned] = []
    ours = [each for planned in found.dates if planned.slot for each in planned.slot.takings]
    for each in found.dates:
        if each.slot is None:
            slot = search.nearest(found, each.date, ours)
            ours += slot.takings if slot else ()
            dates.append(replace(each, instead=slot))
        else:
            dates.append(each)
    return replace(found, dates=tuple(dates))


def around(dates: Iterable[Dated], name: str) -> Spans:
    """Return the spans over which takings must be known for ``instead`` to be right about these dates."""
    days = (day_span(each.wall.date(), zone(name)) for each in dates)
    return join(span.widen(WITHIN + DAY, WITHIN + DAY) for span in days)


class _Search:
    def __init__(
        self, catalog: Catalog, ask: Ask, dates: tuple[Dated, ...], taken: Taken, now: datetime
    ) -> None:
        self.catalog, self.ask, self.dates, self.taken, self.now = catalog, ask, dates, taken, now

    def everybody(self) -> list[tuple[int, Location, Only]]:
        """Return who could serve and where, with the least number of clashes, the fewest first."""
        kind = _of_one(self.ask)
        found: list[tuple[int, Location, Only]] = []
        for place in self.ask.locations(self.catalog):
            if kind is None:
                found.append((0, place, {}))
            else:
                found += [(self._least(place, each), place, {kind: each}) for each in self._of(kind, place)]
        return sorted(found, key=lambda each: each[0])

    def tried(self, place: Location, only: Only) -> Plan:
        """Return what comes of the dates when nobody else of those kinds may serve."""
        where = zone(place.zone)
        slots = (self._slot(place, only, each, instants(each.wall, where)) for each in self.dates)
        planned = (Planned(each, slot) for each, slot in zip(self.dates, slots, strict=True))
        return Plan(place.id, only, tuple(planned))

    def in_one_room(self, found: Plan) -> Plan:
        """Return the plan with the same room on as many dates as can be."""
        if _single(self.ask, ResourceKind.ROOM) is None or ResourceKind.ROOM in found.only:
            return found
        place = self.catalog.location[found.location_id]
        best = None
        for room in sorted(self._of(ResourceKind.ROOM, place), key=lambda each: self._least(place, each)):
            least = self._least(place, room)
            if best and len(best.clashes) <= max(least, len(found.clashes)):
                break
            tried = self.tried(place, {**found.only, ResourceKind.ROOM: room})
            if best is None or len(tried.clashes) < len(best.clashes):
                best = tried
        if best is None:
            return found
        both = zip(best.dates, found.dates, strict=True)
        return replace(found, dates=tuple(one if one.slot else two for one, two in both))

    def nearest(self, found: Plan, date: Dated, ours: Iterable[Taking]) -> Slot | None:
        """Return the nearest slot that may stand for a date."""
        place = self.catalog.location[found.location_id]
        day = day_span(date.wall.date(), zone(place.zone))
        moments = instants(date.wall, zone(place.zone))
        near = moments[0] if moments else day.start + timedelta(hours=date.wall.hour)
        close, whole = Span(near - CLOSE, near + CLOSE), day.widen(WITHIN, WITHIN)
        there = [each for each in (*ours, *date.own) if each.span.overlaps(whole.widen(DAY, DAY))]
        taken = together(self.taken, self._uses(there, place, near))
        taken = closed(
            taken, ((each.resource_id, each.span) for each in there)
        )  # one seat of a session is enough
        tries: Iterator[tuple[Only, Span]] = iter(
            (
                *(((found.only, both),) if (both := _common(close, day)) else ()),
                ({}, Span(near, near + MINUTE)),
                (found.only, day),
                (found.only, whole),
                ({}, whole),
            )
        )
        wishes = ((only, Wish((span,), Order.NEAREST, near=near)) for only, span in tries)
        slots = (slot for only, wish in wishes for slot in self._find(place, only, wish, taken))
        return next(slots, None)

    def _slot(self, place: Location, only: Only, date: Dated, moments: tuple[datetime, ...]) -> Slot | None:
        """Return the slot at the wall time of a date, None in a gap or a fold: nobody may guess there."""
        if len(moments) != 1:
            return None
        wish = Wish((Span(moments[0], moments[0] + MINUTE),))
        return next(iter(self._find(place, only, wish, self._without(date.own))), None)

    def _without(self, own: Iterable[Taking]) -> Taken:
        """Return how all is taken but for what is one's own."""
        spans = [(each.resource_id, each.span) for each in own]
        return without(self.taken, spans) if spans else self.taken

    def _uses(self, ours: Iterable[Taking], place: Location, start: datetime) -> Iterator[Use]:
        """Tell of what other dates take that it is taken for the same."""
        service = self.ask.service.id
        return (Use(each.resource_id, each.span, service, place.id, start, "") for each in ours)

    def _find(self, place: Location, only: Only, wish: Wish, taken: Taken) -> tuple[Slot, ...]:
        provider_id = only.get(ResourceKind.PROVIDER, self.ask.provider_id)
        room_id = only.get(ResourceKind.ROOM, self.ask.room_id)
        ask = replace(self.ask, location_id=place.id, provider_id=provider_id, room_id=room_id)
        return find(self.catalog, ask, wish, taken, now=self.now, limit=1)

    def _of(self, kind: ResourceKind, place: Location) -> tuple[str, ...]:
        """Return who of a kind could serve there, in the catalog's order."""
        candidates = self.ask.candidates(self.catalog, place)
        ids = (each.id for needed in candidates for each in needed if each.kind is kind)
        return tuple(dict.fromkeys(ids))

    def _least(self, place: Location, resource_id: str) -> int:
        """Return on how many dates somebody is taken, whatever else: there are no fewer clashes with them."""
        service, where = self.ask.service, zone(place.zone)
        spans = self.taken.get(resource_id, ())
        if not spans or service.seats > 1:
            return 0
        before, after = service.before * MINUTE, service.length + service.after * MINUTE
        clashes = 0
        for each in self.dates:
            own = join(taking.span for taking in each.own if taking.resource_id == resource_id)
            whole = (Span(start - before, start + after) for start in instants(each.wall, where))
            clashes += any(cut(_touching(spans, visit), own) for visit in whole)
        return clashes


def _of_one(ask: Ask) -> ResourceKind | None:
    """Return the kind of which one serves all dates: the provider, or the room where nobody serves."""
    return _single(ask, ResourceKind.PROVIDER) or _single(ask, ResourceKind.ROOM)


def _single(ask: Ask, kind: ResourceKind) -> ResourceKind | None:
    """Return the kind when the service needs exactly one of it."""
    return kind if sum(need.count for need in ask.service.needs if need.kind is kind) == 1 else None


def _touching(spans: Spans, visit: Span) -> Spans:
    """Return the members of the set that overlap a visit, found without a walk through a year of them."""
    first = bisect_right(spans, visit.start, key=attrgetter("end"))
    return spans[first : bisect_left(spans, visit.end, lo=first, key=attrgetter("start"))]


def _common(one: Span, two: Span) -> Span | None:
    start, end = max(one.start, two.start), min(one.end, two.end)
    return Span(start, end) if start < end else None
