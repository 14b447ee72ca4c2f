"""the settings of a line"""

import pytest

from channels.sms import SettingError
from tests.channels.twilio import SERVICE, TOKEN, settings


@pytest.mark.parametrize(
    ("changed", "names"),
    [
        ({"account_sid": "AC12"}, "CHANNELS__SMS__ACCOUNT_SID"),
        ({"account_sid": ""}, "CHANNELS__SMS__ACCOUNT_SID"),
        ({"auth_tokens": ()}, "CHANNELS__SMS__AUTH_TOKEN"),
        ({"auth_tokens": (TOKEN, "")}, "CHANNELS__SMS__AUTH_TOKEN"),
        ({"shared_keys": ("",)}, "CHANNELS__SMS__SHARED_KEY"),
        ({"sender": None}, "CHANNELS__SMS__FROM or MESSAGING_SERVICE_SID"),
        ({"sender": "555-0001"}, "CHANNELS__SMS__FROM"),
        ({"sender": "", "messaging_service_sid": SERVICE}, "CHANNELS__SMS__FROM"),
        ({"messaging_service_sid": "MG1"}, "CHANNELS__SMS__MESSAGING_SERVICE_SID"),
        ({"api_url": "localhost:4010"}, "CHANNELS__SMS__API_URL"),
        ({"public_url": "book.example"}, "PUBLIC_URL"),
        ({"public_url": "https://book.example/?a=b"}, "PUBLIC_URL"),
        ({"public_url": "https://book.example/#a"}, "PUBLIC_URL"),
        ({"public_url": "https://book.example:http"}, "PUBLIC_URL"),
        ({"public_url": ""}, "PUBLIC_URL"),
    ],
)
def test_a_wrong_setting_is_refused_by_its_name_and_without_its_secrets(changed, names):
    with pytest.raises(SettingError, match=names) as refusal:
        settings(**changed)

    assert TOKEN not in str(refusal.value)


@pytest.mark.parametrize("sender", ["+15550001111", "12345", None])
def test_a_number_a_short_code_or_a_service_speaks_for_a_line(sender):
    assert settings(sender=sender, messaging_service_sid=SERVICE).sender == sender


def test_settings_do_not_show_their_secrets():
    shown = repr(settings(shared_keys=("a shared key",)))

    assert TOKEN not in shown
    assert "a shared key" not in shown
