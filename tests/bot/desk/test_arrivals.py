"""a room that must be checked in to: who was asked and does not come gives it up, and nobody else"""

from datetime import datetime, timedelta

import pytest

from core.bookings import State
from core.people import Address
from core.walltime import instant
from storage import bookings, events, outbox
from storage.database import Database
from tests.talks.salon import Salon

KIM, STAFF = Address("sms", "+447700900123"), Address("sms", "+447700900100")
TEN = datetime(2026, 3, 5, 10)  # noqa: DTZ001 - wall time


@pytest.fixture
def salon(book: Database):
    made = Salon(book, now=TEN.replace(hour=8))
    made.enrol("Kim", KIM)
    answers, _ = made.say("meeting room oak on thursday 5 march 10-11", KIM)
    assert "Asked the team" in answers[0]
    made.say(f"OK {made.number}", STAFF)
    yield made
    made.close()


def visit(salon: Salon):
    with salon.book.look() as unit:
        known = bookings.of_person(unit, salon.business, "person-kim", salon.now - timedelta(days=1))
    return next(each for each in known if each.state not in {State.HELD, State.CANCELLED})


def at(salon: Salon, minute: int) -> list[str]:
    salon.turn_to(TEN + timedelta(minutes=minute))
    salon.pass_time()
    return [text for to, text in salon.told if to == KIM]


def test_who_was_asked_and_does_not_come_gives_the_rest_up(salon: Salon):
    asked, waited, told = (at(salon, minute) for minute in (0, 9, 10))

    assert ["Reply HERE by 10:10am" in each for each in asked] == [True]
    assert waited == []
    assert ["free for others now" in each for each in told] == [True]
    assert (State.MISSED, salon.now) == (visit(salon).state, visit(salon).lapses_at)
    with salon.book.look() as unit:
        assert "missed" in {each.what for each in events.of_claim(unit, salon.business, visit(salon).claim)}
    assert at(salon, 12) == [], "once is enough"


def test_who_comes_keeps_it(salon: Salon):
    at(salon, 0)
    salon.say("here", KIM)

    assert at(salon, 15) == []
    assert (State.ATTENDED, instant(TEN.replace(hour=11), salon.zone)) == (
        visit(salon).state,
        visit(salon).lapses_at,
    )


def test_nobody_loses_a_time_who_was_not_asked(salon: Salon):
    """The house was down at ten: the letter is too late, and staff see to it."""
    told = at(salon, 30)

    assert told == []
    assert State.BOOKED is visit(salon).state
    with salon.book.look() as unit:
        ledger = outbox.ledger(unit, salon.business, visit(salon).claim)
    assert ["too late"] == [each.why for each in ledger if "check in" in each.letter.dedupe_key]


def test_a_visit_without_a_deadline_is_nobody_elses(book: Database):
    salon = Salon(book, now=TEN.replace(hour=8))
    kim = salon.enrol("Kim", KIM)
    salon.booked(kim, "cut", "Ana", TEN)

    assert at(salon, 20) == []
    assert State.BOOKED is visit(salon).state
    salon.close()
