"""the peer that plays Twilio: it records what it takes, and signs what it sends"""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qsl

import httpx
import pytest
from twilio.request_validator import RequestValidator

from tests.peers.twilio import Twilio

CLIENT = "+15557654321"


@pytest.fixture
def webhook() -> Iterator[HTTPServer]:
    """A server that keeps what it was sent in ``heard``: form and signature."""

    class Ear(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            form = dict(parse_qsl(body, keep_blank_values=True))
            server.heard.append((form, self.headers["X-Twilio-Signature"]))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_):
            pass

    with HTTPServer(("127.0.0.1", 0), Ear) as server:
        server.heard = []
        server.url = f"http://127.0.0.1:{server.server_port}/sms/inbound"
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def send(peer: Twilio, **form: str) -> httpx.Response:
    path = f"/2010-04-01/Accounts/{peer.account_sid}/Messages.json"
    return httpx.post(peer.url + path, data=form, auth=(peer.account_sid, peer.auth_token))


def test_a_message_sent_is_recorded(twilio_emulator: Twilio):
    sent = send(twilio_emulator, To=CLIENT, From=twilio_emulator.number, Body="See you at 4.")
    recorded = twilio_emulator.messages(to=CLIENT)

    assert 201 == sent.status_code
    assert [(sent.json()["sid"], "See you at 4.")] == [(each["sid"], each["body"]) for each in recorded]


def test_a_stranger_is_refused(twilio_emulator: Twilio):
    answer = httpx.get(f"{twilio_emulator.url}/2010-04-01/Accounts/x/Messages.json", auth=("x", "y"))

    assert 401 == answer.status_code


def test_a_text_arrives_signed(twilio_emulator: Twilio, webhook: HTTPServer):
    twilio_emulator.deliver_to(webhook.url)
    twilio_emulator.text("haircut tomorrow?", sender=CLIENT)
    ((form, signature),) = webhook.heard

    assert ("haircut tomorrow?", CLIENT) == (form["Body"], form["From"])
    assert RequestValidator(twilio_emulator.auth_token).validate(webhook.url, form, signature)


def test_a_report_goes_where_the_message_said(twilio_emulator: Twilio, webhook: HTTPServer):
    letter = {"To": CLIENT, "From": twilio_emulator.number, "Body": "See you at 4."}
    sid = send(twilio_emulator, **letter, StatusCallback=webhook.url).json()["sid"]
    twilio_emulator.report(sid, "delivered")
    form, signature = webhook.heard[-1]

    assert (sid, "delivered") == (form["MessageSid"], form["MessageStatus"])
    assert RequestValidator(twilio_emulator.auth_token).validate(webhook.url, form, signature)
