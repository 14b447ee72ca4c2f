"""Telegram's Bot API, played strictly: what the schema refuses is refused here

The schema is Telegram's own description of its methods and types: the whole of it where the folder of
specifications lies beside the repository, else ``telegram_api.json`` with what we use. Unknown fields, missing
ones, wrong kinds, texts and keys that are too long are errors, more so than at the real one. It can also be told to
answer 403, 409, 429 or slowly, and it forgets an update only when it is asked for the next one.
"""

import json
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qsl

HERE = Path(__file__).parent
WHOLE = HERE.parents[2] / "shared" / "specs" / "telegram_bot_api.json"
TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
BOT = {"id": 110201543, "is_bot": True, "first_name": "Willow", "username": "willow_bot"}

PLAIN = {"Integer": int, "Float": int | float, "String": str, "Boolean": bool, "True": bool}
LONGEST = {"text": 4096, "caption": 1024, "callback_data": 64, "description": 256, "secret_token": 256}
PATTERNS = {
    "secret_token": r"[A-Za-z0-9_-]{1,256}",
    "command": r"[a-z0-9_]{1,32}",
    "url": r"https://\S+|",
}
ONE_OF = {
    "InlineKeyboardButton": {
        "callback_data",
        "url",
        "web_app",
        "login_url",
        "copy_text",
        "pay",
        "callback_game",
    }
    | {"switch_inline_query", "switch_inline_query_current_chat", "switch_inline_query_chosen_chat"}
}


def schema() -> dict:
    """Return what methods and types there are: all of them, or those that we use."""
    return json.loads((WHOLE if WHOLE.exists() else HERE / "telegram_api.json").read_text())


class RefusedError(Exception):
    """What is wrong with a request."""


@dataclass
class Answer:
    """What the next calls of a method get instead of what they asked for."""

    status: int
    description: str
    parameters: dict = field(default_factory=dict)
    chat: int | None = None


@dataclass
class Call:
    """One call that was right."""

    method: str
    fields: dict


class Api:
    """The server's mind: what it was sent, what waits to be fetched, and how it misbehaves."""

    def __init__(self) -> None:
        self.schema = schema()
        self.calls: list[Call] = []
        self.refused: list[str] = []
        self.webhook: dict = {}
        self.updates: list[dict] = []
        self.answers: dict[str, list[Answer]] = {}
        self.slow: dict[str, float] = {}
        self.lost: dict[str, int] = {}
        self.lock = threading.Condition()
        self._number = 0

    # What tests ask ---------------------------------------------------------------------------------------------------

    def sent(self, method: str = "sendMessage", chat: int | None = None) -> list[dict]:
        with self.lock:
            return [
                each.fields
                for each in self.calls
                if each.method == method and chat in {None, each.fields.get("chat_id")}
            ]

    def misbehave(self, method: str, answer: Answer, times: int = 1) -> None:
        self.answers.setdefault(method, []).extend([answer] * times)

    def update(self, **what) -> dict:
        """Make an update; it is not delivered yet."""
        with self.lock:
            self._number += 1
            return {"update_id": 5000 + self._number} | what

    def queue(self, *updates: dict) -> None:
        """Let updates be fetched."""
        with self.lock:
            self.updates += updates
            self.lock.notify_all()

    def confirmed(self) -> bool:
        with self.lock:
            return not self.updates

    # What clients ask -------------------------------------------------------------------------------------------------

    def call(self, method: str, fields: dict) -> tuple[int, dict]:
        time.sleep(self.slow.get(method, 0))
        known = self.schema["methods"].get(method)
        if known is None:
            return self._refuse(404, f"Not Found: {method}")
        try:
            fields = self._fields(method, known.get("fields", []), fields, whole=False)
        except RefusedError as error:
            return self._refuse(400, f"Bad Request: {error}")
        if answer := self._misbehaving(method, fields):
            body = {"ok": False, "error_code": answer.status, "description": answer.description}
            return answer.status, body | ({"parameters": answer.parameters} if answer.parameters else {})
        return 200, {"ok": True, "result": self._done(method, fields)}

    def _misbehaving(self, method: str, fields: dict) -> Answer | None:
        waiting = self.answers.get(method, [])
        for place, answer in enumerate(waiting):
            if answer.chat in {None, fields.get("chat_id")}:
                return waiting.pop(place)
        return None

    def _refuse(self, status: int, why: str) -> tuple[int, dict]:
        self.refused.append(why)
        return status, {"ok": False, "error_code": status, "description": why}

    def _done(self, method: str, fields: dict) -> object:
        if method == "getUpdates":
            return self._fetched(fields)
        with self.lock:
            self.calls.append(Call(method, fields))
            number = len(self.calls)
        match method:
            case "getMe":
                return BOT
            case "setWebhook":
                self.webhook = fields
                return True
            case "getWebhookInfo":
                return self._hook()
            case _ if method.startswith(("send", "editMessage")):
                chat = {"id": fields["chat_id"], "type": "private"}
                return {
                    "message_id": fields.get("message_id", number),
                    "date": 1772445600,
                    "chat": chat,
                    "text": fields.get("text", ""),
                }
            case _:
                return True

    def _hook(self) -> dict:
        told = {"url": self.webhook.get("url", ""), "has_custom_certificate": False}
        allowed = (
            {"allowed_updates": self.webhook["allowed_updates"]} if "allowed_updates" in self.webhook else {}
        )
        failing = {"last_error_message": self.webhook["failing"]} if "failing" in self.webhook else {}
        return told | failing | allowed | {"pending_update_count": len(self.updates)}

    def _fetched(self, fields: dict) -> list[dict]:
        """Forget what lies before the offset, and wait for what comes from it on."""
        with self.lock:
            self.updates = [each for each in self.updates if each["update_id"] >= fields.get("offset", 0)]
            self.lock.wait_for(lambda: self.updates, min(fields.get("timeout", 0), 2))
            return self.updates[: fields.get("limit", 100)]

    # What the schema says ---------------------------------------------------------------------------------------------

    def _fields(self, where: str, known: list[dict], given: dict, *, whole: bool) -> dict:
        """Return the fields in their kinds; ``whole``: they came as JSON, and not as the texts of a form."""
        by_name = {each["name"]: each for each in known}
        if strange := given.keys() - by_name.keys():
            raise RefusedError(f"{where} has no field {min(strange)}")
        if missing := [name for name, each in by_name.items() if each["required"] and name not in given]:
            raise RefusedError(f"{where} needs {missing[0]}")
        read = {
            name: self._value(f"{where}.{name}", by_name[name], given[name], whole=whole) for name in given
        }
        self._limits(where, read)
        return read

    def _value(self, where: str, known: dict, given: object, *, whole: bool) -> object:
        if isinstance(given, bytes):
            return given
        wrong = []
        for kind in known["types"]:
            try:
                value = given if whole or kind == "String" else json.loads(given)
                return self._kind(where, kind, value)
            except (RefusedError, ValueError) as error:
                wrong.append(str(error))
        raise RefusedError(f"{where}: {wrong[0]}")

    def _kind(self, where: str, kind: str, value: object) -> object:
        if kind.startswith("Array of "):
            if not isinstance(value, list):
                raise RefusedError(f"{where} is no list")
            return [self._kind(where, kind.removeprefix("Array of "), each) for each in value]
        if kind in PLAIN:
            if not isinstance(value, PLAIN[kind]) or (PLAIN[kind] is not bool and isinstance(value, bool)):
                raise RefusedError(f"{where} is no {kind}")
            return value
        found = self.schema["types"].get(kind)
        if found is None or not isinstance(value, dict):
            raise RefusedError(f"{where} is no {kind}")
        return self._fields(kind, found.get("fields", []), value, whole=True)

    def _limits(self, where: str, read: dict) -> None:
        for name, value in read.items():
            if isinstance(value, str):
                size = len(value.encode()) if name == "callback_data" else len(value.encode("utf-16-le")) // 2
                least = 1 if name in {"text", "callback_data", "command", "description"} else 0
                least = 0 if where == "answerCallbackQuery" else least
                most = 200 if where == "answerCallbackQuery" else LONGEST.get(name, 10**6)
                if not least <= size <= most or (
                    where == "sendMessage" and name == "text" and not value.strip()
                ):
                    raise RefusedError(f"{where}.{name} has {size}")
                if where != "InlineKeyboardButton" and not re.fullmatch(
                    PATTERNS.get(name, r"(?s:.*)"), value
                ):
                    raise RefusedError(f"{where}.{name} is not what it must be")
        if where in ONE_OF and len(ONE_OF[where] & read.keys()) != 1:
            raise RefusedError(f"{where} needs exactly one thing to do")
        if not 1 <= read.get("limit", 1) <= 100:
            raise RefusedError(f"{where}.limit")
        for each in read.get("entities", ()):
            if (
                each["offset"] + each["length"] > len(read["text"].encode("utf-16-le")) // 2
                or each["length"] < 1
            ):
                raise RefusedError(f"{where}: an entity lies outside of the text")


