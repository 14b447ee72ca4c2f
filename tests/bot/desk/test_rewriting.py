"""what waits is written again when whoever reads it speaks another language, or has other hours, on both databases"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.messages import Command, Inbound, Kind
from core.plans import Clock, PlanStep, Purpose, When
from storage import catalog, outbox
from storage.database import connect, migrate
from tests.bot.desk.test_decisions import LINE, NADIA, NOW, SAM, Scene, opened

EVE = PlanStep("eve", When(Clock.DAYS_BEFORE, 1, 18 * 60))
SOON = PlanStep("soon", When(Clock.BEFORE, 0, 4 * 60))
THANKS = PlanStep("thanks", When(Clock.DAYS_AFTER, 1, 10 * 60), Purpose.FOLLOW_UP)
PLANNED = {Kind.REMINDER, Kind.FOLLOW_UP}


class Home(Scene):
    """Sam, with a massage on Thursday at three in London, and what waits for them."""

    def visit(self, *steps, check_in=None):
        with self.book.unit() as unit:
            _, found = catalog.current(unit, "willow")
            services = tuple(replace(each, check_in=check_in) for each in found.services)
            business = replace(found.business, plan=steps)
            catalog.apply(unit, replace(found, business=business, services=services), source="t", now=NOW)
        self.hear("massage thursday 3pm")

    def say(self, text="", **more):
        self.refs += 1
        self.desk.hear(Inbound(LINE, SAM, f"SM{self.refs}", self.now, text, **more))

    def speak(self, language):
        self.say(language, command=Command.LANGUAGE)

    def quiet(self, begins, ends):
        hours = (begins * 60, ends * 60)
        self.desk.entitle("willow", SAM, lambda before: replace(before, quiet=hours), by=NADIA)

    def letters_of_plan(self):
        """What the ledger has of the plan: (due, state, why, words)."""
        with self.book.look() as unit:
            entries = outbox.ledger(unit, "willow", self.visits()[0].claim)
        return [
            (f"{each.letter.due_at:%a %H:%M}", each.state.value, each.why, each.letter.reply.text)
            for each in entries
            if each.letter.kind in PLANNED
        ]

    def due(self):
        return [each[:3] for each in self.letters_of_plan()]


@pytest.fixture
def home(either_url):
    book = connect(either_url)
    migrate(book)
    yield Home(opened(book), LINE)
    book.close()


def test_what_waits_is_in_the_language_that_is_spoken_when_it_leaves(home):
    home.visit(EVE, THANKS, check_in=10)
    home.speak("de")
    eve, asks, thanks = [each[-1] for each in home.letters_of_plan()]
    home.now = NOW + timedelta(days=2, hours=8)
    left = [text for _, _, text in home.letters()]

    assert "Willow Studio: bis morgen, Do 5. März, 15 Uhr" in eve
    assert "Es ist so weit" in asks
    assert "danke für Ihren Besuch" in thanks
    assert f"{eve} STOP zum Abmelden." == left[-1]


def test_it_leaves_when_it_was_promised_and_late_it_still_has_the_words_of_the_day(home):
    home.visit(EVE)
    before = home.due()
    home.speak("de")
    home.now = datetime(2026, 3, 5, 9, tzinfo=UTC)

    assert before == home.due() == [("Wed 18:00", "pending", "")]
    assert ["bis nachher"] == [
        text[15:26] for _, _, text in home.letters() if text.startswith("Willow Studio: bis")
    ]


def test_what_has_left_stays_as_it_was(home):
    home.visit(EVE)
    home.now = NOW + timedelta(days=2, hours=8)
    home.letters()
    home.speak("de")

    assert "see you tomorrow" in home.letters_of_plan()[0][-1]


def test_quiet_hours_that_somebody_has_since_move_what_waits(home):
    home.visit(EVE, SOON)
    home.quiet(17, 12)
    moved = home.due()
    home.quiet(0, 1)

    assert [
        ("Wed 16:59", "pending", "earlier, because of quiet hours"),
        ("Wed 16:59", "pending", "earlier, because of quiet hours"),
    ] == moved
    assert [
        ("Wed 18:00", "pending", "by the hours of the client as they are now"),
        ("Thu 11:00", "pending", "by the hours of the client as they are now"),
    ] == home.due()


def test_what_should_have_left_by_hours_that_are_new_leaves_when_it_is_not_quiet_any_more(home):
    home.visit(EVE)
    home.now = datetime(2026, 3, 4, 17, 30, tzinfo=UTC)
    home.quiet(17, 10)

    assert [("Thu 10:00", "pending", "later, because of quiet hours")] == home.due()


def test_what_can_leave_at_no_hour_any_more_says_so(home):
    home.visit(EVE)
    home.now = datetime(2026, 3, 4, 17, 30, tzinfo=UTC)
    home.quiet(17, 16)

    assert [("Wed 18:00", "dropped", "it is always quiet then")] == home.due()


def test_whoever_is_in_another_zone_since_is_reminded_by_the_wall_there(home):
    home.visit(EVE)
    home.say("thanks", zone="America/New_York")
    there = home.due()
    home.say("thanks", zone="Europe/London")

    assert [("Wed 23:00", "pending", "by the hours of the client as they are now")] == there
    assert [("Wed 18:00", "pending", "by the hours of the client as they are now")] == home.due()


def test_another_plan_changes_nothing_that_was_promised_nor_does_another_language_then(home):
    home.visit(EVE)
    with home.book.unit() as unit:
        _, found = catalog.current(unit, "willow")
        noon = replace(EVE, when=When(Clock.DAYS_BEFORE, 1, 12 * 60))
        catalog.apply(
            unit, replace(found, business=replace(found.business, plan=(noon,))), source="t", now=NOW
        )
    home.speak("es")

    assert [("Wed 18:00", "pending", "")] == home.due()
    assert "mañana" in home.letters_of_plan()[0][-1]


def test_a_letter_of_which_the_catalog_knows_nothing_any_more_stays_as_it_is(home):
    home.visit(EVE)
    with home.book.unit() as unit:
        _, found = catalog.current(unit, "willow")
        catalog.apply(
            unit, replace(found, business=replace(found.business, plan=(SOON,))), source="t", now=NOW
        )
    home.speak("de")

    assert "see you tomorrow" in home.letters_of_plan()[0][-1]
