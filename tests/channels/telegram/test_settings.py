"""what one bot is told"""

import pytest

from channels.telegram import Mode, SettingError
from tests.channels.telegram.knocking import SECRET, settings
from tests.peers.telegram import TOKEN


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"token": "110201543"}, "CHANNELS__TELEGRAM__TOKEN"),
        ({"secret": ""}, "CHANNELS__TELEGRAM__SECRET"),
        ({"secret": "short"}, "CHANNELS__TELEGRAM__SECRET"),
        ({"secret": "with a space and more"}, "CHANNELS__TELEGRAM__SECRET"),
        ({"api_url": "ftp://host"}, "CHANNELS__TELEGRAM__API_URL"),
        ({"public_url": "https://host?x"}, "PUBLIC_URL"),
        ({"public_url": "https://[host"}, "PUBLIC_URL"),
    ],
)
def test_what_cannot_be_right_is_refused_by_name(changed, named):
    with pytest.raises(SettingError, match=named):
        settings(**changed)


def test_who_asks_for_updates_needs_no_secret():
    assert Mode.POLLING is settings(secret="", mode=Mode.POLLING).mode


def test_token_and_secret_are_never_shown():
    shown = repr(settings())

    assert (TOKEN in shown, SECRET in shown) == (False, False)


def test_without_another_server_it_is_telegrams():
    assert "https://api.telegram.org" == settings().server
    assert "http://127.0.0.1:1" == settings(api_url="http://127.0.0.1:1/").server
