"""what those who provide something hear: what was answered, changed and moved, and what is needed no more"""

import pytest

from core.people import Address
from dialogs.provision import told
from tests.dialogs.desk import Desk
from tests.talks.salon import NAMED

KITCHEN, HOUSE = Address("sms", "+447700900150"), Address("sms", "+447700900100")
OAK = "Eve, meeting room Oak, Tue 3 Mar, 2-3pm, Canal St"


def heard(desk):
    """Return what is told of the last turn, by where."""
    return {each.to[0]: each.reply.text for each in told(desk.turns[-1], desk.facts())}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (("1",), {KITCHEN: f"{OAK}: Coffee for everybody? coffee."}),
        (("none",), {}),
        (("skip",), {}),
        (("skip", "a beamer"), {HOUSE: f"{OAK}: Which equipment? a beamer."}),
        (("where are you",), {}),
        (
            ("1", "move it to 4"),
            {
                KITCHEN: "Moved: Eve, meeting room Oak, Tue 3 Mar, 4-5pm, Canal St (was 2pm): "
                "Coffee for everybody? coffee."
            },
        ),
        (
            ("1", "a beamer", "move it to elm at 2"),
            {
                KITCHEN: f"No longer needed for {OAK}: Coffee for everybody? coffee.",
                HOUSE: "Moved: Eve, meeting room Elm, Tue 3 Mar, 2-3pm, Canal St (was Oak): "
                "Which equipment? a beamer.",
            },
        ),
        (("1", "skip", "cancel it"), {KITCHEN: f"No longer needed for {OAK}: Coffee for everybody? coffee."}),
        (("1", "skip", "cancel it", "undo"), {KITCHEN: f"{OAK}: Coffee for everybody? coffee."}),
        (("1", "skip", "undo"), {KITCHEN: f"No longer needed for {OAK}: Coffee for everybody? coffee."}),
        (
            ("1", "move it to 4", "undo"),
            {
                KITCHEN: "Moved: Eve, meeting room Oak, Tue 3 Mar, 2-3pm, Canal St (was 4pm): "
                "Coffee for everybody? coffee."
            },
        ),
        (("3", "skip", "cancel it"), {}),
    ],
)
def test_each_place_hears_what_it_has_to_provide_and_nothing_else(said, expected):
    desk = Desk("Eve", catalog=NAMED["court"])
    desk.say("oak tomorrow 2-3")
    for each in said:
        desk.say(each)

    assert expected == heard(desk)
