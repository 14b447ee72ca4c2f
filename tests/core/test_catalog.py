"""what the catalog tells: who can serve, and where a service is given"""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.catalog import Catalog, Location, Need, Resource, ResourceKind, Service


@pytest.mark.parametrize(
    ("need", "met"),
    [
        (Need(ResourceKind.ROOM), True),
        (Need(ResourceKind.ROOM, frozenset({"projector"}), 6), True),
        (Need(ResourceKind.ROOM, frozenset({"projector", "video"})), False),
        (Need(ResourceKind.ROOM, capacity=7), False),
        (Need(ResourceKind.EQUIPMENT), False),
    ],
)
def test_a_need_is_met_by_kind_tags_and_capacity(need: Need, met: bool):
    oak = Resource("oak", ResourceKind.ROOM, "Oak", ("harbour",), frozenset({"projector"}), 6)

    assert need.met_by(oak) is met


def test_everything_is_found_by_its_id(willow: Catalog):
    assert list(willow.location) == ["harbour"]
    assert list(willow.resource) == ["ana", "ben", "oak"]
    assert willow.service["cut"].length == timedelta(minutes=30)


def test_candidates_are_those_at_the_place_who_meet_the_need(willow: Catalog, cut: Service):
    (need,) = cut.needs

    assert [each.id for each in willow.candidates(need, "harbour")] == ["ana", "ben"]
    assert willow.candidates(need, "elsewhere") == ()


def test_a_service_is_given_where_its_needs_can_be_met(willow: Catalog, cut: Service, harbour: Location):
    mill = replace(harbour, id="mill", name="Mill Lane")
    both = replace(willow, locations=(harbour, mill))
    three = replace(cut, needs=(replace(cut.needs[0], count=3),))

    assert both.places(cut) == (harbour,)
    assert both.places(replace(cut, locations=("mill",))) == ()
    assert both.places(replace(cut, needs=())) == (harbour, mill)
    assert both.places(three) == ()


@pytest.mark.parametrize(("minutes", "may"), [(29, False), (30, True), (90, True), (240, True), (241, False)])
def test_an_open_length_is_as_was_said_between_the_shortest_and_the_longest(cut: Service, minutes, may):
    room = replace(cut, minutes=60, shortest=30, longest=240)
    length = timedelta(minutes=minutes)

    assert room.is_open
    assert room.may_last(length) is may
    assert room.lasting(length).minutes == (minutes if may else 60)
    assert room.lasting(None) == room


def test_a_length_that_is_not_open_stays_whatever_was_said(cut: Service):
    assert not cut.is_open
    assert cut.may_last(cut.length)
    assert cut.lasting(timedelta(hours=2)) == cut
