"""sessions on the table: what is held, and what is said of their seats"""

from dataclasses import replace

import pytest

from core.catalog import Catalog, Need, ResourceKind, Service
from core.people import Consent
from core.rules import Rules
from tests.dialogs.desk import WILLOW, Desk

DRAWING = Service(
    "drawing",
    "drawing",
    60,
    (Need(ResourceKind.PROVIDER, of=frozenset({"ana"})),),
    seats=6,
    grid=30,
    rules=Rules(lead=0),
    locations=("harbour-st",),
)


@pytest.fixture
def studio() -> Catalog:
    return replace(WILLOW, services=(*WILLOW.services, DRAWING))


def test_of_two_sessions_that_need_the_same_at_one_time_one_is_held(studio: Catalog):
    desk = Desk(catalog=studio)
    desk.taken("ana", "3 09:00", "3 12:30")
    said = desk.say("drawing tomorrow 12")

    assert "1) 12:30pm, 6 left 2) 1pm, 6 left 3) 1:30pm, 6 left" in said
    assert "Not held" in said
    assert ["12:30", "13:30"] == [f"{each.wall:%H:%M}" for each in desk.held()]


def test_who_picks_what_could_not_be_held_gets_it_while_it_is_free(studio: Catalog):
    desk = Desk(catalog=studio)
    desk.taken("ana", "3 09:00", "3 12:30")
    desk.say("drawing for 2 tomorrow 12")
    said = desk.say("2")

    assert "Booked: drawing for 2 with Ana, Tue 3 Mar, 1-2pm" in said
    assert ["drawing ana 3 13:00"] == desk.stands()
    assert [] == desk.held()


def test_another_number_of_seats_in_the_same_session_is_a_move_and_the_same_is_none(studio: Catalog):
    desk = Desk(catalog=studio, consent=Consent.GIVEN)
    desk.say("drawing for 2 tomorrow 1pm")
    desk.wait(hours=1)
    said = desk.say("move it to 1pm")

    assert "at that time already" in said
    assert [2] == [each.slot.seats for each in desk.book.values() if each.state == "booked"]
