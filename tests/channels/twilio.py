"""Twilio as the tests play it: signed requests, a server with a script, an ear that remembers"""

import asyncio
import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

import httpx
from starlette.applications import Starlette
from twilio.request_validator import RequestValidator

from channels.channel import Heard, Status
from channels.sms import Sms, SmsSettings
from core.messages import Choice, Inbound, Kind, Letter, Line, Reply
from core.people import Address

ACCOUNT = "AC" + "0123456789abcdef" * 2
SERVICE = "MG" + "0123456789abcdef" * 2
TOKEN = "the auth token"
OURS = "+15550001111"
THEIRS = "+15552223333"
SID = "SM" + "a1" * 16
PUBLIC = "https://book.example"
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
LINE = Line(id="main", business_id="willow", channel="sms", address=OURS)
EMPTY = "<Response/>"


def settings(**changed: Any) -> SmsSettings:
    usual = {"account_sid": ACCOUNT, "auth_tokens": (TOKEN,), "public_url": PUBLIC, "sender": OURS}
    return SmsSettings(**{**usual, **changed})


def a_text(**changed: str | None) -> dict[str, str]:
    """The fields of a text as Twilio sends them; a field that is None is left out."""
    usual = {
        "ToCountry": "US",
        "ToState": "CA",
        "SmsMessageSid": SID,
        "NumMedia": "0",
        "ToCity": "",
        "FromZip": "94107",
        "SmsSid": SID,
        "FromState": "CA",
        "SmsStatus": "received",
        "FromCity": "SAN FRANCISCO",
        "Body": "haircut tomorrow at 3?",
        "FromCountry": "US",
        "To": OURS,
        "ToZip": "",
        "NumSegments": "1",
        "MessageSid": SID,
        "AccountSid": ACCOUNT,
        "From": THEIRS,
        "ApiVersion": "2010-04-01",
    }
    return {name: value for name, value in {**usual, **changed}.items() if value is not None}


def a_status(**changed: str | None) -> dict[str, str]:
    usual = {
        "SmsSid": SID,
        "SmsStatus": "delivered",
        "MessageStatus": "delivered",
        "To": THEIRS,
        "MessageSid": SID,
        "AccountSid": ACCOUNT,
        "From": OURS,
        "ApiVersion": "2010-04-01",
    }
    return {name: value for name, value in {**usual, **changed}.items() if value is not None}


def signed(url: str, fields: dict[str, str], token: str = TOKEN, algorithm: str | None = None) -> str:
    """The signature by Twilio's own library."""
    return RequestValidator(token).compute_signature(url, fields, algorithm)


def a_letter(text: str = "See you tomorrow at 3.", **changed: Any) -> Letter:
    usual = {
        "id": "letter-1",
        "business_id": "willow",
        "line_id": "main",
        "to": Address("sms", THEIRS),
        "reply": Reply(text),
        "kind": Kind.ANSWER,
        "due_at": NOW,
        "dedupe_key": "answer:1",
    }
    return Letter(**{**usual, **changed})


def a_menu() -> Reply:
    return Reply(
        "When would suit you?", (Choice("1", "Thu 3:00pm"), Choice("2", "Fri 9:30am")), "Reply 1 or 2."
    )


@dataclass
class FakeEar:
    """An ear that remembers what it heard, or is deaf."""

    heard: list[Inbound] = field(default_factory=list)
    noted: list[Status] = field(default_factory=list)
    answer: Heard = Heard.TAKEN
    trouble: Exception | None = None

    async def hear(self, inbound: Inbound) -> Heard:
        if self.trouble:
            raise self.trouble
        self.heard.append(inbound)
        return self.answer

    async def note(self, status: Status) -> None:
        if self.trouble:
            raise self.trouble
        self.noted.append(status)


@dataclass
class Knock:
    """A way to knock at the routes of a channel as Twilio does."""

    app: Starlette
    ear: FakeEar
    counted: list[str]

    def form(self, path: str, fields: dict[str, str], signature: str | None = None, **headers: str) -> Any:
        """POST a form; without a signature it is signed as Twilio would for the public URL."""
        signature = signed(PUBLIC + path, fields) if signature is None else signature
        return self.raw(path, urlencode(fields).encode(), signature.encode("latin-1"), **headers)

    def raw(self, path: str, body: bytes, signature: bytes | None, **headers: str) -> Any:
        usual = {"Content-Type": "application/x-www-form-urlencoded"}
        given = {
            name.replace("_", "-").encode(): value.encode() for name, value in {**usual, **headers}.items()
        }
        if signature is not None:
            given[b"X-Twilio-Signature"] = signature
        return asyncio.run(self._post(path, body, given))

    async def _post(self, path: str, body: bytes, headers: dict[bytes, bytes]) -> httpx.Response:
        way = httpx.ASGITransport(self.app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=way, base_url="http://127.0.0.1:8000") as client:
            return await client.post(path, content=body, headers=headers)


def knock(lines: dict[Line, SmsSettings] | None = None) -> Knock:
    ear, counted = FakeEar(), []
    channel = Sms(lines or {LINE: settings()}, now=lambda: NOW, count=counted.append)
    app = Starlette(routes=list(channel.routes(ear)))
    return Knock(app, ear, counted)


@dataclass
class Asked:
    """One request that came to the server."""

    method: str
    path: str
    query: dict[str, list[str]]
    fields: dict[str, str]
    headers: dict[str, str]


@dataclass(eq=False)
class Answer:
    """What the server does with a request."""

    act: Callable[[BaseHTTPRequestHandler], None]


class Vendor:
    """A server on this machine that answers as the test says, for what no other program plays: faults."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.answers: list[Answer] = []
        vendor = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                vendor.take(self)

            do_POST = do_GET  # noqa: N815 - as the standard library calls it

            def log_message(self, *args: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01})
        self.thread.start()

    def take(self, handler: BaseHTTPRequestHandler) -> None:
        body = handler.rfile.read(int(handler.headers.get("Content-Length") or 0)).decode()
        parts = urlsplit(handler.path)
        asked = Asked(
            handler.command,
            parts.path,
            parse_qs(parts.query),
            dict(parse_qsl(body, keep_blank_values=True)),
            dict(handler.headers),
        )
        self.asked.append(asked)
        (self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]).act(handler)

    def close(self) -> None:
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


def says(status: int, payload: object = None, **headers: str) -> Answer:
    """Answer with a status and JSON."""
    body = payload if isinstance(payload, bytes) else json.dumps(payload).encode()

    def act(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return Answer(act)


def error(status: int, code: int | None, **headers: str) -> Answer:
    return says(
        status, {"code": code, "message": f"The 'To' number {THEIRS} is bad", "status": status}, **headers
    )


def hangs(seconds: float) -> Answer:
    """Take the request, and say nothing."""

    def act(handler: BaseHTTPRequestHandler) -> None:
        time.sleep(seconds)
        handler.close_connection = True

    return Answer(act)


def hangs_up() -> Answer:
    """Take the request, and close the connection."""
    return hangs(0)


def message(body: str, **changed: Any) -> dict[str, Any]:
    """A message as the API lists it."""
    return {
        "sid": SID,
        "body": body,
        "direction": "outbound-api",
        "date_created": "Mon, 23 Nov 2026 12:00:00 +0000",
        "to": THEIRS,
        "status": "queued",
        **changed,
    }


def page(*messages: dict[str, Any]) -> Answer:
    return says(200, {"messages": list(messages), "page": 0, "page_size": 1000, "next_page_uri": None})
