"""what must be set for a workspace"""

import pytest

from channels.slack import Mode, SettingError
from tests.channels.slack.knocking import settings


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"bot_token": "xapp-1"}, "BOT_TOKEN"),
        ({"bot_token": ""}, "BOT_TOKEN"),
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
