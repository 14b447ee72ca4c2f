"""why not: the rule that decided, against a slow list of rules that is obviously right, and by example"""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from core.availability import Ask, find
from core.blocks import Block, added, place_key
from core.catalog import Catalog, Need, ResourceKind, Rules, Service
from core.hours import Hours, Opening
from core.policies import Refused
from core.spans import Span
from core.walltime import MINUTE
from core.why import RULES, Because, at, why_not
from core.wishes import Wish
from tests.core.making import MONDAY
from tests.core.test_availability import DAY, searches, slowly

ROOM = ResourceKind.ROOM


def at_hour(hour: float, days: int = 0) -> datetime:
    return MONDAY + timedelta(days=days, hours=hour)


def within(start: float, end: float, days: int = 0) -> Wish:
    return Wish((Span(at_hour(start, days), at_hour(end, days)),))


@some.composite
def blocked(draw, catalog: Catalog, since: datetime):
    """Draw some blocks of resources and places."""
    keys = [each.id for each in catalog.resources] + [place_key(each.id) for each in catalog.locations]
    spans_of = some.lists(some.tuples(some.integers(0, 36 * 60), some.integers(1, 900)), max_size=3)
    return tuple(
        Block(n, draw(some.sampled_from(keys)), Span(since + start * MINUTE, since + (start + long) * MINUTE))
        for n, (start, long) in enumerate(draw(spans_of))
    )


def refused(because: Because | None) -> Refused | None:
    return because and because.refused


@some.composite
def windows(draw, since: datetime):
    """Draw a wish for one start or for some hours, some of it before now and beyond the horizon."""
    start = since + draw(some.integers(-4 * 60, 36 * 60)) * MINUTE
    return draw(
        some.sampled_from([at(start), Wish((Span(start, start + draw(some.integers(1, 900)) * MINUTE),))])
    )


@settings(max_examples=60)
@given(searches(), some.data())
def test_the_rule_that_is_named_is_the_first_that_leaves_nothing(search, data):
    catalog, ask, taken, now, since = search
    wish = data.draw(windows(since))
    blocks = data.draw(blocked(catalog, since))
    everything = added(taken, blocks)
    right = slowly(catalog, ask, everything, since)
    because = why_not(catalog, ask, wish, everything, now=now, blocks=blocks)

    assert refused(because) is right.why_not(wish, now, blocks)


@settings(max_examples=60)
@given(searches(), some.data())
def test_a_reason_is_given_just_where_nothing_is_found(search, data):
    catalog, ask, taken, now, since = search
    wish = data.draw(windows(since))
    found = find(catalog, ask, wish, taken, now=now, limit=1)

    assert (why_not(catalog, ask, wish, taken, now=now) is None) == bool(found)


@settings(max_examples=20)
@given(searches(), some.data())
def test_what_the_rules_before_left_lies_in_the_wish(search, data):
    catalog, ask, taken, now, since = search
    wish = data.draw(windows(since))
    because = why_not(catalog, ask, wish, taken, now=now)

    if because:
        assert all(any(window.covers(each) for window in wish.windows) for each in because.windows)
        assert bool(because.places) == bool(because.windows) or because.refused is Refused.NOBODY


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        (at_hour(7), Refused.PAST),
        (at_hour(8.5), Refused.TOO_SOON),
        (at_hour(10, 90), Refused.TOO_FAR),
        (at_hour(10, 5), Refused.CLOSED),
        (at_hour(20), Refused.CLOSED),
        (at_hour(16.75), Refused.CLOSING),
        (at_hour(10), Refused.TAKEN),
        (at_hour(13), Refused.AWAY),
        (at_hour(9) + 7 * MINUTE, Refused.OFF_GRID),
        (at_hour(12), None),
    ],
)
def test_a_start_that_cannot_be_had_has_a_reason(willow: Catalog, cut: Service, now, start, expected):
    mornings = Hours((Opening(0, 540, 750),))
    crew = replace(willow, resources=(replace(willow.resource["ana"], hours=mornings),))
    busy = {"ana": (Span(at_hour(9.75), at_hour(10.5)),)}

    assert refused(why_not(crew, Ask(cut), at(start), busy, now=now)) is expected


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        (within(0, 8), Refused.PAST),
        (within(6, 9), Refused.TOO_SOON),
        (within(18, 22), Refused.CLOSED),
        (within(16.75, 22), Refused.CLOSING),
        (within(12.25, 17), Refused.AWAY),
        (within(9.5, 10.5), Refused.TAKEN),
        (within(9.5, 10.75), None),
        (within(0, 24, 5), Refused.CLOSED),
        (within(0, 24, 1), Refused.AWAY),
    ],
)
def test_a_window_has_the_reason_of_what_comes_nearest_in_it(
    willow: Catalog, cut: Service, now, wish, expected
):
    mornings = Hours((Opening(0, 540, 750),))
    crew = replace(willow, resources=(replace(willow.resource["ana"], hours=mornings),))
    busy = {"ana": (Span(at_hour(9.5), at_hour(10.5)),)}

    assert refused(why_not(crew, Ask(cut), wish, busy, now=now)) is expected


def test_whoever_is_wanted_in_vain_is_told_so_before_anything_else(willow: Catalog, cut: Service, now):
    room = Ask(replace(cut, needs=(Need(ROOM),)))
    yesterday = at(now - DAY)

    assert (
        refused(why_not(willow, replace(room, provider_id="ana"), yesterday, {}, now=now)) is Refused.NOBODY
    )
    assert refused(why_not(willow, replace(room, people=7), yesterday, {}, now=now)) is Refused.TOO_SMALL
    assert refused(why_not(willow, replace(room, people=6), yesterday, {}, now=now)) is Refused.PAST


def test_a_house_that_never_closes_is_not_closing_at_midnight(willow: Catalog, cut: Service, now: datetime):
    always = Hours(tuple(Opening(weekday, 0, 1440) for weekday in range(7)))
    house = replace(willow, locations=(replace(willow.locations[0], hours=always),))
    full = dict.fromkeys(("ana", "ben"), (Span(at_hour(23), at_hour(25)),))

    assert why_not(house, Ask(cut), at(at_hour(23.75)), {}, now=now) is None
    assert refused(why_not(house, Ask(cut), at(at_hour(23.75)), full, now=now)) is Refused.TAKEN


def test_a_start_within_this_minute_is_not_past(willow: Catalog, cut: Service):
    at_once = Ask(replace(cut, rules=Rules(lead=0)))
    now = at_hour(10) - timedelta(seconds=30)

    assert why_not(willow, at_once, at(at_hour(10)), {}, now=now) is None
    assert (
        refused(why_not(willow, at_once, at(at_hour(10)), {}, now=at_hour(10, 0) + MINUTE / 2))
        is Refused.PAST
    )


def test_of_two_places_the_one_that_could_have_served_is_told_of(
    willow: Catalog, cut: Service, now: datetime
):
    late = Hours(tuple(Opening(weekday, 540, 1200) for weekday in range(7)))
    mill = replace(willow.locations[0], id="mill", name="Mill Lane", hours=late)
    dan = replace(willow.resource["ana"], id="dan", locations=("mill",))
    both = replace(willow, locations=(*willow.locations, mill), resources=(*willow.resources, dan))
    busy = {"dan": (Span(at_hour(18), at_hour(19)),)}
    because = why_not(both, Ask(cut), within(18, 18.5), busy, now=now)

    assert because == Because(Refused.TAKEN, (mill,), within(18, 18.5).windows, (dan,))


def test_each_rule_stands_once_in_the_order():
    names = [name for name, _ in RULES]

    assert len(set(names)) == len(names)
