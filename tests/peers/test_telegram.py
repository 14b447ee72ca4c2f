"""a talk over telegram-test-api: begun by text, picked by button"""

import asyncio
from datetime import datetime

import pytest

from channels.telegram import Mode, Telegram, TelegramSettings
from core.messages import Line
from tests.bot.conftest import book, book_url, empty_book  # noqa: F401
from tests.peers.telegram import TOKEN
from tests.peers.telegram_test_api import telegram_test_api
from tests.talks.salon import HOUSES, Salon


@pytest.mark.timeout(120)
def test_a_talk_is_begun_by_text_and_picked_by_button(book):  # noqa: F811 - the fixture
    with telegram_test_api() as peer:
        line = Line("telegram", HOUSES["en"].business.id, "telegram", "1")
        bot = TelegramSettings(
            token=TOKEN, public_url="https://b.example", mode=Mode.POLLING, api_url=peer.api_url
        )
        now = datetime(2026, 3, 2, 10)  # noqa: DTZ001 - wall time
        salon = Salon(book, now=now, wire=Telegram({line: bot}))
        read = salon.runner.run(_talk(salon.house, peer))
        salon.runner.close()

    offered, named, booked = read
    assert "Willow Studio, automated. Cut" in offered["text"]
    assert named["text"].endswith("Which first name shall I book?")
    assert booked["text"].startswith("Booked, Sam: cut")


async def _talk(house, peer) -> list[dict]:
    """Say, press and say; return what the bot wrote."""
    async with house.open():
        peer.say("haircut this week")
        offered = await _next(peer)
        peer.press(offered["reply_markup"]["inline_keyboard"][1][0]["callback_data"])
        named = await _next(peer)
        peer.say("Sam")
        return [offered, named, await _next(peer)]


async def _next(peer) -> dict:
    for _ in range(400):
        if found := await asyncio.to_thread(peer.read):
            return found[0]
        await asyncio.sleep(0.05)
    raise AssertionError("the bot wrote nothing")
