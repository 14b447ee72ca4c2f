"""tokens that are over after a while: who renews them, who waits, and what happens where Slack does not"""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from channels.channel import UnavailableError
from channels.slack import App
from channels.slack.client import AppClient
from channels.slack.rotation import Renewal, fresh
from channels.slack.workspace import QUIET
from tests.channels.slack.knocking import NOW, told
from tests.channels.slack.shelf import TOKEN, an_installation, shelf
from tests.channels.twilio import hangs_up, says

APP = App("1234.5678", "0123456789abcdef0123456789abcdef", "https://book.example/slack/oauth_redirect")
NEW = {"access_token": "xoxe.xoxb-2", "refresh_token": "xoxe-2", "expires_in": 43_200, "token_type": "bot"}
SOON, LATER, OVER = (NOW + timedelta(minutes=each) for each in (60, 121, -1))


def expiring(at):
    return an_installation(refresh="xoxe-1", expires_at=at, version=1)


def renewed(vendor, kept, *, before=None):
    """What is found after a renewal; ``before`` happens while somebody waits."""

    async def sleep(_):
        if before:
            before()

    def client():
        return AppClient(base_url=f"{vendor.url}/api/", retry_handlers=[], logger=QUIET)

    (found,) = kept.on_it.values()
    return asyncio.run(fresh(found, kept, Renewal(APP, client, lambda: NOW, sleep)))


@pytest.mark.parametrize("at", [None, LATER])
def test_a_token_that_holds_for_long_is_left_alone(vendor, at):
    assert TOKEN == renewed(vendor, shelf(expiring(at))).token
    assert [] == vendor.asked


@pytest.mark.parametrize("at", [SOON, OVER])
def test_a_token_that_is_over_soon_or_already_is_renewed_and_kept(vendor, at):
    vendor.answers, kept = [told(NEW)], shelf(expiring(at))
    found = renewed(vendor, kept)
    (asked,) = vendor.asked

    assert ("xoxe.xoxb-2", "xoxe-2", NOW + timedelta(hours=12), 2) == (
        found.token,
        found.refresh,
        found.expires_at,
        found.version,
    )
    assert [found] == [*kept.on_it.values()]
    assert ("refresh_token", "xoxe-1") == (asked.fields["grant_type"], asked.fields["refresh_token"])


def test_while_somebody_else_renews_it_the_old_token_serves_as_long_as_it_holds(vendor):
    kept = shelf(expiring(SOON))
    kept.claimed = True

    assert TOKEN == renewed(vendor, kept).token
    assert [] == vendor.asked


def test_once_it_is_over_the_new_one_is_waited_for(vendor):
    kept = shelf(expiring(OVER))
    kept.claimed = True
    (old,) = kept.on_it.values()

    def done():
        kept.on_it[old.team] = replace(old, token="xoxe.xoxb-2", version=2)

    assert "xoxe.xoxb-2" == renewed(vendor, kept, before=done).token


def test_where_the_new_one_does_not_come_nobody_waits_for_ever(vendor):
    kept = shelf(expiring(OVER))
    kept.claimed = True

    with pytest.raises(UnavailableError):
        renewed(vendor, kept)


@pytest.mark.parametrize(
    "answer",
    [hangs_up(), says(500, b""), told({"ok": False, "error": "invalid_refresh_token"}), told({"ok": True})],
)
def test_where_slack_renews_nothing_the_old_token_serves_as_long_as_it_holds(vendor, answer):
    vendor.answers = [answer]

    assert TOKEN == renewed(vendor, shelf(expiring(SOON))).token


def test_where_slack_cannot_be_reached_and_the_token_is_over_there_is_none_now(vendor):
    vendor.answers, kept = [hangs_up()], shelf(expiring(OVER))

    with pytest.raises(UnavailableError):
        renewed(vendor, kept)
    assert "" == next(iter(kept.on_it.values())).ended


def test_where_slack_renews_it_no_more_the_installation_ends_and_says_so(vendor):
    vendor.answers = [told({"ok": False, "error": "invalid_refresh_token"})]

    assert "Slack renews it no more: invalid_refresh_token" in renewed(vendor, shelf(expiring(OVER))).ended
