"""which of several visits a piece of an answer names"""

from dataclasses import replace

import pytest

from dialogs.language import language
from dialogs.states import Idle
from dialogs.understand.clause import Clause
from dialogs.understand.which import Visits, beside, named, names_only, unnamed
from tests.dialogs.desk import LONDON, WORDS, Desk, wall

DESK = Desk()
CUT, MASSAGE = DESK.booked("cut", "5 15:00", "ana"), DESK.booked("massage", "6 11:00", "dev")
BOTH = Visits(CUT, (CUT, MASSAGE))


def piece(text: str) -> Clause:
    now = wall("4 18:10").astimezone(LONDON)
    return beside(Clause(text, Idle(), now, WORDS, language("en")), CUT)


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        ("move the massage to tuesday", (MASSAGE,)),
        ("10 min late for ana", (CUT,)),
        ("i can't come to mill lane", (MASSAGE,)),
        ("see you at 3", (CUT,)),
        ("see you friday", (MASSAGE,)),
        ("can't make friday", (MASSAGE,)),
        ("can't make the 3pm one", (CUT,)),
        ("the cut and the massage are fine", (CUT, MASSAGE)),
        ("can we do friday at 2 instead", ()),
        ("is 11 on friday possible?", ()),
        ("friday", ()),
        ("i have a train on friday", ()),
        ("can't come", ()),
    ],
)
def test_a_visit_is_named_by_what_it_is_with_whom_where_or_when(text, visits):
    assert visits == named(piece(text), BOTH)[1]


def test_a_time_as_a_thing_names_a_visit_and_what_is_left_says_the_new_one():
    rest, visits = named(piece("can friday's be tuesday instead?"), BOTH)

    assert (MASSAGE,) == visits
    assert "can be tuesday instead?" == rest.text
    assert named(piece("can friday's be fine"), BOTH)[0].text == "can friday's be fine"


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        ("move my friday cut to monday at 2pm", (1,)),
        ("move my tuesday cut to monday at 2pm", (0, 1, 2)),
        ("move my cut to monday at 2pm", (0, 1, 2)),
        ("move my cut on friday to the next morning", (1,)),
        ("cancel my monday cut", (2,)),
    ],
)
def test_the_time_that_a_visit_is_to_move_to_names_none(text, visits):
    desk = Desk()
    cuts = tuple(desk.booked("cut", start, "ana") for start in ("5 15:00", "6 11:00", "9 14:00"))

    assert tuple(cuts[each] for each in visits) == named(piece(text), Visits(cuts[0], cuts))[1]


def test_of_one_visit_or_one_series_nothing_has_to_be_named():
    weekly = tuple(replace(each, series="weekly") for each in (CUT, MASSAGE))

    assert () == named(piece("see you for the cut"), Visits(CUT, (CUT,)))[1]
    assert not Visits(CUT, weekly).several


def test_what_is_left_are_those_that_are_not_named():
    assert (CUT,) == BOTH.but([MASSAGE.claim])
    assert () == BOTH.but([MASSAGE.claim, CUT.claim])
    assert MASSAGE == BOTH.of(replace(piece("x"), claim=MASSAGE.claim))
    assert CUT == BOTH.of(piece("x"))


def test_a_piece_may_say_nothing_but_a_name():
    assert names_only(piece("and the massage"))
    assert not names_only(piece("cancel the massage"))
    assert not names_only(piece("the massage at 4"))
    assert "im coming" == unnamed(piece("and i'm coming to the cut")).folded
