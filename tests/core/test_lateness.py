"""how lateness runs on: by example, and for any day against what must hold of it"""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.bookings import State, Taking
from core.lateness import delayed
from core.spans import Span
from core.walltime import MINUTE
from tests.core.making import MONDAY, visit

NINE = MONDAY.replace(hour=9)


def booked(begins: int, minutes: int, name: str, who: str = "ana"):
    """A visit so many minutes after nine, for so long."""
    start = NINE + begins * MINUTE
    made = visit(start, state=State.BOOKED, id=name, claim=name)
    span = Span(start, start + minutes * MINUTE)
    return replace(made, slot=replace(made.slot, span=span, takings=(Taking(who, span),)))


def minutes_late(visits, minutes: int) -> list[tuple[str, int]]:
    return [(each.booking.id, each.minutes) for each in delayed(visits, "ana", minutes)]


@pytest.mark.parametrize(
    ("visits", "late"),
    [
        ([], []),
        ([(0, 30)], [20]),
        ([(0, 30), (30, 30)], [20, 20]),
        ([(0, 30), (45, 30)], [20, 5]),
        ([(0, 30), (50, 30), (80, 30)], [20]),
        ([(0, 30), (40, 30), (75, 30)], [20, 10, 5]),
        ([(120, 30)], [20]),
        ([(30, 30), (0, 30)], [20, 20]),
    ],
)
def test_a_visit_is_as_late_as_the_gap_before_it_leaves(visits, late):
    found = delayed((booked(*each, f"v{n}") for n, each in enumerate(visits)), "ana", 20)

    assert late == [each.minutes for each in found]


def test_who_shares_a_session_is_as_late_as_the_others_in_it():
    assert [("a", 20), ("b", 20), ("c", 10)] == minutes_late(
        [booked(0, 60, "a"), booked(0, 60, "b"), booked(70, 60, "c")], 20
    )


def test_what_somebody_else_does_is_not_late():
    assert [] == minutes_late([booked(0, 30, "a", "ben")], 20)


def test_a_late_visit_begins_that_much_later():
    (late,) = delayed([booked(0, 30, "a")], "ana", 20)

    assert NINE + timedelta(minutes=20) == late.start


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(5, 90)), max_size=8),
    st.integers(1, 120),
)
def test_nobody_is_told_a_time_before_the_one_before_is_done_or_later_than_need_be(gaps, minutes):
    begins, visits = 0, []
    for n, (gap, length) in enumerate(gaps):
        begins += gap
        visits.append(booked(begins, length, f"v{n}"))
        begins += length
    late = {each.booking.id: each.minutes for each in delayed(visits, "ana", minutes)}

    assert all(0 < each <= minutes for each in late.values())
    for before, after in pairwise(visits):
        free = before.end + late[before.id] * MINUTE if before.id in late else after.start
        assert max(after.start, free) == after.start + late.get(after.id, 0) * MINUTE
