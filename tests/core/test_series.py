"""the dates of a series against a calendar that is walked day by day, and the rhythm that is seen in dates"""

from calendar import monthrange
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.series import Cycle, Days, Unit, days, rhythm

TUESDAY = date(2026, 3, 3)
FAR = date(2030, 1, 1)
DAY = timedelta(days=1)


def listed(cycle: Cycle, first: date = TUESDAY, *, last: date = FAR, most: int = 52, out=()) -> Days:
    return days(cycle, first, last=last, most=most, out=lambda day: day in out)


def march(*numbers: int) -> tuple[date, ...]:
    return tuple(date(2026, 3, 1) + (n - 1) * DAY for n in numbers)


def test_six_tuesdays_follow_one_another():
    assert Days(march(3, 10, 17, 24, 31, 38), cut=False) == listed(Cycle(times=6))
    assert listed(Cycle(times=6)) == listed(Cycle(until=date(2026, 4, 7)))


def test_what_is_ruled_out_is_no_date_and_does_not_count_among_the_times():
    seventeenth = march(17)

    assert march(3, 10, 24, 31) == listed(Cycle(times=4), out=seventeenth).days
    assert march(3, 10, 24) == listed(Cycle(until=date(2026, 3, 30)), out=seventeenth).days


def test_a_series_is_cut_at_the_most_dates_there_may_be_and_at_the_last_day():
    assert Days(march(3, 10, 17), cut=True) == listed(Cycle(), most=3)
    assert Days(march(3, 10, 17), cut=True) == listed(Cycle(times=6), last=date(2026, 3, 23))
    assert Days(march(3, 10, 17), cut=False) == listed(Cycle(times=3), most=3, last=march(17)[0])
    assert Days(march(3), cut=True) == listed(Cycle(), last=march(12)[0], out=march(10, 17))


def test_other_weeks_several_weekdays_and_days():
    assert march(3, 17, 31) == listed(Cycle(interval=2, times=3)).days
    assert march(3, 5, 10, 12) == listed(Cycle(weekdays=(1, 3), times=4)).days
    assert march(4, 9, 11) == listed(Cycle(weekdays=(0, 2), times=3), march(3)[0]).days
    assert march(3, 5, 7) == listed(Cycle(Unit.DAY, 2, times=3)).days


def test_months_by_day_and_by_weekday():
    first = date(2026, 1, 31)

    assert (first, date(2026, 3, 31), date(2026, 5, 31)) == listed(Cycle(Unit.MONTH, times=3), first).days
    assert (TUESDAY, date(2026, 4, 7), date(2026, 5, 5)) == listed(
        Cycle(Unit.MONTH, 1, (1,), nth=1, times=3)
    ).days
    assert (*march(31), date(2026, 4, 28)) == listed(Cycle(Unit.MONTH, 1, (1,), nth=-1, times=2)).days
    assert (date(2026, 3, 31), date(2026, 6, 30)) == listed(Cycle(Unit.MONTH, 1, (1,), nth=5, times=2)).days


cycles = some.one_of(
    some.builds(
        Cycle,
        some.just(Unit.WEEK),
        some.integers(1, 3),
        some.sets(some.integers(0, 6), max_size=3).map(tuple),
        times=some.none() | some.integers(1, 9),
        until=some.none() | some.dates(date(2026, 3, 1), date(2026, 9, 1)),
    ),
    some.builds(
        Cycle,
        some.just(Unit.DAY),
        some.integers(1, 9),
        times=some.none() | some.integers(1, 9),
        until=some.none() | some.dates(date(2026, 3, 1), date(2026, 9, 1)),
    ),
    some.builds(
        Cycle,
        some.just(Unit.MONTH),
        some.integers(1, 3),
        some.just((1,)),
        some.sampled_from([None, 1, 2, 3, 4, 5, -1]),
        some.none() | some.integers(1, 4),
    ),
)


def belongs(cycle: Cycle, first: date, day: date) -> bool:
    """Tell whether a day is one of a cycle, by looking at nothing but that day."""
    match cycle.unit:
        case Unit.DAY:
            return (day - first).days % cycle.interval == 0
        case Unit.WEEK:
            weeks = ((day - day.weekday() * DAY) - (first - first.weekday() * DAY)).days // 7
            return weeks % cycle.interval == 0 and day.weekday() in (cycle.weekdays or (first.weekday(),))
        case Unit.MONTH:
            months = (day.year - first.year) * 12 + day.month - first.month
            same = list(range(1, monthrange(day.year, day.month)[1] + 1))
            of_weekday = [n for n in same if day.replace(day=n).weekday() == 1]
            place = cycle.nth - 1 if cycle.nth and cycle.nth > 0 else cycle.nth
            wanted = [first.day] if place is None else of_weekday[place : place + 1 or None]
            return months % cycle.interval == 0 and day.day in wanted


