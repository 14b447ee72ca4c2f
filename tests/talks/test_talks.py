"""every transcript is talked through with the real desk"""

from pathlib import Path

import pytest

from core.people import Address
from tests.talks.salon import Salon, Wire, house_of
from tests.talks.talking import STAFF, talk_through
from tests.talks.transcript import Transcript, read

HERE = Path(__file__).parent
TALKS = [read(path) for path in sorted(HERE.glob("*.talk"))]
SAM = Address("sms", "+447700900123")


@pytest.mark.parametrize("talk", TALKS, ids=lambda talk: talk.name)
def test_a_talk_goes_as_it_is_written(talk: Transcript, book):
    house = house_of(talk)
    others = [
        each.channel for each in (talk.also, talk.team, *(one.address for one in talk.mates[:1])) if each
    ]
    wire = Wire("sms", house.business.id, *others)
    salon = Salon(book, now=talk.now, catalog=house, wire=wire)
    try:
        talk_through(talk, salon, SAM, talk.team or STAFF)
    finally:
        salon.close()


def test_there_are_thirty_talks_and_ten_are_by_a_fresh_reader():
    names = [talk.name for talk in TALKS]

    assert len(names) >= 30
    assert sum(name.startswith("reader-") for name in names) == 10
