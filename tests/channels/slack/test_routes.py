"""the door on which Slack knocks"""

import pytest

from channels.channel import Heard, UnavailableError
from channels.slack import Mode
from tests.channels.slack.knocking import (
    EVE,
    LINE,
    NOW,
    a_channel,
    a_user,
    command,
    event,
    pressed,
    signed,
    told,
)
from tests.channels.twilio import FakeEar, hangs, says

AT = str(int(NOW.timestamp()))


def test_a_message_is_heard_with_what_slack_vouches_for_and_then_confirmed(door):
    answer = door.event(event())

    (said,) = door.ear.heard
    assert (200, "") == (answer.status_code, answer.text)
    assert ("Ev0ONE", "oak tomorrow at 2", LINE) == (said.ref, said.text, said.line)
    assert ("Eve", "America/New_York") == (said.name, said.zone)
    assert [] == door.counted


def test_commands_and_buttons_come_through_the_same_door(door):
    assert [200, 200] == [door.form(command()).status_code, door.press(pressed()).status_code]
    assert ["room for 6 tomorrow 2-3", ""] == [each.text for each in door.ear.heard]
    assert "a-key" == door.ear.heard[1].choice


def test_a_command_with_the_word_payload_in_it_is_heard(door):
    door.form(command(text="payload review tomorrow at 2"))

    assert ["room payload review tomorrow at 2"] == [each.text for each in door.ear.heard]


def test_slack_is_told_that_we_are_there(door):
    answer = door.event({"type": "url_verification", "challenge": "3eZbrw1aB"})

    assert (200, "3eZbrw1aB") == (answer.status_code, answer.json()["challenge"])


@pytest.mark.parametrize("signature", ["", "v0=", "v0=0", "größe", "v1=" + "0" * 64, "v0=" + "0" * 64])
def test_row_7_whatever_stands_as_signature_is_a_401(door, signature):
    assert (401, []) == (door.event(event(), signature=signature).status_code, door.ear.heard)
    assert ["slack_forged"] == door.counted


@pytest.mark.parametrize("at", ["abc", "9" * 5000, "", str(int(AT) - 301), str(int(AT) + 301)])
def test_row_7_a_time_that_is_none_or_five_minutes_off_is_a_401(door, at):
    assert 401 == door.event(event(), at=at).status_code


def test_row_10_the_signature_is_over_the_bytes(door):
    body = b'{"type": "event_callback" }'

    assert 401 == door.raw(body.replace(b" ", b""), signature=signed(body, AT)).status_code


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"null", b"\xff", b"[" * 60_000, b"payload=%7B", b"payload=[]"]
)
def test_what_is_no_payload_is_a_400(door, body):
    assert (400, []) == (door.raw(body).status_code, door.ear.heard)


def test_row_15_a_body_that_is_too_large_is_a_413(door):
    assert 413 == door.raw(b"x" * 66_000).status_code


def test_a_payload_that_nobody_can_read_is_counted_and_confirmed(door):
    assert 200 == door.event(event(ts="yesterday")).status_code
    assert ["slack_unreadable"] == door.counted


def test_a_delivery_that_is_repeated_is_counted_and_heard_again_for_the_inbox_knows_it(door):
    door.event(event(), X_Slack_Retry_Num="1", X_Slack_Retry_Reason="http_timeout")

    assert (["slack_repeated"], 1) == (door.counted, len(door.ear.heard))


def test_when_the_desk_cannot_hear_slack_is_asked_to_come_again(door):
    door.ear.trouble = UnavailableError()

    assert [503, 503, 503] == [
        answer.status_code for answer in (door.event(event()), door.form(command()), door.press(pressed()))
    ]


def test_an_error_of_ours_is_told_and_slack_comes_again(door):
    door.ear.trouble = RuntimeError("lost")

    assert (500, ["RuntimeError('lost')"]) == (door.event(event()).status_code, door.counted)


def test_when_slack_does_not_say_who_we_are_nothing_is_heard_and_it_comes_again(door):
    door.vendor.answers = [says(500, {"ok": False})]

    assert (503, []) == (door.event(event()).status_code, door.ear.heard)


def test_when_slack_does_not_say_who_somebody_is_they_are_heard_all_the_same(door):
    door.vendor.answers = [door.vendor.answers[0], hangs(1.5)]
    door.event(event())

    assert [(EVE, None)] == [(each.sender.value, each.name) for each in door.ear.heard]


@pytest.mark.parametrize(
    "who",
    [
        {"is_restricted": True},
        {"is_ultra_restricted": True},
        {"is_bot": True},
        {"deleted": True},
        {"team_id": "T0X"},
    ],
)
def test_a_guest_a_machine_and_a_stranger_are_not_heard(door, who):
    door.vendor.answers = [door.vendor.answers[0], told(a_user(**who))]

    assert (200, [], ["slack_stranger"]) == (door.event(event()).status_code, door.ear.heard, door.counted)


def test_somebody_is_asked_for_once_an_hour(door):
    for ref in ("Ev0ONE", "Ev0TWO"):
        door.event({**event(), "event_id": ref})

    assert ["/api/auth.test", "/api/users.info"] == [each.path for each in door.vendor.asked]


def test_a_flood_is_confirmed_and_counted(door):
    door.ear.answer = Heard.FLOOD

    assert (200, ["slack_flood"]) == (door.event(event()).status_code, door.counted)


def test_when_the_app_is_taken_out_the_operator_is_told(door):
    door.event({**event("app_uninstalled"), "event": {"type": "app_uninstalled"}})

    assert ["slack_revoked"] == door.counted


def test_who_keeps_a_socket_open_has_no_door():
    socket = a_channel("http://127.0.0.1:1", mode=Mode.SOCKET, app_token="xapp-for-tests", signing_secret="")

    assert [] == list(socket.routes(FakeEar()))


@pytest.mark.parametrize("path", ["/slack/events/slack", "/slack/events/nowhere"])
def test_a_line_has_a_door_of_its_own(door, path):
    assert (200 if path.endswith("/slack") else 404) == door.event(event(), path=path).status_code
