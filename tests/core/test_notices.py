"""when staff are told: at once by day, in the morning what can wait until then"""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.notices import AT_ONCE, EARLY, SOON, Notices, told_at
from core.quiet import holds

LONDON = ZoneInfo("Europe/London")
NIGHT = Notices(quiet=(21 * 60, 8 * 60))
MORNING = datetime(2026, 3, 4, 8, tzinfo=UTC)
WEEK = st.datetimes(datetime(2026, 3, 26), datetime(2026, 4, 1), timezones=st.just(UTC))  # noqa: DTZ001
MINUTE = st.integers(0, 24 * 60 - 1)


def at(hour: int, minute: int = 0, day: int = 3) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "before", "due"),
    [
        (at(20, 59), None, at(20, 59)),
        (at(21), None, MORNING + EARLY),
        (at(3, day=4), at(15, day=4), MORNING + EARLY),
        (at(22), at(8, day=4), at(22)),
        (at(22), at(8, 59, day=4), at(22)),
        (at(22), at(9, day=4), MORNING + EARLY),
        (at(22), at(21), MORNING + EARLY),
        (at(8, day=4), at(9, day=5), at(8, day=4)),
    ],
)
def test_what_happens_at_night_waits_unless_something_begins_before_or_soon_after_its_end(now, before, due):
    assert due == told_at(NIGHT, now, LONDON, before)


@given(WEEK)
def test_where_it_is_never_quiet_all_is_told_at_once(now):
    assert now == told_at(AT_ONCE, now, LONDON, None)


@given(WEEK, st.tuples(MINUTE, MINUTE), st.none() | st.integers(0, 3000))
def test_it_is_told_outside_of_the_quiet_hours_or_at_once_and_never_too_late(now, quiet, minutes):
    before = None if minutes is None else now + timedelta(minutes=minutes)
    due = told_at(Notices(quiet=quiet), now, LONDON, before)

    assert due == now or not holds(quiet, due - EARLY, LONDON)
    assert due == now or before is None or before <= now or due + SOON - EARLY <= before
    assert due >= now
