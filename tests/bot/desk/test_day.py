"""a provider runs their day from their own chat, and where staff are told: nothing is sent unseen, or for others"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.catalog.file import load
from core.bookings import State
from core.messages import Inbound
from core.people import Address
from core.spans import Span
from storage import blocks, catalog
from tests.bot.desk.test_decisions import KIM, LINE, NOW, SAM, WILLOW, opened
from tests.bot.desk.test_rivals import PLACE, SLACK, Rivals

ANA, BEN, EVE = (Address("slack", each) for each in ("U0ANA", "U0BEN", "U0EVE"))
NOON = datetime(2026, 3, 5, 12, tzinfo=UTC)


class Day(Rivals):
    """Ana speaks from her own chat; Sam comes to her on Thursday at 2, Kim at 2:30."""

    def chat(self, text, who=ANA, **more):
        """Write in a chat of one's own, and return what is answered there."""
        self.refs += 1
        self.desk.hear(Inbound(SLACK, who, f"d{self.refs}", self.now, text, **more))
        answers = [each for each in self.letters() if each.to == (more.get("place") or who)]
        return answers[0].reply if answers else None

    def push(self, reply, label, who=ANA, **more):
        key = next(each.key for each in reply.choices if each.label == label)
        return self.chat("", who, choice=key, in_reply_to="D1:1.1", **more)

    def told(self, who):
        return [each.reply.text for each in self.letters(who)]


@pytest.fixture
def scene(book):
    read = load(WILLOW, today=NOW.date())
    known = {"ana": ANA, "ben": BEN}
    people = tuple(replace(each, address=known.get(each.id)) for each in read.resources)
    with opened(book).unit() as unit:
        told = replace(read.business, notify=(PLACE,))
        catalog.apply(unit, replace(read, business=told, resources=people), source="test", now=NOW)
    scene = Day(book, LINE, SLACK)
    scene.hear("cut with ana thursday 2pm")
    scene.hear("cut with ana thursday 2:30pm", sender=KIM)
    scene.letters()
    scene.now = NOON
    scene.letters()
    return scene


def test_a_provider_sees_their_own_day_and_nobody_elses(scene):
    assert "Ana, Thu 5 Mar: 2pm Sam, cut; 2:30pm Kim, cut." == scene.chat("what's my day?").text
    assert "Ben has no visits on Thu 5 Mar." == scene.chat("what's my day?", BEN).text
    assert "Next: 2pm Sam, cut with Ana." == scene.chat("who's next").text
    assert "Nobody comes any more today." == scene.chat("who's next", BEN).text


def test_where_staff_are_told_whoever_speaks_for_nobody_sees_all_of_that_place(scene):
    said = scene.chat("whats the day", EVE, place=PLACE)

    assert said.text.startswith("Willow Studio, Thu 5 Mar: 2pm Sam, cut with Ana;")


def test_where_staff_are_told_nobody_hears_that_the_whole_house_is_free(scene):
    friday = scene.chat("who's coming friday?", EVE, place=PLACE).text
    scene.now += timedelta(hours=8)
    scene.letters()
    later = scene.chat("who's next", EVE, place=PLACE).text

    assert "Of the visits that are told here, none is on Fri 6 Mar." == friday
    assert "Of the visits that are told here, none begins any more today." == later


@pytest.mark.parametrize("order", ["cancel 99999", "move 99999 friday 3pm"])
def test_a_number_that_no_visit_has_is_told_and_nothing_is_changed(scene, order):
    before = scene.visits()
    said = scene.chat(order, EVE, place=PLACE)

    assert "No visit has the number 99999, so nothing was changed." == said.text
    assert before == scene.visits()


def test_a_number_that_may_be_a_time_of_day_is_a_word_like_any_other(scene):
    assert "No visit has" not in scene.chat("cancel 1530", EVE, place=PLACE).text


@pytest.mark.parametrize(
    "text", ["what's my day", "who's next", "I'm 20 minutes late", "move Sam to 4", "block my friday"]
)
def test_to_a_client_it_means_nothing_of_that(scene, text):
    before = scene.visits()
    said = scene.chat(text, EVE)

    assert before == scene.visits()
    assert not {"Sam", "Kim"} & set(said.text.replace(",", " ").split() if said else ())
    assert [] == scene.told(SAM)


