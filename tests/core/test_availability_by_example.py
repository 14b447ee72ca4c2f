"""free slots in the small salon: what is offered first, and what is picked for it"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.availability import Ask, find
from core.catalog import Catalog, Need, Resource, ResourceKind, Service
from core.hours import Hours, Opening
from core.places import Openings, Place
from core.rules import Rules
from core.spans import Span
from core.walltime import MINUTE
from core.wishes import Order, Wish
from tests.core.making import MONDAY, at

WEEK = Wish((Span(MONDAY, MONDAY + timedelta(days=7)),))
PROVIDER, ROOM = ResourceKind.PROVIDER, ResourceKind.ROOM


def at_hour(hour: float, days: int = 0) -> datetime:
    return MONDAY + timedelta(days=days, hours=hour)


def starts(slots) -> list[datetime]:
    return [each.span.start for each in slots]


def taken(*spans: tuple[float, float]) -> tuple[Span, ...]:
    return tuple(Span(at_hour(start), at_hour(end)) for start, end in spans)


@pytest.fixture
def ask(cut: Service) -> Ask:
    return Ask(cut)


def test_times_that_are_spread_differ_in_day_and_half(willow: Catalog, ask: Ask, now: datetime):
    spread = replace(WEEK, order=Order.SPREAD)
    two, three, many = (find(willow, ask, spread, {}, now=now, limit=n) for n in (2, 3, 9))

    assert starts(two) == [at_hour(9), at_hour(13, 1)]
    assert starts(three) == [at_hour(9), at_hour(13, 1), at_hour(9, 2)]
    assert len({each.date() for each in starts(many)}) == 5


def test_a_search_looks_no_farther_than_it_must(willow: Catalog, ask: Ask, now: datetime):
    week_asked: list[Span] = []

    class Watched(Place):
        def within(self, piece: Span) -> Openings:
            week_asked.append(piece)
            return super().within(piece)

    class WatchedAsk(Ask):
        def places(self, catalog, taken, now=None):
            each = super().places(catalog, taken)[0]
            return (Watched(each.location, each.service, each.needs, taken),)

    find(willow, WatchedAsk(ask.service), WEEK, {}, now=now, limit=3)

    assert {each.start.date() for each in week_asked} == {MONDAY.date()}


def test_times_that_are_spread_over_one_day_lie_hours_apart(willow: Catalog, ask: Ask, now: datetime):
    morning = Wish((Span(at_hour(9), at_hour(12)),), Order.SPREAD)

    assert starts(find(willow, ask, morning, {}, now=now, limit=2)) == [at_hour(9), at_hour(11)]
    assert starts(find(willow, ask, morning, {}, now=now, limit=3)) == [at_hour(n) for n in (9, 10, 11)]
    assert len(find(willow, ask, morning, {}, now=now, limit=99)) == 12


def test_the_nearest_come_first_and_of_two_the_earlier(willow: Catalog, ask: Ask, now: datetime):
    near = replace(WEEK, order=Order.NEAREST, near=at_hour(11))
    busy = {"ana": taken((10.5, 11.5)), "ben": taken((10.5, 11.5))}

    assert starts(find(willow, ask, near, busy, now=now, limit=3)) == [at_hour(n) for n in (11.5, 11.75, 10)]


def test_nearest_to_nothing_is_earliest(willow: Catalog, ask: Ask, now: datetime):
    assert find(willow, ask, replace(WEEK, order=Order.NEAREST), {}, now=now, limit=3) == find(
        willow, ask, WEEK, {}, now=now, limit=3
    )


def test_who_can_do_both_is_kept_for_what_only_they_can_do(willow: Catalog, cut: Service, now: datetime):
    chloe = Resource("chloe", PROVIDER, "Chloe", ("harbour",), frozenset({"cut", "colour"}))
    both = (Need(PROVIDER, frozenset({"cut"})), Need(PROVIDER, frozenset({"colour"})))
    crew = replace(willow, resources=(chloe, willow.resource["ana"]))
    (slot,) = find(crew, Ask(replace(cut, needs=both)), WEEK, {}, now=now, limit=1)

    assert [each.resource_id for each in slot.takings] == ["ana", "chloe"]
    assert find(crew, Ask(replace(cut, needs=both)), WEEK, {"ana": WEEK.windows}, now=now, limit=1) == ()


def test_buffers_take_the_resources_and_not_the_person(willow: Catalog, cut: Service, now: datetime):
    messy = Ask(replace(cut, before=5, after=10), "ana")
    (slot,) = find(willow, messy, WEEK, {"ana": taken((9, 10))}, now=now, limit=1)

    assert slot.span == Span(at_hour(10.25), at_hour(10.75))
    assert slot.takings[0].span == slot.span.widen(5 * MINUTE, 10 * MINUTE)


def test_a_room_holds_all_who_come(willow: Catalog, cut: Service):
    room = replace(cut, needs=(Need(ROOM),))

    assert Ask(room, people=6).resources(willow) == {"oak"}
    assert Ask(room, people=7).resources(willow) == frozenset()
    assert Ask(cut, people=7).resources(willow) == {"ana", "ben"}


def test_a_provider_is_asked_for_in_vain_where_none_is_needed(willow: Catalog, cut: Service, now: datetime):
    room = Ask(replace(cut, needs=(Need(ROOM),)), "ana")

    assert room.locations(willow) == ()
    assert find(willow, room, replace(WEEK, order=Order.SPREAD), {}, now=now, limit=3) == ()


@pytest.mark.parametrize(("hours", "minutes"), [(1, 60), (2, 120), (3, 30)])
def test_a_length_that_was_said_counts_where_the_service_may_last_so_long(willow, ask, now, hours, minutes):
    open_length = replace(ask, service=replace(ask.service, shortest=30, longest=120))
    long = replace(WEEK, length=timedelta(hours=hours))
    slots = find(willow, open_length, long, {}, now=now, limit=99)

    assert {each.span.length for each in slots} == {timedelta(minutes=minutes)}
    assert all(each.span.end.hour < 17 or each.span.end.minute == 0 for each in slots)
    assert {each.span.length for each in find(willow, ask, long, {}, now=now, limit=99)} == {
        ask.service.length
    }


def test_the_first_start_lies_on_the_grid_after_the_lead_time(willow: Catalog, ask: Ask):
    just_now = at_hour(10) + timedelta(seconds=1)

    assert starts(find(willow, ask, WEEK, {}, now=just_now, limit=1)) == [at_hour(11.25)]


def test_beyond_the_horizon_there_is_nothing(willow: Catalog, ask: Ask, now: datetime):
    early = now - timedelta(days=60)
    never = Ask(replace(ask.service, rules=Rules(lead=60 * 24 * 60, horizon=60)))

    assert find(willow, ask, WEEK, {}, now=early - timedelta(days=9), limit=9) == ()
    assert find(willow, never, WEEK, {}, now=now, limit=9) == ()


def test_of_two_places_each_start_is_told_once(willow: Catalog, cut: Service, now: datetime):
    mill = replace(willow.locations[0], id="mill", name="Mill Lane")
    dan = replace(willow.resource["ana"], id="dan", locations=("mill",))
    both = replace(willow, locations=(*willow.locations, mill), resources=(*willow.resources, dan))
    found = find(both, Ask(cut), WEEK, {}, now=now, limit=3)

    assert starts(found) == [at(540), at(555), at(570)]
    assert {each.location_id for each in found} == {"harbour"}
    assert {each.id for each in Ask(cut, "dan").locations(both)} == {"mill"}


def test_the_hour_that_comes_twice_is_offered_twice(willow: Catalog, cut: Service):
    always = Hours(tuple(Opening(weekday, 0, 1440) for weekday in range(7)))
    house = replace(willow, locations=(replace(willow.locations[0], hours=always),))
    night = Wish((Span(datetime(2026, 10, 25, tzinfo=UTC), datetime(2026, 10, 25, 2, tzinfo=UTC)),))
    ask, now = Ask(replace(cut, grid=30)), datetime(2026, 10, 24, tzinfo=UTC)
    spread = find(house, ask, replace(night, order=Order.SPREAD), {}, now=now, limit=9)

    assert len(find(house, ask, night, {}, now=now, limit=9)) == 4
    assert len(spread) == 4


def test_on_lord_howe_island_the_clocks_change_by_half_an_hour(willow: Catalog, cut: Service):
    always = Hours(tuple(Opening(weekday, 0, 1440) for weekday in range(7)))
    island = replace(willow.locations[0], zone="Australia/Lord_Howe", hours=always)
    hourly, now = Ask(replace(cut, grid=60)), datetime(2026, 4, 4, tzinfo=UTC)
    night = Wish((Span(datetime(2026, 4, 4, 13, tzinfo=UTC), datetime(2026, 4, 4, 17, tzinfo=UTC)),))
    found = find(replace(willow, locations=(island,)), hourly, night, {}, now=now, limit=9)

    assert starts(found) == [
        datetime(2026, 4, 4, 13, tzinfo=UTC),  # midnight and 1:00, eleven hours ahead
        datetime(2026, 4, 4, 14, tzinfo=UTC),
        datetime(2026, 4, 4, 15, 30, tzinfo=UTC),  # 2:00 and 3:00, ten and a half
        datetime(2026, 4, 4, 16, 30, tzinfo=UTC),
    ]


def test_the_snuggest_start_leaves_no_gap_that_is_too_short_for_anything(
    willow: Catalog, ask: Ask, now: datetime
):
    snug = replace(WEEK, order=Order.SNUG)
    busy = {"ana": taken((9, 16.75)), "ben": taken((10.25, 11), (12, 17))}
    found = starts(find(willow, ask, snug, busy, now=now, limit=8))

    assert found[:4] == [
        at_hour(n) for n in (9, 9.75, 11, 11.5)
    ]  # beside what is taken, or at the edge of the day
    assert found[4:7] == [
        at_hour(n) for n in (9.25, 9.5, 11.25)
    ]  # a quarter of an hour is of no use to anybody
    assert found[7] == at_hour(9, 1)


def test_a_start_suits_whoever_is_left_with_the_least_in_pieces(willow: Catalog, ask: Ask, now: datetime):
    busy = {"ben": taken((9, 14), (14.5, 17))}
    (found,) = find(
        willow, ask, Wish((Span(at_hour(14), at_hour(14) + MINUTE),), Order.SNUG), busy, now=now, limit=1
    )

    assert found.takings[0].resource_id == "ben"
