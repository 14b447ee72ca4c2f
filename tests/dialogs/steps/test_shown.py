"""what is open, said again: whatever we asked, after a digression"""

from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs.steps.shown import again
from dialogs.turn import Turn
from tests.dialogs.scenes import STATES

OPEN = {
    "asked what": "What would you like? 1) cut",
    "asked when": "When would suit you?",
    "two offers": "Cut with Ana, Harbour St, Tue 3 Mar: 1) 12pm 2) 2pm. Held to 10:15am.",
    "one offer": "reply OK to book it",
    "offers to move to": "Instead of Thu 5 Mar 3pm",
    "asked for a name": "Which first name shall I book?",
    "asked a question": "Has your hair been coloured in the last year?",
    "asked which to drop": "Which one? 1) Cut, Thu 5 Mar, 3pm 2) Massage, Fri 6 Mar, 11am.",
    "asked whether they come": "Are you coming to cut, Thu 5 Mar, 3pm? Reply OK",
    "asked how late": "How many minutes late?",
    "cannot come": "Text a better time for cut with Ana, Thu 5 Mar, 3pm, Harbour St, or DROP to give it up.",
    "a time for what?": "Move cut, Thu 5 Mar, 3pm, or book another?",
}


def told(name: str, first: str = "") -> tuple[Turn, str]:
    from core.messages import plain  # noqa: PLC0415

    desk = STATES[name]()
    turn = again(desk.state, desk.facts(), first)
    return turn, " ".join(plain(each) for each in turn.replies)


@pytest.mark.parametrize("name", OPEN)
def test_what_is_open_is_said_after_the_answer_and_stays_open(name):
    turn, text = told(name, "We are at 3 Mill Lane.")

    assert text.startswith("We are at 3 Mill Lane. ")
    assert OPEN[name] in text
    assert turn.state == STATES[name]().state
    assert turn.steps == ()


def test_times_that_are_all_past_are_offered_no_more():
    desk = STATES["two offers"]()
    turn = again(desk.state, replace(desk.facts(), now=desk.facts().now + timedelta(weeks=3)))

    assert ["That time has passed. When would suit you? Text a day or a time."] == [
        each.text for each in turn.replies
    ]
    assert desk.state == turn.state


def test_with_nothing_open_there_is_the_answer_and_nothing_else():
    assert told("idle", "We are at 3 Mill Lane.")[1] == "We are at 3 Mill Lane."
    assert told("idle")[0].replies == ()
