"""what is read out of a payload, and what is passed over"""

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.slack.inbound import MOST_NAMED, Opened, Passed, UnreadableError, decode, said
from core.mates import Mate
from core.messages import Command, Inbound
from core.people import Address
from tests.channels.slack.knocking import (
    BOT,
    EVE,
    LINE,
    NOW,
    PLACE,
    STAMP,
    TEAM,
    TRIGGER,
    command,
    event,
    pressed,
)

THEM = Address("slack", EVE)


def heard(body):
    return decode(body, line=LINE, at=NOW, bot=BOT, team=TEAM)


def test_a_direct_message_is_heard_under_the_id_of_its_event():
    assert Inbound(LINE, THEM, "Ev0ONE", NOW, "oak tomorrow at 2", message=STAMP) == heard(event())


def test_a_mention_is_heard_without_our_name():
    body = event("app_mention", channel="C0GEN", channel_type=None, text=f"<@{BOT}> for 6 at 2")

    place = Address("slack", "C0GEN")

    assert Inbound(LINE, THEM, "Ev0ONE", NOW, "for 6 at 2", place=place) == heard(body)


def test_who_is_named_in_a_command_or_a_message_stands_beside_its_words_and_we_do_not():
    by_command = heard(command("/room", "for 4 with <@U0BEN|ben> <@W0SAM> <@U0BEN> tomorrow 2-3"))
    in_channel = heard(
        event("app_mention", channel="C0GEN", channel_type=None, text=f"<@{BOT}> oak <@U0BEN>")
    )
    ben, sam = (Mate(Address("slack", each), each) for each in ("U0BEN", "W0SAM"))

    assert ((ben, sam), (ben,)) == (by_command.mates, in_channel.mates)
    assert "room for 4 with @U0BEN @W0SAM @U0BEN tomorrow 2-3" == by_command.text


def test_of_very_many_who_are_named_only_the_first_are_asked_who_they_are():
    read = heard(command("/room", " ".join(f"<@U0MANY{n:02}>" for n in range(40))))

    assert MOST_NAMED == len(read.mates)


def test_a_command_is_heard_as_the_words_it_is():
    said = Inbound(LINE, THEM, TRIGGER, NOW, "room for 6 tomorrow 2-3", command=Command.ROOM)

    assert said == heard(command())
    assert "desk free tomorrow" == heard(command("/desk", "free tomorrow")).text


def test_a_command_that_we_have_an_act_for_is_that_one():
    read = heard(command("/help", ""))

    assert (Command.HELP, "") == (read.command, read.text)


def test_a_pressed_button_comes_back_with_its_key_and_its_message():
    expected = Inbound(LINE, THEM, TRIGGER, NOW, choice="a-key", in_reply_to=f"{PLACE}:{STAMP}")

    assert expected == heard(pressed())


def test_a_button_in_a_channel_comes_with_that_place():
    held = {"type": "message", "channel_id": "C0STAFF", "message_ts": STAMP}

    assert Address("slack", "C0STAFF") == heard(pressed(container=held)).place


def test_a_button_on_a_page_comes_back_with_its_key_and_is_answered_by_message():
    held = {"type": "view", "view_id": "V0HOME"}

    assert Inbound(LINE, THEM, TRIGGER, NOW, choice="a-key") == heard(pressed(container=held))


def test_whoever_opens_their_own_page_has_said_nothing():
    assert Opened(THEM) == heard(event("app_home_opened", tab="home", ts=None, channel_type=None))


def test_a_message_in_the_thread_of_one_of_ours_answers_that_one():
    assert f"{PLACE}:1772445000.000200" == heard(event(thread_ts="1772445000.000200")).in_reply_to
    assert heard(event(thread_ts=STAMP)).in_reply_to is None


def test_what_was_changed_afterwards_comes_again_as_such():
    message = {"ts": STAMP, "user": EVE, "text": "oak at 3", "edited": {"user": EVE, "ts": STAMP}}
    read = heard(event(subtype="message_changed", user=None, text=None, message=message))

    assert ("oak at 3", STAMP, True, THEM) == (read.text, read.message, read.edited, read.sender)


def edited(**changed):
    """Somebody changes what they had written in a channel, in a thread of ours."""
    usual = {"ts": STAMP, "user": EVE, "text": "at 11", "edited": {"user": EVE, "ts": STAMP}}
    message = {**usual, "thread_ts": "1772445000.000200", "parent_user_id": BOT, **changed}
    more = {
        "subtype": "message_changed",
        "user": None,
        "text": None,
        "channel": "C0GEN",
        "channel_type": "channel",
    }
    return event(**more, message=message, previous_message={"text": "at 10"})


def test_what_was_changed_in_a_thread_of_ours_comes_as_said_there():
    read = heard(edited())

    assert ("at 11", True, True) == (read.text, read.edited, read.overheard)
    assert ("C0GEN:1772445000.000200", "C0GEN") == (read.in_reply_to, read.place.value)


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"thread_ts": None}, Passed.CHANNEL),
        ({"parent_user_id": EVE}, Passed.CHANNEL),
        ({"text": "at 10"}, Passed.NEWS),
        ({"bot_id": "B0BOT"}, Passed.NEWS),
    ],
)
def test_what_was_changed_elsewhere_or_is_the_same_is_passed_over(changed, why):
    assert why is heard(edited(**changed))


def deleted(**changed):
    """Somebody deletes what they had written in a channel, in a thread of ours."""
    usual = {
        "ts": STAMP,
        "user": EVE,
        "text": "at 10",
        "thread_ts": "1772445000.000200",
        "parent_user_id": BOT,
    }
    more = {
        "subtype": "message_deleted",
        "user": None,
        "text": None,
        "channel": "C0GEN",
        "channel_type": "channel",
    }
    return event(**more, previous_message=usual | changed)


