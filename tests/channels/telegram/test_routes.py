"""the door on which Telegram knocks"""

import asyncio

import pytest
from starlette.applications import Starlette

from channels.channel import Heard, UnavailableError
from channels.telegram import Mode
from tests.channels.telegram.knocking import LINE, NOW, SECRET, Knock, a_channel, knock
from tests.channels.twilio import FakeEar
from tests.peers.telegram import press, say


def test_a_message_is_heard_and_answered_with_nothing(door: Knock, vendor):
    answer = door.json(vendor[0].update(**say("haircut tomorrow at 3?")))

    assert (200, "") == (answer.status_code, answer.text)
    assert [("5001", "haircut tomorrow at 3?", NOW, LINE)] == [
        (each.ref, each.text, each.at, each.line) for each in door.ear.heard
    ]
    assert [] == door.counted


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", SECRET[:-1], SECRET.upper(), "größe"])
def test_row_11_whoever_does_not_show_the_secret_gets_a_403(door: Knock, vendor, secret):
    answer = door.json(vendor[0].update(**say("hello")), secret=secret)

    assert (403, []) == (answer.status_code, door.ear.heard)
    assert ["telegram_forged"] == door.counted


def test_row_11_a_secret_that_is_shown_twice_is_none(door: Knock, vendor):
    answer = door.raw(b"{}", **{"X-Telegram-Bot-Api-Secret-Token": SECRET})

    assert 403 == answer.status_code


def test_the_secret_is_asked_before_anything_is_read(door: Knock):
    assert 403 == door.raw(b"x" * 70_000, secret="wrong").status_code


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"null", b'{"update_id":"1"}', b'{"a":1}', b"\xff", b"[" * 60_000]
)
def test_what_is_no_update_is_a_400(door: Knock, body):
    assert (400, []) == (door.raw(body).status_code, door.ear.heard)


def test_row_15_a_body_that_is_too_large_is_a_413(door: Knock):
    assert 413 == door.raw(b'{"update_id":1,"x":"' + b"x" * 66_000 + b'"}').status_code


def test_an_update_that_nobody_can_read_is_counted_and_confirmed(door: Knock):
    answer = door.json({"update_id": 7, "message": {"chat": 5}})

    assert (200, ["telegram_unreadable"]) == (answer.status_code, door.counted)


def test_an_update_of_a_kind_we_did_not_ask_for_is_counted_and_confirmed(door: Knock):
    answer = door.json({"update_id": 7, "inline_query_of_next_year": {}})

    assert (200, ["telegram_update_unknown"]) == (answer.status_code, door.counted)


def test_a_line_that_we_do_not_have_is_a_404(door: Knock, vendor):
    update = vendor[0].update(**say("hello"))

    assert 404 == door.json(update, path="/telegram/webhook/other").status_code
    assert 200 == door.json(update, path="/telegram/webhook/telegram").status_code


def test_telegram_is_answered_only_after_the_turn_is_committed(vendor):
    events = []

    class SlowEar(FakeEar):
        async def hear(self, inbound):
            await asyncio.sleep(0.01)
            events.append("committed")
            return await super().hear(inbound)

    door = knock(vendor[1])
    inner = Starlette(routes=list(door.channel.routes(SlowEar())))

    async def watched(scope, receive, send):
        async def sending(event):
            events.append(event["type"])
            await send(event)

        await inner(scope, receive, sending)

    door.app = watched
    door.json(vendor[0].update(**say("hello")))

    door.close()

    assert ["committed", "http.response.start", "http.response.body"] == events


def test_when_the_desk_cannot_hear_telegram_is_asked_to_come_again(door: Knock, vendor):
    door.ear.trouble = UnavailableError()
    answer = door.json(vendor[0].update(**say("hello")))

    assert (503, "5") == (answer.status_code, answer.headers["retry-after"])


def test_a_flood_is_counted_and_not_sent_again(door: Knock, vendor):
    door.ear.answer = Heard.FLOOD

    assert 200 == door.json(vendor[0].update(**say("hello"))).status_code
    assert ["telegram_flood"] == door.counted


def test_a_pressed_button_is_answered_whatever_comes_of_it(door: Knock, vendor):
    api, _ = vendor
    door.json(api.update(**press("a-key", query="one")))
    door.ear.trouble = UnavailableError()
    door.json(api.update(**press("a-key", query="two")))
    door.json({"update_id": 9, "callback_query": {"id": "three"}})

    assert ["one", "two", "three"] == [each["callback_query_id"] for each in api.sent("answerCallbackQuery")]
    assert ["a-key"] == [each.choice for each in door.ear.heard]


def test_a_button_that_telegram_takes_no_answer_for_is_counted_and_no_fault(door: Knock, vendor):
    api, _ = vendor
    answer = door.json({"update_id": 9, "callback_query": {"id": ""}})
    api.slow["answerCallbackQuery"] = 3
    later = door.json(api.update(**press("a-key")))

    assert (200, 200) == (answer.status_code, later.status_code)
    assert "telegram_button_unanswered" in door.counted


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH"])
def test_only_a_post_is_answered(door: Knock, method):
    async def as_method(scope, receive, send):
        await inner({**scope, "method": method}, receive, send)

    inner, door.app = door.app, as_method

    assert 405 == door.raw(b"{}").status_code


def test_a_bot_that_asks_for_updates_itself_has_no_webhook(vendor):
    channel = a_channel(vendor[1], mode=Mode.POLLING, secret="")
    asyncio.run(channel.close())

    assert [] == list(channel.routes(FakeEar()))


def test_a_body_that_does_not_come_is_a_408(door: Knock, monkeypatch):
    monkeypatch.setattr("channels.channel.BODY_SECONDS", 0.01)

    async def slow(scope, receive, send):
        async def receiving():
            await asyncio.sleep(1)
            return await receive()

        await inner(scope, receiving, send)

    inner, door.app = door.app, slow

    assert 408 == door.raw(b"{}").status_code


def test_a_body_that_grows_too_large_as_it_comes_is_a_413(door: Knock):
    async def endless(scope, receive, send):
        async def receiving():
            return {"type": "http.request", "body": b"x" * 40_000, "more_body": True}

        headers = [each for each in scope["headers"] if each[0] != b"content-length"]
        await inner(scope | {"headers": headers}, receiving, send)

    inner, door.app = door.app, endless

    assert 413 == door.raw(b"{}").status_code
