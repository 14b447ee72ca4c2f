"""a room in one message and one click: every talk about rooms, had where there are buttons"""

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from core.messages import Choice, Inbound, Kind
from core.people import Address
from tests.talks.salon import NAMED, Salon, Wire, house_of
from tests.talks.transcript import START, read

TALKS = [
    read(path)
    for pattern in ("room-*.talk", "de-raum*.talk", "es-sala*.talk", "fr-salle*.talk")
    for path in sorted(Path(__file__).parent.glob(pattern))
]
EVE = Address("slack", "U0EVE")
MOST_BUTTONS = 3
REFUSED = ("room-for-others", "room-for-members")
"""Talks that begin with what is refused: a rule says so, and asks for another day."""
ASKED = ("room-whose", "room-whose-guest")
"""Talks that begin with a question, which no click answers."""


class Buttons(Wire):
    """A line with buttons."""

    def __init__(self, business: str) -> None:
        super().__init__("slack", business)
        self.lines = tuple(replace(each, cards=True) for each in self.lines)


class Clicking(Salon):
    """The salon for somebody who reads buttons and clicks."""

    def choices(self) -> tuple[Choice, ...]:
        """Return the buttons below the last answer, a calendar's left out."""
        answers = [each for each in self.wire.sent if each.kind is Kind.ANSWER and each.to == EVE]
        said = [each.reply for each in answers if each.reply.text]
        return said[-1].choices if said[-1].columns == 1 else ()

    def offers(self) -> tuple[Choice, ...]:
        """Return the buttons that take a time in a room."""
        return tuple(each for each in self.choices() if ", " in each.label)

    def click(self, choice: Choice) -> list[str]:
        self.refs += 1
        (line,) = self.wire.lines
        inbound = Inbound(line, EVE, f"SM{self.refs:032x}", self.now, choice=choice.key)
        self.runner.run(self.house.clerk.hear(inbound))
        return self._posted(EVE)[0]


@pytest.fixture
def opened(book):
    rooms = []

    def open_(catalog, now):
        wire = Buttons(catalog.business.id)
        rooms.append(Clicking(book, now=now, catalog=catalog, wire=wire))
        return rooms[-1]

    yield open_
    for each in rooms:
        each.close()


@pytest.mark.parametrize(
    "talk", [each for each in TALKS if each.name not in ASKED], ids=lambda talk: talk.name
)
def test_a_room_is_had_in_one_message_and_one_click(talk, opened):
    salon = opened(house_of(talk), talk.now)
    person = salon.before(talk, EVE)
    salon.say(talk.said[0].text, EVE)
    clicked = not salon.stands(person) and talk.name not in REFUSED
    if clicked:
        salon.click(salon.choices()[0])

    assert talk.name in REFUSED or len(salon.stands(person)) == 1
    assert len(salon.choices()) <= MOST_BUTTONS


@pytest.mark.parametrize("talk", TALKS, ids=lambda talk: talk.name)
def test_no_answer_about_rooms_has_more_than_three_buttons(talk, opened):
    salon = opened(house_of(talk), talk.now)
    salon.before(talk, EVE)
    shown = []
    for said in talk.said:
        if said.who == "C":
            salon.say(said.text, EVE)
            shown.append(len(salon.choices()))

    assert max(shown) <= MOST_BUTTONS


ROOMS = ("oak", "elm", "ash")
TAKEN = [taken for n in range(4) for taken in combinations(ROOMS, n)]


@pytest.mark.parametrize("nth", range(MOST_BUTTONS))
@pytest.mark.parametrize("taken", TAKEN, ids="-".join)
def test_whatever_is_taken_each_button_takes_just_what_it_says(taken, nth, opened):
    salon = opened(NAMED["yard"], START)
    person = salon.enrol("Eve", EVE)
    for room in taken:
        salon.taken(room, START.replace(day=3, hour=14), START.replace(day=3, hour=15))
    salon.say("room for 6 tomorrow 2-3", EVE)
    offers, others = salon.offers(), salon.stands(person)
    if nth < len(offers):
        label = offers[nth].label
        (said, *_) = salon.click(offers[nth])
        hours, room = label.split(", ")[:2]

        assert ("Asked the team" in said) == ("needs approval" in label)
        assert (hours in said, room in said, len(salon.stands(person))) == (True, True, 1)
    assert (len(offers) == 0) == ("oak" not in taken) == (len(others) == 1)
