"""what must be set for a workspace"""

from dataclasses import replace

import pytest

from channels.slack import App, Mode, SettingError
from tests.channels.slack.knocking import settings

APP = App("1234.5678", "0123456789abcdef0123456789abcdef", "https://book.example/slack/oauth_redirect")


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"bot_token": "xapp-1"}, "BOT_TOKEN"),
        ({"bot_token": ""}, "BOT_TOKEN must be set, or CLIENT_ID"),
        ({"signing_secret": ""}, "SIGNING_SECRET"),
        ({"mode": Mode.SOCKET}, "APP_TOKEN"),
        ({"mode": Mode.SOCKET, "app_token": "xoxb-for-tests-only"}, "APP_TOKEN"),
        ({"api_url": "slack.com"}, "API_URL"),
        ({"api_url": "https://slack.com?x"}, "API_URL"),
    ],
)
def test_a_wrong_setting_is_named(changed, named):
    with pytest.raises(SettingError, match=f"CHANNELS__SLACK__{named}"):
        settings(**changed)


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"client_id": "A012AB3CD"}, "CLIENT_ID"),
        ({"client_secret": "short"}, "CLIENT_SECRET"),
        ({"teams": frozenset({"willow"})}, "TEAMS"),
    ],
)
def test_a_wrong_setting_of_an_app_is_named(changed, named):
    with pytest.raises(SettingError, match=f"CHANNELS__SLACK__{named}"):
        replace(APP, **changed)


def test_an_app_needs_no_token_of_ours():
    assert APP is settings(bot_token="", app=APP).app


@pytest.mark.parametrize(("teams", "welcome"), [((), True), (("T01",), False), (("T012AB3CD",), True)])
def test_an_app_welcomes_the_workspaces_that_are_named_or_all(teams, welcome):
    assert welcome == replace(APP, teams=frozenset(teams)).welcomes("T012AB3CD")


def test_a_socket_needs_no_signing_secret():
    assert Mode.SOCKET is settings(mode=Mode.SOCKET, app_token="xapp-for-tests", signing_secret="").mode


def test_no_secret_shows_when_settings_are_printed():
    shown = repr(settings(app_token="xapp-for-tests"))

    assert not [each for each in ("xoxb", "xapp", "8f7422") if each in shown]


@pytest.mark.parametrize(
    ("api_url", "base"), [(None, "https://slack.com/api/"), ("http://a:1/", "http://a:1/api/")]
)
def test_the_methods_lie_below_the_address_of_the_api(api_url, base):
    assert base == settings(api_url=api_url).base_url
