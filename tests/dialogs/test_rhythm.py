"""a series in words, in every language"""

from dataclasses import replace
from datetime import time

import pytest

from core.people import Person
from core.series import Cycle, Unit
from dialogs.language import known
from dialogs.rhythm import grouped, rhythm_words, series_dates, series_short, series_visit
from dialogs.speech import Speaker
from tests.dialogs.desk import WILLOW, Desk

ENGLISH = Speaker(WILLOW, Person("kim"))
CYCLES = {
    Cycle(): "every week 10am",
    Cycle(weekdays=(1,)): "every Tue 10am",
    Cycle(weekdays=(1, 3)): "every Tue, Thu 10am",
    Cycle(interval=2, weekdays=(1,)): "every other Tue 10am",
    Cycle(interval=3, weekdays=(1,)): "Tue every 3 weeks 10am",
    Cycle(Unit.DAY): "every day 10am",
    Cycle(Unit.DAY, 2): "every other day 10am",
    Cycle(Unit.DAY, 3): "every 3 days 10am",
    Cycle(Unit.MONTH): "every month 10am",
    Cycle(Unit.MONTH, 2): "every 2 months 10am",
}


@pytest.mark.parametrize(("cycle", "words"), CYCLES.items(), ids=CYCLES.values())
def test_how_dates_follow_one_another_is_said_shortly(cycle, words):
    assert words == rhythm_words(cycle, time(10), ENGLISH)
    assert "10am" == rhythm_words(None, time(10), ENGLISH)


def visits(*at: str, who: str | None = None):
    desk = Desk()
    return [replace(desk.booked("cut", each, who), series="s") for each in at]


def test_what_is_left_out_and_what_is_odd_is_named():
    whole = visits("3 10:00", "10 10:00", "17 10:00", "24 10:00")
    odd = [*visits("3 10:00", "10 10:00", "24 10:00"), *visits("17 15:00")]
    other = [*visits("3 10:00", "10 10:00", "17 10:00"), *visits("24 10:00", who="ben")]

    assert "every Tue 10am, 4 times, 3 Mar to 24 Mar" == series_dates(whole, ENGLISH)
    assert "every Tue 10am, 3 times, 3 Mar to 24 Mar, not 10 Mar" == series_dates(
        [whole[0], *whole[2:]], ENGLISH
    )
    assert "every Tue 10am, 4 times, 3 Mar to 24 Mar, but 17 Mar 3pm" == series_dates(odd, ENGLISH)
    assert "every Tue 10am, 4 times, 3 Mar to 24 Mar, but 24 Mar 10am, Ben" == series_dates(other, ENGLISH)


def test_of_many_that_are_odd_only_the_number_is_said():
    often = visits("3 10:00", "4 10:00", "5 10:00", "6 10:00", "7 10:00", "9 10:00")
    odd = visits("10 11:00", "11 12:00", "12 13:00", "13 14:00")

    assert series_dates([*often, *odd], ENGLISH).endswith(", 4 at other times")


def test_one_date_that_is_left_is_written_like_any_visit():
    (one,) = visits("3 10:00")

    assert "cut with Ana, Tue 3 Mar, 10am, Harbour St" == series_visit([one], ENGLISH)
    assert "cut, Tue 3 Mar, 10am" == series_short([one], ENGLISH)


def test_dates_of_a_series_stand_together_where_the_first_of_them_does():
    alone = Desk().booked("cut", "5 10:00")
    first, second = visits("3 10:00", "10 10:00")

    assert ((first, second), (alone,)) == grouped((first, alone, second))


@pytest.mark.parametrize("tag", sorted(known()))
def test_a_series_fits_one_text_message_in_every_language(tag):
    speaker = Speaker(WILLOW, Person("kim", language=tag))
    said = series_visit(visits("3 10:00", "10 10:00", "24 10:00", "31 10:00"), speaker)

    assert len(said) < 110
