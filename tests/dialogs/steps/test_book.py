"""steps that lead to a booking: a wish completed, what fits it, and others"""

from dataclasses import replace

import pytest

from core.hours import Hours, Opening
from dialogs import acts
from dialogs.states import Asking, Idle, Naming, Offering, Piece
from tests.dialogs.desk import WILLOW, Desk, wall


def starts(desk: Desk) -> list[str]:
    return [f"{each.start:%-d %H:%M}" for each in desk.state.offers]


@pytest.mark.parametrize(
    "said",
    [
        ("a cut", "with ana", "thursday", "3pm"),
        ("thursday 3pm", "a cut", "with ana"),
        ("with ana thursday", "at 3pm", "cut"),
    ],
)
def test_the_pieces_of_a_wish_come_in_any_order(said):
    desk = Desk()
    for each in said:
        desk.say(each)

    assert desk.stands() == ["cut ana 5 15:00"]


def test_a_stated_wish_that_is_free_is_booked_and_a_question_is_answered_with_an_offer():
    stated, asked = Desk(), Desk()
    stated.say("cut with ana thursday 3pm")
    asked.say("is ana free thursday 3pm for a cut?")

    assert stated.stands() == ["cut ana 5 15:00"]
    assert asked.stands() == []
    assert starts(asked) == ["5 15:00"]


def test_a_provider_who_gives_one_service_leaves_no_question_about_it(desk):
    desk.say("something with dev tomorrow")

    assert desk.state.draft.service_id == "massage"


def test_without_a_service_the_services_that_can_be_meant_are_numbered(desk):
    answer = desk.say("something with ben tomorrow")

    assert answer == "What would you like? 1) cut 2) beard trim."
    desk.say("2")
    assert isinstance(desk.state, Offering)
    assert desk.state.draft.service_id == "beard-trim"


def test_another_service_keeps_the_time_and_forgets_the_answers(desk):
    desk.say("cut thursday afternoon")
    desk.say("no, a colour")

    assert desk.state.draft.service_id == "colour"
    assert {each[:1] for each in starts(desk)} == {"5"}


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("cut on 31 february", "I cannot find that date or time."),
        ("cut yesterday at 3", "That time has passed."),
        ("cut on 29 march at 1:30am", "The clocks go forward then"),
    ],
)
def test_a_time_that_is_none_is_told_and_another_asked_for(desk, said, sentence):
    answer = desk.say(said)

    assert answer.startswith(sentence)
    assert desk.state == Asking(desk.state.draft, Piece.WHEN)


def test_two_readings_that_can_both_be_had_are_asked_about_and_held(desk):
    answer = desk.say("massage next friday at 2")

    assert answer.startswith("Fri 6 Mar or Fri 13 Mar? Dev is free at 2pm both days")
    assert len(desk.held()) == 2
    desk.say("13th")
    assert desk.stands() == ["massage dev+table-1 13 14:00"]


def test_two_readings_on_one_day_are_asked_about_with_their_times():
    always = Hours(tuple(Opening(day, 0, 24 * 60) for day in range(7)))
    open_at_night = [replace(each, hours=always) for each in WILLOW.locations]
    people = [replace(each, hours=None) for each in WILLOW.resources]
    desk = Desk(catalog=replace(WILLOW, locations=tuple(open_at_night), resources=tuple(people)))
    answer = desk.say("cut with ana sunday 10")

    assert answer.startswith("Sun 8 Mar 10am, or Sun 8 Mar 10pm? Text the day and time.")
    assert len(desk.held()) == 2


def test_of_two_readings_the_one_that_can_be_had_is_offered(desk):
    desk.taken("dev", "6 14:00", "6 15:00")
    answer = desk.say("massage next friday at 2")

    assert "Fri 13 Mar 2pm" in answer
    assert desk.stands() == []


def test_earlier_and_later_look_beyond_what_is_shown(desk):
    desk.say("is ana free thursday 3pm for a cut?")
    desk.say("anything later?")
    later = starts(desk)
    desk.say("anything earlier?")

    assert min(later) > "5 15:00"
    assert all(each < min(later) for each in starts(desk))


@pytest.mark.parametrize(
    ("toward", "sentence"),
    [
        (-1, "Nothing earlier is free."),
        (0, "Nothing else is free then."),
        (1, "Nothing later is free in the next two weeks."),
    ],
)
def test_where_there_is_nothing_else_what_is_open_stays_open(desk, toward, sentence):
    desk.say("is ana free tomorrow at 3 for a cut?")
    before = starts(desk)
    for resource in ("ana", "chloe", "ben"):
        for day in range(2, 32):
            desk.taken(resource, f"{day} 08:00", f"{day} 20:00", claim=f"{resource}-{day}")
    answer = desk.does(acts.Others(toward))

    assert answer.startswith(sentence)
    assert starts(desk) == before


def test_who_cannot_do_any_of_the_times_is_shown_others(desk):
    desk.say("haircut tomorrow afternoon")
    before = set(starts(desk))
    desk.say("cant do those")

    assert before.isdisjoint(starts(desk))


def test_a_chosen_time_can_be_changed_before_the_name_is_given():
    desk = Desk(None)
    desk.say("massage wednesday 3pm")
    assert isinstance(desk.state, Naming)
    desk.say("anything later?")

    assert isinstance(desk.state, Offering)
    assert min(each.start for each in desk.state.offers) > wall("4 15:00")


def test_who_has_no_time_in_mind_is_offered_what_there_is(desk):
    desk.say("a cut")
    desk.say("no")
    desk.say("what else have you got")

    assert isinstance(desk.state, Offering)


def test_several_people_are_told_that_a_visit_is_for_one_unless_it_is_a_room():
    alone, room = Desk(), Desk()

    assert alone.say("massage for two people friday 2pm").startswith("One visit is for one person")
    assert "One visit" not in room.say("meeting room for 6 people tomorrow at 2")


def test_a_move_to_a_day_keeps_the_hour_where_it_can(desk):
    desk.booked("cut", "5 15:00", "ana")
    desk.say("move my cut to friday")

    assert starts(desk) == ["6 15:00"]


def test_a_move_to_a_day_on_which_the_hour_is_taken_is_offered_others(desk):
    desk.booked("cut", "5 15:00", "ana")
    desk.taken("ana", "6 15:00", "6 15:30")
    desk.say("move my cut to friday")

    assert isinstance(desk.state, Offering)
    assert "6 15:00" not in starts(desk)


def test_who_drops_it_before_it_is_booked_is_back_at_the_beginning(desk):
    desk.say("cut thursday afternoon")
    desk.say("drop it")

    assert desk.state == Idle()
    assert desk.held() == []


def test_a_room_in_a_house_that_is_open_at_night_is_wanted_by_day_and_a_night_that_is_said_stays_one():
    always = Hours(tuple(Opening(day, 0, 24 * 60) for day in range(7)))
    night = replace(WILLOW, locations=tuple(replace(each, hours=always) for each in WILLOW.locations))
    for said, start in (("oak tomorrow at 2", "3 14:00"), ("oak tomorrow at 2am", "3 02:00")):
        desk = Desk(catalog=night)
        desk.say(said)

        assert [f"room oak {start}"] == desk.stands()
