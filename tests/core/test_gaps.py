"""the time between two visits: by the way, by the change, by the resource and the service"""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.availability import Ask, find
from core.catalog import Catalog, Changeover, Location, ResourceKind, Service, Travel
from core.gaps import gap
from core.spans import Span
from core.uses import Told, Use
from core.walltime import MINUTE
from core.wishes import Order, Wish
from tests.core.making import MONDAY, span

HERE, THERE = ("cut", "harbour"), ("cut", "mill")
DYE = ("dye", "harbour")


@pytest.fixture
def mill(harbour: Location) -> Location:
    return replace(harbour, id="mill", name="Mill Lane")


@pytest.fixture
def both(willow: Catalog, harbour: Location, mill: Location, cut: Service) -> Catalog:
    """Ana works at both places, which are half an hour apart."""
    resources = tuple(replace(each, locations=("harbour", "mill")) for each in willow.resources[:1])
    services = (cut, replace(cut, id="dye"))
    travels = (Travel("harbour", "mill", 30),)
    return Catalog(willow.business, (harbour, mill), resources, services, travels)


def minutes(catalog: Catalog, before: tuple[str, str], after: tuple[str, str]) -> int:
    return gap(catalog, catalog.resource["ana"], before, after) // MINUTE


def test_the_way_back_takes_as_long_unless_it_is_set(both: Catalog):
    uphill = replace(both, travels=(*both.travels, Travel("mill", "harbour", 45)))

    assert (30, 30) == (minutes(both, HERE, THERE), minutes(both, THERE, HERE))
    assert (30, 45) == (minutes(uphill, HERE, THERE), minutes(uphill, THERE, HERE))
    assert 0 == minutes(both, HERE, HERE)


def test_a_changeover_holds_one_way_and_any_is_any_other(both: Catalog):
    after_dye = Changeover(frozenset({"dye"}), frozenset(), 20)
    catalog = replace(both, changeovers=(after_dye,))

    assert 20 == minutes(catalog, DYE, HERE)
    assert (0, 0) == (minutes(catalog, HERE, DYE), minutes(catalog, DYE, DYE))


def test_a_changeover_may_be_for_some_resources_only(both: Catalog):
    rooms = Changeover(frozenset({"dye"}), frozenset({"cut"}), 20, ResourceKind.ROOM)
    cutters = replace(rooms, kind=ResourceKind.PROVIDER, tags=frozenset({"cut"}))
    dyers = replace(cutters, tags=frozenset({"dye"}))

    assert [0, 20, 0] == [
        minutes(replace(both, changeovers=(each,)), DYE, HERE) for each in (rooms, cutters, dyers)
    ]


def test_of_all_that_holds_the_longest_counts(both: Catalog, cut: Service):
    ana = replace(both.resource["ana"], gap=10)
    catalog = replace(both, resources=(ana,), services=(replace(cut, gap=20), both.services[1]))

    assert (30, 20, 10) == (
        minutes(catalog, HERE, THERE),
        minutes(catalog, HERE, DYE),
        minutes(catalog, DYE, DYE),
    )
    assert 30 == catalog.longest_gap


@pytest.mark.parametrize("at", ["harbour", "mill"])
def test_who_is_booked_elsewhere_can_come_when_they_have_travelled(both: Catalog, at: str, now):
    """Ana works at Harbour St from 13:00 to 14:00; the buffers of both visits come on top of the way."""
    use = Use("ana", span(780, 840), "cut", "harbour", MONDAY + timedelta(hours=13), "c9")
    told = Told({"ana": (use.span,)}, (use,))
    wish = Wish((span(720, 960),), Order.EARLIEST)
    ask = Ask(replace(both.service["cut"], before=0, after=0, grid=30), location_id=at)
    found = [(each.span.start - MONDAY) // MINUTE for each in find(both, ask, wish, told, now=now, limit=99)]

    gone = {"harbour": {780, 810}, "mill": {750, 780, 810, 840}}[at]
    assert sorted(set(range(720, 960, 30)) - gone) == found


def test_plain_spans_have_no_gaps(both: Catalog, now):
    taken = {"ana": (Span(MONDAY + timedelta(hours=13), MONDAY + timedelta(hours=14)),)}
    wish = Wish((span(840, 841),))

    assert find(both, Ask(both.service["cut"], location_id="mill"), wish, taken, now=now, limit=1)
