"""free slots against a slow search that is obviously right, and what is liked best of them"""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from core.availability import Ask, FartherError, find, first_reach, reach
from core.blocks import place_key
from core.bookings import Slot
from core.catalog import Business, Catalog, Location, Need, Resource, ResourceKind, Service
from core.hours import Break, Hours, Opening, Season, Special
from core.rules import Rules
from core.spans import Span, join, overlap
from core.uses import told
from core.walltime import MINUTE, on_the_wall, zone
from core.wishes import Order, Wish
from tests.core.layering import layered, used_up
from tests.core.making import farther, richer
from tests.core.slowly import Slowly, minute
from tests.core.zones import NAMES, nights

ZONES = {name: nights(name) for name in NAMES} | {"UTC": (datetime(2026, 3, 2, tzinfo=UTC),)}
"""Zones, and midnights (UTC) before the nights in which the clocks change."""

EVERY = 1000
PROVIDER = ResourceKind.PROVIDER
DAY = timedelta(days=1)


def spans(since: datetime):
    one = some.builds(
        lambda start, length: Span(since + start * MINUTE, since + (start + length) * MINUTE),
        some.integers(0, 36 * 60),
        some.integers(1, 300),
    )
    return some.lists(one, max_size=4).map(join)


@some.composite
def weeks(draw):
    edges = sorted(draw(some.sets(some.integers(0, 96).map(lambda n: n * 15), min_size=2, max_size=4)))
    pairs = list(zip(edges[::2], edges[1::2], strict=False))
    if draw(some.integers(0, 3)) == 0:
        pairs = [(0, 1440)]
    return tuple(Opening(day, *each) for day in range(7) for each in pairs)


@some.composite
def seasons(draw):
    """Draw no season, or one that may begin or end on a day that is searched, every year or once."""
    if draw(some.booleans()):
        return ()
    edge = some.integers(-2, 4).map(lambda n: timedelta(days=n))
    since = draw(some.sampled_from([each for nights in ZONES.values() for each in nights])).date()
    first, last = since + draw(edge), since + draw(edge)
    return (Season(first, last, draw(weeks()), yearly=first > last or draw(some.booleans())),)


@some.composite
def breaks(draw):
    pauses = draw(some.lists(some.tuples(some.integers(0, 90), some.integers(1, 12)), max_size=2))
    return tuple(Break(day, n * 15, n * 15 + length * 7) for n, length in pauses for day in range(7))


@some.composite
def hours(draw):
    specials = draw(some.lists(some.builds(Special, some.dates(date(2026, 3, 8), date(2026, 3, 9)))))
    return Hours(draw(weeks()), tuple(specials), draw(seasons()), draw(breaks()))


tags = some.frozensets(some.sampled_from("ab"), max_size=2)
few_tags = some.frozensets(some.sampled_from("ab"), max_size=1)
kinds = some.sampled_from([ResourceKind.PROVIDER, ResourceKind.PROVIDER, ResourceKind.ROOM])
needs = some.lists(
    some.builds(Need, kinds, few_tags, some.integers(1, 2), some.sampled_from([1, 1, 1, 2])),
    min_size=1,
    max_size=3,
).map(tuple)
services = some.builds(
    Service,
    some.just("cut"),
    some.just("cut"),
    some.sampled_from([5, 15, 30, 45, 90]),
    needs,
    locations=some.sampled_from([(), (), ("p0",)]),
    before=some.sampled_from([0, 0, 5, 10]),
    after=some.sampled_from([0, 0, 7, 30]),
    grid=some.sampled_from([5, 15, 20, 30, 60]),
    rules=some.builds(Rules, lead=some.sampled_from([0, 60, 600]), horizon=some.sampled_from([1, 60])),
)


