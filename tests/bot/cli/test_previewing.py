"""`halfpast letters preview`: each letter as each channel sends it"""

import re
from pathlib import Path

import pytest

from dialogs.letters import FORMS

OWN = """
[words]
segments = 2
[words.en]
reminder = "{business}: {what} {relative}.[ Change: {link}] STOP to opt out."
[words.es]
check-in = "Diga AQUÍ, {visit}, hasta las {until}."
"""


@pytest.fixture
def own(tmp_path):
    """Return a catalog with own words, in a file that nobody applied."""
    path = tmp_path / "own.toml"
    path.write_text(Path("bot/demo/willow.toml").read_text("utf-8") + OWN)
    return str(path)


def test_it_shows_every_letter_on_every_channel_with_what_it_takes(willow):
    shown = willow("letters", "preview").stdout

    for letter in FORMS:
        assert re.search(rf"^{letter}, en, sms: 1 message, \d+ characters, our words$", shown, re.MULTILINE)
        assert re.search(rf"^{letter}, en, telegram: \d+ characters, our words$", shown, re.MULTILINE)
    assert "  [I'm here]\n" in shown
    assert "Willow Studio: see you tomorrow" in shown


def test_one_letter_of_a_service_is_shown_in_a_language_on_a_channel(willow):
    shown = willow(
        *("letters", "preview", "--letter", "reminder", "--language", "de"),
        *("--channel", "console", "--service", "back massage"),
    ).stdout

    assert shown.startswith("reminder, de, console: ")
    assert ", mit Dev." in shown
    assert 1 == shown.count("our words")


def test_slack_shows_the_way_to_the_booking_as_a_button(willow, monkeypatch):
    monkeypatch.setenv("HALFPAST_PUBLIC_URL", "https://book.example.com")
    monkeypatch.setenv("HALFPAST_SECRET_KEY", "0123456789abcdef0123456789abcdef")
    shown = willow("letters", "preview", "--letter", "reminder", "--channel", "slack").stdout

    assert re.search(r"Harbour St, with Chloe\. Reply OK\.\n  \[Change\]", shown)


def test_words_that_are_not_applied_yet_are_shown_as_they_would_be_sent(run, own, monkeypatch):
    without = run("letters", "preview", "--file", own, "--channel", "sms", "--service", "room").stdout
    monkeypatch.setenv("HALFPAST_PUBLIC_URL", "https://book.example.com")
    monkeypatch.setenv("HALFPAST_SECRET_KEY", "0123456789abcdef0123456789abcdef")
    linked = run("letters", "preview", "--file", own, "--letter", "reminder", "--channel", "sms").stdout

    assert "reminder, en, sms: 1 message, 58 characters, your words" in without
    assert "  Willow Studio: meeting room Oak tomorrow. STOP to opt out.\n" in without
    assert re.search(
        r"^check-in, es, sms: .* your words\n  Diga AQUI, meeting room Oak,", without, re.MULTILINE
    )
    assert "Change: https://book.example.com/c/0000000000000000 STOP" in linked


@pytest.mark.parametrize(
    ("option", "said", "told"),
    [
        ("--letter", "remindr", "'remindr' is no letter; did you mean reminder?"),
        ("--language", "pt", "'pt' is no language; known: de, en, es, fr"),
        ("--channel", "fax", "'fax' is no channel; known: console, slack, sms, telegram"),
        ("--service", "tattoo", "'tattoo' is no service"),
    ],
)
def test_what_there_is_not_is_refused(willow, option, said, told):
    shown = willow("letters", "preview", option, said)

    assert 2 == shown.exit_code
    assert told in re.sub(r"[\s│]+", " ", shown.output)
