"""slips at the door: opened within the moment that a trigger lives, shown again with what is wrong, or heard"""

import json
from dataclasses import dataclass, field

import pytest

from channels.channel import UnavailableError
from core.messages import Command
from core.slips import NEW, Field, Line, Slip, Wrong
from tests.channels.slack.knocking import LINE, TRIGGER, knock, pressed, shortcut, submitted, told
from tests.channels.twilio import FakeEar, hangs, says

SLIP = Slip(NEW, "Book", "Book", "Close", "Europe/London", (Line(Field.DATE, "Day", "2026-03-03"),))
PRESSED = pressed("a-key", actions=[{"type": "button", "action_id": "slip:a-key", "value": "a-key"}])


@dataclass
class DeskEar(FakeEar):
    """An ear that has slips as well."""

    slips: Slip | None = SLIP
    found: tuple[Wrong, ...] = ()
    asked: list[tuple[str, str | None]] = field(default_factory=list)

    async def home(self, reader, zone, circles):
        raise UnavailableError

    async def opened(self, reader, zone):
        raise UnavailableError

    async def readers(self, line, most):
        raise UnavailableError

    async def written(self, line):
        raise UnavailableError

    async def slip(self, line, address, zone, key):
        self.asked.append((key, zone))
        return self.slips

    async def wrong(self, line, address, zone, filled):
        return self.found


@pytest.fixture
def door():
    door = knock(DeskEar())
    door.vendor.answers.append(told({"view": {"id": "V0SLIP"}}))
    yield door
    door.close()


def opened(door):
    """What was opened by which trigger."""
    return [
        (json.loads(each.fields["view"])["callback_id"] if "view" in each.fields else None, each.path)
        for each in door.vendor.asked
        if each.path == "/api/views.open"
    ]


def refuses(door, error: str) -> None:
    door.vendor.answers[-1] = told({"ok": False, "error": error})


def test_a_button_that_asks_for_a_slip_opens_it_and_nothing_is_heard(door):
    answer = door.press(PRESSED)

    assert (200, "", []) == (answer.status_code, answer.text, door.ear.heard)
    assert [("a-key", "America/New_York")] == door.ear.asked
    assert 1 == len(opened(door))


def test_the_shortcut_opens_a_slip_for_something_new(door):
    door.press(shortcut())

    assert ([(NEW, "America/New_York")], 1) == (door.ear.asked, len(opened(door)))


@pytest.mark.parametrize(
    "error", ["expired_trigger_id", "trigger_expired", "invalid_arguments", "ratelimited"]
)
def test_when_none_opens_the_button_is_heard_like_any_other(door, error):
    refuses(door, error)
    answer = door.press(PRESSED)

    assert (200, ["a-key"]) == (answer.status_code, [each.choice for each in door.ear.heard])
    assert ["slack_slip_not_opened"] == door.counted


def test_when_none_opens_in_time_the_button_is_heard_while_slack_still_listens(door, monkeypatch):
    monkeypatch.setattr("channels.slack.channel.OPEN_SECONDS", 0.2)
    door.vendor.answers[-1] = hangs(1.0)
    door.press(PRESSED)

    assert ["a-key"] == [each.choice for each in door.ear.heard]


def test_the_shortcut_is_heard_as_a_wish_when_no_slip_opens(door):
    refuses(door, "expired_trigger_id")
    door.press(shortcut())

    assert [(Command.BOOK, "")] == [(each.command, each.text) for each in door.ear.heard]


def test_a_press_that_comes_twice_opens_one_slip_and_says_nothing(door):
    refuses(door, "exchanged_trigger_id")
    door.press(PRESSED)

    assert ([], []) == (door.ear.heard, door.counted)


def test_a_button_of_something_that_is_gone_is_heard_and_opens_nothing(door):
    door.ear.slips = None
    door.press(PRESSED)

    assert (["a-key"], []) == ([each.choice for each in door.ear.heard], opened(door))


def test_where_the_desk_has_no_slips_the_button_is_heard():
    door = knock()
    door.press(PRESSED)
    door.close()

    assert ["a-key"] == [each.choice for each in door.ear.heard]


def test_a_slip_that_is_filled_in_is_heard_once_by_its_view_and_closed(door):
    answer = door.press(submitted())
    (said,) = door.ear.heard

    assert (200, "") == (answer.status_code, answer.text)
    assert ("V0SLIP.156772938.1827394", LINE, "oak") == (said.ref, said.line, said.filled[Field.ROOM])
    assert ("Eve", "America/New_York") == (said.name, said.zone)


def test_what_is_wrong_is_shown_in_the_modal_and_nothing_is_heard(door):
    door.ear.found = (Wrong(Field.END, "The end is not after the start."),)
    answer = door.press(submitted())

    assert {
        "response_action": "errors",
        "errors": {"end": "The end is not after the start."},
    } == answer.json()
    assert [] == door.ear.heard


def test_when_the_desk_cannot_hear_slack_says_so_to_who_filled_it_in(door):
    door.ear.trouble = UnavailableError()

    assert 503 == door.press(submitted()).status_code


@pytest.mark.parametrize(
    ("payload", "counted"),
    [
        (submitted(callback_id="other"), ["slack_event_unknown"]),
        (submitted({"date": {"selected_date": "soon"}}), ["slack_unreadable"]),
        (submitted(hash="<script>"), ["slack_unreadable"]),
        (shortcut(callback_id="other"), ["slack_event_unknown"]),
        ({**submitted(), "team": {"id": "T0OTHER"}}, ["slack_stranger"]),
        ({**shortcut(), "user": {"id": "U0EVE", "team_id": "T0OTHER"}}, ["slack_stranger"]),
    ],
)
def test_what_is_no_slip_of_ours_is_passed_over(door, payload, counted):
    assert (200, [], counted) == (door.press(payload).status_code, door.ear.heard, door.counted)


@pytest.mark.parametrize("who", [{"is_restricted": True}, {"is_stranger": True}])
def test_a_guest_gets_no_slip(door, who):
    door.vendor.answers[1] = told({"user": {"id": "U0EVE", **who}})
    door.press({**shortcut(), "trigger_id": TRIGGER})

    assert ([], [], []) == (door.ear.asked, door.ear.heard, opened(door))


def test_when_slack_is_broken_the_button_is_heard(door):
    door.vendor.answers[-1] = says(500, b"<html>")
    door.press(PRESSED)

    assert ["a-key"] == [each.choice for each in door.ear.heard]
