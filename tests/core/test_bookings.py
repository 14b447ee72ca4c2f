"""each step of a booking's life: what it was before, what it is after, and whose time it keeps"""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from core.bookings import (
    STANDING,
    Booking,
    State,
    Step,
    What,
    answer,
    book,
    cancel,
    close,
    confirm,
    hold,
    move,
    move_by_staff,
    release,
    undo_booking,
    undo_cancel,
    undo_move,
)
from core.spans import Span
from tests.core.making import MONDAY, visit

KEEP = timedelta(minutes=10)
LATER = MONDAY.replace(hour=16)
HELD = visit(LATER, state=State.HELD, id="h1", claim="talk", lapses_at=MONDAY.replace(hour=9))


@pytest.mark.parametrize("state", State)
def test_a_booking_keeps_others_away_while_it_stands_or_until_it_lapses(state: State, now: datetime):
    booking = visit(LATER, state=state)

    assert booking.counts(now) is (state in STANDING)
    assert replace(booking, lapses_at=now + KEEP).counts(now)
    assert not replace(booking, lapses_at=now).counts(now)


def test_a_booking_tells_when_it_is(booking: Booking):
    assert Span(booking.start, booking.end) == booking.slot.span


def test_a_hold_is_new_and_lapses():
    until = LATER - timedelta(hours=5)

    assert hold(HELD, until=until) == Step(None, replace(HELD, lapses_at=until), What.HELD)


def test_a_hold_that_is_given_back_counts_no_more(now: datetime):
    step = release(HELD, now)

    assert step == Step(
        HELD, replace(HELD, state=State.CANCELLED, lapses_at=now, changed_at=now), What.RELEASED
    )
    assert not step.after.counts(now)


@pytest.mark.parametrize(
    ("approval", "state", "what"),
    [(False, State.BOOKED, What.BOOKED), (True, State.AWAITING, What.ASKED)],
)
@pytest.mark.parametrize("held", [None, HELD])
def test_what_is_booked_stands_for_good_or_waits_for_staff(
    now: datetime, held, approval: bool, state: State, what: What
):
    step = book(HELD, now, held=held, approval=approval)

    assert step == Step(held, replace(HELD, state=state, lapses_at=None, changed_at=now), what)
    assert step.after.counts(now + timedelta(days=9))


@pytest.mark.parametrize("state", sorted(STANDING))
@pytest.mark.parametrize("held", [None, HELD])
def test_a_move_leaves_the_old_time_and_comes_to_the_new_one(now: datetime, state: State, held):
    old = visit(
        MONDAY.replace(hour=15),
        state=state,
        version=3,
        moves=2,
        participants=("sam", "kim"),
        answers=(("allergies", "none"),),
    )
    left, come = move(old, HELD, now, keep=KEEP, held=held)

    assert left == Step(
        old, replace(old, state=State.MOVED, lapses_at=now + KEEP, changed_at=now), What.MOVED_AWAY
    )
    assert (come.before, come.what) == (held, What.MOVED_HERE)
    assert come.after == replace(
        HELD,
        claim=old.claim,
        version=4,
        state=state,
        lapses_at=None,
        moves=3,
        previous=old.id,
        participants=old.participants,
        answers=old.answers,
        changed_at=now,
        confirmed_at=now,
    )


def test_what_is_confirmed_stays_as_it_was_and_what_is_moved_is_confirmed_by_who_moved_it(
    booking, now: datetime
):
    confirmed = confirm(booking, now)
    new = visit(LATER, state=State.HELD, id="b2")
    left, by_client = move(confirmed.after, new, now + KEEP, keep=KEEP)
    _, by_staff = move_by_staff(confirmed.after, new, now + KEEP)
    back = undo_move(by_staff.after, replace(left.after, lapses_at=now + 3 * KEEP), now + KEEP, new_id="b3")

    assert Step(booking, replace(booking, confirmed_at=now), What.CONFIRMED) == confirmed
    assert (now + KEEP, None) == (by_client.after.confirmed_at, by_staff.after.confirmed_at)
    assert now == left.after.confirmed_at == back[-1].after.confirmed_at


