"""what is blocked is taken: a resource with its buffers, a location with its hours"""

from dataclasses import replace
from datetime import timedelta

from core.availability import Ask, find
from core.blocks import Block, added, place_key
from core.bookings import State
from core.catalog import Catalog, Service
from core.spans import Span
from core.wishes import Wish
from tests.core.making import MONDAY, at, span, visit

DAY = Span(MONDAY, MONDAY + timedelta(days=1))
LONG_AGO = MONDAY - timedelta(days=2)


def starts(willow: Catalog, service: Service, *blocks: Block) -> set:
    found = find(willow, Ask(service, "ana"), Wish((DAY,)), added({}, blocks), now=LONG_AGO, limit=100)
    return {each.span.start for each in found}


def test_a_block_of_a_resource_keeps_visits_and_their_buffers_away(willow: Catalog, cut: Service):
    service = replace(cut, before=0, after=30, minutes=30, grid=30)
    free = starts(willow, service)
    left = starts(willow, service, Block(1, "ana", span(600, 660)))

    assert free - left == {at(570), at(600), at(630)} & free
    assert at(540) in left
    assert at(660) in left


def test_a_block_of_a_location_keeps_the_visits_there_away(willow: Catalog, cut: Service):
    service = replace(cut, before=0, after=30, minutes=30, grid=30)
    house = Block(1, place_key("harbour"), span(600, 660))
    elsewhere = Block(2, place_key("mill"), span(600, 660))
    free = starts(willow, service)

    assert free - starts(willow, service, house) == {at(600), at(630)} & free
    assert free == starts(willow, service, elsewhere)


def test_what_is_blocked_is_added_to_what_is_taken():
    taken = {"ana": (span(540, 560),), "ben": (span(0, 10),)}
    blocks = (Block(1, "ana", span(600, 660)), Block(2, place_key("harbour"), span(0, 60)))

    assert added(taken, blocks) == taken | {
        "ana": (span(540, 560), span(600, 660)),
        "@harbour": (span(0, 60),),
    }


def test_a_visit_stands_in_a_block_that_its_buffer_reaches_into():
    booked = visit(at(570), state=State.BOOKED)

    assert not Block(1, "ana", span(600, 660)).holds(booked)
    assert Block(1, "ana", span(599, 660)).holds(booked)
    assert not Block(1, "ben", span(570, 660)).holds(booked)
    assert Block(1, place_key("harbour"), span(570, 571)).holds(booked)
