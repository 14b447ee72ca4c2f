"""what one message has taken so far"""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from core.bookings import STANDING
from tests.dialogs.desk import Desk

DAYS = st.sampled_from(["monday", "tuesday", "next friday"])
HOURS = st.sampled_from(["10am", "2pm", "2:30pm"])


def overlapping(desk):
    """Return which bookings take the same resource at the same time."""
    standing = [each for each in desk.book.values() if each.state in STANDING]
    return [
        (one.id, two.id)
        for one, two in combinations(standing, 2)
        for mine in one.slot.takings
        for theirs in two.slot.takings
        if mine.resource_id == theirs.resource_id and mine.span.overlaps(theirs.span)
    ]


def test_of_two_visits_that_are_wanted_at_one_time_the_second_is_offered_others():
    desk = Desk()
    desk.booked("cut", "5 15:00", "ana")
    desk.booked("cut", "6 15:00", "ana")
    desk.say("move both to monday at 2pm")
    answer = desk.say("both")

    assert "Moved: Ana, now Mon 9 Mar, 2pm (was Thu 5 Mar 3pm)" in answer
    assert "Ana is taken then. Instead of Fri 6 Mar 3pm" in answer
    assert overlapping(desk) == []


@given(DAYS, HOURS, st.sampled_from(["ana", "chloe"]))
def test_two_visits_that_move_by_one_message_never_take_the_same_time(day, hour, who):
    desk = Desk()
    desk.booked("cut", "5 15:00", "ana")
    desk.booked("cut", "6 15:00", who)
    desk.say(f"move both to {day} {hour}")
    desk.say("both")

    assert overlapping(desk) == []
