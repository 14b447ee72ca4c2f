"""cards change by themselves: what staff were told says what became of it, whoever did that, and where"""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.catalog.file import load
from core.bookings import State
from core.messages import Inbound
from core.notices import EARLY, Notices, Tells
from core.numbers import short
from core.people import Address
from storage import catalog, outbox, settling
from storage.database import connect, migrate
from tests.bot.desk.test_decisions import BOSS, KIM, LINE, NADIA, NOW, WILLOW, opened, willow
from tests.bot.desk.test_rivals import NADIA as PRESSER
from tests.bot.desk.test_rivals import PLACE, SLACK, Rivals

SECOND = Address("slack", "C0SECOND")
ROOM, CUT = "ash tomorrow 2-3pm", "cut with ana thursday 3pm"
MORNING = NOW.replace(hour=11) + EARLY


class Cards(Rivals):
    """Staff are told in a channel, where each message has an id; ``cards`` is what stands there."""

    def __init__(self, book, read=None, *, tells=tuple(Tells), where=(PLACE,), **more):
        read = read or load(WILLOW, today=NOW.date())
        with opened(book).unit() as unit:
            told = replace(read.business, notify=where, tells=tells, **more)
            catalog.apply(unit, replace(read, business=told), source="test", now=NOW)
        super().__init__(book, LINE, SLACK)
        self.cards, self.updates = {}, []

    def post(self):
        """Let all that is due arrive."""
        self.arrived()

    def arrived(self):
        """Let all that is due arrive, and return it."""
        every = []
        while found := self._due():
            every += found
            for each in found:
                letter = each.letter
                ref = letter.reply.instead or f"{letter.to.value}:{len(self.cards) + 1}.1"
                if letter.reply.instead:
                    self.updates.append(ref)
                if letter.reply.instead or (letter.to in {PLACE, SECOND} and not letter.under):
                    self.cards[ref] = letter.reply
                self.settle(settling.sent(each, ref))
        return every

    def taken(self, ref):
        """Take what is due, and return what is to change that card; nobody tells what became of it."""
        return [each for each in self._due() if each.letter.reply.instead == ref]

    def settle(self, *settled):
        with self.book.unit() as unit:
            settling.settle(unit, settled, self.now)

    def _due(self):
        with self.book.unit() as unit:
            kept = {"lease": timedelta(minutes=1), "limit": 99}
            return [
                each for line in (LINE, SLACK) for each in outbox.claim(unit, self.now, line=line, **kept)
            ]

    def told(self, words):
        self.hear(words)
        self.post()

    def card(self, shows):
        """Return the vendor's id of the first card that shows that."""
        return next(ref for ref, each in self.cards.items() if shows in each.text)

    def push(self, label, ref):
        """Have Nadia press a button of a card."""
        self.refs += 1
        key = next(each.key for each in self.cards[ref].choices if each.label == label)
        said = {"place": PLACE, "name": "Nadia", "in_reply_to": ref}
        self.desk.hear(Inbound(SLACK, PRESSER, f"t{self.refs}", self.now, choice=key, **said))
        self.post()


@pytest.fixture
def scene(book):
    return Cards(book)


def now_says(scene, ref):
    card = scene.cards[ref]
    return card.after, [each.label for each in card.choices]


def test_a_request_that_is_approved_elsewhere_says_so_on_its_card(scene):
    scene.told(ROOM)
    asked = scene.card("Sam asks for")
    scene.now += timedelta(minutes=20)
    scene.decide(scene.number())
    scene.post()

    assert "Sam asks for meeting room Ash" in scene.cards[asked].text
    assert ("Approved (10:20am)", []) == now_says(scene, asked)


def test_a_request_that_is_declined_lapses_or_is_withdrawn_says_so_on_its_card(book):
    scene = Cards(book, tells=())
    scene.told(ROOM)
    scene.decide(scene.number(), yes=False)
    scene.told("ash tomorrow 4-5pm")
    scene.told("cancel my room")
    scene.told("elm tomorrow 9-10am")
    scene.now += timedelta(days=2)
    scene.desk.lapse()
    scene.post()

    assert [
        "Declined (10am)",
        "Withdrawn by the client (10am)",
        "Lapsed: nobody answered in time (10am)",
    ] == [each.after for each in scene.cards.values() if "Sam asks for" in each.text]


def test_a_request_that_is_moved_says_so_on_the_old_card_and_the_new_one_has_the_buttons(scene):
    scene.told(ROOM)
    old = scene.card("2-3pm")
    scene.told("move it to tomorrow 4-5pm")
    new = scene.card("4-5pm")

    said, labels = now_says(scene, old)
    assert said.startswith("Asks for another time since: meeting room Ash, Tue 3 Mar, 4-5pm")
    assert [] == labels
    assert ["Approve", "Decline"] == now_says(scene, new)[1]


def test_a_notice_says_that_the_visit_has_moved_or_was_cancelled_since(scene):
    scene.told("massage thursday 3pm")
    booked = scene.card("Sam booked")
    scene.told("move it to friday 3pm")
    after_move = now_says(scene, booked)
    moved = scene.card("Sam moved")
    live = now_says(scene, moved)
    scene.told("cancel my massage")

    assert after_move[0].startswith("Moved since: massage with ")
    assert "Fri 6 Mar, 3pm, Mill Lane (10am)" in after_move[0]
    assert ([], ["Message Sam", "Call Sam"]) == (after_move[1], live[1])
    assert after_move == now_says(scene, booked)
    assert ("Cancelled since (10am)", []) == now_says(scene, moved)
    assert ["Message Sam", "Call Sam"] == now_says(scene, scene.card("Sam cancelled"))[1]


