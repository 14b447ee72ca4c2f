"""the letters of one line on their way: in order, and never after their lease"""

import asyncio
from datetime import timedelta

import pytest

from bot.post.lane import LEASE
from channels.channel import Absent, Later, Never, Sent
from core.messages import LetterState
from storage import outbox, settling
from tests.bot.posting import ALEX, NOW, Vendor, letter


def test_letters_to_one_address_keep_their_order_when_the_first_must_wait(scene):
    scene.vendor.orders = [Later("busy"), Sent("SM1"), Sent("SM2")]
    scene.promise(letter("a"), letter("b"))
    scene.drain()
    first = list(scene.vendor.sent)
    scene.time.move(seconds=2)
    scene.drain()

    assert (["a"], ["a", "a", "b"]) == (first, scene.vendor.sent)


def test_a_letter_that_must_wait_keeps_no_other_address_waiting(scene):
    scene.vendor.orders = [Later("busy")]
    scene.promise(letter("a"), letter("b", to=ALEX))
    scene.drain()

    assert LetterState.SENT is scene.entry("b").state


def test_a_letter_whose_process_died_is_asked_after_when_its_lease_has_run_out(scene):
    scene.promise(letter())
    with scene.book.unit() as unit:
        outbox.claim(unit, NOW, line=scene.vendor.lines[0], lease=LEASE, limit=1)
    scene.drain()
    early = list(scene.vendor.asked)
    scene.vendor.knows = [Absent()]
    scene.time.move(seconds=LEASE.total_seconds())
    scene.drain()

    assert ([], [("a", NOW)], ["a"]) == (early, scene.vendor.asked, scene.vendor.sent)


def test_a_zombie_that_comes_back_late_is_fenced_out(scene):
    """The first process is paused in the middle of a send; another one asks, and finds that the letter went out."""

    async def paused():
        scene.time.move(seconds=LEASE.total_seconds() + 1)
        other = Vendor(knows=[Sent("SM1")])
        await scene.another(other).drain()
        return Never("a late and wrong answer")

    scene.vendor.orders = [paused]
    scene.promise(letter())
    scene.drain()

    assert (LetterState.SENT, "SM1") == (scene.entry().state, scene.entry().ref)
    assert 1.0 == scene.count("fenced")


@pytest.mark.parametrize("hours", [1, -1], ids=["forward", "back"])
def test_when_the_clock_is_set_no_lease_is_over_before_its_length_has_passed(scene, hours):
    """The clock is set in the middle of a send; another process sees that, and does not ask for a letter under way."""
    vendor = Vendor(knows=[Sent("SM1")])
    other = scene.another(vendor)
    asyncio.run(other.drain())

    async def the_clock_is_set():
        scene.time.set += timedelta(hours=hours)
        await other.drain()
        asked.append(len(vendor.asked))
        return Sent("SM1")

    asked = []
    scene.vendor.orders = [the_clock_is_set]
    scene.promise(letter())
    scene.drain()

    assert ([0], LetterState.SENT) == (asked, scene.entry().state)


@pytest.mark.parametrize("nth", [1, 2])
def test_the_clock_is_read_with_the_rows_in_hand_not_before(scene, nth):
    """While a process waits for its transaction the clock is set back, and another one takes a letter."""
    line, waits = scene.vendor.lines[0], []

    async def run(work):
        if waits and waits.pop() == "is set":
            scene.time.set -= 5 * LEASE
            scene.promise(letter(due_at=NOW - 10 * LEASE))
            with scene.book.unit() as unit:
                outbox.claim(unit, scene.time.wall(), line=line, lease=LEASE, limit=1)
        return work()

    scene.run = run
    patient = scene.another()
    asyncio.run(patient.drain())
    waits += ["is set", *["goes on"] * (nth - 1)]
    asyncio.run(patient.drain())

    assert ([], LetterState.SENDING) == (scene.vendor.asked, scene.entry().state)


def test_after_a_leases_length_a_clock_that_was_set_is_believed(scene):
    scene.promise(letter())
    with scene.book.unit() as unit:
        outbox.claim(unit, NOW, line=scene.vendor.lines[0], lease=LEASE, limit=1)
    scene.vendor.knows = [Sent("SM1")]
    scene.drain()
    scene.time.set += timedelta(hours=1)
    scene.drain()
    early = list(scene.vendor.asked)
    scene.time.move(seconds=LEASE.total_seconds())
    scene.drain()

    assert ([], [("a", NOW)]) == (early, scene.vendor.asked)


def test_nothing_is_sent_after_sixty_percent_of_the_lease(scene):
    async def slow():
        scene.time.move(seconds=LEASE.total_seconds() * 0.6)
        return Sent("SM1")

    scene.vendor.orders = [slow]
    scene.promise(letter("a"), letter("b"))
    scene.drain()
    first = list(scene.vendor.sent)
    scene.time.move(seconds=2)
    scene.drain()

    assert (["a"], ["a", "b"]) == (first, scene.vendor.sent)


def test_nothing_is_sent_by_a_process_that_was_paused_before_it(scene):
    def paused(point):
        if point == "before send":
            scene.time.move(minutes=5)

    post = scene.another(passing=paused)
    scene.promise(letter())
    worked = asyncio.run(post.drain())

    assert (1, [], LetterState.PENDING) == (worked, scene.vendor.sent, scene.entry().state)


def test_a_vendor_who_does_not_answer_within_ten_seconds_is_no_reason_to_send_again(scene, monkeypatch):
    monkeypatch.setattr("bot.post.lane.SECONDS", 0.05)

    async def hang():
        await asyncio.sleep(5)

    scene.vendor.orders = [hang]
    scene.promise(letter())
    scene.drain()

    assert LetterState.UNKNOWN is scene.entry().state


def test_no_lease_is_over_by_a_clock_that_was_set_while_it_was_looked_for(scene):
    line, beyond = scene.vendor.lines[0], NOW + LEASE
    scene.promise(letter())
    with scene.book.unit() as unit:
        outbox.claim(unit, NOW, line=line, lease=LEASE, limit=1)
        taken = outbox.lost(unit, beyond, line=line, lease=LEASE, limit=1, holds=lambda: False)

    assert ((), LetterState.SENDING) == (taken, scene.entry().state)


def test_being_behind_another_letter_is_no_asking(scene):
    line, asked = scene.vendor.lines[0], []
    scene.promise(letter())
    with scene.book.unit() as unit:
        for _ in range(3):
            (taken,) = outbox.claim(unit, NOW, line=line, lease=LEASE, limit=1)
            settling.settle(unit, [settling.unbegun(taken, NOW, "behind another letter")], NOW)
        outbox.claim(unit, NOW, line=line, lease=LEASE, limit=1)
        for nth in (1, 2, 3):
            (asker,) = outbox.lost(unit, NOW + nth * LEASE, line=line, lease=LEASE, limit=1)
            asked.append(asker.asked)
            settling.settle(unit, [settling.unknown(asker, NOW + (nth + 1) * LEASE, "down")], NOW)

    assert asked == [1, 2, 3]
