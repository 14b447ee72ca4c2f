"""several workspaces on one line: each is heard and written to for itself, and no matter of the others"""

from dataclasses import replace

import pytest
from starlette.applications import Starlette

from channels.channel import Later, Sent
from channels.slack import App, Means, Slack
from channels.slack.port import Named
from core.home import Home
from core.people import Address
from tests.channels.slack.knocking import (
    BOT,
    EVE,
    LINE,
    NOW,
    PLACE,
    STAMP,
    TEAM,
    US,
    Knock,
    a_letter,
    a_user,
    command,
    event,
    pressed,
    settings,
    told,
)
from tests.channels.slack.shelf import an_installation, shelf
from tests.channels.twilio import FakeEar, Vendor

APP = App("1234.5678", "0123456789abcdef0123456789abcdef", "https://book.example/slack/oauth_redirect")
OTHER = "T02OTHER"
POSTED = told({"channel": PLACE, "ts": STAMP})
REVOKED = told({"ok": False, "error": "token_revoked"})


@pytest.fixture
def rooms():
    """A door behind which there are two workspaces that installed us, and the shelf on which they are kept."""
    kept = shelf(
        an_installation(token="xoxb-of-the-first"),
        an_installation(team=OTHER, name="Rowan", token="xoxb-of-the-other"),
    )
    made = door(kept)
    yield made, kept
    made.close()


def door(kept, **changed) -> Knock:
    ear, counted, vendor = FakeEar(), [], Vendor()
    means = Means(now=lambda: NOW, count=counted.append, fault=lambda error: counted.append(repr(error)))
    given = settings(**{"bot_token": "", "app": APP, "api_url": vendor.url, **changed})
    channel = Slack({LINE: given}, means, kept)
    return Knock(channel, vendor, Starlette(routes=list(channel.routes(ear))), ear, counted)


def known_in(team):
    return told(a_user(team_id=team))


def sent(knock, to, answer=POSTED):
    knock.vendor.answers = [answer]
    return knock.runner.run(knock.channel.send(a_letter(to=to)))


def tokens(knock):
    return [each.headers["Authorization"].removeprefix("Bearer ") for each in knock.vendor.asked]


def test_the_same_user_id_in_two_workspaces_is_two_people_each_known_by_their_own(rooms):
    knock, _ = rooms
    for team in (TEAM, OTHER):
        knock.vendor.answers = [known_in(team)]
        knock.event({**event(), "team_id": team})

    assert [f"{TEAM}/{EVE}", f"{OTHER}/{EVE}"] == [each.sender.value for each in knock.ear.heard]
    assert [f"{TEAM}/Ev0ONE", f"{OTHER}/Ev0ONE"] == [each.ref for each in knock.ear.heard]
    assert ["xoxb-of-the-first", "xoxb-of-the-other"] == tokens(knock)


def test_commands_and_buttons_are_those_of_their_workspace(rooms):
    knock, _ = rooms
    knock.vendor.answers = [known_in(OTHER)]
    knock.form(command(team_id=OTHER))
    knock.press(pressed(team={"id": OTHER}, user={"id": EVE, "team_id": OTHER}))

    assert [f"{OTHER}/{EVE}"] * 2 == [each.sender.value for each in knock.ear.heard]
    assert f"{OTHER}/{PLACE}:{STAMP}" == knock.ear.heard[1].in_reply_to


def test_a_letter_goes_to_its_workspace_and_comes_back_with_an_id_of_it(rooms):
    knock, _ = rooms

    assert Sent(f"{OTHER}/{PLACE}:{STAMP}") == sent(knock, f"{OTHER}/{EVE}")
    assert ["xoxb-of-the-other"] == tokens(knock)


def test_a_workspace_that_never_installed_us_is_confirmed_and_not_heard(rooms):
    knock, _ = rooms

    assert 200 == knock.event({**event(), "team_id": "T03NEVER"}).status_code
    assert ([], ["slack_workspace_unknown"]) == (knock.ear.heard, knock.counted)


def test_a_letter_for_a_workspace_that_took_us_out_waits_and_says_why_and_the_others_go_on(rooms):
    knock, kept = rooms
    kept.on_it[TEAM] = replace(kept.on_it[TEAM], token="", ended="the workspace took our app out")
    outcome = sent(knock, f"{TEAM}/{EVE}")

    assert Later("the workspace took our app out", 900.0, only_here=True) == outcome
    assert isinstance(sent(knock, f"{OTHER}/{EVE}"), Sent)


def test_a_token_that_slack_revoked_ends_its_workspace_and_no_other(rooms):
    knock, kept = rooms
    outcome = sent(knock, f"{TEAM}/{EVE}", REVOKED)

    assert (True, False) == (outcome.only_here, outcome.whole_line)
    assert "token was revoked" in kept.on_it[TEAM].ended
    assert ["slack_token_refused"] == knock.counted
    assert isinstance(sent(knock, f"{OTHER}/{EVE}"), Sent)


