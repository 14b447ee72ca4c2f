"""the whole house over local-slack: a room asks what it can be provided with, and the kitchen follows the booking"""

from dataclasses import replace

import pytest

from bot.compose import wall_clock
from core.notices import AT_ONCE
from core.people import Address
from core.questions import Question, Words
from storage import catalog
from tests.e2e.running import until
from tests.e2e.test_slack import WAYS, slack_before, stays
from tests.e2e.test_slack_day import in_channel, said
from tests.peers.local_slack import GENERAL

COFFEE = Question("coffee", "Coffee for everybody?", required=False, answers=(Words("coffee"), Words("none")))
EQUIPMENT = Question("equipment", "Which equipment?", required=False)


def asking(book) -> None:
    """Let the small room ask for coffee, of which the channel is told, and for equipment."""
    with book.unit() as unit:
        _, read = catalog.current(unit, "willow")
        kitchen = replace(COFFEE, tell=(Address("slack", GENERAL),))
        rooms = tuple(
            replace(each, questions=(kitchen, EQUIPMENT) if each.id == "elm" else ())
            for each in read.resources
        )
        services = tuple(
            replace(each, rules=replace(each.rules, approval=False)) if each.id == "room" else each
            for each in read.services
        )
        business = replace(read.business, notices=AT_ONCE)
        changed = replace(read, business=business, resources=rooms, services=services)
        catalog.apply(unit, changed, source="test", now=wall_clock())


def read_by(peer, shows: str) -> dict:
    """Return the last message to Eve that shows that, once it is there."""
    found = []
    assert until(lambda: found.extend(each for each in peer.read() if shows in said(each)) or found), shows
    return found[-1]


@pytest.mark.timeout(240)
@pytest.mark.parametrize(("either_url", "mode"), WAYS, indirect=["either_url"])
def test_a_room_is_booked_at_once_asks_and_the_kitchen_hears_what_becomes_of_it(house, book, tmp_path, mode):
    asking(book)
    with slack_before(house, tmp_path, mode) as peer:
        peer.command("/room", "elm tomorrow 2-3")
        read_by(peer, "Coffee for everybody?")
        taken = stays(book)
        peer.press("coffee")
        asked = in_channel(peer, "Coffee for everybody? coffee.")
        read_by(peer, "coffee. Which equipment?")
        peer.say("a flipchart")
        read_by(peer, "2pm: a flipchart.")
        peer.say("move it to 4")
        moved = in_channel(peer, "Moved: ")
        peer.say("what do i have?")
        mine = read_by(peer, "You have")
        peer.say("cancel it")
        gone = in_channel(peer, "No longer needed")

    assert [("room", "booked")] == taken
    assert "meeting room Elm" in said(asked)
    assert "4-5pm" in said(moved)
    assert "Coffee for everybody? coffee; Which equipment? a flipchart" in said(mine)
    assert "Coffee for everybody? coffee." in said(gone)
    assert [] == stays(book)
