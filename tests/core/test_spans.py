"""spans against sets of minutes: what is true of the minutes is true of the spans"""

import itertools
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.spans import EmptySpanError, Span, cut, join, overlap, parts
from tests.core.making import MONDAY, at, minutes, span

pairs = some.tuples(some.integers(0, 60), some.integers(1, 12))
piles = some.lists(pairs.map(lambda pair: span(pair[0], sum(pair))), max_size=8).map(tuple)


def in_order_and_apart(spans) -> bool:
    return all(one.end < other.start for one, other in itertools.pairwise(spans))


@given(piles)
def test_joined_are_all_minutes_of_any_span_in_order_and_apart(pile):
    joined = join(pile)

    assert minutes(joined) == minutes(pile)
    assert in_order_and_apart(joined)


@given(piles, piles)
def test_what_is_cut_out_is_gone_and_the_rest_stays(one, other):
    left = cut(join(one), join(other))

    assert minutes(left) == minutes(one) - minutes(other)
    assert in_order_and_apart(left)


@given(piles, piles)
def test_the_overlap_is_what_lies_in_both(one, other):
    both = overlap(join(one), join(other))

    assert minutes(both) == minutes(one) & minutes(other)
    assert list(both) == sorted(both)


@given(pairs, pairs)
def test_two_spans_overlap_when_they_share_a_minute(one, other):
    first, second = span(one[0], sum(one)), span(other[0], sum(other))

    assert first.overlaps(second) == bool(minutes((first,)) & minutes((second,)))
    assert first.covers(second) == (minutes((second,)) <= minutes((first,)))
    assert [n for n in range(80) if first.holds(at(n))] == sorted(minutes((first,)))


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (MONDAY, MONDAY),
        (at(1), at(0)),
        (MONDAY.replace(tzinfo=None), at(1)),
        (at(0), at(1).replace(tzinfo=None)),
    ],
)
def test_a_span_without_length_or_zone_cannot_be_made(start: datetime, end: datetime):
    with pytest.raises(EmptySpanError):
        Span(start, end)


def test_a_span_tells_its_length_and_takes_a_margin():
    visit = span(60, 90)

    assert visit.length == timedelta(minutes=30)
    assert visit.widen(timedelta(minutes=5), timedelta(minutes=10)) == span(55, 100)


@given(piles, some.integers(-10, 250), some.integers(1, 20))
def test_in_parts_it_is_the_same_time_in_pieces_that_are_the_longer_the_farther_away(pile, near, least):
    near, shortest, longest = at(near), timedelta(minutes=least), timedelta(minutes=3 * least)
    pieces = tuple(parts(join(pile), near, least=shortest, most=longest))

    assert join(pieces) == join(pile)
    assert sum(len(minutes((each,))) for each in pieces) == len(minutes(join(pile)))
    for each in pieces:
        away = max(each.start - near, near - each.end)

        assert each.length <= min(max(away, shortest), longest)
