"""the whole house over local-slack, called by it and through a socket: rooms by command, by name and by message"""

import json
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from urllib.parse import urlencode

import httpx
import pytest

from bot.compose import wall_clock
from channels.slack import Mode
from core.people import Address
from core.spans import Span
from storage import bookings, catalog
from tests.channels.slack.knocking import pressed, signed
from tests.e2e.running import a_text, sid, until
from tests.e2e.test_telegram import NO_SMS
from tests.peers.local_slack import BOT, EVE, GENERAL, LUIS, SECRET, local_slack

WAYS = [("postgresql", Mode.HTTP), ("sqlite", Mode.SOCKET)]


@contextmanager
def slack_before(house, place, mode: Mode):
    """Let a house stand behind the program."""
    with local_slack(place, mode, house.at) as peer:
        house.start(**NO_SMS, **peer.settings(mode))
        if mode is Mode.SOCKET:
            assert until(lambda: peer.calls("apps.connections.open"))
        yield peer


def told_in_slack(book) -> None:
    """Have staff told in the channel."""
    with book.unit() as unit:
        _, read = catalog.current(unit, "willow")
        business = replace(read.business, notify=(Address("slack", GENERAL),))
        catalog.apply(unit, replace(read, business=business), source="test", now=wall_clock())


def words(message) -> str:
    """Return what a message says in words; a file has none."""
    return " ".join(each["text"]["text"] for each in message.get("blocks", ()) if each["type"] == "section")


def stays(book):
    ahead = Span(wall_clock(), wall_clock().replace(year=wall_clock().year + 1))
    with book.look() as unit:
        found = bookings.agenda(unit, "willow", ahead)
    return [(each.slot.service_id, each.state.value) for each in found]


@pytest.mark.timeout(240)
@pytest.mark.parametrize(("either_url", "mode"), WAYS, indirect=["either_url"])
def test_a_room_is_asked_for_by_command_taken_by_a_button_and_given_back_by_words(
    house, book, tmp_path, mode
):
    with slack_before(house, tmp_path, mode) as peer:
        peer.command("/room", "for 6 with a projector tomorrow 2-3")
        (offered,) = peer.read()
        peer.press("2-3pm, Oak")
        booked = peer.read(after=1)[0]
        taken = stays(book)
        peer.say("move my room to 4pm tomorrow")
        moved = peer.read(after=2)[0]
        peer.say("cancel it")
        gone = peer.read(after=3)[0]

    assert "Meeting room" in words(offered)
    assert words(booked).startswith("Asked the team for meeting room Oak")
    assert [("room", "awaiting")] == taken
    assert "4-5pm, Harbour St instead of" in words(moved)
    assert words(gone).startswith("Withdrawn")
    assert [] == stays(book)


@pytest.mark.timeout(240)
@pytest.mark.parametrize(("either_url", "mode"), WAYS, indirect=["either_url"])
def test_more_answers_than_buttons_stand_on_a_list_and_one_of_them_is_taken(house, tmp_path, mode):
    with slack_before(house, tmp_path, mode) as peer:
        peer.say("I would like an appointment")
        (asked,) = peer.read()
        peer.choose("massage")
        offered = peer.read(after=1)[0]

    (row,) = (each["elements"] for each in asked["blocks"] if each["type"] == "actions")
    assert ["static_select"] == [each["type"] for each in row]
    assert words(offered).startswith("Massage with Dev")


@pytest.mark.timeout(240)
@pytest.mark.parametrize(("either_url", "mode"), WAYS[:1], indirect=["either_url"])
def test_who_names_us_in_a_channel_is_answered_where_nobody_else_sees_it(house, tmp_path, mode):
    with slack_before(house, tmp_path, mode) as peer:
        peer.say(f"<@{BOT}> oak tomorrow 2-3", channel=GENERAL)
        peer.say("what do you think of oak?", channel=GENERAL, user=LUIS)
        (answer,) = peer.read()
        said = peer.written(GENERAL)

    assert "Oak" in words(answer)
    assert [] == said


@pytest.mark.timeout(240)
@pytest.mark.parametrize(("either_url", "mode"), WAYS, indirect=["either_url"])
def test_whoever_opens_our_page_sees_what_they_have_and_it_follows_what_is_written(house, tmp_path, mode):
    with slack_before(house, tmp_path, mode) as peer:
        peer.open_home()
        empty = peer.home("Nothing is booked")
        peer.say("massage with dev tomorrow at 3pm")
        full = peer.home("Massage with Dev")
        peer.open_home(user=LUIS)
        other = peer.home("Nothing is booked", user=LUIS)

    assert "Rooms, Harbour St" in str(empty)
    assert ["Move", "Cancel", "Book"] == labels(full)
    assert ["Book"] == labels(other)


