"""what the pieces of an answer mean together, where several visits stand"""

import pytest

from dialogs import acts
from dialogs.acts import Details
from dialogs.states import Idle
from dialogs.understand import understand
from tests.dialogs.desk import WORDS, Desk, inbound, wall

CUT, MASSAGE = "cut-5 15:00", "massage-5 17:00"


def heard(text, *, at="4 18:10"):
    desk = Desk()
    cut, massage = desk.booked("cut", "5 15:00", "ana"), desk.booked("massage", "5 17:00", "dev")
    return understand(
        inbound(text), Idle(), now=wall(at), lexicon=WORDS, reminded=cut, standing=(cut, massage)
    )


def brief(act):
    """Return the kind of an act and the visits that it is about."""
    if isinstance(act, acts.Yes):
        return (acts.Yes, *(("every",) if act.every else act.visits))
    if isinstance(act, acts.Drop) and act.visits:
        return (acts.Drop, *act.visits)
    return type(act), getattr(act, "details", Details()).visit


@pytest.mark.parametrize(
    ("text", "acts_"),
    [
        ("move the massage to friday 2pm", [(acts.Move, MASSAGE)]),
        ("10 min late for the cut", [(acts.Late, CUT)]),
        ("see you at 3", [(acts.Yes, CUT)]),
        ("see you tomorrow", [(acts.Yes, CUT, MASSAGE)]),
        ("yes for the cut, cant make the massage", [(acts.Yes, CUT), (acts.Unable, MASSAGE)]),
        ("cant make the massage, yes for the cut", [(acts.Yes, CUT), (acts.Unable, MASSAGE)]),
        ("the cut yes, the massage no", [(acts.Yes, CUT), (acts.Unable, MASSAGE)]),
        ("pls cancel the massage, still coming for the cut", [(acts.Yes, CUT), (acts.Drop, MASSAGE)]),
        ("cancel the cut and the massage", [(acts.Drop, CUT, MASSAGE)]),
        ("cant do the massage, could we do friday at 2?", [(acts.Move, MASSAGE)]),
        ("can i bring my son to the massage", [(acts.Guest, MASSAGE)]),
        ("running late, can we move the massage to friday", [(acts.Late, CUT), (acts.Move, MASSAGE)]),
        ("sorry cant come. can the massage be friday 2pm?", [(acts.Move, MASSAGE)]),
        ("see you there, but cancel the massage", [(acts.Yes, CUT), (acts.Drop, MASSAGE)]),
        ("yes, but cancel the massage", [(acts.Drop, MASSAGE)]),
        ("both are fine", [(acts.Yes, "every")]),
        ("yes both", [(acts.Yes, "every")]),
    ],
)
def test_each_visit_that_is_named_has_its_own_answer(text, acts_):
    assert acts_ == [brief(each) for each in heard(text)]


@pytest.mark.parametrize(
    ("text", "acts_"),
    [
        ("cut is fine, can we do friday 2pm instead", [(acts.Yes, CUT), (acts.Move, None)]),
        ("the cut works but the massage doesnt", [(acts.Yes, CUT), (acts.Unsure, MASSAGE)]),
        ("massage isnt good for me, cut is", [(acts.Unable, MASSAGE)]),
        ("im coming to the cut not the massage", [(acts.Unsure, None)]),
        ("cancel the massage. no wait, see you at the massage", [(acts.Unsure, MASSAGE)]),
        ("dont cancel the massage", [(acts.Yes, MASSAGE)]),
        ("the massage, hmm", [(acts.Unsure, MASSAGE)]),
        ("can we do 5 instead", [(acts.Move, None)]),
    ],
)
def test_what_may_be_meant_of_either_changes_neither(text, acts_):
    assert acts_ == [brief(each) for each in heard(text)]


def test_an_hour_behind_the_day_of_another_visit_is_asked_for():
    first, second = heard("move the cut to friday 2pm and the massage to 3pm")

    assert (CUT, "friday 2pm") == (first.details.visit, first.details.words)
    assert (MASSAGE, None) == (second.details.visit, second.details.words)


def test_both_may_be_cancelled_in_so_many_words():
    (drop,) = heard("cancel both please")

    assert drop.visits == (CUT, MASSAGE)
