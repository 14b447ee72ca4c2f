"""quotas: each on both sides of its edge, and all of them against counting one by one"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from core.blocks import place_key
from core.bookings import Booking, Slot, State, Taking
from core.catalog import Business, Catalog, Location, Need, Resource, ResourceKind, Service
from core.hours import Hours
from core.people import Person
from core.policies import Refused
from core.quotas import Per, Quota, broken, may_add, used_up
from core.rules import Group, Layer, Rules
from core.spans import Span
from core.walltime import DAY, on_the_wall, zone
from tests.core.making import MONDAY, at, visit

KIM = Person("kim")
HALF_AN_HOUR = timedelta(minutes=30)
HARBOUR = Location("harbour", "Harbour St", "Europe/London", Hours())
CUT = Service("cut", "cut", 30, (Need(ResourceKind.PROVIDER),))
ANA, BEN = (Resource(each, ResourceKind.PROVIDER, each, ("harbour",)) for each in ("ana", "ben"))
WILLOW = Catalog(Business("b", "B"), (HARBOUR,), (ANA, BEN), (CUT,))


@pytest.fixture
def now() -> datetime:
    """Return a moment before all visits of the tests."""
    return MONDAY - 40 * DAY


def ruled(willow: Catalog, **rules) -> Catalog:
    """Return the catalog with other rules for its only service."""
    services = tuple(replace(each, rules=Rules(**rules)) for each in willow.services)
    return replace(willow, services=services)


def slot(start: datetime, *, service: str = "cut", resource: str = "ben") -> Slot:
    span = Span(start, start + HALF_AN_HOUR)
    return Slot(service, "harbour", span, (Taking(resource, span),))


@pytest.mark.parametrize(
    ("state", "refused"),
    [
        (State.BOOKED, Refused.DAY_LIMIT),
        (State.AWAITING, Refused.DAY_LIMIT),
        (State.ATTENDED, Refused.DAY_LIMIT),
        (State.MISSED, Refused.DAY_LIMIT),
        (State.HELD, None),
        (State.CANCELLED, None),
        (State.MOVED, None),
    ],
)
def test_a_person_has_so_many_visits_on_one_day(willow: Catalog, now, state: State, refused):
    once, mine = ruled(willow, per_day=1), [visit(at(15 * 60), state=state)]

    assert may_add(once, slot(at(10 * 60)), KIM, mine, now) is refused
    assert may_add(once, slot(at(34 * 60)), KIM, mine, now) is None
    assert may_add(willow, slot(at(10 * 60)), KIM, mine, now) is None


@pytest.mark.parametrize(
    ("rule", "last_that_counts", "first_that_does_not", "refused"),
    [
        ("per_week", 6, 7, Refused.WEEK_LIMIT),
        ("per_month", 29, 30, Refused.MONTH_LIMIT),
        ("total_per_week", 6, 7, Refused.WEEK_LIMIT),
        ("total_per_month", 29, 30, Refused.MONTH_LIMIT),
    ],
)
def test_weeks_begin_on_monday_and_months_on_the_first(
    willow: Catalog, now, rule, last_that_counts, first_that_does_not, refused
):
    once, mine = ruled(willow, **{rule: 1}), [visit(at(15 * 60), state=State.BOOKED)]

    assert may_add(once, slot(MONDAY + last_that_counts * DAY), KIM, mine, now) is refused
    assert may_add(once, slot(MONDAY + first_that_does_not * DAY), KIM, mine, now) is None
    assert may_add(once, slot(MONDAY - DAY - timedelta(hours=1)), KIM, mine, now) is None


def test_a_day_is_one_on_the_wall_of_the_place(willow: Catalog, now):
    there = tuple(replace(each, zone="America/New_York") for each in willow.locations)
    once = replace(ruled(willow, per_day=1), locations=there)
    evening = visit(at(23 * 60), state=State.BOOKED)

    assert may_add(once, slot(at(25 * 60)), KIM, [evening], now) is Refused.DAY_LIMIT
    assert may_add(once, slot(at(29 * 60)), KIM, [evening], now) is None


def test_so_many_stand_at_once_and_what_is_over_stands_no_more(willow: Catalog, now):
    two = ruled(willow, at_once=2)
    mine = [visit(at(60 * n), state=State.BOOKED, claim=f"c{n}") for n in (10, 11)]
    after_the_first = mine[0].end

    assert may_add(two, slot(MONDAY + 20 * DAY), KIM, mine, now) is Refused.AT_ONCE
    assert may_add(two, slot(MONDAY + 20 * DAY), KIM, mine[1:], now) is None
    assert may_add(two, slot(MONDAY + 20 * DAY), KIM, mine, after_the_first) is None


def test_what_moves_does_not_stand_in_its_own_way(willow: Catalog, now):
    once, mine = ruled(willow, per_day=1, at_once=1), [visit(at(15 * 60), state=State.BOOKED)]

    assert may_add(once, slot(at(10 * 60)), KIM, mine, now, moving="c1") is None


def test_the_time_that_is_kept_while_staff_decide_still_counts(willow: Catalog, now):
    once = ruled(willow, per_day=1)
    old = visit(at(15 * 60), state=State.MOVED, lapses_at=at(14 * 60))
    new = visit(at(39 * 60), state=State.AWAITING, lapses_at=at(13 * 60), id="b2", version=2, previous="b1")

    assert may_add(once, slot(at(10 * 60)), KIM, [old, new], now) is Refused.DAY_LIMIT
    assert may_add(once, slot(at(10 * 60)), KIM, [replace(old, lapses_at=at(0)), new], now) is None


def test_a_service_counts_its_own_and_a_total_all(willow: Catalog, now):
    colour = Service("colour", "colour", 90, (), rules=Rules(per_day=1, total_per_day=2))
    known = replace(willow, services=(*ruled(willow, per_day=1, total_per_day=2).services, colour))
    mine = [visit(at(15 * 60), state=State.BOOKED)]
    more = [*mine, replace(mine[0], claim="c2", slot=slot(at(16 * 60), service="colour"))]

    assert broken(known, slot(at(60), service="cut"), KIM, mine, now) == Quota(Per.DAY, 1, "cut")
    assert broken(known, slot(at(60), service="colour"), KIM, mine, now) is None
    assert broken(known, slot(at(60), service="colour"), KIM, more[1:], now) == Quota(Per.DAY, 1, "colour")
    known = replace(
        known, services=tuple(replace(each, rules=Rules(total_per_day=2)) for each in known.services)
    )
    assert broken(known, slot(at(60), service="colour"), KIM, more, now) == Quota(Per.DAY, 2)


def test_a_room_counts_the_visits_that_take_it_and_who_may_override_it_is_not_counted(willow: Catalog, now):
    once = Layer(frozenset({"per_week"}), Rules(per_week=1))
    known = replace(
        willow,
        resources=tuple(replace(each, rules=once, overridden_by=("team",)) for each in willow.resources[:1]),
    )
    mine = [visit(at(15 * 60), state=State.BOOKED)]

    assert broken(known, slot(at(60), resource="ana"), KIM, mine, now) == Quota(Per.WEEK, 1, None, "ana")
    assert broken(known, slot(at(60), resource="ben"), KIM, mine, now) is None
    assert may_add(known, slot(at(60), resource="ana"), replace(KIM, groups={"team"}), mine, now) is None


def test_a_group_or_a_person_may_have_another_quota(willow: Catalog, now):
    more = Layer(frozenset({"per_day"}), Rules(per_day=2))
    none = Layer(frozenset({"per_day"}), Rules(per_day=None))
    known = replace(ruled(willow, per_day=1), groups=(Group("members", "Members", more),))
    mine = [visit(at(60 * n), state=State.BOOKED, claim=f"c{n}") for n in (10, 11)]
    member = replace(KIM, groups=frozenset({"members"}))

    assert may_add(known, slot(at(60)), member, mine[:1], now) is None
    assert may_add(known, slot(at(60)), member, mine, now) is Refused.DAY_LIMIT
    assert may_add(known, slot(at(60)), replace(member, rules=none), mine, now) is None


LONDON = zone("Europe/London")
SPRING = datetime(2026, 3, 10, tzinfo=UTC)
HOURS = some.integers(0, 24 * 50).map(lambda n: SPRING + n * timedelta(hours=1))
NOW = datetime(2026, 4, 1, tzinfo=UTC)
STATES = [State.BOOKED, State.AWAITING, State.ATTENDED, State.MISSED, State.CANCELLED]
SAID = ("per_day", "per_week", "per_month", "at_once", "total_per_week", "total_at_once")


@some.composite
def books(draw) -> list[Booking]:
    """Draw what one person has and had within some weeks, over a change of the clocks."""
    found = []
    for n, start in enumerate(draw(some.lists(HOURS, max_size=8))):
        taken = slot(
            start,
            resource=draw(some.sampled_from(["ana", "ben"])),
            service=draw(some.sampled_from(["cut", "colour"])),
        )
        state = draw(some.sampled_from(STATES))
        found.append(visit(start, claim=f"c{n}", state=state, slot=taken, wall=on_the_wall(start, LONDON)))
    return found


def limits(names=SAID):
    return some.builds(Rules, **dict.fromkeys(names, some.sampled_from([None, None, 1, 2])))


def period(name: str, wall: datetime) -> tuple[int, ...]:
    """Return what two visits have in common where a rule counts them together."""
    day = wall.date()
    if name.endswith("week"):
        return tuple(day.isocalendar()[:2])
    return (day.year, day.month) if name.endswith("month") else (day.toordinal(),)


def too_many(rules: Rules, mine: list[Booking], start: datetime) -> bool:
    """Tell, one rule after the other, whether one more visit at the time would be too many of these."""
    for name in SAID:
        most = getattr(rules, name)
        if most is not None and name.endswith("at_once"):
            ahead = [each for each in mine if each.state in {State.BOOKED, State.AWAITING} and each.end > NOW]
            if len(ahead) + 1 > most:
                return True
        elif most is not None:
            there = period(name, on_the_wall(start, LONDON))
            same = [
                each
                for each in mine
                if each.state is not State.CANCELLED and period(name, each.wall) == there
            ]
            if len(same) + 1 > most:
                return True
    return False


@settings(max_examples=200)
@given(books(), limits(), limits(SAID[:4]), HOURS, some.sampled_from(["ana", "ben"]))
def test_what_is_used_up_is_just_where_one_more_would_be_too_many(mine, rules, own, start, resource):
    totals = {name: None for name in SAID if name.startswith("total")}
    cuts = [each for each in mine if each.slot.service_id == "cut"]
    with_ana = [each for each in mine if each.slot.takings[0].resource_id == "ana"]
    right = (
        too_many(replace(rules, **totals), cuts, start)
        or too_many(replace(rules, per_day=None, per_week=None, per_month=None, at_once=None), mine, start)
        or (resource == "ana" and too_many(own, with_ana, start))
    )
    known = replace(
        WILLOW,
        services=(replace(WILLOW.services[0], rules=rules),),
        resources=(replace(WILLOW.resources[0], rules=Layer(frozenset(SAID[:4]), own)), WILLOW.resources[1]),
    )
    spent = used_up(known, known.services[0], KIM, mine, NOW)
    gone = [span for _, key, spans in spent if key in {place_key("harbour"), resource} for span in spans]

    assert right == (broken(known, slot(start, resource=resource), KIM, mine, NOW) is not None)
    assert right == any(span.holds(start) for span in gone) or start < NOW
