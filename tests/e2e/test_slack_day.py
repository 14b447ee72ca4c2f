"""a day of the staff over local-slack: what clients do is told in the channel and decided there, the rest in a chat"""

from dataclasses import replace

import pytest

from bot.compose import wall_clock
from channels.slack import Mode
from core.notices import AT_ONCE, Tells
from core.people import Address
from storage import catalog
from tests.e2e.running import a_text, sid, until
from tests.e2e.test_slack import slack_before, stays
from tests.peers.local_slack import GENERAL, LUIS, local_slack


def staffed(book) -> None:
    """Have staff told in the channel of all that clients do; Luis is Dev."""
    with book.unit() as unit:
        _, read = catalog.current(unit, "willow")
        told = {"notify": (Address("slack", GENERAL),), "tells": tuple(Tells), "quiet": None}
        luis = Address("slack", LUIS)
        people = tuple(replace(each, address=luis if each.id == "dev" else None) for each in read.resources)
        changed = replace(read, business=replace(read.business, notices=AT_ONCE, **told), resources=people)
        catalog.apply(unit, changed, source="test", now=wall_clock())


def in_channel(peer, shows: str) -> dict:
    """Return the message of the channel that shows that, once it is there."""
    found = []
    assert until(lambda: found.extend(each for each in peer.written(GENERAL) if shows in said(each)) or found)
    return found[-1]


def said(message) -> str:
    """Return what a message says; a file says nothing."""
    return message.get("text", "")


def press(peer, message, label: str) -> None:
    """Have Luis press a button of a message in the channel."""
    elements = [each for block in message["blocks"] for each in block.get("elements", ())]
    button = next(each for each in elements if label == each["text"]["text"])
    told = {"channel": GENERAL, "messageTs": message["ts"], "user": LUIS}
    peer._post("interact", **told, action={**button, "block_id": "b"})  # noqa: SLF001 - the peer has no word for it


@pytest.mark.timeout(240)
@pytest.mark.parametrize(
    ("either_url", "mode"),
    [("postgresql", Mode.HTTP), ("sqlite", Mode.SOCKET)],
    indirect=["either_url"],
)
def test_staff_run_their_day_without_leaving_slack(house, book, tmp_path, mode):
    staffed(book)
    with slack_before(house, tmp_path, mode) as peer:
        peer.say("massage with dev tomorrow at 3pm")
        booked = in_channel(peer, " booked massage with Dev")
        peer.command("/room", "oak tomorrow 2-3")
        asked = in_channel(peer, "asks for meeting room Oak")
        press(peer, asked, "Approve")
        decided = in_channel(peer, "Booked: ")
        peer.command("/room", "elm tomorrow 2-3")
        withdrawn = in_channel(peer, "asks for meeting room Elm")
        peer.say("cancel room elm")
        alone = in_channel(peer, "Withdrawn by the client")
        who = said(booked).partition(" booked")[0]
        peer.say("what's my day tomorrow?", user=LUIS)
        day = peer.read(user=LUIS)[-1]
        peer.say(f"move {who} to 4pm", user=LUIS)
        moved = peer.read(user=LUIS, after=1)[-1]
        told = until(lambda: any("4pm" in said(each) for each in peer.read()))
        peer.say("block my sunday afternoon", user=LUIS)
        blocked = peer.read(user=LUIS, after=2)[-1]

    assert asked["ts"] == decided["ts"]
    assert withdrawn["ts"] == alone["ts"]
    assert [] == [each for each in alone["blocks"] if each["type"] == "actions"]
    assert f"3pm {who}, massage" in said(day)
    assert said(moved).startswith(f"Moved: {who}, massage with Dev")
    assert told
    assert said(blocked).startswith("Blocked: Dev")
    assert [("massage", "booked"), ("room", "booked")] == sorted(stays(book))


@pytest.mark.timeout(240)
@pytest.mark.parametrize(
    ("either_url", "mode"),
    [("postgresql", Mode.HTTP), ("sqlite", Mode.SOCKET)],
    indirect=["either_url"],
)
def test_from_a_notice_staff_call_a_client_and_write_to_them_in_its_thread(
    house, book, twilio, tmp_path, mode
):
    staffed(book)
    with local_slack(tmp_path, mode, house.at) as peer:
        house.start(**peer.settings(mode))
        assert mode is Mode.HTTP or until(lambda: peer.calls("apps.connections.open"))
        house.deliver(a_text("massage with dev tomorrow at 3pm", sid(1)))
        assert until(lambda: len(twilio.bodies()) == 1), house.log.read_text()
        house.deliver(a_text("Jo", sid(2)))
        booked = in_channel(peer, "Jo booked massage with Dev")
        press(peer, booked, "Call Jo")
        (number,) = peer.read(user=LUIS)
        press(peer, booked, "Message Jo")
        transcript = in_channel(peer, "What you write in this thread goes to")
        card = in_channel(peer, "in the thread.")
        texts = len(twilio.bodies())
        peer.say("Is 3:15 fine too?", user=LUIS, channel=GENERAL, thread=booked["ts"])
        assert until(lambda: len(twilio.bodies()) == texts + 1), house.log.read_text()
        press(peer, card, "Done")
        done = in_channel(peer, "Done (Luis)")
        shown = peer.written(GENERAL)

    assert "Jo: +4477" in said(number)
    assert not [each for each in shown if "+4477" in said(each)]
    assert booked["ts"] == transcript["thread_ts"]
    assert [booked["ts"]] * 2 == [each["ts"] for each in (card, done)]
    assert "booked massage with Dev" in said(done)
    assert "Luis: Is 3:15 fine too?" == twilio.bodies()[-1]
    assert "+4477" not in house.log.read_text()
