"""a way to knock as Slack does, with an ear that remembers, and the payloads that it sends"""

import asyncio
import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

import httpx
from starlette.applications import Starlette

from channels.slack import Means, Slack, SlackSettings
from core.messages import Kind, Letter, Line, Reply
from core.people import Address
from tests.channels.twilio import FakeEar, Vendor, says

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
LINE = Line("slack", "willow", "slack", "", cards=True)
TEAM, BOT, EVE, PLACE, STAMP = "T01TEST", "U0BOT", "U0EVE", "D0EVE", "1772445600.000100"
TRIGGER = "13345224609.738474920.8088930838d88f008e0"
US = {"ok": True, "user_id": BOT, "team_id": TEAM}


def settings(**changed: Any) -> SlackSettings:
    usual = {"bot_token": "xoxb-for-tests-only", "signing_secret": SECRET}
    return SlackSettings(**{**usual, **changed})


def event(kind: str = "message", **changed: Any) -> dict[str, Any]:
    """An event as it is delivered: somebody writes to us."""
    usual = {"type": kind, "channel": PLACE, "user": EVE, "text": "oak tomorrow at 2", "ts": STAMP}
    told = {**usual, "channel_type": "im", **changed}
    told = {name: value for name, value in told.items() if value is not None}
    return {"type": "event_callback", "team_id": TEAM, "event_id": "Ev0ONE", "event": told}


def command(name: str = "/room", text: str = "for 6 tomorrow 2-3", **changed: Any) -> dict[str, Any]:
    usual = {"command": name, "text": text, "team_id": TEAM, "user_id": EVE, "channel_id": "C0GEN"}
    return {**usual, "trigger_id": TRIGGER, **changed}


def pressed(value: str = "a-key", **changed: Any) -> dict[str, Any]:
    usual = {
        "type": "block_actions",
        "team": {"id": TEAM},
        "user": {"id": EVE, "team_id": TEAM},
        "container": {"type": "message", "channel_id": PLACE, "message_ts": STAMP},
        "trigger_id": TRIGGER,
        "actions": [{"type": "button", "action_id": value, "value": value}],
    }
    return {**usual, **changed}


def shortcut(**changed: Any) -> dict[str, Any]:
    usual = {"type": "shortcut", "callback_id": "book", "team": {"id": TEAM}, "trigger_id": TRIGGER}
    return {**usual, "user": {"id": EVE, "team_id": TEAM}, **changed}


def submitted(values: Mapping[str, Any] | None = None, **changed: Any) -> dict[str, Any]:
    """A slip that was filled in: Oak on a day from two to three."""
    usual = {
        "service": {"type": "static_select", "selected_option": {"value": "room"}},
        "room": {"type": "static_select", "selected_option": {"value": "oak"}},
        "date": {"type": "datepicker", "selected_date": "2026-03-03"},
        "start": {"type": "timepicker", "selected_time": "14:00"},
        "length": {"type": "static_select", "selected_option": {"value": "60"}},
        "end": {"type": "timepicker", "selected_time": None},
        "people": {"type": "number_input", "value": None},
    }
    told = {**usual, **(values or {})}
    state = {"values": {name: {"value": each} for name, each in told.items() if each is not None}}
    view = {
        "type": "modal",
        "id": "V0SLIP",
        "hash": "156772938.1827394",
        "callback_id": "slip",
        "private_metadata": "new",
    }
    usual = {"type": "view_submission", "team": {"id": TEAM}, "user": {"id": EVE, "team_id": TEAM}}
    return {**usual, "trigger_id": TRIGGER, "view": {**view, "state": state, **changed}}


def a_letter(reply: Reply | str = "See you tomorrow at 3.", to: str = EVE, **changed: Any) -> Letter:
    usual = {
        "id": "letter-1",
        "business_id": "willow",
        "line_id": "slack",
        "to": Address("slack", to),
        "reply": Reply(reply) if isinstance(reply, str) else reply,
        "kind": Kind.ANSWER,
        "due_at": NOW,
        "dedupe_key": "answer:1",
    }
    return Letter(**{**usual, **changed})


def a_channel(api_url: str, counted: list[str] | None = None, **changed: Any) -> Slack:
    said = [] if counted is None else counted
    means = Means(
        now=lambda: NOW, count=said.append, fault=lambda error: said.append(repr(error)), seconds=2.0
    )
    return Slack({LINE: settings(api_url=api_url, **changed)}, means)


def signed(body: bytes, at: str, secret: str = SECRET) -> str:
    return "v0=" + hmac.new(secret.encode(), f"v0:{at}:".encode() + body, hashlib.sha256).hexdigest()


@dataclass
class Knock:
    """The door, who listens behind it, Slack's side of the API, and what was counted."""

    channel: Slack
    vendor: Vendor
    app: Any
    ear: FakeEar
    counted: list[str]
    runner: asyncio.Runner = field(default_factory=asyncio.Runner)

    def event(self, told: Mapping[str, Any], **how: Any) -> httpx.Response:
        return self.raw(json.dumps(told).encode(), kind="application/json", **how)

    def form(self, told: Mapping[str, Any], **how: Any) -> httpx.Response:
        return self.raw(urlencode(told).encode(), **how)

    def press(self, told: Mapping[str, Any], **how: Any) -> httpx.Response:
        return self.form({"payload": json.dumps(told)}, **how)

    def raw(
        self,
        body: bytes,
        *,
        kind: str = "application/x-www-form-urlencoded",
        at: str | None = None,
        signature: str | None = None,
        path: str = "/slack/events",
        **headers: str,
    ) -> httpx.Response:
        at = str(int(NOW.timestamp())) if at is None else at
        signature = signed(body, at) if signature is None else signature
        given = [
            (b"Content-Type", kind.encode()),
            (b"X-Slack-Request-Timestamp", at.encode("utf-8")),
            (b"X-Slack-Signature", signature.encode("utf-8")),
            *((name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()),
        ]
        return self.runner.run(self._post(path, body, given))

    def close(self) -> None:
        self.runner.run(self.channel.close())
        self.runner.close()
        self.vendor.close()

    async def _post(self, path: str, body: bytes, headers: list[tuple[bytes, bytes]]) -> httpx.Response:
        transport = httpx.ASGITransport(self.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://house") as client:
            return await client.post(path, content=body, headers=headers)


def told(payload: Mapping[str, Any] | None = None, status: int = 200, **headers: str) -> Any:
    """Let Slack answer so; JSON is named as what it is."""
    return says(status, {"ok": True} | dict(payload or {}), **{"Content_Type": "application/json", **headers})


def a_user(**changed: Any) -> dict[str, Any]:
    usual = {"id": EVE, "team_id": TEAM, "tz": "America/New_York", "profile": {"first_name": "Eve"}}
    return {"user": {**usual, **changed}}


def knock(ear: FakeEar | None = None, **changed: Any) -> Knock:
    ear, counted, vendor = ear or FakeEar(), [], Vendor()
    vendor.answers = [told(US), told(a_user())]
    channel = a_channel(vendor.url, counted, **changed)
    return Knock(channel, vendor, Starlette(routes=list(channel.routes(ear))), ear, counted)
