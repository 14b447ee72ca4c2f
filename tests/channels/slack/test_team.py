"""the workspace before an address: put there on the way in, taken off on the way out"""

import pytest

from channels.slack.team import bare, moved_in, moved_out, team_of, within
from core.messages import Inbound, Reply
from core.people import Address
from tests.channels.slack.knocking import EVE, LINE, NOW, PLACE, STAMP, TEAM, a_letter

HERE = Address("slack", EVE)
THERE = Address("slack", f"{TEAM}/{EVE}")
SAID = Inbound(
    LINE, HERE, "Ev0ONE", NOW, "yes", in_reply_to=f"{PLACE}:{STAMP}", message=STAMP, place=HERE, by=HERE
)


def test_everybody_and_everything_in_what_was_said_has_its_workspace_before_it():
    moved = moved_in(SAID, TEAM)

    assert (THERE, THERE, THERE) == (moved.sender, moved.place, moved.by)
    assert (f"{TEAM}/Ev0ONE", f"{TEAM}/{PLACE}:{STAMP}") == (moved.ref, moved.in_reply_to)
    assert ("yes", STAMP, NOW) == (moved.text, moved.message, moved.at)


def test_in_the_workspace_of_our_settings_nothing_stands_before_anything():
    assert SAID == moved_in(SAID, "")


def test_the_same_user_id_in_two_workspaces_is_two_addresses():
    assert moved_in(SAID, "T01").sender != moved_in(SAID, "T02").sender


def test_a_letter_leaves_without_its_workspace():
    letter = a_letter(Reply("a", instead=f"{TEAM}/{PLACE}:{STAMP}"), f"{TEAM}/{EVE}")

    assert a_letter(Reply("a", instead=f"{PLACE}:{STAMP}"), EVE) == moved_out(letter)
    assert a_letter() == moved_out(a_letter())


@pytest.mark.parametrize(("team", "text"), [(TEAM, f"{PLACE}:{STAMP}"), ("", EVE)])
def test_what_is_put_before_is_found_and_taken_off(team, text):
    assert (team, text) == (team_of(within(team, text)), bare(within(team, text)))
