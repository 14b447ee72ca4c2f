"""what is told of visits goes wherever their spans go, also when some are added or left out"""

from core.blocks import Block, added
from core.uses import Told, Use, together, told, without
from tests.core.making import MONDAY, span


def use(resource_id: str, start: int, end: int, claim: str, seats: int = 0) -> Use:
    session = "s" if seats else ""
    return Use(resource_id, span(start, end), "cut", "harbour", MONDAY, claim, session, seats)


MINE, OTHER, SEAT = use("ana", 60, 90, "c1"), use("ana", 120, 150, "c2"), use("ben", 60, 120, "c1", seats=2)


def test_plain_spans_tell_nothing_more():
    plain = {"ana": (span(60, 90),)}

    assert ((), {}, "") == (told(plain).uses, told(plain).loads, told(plain).claim)
    assert plain == dict(told(plain))
    assert {"ana": (span(60, 90),), "ben": (span(0, 30),)} == together(plain, [use("ben", 0, 30, "c3")])
    assert {"ana": ()} == without(plain, [("ana", span(0, 120))])


def test_what_is_added_is_told_and_taken():
    both = together(together(Told({}, claim="c1"), [MINE]), [OTHER])

    assert ((MINE, OTHER), "c1") == (told(both).uses, told(both).claim)
    assert {"ana": (MINE.span, OTHER.span)} == dict(both)


def test_what_is_ones_own_is_left_out_but_a_seat_which_others_share():
    every = together(Told({}, claim="c1"), [MINE, OTHER, SEAT])
    others = without(every, [("ana", MINE.span), ("ben", SEAT.span)])

    assert {"ana": (OTHER.span,), "ben": (SEAT.span,)} == dict(others)
    assert (OTHER, SEAT) == told(others).uses


def test_blocks_are_taken_and_told_apart_and_stay_when_ones_own_goes():
    block = Block(1, "ana", span(80, 100))
    blocked = added(together(Told({}), [MINE]), [block])

    assert {"ana": (span(60, 100),)} == dict(blocked)
    assert {"ana": (block.span,)} == told(blocked).blocked
    assert {"ana": (block.span,)} == dict(without(blocked, [("ana", MINE.span)]))
