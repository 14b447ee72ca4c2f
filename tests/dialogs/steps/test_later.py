"""what was said of another visit is taken up when what was open before it is settled"""

import pytest

from core.bookings import What
from dialogs import acts
from dialogs.acts import Details
from dialogs.states import Asking, Choosing, Idle, Later, Leaving, Offering, Then
from tests.dialogs.desk import Desk, wall

CUT, MASSAGE = "cut-5 15:00", "massage-6 11:00"


@pytest.fixture
def neither() -> Desk:
    """Kim can come to neither of two visits, and was asked about the first."""
    desk = Desk()
    desk.booked("cut", "5 15:00", "ana")
    desk.booked("massage", "6 11:00", "dev")
    desk.does(*(acts.Unable(Details(visit=each)) for each in (CUT, MASSAGE)))
    return desk


def test_the_second_of_two_is_kept_with_the_first(neither):
    assert neither.state == Leaving(CUT, later=(Later(MASSAGE, Then.LEAVE),))


@pytest.mark.parametrize("said", ["friday 3pm", "drop", "no, leave it"])
def test_when_the_first_is_settled_the_second_is_asked_about(neither, said):
    assert neither.say(said).endswith("Now massage, Fri 6 Mar, 11am: text a better time, or DROP.")
    assert neither.state == Leaving(MASSAGE)


def test_a_question_in_between_loses_nothing(neither):
    neither.say("where are you?")

    assert neither.state == Leaving(CUT, later=(Later(MASSAGE, Then.LEAVE),))


def test_who_settles_the_second_first_is_asked_about_the_first_again(neither):
    assert "Moved: Dev" in neither.say("massage saturday 10am")
    assert neither.state == Leaving(CUT)


def test_both_are_given_up_at_once(neither):
    neither.say("drop both")

    assert neither.state == Idle()
    assert [(each.what, each.after.claim) for each in neither.turns[-1].steps] == [
        (What.CANCELLED, CUT),
        (What.CANCELLED, MASSAGE),
    ]


def test_one_that_stands_no_more_is_not_asked_about(neither):
    del neither.book[MASSAGE]

    assert "massage" not in neither.say("drop")
    assert neither.state == Idle()


def test_who_wants_no_more_texts_is_asked_nothing_more(neither):
    neither.say("stop texting me")

    assert neither.state == Idle()


@pytest.mark.parametrize(
    ("then", "state"),
    [(Then.MOVE, Asking), (Then.CONFIRM, Choosing), (Then.LATE, Choosing), (Then.DROP, Idle)],
)
def test_what_is_taken_up_is_what_was_said(then, state):
    desk = Desk()
    desk.booked("cut", "5 15:00", "ana")
    desk.booked("massage", "6 11:00", "dev")
    desk.state = Leaving(CUT, later=(Later(MASSAGE, then),))
    desk.say("no, leave it")

    assert isinstance(desk.state, state)


def test_the_time_that_was_said_for_the_second_is_offered_after_the_first():
    desk = Desk()
    desk.booked("cut", "5 15:00", "ana")
    desk.booked("massage", "6 11:00", "dev")
    desk.does(*(acts.Move(Details(visit=each, words="saturday")) for each in (CUT, MASSAGE)))

    assert "Instead of Fri 6 Mar 11am" in desk.say("ok")
    assert isinstance(desk.state, Offering)


def test_a_visit_that_has_begun_is_for_staff():
    desk = Desk()
    desk.booked("massage", "3 10:00", "dev")
    desk.booked("cut", "5 15:00", "ana")
    desk.state = Leaving(CUT, later=(Later("massage-3 10:00", Then.LEAVE),))
    desk.now = wall("3 10:20")

    assert "DROP" not in desk.say("no, leave it")
