"""what a turn promises, as letters"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from types import MappingProxyType

import pytest

from bot.desk.letters import letters
from bot.desk.ways import NOWHERE
from core.bookings import Booking, Slot, State, Step, What
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
KIM_CHAT = Address("telegram", "4242")
CHAT = Line("telegram", "willow", "telegram", "bot", cards=True)
LINE = Line("sms", "willow", "sms", "+441632960000")
OFFICE = Line("slack", "willow", "slack", "T1")
INBOUND = Inbound(LINE, SAM, "SM1", NOW, text="hello")
HELLO = Turn(Idle(), replies=(Reply("Hello."), Reply("And more.")))
SLOT = Slot("cut", "here", Span(NOW, NOW + timedelta(hours=1)), ())
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


def written(turn, *, inbound=INBOUND, about=None, lines=(LINE,), elsewhere=MappingProxyType({})):
    ids = count(1)
    about = about or facts()
    return list(
        letters(inbound, turn, about, lines=lines, fresh=lambda: f"id{next(ids)}", elsewhere=elsewhere)
    )


def sent(promise, **more):
    """Return where a promise goes, where it goes if it cannot go there, and why it goes nowhere."""
    (letter,) = written(Turn(Idle(), promises=(promise,)), **more)
    return letter.line_id, letter.to, letter.then, letter.why if letter.unsent else None


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


def test_a_silent_address_is_not_answered_and_the_ledger_says_why_nothing_reminds_it():
    (kept,) = written(replace(HELLO, promises=(PROMISE,)), about=facts(Consent.STOPPED))

    assert (Kind.REMINDER, True, "opted out", Reply("")) == (kept.kind, kept.unsent, kept.why, kept.reply)


def test_one_who_stops_gets_the_confirmation_and_no_reminders():
    assert [(Kind.ANSWER, False), (Kind.ANSWER, False), (Kind.REMINDER, True)] == [
        (letter.kind, letter.unsent) for letter in written(stopped())
    ]


def test_one_who_stops_again_gets_nothing():
    assert [True] == [each.unsent for each in written(stopped(), about=facts(Consent.STOPPED))]


def test_a_letter_goes_on_the_first_channel_on_which_the_client_can_be_written_to():
    chat = {"telegram": (CHAT, Reach(KIM_CHAT, "p", Consent.GIVEN))}
    first = replace(PROMISE, channels=("telegram", ""))

    assert ("telegram", KIM_CHAT, ("sms",), None) == sent(first, elsewhere=chat)
    assert ("sms", SAM, (), None) == sent(first)
    assert ("sms", SAM, ("telegram",), None) == sent(
        replace(PROMISE, channels=("", "telegram")), elsewhere=chat
    )
    assert ("telegram", KIM_CHAT, ("sms",), None) == sent(first, elsewhere=chat, about=facts(Consent.STOPPED))


@pytest.mark.parametrize(
    ("channels", "lines", "consent", "why"),
    [
        (("mail",), (LINE,), Consent.GIVEN, "no address"),
        (("mail", ""), (LINE,), Consent.STOPPED, "opted out"),
        (("",), (LINE,), Consent.WRONG, "wrong number"),
    ],
)
def test_a_letter_of_a_plan_that_can_go_nowhere_stands_in_the_ledger_with_the_reason(
    channels, lines, consent, why
):
    assert ("sms", SAM, (), why) == sent(
        replace(PROMISE, channels=channels), lines=lines, about=facts(consent)
    )


def test_who_can_be_written_to_nowhere_has_no_address():
    desk = Line(NOWHERE, "willow", NOWHERE, "")
    entered = Inbound(desk, Address(NOWHERE, "p"), "ref", NOW)

    assert "no address" == sent(PROMISE, inbound=entered, about=facts(Consent.STOPPED))[-1]


@pytest.mark.parametrize("kind", [Kind.CHANGE, Kind.CANCELLATION, Kind.LATE])
def test_what_staff_did_to_a_visit_and_cannot_be_told_stands_in_the_ledger_with_the_reason(kind):
    (kept,) = written(Turn(Idle(), promises=(replace(PROMISE, kind=kind),)), about=facts(Consent.STOPPED))

    assert (True, "opted out", Reply("")) == (kept.unsent, kept.why, kept.reply)


def test_of_several_bookings_that_a_message_changes_each_ledger_has_the_answer():
    bookings = [Booking(each, each, 1, State.BOOKED, SLOT, "p", NOW, "UTC", NOW) for each in ("b", "a")]
    steps = tuple(Step(each, each, What.CANCELLED) for each in bookings)
    (both,) = written(Turn(Idle(), (Reply("Cancelled."),), steps))
    (one,) = written(Turn(Idle(), (Reply("Cancelled."),), steps[:1], about="c"))

    assert (None, ("a", "b")) == (both.claim, both.about)
    assert ("b", ("c",)) == (one.claim, one.about)


def test_an_answer_that_can_go_nowhere_is_kept_only_where_it_is_about_a_visit():
    entered = Inbound(Line(NOWHERE, "willow", "sms", ""), SAM, "ref", NOW)
    (kept,) = written(replace(HELLO, replies=HELLO.replies[:1], about="a"), inbound=entered)

    assert ("a", True, "no line of ours", Reply("")) == (kept.claim, kept.unsent, kept.why, kept.reply)
    assert [] == written(HELLO, inbound=entered)


def test_what_is_known_not_to_be_sent_keeps_its_own_reason():
    late = replace(PROMISE, why="booked too late for it", unsent=True)

    assert "booked too late for it" == sent(late, about=facts(Consent.STOPPED))[-1]


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
