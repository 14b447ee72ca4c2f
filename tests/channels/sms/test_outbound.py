"""letters on their way out, and the faults they meet"""

import asyncio
import base64
import logging
import socket
from datetime import timedelta

import aiohttp
import pytest

from channels.channel import Absent, Later, Never, Sent, Unknown
from channels.sms import Sms, outbound, rest
from core.messages import Choice, Line, Reply
from tests.channels.twilio import (
    ACCOUNT,
    LINE,
    NOW,
    OURS,
    PUBLIC,
    SERVICE,
    SID,
    THEIRS,
    TOKEN,
    a_letter,
    a_menu,
    error,
    hangs,
    hangs_up,
    message,
    page,
    says,
    settings,
)

MESSAGES = f"/2010-04-01/Accounts/{ACCOUNT}/Messages.json"
NORTH = Line(id="north", business_id="oak", channel="sms", address=OURS)


def done(url, act, seconds=0.5, **changed):
    """Run one act of a channel whose API is there, and close it."""

    async def run():
        channel = Sms({LINE: settings(api_url=url, **changed)}, now=lambda: NOW, seconds=seconds)
        try:
            return await act(channel)
        finally:
            await channel.close()

    return asyncio.run(run())


def sent(vendor, *answers, letter=None, **changed):
    vendor.answers = list(answers)
    return done(vendor.url, lambda channel: channel.send(letter or a_letter()), **changed)


def found(vendor, *answers, letter=None, since=NOW):
    vendor.answers = list(answers)
    return done(vendor.url, lambda channel: channel.find(letter or a_letter(), since))


def test_a_reply_is_one_line_of_gsm_7_with_its_choices_numbered():
    reply = Reply("When’s best?", (Choice("1", "Thu 3:00\u202fpm"), Choice("2", "Fri…")), "Reply 1–2.")

    assert outbound.encode(reply) == "When's best? 1) Thu 3:00 pm 2) Fri... Reply 1-2."


def test_a_reply_is_never_longer_than_twilio_takes():
    assert len(outbound.encode(Reply("so many words " * 200))) <= 1600


def test_a_letter_is_sent_from_our_number_with_a_way_to_call_back(vendor):
    outcome = sent(vendor, says(201, {"sid": SID, "status": "queued"}), letter=a_letter(reply=a_menu()))

    assert outcome == Sent(SID)
    [asked] = vendor.asked
    assert (asked.method, asked.path) == ("POST", MESSAGES)
    assert asked.fields == {
        "To": THEIRS,
        "From": OURS,
        "Body": "When would suit you? 1) Thu 3:00pm 2) Fri 9:30am. Reply 1 or 2.",
        "StatusCallback": f"{PUBLIC}/sms/status?letter=letter-1",
    }
    assert asked.headers["Authorization"] == (
        "Basic " + base64.b64encode(f"{ACCOUNT}:{TOKEN}".encode()).decode()
    )


def test_a_letter_is_sent_by_the_messaging_service_where_there_is_one(vendor):
    sent(vendor, says(201, {"sid": SID, "status": "accepted"}), messaging_service_sid=SERVICE)

    fields = vendor.asked[0].fields
    assert (fields["MessagingServiceSid"], "From" in fields) == (SERVICE, False)


def test_a_letter_of_a_further_line_is_called_back_on_its_own_route(vendor):
    vendor.answers = [says(201, {"sid": SID})]

    async def run():
        channel = Sms({LINE: settings(), NORTH: settings(api_url=vendor.url + "/")})
        outcome = await channel.send(a_letter(line_id="north"))
        await channel.close()
        return outcome

    assert asyncio.run(run()) == Sent(SID)
    assert vendor.asked[0].fields["StatusCallback"] == f"{PUBLIC}/sms/status/north?letter=letter-1"


def test_an_old_token_signs_no_calls(vendor):
    sent(vendor, says(201, {"sid": SID}), auth_tokens=("new", TOKEN))

    login = base64.b64decode(vendor.asked[0].headers["Authorization"].removeprefix("Basic ")).decode()
    assert login == f"{ACCOUNT}:new"


