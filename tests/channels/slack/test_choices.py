"""three buttons at most, what is more on a list, and labels that keep the day and the hour"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.slack.choices import MOST_LABEL, elements, shortened
from channels.slack.inbound import Asks
from core.messages import Choice, Inbound
from tests.channels.slack.knocking import pressed
from tests.channels.slack.test_inbound import heard

TIMES = tuple(Choice(str(n), f"{n}pm", f"key-{n}") for n in range(1, 10))
OTHERS = (Choice("", "Other times", "others"), Choice("", "Pick a day", "days", slip=True))


def kinds(*choices: Choice) -> list[str | tuple[str, int]]:
    """Return what stands in the row: labels of buttons, and lists with how many lines they have."""
    return [
        each["text"]["text"] if each["type"] == "button" else (each["type"], len(each["options"]))
        for each in elements(choices)
    ]


@pytest.mark.parametrize(
    ("picks", "others", "row"),
    [
        (3, 0, ["1) 1pm", "2) 2pm", "3) 3pm"]),
        (1, 2, ["1) 1pm", "Other times", "Pick a day"]),
        (2, 2, ["1) 1pm", "2) 2pm", ("overflow", 2)]),
        (3, 2, ["1) 1pm", "2) 2pm", "3) 3pm", ("overflow", 2)]),
        (4, 0, [("static_select", 4)]),
        (9, 2, [("static_select", 9), "Other times", "Pick a day"]),
    ],
)
def test_what_is_more_than_three_stands_on_a_list(picks, others, row):
    assert row == kinds(*TIMES[:picks], *OTHERS[:others])


def test_a_line_of_a_list_picks_what_its_button_would_and_opens_the_same_slip():
    (listed, *_) = elements(TIMES)
    (*_, more) = elements((*TIMES[:3], *OTHERS))
    lines = [{**each, "selected_option": option} for each in (listed, more) for option in each["options"]]
    said = [heard(pressed(actions=[each])) for each in (lines[1], lines[-2], lines[-1])]

    assert [Inbound, Inbound, Asks] == [type(each) for each in said]
    assert ["key-2", "others", "days"] == [said[0].choice, said[1].choice, said[2].key]


@pytest.mark.parametrize(
    ("label", "ends"),
    [
        (f"Meeting room {'W' * 90}, Tue 3 Mar, 2pm", ", Tue 3 Mar, 2pm"),
        (
            f"Meeting room {'W' * 60}, Wed 4 Mar, 4:30pm (Thu 5 Mar 1:30am your time)",
            ", Wed 4 Mar, 4:30pm (Thu 5 Mar 1:30am your time)",
        ),
        (f"Tue 3 Mar 2-3pm, {'W' * 90}, needs approval", ", needs approval"),
        (f"Room 3b {'W' * 90}, Tue 3 Mar, 2pm", ", Tue 3 Mar, 2pm"),
        ("Approve " + "W" * 90, "W\u2026"),
        (
            "2-3pm (3-4pm your time), Ash Boardroom (3rd Floor, West Wing), for 12, needs approval",
            ", needs approval",
        ),
        (f"Oak {'W' * 60} until 7pm (8pm your time), for 8", "\u2026 until 7pm (8pm your time), for 8"),
    ],
)
def test_the_longest_name_is_shortened_and_never_what_says_when(label, ends):
    shown = shortened(label, MOST_LABEL)

    assert label[:8] == shown[:8]
    assert len(shown) <= MOST_LABEL
    assert shown.endswith(ends)


@given(st.text(max_size=200))
def test_a_label_is_as_long_as_it_may_be_at_most_and_whole_where_it_fits(label):
    shown = shortened(label, MOST_LABEL)

    assert len(shown) <= MOST_LABEL
    assert shown == label or len(label) > MOST_LABEL
