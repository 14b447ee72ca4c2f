"""letters that go to Slack, and what it says of them"""

import asyncio
from datetime import timedelta

import pytest

from channels.channel import Absent, Later, Never, Sent, Unknown
from core.messages import Choice, Reply
from core.people import Address
from tests.channels.slack.knocking import NOW, PLACE, STAMP, US, a_channel, a_letter, told
from tests.channels.twilio import Vendor, hangs, hangs_up, says

POSTED = {"channel": PLACE, "ts": STAMP}
OPENED = {"channel": {"id": PLACE}}


def asked(vendor: Vendor, what):
    """Do something with the channel, and close it."""

    async def do():
        channel = a_channel(vendor.url)
        try:
            return await what(channel)
        finally:
            await channel.close()

    return asyncio.run(do())


def sent(vendor, letter=None):
    return asked(vendor, lambda channel: channel.send(letter or a_letter()))


def found(vendor, letter=None):
    return asked(vendor, lambda channel: channel.find(letter or a_letter(), NOW))


def history(*letters, **more):
    messages = [
        {
            "ts": f"177244560{n}.000000",
            "metadata": {"event_type": "halfpast_letter", "event_payload": {"letter": each}},
        }
        for n, each in enumerate(letters)
    ]
    return told({"messages": messages, **more})


def test_a_letter_is_sent_under_conversation_and_time(vendor):
    vendor.answers = [told(POSTED)]

    assert Sent(f"{PLACE}:{STAMP}") == sent(vendor)
    assert ["/api/chat.postMessage"] == [each.path for each in vendor.asked]


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (told({"ok": False, "error": "user_not_found"}), Never("Slack refused the letter: user_not_found")),
        (
            told({"ok": False, "error": "ratelimited"}, 429, Retry_After="3"),
            Later("429: too many requests to Slack", 3.0),
        ),
        (says(500, b"<html>"), Unknown("500: Slack does not say whether it took the letter")),
        (hangs_up(), Unknown("no clear answer from Slack: ServerDisconnectedError")),
        (hangs(3), Unknown("no answer from Slack in time")),
    ],
)
def test_what_slack_answers_is_what_becomes_of_the_letter_and_it_is_asked_once(vendor, answer, outcome):
    vendor.answers = [answer]

    assert outcome == sent(vendor)
    assert 1 == len(vendor.asked)


def test_where_nobody_listens_the_letter_waits():
    nowhere = Vendor()
    nowhere.close()

    assert Later("no connection to Slack") == sent(nowhere)


def test_a_letter_without_words_is_none(vendor):
    assert Never("the letter has no text") == sent(vendor, a_letter(Reply("")))


def test_a_letter_of_a_line_that_is_not_set_up_waits(vendor):
    assert isinstance(sent(vendor, a_letter(line_id="other")), Later)


def test_a_letter_that_went_out_is_found_by_what_it_says_of_itself(vendor):
    vendor.answers = [told(OPENED), history("letter-0", "letter-1")]

    assert Sent(f"{PLACE}:1772445601.000000") == found(vendor)
    assert f"{(NOW - timedelta(minutes=1)).timestamp():.6f}" == vendor.asked[1].query["oldest"][0]


def test_a_letter_that_is_not_there_never_went_out(vendor):
    vendor.answers = [told(OPENED), history("letter-0")]

    assert Absent() == found(vendor)


def test_among_too_many_messages_nobody_can_tell(vendor):
    vendor.answers = [told(OPENED), history("letter-0", has_more=True)]

    assert isinstance(found(vendor), Unknown)


@pytest.mark.parametrize(
    "answer", [told({"ok": False, "error": "missing_scope"}), says(500, b""), hangs_up()]
)
def test_a_slack_that_does_not_answer_is_not_taken_for_one_that_has_nothing(vendor, answer):
    vendor.answers = [answer]

    assert isinstance(found(vendor), Unknown)


def test_a_message_that_was_perhaps_changed_in_its_place_is_changed_again_at_once_and_nobody_is_asked(vendor):
    assert Absent() == found(vendor, a_letter(Reply("a", instead=f"{PLACE}:{STAMP}")))
    assert [] == vendor.asked


def test_the_doctor_finds_nothing_wrong_where_slack_knows_us(vendor):
    vendor.answers = [told(US)]

    assert asked(vendor, lambda channel: channel.check()) is None


@pytest.mark.parametrize(
    ("answer", "named"),
    [
        (told({"ok": False, "error": "invalid_auth"}), "CHANNELS__SLACK__BOT_TOKEN: Slack says invalid_auth"),
        (told(US, X_OAuth_Scopes="chat:write,commands"), "lacks scopes: app_mentions:read, channels:history"),
        (hangs_up(), "No clear answer from CHANNELS__SLACK__API_URL"),
    ],
)
def test_the_doctor_names_what_is_wrong(vendor, answer, named):
    vendor.answers = [answer]

    assert named in asked(vendor, lambda channel: channel.check())


def who_reads(vendor, *answers, place="C0STAFF"):
    vendor.answers = list(answers)
    return asked(vendor, lambda channel: channel.outsiders(Address("slack", place)))


def test_guests_and_other_workspaces_read_along_in_a_channel(vendor):
    ours, members = told({"channel": {"id": "C0STAFF"}}), told({"members": ["U0ANA", "U0GUEST"]})
    people = [told({"user": {"id": "U0ANA"}}), told({"user": {"id": "U0GUEST", "is_restricted": True}})]
    guests = who_reads(vendor, ours, members, told(US), *people)
    shared = who_reads(vendor, told({"channel": {"id": "C0STAFF", "is_ext_shared": True}}))

    assert ("members who are no colleagues (1)", "another workspace") == (guests, shared)


def test_among_colleagues_in_a_direct_message_and_where_slack_does_not_say_nobody_reads_along(vendor):
    ours, members = told({"channel": {"id": "C0STAFF"}}), told({"members": ["U0ANA"]})
    colleagues = who_reads(vendor, ours, members, told(US), told({"user": {"id": "U0ANA"}}))
    direct = who_reads(vendor, place="U0ANA")
    silent = who_reads(vendor, told({"ok": False, "error": "channel_not_found"}))

    assert (None, None, None) == (colleagues, direct, silent)


def test_a_message_whose_link_slack_does_not_like_is_sent_without_it(vendor):
    vendor.answers = [told({"ok": False, "error": "invalid_blocks"}), told(POSTED)]
    call = Choice("", "Call Jo", "call", url="tel:+447700900123")

    assert Sent(f"{PLACE}:{STAMP}") == sent(vendor, a_letter(Reply("Jo texted STOP.", (call,))))
    assert [True, False] == ["tel:" in str(each.fields) for each in vendor.asked]


def test_a_letter_in_a_thread_is_looked_for_there(vendor):
    vendor.answers = [told(OPENED), history("letter-0", "letter-1")]
    letter = a_letter(thread="head", under=f"{PLACE}:{STAMP}")

    assert Sent(f"{PLACE}:1772445601.000000") == found(vendor, letter)
    assert vendor.asked[-1].path.startswith("/api/conversations.replies")
