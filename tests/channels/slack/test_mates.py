"""who is named gets a name, and why they cannot be told where they are not one of us"""

import asyncio
from dataclasses import replace

import pytest

from channels.slack.mates import introduced
from channels.slack.profiles import Profile, profile_of
from core.mates import Barred, Mate
from core.messages import Inbound
from core.people import Address
from tests.channels.slack.knocking import EVE, LINE, NOW, TEAM

BEN, ZOE = Mate(Address("slack", "U0BEN"), "U0BEN"), Mate(Address("slack", "U0ZOE"), "U0ZOE")
SAID = Inbound(LINE, Address("slack", EVE), "r1", NOW, "oak with @U0BEN and @U0ZOE", mates=(BEN, ZOE))


class Known:
    """A workspace that knows some people; of others Slack says nothing in time."""

    def __init__(self, **people):
        self._people = people

    async def profile(self, user):
        return self._people.get(user, Profile())


def test_they_have_the_names_that_slack_has_and_who_is_not_known_cannot_be_told():
    known = Known(U0BEN=Profile("Ben", known=True))
    read = asyncio.run(introduced(known, SAID))

    assert "oak with @Ben and @U0ZOE" == read.text
    assert (replace(BEN, name="Ben"), replace(ZOE, barred=Barred.UNKNOWN)) == read.mates


@pytest.mark.parametrize(
    ("flags", "barred"),
    [
        ({}, None),
        ({"is_bot": True}, Barred.MACHINE),
        ({"is_restricted": True}, Barred.GUEST),
        ({"is_restricted": True, "is_ultra_restricted": True}, Barred.GUEST),
        ({"is_stranger": True}, Barred.STRANGER),
        ({"team_id": "T0OTHER"}, Barred.STRANGER),
        ({"deleted": True}, Barred.GONE),
    ],
)
def test_who_is_not_one_of_us_is_barred_for_what_they_are(flags, barred):
    profile = profile_of({"real_name": "Ben", "team_id": TEAM} | flags, TEAM)

    assert (barred, barred is not None, True) == (profile.barred, profile.stranger, profile.known)
