"""Telegram as a channel: the bots, their settings, and the vendor's client"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from starlette.routing import BaseRoute
from telegram import Bot
from telegram.error import ChatMigrated, TelegramError
from telegram.request import HTTPXRequest

from channels.channel import Absent, Ear, Heard, Later, Never, Outcome, Rate, Sent, Unknown
from channels.telegram.doctor import ailment
from channels.telegram.inbound import ALLOWED, Passed, UnreadableError, callback_id, decode
from channels.telegram.outbound import OURS_SECONDS, Call, encode, instead, refused
from channels.telegram.polling import Poller
from channels.telegram.routes import address, routes
from channels.telegram.settings import Mode, TelegramSettings
from core.messages import Inbound, Letter, Line
from core.people import Address

ANSWER_SECONDS = 8.0
CONNECT_SECONDS = 4.0
SOOTHE_SECONDS = 4.0
POLL_SECONDS = 30
A_CHAT = 1.0
"""Seconds between two messages to one chat."""

Menus = Mapping[str, Mapping[str, str]]
"""Commands and what they do, by language; under "" for all others."""


@dataclass(frozen=True, slots=True)
class Means:
    """What the channel works with: clocks, and what it tells: names of what happened, and faults."""

    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    monotonic: Callable[[], float] = time.monotonic
    count: Callable[[str], None] = lambda _name: None
    fault: Callable[[Exception], None] = lambda _error: None
    seconds: float = ANSWER_SECONDS
    poll_seconds: int = POLL_SECONDS


class Telegram:
    """Bots of Telegram, one a line."""

    name = "telegram"

    def __init__(
        self,
        lines: Mapping[Line, TelegramSettings],
        means: Means | None = None,
        *,
        menus: Menus | None = None,
    ) -> None:
        self._menus = menus or {}
        self.lines = tuple(lines)
        self._settings = dict(lines)
        self._means = means or Means()
        self._by_id = {line.id: line for line in lines}
        self._bots = {line: _bot(settings, self._means.seconds) for line, settings in lines.items()}
        self._soothing: set[asyncio.Task[None]] = set()

    def routes(self, ear: Ear) -> Sequence[BaseRoute]:
        """Return the routes on which Telegram calls us."""

        async def take(line: Line, data: object) -> None:
            await self._take(ear, line, data)

        return routes(self._settings, take=take, soothe=self._soothe, count=self._means.count)

    async def tend(self, ear: Ear) -> None:
        """Tell Telegram where we are, and ask for updates where it is not to call us; go on until cancelled."""
        await asyncio.gather(*(self._tend(ear, line) for line in self.lines))

    def rate(self, line: Line) -> Rate:
        """Return how fast Telegram takes letters of a bot: a message a second to a chat, and so many in all."""
        return Rate(self._settings[line].per_second, apart=A_CHAT)

    async def send(self, letter: Letter) -> Outcome:
        """Hand one letter to Telegram, within ten seconds."""
        line = self._by_id.get(letter.line_id)
        if line is None:
            return Later("the letter's line is not set up here", OURS_SECONDS)
        message = encode(letter.reply, under=letter.under)
        if message.told.get("text") == "":
            return Never("the letter has no text")
        return await self._sent(line, letter.to.value, message)

    async def find(self, letter: Letter, since: datetime) -> Sent | Absent | Unknown:  # noqa: ARG002
        """Say that nobody can tell: a bot cannot read what it has sent."""
        return Unknown("Telegram cannot be asked")

    async def check(self) -> str | None:
        """Return what is wrong with the first bot of which something is, None when all is well."""
        for line, settings in self._settings.items():
            webhook = address(self._settings, line) if settings.mode is Mode.WEBHOOK else None
            if wrong := await ailment(self._bots[line], settings, webhook=webhook):
                return wrong
        return None

    async def close(self) -> None:
        """Let go of connections."""
        for bot in self._bots.values():
            await bot.request.shutdown()

    async def _take(self, ear: Ear, line: Line, data: object) -> None:
        """Have one update heard; when this returns it is committed, or there was nothing to hear."""
        try:
            said: Inbound | Passed = decode(data, line=line, at=self._means.now())
        except UnreadableError:
            self._means.count("telegram_unreadable")
            return
        if isinstance(said, Passed):
            self._means.count(said)
        elif await ear.hear(said) is Heard.FLOOD:
            self._means.count("telegram_flood")

    async def _soothe(self, line: Line, data: object) -> None:
        """Answer a pressed button, so that it stops turning; the answer may be lost."""
        query = callback_id(data)
        if query is None:
            return
        try:
            async with asyncio.timeout(SOOTHE_SECONDS):
                await self._bots[line].answer_callback_query(query)
        except (TelegramError, TimeoutError):
            self._means.count("telegram_button_unanswered")

    async def _sent(self, line: Line, chat: str, call: Call, moved: Address | None = None) -> Outcome:
        try:
            made = await getattr(self._bots[line], call.method)(chat_id=_chat(chat), **call.told)
        except ChatMigrated as error:
            new = str(error.new_chat_id)
            return refused(error) if moved else await self._sent(line, new, call, Address(line.channel, new))
        except TelegramError as error:
            if anew := instead(call, error):
                return anew if isinstance(anew, Sent) else await self._sent(line, chat, anew, moved)
            return refused(error)
        return Sent(str(made.message_id), moved)

    # Where updates come from ------------------------------------------------------------------------------------------

    async def _tend(self, ear: Ear, line: Line) -> None:
        """Announce ourselves, and meanwhile ask for updates: whoever writes does not wait for our menu."""
        polls = self._settings[line].mode is Mode.POLLING
        await asyncio.gather(self._insist(line), *([self._poll(ear, line)] if polls else []))

    async def _poll(self, ear: Ear, line: Line) -> None:
        poller = Poller(
            lambda offset: self._ask(line, offset),
            lambda data: self._take_and_soothe(ear, line, data),
            count=self._means.count,
            fault=self._means.fault,
        )
        await poller.run()

    async def _insist(self, line: Line) -> None:
        """Announce ourselves until Telegram has heard it."""
        pause = 1.0
        while True:
            try:
                await self._announce(line)
            except TelegramError:
                self._means.count("telegram_not_announced")
                await asyncio.sleep(pause)
                pause = min(pause * 2, OURS_SECONDS)
            else:
                return

    async def _announce(self, line: Line) -> None:
        """Tell Telegram where to send updates, and what stands in the menu of commands."""
        settings = self._settings[line]
        if settings.mode is Mode.WEBHOOK:
            url = address(self._settings, line)
            await self._bots[line].set_webhook(
                url, secret_token=settings.secret, allowed_updates=list(ALLOWED)
            )
        for language, menu in self._menus.items():
            await self._bots[line].set_my_commands(list(menu.items()), language_code=language or None)

    async def _ask(self, line: Line, offset: int | None) -> Any:  # noqa: ANN401 - what came, not read yet
        seconds = self._means.poll_seconds
        asked = {"timeout": seconds, "allowed_updates": list(ALLOWED)} | (
            {"offset": offset} if offset else {}
        )
        return await self._bots[line]._post(  # noqa: SLF001 - the public one fails whole at one update it cannot read
            "getUpdates", asked, read_timeout=seconds + self._means.seconds
        )

    async def _take_and_soothe(self, ear: Ear, line: Line, data: object) -> None:
        try:
            await self._take(ear, line, data)
        finally:
            task = asyncio.create_task(self._soothe(line, data))
            self._soothing.add(task)
            task.add_done_callback(self._soothing.discard)


def _bot(settings: TelegramSettings, seconds: float) -> Bot:
    request = HTTPXRequest(
        read_timeout=seconds,
        write_timeout=seconds,
        connect_timeout=min(seconds, CONNECT_SECONDS),
        pool_timeout=CONNECT_SECONDS,
    )
    return Bot(
        settings.token, base_url=f"{settings.server}/bot", request=request, get_updates_request=request
    )


def _chat(value: str) -> int | str:
    return int(value) if value.lstrip("-").isascii() and value.lstrip("-").isdigit() else value
