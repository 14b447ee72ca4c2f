"""who is in the user groups and channels that the catalog names"""

import asyncio
from dataclasses import dataclass, field

import pytest

from channels.slack.circles import FRESH_SECONDS, NAMED_SECONDS, Roll
from channels.slack.port import Named
from channels.slack.workspace import Workspace
from tests.channels.slack.knocking import EVE, LINE, TEAM, settings, told
from tests.channels.twilio import hangs, hangs_up


@dataclass
class Desk:
    """The desk, as it names circles."""

    named: Named
    looks: int = 0

    async def circles(self, _):
        self.looks += 1
        return self.named


@dataclass
class Asker:
    """Asks for somebody again and again, on a clock that is moved by hand."""

    vendor: object
    desk: Desk
    now: float = 0.0
    counted: list[str] = field(default_factory=list)

    def __post_init__(self):
        self.roll = Roll(self.desk, lambda: self.now, self.counted.append)

    def of(self, user=EVE, team=""):
        async def ask():
            given = settings(api_url=self.vendor.url)
            workspace = Workspace(
                given, "xoxb-for-tests-only", team=team, seconds=3.0, monotonic=lambda: self.now
            )
            try:
                return await self.roll.of(LINE, workspace, user)
            finally:
                await workspace.close()

        return asyncio.run(ask())


def asker(vendor, *named, places=(), answers=()):
    vendor.answers = [*answers] or [told({})]
    return Asker(vendor, Desk(Named(frozenset(named), frozenset(places))))


def asked(vendor):
    return [each.path for each in vendor.asked]


def test_somebody_who_is_named_is_known_without_asking(vendor):
    assert {f"slack:{EVE}"} == asker(vendor, f"slack:{EVE}", "slack:U0ELSE").of()
    assert [] == vendor.asked


def test_who_is_in_a_user_group_is_asked_once_in_five_minutes(vendor):
    roll = asker(vendor, "slack:S0BOARD", answers=[told({"users": [EVE]})])
    found = [roll.of(), roll.of("U0ELSE")]
    roll.now = FRESH_SECONDS
    vendor.answers = [told({"users": []})]
    found.append(roll.of())

    assert [{"slack:S0BOARD"}, frozenset(), frozenset()] == found
    assert ["/api/usergroups.users.list"] * 2 == asked(vendor)


def test_who_is_in_a_channel_is_read_page_by_page(vendor):
    first = told({"members": ["U0ELSE"], "response_metadata": {"next_cursor": "more"}})
    roll = asker(vendor, "slack:C0CREW", answers=[first, told({"members": [EVE]})])

    assert {"slack:C0CREW"} == roll.of()
    assert ["/api/conversations.members"] * 2 == asked(vendor)


def test_a_circle_of_another_workspace_is_none_of_its_people(vendor):
    roll = asker(vendor, f"slack:{TEAM}/{EVE}", "slack:T0OTHER/S0BOARD")

    assert ({f"slack:{TEAM}/{EVE}"}, frozenset()) == (roll.of(team=TEAM), roll.of())
    assert [] == vendor.asked


@pytest.mark.parametrize(
    "answer", [told({"ok": False, "error": "missing_scope"}), told({"ok": True}), hangs_up(), hangs(1.5)]
)
def test_where_slack_does_not_say_nothing_is_told_and_the_operator_hears_of_it(vendor, answer):
    roll = asker(vendor, "slack:S0BOARD", answers=[answer])

    assert (None, ["slack_circle_unknown"]) == (roll.of(), roll.counted)


def test_what_the_catalog_names_is_looked_up_once_a_minute(vendor):
    roll = asker(vendor)
    for roll.now in (0.0, 1.0, NAMED_SECONDS):
        roll.of()

    assert 2 == roll.desk.looks


def test_who_is_in_a_channel_where_staff_are_told_is_asked_like_any_other(vendor):
    roll = asker(vendor, places=["slack:C0STAFF", "slack:C0REST"], answers=[told({"members": [EVE]})])
    found = roll.of()

    assert {"slack:C0STAFF", "slack:C0REST"} == found


def test_where_slack_does_not_say_who_is_told_groups_are_known_all_the_same_and_it_is_asked_again_later(
    vendor,
):
    answers = [told({"users": [EVE]}), told({"ok": False, "error": "channel_not_found"})]
    roll = asker(vendor, "slack:S0BOARD", places=["slack:C0GONE"], answers=answers)
    found = [roll.of(), roll.of()]

    assert [{"slack:S0BOARD"}] * 2 == found
    assert (2, ["slack_circle_unknown"]) == (len(asked(vendor)), roll.counted)
