"""what a change link allows, and until when"""

import math
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import bookings as life
from core.bookings import Booking, Slot, State, Taking
from core.links import ALL, ALPHABET, LENGTH, NOTHING, Link, Scope, allowed, current, decode, permits, token
from core.people import Address, Consent, Reach
from core.spans import Span

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
KEEP = timedelta(minutes=10)
SAM = Address("sms", "+447700900123")
REACH = Reach(SAM, "sam", Consent.GIVEN)
LINK = Link("willow", "claim", "sam", "sms", SAM, ALL, NOW)
VIEW = frozenset({Scope.VIEW})


def a_booking(name: str = "one", *, hours: float = 48, **more) -> Booking:
    span = Span(NOW + timedelta(hours=hours), NOW + timedelta(hours=hours, minutes=30))
    slot = Slot("cut", "harbour", span, (Taking("ana", span),))
    fields = {"claim": "claim", "version": 1, "state": State.BOOKED, "person_id": "sam"}
    return Booking(
        name, slot=slot, wall=span.start.replace(tzinfo=None), zone="UTC", changed_at=NOW, **fields | more
    )


BOOKED = a_booking()
HELD = a_booking("offer", hours=50, state=State.HELD, lapses_at=NOW + KEEP)


@given(st.integers(0, 2**80 - 1))
def test_a_token_is_read_back_as_it_was_written(bits: int):
    written = token(bits)

    assert LENGTH == len(written)
    assert set(written) <= set(ALPHABET)
    assert written == decode(written)
    assert written == decode(written.lower())


@given(st.integers(0, 2**80 - 1), st.integers(0, 2**80 - 1))
def test_two_tokens_are_alike_only_if_they_are_one(one: int, other: int):
    assert (one == other) == (token(one) == token(other))


def test_letters_that_look_like_digits_are_read_as_digits():
    assert "0123456789011111" == decode("oI23456789OiLl11".replace("I", "1", 1))
    assert "0000111100001111" == decode("OoO0iIlLoOo01IlL")


@pytest.mark.parametrize(
    "said",
    [
        "",
        "0" * 15,
        "0" * 17,
        "U" * 16,
        "0" * 15 + "-",
        "0" * 15 + " ",
        "٣" * 16,
        "0" * 15 + "ı",
        "../../../etc/pass",
    ],
)
def test_what_cannot_be_a_token_is_none(said: str):
    assert decode(said) is None


def test_a_token_has_80_bits():
    assert 80 == LENGTH * math.log2(len(ALPHABET))


def test_a_link_is_good_for_its_scope_until_the_visit_begins_and_shows_it_for_a_day_after():
    begins, ends = BOOKED.start, BOOKED.end
    moment = timedelta(microseconds=1)

    assert ALL == allowed(LINK, BOOKED, REACH, NOW)
    assert ALL == allowed(LINK, BOOKED, REACH, begins - moment)
    assert VIEW == allowed(LINK, BOOKED, REACH, begins)
    assert VIEW == allowed(LINK, BOOKED, REACH, ends + timedelta(hours=24) - moment)
    assert NOTHING == allowed(LINK, BOOKED, REACH, ends + timedelta(hours=24))


def test_a_link_to_see_allows_nothing_else():
    only = replace(LINK, scope=VIEW)

    assert VIEW == allowed(only, BOOKED, REACH, NOW)
    assert not permits(only, VIEW, (life.cancel(BOOKED, NOW, keep=KEEP),))


@pytest.mark.parametrize("state", [State.ATTENDED, State.MISSED])
def test_a_visit_that_is_over_can_only_be_seen(state: State):
    assert VIEW == allowed(LINK, replace(BOOKED, state=state), REACH, NOW)


@pytest.mark.parametrize(
    ("link", "booking", "reach"),
    [
        (replace(LINK, revoked_at=NOW), BOOKED, REACH),
        (LINK, None, REACH),
        (LINK, replace(BOOKED, claim="another"), REACH),
        (LINK, replace(BOOKED, person_id="kim"), REACH),
        (LINK, BOOKED, replace(REACH, person_id="kim")),
        (LINK, BOOKED, replace(REACH, consent=Consent.WRONG)),
    ],
    ids=[
        "revoked",
        "no booking",
        "another booking",
        "another person's booking",
        "a new owner",
        "a wrong number",
    ],
)
def test_a_link_opens_nothing_when(link: Link, booking: Booking | None, reach: Reach):
    assert NOTHING == allowed(link, booking, reach, NOW)


def test_who_wants_no_texts_can_still_use_the_link():
    assert ALL == allowed(LINK, BOOKED, replace(REACH, consent=Consent.STOPPED), NOW)


def test_after_moves_a_link_opens_the_version_that_stands():
    left, come = life.move(BOOKED, a_booking("two", hours=72), NOW, keep=KEEP)
    again, over = life.move(come.after, a_booking("three", hours=96), NOW, keep=KEEP)

    assert over.after == current((HELD, left.after, again.after, over.after), NOW)


def test_an_offer_is_no_booking():
    assert current((HELD, life.release(HELD, NOW).after), NOW) is None


def test_after_a_cancellation_the_link_can_take_it_back_for_as_long_as_undo_and_then_opens_nothing():
    gone = life.cancel(BOOKED, NOW, keep=KEEP).after
    released = life.release(HELD, NOW).after

    assert gone == current((released, gone), NOW)
    assert {Scope.VIEW, Scope.CANCEL} == allowed(LINK, gone, REACH, NOW)
    assert current((released, gone), NOW + KEEP) is None


def test_a_booking_that_was_taken_back_opens_nothing():
    (undone,) = life.undo_booking(BOOKED, NOW)

    assert current((undone.after,), NOW) is None


MOVE = life.move(BOOKED, a_booking("two", hours=72), NOW, keep=KEEP)
CANCEL = (life.cancel(BOOKED, NOW, keep=KEEP),)
KINDS = {
    "hold": ((life.hold(HELD, until=NOW + KEEP),), Scope.CHANGE),
    "release": ((life.release(HELD, NOW),), Scope.CHANGE),
    "move": (MOVE, Scope.CHANGE),
    "undo a move": (life.undo_move(MOVE[1].after, MOVE[0].after, NOW, new_id="back"), Scope.CHANGE),
    "answer": ((life.answer(BOOKED, "coffee", "tea"),), Scope.CHANGE),
    "cancel": (CANCEL, Scope.CANCEL),
    "undo a cancellation": (life.undo_cancel(CANCEL[0].after, NOW, new_id="back"), Scope.CANCEL),
    "undo a booking": (life.undo_booking(BOOKED, NOW), Scope.CANCEL),
}


@pytest.mark.parametrize("kind", KINDS)
def test_each_change_needs_its_scope_and_no_other(kind: str):
    steps, needed = KINDS[kind]

    assert permits(LINK, frozenset({Scope.VIEW, needed}), steps)
    assert not permits(LINK, ALL - {needed}, steps)


def test_nothing_else_can_be_done_by_a_link_and_nothing_to_another_booking():
    other = replace(BOOKED, claim="another")

    assert not permits(LINK, ALL, (life.close(BOOKED, NOW, came=True),))
    assert not permits(LINK, ALL, (life.cancel(other, NOW, keep=KEEP),))
    assert not permits(LINK, ALL, (*CANCEL, life.cancel(other, NOW, keep=KEEP)))
    assert permits(LINK, VIEW, ())
