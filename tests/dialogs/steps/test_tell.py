"""answers to what a room asks: kept, changed and left open, for one date or all of a series, until their time"""

from dataclasses import replace

import pytest

from core.messages import plain
from dialogs import acts
from dialogs.questions import answer_key
from dialogs.states import Idle
from tests.dialogs.desk import Desk, wall
from tests.talks.salon import NAMED

COURT = NAMED["court"]


@pytest.fixture
def desk():
    return Desk("Eve", catalog=COURT)


def answers(desk):
    """Return what the bookings that stand were answered, by start."""
    return [dict(each.answers) for each in desk.facts().standing()]


def button(desk, n):
    """Return the key of an answer to the first question about the next booking."""
    booking = desk.facts().standing()[0]
    question = COURT.resource["oak"].questions[0]
    return acts.Pressed(answer_key(booking, question, question.answers[n]))


def test_what_is_asked_is_answered_in_turn_and_then_nothing_is_open(desk):
    asked = desk.say("oak tomorrow 2-3")
    desk.say("1")
    done = desk.say("two flipcharts")

    assert asked.endswith("Coffee for everybody? 1) coffee 2) coffee and cake 3) none.")
    assert "Noted for meeting room Oak, Tue 3 Mar, 2pm: two flipcharts." == done
    assert [{"coffee": "coffee", "equipment": "two flipcharts"}] == answers(desk)
    assert Idle() == desk.state


def test_a_button_answers_at_any_time_and_the_question_that_follows_is_asked_below(desk):
    desk.say("oak tomorrow 2-3")
    desk.say("where are you?")
    desk.wait(hours=20)
    said = desk.does(button(desk, 1))

    assert "Noted for meeting room Oak, Tue 3 Mar, 2pm: coffee and cake. Which equipment?" == said
    assert [{"coffee": "coffee and cake"}] == answers(desk)


def test_a_button_that_is_pressed_in_the_midst_of_something_else_leaves_that_open(desk):
    desk.say("oak tomorrow 2-3")
    desk.taken("oak", "5 14:00", "5 15:00")
    desk.say("oak thursday 2-3")
    open_now = desk.state
    said = desk.does(button(desk, 0))

    assert said.startswith("Noted for meeting room Oak, Tue 3 Mar, 2pm: coffee.")
    assert open_now == desk.state


def test_an_older_button_changes_the_answer_and_what_was_asked_since_stays_open(desk):
    desk.say("oak tomorrow 2-3")
    desk.say("1")
    said = desk.does(button(desk, 2))
    desk.say("a beamer")

    assert "Noted for meeting room Oak, Tue 3 Mar, 2pm: none." == said
    assert [{"coffee": "none", "equipment": "a beamer"}] == answers(desk)


def test_after_its_time_a_question_can_be_answered_no_more_and_the_booking_stands(desk):
    desk.say("oak tomorrow 2-3")
    press = button(desk, 0)
    desk.now = wall("3 12:00")
    said = desk.does(press)

    assert "That could be said until Tue 3 Mar 12pm." in said
    assert [{}] == answers(desk)
    assert ["room oak 3 14:00"] == desk.stands()


def test_what_was_given_up_is_asked_no_more_and_an_old_answer_to_it_changes_nothing(desk):
    desk.say("oak tomorrow 2-3")
    asked = desk.facts().standing()[0]
    desk.say("cancel it")

    assert Idle() == desk.state
    assert "That is no longer booked" in desk.does(acts.Told("coffee", "coffee", asked.claim))
    assert [] == desk.stands()


def test_a_series_is_asked_once_and_each_of_its_dates_has_the_answer(desk):
    desk.say("oak every tuesday 9-10, 3 times")
    said = desk.say("coffee")

    assert "3 times" in said
    assert [{"coffee": "coffee"}] * 3 == answers(desk)


def test_in_another_room_what_it_does_not_ask_is_kept_and_only_what_is_new_is_asked(desk):
    desk.say("elm tomorrow 2-3")
    desk.say("a beamer")
    asked = desk.say("move it to oak at 3")
    desk.say("2")
    to_elm = desk.say("move it to elm at 4")
    back = desk.say("move it to oak at 5")

    assert asked.endswith("Coffee for everybody? 1) coffee 2) coffee and cake 3) none.")
    assert "?" not in to_elm + back
    assert [{"equipment": "a beamer", "coffee": "coffee and cake"}] == answers(desk)


def test_what_is_skipped_is_not_asked_again_when_the_room_moves(desk):
    desk.say("elm tomorrow 2-3")
    desk.say("skip")

    assert "Which equipment" not in desk.say("move it to 4")


def test_an_answer_that_was_offered_is_kept_in_the_words_of_the_house(desk):
    desk.person = replace(desk.person, language="de")
    desk.say("oak morgen 14-15 Uhr")
    said = desk.does(acts.Told("coffee", "Kaffee und Kuchen", desk.facts().standing()[0].claim))

    assert "Kaffee und Kuchen" in said
    assert [{"coffee": "coffee and cake"}] == answers(desk)


def test_where_there_are_buttons_each_answer_is_one_and_no_more_than_three_stand_below_a_message(desk):
    line = replace(desk.facts().line, cards=True)
    turn = desk.take(*desk.hears("ash tomorrow 2-3"), facts=replace(desk.facts(), line=line))
    (said,) = turn.replies

    assert ["coffee", "none", "Withdraw"] == [each.label for each in said.choices]
    desk.say("oak tomorrow 9-10")
    turn = desk.take(*desk.hears("oak thursday 2-3"), facts=replace(desk.facts(), line=line))
    told, asked = turn.replies
    assert (["Undo"], ["coffee", "coffee and cake", "none"]) == tuple(
        [each.label for each in reply.choices] for reply in (told, asked)
    )
    assert plain(asked).startswith("Coffee for everybody?")


def test_a_question_that_its_room_no_longer_asks_is_over(desk):
    desk.say("oak tomorrow 2-3")
    desk.catalog = replace(COURT, resources=tuple(replace(each, questions=()) for each in COURT.resources))

    assert "nothing to note" in desk.say("1")