def test_of_what_was_deleted_in_a_thread_of_ours_it_is_heard_that_it_is_gone_and_not_what_it_was():
    read = heard(deleted())

    assert ("", True, True, STAMP) == (read.text, read.deleted, read.overheard, read.message)
    assert ("C0GEN:1772445000.000200", THEM) == (read.in_reply_to, read.sender)


@pytest.mark.parametrize(
    "changed",
    [{"thread_ts": None}, {"parent_user_id": EVE}, {"bot_id": "B0BOT"}, {"user": None}, {"user": BOT}],
)
def test_what_was_deleted_elsewhere_or_by_a_machine_is_passed_over(changed):
    assert Passed.NEWS is heard(deleted(**changed))


def test_a_file_is_heard_as_one_that_cannot_be_read():
    assert ("", 1) == (heard(event(text="", subtype="file_share", files=[{"id": "F1"}])).text, 1)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (event(channel_type="channel", channel="C0GEN"), Passed.CHANNEL),
        (event(bot_id="B0BOT"), Passed.MACHINE),
        (event(user=BOT), Passed.MACHINE),
        (event(user="USLACKBOT"), Passed.MACHINE),
        (event(subtype="message_deleted"), Passed.NEWS),
        (event(subtype="channel_join"), Passed.NEWS),
        (event(subtype="message_changed", message={"ts": STAMP, "user": EVE, "text": "a"}), Passed.NEWS),
        (event("app_home_opened", tab="messages"), Passed.NEWS),
        ({**event("app_home_opened", tab="home"), "team_id": "T0OTHER"}, Passed.STRANGER),
        (event(user_team="T0OTHER"), Passed.STRANGER),
        (event(source_team="T0OTHER"), Passed.STRANGER),
        ({**event(), "team_id": "T0OTHER"}, Passed.STRANGER),
        (command(team_id="T0OTHER"), Passed.STRANGER),
        (pressed(team={"id": "T0OTHER"}), Passed.STRANGER),
        (pressed(user={"id": EVE, "team_id": "T0OTHER"}), Passed.STRANGER),
        (pressed(""), Passed.NEWS),
        (pressed("x" * 256), Passed.NEWS),
        (pressed(container={"type": "message_attachment"}), Passed.NEWS),
        ({"type": "view_closed"}, Passed.NEWS),
        ({}, Passed.NEWS),
    ],
)
def test_what_nobody_said_to_us_is_passed_over(body, why):
    assert why is heard(body)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("a &lt;b&gt; &amp; c", "a <b> & c"),
        ("&amp;lt;", "&lt;"),
        ("see <https://a.example|the page> at 2", "see the page at 2"),
        ("see <https://a.example> at 2", "see https://a.example at 2"),
        (f"<@{BOT}> hi <@{BOT}|bot>", "hi"),
        ("with <@U0SAM|sam> and <#C0GEN|general>", "with @U0SAM and general"),
        ("<!here> now", "here now"),
        ("call <tel:+15550001|+1 555 0001>", "call +1 555 0001"),
        ("two\nlines\u202e\x00", "two lines"),
    ],
)
def test_words_are_heard_as_their_writer_saw_them(written, shown):
    assert shown == said(written, BOT)


@st.composite
def broken(draw):
    """A payload with something else in one of its places."""
    body = copy.deepcopy(draw(st.sampled_from([event(), command(), pressed(), event("app_mention")])))
    spots = [(body, name) for name in body]
    spots += [(value, name) for value in body.values() if isinstance(value, dict) for name in value]
    place, name = draw(st.sampled_from(spots))
    junk = (
        st.none()
        | st.integers()
        | st.text(max_size=5)
        | st.lists(st.none())
        | st.dictionaries(st.text(), st.none())
    )
    place[name] = draw(junk)
    return body


@given(broken())
def test_a_broken_payload_is_refused_or_passed_over_and_nothing_else_is_raised(body):
    try:
        read = heard(body)
    except UnreadableError:
        return
    assert isinstance(read, Passed | Inbound)


THREAD = "1772445000.000100"


def in_a_thread(**changed):
    """Something that is written in a channel below a message of ours."""
    usual = {"channel": "C0TEAM", "channel_type": "channel", "thread_ts": THREAD, "parent_user_id": BOT}
    return event(**{**usual, "text": "Hi &amp; hello", **changed})


@pytest.mark.parametrize("kind", ["channel", "group"])
def test_what_is_written_below_a_message_of_ours_is_overheard_there(kind):
    read = heard(in_a_thread(channel_type=kind))
    expected = (THEM, Address("slack", "C0TEAM"), f"C0TEAM:{THREAD}", "Hi & hello", True)

    assert expected == (read.sender, read.place, read.in_reply_to, read.text, read.overheard)


@pytest.mark.parametrize(
    "other",
    [
        {"thread_ts": None, "parent_user_id": None},
        {"thread_ts": STAMP},
        {"parent_user_id": "U02LUIS"},
        {"subtype": "message_changed"},
        {"subtype": "channel_join"},
        {"text": f"<@{BOT}> who is next?"},
        {"channel_type": "mpim", "parent_user_id": "U02LUIS"},
    ],
)
def test_all_else_that_is_said_in_a_channel_is_passed_over(other):
    assert Passed.CHANNEL is heard(in_a_thread(**other))


def test_our_own_words_below_a_message_of_ours_are_passed_over():
    assert Passed.MACHINE is heard(in_a_thread(bot_id="B0T", user=BOT))
    assert Passed.STRANGER is heard(in_a_thread(user_team="T0OTHER"))
