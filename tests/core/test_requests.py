"""what waits for staff: until when, against whom, and what a yes, a no or silence makes of it"""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.blocks import Block
from core.bookings import STANDING, Slot, State, Step, Taking, What, book, kept_for, move, undo_move
from core.catalog import Catalog
from core.policies import Refused
from core.requests import (
    GRACE,
    approve,
    asks_to_move,
    competing,
    deadline,
    decline,
    in_the_way,
    kept,
    may_close,
    rivals,
    stand_again,
    still_stand,
    up_next,
    waits,
    withdraw,
    without,
)
from core.rules import Rules
from core.spans import Span, join
from core.uses import Told, Use
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
    withdrawn = withdraw(again.after, late, left=(left, gone.after), new_id="back")
    assert steps[-1] == withdrawn[-1]


def test_a_move_that_is_undone_needs_no_yes(now):
    old, left, come = moving(now)
    again = undo_move(come, left, now, new_id="again")[-1].after

    assert (State.BOOKED, None, old.slot) == (again.state, again.lapses_at, again.slot)


def test_a_moved_request_that_is_undone_still_waits(now):
    old, left, come = moving(now, State.AWAITING)
    again = undo_move(come, left, now, new_id="again")[-1].after

    assert (State.AWAITING, UNTIL, old.slot) == (again.state, again.lapses_at, again.slot)


def test_who_takes_a_request_back_keeps_what_stood_before_it_was_asked_for(now):
    old, left, come = moving(now)
    steps = withdraw(come, now, left=(left,), new_id="again")

    assert [What.RELEASED, What.WITHDRAWN, What.MOVED_HERE] == [step.what for step in steps]
    assert [steps[-1].after] == [step.after for step in steps if step.after.counts(now)]
    assert (old.slot, State.BOOKED, None) == (
        steps[-1].after.slot,
        steps[-1].after.state,
        steps[-1].after.lapses_at,
    )


def test_who_takes_back_a_request_that_moves_nothing_keeps_nothing(now):
    _, left, come = moving(now, State.AWAITING)
    steps = withdraw(come, now, left=(left,), new_id="again")

    assert [What.RELEASED, What.WITHDRAWN] == [step.what for step in steps]
    assert not any(step.after.counts(now) for step in steps)


@given(st.booleans(), st.lists(st.tuples(st.integers(9, 20), st.integers(0, 30)), min_size=1, max_size=5))
def test_however_a_request_was_moved_taking_it_back_frees_no_visit_that_stood_before_it(was_booked, moves):
    now, state = MONDAY, State.BOOKED if was_booked else State.AWAITING
    asked = first = visit(MONDAY.replace(hour=16), state=state, lapses_at=None if was_booked else UNTIL)
    left = []
    for n, (hour, minutes) in enumerate(moves):
        now = min(now + timedelta(minutes=minutes), UNTIL - timedelta(minutes=1))
        until = deadline(RULES, UNTIL.replace(hour=21), now, asked)
        held = replace(visit(UNTIL.replace(hour=hour), state=State.HELD, claim=asked.claim), id=f"n{n}")
        gone, come = move(asked, held, now, keep=kept(asked, until, now, undo=UNDO), until=until)
        left.append(gone.after)
        asked = come.after
    after = [step.after for step in withdraw(asked, now, left=left, new_id="back")]

    assert [first.slot] * was_booked == [each.slot for each in after if each.counts(now)]
    assert [State.BOOKED] * was_booked == [each.state for each in after if each.state in STANDING]


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


def test_who_asks_for_a_room_has_rivals_for_that_room_alone(willow: Catalog):
    span = Span(START, START + timedelta(minutes=30))
    oak, elm = (Slot("meeting", "harbour", span, (Taking(each, span),)) for each in ("oak", "elm"))
    asked = replace(REQUEST, slot=oak)
    same, other = (
        replace(visit(START, state=State.BOOKED, id=f"b-{n}", claim=f"c-{n}"), slot=slot)
        for n, slot in enumerate((oak, elm))
    )

    assert (same,) == rivals(willow, asked, (same, other))


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


def beside(start, *, claim="second", hours=1.0, resources=("ana",)):
    """A request for a time that another one has."""
    span = Span(start, start + timedelta(hours=hours))
    asked = visit(start, state=State.AWAITING, claim=claim, lapses_at=UNTIL)
    slot = replace(asked.slot, span=span, takings=tuple(Taking(each, span) for each in resources))
    return replace(asked, slot=slot, beside=True)


def test_a_request_beside_another_one_takes_nothing_waits_as_long_and_takes_all_once_it_is_approved(now):
    asked = beside(START)
    (step,) = approve(asked, now)

    assert not asked.counts(now)
    assert waits(asked, UNTIL - timedelta(seconds=1))
    assert not waits(asked, UNTIL)
    assert (State.BOOKED, False) == (step.after.state, step.after.beside)
    assert step.after.counts(now)