def test_a_letter_without_words_is_not_sent(vendor):
    assert isinstance(sent(vendor, says(500), letter=a_letter("\u200b ")), Never)
    assert vendor.asked == []


@pytest.mark.parametrize(
    ("headers", "after"),
    [
        ({}, None),
        ({"Retry_After": "7"}, 7.0),
        ({"Retry_After": "1.5"}, 1.5),
        ({"Retry_After": "-1"}, None),
        ({"Retry_After": "nan"}, None),
        ({"Retry_After": "Wed, 21 Oct 2026 07:28:00 GMT"}, None),
    ],
)
def test_too_many_requests_means_later(vendor, headers, after):
    outcome = sent(vendor, error(429, 20429, **headers))

    assert (outcome.after, isinstance(outcome, Later), len(vendor.asked)) == (after, True, 1)


def test_a_person_who_opted_out_is_never_written_to_again(vendor):
    outcome = sent(vendor, error(400, 21610))

    assert outcome == Never("21610: the person replied STOP", opted_out=True)


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (error(400, 21211), Never),
        (error(400, 21606), Later),
        (error(400, 12345), Never),
        (error(401, 20003), Later),
        (error(404, 20404), Later),
        (error(403, 30002), Later),
        (says(400, b"not json"), Never),
        (says(400, {"code": "odd"}), Never),
        (says(400, ["not", "an", "object"]), Never),
        (says(302, None, Location="/elsewhere"), Later),
    ],
)
def test_a_refusal_is_judged_once(vendor, answer, kind):
    assert isinstance(sent(vendor, answer), kind)
    assert len(vendor.asked) == 1


def test_a_refusal_of_the_newer_kind_is_judged_by_the_same_table(vendor):
    problem = {"type": "https://x", "title": "Bad Request", "status": 400, "code": 21610}

    assert sent(vendor, says(400, problem)) == Never("21610: the person replied STOP", opted_out=True)


@pytest.mark.parametrize(
    "answer",
    [
        error(500, 20500),
        error(503, None),
        says(502, b"<html>bad gateway</html>"),
        says(201, b"not json"),
        says(201, {"no": "sid"}),
        says(201, b"\xff\xfe\xff"),
        hangs_up(),
        hangs(1.0),
    ],
)
def test_whatever_goes_wrong_after_sending_is_unknown_and_sent_once(vendor, answer):
    assert isinstance(sent(vendor, answer, seconds=0.3), Unknown)
    assert len(vendor.asked) == 1


def test_a_connection_that_is_refused_means_later():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"

        outcome = done(url, lambda channel: channel.send(a_letter()))

    assert outcome == Later("no connection to Twilio: ClientConnectorError")


class NobodyThere:
    """A client whose connections are not answered."""

    def __init__(self):
        self.messages = self

    async def create_async(self, **_fields):
        raise aiohttp.ConnectionTimeoutError


def test_a_connection_that_is_not_answered_means_later():
    outcome = asyncio.run(outbound.send(NobodyThere(), a_letter(), sender={}, callback=PUBLIC))

    assert outcome == Later("no connection to Twilio: ConnectionTimeoutError")


def test_a_letter_of_a_line_that_is_none_waits():
    assert isinstance(done(None, lambda channel: channel.send(a_letter(line_id="gone"))), Later)
    assert isinstance(done(None, lambda channel: channel.find(a_letter(line_id="gone"), NOW)), Unknown)


def test_nothing_of_a_letter_is_logged(vendor, caplog):
    caplog.set_level(logging.DEBUG)
    outcomes = [sent(vendor, says(201, {"sid": SID})), sent(vendor, error(400, 21211))]

    words = caplog.text + repr(outcomes)
    assert not any(secret in words for secret in (THEIRS, "tomorrow", TOKEN))


# asking whether a letter went out


def test_a_letter_that_twilio_has_is_found(vendor):
    outcome = found(vendor, page(message("See you tomorrow at 3.")))

    assert outcome == Sent(SID)
    [asked] = vendor.asked
    assert (asked.method, asked.path) == ("GET", MESSAGES)
    assert asked.query == {"To": [THEIRS], "PageSize": ["1000"]}


