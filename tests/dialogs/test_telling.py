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
