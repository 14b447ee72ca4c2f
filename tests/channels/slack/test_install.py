"""the way into a workspace: to Slack, and back from there, or not"""

import asyncio
import contextlib
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from starlette.applications import Starlette

from channels.channel import UnavailableError
from channels.slack import App, Means, Slack
from dialogs.installing import words
from tests.channels.slack.knocking import BOT, EVE, LINE, NOW, TEAM, settings, told
from tests.channels.slack.shelf import TOKEN, shelf
from tests.channels.twilio import FakeEar, hangs_up

BACK = "https://book.example/slack/oauth_redirect"
APP = App("1234.5678", "0123456789abcdef0123456789abcdef", BACK, frozenset({TEAM}))
GIVEN = {
    "access_token": TOKEN,
    "token_type": "bot",
    "scope": "chat:write,commands",
    "bot_user_id": BOT,
    "app_id": "A01APP",
    "team": {"id": TEAM, "name": "Willow <b>"},
    "enterprise": None,
    "is_enterprise_install": False,
    "authed_user": {"id": EVE},
}
KNOWN = told({"bot_id": "B0BOT", "user_id": BOT, "team_id": TEAM})


class Browser:
    """Goes where it is sent, and keeps what it is given."""

    def __init__(self, vendor, kept):
        self.vendor, self.kept = vendor, kept
        given = settings(bot_token="", app=APP, api_url=vendor.url)
        means = Means(now=lambda: NOW, words=words("en"), seconds=2.0)
        self.channel = Slack({LINE: given}, means, kept)
        self.app = Starlette(routes=list(self.channel.routes(FakeEar())))
        self.cookie = {}

    def get(self, path):
        async def ask():
            transport = httpx.ASGITransport(self.app)
            async with httpx.AsyncClient(transport=transport, base_url="https://book.example") as client:
                return await client.get(path, headers=self.cookie)

        return asyncio.run(ask())

    def begin(self):
        answer = self.get("/slack/install")
        self.cookie = {"Cookie": answer.headers["Set-Cookie"].partition(";")[0]}
        return answer

    def come_back(self, *answers, state=None, **told):
        self.vendor.answers = [*answers]
        if state is None:
            state = parse_qs(urlsplit(self.begin().headers["Location"]).query)["state"][0]
        return self.get(f"/slack/oauth_redirect?{httpx.QueryParams({'state': state, **told})}")


@pytest.fixture
def browser(vendor):
    return Browser(vendor, shelf())


def test_who_installs_us_is_sent_to_slack_with_a_state_that_the_browser_keeps(browser, vendor):
    answer = browser.begin()
    asked = urlsplit(answer.headers["Location"])
    told_there = {name: value for name, (value,) in parse_qs(asked.query).items()}

    assert (302, f"{vendor.url}/oauth/v2/authorize") == (
        answer.status_code,
        f"{asked.scheme}://{asked.netloc}{asked.path}",
    )
    assert ("1234.5678", BACK, "state-0") == tuple(
        told_there[name] for name in ("client_id", "redirect_uri", "state")
    )
    assert "chat:write" in told_there["scope"].split(",")
    assert {"Secure", "HttpOnly"} <= {each.strip() for each in answer.headers["Set-Cookie"].split(";")}


def test_what_slack_gives_is_kept_and_the_way_to_the_workspace_is_shown(browser):
    answer = browser.come_back(
        told(GIVEN | {"refresh_token": "xoxe-1", "expires_in": 43_200}), KNOWN, code="c"
    )
    (kept,) = browser.kept.on_it.values()

    assert (200, True) == (answer.status_code, f"app.slack.com/client/{TEAM}" in answer.text)
    assert (TEAM, "Willow <b>", BOT, TOKEN, "xoxe-1", EVE, frozenset({"chat:write", "commands"})) == (
        kept.team,
        kept.name,
        kept.bot,
        kept.token,
        kept.refresh,
        kept.installed_by,
        kept.scopes,
    )
    assert kept.expires_at is not None


def test_a_token_that_is_never_over_has_no_end(browser):
    browser.come_back(told(GIVEN), KNOWN, code="c")

    assert browser.kept.on_it[TEAM].expires_at is None


@pytest.mark.parametrize(
    "changed",
    [
        {"team": {"id": "T0STRANGE", "name": "x"}},
        {"is_enterprise_install": True, "team": None, "enterprise": {"id": "E0ORG"}},
    ],
)
def test_a_workspace_that_may_not_install_us_is_named_and_what_it_gave_is_given_back(
    browser, vendor, changed
):
    answer = browser.come_back(told(GIVEN | changed), KNOWN, told({"revoked": True}), code="c")

    assert (403, {}) == (answer.status_code, browser.kept.on_it)
    assert "/api/auth.revoke" == vendor.asked[-1].path
    assert ("T0STRANGE" in answer.text) or ("E0ORG" in answer.text)


@pytest.mark.parametrize(
    ("answer", "status", "said"),
    [
        (told({"ok": False, "error": "invalid_code"}), 401, "Nothing was installed"),
        (hangs_up(), 503, "Slack does not answer"),
    ],
)
def test_where_slack_gives_nothing_nothing_is_kept(browser, answer, status, said):
    came = browser.come_back(answer, code="c")

    assert (status, True, {}) == (came.status_code, said in came.text, browser.kept.on_it)


def test_who_says_no_at_slack_reads_that_nothing_was_installed(browser, vendor):
    answer = browser.come_back(error="access_denied")

    assert (200, "<h1>Nothing was installed.</h1>" in answer.text) == (answer.status_code, True)
    assert [] == vendor.asked


@pytest.mark.parametrize("state", ["", "state-9"])
def test_a_state_that_the_browser_does_not_keep_is_a_400(browser, state):
    browser.begin()

    assert 400 == browser.come_back(state=state, code="c").status_code


def test_a_state_that_was_spent_is_a_401(browser):
    browser.begin()
    browser.kept.states.clear()

    assert 401 == browser.come_back(state="state-0", code="c").status_code


def test_while_the_desk_cannot_write_nothing_is_installed(browser):
    async def gone(_):
        raise UnavailableError

    browser.kept.keep = gone

    assert 503 == browser.come_back(told(GIVEN), KNOWN, code="c").status_code


def test_without_an_app_nobody_can_install_us(vendor):
    closed = Slack({LINE: settings(api_url=vendor.url)})

    assert ["/slack/events", "/slack/events/{line}"] == [each.path for each in closed.routes(FakeEar())]
    with contextlib.closing(asyncio.new_event_loop()) as loop:
        loop.run_until_complete(closed.close())
