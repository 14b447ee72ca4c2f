"""Patterns over kinds of words: what a row may say, and which row wins"""

import pytest

from dialogs.when.patterns import LEAVE, Item, PatternError, sweep, table


def items(*kinds):
    return [Item(kind, place, place, place + 1) for place, kind in enumerate(kinds)]


def swept(rows, *kinds):
    return [item.kind for item in sweep(items(*kinds), table(rows))]


@pytest.mark.parametrize(
    "pattern",
    ["the nonsense", "the (at", "the at)", "the [at", "the ]", "at?", "(at|the)?", "the [^ at", ""],
)
def test_a_row_that_cannot_be_read_is_refused(pattern):
    with pytest.raises(PatternError):
        table([(pattern, "date", lambda _: True)])


def test_a_row_that_makes_no_known_kind_is_refused():
    with pytest.raises(PatternError):
        table([("the at", "nonsense", lambda _: True)])


def test_the_first_row_that_gives_a_value_wins():
    rows = [
        ("the nth", "date", lambda _: None),
        ("the nth", "clock", lambda _: True),
        ("the nth", "days", lambda _: True),
    ]

    assert ["clock"] == swept(rows, "the", "nth")


def test_a_row_may_leave_a_word_as_it_is_past_all_rows_below():
    rows = [("the nth", "date", lambda _: LEAVE), ("the nth", "clock", lambda _: True)]

    assert ["the", "nth"] == swept(rows, "the", "nth")


def test_what_must_follow_is_not_used_up():
    rows = [("nth [month]", "date", lambda _: True), ("nth [^ month]", "clock", lambda _: True)]

    assert ["date", "month"] == swept(rows, "nth", "month")
    assert ["clock", "at"] == swept(rows, "nth", "at")
