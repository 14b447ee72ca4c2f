"""what comes nearest to a start that is taken: by example, and against trying everything"""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from core.availability import Ask
from core.catalog import Catalog, Need, Resource, ResourceKind, Service
from core.nearby import CLOSE, Differs, about, anybody, nearby
from core.spans import Span
from core.walltime import MINUTE
from core.wishes import Wish
from tests.core.making import MONDAY, farther, span
from tests.core.test_availability import DAY, searches, slowly

TWO = MONDAY.replace(hour=14)
ROOM = ResourceKind.ROOM


@pytest.fixture
def house(willow: Catalog) -> Catalog:
    """Two places with rooms for 4, 6 and 8 at Harbour St, for 12 at Mill Lane."""
    mill = replace(willow.locations[0], id="mill", name="Mill Lane")
    sizes = {"elm": (4, "harbour"), "oak": (6, "harbour"), "fir": (8, "harbour"), "ash": (12, "mill")}
    rooms = tuple(Resource(each, ROOM, each, (at,), capacity=size) for each, (size, at) in sizes.items())
    room = Service("room", "room", 60, (Need(ROOM),), grid=30, shortest=30, longest=120)
    return Catalog(willow.business, (willow.locations[0], mill), rooms, (room,))


@pytest.fixture
def oak(house: Catalog) -> Ask:
    return Ask(house.services[0], room_id="oak")


def taken(start: float, end: float):
    return (span(int(start * 60), int(end * 60)),)


def told(house: Catalog, ask: Ask, busy, now: datetime, limit: int = 4) -> list[tuple[str, str, str, int]]:
    return [
        (
            each.differs.value,
            each.slot.takings[0].resource_id,
            f"{each.slot.span.start:%H:%M}",
            each.slot.span.length // MINUTE,
        )
        for each in nearby(house, ask, TWO, busy, now=now, limit=limit)
    ]


def test_each_alternative_differs_in_one_thing_and_they_stand_in_order(house: Catalog, oak: Ask, now):
    assert told(house, oak, {"oak": taken(14.5, 15)}, now) == [
        ("time", "oak", "13:30", 60),
        ("length", "oak", "14:00", 30),
        ("with", "fir", "14:00", 60),
        ("place", "ash", "14:00", 60),
    ]


def test_no_more_are_told_than_were_asked_for(house: Catalog, oak: Ask, now):
    assert [each[0] for each in told(house, oak, {"oak": taken(14.5, 15)}, now, limit=2)] == [
        "time",
        "length",
    ]
    assert told(house, oak, {"oak": taken(14.5, 15)}, now, limit=0) == []


def test_a_room_that_is_larger_comes_before_one_that_is_smaller(house: Catalog, oak: Ask, now):
    day = taken(8, 18)

    assert told(house, oak, {"oak": day, "fir": day, "ash": day}, now) == [("with", "elm", "14:00", 60)]
    assert told(house, replace(oak, people=5), {"oak": day, "fir": day}, now) == [
        ("place", "ash", "14:00", 60)
    ]


def test_a_visit_is_never_shorter_than_half_of_it(house: Catalog, now):
    long = Ask(house.services[0].lasting(timedelta(hours=2)), room_id="oak")
    others = {each: taken(8, 18) for each in ("elm", "fir", "ash")}

    assert told(house, long, others | {"oak": (*taken(13, 14), *taken(15.5, 17))}, now) == [
        ("length", "oak", "14:00", 90)
    ]
    assert told(house, long, others | {"oak": (*taken(13, 14), *taken(14.75, 17))}, now) == []


def test_somebody_else_serves_where_who_was_named_is_busy(willow: Catalog, cut: Service, now):
    busy = {"ana": taken(13, 16)}

    assert told(willow, Ask(cut, "ana"), busy, now) == [("with", "ben", "14:00", 30)]


def test_who_was_named_is_looked_for_in_the_other_place_first(willow: Catalog, cut: Service, now):
    mill = replace(willow.locations[0], id="mill", name="Mill Lane")
    ana = replace(willow.resource["ana"], locations=("harbour", "mill"))
    dan = replace(ana, id="dan", locations=("mill",))
    late = replace(willow.locations[0], hours=replace(mill.hours, weekly=()))
    both = Catalog(willow.business, (late, mill), (dan, ana), (cut,))

    assert told(both, Ask(cut, "ana", "harbour"), {}, now) == [("place", "ana", "14:00", 30)]


@settings(max_examples=25)
@given(searches(), some.integers(0, 100), some.sampled_from([None, "r0", "r1"]), some.booleans())
def test_alternatives_are_what_trying_everything_finds(search, quarter: int, room, opens):
    catalog, ask, busy, now, since = search
    length = ask.service.minutes
    service = replace(ask.service, shortest=5, longest=length) if opens else ask.service
    ask = replace(ask, service=service, room_id=room)
    start = since + quarter * 15 * MINUTE
    found = {each.differs: each.slot for each in nearby(catalog, ask, start, busy, now=now, limit=9)}

    def starts(asked: Ask, *windows: Span) -> set[datetime]:
        return slowly(catalog, asked, busy, since).starts(Wish(windows), now)

    def free(asked: Ask) -> bool:
        return start in starts(asked, Span(start, start + MINUTE))

    close = max(CLOSE, service.grid * MINUTE)
    others = starts(ask, Span(start - close, start + close + MINUTE)) - {start}
    shorter = [
        minutes
        for minutes in range(length - service.grid, 0, -service.grid)
        if opens
        and minutes >= 5
        and minutes * 2 >= length
        and free(replace(ask, service=replace(service, minutes=minutes)))
    ]
    here = [each for each in catalog.locations if each.id in {one.id for one in ask.locations(catalog)}]
    rooms = [each.id for each in catalog.resources if each.kind is ROOM and each.id != room]
    unnamed = [replace(ask, provider_id=None)] if ask.provider_id else []
    unnamed += [replace(ask, room_id=each) for each in rooms] if room and room in catalog.resource else []

    if others:
        assert found[Differs.TIME].span.start == min(others, key=lambda each: (abs(each - start), each))
    if shorter:
        assert found[Differs.LENGTH].span == Span(start, start + shorter[0] * MINUTE)
    assert (Differs.TIME in found) == bool(others)
    assert (Differs.LENGTH in found) == bool(shorter)
    assert (Differs.WITH in found) == any(
        free(replace(each, location_id=place.id)) for each in unnamed for place in here
    )
    assert (Differs.PLACE in found) == any(
        free(replace(anybody(ask), location_id=place.id)) for place in catalog.locations if place not in here
    )


@settings(max_examples=25)
@given(searches(), some.integers(0, 100))
def test_what_is_taken_beyond_what_it_is_about_makes_no_difference(search, quarter: int):
    catalog, ask, busy, now, since = search
    start = since + quarter * 15 * MINUTE
    bounds = about(ask, start, catalog.longest_gap)
    beyond = (Span(bounds.start - DAY, bounds.start), Span(bounds.end, bounds.end + DAY))
    more = farther(catalog, busy, *beyond)

    assert nearby(catalog, ask, start, more, now=now) == nearby(catalog, ask, start, busy, now=now)
