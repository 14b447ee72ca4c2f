"""staff move and cancel visits: by number, against what is free, written with who and how, told to the client once"""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.desk import OVERRODE, Answer, By
from core.bookings import State
from core.messages import Kind
from core.numbers import short
from storage import bookings, catalog, events, outbox
from storage.database import connect, migrate
from tests.bot.desk.test_decisions import KIM, LINE, NADIA, NOW, SAM, Scene, opened, willow

TELL = "Reply OK, or text a better time."


@pytest.fixture
def scene(book):
    return Scene(opened(book), LINE)


def booked(scene, words="massage thursday 3pm", sender=SAM) -> str:
    """Have a visit booked by its client, and return its number."""
    scene.hear(words, sender=sender)
    scene.letters()
    (visit,) = [each for each in scene.visits() if each.person_id == ("sam" if sender == SAM else "kim")]
    return short(visit.claim)


def move(scene, number, words="friday 4pm", **more):
    return scene.desk.move("willow", number, words, by=NADIA, **more)


def cancel(scene, number, **more):
    return scene.desk.cancel("willow", number, by=NADIA, **more)


def ledger(scene, claim):
    """What became of the letters about a claim: (kind, version, state and why)."""
    with scene.book.look() as unit:
        entries = outbox.ledger(unit, "willow", claim)
    return [(each.letter.kind, each.letter.version, f"{each.state} {each.why}".strip()) for each in entries]


def test_a_move_is_written_as_staffs_and_the_client_is_told_old_and_new(scene):
    number = booked(scene)
    done = move(scene, number)
    told = scene.letters()

    assert (Answer.DONE, "moved here") == (done.answer, scene.log()[0][0])
    assert ("moved away", "nadia", "cli") in scene.log()
    assert [
        (
            SAM,
            "sms",
            f"Willow Studio: your massage with Dev is now Fri 6 Mar, 4pm, Mill Lane (was Thu 5 Mar 3pm). {TELL}",
        )
    ] == told
    assert done.letter.text == told[0][2]


def test_what_was_promised_for_the_old_time_is_dropped_and_promised_for_the_new(scene):
    number = booked(scene)
    done = move(scene, number)
    kept = [each for each in ledger(scene, done.after.claim) if each[0] is not Kind.ANSWER]

    assert [
        (Kind.CHANGE, 2, "pending"),
        (Kind.REMINDER, 1, "dropped moved"),
        (Kind.REMINDER, 2, "pending"),
    ] == sorted(kept)


def test_a_visit_that_moves_again_before_the_letter_leaves_is_told_once_with_where_it_stands(scene):
    number = booked(scene)
    move(scene, number)
    move(scene, number, "friday 5pm")
    told = scene.letters()

    assert [
        f"Willow Studio: your massage with Dev is now Fri 6 Mar, 5pm, Mill Lane (was Thu 5 Mar 3pm). {TELL}"
    ] == [text for _, _, text in told]


def test_what_a_letter_says_that_it_was_is_what_the_client_was_told_last(scene):
    number = booked(scene)
    move(scene, number)
    scene.letters()
    move(scene, number, "friday 5pm")
    move(scene, number, "friday 4:30pm")

    assert ["now Fri 6 Mar, 4:30pm, Mill Lane (was 4pm)."] == [
        text[text.index("now ") : text.index(" Reply")] for _, _, text in scene.letters()
    ]


def test_who_is_back_at_the_time_that_the_client_knows_has_nothing_to_tell_them(scene):
    number = booked(scene)
    move(scene, number)
    done = move(scene, number, "thursday 3pm")

    assert (Answer.DONE, None, []) == (done.answer, done.letter, scene.letters())
    assert done.said.text.endswith("Nothing they were told has changed: no text is sent.")


def test_a_cancellation_speaks_of_the_time_that_the_client_knows(scene):
    number = booked(scene)
    move(scene, number)
    cancel(scene, number)

    assert ["massage with Dev, Thu 5 Mar, 3pm, Mill Lane is cancelled."] == [
        text[text.index("massage") : text.index(" Text")] for _, _, text in scene.letters()
    ]


def test_the_old_time_is_free_at_once_and_the_client_cannot_undo(scene):
    number = booked(scene)
    move(scene, number)
    scene.hear("massage thursday 3pm", sender=KIM)
    scene.hear("undo")

    assert {"kim": 5, "sam": 6} == {each.person_id: each.start.day for each in scene.visits()}


