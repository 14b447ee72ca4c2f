"""how likely it is that somebody does not come: between what they missed and what everybody missed"""

from dataclasses import replace
from datetime import timedelta
from math import comb

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

from core.bookings import State
from core.risk import BACK, ENOUGH, WEIGHT, WRITTEN_BY, Record, percent, record, risk, was_missed
from core.spans import Span
from tests.core.making import MONDAY, visit

NOW = MONDAY
EVERYBODY = Record(missed=8, visits=100)


@some.composite
def records(draw, least: int = 0, most: int = 400):
    visits = draw(some.integers(least, most))
    return Record(draw(some.integers(0, visits)), visits)


def chance(missed: int, visits: int, everybody: Record = EVERYBODY) -> float:
    return risk(Record(missed, visits), everybody).chance


@pytest.mark.parametrize(
    ("missed", "visits", "percents"),
    [(0, 0, 8), (1, 1, 23), (2, 2, 34), (0, 10, 3), (2, 6, 22), (1, 60, 2), (40, 80, 48)],
)
def test_a_newcomer_is_like_everybody_one_miss_says_little_and_many_visits_say_much(missed, visits, percents):
    assert percents == percent(chance(missed, visits))


@given(records(), records(ENOUGH))
def test_it_lies_between_the_own_share_and_the_average(own, everybody):
    assume(everybody.missed)
    found = risk(own, everybody)
    share = own.missed / own.visits if own.visits else found.average
    low, high = sorted((share, found.average))

    assert low - 1e-9 <= found.chance <= high + 1e-9
    assert abs(found.chance - share) <= WEIGHT / (own.visits + WEIGHT) + 1e-9


@given(records(), records(ENOUGH))
def test_one_visit_more_lowers_it_when_they_came_and_raises_it_when_they_did_not(own, everybody):
    assume(everybody.missed)
    before = risk(own, everybody).chance

    assert risk(Record(own.missed, own.visits + 1), everybody).chance < before
    assert risk(Record(own.missed + 1, own.visits + 1), everybody).chance >= before


@given(records(), records())
def test_where_little_is_known_or_no_miss_was_ever_written_down_none_is_told(own, everybody):
    assert (risk(own, everybody) is None) == (everybody.visits < ENOUGH or everybody.missed == 0)


@pytest.mark.parametrize(("missed", "visits"), [(-1, 2), (3, 2), (0, -1)])
def test_nobody_missed_more_than_there_was(missed, visits):
    with pytest.raises(ValueError, match="missed"):
        Record(missed, visits)


def test_it_comes_nearer_to_what_people_do_than_their_own_share_or_the_average_alone():
    habits = [0.01] * 60 + [0.1] * 30 + [0.4] * 10
    average = sum(habits) / len(habits)
    everybody = Record(round(1000 * average), 1000)

    def error(guess, visits: int) -> float:
        """Return the mean squared distance of a guess from the habit, over all that may happen."""
        return sum(
            comb(visits, missed) * p**missed * (1 - p) ** (visits - missed) * (guess(missed, visits) - p) ** 2
            for p in habits
            for missed in range(visits + 1)
        ) / len(habits)

    for visits in (1, 2, 4, 8):
        ours = error(lambda missed, of: chance(missed, of, everybody), visits)

        assert ours < error(lambda missed, of: missed / of, visits)
        assert ours < error(lambda *_: average, visits)


@pytest.mark.parametrize(
    ("state", "ago", "missed"),
    [
        (State.MISSED, timedelta(minutes=10), True),
        (State.ATTENDED, timedelta(minutes=10), False),
        (State.BOOKED, WRITTEN_BY + timedelta(minutes=30), False),
        (State.BOOKED, WRITTEN_BY + timedelta(minutes=29), None),
        (State.MISSED, BACK, True),
        (State.MISSED, BACK + timedelta(seconds=1), None),
        (State.MISSED, -timedelta(seconds=1), None),
        (State.CANCELLED, timedelta(days=9), None),
        (State.MOVED, timedelta(days=9), None),
        (State.AWAITING, timedelta(days=9), None),
        (State.HELD, timedelta(days=9), None),
    ],
)
def test_what_is_over_and_was_not_missed_was_kept_a_day_later_and_what_was_called_off_counts_for_nobody(
    state, ago, missed
):
    assert missed == was_missed(visit(NOW - ago, state=state), NOW)


@given(some.lists(some.tuples(some.sampled_from(State), some.integers(-2, 500)), max_size=20))
def test_a_record_counts_each_visit_that_counts_once(past):
    visits = [visit(NOW - timedelta(days=days), state=state) for state, days in past]
    found = record(visits, NOW)

    assert sum(was_missed(each, NOW) is not None for each in visits) == found.visits
    assert (
        sum(
            each.state is State.MISSED and 0 <= days <= 365
            for each, (_, days) in zip(visits, past, strict=True)
        )
        == found.missed
    )


def test_a_long_visit_that_goes_on_is_not_kept_yet():
    stay = visit(NOW - timedelta(days=5), state=State.BOOKED)
    stays = replace(stay, slot=replace(stay.slot, span=Span(stay.start, NOW + timedelta(days=1))))

    assert was_missed(stays, NOW) is None
