"""a provider runs late: who is told what, once, and what staff text for it"""

from datetime import timedelta

import pytest

from bot.catalog.file import load
from core.numbers import short
from dialogs.orders import Late
from storage import catalog
from tests.bot.desk.test_decisions import BOSS, KIM, LINE, NADIA, NOW, SAM, WILLOW, Scene, opened, willow


@pytest.fixture
def scene(book):
    """Today Sam has a cut with Ana at three and Kim one at a quarter to four; tomorrow Sam has another one."""
    scene = Scene(opened(book), LINE)
    with book.unit() as unit:
        catalog.apply(unit, load(WILLOW, today=NOW.date()), source="test", now=NOW)
    scene.hear("cut with ana today 3pm")
    scene.hear("cut with ana today 3:45pm", sender=KIM)
    scene.hear("cut with ana tomorrow 3pm")
    scene.letters()
    return scene


def late(minutes, hours=0):
    return Late("ana", minutes, NOW + timedelta(hours=hours))


def told(scene):
    return {
        to: text[text.index("Your") : text.index(". Reply")] for to, _, text in scene.letters() if to != BOSS
    }


def test_each_hears_by_how_much_once_and_no_visit_changes(scene):
    shown = scene.desk.behind("willow", late(20))
    done = scene.desk.warn("willow", late(20), by=NADIA)
    again = scene.desk.warn("willow", late(20), by=NADIA)

    assert [("Sam", 20), ("Kim", 5)] == [(each.person.name, each.delay.minutes) for each in shown]
    assert (
        [each.letter.text for each in shown]
        == [each.letter.text for each in done]
        == [each.letter.text for each in again]
    )
    assert {
        SAM: "Your cut at 3pm begins about 3:20pm",
        KIM: "Your cut at 3:45pm begins about 3:50pm",
    } == told(scene)
    assert {} == told(scene)
    assert [15, 15, 15] == [each.start.hour for each in scene.visits()]
    assert ("told of lateness", "nadia", "cli") in scene.log()


def test_to_look_writes_nothing(scene):
    before = scene.log()
    scene.desk.behind("willow", late(20))

    assert ({}, before) == (told(scene), scene.log())


def test_from_a_time_on_only_what_begins_then_or_later_is_late(scene):
    assert ["Kim"] == [each.person.name for each in scene.desk.behind("willow", late(20, hours=5.5))]
    assert () == scene.desk.behind("willow", late(20, hours=7))


def test_a_visit_that_moves_before_the_letter_leaves_is_not_told_of_its_old_time(scene):
    scene.desk.warn("willow", late(20), by=NADIA)
    scene.hear("move my cut today to 5pm")

    assert [] == [text for to, _, text in scene.letters() if to == SAM and "begins" in text]


def test_who_stopped_our_texts_is_named_for_staff_to_tell(scene):
    scene.hear("STOP")
    scene.letters()
    done = scene.desk.warn("willow", late(20), by=NADIA)

    assert [("Sam", False), ("Kim", True)] == [(each.person.name, each.letter is not None) for each in done]
    assert {KIM} == set(told(scene))


def boss_hears(scene, text):
    scene.hear(text, sender=BOSS)
    letters = scene.letters()
    return next(text for to, _, text in letters if to == BOSS), {to for to, _, _ in letters} - {BOSS}


def test_staff_text_it_see_who_would_be_told_and_confirm(scene):
    asked, nobody = boss_hears(scene, "late ana 20")
    done, both = boss_hears(scene, "late ana 20 yes")
    how, _ = boss_hears(scene, "late ana 20 friday yes")

    assert (
        "Sam 3pm, now about 3:20pm; Kim 3:45pm, now about 3:50pm. To text them, reply late ana 20 yes"
        in asked
    )
    assert (set(), {SAM, KIM}) == (nobody, both)
    assert "Ana is late. Told: Sam 3pm, now about 3:20pm; Kim 3:45pm, now about 3:50pm." in done
    assert "By how many minutes, today?" in how


def test_staff_text_a_move_and_a_cancellation(scene):
    number = next(short(each.claim) for each in scene.visits() if each.start.day == 3)
    moved, whom = boss_hears(scene, f"move {number} to thursday 4pm")
    unclear, nobody = boss_hears(scene, f"move {number} friday afternoon")
    gone, also = boss_hears(scene, f"cancel {number} Ana is ill")

    assert (
        "Moved: Sam, cut with Ana, Thu 5 Mar, 4pm, Harbour St (was Tue 3 Mar 3pm). They will be told."
        == moved
    )
    assert ({SAM}, set(), {SAM}) == (whom, nobody, also)
    assert "Please say which." in unclear
    assert "Cancelled: Sam, cut with Ana, Thu 5 Mar, 4pm, Harbour St. They will be told." == gone
    assert {2} == {each.start.day for each in scene.visits()}


def test_what_staff_cannot_change_by_text_is_said_and_a_number_of_nobody_is_a_word(scene):
    with scene.book.unit() as unit:
        catalog.apply(unit, willow(), source="test", now=NOW)
    scene.hear("cut with ana thursday 3pm", sender=KIM)
    scene.letters()
    waits, _ = boss_hears(scene, f"cancel {scene.number()}")
    other, _ = boss_hears(scene, "cancel 0000")

    assert waits.endswith(f"waits for a yes or a no: reply OK {scene.number()} or NO {scene.number()}.")
    assert "0000" not in other


def test_nobody_else_orders_anything_by_text(scene):
    number = next(short(each.claim) for each in scene.visits() if each.start.day == 3)
    scene.hear(f"cancel {number}", sender=KIM)
    scene.hear("late ana 20 yes", sender=KIM)

    assert 3 == len(scene.visits())
    assert {} == {to: text for to, _, text in scene.letters() if to == SAM}
