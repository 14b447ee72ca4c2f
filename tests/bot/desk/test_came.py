"""whether a client came: asked when the visit is over where staff have buttons, and written down once"""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.catalog.file import load
from core.bookings import State
from core.messages import Inbound, Kind
from core.notices import EARLY, Notices
from core.people import Address
from storage import catalog
from storage.database import connect, migrate
from tests.bot.desk.test_decisions import BOSS, LINE, NADIA, NOW, WILLOW, opened
from tests.bot.desk.test_rivals import PLACE, SLACK, Rivals

OVER = datetime(2026, 3, 5, 15, 30, tzinfo=UTC)
CHLOE = Address("slack", "U0CHLOE")


def salon(*, where=PLACE, notices=None):
    read = load(WILLOW, today=NOW.date())
    return replace(
        read, business=replace(read.business, notify=(where,), notices=notices or Notices(came=True))
    )


def scene_of(book, read=None) -> Rivals:
    with opened(book).unit() as unit:
        catalog.apply(unit, read or salon(), source="test", now=NOW)
    return Rivals(book, LINE, SLACK)


@pytest.fixture
def scene(book):
    return scene_of(book)


def asked(scene, words="cut with ana thursday 3pm"):
    """Have a visit booked, let it be over, and return what staff are asked."""
    scene.hear(words)
    scene.letters()
    scene.now = OVER
    return scene.letters(PLACE)


def test_it_is_asked_when_the_visit_is_over_and_not_before(scene):
    scene.hear("cut with ana thursday 3pm")
    scene.now = OVER - timedelta(seconds=1)
    before = scene.letters(PLACE)
    scene.now = OVER
    (letter,) = scene.letters(PLACE)

    assert [] == before
    assert "Over: Sam, cut with Ana, Thu 5 Mar, 3pm, Harbour St. Did they come?" == letter.reply.text
    assert ["Came", "Did not come"] == [each.label for each in letter.reply.choices]


@pytest.mark.parametrize(
    ("label", "state", "said"),
    [("Came", State.ATTENDED, "Came: Sam"), ("Did not come", State.MISSED, "Did not come: Sam")],
)
def test_the_first_answer_is_written_down_with_who_gave_it_and_a_second_changes_nothing(
    scene, label, state, said
):
    (letter,) = asked(scene)
    scene.press(label, letter)
    (card,) = scene.letters(PLACE)
    scene.now += timedelta(minutes=5)
    for each in ("Came", "Did not come"):
        scene.press(each, letter, who=CHLOE, name="Chloe")
    late = scene.letters(PLACE)

    assert {"sam": state} == scene.stand()
    assert card.reply.text.startswith(said)
    assert card.reply.text.endswith("(Nadia, 3:30pm)")
    assert "C0STAFF:1.1" == card.reply.instead
    assert (state.value, "slack:U0NADIA", "slack") in scene.log()
    assert all(each.reply.text.endswith("(3:30pm) (Chloe, 3:35pm)") for each in late)


def test_what_was_written_down_before_is_not_asked(scene):
    scene.hear("cut with ana thursday 3pm")
    scene.now = OVER - timedelta(minutes=20)
    (visit,) = scene.visits()
    scene.desk.close("willow", visit.claim, came=True, by=NADIA)
    scene.now = OVER

    assert [] == scene.letters(PLACE)


def test_of_a_visit_that_moved_only_the_new_time_is_asked_about_and_of_one_that_was_cancelled_none(scene):
    scene.hear("cut with ana thursday 2pm")
    scene.hear("move it to thursday 3pm")
    scene.hear("massage thursday 11am")
    scene.hear("cancel the massage")
    scene.now = OVER
    asked_now = [each for each in scene.letters(PLACE) if each.kind is Kind.NOTICE]

    assert ["cut with Ana, Thu 5 Mar, 3pm" in each.reply.text for each in asked_now] == [True]


@pytest.mark.parametrize(
    "read", [salon(where=BOSS), salon(notices=Notices())], ids=["no buttons there", "not wanted"]
)
def test_it_is_not_asked_without_buttons_or_where_the_house_does_not_want_it(book, read):
    scene = scene_of(book, read)
    scene.hear("cut with ana thursday 3pm")
    scene.now = OVER

    assert [] == [each for each in scene.letters() if each.kind is Kind.NOTICE]


def test_at_night_it_waits_for_the_morning(book):
    scene = scene_of(book, salon(notices=Notices(quiet=(15 * 60, 16 * 60), came=True)))
    early = asked(scene)
    scene.now = OVER.replace(hour=16, minute=0) + EARLY

    assert [] == early
    assert 1 == len(scene.letters(PLACE))


def test_pressed_elsewhere_it_says_nothing_of_anybody(scene):
    (letter,) = asked(scene)
    key = letter.reply.choices[0].key
    scene.desk.hear(Inbound(SLACK, CHLOE, "x", scene.now, choice=key))
    (answer,) = scene.letters(CHLOE)

    assert {"sam": State.BOOKED} == scene.stand()
    assert "Sam" not in answer.reply.text


@pytest.mark.parametrize("url", ["sqlite", "postgresql"])
def test_of_all_who_press_at_once_one_is_written_down(url, request, tmp_path):
    place = (
        f"sqlite:///{tmp_path / 'book.db'}" if url == "sqlite" else request.getfixturevalue("fresh_database")
    )
    book = connect(place)
    migrate(book)
    scene = scene_of(book)
    (letter,) = asked(scene)

    with ThreadPoolExecutor(6) as many:
        list(many.map(lambda nth: scene.press("Came" if nth % 2 else "Did not come", letter), range(6)))
    marked = [what for what, _, _ in scene.log() if what in {"attended", "missed"}]
    book.close()

    assert 1 == len(marked)
