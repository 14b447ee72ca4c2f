"""the judge on time: who takes what from when to when, whether they may, and what undecided people hold"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import combinations, permutations
from zoneinfo import ZoneInfo

from core.catalog import Catalog
from core.spans import Span
from tests.core.slowly import Wall, minute, minutes, moment
from tests.house.crowd.rows import Row, Rows

MINUTE = timedelta(minutes=1)
_OPEN: dict[tuple, set[int]] = {}
_WORKS: dict[tuple, int] = {}


def overlaps(rows: Rows) -> Iterator[str]:
    """Two that count take one resource at one time, buffers included."""
    for (one, mine), (other, theirs) in _pairs(rows):
        if mine.start < theirs.end and theirs.start < mine.end:
            yield f"{named(one)} and {named(other)} overlap"


def _pairs(rows: Rows) -> Iterator[tuple[tuple[Row, Span], tuple[Row, Span]]]:
    """Yield what two bookings of different takers take of one resource."""
    by_resource = defaultdict(list)
    for booking in rows.counting():
        for resource, span in booking.takes:
            by_resource[resource].append((booking, span))
    for taken in by_resource.values():
        for one, other in combinations(taken, 2):
            if one[0].claim != other[0].claim and taker(one[0]) != taker(other[0]):
                yield one, other


def taker(booking: Row) -> tuple:
    """Return under what its resources are taken: seats of one session share them."""
    if not booking.seats:
        return (booking.claim,)
    return (
        booking.service_id,
        booking.location_id,
        booking.starts_at,
        *sorted(name for name, _ in booking.takes),
    )


def gaps(rows: Rows) -> Iterator[str]:
    """Between two visits of one resource lies what the resource, the services, the way or the change asks for."""
    for (one, mine), (other, theirs) in _pairs(rows):
        (first, ends), (second, begins) = sorted(
            [(one, mine), (other, theirs)], key=lambda each: each[1].start
        )
        resource = next(name for name, span in first.takes if span == ends and name in dict(second.takes))
        least = min(_gap(each.read, resource, first, second) for each in rows.catalogs)
        if begins.start - ends.end < least * MINUTE and ends.end <= begins.start:
            yield f"{named(first)} and {named(second)} lie too near on {resource}: {least} min"


def _gap(catalog: Catalog, resource: str, first: Row, second: Row) -> int:
    what = catalog.resource.get(resource)
    if what is None:
        return 0
    ways = {(each.origin, each.goal): each.minutes for each in catalog.travels}
    there, back = (first.location_id, second.location_id), (second.location_id, first.location_id)
    changes = [
        each.minutes
        for each in catalog.changeovers
        if (not each.before or first.service_id in each.before)
        and (not each.after or second.service_id in each.after)
        and (each.kind in {None, what.kind} and each.tags <= what.tags)
    ]
    own = [
        catalog.service[each.service_id].gap for each in (first, second) if each.service_id in catalog.service
    ]
    return max(what.gap, ways.get(there, ways.get(back, 0)), *changes, *own)


def seats(rows: Rows) -> Iterator[str]:
    """A session has no more people than seats; of one claim the largest of its versions and offers counts."""
    taken: dict[tuple, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for booking in rows.counting():
        if booking.seats:
            mine = taken[taker(booking)]
            mine[booking.claim] = max(mine[booking.claim], booking.seats)
    for session, those in taken.items():
        most = max(each.read.service[session[0]].seats for each in rows.catalogs)
        if sum(those.values()) > most:
            yield f"{session} has {sum(those.values())} people and {most} seats"


def starts(rows: Rows) -> Iterator[str]:
    """A service with starts of its own begins at one of them."""
    for booking in rows.counting():
        wall = booking.wall.weekday(), booking.wall.hour * 60 + booking.wall.minute
        fixed = [each.read.service[booking.service_id].starts for each in rows.catalogs]
        if all(fixed) and not any(wall in each for each in fixed):
            yield f"{named(booking)} begins at no start of its service"


def takings(rows: Rows) -> Iterator[str]:
    """What counts stands in the table that keeps others away, and nothing else does."""
    expected = {
        (name, span.start, span.end, booking.id)
        for booking in rows.counting()
        for name, span in booking.takes
    }
    found = {
        (each.resource_id, each.starts_at, each.ends_at, each.booking_id)
        for each in rows.takings
        if each.lapses_at is None or each.lapses_at > rows.now
    }
    for each in expected ^ found:
        yield f"{'nothing keeps' if each in expected else 'something keeps for nobody'} {each}"


def buffers(rows: Rows) -> Iterator[str]:
    """A booking takes its resources for the visit and the service's buffers."""
    for booking in rows.counting():
        services = [found for each in rows.catalogs if (found := each.read.service.get(booking.service_id))]
        whole = {booking.span.widen(each.before * MINUTE, each.after * MINUTE) for each in services}
        if any(span not in whole for _, span in booking.takes):
            yield f"{named(booking)} takes {booking.takes}"


