"""several dates of a series changed at once: which are meant, what is too near, and one UNDO for all"""

from core.bookings import State, What
from dialogs import acts
from dialogs.states import Asking, Extending, Idle, Planning
from tests.dialogs.desk import Desk
from tests.dialogs.steps.test_series import days

TUESDAYS = "massage every tuesday at 10 for four weeks"


def series() -> Desk:
    """Make a desk with a series in the book since yesterday."""
    desk = Desk()
    desk.say(TUESDAYS)
    desk.wait(hours=1)
    return desk


def test_it_is_asked_how_much_of_a_series_is_meant_once():
    desk = series()
    desk.say("cancel the 17th")

    assert isinstance(desk.state, Extending)
    assert desk.say("pardon?").startswith("Cancel which: massage, every Tue 10am (4 times)?")
    assert desk.say("that and those after").startswith("Cancelled: massage, every Tue 10am (2 times)")
    assert days(desk) == ["3.3. 10:00", "10.3. 10:00"]


def test_of_the_first_date_that_and_those_after_are_all():
    desk = series()

    assert "1) only Tue 3 Mar 2) all 4" in desk.say("cancel tuesday")
    assert desk.say("no").startswith("All right, nothing changes.")
    assert 4 == len(days(desk))


def test_what_was_said_is_done_without_a_question():
    said = {
        "cancel just the 17th": 3,
        "cancel from the 17th on": 2,
        "cancel the 10th and the 24th": 2,
        "cancel all my massages": 1,
        "cancel the whole series": 1,
    }
    left = {}
    for words in said:
        desk = series()
        desk.say(words)
        left[words] = len(days(desk))

    assert left == said


def test_from_then_on_without_a_day_is_asked_about():
    desk = series()
    desk.does(acts.Drop(acts.Details(service_id="massage", extent=acts.Extent.ONWARD)))

    assert isinstance(desk.state, Extending)


def test_while_it_is_asked_the_words_for_it_are_about_this_series_alone():
    desk = series()
    desk.booked("cut", "5 15:00", "ana")
    desk.say("cancel the 17th")
    desk.say("cancel all of them")

    assert days(desk) == ["3.3. 10:00", "5.3. 15:00"]


def test_of_several_bookings_all_are_cancelled_only_when_that_was_said():
    polite, all_of_them, days_of_week = Desk(), Desk(), Desk()
    for desk in (polite, all_of_them, days_of_week):
        desk.booked("cut", "5 15:00", "ana")
        desk.booked("massage", "13 11:00")
        desk.booked("beard-trim", "12 15:00", "ben")
    polite.say("please cancel my appointment, all the best")
    all_of_them.say("cancel all my appointments")
    days_of_week.say("cancel my thursdays")

    assert (3, 0, 3) == tuple(len(days(each)) for each in (polite, all_of_them, days_of_week))


def test_what_is_too_near_stays_and_staff_decide_about_it():
    desk = series()
    answer = desk.say("cancel all my massages")

    assert "Tue 3 Mar is too near to change, so I've asked the team" in answer
    assert ["late cancel"] == [each.what for each in desk.turns[-1].notes]
    assert days(desk) == ["3.3. 10:00"]


def test_where_all_is_too_near_nothing_is_cancelled_or_moved():
    desk = Desk()
    desk.say("massage every tuesday at 10 for two weeks")
    desk.wait(days=7, hours=12)
    desk.say("cancel the whole series")

    assert days(desk)[-1:] == ["10.3. 10:00"]
    assert desk.turns[-1].steps == ()


def test_one_undo_brings_all_back_and_no_more():
    desk = series()
    desk.say("cancel just the 10th")
    desk.wait(minutes=5)
    desk.say("cancel from the 17th on")
    desk.wait(minutes=1)

    assert desk.say("undo").startswith("It stands again: massage with Dev, every Tue 10am, 2 times")
    assert days(desk) == ["3.3. 10:00", "17.3. 10:00", "24.3. 10:00"]
    assert desk.say("undo").startswith("It stands again: massage with Dev, Tue 10 Mar")


def test_a_booking_just_made_as_a_whole_is_corrected_as_a_whole():
    desk = Desk()
    desk.say(TUESDAYS)

    assert desk.say("no, 11am").startswith("Moved: massage with Dev, every Tue 11am, 4 times")
    assert desk.say("undo").startswith("Back as it was: massage with Dev, every Tue 10am, 4 times")


def test_a_time_that_is_not_said_is_asked_for():
    desk = series()
    desk.say("move all my massages")

    assert isinstance(desk.state, Asking)
    assert desk.say("wednesdays at 10").startswith("Moved: massage with Dev, every Wed 10am, 4 times")


def test_a_day_without_an_hour_is_offered_at_the_old_hour():
    desk = series()

    assert "every Thu 10am, 4 times, 5 Mar to 26 Mar" in desk.say("move all my massages to thursday")
    assert isinstance(desk.state, Planning)
    assert desk.say("ok").startswith("Moved")
    assert desk.state == Idle()


def test_of_one_date_a_weekday_is_the_one_of_its_week():
    desk = series()
    desk.say("move the 17th to wednesday at 10")
    desk.say("1")

    assert days(desk) == ["3.3. 10:00", "10.3. 10:00", "18.3. 10:00", "24.3. 10:00"]


def test_the_day_may_be_said_along_with_how_far_it_moves():
    desk = series()

    assert "1) only Tue 17 Mar" in desk.say("move the 17th an hour later")


def test_which_booking_is_asked_with_the_dates_of_a_series_in_one_line():
    desk = series()
    desk.booked("cut", "5 15:00", "ana")
    answer = desk.say("cancel my appointment")

    assert answer == "Which one? 1) Massage, every Tue 10am (4 times) 2) Cut, Thu 5 Mar, 3pm."
    assert "only Tue 3 Mar" in desk.say("1")


def test_who_cannot_come_to_one_date_is_asked_about_that_one():
    desk = series()
    desk.say("cant make tuesday")

    assert desk.say("friday at 10").startswith("Moved: Dev, now Fri 6 Mar")
    assert 3 == sum(each.startswith(("10.", "17.", "24.")) for each in days(desk))


def test_requests_of_a_series_are_taken_back_with_it():
    desk = Desk()
    desk.say("room for 6 every tuesday 2-3pm for three weeks")
    desk.wait(hours=1)
    desk.say("cancel all my bookings")

    assert {What.WITHDRAWN} == {each.what for each in desk.turns[-1].steps}
    assert not any(each.state is State.AWAITING for each in desk.book.values())