@some.composite
def searches(draw):
    """Draw a small business, what is asked of it, how it is taken, and when."""
    name = draw(some.sampled_from(sorted(ZONES)))
    since = draw(some.sampled_from(ZONES[name]))
    places = tuple(
        Location(f"p{n}", f"p{n}", name, draw(hours())) for n in range(draw(some.sampled_from([1, 1, 2])))
    )
    at = some.sampled_from([tuple(each.id for each in places), ("p0",)])
    resources = tuple(
        Resource(
            f"r{n}",
            draw(kinds),
            f"r{n}",
            draw(at),
            draw(tags),
            draw(some.integers(1, 3)),
            draw(some.none() | hours()),
        )
        for n in range(draw(some.integers(1, 4)))
    )
    service = draw(services)
    catalog = Catalog(Business("b", "B"), places, resources, (service,))
    ask = Ask(
        service,
        draw(some.sampled_from([None, None, "r0"])),
        draw(some.sampled_from([None, None, "p0"])),
        draw(some.sampled_from([1, 1, 3])),
        draw(some.sampled_from([None, None, None, "r1"])) if len(resources) > 1 else None,
        features=draw(some.just(frozenset()) | some.just(frozenset()) | few_tags),
    )
    if draw(some.booleans()):
        catalog, ask = draw(layered(catalog, ask))
        ask = replace(ask, used_up=draw(used_up(catalog, spans(since))))
    taken = {each.id: draw(spans(since)) for each in resources[1:]}
    taken |= {place_key(each.id): draw(spans(since)) for each in places if draw(some.integers(0, 2)) == 0}
    now = (
        since + draw(some.integers(0, 600)) * MINUTE + draw(some.sampled_from([0, 30])) * timedelta(seconds=1)
    )
    return *draw(richer(catalog, ask, taken, since)), now, since


def wish(since: datetime, order: Order = Order.EARLIEST) -> Wish:
    near = since + timedelta(hours=13) if order is Order.NEAREST else None
    return Wish(
        (Span(since, since + timedelta(hours=9)), Span(since + timedelta(hours=11), since + 1.5 * DAY)),
        order,
        near,
    )


def slowly(catalog, ask, taken, since) -> Slowly:
    return Slowly(catalog, ask, taken, since - DAY, since + 3 * DAY)


@settings(max_examples=40)
@given(searches())
def test_all_free_starts_are_found_and_no_others(search):
    catalog, ask, taken, now, since = search
    found = find(catalog, ask, wish(since), taken, now=now, limit=EVERY)

    assert {each.span.start for each in found} == slowly(catalog, ask, taken, since).starts(wish(since), now)


@pytest.mark.parametrize("name", NAMES)
def test_in_both_nights_in_which_the_clocks_change_all_starts_are_found_and_no_others(name: str):
    always = Hours(tuple(Opening(weekday, 0, 1440) for weekday in range(7)))
    late = Hours(tuple(Opening(weekday, 30, 23 * 60) for weekday in range(7)))
    service = Service("cut", "cut", 45, (Need(PROVIDER),), before=5, after=7, grid=20, rules=Rules(lead=0))
    crew = tuple(
        Resource(f"r{n}", PROVIDER, f"r{n}", ("p0",), hours=each) for n, each in enumerate((None, late))
    )
    catalog = Catalog(Business("b", "B"), (Location("p0", "P", name, always),), crew, (service,))
    assert len(nights(name)) == 2
    for since in nights(name):
        taken = {"r0": (Span(since, since + DAY), Span(since + 1.1 * DAY, since + 1.2 * DAY))}
        found = find(catalog, Ask(service), wish(since), taken, now=since - DAY, limit=EVERY)

        assert {each.span.start for each in found} == slowly(catalog, Ask(service), taken, since).starts(
            wish(since), since - DAY
        )


@settings(max_examples=25)
@given(searches())
def test_a_slot_takes_different_resources_that_serve_and_are_free(search):
    catalog, ask, taken, now, since = search
    found = find(catalog, ask, wish(since), taken, now=now, limit=EVERY)
    right = slowly(catalog, ask, taken, since)
    margins = ask.service.before * MINUTE, ask.service.after * MINUTE

    for slot in found:
        place = catalog.location[slot.location_id]
        stands = right.joined(place, minute(slot.span.start))
        ids = [each.resource_id for each in slot.takings]
        whole = slot.span.widen(*margins)

        assert slot.span.length == ask.service.length
        assert len(set(ids)) == len(ids)
        assert right.may_serve(ids, place)
        assert slot.seats == (ask.people if ask.service.seats else 0)
        assert all(each.span == whole for each in slot.takings)
        if stands:
            assert right.left(slot.session) >= ask.people
        else:
            assert not any(whole.overlaps(span) for key in ids for span in taken.get(key, ()))


