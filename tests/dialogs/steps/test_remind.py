"""steps that answer a reminder: see you then, or late"""

from dataclasses import replace
from datetime import UTC, timedelta

import pytest

from core.bookings import State as Stand
from core.bookings import What
from dialogs import acts
from dialogs.states import Idle, Offering
from tests.dialogs.desk import NOW, WILLOW, Desk


def on_thursday(hour: int) -> Desk:
    """Kim has a cut with Ana on Thursday at three, and it is Thursday."""
    desk = Desk()
    desk.booked("cut", "5 15:00", "ana")
    desk.now = NOW.replace(day=5, hour=hour, tzinfo=UTC)
    return desk


def test_a_yes_confirms_the_visit_that_is_near_and_staff_know():
    desk = on_thursday(9)

    assert desk.say("ok") == "Thanks, see you Thu 5 Mar 3pm."
    assert [each.what for each in desk.turns[-1].notes] == ["confirmed"]
    assert [(each.what, each.after.confirmed_at) for each in desk.turns[-1].steps] == [
        (What.CONFIRMED, desk.now)
    ]


@pytest.mark.parametrize("said", ["yes", "ok"])
def test_a_yes_out_of_the_blue_or_right_after_a_booking_is_a_courtesy(said):
    nothing, fresh, far = Desk(), Desk(), Desk()
    fresh.say("cut with ana tomorrow 3pm")
    far.booked("cut", "13 15:00", "ana")

    assert [each.say(said) for each in (nothing, fresh, far)] == ["", "", ""]


def test_a_yes_days_after_the_last_word_says_when_they_come_and_confirms_nothing_yet():
    far = Desk()
    far.booked("cut", "13 15:00", "ana")
    far.say("where are you")
    far.now += timedelta(days=2)

    assert "Thanks, see you Fri 13 Mar 3pm." == far.say("ok see you")
    assert ((), (), "cut-13 15:00") == (far.turns[-1].steps, far.turns[-1].notes, far.turns[-1].about)


def test_a_little_late_is_fine_and_staff_know():
    desk = on_thursday(14)

    assert desk.say("running 10 min late") == "Thanks, Ana knows. 3:10pm works."
    assert [each.what for each in desk.turns[-1].notes] == ["late"]
    assert desk.stands() == ["cut ana 5 15:00"]


def test_too_late_is_offered_the_next_time_of_the_day_which_is_held():
    desk = on_thursday(14)
    answer = desk.say("running 25 min late")

    assert answer.startswith("3:25pm is too tight for cut with Ana. Shall I move you to Thu 5 Mar 3:")
    assert isinstance(desk.state, Offering)
    assert len(desk.held()) == 1
    desk.say("ok")
    assert desk.stands()[0] > "cut ana 5 15:25"


def test_a_little_late_for_a_visit_that_cannot_begin_later_is_too_late():
    desk = on_thursday(14)
    desk.taken("ana", "5 15:30", "5 16:00")

    assert "too tight" in desk.say("10 min late")


def test_with_nothing_later_that_day_another_day_is_asked_for():
    desk = on_thursday(14)
    desk.taken("ana", "5 15:30", "5 18:00")
    answer = desk.say("i'll be 30 minutes late")

    assert "nothing later is free today" in answer
    assert desk.state == Idle()
    assert desk.stands() == ["cut ana 5 15:00"]


def test_without_minutes_they_are_asked_for():
    assert on_thursday(14).say("running late").startswith("Thanks. How many minutes late?")


def test_who_has_no_visit_cannot_be_late_for_one():
    assert Desk().say("running 10 min late").startswith("I see no booking of yours today. Text HUMAN")


def test_who_has_no_visit_today_is_told_which_comes_next_and_that_stands_in_its_ledger():
    desk = Desk()
    cut = desk.booked("cut", "5 15:00", "ana")

    assert "next is cut, Thu 5 Mar, 3pm" in desk.say("running 10 min late")
    assert desk.turns[-1].about == cut.claim


@pytest.mark.parametrize("text", ["10 min late", "running late"])
def test_who_is_late_for_the_visit_they_cancelled_is_told_so_though_another_stands(text):
    desk = Desk()
    desk.booked("massage", "12 11:00", "dev")
    cut = desk.booked("cut", "2 11:00", "ana", state=Stand.CANCELLED)
    answer = desk.say(text)

    assert "That visit, cut, Mon 2 Mar, 11am, was cancelled." in answer
    assert desk.turns[-1].about == cut.claim
    assert desk.turns[-1].notes == ()


def test_a_second_yes_is_answered_and_staff_hear_of_it_once(desk):
    visit = desk.booked("cut", "3 15:00", "ana")
    desk.told(visit)
    desk.wait(minutes=5)
    answers = [desk.does(acts.Yes()) for _ in range(2)]

    assert ["Thanks, see you Tue 3 Mar 3pm."] * 2 == answers
    assert [1, 0] == [len(each.notes) for each in desk.turns]
    assert [1, 0] == [len(each.steps) for each in desk.turns]


def test_who_moved_a_visit_and_says_yes_to_its_reminder_is_heard_by_staff():
    desk = Desk()
    desk.booked("cut", "3 15:00", "ana")
    desk.say("move my cut to 4pm")
    desk.wait(hours=2)
    desk.does(acts.Yes())

    assert ["confirmed"] == [each.what for each in desk.turns[-1].notes]


@pytest.mark.parametrize(
    ("at", "taken", "offered"),
    [("2 11:00", ("2 11:30", "2 11:50"), "12pm"), ("2 11:05", ("2 11:35", "2 11:55"), "11:55am")],
)
def test_a_later_time_is_on_the_grid_unless_the_visit_is_off_it(at, taken, offered):
    desk = Desk()
    anytime = tuple(replace(each, grid=1) if each.id == "cut" else each for each in WILLOW.services)
    desk.catalog = replace(WILLOW, services=anytime)
    desk.booked("cut", at, "ana")
    desk.catalog = WILLOW
    desk.taken("ana", *taken)

    assert f"move you to Mon 2 Mar {offered}, Ana" in desk.does(acts.Late(35))
