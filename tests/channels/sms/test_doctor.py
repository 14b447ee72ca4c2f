"""what is wrong with the settings, in a sentence"""

import re

import pytest

from tests.channels.sms.test_outbound import done
from tests.channels.twilio import OURS, PUBLIC, SERVICE, error, hangs, says

ACTIVE = says(200, {"status": "active"})


def number(**changed):
    usual = {
        "phone_number": OURS,
        "sms_url": f"{PUBLIC}/sms/inbound",
        "sms_method": "POST",
        "capabilities": {"sms": True},
    }
    return says(200, {"incoming_phone_numbers": [{**usual, **changed}]})


def service(**changed):
    usual = {
        "sid": SERVICE,
        "inbound_request_url": f"{PUBLIC}/sms/inbound",
        "inbound_method": "POST",
        "use_inbound_webhook_on_number": False,
    }
    return says(200, {**usual, **changed})


def check(vendor, *answers, **changed):
    vendor.answers = list(answers)
    return done(vendor.url, lambda channel: channel.check(), **changed)


def test_nothing_is_wrong_when_account_number_and_webhook_are_right(vendor):
    assert check(vendor, ACTIVE, number()) is None
    assert vendor.asked[1].query == {"PhoneNumber": [OURS], "PageSize": ["1"]}


def test_what_follows_a_hash_in_the_webhook_is_no_difference(vendor):
    assert check(vendor, ACTIVE, number(sms_url=f"{PUBLIC}/sms/inbound#rc=5&rp=all")) is None


def test_a_service_is_looked_at_instead_of_the_number_s_webhook(vendor):
    right = {"messaging_service_sid": SERVICE}

    assert check(vendor, ACTIVE, service(), number(sms_url=None), **right) is None
    assert check(vendor, ACTIVE, service(), sender=None, **right) is None
    assert check(vendor, ACTIVE, service(use_inbound_webhook_on_number=True), number(), **right) is None
    assert vendor.asked[1].path == f"/messaging/v1/Services/{SERVICE}"


def test_a_short_code_is_looked_up_among_short_codes(vendor):
    codes = {"short_codes": [{"sms_url": f"{PUBLIC}/sms/inbound", "sms_method": "POST"}]}

    assert check(vendor, ACTIVE, says(200, codes), sender="12345") is None
    assert vendor.asked[1].path.endswith("/SMS/ShortCodes.json")


@pytest.mark.parametrize(
    ("answers", "changed", "sentence"),
    [
        (
            [error(401, 20003)],
            {},
            "CHANNELS__SMS__AUTH_TOKEN is not the auth token of CHANNELS__SMS__ACCOUNT_SID",
        ),
        ([error(404, 20404)], {}, "CHANNELS__SMS__ACCOUNT_SID: Twilio does not know this account"),
        ([says(200, {"status": "suspended"})], {}, "CHANNELS__SMS__ACCOUNT_SID: the account is suspended"),
        ([ACTIVE, says(200, {"incoming_phone_numbers": []})], {}, "CHANNELS__SMS__FROM is not a number"),
        ([ACTIVE, number(capabilities={"sms": False})], {}, "CHANNELS__SMS__FROM cannot send texts"),
        ([ACTIVE, number(sms_url="https://old.example/")], {}, f"set its webhook .* to {PUBLIC}/sms/inbound"),
        ([ACTIVE, number(sms_url=None)], {}, "does not send texts here"),
        ([ACTIVE, number(sms_method="GET")], {}, "POST"),
        (
            [ACTIVE, error(404, 20404)],
            {"messaging_service_sid": SERVICE},
            "CHANNELS__SMS__MESSAGING_SERVICE_SID",
        ),
        (
            [ACTIVE, service(inbound_request_url=None)],
            {"messaging_service_sid": SERVICE},
            "The messaging service does not send texts here",
        ),
        ([error(429, 20429)], {}, "429"),
        ([error(500, 20500)], {}, "500"),
        ([says(200, b"?")], {}, "CHANNELS__SMS__API_URL"),
        ([hangs(1.0)], {}, "No clear answer from CHANNELS__SMS__API_URL"),
    ],
)
def test_what_is_wrong_is_said_with_the_name_of_the_setting(vendor, answers, changed, sentence):
    said = check(vendor, *answers, **changed)

    assert re.search(sentence, said)
    assert said.endswith(".")


def test_without_a_server_the_address_is_named():
    said = done("http://127.0.0.1:1", lambda channel: channel.check())

    assert said.startswith("No clear answer from CHANNELS__SMS__API_URL (ClientConnectorError)")
