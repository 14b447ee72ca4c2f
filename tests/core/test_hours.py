"""the hours of a day: of its week, its season or itself, with the breaks cut out"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.hours import Break, Hours, Opening, Season, Special, less

MONDAY = date(2026, 3, 2)
DAY = timedelta(days=1)
NINE_TO_FIVE = tuple(Opening(weekday, 540, 1020) for weekday in range(7))
SHORT = tuple(Opening(weekday, 600, 720) for weekday in range(7))
LUNCH = tuple(Break(weekday, 660, 690) for weekday in range(7))
EVERY_SUMMER = Season(date(2000, 5, 1), date(2000, 9, 30), SHORT, "summer", yearly=True)
EVERY_WINTER = Season(date(2000, 11, 15), date(2000, 2, 29), SHORT, "winter", yearly=True)
THIS_SPRING = Season(date(2026, 3, 1), date(2026, 5, 1), SHORT, "spring")


def test_a_day_has_the_hours_of_its_weekday_in_order():
    hours = Hours((Opening(0, 840, 1020), Opening(0, 540, 720), Opening(1, 600, 660)))

    assert hours.on(MONDAY) == ((540, 720), (840, 1020))
    assert hours.on(MONDAY + timedelta(days=1)) == ((600, 660),)
    assert hours.on(MONDAY + timedelta(days=2)) == ()


def test_a_special_day_differs_from_its_week():
    feast = Special(MONDAY, ((600, 660),), "Founders' Day")
    hours = Hours((Opening(0, 540, 1020),), (feast,))

    assert hours.on(MONDAY) == ((600, 660),)
    assert hours.week_of(MONDAY)[0] == ((540, 1020),)
    assert hours.special == {MONDAY: feast}


@pytest.mark.parametrize(
    ("season", "day", "holds"),
    [
        (EVERY_SUMMER, date(2026, 4, 30), False),
        (EVERY_SUMMER, date(2026, 5, 1), True),
        (EVERY_SUMMER, date(2031, 9, 30), True),
        (EVERY_SUMMER, date(2026, 10, 1), False),
        (EVERY_WINTER, date(2026, 11, 14), False),
        (EVERY_WINTER, date(2026, 11, 15), True),
        (EVERY_WINTER, date(2026, 1, 1), True),
        (EVERY_WINTER, date(2026, 2, 28), True),
        (EVERY_WINTER, date(2028, 2, 29), True),
        (EVERY_WINTER, date(2026, 3, 1), False),
        (THIS_SPRING, date(2026, 3, 1), True),
        (THIS_SPRING, date(2026, 5, 1), True),
        (THIS_SPRING, date(2027, 4, 1), False),
    ],
)
def test_a_season_holds_from_its_first_day_to_its_last_every_year_or_once(season: Season, day: date, holds):
    hours = Hours(NINE_TO_FIVE, seasons=(season,))

    assert season.holds(day) is holds
    assert hours.season(day) == (season if holds else None)
    assert hours.on(day) == (((600, 720),) if holds else ((540, 1020),))
    assert hours.week_of(day) == (hours.on(day),) * 7


def test_a_special_date_goes_before_the_season():
    feast = Special(MONDAY, ((540, 600),), "Founders' Day")
    hours = Hours(NINE_TO_FIVE, (feast,), (THIS_SPRING,))

    assert hours.on(MONDAY) == ((540, 600),)
    assert hours.on(MONDAY + DAY) == ((600, 720),)
    assert hours.season(MONDAY) == THIS_SPRING


@pytest.mark.parametrize(
    ("hours", "left"),
    [
        (Hours(NINE_TO_FIVE, breaks=LUNCH), ((540, 660), (690, 1020))),
        (Hours(NINE_TO_FIVE, seasons=(THIS_SPRING,), breaks=LUNCH), ((600, 660), (690, 720))),
        (Hours(NINE_TO_FIVE, (Special(MONDAY, ((670, 700),)),), breaks=LUNCH), ((690, 700),)),
        (Hours(NINE_TO_FIVE, breaks=(Break(0, 0, 500), Break(1, 600, 700))), ((540, 1020),)),
        (Hours(NINE_TO_FIVE, breaks=(Break(0, 0, 1440),)), ()),
    ],
    ids=["week", "season", "special", "outside", "all"],
)
def test_a_break_is_cut_out_of_whatever_hours_hold_that_day(hours: Hours, left):
    assert hours.on(MONDAY) == left


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (EVERY_SUMMER, THIS_SPRING, True),
        (EVERY_WINTER, THIS_SPRING, False),
        (EVERY_WINTER, EVERY_SUMMER, False),
        (EVERY_SUMMER, Season(date(2000, 9, 30), date(2000, 10, 1), yearly=True), True),
        (THIS_SPRING, Season(date(2026, 5, 2), date(2026, 5, 3)), False),
        (THIS_SPRING, Season(date(2027, 3, 1), date(2027, 5, 1)), False),
    ],
)
def test_two_seasons_meet_where_a_date_lies_in_both(one: Season, other: Season, meet: bool):
    assert one.meets(other) is meet
    assert other.meets(one) is meet


STRETCHES = some.lists(some.tuples(some.integers(0, 50), some.integers(1, 20)), max_size=3)


@given(STRETCHES, STRETCHES)
def test_what_is_left_of_stretches_lies_in_them_and_in_no_break(drawn, pauses):
    stretches, breaks = ([(start, start + length) for start, length in each] for each in (drawn, pauses))
    left = less(stretches, breaks)
    hours, gone, rest = ({n for a, b in each for n in range(a, b)} for each in (stretches, breaks, left))

    assert rest == hours - gone
    assert all(start < end for start, end in left)
