"""what a room is to be provided with, said at any time; a wish for another room, a move or a question is none of it"""

import pytest

from dialogs import acts
from dialogs.lexicon import lexicon
from dialogs.understand import understand
from tests.dialogs.desk import Desk, inbound
from tests.talks.salon import NAMED

COURT = NAMED["court"]


@pytest.fixture
def desk():
    """Somebody who has Ash tomorrow at 2 and Oak at 4, and left open what they ask."""
    known = Desk("Eve", catalog=COURT)
    for said in ("ash tomorrow 2-3", "skip", "oak tomorrow 4-5", "skip", "skip"):
        known.say(said)
    return known


def heard(desk, text):
    """Return what a message means to somebody with those bookings."""
    facts = desk.facts()
    return understand(
        inbound(text), desk.state, now=desk.now, lexicon=lexicon(COURT), standing=facts.standing()
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "coffee for 8 for the boardroom tomorrow",
            acts.Told("coffee", "coffee for 8", room_id="ash", words="boardroom tomorrow"),
        ),
        ("coffee for 8 please", acts.Told("coffee", "coffee for 8")),
        ("8 coffees for oak", acts.Told("coffee", "8 coffees", room_id="oak")),
        ("can we have coffee and cake in oak", acts.Told("coffee", "coffee and cake", room_id="oak")),
        ("two flipcharts for oak", acts.Told("equipment", "two flipcharts", room_id="oak")),
        ("equipment for oak: a beamer", acts.Told("equipment", "a beamer", room_id="oak")),
        ("change the coffee to tea for oak", acts.Told("coffee", "tea", room_id="oak")),
        ("no coffee please", acts.Told("coffee", drops=True)),
        ("cancel the coffee for oak", acts.Told("coffee", room_id="oak", drops=True)),
    ],
)
def test_what_is_to_be_provided_is_heard_with_the_room_and_the_time_that_it_is_for(desk, text, expected):
    assert (expected,) == heard(desk, text)


@pytest.mark.parametrize(
    "text",
    [
        "meeting room with coffee thursday 2-3",
        "oak thursday 2-3 with coffee",
        "coffee tomorrow at 9",
        "is there coffee in oak?",
        "coffee for 8 and cancel the boardroom",
        "two flipcharts for the boardroom",
        "move the oak to 5",
        "cancel the boardroom",
    ],
)
def test_what_is_something_else_or_not_asked_there_is_not_heard_as_that(desk, text):
    assert not any(isinstance(each, acts.Told) for each in heard(desk, text))


def test_who_has_booked_no_room_that_asks_says_something_else():
    desk = Desk("Eve", catalog=COURT)
    desk.say("fir tomorrow 2-3")

    assert not any(isinstance(each, acts.Told) for each in heard(desk, "coffee for 8 please"))


def test_what_is_said_anew_takes_the_place_of_what_was_and_is_told_of_the_room_that_is_meant(desk):
    first, changed, dropped = (
        desk.does(*heard(desk, each))
        for each in ("coffee for 8 for the boardroom tomorrow", "coffee for oak", "no coffee for oak please")
    )
    mine = desk.say("what do i have")

    assert "Noted for meeting room Ash, Tue 3 Mar, 2pm: coffee for 8." == first
    assert "Noted for meeting room Oak, Tue 3 Mar, 4pm: coffee." == changed
    assert "Noted for meeting room Oak, Tue 3 Mar, 4pm: no longer coffee." == dropped
    assert [{"coffee": "coffee for 8"}, {}] == [dict(each.answers) for each in desk.facts().standing()]
    assert "meeting room Ash, Tue 3 Mar, 2-3pm" in mine


def test_an_open_question_that_is_answered_by_its_name_is_open_no_more(desk):
    desk.say("oak thursday 9-10")
    desk.say("1")
    desk.does(*heard(desk, "equipment: two flipcharts"))

    assert desk.state.asked is None


def test_what_was_asked_just_now_is_answered_for_that_booking_also_with_words_around_it(desk):
    desk.say("oak thursday 9-10")
    claim = desk.state.asked.claim

    assert (acts.Told("coffee", drops=True, claim=claim),) == heard(desk, "no coffee please")
    assert (acts.Told("coffee", "coffee and cake", claim),) == heard(desk, "coffee and cake, please")
