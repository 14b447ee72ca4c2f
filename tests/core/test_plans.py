"""which letters a booking earns, when each is due, and why one is not sent"""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.bookings import Booking, State
from core.catalog import Business, Catalog, Service
from core.plans import (
    AFTERWARDS,
    EARLIER,
    LATER,
    SOONEST,
    USUAL_PLAN,
    Clock,
    PlanStep,
    Purpose,
    Unsent,
    When,
    earned,
    of_days,
    texted,
)
from core.quiet import holds
from core.walltime import instant, on_the_wall
from tests.core.making import MONDAY, visit

LONDON = ZoneInfo("Europe/London")
NEW_YORK = ZoneInfo("America/New_York")
NIGHT = (21 * 60, 8 * 60)
EVENING_BEFORE = When(Clock.DAYS_BEFORE, 1, 18 * 60)
TWO_HOURS_BEFORE = When(Clock.BEFORE, minute=120)


def step(when: When, **more) -> PlanStep:
    return PlanStep("s", when, **more)


def only(when: When, booking: Booking, where: ZoneInfo = LONDON, quiet=(), **more):
    (found,) = earned((step(when, **more),), booking, where, quiet)
    return found


def test_a_reminder_goes_out_at_its_minute_of_the_day_before(booking: Booking):
    (found,) = earned(USUAL_PLAN, booking, LONDON)

    assert (datetime(2026, 3, 1, 18, tzinfo=UTC), booking.start, None) == (
        found.due_at,
        found.expires_at,
        found.unsent,
    )


@pytest.mark.parametrize(
    ("when", "due"),
    [
        (TWO_HOURS_BEFORE, datetime(2026, 3, 2, 13, tzinfo=UTC)),
        (When(Clock.DAYS_BEFORE, 3), datetime(2026, 2, 27, 15, tzinfo=UTC)),
        (When(Clock.DAYS_BEFORE, 0, 9 * 60), datetime(2026, 3, 2, 9, tzinfo=UTC)),
        (When(Clock.AFTER, minute=120), datetime(2026, 3, 2, 17, 30, tzinfo=UTC)),
        (When(Clock.DAYS_AFTER, 1, 10 * 60), datetime(2026, 3, 3, 10, tzinfo=UTC)),
        (When(Clock.DAYS_AFTER, 42), datetime(2026, 4, 13, 14, tzinfo=UTC)),  # 15:00 on the wall of summer
    ],
)
def test_a_time_counts_from_the_start_or_the_end_in_days_on_the_wall_or_minutes_that_pass(booking, when, due):
    assert due == only(when, booking).due_at


def test_each_step_of_the_plan_is_known_by_its_id_whether_or_not_the_others_are_sent(booking):
    plan = of_days(((30, 540), (1, 1080), (0, 480)))

    assert [("0", Unsent.TOO_LATE), ("1", None), ("2", None)] == [
        (each.step.id, each.unsent) for each in earned(plan, booking, LONDON)
    ]


@pytest.mark.parametrize(
    ("booked_before", "unsent"),
    [
        (SOONEST, None),
        (SOONEST - timedelta(seconds=1), Unsent.TOO_LATE),
        (-SOONEST, Unsent.TOO_LATE),
    ],
)
def test_a_confirmation_that_is_fresh_is_reminder_enough(booking, booked_before, unsent):
    due = datetime(2026, 3, 1, 18, tzinfo=UTC)

    assert unsent is only(EVENING_BEFORE, replace(booking, changed_at=due - booked_before)).unsent


def test_no_reminder_comes_when_the_visit_has_begun():
    dawn = visit(MONDAY.replace(hour=8), state=State.BOOKED)
    found = earned(of_days(((0, 480), (0, 540), (0, 479))), dawn, LONDON)

    assert [Unsent.BEGUN, Unsent.BEGUN, None] == [each.unsent for each in found]


@pytest.mark.parametrize(("ahead", "unsent"), [(7, None), (8, Unsent.NOT_AHEAD)])
def test_a_letter_for_what_is_booked_long_ahead_is_not_sent_for_what_is_not(booking, ahead: int, unsent):
    week = replace(booking, changed_at=booking.start - timedelta(days=7))

    assert unsent is only(When(Clock.DAYS_BEFORE, 3), week, ahead=ahead * 24 * 60).unsent


def test_a_reminder_that_falls_into_the_night_comes_the_minute_before_it_began():
    dawn = visit(MONDAY.replace(hour=9), state=State.BOOKED)
    found = only(TWO_HOURS_BEFORE, dawn, quiet=[NIGHT])

    assert (datetime(2026, 3, 1, 20, 59, tzinfo=UTC), EARLIER, None) == (
        found.due_at,
        found.moved,
        found.unsent,
    )


def test_what_follows_a_visit_waits_for_the_morning_and_does_not_wait_for_ever():
    evening = visit(MONDAY.replace(hour=20), state=State.BOOKED)
    found = only(When(Clock.AFTER, minute=90), evening, quiet=[NIGHT], purpose=Purpose.FOLLOW_UP)

    assert (datetime(2026, 3, 3, 8, tzinfo=UTC), LATER) == (found.due_at, found.moved)
    assert datetime(2026, 3, 6, 8, tzinfo=UTC) == found.expires_at


def test_a_reminder_that_quiet_hours_move_before_the_booking_says_so_instead_of_going_out():
    dawn = visit(MONDAY.replace(hour=9), state=State.BOOKED, changed_at=MONDAY - timedelta(hours=2))

    assert Unsent.TOO_LATE is only(TWO_HOURS_BEFORE, dawn, quiet=[NIGHT]).unsent


