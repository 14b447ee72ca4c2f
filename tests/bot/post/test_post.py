"""letters out of the outbox: once, when they are due, in few transactions"""

import asyncio
import time
from dataclasses import replace
from datetime import timedelta
from itertools import count

import pytest

from bot.post.writer import MOMENT
from channels.channel import Later, Never, Sent, Unknown
from core.messages import Kind, LetterState
from core.people import Address
from storage import settling
from storage.outbox import Claimed
from tests.bot.posting import ALEX, LINE, NOW, Vendor, letter


def test_a_letter_that_is_due_goes_out_once(scene):
    scene.promise(letter())
    scene.drain()
    scene.drain()

    assert ["a"] == scene.vendor.sent
    assert (LetterState.SENT, "SM1") == (scene.entry().state, scene.entry().ref)
    assert ["before send", "sent"] == scene.points


def test_a_letter_waits_until_it_is_due(scene):
    scene.promise(letter(due_at=NOW + timedelta(minutes=1)))
    scene.drain()
    before = list(scene.vendor.sent)
    scene.time.move(minutes=1)
    scene.drain()

    assert ([], ["a"]) == (before, scene.vendor.sent)


@pytest.mark.parametrize("line", [replace(LINE, id="console"), replace(LINE, business_id="rose")])
def test_a_letter_of_a_line_that_is_not_open_here_waits_for_whom_it_is_open_to(scene, line):
    elsewhere = scene.another(Vendor(lines=(line,)))
    scene.promise(letter())
    worked = asyncio.run(elsewhere.drain())
    waits = scene.entry()
    scene.drain()

    assert (0, LetterState.PENDING, 0) == (worked, waits.state, waits.attempt)
    assert ["a"] == scene.vendor.sent


def test_what_became_of_many_letters_is_written_in_one_transaction(scene):
    scene.vendor.orders = [Sent("SM1"), Later("busy"), Never("no such number"), Unknown("no answer")]
    scene.promise(*(letter(f"{n}", to=Address("sms", f"+44770090012{n}")) for n in range(8)))
    worked = scene.drain()  # a look for lost ones, a claim, what became of all, and two looks for more
    became = [scene.entry(f"{n}").state.value for n in range(8)]

    assert (8, 5) == (worked, scene.transactions)
    assert ["sent", "pending", "failed", "unknown", "sent", "sent", "sent", "sent"] == became


def test_a_letter_that_takes_long_keeps_nobody_from_hearing_what_became_of_the_others(scene):
    meanwhile = []

    async def slow():
        await asyncio.sleep(4 * MOMENT)
        meanwhile.append((scene.entry("a").state, scene.entry("b").state))
        return Sent("SM1")

    scene.vendor.orders = [slow, Sent("SM2")]
    scene.promise(letter("a"), letter("b", to=ALEX))
    scene.drain()

    assert [(LetterState.SENDING, LetterState.SENT)] == meanwhile
    assert LetterState.SENT is scene.entry("a").state


def test_one_that_is_fenced_out_takes_nothing_from_those_it_is_written_with(scene):
    async def overtaken():
        with scene.book.unit() as unit:
            settling.settle(
                unit, [settling.failed(Claimed(letter("a"), 1, 1, NOW, NOW), "another was faster")], NOW
            )
        return Sent("SM1")

    scene.vendor.orders = [overtaken, Sent("SM2")]
    scene.promise(letter("a"), letter("b", to=ALEX))
    scene.drain()

    assert (LetterState.FAILED, LetterState.SENT) == (scene.entry("a").state, scene.entry("b").state)
    assert 1.0 == scene.count("fenced")


def test_the_post_works_when_woken_and_ends_after_what_is_in_hand(scene):
    async def story():
        working = asyncio.create_task(scene.post.work())
        scene.promise(letter())
        scene.post.wake()
        await asyncio.sleep(0.05)
        await scene.post.rest(working)
        return working.done()

    assert asyncio.run(story())
    assert ["a"] == scene.vendor.sent


def test_a_drain_rests_for_nobody_however_much_it_computes(scene, monkeypatch):
    hours = count(step=3600)
    monkeypatch.setattr(time, "process_time", lambda: next(hours))
    scene.promise(letter())
    worked = asyncio.run(asyncio.wait_for(scene.post.drain(), 5))

    assert 1 == worked


def test_the_post_rests_for_a_moment_only_however_much_is_computed_beside_it(scene, monkeypatch):
    hours = count(step=3600)
    monkeypatch.setattr(time, "process_time", lambda: next(hours))

    async def story():
        working = asyncio.create_task(scene.post.work())
        for name in ("a", "b"):
            scene.promise(letter(name, kind=Kind.REMINDER))
            scene.post.wake()
            for _ in range(1000):
                await asyncio.sleep(0.01 if name not in scene.vendor.sent else 0.0)
        await scene.post.rest(working)

    asyncio.run(story())

    assert ["a", "b"] == scene.vendor.sent


def test_the_post_goes_on_after_an_error_of_the_book(scene, monkeypatch):
    async def story():
        working = asyncio.create_task(scene.post.work())
        with monkeypatch.context() as broken:
            broken.setattr(scene.book, "unit", None)
            scene.post.wake()
            await asyncio.sleep(0.02)
        scene.promise(letter())
        scene.post.wake()
        await asyncio.sleep(0.05)
        await scene.post.rest(working)

    asyncio.run(story())

    assert ["a"] == scene.vendor.sent
