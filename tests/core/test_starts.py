"""fixed starts: by the wall, also on the nights in which the clocks change"""

from datetime import UTC, datetime, timedelta

from core.starts import at_one, fixed
from core.walltime import zone

LONDON = zone("Europe/London")
STARTS = ((1, 18 * 60), (5, 10 * 60), (5, 11 * 60 + 30), (6, 90))


def shown(first: datetime, days: int) -> list[str]:
    end = first + timedelta(days=days)
    return [f"{each:%a %H:%M}" for each in fixed(STARTS, first, end, LONDON)]


def test_they_come_every_week_in_order():
    monday = datetime(2026, 3, 2, tzinfo=UTC)

    assert ["Tue 18:00", "Sat 10:00", "Sat 11:30", "Sun 01:30"] * 2 == shown(monday, 14)
    assert ["Sat 10:00", "Sat 11:30"] == shown(datetime(2026, 3, 3, 18, 1, tzinfo=UTC), 4)


def test_on_the_wall_they_stay_when_the_clocks_change_and_what_the_clocks_leave_out_is_none():
    assert ["Sat 10:00", "Sat 11:30", "Tue 17:00"] == shown(datetime(2026, 3, 28, tzinfo=UTC), 5)
    assert ["Sun 00:30", "Sun 01:30"] == shown(datetime(2026, 10, 25, tzinfo=UTC), 1)


def test_a_moment_is_at_one_by_its_wall():
    assert at_one(STARTS, datetime(2026, 3, 31, 17, tzinfo=UTC), LONDON)
    assert not at_one(STARTS, datetime(2026, 3, 31, 18, tzinfo=UTC), LONDON)
    assert at_one((), datetime(2026, 3, 31, 18, tzinfo=UTC), LONDON)
