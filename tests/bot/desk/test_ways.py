"""how a person can be written to, whichever process promises it, and where a letter goes that one channel refuses"""

import asyncio
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.compose import Hands, apply_catalog, assemble, note_lines
from bot.desk import By
from bot.desk.ways import NOWHERE, promise_elsewhere
from channels.channel import Never
from core.messages import Inbound, Kind, LetterState, Line
from core.numbers import short
from core.people import Address, Consent
from core.plans import USUAL_PLAN
from core.spans import Span
from dialogs.orders import Late
from storage import bookings, catalog, outbox, people
from storage.database import connect, migrate
from tests.bot.desk.test_decisions import willow
from tests.bot.posting import LINE, NOW, SAM, Scene, Vendor, letter
from tests.talks.salon import Wire

CHAT = Line("bot", "willow", "telegram", "bot")
SAMS_CHAT = Address("telegram", "4242")
PLANNED = {"kind": Kind.REMINDER, "then": ("telegram",)}


@pytest.fixture
def scene(book):
    scene = Scene(book)
    scene.vendor = Vendor(lines=(LINE, CHAT))
    scene.post = scene.another()
    with book.unit() as unit:
        people.person_at(unit, "willow", SAM, new_id="sam")
        people.reach(unit, "willow", "sam", SAMS_CHAT)
        people.consent(unit, "willow", SAMS_CHAT, Consent.GIVEN, who="test", now=NOW)
    return scene


def test_what_a_vendor_will_never_take_goes_on_the_next_channel_at_once(scene):
    scene.vendor.orders = [Never("no such number")]
    scene.promise(letter(**PLANNED))
    scene.drain()
    scene.drain()
    there = scene.entry("a.telegram")

    assert (["a", "a.telegram"], LetterState.FAILED) == (scene.vendor.sent, scene.entry().state)
    assert (LetterState.SENT, SAMS_CHAT, "bot") == (there.state, there.letter.to, there.letter.line_id)
    assert "instead of sms" == there.history[0].why


def test_nothing_goes_round_an_opt_out(scene):
    scene.vendor.orders = [Never("unsubscribed", opted_out=True)]
    scene.promise(letter(**PLANNED))
    scene.drain()
    scene.drain()

    assert ["a"] == scene.vendor.sent


@pytest.mark.parametrize("consent", [Consent.STOPPED, Consent.WRONG])
def test_a_channel_that_is_silent_is_no_way(scene, consent):
    with scene.book.unit() as unit:
        people.consent(unit, "willow", SAMS_CHAT, consent, who="test", now=NOW)
        found = promise_elsewhere(unit, letter(**PLANNED), scene.vendor.lines, NOW)

    assert not found


def test_however_often_it_is_refused_it_goes_elsewhere_once(scene):
    for minutes in (0, 5):
        with scene.book.unit() as unit:
            now = NOW + timedelta(minutes=minutes)
            promise_elsewhere(unit, letter(**PLANNED), scene.vendor.lines, now)

    with scene.book.look() as unit:
        assert ["a.telegram"] == [each.letter.id for each in outbox.ledger(unit, "willow", "claim")]


