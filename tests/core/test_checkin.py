"""who has come: from when they may say so, until when they must, and what then becomes of the time"""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.bookings import State, close
from core.catalog import Service
from core.checkin import asked_at, check_in_by, is_given_up, may_check_in
from core.policies import Refused
from core.requests import may_close
from tests.core.making import at, visit

ROOM = Service("room", "Room", 30, (), check_in=10)
VISIT = visit(at(600), state=State.BOOKED)


@pytest.mark.parametrize(
    ("now", "refused"),
    [(584, Refused.NOT_YET), (585, None), (600, None), (629, None), (630, Refused.NO_VISIT)],
)
def test_a_client_may_check_in_from_a_quarter_of_an_hour_before_to_the_end(now, refused):
    assert refused == may_check_in(VISIT, at(now))


@pytest.mark.parametrize("state", [each for each in State if each is not State.BOOKED])
def test_nobody_checks_in_to_what_is_no_visit(state):
    assert Refused.NO_VISIT is may_check_in(replace(VISIT, state=state), at(600))


def test_what_is_booked_after_its_start_is_asked_for_from_then():
    late = replace(VISIT, changed_at=at(605))

    assert (at(600), at(605)) == (asked_at(VISIT), asked_at(late))
    assert (at(610), at(615)) == (check_in_by(ROOM, VISIT), check_in_by(ROOM, late))
    assert check_in_by(replace(ROOM, check_in=None), VISIT) is None
    assert check_in_by(replace(ROOM, check_in=30), VISIT) is None, "it would be over then"


@given(st.integers(560, 660), st.integers(1, 60), st.sampled_from(State))
def test_a_time_is_given_up_between_the_deadline_and_its_end_and_only_when_nobody_came(now, minutes, state):
    given_up = is_given_up(replace(ROOM, check_in=minutes), replace(VISIT, state=state), at(now))

    assert given_up == (state is State.BOOKED and 600 + minutes <= now < 630)


def test_who_came_keeps_the_time_to_its_end_and_who_did_not_gives_the_rest_up():
    came, missed = (close(VISIT, at(605), came=each).after for each in (True, False))

    assert (State.ATTENDED, State.MISSED) == (came.state, missed.state)
    assert came.counts(at(629))
    assert not came.counts(at(630))
    assert not missed.counts(at(605))
    assert not close(missed, at(606), came=True).after.counts(at(606)), "it may be somebody else's by now"
    assert may_close(came, at(606)) is None
    assert at(700) == close(VISIT, at(700), came=True).after.lapses_at


def test_closing_is_written_with_when_it_happened():
    assert at(605) == close(VISIT, at(605), came=True).after.changed_at
    assert timedelta() == close(VISIT, at(605), came=False).after.lapses_at - at(605)
