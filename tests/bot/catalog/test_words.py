"""letters in a business's own words: what is read, and what is said of words that cannot be sent"""

import re
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.catalog.file import read
from bot.catalog.words import addressed
from channels.sms.gsm import folded, segments
from core.messages import plain
from core.people import Person
from core.templates import Template
from dialogs import examples
from dialogs.language import known, language
from dialogs.letters import FORMS, USUAL
from dialogs.speech import Speaker
from tests.bot.catalog.small import SMALL, TODAY, told

STOP = "STOP to opt out."
ROOM = """
[[service]]
id = "meeting"
name = "meeting"
length = "30 min"
needs = [{ room = "any" }]
"""


def said(
    words: str, *, more: str = "", letter: str = "reminder", tag: str = "en", head: str = ""
) -> list[str]:
    """Return what is said about a letter in own words, without where it stands."""
    text = f"{SMALL}{more}[words]\n{head}\n[words.{tag}]\n{letter} = '{words}'\n"
    return [re.sub(r"^.*?: ", "", line) for line in told(text)]


def test_own_words_are_read_by_language_and_letter():
    more = f'[words]\nsegments = 2\n[words.en]\nreminder = "See you {{day}}. {STOP}"\n[words.de]\ncheck-in = "Da?"\n'

    assert (
        Template("en", "reminder", f"See you {{day}}. {STOP}"),
        Template("de", "check-in", "Da?"),
    ) == read(SMALL + more, today=TODAY).words


@pytest.mark.parametrize("tag", sorted(known()))
@pytest.mark.parametrize("letter", FORMS)
def test_a_letter_with_all_that_is_always_there_can_be_said_in_every_language(letter, tag):
    stop = language(tag).phrase("intro-after-short")

    visit = "{day}, {time}, {place}" if FORMS[letter].visit else "{what}"

    assert [] == said(f"{{business}}: {visit}. {stop}", letter=letter, tag=tag)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (f"{{dey}} {STOP}", "words.en.reminder: {dey} is no field of it; did you mean day? Known: "),
        (f"{{until}} {STOP}", "words.en.reminder: {until} is no field of it; known: address, business"),
        (
            f"{{day {STOP}",
            "words.en.reminder: a brace stands alone; fields are written {like_this}: '{day STOP",
        ),
        (
            f"Reply CANCEL. {STOP}",
            "words.en.reminder: CANCEL must not be taught: phone companies end or begin all messages by it",
        ),
        (
            f"Reply C to cancel. {STOP}",
            "words.en.reminder: nobody hears 'C' as an answer; words that are heard: DROP",
        ),
        (
            "STOP to cancel it.",
            "words.en.reminder: STOP ends all messages, it calls off no visit; say for",
        ),
        (
            "See you {day}.",
            "words.en.reminder: must say how to end such letters, for nobody asked for it; add",
        ),
        (
            f"See you “soon” \U0001f600 {STOP}",
            "words.en.reminder: '\U0001f600': not in the alphabet of text messages",
        ),
        (
            f"{{link}} {STOP}",
            "words.en.reminder: {link} is empty without `public_url`; put it in brackets with the",
        ),
        (
            f"Hi {{name}}. {STOP}",
            "words.en.reminder: {name} is empty for some; put it in brackets with the words",
        ),
        (
            f"{{address}} {STOP}",
            "words.en.reminder: {address} is empty for cut at Harbour St; put it in brackets",
        ),
        (
            f"{{provider}} {STOP}",
            "words.en.reminder: {provider} is empty for meeting at Mill Lane; put it in brackets",
        ),
    ],
)
def test_words_that_cannot_be_sent_are_refused_with_what_to_write_instead(words, expected):
    (only,) = said(words, more=ROOM)

    assert only.startswith(expected)


def test_words_that_are_too_long_say_for_what_by_how_much_and_what_would_do():
    words = (
        "{business} would like to see you {relative}, {day} at {time}, at {place}. " + "x" * 60 + f". {STOP}"
    )
    (only,) = said(words)

    assert (
        "words.en.reminder: is too long: 162 characters, 2 messages, for cut at Harbour St; 1 holds 160. "
        "Shorten it, or write segments = 2 under [words]"
    ) == only
    assert [] == said(words, head="segments = 2")


def test_the_longest_way_to_the_booking_counts():
    words = "x" * 100 + f"[ {{link}}] {STOP}"

    assert [
        "words.en.reminder: is too long: 164 characters, 2 messages, for cut at Harbour St; 1 holds 160"
    ] == [each.partition(". ")[0] for each in said(words)]
    assert [] == said("x" * 96 + f"[ {{link}}] {STOP}")


def test_languages_letters_and_lengths_that_there_are_not_are_refused():
    text = SMALL + '[words]\nsegments = 9\n[words.pt]\nreminder = "Oi"\n[words.en]\nremindr = "Hi"\n'

    assert [
        "willow.toml:46: words.segments: must be a whole number from 1 to 4, not 9",
        "willow.toml:47: words.pt: 'pt' is no language that is spoken here; known: de, en, es, fr",
    ] == told(text)[:2]
    assert (
        "willow.toml:50: words.en.remindr: there is no such setting; did you mean reminder? Known:"
        in told(text)[2]
    )


PIECES = st.lists(
    st.one_of(
        st.sampled_from(sorted(f"{{{name}}}" for name in (*USUAL, "until", "was", "link", "why"))),
        st.sampled_from(["[ with {provider}]", "[ in {room}]", "[ {link}]", "[ {prepare}]", "[{name}]"]),
        st.sampled_from(["See you", ".", ",", "Reply OK", "hello", "ç", "é"]),
    ),
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(PIECES, st.sampled_from(sorted(FORMS)), st.sampled_from(sorted(known())))
def test_what_a_catalog_takes_can_always_be_said_within_its_messages(pieces, letter, tag):
    text = f"{' '.join(pieces)} {language(tag).phrase('intro-after-short')}"
    words = f'[words]\nsegments = 2\n[words.{tag}]\n{letter} = "{text}"\n'
    if told(SMALL + ROOM + words):
        return
    catalog = read(SMALL + ROOM + words, today=TODAY)
    speaker = Speaker(catalog, Person("", "Sam", tag))
    for booking in examples.visits(catalog, datetime(2026, 3, 5, 15)):  # noqa: DTZ001
        known_so = examples.facts(catalog, Person("", "Sam"), "sms", booking.changed_at, link=40)
        reply = examples.letter(letter, booking, speaker, known_so)

        assert reply.unfilled is None
        assert segments(folded(plain(addressed(reply)))) <= 2