@given(
    cycles,
    some.integers(0, 40),
    some.integers(0, 200),
    some.integers(1, 12),
    some.sets(some.integers(0, 200)),
)
def test_the_days_are_those_that_a_walk_through_the_calendar_finds(cycle, offset, reach, most, holes):
    first = TUESDAY + offset * DAY
    last, out = first + reach * DAY, {first + n * DAY for n in holes}
    walked = [
        day
        for n in range(reach + 1)
        if belongs(cycle, first, day := first + n * DAY) and day not in out
        if cycle.until is None or day <= cycle.until
    ]

    assert (
        tuple(walked[: min(most, cycle.times or most)])
        == listed(cycle, first, last=last, most=most, out=out).days
    )


def at(days_, hour: int = 10) -> list[datetime]:
    return [datetime.combine(day, time(hour)) for day in days_]


@pytest.mark.parametrize(
    "cycle",
    [
        Cycle(times=6),
        Cycle(interval=2, times=4),
        Cycle(weekdays=(0, 2), times=6),
        Cycle(Unit.DAY, times=5),
        Cycle(Unit.DAY, 2, times=5),
        Cycle(Unit.MONTH, 1, (1,), nth=1, times=4),
        Cycle(Unit.MONTH, times=4),
    ],
    ids=repr,
)
def test_the_rhythm_of_dates_is_that_of_the_cycle_they_were_made_by(cycle):
    made = listed(cycle).days

    seen = rhythm(at(made))

    assert (made, (), ()) == (listed(seen.cycle, made[0], last=made[-1]).days, seen.missing, seen.odd)
    assert (cycle.unit, cycle.interval, time(10)) == (seen.cycle.unit, seen.cycle.interval, seen.at)


def test_a_date_that_is_missing_and_one_that_has_moved_are_told_apart_from_the_rhythm():
    seen = rhythm([*at(march(3, 10, 24, 31)), datetime(2026, 3, 17, 11), datetime(2026, 4, 8, 10)])  # noqa: DTZ001

    assert (Unit.WEEK, 1, (1,)) == (seen.cycle.unit, seen.cycle.interval, seen.cycle.weekdays)
    assert (march(38), at(march(39))) == (seen.missing, list(seen.odd[1:]))
    assert seen.odd[0] == datetime(2026, 3, 17, 11)  # noqa: DTZ001
    assert march(17) == rhythm(at(march(3, 10, 24, 31))).missing


def test_two_first_mondays_are_monthly_and_every_fourth_week_is_not():
    first = rhythm(at([date(2026, 3, 2), date(2026, 4, 6)])).cycle
    fourth = rhythm(at(march(2, 30))).cycle

    assert (Unit.MONTH, 1, 1) == (first.unit, first.interval, first.nth)
    assert (Unit.WEEK, 4) == (fourth.unit, fourth.interval)


def test_dates_without_a_rhythm_have_none():
    assert rhythm(at(march(3, 4, 26))).cycle is None
    assert rhythm(at(march(3))).cycle == Cycle(weekdays=(1,))


@given(some.lists(some.integers(0, 120), min_size=1, max_size=12, unique=True), some.integers(0, 12))
def test_whatever_the_dates_what_is_told_of_them_is_true(offsets, late):
    walls = [
        datetime.combine(TUESDAY + n * DAY, time(11 if i == late else 10))
        for i, n in enumerate(sorted(offsets))
    ]

    seen = rhythm(walls)

    told = set(at(() if seen.cycle is None else _of(seen, walls), seen.at.hour)) | set(seen.odd)
    assert seen.cycle is None or told == set(walls)


def _of(seen, walls):
    """Return the days of the rhythm within the dates, without those that are missing."""
    every = [TUESDAY + n * DAY for n in range((walls[-1].date() - TUESDAY).days + 1)]
    usual = [each.date() for each in walls if each not in seen.odd]
    return [
        day
        for day in every
        if usual and usual[0] <= day and belongs(seen.cycle, usual[0], day) and day not in seen.missing
        if day <= max(usual)
    ]
