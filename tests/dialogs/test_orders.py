"""what staff text about visits: which words are an order, in every language, and what is a word like any other"""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from core.lateness import Delayed
from core.messages import Reply
from core.people import Person
from dialogs.language import language
from dialogs.orders import (
    MOST,
    Late,
    Warned,
    asked,
    how,
    is_cancel,
    is_late,
    is_move,
    provider,
    running,
    to_cancel,
    told,
)
from tests.dialogs.desk import NOW, WILLOW, Desk

THREE = datetime(2026, 3, 2, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("tag", "text", "heard"),
    [
        ("en", "move 4821 friday 3pm", ("4821", "friday 3pm")),
        ("en", "Move #482193: to friday 3pm", ("482193", "to friday 3pm")),
        ("en", "reschedule 4821", ("4821", "")),
        ("en", "move my cut to friday", None),
        ("en", "move 3pm to 4pm", None),
        ("en", "please move 4821 friday", None),
        ("de", "verschiebe 4821 freitag 15 uhr", ("4821", "freitag 15 uhr")),
        ("es", "mueva 4821 el viernes a las 3", ("4821", "el viernes a las 3")),
        ("fr", "déplacez 4821 vendredi 15h", ("4821", "vendredi 15h")),
        ("fr", "deplacez 4821 vendredi 15h", ("4821", "vendredi 15h")),
    ],
)
def test_a_move_is_a_word_and_a_number_with_where_to(tag, text, heard):
    assert heard == is_move(text, language(tag))


@pytest.mark.parametrize(
    ("tag", "text", "heard"),
    [
        ("en", "cancel 4821 Ana is ill", ("4821", "Ana is ill")),
        ("en", "cancel 4821", ("4821", "")),
        ("en", "cancel", None),
        ("en", "cancel my cut", None),
        ("de", "storniere 4821 Ana ist krank", ("4821", "Ana ist krank")),
        ("de", "sag 4821 ab, Ana ist krank", ("4821", "Ana ist krank")),
        ("de", "könntest du 4821 absagen?", ("4821", "")),
        ("es", "anule 4821", ("4821", "")),
        ("fr", "annuler 4821", ("4821", "")),
    ],
)
def test_a_cancellation_is_a_word_and_a_number_with_why(tag, text, heard):
    assert heard == is_cancel(text, language(tag))


@pytest.mark.parametrize(
    ("tag", "text", "words"),
    [
        ("en", "please cancel Alex, I am ill", "Alex, I am ill"),
        ("en", "can you call off Alex?", "Alex"),
        ("en", "don't cancel Alex", None),
        ("en", "call me about Alex", None),
        ("de", "sag Alex ab", "Alex"),
        ("de", "Sagen Sie bitte Alex ab, ich bin krank", "Alex ich bin krank"),
        ("de", "Alex bitte absagen wegen Krankheit", "Alex wegen Krankheit"),
        ("de", "sag Alex, dass ich ab 3 da bin", None),
        ("de", "sag Alex Bescheid, ich bin ab 3 da", None),
        ("de", "ich bin ab 3 da", None),
        ("de", "sag Alex nicht ab", None),
        ("de", "Alex will absagen", None),
        ("es", "¿puedes cancelar Alex?", "Alex"),
        ("fr", "peux-tu annuler Alex ?", "Alex"),
    ],
)
def test_whom_to_cancel_stands_wherever_the_language_puts_it(tag, text, words):
    assert words == to_cancel(text, language(tag))


@pytest.mark.parametrize(
    ("tag", "text", "heard"),
    [
        ("en", "late ana 20", (Late("ana", 20, NOW), False)),
        ("en", "running late Ana 20 min", (Late("ana", 20, NOW), False)),
        ("en", "late ana 20 yes", (Late("ana", 20, NOW), True)),
        ("en", "late ana 20 after 3pm YES!", (Late("ana", 20, THREE), True)),
        ("en", "late ana 20 after 9am", (Late("ana", 20, NOW), False)),
        ("en", "late ana 20 friday", (None, False)),
        ("en", "late ana", (None, False)),
        ("en", "late ana 20 whatever yes", (None, True)),
        ("en", "late 20", None),
        ("en", "late ana 900", (None, False)),
        ("en", "late oak 20", (None, False)),
        ("en", "late harbour 20", (None, False)),
        ("en", "late", None),
        ("en", "i am 20 min late", None),
        ("de", "verspätung ana 20 ab 15 uhr ja", (Late("ana", 20, THREE), True)),
        ("es", "retraso ana 20 sí", (Late("ana", 20, NOW), True)),
        ("fr", "retard ana 20 oui", (Late("ana", 20, NOW), True)),
    ],
)
def test_lateness_is_a_word_a_provider_and_minutes_and_a_yes_has_it_told(tag, text, heard):
    catalog = in_language(tag)

    assert heard == is_late(text, catalog, language(tag), NOW)


def in_language(tag: str):
    """Return the salon as it speaks another language."""
    return replace(WILLOW, business=replace(WILLOW.business, language=tag))


@pytest.mark.parametrize(
    ("said", "known"), [("Ana", "ana"), ("benny", "ben"), ("Oak", None), ("Zed", None), ("ana x", None)]
)
def test_a_provider_is_known_by_name_or_alias(said, known):
    assert known == provider(said, WILLOW)


def test_who_would_be_told_is_listed_with_how_to_have_it_done():
    desk = Desk()
    delay = Delayed(desk.booked("cut", "2 15:00", "ana"), 20)
    late = running("ana", "20", WILLOW, NOW)
    kim, sam = Warned(delay, Person("kim", "Kim"), Reply("x")), Warned(delay, Person("sam"), None)

    assert asked(late, (kim, sam), "late  ana 20", WILLOW).text == (
        "Ana is late: Kim 3pm, now about 3:20pm; Someone 3pm, now about 3:20pm "
        "(cannot be texted: please tell them). To text them, reply late ana 20 yes"
    )
    assert told(late, (kim,), WILLOW).text == "Ana is late. Told: Kim 3pm, now about 3:20pm."
    assert told(late, (kim,) * (MOST + 2), WILLOW).text.endswith("; +2.")
    assert asked(late, (), "", WILLOW).text == told(late, (), WILLOW).text
    assert "no visit ahead today" in told(late, (), WILLOW).text
    assert "Say for example late Ana 20" in how(WILLOW).text