def needs(rows: Rows) -> Iterator[str]:
    """What a booking takes is, in some order, what its service needs there."""
    for booking in rows.counting():
        if not any(_meets(each.read, booking) for each in rows.catalogs):
            yield f"{named(booking)} does not take what it needs: {booking.takes}"


def _meets(catalog: Catalog, booking: Row) -> bool:
    service = catalog.service.get(booking.service_id)
    names = [name for name, _ in booking.takes]
    if service is None or not set(names) <= catalog.resource.keys():
        return False
    wanted = [need for need in service.needs for _ in range(need.count)]
    there = [each for name in names if booking.location_id in (each := catalog.resource[name]).locations]
    return len(there) == len(wanted) == len(set(names)) and any(
        all(need.met_by(each) for need, each in zip(wanted, order, strict=True))
        for order in permutations(there)
    )


def lengths(rows: Rows) -> Iterator[str]:
    """A visit is as long as its service, or as long as it may be."""
    for booking in rows.counting():
        services = [found for each in rows.catalogs if (found := each.read.service.get(booking.service_id))]
        lasts = booking.span.length // MINUTE
        if not any(
            (each.shortest or each.minutes) <= lasts <= (each.longest or each.minutes) for each in services
        ):
            yield f"{named(booking)} takes {lasts} minutes"


def hours(rows: Rows) -> Iterator[str]:
    """Everything a booking takes is open for the whole visit, by some catalog of its time."""
    for booking in rows.counting():
        if not any(_is_open(each, booking) for each in rows.catalogs):
            yield f"{named(booking)} lies outside hours"


def _is_open(version: Row, booking: Row) -> bool:
    catalog, visit = version.read, minutes((booking.span,))
    if booking.location_id not in catalog.location:
        return False
    return all(
        visit <= open_minutes(version, name, booking.location_id, booking.wall.date())
        for name, _ in booking.takes
        if name in catalog.resource
    )


def open_minutes(version: Row, resource: str, location: str, day: date) -> set[int]:
    """Return the minutes of a local day, and of the nights beside it, in which a resource works at a place."""
    place, what = version.read.location[location], version.read.resource[resource]
    key = place.zone, place.hours, what.hours, day
    if key not in _OPEN:
        first = minute(datetime.combine(day, time(), UTC)) - 14 * 60
        wall = Wall(place.zone, first, first + 52 * 60)
        house = wall.open(place.hours)
        _OPEN[key] = house & (wall.open(what.hours) if what.hours else house)
    return _OPEN[key]


def shares(rows: Rows) -> Iterator[str]:
    """Undecided people hold no more of a resource's day than the house allows."""
    held = defaultdict(set)
    where = defaultdict(set)
    for booking in rows.counting():
        if booking.state == "held":
            for name, span in booking.takes:
                held[name, booking.wall.date()] |= minutes((span,)).intersection(_of_day(booking))
                where[name, booking.wall.date()].add(booking.location_id)
    for (name, day), kept in held.items():
        works = max(working_minutes(rows.catalogs[-1], name, each, day) for each in where[name, day])
        share = max(each.read.business.holding.share for each in rows.catalogs)
        if len(kept) * 100 > works * share:
            yield f"{len(kept)} of {works} minutes of {name} on {day} are held"


def _of_day(booking: Row) -> range:
    """Return the minutes of the local day of a booking."""
    day, where = booking.wall.date(), ZoneInfo(booking.zone)
    midnights = (datetime.combine(day + n * timedelta(days=1), time(), where) for n in (0, 1))
    return range(*map(minute, midnights))


def working_minutes(version: Row, resource: str, location: str, day: date) -> int:
    """Count the minutes of a local day in which a resource works at a place."""
    place, what = version.read.location[location], version.read.resource[resource]
    key = place.zone, place.hours, what.hours, day
    if key not in _WORKS:
        where = ZoneInfo(place.zone)
        found = open_minutes(version, resource, location, day)
        _WORKS[key] = sum(moment(each).astimezone(where).date() == day for each in found)
    return _WORKS[key]


def named(booking: Row) -> str:
    what = f"{booking.state} {booking.service_id} of {booking.person_id}"
    return f"{what} {booking.starts_at:%a %d %b %H:%M}-{booking.ends_at:%H:%M} {[each for each, _ in booking.takes]}"
