"""from a notice staff write to its client in a thread, call them, or say who came; others press in vain"""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.bookings import State
from core.messages import Inbound
from core.notices import Tells
from core.people import Address, Consent, Person
from core.spans import Span
from storage import bookings, people, settling
from tests.bot.desk.test_takeover import CHLOE, GROUP, MAYA, SLACK, TEAM, Scene, willow

EVE = Address("slack", "U0EVE")
CUT = "cut with ana thursday 3pm"


class Told(Scene):
    """Staff are told in the channel of all that clients do."""

    def __init__(self, book, *notify):
        super().__init__(book, willow(*notify, tells=tuple(Tells)))

    def told(self, words=CUT, shows=" booked "):
        """Have Maya say something; return the vendor's id of the notice that shows that."""
        self.text(words)
        self.post()
        return self.at(shows)

    def at(self, shows):
        return next(ref for ref, card in reversed(self.cards.items()) if shows in card.text)

    def labels(self, ref):
        return [each.label for each in self.cards[ref].choices]

    def push(self, label, ref, **more):
        key = next(each.key for each in self.cards[ref].choices if each.label == label)
        self.press(key, under=ref, **more)
        return self.post()

    def push_at_once(self, label):
        """Press a button of what is on its way, before it is known that it has arrived."""
        sent = self._claimed()
        choices = [choice for each in sent if each.letter.to == TEAM for choice in each.letter.reply.choices]
        self.press(next(each.key for each in choices if each.label == label), under="not known yet")
        with self.book.unit() as unit:
            settling.settle(unit, [settling.sent(each, each.letter.id) for each in sent], self.now)
        return self.post()

    def state(self):
        with self.book.look() as unit:
            around = Span(self.now - timedelta(days=9), self.now + timedelta(days=9))
            return [each.state for each in bookings.agenda(unit, "willow", around)]


@pytest.fixture
def scene(book):
    return Told(book)


def test_a_notice_has_buttons_to_write_to_its_client_and_to_call_them(scene):
    booked = scene.labels(scene.told())
    moved = scene.labels(scene.told("move it to friday 3pm", "moved to"))
    cancelled = scene.labels(scene.told("cancel my cut", "cancelled"))

    assert [["Message Maya", "Call Maya"]] * 3 == [booked, moved, cancelled]


def test_a_button_counts_that_is_pressed_before_we_know_that_the_notice_has_arrived(scene):
    scene.text(CUT)
    arrived = scene.push_at_once("Call Maya")

    assert (TEAM, "Maya: +447700900123") in [(to, text) for to, text, _ in arrived]


def test_message_begins_a_thread_below_the_notice_with_the_talk_so_far(scene):
    head = scene.told()
    arrived = scene.push("Message Maya", head)
    scene.write("Hi Maya, can you come at 3:15?", under=head)
    sent = scene.post()
    scene.text("yes, that works. what do you do?")
    followed = scene.post()
    card = scene.cards[head]

    (transcript,) = [text for to, text, under in arrived if under == head and "booked" not in text]
    assert f"10:15am Maya: {CUT}" == transcript.splitlines()[0]
    assert card.text.startswith("Maya booked cut with Ana")
    assert ("Chloe Hill writes to Maya in the thread.", ["Done", "Call Maya"]) == (
        card.after,
        scene.labels(head),
    )
    assert [(MAYA, "Chloe: Hi Maya, can you come at 3:15?", None)] == sent
    assert [(TEAM, head)] == [(to, under) for to, _, under in followed]


def test_what_is_written_below_a_notice_before_that_goes_nowhere(scene):
    head = scene.told()
    scene.write("she is always late", under=head)

    assert [] == scene.post()


def test_done_gives_the_talk_back_to_the_desk_and_the_card_keeps_its_words(scene):
    head = scene.told()
    scene.push("Message Maya", head)
    scene.push("Done", head)
    card = scene.cards[head]
    scene.text("what do you do?")
    answered = scene.post()

    assert card.text.startswith("Maya booked cut with Ana")
    assert card.after.startswith("Done (Chloe)")
    assert ["Take over again"] == [each.label for each in card.choices]
    assert [MAYA] == [to for to, _, _ in answered]


def test_pressed_twice_it_says_what_stands_and_begins_nothing_anew(scene):
    head = scene.told()
    old = scene.cards[head]
    scene.push("Message Maya", head)
    key = next(each.key for each in old.choices if each.label == "Message Maya")
    scene.press(key, under=head)
    (late,) = scene.post()

    assert (TEAM, "What is written in this thread goes to Maya already.", head) == late


def test_pressed_after_it_was_done_the_thread_begins_once_more(scene):
    head = scene.told()
    key = next(each.key for each in scene.cards[head].choices if each.label == "Message Maya")
    scene.push("Message Maya", head)
    scene.push("Done", head)
    scene.press(key, under=head)
    scene.post()

    assert ["Done", "Call Maya"] == scene.labels(head)
    assert scene.takeover().closed_at is None


def test_a_client_is_written_to_in_one_thread_at_a_time(scene):
    first = scene.told()
    second = scene.told("massage friday 3pm", "booked massage")
    scene.push("Message Maya", first)
    scene.push("Message Maya", second)
    ended = scene.cards[first]
    scene.text("fine")
    followed = scene.post()

    assert "Maya is written to in another thread now." == ended.after
    assert () == ended.choices
    assert [second] == [under for _, _, under in followed]


