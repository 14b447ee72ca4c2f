"""what a catalog can no longer keep of what is booked, and by which rule: against a slow search, and by example"""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from core.bookings import State
from core.catalog import Catalog, Need, ResourceKind
from core.hours import Break, Hours, Opening, Season, Special
from core.keeping import Broken, Keeper, Rule, Visit, newly_broken, visit_of
from core.walltime import MINUTE
from tests.core.making import MONDAY, at, visit
from tests.core.slowly import Slowly, minute
from tests.core.test_availability import DAY, searches

BOOKED = visit_of(visit(at(600), state=State.BOOKED))
NEVER = Hours()


def short(willow: Catalog, hours: Hours, *, place: bool = True) -> Catalog:
    """Return the catalog with other hours of the location, or of Ana."""
    if place:
        return replace(willow, locations=(replace(willow.locations[0], hours=hours),))
    ana, *others = willow.resources
    return replace(willow, resources=(replace(ana, hours=hours), *others))


def daily(opens: int, closes: int) -> tuple[Opening, ...]:
    return tuple(Opening(weekday, opens, closes) for weekday in range(7))


def test_what_can_be_given_as_it_stands_is_not_broken(willow: Catalog):
    assert Keeper(willow).broken(BOOKED) is None


@pytest.mark.parametrize(
    ("change", "broken"),
    [
        (lambda it: replace(it, services=()), Broken(Rule.SERVICE_GONE, "cut")),
        (lambda it: replace(it, locations=()), Broken(Rule.LOCATION_GONE, "harbour")),
        (
            lambda it: replace(it, services=(replace(it.services[0], locations=("mill",)),)),
            Broken(Rule.NOT_GIVEN_THERE, "harbour"),
        ),
        (lambda it: replace(it, resources=it.resources[1:]), Broken(Rule.RESOURCE_GONE, "ana")),
        (
            lambda it: replace(it, resources=(replace(it.resources[0], locations=("mill",)),)),
            Broken(Rule.ELSEWHERE, "ana"),
        ),
        (
            lambda it: replace(it, resources=(replace(it.resources[0], tags=frozenset()),)),
            Broken(Rule.UNABLE, "ana"),
        ),
        (
            lambda it: replace(
                it, services=(replace(it.services[0], needs=(Need(ResourceKind.PROVIDER, count=2),)),)
            ),
            Broken(Rule.UNABLE, "ana"),
        ),
    ],
    ids=["service", "location", "given there", "resource", "elsewhere", "skill", "count"],
)
def test_what_is_gone_is_named(willow: Catalog, change, broken: Broken):
    assert Keeper(change(willow)).broken(BOOKED) == broken


@pytest.mark.parametrize("place", [True, False], ids=["location", "resource"])
@pytest.mark.parametrize(
    ("hours", "rule", "name"),
    [
        (Hours(daily(540, 610)), Rule.HOURS, ""),
        (NEVER, Rule.HOURS, ""),
        (Hours(daily(0, 1440), (Special(MONDAY.date(), ((700, 800),), "fair"),)), Rule.EXCEPTION, "fair"),
        (
            Hours(daily(0, 1440), (), (Season(date(2026, 3, 1), date(2026, 3, 9), (), "spring"),)),
            Rule.SEASON,
            "spring",
        ),
        (Hours(daily(0, 1440), breaks=(Break(0, 620, 640),)), Rule.BREAK, ""),
    ],
    ids=["too short", "never", "exception", "season", "break"],
)
def test_whose_hours_do_not_hold_it_is_named_and_by_which_of_them(willow, hours, rule, name, place):
    of = "harbour" if place else "ana"

    assert Keeper(short(willow, hours, place=place)).broken(BOOKED) == Broken(rule, of, name)


def test_only_what_was_right_before_is_newly_broken(willow: Catalog):
    closed = short(willow, NEVER)
    later = replace_start(BOOKED, 10_000)

    assert list(newly_broken(willow, closed, [BOOKED, later])) == [(BOOKED, Broken(Rule.HOURS, "harbour"))]
    assert list(newly_broken(closed, willow, [BOOKED])) == []
    assert list(newly_broken(closed, closed, [BOOKED])) == []


def replace_start(booked: Visit, minutes: int) -> Visit:
    return booked._replace(start=booked.start + minutes * MINUTE, end=booked.end + minutes * MINUTE)


@settings(max_examples=60)
@given(searches(), some.data())
def test_it_is_broken_just_where_a_slow_look_says_so(search, data):
    catalog, ask, _, _, since = search
    right = Slowly(catalog, ask, {}, since - DAY, since + 3 * DAY)
    for _ in range(5):
        booked = data.draw(visits(since))

        assert (Keeper(catalog).broken(booked) is None) == kept(right, booked)


@some.composite
def visits(draw, since):
    """Draw what may have been booked in some other catalog."""
    start = since + draw(some.integers(0, 36 * 12)) * 5 * MINUTE
    ids = draw(some.lists(some.sampled_from(["r0", "r1", "r2", "r3"]), max_size=3, unique=True))
    end = start + draw(some.sampled_from([5, 30, 90])) * MINUTE
    service = draw(some.sampled_from(["cut", "cut", "cut", "gone"]))
    place = draw(some.sampled_from(["p0", "p0", "p1"]))
    return Visit("b", "c", State.BOOKED, service, place, start, end, tuple(ids))


def kept(right: Slowly, booked: Visit) -> bool:
    """Tell, minute by minute and by trying every order, whether the visit can be given as it stands."""
    catalog = right.catalog
    ids = list(booked.resources)
    if booked.service_id not in catalog.service or booked.location_id not in catalog.location:
        return False
    place, service = catalog.location[booked.location_id], catalog.service[booked.service_id]
    if service.locations and place.id not in service.locations:
        return False
    if any(each not in catalog.resource or place.id not in catalog.resource[each].locations for each in ids):
        return False
    time = range(minute(booked.start), minute(booked.end))
    house = right.walls[place.id].open(place.hours)
    works = all(right.open[place.id, each].issuperset(time) for each in ids)
    return house.issuperset(time) and works and meets(right, ids)


def meets(right: Slowly, ids: list[str]) -> bool:
    chosen = [right.catalog.resource[each] for each in ids]
    needs = right.needs()
    return any(
        all(need.met_by(each) for need, each in zip(needs, order, strict=False))
        for order in orders(chosen)
        if len(order) >= len(needs)
    )


def orders(chosen):
    if not chosen:
        return [[]]
    return [[each, *rest] for n, each in enumerate(chosen) for rest in orders(chosen[:n] + chosen[n + 1 :])]


def test_the_rule_is_told_for_a_visit_of_a_night_on_which_the_clocks_change(willow: Catalog):
    night = replace_start(BOOKED, 0)._replace(
        start=MONDAY + timedelta(days=27, hours=0, minutes=45),
        end=MONDAY + timedelta(days=27, hours=1, minutes=15),
    )
    open_then = short(willow, Hours(daily(0, 1440)))
    shut_from_two = short(willow, Hours(daily(0, 120)))

    assert Keeper(open_then).broken(night) is None
    assert Keeper(shut_from_two).broken(night) == Broken(Rule.HOURS, "harbour")
