"""who has not said that they come, and when staff are told of them, by the wall of each location"""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.bookings import State
from core.catalog import Business, Catalog, Location, Service
from core.hours import Hours
from core.messages import LetterState
from core.plans import Clock, PlanStep, Purpose, Unsent, When
from core.unconfirmed import TOLD, TOLD_FOR, Asked, Reminder, asked, is_unconfirmed, lists
from core.walltime import DAY, instant, on_the_wall, zone
from tests.core.making import MONDAY, visit

FIVE = 17 * 60
NOW = MONDAY.replace(hour=18)
EMPTY = Catalog(Business("willow", "Willow Studio"), (), (), ())
CUT = Service("cut", "cut", 30, ())
ZONES = ("Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu")


def told(minute: int, days: int = 1) -> PlanStep:
    return PlanStep(f"list-{days}-{minute}", When(Clock.DAYS_BEFORE, days, minute), Purpose.STAFF_LIST)


def planned(catalog: Catalog, *steps: PlanStep) -> Catalog:
    return replace(catalog, business=replace(catalog.business, plan=steps))


def elsewhere(catalog: Catalog, *zones: str) -> Catalog:
    (place,) = catalog.locations
    return replace(catalog, locations=tuple(replace(place, id=each, name=each, zone=each) for each in zones))


def at(*wall: int, where: str = "Europe/London") -> datetime:
    return instant(datetime(*wall), zone(where))  # noqa: DTZ001 - wall time


def due(catalog: Catalog, now: datetime) -> list[tuple[str, date]]:
    return [(each.location.id, each.day) for each in lists(catalog, now)]


@pytest.mark.parametrize(
    ("now", "days"),
    [
        ((2026, 3, 4, 16, 59, 59), [date(2026, 3, 4)]),
        ((2026, 3, 4, 17), [date(2026, 3, 5)]),
        ((2026, 3, 4, 23, 59), [date(2026, 3, 5)]),
        ((2026, 3, 5, 9), [date(2026, 3, 5)]),
    ],
)
def test_a_list_is_due_from_its_time_the_day_before_until_the_next_one(willow, now, days):
    assert days == [day for _, day in due(planned(willow, told(FIVE)), at(*now))]


def test_a_list_of_the_same_day_is_over_when_the_day_is(willow):
    catalog = planned(willow, told(8 * 60, days=0))

    assert [] == due(catalog, at(2026, 3, 5, 7, 59))
    assert [("harbour", date(2026, 3, 5))] == due(catalog, at(2026, 3, 5, 8))
    assert [("harbour", date(2026, 3, 5))] == due(catalog, at(2026, 3, 5, 23, 59))
    assert [] == due(catalog, at(2026, 3, 6, 0))


def test_each_location_has_its_list_when_its_own_wall_says_so(willow):
    catalog = planned(elsewhere(willow, "Europe/London", "America/New_York"), told(FIVE))
    five_in_london = at(2026, 3, 4, 17)

    assert [("America/New_York", date(2026, 3, 4)), ("Europe/London", date(2026, 3, 5))] == due(
        catalog, five_in_london
    )
    assert [("Europe/London", date(2026, 3, 5)), ("America/New_York", date(2026, 3, 5))] == due(
        catalog, five_in_london + timedelta(hours=5)
    )


def test_a_list_holds_the_services_whose_plan_asks_for_it_and_what_is_not_confirmed_that_day(willow, cut):
    dye = replace(cut, id="dye", plan=(told(FIVE),))
    walk_in = replace(cut, id="walk-in", plan=())
    catalog = planned(replace(willow, services=(cut, dye, walk_in)), told(FIVE), told(12 * 60))
    noon, five = lists(catalog, NOW)
    tomorrow = visit(MONDAY + timedelta(days=1, hours=15), state=State.BOOKED)
    of_dye = replace(tomorrow, slot=replace(tomorrow.slot, service_id="dye"))

    assert [frozenset({"cut"}), frozenset({"cut", "dye"})] == [noon.services, five.services]
    assert [True, True] == [noon.holds(tomorrow, NOW), five.holds(tomorrow, NOW)]
    assert [False, True] == [noon.holds(of_dye, NOW), five.holds(of_dye, NOW)]
    assert not five.holds(replace(tomorrow, confirmed_at=NOW), NOW)
    assert not five.holds(visit(MONDAY + timedelta(days=2, hours=15), state=State.BOOKED), NOW)
    assert not five.holds(replace(tomorrow, slot=replace(tomorrow.slot, location_id="mill")), NOW)
    assert noon.key != five.key


