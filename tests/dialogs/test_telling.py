"""what staff are told of what clients do by themselves: once for each kind of change, where the business wants it"""

from dataclasses import replace

import pytest

from core.notices import Tells
from core.people import Consent
from dialogs.telling import changes
from tests.dialogs.desk import WILLOW, Desk

ALL = replace(WILLOW, business=replace(WILLOW.business, tells=tuple(Tells)))


def told(desk: Desk) -> list[str]:
    """What staff are told of the last turn."""
    return [each.reply.text for each in changes(desk.turns[-1], desk.facts())]


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        (("massage thursday 3pm",), ["Kim booked massage with Dev, Thu 5 Mar, 3pm, Mill Lane."]),
        (
            ("massage thursday 3pm", "move it to friday 3pm"),
            ["Kim moved to massage with Dev, Fri 6 Mar, 3pm, Mill Lane (was Thu 5 Mar 3pm)."],
        ),
        (
            ("massage thursday 3pm", "cancel it"),
            ["Kim cancelled massage with Dev, Thu 5 Mar, 3pm, Mill Lane."],
        ),
        (("massage thursday 3pm", "undo"), ["Kim cancelled massage with Dev, Thu 5 Mar, 3pm, Mill Lane."]),
        (
            ("massage thursday 3pm", "cancel it", "undo"),
            ["Kim booked massage with Dev, Thu 5 Mar, 3pm, Mill Lane."],
        ),
        (
            ("massage thursday 3pm", "move it to friday 3pm", "undo"),
            ["Kim moved to massage with Dev, Thu 5 Mar, 3pm, Mill Lane (was Fri 6 Mar 3pm)."],
        ),
        (
            ("cut with ana thursday 3pm", "move it to chloe"),
            ["Kim moved to cut with Chloe, Thu 5 Mar, 3pm, Harbour St (was Ana)."],
        ),
        (("massage thursday",), []),
        (("where are you",), []),
    ],
)
def test_each_change_is_told_as_what_it_came_to(said, heard):
    desk = Desk(catalog=ALL)
    for each in said:
        desk.say(each)

    assert heard == told(desk)


@pytest.mark.parametrize("said", ["undo", "cancel it"])
def test_what_stands_where_it_stood_before_a_request_has_not_moved(said):
    desk = Desk(catalog=ALL)
    desk.booked("room", "5 15:00")
    desk.say("move it to 4pm")
    asked = told(desk)
    desk.say(said)

    assert [] == asked == told(desk)
    assert 1 == len(desk.turns[-1].notes)


def test_what_one_message_cancels_of_requests_leaves_the_visits_that_were_to_move():
    desk = Desk(catalog=ALL)
    for day in (5, 6):
        desk.booked("room", f"{day} 15:00")
    desk.say("move the one on thursday to 4pm")
    desk.say("move the one on friday to 4pm")
    desk.say("cancel both")

    assert {"5 15:00", "6 15:00"} == {
        f"{each.wall.day} {each.wall:%H:%M}" for each in desk.facts().standing()
    }
    assert 2 == desk.turns[-1].replies[0].text.count("3-4pm, Harbour St stands as before.")


def test_many_dates_are_one_message():
    desk = Desk(catalog=ALL)
    desk.say("massage with dev every tuesday at 4 for five weeks")
    (text,) = told(desk)

    assert 3 == text.count("massage with Dev")
    assert text.endswith("; +2.")


def test_what_the_business_does_not_want_to_hear_and_what_is_asked_for_is_not_told():
    desk = Desk(catalog=replace(ALL, business=replace(ALL.business, tells=(Tells.MOVED,))))
    desk.say("massage thursday 3pm")
    request = Desk(catalog=ALL)
    request.say("meeting room tomorrow 2pm")

    assert [] == told(desk)
    assert [] == told(request)


def test_of_whoever_is_silent_staff_hear_anyway():
    desk = Desk(catalog=ALL)
    desk.say("massage thursday 3pm")
    desk.reach = replace(desk.reach, consent=Consent.STOPPED)

    assert [] == told(desk)


def test_whoever_gave_a_name_just_now_is_named():
    desk = Desk(None, catalog=ALL)
    desk.say("massage thursday 3pm")
    desk.say("Sam")

    assert ["Sam booked massage with Dev, Thu 5 Mar, 3pm, Mill Lane."] == told(desk)
