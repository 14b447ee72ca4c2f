"""each house rule, on both sides of its edge"""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from core.bookings import Booking, State
from core.keeps import Holding
from core.policies import (
    Refused,
    earliest,
    last_date,
    latest,
    may_cancel,
    may_hold,
    may_keep,
    may_move,
)
from core.rules import Rules
from core.walltime import zone
from tests.core.making import span, visit

RULES = Rules(lead=60, horizon=30, cancel_notice=240, move_notice=120, moves=2)
SECOND = timedelta(seconds=1)
LONDON = zone("Europe/London")


def test_the_first_and_the_last_start_are_told(now):
    assert earliest(RULES, now, LONDON) == now + timedelta(hours=1)
    assert latest(RULES, now, LONDON) == now + timedelta(days=30)


def test_dates_are_whole_days_on_the_wall_when_the_clocks_change(now):
    one_day = Rules(horizon=None, opens=date(2026, 3, 29), until=date(2026, 3, 29))

    assert earliest(one_day, now, LONDON) == datetime(2026, 3, 29, 0, tzinfo=UTC)
    assert latest(one_day, now, LONDON) == datetime(2026, 3, 29, 23, tzinfo=UTC)


def test_of_a_rolling_horizon_and_a_date_the_nearer_one_bounds(now):
    soon, far = date(2026, 3, 5), date(2026, 12, 31)

    assert last_date(Rules(horizon=10), now, LONDON) == date(2026, 3, 12)
    assert last_date(Rules(horizon=10, until=far), now, LONDON) == date(2026, 3, 12)
    assert latest(Rules(horizon=10, until=soon), now, LONDON) == datetime(2026, 3, 6, tzinfo=UTC)
    assert last_date(Rules(horizon=None), now, LONDON) == date(2028, 3, 1)


@pytest.mark.parametrize(
    ("ahead", "refused"), [(timedelta(hours=4), None), (timedelta(hours=4) - SECOND, Refused.LATE_CANCEL)]
)
def test_a_cancellation_keeps_the_notice(booking: Booking, ahead: timedelta, refused):
    assert may_cancel(RULES, booking, booking.start - ahead) is refused


@pytest.mark.parametrize(
    ("ahead", "moves", "refused"),
    [
        (timedelta(hours=2), 1, None),
        (timedelta(hours=2) - SECOND, 0, Refused.LATE_MOVE),
        (timedelta(hours=2), 2, Refused.MOVED_ENOUGH),
    ],
)
def test_a_move_keeps_the_notice_and_the_count(booking: Booking, ahead: timedelta, moves: int, refused):
    assert may_move(RULES, replace(booking, moves=moves), booking.start - ahead) is refused


def test_without_a_count_a_booking_moves_as_often_as_it_likes(booking: Booking, now):
    assert may_move(replace(RULES, moves=None), replace(booking, moves=99), now) is None


@pytest.mark.parametrize("day", [datetime(2026, 3, 29, tzinfo=UTC), datetime(2026, 10, 25, tzinfo=UTC)])
def test_notice_is_elapsed_time_when_the_clocks_change(day: datetime):
    rules = Rules(cancel_notice=24 * 60)
    booking = visit(day.replace(hour=14), state=State.BOOKED)

    assert may_cancel(rules, booking, booking.start - timedelta(hours=24)) is None
    assert may_cancel(rules, booking, booking.start - timedelta(hours=24) + SECOND) is Refused.LATE_CANCEL


@pytest.mark.parametrize(("held", "refused"), [(120, None), (121, Refused.HOLDS)])
def test_undecided_people_hold_only_a_share_of_a_day(held: int, refused):
    assert may_keep(Holding(share=50), (span(0, 180), span(240, 300)), (span(0, held),)) is refused


def test_on_a_day_without_work_nothing_is_held():
    assert may_keep(Holding(), (), (span(0, 1),)) is Refused.HOLDS
    assert may_keep(Holding(), (), ()) is None


def test_one_person_holds_only_so_many_times(booking: Booking):
    more = replace(booking, state=State.HELD)
    others = replace(more, person_id="kim")

    assert may_hold(Holding(per_person=2), [more, others, others], more) is None
    assert may_hold(Holding(per_person=2), [more, replace(more, id="b2")], more) is Refused.HOLDS
