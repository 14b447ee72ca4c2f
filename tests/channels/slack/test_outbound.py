"""how a reply is written for Slack, and what its errors mean"""

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_sdk.errors import SlackApiError

from channels.channel import Later, Never, Unknown
from channels.slack.choices import MOST_LABEL
from channels.slack.outbound import blocks, encode, escaped, refused, without_links
from core.messages import Choice, Reply, Way
from tests.channels.slack.knocking import EVE

WORDS = st.text(st.characters(codec="utf-8"), max_size=400)
CHOICES = st.lists(
    st.builds(Choice, st.sampled_from(["", "1", "12"]), WORDS, st.text("abc", min_size=1, max_size=16))
)


def of(reply):
    return encode(reply, to=EVE, letter_id="letter-1")


def test_words_buttons_and_what_follows_stand_in_this_order():
    reply = Reply(
        "When?",
        (Choice("1", "2pm", "k1"), Choice("", "Other times", "k2")),
        "Held to 3.",
        Way("c", "Change:", "https://b/c/X"),
    )
    kinds = [each["type"] for each in blocks(reply)]
    _, row, _, link = blocks(reply)

    assert ["section", "actions", "section", "actions"] == kinds
    assert [("1) 2pm", "k1"), ("Other times", "k2")] == [
        (e["text"]["text"], e["value"]) for e in row["elements"]
    ]
    assert ("Change", "https://b/c/X") == (link["elements"][0]["text"]["text"], link["elements"][0]["url"])


@pytest.mark.parametrize(("words", "label"), [("", "https://b/c/X"), ("Changer :", "Changer")])
def test_a_way_without_words_is_labelled_with_its_address(words, label):
    (_, link) = blocks(Reply("See you.", way=Way("c", words, "https://b/c/X")))

    assert label == link["elements"][0]["text"]["text"]


@given(WORDS, CHOICES, WORDS)
def test_no_block_is_larger_than_slack_takes(text, choices, after):
    made = blocks(Reply(text * 20, tuple(choices), after))

    assert len(made) <= 50
    assert all(len(each["text"]["text"]) <= 3000 for each in made if each["type"] == "section")
    for row in (each["elements"] for each in made if each["type"] == "actions"):
        shown = [option for each in row for option in each.get("options", [each])]
        assert sum(each["type"] == "button" for each in row) <= 3
        assert all(len(each["text"]["text"]) <= MOST_LABEL for each in shown)


@given(WORDS)
def test_row_42_nothing_that_somebody_is_called_is_markup(name):
    told = of(Reply(f"See you, {name}")).told

    assert not {"<", ">"} & set(told["text"])
    assert {"plain_text"} == {each["text"]["type"] for each in told["blocks"]}
    assert name in told["text"].replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")[:4000]


def test_row_42_a_call_to_everybody_is_words():
    assert "&lt;!channel&gt; &amp;amp; &lt;@U0EVE&gt;" == escaped("<!channel> &amp; <@U0EVE>")


def test_a_message_says_which_letter_it_is():
    told = of(Reply("hi"))

    assert ("chat_postMessage", EVE) == (told.method, told.told["channel"])
    assert {"event_type": "halfpast_letter", "event_payload": {"letter": "letter-1"}} == told.told["metadata"]


def test_what_takes_the_place_of_a_message_changes_that_one():
    call = of(Reply("gone", instead="D0EVE:1772445600.000100"))

    assert ("chat_update", "D0EVE", "1772445600.000100") == (
        call.method,
        call.told["channel"],
        call.told["ts"],
    )


class Answer(dict):
    def __init__(self, status, headers=None, **said):
        super().__init__(said)
        self.status_code, self.headers = status, headers or {}


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (
            SlackApiError("", Answer(429, {"Retry-After": "7"}, error="ratelimited")),
            Later("429: too many requests to Slack", 7.0),
        ),
        (SlackApiError("", Answer(429)), Later("429: too many requests to Slack", 30.0)),
        (SlackApiError("", Answer(503)), Unknown("503: Slack does not say whether it took the letter")),
        (
            SlackApiError("", Answer(200, error="internal_error")),
            Unknown("200: Slack does not say whether it took the letter"),
        ),
        (
            SlackApiError("", Answer(200, error="token_revoked")),
            Later("Slack refused our token: token_revoked", 300.0, whole_line=True),
        ),
        (
            SlackApiError("", Answer(200, error="channel_not_found")),
            Never("Slack refused the letter: channel_not_found"),
        ),
        (SlackApiError("", Answer(200)), Unknown("200: Slack answered something else")),
        (SlackApiError("", object()), Unknown("0: Slack answered something else")),
        (TimeoutError(), Unknown("no answer from Slack in time")),
        (aiohttp.ServerDisconnectedError(), Unknown("no clear answer from Slack: ServerDisconnectedError")),
    ],
)
def test_an_error_says_what_becomes_of_the_letter(error, outcome):
    assert outcome == refused(error)


def test_what_stands_under_a_message_is_sent_into_its_thread():
    call = encode(Reply("Hello"), to="C0TEAM", letter_id="letter-1", under="C0TEAM:177.0001")

    assert "177.0001" == call.told["thread_ts"]
    assert "thread_ts" not in of(Reply("Hello")).told


def test_how_to_answer_by_text_is_not_said_beside_buttons():
    told = of(Reply("Sam asks.", (Choice("", "Approve", "yes"),), typed="Reply OK 7712 or NO 7712.")).told

    assert "7712" not in str(told)


CALL = Choice("", "Call Jo", "call", url="tel:+447700900123")


def test_a_button_that_opens_something_carries_its_address_and_no_key():
    (_, row) = blocks(Reply("Jo", (Choice("", "Done", "done:1"), CALL)))

    assert [("done:1", None), (None, "tel:+447700900123")] == [
        (each.get("value"), each.get("url")) for each in row["elements"]
    ]


def test_where_slack_does_not_take_a_button_that_opens_something_the_message_goes_without():
    refusal = SlackApiError("no", {"ok": False, "error": "invalid_blocks"})
    both = without_links(of(Reply("Jo", (Choice("", "Done", "done:1"), CALL))), refusal)
    alone = without_links(of(Reply("Jo", (CALL,))), refusal)

    assert ["done:1"] == [each["value"] for each in both.told["blocks"][1]["elements"]]
    assert ["section"] == [each["type"] for each in alone.told["blocks"]]
    assert without_links(of(Reply("Jo", (Choice("", "Done", "done:1"),))), refusal) is None
    assert without_links(of(Reply("Jo", (CALL,))), SlackApiError("no", {"error": "not_in_channel"})) is None