def test_where_no_plan_has_staff_told_there_is_no_list(willow, cut):
    reminded = PlanStep("0", When(Clock.DAYS_BEFORE, 1, FIVE))

    assert () == lists(willow, NOW)
    assert () == lists(planned(willow, reminded), NOW)
    assert [("harbour", date(2026, 3, 3))] == due(
        replace(willow, services=(replace(cut, plan=(told(FIVE),)),)), NOW
    )


@given(
    some.sampled_from(ZONES),
    some.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)),  # noqa: DTZ001 - wall time
    some.integers(0, 1439),
    some.integers(0, 9),
)
def test_a_list_is_due_only_in_its_time_and_shows_its_hour_on_the_wall(name, moment, minute, days):
    now, where = moment.replace(tzinfo=UTC), zone(name)
    place = Location("there", "There", name, Hours(()))
    catalog = replace(EMPTY, locations=(place,), services=(CUT,))
    for each in lists(planned(catalog, told(minute, days)), now):
        wall = datetime.combine(each.day - days * DAY, time(minute // 60, minute % 60))

        assert each.at <= now < min(each.at + TOLD_FOR, each.span.end)
        assert instant(wall, where) == each.at
        assert on_the_wall(each.at, where) >= wall


@pytest.mark.parametrize("name", ZONES)
@pytest.mark.parametrize("minute", [0, 90, 150, FIVE, 1439])
def test_each_day_has_one_list_also_when_the_clocks_change(name, minute):
    place = Location("there", "There", name, Hours(()))
    catalog = planned(replace(EMPTY, locations=(place,), services=(CUT,)), told(minute))
    seen = {}
    for begins in (datetime(2026, 3, 6, tzinfo=UTC), datetime(2026, 10, 1, tzinfo=UTC)):
        for quarter in range(4 * 24 * 33):
            for each in lists(catalog, begins + quarter * timedelta(minutes=15)):
                seen.setdefault(each.day, set()).add(each.key)
        days = sorted(day for day in seen if day >= begins.date())

        assert {1} == {len(keys) for keys in seen.values()}
        assert {DAY} == {later - day for day, later in pairwise(days)}


@pytest.mark.parametrize(
    ("reminders", "expected"),
    [
        ([], Asked.NEVER),
        ([(LetterState.DELIVERED, -1, "")], Asked.REMINDED),
        ([(LetterState.FAILED, -9, "no such number"), (LetterState.SENT, -1, "")], Asked.REMINDED),
        ([(LetterState.PENDING, 1, "")], Asked.LATER),
        ([(LetterState.PENDING, -1, "")], Asked.WAITS),
        ([(LetterState.UNKNOWN, -1, "")], Asked.WAITS),
        ([(LetterState.FAILED, -9, "no such number"), (LetterState.PENDING, 5, "")], Asked.UNREACHED),
        ([(LetterState.DROPPED, -1, "opted out")], Asked.UNREACHED),
        (
            [(LetterState.DROPPED, -1, Unsent.TOO_LATE), (LetterState.DROPPED, -1, Unsent.NOT_AHEAD)],
            Asked.FRESH,
        ),
        ([(LetterState.DROPPED, -1, Unsent.NOT_AHEAD), (LetterState.PENDING, 5, "")], Asked.LATER),
    ],
)
def test_whether_somebody_was_asked_is_read_from_their_reminders(reminders, expected):
    found = [Reminder(state, NOW + timedelta(hours=hours), why) for state, hours, why in reminders]

    assert expected is asked(found, NOW)
    assert expected is asked(reversed(found), NOW)


def test_staff_are_told_of_who_was_asked_or_could_not_be():
    assert {Asked.REMINDED, Asked.WAITS, Asked.UNREACHED} == TOLD


@pytest.mark.parametrize("state", State)
def test_only_a_visit_that_stands_and_is_to_come_can_be_unconfirmed(state):
    coming = visit(NOW + timedelta(hours=1), state=state)

    assert (state is State.BOOKED) == is_unconfirmed(coming, NOW)
    assert not is_unconfirmed(coming, coming.start)
    assert not is_unconfirmed(replace(coming, confirmed_at=NOW), NOW)
