"""what stands behind a refusal: bookings, blocks, days off, and which layer set a rule"""

from dataclasses import replace
from datetime import timedelta

from core.against import Against, against, layer
from core.availability import Ask
from core.blocks import Block, place_key
from core.bookings import State
from core.catalog import Catalog, Service
from core.hours import Hours, Opening
from core.people import Person
from core.rules import Group, Layer, Rules
from core.spans import Span
from core.why import at
from core.wishes import Wish
from tests.core.making import MONDAY, visit

THREE = MONDAY.replace(hour=15)
HALF = timedelta(minutes=30)


def test_bookings_and_blocks_that_touch_the_visit_are_named_with_what_they_take(
    willow: Catalog, cut: Service
):
    before, during = visit(THREE - HALF, state=State.BOOKED, id="b0"), visit(THREE, state=State.BOOKED)
    block = Block(1, "ben", Span(THREE + HALF / 2, THREE + 4 * HALF), "dentist")
    house, (ana, ben, _) = willow.locations[0], willow.resources
    found = against(willow, Ask(cut), at(THREE), bookings=(before, during), blocks=(block,))

    assert found == (Against(house, ana, booking=during), Against(house, ben, block=block))


def test_buffers_count_where_a_resource_is_taken(willow: Catalog, cut: Service):
    before = visit(THREE - HALF, state=State.BOOKED)
    messy = Ask(replace(cut, before=5), "ana")

    assert len(against(willow, messy, at(THREE), bookings=(before,), blocks=())) == 1


def test_who_is_off_and_a_house_that_is_closed_are_named(willow: Catalog, cut: Service):
    mornings = replace(willow.resource["ana"], hours=Hours((Opening(0, 540, 720),)))
    crew = replace(willow, resources=(mornings,))
    house = willow.locations[0]
    sunday = at(THREE + timedelta(days=6))

    assert against(crew, Ask(cut), at(THREE), bookings=(), blocks=()) == (Against(house, mornings),)
    assert against(crew, Ask(cut), sunday, bookings=(), blocks=()) == (Against(house),)


def test_a_block_of_the_whole_place_is_named_once(willow: Catalog, cut: Service):
    block = Block(2, place_key("harbour"), Span(THREE, THREE + HALF))
    day = Wish((Span(MONDAY, MONDAY + timedelta(days=1)),))

    assert against(willow, Ask(cut), day, bookings=(), blocks=(block,)) == (
        Against(willow.locations[0], block=block),
    )


def test_the_most_specific_layer_that_says_a_setting_is_named(willow: Catalog, cut: Service):
    says = Layer(frozenset({"lead"}), Rules(lead=5))
    kim, known = Person("kim", "Kim"), {"place_id": "harbour", "used": ("ana",)}
    group = replace(willow, groups=(Group("members", "Members", says),))
    place = replace(willow, locations=(replace(willow.locations[0], rules=says),))
    ana = replace(place, resources=(replace(willow.resource["ana"], rules=says),))

    assert layer(willow, cut, "lead", who=kim, **known) == "Willow Studio"
    assert layer(place, cut, "lead", who=kim, **known) == "Harbour St"
    assert layer(ana, cut, "lead", who=kim, **known) == "Ana"
    assert layer(ana, replace(cut, says=frozenset({"lead"})), "lead", who=kim, **known) == "cut"
    assert layer(group, cut, "lead", who=replace(kim, groups=frozenset({"members"})), **known) == "Members"
    assert layer(group, cut, "lead", who=replace(kim, rules=says), **known) == "Kim"
