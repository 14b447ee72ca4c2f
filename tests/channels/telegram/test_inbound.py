"""what is read out of an update, and what is passed over"""

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.telegram.inbound import Passed, UnreadableError, callback_id, decode
from core.messages import Command, Inbound, Keyword
from core.people import Address
from tests.channels.telegram.knocking import LINE, NOW
from tests.peers.telegram import BOT, a_message, a_user, press, say

FILE = {"file_id": "a", "file_unique_id": "b"}
UNREAD = {
    "a sticker": {
        "sticker": FILE
        | {"type": "regular", "width": 1, "height": 1, "is_animated": False, "is_video": False}
    },
    "a voice": {"voice": FILE | {"duration": 3}},
    "a photo": {"photo": [FILE | {"width": 1, "height": 1}]},
    "a poll": {
        "poll": {
            "id": "1",
            "question": "when?",
            "options": [{"persistent_id": "1", "text": "now", "voter_count": 0}],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": False,
            "members_only": False,
        }
    },
    "a card of somebody else": {
        "contact": {"phone_number": "+447700900999", "first_name": "Jo", "user_id": 1}
    },
    "a place": {"location": {"latitude": 1.0, "longitude": 2.0}},
    "a die": {"dice": {"emoji": "x", "value": 3}},
    "what there will be next year": {"hologram": {"file_id": "a"}},
}


def heard(number=1, **what):
    return decode({"update_id": number} | what, line=LINE, at=NOW)


def text_of(text):
    return heard(**say(text)).text


def member(status, chat=777, before=None):
    user = {"user": BOT, "status": status} | ({"until_date": 0} if status == "kicked" else {})
    was = before or ("member" if status == "kicked" else "kicked")
    old = {"user": BOT, "status": was} | ({"until_date": 0} if was == "kicked" else {})
    private = {"id": chat, "type": "private", "first_name": "Sam"}
    told = {"chat": private, "from": a_user(chat), "date": 1, "old_chat_member": old, "new_chat_member": user}
    return {"my_chat_member": told}


def test_a_message_is_heard_from_its_chat_under_the_number_of_its_update():
    said = heard(42, **say("cut tomorrow"))

    assert Inbound(LINE, Address("telegram", "777"), "42", NOW, "cut tomorrow", message="1") == said


@pytest.mark.parametrize("what", UNREAD.values(), ids=UNREAD)
def test_what_is_no_words_is_heard_as_what_cannot_be_read(what):
    said = heard(**say(None, **what))

    assert ("", 1, None) == (said.text, said.media, said.command)


def test_the_words_below_a_photo_are_heard():
    said = heard(**say(None, **UNREAD["a photo"], caption="cut tomorrow"))

    assert ("cut tomorrow", 1) == (said.text, said.media)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("\u202etomorrow\u202c \u200bat\ufeff 3", "tomorrow at 3"),
        ("\u200b\u2060", ""),
        ("  \n ", ""),
        ("x" * 4096, "x" * 1600),
        ("a\x00b", "ab"),
    ],
)
def test_what_hides_or_turns_text_is_not_heard(written, expected):
    assert expected == text_of(written)


@pytest.mark.parametrize(
    ("written", "command", "rest"),
    [
        ("/my", Command.MY, ""),
        ("/BOOK cut tomorrow", Command.BOOK, "cut tomorrow"),
        ("/help@willow_bot", Command.HELP, ""),
        ("/start 7G5K2M9QX3W8Z1AB", Command.START, "7G5K2M9QX3W8Z1AB"),
        ("/stop\nnow", Command.STOP, "now"),
        ("/language de", Command.LANGUAGE, "de"),
        ("/cancel friday", None, "cancel friday"),
        ("/what_now", None, "what now"),
        ("/", None, "/"),
        ("/ my", None, "/ my"),
        ("//my", None, "//my"),
        ("/" + "x" * 40, None, "/" + "x" * 40),
    ],
)
def test_a_command_is_one_of_ours_or_the_words_it_is_made_of(written, command, rest):
    said = heard(**say(written))

    assert (command, rest) == (said.command, said.text)


def test_a_pressed_button_is_a_choice_of_the_chat_it_stands_in():
    said = heard(**press("a-key", 778))

    assert (Address("telegram", "778"), "a-key", "") == (said.sender, said.choice, said.text)


def test_a_button_in_a_group_comes_from_whoever_pressed_it_with_that_place():
    pressed = press("a-key")
    pressed["callback_query"]["message"]["chat"] = {"id": -5, "type": "supergroup", "title": "Us"}
    said = heard(**pressed)

    assert (Address("telegram", "777"), Address("telegram", "-5")) == (said.sender, said.place)


def test_a_button_pressed_by_somebody_else_than_whose_chat_it_is_means_nothing():
    pressed = press("a-key")
    pressed["callback_query"]["from"] = a_user(999)

    assert Passed.NEWS is heard(**pressed)