def test_call_tells_the_number_below_the_notice_and_the_log_says_who_asked(scene):
    head = scene.told()
    (answer,) = scene.push("Call Maya", head)
    (asked,) = scene.log("number told")

    assert (TEAM, "Maya: +447700900123", head) == answer
    assert "slack:U0CHLOE" == asked.who
    assert ["Message Maya", "Call Maya"] == scene.labels(head)


def test_where_people_can_be_written_to_alone_only_whoever_pressed_reads_the_number(scene):
    head = scene.told()
    key = next(each.key for each in scene.cards[head].choices if each.label == "Call Maya")
    line = replace(SLACK, alone=True)
    scene.hear(Inbound(line, CHLOE, "P", scene.now, place=TEAM, in_reply_to=head, choice=key))

    assert [(CHLOE, "Maya: +447700900123", None)] == scene.post()
    assert ["slack:U0CHLOE"] == [each.who for each in scene.log("number told")]


@pytest.mark.parametrize("label", ["Message Maya", "Call Maya"])
def test_who_presses_elsewhere_learns_nothing(scene, label):
    head = scene.told()
    key = next(each.key for each in scene.cards[head].choices if each.label == label)
    scene.hear(Inbound(SLACK, EVE, "x", scene.now, choice=key, in_reply_to=head))
    scene.hear(replace(Inbound(SLACK, EVE, "y", scene.now, choice=key), place=Address("slack", "C0OTHER")))
    heard = scene.post()

    assert [] == [text for _, text, _ in heard if "Maya" in text or "+44" in text]
    assert [] == scene.log("number told", "human writes")


def test_whoever_stopped_our_texts_can_be_called_and_not_written_to(scene):
    head = scene.told()
    with scene.book.unit() as unit:
        people.consent(unit, "willow", MAYA, Consent.STOPPED, who="test", now=scene.now)
    (answer,) = scene.push("Message Maya", head)

    assert (TEAM, "No text reaches Maya now. Please call.", head) == answer


def test_of_a_client_without_a_number_nobody_is_offered_to_call_one(book):
    scene = Told(book)
    with book.unit() as unit:
        people.enrol(unit, "willow", Person("eve", "Eve"), (EVE,))
    scene.hear(Inbound(SLACK, EVE, "E1", scene.now, CUT))
    scene.post()

    assert ["Message Eve"] == scene.labels(scene.at("Eve booked"))


def test_told_at_two_places_both_have_the_thread_and_read_who_writes(book):
    scene = Told(book, TEAM, GROUP)
    scene.told()
    heads = {to.value: ref for to in (TEAM, GROUP) for ref in scene.cards if ref.startswith(to.value)}
    scene.push("Message Maya", heads[TEAM.value])
    scene.write("Hello", under=heads[TEAM.value])
    arrived = scene.post()

    assert [["Done", "Call Maya"]] * 2 == [scene.labels(each) for each in heads.values()]
    assert {MAYA, GROUP} == {to for to, _, _ in arrived}


def begun(scene):
    """Have Maya late for a visit that has begun; return the notice."""
    scene.told()
    scene.now = scene.now.replace(day=5, hour=15, minute=2)
    return scene.told("10 min late", "late")


@pytest.mark.parametrize(("label", "state"), [("Came", State.ATTENDED), ("Did not come", State.MISSED)])
def test_once_the_visit_has_begun_the_notice_asks_who_came(scene, label, state):
    late = begun(scene)
    labels = scene.labels(late)
    scene.push(label, late)

    assert ["Came", "Did not come", "Message Maya"] == labels
    assert [state] == scene.state()


def test_a_notice_from_before_the_start_asks_who_came_once_the_visit_has_begun(scene):
    scene.told()
    scene.now = scene.now.replace(day=5, hour=14, minute=50)
    late = scene.told("10 min late", "late")
    before = scene.labels(late)
    scene.now = scene.now.replace(hour=15, minute=0)
    scene.post()

    assert ["Message Maya", "Call Maya"] == before
    assert ["Came", "Did not come", "Message Maya"] == scene.labels(late)


def test_what_the_team_does_with_a_notice_before_the_start_stays(scene):
    scene.told()
    scene.now = scene.now.replace(day=5, hour=14, minute=50)
    late = scene.told("10 min late", "late")
    scene.push("Message Maya", late)
    scene.now = scene.now.replace(hour=15, minute=0)
    scene.post()

    assert ["Done", "Call Maya"] == scene.labels(late)


def test_who_did_not_come_may_have_come_after_all(scene):
    late = begun(scene)
    scene.push("Did not come", late)
    missed = scene.labels(late)
    scene.push("Came after all", late)
    came = scene.cards[late]

    assert ["Came after all", "Message Maya", "Call Maya"] == missed
    assert [State.ATTENDED] == scene.state()
    assert came.text.startswith("Came: Maya, cut with Ana")
    assert () == came.choices


def test_after_a_miss_the_client_is_written_to_below_the_notice(scene):
    late = begun(scene)
    scene.push("Did not come", late)
    scene.push("Message Maya", late)
    scene.write("We missed you. Another day?", under=late)

    assert [(MAYA, "Chloe: We missed you. Another day?", None)] == scene.post()


def test_before_the_visit_nobody_can_have_come(scene):
    scene.told()
    with scene.book.look() as unit:
        (visit,) = bookings.agenda(unit, "willow", Span(scene.now, scene.now + timedelta(days=9)))
    scene.press(f"came:{visit.claim}", under=scene.at(" booked "))
    (answer,) = scene.post()

    assert "Maya, cut with Ana, Thu 5 Mar, 3pm, Harbour St: that has not begun yet." == answer[1]
    assert [State.BOOKED] == scene.state()
