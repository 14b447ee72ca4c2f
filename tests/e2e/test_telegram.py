"""a house that asks Telegram for updates and dies by kill -9: no update is lost, none is answered twice"""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.compose import wall_clock
from core.bookings import State
from core.people import Address
from core.spans import Span
from storage import bookings, catalog
from tests.e2e.running import until
from tests.e2e.test_kill import SETTLED, answers, rows
from tests.peers.telegram import BOT, TOKEN, a_message, press, say, telegram

POINTS = {
    "decoded": 600,
    "locked": 600,
    "before commit": 600,
    "committed": 600,
    "before send": 1,
    "sent": 600,
}
"""Where it dies, and for how many seconds a letter is asked for that may have gone out: a bot cannot see what it has
sent, so who died before a send writes late, and who died after one has written already."""
IN_DAYS = wall_clock() + timedelta(days=4)
NO_SMS = {
    f"CHANNELS__SMS__{each}": "" for each in ("ACCOUNT_SID", "AUTH_TOKEN", "FROM", "API_URL", "PER_SECOND")
}
CLIENT, CHLOE, GROUP = 777, 888, -1001
TEAM_POINTS = {"before commit:2": 600, "committed:2": 600, "before send:4": 1, "sent:4": 600}
"""As above, while one of the team writes: they are heard second, and their words are the fourth letter."""


@pytest.fixture
def vendor():
    with telegram() as played:
        yield played


def shown(api):
    return api.sent(chat=CLIENT)


@pytest.mark.timeout(240)
@pytest.mark.parametrize("point", POINTS)
def test_kill_9_while_polling_loses_no_update_and_answers_none_twice(
    house, book, vendor, database_url, point
):
    api, url = vendor
    bot = NO_SMS | {
        "CHANNELS__TELEGRAM__TOKEN": TOKEN,
        "CHANNELS__TELEGRAM__MODE": "polling",
        "CHANNELS__TELEGRAM__API_URL": url,
        "TEST_ASK": str(POINTS[point]),
    }

    def alive():
        if not house.alive:
            house.start(**bot)
        return True

    def hears(update, times):
        api.queue(api.update(**update))
        assert until(lambda: alive() and api.confirmed() and len(shown(api)) >= times), house.log.read_text()

    house.start(**bot, TEST_DIE=f"{point}:2")
    hears(say(f"haircut on {IN_DAYS:%A} at 3pm"), 1)
    hears(press(shown(api)[0]["reply_markup"]["inline_keyboard"][0][0]["callback_data"]), 2)
    hears(say("Sam"), 3)
    killed = "died" if house.log.read_text().count('"event": "open"') > 1 else "lives"
    settled = until(lambda: all(state in (*SETTLED, "unknown") for state, *_ in answers(database_url)))
    now = wall_clock()
    with book.look() as unit:
        found = bookings.agenda(unit, "willow", Span(now, now + timedelta(days=9)))
    texts = [each["text"] for each in shown(api)]

    assert (killed, settled) == ("died", True)
    assert [State.BOOKED] == [each.state for each in found]
    assert 3 == len(texts) == len(set(texts)), texts
    assert texts[-1].startswith("Booked, Sam")
    assert [(3,)] == rows(database_url, "SELECT count(*) FROM inbox")
    assert [] == api.refused


def in_the_group(text, head):
    """What an update says of a reply in the group where the team is told."""
    group = {"chat": {"id": GROUP, "type": "supergroup", "title": "Team"}}
    ours = a_message(CLIENT, head) | group | {"from": BOT, "text": "..."}
    return {"message": a_message(CHLOE, 7) | group | {"text": text, "reply_to_message": ours}}


@pytest.mark.timeout(240)
@pytest.mark.parametrize("point", TEAM_POINTS)
def test_kill_9_while_one_of_the_team_answers_loses_no_word_and_sends_none_twice(
    house, book, vendor, database_url, point
):
    api, url = vendor
    with book.unit() as unit:
        _, read = catalog.current(unit, "willow")
        told = replace(read.business, notify=(Address("telegram", str(GROUP)),))
        catalog.apply(unit, replace(read, business=told), source="test", now=wall_clock())
    bot = NO_SMS | {
        "CHANNELS__TELEGRAM__TOKEN": TOKEN,
        "CHANNELS__TELEGRAM__MODE": "polling",
        "CHANNELS__TELEGRAM__API_URL": url,
        "TEST_ASK": str(TEAM_POINTS[point]),
    }

    def alive():
        if not house.alive:
            house.start(**bot)
        return True

    def hears(update, chat, times):
        api.queue(api.update(**update))
        there = until(lambda: alive() and api.confirmed() and len(api.sent(chat=chat)) >= times)
        assert there, house.log.read_text()

    house.start(**bot, TEST_DIE=point)
    hears(say("my scalp burns since the colour"), GROUP, 2)
    below = api.sent(chat=GROUP)[1]["reply_parameters"]
    hears(in_the_group("Hi, may I call you?", below["message_id"]), CLIENT, 2)
    hears(say("yes please", message=3), GROUP, 3)
    died = house.log.read_text().count('"event": "open"') > 1

    assert died
    assert "Sam: Hi, may I call you?" == api.sent(chat=CLIENT)[1]["text"]
    assert 2 == len(api.sent(chat=CLIENT))
    assert 3 == len(api.sent(chat=GROUP))
    assert api.sent(chat=GROUP)[2]["text"].endswith("yes please")
    assert [below] * 2 == [each["reply_parameters"] for each in api.sent(chat=GROUP)[1:]]
    assert [(3,)] == rows(database_url, "SELECT count(*) FROM inbox")
    assert [] == api.refused