class Town:
    """A house whose channels are open, and a shell beside it where none is: two processes on one book."""

    def __init__(self, book):
        self.book, self.now = book, NOW
        self.wire = Wire("sms", "willow", "telegram")
        self.serves = self.process(self.wire)
        self.shell = self.process()

    def process(self, *channels):
        return assemble(self.book, channels, Hands(clock=lambda: self.now))

    def opens(self, *lines):
        note_lines(self.book, lines or self.wire.lines, self.now)

    def book_in(self, words, line_id="sms-1"):
        line = self.shell.desk.line_on("willow", "sms")
        assert line_id == (line.id if line else None)
        line = line or Line(NOWHERE, "willow", "sms", "")
        said = Inbound(line, SAM, f"staff-{words}", self.now, words)
        assert self.shell.desk.enter(said, name="Sam", who="nadia").booked

    def claim(self):
        with self.book.look() as unit:
            ahead = bookings.agenda(unit, "willow", Span(self.now, self.now + timedelta(days=9)))
        return ahead[0].claim

    def number(self):
        return short(self.claim())

    def posted(self, house=None, wire=None):
        """What goes out now: (line, kind, the first words)."""
        house, wire = house or self.serves, wire or self.wire
        asyncio.run(house.post.drain())
        sent = [(each.line_id, each.kind.value, re.split("[:,]", each.reply.text)[0]) for each in wire.sent]
        wire.sent.clear()
        return sent

    def kept(self, kind=Kind.REMINDER):
        """What stands in the ledgers of all visits of that kind: (line, to, state, why)."""
        with self.book.look() as unit:
            ahead = bookings.agenda(unit, "willow", Span(NOW, NOW + timedelta(days=9)))
        return [each for visit in ahead for each in self.kept_of(visit.claim, kind)]

    def kept_of(self, claim, kind):
        """What stands in the ledger of one visit of that kind: (line, to, state, why)."""
        with self.book.look() as unit:
            entries = outbox.ledger(unit, "willow", claim)
        return [
            (each.letter.line_id, each.letter.to, each.state.value, each.why)
            for each in entries
            if each.letter.kind is kind
        ]


@pytest.fixture
def town(either_url):
    book = connect(either_url)
    migrate(book)
    apply_catalog(book, Path("tests/talks/willow.toml"), NOW)
    yield Town(book)
    book.close()


def test_what_staff_enter_in_a_shell_without_channels_goes_out_once_from_where_the_line_is_open(town):
    town.opens()
    town.book_in("cut with ana thursday 3pm")
    confirmed = town.posted()
    town.now += timedelta(days=2, hours=8)

    assert [("sms-1", "answer", "Willow Studio")] == confirmed
    assert [("sms-1", "reminder", "Willow Studio")] == town.posted()
    assert [] == town.posted()


def test_what_staff_change_there_is_told_and_reminded_of_from_where_the_line_is_open(town):
    town.opens()
    town.book_in("cut with ana thursday 3pm")
    number = town.number()
    town.posted()
    town.shell.desk.move("willow", number, "friday 4pm", by=By("nadia", "cli"))
    moved = town.posted()
    town.now += timedelta(days=3, hours=8)
    reminded = town.posted()
    town.shell.desk.cancel("willow", number, by=By("nadia", "cli"))

    assert [[("sms-1", "change", "Willow Studio")], [("sms-1", "reminder", "Willow Studio")]] == [
        moved,
        reminded,
    ]
    assert [("sms-1", "cancellation", "Willow Studio")] == town.posted()


def test_a_reminder_is_promised_before_any_line_was_opened_and_the_first_one_takes_it(town):
    town.book_in("cut with ana thursday 3pm", line_id=None)
    waits = town.kept()
    town.shell.desk.move("willow", town.number(), "friday 4pm", by=By("nadia", "cli"))
    usual = Wire("sms", "willow")
    usual.lines = (Line("sms", "willow", "sms", "+442079460123"),)
    town.now += timedelta(days=3, hours=8)

    assert [("sms", SAM, "pending", "")] == waits
    assert [("sms", "reminder", "Willow Studio")] == town.posted(town.process(usual), usual)


def test_before_any_line_was_opened_the_ledger_has_what_could_not_be_told_and_why(town):
    town.book_in("cut with ana today 5pm", line_id=None)
    with town.book.look() as unit:
        (visit,) = bookings.agenda(unit, "willow", Span(NOW, NOW + timedelta(days=1)))
    number, nadia = short(visit.claim), By("nadia", "cli")
    town.shell.desk.warn("willow", Late("ana", 20, NOW), by=nadia)
    town.shell.desk.move("willow", number, "tomorrow 4pm", by=nadia)
    town.shell.desk.cancel("willow", number, by=nadia)

    kinds = (Kind.ANSWER, Kind.LATE, Kind.CHANGE, Kind.CANCELLATION)
    unsent = ("dropped", "no line of ours")
    assert [[(SAM, *unsent)]] * 4 == [
        [each[1:] for each in town.kept_of(visit.claim, kind)] for kind in kinds
    ]
    assert [] == town.posted()


