"""how a person can be written to, and where a letter goes that one channel refuses for good"""

from datetime import timedelta

import pytest

from bot.desk.ways import promise_elsewhere
from channels.channel import Never
from core.messages import Kind, LetterState, Line
from core.people import Address, Consent
from storage import outbox, people
from tests.bot.posting import LINE, NOW, SAM, Scene, Vendor, letter

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
