"""what a turn promises, as letters"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from bot.desk.letters import letters
from core.catalog import Business, Catalog
from core.messages import Inbound, Keyword, Kind, Line, Reply
from core.people import Address, Consent, Person, Reach
from core.spans import Span
from core.visits import Card, Invitation, Visit
from dialogs.states import Idle
from dialogs.turn import Consented, Facts, Noted, Promise, Turn

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
SAM = Address("sms", "+447700900123")
BOSS = Address("slack", "C1")
LINE = Line("sms", "willow", "sms", "+441632960000")
OFFICE = Line("slack", "willow", "slack", "T1")
INBOUND = Inbound(LINE, SAM, "SM1", NOW, text="hello")
HELLO = Turn(Idle(), replies=(Reply("Hello."), Reply("And more.")))
PROMISE = Promise(Reply("See you."), NOW + timedelta(days=1), NOW + timedelta(days=2), "claim", 3, "0")


def facts(consent=Consent.GIVEN, notify=()):
    business = Business("willow", "Willow Studio", notify=notify)
    return Facts(
        now=NOW,
        catalog=Catalog(business, (), (), ()),
        line=LINE,
        person=Person("p"),
        reach=Reach(SAM, "p", consent),
        bookings=(),
        ids=(),
    )


def written(turn, *, inbound=INBOUND, about=None, lines=(LINE,)):
    ids = count(1)
    return list(letters(inbound, turn, about or facts(), lines=lines, fresh=lambda: f"id{next(ids)}"))


def stopped(consent=Consent.STOPPED):
    return replace(HELLO, people=(Consented(SAM, consent),), promises=(PROMISE,))


def test_answers_are_keyed_by_the_message_they_answer():
    keys = [letter.dedupe_key for letter in written(HELLO)]

    assert ["answer:sms:SM1:0", "answer:sms:SM1:1"] == keys


def test_answers_go_back_where_the_message_came_from_at_once():
    letter = written(HELLO)[0]

    assert (SAM, "sms", NOW, Kind.ANSWER) == (letter.to, letter.line_id, letter.due_at, letter.kind)


def test_a_reminder_is_keyed_by_the_version_of_its_booking():
    (letter,) = written(Turn(Idle(), promises=(PROMISE,)))

    assert (Kind.REMINDER, "claim", 3) == (letter.kind, letter.claim, letter.version)
    assert (PROMISE.due_at, PROMISE.expires_at) == (letter.due_at, letter.expires_at)
    assert "reminder:claim:3:0:sms" == letter.dedupe_key


def test_what_staff_changed_is_told_of_the_version_that_stands_with_its_cards_beside_it():
    visit = Visit(
        Invitation("u", 3, Span(NOW, NOW + timedelta(hours=1)), NOW, "Cut", "Here"), "Mon", (), "Here"
    )
    told = replace(PROMISE, reply=Reply("Moved.", visit=visit, cards=(Card.INVITATION,)), kind=Kind.CHANGE)
    words, card = written(Turn(Idle(), promises=(told,)))

    assert [(Kind.CHANGE, "claim", 3)] * 2 == [
        (each.kind, each.claim, each.version) for each in (words, card)
    ]
    assert ("Moved.", "", (Card.INVITATION,)) == (words.reply.text, card.reply.text, card.reply.cards)
    assert ("change:claim:3:0:sms", "change:claim:3:0:sms:invitation") == (words.dedupe_key, card.dedupe_key)
    assert words.id != card.id


def test_a_silent_address_is_not_answered():
    assert [] == written(replace(HELLO, promises=(PROMISE,)), about=facts(Consent.STOPPED))


def test_one_who_stops_gets_the_confirmation_and_no_reminders():
    assert [Kind.ANSWER] * 2 == [letter.kind for letter in written(stopped())]


def test_one_who_stops_again_gets_nothing():
    assert [] == written(stopped(), about=facts(Consent.STOPPED))


def test_staff_of_another_business_in_the_same_book_are_not_told():
    turn = replace(HELLO, replies=(), notes=(Noted("human wanted", Reply("Sam asks for a person.")),))
    theirs = replace(OFFICE, business_id="rose")
    told = written(turn, about=facts(notify=(BOSS,)), lines=(LINE, theirs, OFFICE))

    assert [("willow", "slack")] == [(letter.business_id, letter.line_id) for letter in told]
    assert [] == written(turn, about=facts(notify=(BOSS,)), lines=(LINE, theirs))


def test_one_who_starts_again_is_answered():
    turn = replace(HELLO, people=(Consented(SAM, Consent.GIVEN),))

    assert 2 == len(written(turn, about=facts(Consent.STOPPED)))


@pytest.mark.parametrize("keyword", list(Keyword))
def test_what_the_carrier_has_answered_is_not_answered_again(keyword):
    assert [] == written(HELLO, inbound=replace(INBOUND, keyword=keyword))


def test_staff_are_told_where_we_have_a_line_to_write_from():
    turn = Turn(Idle(), notes=(Noted("human", Reply("Sam asks for you.")),))
    (letter,) = written(
        turn, about=facts(notify=(BOSS, Address("mail", "a@b.example"))), lines=(LINE, OFFICE)
    )

    assert (BOSS, "slack", Kind.NOTICE) == (letter.to, letter.line_id, letter.kind)
    assert "notice:sms:SM1:0:0" == letter.dedupe_key


def test_staff_are_told_even_when_the_sender_is_silent():
    turn = Turn(Idle(), notes=(Noted("opted out", Reply("Sam wants no more texts.")),))

    assert [Kind.NOTICE] == [
        letter.kind
        for letter in written(turn, about=facts(Consent.STOPPED, notify=(BOSS,)), lines=(LINE, OFFICE))
    ]
