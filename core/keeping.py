"""Whether what is booked could be given as it stands under a catalog, and if not, the rule that says so.

Only what is there counts: service, place, resources and what they can do, hours. House rules and lengths hold for those
who book next, never for what was agreed. What many bookings share is worked out once: a thick book is one quick pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple
from zoneinfo import ZoneInfo

from core.bookings import Booking, State
from core.catalog import Catalog, Location, Service
from core.hours import Hours
from core.matching import assign
from core.opening import open_on
from core.spans import Span, Spans, join
from core.walltime import DAY, on_the_wall, zone


class Visit(NamedTuple):
    """As much of a booking as its keeping depends on."""

    id: str
    claim: str
    state: State
    service_id: str
    location_id: str
    start: datetime
    end: datetime
    resources: tuple[str, ...]


class Rule(StrEnum):
    """What keeps a booking from being given as it stands."""

    SERVICE_GONE = "service gone"
    LOCATION_GONE = "location gone"
    NOT_GIVEN_THERE = "not given there"
    RESOURCE_GONE = "resource gone"
    ELSEWHERE = "elsewhere"
    UNABLE = "unable"
    EXCEPTION = "exception"
    SEASON = "season"
    BREAK = "break"
    HOURS = "hours"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Broken:
    """The rule by which a booking cannot be kept; ``of``: the id of what it is about; ``name``: of a season, a date."""

    rule: Rule
    of: str = ""
    name: str = ""


class Keeper:
    """Tells what one catalog cannot keep; remembers what it worked out."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._able: dict[tuple[str, str, tuple[str, ...]], Broken | None] = {}
        self._open: dict[tuple[int, str, date], Spans] = {}

    def broken(self, visit: Visit) -> Broken | None:
        """Return the rule by which the visit cannot be given as it stands, nothing where it can."""
        key = visit.service_id, visit.location_id, visit.resources
        if key not in self._able:
            self._able[key] = self._unable(*key)
        return self._able[key] or self._away(visit)

    def _unable(self, service_id: str, location_id: str, resources: tuple[str, ...]) -> Broken | None:
        """Return why these resources cannot give that service there, at whatever time."""
        service = self._catalog.service.get(service_id)
        if service is None:
            return Broken(Rule.SERVICE_GONE, service_id)
        if location_id not in self._catalog.location:
            return Broken(Rule.LOCATION_GONE, location_id)
        if service.locations and location_id not in service.locations:
            return Broken(Rule.NOT_GIVEN_THERE, location_id)
        for each in resources:
            if each not in self._catalog.resource:
                return Broken(Rule.RESOURCE_GONE, each)
            if location_id not in self._catalog.resource[each].locations:
                return Broken(Rule.ELSEWHERE, each)
        return (
            None if self._meet(service, resources) else Broken(Rule.UNABLE, resources[0] if resources else "")
        )

    def _meet(self, service: Service, resources: tuple[str, ...]) -> bool:
        """Tell whether each need has resources of its own among those."""
        chosen = [self._catalog.resource[each] for each in resources]
        needs = [need for need in service.needs for _ in range(need.count)]
        return assign([[each.id for each in chosen if need.met_by(each)] for need in needs]) is not None

    def _away(self, visit: Visit) -> Broken | None:
        """Return whose hours do not hold the visit."""
        place = self._catalog.location[visit.location_id]
        where = zone(place.zone)
        for of, hours in self._hours(place, visit.resources):
            if not self._covers(hours, place.zone, where, visit):
                return _because(of, hours, visit, where)
        return None

    def _hours(self, place: Location, resources: Iterable[str]) -> Iterator[tuple[str, Hours]]:
        yield place.id, place.hours
        for each in resources:
            if own := self._catalog.resource[each].hours:
                yield each, own

    def _covers(self, hours: Hours, name: str, where: ZoneInfo, visit: Visit) -> bool:
        day = on_the_wall(visit.start, where).date()
        key = id(hours), name, day
        if key not in self._open:
            self._open[key] = join(
                span for each in (day - DAY, day, day + DAY) for span in open_on(hours, each, where)
            )
        return any(span.start <= visit.start and visit.end <= span.end for span in self._open[key])


def visit_of(booking: Booking) -> Visit:
    """Return what the keeping of a booking depends on."""
    slot = booking.slot
    return Visit(
        booking.id,
        booking.claim,
        booking.state,
        slot.service_id,
        slot.location_id,
        booking.start,
        booking.end,
        tuple(each.resource_id for each in slot.takings),
    )


def newly_broken(before: Catalog, after: Catalog, visits: Iterable[Visit]) -> Iterator[tuple[Visit, Broken]]:
    """Yield the visits that the catalog before could keep and the one after cannot, each with the rule."""
    was, becomes = Keeper(before), Keeper(after)
    for visit in visits:
        broken = becomes.broken(visit)
        if broken is not None and was.broken(visit) is None:
            yield visit, broken


def _because(of: str, hours: Hours, visit: Visit, where: ZoneInfo) -> Broken:
    """Return what of the hours keeps the visit out: the date, a break, the season or the week."""
    day = on_the_wall(visit.start, where).date()
    if special := hours.special.get(day):
        return Broken(Rule.EXCEPTION, of, special.reason)
    unbroken = Hours(hours.weekly, hours.specials, hours.seasons)
    whole = join(span for each in (day - DAY, day, day + DAY) for span in open_on(unbroken, each, where))
    if any(span.covers(Span(visit.start, visit.end)) for span in whole):
        return Broken(Rule.BREAK, of)
    season = hours.season(day)
    return Broken(Rule.SEASON, of, season.name) if season else Broken(Rule.HOURS, of)
