"""a reply as a message of Telegram, and what its errors mean"""

from datetime import UTC, datetime, timedelta

import pytest
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter, TimedOut

from channels.channel import Later, Never, Unknown
from channels.telegram.outbound import encode, refused, words
from core.messages import Choice, Reply, Way
from core.spans import Span
from core.visits import Card, Invitation, Visit

MENU = Reply(
    "When?", (Choice("1", "Thu 3pm, Ana", "k1"), Choice("2", "Fri 9:30am, Harbour St", "k2")), "Held to 4pm."
)


def buttons(reply):
    return [
        [(each.text, each.callback_data) for each in row]
        for row in words(reply)["reply_markup"].inline_keyboard
    ]


def test_choices_are_buttons_in_full_one_a_row_with_the_digit_that_can_be_typed():
    assert "When?\nHeld to 4pm." == words(MENU)["text"]
    assert [[("1) Thu 3pm, Ana", "k1")], [("2) Fri 9:30am, Harbour St", "k2")]] == buttons(MENU)


def test_a_button_without_a_key_carries_its_digit():
    assert [[("1) now", "1")]] == buttons(Reply("?", (Choice("1", "now"),)))


def test_words_alone_have_no_keyboard_and_are_never_parsed():
    said = words(Reply("See you <b>then</b> & *there*_"))

    assert ("See you <b>then</b> & *there*_", None, ()) == (
        said["text"],
        said["reply_markup"],
        said["entities"],
    )


def test_a_reply_of_choices_alone_says_the_first():
    assert "yes" == words(Reply("", (Choice("1", "yes"),)))["text"]


def test_a_text_is_never_longer_than_telegram_takes():
    assert 4096 == len(words(Reply("x" * 5000))["text"])


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (RetryAfter(7), Later),
        (Forbidden("bot was blocked by Sam"), Never),
        (BadRequest("chat not found"), Never),
        (InvalidToken("x"), Later),
        (Conflict("x"), Later),
        (TimedOut(), Unknown),
        (NetworkError("Bad Gateway"), Unknown),
        (NetworkError("httpx.ConnectError: no"), Later),
    ],
)
def test_an_error_says_whether_the_letter_can_have_left_and_whether_to_try_again(error, kind):
    outcome = refused(error)

    assert isinstance(outcome, kind)
    assert "Sam" not in outcome.why


def test_how_long_telegram_wants_to_be_left_alone_is_kept():
    assert 7.0 == refused(RetryAfter(7)).after


def test_who_blocked_us_has_opted_out():
    assert (True, False) == (refused(Forbidden("x")).opted_out, refused(BadRequest("x")).opted_out)


def test_the_way_to_the_booking_stands_in_the_text():
    way = Way("claim", "Change:", "https://book.example/c/7G5K2M9QX3W8Z1AB")

    assert (
        "Booked.\nChange: https://book.example/c/7G5K2M9QX3W8Z1AB\nBye."
        == words(Reply("Booked.", (), "Bye.", way))["text"]
    )


def test_where_nobody_has_a_booking_they_can_share_their_number():
    ((button,),) = words(Reply("None.", number="Share my number"))["reply_markup"].keyboard

    assert ("Share my number", True) == (button.text, button.request_contact)


START = datetime(2026, 3, 5, 15, tzinfo=UTC)
INVITED = Invitation(
    "b1@willow.halfpast", 2, Span(START, START + timedelta(minutes=30)), START, "Cut", "Harbour St"
)
VISIT = Visit(INVITED, "Thu 5 Mar", ("3-3:30pm", "3pm"), "Harbour St", "5 Harbour St", (51.5, -0.12))


def marked(text):
    """Return what is marked as a time in a text, cut out as Telegram counts."""
    found = words(Reply(text, visit=VISIT))["entities"]
    utf16 = text.encode("utf-16-le")

    def cut(each):
        return utf16[2 * each.offset : 2 * (each.offset + each.length)].decode("utf-16-le")

    return [(cut(each), each.unix_time, each.date_time_format) for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Booked: cut with Ana, Thu 5 Mar, 3-3:30pm, Harbour St.", "Thu 5 Mar, 3-3:30pm"),
        ("\U0001f600 Moved: Ana, Thu 5 Mar, now 3pm (was 2pm).", "Thu 5 Mar, now 3pm"),
        ("See you tomorrow, Thu 5 Mar.", "Thu 5 Mar"),
    ],
)
def test_when_a_visit_starts_is_marked_in_its_own_words(text, expected):
    assert [(expected, START, None)] == marked(text)


def test_a_time_that_does_not_stand_in_the_words_is_not_marked():
    assert [] == marked("Booked.")


def test_a_place_is_shown_on_the_map():
    call = encode(Reply("", visit=VISIT, cards=(Card.PLACE,)))

    assert ("send_venue", 51.5, -0.12) == (call.method, call.told["latitude"], call.told["longitude"])
    assert ("Harbour St", "5 Harbour St") == (call.told["title"], call.told["address"])


def test_an_invitation_is_a_file_that_calendars_take_in_utc():
    call = encode(Reply("", visit=VISIT, cards=(Card.INVITATION,)))
    told = call.told["document"].input_file_content.decode()

    assert ("send_document", "visit.ics") == (call.method, call.told["document"].filename)
    assert "DTSTART:20260305T150000Z" in told
    assert "SEQUENCE:2" in told


def test_what_stands_under_a_message_answers_it_and_goes_all_the_same_where_that_is_gone():
    answered = encode(Reply("Hello"), under="41").told["reply_parameters"]

    assert (41, True) == (answered.message_id, answered.allow_sending_without_reply)
    assert "reply_parameters" not in encode(Reply("Hello")).told


def test_a_button_that_opens_a_phone_is_left_out_for_telegram_takes_none():
    call = Choice("", "Call Jo", "call", url="tel:+447700900123")

    assert [[("Done", "done:1")]] == buttons(Reply("Jo", (Choice("", "Done", "done:1"), call)))
    assert words(Reply("Jo", (call,)))["reply_markup"] is None
