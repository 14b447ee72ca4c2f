"""what the team reads of a talk that it takes over, in every language, and how its words reach the client"""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.messages import Choice, Reply
from core.people import Address
from dialogs import takeover
from dialogs.language import known
from dialogs.takeover import Said
from tests.dialogs.desk import WILLOW

AT = datetime(2026, 3, 2, 10, 15, tzinfo=UTC)


def speaker(tag="en"):
    return takeover.house_of(replace(WILLOW, business=replace(WILLOW.business, language=tag)))


@pytest.mark.parametrize("tag", sorted(known()))
def test_a_transcript_has_a_line_for_each_thing_that_was_said_and_how_to_go_on(tag):
    ours = speaker(tag)
    told = takeover.transcript(
        (Said(AT, ours=False, text="hi"), Said(AT, ours=True, text="hello")), "Maya", ours
    )
    first, second = told.text.splitlines()

    assert first.endswith(" Maya: hi")
    assert second.endswith(f" {WILLOW.business.name}: hello")
    assert "Maya" in told.after


def test_what_was_offered_is_read_with_it_picks_by_their_digits_and_other_buttons_by_their_names():
    offer = Reply(
        "Cut:", (Choice("1", "2pm"), Choice("2", "4pm"), Choice("", "Other times", "k")), "Held to 3."
    )

    assert "Cut: 1) 2pm 2) 4pm. Held to 3. [Other times]" == takeover.as_read(offer)


@pytest.mark.parametrize(
    ("words", "writer", "last", "read"),
    [
        ("Hi Maya, Chloe here.", "Chloe", None, "Hi Maya, Chloe here."),
        ("May I call?", "Chloe", None, "Chloe: May I call?"),
        ("May I call?", "Chloe", "Ben", "Chloe: May I call?"),
        ("May I call?", "Chloe", "Chloe", "May I call?"),
        ("May I call?", "", None, "May I call?"),
    ],
)
def test_who_writes_is_named_where_that_is_new_and_not_said(words, writer, last, read):
    assert Reply(read) == takeover.to_client(words, writer, last)


@pytest.mark.parametrize(
    "word", ["done", "Done.", "all done", "fertig", "erledigt", "listo", "fini", "c'est fini"]
)
def test_a_word_that_says_done_is_known_in_any_language(word):
    assert takeover.is_done(word)


@pytest.mark.parametrize("words", ["i am done with the colour at 4", "nearly done", "not fertig", "ok", ""])
def test_other_words_do_not_end_it(words):
    assert not takeover.is_done(words)


@pytest.mark.parametrize("tag", sorted(known()))
@pytest.mark.parametrize("words", ["STOP", "end", 'Antworten Sie "STOP"', "reply CANCEL", "x" * 1001])
def test_what_would_end_all_texts_or_is_too_long_is_refused(tag, words):
    assert takeover.refused(words, "Maya", speaker(tag))


@pytest.mark.parametrize(
    "words", ["See you at the end of the week", "I can cancel it for you", "YES, of course", "x" * 1000]
)
def test_words_that_only_sound_like_it_are_passed_on(words):
    assert takeover.refused(words, "Maya", speaker()) is None


def test_only_a_number_can_be_called():
    (call,) = takeover.called("Jo", Address("sms", "+447700900123"), speaker())

    assert ("Call Jo", "tel:+447700900123") == (call.label, call.url)
    assert () == takeover.called("Jo", Address("slack", "U1"), speaker())


@given(st.text())
def test_a_button_of_somebody_else_is_none_of_a_thread(choice):
    found = takeover.pressed(choice)

    assert (found is not None) == choice.startswith((takeover.DONE, takeover.AGAIN))
