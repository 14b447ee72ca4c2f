"""what is said of two visits at once"""

from dataclasses import replace

import pytest

from dialogs import acts
from dialogs.states import Idle
from dialogs.understand import understand
from dialogs.understand.together import CHANGES
from tests.dialogs.desk import WORDS, Desk, inbound, wall
from tests.dialogs.understand.test_together import CUT, MASSAGE, brief, heard

BOTH = (CUT, MASSAGE)
TWO_DAYS = ("cut-5 15:00", "cut-7 11:00")
SPANISH = replace(WORDS, language="es")


def on_two_days(text, *, hours="15:00 11:00", spoken=WORDS):
    """Hear an answer of somebody who has a cut on Thursday and one on Saturday, at these hours."""
    desk, days = Desk(), zip((5, 7), hours.split(), strict=True)
    cuts = tuple(desk.booked("cut", f"{day} {hour}", "ana") for day, hour in days)
    now = wall("4 18:10")
    return understand(inbound(text), Idle(), now=now, lexicon=spoken, reminded=cuts[0], standing=cuts)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("cant make both", acts.Unable),
        ("i cant make either of them", acts.Unable),
        ("cant make the cut or the massage", acts.Unable),
        ("move both to friday", acts.Move),
        ("move the cut and the massage to friday", acts.Move),
        ("could you move them to friday", acts.Move),
    ],
)
def test_a_change_of_both_is_one_of_each(text, kind):
    said = [brief(each) for each in heard(text)]

    assert said == [(kind, each) for each in BOTH]


@pytest.mark.parametrize(
    "text",
    [
        "cancel both",
        "cancel the cut and the massage",
        "the cut and the massage pls cancel",
        "can you cancel my cut and also my massage",
        "cancel my cut, and my massage too please",
        "please cancel the cut. also the massage",
        "cancel the cut as well as the massage",
        "could you cancel my cut and also my massage?",
    ],
)
def test_two_visits_are_cancelled_at_once(text):
    assert heard(text) == (acts.Drop(visits=BOTH),)


def test_a_visit_that_is_only_named_by_its_day_behind_another_is_cancelled_as_well():
    assert on_two_days("cancel the thursday one and the saturday one") == (acts.Drop(visits=TWO_DAYS),)


def test_who_cannot_come_on_one_day_and_names_another_can_come_on_neither():
    said = [brief(each) for each in on_two_days("cant make thursday and saturday")]

    assert said == [(acts.Unable, each) for each in TWO_DAYS]


def test_words_for_both_that_are_an_hour_as_well_are_asked_where_a_visit_is_at_that_hour():
    assert on_two_days("cancela las dos", hours="14:00 11:00", spoken=SPANISH) == (acts.Unsure(),)


def test_words_for_both_that_are_an_hour_as_well_mean_both_where_none_is_at_that_hour():
    assert on_two_days("cancela las dos", spoken=SPANISH) == (acts.Drop(visits=TWO_DAYS),)


def test_who_cannot_come_to_one_and_adds_another_can_come_to_neither():
    said = [brief(each) for each in heard("cant make the cut, the massage too")]

    assert said == [(acts.Unable, each) for each in BOTH]


@pytest.mark.parametrize(
    "text", ["cancel the cut but the massage too is fine", "cancel my cut. my massage too?"]
)
def test_what_is_added_as_fine_or_as_a_question_is_not_cancelled(text):
    assert heard(text) != (acts.Drop(visits=BOTH),)


def test_two_visits_are_confirmed_by_their_names():
    assert heard("the cut and the massage are fine") == (acts.Yes(BOTH),)


@pytest.mark.parametrize("text", ["cancel the cut or the massage", "maybe cancel both"])
def test_what_may_be_meant_of_one_of_them_cancels_none(text):
    assert not any(isinstance(each, acts.Drop) for each in heard(text))


def test_a_yes_to_one_beside_a_no_to_the_other_confirms_none():
    assert not any(isinstance(each, acts.Yes) for each in heard("cut ok massage no"))


def test_what_is_said_of_one_is_not_said_of_the_other_that_is_only_named_before():
    said = [brief(each) for each in heard("i love the cut and cancel the massage")]

    assert (acts.Drop, MASSAGE) in said
    assert (acts.Drop, CUT) not in said


def heard_with_two_cuts(text):
    desk = Desk()
    cuts = desk.booked("cut", "5 15:00", "ana"), desk.booked("cut", "6 17:00", "ana")
    return understand(
        inbound(text), Idle(), now=wall("4 18:10"), lexicon=WORDS, reminded=cuts[0], standing=cuts
    )


@pytest.mark.parametrize(
    "text",
    [
        "move my friday cut to tuesday at 2pm",
        "move my cut to tuesday at 2pm",
        "can we move the friday cut to tuesday 2pm",
        "cancel my friday cut",
        "cancel my cut",
        "cancel my cut with ana",
        "cant make my friday cut",
        "move the cut so that it is right after my massage",
    ],
)
def test_a_name_that_two_visits_share_is_of_one_of_them_at_most(text):
    said = [each for each in heard_with_two_cuts(text) if isinstance(each, CHANGES)]

    assert len(said) < 2
    assert not any(isinstance(each, acts.Drop) and len(each.visits) > 1 for each in said)


def test_what_is_to_be_beside_another_visit_moves_that_one_not():
    said = [brief(each) for each in heard("move the cut to right after the massage")]

    assert (acts.Move, MASSAGE) not in said
