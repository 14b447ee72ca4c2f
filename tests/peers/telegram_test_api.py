"""telegram-test-api, a program by others that plays Telegram: behind a shim that mends four of its answers

It says not of itself that it is a bot, gives dates in milliseconds, forgets ``chat_instance``, and does not wait where
there are no updates; Telegram does otherwise, and the typed client insists.
"""

import json
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass

import httpx

from tests.peers.between import Answer, Asked, between
from tests.peers.node import free_port, running
from tests.peers.telegram import TOKEN, a_user

SCRIPT = "../../../tests/peers/telegram_server.cjs"


@dataclass(frozen=True)
class Peer:
    """The program, for people: ``url`` is where they write; bots go to ``api_url``."""

    url: str
    api_url: str
    chat: int = 777

    def say(self, text: str) -> None:
        self._ask("sendMessage", text=text, chat=self._chat, date=1772445600)

    def press(self, data: str) -> None:
        ours = {"message_id": 1, "date": 1772445600, "chat": self._chat}
        self._ask("sendCallback", data=data, message=ours)

    def read(self) -> list[dict]:
        """Return what the bot has written since we last read."""
        answer = httpx.post(f"{self.url}/getUpdates", json={"token": TOKEN, "chatId": self.chat}, timeout=10)
        return [each["message"] for each in answer.json()["result"]]

    @property
    def _chat(self) -> dict:
        return {"id": self.chat, "type": "private", "first_name": "Sam"}

    def _ask(self, path: str, **told: object) -> None:
        told |= {"botToken": TOKEN, "from": a_user(self.chat)}
        httpx.post(f"{self.url}/{path}", json=told, timeout=10).raise_for_status()


@contextmanager
def telegram_test_api() -> Iterator[Peer]:
    port = free_port()
    with running(SCRIPT, str(port), port=port), _shim(f"http://127.0.0.1:{port}") as api_url:
        yield Peer(f"http://127.0.0.1:{port}", api_url)


def _shim(url: str) -> AbstractContextManager[str]:
    def mend(asked: Asked) -> Answer:
        answer = asked.passed_on(url)
        return answer.saying(json.dumps(_mended(asked.path, json.loads(answer.body))).encode())

    return between(mend)


def _mended(path: str, said: dict) -> dict:
    result = said.get("result")
    match path.rpartition("/")[2], result:
        case "getMe", dict():
            result |= {"is_bot": True}
        case "sendMessage", dict():
            result["date"] //= 1000
        case "getUpdates", list():
            for each in result:
                each.get("callback_query", {}).setdefault("chat_instance", "1")
            if not result:
                time.sleep(0.05)
        case _, None:
            said["result"] = True
        case _:
            pass
    return said