def test_nobody_is_told_of_a_lateness_before_whoever_says_it_has_seen_the_texts_and_sends_them(scene):
    card = scene.chat("tell everyone after 2 that I'm 20 minutes late")
    before = scene.told(SAM) + scene.told(KIM)
    done = scene.push(card, "Send")
    again = scene.push(card, "Send")

    assert ["Send", "Don't send"] == [each.label for each in card.choices]
    head, sam, kim = card.text.split("\n")
    assert "Ana is late. They would get:" == head
    assert sam.startswith("Sam, 2pm: Willow Studio: Ana is about 20 min late today. Your cut at 2pm begins")
    assert kim.startswith("Kim, 2:30pm: Willow Studio: Ana is about 20 min late")
    assert [] == before
    assert done.text.startswith("Ana is late. Told: Sam 2pm")
    assert "D1:1.1" == done.instead == again.instead


def test_each_client_reads_just_what_was_shown_and_once(scene):
    card = scene.chat("I'm 20 minutes late")
    shown = card.text.split("\n")[1].partition("2pm: ")[2]
    key = card.choices[0].key
    for ref in ("p1", "p2"):
        scene.desk.hear(Inbound(SLACK, ANA, ref, scene.now, choice=key))
    told = [each for each in scene.letters() if each.to == SAM]

    assert [shown] == [each.reply.text for each in told]


def test_what_is_not_sent_is_told_to_nobody(scene):
    card = scene.chat("I'm 20 minutes late")

    assert "Nobody was told." == scene.push(card, "Don't send").text
    assert [] == scene.told(SAM)


def test_a_button_of_another_day_or_of_somebody_else_sends_nothing(scene):
    card = scene.chat("I'm 20 minutes late")
    scene.push(card, "Send", BEN)
    scene.push(card, "Send", EVE)
    scene.now += timedelta(days=1)
    old = scene.push(card, "Send")

    assert "That was of another day, so nobody was told. Say it again for today." == old.text
    assert [] == [text for text in scene.told(SAM) if "late" in text]


def test_sent_later_it_is_told_to_those_who_are_still_to_come(scene):
    card = scene.chat("I'm 20 minutes late")
    scene.now += timedelta(hours=2, minutes=10)
    done = scene.push(card, "Send")

    assert "Kim" in done.text
    assert "Sam" not in done.text


def test_a_visit_is_moved_and_cancelled_by_the_name_of_who_comes(scene):
    moved = scene.chat("move Sam to 4")
    cancelled = scene.chat("cancel Kim, I am ill")

    assert moved.text.startswith("Moved: Sam, cut with Ana, Thu 5 Mar, 4pm")
    assert cancelled.text.startswith("Cancelled: Kim")
    assert [("sam", 16)] == [(each.person_id, each.start.hour) for each in scene.visits()]


def test_another_providers_visit_is_not_theirs_to_move(scene):
    scene.chat("move Sam to 4", BEN)

    assert {14} == {each.start.hour for each in scene.visits()}


def test_whoever_says_my_blocks_their_own_time_in_their_chat_and_among_staff(scene):
    own = scene.chat("block my friday afternoon")
    among = scene.chat("block my saturday morning", BEN, place=PLACE)
    with scene.book.look() as unit:
        keys = [each.key for each in blocks.of(unit, "willow", {"ana", "ben"}, Span(NOW, NOW + timedelta(9)))]

    assert own.text.startswith("Blocked: Ana, Fri 6 Mar, 12-5pm")
    assert among.text.startswith("Blocked: Ben, Sat 7 Mar")
    assert ["ana", "ben"] == sorted(keys)


def test_a_provider_who_is_late_for_a_visit_of_their_own_is_a_client_like_any_other(scene):
    scene.chat("cut with ana thursday 4pm", BEN)
    said = scene.chat("I'm 10 minutes late", BEN)

    assert "They would get" not in said.text
    assert "Ana" in said.text or "4:10pm" in said.text


def test_the_log_says_who_of_the_place_ordered_it(scene):
    scene.chat("move Sam to 4", BEN, place=PLACE)

    assert {State.BOOKED} == set(scene.stand().values())
    assert [] == [who for what, who, _ in scene.log() if what == "moved here" and who != "slack:U0BEN"]