def test_what_is_done_to_a_visit_of_whoever_stopped_us_stands_in_its_ledger(town):
    town.opens()
    town.book_in("cut with ana thursday 3pm")
    claim, number = town.claim(), town.number()
    town.posted()
    with town.book.unit() as unit:
        people.consent(unit, "willow", SAM, Consent.STOPPED, who="test", now=NOW)
    town.shell.desk.move("willow", number, "friday 4pm", by=By("nadia", "cli"))
    said = Inbound(town.wire.lines[0], SAM, "SM9", town.now, "please cancel my appointment")
    town.serves.desk.hear(said)

    assert ["notice"] == [kind for _, kind, _ in town.posted()]
    assert [(SAM, "dropped", "opted out")] == [each[1:] for each in town.kept_of(claim, Kind.CHANGE)]
    assert ("sms-1", SAM, "dropped", "opted out") in town.kept_of(claim, Kind.ANSWER)


def test_only_where_the_business_has_no_such_line_a_letter_goes_elsewhere(town):
    with_plan(town, "sms", "telegram")
    town.opens(town.wire.lines[1])
    with town.book.unit() as unit:
        people.person_at(unit, "willow", SAM, new_id="sam")
    town.book_in("cut with ana thursday 3pm", line_id=None)
    nowhere = town.kept()
    with town.book.unit() as unit:
        people.reach(unit, "willow", "sam", SAMS_CHAT)
    town.shell.desk.move("willow", town.number(), "friday 4pm", by=By("nadia", "cli"))
    elsewhere = town.kept()
    town.opens()
    town.shell.desk.move("willow", town.number(), "friday 5pm", by=By("nadia", "cli"))

    assert [("desk", SAM, "dropped", "no line of ours")] == nowhere
    assert ("telegram-1", SAMS_CHAT, "pending", "") in elsewhere
    assert ("sms-1", SAM, "pending", "") in town.kept()


def test_a_line_that_nobody_opens_any_more_is_none(town):
    with_plan(town, "telegram", "sms")
    town.opens()
    with town.book.unit() as unit:
        people.person_at(unit, "willow", SAM, new_id="sam")
        people.reach(unit, "willow", "sam", SAMS_CHAT)
    town.now += timedelta(days=20)
    town.opens(town.wire.lines[0])
    town.book_in("cut with ana thursday 3pm")

    with town.book.look() as unit:
        ahead = bookings.agenda(unit, "willow", Span(town.now, town.now + timedelta(days=9)))
        (kept,) = [each for each in outbox.ledger(unit, "willow", ahead[0].claim) if each.letter.version == 1]
    assert "sms-1" == kept.letter.line_id


def test_staff_are_told_of_what_is_entered_in_a_shell_from_where_the_line_is_open(town):
    asks = willow()
    with town.book.unit() as unit:
        told = replace(asks.business, notify=(Address("telegram", "99"),))
        catalog.apply(unit, replace(asks, business=told), source="test", now=NOW)
    town.opens()
    town.book_in("cut with ana thursday 3pm")

    assert ("telegram-1", "notice") in [each[:2] for each in town.posted()]


def test_what_staff_change_is_told_where_the_visit_was_booked(town):
    town.opens()
    with town.book.unit() as unit:
        people.person_at(unit, "willow", SAM, new_id="sam")
        people.reach(unit, "willow", "sam", SAMS_CHAT)
        people.rename(unit, "willow", "sam", "Sam")
    said = Inbound(town.wire.lines[1], SAMS_CHAT, "T1", town.now, "cut with ana thursday 3pm")
    town.serves.desk.hear(said)
    town.posted()
    town.shell.desk.move("willow", town.number(), "friday 4pm", by=By("nadia", "cli"))

    assert [("telegram-1", "change", "Willow Studio")] == town.posted()
    assert ("telegram-1", SAMS_CHAT, "pending", "") in town.kept()


def with_plan(town, *channels):
    with town.book.unit() as unit:
        found = catalog.current(unit, "willow")[1]
        step = replace(USUAL_PLAN[0], channels=channels)
        business = replace(found.business, plan=(step,))
        catalog.apply(unit, replace(found, business=business), source="test", now=NOW)
