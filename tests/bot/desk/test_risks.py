"""a risk is for staff to see: whoever missed every visit is answered, offered and booked what anybody is"""

import re
from datetime import datetime

import pytest

from bot.desk.risks import risks_of
from core.people import Address
from core.risk import Record, Risk
from storage.database import connect
from tests.bot.history import past
from tests.talks.salon import Salon

KIM = Address("sms", "+447700900123")
TALK = (
    "anything free on thursday?",
    "1",
    "colour on friday at 9am every week for 3 weeks",
    "cut with ana thurs 9am",
    "move the cut to 4:30",
    "cancel the cut",
    "undo",
    "meeting room oak on friday 10-11",
    "tell me if anything comes free on saturday",
    "no",
)


def talk(book, **counts: int) -> tuple[Record, list[str]]:
    """Have a talk with Kim, who came to and missed so many visits; return that, and all that anybody was told."""
    salon = Salon(book, now=datetime(2026, 3, 2, 10))  # noqa: DTZ001 - wall time
    past(book, "Zoe", "+447700900999", salon.now, came=92, missed=8)
    kim = past(book, "Kim", KIM.value, salon.now, **counts)
    told = [text for words in TALK for texts in salon.say(words, KIM) for text in texts]
    with book.look() as unit:
        known = risks_of(unit, salon.business, [kim], salon.now)
    salon.close()
    return known[kim].own, [re.sub(r"(OK|NO) \d+", r"\1 #", each) for each in told]


@pytest.fixture
def another_book(empty_book, tmp_path):
    place = tmp_path / "another.db"
    place.write_bytes(empty_book.read_bytes())
    opened = connect(f"sqlite:///{place}")
    yield opened
    opened.close()


def test_nobody_hears_another_word_or_gets_another_time_for_it(book, another_book):
    (risky, heard), (safe, usual) = talk(book, missed=40), talk(another_book, came=40)

    assert (Record(40, 40), Record(0, 40)) == (risky, safe)
    assert usual == heard
    assert any("Booked" in each for each in heard)


def test_what_people_missed_is_told_beside_what_everybody_missed(book):
    salon = Salon(book)
    zoe = past(book, "Zoe", "+447700900999", salon.now, came=15, missed=5)
    kim = past(book, "Kim", KIM.value, salon.now)
    everybody = Record(5, 20)
    with book.look() as unit:
        found = risks_of(unit, salon.business, [zoe, kim], salon.now)

    assert {zoe: Risk(everybody, everybody), kim: Risk(Record(), everybody)} == found
    salon.close()


def test_where_too_few_visits_are_over_nobody_has_one(book):
    salon = Salon(book)
    zoe = past(book, "Zoe", "+447700900999", salon.now, came=14, missed=5)
    with book.look() as unit:
        found = risks_of(unit, salon.business, [zoe], salon.now)

    assert {} == found
    salon.close()
