"""Twilio, as the program ``emulate`` plays it: it takes our letters, and sends us signed texts and reports"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from tests.peers.node import free_port, running

SID = "AC" + "0" * 31 + "1"
TOKEN = "a token for tests"
NUMBER = "+15551234567"


@dataclass(frozen=True)
class Twilio:
    """The peer at ``url``; its account and its number are ours."""

    url: str
    account_sid: str = SID
    auth_token: str = TOKEN
    number: str = NUMBER

    def deliver_to(self, webhook: str) -> None:
        """Say where texts to our number go from now on."""
        ours = self._ask("GET", f"{self._account}/IncomingPhoneNumbers.json")["incoming_phone_numbers"][0]
        self._ask("POST", f"{self._account}/IncomingPhoneNumbers/{ours['sid']}.json", SmsUrl=webhook)

    def text(self, body: str, *, sender: str) -> dict:
        """Have somebody text us; returns when our webhook has answered."""
        return self._ask("POST", "/_twilio/simulate/inbound-message", To=self.number, From=sender, Body=body)

    def report(self, message_sid: str, status: str) -> dict:
        """Have the peer report what became of a message, to the callback that the message named."""
        return self._ask("POST", "/_twilio/simulate/message-status", MessageSid=message_sid, Status=status)

    def messages(self, *, to: str | None = None) -> list[dict]:
        """List what the peer has recorded, oldest first: what we sent and what it delivered."""
        recorded = self._ask("GET", f"{self._account}/Messages.json")["messages"]
        return [message for message in reversed(recorded) if to in {None, message["to"]}]

    @property
    def _account(self) -> str:
        return f"/2010-04-01/Accounts/{self.account_sid}"

    def _ask(self, method: str, path: str, **form: str) -> dict:
        account = (self.account_sid, self.auth_token)
        answer = httpx.request(method, self.url + path, auth=account, data=form or None, timeout=15)
        return answer.raise_for_status().json()


@contextmanager
def twilio(folder: Path, *, webhook: str | None = None) -> Iterator[Twilio]:
    """Start the peer; texts to our number go to ``webhook``, or nowhere until ``deliver_to``."""
    port = free_port()
    seed = folder / "twilio.yaml"  # JSON is YAML
    seed.write_text(json.dumps({"twilio": _seed(webhook)}))
    options = ("start", "-s", "twilio", "-p", str(port), "--seed", str(seed))
    with running("emulate/dist/index.js", *options, port=port):
        yield Twilio(f"http://127.0.0.1:{port}")


def _seed(webhook: str | None) -> dict:
    number = {"phone_number": NUMBER, "friendly_name": "our number"}
    return {
        "account": {"sid": SID, "auth_token": TOKEN, "friendly_name": "Halfpast's tests"},
        "phone_numbers": [number | ({"sms_url": webhook} if webhook else {})],
    }
