"""several things that answer one question of ours"""

import pytest

from dialogs import acts
from dialogs.acts import Details
from dialogs.states import Choosing, Then
from dialogs.understand import understand
from tests.dialogs.desk import NOW, WORDS, Desk, inbound

CLAIMS = ("one", "two")


def heard(text, state):
    return understand(inbound(text), state, now=NOW, lexicon=WORDS)


def moving():
    """Return where a talk stands when times are on the table for a visit that moves."""
    desk = Desk()
    desk.booked("massage", "5 17:00", "dev")
    desk.say("move the massage to saturday")
    return desk.state


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("10 min and 2", 10),
        ("15 mins, the second one please", 15),
        ("2, and running 5 min late for the cut", 5),
        ("running late. the second is good", None),
    ],
)
def test_a_time_is_taken_and_being_late_told_in_one_message(text, minutes):
    assert heard(text, moving()) == (acts.Picked(1), acts.Late(minutes))


@pytest.mark.parametrize(
    ("then", "text", "expected"),
    [
        (Then.LEAVE, "both", tuple(acts.Unable(Details(visit=each)) for each in CLAIMS)),
        (Then.LEAVE, "neither of them", tuple(acts.Unable(Details(visit=each)) for each in CLAIMS)),
        (Then.LEAVE, "cant make both", tuple(acts.Unable(Details(visit=each)) for each in CLAIMS)),
        (Then.MOVE, "both", tuple(acts.Move(Details(visit=each, words="friday")) for each in CLAIMS)),
        (Then.LEAVE, "both, cancel them", (acts.Drop(visits=CLAIMS),)),
        (Then.CONFIRM, "both", (acts.Yes(every=True),)),
    ],
)
def test_what_is_said_of_both_is_said_of_each_that_we_asked_about(then, text, expected):
    assert heard(text, Choosing(CLAIMS, then, "friday")) == expected


def test_of_one_visit_nothing_is_said_twice():
    assert heard("both", Choosing(("one",), Then.LEAVE)) != (acts.Unable(), acts.Unable())
