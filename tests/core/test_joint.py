"""one provider for a series against a search that tries everybody on every date, over nights in which clocks change"""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as some

from core.availability import Ask
from core.bookings import Slot, Taking
from core.catalog import (
    Business,
    Catalog,
    Location,
    Need,
    Resource,
    ResourceKind,
    Rules,
    Service,
)
from core.hours import Hours, Opening
from core.joint import CLOSE, Dated, around, instead, plan
from core.spans import Span, join, overlap
from core.uses import Told, Use
from core.walltime import MINUTE, day_span, instants, zone
from tests.core.slowly import Slowly, minute

DAY = timedelta(days=1)
MARCH = date(2026, 3, 3)
NOW = datetime(2026, 3, 2, 8, tzinfo=UTC)
ALL_DAY = Hours(tuple(Opening(day, 0, 1440) for day in range(7)))
CUT = frozenset({"cut"})
ANA, BEN = (Resource(each, ResourceKind.PROVIDER, each, ("p0",), CUT) for each in ("ana", "ben"))
OAK, ELM = (Resource(each, ResourceKind.ROOM, each, ("p0",)) for each in ("oak", "elm"))
LONG = Service("cut", "cut", 60, (Need(ResourceKind.PROVIDER, CUT),), rules=Rules(lead=0, horizon=400))
IN_ROOM = replace(LONG, needs=(*LONG.needs, Need(ResourceKind.ROOM)))


def house(*resources: Resource, service: Service = LONG, name: str = "Europe/London") -> Catalog:
    return Catalog(Business("b", "B"), (Location("p0", "p0", name, ALL_DAY),), resources, (service,))


def tuesdays(count: int, hour: int = 10) -> tuple[Dated, ...]:
    return tuple(Dated(datetime.combine(MARCH + n * 7 * DAY, time(hour))) for n in range(count))


def taken(*at: tuple[str, int, int]) -> dict:
    """Take resources for an hour, on the n-th tuesday at an hour of the wall in London."""
    found: dict[str, list[Span]] = {}
    for who, n, hour in at:
        (start,) = instants(datetime.combine(MARCH + n * 7 * DAY, time(hour)), zone("Europe/London"))
        found.setdefault(who, []).append(Span(start, start + 60 * MINUTE))
    return {key: join(spans) for key, spans in found.items()}


def test_who_has_the_fewest_clashes_serves_on_all_dates():
    catalog, busy = house(ANA, BEN), taken(("ana", 1, 10), ("ana", 3, 10), ("ben", 2, 10))

    found = plan(catalog, Ask(LONG), tuesdays(5), busy, now=NOW)

    assert {ResourceKind.PROVIDER: "ben"} == found.only
    assert [tuesdays(5)[2]] == [each.date for each in found.clashes]
    assert {"ben"} == {one.resource_id for each in found.dates if each.slot for one in each.slot.takings}


def test_of_equals_the_first_in_the_catalog_serves():
    assert {ResourceKind.PROVIDER: "ana"} == plan(house(ANA, BEN), Ask(LONG), tuesdays(3), {}, now=NOW).only


def test_dates_keep_their_wall_time_when_the_clocks_change():
    found = plan(house(ANA), Ask(LONG), tuesdays(6), {}, now=NOW)

    assert [10, 10, 10, 10, 9, 9] == [each.slot.span.start.hour for each in found.dates]


def test_a_wall_time_that_does_not_exist_or_comes_twice_is_a_clash_and_the_nearest_stands_for_it():
    gap, fold = (Dated(datetime(2026, *day, 1, 30)) for day in ((3, 29), (10, 25)))  # noqa: DTZ001
    dates = (gap, fold)

    found = plan(house(ANA), Ask(LONG), dates, {}, now=NOW)
    better = instead(house(ANA), Ask(LONG), found, {}, now=NOW)

    assert dates == tuple(each.date for each in found.clashes)
    assert [datetime(2026, 3, 29, 1, tzinfo=UTC), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)] == [
        each.instead.span.start for each in better.dates
    ]


