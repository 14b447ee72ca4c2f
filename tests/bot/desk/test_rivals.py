"""two who ask for one room: both stand on the card, one is chosen once, and the other is offered what is near"""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.catalog.file import load
from bot.desk import Answer, By
from core.bookings import State
from core.messages import Inbound, Line
from core.numbers import short
from core.people import Address, Consent, Person
from storage import catalog, outbox, people
from storage.database import connect, migrate
from tests.bot.desk.test_decisions import BOSS, KIM, LINE, NOW, SAM, WILLOW, Scene, opened

PLACE, NADIA = Address("slack", "C0STAFF"), Address("slack", "U0NADIA")
SLACK = Line("slack", "willow", "slack", "", cards=True)


class Rivals(Scene):
    """Staff are told in a channel with buttons; Sam has asked for Ash at 2, and Kim wants it at 2:30."""

    def letters(self, to=None):
        with self.book.unit() as unit:
            found = [
                each
                for line in (LINE, SLACK)
                for each in outbox.claim(unit, self.now, line=line, lease=timedelta(0), limit=99)
            ]
        return [each.letter for each in found if to is None or each.letter.to == to]

    def both_ask(self):
        """Have both asked for; return the card that has both."""
        self.hear("ash tomorrow 2-3pm")
        self.letters()
        self.hear("ash tomorrow 2:30-4pm", sender=KIM)
        (said,) = [each.reply for each in self.letters(KIM)]
        taken = next(each.token for each in said.choices if "others asked too" in each.label)
        self.hear("the third" if taken == "3" else taken, sender=KIM)
        (card,) = self.letters(PLACE)
        return card

    def press(self, label, letter, who=NADIA, name="Nadia"):
        self.refs += 1
        key = next(each.key for each in letter.reply.choices if each.label == label)
        pressed = Inbound(SLACK, who, f"t{self.refs}", self.now, choice=key, in_reply_to="C0STAFF:1.1")
        self.desk.hear(replace(pressed, place=PLACE, name=name))

    def stand(self):
        return {each.person_id: each.state for each in self.visits()}

    def number_of(self, who):
        return next(short(each.claim) for each in self.waiting() if each.person_id == who)


def staffed(book, where=PLACE):
    read = load(WILLOW, today=NOW.date())
    with opened(book).unit() as unit:
        told = replace(read.business, notify=(where,))
        catalog.apply(unit, replace(read, business=told), source="test", now=NOW)
    return book


@pytest.fixture
def scene(book):
    return Rivals(staffed(book), LINE, SLACK)


def test_the_card_has_both_and_three_buttons_each_named_after_its_result(scene):
    card = scene.both_ask()

    assert ["Approve Kim", "Approve Sam", "Decline both"] == [each.label for each in card.reply.choices]
    assert "Kim asks for meeting room Ash, Tue 3 Mar, 2:30-4pm, Mill Lane." in card.reply.text
    assert "Sam, meeting room Ash 2-3pm (wants the same)" in card.reply.text
    assert "OK" not in card.reply.text
    assert card.reply.typed.endswith(f"OK {scene.number_of('sam')} for Sam.")


@pytest.mark.parametrize(("label", "chosen", "other"), [("Approve Kim", KIM, SAM), ("Approve Sam", SAM, KIM)])
def test_one_is_chosen_the_other_is_offered_what_is_near_and_the_card_says_who_decided_and_when(
    scene, label, chosen, other
):
    card = scene.both_ask()
    scene.now += timedelta(minutes=20)
    scene.press(label, card)
    told = {each.to: each.reply for each in scene.letters()}
    winner, loser = ("kim", "sam") if chosen == KIM else ("sam", "kim")

    assert {winner: State.BOOKED} == scene.stand()
    assert told[chosen].text.startswith("The team said yes. Booked: meeting room Ash")
    assert "to somebody else." in told[other].text
    assert 2 <= len(told[other].choices)
    said = told[PLACE]
    assert "C0STAFF:1.1" == said.instead
    assert f"Booked: {winner.title()}" in said.text
    assert f"{loser.title()} was offered Tue 3 Mar" in said.text
    assert said.text.endswith("(Nadia, 10:20am)")


def test_what_the_other_is_offered_is_held_and_taken_by_its_digit(scene):
    scene.press("Approve Kim", scene.both_ask())
    scene.letters()
    scene.hear("the first")
    (answer,) = scene.letters(SAM)

    assert answer.reply.text.startswith("Asked the team for meeting room Ash, Tue 3 Mar, 1:30-2:30pm")


