"""the doors on which Twilio knocks"""

import asyncio

import pytest
from starlette.applications import Starlette

from channels.channel import Heard, UnavailableError
from channels.sms import Sms
from core.messages import Keyword, LetterState
from tests.channels.twilio import (
    ACCOUNT,
    EMPTY,
    LINE,
    NOW,
    SID,
    THEIRS,
    TOKEN,
    FakeEar,
    a_status,
    a_text,
    knock,
    settings,
)

INBOUND = "/sms/inbound"
STATUS = "/sms/status"
OTHER_ACCOUNT = "AC" + "f" * 32


def test_a_signed_text_is_heard_and_answered_with_nothing(door):
    answer = door.form(INBOUND, a_text())

    assert (answer.status_code, answer.text) == (200, EMPTY)
    assert answer.headers["content-type"].startswith("text/xml")
    assert [(said.ref, said.text, said.at, said.line) for said in door.ear.heard] == [
        (SID, "haircut tomorrow at 3?", NOW, LINE)
    ]
    assert door.counted == []


def test_a_signed_status_is_noted(door):
    answer = door.form(f"{STATUS}?letter=letter-1", a_status(MessageStatus="failed", ErrorCode="21610"))

    assert (answer.status_code, answer.text) == (200, EMPTY)
    [status] = door.ear.noted
    assert (status.ref, status.state, status.error) == (SID, LetterState.FAILED, "21610")
    assert (status.opted_out, status.letter_id) == (True, "letter-1")


def test_the_vendor_is_answered_only_after_the_turn_is_committed():
    events = []

    class SlowEar(FakeEar):
        async def hear(self, inbound):
            await asyncio.sleep(0.01)
            events.append("committed")
            return await super().hear(inbound)

    door = knock()
    inner = Starlette(routes=list(Sms({LINE: settings()}).routes(SlowEar())))

    async def watched(scope, receive, send):
        async def sending(event):
            events.append(event["type"])
            await send(event)

        await inner(scope, receive, sending)

    door.app = watched
    assert door.form(INBOUND, a_text()).status_code == 200
    assert events == ["committed", "http.response.start", "http.response.body"]


def test_what_twilio_has_answered_itself_is_heard_with_its_keyword(door):
    door.form(INBOUND, a_text(Body="STOP", OptOutType="STOP"))

    assert door.ear.heard[0].keyword is Keyword.STOP


def test_when_the_desk_cannot_hear_twilio_is_asked_to_come_again(door):
    door.ear.trouble = UnavailableError()

    for answer in (door.form(INBOUND, a_text()), door.form(STATUS, a_status())):
        assert (answer.status_code, answer.text, answer.headers["retry-after"]) == (503, "", "5")


def test_a_flood_is_counted_and_not_sent_again(door):
    door.ear.answer = Heard.FLOOD

    assert (door.form(INBOUND, a_text()).status_code, door.counted) == (200, ["sms_flood"])


def test_texts_from_machines_are_counted_and_not_heard(door):
    assert door.form(INBOUND, a_text(From="12345")).status_code == 200
    assert (door.ear.heard, door.counted) == ([], ["sms_from_machine"])


def test_a_status_that_is_new_is_counted_and_not_noted(door):
    assert door.form(STATUS, a_status(MessageStatus="teleported")).status_code == 200
    assert (door.ear.noted, door.counted) == ([], ["sms_status_unknown"])


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH"])
def test_only_a_post_is_answered(door, method):
    async def as_method(scope, receive, send):
        await inner({**scope, "method": method}, receive, send)

    inner, door.app = door.app, as_method

    assert door.form(INBOUND, a_text()).status_code == 405


def test_the_number_and_account_stand_in_no_answer(door):
    answers = [
        door.form(INBOUND, a_text()),
        door.form(INBOUND, a_text(AccountSid=OTHER_ACCOUNT)),
        door.raw(INBOUND, b"", None),
    ]

    assert not any(
        secret in answer.text for answer in answers for secret in (THEIRS, ACCOUNT, OTHER_ACCOUNT, TOKEN)
    )
