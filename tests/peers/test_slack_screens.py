"""how a talk about a room and somebody's own page look on the screen of local-slack, in a real browser

Pictures go to docs/pictures/slack when HALFPAST_TEST_PICTURES=1, else they are only looked at.
"""

from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from channels.slack import Mode
from channels.slack.home import view
from channels.slack.outbound import encode
from core.home import Home
from core.messages import Line, Reply
from dialogs.home import home
from tests.dialogs.desk import Desk
from tests.peers.chromium import browser
from tests.peers.local_slack import EVE, PATIENCE, TOKEN, local_slack
from tests.peers.test_pages import KEPT, PICTURES

SLACK = Line("slack", "willow", "slack", "", cards=True, slips=True)
NOWHERE = "http://127.0.0.1:9"
SCREEN = {"width": 1000, "height": 900}


def own_page() -> Home:
    """The page of somebody with a room today and a massage later, on a day on which other rooms are taken."""
    desk = Desk("Eve")
    desk.booked("room", "2 14:00")
    desk.booked("massage", "6 11:00")
    desk.taken("oak", "2 10:00", "2 11:30")
    desk.taken("ash", "2 15:00", "2 17:00")
    facts = replace(desk.facts(), line=SLACK)
    while not isinstance(found := home(facts), Home):
        facts = replace(facts, busy=(*facts.busy, *map(desk.look_up, found.every())))
    return found


def talk() -> tuple[tuple[str, Reply], ...]:
    """A talk about a room that is taken, as it is said and answered."""
    desk = Desk("Eve")
    desk.taken("oak", "3 14:00", "3 15:00")
    said = "oak tomorrow 2-3"
    turn = desk.take(*desk.hears(said), facts=replace(desk.facts(), line=SLACK))
    return ((said, turn.replies[-1]),)


@pytest.fixture
def peer(tmp_path):
    with local_slack(tmp_path, Mode.HTTP, NOWHERE) as running:
        yield running


def ask(peer, method: str, **told) -> None:
    bearer = {"Authorization": f"Bearer {TOKEN}"}
    answer = httpx.post(f"{peer.url}/api/{method}", json=told, headers=bearer, timeout=PATIENCE)
    assert answer.json()["ok"], answer.text


def picture(name: str, tmp_path: Path) -> Path:
    place = PICTURES / "slack" if KEPT else tmp_path
    place.mkdir(exist_ok=True)
    return place / f"{name}.png"


@pytest.mark.timeout(120)
def test_the_page_reads_as_it_was_written(peer, tmp_path):
    ask(peer, "views.publish", user_id=EVE, view=view(own_page()))
    with browser() as chromium:
        chromium.do("open", **SCREEN)
        chromium.do("go", url=f"{peer.url}/")
        chromium.do("tap", role="button", name="🏠 halfpast offline")
        shown = chromium.do("text")
        chromium.do("picture", path=str(picture("home", tmp_path)))

    for words in (
        "Your rooms today",
        "Massage with Dev, Fri 6 Mar",
        "Oak, 8 seats: taken, free from 11:30am",
    ):
        assert words in shown
    assert "\u2591\u2591\u2588\u2588\u2588\u2591" in shown


@pytest.mark.timeout(120)
def test_a_talk_about_a_room_reads_as_it_was_said(peer, tmp_path):
    direct = peer.direct(EVE)
    for said, reply in talk():
        peer.say(said)
        told = encode(reply, to=direct, letter_id="one").told
        ask(peer, "chat.postMessage", **{name: told[name] for name in ("channel", "text", "blocks")})
    with browser() as chromium:
        chromium.do("open", **SCREEN)
        chromium.do("go", url=f"{peer.url}/")
        chromium.do("tap", role="button", name="Eve")
        shown = chromium.do("text")
        chromium.do("picture", path=str(picture("room", tmp_path)))

    assert "Oak" in shown
    assert reply.choices[0].label in shown
