"""what a turn is told of the person: in which language they speak, and whether they want no texts"""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.compose import Hands, apply_catalog, assemble
from core.messages import Inbound, Line
from core.people import Address, Consent, Person
from storage import bookings, people

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
SAM = Address("sms", "+447700900123")
LINE = Line("sms", "willow", "sms", "+442079460123")


class Open:
    name = "sms"
    lines = (LINE,)


@pytest.fixture
def heard(book):
    """Let a person of that language say something; return when their visits begin."""
    apply_catalog(book, Path("bot/demo/willow.toml"), NOW)
    desk = assemble(book, [Open()], Hands(clock=lambda: NOW)).desk

    def hear(language, words):
        with book.unit() as unit:
            people.enrol(unit, "willow", Person("sam", "Sam", language=language), (SAM,))
            people.consent(unit, "willow", SAM, Consent.GIVEN, who="test", now=NOW)
        desk.hear(Inbound(LINE, SAM, f"SM{language}", NOW, words))
        with book.look() as unit:
            found = bookings.of_person(unit, "willow", "sam", NOW)
        return [each.wall for each in found if each.state == "booked"]

    return hear


def test_a_person_is_read_in_their_own_language_where_it_is_known(heard):
    assert [datetime(2026, 3, 5, 15)] == heard("de", "cut mit Ana am Donnerstag um 15 Uhr")  # noqa: DTZ001


def test_a_person_whose_language_is_not_known_is_read_in_that_of_the_business(heard):
    assert [] == heard(None, "cut mit Ana am Donnerstag um 15 Uhr")
    assert [datetime(2026, 3, 5, 15)] == heard("", "cut with Ana on Thursday at 3pm")  # noqa: DTZ001
