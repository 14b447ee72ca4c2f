"""buttons become numbered text in one place"""

from datetime import UTC, datetime, timedelta

import pytest

from core.messages import Choice, Reply, Reworded, Way, plain, worded_at

NOON = datetime(2026, 3, 5, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


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


@pytest.mark.parametrize(
    ("hour", "said", "left"),
    [
        (9, "Soon. Change: https://b STOP.", 2),
        (10, "Nearer. At once: https://b Bye.", 1),
        (11, "Nearer. At once: https://b Bye.", 1),
        (30, "Now. https://b", 0),
    ],
)
def test_a_reply_has_the_words_that_hold_when_it_leaves(hour: int, said: str, left: int):
    later = (Reworded(NOON - 2 * HOUR, "Nearer.", "Bye.", "At once:"), Reworded(NOON, "Now."))
    soon = Reply("Soon.", after="STOP.", way=Way("c", "Change:", "https://b"), later=later)
    reply = worded_at(soon, NOON + HOUR * (hour - 12))

    assert (said, left) == (plain(reply), len(reply.later))
