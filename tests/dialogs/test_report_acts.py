"""what a person does in a turn, in the names of the Schema-Guided Dialogues"""

import pytest

from dialogs.report_acts import NAMES, as_data
from dialogs.responses import Response


@pytest.mark.parametrize(
    ("text", "prev", "prev_acts", "acts"),
    [
        ("yes please", "Shall I book it for 3 pm?", ["CONFIRM"], ["AFFIRM"]),
        ("no, at 4", "Shall I book it for 3 pm?", ["CONFIRM"], ["NEGATE"]),
        ("what is the address?", "Please confirm: 3 pm at Oak.", ["CONFIRM"], ["AFFIRM"]),
        ("that works", "There is a place called Oak.", ["OFFER"], ["SELECT"]),
        ("anything else?", "There is a place called Oak.", ["OFFER"], ["REQUEST_ALTS"]),
        ("no", "There is a place called Oak.", ["OFFER"], ["REQUEST_ALTS"]),
        ("no, that is all", "Anything else?", ["REQ_MORE"], ["NEGATE", "THANK_YOU"]),
        ("great, thanks", "It is booked.", ["NOTIFY_SUCCESS"], ["THANK_YOU"]),
        ("yes", "Which day?", ["REQUEST"], []),
        ("yes that is right", "Is it 12 Hill Road?", ["REQUEST"], ["AFFIRM"]),
        ("yes go ahead", "That failed. Shall I try 4 pm?", ["NOTIFY_FAILURE", "OFFER"], ["AFFIRM"]),
        ("hm", "That failed.", ["NOTIFY_FAILURE"], []),
        ("thanks, i will take it", "It costs 5.", ["INFORM"], ["SELECT"]),
        ("yes", "Hello", ["GREETING"], []),
    ],
)
def test_an_act_is_named_as_the_annotators_would(text, prev, prev_acts, acts):
    assert as_data(text, prev, prev_acts) == {"acts": acts}


def test_without_acts_what_was_said_before_tells_what_was_done():
    assert as_data("no thanks", "Is there anything else I can help you with?", [])["acts"] == [
        "NEGATE",
        "THANK_YOU",
    ]
    assert as_data("no thanks", "", [])["acts"] == ["THANK_YOU"]


def test_each_response_has_a_name():
    assert set(NAMES) == set(Response)
