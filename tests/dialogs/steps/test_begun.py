"""a visit that has begun: no request and no move any more; the team is told, and who wrote hears by when they answer"""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.bookings import State
from dialogs.states import Draft, Idle
from tests.dialogs.desk import NOW, Desk

BEGUN = "2 09:45"


@pytest.mark.parametrize(
    ("said", "answered", "told"),
    [
        (
            "can we do 5 instead",
            "about Mon 2 Mar 5pm: they answer here by 10:15am.",
            "asks for Mon 2 Mar 5pm",
        ),
        ("could we do friday at 3", "about Fri 6 Mar 3pm: they answer", "asks for Fri 6 Mar 3pm instead"),
        ("move my cut to some other day", "so I've asked the team: they answer", "wants to move late"),
        ("move my cut", "so I've asked the team: they answer here by 10:15am.", "wants to move late"),
        ("cancel my cut", "so I've asked the team: they answer here by 10:15am.", "wants to cancel late"),
    ],
)
def test_whoever_wants_it_otherwise_is_answered_by_the_team_and_nothing_changes(said, answered, told):
    desk = Desk()
    visit = desk.booked("cut", BEGUN, "ana")
    answer = desk.say(said)

    assert answer.startswith("Mon 2 Mar 9:45am has begun, so I've asked the team")
    assert answered in answer
    assert [True] == [told in each.reply.text for each in desk.turns[-1].notes]
    assert [visit] == list(desk.book.values())
    assert Idle(refused=Draft("cut", moving=visit.claim)) == desk.state


def test_a_time_that_is_said_after_that_is_passed_on_as_well():
    desk = Desk()
    desk.booked("cut", BEGUN, "ana")
    desk.say("move my cut")

    assert "about Mon 2 Mar 4pm" in desk.say("4pm would do")


def test_what_was_held_before_it_began_is_given_back_when_it_is_picked_after_that():
    desk = Desk()
    visit = desk.booked("cut", "2 10:15", "ana")
    desk.wait(minutes=5)
    desk.say("can we do later today instead")
    held = desk.held()
    desk.wait(minutes=12)
    answer = desk.say("1")

    assert held
    assert "has begun, so I've asked the team about" in answer
    assert [] == desk.held()
    assert [visit.claim] == [each.claim for each in desk.book.values() if each.state is State.BOOKED]


@settings(max_examples=60, deadline=None)
@given(st.integers(-29, 180), st.integers(0, 59), st.sampled_from(["5pm", "friday 3pm", "tomorrow 11am"]))
def test_nobody_is_asked_for_a_decision_by_a_time_that_is_over(minutes, seconds, wanted):
    """However near a visit is, or has begun: a request lapses later than now, and one that has begun makes none."""
    desk = Desk()
    visit = desk.booked("cut", "2 10:30", "ana")
    desk.now = NOW + timedelta(minutes=30 - minutes, seconds=-seconds)
    desk.say(f"can we do {wanted} instead")
    requests = [each for each in desk.book.values() if each.state is State.AWAITING]

    assert all(each.lapses_at > desk.now for each in requests)
    assert not requests or visit.start > desk.now
