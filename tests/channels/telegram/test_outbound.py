"""a reply as a message of Telegram, and what its errors mean"""

import pytest
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter, TimedOut

from channels.channel import Later, Never, Unknown
from channels.telegram.outbound import encode, refused
from core.messages import Choice, Reply, Way

MENU = Reply(
    "When?", (Choice("1", "Thu 3pm, Ana", "k1"), Choice("2", "Fri 9:30am, Harbour St", "k2")), "Held to 4pm."
)


def buttons(reply):
    return [
        [(each.text, each.callback_data) for each in row]
        for row in encode(reply)["reply_markup"].inline_keyboard
    ]


def test_choices_are_buttons_in_full_one_a_row_with_the_digit_that_can_be_typed():
    assert "When?\nHeld to 4pm." == encode(MENU)["text"]
    assert [[("1) Thu 3pm, Ana", "k1")], [("2) Fri 9:30am, Harbour St", "k2")]] == buttons(MENU)


def test_a_button_without_a_key_carries_its_digit():
    assert [[("1) now", "1")]] == buttons(Reply("?", (Choice("1", "now"),)))


def test_words_alone_have_no_keyboard():
    assert {"text": "See you <b>then</b> & *there*_", "reply_markup": None} == encode(
        Reply("See you <b>then</b> & *there*_")
    )


def test_a_reply_of_choices_alone_says_the_first():
    assert "yes" == encode(Reply("", (Choice("1", "yes"),)))["text"]


def test_a_text_is_never_longer_than_telegram_takes():
    assert 4096 == len(encode(Reply("x" * 5000))["text"])


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
        == encode(Reply("Booked.", (), "Bye.", way))["text"]
    )
