"""the whole house over local-slack: a colleague who is named for a room is told, declines, and whoever booked hears"""

import pytest

from tests.e2e.running import until
from tests.e2e.test_slack import WAYS, slack_before, stays, words
from tests.e2e.test_slack_day import in_channel, press, staffed
from tests.peers.local_slack import BOT, EVE, LUIS


def read_by(peer, user, begins):
    """Return the last that somebody is told of the kind, once it is there."""
    assert until(lambda: any(begins in words(each) for each in peer.read(user=user))), begins
    return next(each for each in reversed(peer.read(user=user)) if begins in words(each))


@pytest.mark.timeout(240)
@pytest.mark.parametrize(("either_url", "mode"), WAYS, indirect=["either_url"])
def test_a_colleague_who_is_named_is_told_declines_and_the_booking_stands(house, book, tmp_path, mode):
    staffed(book)
    with slack_before(house, tmp_path, mode) as peer:
        peer.command("/room", f"for 6 for the design review with <@{LUIS}|luis> and <@{BOT}> tomorrow 2-3")
        peer.read()
        peer.press("2-3pm, Oak")
        asked = words(peer.read(after=1)[0])
        press(peer, in_channel(peer, "asks for meeting room Oak"), "Approve")
        invited = read_by(peer, LUIS, "and would like you there")
        peer.press("Decline", user=LUIS)
        heard = read_by(peer, EVE, "cannot come")
        peer.say("cancel it")
        gone = read_by(peer, EVE, "Cancelled")

    assert "I'll tell Luis once it is approved" in asked
    assert "is a bot" in asked
    assert "booked meeting room Oak (design review)" in words(invited)
    assert "Luis cannot come: meeting room Oak (design review)" in words(heard)
    assert "Oak (design review)" in words(gone)
    assert [] == stays(book)
