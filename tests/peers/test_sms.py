"""text messages to and from the peer that plays Twilio"""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from starlette.applications import Starlette

from channels.channel import Absent, Later, Never, Sent
from channels.sms import Sms, SmsSettings
from core.messages import LetterState, Line
from tests.channels.twilio import FakeEar, a_letter, a_menu
from tests.peers.serving import Served, serving
from tests.peers.twilio import Twilio

CLIENT = "+15557654321"
LINE = Line(id="main", business_id="willow", channel="sms", address="+15551234567")


@pytest.fixture
def ear() -> FakeEar:
    return FakeEar()


@pytest.fixture
def desk(twilio_emulator: Twilio, ear: FakeEar) -> Iterator[Served]:
    """Our routes on a port, and the peer told to deliver there."""

    def make(url: str) -> Starlette:
        return Starlette(routes=list(Sms({LINE: settings(twilio_emulator, url)}).routes(ear)))

    with serving(make) as served:
        twilio_emulator.deliver_to(f"{served.url}/sms/inbound")
        yield served


def settings(peer: Twilio, public_url: str, **changed) -> SmsSettings:
    usual = {
        "account_sid": peer.account_sid,
        "auth_tokens": (peer.auth_token,),
        "sender": peer.number,
        "api_url": peer.url,
        "public_url": public_url,
    }
    return SmsSettings(**{**usual, **changed})


def asked(peer: Twilio, public_url: str, act, **changed):
    async def run():
        channel = Sms({LINE: settings(peer, public_url, **changed)})
        try:
            return await act(channel)
        finally:
            await channel.close()

    return asyncio.run(run())


def to_client(**changed):
    letter = a_letter(**changed)
    return a_letter(**{**changed, "to": type(letter.to)("sms", CLIENT)})


def test_a_text_that_the_peer_signed_is_heard(twilio_emulator, desk, ear):
    twilio_emulator.text("haircut tomorrow at 3? & “späte” 🙂 +1", sender=CLIENT)

    [said] = ear.heard
    assert (said.text, said.sender.value) == ("haircut tomorrow at 3? & “späte” 🙂 +1", CLIENT)
    assert [delivery.status for delivery in desk.deliveries] == [200]


def test_the_same_delivery_five_times_has_the_same_id_each_time(twilio_emulator, desk, ear):
    twilio_emulator.text("haircut tomorrow?", sender=CLIENT)

    assert desk.again(desk.deliveries[0], times=4) == [200] * 4
    assert len(ear.heard) == 5
    assert len({said.ref for said in ear.heard}) == 1


def test_a_delivery_of_which_one_byte_changed_is_refused(twilio_emulator, desk, ear):
    twilio_emulator.text("haircut tomorrow?", sender=CLIENT)
    delivery = desk.deliveries[0]
    delivery.body = delivery.body.replace(b"tomorrow", b"tomorrom")

    assert desk.again(delivery) == [403]


def test_our_letter_is_recorded_by_the_peer_as_it_was_encoded(twilio_emulator, desk):
    outcome = asked(twilio_emulator, desk.url, lambda channel: channel.send(to_client(reply=a_menu())))

    assert isinstance(outcome, Sent)
    [recorded] = [one for one in twilio_emulator.messages(to=CLIENT) if one["direction"] != "inbound"]
    assert (recorded["sid"], recorded["from"]) == (outcome.ref, twilio_emulator.number)
    assert recorded["body"] == "When would suit you? 1) Thu 3:00pm 2) Fri 9:30am. Reply 1 or 2."


def test_what_became_of_a_letter_is_noted_with_its_id(twilio_emulator, desk, ear):
    sent = asked(twilio_emulator, desk.url, lambda channel: channel.send(to_client()))
    twilio_emulator.report(sent.ref, "delivered")

    noted = ear.noted[-1]
    assert (noted.ref, noted.state, noted.letter_id) == (sent.ref, LetterState.DELIVERED, "letter-1")
    assert {delivery.status for delivery in desk.deliveries} == {200}


def test_the_peer_is_asked_whether_a_letter_went_out(twilio_emulator, desk):
    since = datetime.now(UTC)  # noqa: TID251 - the peer has a clock of its own

    async def act(channel):
        before = await channel.find(to_client(), since)
        sent = await channel.send(to_client())
        return (
            before,
            sent,
            await channel.find(to_client(), since),
            await channel.find(to_client(), since + timedelta(hours=3)),
        )

    before, sent, after, later = asked(twilio_emulator, desk.url, act)
    assert (before, after, later) == (Absent(), sent, Absent())


def test_the_peer_s_refusals_are_understood(twilio_emulator, desk):
    def outcome(**changed):
        return asked(twilio_emulator, desk.url, lambda channel: channel.send(to_client()), **changed)

    assert isinstance(outcome(sender="+15550000000"), Later)
    assert isinstance(outcome(auth_tokens=("wrong",)), Later)
    assert not isinstance(outcome(), Never | Later)


def test_the_settings_for_the_peer_are_found_right_or_wrong(twilio_emulator, desk):
    def check(**changed):
        return asked(twilio_emulator, desk.url, lambda channel: channel.check(), **changed)

    assert check() is None
    assert "AUTH_TOKEN" in check(auth_tokens=("wrong",))
    assert "FROM" in check(sender="+15550000000")
    assert "PUBLIC_URL" in asked(
        twilio_emulator, "https://elsewhere.example", lambda channel: channel.check()
    )