def test_whoever_is_busy_with_something_else_keeps_that_and_is_only_told(scene):
    card = scene.both_ask()
    scene.hear("massage on friday", sender=SAM)
    scene.letters()
    scene.press("Approve Kim", card)
    (told,) = [each.reply for each in scene.letters(SAM)]
    scene.hear("the first", sender=SAM)

    assert told.text.endswith("Text another day or time, and I'll ask again.")
    assert () == told.choices
    assert ["massage"] == [each.slot.service_id for each in scene.visits() if each.person_id == "sam"]


def test_both_are_declined_by_one_button(scene):
    scene.press("Decline both", scene.both_ask())
    told = {each.to: each.reply.text for each in scene.letters()}

    assert {} == scene.stand()
    assert all("Sorry, the team can't do meeting room Ash" in told[each] for each in (SAM, KIM))
    assert 2 == told[PLACE].count("Declined: ")


def test_the_older_card_decides_both_as_well_and_who_comes_late_hears_when_it_was_settled(scene):
    scene.hear("ash tomorrow 2-3pm")
    (older,) = scene.letters(PLACE)
    scene.hear("ash tomorrow 2:30-4pm", sender=KIM)
    scene.letters()
    scene.hear("the third", sender=KIM)
    scene.letters()
    scene.press("Approve", older)
    stand = scene.stand()
    scene.letters()
    scene.now += timedelta(minutes=5)
    scene.press("Decline", older)
    (late,) = scene.letters(PLACE)

    assert {"sam": State.BOOKED} == stand == scene.stand()
    assert "was approved already. (Nadia, 10am) (Nadia, 10:05am)" in late.reply.text


def test_where_the_first_gives_up_the_second_is_approved_without_anybody_in_the_way(scene):
    scene.both_ask()
    scene.hear("undo")
    scene.letters()
    done = scene.desk.decide("willow", scene.number_of("kim"), yes=True, by=By("nadia", "cli"))

    assert Answer.DONE is done.answer
    assert {"kim": State.BOOKED} == scene.stand()


def test_where_a_part_of_the_time_is_asked_for_by_others_since_nobody_has_it_before_staff_choose(scene):
    scene.both_ask()
    scene.hear("ash tomorrow 3-4pm", sender=BOSS)
    scene.hear("undo")
    kept = kept_for(scene)
    scene.desk.decide("willow", scene.number_of("kim"), yes=True, by=By("nadia", "cli"))

    assert {"nadia"} == kept
    assert {"kim": State.BOOKED} == scene.stand()


def test_a_request_beside_another_one_lapses_like_any_other(scene):
    scene.both_ask()
    scene.now += timedelta(days=1, hours=1)

    assert 2 == scene.desk.lapse()
    assert {} == scene.stand()


@pytest.mark.parametrize("url", ["sqlite", "postgresql"])
def test_of_all_who_choose_at_once_exactly_one_does_and_each_client_hears_one_answer(url, request, tmp_path):
    place = (
        f"sqlite:///{tmp_path / 'book.db'}" if url == "sqlite" else request.getfixturevalue("fresh_database")
    )
    book = connect(place)
    migrate(book)
    scene = Rivals(staffed(book), LINE, SLACK)
    scene.both_ask()
    numbers = [scene.number_of(each) for each in ("sam", "kim")]

    def decide(nth):
        return scene.desk.decide("willow", numbers[nth % 2], yes=True, by=By(f"staff{nth}", "cli")).answer

    with ThreadPoolExecutor(8) as many:
        answers = list(many.map(decide, range(8)))
    told = {to: len(scene_letters) for to, scene_letters in grouped(scene.letters()).items()}
    stand = scene.stand()
    book.close()

    assert [Answer.DONE] + [Answer.SETTLED] * 7 == sorted(answers, key=lambda each: each is not Answer.DONE)
    assert [State.BOOKED] == list(stand.values())
    assert {SAM: 1, KIM: 1} == told


def grouped(letters):
    found = {}
    for each in letters:
        found.setdefault(each.to, []).append(each)
    return found


def test_whoever_asked_has_a_button_to_withdraw_as_long_as_staff_have_not_decided(scene):
    eve = Address("slack", "U0EVE")
    with scene.book.unit() as unit:
        people.enrol(unit, "willow", Person("eve", "Eve"), (eve,))
        people.consent(unit, "willow", eve, Consent.GIVEN, who="test", now=NOW)
    scene.desk.hear(Inbound(SLACK, eve, "e1", scene.now, "ash tomorrow 2-3pm"))
    (asked,) = scene.letters(eve)
    key = next(each.key for each in asked.reply.choices if each.label == "Withdraw")
    scene.now += timedelta(minutes=40)
    scene.desk.hear(Inbound(SLACK, eve, "e2", scene.now, choice=key))
    told = {each.to: each.reply.text for each in scene.letters()}
    scene.desk.hear(Inbound(SLACK, eve, "e3", scene.now, choice=key))
    (again,) = scene.letters(eve)

    assert told[eve].startswith("Withdrawn: meeting room Ash")
    assert "Eve no longer asks for meeting room Ash" in told[PLACE]
    assert {} == scene.stand()
    assert "Withdrawn" not in again.reply.text


