"""quiet hours: when they hold, and the nearest moment outside of them"""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.quiet import begun, ends, holds, no_later, no_sooner

LONDON = ZoneInfo("Europe/London")
NIGHT = (21 * 60, 8 * 60)
NOON = (12 * 60, 13 * 60)


def at(hour: int, minute: int = 0, day: int = 3) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("quiet", "moment", "held"),
    [
        (NIGHT, at(20, 59), False),
        (NIGHT, at(21), True),
        (NIGHT, at(7, 59), True),
        (NIGHT, at(8), False),
        (NOON, at(11, 59), False),
        (NOON, at(12), True),
        (NOON, at(13), False),
    ],
)
def test_they_hold_from_their_first_minute_to_before_their_last(quiet, moment: datetime, held: bool):
    assert held == holds(quiet, moment, LONDON)


@pytest.mark.parametrize("moment", [at(23), at(3, day=4)])
def test_a_night_began_in_the_evening_and_ends_in_the_morning(moment: datetime):
    assert (at(21), at(8, day=4)) == (begun(NIGHT, moment, LONDON), ends(NIGHT, moment, LONDON))


def test_what_is_not_quiet_is_left_where_it_is():
    assert at(10, 30) == no_later(at(10, 30), LONDON, [NIGHT, NOON]) == no_sooner(at(10, 30), LONDON, [NIGHT])


def test_hours_that_touch_are_left_together():
    assert at(20, 59, day=2) == no_later(at(8, 30), LONDON, [NIGHT, (8 * 60, 9 * 60)])
    assert at(9, day=4) == no_sooner(at(22), LONDON, [NIGHT, (8 * 60, 9 * 60)])


def test_where_it_is_always_quiet_there_is_no_moment():
    assert no_later(at(10), LONDON, [NIGHT, (8 * 60, 21 * 60)]) is None
    assert no_sooner(at(10), LONDON, [NIGHT, (8 * 60, 21 * 60)]) is None
