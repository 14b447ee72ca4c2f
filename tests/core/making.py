"""what the tests of the core are made of: spans of minutes, bookings, moments, and searches with all there is"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as some

from core.availability import Ask
from core.bookings import Booking, Slot, State, Taking
from core.catalog import Catalog, Changeover, ResourceKind, Service, Travel
from core.spans import Span, Spans, join
from core.uses import Taken, Told, Use, together
from core.walltime import MINUTE

MONDAY = datetime(2026, 3, 2, tzinfo=UTC)


def at(minutes: int, since: datetime = MONDAY) -> datetime:
    """Return the instant so many minutes after Monday began."""
    return since + timedelta(minutes=minutes)


def span(start: int, end: int) -> Span:
    """Return the span between two minutes of Monday."""
    return Span(at(start), at(end))


def minutes(spans: Spans) -> set[int]:
    """Return the minutes of Monday that lie in the spans, one by one."""
    return {
        n for each in spans for n in range((each.start - MONDAY) // MINUTE, (each.end - MONDAY) // MINUTE)
    }


def visit(start: datetime, *, state: State, **more) -> Booking:
    """Return a cut with Ana of half an hour."""
    whole = Span(start, start + timedelta(minutes=30))
    slot = Slot("cut", "harbour", whole, (Taking("ana", whole),))
    wall = start.replace(tzinfo=None)
    known = {"id": "b1", "claim": "c1", "version": 1, "person_id": "sam", "zone": "Europe/London"}
    booked_at = MONDAY - timedelta(days=7)
    return Booking(**(known | {"slot": slot, "state": state, "wall": wall, "changed_at": booked_at} | more))


@some.composite
def richer(draw, catalog: Catalog, ask: Ask, taken: dict[str, Spans], since: datetime):
    """Give a search names, turns, fixed starts, gaps and seats, and tell what each resource is taken for."""
    if draw(some.booleans()):
        return catalog, ask, taken
    service = draw(_services(catalog, ask.service))
    few = some.sampled_from([0, 0, 20])
    resources = tuple(
        replace(each, gap=draw(few), weight=draw(some.integers(1, 3)), priority=draw(some.integers(1, 2)))
        for each in catalog.resources
    )
    other = replace(service, id="dye", gap=draw(few))
    richer = replace(catalog, resources=resources, services=(service, other), **draw(_pairs(catalog)))
    spans = [(key, each) for key, those in taken.items() for each in those]
    visits = [each for each in spans if each[0] in catalog.resource and draw(some.integers(0, 3))]
    uses = [draw(_uses(richer, *each)) for each in visits]
    for session in draw(_sessions(richer, service, since)) if service.seats else []:
        if not any(
            one.resource_id == two.resource_id and one.span.overlaps(two.span)
            for one in session
            for two in uses
        ):
            uses += session
    blocked = {
        key: join(span for one, span in spans if one == key and (one, span) not in visits) for key in taken
    }
    loads = {each.id: draw(some.integers(0, 200)) for each in resources}
    return richer, replace(ask, service=service), together(Told(blocked, (), loads, "mine", blocked), uses)


def farther(catalog: Catalog, taken: Taken, *beyond: Span) -> Taken:
    """Return what is told with visits that take everything far away."""
    ids = [each.id for each in catalog.resources]
    return together(
        taken, (Use(each, span, "cut", "p0", span.start, "far") for each in ids for span in beyond)
    )


@some.composite
def _services(draw, catalog: Catalog, service: Service):
    ids = [each.id for each in catalog.resources]
    names = some.just(frozenset()) | some.frozensets(some.sampled_from(ids), min_size=1)
    needs = tuple(replace(each, of=draw(names), rotates=draw(some.booleans())) for each in service.needs)
    minutes = some.integers(0, 95).map(lambda n: n * 15)
    starts = draw(some.just(frozenset()) | some.frozensets(minutes, min_size=1, max_size=40))
    every = tuple(sorted((day, minute) for day in range(7) for minute in starts))
    seats, gap = draw(some.sampled_from([0, 3])), draw(some.sampled_from([0, 0, 15]))
    return replace(service, needs=needs, starts=every, seats=seats, gap=gap)


@some.composite
def _pairs(draw, catalog: Catalog):
    some_of = some.sampled_from([frozenset(), frozenset({"cut"}), frozenset({"dye"})])
    kinds, tags = some.none() | some.sampled_from(ResourceKind), some.sampled_from([frozenset(), {"a"}])
    minutes = some.sampled_from([5, 25, 90])
    changes = some.lists(
        some.builds(Changeover, some_of, some_of, minutes, kinds, tags.map(frozenset)), max_size=2
    )
    ends = some.permutations([each.id for each in catalog.locations])
    ways = some.lists(some.builds(lambda way, time: Travel(way[0], way[-1], time), ends, minutes), max_size=2)
    travels = tuple(draw(ways)) if len(catalog.locations) > 1 else ()
    return {"changeovers": tuple(draw(changes)), "travels": travels}


@some.composite
def _uses(draw, catalog: Catalog, resource_id: str, span: Span):
    service = draw(some.sampled_from(["cut", "dye", "gone"]))
    place = draw(some.sampled_from(catalog.locations)).id
    return Use(resource_id, span, service, place, span.start, claim=f"c{span.start:%d%H%M}")


@some.composite
def _sessions(draw, catalog: Catalog, service: Service, since: datetime):
    """Draw the seats of some sessions, some of them of one claim, and some of the one who asks."""
    place, ids = draw(some.sampled_from(catalog.locations)), [each.id for each in catalog.resources]
    count = min(sum(each.count for each in service.needs), len(ids))
    found = []
    for nth in range(draw(some.integers(0, 3))):
        chosen = draw(some.permutations(ids))[:count]
        start = since + draw(some.integers(0, 36 * 4)) * timedelta(minutes=15)
        visit = Span(start, start + service.length)
        whole = visit.widen(service.before * MINUTE, service.after * MINUTE)
        slot = Slot(service.id, place.id, visit, tuple(Taking(each, whole) for each in sorted(chosen)), 1)
        found.append(uses := [])
        claims = some.sampled_from(["mine", f"s{nth}", f"t{nth}"])
        for claim, seats in draw(
            some.lists(some.tuples(claims, some.integers(1, 2)), min_size=1, max_size=3)
        ):
            seat = Use("", whole, service.id, place.id, start, claim, slot.session, seats)
            uses += [replace(seat, resource_id=each.resource_id) for each in slot.takings]
    return found
