"""what is said of a room while another wish is on the table: how many come, and the same once more"""

import pytest

from tests.dialogs.test_rooms import Clicks


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("room for 60 tomorrow 10-11", []),
        ("10am for 60", []),
        ("elm for 60", []),
        ("10am for 6", ["room oak 3 10:00"]),
        ("10am for 4", ["room elm 3 10:00"]),
    ],
)
def test_people_said_beside_a_time_on_the_table_are_held_against_the_room(text, stands):
    desk = Clicks()
    desk.say("room for 4 tomorrow morning")
    desk.say(text)

    assert stands == desk.stands()


def test_a_whole_wish_for_other_people_is_for_any_room_and_not_for_the_one_on_the_table():
    desk = Clicks()
    desk.say("oak tomorrow morning for the design review")
    said = desk.say("room for 12 tomorrow 10-11")

    assert ["room ash 3 10:00"] == desk.stands()
    assert "design review" not in said


@pytest.mark.parametrize("open_now", ["room for 4 friday morning", "elm every friday 2-4"])
def test_the_same_once_more_goes_before_what_is_on_the_table(open_now):
    desk = Clicks()
    desk.say("oak tomorrow 2-4")
    desk.say(open_now)
    desk.say("book the same again next week")

    assert ["room oak 3 14:00", "room oak 10 14:00"] == desk.stands()


def test_the_same_once_more_where_nothing_was_booked_is_what_is_on_the_table_at_another_time():
    desk = Clicks()
    desk.say("room for 4 friday morning")
    said = desk.say("book the same again next week")

    assert "Mon 9 Mar" in said
