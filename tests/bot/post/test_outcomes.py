"""what comes of a letter: tried again, given up, asked after, never twice when that can be known"""

from datetime import timedelta

import pytest

from bot.post.breaker import IN_A_ROW
from bot.post.outcomes import ASK_FOR, LONGEST_PAUSE
from channels.channel import Absent, Later, Never, Sent, Unknown
from core.messages import Kind, LetterState
from core.people import Address, Consent
from storage import people, settling
from tests.bot.posting import ALEX, LINE, NOW, SAM, letter


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


def minutes_pass(scene, minutes):
    for _ in range(minutes):
        scene.time.move(minutes=1)
        scene.drain()


def test_a_vendor_who_cannot_tell_is_asked_for_ten_minutes_then_the_letter_may_be_repeated_once(scene):
    scene.vendor.orders = [Unknown("no answer"), Unknown("no answer")]
    scene.vendor.knows = [Unknown("down")] * 100
    scene.promise(letter())
    scene.drain()
    minutes_pass(scene, 9)
    early = list(scene.vendor.sent)
    minutes_pass(scene, 6)
    late = list(scene.vendor.sent)
    minutes_pass(scene, 30)

    assert (["a"], ["a", "a"], ["a", "a"]) == (early, late, scene.vendor.sent)
    assert any("may be repeated" in mark.why for mark in scene.entry().history)
    assert "may have been sent; not repeated" == scene.entry().why


def test_a_vendor_who_cannot_tell_once_after_a_long_downtime_is_asked_again(scene):
    scene.vendor.orders = [Unknown("no answer")]
    scene.vendor.knows = [Unknown("down"), Sent("SM1")]
    scene.promise(letter())
    scene.drain()
    scene.time.move(hours=2)
    scene.drain()
    minutes_pass(scene, 1)

    assert (["a"], LetterState.SENT) == (scene.vendor.sent, scene.entry().state)


def test_a_notice_that_may_have_gone_out_is_not_repeated_blindly(scene):
    scene.vendor.orders = [Unknown("no answer")]
    scene.vendor.knows = [OSError(), *[Unknown("down")] * 9]
    scene.promise(letter(kind=Kind.NOTICE))
    scene.drain()
    minutes_pass(scene, int(ASK_FOR.total_seconds() // 60) + 2)

    assert (["a"], LetterState.FAILED) == (scene.vendor.sent, scene.entry().state)


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


def test_of_two_alike_that_may_have_gone_out_one_is_found_and_one_is_sent_again(scene):
    scene.vendor.orders = [Unknown("no answer"), Unknown("no answer"), Sent("SM2")]
    scene.vendor.knows = [Sent("SM1")] * 3
    scene.promise(letter("a"))
    scene.drain()
    scene.promise(letter("b"))
    scene.drain()
    scene.time.move(seconds=2)
    scene.drain()
    scene.drain()

    assert ["a", "b"] == scene.vendor.sent[:2]
    assert (3, {"SM1", "SM2"}) == (len(scene.vendor.sent), {scene.entry("a").ref, scene.entry("b").ref})


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


@pytest.mark.parametrize(
    "answer",
    [None, "SM1", 200, {"sid": "SM1"}, Sent(""), Sent(None), Sent("SM\x00"), Sent("S" * 300)],
    ids=["nothing", "a text", "a number", "a page", "no id", "none as id", "an id with NUL", "an endless id"],
)
def test_an_answer_that_makes_no_sense_means_that_the_letter_may_have_gone_out(scene, answer):
    scene.vendor.orders = [answer]
    scene.vendor.knows = [Sent("SM9")]
    scene.promise(letter("a"), letter("b", to=ALEX))
    scene.drain()
    unsure = (scene.entry("a").state, scene.entry("b").state)
    scene.time.move(seconds=2)
    scene.drain()

    assert (LetterState.UNKNOWN, LetterState.SENT) == unsure
    assert (["a", "b"], "SM9") == (scene.vendor.sent, scene.entry("a").ref)


@pytest.mark.parametrize("after", [float("nan"), float("inf"), -5.0, 10.0**9])
def test_a_wait_that_makes_no_sense_keeps_no_letter_for_ever(scene, after):
    scene.vendor.orders = [Later("too many", after=after, whole_line=True)]
    scene.promise(letter())
    scene.drain()
    scene.time.move(hours=1)
    scene.drain()

    assert ["a", "a"] == scene.vendor.sent


def test_what_the_book_cannot_take_of_one_letter_keeps_no_other_from_being_written_down(scene):
    scene.vendor.orders = [Never("no \ud800"), Sent("SM2")]
    scene.promise(letter("a"), letter("b", to=ALEX))
    with pytest.raises(UnicodeEncodeError):
        scene.drain()

    assert (LetterState.SENDING, LetterState.SENT) == (scene.entry("a").state, scene.entry("b").state)


def test_a_vendor_who_does_not_answer_is_left_alone_and_its_letters_wait_as_they_are(scene):
    scene.vendor.orders = [Unknown("no answer")] * IN_A_ROW
    scene.vendor.knows = [Absent()] * IN_A_ROW
    letters = [letter(f"{n}", to=Address("sms", f"+44770090{n:04d}")) for n in range(40)]
    scene.promise(*letters)
    scene.drain()
    tried = len(scene.vendor.sent)
    waiting = [scene.entry(f"{n}") for n in range(20, 40)]
    interrupted = scene.post.interrupted()
    scene.time.move(seconds=30)
    scene.drain()
    every = [scene.entry(f"{n}").state for n in range(40)]

    assert IN_A_ROW == tried
    assert ["sms"] == list(interrupted)
    assert {(LetterState.PENDING, "the vendor does not answer")} == {
        (each.state, each.why) for each in waiting
    }
    assert (40, {LetterState.SENT}) == (len(set(scene.vendor.sent)), set(every))
    assert {} == scene.post.interrupted()
    assert 1.0 == scene.metrics.registry.get_sample_value(
        "halfpast_line_breaks_total", {"channel": "sms", "line": "sms"}
    )
