"""what a turn is told: what was looked up, what stands, what is held"""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.bookings import State
from core.spans import Span
from dialogs.turn import Busy, LookUpError, Needs
from tests.dialogs.desk import wall

DAY = Span(wall("3 00:00"), wall("4 00:00"))
HOUR = Span(wall("3 10:00"), wall("3 11:00"))


def looked_up(desk, *asked: Needs):
    return replace(desk.facts(), busy=tuple(Busy(each, {}, {}) for each in asked))


def test_what_was_looked_up_serves_whatever_lies_within_it(desk):
    wide = Needs(frozenset({"ana", "ben"}), DAY, "claim")
    facts = looked_up(desk, wide)

    assert facts.look(Needs(frozenset({"ana"}), HOUR, "claim")).asked == wide


@pytest.mark.parametrize(
    "needs",
    [
        Needs(frozenset({"chloe"}), HOUR, "claim"),
        Needs(frozenset({"ana"}), Span(HOUR.start, DAY.end + timedelta(1)), "claim"),
        Needs(frozenset({"ana"}), HOUR, "another claim"),
    ],
)
def test_what_was_not_looked_up_is_asked_for(desk, needs):
    facts = looked_up(desk, Needs(frozenset({"ana"}), DAY, "claim"))
    with pytest.raises(LookUpError) as missing:
        facts.look(needs)

    assert missing.value.needs == needs


def test_what_was_looked_up_first_goes_on_telling_what_it_told(desk):
    first, wider = Needs(frozenset({"ana"}), HOUR, "claim"), Needs(frozenset({"ana"}), DAY, "claim")
    facts = looked_up(desk, first, wider)

    assert (first, wider) == (facts.look(first).asked, facts.look(wider).asked)


def test_an_answer_is_sought_once_in_each_catalog(desk):
    busy, sought = Busy(Needs(frozenset(), DAY, "claim"), {}, {}), []
    one = desk.facts().catalog
    other = replace(one, services=())

    def ask(catalog, question):
        return busy.once(catalog, question, lambda: sought.append((catalog, question)) or len(sought))

    assert [1, 2, 1, 3, 2] == [
        ask(*each) for each in ((one, "a"), (one, "b"), (one, "a"), (other, "a"), (one, "b"))
    ]
    assert [(one, "a"), (one, "b"), (other, "a")] == sought


def test_fresh_ids_are_used_once(desk):
    facts = desk.facts()

    assert facts.fresh(3).ids == facts.ids[3:]


def test_what_stands_comes_in_order_of_time_and_without_what_is_over(desk):
    later, sooner = desk.booked("cut", "6 15:00", "ana"), desk.booked("cut", "5 15:00", "ana")
    desk.booked("cut", "2 09:00", "ana")
    desk.booked("cut", "4 15:00", "ana", state=State.CANCELLED)

    assert desk.facts().standing() == (sooner, later)
    assert desk.facts().booking(later.claim) == later
    assert desk.facts().booking("gone") is None


def test_a_hold_that_lapsed_is_none(desk):
    desk.say("cut tomorrow afternoon")
    claim = desk.state.claim
    held = len(desk.facts().held(claim))
    desk.wait(minutes=16)

    assert held == len(desk.turns[-1].steps)
    assert held > 0
    assert desk.facts().held(claim) == ()
