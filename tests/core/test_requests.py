"""what waits for staff: until when, against whom, and what a yes, a no or silence makes of it"""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.bookings import STANDING, Slot, State, Step, Taking, What, book, kept_for, move, undo_move
from core.catalog import Catalog
from core.policies import Refused
from core.requests import GRACE, approve, deadline, decline, kept, may_close, rivals, waits, withdraw
from core.rules import Rules
from core.spans import Span
from tests.core.making import MONDAY, visit

START = MONDAY.replace(hour=15)
UNTIL = MONDAY.replace(hour=12)
UNDO = timedelta(minutes=10)
RULES = Rules(approval=True, approval_within=120)
WANTED = visit(START, state=State.HELD, claim="talk")
REQUEST = book(WANTED, MONDAY, held=None, approval=True, until=UNTIL).after


def moving(now, state=State.BOOKED):
    """Return the old time and the new one of a visit whose move waits for staff."""
    old = visit(MONDAY.replace(hour=16), state=state, lapses_at=None if state is State.BOOKED else UNTIL)
    keep = kept(old, UNTIL, now, undo=UNDO)
    left, come = move(old, replace(WANTED, id="new"), now, keep=keep, until=UNTIL)
    return old, left.after, come.after


@pytest.mark.parametrize(("start", "until"), [(START, 10), (MONDAY.replace(hour=9), 9)])
def test_staff_have_the_time_of_the_rules_in_whole_minutes_and_not_past_the_start(now, start, until):
    assert MONDAY.replace(hour=until) == deadline(RULES, start, now.replace(second=59))


def test_a_request_keeps_its_time_until_the_deadline_and_can_be_decided_so_long():
    assert (State.AWAITING, UNTIL) == (REQUEST.state, REQUEST.lapses_at)
    assert waits(REQUEST, UNTIL - timedelta(seconds=1))
    assert not waits(REQUEST, UNTIL)
    assert not waits(visit(START, state=State.BOOKED), MONDAY)


def test_a_yes_books_it_for_good(now):
    assert approve(REQUEST, now) == (
        Step(REQUEST, replace(REQUEST, state=State.BOOKED, lapses_at=None, changed_at=now), What.APPROVED),
    )


@pytest.mark.parametrize("what", [What.DECLINED, What.LAPSED])
def test_a_no_and_silence_free_its_time_at_once(now, what):
    (step,) = decline(REQUEST, now, new_id="again", what=what)

    assert (REQUEST, State.CANCELLED, what) == (step.before, step.after.state, step.what)
    assert not step.after.counts(now)


def test_a_visit_that_is_to_be_moved_keeps_its_time_past_the_deadline(now):
    _, left, come = moving(now)

    assert UNTIL + GRACE == left.lapses_at
    assert (State.AWAITING, UNTIL) == (come.state, come.lapses_at)
    assert kept_for(come, left)


def test_a_request_that_is_moved_keeps_its_old_time_for_undo_only(now):
    _, left, come = moving(now, State.AWAITING)

    assert now + UNDO == left.lapses_at
    assert not kept_for(come, left)


def test_a_yes_to_a_move_frees_the_old_time(now):
    _, left, come = moving(now)
    freed, yes = approve(come, now, left=(left,))

    assert (left, False) == (freed.before, freed.after.counts(now))
    assert State.BOOKED is yes.after.state


def test_a_no_to_a_move_lets_the_visit_stand_as_before(now):
    old, left, come = moving(now)
    freed, no, again = decline(come, UNTIL, left=(left,), new_id="again")

    assert not freed.after.counts(UNTIL)
    assert State.CANCELLED is no.after.state
    assert again.after == replace(
        old, id="again", version=3, previous="new", changed_at=UNTIL, lapses_at=None
    )


def test_a_no_to_a_moved_request_leaves_nothing(now):
    _, left, come = moving(now, State.AWAITING)
    steps = decline(come, now, left=(left,), new_id="again")

    assert [] == [step.after.state for step in steps if step.after.state in STANDING]
    assert [False, False] == [step.after.counts(now) for step in steps]