def test_the_hours_of_the_business_and_of_the_person_both_count(booking: Booking):
    found = only(TWO_HOURS_BEFORE, booking, quiet=[NIGHT, (8 * 60, 14 * 60)])

    assert datetime(2026, 3, 1, 20, 59, tzinfo=UTC) == found.due_at


def test_who_is_never_to_be_written_to_is_not(booking: Booking):
    found = only(EVENING_BEFORE, booking, quiet=[NIGHT, (8 * 60, 21 * 60)])

    assert Unsent.QUIET is found.unsent


def test_the_wall_is_that_of_the_person(booking: Booking):
    assert datetime(2026, 3, 1, 23, tzinfo=UTC) == only(EVENING_BEFORE, booking, NEW_YORK).due_at


@pytest.mark.parametrize("day", [datetime(2026, 3, 29, 15), datetime(2026, 10, 25, 15)])  # noqa: DTZ001
def test_the_evening_before_is_the_evening_before_when_the_clocks_change(day: datetime):
    found = only(EVENING_BEFORE, visit(instant(day, LONDON), state=State.BOOKED))

    assert on_the_wall(found.due_at, LONDON) == datetime.combine(day.date() - timedelta(days=1), time(18))


@pytest.mark.parametrize(
    ("start", "due"),
    [
        (datetime(2026, 3, 29, 9, tzinfo=UTC), datetime(2026, 3, 28, 9, tzinfo=UTC)),  # 10:00 is 9:00 UTC now
        (datetime(2026, 10, 25, 10, tzinfo=UTC), datetime(2026, 10, 24, 10, tzinfo=UTC)),
    ],
)
def test_24_hours_before_are_24_hours_when_the_clocks_change(start: datetime, due: datetime):
    assert due == only(When(Clock.BEFORE, minute=24 * 60), visit(start, state=State.BOOKED)).due_at


@pytest.mark.parametrize(
    ("wall", "due"),
    [
        (datetime(2026, 3, 29, 4), datetime(2026, 3, 28, 20, 59, tzinfo=UTC)),  # noqa: DTZ001 - the hour that is not there
        (datetime(2026, 10, 25, 4), datetime(2026, 10, 24, 19, 59, tzinfo=UTC)),  # noqa: DTZ001 - the hour that comes twice
    ],
)
def test_the_night_in_which_the_clocks_change_is_as_quiet_as_any(wall: datetime, due: datetime):
    found = only(
        When(Clock.BEFORE, minute=150), visit(instant(wall, LONDON), state=State.BOOKED), quiet=[NIGHT]
    )

    assert due == found.due_at


def test_the_staff_list_is_nobodys_letter(booking: Booking):
    assert () == earned((step(EVENING_BEFORE, purpose=Purpose.STAFF_LIST),), booking, LONDON)


def test_what_is_said_of_texts_counts_those_that_will_come_where_it_was_booked(booking: Booking):
    plan = (
        step(EVENING_BEFORE),
        replace(step(TWO_HOURS_BEFORE), id="t", channels=("telegram", "")),
        replace(step(TWO_HOURS_BEFORE), id="u", channels=("sms",)),
        replace(step(When(Clock.DAYS_BEFORE, 30)), id="v"),
        replace(step(When(Clock.AFTER, minute=60), purpose=Purpose.FOLLOW_UP), id="w"),
    )

    assert 2 == texted(earned(plan, booking, LONDON), "sms")


def test_a_plan_of_the_service_stands_over_that_of_the_place_and_that_over_that_of_the_business(
    willow: Catalog, cut: Service
):
    mine, there, ours = ((PlanStep(name, EVENING_BEFORE),) for name in ("mine", "there", "ours"))
    house = replace(willow, business=Business("willow", "Willow Studio", plan=ours))
    place = replace(house, locations=(replace(willow.locations[0], plan=there),))

    assert USUAL_PLAN == willow.plan(cut, "harbour")
    assert ours == house.plan(cut, "harbour")
    assert there == place.plan(cut, "harbour")
    assert mine == place.plan(replace(cut, plan=mine), "harbour")
    assert () == place.plan(replace(cut, plan=()), "harbour")
    assert of_days(((0, 480),)) == place.plan(replace(cut, reminders=((0, 480),)), "harbour")


_MINUTES = some.integers(0, 24 * 60 - 1)
_QUIET = some.tuples(_MINUTES, _MINUTES).filter(lambda each: each[0] != each[1])
_WHEN = some.one_of(
    some.builds(When, some.sampled_from(Clock), some.integers(0, 40), some.none() | _MINUTES),
    some.builds(When, some.sampled_from([Clock.BEFORE, Clock.AFTER]), some.just(0), some.integers(5, 90_000)),
)
_ZONES = some.sampled_from([LONDON, NEW_YORK, ZoneInfo("Australia/Lord_Howe"), ZoneInfo("Africa/Cairo")])


@given(_WHEN, some.integers(0, 400_000), some.integers(0, 200_000), _ZONES, some.lists(_QUIET, max_size=2))
def test_nothing_is_sent_in_the_quiet_hours_too_soon_or_on_the_wrong_side_of_the_visit(
    when: When, start: int, before: int, where: ZoneInfo, quiet
):
    begins = MONDAY + timedelta(minutes=start)
    booking = visit(begins, state=State.BOOKED, changed_at=begins - timedelta(minutes=before))
    found = only(when, booking, where, quiet)
    afterwards = when.clock in AFTERWARDS

    if found.unsent is None:
        assert not any(holds(each, found.due_at, where) for each in quiet)
        assert booking.changed_at + SOONEST <= found.due_at < found.expires_at
        assert afterwards or found.due_at < found.expires_at == booking.start
    wished = when.of(booking, where)
    assert bool(found.moved) == (found.due_at != wished)
    assert found.due_at >= wished if afterwards else found.due_at <= wished
