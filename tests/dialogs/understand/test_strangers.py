"""a strange word where a room's name stands: heard as a name only where it can be nothing else"""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.catalog.file import load
from dialogs.acts import NoRoom, Wanted
from dialogs.lexicon import lexicon
from dialogs.states import Idle
from dialogs.understand import understand
from tests.dialogs.desk import NOW, WILLOW, inbound

YARD = load(Path(__file__).parents[2] / "talks" / "houses" / "yard.toml", today=date(2026, 3, 2))

CALLED = {
    "en": ("meeting room", "room", "meeting space"),
    "de": ("Besprechungsraum", "Raum", "Zimmer"),
    "es": ("sala de reuniones", "sala"),
    "fr": ("salle de réunion", "salle"),
}


def heard(text: str, language: str = "en", catalog=YARD):
    name, *aliases = CALLED[language]
    services = tuple(
        replace(each, name=name, aliases=tuple(aliases)) if each.id == "room" else each
        for each in catalog.services
    )
    spoken = replace(catalog, business=replace(catalog.business, language=language), services=services)
    (act,) = understand(inbound(text), Idle(), now=NOW, lexicon=lexicon(spoken))
    return act


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "the bath room tomorrow 2-3", "Bath"),
        ("en", "blue room 2-3", "Blue"),
        ("en", "room Maple tomorrow 2-3", "Maple"),
        ("en", "book room maple for 6 please", "Maple"),
        ("en", "can I have the red meeting room friday 10am?", "Red"),
        ("de", "der Ahorn Raum morgen 14-15 Uhr", "Ahorn"),
        ("de", "Bitte Raum Linde am Freitag um 10", "Linde"),
        ("es", "la sala Roble mañana de 14 a 15", "Roble"),
        ("es", "sala azul mañana 14-15", "Azul"),
        ("fr", "la salle Érable demain 14h-15h", "Érable"),
        ("fr", "salle bleue demain 14h", "Bleue"),
    ],
)
def test_a_strange_word_in_the_place_of_a_name_is_a_room_that_there_is_not(language, text, name):
    act = heard(text, language)

    assert (NoRoom, name) == (type(act), act.name)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "meeting room tomorrow 2-3"),
        ("en", "a quiet room tomorrow 2-3"),
        ("en", "a sunny room tomorrow 2-3"),
        ("en", "the quietest room tomorrow 2-3"),
        ("en", "room for 6 tomorrow 2-3"),
        ("en", "the treatment room tomorrow 2-3"),
        ("en", "our usual room tomorrow 2-3"),
        ("en", "ok room tomorrow 2-3"),
        ("en", "grab room tmrw 2-3"),
        ("en", "i need a room urgently tomorrow 2-3"),
        ("en", "room please, tomorow at 2"),
        ("en", "meeting room quarterly numbers tomorrow 2-3"),
        ("en", "room tomorrow 2-3 budget review"),
        ("en", "the mill lane room tomorrow 2-3"),
        ("de", "den großen Raum morgen 14 Uhr"),
        ("de", "Raum dringend morgen 14 Uhr"),
        ("es", "quiero reservar sala grande mañana a las 14"),
        ("es", "sala de reuniones mañana a las 14"),
        ("fr", "la grande salle demain 14h"),
        ("fr", "salle svp demain à 14h"),
    ],
)
def test_what_a_room_is_to_be_and_what_is_said_otherwise_is_no_name(language, text):
    act = heard(text, language, WILLOW if "mill lane" in text else YARD)

    assert (Wanted, None) == (type(act), act.details.room_id)


@pytest.mark.parametrize(
    ("text", "room"),
    [
        ("Aash room tomorrow 2-3", "ash"),
        ("room oaak tomorrow 2-3", "oak"),
        ("the board room tomorrow 2-3", "ash"),
        ("the big room tomorrow 2-3", "ash"),
    ],
)
def test_a_name_with_a_slip_or_in_two_words_is_the_room_that_is_meant(text, room):
    assert room == heard(text).details.room_id


def test_where_there_is_one_room_none_is_called_by_a_name():
    oak = tuple(each for each in YARD.resources if each.id == "oak")

    assert Wanted is type(heard("the maple room tomorrow 2-3", catalog=replace(YARD, resources=oak)))


@pytest.mark.parametrize("text", ["Hafenzimmer morgen 14-15 Uhr", "das Hafenzimmer bitte morgen 14 Uhr"])
def test_a_strange_name_in_one_word_with_its_noun_is_that_of_no_room(text):
    act = heard(text, "de")

    assert (NoRoom, "Hafenzimmer") == (type(act), act.name)
