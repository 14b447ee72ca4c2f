"""nobody says yes to a request of their own, unless nobody else decides or they may override"""

from dataclasses import replace

import pytest

from bot.catalog.file import load
from core.bookings import State
from core.people import Address, Person
from storage import catalog, people
from tests.bot.desk.test_decisions import LINE, NOW, WILLOW, opened
from tests.bot.desk.test_rivals import NADIA, PLACE, SLACK, Rivals

LUIS = Address("slack", "U0LUIS")


class Own(Rivals):
    """Nadia of the team has asked for Ash; staff are told where that is said."""

    def __init__(self, book, *told):
        read = load(WILLOW, today=NOW.date())
        room = replace(read.service["room"], overridden_by=("team",))
        services = tuple(room if each.id == "room" else each for each in read.services)
        with opened(book).unit() as unit:
            business = replace(read.business, notify=told)
            catalog.apply(unit, replace(read, business=business, services=services), source="test", now=NOW)
            people.enrol(unit, "willow", Person("nadia", "Nadia"), (NADIA,))
            people.enrol(unit, "willow", Person("luis", "Luis"), (LUIS,))
        super().__init__(book, LINE, SLACK)
        self.hear("ash tomorrow 2-3pm", sender=NADIA, line=SLACK)
        self.card = self.letters(told[0])[-1]


@pytest.mark.parametrize(("more", "can"), [((), "somebody else of the team"), ((LUIS,), "Luis")])
def test_who_asked_says_yes_in_vain_hears_who_can_and_the_card_keeps_its_buttons(book, more, can):
    scene = Own(book, PLACE, *more)
    scene.press("Approve", scene.card)
    waits = scene.stand()
    (card,) = [each for each in scene.letters(PLACE) if each.reply.choices]
    scene.press("Approve", card, who=LUIS, name="Luis")

    assert {"nadia": State.AWAITING} == waits
    assert card.reply.text.startswith(
        f"Nobody says yes to a request of their own: {can} can. Nadia asks for meeting room Ash"
    )
    assert ["Approve", "Decline"] == [each.label for each in card.reply.choices]
    assert {"nadia": State.BOOKED} == scene.stand()


def test_who_asked_may_decline(book):
    scene = Own(book, PLACE)
    scene.press("Decline", scene.card)

    assert {} == scene.stand()


@pytest.mark.parametrize(
    ("told", "groups", "state"),
    [
        ((NADIA,), (), State.BOOKED),
        ((NADIA, LUIS), (), State.AWAITING),
        ((NADIA, LUIS), ("team",), State.BOOKED),
    ],
)
def test_whoever_decides_alone_or_may_override_by_now_says_yes_to_their_own_request(
    book, told, groups, state
):
    scene = Own(book, *told)
    with scene.book.unit() as unit:
        people.enrol(unit, "willow", Person("nadia", "Nadia", groups=frozenset(groups)), (NADIA,))
    scene.hear(f"OK {scene.number_of('nadia')}", sender=NADIA, line=SLACK)

    assert {"nadia": state} == scene.stand()