def test_what_staff_do_elsewhere_stands_on_the_cards_with_their_name(scene):
    scene.told("massage thursday 3pm")
    booked = scene.card("Sam booked")
    (visit,) = scene.visits()
    scene.desk.move("willow", short(visit.claim), "friday 4pm", by=replace(NADIA, name="nadia"))
    scene.post()

    said, labels = now_says(scene, booked)
    assert said.endswith("Fri 6 Mar, 4pm, Mill Lane (nadia, 10am)")
    assert [] == labels


def test_the_card_whose_button_was_pressed_is_answered_and_all_others_say_so_by_themselves(book):
    scene = Cards(book, where=(PLACE, SECOND))
    scene.told(ROOM)
    first, second = list(scene.cards)
    scene.push("Approve", first)

    assert scene.cards[first].text.startswith("Booked: Sam")
    assert ("Approved (Nadia, 10am)", []) == now_says(scene, second)


def test_who_came_stands_on_every_card_of_the_visit_and_is_corrected_there(book):
    scene = Cards(book, notices=Notices(came=True))
    scene.told("massage thursday 3pm")
    booked = scene.card("Sam booked")
    (visit,) = scene.visits()
    scene.now = visit.end
    scene.post()
    asked = scene.card("Did they come?")
    scene.desk.close("willow", visit.claim, came=False, by=replace(NADIA, name="nadia"))
    scene.post()
    missed = [now_says(scene, each) for each in (booked, asked)]
    scene.now += timedelta(minutes=5)
    scene.desk.close("willow", visit.claim, came=True, by=replace(NADIA, name="nadia"))
    scene.post()

    assert all(said.startswith("Did not come (nadia, ") and not labels for said, labels in missed)
    assert all(now_says(scene, each)[0].startswith("Came (nadia, ") for each in (booked, asked))


def test_a_card_is_changed_after_it_was_sent_and_not_at_all_where_it_never_was(book):
    scene = Cards(book, willow(), tells=(), notices=Notices(quiet=(9 * 60, 11 * 60)))
    scene.told(CUT)
    before = dict(scene.cards)
    scene.decide(scene.number())
    scene.post()
    waiting = dict(scene.cards)
    scene.now = MORNING
    scene.post()

    assert ({}, {}) == (before, waiting)
    assert ["Approved (10am)"] == [
        each.after for each in scene.cards.values() if each.choices == () and each.after
    ]


def test_a_card_below_which_staff_write_to_the_client_stays_theirs(scene):
    scene.told("massage thursday 3pm")
    booked = scene.card("Sam booked")
    scene.push("Message Sam", booked)
    (visit,) = scene.visits()
    scene.desk.cancel("willow", short(visit.claim), by=NADIA)
    scene.post()

    assert ["Done", "Call Sam"] == now_says(scene, booked)[1]


def test_where_staff_are_told_by_text_nothing_is_looked_up_and_nothing_promised(book):
    scene = Cards(book, where=(BOSS,))
    scene.told("massage thursday 3pm")
    scene.told("cancel my massage")

    assert [] == scene.updates


@pytest.mark.parametrize("url", ["sqlite", "postgresql"])
def test_what_is_sent_once_more_does_not_change_a_card_back(url, request, tmp_path):
    place = (
        f"sqlite:///{tmp_path / 'book.db'}" if url == "sqlite" else request.getfixturevalue("fresh_database")
    )
    book = connect(place)
    migrate(book)
    scene = Cards(book, notices=Notices(came=True))
    scene.told("massage thursday 3pm")
    booked = scene.card("Sam booked")
    (visit,) = scene.visits()
    scene.now = visit.end
    scene.desk.close("willow", visit.claim, came=False, by=NADIA)
    (lost,) = scene.taken(booked)
    scene.now += timedelta(minutes=1)
    scene.desk.close("willow", visit.claim, came=True, by=NADIA)
    scene.post()
    scene.settle(settling.later(lost, scene.now, "may be repeated"))
    scene.post()

    book.close()

    assert now_says(scene, booked)[0].startswith("Came (")
    assert 1 == scene.updates.count(booked)


def test_a_request_that_is_decided_keeps_what_was_decided_whatever_becomes_of_the_visit(scene):
    scene.told(ROOM)
    asked = scene.card("Sam asks for")
    scene.push("Approve", asked)
    decided = scene.cards[asked]
    scene.told("cancel my room")

    assert decided.text.startswith("Booked: Sam")
    assert decided == scene.cards[asked]


def test_a_card_of_two_requests_goes_on_without_the_one_that_is_withdrawn(scene):
    scene.told(ROOM)
    scene.hear("ash tomorrow 2:30-4pm", sender=KIM)
    (said,) = [each.letter.reply for each in scene.arrived() if each.letter.to == KIM]
    taken = next(each.token for each in said.choices if "others asked too" in each.label)
    scene.hear("the third" if taken == "3" else taken, sender=KIM)
    scene.post()
    both = scene.card("Kim asks for")
    before = [each.label for each in scene.cards[both].choices]
    scene.told("cancel my room")
    card = scene.cards[both]
    scene.push("Approve", both)

    assert ["Approve Kim", "Approve Sam", "Decline both"] == before
    assert ("Sam: Withdrawn by the client (10am)", ["Approve", "Decline"]) == (
        card.after,
        [each.label for each in card.choices],
    )
    assert {"kim": State.BOOKED} == scene.stand()
