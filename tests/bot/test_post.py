"""letters out of the outbox: once, in order, tried again, never twice when that can be known"""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.post.lane import LEASE
from bot.post.outcomes import ASK_FOR, LONGEST_PAUSE
from bot.post.writer import MOMENT
from channels.channel import Absent, Later, Never, Sent, Unknown
from core.messages import Kind, LetterState
from core.people import Address, Consent
from storage import outbox, people, settling
from storage.outbox import Claimed
from tests.bot.posting import ALEX, LINE, NOW, SAM, Scene, Vendor, letter


@pytest.fixture
def scene(book):
    return Scene(book)


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


def test_the_pauses_grow_up_to_a_cap(scene):
    scene.vendor.orders = [Later("busy")] * 20
    scene.promise(letter(due_at=NOW))
    pauses = []
    while len(pauses) < 12:
        scene.drain()
        begun = scene.time.passed
        tries = len(scene.vendor.sent)
        while len(scene.vendor.sent) == tries:
            scene.time.move(seconds=1)
            scene.drain()
        pauses.append((scene.time.passed - begun).total_seconds())

    assert [2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900] == pauses
    assert max(pauses) == LONGEST_PAUSE.total_seconds()


def test_a_vendor_who_says_when_is_not_asked_before(scene):
    scene.vendor.orders = [Later("too many", after=90.0)]
    scene.promise(letter())
    scene.drain()
    scene.time.move(seconds=89)
    scene.drain()
    early = len(scene.vendor.sent)
    scene.time.move(seconds=1)
    scene.drain()

    assert (1, 2) == (early, len(scene.vendor.sent))


def test_after_a_day_of_trying_the_letter_is_given_up(scene):
    scene.vendor.orders = [Later("busy"), Later("busy")]
    scene.promise(letter())
    scene.drain()
    scene.time.move(days=1)
    scene.drain()

    assert (LetterState.FAILED, "given up: busy") == (scene.entry().state, scene.entry().why)


def test_what_will_never_be_taken_is_not_tried_again(scene):
    scene.vendor.orders = [Never("no such number")]
    scene.promise(letter())
    scene.drain()
    scene.time.move(days=2)
    scene.drain()

    assert (["a"], LetterState.FAILED) == (scene.vendor.sent, scene.entry().state)


def test_an_opt_out_that_the_vendor_tells_silences_the_address(scene):
    with scene.book.unit() as unit:
        people.person_at(unit, "willow", SAM, new_id="sam")
    scene.vendor.orders = [Never("unsubscribed", opted_out=True)]
    scene.promise(letter("a"), letter("later", kind=Kind.REMINDER, due_at=NOW + timedelta(days=1)))
    scene.drain()
    with scene.book.look() as unit:
        _, reach = people.find(unit, "willow", SAM)

    assert Consent.STOPPED is reach.consent
    assert LetterState.DROPPED is scene.entry("later").state


def test_an_opt_out_of_one_whom_we_do_not_know_does_no_harm(scene):
    scene.vendor.orders = [Never("unsubscribed", opted_out=True)]
    scene.promise(letter(kind=Kind.NOTICE))
    scene.drain()

    assert LetterState.FAILED is scene.entry().state


@pytest.mark.parametrize("trouble", [Unknown("no answer"), ConnectionResetError()], ids=["unknown", "raised"])
def test_a_letter_that_may_have_gone_out_is_asked_after_and_not_sent_again(scene, trouble):
    scene.vendor.orders = [trouble]
    scene.vendor.knows = [Sent("SM9")]
    scene.promise(letter())
    scene.drain()
    unsure = scene.entry().state
    scene.time.move(seconds=2)
    scene.drain()

    assert LetterState.UNKNOWN is unsure
    assert (["a"], [("a", NOW)]) == (scene.vendor.sent, scene.vendor.asked)
    assert (LetterState.SENT, "SM9") == (scene.entry().state, scene.entry().ref)


