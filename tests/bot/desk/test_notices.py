"""each notice goes to where staff of its visit are told; at night it waits, and in the morning there is one message"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from bot.catalog.file import load
from core.messages import Kind, LetterState
from core.notices import EARLY, HELD, Notices, Tells
from core.numbers import short
from core.people import Address
from storage import catalog, outbox
from storage.held import SUMMED_UP
from storage.tables import LETTERS
from tests.bot.desk.test_decisions import BOSS, KIM, LINE, NOW, SAM, WILLOW, Scene, opened, willow

HARBOUR, MILL, ANA = (Address("sms", f"+44770090020{n}") for n in range(3))
EVENING = datetime(2026, 3, 2, 21, 30, tzinfo=UTC)
MORNING = datetime(2026, 3, 3, 8, tzinfo=UTC)


def told_apart(read, *, house=(BOSS,), ana=(), until=8 * 60):
    """The salon with a place for each location, and perhaps one for Ana."""
    where = {"harbour-st": (HARBOUR,), "mill-lane": (MILL,)}
    return replace(
        read,
        business=replace(
            read.business, notify=house, tells=tuple(Tells), notices=Notices(quiet=(21 * 60, until))
        ),
        locations=tuple(replace(each, notify=where[each.id]) for each in read.locations),
        resources=tuple(replace(each, notify=ana) if each.id == "ana" else each for each in read.resources),
    )


def scene_of(book, read) -> Scene:
    with opened(book).unit() as unit:
        catalog.apply(unit, read, source="test", now=NOW)
    return Scene(book, LINE)


@pytest.fixture
def scene(book):
    return scene_of(book, told_apart(load(WILLOW, today=NOW.date())))


def told(scene):
    """What staff are told now, place by place."""
    return {to: text for to, _, text in scene.letters() if to in {BOSS, HARBOUR, MILL, ANA}}


def marks(scene):
    """The ledger of all notices: where each went, where it stands, and why."""
    wanted = select(LETTERS.c.address, LETTERS.c.state, LETTERS.c.why).where(LETTERS.c.kind == Kind.NOTICE)
    with scene.book.look() as unit:
        return [tuple(row) for row in unit.rows(wanted.order_by(LETTERS.c.promised_at, LETTERS.c.nth), {})]


def test_a_provider_with_an_address_of_her_own_is_asked_there_and_her_answer_reaches_the_client(book):
    scene = scene_of(book, told_apart(load(WILLOW, today=NOW.date()), ana=(ANA,)))
    scene.hear("cut with ana today 3pm")
    scene.letters()
    scene.now = NOW.replace(hour=13, minute=30)
    scene.hear("can you move my cut to friday 3pm")
    asked = {to: text for to, _, text in scene.letters()}
    number = scene.number()
    scene.hear(f"OK {number}", sender=HARBOUR)
    elsewhere = {to: text for to, _, text in scene.letters()}
    scene.hear(f"OK {number}", sender=ANA)
    answered = {to: text for to, _, text in scene.letters()}

    assert {SAM, ANA} == asked.keys()
    assert "so I've asked Ana about Fri 6 Mar 3pm" in asked[SAM]
    assert f"OK {number}" in asked[ANA]
    assert SAM not in elsewhere
    assert {SAM, ANA} == answered.keys()
    assert "Booked: cut with Ana, Fri 6 Mar, 3-3:30pm" in answered[SAM]
    assert [6] == [each.start.day for each in scene.visits()]


def test_what_staff_could_do_nothing_about_any_more_is_not_told_after_a_downtime(book):
    scene = scene_of(book, load(WILLOW, today=NOW.date()))
    scene.hear("cut with ana today 3pm")
    scene.letters()
    scene.now = NOW.replace(hour=14)
    scene.hear("running 10 min late")
    scene.now = NOW.replace(hour=15, minute=30)
    left = scene.letters()

    assert BOSS not in [to for to, *_ in left]
    assert (BOSS.value, "dropped", "too late") in marks(scene)


def test_each_place_hears_of_its_own_visits_and_of_one_that_goes_elsewhere_both_do(scene):
    scene.hear("cut with ana thursday 3pm")
    booked = told(scene)
    scene.hear("move it to thursday 4pm with ben")
    moved = told(scene)

    assert {HARBOUR: "Sam booked cut with Ana, Thu 5 Mar, 3pm, Harbour St."} == booked
    assert {HARBOUR, MILL} == set(moved)


def test_a_provider_with_a_place_of_their_own_is_told_there_alone(book):
    scene = scene_of(book, told_apart(load(WILLOW, today=NOW.date()), ana=(ANA,)))
    scene.hear("cut with ana thursday 3pm")
    scene.hear("cut with chloe thursday 3pm", sender=KIM)

    assert [ANA, HARBOUR] == list(told(scene))


def test_two_visits_of_one_message_are_told_each_where_it_is(scene):
    scene.hear("cut with ana thursday 3pm and a massage friday 3pm")

    assert {HARBOUR: "cut", MILL: "massage"} == {
        to: next(word for word in ("massage", "cut") if word in text) for to, text in told(scene).items()
    }


def test_what_is_about_no_visit_goes_to_the_house(scene):
    scene.hear("can I talk to a person")

    assert [BOSS] == list(told(scene))


def test_the_ledger_of_a_visit_has_what_staff_were_told_of_it(scene):
    scene.hear("cut with ana thursday 3pm")
    (visit,) = scene.visits()
    with scene.book.look() as unit:
        known = outbox.ledger(unit, "willow", visit.claim)

    assert [HARBOUR] == [each.letter.to for each in known if each.letter.kind is Kind.NOTICE]


def test_what_happens_at_night_is_told_in_the_morning_in_one_message_for_each_place(scene):
    scene.now = EVENING
    scene.hear("cut with ana thursday 3pm")
    scene.now += timedelta(minutes=1)
    scene.hear("cut with chloe thursday 2pm", sender=KIM)
    scene.now += timedelta(minutes=1)
    scene.hear("move it to thursday 4pm", sender=KIM)
    at_night, waiting = told(scene), marks(scene)
    scene.now = MORNING - timedelta(minutes=3)
    early = scene.desk.sum_up()
    scene.now = MORNING
    done = [scene.desk.sum_up(), scene.desk.sum_up()]
    told_now = told(scene)
    scene.now = MORNING + timedelta(hours=1)

    assert {} == at_night
    assert [(HARBOUR.value, LetterState.PENDING, HELD)] * 3 == waiting
    assert (0, [1, 0]) == (early, done)
    assert [HARBOUR] == list(told_now)
    head, *lines = told_now[HARBOUR].split("\n")
    assert "While you were away, 3 messages:" == head
    assert ["Sam booked", "Kim booked", "Kim moved"] == [" ".join(each.split()[:2]) for each in lines]
    assert {} == told(scene)
    assert [(HARBOUR.value, LetterState.DROPPED, SUMMED_UP)] * 3 == marks(scene)[:3]


def test_one_alone_needs_no_heading_and_nobody_who_puts_it_together(scene):
    scene.now = EVENING
    scene.hear("cut with ana thursday 3pm")
    scene.now = MORNING
    done = scene.desk.sum_up()
    scene.now = MORNING + EARLY

    assert 0 == done
    assert {HARBOUR: "Sam booked cut with Ana, Thu 5 Mar, 3pm, Harbour St."} == told(scene)


def test_what_nobody_put_together_in_time_goes_out_one_by_one(scene):
    scene.now = EVENING
    scene.hear("cut with ana thursday 3pm")
    scene.hear("cut with chloe thursday 2pm", sender=KIM)
    scene.now = MORNING + timedelta(hours=2)

    assert 2 == len([to for to, _, _ in scene.letters() if to == HARBOUR])


def test_what_begins_before_or_soon_after_the_morning_is_told_at_once(book):
    scene = scene_of(book, told_apart(load(WILLOW, today=NOW.date()), until=9 * 60))
    scene.now = datetime(2026, 3, 3, 7, tzinfo=UTC)
    scene.hear("cut with ana today 9:45am")
    soon = told(scene)
    scene.hear("cut with chloe today 10am", sender=KIM)

    assert [HARBOUR] == list(soon)
    assert {} == told(scene)


def test_a_person_who_is_wanted_is_wanted_at_night_as_well(scene):
    scene.now = EVENING
    scene.hear("can I talk to a person")

    assert [BOSS] == list(told(scene))


class TestRequests:
    @pytest.fixture
    def scene(self, book):
        return scene_of(book, told_apart(willow()))

    def test_a_request_that_lapses_before_the_morning_is_told_at_once(self, scene):
        scene.now = EVENING
        scene.hear("cut with ana thursday 3pm")

        assert [HARBOUR] == list(told(scene))

    def test_where_it_is_told_it_is_decided_and_at_the_house_but_not_elsewhere(self, scene):
        scene.hear("cut with ana thursday 3pm")
        scene.hear("cut with chloe thursday 3pm", sender=KIM)
        scene.letters()
        first, second = (f"OK {number}" for number in self.numbers(scene))
        scene.hear(first, sender=MILL)
        elsewhere = len(scene.waiting())
        scene.hear(first, sender=HARBOUR)
        there = len(scene.waiting())
        scene.hear(second, sender=BOSS)

        assert (2, 1, 0) == (elsewhere, there, len(scene.waiting()))

    def numbers(self, scene):

        return [short(each.claim) for each in scene.waiting()]


def test_a_visit_is_moved_and_cancelled_only_where_staff_are_told_of_it(scene):

    scene.hear("cut with ana thursday 3pm")
    (visit,) = scene.visits()
    scene.hear(f"cancel {short(visit.claim)}", sender=MILL)
    stays = len(scene.visits())
    scene.hear(f"cancel {short(visit.claim)}", sender=HARBOUR)

    assert (1, 0) == (stays, len(scene.visits()))