def say(text: str | None, chat: int = 777, *, message: int = 1, **more) -> dict:
    """What an update says of a message in a private chat."""
    words = {"text": text} if text is not None else {}
    return {"message": a_message(chat, message) | words | more}


def press(data: str, chat: int = 777, *, query: str = "q1") -> dict:
    """What an update says of a pressed button."""
    ours = a_message(chat, 2) | {"from": BOT, "text": "..."}
    told = {"id": query, "from": a_user(chat), "chat_instance": "1", "data": data, "message": ours}
    return {"callback_query": told}


def a_message(chat: int, message: int = 1, **more) -> dict:
    private = {"id": chat, "type": "private", "first_name": "Sam"}
    return {"message_id": message, "date": 1772445600, "chat": private, "from": a_user(chat)} | more


def a_user(number: int) -> dict:
    return {"id": number, "is_bot": False, "first_name": "Sam", "language_code": "en"}


@contextmanager
def telegram(port: int = 0) -> Iterator[tuple[Api, str]]:
    """Play Telegram on a port of this machine; return its mind and its address."""
    api = Api()

    class Door(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self):
            length = int(self.headers.get("Content-Length", 0))
            body = self.rfile.read(length)
            if len(body) < length:  # who asked was killed in the middle of it
                self.close_connection = True
                return
            token, _, method = self.path.removeprefix("/bot").partition("/")
            known = token == TOKEN
            status, told = (
                api.call(method, _form(self.headers["Content-Type"], body))
                if known
                else (401, {"ok": False, "error_code": 401, "description": "Unauthorized"})
            )
            said = json.dumps(told).encode()
            try:
                self.send_response(status)
                self.send_header("Content-Length", str(len(said)))
                self.end_headers()
                self.wfile.write(said)
            except OSError:
                self.close_connection = True

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", port), Door) as server:
        server.daemon_threads = True
        server.block_on_close = False
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield api, f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def _form(kind: str | None, body: bytes) -> dict:
    if (kind or "").startswith("multipart/"):
        whole = message_from_bytes(f"Content-Type: {kind}\r\n\r\n".encode() + body)
        parts = {part.get_param("name", header="content-disposition"): part for part in whole.get_payload()}
        return {
            name: part.get_payload(decode=True)
            if part.get_filename()
            else part.get_payload(decode=True).decode()
            for name, part in parts.items()
        }
    return dict(parse_qsl(body.decode(), keep_blank_values=True))
