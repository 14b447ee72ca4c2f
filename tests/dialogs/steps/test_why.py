"""why not: the rule in the way, and then what is open, what comes nearest, or what is free after all"""

import pytest

from dialogs import acts
from dialogs.states import Idle, Offering
from tests.dialogs.desk import WILLOW, Desk


def full(*days: int) -> Desk:
    """Make a desk whose resources are all taken on these days."""
    desk = Desk()
    for resource in WILLOW.resources:
        for day in days:
            desk.taken(resource.id, f"{day} 08:00", f"{day} 20:00", claim=f"all-{resource.id}-{day}")
    return desk


def test_the_reason_is_said_again_and_the_open_offer_stays():
    desk = full(4)
    desk.say("cut with ana on wednesday")
    offered = desk.state
    answer = desk.say("why not?")

    assert answer.startswith("Ana is fully booked then. Cut with Ana, Harbour St, Thu 5 Mar: 1)")
    assert desk.state == offered


def test_another_time_is_explained_beside_the_open_offer():
    desk = full(4)
    desk.say("cut with ana thursday morning")
    offered = desk.state

    assert desk.say("why can't I have 7pm?").startswith("We are closed from 6pm. Cut with Ana")
    assert desk.say("why not wednesday?").startswith("Ana is fully booked then. Cut with Ana")
    assert desk.say("how come not with ben at harbour st?").startswith(
        "Ben is not at Harbour St. Cut with Ana"
    )
    assert desk.state == offered


def test_what_is_free_after_all_is_offered_and_not_booked():
    desk = Desk()
    desk.say("cut on sunday")

    assert desk.say("why not friday at 3?").startswith("Cut, Fri 6 Mar")
    assert desk.stands() == []


def test_why_not_is_a_yes_to_an_offer_that_nothing_stands_against():
    free, taken = Desk(), full(3)
    for desk in (free, taken):
        desk.say("is ana free tomorrow at 3 for a cut?")
        desk.say("why not?")

    assert free.stands() == ["cut ana 3 15:00"]
    assert taken.stands() == []


def test_a_refusal_that_left_nothing_open_is_explained_again():
    desk = Desk()
    desk.say("room for 20 tomorrow at 2")
    again = desk.say("why not?")

    assert again == "We have nothing for 20 people: 12 at most. Text HUMAN, and the team will help."
    assert isinstance(desk.state, Idle)


@pytest.mark.parametrize("said", ["why?", "why can't I cancel?", "how come"])
def test_who_cannot_cancel_by_themselves_hears_the_notice(said):
    desk = Desk()
    desk.booked("colour", "3 09:00")
    desk.say("cancel my colour")

    assert desk.say(said) == "That is less than 24 hours before the visit, so the team decides."
    assert desk.stands() == ["colour chloe+wash-1 3 09:00"]


def test_a_day_that_a_visit_cannot_move_to_is_explained_and_one_that_it_can_is_offered():
    desk = Desk()
    desk.booked("massage", "5 15:00")

    assert desk.say("why not monday?").startswith("Dev is off on Mondays.")
    assert "Thu 5 Mar 3pm" in desk.say("why not friday?")
    assert isinstance(desk.state, Offering)
    assert desk.stands() == ["massage dev+table-1 5 15:00"]


def test_a_day_without_a_service_asks_which_and_keeps_the_day():
    desk = Desk()

    assert desk.say("why not sunday?").startswith("What would you like?")
    assert desk.say("a cut").startswith("We are closed on Sundays.")


def test_nothing_refused_is_nothing_to_explain():
    assert (
        Desk().say("why?") == "Nothing stands in the way that I know of. Text what you would like and when."
    )


def test_somebody_else_is_never_named():
    desk = full(4)
    answers = desk.say("cut with ana wednesday 4pm") + desk.does(acts.Why())

    assert "Ana is taken then." in answers
    assert "zed" not in answers.lower()