def test_a_letter_that_the_vendor_never_got_is_sent_again(scene):
    scene.vendor.orders = [Unknown("no answer")]
    scene.vendor.knows = [Absent()]
    scene.promise(letter())
    scene.drain()
    scene.time.move(seconds=2)
    scene.drain()

    assert (["a", "a"], LetterState.SENT) == (scene.vendor.sent, scene.entry().state)


def test_a_vendor_who_cannot_tell_is_asked_for_ten_minutes_then_the_letter_may_be_repeated_once(scene):
    scene.vendor.orders = [Unknown("no answer"), Unknown("no answer")]
    scene.vendor.knows = [Unknown("down")] * 100
    scene.promise(letter())
    scene.drain()
    scene.time.move(minutes=9)
    scene.drain()
    early = list(scene.vendor.sent)
    scene.time.move(minutes=6)
    scene.drain()
    late = list(scene.vendor.sent)
    scene.time.move(minutes=30)
    scene.drain()

    assert (["a"], ["a", "a"], ["a", "a"]) == (early, late, scene.vendor.sent)
    assert any("may be repeated" in mark.why for mark in scene.entry().history)
    assert "may have been sent; not repeated" == scene.entry().why


def test_a_notice_that_may_have_gone_out_is_not_repeated_blindly(scene):
    scene.vendor.orders = [Unknown("no answer")]
    scene.vendor.knows = [OSError(), Unknown("down")]
    scene.promise(letter(kind=Kind.NOTICE))
    scene.drain()
    scene.time.move(seconds=2)
    scene.drain()
    scene.time.move(seconds=ASK_FOR.total_seconds())
    scene.drain()

    assert (["a"], LetterState.FAILED) == (scene.vendor.sent, scene.entry().state)


def test_a_letter_whose_process_died_is_asked_after_when_its_lease_has_run_out(scene):
    scene.promise(letter())
    with scene.book.unit() as unit:
        outbox.claim(unit, NOW, lines=scene.vendor.lines, lease=LEASE, limit=1)
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


def test_of_two_letters_alike_the_vendor_is_believed_about_the_one_that_has_no_id_yet(scene):
    scene.vendor.orders = [Sent("SM1"), Unknown("no answer")]
    scene.vendor.knows = [Sent("SM2", others=("SM1",))]
    scene.promise(letter("a"), letter("b"))
    scene.drain()
    scene.time.move(seconds=2)
    scene.drain()

    assert ["SM1", "SM2"] == [scene.entry("a").ref, scene.entry("b").ref]


def test_a_text_that_is_known_as_another_letter_is_no_proof_that_this_one_went_out(scene):
    scene.vendor.orders = [Sent("SM1"), Unknown("no answer"), Sent("SM2")]
    scene.vendor.knows = [Sent("SM1")]
    scene.promise(letter("a"), letter("b"))
    scene.drain()
    scene.time.move(seconds=2)
    scene.drain()

    assert (["a", "b", "b"], "SM2") == (scene.vendor.sent, scene.entry("b").ref)


def test_a_letter_whose_answer_was_lost_is_known_by_the_news_of_it_and_not_repeated(scene):
    async def news_without_an_answer():
        with scene.book.unit() as unit:
            settling.status(unit, LINE, "SM1", LetterState.DELIVERED, letter_id="a", now=NOW)
        return Unknown("no answer")

    scene.vendor.orders = [news_without_an_answer]
    scene.vendor.knows = [Absent()]
    scene.promise(letter())
    scene.drain()
    scene.time.move(seconds=2)
    scene.drain()

    assert (["a"], LetterState.DELIVERED, "SM1") == (
        scene.vendor.sent,
        scene.entry().state,
        scene.entry().ref,
    )


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


def test_after_a_leases_length_a_clock_that_was_set_is_believed(scene):
    scene.promise(letter())
    with scene.book.unit() as unit:
        outbox.claim(unit, NOW, lines=scene.vendor.lines, lease=LEASE, limit=1)
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
