"""how much of a series is meant: what can be chosen, and what was said beyond doubt"""

import pytest

from dialogs.acts import Details
from dialogs.extents import extents, on_that_day, told, within
from dialogs.states import Extent
from tests.dialogs.desk import Desk


@pytest.fixture
def facts():
    desk = Desk()
    desk.say("massage every tuesday at 10 for four weeks")
    return desk.facts()


def test_that_and_those_after_can_be_chosen_of_a_date_in_between(facts):
    dates = facts.standing()

    assert [2, 3, 3, 2] == [len(extents(each, facts)) for each in dates]
    assert dates[1:] == within(dates[1], Extent.ONWARD, facts)
    assert dates[1:2] == within(dates[1], Extent.ONE, facts)
    assert dates == within(dates[1], Extent.ALL, facts)


def test_dates_that_were_named_one_by_one_are_meant_and_one_alone_is_asked_about(facts):
    dates = facts.standing()

    assert dates[1:3] == told(dates[1:3], Details(of="the 10th and the 17th"), facts)
    assert () == told(dates[1:2], Details(of="the 10th"), facts)
    assert () == told(dates, Details(), facts)


def test_days_of_every_week_are_all_dates_however_many_were_found(facts):
    dates = facts.standing()

    assert dates == told(dates[:2], Details(of="my tuesdays", extent=Extent.ALL), facts)


def test_the_date_is_the_one_whose_day_is_said_with_how_far_it_moves(facts):
    dates = facts.standing()

    assert dates[2:3] == on_that_day(dates, Details(words="the 17th an hour later"), facts)
    assert dates == on_that_day(dates, Details(words="an hour later"), facts)
    assert dates == on_that_day(dates, Details(words="wednesday at 3"), facts)
