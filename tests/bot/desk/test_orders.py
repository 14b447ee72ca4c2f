"""orders that a house rule forbids: done all the same by whoever may override it, in their own words or by a button"""

from dataclasses import replace

import pytest

from bot.catalog.file import load
from bot.desk import OVERRODE
from core.messages import Inbound
from core.numbers import short
from core.rules import Group
from storage import catalog, events
from tests.bot.desk.test_decisions import LINE, NOW, WILLOW, opened
from tests.bot.desk.test_rivals import NADIA, PLACE, SLACK, Rivals

LEADS, FAR = "slack:S0LEADS", "in 100 days at 3pm"


class Channel(Rivals):
    """Staff are told in a channel; whoever is in the user group of the leads may override what a massage asks for."""

    def order(self, text="", *, circles=frozenset(), choice=None):
        self.refs += 1
        said = Inbound(
            SLACK, NADIA, f"o{self.refs}", self.now, text, choice=choice, place=PLACE, name="Nadia"
        )
        self.desk.hear(replace(said, circles=circles, in_reply_to="C0STAFF:1.1" if choice else None))
        return self.letters(PLACE)[-1].reply

    def overrode(self):
        with self.book.look() as unit:
            found = [each for each in events.latest(unit, "willow", 20) if each.what == OVERRODE]
        return [(each.who, each.data["rules"]) for each in found]


@pytest.fixture
def scene(book):
    read = load(WILLOW, today=NOW.date())
    leads = Group("leads", "Leads", members=(LEADS,))
    services = tuple(
        replace(each, overridden_by=("leads",)) if each.id == "massage" else each for each in read.services
    )
    business = replace(read.business, notify=(PLACE,))
    with opened(book).unit() as unit:
        changed = replace(read, business=business, groups=(*read.groups, leads), services=services)
        catalog.apply(unit, changed, source="test", now=NOW)
    scene = Channel(book, LINE, SLACK)
    scene.hear("massage thursday 3pm")
    scene.letters()
    return scene


def number(scene):
    (visit,) = scene.visits()
    return short(visit.claim)


def test_who_may_override_is_told_so_and_has_it_done_by_the_button(scene):
    refused = scene.order(f"move {number(scene)} {FAR}", circles=frozenset({LEADS}))
    (button,) = refused.choices
    moved = scene.order(circles=frozenset({LEADS}), choice=button.key)

    assert "Move anyway" == button.label
    assert 'add "anyway"' in refused.text
    assert moved.text.startswith("Moved: ")
    assert "C0STAFF:1.1" == moved.instead
    assert [(f"slack:{NADIA.value}", ["too far"])] == scene.overrode()


@pytest.mark.parametrize(
    "order", ["move {} {} anyway", "move Sam {1} all the same", "MOVE {} {}, regardless."]
)
def test_it_is_done_by_their_words_as_well_for_a_number_and_for_a_name(scene, order):
    said = scene.order(order.format(number(scene), FAR), circles=frozenset({LEADS}))

    assert said.text.startswith("Moved: ")
    assert 1 == len(scene.overrode())


@pytest.mark.parametrize("circles", [frozenset(), None])
def test_whoever_may_not_is_refused_also_with_the_button_of_somebody_else(scene, circles):
    before = scene.visits()
    plain = scene.order(f"move {number(scene)} {FAR}", circles=circles)
    insisted = scene.order(f"move {number(scene)} {FAR} anyway", circles=circles)
    pressed = scene.order(circles=circles, choice=f"anyway:move {number(scene)} {FAR}")

    assert ((), ()) == (plain.choices, insisted.choices)
    assert "Only who may override that" in insisted.text
    assert "Only who may override that" in pressed.text
    assert (before, []) == (scene.visits(), scene.overrode())


def test_what_no_rule_forbids_is_done_with_those_words_too_and_nothing_is_overridden(scene):
    said = scene.order(f"move {number(scene)} friday 4pm anyway", circles=frozenset())

    assert said.text.startswith("Moved: ")
    assert [] == scene.overrode()


def test_a_client_who_says_so_orders_nothing(scene):
    before = scene.visits()
    scene.hear(f"move {number(scene)} {FAR} anyway")

    assert before == scene.visits()


def test_an_order_that_is_too_long_for_a_button_is_said_again_in_words(scene):
    words = f"move {number(scene)} {FAR} because the client asked so kindly for it"
    refused = scene.order(words, circles=frozenset({LEADS}))

    assert () == refused.choices
