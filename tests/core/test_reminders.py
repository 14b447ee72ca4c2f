"""which reminders a booking earns, by the clock on the wall"""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from core.bookings import Booking, State
from core.catalog import Service
from core.reminders import SOONEST, Reminder, reminders
from core.walltime import instant, on_the_wall
from tests.core.making import MONDAY, visit

LONDON = ZoneInfo("Europe/London")


def test_a_reminder_goes_out_at_its_minute_of_the_day_before(cut: Service, booking: Booking):
    assert reminders(cut, booking) == (Reminder(datetime(2026, 3, 1, 18, tzinfo=UTC), 0),)


def test_each_step_of_the_plan_is_numbered_whether_or_not_the_others_are_earned(cut, booking):
    plan = replace(cut, reminders=((30, 540), (1, 1080), (0, 480)))

    assert [(each.due_at, each.step) for each in reminders(plan, booking)] == [
        (datetime(2026, 3, 1, 18, tzinfo=UTC), 1),
        (datetime(2026, 3, 2, 8, tzinfo=UTC), 2),
    ]


@pytest.mark.parametrize(
    ("booked_before", "count"), [(SOONEST, 1), (SOONEST - timedelta(seconds=1), 0), (-SOONEST, 0)]
)
def test_a_confirmation_that_is_fresh_is_reminder_enough(cut, booking, booked_before, count: int):
    due = datetime(2026, 3, 1, 18, tzinfo=UTC)

    assert len(reminders(cut, replace(booking, changed_at=due - booked_before))) == count


def test_no_reminder_comes_when_the_visit_has_begun(cut: Service):
    dawn = visit(MONDAY.replace(hour=8), state=State.BOOKED)
    plan = replace(cut, reminders=((0, 480), (0, 540), (0, 479)))

    assert [each.step for each in reminders(plan, dawn)] == [2]


@pytest.mark.parametrize("day", [datetime(2026, 3, 29, 15), datetime(2026, 10, 25, 15)])  # noqa: DTZ001
def test_the_evening_before_is_the_evening_before_when_the_clocks_change(cut: Service, day: datetime):
    booking = visit(instant(day, LONDON), state=State.BOOKED)
    (reminder,) = reminders(cut, booking)

    assert on_the_wall(reminder.due_at, LONDON) == datetime.combine(day.date() - timedelta(days=1), time(18))


def test_the_wall_is_that_of_the_place(cut: Service, booking: Booking):
    (reminder,) = reminders(cut, replace(booking, zone="America/New_York"))

    assert reminder.due_at == datetime(2026, 3, 1, 23, tzinfo=UTC)
