"""a way to knock at the webhook as Telegram does, with an ear that remembers"""

import asyncio
import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import httpx
from starlette.applications import Starlette

from channels.telegram import Means, Telegram, TelegramSettings
from core.messages import Kind, Letter, Line, Reply
from core.people import Address
from tests.channels.twilio import FakeEar
from tests.peers.telegram import TOKEN

SECRET = "the-secret-that-telegram-shows"
NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
LINE = Line("telegram", "willow", "telegram", "110201543")
WEBHOOK = "/telegram/webhook"


def settings(**changed: Any) -> TelegramSettings:
    usual = {"token": TOKEN, "public_url": "https://book.example", "secret": SECRET}
    return TelegramSettings(**{**usual, **changed})


def a_channel(api_url: str, counted: list[str] | None = None, **changed: Any) -> Telegram:
    said = [] if counted is None else counted
    means = Means(now=lambda: NOW, count=said.append, seconds=2.0, poll_seconds=1)
    return Telegram({LINE: settings(api_url=api_url, **changed)}, means)


def a_letter(reply: Reply | str = "See you tomorrow at 3.", to: str = "777", **changed: Any) -> Letter:
    usual = {
        "id": "letter-1",
        "business_id": "willow",
        "line_id": "telegram",
        "to": Address("telegram", to),
        "reply": Reply(reply) if isinstance(reply, str) else reply,
        "kind": Kind.ANSWER,
        "due_at": NOW,
        "dedupe_key": "answer:1",
    }
    return Letter(**{**usual, **changed})


@dataclass
class Knock:
    """The webhook, who listens behind it, and what was counted."""

    channel: Telegram
    app: Any
    ear: FakeEar
    counted: list[str]
    runner: asyncio.Runner = field(default_factory=asyncio.Runner)

    def json(self, update: object, *, secret: str | None = SECRET, path: str = WEBHOOK) -> httpx.Response:
        return self.raw(json.dumps(update).encode(), secret=secret, path=path)

    def raw(
        self, body: bytes, *, secret: str | None = SECRET, path: str = WEBHOOK, **headers: str
    ) -> httpx.Response:
        given = [
            (b"Content-Type", b"application/json"),
            *((k.encode(), v.encode()) for k, v in headers.items()),
        ]
        if secret is not None:
            given.append((b"X-Telegram-Bot-Api-Secret-Token", secret.encode("latin-1")))
        return self.runner.run(self._post(path, body, given))

    def close(self) -> None:
        self.runner.run(self.channel.close())
        self.runner.close()

    async def _post(self, path: str, body: bytes, headers: list[tuple[bytes, bytes]]) -> httpx.Response:
        transport = httpx.ASGITransport(self.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://house") as client:
            return await client.post(path, content=body, headers=headers)


def knock(api_url: str) -> Knock:
    ear, counted = FakeEar(), []
    channel = a_channel(api_url, counted)
    return Knock(channel, Starlette(routes=list(channel.routes(ear))), ear, counted)
