"""a slip as a modal, and what comes back of it"""

import pytest

from channels.slack.modal import errors, filled, modal
from core.slips import NEW, Field, Filled, Line, Slip, Wrong
from tests.channels.slack.knocking import submitted

ROOMS = (("oak", "Oak, 8 seats"), ("elm", "Elm & <!channel>"))
LINES = (
    Line(Field.ROOM, "Room", "elm", ROOMS, "Left empty, I choose.", needed=False),
    Line(Field.DATE, "Day", "2026-03-03"),
    Line(Field.START, "From", "14:00"),
    Line(Field.LENGTH, "How long", "60", (("30", "30 min"), ("60", "60 min"))),
    Line(Field.END, "Or until", needed=False),
    Line(Field.PEOPLE, "How many people", "6", needed=False),
)


def shown(*lines: Line, title: str = "Book") -> dict:
    return modal(Slip(NEW, title, title, "Close", "Europe/London", lines))


def came_back(values=None, **changed):
    return filled(submitted(values, **changed)["view"])


def test_each_line_is_an_input_that_is_picked_from():
    blocks = {each["block_id"]: each for each in shown(*LINES)["blocks"]}

    assert {
        "room": "static_select",
        "date": "datepicker",
        "start": "timepicker",
        "length": "static_select",
        "end": "timepicker",
        "people": "number_input",
    } == {name: each["element"]["type"] for name, each in blocks.items()}
    assert {"room", "end", "people"} == {name for name, each in blocks.items() if each["optional"]}


def test_what_is_known_is_filled_in_already_and_hours_are_those_of_the_place():
    blocks = {each["block_id"]: each["element"] for each in shown(*LINES)["blocks"]}

    assert ("2026-03-03", "14:00") == (blocks["date"]["initial_date"], blocks["start"]["initial_time"])
    assert ("elm", "6") == (blocks["room"]["initial_option"]["value"], blocks["people"]["initial_value"])
    assert "initial_time" not in blocks["end"]
    assert {"Europe/London"} == {blocks[name]["timezone"] for name in ("start", "end")}


def test_what_is_picked_already_is_one_of_the_choices_or_nothing():
    (gone,) = shown(Line(Field.ROOM, "Room", "gone", ROOMS))["blocks"]

    assert "initial_option" not in gone["element"]


def test_names_are_never_markup():
    (room, *_) = shown(*LINES)["blocks"]

    assert {"type": "plain_text", "text": "Elm & <!channel>", "emoji": False} == room["element"]["options"][
        1
    ]["text"]


def test_the_modal_says_of_itself_only_what_it_is_about():
    view = shown(*LINES)

    assert ("slip", NEW) == (view["callback_id"], view["private_metadata"])


def test_what_is_too_long_for_slack_is_cut():
    many = tuple((f"r{n}", "x" * 200) for n in range(120))
    view = shown(Line(Field.ROOM, "y" * 3000, "", many, "z" * 3000), title="w" * 40)
    (room,) = view["blocks"]

    assert (24, 2000, 2000) == tuple(
        len(each["text"]) for each in (view["title"], room["label"], room["hint"])
    )
    assert (100, {75}) == (
        len(room["element"]["options"]),
        {len(each["text"]["text"]) for each in room["element"]["options"]},
    )


def test_what_was_left_empty_is_not_there():
    expected = {"service": "room", "room": "oak", "date": "2026-03-03", "start": "14:00", "length": "60"}

    assert Filled(NEW, tuple((Field(name), value) for name, value in expected.items())) == came_back()


@pytest.mark.parametrize(
    "values",
    [
        {"date": {"selected_date": "03/03/2026"}},
        {"date": {"selected_date": None}},
        {"start": None},
        {"start": {"selected_time": "25:00"}},
        {"end": {"selected_time": "14:61"}},
        {"length": {"selected_option": {"value": "-60"}}},
        {"people": {"value": "0"}},
        {"people": {"value": "1e9"}},
        {"people": {"value": "9" * 9000}},
        {"people": {"value": 6}},
        {"room": {"selected_option": {"value": "Oak; drop"}}},
        {"something": {"value": "else"}},
    ],
)
def test_what_our_modals_never_send_is_not_read(values):
    with pytest.raises((ValueError, KeyError)):
        came_back(values)


def test_what_it_is_about_is_short():
    with pytest.raises(ValueError, match="V0SLIP"):
        came_back(private_metadata="x" * 300)


def test_what_is_wrong_stands_beside_its_line():
    found = (
        Wrong(Field.END, "The end is not after the start."),
        Wrong(Field.PEOPLE, "No more than 12 people."),
    )

    assert {
        "response_action": "errors",
        "errors": {"end": "The end is not after the start.", "people": "No more than 12 people."},
    } == errors(found)
