"""who waits: whom to ask first, until when, when at night nobody is asked, and what time came free"""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.bookings import State as Stand
from core.bookings import Step, What, book, cancel, close, hold, move, release, undo_booking, undo_cancel
from core.catalog import Service
from core.keeps import Waitlist
from core.people import Address
from core.spans import Span
from core.waitlist import (
    BESIDE,
    SHORTEST,
    Became,
    Freed,
    Offered,
    Standing,
    Wait,
    deadline,
    end,
    freed,
    in_order,
    is_late,
    join_line,
    lapse,
    leave,
    offer,
    over_at,
    pass_on,
    quiet_until,
    rest_of,
    take,
    wish_for,
)
from core.waitlist import clipped as clipped_windows
from tests.core.making import MONDAY, at, minutes, span, visit

RULES = Waitlist(offer=30, quiet=(21 * 60, 8 * 60), tries=2)
CUT = Service("cut", "Cut", 30, (), before=5, after=10)
UNDO = timedelta(minutes=10)


def a_wait(name: str = "w", person: str = "sam", joined: int = 0, *windows: Span, **more) -> Wait:
    """Return somebody who waits for a cut on Monday morning."""
    times = windows or (span(540, 720),)
    return Wait(
        name,
        person,
        "sms",
        Address("sms", "+447700900123"),
        "cut",
        times,
        "Europe/London",
        at(joined),
        **({"over_at": times[-1].end} | more),
    )


def an_offer(start: int = 600) -> Offered:
    held = visit(at(start), state=Stand.HELD)
    return Offered(held.id, held.claim, held.slot, at(500), at(530))


ASKED = offer(a_wait(), an_offer()).after


def test_each_change_goes_from_one_known_version_to_the_next():
    joined = join_line(a_wait())
    changes = [
        offer(a_wait(), an_offer()),
        pass_on(ASKED),
        lapse(ASKED, RULES),
        take(ASKED),
        leave(ASKED),
        end(ASKED),
    ]

    assert (None, Became.JOINED, 1) == (joined.before, joined.what, joined.after.version)
    assert all(each.after.version == each.before.version + 1 for each in changes)
    assert ["offered", "waiting", "waiting", "booked", "left", "over"] == [
        each.after.state for each in changes
    ]
    assert [True, True, True, False, False, False] == [each.after.open for each in changes]


def test_who_says_no_keeps_the_place_and_is_not_asked_about_that_start_again():
    after = pass_on(replace(ASKED, unanswered=1)).after

    assert (ASKED.joined_at, (at(600),), 0) == (after.joined_at, after.passed, after.unanswered)


def test_who_does_not_answer_keeps_the_place_until_it_has_happened_too_often():
    once = lapse(ASKED, RULES).after
    twice = lapse(offer(once, an_offer(660)).after, RULES).after

    assert (Standing.WAITING, ASKED.joined_at, (at(600),)) == (once.state, once.joined_at, once.passed)
    assert (Standing.OVER, (at(600), at(660))) == (twice.state, twice.passed)
    assert Standing.WAITING is lapse(replace(ASKED, unanswered=1), replace(RULES, tries=3)).after.state


waits = st.lists(
    st.builds(
        a_wait,
        st.uuids().map(str),
        st.sampled_from(["ana", "bo", "cy", "di"]),
        st.integers(0, 5),
        state=st.sampled_from(Standing),
    ),
    max_size=12,
)


@given(waits)
def test_they_are_asked_in_the_order_in_which_they_joined_and_nobody_twice_at_once(line):
    asked = in_order(line)
    busy = {each.person_id for each in line if each.state is Standing.OFFERED}

    assert set(asked) == {
        each for each in line if each.state is Standing.WAITING and each.person_id not in busy
    }
    assert all(one.joined_at <= other.joined_at for one, other in pairwise(asked))
    assert asked == in_order(reversed(line))


def test_an_offer_is_late_from_its_deadline_until_it_has_lapsed():
    assert [False, True] == [is_late(ASKED, at(minute)) for minute in (529, 530)]
    assert not is_late(lapse(ASKED, RULES).after, at(600))


