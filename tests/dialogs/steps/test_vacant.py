"""rooms that are free, and who has one, in a house that is open day and night"""

from dataclasses import replace

import pytest

from tests.dialogs.test_rooms import YARD, Clicks
from tests.dialogs.test_times import ALWAYS

OPEN = replace(YARD, locations=(replace(YARD.locations[0], hours=ALWAYS),))


@pytest.fixture
def desk() -> Clicks:
    desk = Clicks()
    desk.catalog = OPEN
    return desk


@pytest.mark.parametrize(
    "text", ["who has oak tomorrow at 2?", "who has oak tomorrow 2-3?", "who has oak tomorrow at 2pm?"]
)
def test_who_has_a_room_at_an_hour_is_told_of_the_daytime(desk, text):
    desk.booked("room", "3 14:00")

    assert "You have Oak, 2-3pm." == desk.say(text)


def test_rooms_that_are_free_at_an_hour_are_those_of_the_daytime_and_taken_then(desk):
    desk.taken("elm", "3 14:00", "3 15:00")
    said = desk.say("which rooms are free tomorrow at 2?")
    desk.say("1")

    assert said.startswith("Free Tue 3 Mar 2pm: 1) Oak")
    assert "Elm" not in said
    assert ["room oak 3 14:00"] == desk.stands()


def test_an_hour_of_today_is_the_one_that_is_still_to_come(desk):
    desk.booked("room", "2 14:00")

    assert "You have Oak, 2-3pm." == desk.say("who has oak at 2?")


def test_until_when_a_room_is_free_is_said_with_its_day_where_that_is_another_one(desk):
    desk.taken("oak", "3 14:00", "3 15:00")
    desk.taken("elm", "2 14:00", "2 15:00")
    said = desk.say("which rooms are free now?")

    assert "Oak until Tue 3 Mar 2pm, for 8" in said
    assert "Elm until 2pm, for 4" in said
