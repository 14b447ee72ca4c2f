"""nine to five is nine to five, on every day in every zone"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from core.catalog import Location, Resource, ResourceKind
from core.hours import Hours, Opening, Special
from core.opening import open_on, open_within, working
from core.spans import Span
from core.walltime import on_the_wall, zone
from tests.core.test_walltime import CHANGES

LONDON = ZoneInfo("Europe/London")
DAILY = Hours(tuple(Opening(weekday, 540, 1020) for weekday in range(7)))
FORWARD, BACK = date(2026, 3, 29), date(2026, 10, 25)


def hours(opens: int, closes: int) -> Hours:
    return Hours(tuple(Opening(weekday, opens, closes) for weekday in range(7)))


def test_nine_to_five_stays_nine_to_five_on_every_day_on_which_clocks_change():
    wrong = []
    for name, found in CHANGES.items():
        where = zone(name)
        for at in found:
            day = on_the_wall(at, where).date()
            walls = [
                (on_the_wall(span.start, where), on_the_wall(span.end, where))
                for span in open_on(DAILY, day, where)
            ]
            if walls != [(datetime.combine(day, time(9)), datetime.combine(day, time(17)))]:
                wrong.append((name, day, walls))

    assert wrong == []


def test_it_is_open_in_utc_so_that_lengths_are_real_time():
    (night,) = open_on(hours(0, 1440), BACK, LONDON)

    assert night.start.tzinfo is UTC
    assert night.length == timedelta(hours=25)


@pytest.mark.parametrize(
    ("opens", "closes", "expected"),
    [
        (75, 105, ()),  # all of it in the hour that is left out
        (75, 180, (Span(datetime(2026, 3, 29, 1, tzinfo=UTC), datetime(2026, 3, 29, 2, tzinfo=UTC)),)),
        (0, 90, (Span(datetime(2026, 3, 29, 0, tzinfo=UTC), datetime(2026, 3, 29, 1, tzinfo=UTC)),)),
    ],
)
def test_an_edge_in_a_gap_is_where_the_gap_ends(opens: int, closes: int, expected):
    assert open_on(hours(opens, closes), FORWARD, LONDON) == expected


def test_a_special_day_has_its_own_hours_or_none():
    lent = Hours(DAILY.weekly, (Special(FORWARD, ((600, 660),)), Special(BACK)))

    assert len(open_on(lent, FORWARD, LONDON)) == 1
    assert open_on(lent, FORWARD, LONDON)[0].length == timedelta(hours=1)
    assert open_on(lent, BACK, LONDON) == ()


def test_openings_that_meet_at_midnight_are_one():
    bounds = Span(datetime(2026, 3, 2, 12, tzinfo=UTC), datetime(2026, 3, 4, 12, tzinfo=UTC))
    whole = Span(datetime(2026, 3, 2, tzinfo=UTC), datetime(2026, 3, 5, tzinfo=UTC))

    assert open_within(hours(0, 1440), bounds, LONDON) == (whole,)


def test_a_resource_works_in_its_own_hours_within_those_of_the_house():
    house = Location("harbour", "Harbour St", "Europe/London", DAILY)
    bounds = Span(datetime(2026, 3, 2, 8, tzinfo=UTC), datetime(2026, 3, 2, 20, tzinfo=UTC))
    always = Resource("ana", ResourceKind.PROVIDER, "Ana", ("harbour",))
    late = Resource("ben", ResourceKind.PROVIDER, "Ben", ("harbour",), hours=hours(900, 1200))

    assert working(always, house, bounds) == open_within(DAILY, bounds, LONDON)
    assert working(late, house, bounds) == (
        Span(datetime(2026, 3, 2, 15, tzinfo=UTC), datetime(2026, 3, 2, 17, tzinfo=UTC)),
    )