@pytest.mark.parametrize(
    "other",
    [
        message("See you tomorrow at 4."),
        message("See you tomorrow at 3.", direction="inbound"),
        message("See you tomorrow at 3.", date_created="Mon, 23 Nov 2026 09:59:59 +0000"),
        message("I said: See you tomorrow at 3."),
        message(None),
    ],
)
def test_another_message_is_not_the_letter(vendor, other):
    assert found(vendor, page(other)) == Absent()


def test_no_message_at_all_means_that_it_was_never_sent(vendor):
    assert found(vendor, page()) == Absent()


def test_a_message_that_is_still_queued_is_found_though_it_has_no_date_yet(vendor):
    queued = message("See you tomorrow at 3.", date_sent=None, date_created=None)

    assert found(vendor, page(queued)) == Sent(SID)


def test_clocks_may_differ_by_two_hours(vendor):
    since = NOW + timedelta(hours=2, microseconds=5)

    assert found(vendor, page(message("See you tomorrow at 3.")), since=since) == Sent(SID)


def test_of_two_alike_the_older_is_named_first(vendor):
    older = message("See you tomorrow at 3.", sid="SM1", date_created="Mon, 23 Nov 2026 11:59:30 +0000")

    assert found(vendor, page(message("See you tomorrow at 3."), older)) == Sent("SM1", others=(SID,))


def test_the_words_of_a_trial_account_before_the_letter_do_no_harm(vendor):
    body = "Sent from your Twilio trial account - See you tomorrow at 3."

    assert found(vendor, page(message(body))) == Sent(SID)


def test_the_letter_is_found_as_it_was_encoded(vendor):
    letter = a_letter("It’s at 3…")

    assert found(vendor, page(message("It's at 3...")), letter=letter) == Sent(SID)


def test_a_full_page_without_the_letter_tells_nothing(vendor):
    assert isinstance(found(vendor, page(*[message("other")] * 1000)), Unknown)


@pytest.mark.parametrize(
    "answer",
    [error(429, 20429), error(500, 20500), error(401, 20003), says(200, b"?"), hangs_up(), hangs(1.0)],
)
def test_when_twilio_cannot_be_asked_it_stays_unknown(vendor, answer):
    assert isinstance(found(vendor, answer), Unknown)


def test_an_answer_that_lacks_everything_tells_nothing(vendor):
    assert isinstance(found(vendor, says(200, {"no": "messages"})), Unknown)


# where a request goes


@pytest.mark.parametrize(
    ("uri", "api_url", "expected"),
    [
        ("https://api.twilio.com/x.json", None, "https://api.twilio.com/x.json"),
        ("https://api.twilio.com/x.json?To=%2B1", "http://b:1", "http://b:1/x.json?To=%2B1"),
        ("https://messaging.twilio.com/v1/Services", "http://b/", "http://b/messaging/v1/Services"),
    ],
)
def test_another_server_may_stand_for_twilio(uri, api_url, expected):
    assert rest.rewritten(uri, api_url) == expected


def test_the_environment_of_the_process_changes_nothing(vendor, monkeypatch):
    monkeypatch.setenv("TWILIO_ACCOUNT_SID", "AC" + "9" * 32)
    monkeypatch.setenv("TWILIO_AUTH_TOKEN", "of somebody else")
    monkeypatch.setenv("TWILIO_EDGE", "sydney")

    assert sent(vendor, says(201, {"sid": SID})) == Sent(SID)
    assert vendor.asked[0].path == MESSAGES
    assert rest.client(settings(), rest.Http(None)).edge is None


def test_a_channel_can_be_closed_before_it_was_used_and_used_after_it_was_closed(vendor):
    vendor.answers = [says(201, {"sid": SID})]

    async def run():
        channel = Sms({LINE: settings(api_url=vendor.url)})
        await channel.close()
        outcomes = [await channel.send(a_letter())]
        await channel.close()
        outcomes.append(await channel.send(a_letter()))
        await channel.close()
        return outcomes

    assert asyncio.run(run()) == [Sent(SID)] * 2