def test_what_a_date_has_taken_itself_does_not_keep_it_away_and_keeps_others_away():
    one, two = tuesdays(2)
    busy = taken(("ana", 0, 10), ("ana", 1, 10))
    mine = tuple(Taking("ana", span) for span in busy["ana"])

    free = plan(house(ANA), Ask(LONG), (replace(one, own=mine[:1]), two), busy, now=NOW)

    assert [True, False] == [each.slot is not None for each in free.dates]


def test_the_room_stays_the_same_where_it_can():
    catalog = house(ANA, OAK, ELM, service=IN_ROOM)

    rooms = plan(catalog, Ask(IN_ROOM), tuesdays(4), taken(("oak", 1, 10)), now=NOW)
    torn = plan(catalog, Ask(IN_ROOM), tuesdays(3), taken(("oak", 1, 10), ("elm", 0, 10)), now=NOW)

    assert [["elm"]] * 4 == [sorted(_rooms(each)) for each in rooms.dates]
    assert () == torn.clashes
    assert [["oak"], ["elm"], ["oak"]] == [sorted(_rooms(each)) for each in torn.dates]


def _rooms(planned) -> set[str]:
    return {each.resource_id for each in planned.slot.takings} & {"oak", "elm"}


def test_the_same_provider_soon_is_better_than_somebody_else_and_that_is_better_than_hours_later():
    catalog = house(ANA, BEN)
    ask, dates = Ask(LONG), tuesdays(3)
    near = taken(("ana", 1, 10), ("ben", 0, 10), ("ben", 2, 10))
    full = near | {"ana": join((*near["ana"], _day(1, 6, 15)))}

    soon = instead(catalog, ask, plan(catalog, ask, dates, near, now=NOW), near, now=NOW)
    other = instead(catalog, ask, plan(catalog, ask, dates, full, now=NOW), full, now=NOW)

    assert [("ana", 9)] == _instead(soon)
    assert [("ben", 10)] == _instead(other)


def test_two_dates_that_clash_have_no_seats_in_one_session_instead():
    yoga = replace(LONG, seats=3, starts=((1, 600),))
    catalog, ask = house(ANA, service=yoga), Ask(yoga)
    monday, wednesday = (Dated(datetime.combine(MARCH + n * DAY, time(10))) for n in (-1, 1))
    (span,) = taken(("ana", 0, 10))["ana"]
    name = Slot("cut", "p0", span, (Taking("ana", span),), 1).session
    one_left = Told({"ana": (span,)}, (Use("ana", span, "cut", "p0", span.start, "x", name, 2),))

    found = instead(
        catalog, ask, plan(catalog, ask, (monday, wednesday), one_left, now=NOW), one_left, now=NOW
    )

    assert [("ana", 10)] == _instead(found)


def _day(n: int, first: int, last: int) -> Span:
    begin = day_span(MARCH + n * 7 * DAY, zone("Europe/London")).start
    return Span(begin + first * 60 * MINUTE, begin + last * 60 * MINUTE)


def _instead(found) -> list[tuple[str, int]]:
    slots = [each.instead for each in found.dates if each.instead]
    return [(each.takings[0].resource_id, each.span.start.hour) for each in slots]


def test_where_nobody_can_ever_serve_there_is_no_plan():
    assert plan(house(OAK), Ask(LONG), tuesdays(2), {}, now=NOW) is None


ZONES = (
    "Europe/London",
    "America/New_York",
    "America/Santiago",
    "Africa/Casablanca",
    "Asia/Tehran",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "UTC",
)