def test_requests_compete_when_they_want_the_same_at_one_time_and_one_of_them_takes_nothing():
    first = replace(beside(START, claim="first"), beside=False)
    second, later = beside(START + timedelta(minutes=30)), beside(START + timedelta(hours=1), claim="later")
    other = beside(START, claim="other", resources=("chloe",))
    booked = replace(first, claim="booked", state=State.BOOKED)
    every = (first, second, later, other, booked)

    assert (second,) == competing(first, every)
    assert (first, later) == competing(second, every)
    assert (second,) == competing(later, every)
    assert () == competing(other, every)


def test_what_takes_the_time_of_a_request_that_takes_nothing_is_in_its_way_but_for_its_own():
    first = replace(beside(START, claim="first"), beside=False)
    asked, own = beside(START), replace(first, claim="second")
    elsewhere = replace(first, slot=beside(START, resources=("chloe",)).slot)

    assert (first,) == in_the_way(asked, [first, own, elsewhere])
    assert () == in_the_way(replace(asked, beside=False), [first])


@given(
    st.lists(st.tuples(st.integers(0, 20), st.integers(1, 4), st.booleans()), max_size=6),
    st.integers(0, 24),
    st.sampled_from([dict, Told]),
)
def test_without_requests_just_their_time_is_free_and_what_is_blocked_stays(taken, blocked, kind):
    hour = timedelta(hours=1)
    spans, end = [], MONDAY
    for pause, hours, request in taken:  # one after the other: nobody takes a time twice
        start = end + pause * hour
        end = start + hours * hour
        spans.append((Span(start, end), request))
    requests = [
        beside(each.start, claim=f"c{n}", hours=each.length / hour)
        for n, (each, request) in enumerate(spans)
        if request
    ]
    block = Block(1, "ana", Span(MONDAY + blocked * hour, MONDAY + (blocked + 1) * hour))
    whole = {"ana": join([*(each for each, _ in spans), block.span])}
    left = without(kind(whole), requests, [block])

    assert join([*(each for each, request in spans if not request), block.span]) == left["ana"]


def test_without_requests_nothing_that_is_told_of_resources_tells_of_them():
    asked = beside(START)
    span = asked.slot.span
    mine, other = (Use("ana", span, "cut", "harbour", START, claim) for claim in (asked.claim, "other"))

    assert (other,) == without(Told({"ana": (span,)}, (mine, other)), [asked]).uses


@given(
    st.lists(st.tuples(st.integers(0, 6), st.integers(1, 3), st.booleans()), min_size=1, max_size=5),
    st.integers(0, 8),
)
def test_of_those_who_asked_beside_it_the_first_whose_time_is_free_has_it_when_a_request_is_given_up(
    asked, taken
):
    hour = timedelta(hours=1)
    gone = replace(beside(START, claim="gone"), beside=False)
    waiting = [
        replace(
            beside(START + (start - 3) * hour, claim=f"{nth}"),
            lapses_at=UNTIL if waits_ else MONDAY,
            changed_at=MONDAY + (len(asked) - nth) * timedelta(minutes=1),
        )
        for nth, (start, _, waits_) in enumerate(asked)
    ]
    other = replace(beside(START + (taken - 3) * hour, claim="other"), beside=False)
    step = up_next([gone], waiting, [other], MONDAY)
    able = [
        each
        for each in waiting
        if waits(each, MONDAY) and competing(each, [gone]) and not in_the_way(each, [other])
    ]

    assert (step is not None) is bool(able)
    if step:
        assert step.before == min(able, key=lambda each: each.changed_at)
        assert (replace(step.before, beside=False), What.NEXT) == (step.after, step.what)


def test_nobody_has_the_time_of_what_was_given_up_elsewhere():
    gone = replace(beside(START, claim="gone", resources=("chloe",)), beside=False)

    assert up_next([gone], [beside(START, claim="one")], [], MONDAY) is None


@pytest.mark.parametrize(("state", "stays"), [(State.BOOKED, True), (State.AWAITING, False)])
def test_a_visit_that_is_asked_to_move_still_stands_and_a_mere_request_does_not(now, state, stays):
    old, left, come = moving(now, state)
    steps = Step(old, left, What.MOVED_AWAY), Step(None, come, What.MOVED_HERE)

    assert ((left,) if stays else ()) == still_stand(steps)
    assert asks_to_move(replace(left, state=State.BOOKED))
    assert not asks_to_move(old)


def test_what_moves_at_once_stands_no_more_and_comes_back_as_it_does_by_undo_alone(now):
    old = visit(MONDAY.replace(hour=16), state=State.BOOKED)
    left, come = move(old, replace(WANTED, id="new"), now, keep=UNDO)

    assert () == still_stand((left, come))
    assert () == stand_again(undo_move(come.after, left.after, now, new_id="again"))


def test_a_visit_stands_again_when_its_request_ends_without_a_yes(now):
    _, left, come = moving(now)
    for steps in (
        decline(come, now, left=(left,), new_id="again"),
        withdraw(come, now, left=(left,), new_id="again"),
        undo_move(come, left, now, new_id="again"),
    ):
        assert ((left, steps[-1].after),) == stand_again(steps)
    assert () == stand_again(approve(come, now, left=(left,)))