@pytest.mark.parametrize("data", [None, "x" * 65])
def test_a_button_without_data_or_with_too_much_of_it_means_nothing(data):
    pressed = press("")
    pressed["callback_query"] |= {"data": data} if data else {}
    pressed["callback_query"].pop("data") if data is None else None

    assert Passed.NEWS is heard(**pressed)


def test_a_button_without_a_message_means_nothing():
    pressed = press("a")
    del pressed["callback_query"]["message"]

    assert Passed.NEWS is heard(**pressed)


@pytest.mark.parametrize(("status", "expected"), [("kicked", Keyword.STOP), ("member", Keyword.START)])
def test_who_blocks_us_stops_and_who_lets_us_back_in_starts(status, expected):
    said = heard(**member(status))

    assert (expected, Address("telegram", "777")) == (said.keyword, said.sender)


def test_who_only_begins_has_not_come_back():
    assert Passed.SERVICE is heard(**member("member", before="left"))


def test_in_a_group_it_is_heard_that_somebody_speaks_to_us_and_not_what():
    group = {"chat": {"id": -5, "type": "supergroup", "title": "Us"}, "text": "/book cut"}

    assert Inbound(LINE, Address("telegram", "-5"), "1", NOW, crowd=True) == heard(
        message=a_message(777) | group
    )


def test_what_is_posted_in_a_channel_or_said_by_a_bot_is_passed_over():
    channel = {"chat": {"id": -5, "type": "channel", "title": "Us"}, "text": "hello"}

    assert Passed.GROUP is heard(message=a_message(777) | channel)
    assert Passed.MACHINE is heard(message=a_message(777) | {"from": BOT, "text": "hello"})


def test_an_edited_message_is_the_same_message_under_another_number():
    said = heard(43, edited_message=a_message(777, 5) | {"text": "cut friday", "edit_date": 1772445601})

    assert ("43", "5", True, "cut friday") == (said.ref, said.message, said.edited, said.text)


def test_a_reply_names_the_message_that_it_answers():
    answered = a_message(777, 5) | {
        "text": "yes",
        "reply_to_message": a_message(777, 4) | {"text": "see you"},
    }

    assert heard(43, message=answered).in_reply_to == "4"
    assert heard(43, message=a_message(777, 5) | {"text": "yes"}).in_reply_to is None


def test_what_nobody_said_is_passed_over():
    assert Passed.SERVICE is heard(
        **say(None, message_auto_delete_timer_changed={"message_auto_delete_time": 5})
    )


json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
WHOLE = [
    {"update_id": 1} | each
    for each in (say("hello"), press("a"), member("kicked"), say(None, **UNREAD["a poll"]))
]


def places(tree, path=()):
    if isinstance(tree, dict):
        for name, value in tree.items():
            yield (*path, name)
            yield from places(value, (*path, name))


@given(st.data(), json)
def test_no_update_however_broken_raises_anything_but_that_it_cannot_be_read(data, value):
    whole = copy.deepcopy(data.draw(st.sampled_from(WHOLE)))
    *above, last = data.draw(st.sampled_from(list(places(whole))))
    inner = whole
    for name in above:
        inner = inner[name]
    inner[last] = value
    try:
        found = decode(whole, line=LINE, at=NOW)
    except UnreadableError:
        found = Passed.NEWS

    assert isinstance(found, Inbound | Passed)


@given(json)
def test_the_id_of_a_button_is_found_or_not_and_nothing_is_raised(value):
    assert callback_id(value) is None
    assert callback_id({"callback_query": value}) in {None, isinstance(value, dict) and value.get("id")}


def in_a_group(**changed):
    answered = a_message(777, 41) | {"from": BOT, "text": "Maya needs a person"}
    group = {
        "chat": {"id": -5, "type": "supergroup", "title": "Us"},
        "text": "Hi Maya",
        "reply_to_message": answered,
    }
    return a_message(777) | group | changed


def test_what_answers_a_message_of_ours_in_a_group_is_overheard_there():
    said = heard(message=in_a_group())
    expected = (Address("telegram", "777"), Address("telegram", "-5"), "41", "Hi Maya", True, True)

    assert expected == (said.sender, said.place, said.in_reply_to, said.text, said.overheard, said.crowd)
    assert said.name


def test_what_is_edited_there_comes_as_an_edit_of_that_message():
    said = heard(edited_message=in_a_group(message_id=5, edit_date=1772445601))

    assert (True, "5", True) == (said.edited, said.message, said.overheard)


def test_what_answers_somebody_else_in_a_group_is_not_read():
    other = a_message(999, 41) | {"text": "lunch?"}
    said = heard(message=in_a_group(reply_to_message=other))

    assert Inbound(LINE, Address("telegram", "-5"), "1", NOW, crowd=True) == said
