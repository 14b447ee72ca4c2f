"""every transcript is talked through with the real desk"""

from pathlib import Path

import pytest

from channels.sms.gsm import segments
from core.people import Address
from storage import people
from tests.talks.salon import Salon
from tests.talks.transcript import Said, Transcript, read

HERE = Path(__file__).parent
TALKS = [read(path) for path in sorted(HERE.glob("*.talk"))]
STAFF = Address("sms", "+447700900100")
"""Where the business of the talks has staff told."""
ADDRESS = {"sms": "+447700900123", "console": "client"}


@pytest.mark.parametrize("talk", TALKS, ids=lambda talk: talk.name)
def test_a_talk_goes_as_it_is_written(talk: Transcript, book):
    salon = Salon(book, now=talk.now, language=talk.language)
    try:
        _talk(talk, salon, Address("sms", ADDRESS["sms"]))
    finally:
        salon.close()


def test_there_are_thirty_talks_and_ten_are_by_a_fresh_reader():
    names = [talk.name for talk in TALKS]

    assert len(names) >= 30
    assert sum(name.startswith("reader-") for name in names) == 10


def _talk(talk: Transcript, salon: Salon, address: Address) -> None:
    person = salon.before(talk, address)
    heard = []
    for said in talk.said:
        salon.turn_to(said.at)
        answers, staff = _done(said, salon, address)
        told = " ".join(text for to, text in salon.told if to == address)
        heard.append(f"{said.who}: {said.text}\nB: {' // '.join(answers) or '-'} {staff} {told}")
        _check(said, answers, staff, "\n".join(heard), long=talk.long)
        assert [each for each in said.told if each.lower() not in told.lower()] == [], "\n".join(heard)
    if person is None:
        with salon.book.look() as unit:
            person = people.find(unit, salon.business, address)[0].id

    assert salon.stands(person) == talk.book, "\n".join(heard)


def _done(said: Said, salon: Salon, address: Address) -> tuple[list[str], list[str]]:
    """Have it said, by the client or by staff, or have the rounds done; return the answers and what staff are told."""
    match said.who:
        case "S":
            return salon.say(said.text.replace("#", salon.number), STAFF)
        case "T":
            return [], salon.pass_time()
        case _:
            return salon.say(said.text, address)


def _check(said: Said, answers: list[str], staff: list[str], heard: str, *, long: bool) -> None:
    """See that the answer has all that it must have, and fits one text message."""
    whole = " ".join(answers).lower()

    assert bool(answers) != said.silent or not (said.silent or said.pieces), heard
    assert [each for each in said.pieces if each.lower() not in whole] == [], heard
    assert [each for each in said.absent if each.lower() in whole] == [], heard
    assert [each for each in said.staff if each.lower() not in " ".join(staff).lower()] == [], heard
    assert long or all(segments(each) == 1 for each in answers), heard
