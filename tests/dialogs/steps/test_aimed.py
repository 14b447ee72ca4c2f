"""whatever is open, a wish that names another thing is a wish of its own: nothing that is open is taken for it"""

import pytest

from core.bookings import STANDING, Booking
from dialogs.states import Naming
from tests.dialogs.desk import Desk, wall
from tests.dialogs.scenes import STATES

SLEEPERS = ("a person was asked for",)
"""Scenes in which the desk is silent."""

OPEN = tuple(each for each in STATES if each not in SLEEPERS)
ROOMS = (
    "oak wednesday 18 march 9-10am",
    "oak on wednesday 18 march 9-10am please",
    "elm wednesday 18 march 9-10am",
)
PAST = ("oak yesterday at 10", "meeting room yesterday at 10")


def standing(desk: Desk) -> dict[str, Booking]:
    """Return what stands, by its claim."""
    return {
        each.claim: each for each in desk.book.values() if each.person_id == "kim" and each.state in STANDING
    }


def new(desk: Desk, before: dict[str, Booking]) -> list[str]:
    """Return what was made since, as its service and the instant."""
    return [
        f"{each.slot.service_id} {each.start:%d %H:%M}"
        for claim, each in standing(desk).items()
        if claim not in before
    ]


@pytest.mark.parametrize("wish", ROOMS)
@pytest.mark.parametrize("scene", OPEN)
def test_a_room_that_is_named_with_its_day_is_booked_and_nothing_else_is_touched(scene, wish):
    desk = STATES[scene]()
    before = standing(desk)

    desk.say(wish)

    assert before == {claim: each for claim, each in standing(desk).items() if claim in before}
    assert new(desk, before) == ([] if isinstance(desk.state, Naming) else ["room 18 09:00"])
    assert not isinstance(desk.state, Naming) or desk.state.draft.service_id == "room"


@pytest.mark.parametrize("wish", PAST)
@pytest.mark.parametrize("scene", OPEN)
def test_what_cannot_be_had_books_moves_and_cancels_nothing_that_is_open(scene, wish):
    desk = STATES[scene]()
    before = standing(desk)

    desk.say(wish)

    assert before == standing(desk)


@pytest.mark.parametrize("scene", OPEN)
def test_a_change_of_what_is_named_changes_that_one_whatever_is_open(scene):
    desk = STATES[scene]()
    desk.booked("room", "18 09:00")
    before = standing(desk)

    desk.say("move the meeting room to 19 march at 11am")

    after = standing(desk)
    assert {each for each in before if before[each] != after.get(each)} == {"room-18 09:00"}
    assert after["room-18 09:00"].start == wall("19 11:00")


def test_a_time_that_fits_none_of_those_that_may_be_cancelled_cancels_none(desk):
    desk.booked("cut", "5 15:00", "ana")
    desk.booked("massage", "6 11:00")
    before = standing(desk)
    desk.say("cancel my appointment")

    assert "Which one?" in desk.say("the massage at 5 then")
    assert before == standing(desk)


def test_a_visit_that_is_named_by_a_time_of_none_is_not_the_one_that_moves_just_now():
    desk = Desk()
    desk.booked("cut", "5 15:00", "ana")
    desk.booked("cut", "7 15:00", "ana")
    desk.taken("ana", "7 10:00", "7 11:00")
    desk.say("move my saturday cut to saturday at 10:15")
    answer = desk.say("move my wednesday cut to tuesday at 11:45")

    assert answer.startswith("You have nothing booked then. Which one?")
    assert desk.stands() == ["cut ana 5 15:00", "cut ana 7 15:00"]


@pytest.mark.parametrize("text", ["move my friday cut to thursday at 3:15pm", "move friday to thursday 3:15"])
@pytest.mark.parametrize("before", ["cut with ana thursday 3pm", "move my saturday cut to thursday at 3pm"])
def test_a_visit_that_is_to_be_at_a_time_on_the_table_moves_there_itself(text, before):
    desk = Desk()
    desk.booked("cut", "6 15:00", "ana")
    desk.booked("cut", "7 11:00", "ana")
    desk.taken("ana", "5 15:00", "5 15:15")
    desk.say(before)
    desk.say(text)

    assert desk.stands() == ["cut ana 5 15:15", "cut ana 7 11:00"]
