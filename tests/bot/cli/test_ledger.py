"""what became of a letter, in plain words"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.cli.ledger import UNKNOWABLE, WHY, became, path
from core.messages import Kind, Letter, LetterState, Reply, Unfilled
from core.people import Address
from core.plans import Unsent
from core.templates import Template
from core.walltime import zone
from storage.letters import Entry, Mark
from storage.settling import GAVE_UP

NOW = datetime(2026, 3, 4, 18, tzinfo=UTC)
LONDON = zone("Europe/London")
LETTER = Letter(
    "1", "willow", "sms", Address("sms", "+447700900123"), Reply("Hi."), Kind.REMINDER, NOW, "key"
)
QUIET = "earlier, because of quiet hours"


def entry(state, why="", *, channel="sms", attempt=0, history=(), ref=None, due=NOW, answered=None):
    letter = replace(LETTER, to=Address(channel, "1"), due_at=due)
    marks = tuple(Mark(NOW - timedelta(minutes=1), each, 0, said) for each, said in history)
    return Entry(letter, state, attempt, ref, why, marks, answered)


def said(*told, **more):
    return became(entry(*told, **more), NOW, LONDON)


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (said(LetterState.PENDING, due=NOW + timedelta(hours=1)), "will be sent"),
        (said(LetterState.PENDING), "is due; `halfpast serve` or `halfpast work` sends it"),
        (
            said(LetterState.PENDING, "30001: Twilio's queue is full", attempt=1),
            "not out yet: 30001: Twilio's queue is full",
        ),
        (said(LetterState.SENDING), "is being sent"),
        (
            said(LetterState.UNKNOWN),
            "may have gone out; before it is sent again the vendor is asked, where one can be",
        ),
        (
            said(LetterState.UNKNOWN, "no answer"),
            "may have gone out (no answer); before it is sent again the vendor is asked, where one can be",
        ),
        (said(LetterState.SENT), "sent; whether it arrived, the vendor has not said"),
        (said(LetterState.SENT, channel="telegram"), "sent; Telegram does not say whether it is read"),
        (said(LetterState.SENT, channel="mail"), "sent; mail does not say whether it arrives or is read"),
        (said(LetterState.SENT, channel="pigeon"), "sent; the vendor does not say more"),
        (said(LetterState.DELIVERED), "delivered; whether a text is read, nobody can say"),
        (said(LetterState.READ), "read"),
        (said(LetterState.FAILED, "30006: a landline"), "not delivered: 30006: a landline"),
        (
            said(LetterState.FAILED, "given up: 30003: phone off"),
            "not delivered: given up after a day: 30003: phone off",
        ),
        (said(LetterState.FAILED), "not delivered: the vendor does not say why"),
        (
            said(LetterState.FAILED, GAVE_UP),
            "may have come: nobody could say whether it had gone out, and it was not sent again",
        ),
        (said(LetterState.DROPPED, "opted out"), "not sent: the client wants no messages there"),
    ],
)
def test_it_is_said_what_is_known_and_what_nobody_knows(shown, expected):
    assert expected == shown


def test_it_is_said_that_quiet_hours_moved_it_whatever_became_of_it():
    promised = ((LetterState.PENDING, QUIET),)
    waits = said(LetterState.PENDING, QUIET, history=promised, due=NOW + timedelta(hours=1))
    read = said(LetterState.READ, history=(*promised, (LetterState.READ, "")), ref="SM1")

    assert "will be sent; due earlier, because of quiet hours" == waits
    assert "read; sent earlier, because of quiet hours" == read


def test_it_is_said_that_our_words_stand_in_for_those_of_the_business_and_why():
    lacking = replace(
        Reply("Hi."), unfilled=Unfilled(Template("en", "reminder", "At {address}."), "address", "")
    )
    kept = entry(LetterState.READ)

    assert "read; in our words, as yours lack {address}" == became(
        replace(kept, letter=replace(kept.letter, reply=lacking)), NOW, LONDON
    )


def test_it_is_said_that_it_may_have_come_twice():
    repeated = said(
        LetterState.SENT, history=((LetterState.PENDING, "may be repeated"), (LetterState.SENT, ""))
    )

    assert "sent; whether it arrived, the vendor has not said; it may have come twice" == repeated


def test_it_is_said_when_it_was_answered():
    answered = said(LetterState.DELIVERED, answered=NOW + timedelta(minutes=4))

    assert "delivered; whether a text is read, nobody can say; answered Wed 04 Mar 18:04" == answered


def test_the_way_there_is_told_mark_by_mark():
    marks = ((LetterState.SENDING, ""), (LetterState.SENT, ""))

    assert "Wed 04 Mar 17:59 sending, Wed 04 Mar 17:59 sent" == path(
        entry(LetterState.SENT, history=marks), LONDON
    )
    assert "-" == path(entry(LetterState.PENDING), LONDON)


@pytest.mark.parametrize("why", WHY)
@pytest.mark.parametrize("state", [LetterState.DROPPED, LetterState.FAILED])
def test_every_reason_is_a_sentence_for_people(why, state):
    told = {"not sent", "may have come" if why == GAVE_UP else "not delivered"}

    assert said(state, why) in {f"{each}: {WHY[why]}" for each in told}


def test_all_that_ends_a_letter_is_told_in_words_of_people():
    assert {each.value for each in Unsent} <= WHY.keys()
    assert {
        "too late",
        "opted out",
        "wrong number",
        "moved",
        "cancelled",
        "over",
        "already confirmed",
    } <= WHY.keys()


def test_each_channel_says_what_it_does_not_tell():
    assert {"console", "mail", "slack", "sms", "telegram"} == UNKNOWABLE.keys()


def test_what_was_found_out_again_and_again_is_one_mark():
    asked = ((LetterState.SENDING, ""), *((LetterState.UNKNOWN, "no answer"),) * 11, (LetterState.SENT, ""))

    assert "Wed 04 Mar 17:59 sending, Wed 04 Mar 17:59 unknown, 11 times, Wed 04 Mar 17:59 sent" == path(
        entry(LetterState.SENT, history=asked), LONDON
    )
