"""buttons become numbered text in one place"""

import pytest

from core.messages import Choice, Reply, Way, plain


@pytest.mark.parametrize(
    ("reply", "text"),
    [
        (Reply("Hello."), "Hello."),
        (Reply(""), ""),
        (Reply("Which?", (Choice("1", "cut"), Choice("2", "colour"))), "Which? 1) cut 2) colour."),
        (Reply("", (Choice("a", "Tue 9am"),), "Held to 10."), "a) Tue 9am. Held to 10."),
        (Reply("Booked.", after="STOP to opt out."), "Booked. STOP to opt out."),
        (Reply("Booked.", after="STOP.", way=Way("c", "Change:")), "Booked. STOP."),
        (
            Reply("Booked.", after="STOP.", way=Way("c", "Change:", "https://b/c/7")),
            "Booked. Change: https://b/c/7 STOP.",
        ),
    ],
)
def test_a_reply_is_one_line_of_text(reply: Reply, text: str):
    assert plain(reply) == text
