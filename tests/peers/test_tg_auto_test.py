"""a talk over tg-auto-test: begun by text, picked by button, moved, and taken back

The program plays Telegram to an Application of python-telegram-bot, in this process. Our channel has none, so it
gets one here: what the Application hears goes to our webhook, and our channel writes through the Application's bot.
"""

from contextlib import suppress
from importlib import import_module

import pytest
from telegram import Update
from telegram.ext import Application, ApplicationBuilder, TypeHandler

from core.people import Address
from storage import people
from tests.bot.conftest import book, book_url, empty_book  # noqa: F401
from tests.peers.node import wheels
from tests.talks.edges import OverTelegram
from tests.talks.salon import HOUSES, Salon

NOWHERE = (None, "http://127.0.0.1:9")
SAM = Address("telegram", OverTelegram.client)


class PeerSalon(Salon):
    """The salon behind our channel, its vendor played by a client of the peer's."""

    def __init__(self, book, client: type) -> None:  # noqa: F811 - what the fixture gives
        self.edge = OverTelegram(HOUSES["en"].business.id, NOWHERE, lambda: self.now)
        super().__init__(book, wire=self.edge.channel)
        self.client = client(build_application=self.application, user_id=int(SAM.value), first_name="Sam")

    def application(self, builder: ApplicationBuilder) -> Application:
        made = builder.build()
        made.add_handler(TypeHandler(Update, self.hear))
        self.edge.channel._bots[self.edge.line] = made.bot  # noqa: SLF001 - the same client, on the peer's wire
        return made

    async def hear(self, update: Update, _context: object) -> None:
        await self.edge.deliver(update.to_dict(), self.house)
        await self.house.post.drain()

    def talk(self, talking):
        """Have a talk with the bot; return what it comes to."""

        async def whole():
            await self.client.connect()
            async with self.client.conversation("willow_bot") as talk:
                found = await talking(talk)
            await self.client.disconnect()
            return found

        return self.runner.run(whole())

    def called(self, method: str) -> list[dict]:
        return [each.parameters for each in self.client._api_calls if each.api_method == method]  # noqa: SLF001


@pytest.fixture
def salon(book, monkeypatch):  # noqa: F811 - the fixture
    monkeypatch.syspath_prepend(wheels("tg_auto_test"))
    peer = import_module("tg_auto_test.test_utils.serverless_telegram_client")
    opened = PeerSalon(book, peer.ServerlessTelegramClient)
    yield opened
    opened.close()


def test_a_talk_is_begun_by_text_and_picked_by_button_then_moved_and_taken_back(salon):
    async def talking(talk):
        await talk.send_message("haircut this week")
        (offered,) = await _read(talk)
        await offered.click(1)
        (named,) = await _read(talk)
        await talk.send_message("Sam")
        booked, file = await _read(talk)
        await talk.send_message("can we make it friday 3pm instead")
        moved, _ = await _read(talk)
        await moved.click(text="Undo")
        return [each.text for each in (offered, named, booked, moved, *await _read(talk))], file

    (offered, named, booked, moved, back), file = salon.talk(talking)
    with salon.book.look() as unit:
        person = people.find(unit, salon.business, SAM)[0]

    assert offered.startswith("Willow Studio, automated. Cut")
    assert "Tue 3 Mar 1pm, Ana, Harbour St. Which first name shall I book?" == named
    assert booked.startswith("Booked, Sam: cut with Ana, Tue 3 Mar, 1pm")
    assert ("text/calendar", "visit.ics") == (file.file.mime_type, file.file.name)
    assert moved.startswith("Moved: Ana, now Fri 6 Mar, 3pm (was Tue 3 Mar 1pm)")
    assert back.startswith("Back as it was: cut with Ana, Tue 3 Mar, 1pm")
    assert {"cut with Ana, 2026-03-03 13:00"} == salon.stands(person.id)


def test_every_pressed_button_is_answered_one_that_is_over_as_well(salon):
    async def talking(talk):
        await talk.send_message("haircut this week")
        (offered,) = await _read(talk)
        await offered.click(1)
        await talk.send_message("Sam")
        await _read(talk)
        await offered.click(0)
        return offered.buttons, await _read(talk)

    buttons, (over,) = salon.talk(talking)
    pressed = [buttons[row][0].data.decode() for row in (1, 0)]

    assert over.text.startswith("That offer is over.")
    assert [{"callback_query_id": f"cb_1_{key}"} for key in pressed] == salon.called("answerCallbackQuery")


async def _read(talk) -> list:
    """Return all that the bot wrote since we last read."""
    found = []
    with suppress(RuntimeError):  # so the peer says that there is no more
        while True:
            found.append(await talk.get_response())
    return found