def test_a_visit_stands_again_however_often_its_request_was_moved(now):
    old, left, come = moving(now)
    until = deadline(RULES, MONDAY.replace(hour=17), now, come)
    keep = kept(come, until, now, undo=UNDO)
    gone, again = move(come, replace(WANTED, id="newer"), now, keep=keep, until=until)
    late = now + timedelta(minutes=60)
    steps = decline(again.after, late, left=(left, gone.after), new_id="back")

    assert UNTIL == again.after.lapses_at
    assert (old.slot, State.BOOKED) == (steps[-1].after.slot, steps[-1].after.state)
    assert [steps[-1].after] == [step.after for step in steps if step.after.counts(late)]
    withdrawn = withdraw(again.after, late, left=(left, gone.after))
    assert not any(step.after.counts(late) for step in withdrawn)


def test_a_move_that_is_undone_needs_no_yes(now):
    old, left, come = moving(now)
    again = undo_move(come, left, now, new_id="again")[-1].after

    assert (State.BOOKED, None, old.slot) == (again.state, again.lapses_at, again.slot)


def test_a_moved_request_that_is_undone_still_waits(now):
    old, left, come = moving(now, State.AWAITING)
    again = undo_move(come, left, now, new_id="again")[-1].after

    assert (State.AWAITING, UNTIL, old.slot) == (again.state, again.lapses_at, again.slot)


def test_who_takes_a_request_back_keeps_nothing(now):
    _, left, come = moving(now)
    steps = withdraw(come, now, left=(left,))

    assert [What.RELEASED, What.WITHDRAWN] == [step.what for step in steps]
    assert not any(step.after.counts(now) for step in steps)


@pytest.mark.parametrize(
    ("changed", "is_one"),
    [
        ({}, True),
        ({"state": State.AWAITING}, True),
        ({"state": State.HELD}, False),
        ({"state": State.CANCELLED}, False),
        ({"claim": "talk"}, False),
    ],
)
def test_a_rival_is_another_booking_that_stands_and_overlaps(willow: Catalog, changed, is_one):
    other = visit(START + timedelta(minutes=15), **({"state": State.BOOKED, "id": "b9"} | changed))

    assert ((other,) if is_one else ()) == rivals(willow, REQUEST, (other,))


def test_what_could_not_serve_the_request_or_comes_right_after_it_is_no_rival(willow: Catalog):
    span = Span(START, START + timedelta(minutes=30))
    room = visit(START, state=State.BOOKED)
    room = replace(room, slot=Slot("meeting", "harbour", span, (Taking("oak", span),)))
    after = visit(START + timedelta(minutes=30), state=State.BOOKED)

    assert () == rivals(willow, REQUEST, (room, after))


def test_who_has_a_seat_of_the_same_session_is_no_rival(willow: Catalog):
    seat, beside, later = (
        replace(each, slot=replace(each.slot, seats=1))
        for each in (
            REQUEST,
            visit(START, state=State.BOOKED, id="b9", claim="c9"),
            visit(START + timedelta(minutes=15), state=State.BOOKED, id="b8", claim="c8"),
        )
    )

    assert (later,) == rivals(willow, seat, (beside, later))


@pytest.mark.parametrize(
    ("state", "hour", "refused"),
    [
        (State.BOOKED, 15, None),
        (State.ATTENDED, 15, None),
        (State.MISSED, 23, None),
        (State.BOOKED, 14, Refused.NOT_YET),
        (State.AWAITING, 15, Refused.NO_VISIT),
        (State.CANCELLED, 15, Refused.NO_VISIT),
    ],
)
def test_who_came_is_written_down_from_the_start_of_a_visit_on(state, hour, refused):
    assert refused is may_close(visit(START, state=state), MONDAY.replace(hour=hour))
