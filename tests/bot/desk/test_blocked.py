"""staff hear that a client stopped our texts, and drop the visit or keep it: once, and only who answers for it"""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.desk.blocked import KEPT
from core.messages import Keyword
from core.people import Address
from core.spans import Span
from storage import bookings
from tests.bot.desk.test_takeover import CHLOE, NOW, TEAM, Scene, willow

ELSEWHERE = Address("slack", "C0ELSE")


@pytest.fixture
def scene(book):
    """Maya has a visit, and texts a word that carriers take for all messages; another place is told of one provider."""
    house = willow(TEAM)
    first, *others = house.resources
    scene = Scene(book, replace(house, resources=(replace(first, notify=(ELSEWHERE,)), *others)))
    scene.text("massage with dev on friday 13 march at 2pm")
    scene.post()
    scene.text("CANCEL", keyword=Keyword.STOP)
    scene.notices = scene.post()
    scene.card = next(ref for ref, card in scene.cards.items() if "texted CANCEL" in card.text)
    return scene


def visits(scene):
    with scene.book.look() as unit:
        return bookings.agenda(unit, "willow", Span(NOW, NOW + timedelta(days=20)))


def pressed(scene, key, **more):
    (visit,) = visits(scene) or (scene.gone,)
    scene.gone = visit
    scene.press(f"blocked-{key}:{visit.claim}", under=scene.card, **more)
    return scene.post()


def test_the_notice_says_the_word_and_has_a_button_for_each_thing_that_can_be_done(scene):
    ((to, text, _),) = scene.notices

    assert TEAM == to
    assert text.startswith(
        "Maya texted CANCEL: our texts to +447700900123 are blocked. massage with Dev, Fri 13 Mar, 2pm"
    )


def test_a_visit_that_is_dropped_is_gone_and_a_second_press_finds_it_so(scene):
    (first,) = pressed(scene, "drop")
    (second,) = pressed(scene, "drop")

    assert () == visits(scene)
    assert "Cancelled" in first[1]
    assert "over, or was changed already" in second[1]
    assert ["slack:U0CHLOE"] == [each.who for each in scene.log("cancelled")]


def test_a_visit_that_is_kept_stays_and_the_log_says_who_kept_it(scene):
    (told,) = pressed(scene, "keep")

    assert "Maya keeps massage" in told[1]
    assert 1 == len(visits(scene))
    assert [(f"slack:{CHLOE.value}", visits(scene)[0].claim)] == [
        (each.who, each.claim) for each in scene.log(KEPT)
    ]


@pytest.mark.parametrize("key", ["drop", "keep"])
def test_a_place_that_is_not_told_of_the_visit_has_no_say(scene, key):
    (told,) = pressed(scene, key, place=ELSEWHERE)

    assert (ELSEWHERE, "That visit is over, or was changed already. (Chloe Hill, 10:15am)") == told[:2]
    assert 1 == len(visits(scene))
    assert [] == scene.log(KEPT)


def test_who_is_no_staff_presses_nothing(scene):
    pressed(scene, "drop", place=Address("slack", "C0LUNCH"))

    assert 1 == len(visits(scene))
