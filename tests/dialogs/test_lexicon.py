"""the catalog's words in a sentence: whole, plural, with a slip, and not inside other words"""

from dataclasses import replace

import pytest

from dialogs.acts import Details
from dialogs.lexicon import details, folded, lexicon
from tests.dialogs.desk import WILLOW, WORDS


@pytest.mark.parametrize(
    ("text", "named", "rest"),
    [
        ("haircut with ana", Details(service_id="cut", provider_id="ana"), "with"),
        ("two haircuts please", Details(service_id="cut"), "two please"),
        ("massages", Details(service_id="massage"), ""),
        ("a masage at harbour", Details(service_id="massage", location_id="harbour-st"), "a at"),
        ("colour consultation", Details(service_id="consultation"), ""),
        ("mill lane or harbour st", Details(location_id="mill-lane"), "or harbour st"),
        ("the oak room", Details(room_id="oak"), "the"),
        ("elm or ash", Details(room_id="elm"), "or ash"),
        (
            "room with video and a projecter",
            Details(service_id="room", features=("projector", "video")),
            "with and a",
        ),
        ("soak", Details(), "soak"),
        ("shortcut", Details(), "shortcut"),
        ("anaconda", Details(), "anaconda"),
        ("bem", Details(), "bem"),
        ("", Details(), ""),
    ],
)
def test_what_a_sentence_names_is_found_and_taken_out(text, named, rest):
    assert details(WORDS, text) == (named, rest)


def test_of_two_names_of_one_kind_the_first_counts():
    named, rest = details(WORDS, "ben or chloe")

    assert named.provider_id == "ben"
    assert rest == "or chloe"


@pytest.mark.parametrize("apostrophe", ["'", "\u2019", "\u2018", "`", "\u00b4"])
def test_folding_forgets_capitals_apostrophes_and_blanks(apostrophe):
    assert folded(f"  I CAN{apostrophe}T \n come ") == "i cant come"


def test_every_name_of_the_catalog_is_recognised_in_capitals_too():
    names = [(service.id, each) for service in WILLOW.services for each in (service.name, *service.aliases)]
    missed = [each for id_, each in names if details(WORDS, folded(each.upper()))[0].service_id != id_]

    assert missed == []


def test_a_catalog_without_anything_names_nothing():
    from dataclasses import replace  # noqa: PLC0415

    empty = lexicon(replace(WILLOW, services=(), resources=(), locations=()))

    assert details(empty, "haircut with ana") == (Details(), "haircut with ana")
    assert empty.zone == "UTC"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("ash wednesday 9-10", ";;; wednesday 9-10"),
        ("Ash Wednesday", ";;; Wednesday"),
        ("good friday in ash", "good friday in ash"),
        ("ash thursday", "ash thursday"),
    ],
)
def test_a_rooms_name_is_no_part_of_a_feast(text, left):
    assert left == lexicon(WILLOW).untimed(text)


def test_without_a_room_of_that_name_the_feast_is_the_feast():
    rooms = tuple(each for each in WILLOW.resources if each.id != "ash")

    assert "ash wednesday" == lexicon(replace(WILLOW, resources=rooms)).untimed("ash wednesday")
