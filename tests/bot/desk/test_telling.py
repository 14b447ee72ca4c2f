"""staff are told of what clients change, where the catalog says so; not of what they did themselves"""

from dataclasses import replace

import pytest

from bot.catalog.file import load
from core.notices import Tells
from core.numbers import short
from storage import catalog
from tests.bot.desk.test_decisions import BOSS, LINE, NADIA, NOW, WILLOW, Scene, opened


@pytest.fixture
def scene(book):
    read = load(WILLOW, today=NOW.date())
    wants = replace(read, business=replace(read.business, tells=tuple(Tells)))
    with opened(book).unit() as unit:
        catalog.apply(unit, wants, source="test", now=NOW)
    return Scene(book, LINE)


def told(scene):
    return [text for to, _, text in scene.letters() if to == BOSS]


def test_staff_hear_of_a_clients_change_and_not_of_their_own(scene):
    scene.hear("cut with ana thursday 3pm")
    booked = told(scene)
    scene.hear("move it to friday 3pm")
    moved = told(scene)
    (visit,) = scene.visits()
    scene.desk.move("willow", short(visit.claim), "friday 4pm", by=NADIA)
    by_staff = told(scene)
    scene.hear("cancel my cut")

    assert ["Sam booked cut with Ana, Thu 5 Mar, 3pm, Harbour St."] == booked
    assert ["Sam moved to cut with Ana, Fri 6 Mar, 3pm, Harbour St (was Thu 5 Mar 3pm)."] == moved
    assert [] == by_staff
    assert ["Sam cancelled cut with Ana, Fri 6 Mar, 4pm, Harbour St."] == told(scene)
    assert 1 == [what for what, _, _ in scene.log()].count("cancelled"), (
        "what staff are told is no event of its own"
    )
