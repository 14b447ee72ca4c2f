"""the house in a process of its own, and a Twilio that delivers until it is answered"""

import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

import httpx
from twilio.request_validator import RequestValidator

from bot.compose import apply_catalog, wall_clock
from storage.database import Database, connect, migrate
from tests.children import die_with_parent

ROOT = Path(__file__).parents[2]
CATALOG = ROOT / "bot" / "demo" / "willow.toml"
ACCOUNT = "AC" + "0123456789abcdef" * 2
TOKEN = "the auth token"
OURS = "+441632960000"
SAM = "+447700900123"
PUBLIC = "https://book.example"
SECRET = "a secret of the tests: 0123456789 abcdefghij"
PATIENCE = 60.0


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def a_book(url: str) -> Database:
    """Make a book with the demo's business in it."""
    book = connect(url)
    migrate(book)
    apply_catalog(book, CATALOG, wall_clock())
    return book


def a_text(body: str, sid: str, *, sender: str = SAM, **changed: str) -> dict[str, str]:
    """The fields of a text as Twilio sends them."""
    usual = {
        "AccountSid": ACCOUNT,
        "ApiVersion": "2010-04-01",
        "Body": body,
        "From": sender,
        "MessageSid": sid,
        "NumMedia": "0",
        "NumSegments": "1",
        "SmsMessageSid": sid,
        "SmsSid": sid,
        "SmsStatus": "received",
        "To": OURS,
    }
    return usual | changed


def sid(number: int) -> str:
    return f"SM{number:032x}"


@dataclass
class Twilio:
    """Plays Twilio's API: takes our letters, keeps them, and lists them."""

    url: str = ""
    kept: list[dict] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, form: dict[str, str]) -> dict:
        with self.lock:
            message = {
                "sid": sid(1000 + len(self.kept)),
                "body": form["Body"],
                "to": form["To"],
                "direction": "outbound-api",
                "date_created": format_datetime(wall_clock()),
                "status": "queued",
            }
            self.kept.append(message)
            return message

    def page(self, to: str | None) -> dict:
        with self.lock:
            listed = [each for each in reversed(self.kept) if to in {None, each["to"]}]
        return {"messages": listed, "page": 0, "page_size": 1000, "next_page_uri": None}

    def bodies(self, to: str = SAM) -> list[str]:
        with self.lock:
            return [each["body"] for each in self.kept if each["to"] == to]


@contextmanager
def a_twilio() -> Iterator[Twilio]:
    twilio = Twilio()

    class Api(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self._say(201, twilio.take(dict(parse_qsl(body, keep_blank_values=True))))

        def do_GET(self):
            self._say(200, twilio.page(parse_qs(urlsplit(self.path).query).get("To", [None])[0]))

        def _say(self, status, payload):
            said = json.dumps(payload).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Api) as server:
        server.daemon_threads = True
        twilio.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield twilio
        finally:
            server.shutdown()
            thread.join()


@dataclass
class House:
    """A house that runs as a process; ``start`` starts it again after it died."""

    database_url: str
    api_url: str
    log: Path
    port: int = field(default_factory=free_port)
    account: str = ACCOUNT
    token: str = TOKEN
    number: str = OURS
    public_url: str = PUBLIC
    process: subprocess.Popen | None = None

    def start(self, **environment: str) -> None:
        ours = {
            "DATABASE_URL": self.database_url,
            "PUBLIC_URL": self.public_url,
            "SECRET_KEY": SECRET,
            "PORT": str(self.port),
            "LOG_LEVEL": "info",
            "CHANNELS__SMS__ACCOUNT_SID": self.account,
            "CHANNELS__SMS__AUTH_TOKEN": self.token,
            "CHANNELS__SMS__FROM": self.number,
            "CHANNELS__SMS__API_URL": self.api_url,
            "CHANNELS__SMS__PER_SECOND": "1000",
            "TEST_LEASE": "2",
        } | environment
        plain = {name: value for name, value in os.environ.items() if not name.startswith("HALFPAST_")}
        with self.log.open("a") as said:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.e2e.house"],
                cwd=ROOT,
                env=plain | {f"HALFPAST_{name}": value for name, value in ours.items()},
                stdout=said,
                stderr=said,
                preexec_fn=die_with_parent(),  # noqa: PLW1509 - the child runs one program and nothing else
            )
        self.wait()

    def wait(self) -> None:
        """Wait until the house answers, or has died."""
        end = time.monotonic() + PATIENCE
        while self.alive and time.monotonic() < end:
            try:
                if httpx.get(f"{self.at}/healthz", timeout=2).status_code == 200:
                    return
            except httpx.TransportError:
                time.sleep(0.05)
        assert self.process.returncode == -9, self.log.read_text()

    @property
    def alive(self) -> bool:
        return self.process is not None and self.process.poll() is None

    @property
    def at(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def post(self, fields: dict[str, str], path: str = "/sms/inbound", **headers: str) -> httpx.Response:
        """Deliver once, signed as Twilio would."""
        signature = RequestValidator(self.token).compute_signature(self.public_url + path, fields)
        given = {
            "Content-Type": "application/x-www-form-urlencoded",
            "X-Twilio-Signature": signature,
        } | {name.replace("_", "-"): value for name, value in headers.items()}
        return httpx.post(self.at + path, content=urlencode(fields).encode(), headers=given, timeout=15)

    def deliver(self, fields: dict[str, str]) -> int:
        """Deliver until it is answered 200, the house started again when it died; return how often."""
        for times in range(1, 20):
            try:
                if self.post(fields).status_code == 200:
                    return times
            except httpx.TransportError:
                self.process.wait(PATIENCE)
            if not self.alive:
                self.start()
        raise AssertionError(self.log.read_text())

    def stop(self) -> None:
        if self.alive:
            self.process.terminate()
            self.process.wait(PATIENCE)


@contextmanager
def a_house(database_url: str, api_url: str, folder: Path, **more: str) -> Iterator[House]:
    house = House(database_url, api_url, folder / "house.log", **more)
    try:
        yield house
    finally:
        house.stop()


def until(true, patience: float = PATIENCE) -> bool:
    """Wait until something is so; tell whether it came to be."""
    end = time.monotonic() + patience
    while not true():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True