def test_a_letter_to_somebody_of_the_workspace_of_settings_that_are_gone_waits(rooms):
    knock, _ = rooms

    assert "no bot_token is set" in sent(knock, EVE).why


@pytest.mark.parametrize("kind", ["app_uninstalled", "tokens_revoked"])
def test_when_a_workspace_takes_us_out_it_ends(rooms, kind):
    knock, kept = rooms
    knock.vendor.answers = [told({"ok": False, "error": "account_inactive"})]
    ended = {"type": kind, "tokens": {"bot": [BOT]}}
    answers = [knock.event({**event(), "event": ended}).status_code for _ in range(2)]

    assert [200, 200] == answers
    assert "took our" in kept.on_it[TEAM].ended
    assert "" == kept.on_it[OTHER].ended


def test_a_late_word_of_an_end_does_not_end_a_workspace_that_has_us_again(rooms):
    knock, kept = rooms
    knock.vendor.answers = [told(US)]
    knock.event({**event(), "event": {"type": "app_uninstalled"}})

    assert "" == kept.on_it[TEAM].ended


def test_a_token_of_a_user_that_is_revoked_was_never_ours(rooms):
    knock, kept = rooms
    revoked = {"type": "tokens_revoked", "tokens": {"oauth": [EVE], "bot": []}}

    assert 200 == knock.event({**event(), "event": revoked}).status_code
    assert ("", []) == (kept.on_it[TEAM].ended, knock.vendor.asked)


def test_whether_a_workspace_has_us_is_looked_up_once_a_minute(rooms):
    knock, kept = rooms
    knock.vendor.answers = [known_in(TEAM)]
    for ref in ("Ev0ONE", "Ev0TWO", "Ev0SIX"):
        knock.event({**event(), "event_id": ref})

    assert (3, 1) == (len(knock.ear.heard), kept.looks)


def test_the_workspace_of_our_settings_goes_on_beside_those_that_install_us():
    knock = door(shelf(an_installation(team=OTHER)), bot_token="xoxb-for-tests-only")
    knock.vendor.answers = [told(US), told(a_user()), known_in(OTHER)]
    for team in (TEAM, OTHER):
        knock.event({**event(), "team_id": team})
    knock.close()

    assert [EVE, f"{OTHER}/{EVE}"] == [each.sender.value for each in knock.ear.heard]


def test_a_page_of_ones_own_is_published_in_its_workspace_and_in_none_that_took_us_out(rooms):
    knock, kept = rooms
    knock.vendor.answers = [told({"ok": True})]
    publish = knock.channel._publish  # noqa: SLF001 - the publisher calls it when a page has changed
    knock.runner.run(publish(LINE, Address("slack", f"{OTHER}/{EVE}"), Home(())))
    kept.on_it[TEAM] = replace(kept.on_it[TEAM], ended="the workspace took our app out")
    knock.runner.run(publish(LINE, Address("slack", f"{TEAM}/{EVE}"), Home(())))

    assert ["xoxb-of-the-other"] == tokens(knock)
    assert ["/api/views.publish"] == [each.path for each in knock.vendor.asked]


def test_where_the_token_of_our_settings_is_refused_those_that_install_us_are_heard_still():
    knock = door(shelf(an_installation(team=OTHER)), bot_token="xoxb-for-tests-only")
    knock.vendor.answers = [told({"ok": False, "error": "invalid_auth"}), known_in(OTHER)]
    answers = [knock.event({**event(), "team_id": OTHER}).status_code]
    knock.vendor.answers = [told({"ok": False, "error": "invalid_auth"})]
    answers.append(knock.event({**event(), "team_id": TEAM}).status_code)
    knock.close()

    assert [200, 503] == answers
    assert [f"{OTHER}/{EVE}"] == [each.sender.value for each in knock.ear.heard]


class Naming(FakeEar):
    """An ear whose catalog names a user group of the other workspace."""

    async def circles(self, _):
        return Named(groups=frozenset({f"slack:{OTHER}/S0BOARD"}))


def test_what_somebody_says_is_heard_with_the_circles_of_their_workspace_in_which_they_are(rooms):
    knock, _ = rooms
    ear = Naming()
    knock.app = Starlette(routes=list(knock.channel.routes(ear)))
    knock.vendor.answers = [known_in(OTHER), told({"users": [EVE]}), known_in(TEAM)]
    for team in (OTHER, TEAM):
        knock.event({**event(), "team_id": team})

    assert [{f"slack:{OTHER}/S0BOARD"}, frozenset()] == [each.circles for each in ear.heard]


def test_each_workspace_is_checked_for_itself(rooms):
    knock, kept = rooms
    kept.on_it[OTHER] = replace(kept.on_it[OTHER], ended="the workspace took our app out")
    knock.vendor.answers = [told({"ok": False, "error": "invalid_auth"})]
    found = knock.runner.run(knock.channel.checks())

    assert [
        (f"Willow ({TEAM})", "Slack says invalid_auth; install it there again."),
        (f"Rowan ({OTHER})", "the workspace took our app out"),
    ] == list(found)
