"""somebody's own page in Slack's blocks"""

from channels.slack.home import MOST_BLOCKS, view
from core.home import Entry, Home, Section
from core.messages import Choice


def page(*entries: Entry, title: str = "Your bookings") -> list[dict]:
    return view(Home((Section(title, entries),)))["blocks"]


def test_a_section_is_a_header_and_an_entry_its_words_with_its_buttons_below():
    entry = Entry("Oak, 2-3pm", (Choice("", "Move", "a-key"), Choice("", "Cancel", "another")))
    header, words, buttons = page(entry)

    assert ("header", "Your bookings") == (header["type"], header["text"]["text"])
    assert ("section", "Oak, 2-3pm") == (words["type"], words["text"]["text"])
    assert [("Move", "a-key"), ("Cancel", "another")] == [
        (each["text"]["text"], each["value"]) for each in buttons["elements"]
    ]


def test_a_strip_is_drawn_below_the_words_a_square_for_each_bit():
    _, words = page(Entry("Oak: free until 2pm", strip=(False, True, True, False)))

    assert "Oak: free until 2pm\n\u2591\u2588\u2588\u2591" == words["text"]["text"]


def test_what_people_and_rooms_are_called_is_never_markup():
    name = "<!channel> & *Oak* _`x`_ :tada:"
    blocks = page(Entry(name, (Choice("", name, "a-key"),)), title=name)
    said = [blocks[0]["text"], blocks[1]["text"], blocks[2]["elements"][0]["text"]]

    assert [{"type": "plain_text", "text": name, "emoji": False}] * 3 == said


def test_what_is_too_long_for_slack_is_cut():
    blocks = page(Entry("x" * 4000, (Choice("", "y" * 99, "a-key"),)), title="z" * 200)

    assert [150, 3000, 75] == [
        len(each["text"]) for each in (blocks[0]["text"], blocks[1]["text"], blocks[2]["elements"][0]["text"])
    ]
    assert MOST_BLOCKS == len(page(*[Entry("one")] * 200))
