"""what in an answer only sounds as if it changed something"""

from dataclasses import replace

import pytest

from dialogs import acts
from dialogs.acts import Details
from dialogs.language import language
from dialogs.states import Choosing, Idle, State, Then
from dialogs.understand.clause import Clause
from dialogs.understand.doubts import NOTHING, agrees_elsewhere, brings, doubted, stranger, undropped
from dialogs.understand.which import beside
from tests.dialogs.desk import LONDON, WORDS, Desk, wall

FRIDAY = acts.Move(Details(words="friday"))


ASKED = Choosing(("cut-5 15:00",), Then.CONFIRM)


def piece(text: str, at: str = "4 18:10") -> Clause:
    """Return a piece of an answer to the reminder of a cut on Thursday at three."""
    clause = Clause(text, Idle(), wall(at).astimezone(LONDON), WORDS, language("en"))
    return beside(clause, Desk().booked("cut", "5 15:00", "ana"))


@pytest.mark.parametrize("text", ["This isn't Kim", "wrong number", "sorry not me"])
def test_a_stranger_says_so(text):
    assert stranger(piece(text))


@pytest.mark.parametrize(
    "text", ["I'm not well", "it's not me this time, my son comes", "this isn't working"]
)
def test_who_is_not_well_is_no_stranger(text):
    assert not stranger(piece(text))


@pytest.mark.parametrize(
    ("text", "said", "meant"),
    [
        ("cancel the reminders", acts.Drop(), acts.Unsure()),
        ("maybe cancel it", acts.Drop(), acts.Unsure()),
        ("cancel it", acts.Drop(), acts.Drop()),
        ("yes this isn't kim", acts.Yes(), acts.Unsure()),
        ("i won't be late", acts.Late(), acts.Yes()),
        ("i hate being late", acts.Late(), NOTHING),
        ("i have to be out by 4", acts.Late(60), NOTHING),
        ("running 10 late", acts.Late(10), acts.Late(10)),
        ("i thought it was friday", FRIDAY, acts.Unsure()),
        ("what if i came friday", FRIDAY, acts.Unsure()),
        ("my sister wants to come friday", FRIDAY, acts.Human()),
        ("does ana work on friday", acts.Move(Details(provider_id="ana", words="friday")), acts.Human()),
        ("friday would be better", FRIDAY, FRIDAY),
        ("another time would be better", acts.Move(), acts.Move()),
        ("thanks", acts.Bye(), acts.Bye()),
    ],
)
def test_what_only_sounds_like_a_change_changes_nothing(text, said, meant):
    whole = piece(text)

    assert meant == doubted(whole, said, whole)


def test_a_wish_for_a_second_visit_goes_to_the_team():
    whole = piece("can i also come friday")

    assert acts.Human() == doubted(piece("friday"), FRIDAY, whole)


@pytest.mark.parametrize(
    ("text", "said", "elsewhere"),
    [
        ("ok 4pm", acts.Move(Details(words="4pm")), True),
        ("ok 3pm", acts.Yes(), False),
        ("ok, could we do 4pm", acts.Move(Details(words="4pm")), False),
        ("4pm", acts.Move(Details(words="4pm")), False),
        ("ok, i have my lesson at 4pm", acts.Yes(), False),
    ],
)
def test_agreeing_to_another_time_than_the_visit_has_is_seen(text, said, elsewhere):
    whole = piece(text)

    assert elsewhere is agrees_elsewhere(whole, ((whole, said),))


@pytest.mark.parametrize(
    ("text", "state", "meant"),
    [
        ("can i bring my friend", ASKED, acts.Guest()),
        ("can i bring my friend", Idle(), None),
        ("can i bring my friend on friday at 4 instead", ASKED, None),
        ("how long does it take", ASKED, None),
    ],
)
def test_who_may_come_along_is_asked_while_we_ask_about_a_visit(text: str, state: State, meant):
    assert brings(replace(piece(text), state=state)) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("i don't want to cancel", acts.No()),
        ("please dont cancel it yet", acts.No()),
        ("what about the cancellation fee", acts.Human()),
        ("can i cancel for free?", acts.Human()),
        ("how do i cancel?", acts.Unable()),
        ("how can we reschedule", acts.Move()),
        ("i might have to cancel", acts.Unsure()),
        ("cancel it", None),
        ("cancel the cut but don't cancel the massage", None),
        ("see you then", None),
    ],
)
def test_what_only_speaks_of_cancelling_cancels_nothing(text, meant):
    assert undropped(piece(text)) == meant