@given(st.integers(0, 3000), st.integers(0, 120), st.integers(5, 240), st.integers(0, 59))
def test_a_deadline_leaves_time_to_answer_and_lies_before_the_last_moment_to_book(away, lead, length, second):
    now = MONDAY + timedelta(hours=9, seconds=second)
    start = MONDAY + timedelta(hours=9, minutes=away)
    until = deadline(replace(RULES, offer=length), start, lead, now)
    minute = now.replace(second=0)
    left = start - timedelta(minutes=lead) - minute

    if until is None:
        assert left < SHORTEST
        return
    assert SHORTEST <= until - minute <= timedelta(minutes=length)
    assert until <= start - timedelta(minutes=lead)
    assert until.second == 0
    assert until - minute == min(
        timedelta(minutes=length), max(left // timedelta(minutes=2) * timedelta(minutes=1), SHORTEST)
    )


@pytest.mark.parametrize(
    ("now", "until"), [(700, 730), (1100, 1130), (1160, 1180), (1180, 1190), (1190, 1195), (1196, None)]
)
def test_the_nearer_the_visit_the_shorter_the_offer(now, until):
    assert (until and at(until)) == deadline(RULES, at(1260), 60, at(now))


@pytest.mark.parametrize(
    ("quiet", "at_minute", "ends"),
    [
        ((1260, 480), 1259, None),
        ((1260, 480), 1260, 1440 + 480),
        ((1260, 480), 0, 480),
        ((1260, 480), 479, 480),
        ((1260, 480), 480, None),
        ((780, 840), 779, None),
        ((780, 840), 800, 840),
        ((780, 840), 840, None),
        (None, 0, None),
    ],
)
def test_quiet_hours_are_those_of_the_wall_over_midnight_as_well(quiet, at_minute, ends):
    assert (ends and at(ends)) == quiet_until(replace(RULES, quiet=quiet), at(at_minute), "Europe/London")


@given(
    st.integers(0, 60 * 24 * 400),
    st.sampled_from(["Europe/London", "America/New_York", "Australia/Lord_Howe"]),
)
def test_at_the_end_of_quiet_hours_they_are_over(minute, zone):
    ends = quiet_until(RULES, at(minute), zone)
    wall = at(minute).astimezone(ZoneInfo(zone))

    if ends is None:
        assert 8 <= wall.hour < 21
        return
    assert at(minute) < ends <= at(minute) + timedelta(hours=12)
    assert ends.astimezone(ZoneInfo(zone)).hour == 8
    assert quiet_until(RULES, ends, zone) is None


def test_only_starts_near_what_came_free_are_looked_for_and_none_that_was_passed_on():
    wait = a_wait("w", "sam", 0, span(0, 1440), passed=(at(600),))
    wish = wish_for(wait, CUT, Freed(at(0), span(660, 690), "ana"), at(30))
    whole = wish_for(wait, CUT, Freed(at(0), span(660, 690)), at(30))

    beside = BESIDE // timedelta(minutes=1)
    assert set(range(660 - 40 - beside, 690 + 5 + beside)) - {600} == minutes(wish.windows)
    assert set(range(30, 1440)) - {600} == minutes(whole.windows)
    assert wish_for(wait, CUT, Freed(at(0), span(3000, 3030), "ana"), at(30)) is None
    assert wish_for(wait, CUT, Freed(at(0), span(660, 690)), at(1440)) is None


MEETING = Service("meeting", "Meeting", 60, (), shortest=15, longest=240, check_in=10)
LONDON = ZoneInfo("Europe/London")


@given(
    st.integers(600, 700),
    st.integers(0, 200),
    st.sampled_from([5, 10, 15, 30]),
    st.none() | st.integers(15, 240),
)
def test_of_a_visit_that_has_begun_the_rest_is_left_from_the_next_start_to_its_end(
    start, later, grid, length
):
    service = replace(MEETING, grid=grid)
    wait = a_wait("w", "sam", 0, span(start, start + 1), minutes=length)
    rest = rest_of(wait, service, at(start + later), LONDON)

    if rest is None:
        too_short = start + (length or 60) - (start + later) < 15 + grid
        assert later == 0 or too_short
    else:
        (window,) = rest.windows
        assert at(start + later) <= window.start < at(start + later + grid)
        assert window.start.minute % grid == 0
        assert at(start + (length or 60)) == window.start + timedelta(minutes=rest.minutes)
        assert rest.minutes >= 15


@pytest.mark.parametrize(
    ("service", "changes"),
    [
        (replace(MEETING, check_in=None), {}),
        (replace(MEETING, shortest=None, longest=None), {}),
        (MEETING, {"moving": "another"}),
        (MEETING, {"passed": (at(615),)}),
        (MEETING, {"windows": (span(590, 605),)}),
    ],
)
def test_nothing_is_left_for_who_waits_for_more_than_one_start_or_moves_or_passed_it_on(service, changes):
    wait = a_wait("w", "sam", 0, span(600, 601))

    assert rest_of(wait, MEETING, at(612), LONDON) is not None
    assert rest_of(replace(wait, **changes), service, at(612), LONDON) is None


def test_who_waits_for_what_must_be_checked_in_to_waits_until_that_is_over():
    starts = (span(600, 601),)

    assert at(616) == over_at(MEETING, starts)
    assert at(586) == over_at(replace(MEETING, check_in=None, rules=replace(MEETING.rules, lead=15)), starts)


def test_windows_are_clipped_to_what_can_be_booked():
    assert (span(10, 20), span(30, 40)) == clipped_windows([span(30, 50), span(0, 20)], at(10), at(40))
    assert () == clipped_windows([span(30, 50)], at(40), at(40))


HELD = hold(visit(at(600), state=Stand.HELD), until=at(515)).after
BOOKED = visit(at(600), state=Stand.BOOKED)
WHOLE = span(600, 630)


@pytest.mark.parametrize(
    ("steps", "ready"),
    [
        ((hold(visit(at(600), state=Stand.HELD), until=at(515)),), None),
        ((release(HELD, at(500)),), 500),
        ((book(HELD, at(500), held=HELD, approval=False),), None),
        ((cancel(BOOKED, at(500), keep=UNDO),), 510),
        (undo_booking(BOOKED, at(500)), 500),
        (undo_cancel(cancel(BOOKED, at(490), keep=UNDO * 2).after, at(500), new_id="again"), 500),
        ((close(BOOKED, at(500), came=False),), 500),
        (move(BOOKED, visit(at(700), state=Stand.HELD, id="new"), at(500), keep=UNDO), 510),
    ],
)
def test_time_is_free_when_nothing_keeps_it_and_what_is_kept_for_undo_when_that_runs_out(steps, ready):
    assert ([] if ready is None else [Freed(at(ready), WHOLE, "ana")]) == list(freed(steps, at(500)))


def test_what_is_over_came_free_for_nobody():
    assert () == freed((release(HELD, at(700)),), at(700))
    assert () == freed((Step(None, BOOKED, What.BOOKED),), at(500))


def test_a_hold_that_lapsed_kept_its_time_until_it_is_released():
    assert (Freed(at(520), WHOLE, "ana"),) == freed((release(HELD, at(520)),), at(520))


def test_of_a_visit_that_nobody_came_to_the_rest_is_free():
    assert (Freed(at(610), WHOLE, "ana"),) == freed((close(BOOKED, at(610), came=False),), at(610))