def kept_for(scene):
    """Return who has the time that is asked for, of those who wait."""
    return {each.person_id for each in scene.waiting() if not each.beside}


def test_where_the_first_gives_up_the_second_has_the_time_and_nobody_else_gets_it(scene):
    scene.both_ask()
    first = kept_for(scene)
    scene.hear("undo")
    scene.letters()
    scene.hear("ash tomorrow 3-4pm", sender=BOSS)
    (told,) = scene.letters(BOSS)

    assert ({"sam"}, {"kim"}) == (first, kept_for(scene))
    assert "Asked the team" not in told.reply.text


def test_where_the_first_is_declined_alone_or_lapses_the_second_has_the_time(scene):
    scene.both_ask()
    scene.desk.decide("willow", scene.number_of("sam"), yes=False, by=By("nadia", "cli"))
    done = scene.desk.decide("willow", scene.number_of("kim"), yes=True, by=By("nadia", "cli"))

    assert Answer.DONE is done.answer
    assert {"kim": State.BOOKED} == scene.stand()


def test_of_those_who_come_later_each_is_told_who_decided_and_when(scene):
    card = scene.both_ask()
    number = scene.number_of("kim")
    scene.press("Approve Kim", card)
    scene.letters()
    scene.now += timedelta(minutes=5)
    scene.press("Approve Kim", card, who=Address("slack", "U0LUIS"), name="Luis")
    (late,) = scene.letters(PLACE)
    told = scene.desk.decide("willow", number, yes=True, by=By("luis", "cli", name="luis"))

    assert "was approved already. (Nadia, 10am) (Luis, 10:05am)" in late.reply.text
    assert (Answer.SETTLED, "Nadia") == (told.answer, told.by)


def test_whoever_was_not_chosen_is_offered_a_room_in_which_all_who_come_find_a_place(scene):
    scene.hear("ash for 10 tomorrow 2-3pm")
    scene.letters()
    scene.hear("ash tomorrow 2:30-4pm", sender=KIM)
    scene.letters()
    scene.hear("the third", sender=KIM)
    scene.letters()
    scene.desk.decide("willow", scene.number_of("kim"), yes=True, by=By("nadia", "cli"))
    (told,) = [each.reply for each in scene.letters(SAM)]

    assert told.choices
    assert not [each.label for each in told.choices if "Oak" in each.label or "Elm" in each.label]


def test_an_older_card_decides_nothing_about_what_it_does_not_show_and_becomes_the_card_of_what_is_asked_for(
    scene,
):
    scene.hear("ash tomorrow 1-2pm")
    (older,) = scene.letters(PLACE)
    scene.hear("move it to 4pm")
    scene.letters()
    scene.press("Approve", older)
    waits = scene.stand()
    (anew,) = scene.letters(PLACE)
    scene.press("Approve", anew)
    scene.letters()

    assert {"sam": State.AWAITING} == waits
    assert "C0STAFF:1.1" == anew.reply.instead
    assert anew.reply.text.startswith(
        "The request has changed. Sam asks for meeting room Ash, Tue 3 Mar, 4-5pm"
    )
    assert ["Approve", "Decline"] == [each.label for each in anew.reply.choices]
    assert {"sam": State.BOOKED} == scene.stand()


def test_a_card_that_was_posted_before_cards_had_versions_still_decides(scene):
    scene.hear("ash tomorrow 1-2pm")
    (card,) = scene.letters(PLACE)
    keys = [replace(each, key=each.key.partition("@")[0]) for each in card.reply.choices]
    scene.press("Approve", replace(card, reply=replace(card.reply, choices=tuple(keys))))

    assert {"sam": State.BOOKED} == scene.stand()


@pytest.mark.parametrize("said", ["cancel it", "undo"])
def test_a_late_press_leaves_whose_request_it_was_and_what_became_of_it(scene, said):
    scene.hear("ash tomorrow 1-2pm")
    (card,) = scene.letters(PLACE)
    scene.press("Approve", card)
    scene.hear("move it to 4pm")
    card = scene.letters(PLACE)[-1]
    scene.hear(said)
    scene.letters()
    scene.press("Approve", card)
    (late,) = scene.letters(PLACE)

    assert {"sam": State.BOOKED} == scene.stand()
    assert late.reply.text.startswith("Sam, meeting room Ash, Tue 3 Mar, 4-5pm, Mill Lane (")
    assert "was withdrawn by the client" in late.reply.text
