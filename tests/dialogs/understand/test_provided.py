"""what answers a question of a room, what leaves it open, and what is something else altogether"""

from datetime import timedelta

import pytest

from core.messages import Inbound, Line
from core.people import Address
from dialogs import acts
from dialogs.lexicon import lexicon
from dialogs.states import Idle, Pending
from dialogs.understand import understand
from tests.dialogs.desk import Desk
from tests.talks.salon import LONG_AGO, NAMED

LINE = Line("slack-1", "court", "slack", "", cards=True)
WORDS = lexicon(NAMED["court"])
COFFEE = Pending("c1", "coffee", ("coffee", "coffee and cake", "none"), LONG_AGO + timedelta(hours=2))
EQUIPMENT = Pending("c1", "equipment", (), LONG_AGO + timedelta(hours=2))
CAKE = Pending("c1", "cake", ("cake", "none"), LONG_AGO + timedelta(hours=2))


def heard(text, asked, *, later=timedelta(), reminded=None):
    said = Inbound(LINE, Address("slack", "U0ME"), "r1", LONG_AGO, text)
    return understand(said, Idle(asked=asked), now=LONG_AGO + later, lexicon=WORDS, reminded=reminded)


@pytest.mark.parametrize(
    ("text", "asked", "answer"),
    [
        ("1", COFFEE, "coffee"),
        ("2)", COFFEE, "coffee and cake"),
        ("Coffee and cake, please", COFFEE, "coffee and cake"),
        ("none", COFFEE, "none"),
        ("no thanks", COFFEE, "none"),
        ("coffee for 8", COFFEE, "coffee for 8"),
        ("coffee for 8 at 10", COFFEE, "coffee for 8 at 10"),
        ("herbal infusions, if there are any", COFFEE, "herbal infusions, if there are any"),
        ("yes", CAKE, "cake"),
        ("yes", EQUIPMENT, "yes"),
        ("2", EQUIPMENT, "2"),
        ("two flipcharts and a beamer", EQUIPMENT, "two flipcharts and a beamer"),
        ("skip", COFFEE, ""),
        ("skip it", EQUIPMENT, ""),
        ("no", EQUIPMENT, ""),
        ("nothing", EQUIPMENT, ""),
    ],
)
def test_an_answer_is_one_of_those_offered_or_whatever_means_nothing_else(text, asked, answer):
    assert (acts.Told(asked.question, answer, "c1"),) == heard(text, asked)


@pytest.mark.parametrize(
    "text",
    [
        "yes",
        "thanks",
        "make it 4-5",
        "cancel it",
        "elm thursday 9-10",
        "where are you?",
        "is there coffee?",
        "book the elm tomorrow at 3 for coffee",
        "what do i have",
        "undo",
        "who has the boardroom?",
    ],
)
def test_what_means_something_else_is_that(text):
    assert heard(text, COFFEE) == heard(text, None)


def test_what_is_said_hours_later_is_no_answer_any_more():
    assert heard("two flipcharts", EQUIPMENT, later=timedelta(hours=3)) == heard("two flipcharts", None)


def test_once_a_letter_about_the_visit_came_a_mere_word_is_about_that_and_a_digit_still_answers():
    visit = Desk().booked("massage", "6 11:00")

    assert heard("yes", CAKE, reminded=visit) == heard("yes", None, reminded=visit)
    assert (acts.Told("cake", "cake", "c1"),) == heard("1", CAKE, reminded=visit)