@settings(max_examples=20)
@given(searches())
def test_every_order_is_an_order_of_the_same_starts(search):
    catalog, ask, taken, now, since = search
    starts = {
        order: [
            each.span.start for each in find(catalog, ask, wish(since, order), taken, now=now, limit=EVERY)
        ]
        for order in Order
    }
    near = wish(since, Order.NEAREST).near

    assert starts[Order.EARLIEST] == sorted(set(starts[Order.EARLIEST]))
    assert starts[Order.LATEST] == starts[Order.EARLIEST][::-1]
    assert starts[Order.SPREAD] == starts[Order.EARLIEST]
    assert sorted(starts[Order.SNUG]) == starts[Order.EARLIEST]
    assert starts[Order.NEAREST] == sorted(starts[Order.EARLIEST], key=lambda each: (abs(each - near), each))


@settings(max_examples=20)
@given(searches(), some.integers(1, 3))
def test_a_limit_keeps_the_best(search, limit: int):
    catalog, ask, taken, now, since = search
    for order in (Order.EARLIEST, Order.LATEST, Order.NEAREST, Order.SNUG):
        everything = find(catalog, ask, wish(since, order), taken, now=now, limit=EVERY)

        assert find(catalog, ask, wish(since, order), taken, now=now, limit=limit) == everything[:limit]


@settings(max_examples=20)
@given(searches())
def test_what_is_taken_beyond_the_reach_makes_no_difference(search):
    catalog, ask, taken, now, since = search
    bounds = reach(ask.service, wish(since), catalog.longest_gap)
    beyond = (Span(bounds.start - DAY, bounds.start), Span(bounds.end, bounds.end + DAY))
    more = farther(catalog, taken, *beyond)

    assert find(catalog, ask, wish(since), more, now=now, limit=EVERY) == find(
        catalog, ask, wish(since), taken, now=now, limit=EVERY
    )


@settings(max_examples=25)
@given(searches())
def test_the_snuggest_of_a_day_come_first_and_each_start_has_whoever_it_suits_best(search):
    catalog, ask, taken, now, since = search
    right = slowly(catalog, ask, taken, since)
    found = find(catalog, ask, wish(since, Order.SNUG), taken, now=now, limit=EVERY)
    where, order = zone(catalog.locations[0].zone), [right.snugness(each) for each in found]
    days = [on_the_wall(each.span.start, where).date() for each in found]

    assert list(zip(days, order, strict=True)) == sorted(zip(days, order, strict=True))
    chosen = not ask.service.seats and not any(each.rotates for each in right.needs())
    if chosen and len(right.needs()) == 1 and right.needs()[0].kind is ResourceKind.PROVIDER:
        assert order == [min(right.snugness(each) for each in by_each(right, slot)) for slot in found]


def by_each(right: Slowly, slot: Slot) -> list[Slot]:
    """Return a slot of one provider by each who could serve then, at every place."""
    need, n = right.needs()[0], minute(slot.span.start)
    service = right.ask.service
    whole = range(n - service.before, n + service.minutes + service.after)
    return [
        replace(slot, location_id=place.id, takings=(replace(slot.takings[0], resource_id=each.id),))
        for place in right.places()
        for each in right.catalog.resources
        if right.serves(each, need, place) and right.idle(each, place, n, right.taken)
        if right.apart(each.id, place, whole) and right.as_named([each.id])
    ]


@settings(max_examples=20)
@given(searches(), some.sampled_from(Order), some.integers(1, 5), some.sampled_from([10, 200, 900]))
def test_who_looks_up_no_more_than_the_search_asks_for_finds_the_same(search, order, limit, minutes):
    catalog, ask, taken, now, since = search
    asked = wish(since, order)
    whole = reach(ask.service, asked)
    known = [first_reach(catalog, ask, asked, now=now, length=minutes * MINUTE)]
    found = None
    while found is None:
        seen = replace(told(taken), taken={key: overlap(each, known[-1:]) for key, each in taken.items()})
        try:
            found = find(catalog, ask, asked, seen, now=now, limit=limit, known=known[-1])
        except FartherError as farther:
            known.append(farther.span)

    assert found == find(catalog, ask, asked, taken, now=now, limit=limit)
    assert all(wide.covers(near) and wide != near for near, wide in pairwise([*known, whole.widen(DAY, DAY)]))
