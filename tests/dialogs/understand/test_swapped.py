"""a room that is given for another one"""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.catalog.file import load
from core.bookings import Taking
from dialogs.acts import Chose, Details, Move
from dialogs.lexicon import lexicon
from dialogs.states import Idle, Then
from dialogs.understand import understand
from tests.dialogs.desk import NOW, Desk, inbound

YARD = load(Path(__file__).parents[2] / "talks" / "houses" / "yard.toml", today=date(2026, 3, 2))


def in_room(room_id: str, at: str):
    booking = Desk().booked("cut", at, "ana")
    takings = (Taking(room_id, booking.slot.span),)
    return replace(booking, slot=replace(booking.slot, service_id="room", takings=takings))


ELM, OTHER = in_room("elm", "5 15:00"), in_room("elm", "6 11:00")


def heard(text: str, *standing, language: str = "en"):
    spoken = replace(YARD, business=replace(YARD.business, language=language))
    return understand(inbound(text), Idle(), now=NOW, lexicon=lexicon(spoken), standing=standing)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "swap elm for oak"),
        ("en", "can you exchange the elm room with the oak room on thursday"),
        ("de", "tausche Elm gegen Oak"),
        ("es", "cambia Elm por Oak"),
        ("fr", "échange Elm contre Oak"),
    ],
)
def test_what_stands_in_the_first_room_goes_to_the_second(language, text):
    expected = (Chose(ELM.claim, Then.MOVE, Details(room_id="oak")),)

    assert expected == heard(text, ELM, language=language)


def test_of_several_in_that_room_the_one_is_meant_whose_day_is_said_else_any():
    both = (ELM.claim, OTHER.claim)

    assert (Move(Details(room_id="oak"), both),) == heard("swap elm for oak", ELM, OTHER)
    assert (Chose(OTHER.claim, Then.MOVE, Details(room_id="oak")),) == heard(
        "swap elm for oak on friday", ELM, OTHER
    )


@pytest.mark.parametrize("text", ["swap oak for elm", "elm or oak tomorrow", "swap elm", "swap elm for elm"])
def test_no_room_is_given_for_another_where_that_is_not_said_or_nothing_stands_there(text):
    assert not [each for each in heard(text, ELM) if isinstance(each, Chose)]
