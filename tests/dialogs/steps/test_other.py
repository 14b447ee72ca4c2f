"""steps for everything else: questions, help, a human, stop, courtesies, and what was not understood"""

from dataclasses import replace

import pytest

from core.people import Consent
from dialogs import acts
from dialogs.acts import Topic
from dialogs.states import Answering, Asking, Idle, Offering, WithHuman
from dialogs.turn import Consented
from tests.dialogs.desk import WILLOW, Desk

NO_PHONE = replace(WILLOW, business=replace(WILLOW.business, phone=""))


def asks(desk: Desk, *topics: Topic, **details) -> str:
    return desk.does(acts.Asked(topics, acts.Details(**details)))


def test_a_place_without_an_address_is_named():
    bare = replace(WILLOW, locations=tuple(replace(each, address="") for each in WILLOW.locations))

    assert "We are at Harbour St and Mill Lane." == asks(Desk(catalog=bare), Topic.WHERE)


@pytest.mark.parametrize("said", ["thanks", "see you then", "ta"])
def test_a_courtesy_is_answered_with_nothing(desk, said):
    desk.booked("cut", "5 15:00", "ana")

    assert desk.say(said) == ""
    assert desk.state == Idle()


def test_of_many_bookings_as_many_are_named_as_a_message_holds_and_the_others_are_counted(desk):
    for day in (3, 4, 5, 6):
        desk.booked("cut", f"{day} 15:00", "ana")
    shortly = asks(desk, Topic.MINE)
    for day in (10, 11, 12, 13):
        desk.booked("cut", f"{day} 15:00", "ana")
    counted = asks(desk, Topic.MINE)

    assert (
        "You have cut, Tue 3 Mar, 3pm, cut, Wed 4 Mar, 3pm, cut, Thu 5 Mar, 3pm and cut, Fri 6 Mar, 3pm."
        == shortly
    )
    assert counted.startswith("You have cut, Tue 3 Mar, 3pm, cut, Wed 4 Mar, 3pm,")
    assert counted.endswith(" And 2 more.")
    assert len(counted) <= 160


def test_stop_is_said_back_once_and_staff_hear_of_every_visit_that_stands(desk):
    desk.booked("cut", "5 15:00", "ana")
    desk.booked("massage", "6 11:00")
    answer = desk.does(acts.Stop())

    assert answer == "Willow Studio: you are opted out and get no more texts. START to opt back in."
    assert desk.reach.consent is Consent.STOPPED
    assert len(desk.turns[-1].notes) == 2
    assert len(desk.stands()) == 2


def test_what_the_carrier_confirmed_is_not_said_again(desk):
    assert (desk.does(acts.Stop(told=True)), desk.does(acts.Start(told=True))) == ("", "")
    assert desk.reach.consent is Consent.GIVEN


def test_a_wrong_number_is_taken_off_the_list_and_the_visit_stays(desk):
    desk.booked("cut", "5 15:00", "ana")
    desk.say("wrong number mate")

    assert [type(each) for each in desk.turns[-1].people] == [Consented]
    assert desk.reach.consent is Consent.WRONG
    assert desk.stands() == ["cut ana 5 15:00"]
    assert len(desk.turns[-1].notes) == 1


def test_a_human_is_told_of_and_until_when_the_desk_is_silent(desk):
    assert "someone replies here by 10:15am" in desk.say("can i talk to a human")
    assert desk.say("cut tomorrow 3pm") == ""
    desk.wait(minutes=16)
    assert desk.say("cut with ana tomorrow 3pm").startswith("Booked")


def test_a_question_about_health_is_for_a_person_and_names_the_phone(desk):
    assert desk.say("my scalp burns").startswith("That needs a person, not me.")
    assert Desk(catalog=NO_PHONE).say("my scalp burns").endswith("someone replies here by 10:15am.")


def test_the_second_miss_in_a_row_is_a_persons_and_a_plain_wish_ends_it(desk):
    assert desk.say("blorp").startswith("Sorry, I did not get that.")
    assert desk.say("blorp blorp").startswith("I've passed your messages to the team")
    assert isinstance(desk.state, WithHuman)
    assert desk.say("cut with ana tomorrow 3pm").startswith("Booked")


def test_a_miss_that_is_followed_by_sense_is_forgotten(desk):
    desk.say("haircut tomorrow afternoon")
    for said in ("blorp", "how long is it", "blorp"):
        desk.say(said)

    assert isinstance(desk.state, Offering)


@pytest.mark.parametrize("said", ["hello", "what was that again", "say that again"])
def test_a_greeting_in_the_middle_says_again_what_is_open(desk, said):
    desk.say("haircut tomorrow afternoon")

    assert "1) 12pm 2) 2pm" in desk.say(said)