@some.composite
def asked(draw):
    """Draw a house of some people and rooms, a series of dates across a change of clocks, and how all is taken."""
    name = draw(some.sampled_from(ZONES))
    first = draw(
        some.sampled_from([date(2026, 3, 25), date(2026, 10, 21), date(2026, 4, 2), date(2026, 9, 3)])
    )
    step, count = draw(some.sampled_from([1, 7])), draw(some.integers(1, 4))
    at = draw(some.sampled_from([time(0, 30), time(1, 30), time(2), time(2, 30), time(10), time(23, 30)]))
    dates = tuple(Dated(datetime.combine(first + n * step * DAY, at)) for n in range(count))
    places = tuple(
        Location(f"p{n}", f"p{n}", name, Hours(tuple(Opening(day, *hours) for day in range(7))))
        for n, hours in enumerate(
            draw(some.lists(some.sampled_from([(0, 1440), (60, 660)]), min_size=1, max_size=2))
        )
    )
    kinds = draw(some.lists(some.sampled_from(list(ResourceKind)[:2]), min_size=1, max_size=4))
    resources = tuple(
        Resource(f"r{n}", kind, f"r{n}", (draw(some.sampled_from(places)).id,))
        for n, kind in enumerate(kinds)
    )
    needs = draw(some.sampled_from([(0,), (1,), (0, 1)]))
    service = replace(
        LONG, needs=tuple(Need(list(ResourceKind)[n]) for n in needs), after=draw(some.sampled_from([0, 15]))
    )
    begin = datetime.combine(first, time(), UTC)
    hours = some.integers(-12, 24 * (step * count + 1))
    busy = {
        each.id: join(
            Span(begin + start * 60 * MINUTE, begin + (start + 3) * 60 * MINUTE)
            for start in draw(some.lists(hours, max_size=5))
        )
        for each in resources
    }
    return Catalog(Business("b", "B"), places, resources, (service,)), Ask(service), dates, busy


def brute(catalog: Catalog, ask: Ask, dates: tuple[Dated, ...], busy: dict) -> int | None:
    """Return the fewest clashes that anybody has at any place, by trying all of them, minute by minute."""
    kind = ask.service.needs[0].kind
    tried = []
    for place in catalog.locations:
        for who in catalog.resources:
            if who.kind is kind and place.id in who.locations:
                alone = tuple(each for each in catalog.resources if each.kind is not kind or each == who)
                tried.append(
                    sum(
                        not _free(replace(catalog, resources=alone), ask, place, each, busy) for each in dates
                    )
                )
    return min(tried, default=None)


def _free(catalog: Catalog, ask: Ask, place: Location, dated: Dated, busy: dict) -> bool:
    moments = instants(dated.wall, zone(place.zone))
    if len(moments) != 1:
        return False
    slow = Slowly(catalog, ask, busy, moments[0] - 2 * DAY, moments[0] + 2 * DAY)
    on_grid = slow.walls[place.id].at(minute(moments[0])) % ask.service.grid == 0
    return on_grid and slow.free(place, minute(moments[0]))


@given(asked())
@settings(deadline=None, max_examples=60)
def test_nobody_could_serve_with_fewer_clashes_and_no_alternative_is_taken(drawn):
    catalog, ask, dates, busy = drawn

    found = plan(catalog, ask, dates, busy, now=NOW)

    fewest = brute(catalog, ask, dates, busy)
    if found is None:
        assert fewest in {None, len(dates)}
        return
    assert len(found.clashes) == fewest
    better = instead(catalog, ask, found, busy, now=NOW)
    spans = around(dates, catalog.locations[0].zone)
    chosen = [each.slot or each.instead for each in better.dates]
    for dated, slot in zip(dates, chosen, strict=True):
        if slot:
            own = [one for other in chosen if other and other is not slot for one in other.takings]
            assert all(not overlap(busy[one.resource_id], (one.span,)) for one in slot.takings)
            assert all(
                not one.span.overlaps(two.span)
                for one in slot.takings
                for two in own
                if one.resource_id == two.resource_id
            )
            assert any(span.covers(slot.span) for span in spans), dated
    assert CLOSE < DAY
