"""the main job against a program by others: a signed text comes in, a booking and a recorded reply come out"""

import contextlib
import sqlite3
from datetime import timedelta

import pytest

from bot.compose import wall_clock
from core.bookings import State
from core.spans import Span
from storage import bookings
from tests.e2e.running import a_book, a_house, a_text, sid, until
from tests.peers.twilio import twilio as a_peer

SAM = "+15557654321"
DAY = wall_clock() + timedelta(days=4)


@pytest.fixture
def peer(tmp_path):
    with a_peer(tmp_path) as running:
        yield running


@pytest.fixture
def book(tmp_path):
    opened = a_book(f"sqlite:///{tmp_path / 'book.db'}")
    yield opened
    opened.close()


@pytest.fixture
def house(peer, book, tmp_path):
    url = f"sqlite:///{tmp_path / 'book.db'}"
    account = {"account": peer.account_sid, "token": peer.auth_token, "number": peer.number}
    with a_house(url, peer.url, tmp_path, **account) as built:
        built.public_url = built.at
        built.start()
        peer.deliver_to(f"{built.at}/sms/inbound")
        yield built


def agenda(book):
    now = wall_clock()
    with book.look() as unit:
        return bookings.agenda(unit, "willow", Span(now, now + timedelta(days=9)))


def ours(peer):
    return [each["body"] for each in peer.messages(to=SAM)]


@pytest.mark.timeout(120)
def test_a_talk_by_signed_texts_leads_to_a_booking_and_replies_that_the_peer_recorded(house, peer, book):
    for said, words in enumerate((f"haircut on {DAY:%A} at 3pm", "1", "Sam"), start=1):
        peer.text(words, sender=SAM)

        assert until(lambda wanted=said: len(ours(peer)) >= wanted), house.log.read_text()

    assert [State.BOOKED] == [each.state for each in agenda(book)]
    assert "Willow Studio, automated." in ours(peer)[0]
    assert "Booked, Sam" in ours(peer)[-1]
    assert 3 == len(ours(peer))


@pytest.mark.timeout(120)
def test_the_same_delivery_five_times_leads_to_one_booking_and_one_reply(house, peer, book):
    for number, words in enumerate((f"haircut on {DAY:%A} at 3pm", "1", "Sam"), start=1):
        text = a_text(words, sid(number), sender=SAM, AccountSid=peer.account_sid, To=peer.number)
        answers = [house.post(text).status_code for _ in range(5)]

        assert [200] * 5 == answers
        assert until(lambda wanted=number: len(ours(peer)) >= wanted), house.log.read_text()

    assert 1 == len(agenda(book))
    assert 3 == len(ours(peer))


@pytest.mark.timeout(120)
def test_the_peer_reports_what_became_of_a_letter_and_the_ledger_has_it(house, peer, tmp_path):
    peer.text("HELP", sender=SAM)

    assert until(lambda: ours(peer)), house.log.read_text()

    (message,) = peer.messages(to=SAM)
    peer.report(message["sid"], "delivered")

    with contextlib.closing(sqlite3.connect(tmp_path / "book.db")) as ledger:
        assert until(lambda: ledger.execute("SELECT state FROM letters").fetchall() == [("delivered",)])