@pytest.mark.timeout(240)
@pytest.mark.parametrize(("either_url", "mode"), WAYS, indirect=["either_url"])
def test_who_would_rather_pick_fills_in_a_slip_and_what_is_wrong_stands_beside_its_line(
    house, book, tmp_path, mode
):
    tomorrow = (wall_clock() + timedelta(days=1)).date().isoformat()
    picked = {
        "service": {"type": "static_select", "selected_option": {"value": "massage"}},
        "date": {"type": "datepicker", "selected_date": tomorrow},
        "start": {"type": "timepicker", "selected_time": "15:00"},
    }
    with slack_before(house, tmp_path, mode) as peer:
        peer.say("massage tomorrow")
        peer.read()
        peer.choose("Pick a day")
        view = peer.modal()
        peer.submit(**picked | {"start": {"type": "timepicker", "selected_time": "00:00"}} | over())
        wrong = until(lambda: "That time has passed." in peer.answered())
        peer.submit(**picked)
        booked = until(lambda: stays(book) == [("massage", "booked")])
        told = until(lambda: any(each["text"].startswith("Booked: massage") for each in peer.read()))

    assert {"service", "date", "start"} <= {each["block_id"] for each in view["blocks"]}
    assert (True, True, True) == (wrong, booked, told)


def over():
    return {"date": {"type": "datepicker", "selected_date": wall_clock().date().isoformat()}}


@pytest.mark.timeout(240)
@pytest.mark.parametrize(("either_url", "mode"), WAYS[:1], indirect=["either_url"])
def test_a_button_on_our_page_is_answered_by_message_and_the_page_follows(house, book, tmp_path, mode):
    with slack_before(house, tmp_path, mode) as peer:
        peer.open_home()
        peer.say("massage with dev tomorrow at 3pm")
        (cancel,) = (each for each in buttons(peer.home("Massage with Dev")) if "Cancel" in str(each))
        knock(house.at, pressed_on_page(cancel))
        page = peer.home("Nothing is booked")
        told = until(lambda: any(each["text"].startswith("Cancelled: massage") for each in peer.read()))

    assert told
    assert ["Book"] == labels(page)
    assert [] == stays(book)


def buttons(view):
    return [each for block in view["blocks"] if block["type"] == "actions" for each in block["elements"]]


def labels(view):
    return [each["text"]["text"] for each in buttons(view)]


def pressed_on_page(button):
    """Press as Slack tells it; local-slack takes every pressed button for one of a message."""
    held = {"type": "view", "view_id": "V01HOME"}
    return pressed(button["value"], team={"id": "T01TEST"}, user={"id": EVE}, container=held)


def knock(at, payload):
    """Bring a payload to the house, signed as Slack does."""
    body, now = urlencode({"payload": json.dumps(payload)}).encode(), str(int(wall_clock().timestamp()))
    headers = {"X-Slack-Request-Timestamp": now, "X-Slack-Signature": signed(body, now, SECRET)}
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    httpx.post(f"{at}/slack/events", content=body, headers=headers | kind).raise_for_status()


@pytest.mark.timeout(240)
@pytest.mark.parametrize(("either_url", "mode"), WAYS, indirect=["either_url"])
def test_a_person_takes_over_from_a_thread_and_the_client_reads_it_on_their_own_channel(
    house, book, twilio, tmp_path, mode
):
    told_in_slack(book)
    with local_slack(tmp_path, mode, house.at) as peer:
        house.start(**peer.settings(mode))
        assert mode is Mode.HTTP or until(lambda: peer.calls("apps.connections.open"))
        house.deliver(a_text("my scalp <!channel> burns & itches", sid(1)))
        assert until(lambda: len(peer.written(GENERAL)) == 2), house.log.read_text()
        head, transcript = peer.written(GENERAL)
        peer.say(
            "Hi, Luis here. May I <@U01EVE> call you &amp; ask?",
            user=LUIS,
            channel=GENERAL,
            thread=head["ts"],
        )
        assert until(lambda: len(twilio.bodies()) == 2), house.log.read_text()
        peer.say("what do you think of lunch?", channel=GENERAL)
        peer.say("pizza?", channel=GENERAL, thread="1.000001")
        house.deliver(a_text("yes please", sid(2)))
        assert until(lambda: len(peer.written(GENERAL)) == 3)
        peer.say("done", user=LUIS, channel=GENERAL, thread=head["ts"])
        assert until(lambda: len(peer.written(GENERAL)) == 4)
        house.deliver(a_text("HELP me, what do you do?", sid(3)))
        assert until(lambda: len(twilio.bodies()) == 3)
        below = peer.written(GENERAL)[1:]

    assert "needs a person now" in words(head)
    assert "my scalp <!channel> burns & itches" in words(transcript)
    assert "<!channel>" not in transcript["text"]
    assert {head["ts"]} == {each["thread_ts"] for each in below}
    assert "Hi, Luis here. May I @Eve call you & ask?" == twilio.bodies()[1]
    assert words(below[1]).endswith("yes please")
    assert words(below[2]).startswith("Done (Luis)")
    assert "scalp" not in house.log.read_text()