def test_a_cancellation_is_told_with_why_and_its_time_is_free(scene):
    number = booked(scene)
    done = cancel(scene, number, why="Dev is ill")
    told = scene.letters()
    scene.hear("undo")

    assert (Answer.DONE, State.CANCELLED) == (done.answer, done.after.state)
    assert [
        (
            "Willow Studio: sorry, massage with Dev, Thu 5 Mar, 3pm, Mill Lane is cancelled: Dev is ill. "
            "Text another day and I'll find a time."
        )
    ] == [text for _, _, text in told]
    assert ("cancelled", "nadia", "cli") in scene.log()
    assert () == scene.visits()
    assert (Kind.REMINDER, 1, "dropped cancelled") in ledger(scene, done.after.claim)


def test_what_is_not_free_moves_nothing_and_says_what_is(scene):
    number = booked(scene)
    booked(scene, "massage friday 4pm", KIM)
    done = move(scene, number)

    assert (Answer.UNCLEAR, None, None) == (done.answer, done.after, done.letter)
    assert "Free instead: " in done.said.text
    assert [] == scene.letters()
    assert {5, 6} == {each.start.day for each in scene.visits()}


def test_rules_that_staff_waive_are_told_and_logged(scene):
    number = booked(scene)
    refused = move(scene, number, "in 100 days at 3pm")
    done = move(scene, number, "in 100 days at 3pm", override=True)

    assert (Answer.UNCLEAR, True) == (refused.answer, refused.waivable)
    assert (Answer.DONE, ("too far",)) == (done.answer, done.overrode)
    assert (OVERRODE, "nadia", "cli") in scene.log()


def test_what_waits_for_a_yes_is_over_or_is_nobodys_is_not_changed(scene):
    asked = booked(scene, "cut with ana thursday 3pm")
    other = f"{(int(asked) + 1) % 10000:04}"
    waits = [move(scene, asked).answer, cancel(scene, asked).answer]
    scene.desk.decide("willow", asked, yes=True, by=NADIA)
    scene.now = NOW + timedelta(days=4)

    assert [Answer.WAITS, Answer.WAITS] == waits
    assert Answer.OVER is cancel(scene, asked).answer
    assert Answer.UNKNOWN is move(scene, other).answer


def test_a_visit_months_ahead_is_found_by_its_number(scene):
    number = booked(scene, "massage on 8 april at 3pm")

    assert Answer.DONE is move(scene, number, "9 april 3pm").answer


def test_a_client_who_stopped_our_texts_is_not_told_and_who_moved_it_knows(scene):
    number = booked(scene)
    scene.hear("STOP")
    scene.letters()
    done = move(scene, number)

    assert (Answer.DONE, None) == (done.answer, done.letter)
    assert "They cannot be texted: please tell them." in done.said.text
    assert [] == [to for to, _, _ in scene.letters() if to == SAM]


def test_without_its_service_in_the_catalog_a_visit_is_not_touched(scene):
    number = booked(scene)
    kept = willow()
    services = tuple(each for each in kept.services if each.id != "massage")
    with scene.book.unit() as unit:
        catalog.apply(unit, replace(kept, services=services), source="test", now=NOW)

    assert [Answer.GONE] * 2 == [move(scene, number).answer, cancel(scene, number).answer]


@pytest.mark.parametrize("url", ["sqlite", "postgresql"])
def test_of_all_staff_who_change_one_visit_at_once_nobody_overwrites_another(url, request, tmp_path):
    place = (
        f"sqlite:///{tmp_path / 'book.db'}" if url == "sqlite" else request.getfixturevalue("fresh_database")
    )
    book = connect(place)
    migrate(book)
    scene = Scene(opened(book), LINE)
    number = booked(scene)

    def change(nth):
        if nth % 2:
            return scene.desk.move(
                "willow", number, f"friday {10 + nth}:00", by=By(f"staff{nth}", "cli")
            ).answer
        return scene.desk.cancel("willow", number, by=By(f"staff{nth}", "cli")).answer

    with ThreadPoolExecutor(6) as many:
        answers = list(many.map(change, range(6)))
    with book.look() as unit:
        claim = next(each.claim for each in events.latest(unit, "willow", 20) if each.claim)
        versions = bookings.versions(unit, "willow", claim)
        log = [each.what for each in events.of_claim(unit, "willow", claim)]
    told = [text for to, _, text in scene.letters() if to == SAM]
    book.close()
    moves = log.count("moved here")

    assert 1 == log.count("cancelled") == answers[::2].count(Answer.DONE)
    assert moves == answers[1::2].count(Answer.DONE)
    assert list(range(1, moves + 2)) == [each.version for each in versions]
    assert 1 == len(told), "what was moved before it was cancelled is not told"
    assert "is cancelled" in told[0]
