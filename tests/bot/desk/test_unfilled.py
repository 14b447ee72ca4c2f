"""own words that lack something when a letter is written: ours go out in their place, and staff are told once"""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.catalog.file import load
from bot.compose import Hands, assemble
from core.messages import Inbound, Kind, Line, plain
from core.people import Address, Consent, Person
from core.templates import Template
from storage import catalog, events, outbox, people

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
SAM, BOSS = Address("sms", "+447700900123"), Address("sms", "+447700900100")
LINE = Line("sms", "willow", "sms", "+442079460123")
WILLOW = load(Path("bot/demo/willow.toml"), today=date(2026, 3, 2))


class Open:
    name = "sms"
    lines = (LINE,)


@pytest.fixture
def letters(book):
    """Have somebody say things to a business of these words; return the reminders and what staff were told."""

    def hear(text, *said):
        words = (Template("en", "reminder", text),)
        business = replace(WILLOW.business, notify=(BOSS,))
        with book.unit() as unit:
            catalog.apply(unit, replace(WILLOW, business=business, words=words), source="test", now=NOW)
            people.enrol(unit, "willow", Person("sam", "Sam"), (SAM,))
            people.consent(unit, "willow", SAM, Consent.GIVEN, who="test", now=NOW)
        desk = assemble(book, [Open()], Hands(clock=lambda: NOW)).desk
        for nth, each in enumerate(said):
            desk.hear(Inbound(LINE, SAM, f"SM{nth}", NOW, each))
        with book.look() as unit:
            claims = {each.claim for each in events.latest(unit, "willow", 50) if each.claim}
            every = [entry.letter for each in sorted(claims) for entry in outbox.ledger(unit, "willow", each)]
        return [each.reply for each in every if each.kind is Kind.REMINDER], _due(book)

    return hear


def _due(book):
    """Return what is to go out now to staff."""
    with book.unit() as unit:
        taken = outbox.claim(unit, NOW, line=LINE, lease=NOW - NOW.replace(hour=9), limit=50)
    return [plain(each.letter.reply) for each in taken if each.letter.to == BOSS]


def test_words_that_lack_a_field_are_not_sent_half_and_staff_hear_of_it_once(letters):
    reminders, told = letters("Old words: {gone}.", "cut with ana thursday 3pm", "colour friday 2pm")

    assert 2 == len(reminders)
    assert all(plain(each).startswith("Willow Studio: see you tomorrow") for each in reminders)
    assert ["gone"] * 2 == [each.unfilled.field for each in reminders]
    (only,) = told
    assert only.startswith(
        "Your words for reminder (en) lack {gone} for cut, Thu 5 Mar, 3pm: ours were sent."
    )


def test_words_that_can_be_filled_are_sent_and_nobody_is_told(letters):
    reminders, told = letters("Hi[ {name}]: {day}. STOP to opt out.", "cut with ana thursday 3pm")

    assert [("Hi Sam: Thu 5 Mar. STOP to opt out.", None)] == [
        (plain(each), each.unfilled) for each in reminders
    ]
    assert [] == told
