"""where staff are told, and for which visits each place answers"""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.bookings import Slot, Taking
from core.catalog import Business, Catalog, Location, Resource, ResourceKind, Service
from core.hours import Hours
from core.people import Address
from core.spans import Span
from core.staff import answers_for, told, told_of, told_of_all, told_there
from tests.core.making import at

HOUSE, HARBOUR, CUTS, ANA, BEN, OAK = (
    Address("slack", name) for name in ("C0HOUSE", "C0HARBOUR", "C0CUTS", "U0ANA", "U0BEN", "C0OAK")
)
VISIT = Span(at(10), at(11))
PLACES = st.lists(st.sampled_from([HOUSE, HARBOUR, CUTS, ANA]), max_size=2, unique=True).map(tuple)


def catalog(house=(), harbour=(), cuts=(), ana=(), ben=(), oak=(), mill=()) -> Catalog:
    return Catalog(
        Business("b", "B", notify=house),
        (
            Location("harbour", "Harbour St", "UTC", Hours(), notify=harbour),
            Location("mill", "Mill", "UTC", Hours(), notify=mill),
        ),
        (
            Resource("ana", ResourceKind.PROVIDER, "Ana", ("harbour", "mill"), notify=ana),
            Resource("ben", ResourceKind.PROVIDER, "Ben", ("mill",), notify=ben),
            Resource("oak", ResourceKind.ROOM, "Oak", ("harbour",), notify=oak),
        ),
        (Service("cut", "Cut", 60, (), notify=cuts), Service("talk", "Talk", 60, ())),
    )


def visit(*taken: str, service: str = "cut", place: str = "harbour") -> Slot:
    return Slot(service, place, VISIT, tuple(Taking(each, VISIT) for each in taken))


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ({}, ()),
        ({"house": (HOUSE,)}, (HOUSE,)),
        ({"house": (HOUSE,), "harbour": (HARBOUR,)}, (HARBOUR,)),
        ({"house": (HOUSE,), "mill": (HARBOUR,)}, (HOUSE,)),
        ({"house": (HOUSE,), "harbour": (HARBOUR,), "cuts": (CUTS,)}, (CUTS,)),
        ({"house": (HOUSE,), "harbour": (HARBOUR,), "cuts": (CUTS,), "ana": (ANA,)}, (ANA,)),
        ({"ana": (ANA,), "oak": (OAK, ANA)}, (ANA, OAK)),
        ({"house": (HOUSE,), "ben": (BEN,)}, (HOUSE,)),
    ],
)
def test_the_narrowest_that_says_where_is_heard(said: dict[str, tuple[Address, ...]], where):
    assert where == told_of(catalog(**said), visit("ana", "oak"))


def test_a_visit_that_goes_from_here_to_there_is_told_at_both():
    known = catalog(house=(HOUSE,), ana=(ANA,), ben=(BEN,))

    assert (ANA, BEN) == told_of_all(known, [visit("ana"), visit("ben", place="mill")])
    assert (HOUSE,) == told_of_all(known, [])


def test_what_is_about_no_visit_is_told_where_the_house_says_else_at_every_location():
    assert (HOUSE,) == told(catalog(house=(HOUSE,), harbour=(HARBOUR,)))
    assert (HARBOUR, CUTS) == told(catalog(harbour=(HARBOUR,), mill=(CUTS, HARBOUR)))
    assert (CUTS,) == told_there(catalog(house=(HOUSE,), mill=(CUTS,)), "mill")
    assert (HOUSE,) == told_there(catalog(house=(HOUSE,), mill=(CUTS,)), "gone")


def test_what_the_catalog_has_no_more_says_nothing():
    gone = replace(visit("nobody"), service_id="gone", location_id="gone")

    assert (HOUSE,) == told_of(catalog(house=(HOUSE,), harbour=(HARBOUR,)), gone)


@given(house=PLACES, harbour=PLACES, cuts=PLACES, ana=PLACES)
def test_a_place_answers_for_just_what_it_is_told_of_and_the_house_for_all(house, harbour, cuts, ana):
    known = catalog(house=house, harbour=harbour, cuts=cuts, ana=ana)
    told_it = {each for each in known.staff if answers_for(known, each, visit("ana"))}

    assert {*told_of(known, visit("ana")), *house} == told_it
    assert known.staff == {*house, *harbour, *cuts, *ana}
    assert (told_of(known, visit("ana")) == ()) == (not known.staff)
