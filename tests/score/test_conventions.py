"""where we differ from other people's cases is said openly: each convention has a predicate on words and a place"""

from pathlib import Path

import pytest

from tests.score.conventions import CONVENTIONS, excluding

PAGE = Path(__file__).parents[2] / "docs" / "conventions.md"
REF = "2026-03-02T10:00:00"  # a Monday


def case(text, *values, lang="en"):
    return {
        "kind": "entities",
        "lang": lang,
        "ref": REF,
        "text": text,
        "gold_entities": [[value] for value in values],
    }


EXCLUDED = [
    ("ahead", case("paid on 4 february", {"date": "2026-02-04"})),
    ("not today", case("see you monday", {"date": "2026-03-02"})),
    ("the coming weekday", case("friday morning", {"date": "2026-03-20"})),
    ("the order of the country", case("on 3/8", {"date": "2026-08-03"})),
    ("only what is said", case("afternoon", {"date": "2026-03-05"})),
    ("now is a filler", case("they are closed now", {"date": "2026-03-02", "time": "10:00"})),
    ("the end of a day", case("send it by the end of the day", {"date": "2026-03-02", "time": "23:59"})),
    ("hours of the day's parts", case("it rains in the night-time", {"start": "00:00", "end": "08:00"})),
    ("weekends are two days", case("labor day weekend", {"start": "2026-09-05", "end": "2026-09-08"})),
    ("halves of a year", case("since the end of 2025", {"start": "2025-09-01"})),
    ("years in figures", case("music of the 1980s", {"start": "1980-01-01", "end": "1990-01-01"})),
    ("no books of account", case("costs, year to date", {"start": "2026-01-01", "end": "2026-03-02"})),
    (
        "a stretch has the day before it",
        case(
            "friday 8-9am or 1-2pm",
            {"start": "2026-03-06T08:00", "end": "2026-03-06T09:00"},
            {"start": "13:00"},
        ),
    ),
    ("one language at a time", case("10 marras 12:30", {"date": "2026-11-10", "time": "12:30"})),
]
COUNTED = [
    case("4 march", {"date": "2026-03-04"}),
    case("see you monday", {"date": "2026-03-09"}),
    case("friday morning", {"date": "2026-03-06"}),
    case("on 3/8", {"date": "2026-03-08"}),
    case("16.4. at 9", {"date": "2026-04-16", "time": "09:00"}),
    case("tomorrow afternoon", {"date": "2026-03-03"}),
    case("in ten minutes", {"date": "2026-03-02", "time": "10:10"}),
    case("next weekend", {"start": "2026-03-14", "end": "2026-03-16"}),
    case("friday 8-9am", {"start": "2026-03-06T08:00", "end": "2026-03-06T09:00"}),
]


@pytest.mark.parametrize(("name", "excluded"), EXCLUDED, ids=[name for name, _ in EXCLUDED])
def test_a_convention_excludes_what_shows_it(name, excluded):
    assert name in excluding(excluded)


@pytest.mark.parametrize("counted", COUNTED, ids=[one["text"] for one in COUNTED])
def test_what_is_read_as_we_read_it_is_counted(counted):
    assert [] == excluding(counted)


def test_turns_of_booking_dialogs_are_all_counted():
    assert [] == excluding(case("by the end of the day") | {"kind": "points"})


def test_every_convention_has_an_example_and_stands_in_the_documents():
    page = " ".join(PAGE.read_text().split())

    assert [one.name for one in CONVENTIONS] == [name for name, _ in EXCLUDED]
    assert [] == [
        one.name for one in CONVENTIONS if f"### {one.name} {one.rule} *Why:* {one.why}" not in page
    ]