def test_with_nothing_open_a_greeting_says_what_we_do():
    assert Desk().say("hello").startswith("Hello. What would you like, and when? We do cut, colour")
    assert Desk().say("say that again") == "Text what you would like and when."


def test_a_picture_is_told_that_only_words_can_be_read_and_an_automatic_reply_nothing(desk):
    assert desk.say("").startswith("I can only read words.")
    assert desk.say("I am driving and will reply later") == ""


def test_a_name_that_comes_along_is_used_when_it_is_booked():
    desk = Desk(None)
    desk.say("hi, this is Sam. haircut tomorrow afternoon")

    assert desk.say("1").startswith("Booked: cut with Ana")
    assert desk.person.name == "Sam"


def test_none_of_these_asks_for_another_time_and_a_move_stays_where_it_is():
    new, moving = Desk(), Desk()
    moving.booked("cut", "5 15:00", "ana")
    new.say("haircut tomorrow afternoon")
    moving.say("move my cut to friday morning")

    assert new.say("no") == "No problem. Text another day or time."
    assert "Thu 5 Mar, 3pm, Harbour St stays until then." in moving.say("no")
    assert isinstance(new.state, Asking)
    assert (new.held(), moving.held()) == ([], [])


# Questions ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("topic", "details", "answer"),
    [
        (Topic.MINE, {}, "You have no booking with us on this number."),
        (Topic.WHERE, {}, "We are at 12 Harbour St, London and 3 Mill Lane, London."),
        (Topic.WHERE, {"location_id": "mill-lane"}, "We are at 3 Mill Lane, London."),
        (Topic.LENGTH, {"service_id": "colour"}, "Colour takes 90 min."),
        (Topic.LENGTH, {}, "Cut 30 min, colour 90 min,"),
        (Topic.PRICE, {"service_id": "cut"}, "Cut is £45."),
        (Topic.PRICE, {"service_id": "consultation"}, "I don't have that price. Call 020 7946 0123"),
        (Topic.HOURS, {}, "Harbour St: Mon-Fri 9am-6pm, Sat 9am-5pm. Mill Lane:"),
        (Topic.HOURS, {"location_id": "mill-lane", "words": "sunday"}, "Mill Lane is closed Sun 8 Mar."),
        (Topic.HOURS, {"location_id": "harbour-st", "words": "3 april"}, "Harbour St, Fri 3 Apr: 10am-2pm."),
        (
            Topic.HOURS,
            {"location_id": "harbour-st", "words": "12 august"},
            "Harbour St is closed Wed 12 Aug (our summer break).",
        ),
        (Topic.SERVICES, {}, "We do cut, colour, massage, beard trim, consultation and meeting room."),
        (Topic.SERVICES, {"provider_id": "ben"}, "We do cut and beard trim."),
        (Topic.WHO, {}, "This is the automated desk of Willow Studio."),
        (Topic.PREPARE, {"service_id": "colour"}, "Please come with dry hair."),
        (Topic.PREPARE, {"service_id": "massage"}, "Please call 020 7946 0123"),
        (Topic.PREPARE, {"service_id": "cut"}, "Nothing special to bring."),
    ],
)
def test_a_question_has_a_short_answer(desk, topic, details, answer):
    assert asks(desk, topic, **details).startswith(answer)


@pytest.mark.parametrize(
    ("topic", "service"), [(Topic.WHO, None), (Topic.PRICE, "consultation"), (Topic.PREPARE, "massage")]
)
def test_where_the_house_has_no_phone_a_person_answers_in_the_talk(topic, service):
    assert "HUMAN" in asks(Desk(catalog=NO_PHONE), topic, service_id=service)


def test_a_question_is_about_what_is_on_the_table_and_else_about_the_next_visit(desk):
    desk.booked("massage", "6 11:00")
    assert asks(desk, Topic.WHERE, Topic.LENGTH) == "We are at 3 Mill Lane, London. Massage takes 60 min."
    desk.say("cut with ana tomorrow at 3?")

    assert asks(desk, Topic.WHERE, Topic.PRICE).startswith(
        "We are at 12 Harbour St, London. Cut is £45. Cut, Tue 3 Mar"
    )


def test_of_many_questions_as_many_are_answered_as_one_text_holds(desk):
    answer = asks(desk, *Topic)

    assert answer.startswith("You have no booking")
    assert len(answer) <= 160


def test_a_question_before_the_answer_that_the_service_wants_leaves_it_open(desk):
    desk.say("consultation tomorrow 3pm")
    answer = desk.say("how long does it take?")

    assert answer == "Consultation takes 15 min. Has your hair been coloured in the last year?"
    assert isinstance(desk.state, Answering)
