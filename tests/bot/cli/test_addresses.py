"""`person --also` and `--not`: whose an address is, as staff say it on the command line"""

import os
import re
from contextlib import contextmanager
from datetime import timedelta

import pytest

from bot.compose import note_lines, wall_clock
from core.messages import Line
from core.people import Address, Consent
from storage import events, people, talks
from storage.database import connect

SAM, CHAT, ALEX = "+447700900123", "telegram:4242", "+447700900124"
BOT = Line("bot", "willow", "telegram", "bot")
DAY = wall_clock() + timedelta(days=4)


@contextmanager
def opened():
    book = connect(os.environ["HALFPAST_DATABASE_URL"])
    try:
        yield book
    finally:
        book.close()


@pytest.fixture
def wrote(willow):
    """Run a command in a house with two lines, where Sam is booked in and somebody wrote in Telegram."""
    chat = Address("telegram", "4242")
    with opened() as book:
        note_lines(book, (Line("sms", "willow", "sms", "+442079460123"), BOT), wall_clock())
        with book.unit() as unit:
            people.person_at(unit, "willow", chat, new_id="chat")
            people.consent(unit, "willow", chat, Consent.GIVEN, who="chat", now=wall_clock())
            talks.load(unit, BOT, chat, wall_clock())
    booked = willow("book", f"cut with Ana on {DAY:%d %B} at 3pm", "--name", "Sam", "--phone", SAM)
    assert 0 == booked.exit_code, booked.stdout
    return willow


def said(text):
    return " ".join(text.replace("│", " ").split())


def test_a_person_has_one_address_more_until_it_is_taken_back_and_the_log_has_who_did_it(wrote):
    given = wrote("person", SAM, "--also", CHAT, "--by", "nadia")
    shown = wrote("person", CHAT)
    back = wrote("person", CHAT, "--not", CHAT, "--by", "olga")

    assert f"is reached at sms:{SAM}, {CHAT}." in given.stdout
    assert given.stdout == shown.stdout
    assert f"is reached at sms:{SAM}." in back.stdout
    with opened() as book, book.look() as unit:
        log = [(each.who, each.what, each.data) for each in events.latest(unit, "willow", 2)]
    assert [("olga", "address passed on"), ("nadia", "address passed on")] == [each[:2] for each in log]
    assert not any(hidden in str(log) for hidden in ("4242", SAM))
    assert "passed on" not in wrote("agenda").stdout


def test_who_is_meant_can_be_said_by_the_number_of_a_visit(wrote):
    number = re.search(r"│ (\d{4,}) ", wrote("agenda").stdout)[1]
    with opened() as book, book.unit() as unit:
        sam, _ = people.find(unit, "willow", Address("sms", SAM))
        people.reach(unit, "willow", sam.id, Address("phone", ALEX))
    given = wrote("person", number, "--also", "07700 900124")

    where = f"phone:{ALEX} (shared by them, to be called at only), sms:{SAM}, sms:{ALEX}"
    assert (0, True) == (given.exit_code, f"their own; is reached at {where}." in given.stdout)


@pytest.mark.parametrize(
    ("words", "code", "answer"),
    [
        ((SAM, "--also", "slack:U024BE91L"), 1, "has no line for slack, so nothing could be sent there"),
        ((SAM, "--also", "telegram:777"), 1, "let them write one message first"),
        ((CHAT, "--also", SAM), 1, f"`halfpast person sms:{SAM} --also {CHAT}`"),
        ((SAM, "--not", SAM), 1, "give them another one first, with --also"),
        ((SAM, "--not", CHAT), 1, "It is no address of theirs"),
        ((ALEX, "--also", CHAT), 1, f"Nobody is known at {ALEX}"),
        ((SAM, "--also", "telegram:-100123"), 2, "the number of a chat with one person"),
        ((SAM, "--also", "slack:C024BE91L"), 2, "somebody's id"),
        ((SAM, "--also", "sms:12"), 2, "must be a phone number in full"),
        ((SAM, "--also", "12"), 2, "must be a phone number"),
        ((SAM, "--also", "pigeon:12"), 2, "must be a channel and an address"),
    ],
)
def test_what_cannot_be_is_refused_with_what_to_do_and_nothing_is_written(wrote, words, code, answer):
    refused = wrote("person", *words)

    assert (code, True) == (refused.exit_code, answer in said(refused.stderr)), refused.stderr
    assert f"is reached at sms:{SAM}." in wrote("person", SAM).stdout


def test_where_somebody_wants_no_messages_is_said(wrote):
    with opened() as book, book.unit() as unit:
        chat = Address("telegram", "4242")
        people.consent(unit, "willow", chat, Consent.STOPPED, who="chat", now=wall_clock())

    assert f"{CHAT} (they want no messages there)." in wrote("person", SAM, "--also", CHAT).stdout