def test_what_is_answered_stays_with_the_booking_and_changes_nothing_else(booking):
    answered = answer(booking, "coffee", "tea")

    assert Step(booking, replace(booking, answers=(("coffee", "tea"),)), What.ANSWERED) == answered
    assert booking == answer(answered.after, "coffee", "").after


def test_what_staff_move_is_free_at_once_cannot_be_undone_and_is_none_of_the_clients_moves(
    booking: Booking, now: datetime
):
    left, come = move_by_staff(replace(booking, moves=1), HELD, now)

    assert (State.MOVED, now, False) == (left.after.state, left.after.lapses_at, left.after.counts(now))
    assert (State.BOOKED, booking.version + 1, 1) == (come.after.state, come.after.version, come.after.moves)
    assert booking.claim == come.after.claim


def test_a_cancelled_time_is_kept_while_it_can_be_undone(booking: Booking, now: datetime):
    step = cancel(booking, now, keep=KEEP)

    assert step.before == booking
    assert (step.after.state, step.what) == (State.CANCELLED, What.CANCELLED)
    assert step.after.counts(now + KEEP - timedelta(seconds=1))
    assert not step.after.counts(now + KEEP)


def test_a_booking_that_is_undone_frees_its_time_at_once(booking: Booking, now: datetime):
    (step,) = undo_booking(booking, now)

    assert step == Step(
        booking, replace(booking, state=State.CANCELLED, lapses_at=now, changed_at=now), What.UNDONE
    )
    assert not step.after.counts(now)


def test_a_cancellation_that_is_undone_stands_again_as_the_next_version(booking: Booking, now: datetime):
    cancelled = cancel(booking, now, keep=KEEP).after
    spent, again = undo_cancel(cancelled, now + KEEP / 2, new_id="b2")

    assert spent == Step(cancelled, replace(cancelled, lapses_at=now + KEEP / 2), What.UNDONE)
    assert (again.before, again.what) == (None, What.BOOKED)
    assert again.after == replace(booking, id="b2", version=2, previous="b1", changed_at=now + KEEP / 2)


def test_a_move_that_is_undone_goes_back_as_the_next_version(booking: Booking, now: datetime):
    left, come = (each.after for each in move(booking, HELD, now, keep=KEEP))
    spent, given_up, again = undo_move(come, left, now + KEEP / 2, new_id="b3")

    assert spent == Step(left, replace(left, lapses_at=now + KEEP / 2), What.UNDONE)
    assert given_up == Step(
        come,
        replace(come, state=State.MOVED, lapses_at=now + KEEP / 2, changed_at=now + KEEP / 2),
        What.MOVED_AWAY,
    )
    assert (again.before, again.what) == (None, What.MOVED_HERE)
    assert again.after == replace(booking, id="b3", version=3, previous=come.id, changed_at=now + KEEP / 2)


def test_no_two_versions_stand_after_any_step(booking: Booking, now: datetime):
    left, come = move(booking, HELD, now, keep=KEEP)
    back = undo_move(come.after, left.after, now, new_id="b3")
    gone = cancel(back[-1].after, now, keep=KEEP)
    again = undo_cancel(gone.after, now, new_id="b4")
    book_of: dict[str, Booking] = {booking.id: booking}
    for steps in ((left, come), back, (gone,), again):
        for step in steps:
            assert book_of.get(step.after.id) == step.before
            book_of[step.after.id] = step.after

        assert sum(each.state in STANDING for each in book_of.values()) == (steps != (gone,))


@pytest.mark.parametrize(
    ("came", "state", "what"),
    [(True, State.ATTENDED, What.ATTENDED), (False, State.MISSED, What.MISSED)],
)
def test_after_the_visit_it_is_written_down_who_came(booking, came: bool, state: State, what: What):
    over = booking.end
    step = close(booking, over, came=came)

    assert step == Step(booking, replace(booking, state=state, lapses_at=over, changed_at=over), what)
    assert not step.after.counts(over)


@pytest.mark.parametrize(("came", "keeps"), [(True, True), (False, False)])
def test_who_is_there_keeps_the_time_to_the_end_and_of_who_is_not_the_rest_is_free(booking, came, keeps):
    begun = booking.start + timedelta(minutes=10)
    step = close(booking, begun, came=came)

    assert step.after.lapses_at == (booking.end if keeps else begun)
    assert step.after.counts(begun) is keeps
