"""everything of a day that is cancelled, or of several days"""

from dataclasses import replace

import pytest

from dialogs.acts import Drop
from dialogs.lexicon import lexicon
from dialogs.states import Idle
from dialogs.understand import understand
from tests.dialogs.desk import NOW, WILLOW, Desk, inbound

DESK = Desk()
CUT, MASSAGE = DESK.booked("cut", "5 15:00", "ana"), DESK.booked("massage", "6 11:00", "dev")


def heard(text: str, language: str = "en"):
    spoken = replace(WILLOW, business=replace(WILLOW.business, language=language))
    return understand(inbound(text), Idle(), now=NOW, lexicon=lexicon(spoken), standing=(CUT, MASSAGE))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "cancel everything today"),
        ("en", "can you cancel all my appointments on thursday please"),
        ("en", "cancel thursday and friday"),
        ("en", "cancel my 3pm and my 11am"),
        ("de", "sag alles morgen ab"),
        ("de", "Donnerstag und Freitag bitte absagen"),
        ("es", "cancela todo mañana"),
        ("es", "anula el jueves y el viernes"),
        ("fr", "annule tout demain"),
        ("fr", "annulez jeudi et vendredi svp"),
    ],
)
def test_everything_of_a_day_and_several_days_are_given_up_at_once(language, text):
    (act,) = heard(text, language)

    assert isinstance(act, Drop)
    assert act.every


@pytest.mark.parametrize(
    "text",
    [
        "cancel thursday",
        "cancel thursday or friday",
        "cancel thursday and move friday to 3",
        "cancel all my thursdays",
        "don't cancel everything today",
        "is everything cancelled today?",
        "cancel thursday and friday is fine",
        "move everything today to friday",
    ],
)
def test_nothing_more_is_given_up_than_was_said(text):
    assert not [each for each in heard(text) if isinstance(each, Drop) and each.every]


def test_who_has_nothing_gives_up_nothing():
    said = understand(
        inbound("cancel everything today"), Idle(), now=NOW, lexicon=lexicon(WILLOW), standing=()
    )

    assert not [each for each in said if isinstance(each, Drop) and each.every]
