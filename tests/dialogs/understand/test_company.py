"""colleagues and titles in a message: who is named is taken out of it, and so is what a room is for"""

import pytest

from core.mates import Mate
from core.messages import Inbound, Line
from core.people import Address
from dialogs import acts
from dialogs.lexicon import lexicon
from dialogs.states import Idle
from dialogs.understand import understand
from tests.talks.salon import LONG_AGO, NAMED

LINE = Line("slack-1", "yard", "slack", "", cards=True)
WORDS = lexicon(NAMED["yard"])
BEN, EVE = (Mate(Address("slack", f"U0{each.upper()}"), each) for each in ("Ben", "Eve Adams"))


def heard(text, *mates):
    said = Inbound(LINE, Address("slack", "U0ME"), "r1", LONG_AGO, text, mates=mates)
    return understand(said, Idle(), now=LONG_AGO, lexicon=WORDS)


def title(text):
    (act,) = heard(text)
    return act.details.title


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("room for 4 for the design review tomorrow 2-3", "design review"),
        ("oak tomorrow 2-3 for a client call with acme", "client call"),
        ("oak tomorrow 2-3 called standup", "standup"),
        ("room called monday sync tomorrow 2-3", "monday sync"),
        ("oak titled: Q3 numbers, tomorrow 2-3", "Q3 numbers"),
        ('oak "tomorrow at 3, or never" tomorrow 2-3', "tomorrow at 3, or never"),
        ("oak \u201creview\u201d tomorrow 2-3", "review"),
        ("oak tomorrow 2-3 for the whole team", ""),
        ("oak for the rest of the day", ""),
        ("room for the two of us tomorrow 2-3", ""),
        ("room for 6 tomorrow 2-3", ""),
        ("oak tomorrow 2-3 for a while", ""),
    ],
)
def test_what_a_room_is_for_is_its_title(text, expected):
    assert expected == title(text)


def test_what_stands_in_a_title_is_no_time_and_no_room():
    (act,) = heard('oak tomorrow 2-3 "elm on friday at 9"')

    assert ("oak", "elm on friday at 9") == (act.details.room_id, act.details.title)
    assert "friday" not in act.details.words


def test_what_a_title_says_of_a_room_is_asked_of_it_as_well():
    (act,) = heard("room for a video call tomorrow 2-3")

    assert (("video",), "video call") == (act.details.features, act.details.title)


def test_who_is_named_comes_along_and_counts_where_nobody_says_how_many_come():
    (act,) = heard("room with @Ben, @Eve Adams tomorrow 2-3", BEN, EVE)
    (for_five,) = heard("room for 5 with @Ben and @Eve Adams tomorrow 2-3", BEN, EVE)

    assert ((BEN, EVE), 3) == (act.details.mates, act.details.people)
    assert ((BEN, EVE), 5) == (for_five.details.mates, for_five.details.people)


@pytest.mark.parametrize("text", ["add @Ben", "@Ben", "and with @Ben please", "invite @Ben too"])
def test_who_is_named_without_a_wish_comes_along_to_what_is_booked(text):
    assert (acts.Along((BEN,)),) == heard(text, BEN)


def test_a_move_that_names_somebody_is_both():
    assert [acts.Move, acts.Along] == [type(each) for each in heard("move it to 4 with @Ben", BEN)]
