"""whoever speaks as if all were settled is told what stands, and what to do next"""

import pytest

from dialogs import acts
from dialogs.states import Asking, Choosing, Draft, Idle, Leaving, Offering, Piece, Then
from tests.dialogs.desk import Desk

CUT = "cut-5 15:00"


@pytest.fixture
def desk() -> Desk:
    """Kim has a cut on Thursday at three."""
    desk = Desk()
    desk.booked("cut", "5 15:00", "ana")
    return desk


@pytest.mark.parametrize("said", ["ok, see you", "ok", "see you thursday"])
def test_who_was_asked_for_a_better_time_and_takes_leave_is_told_what_stands_until_then(desk, said):
    desk.say("need to reschedule")
    answer = desk.say(said)

    assert answer == (
        "Cut with Ana, Thu 5 Mar, 3pm, Harbour St stands. When would suit you instead? Text a day or a time."
    )
    assert isinstance(desk.state, Asking)


def test_who_says_another_day_beside_it_is_offered_that_and_moves_nothing(desk):
    desk.say("need to reschedule")

    assert "Fri 6 Mar 3pm" in desk.say("ok see you friday")
    assert isinstance(desk.state, Offering)
    assert desk.book[CUT].claim == CUT


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("ok see you", Leaving(CUT)),
        ("can't do friday either", Leaving(CUT)),
        ("see you thursday", Choosing((CUT,), Then.CONFIRM)),
    ],
)
def test_who_cannot_come_and_takes_leave_keeps_the_visit(desk, said, state):
    desk.say("cant make it")

    assert "Thu 5 Mar, 3pm" in desk.say(said)
    assert desk.state == state
    assert desk.turns[-1].steps == ()


def test_who_has_nothing_is_told_that_nothing_is_booked():
    desk = Desk()
    desk.state = Asking(Draft("cut"), Piece.WHEN)

    assert (
        desk.say("ok see you") == "Nothing is booked for you now. When would suit you? Text a day or a time."
    )


def test_who_has_another_visit_is_told_of_that(desk):
    desk.state = Asking(Draft("massage"), Piece.WHEN)

    assert desk.say("ok see you").startswith("You have cut with Ana, Thu 5 Mar, 3pm, Harbour St.")


def test_a_mere_yes_where_a_time_was_asked_for_is_asked_again():
    desk = Desk()
    desk.state = Asking(Draft("cut"), Piece.WHEN)

    assert desk.does(acts.Yes()).startswith("Sorry, I did not get that.")


def test_who_cannot_come_to_what_is_gone_meanwhile_is_not_confirmed():
    desk = Desk()
    desk.state = Leaving(CUT)

    assert desk.does(acts.Yes()) == ""
    assert desk.state == Idle()
