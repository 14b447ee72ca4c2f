"""people's own pages, looked up in the book on either database; nothing is written for them"""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.compose import Hands, assemble
from bot.desk.turns import stands
from channels.slack.port import Named, Reader
from core.messages import Inbound
from core.people import Address
from core.rules import Group
from core.slips import NEW, Field, Filled
from dialogs.shortcuts import about
from storage import catalog, outbox, people, talks
from tests.bot.desk.test_decisions import BOSS, KIM, LINE, NOW, SAM, Open, opened, willow
from tests.bot.desk.test_notices import HARBOUR, MILL, told_apart

SLACK = replace(LINE, id="slack", channel="slack", cards=True, slips=True)
EVE = Address("slack", "U0EVE")


class Scene:
    """A house in which people have their own pages."""

    def __init__(self, book, read=None):
        self.book, self.now, self.refs = opened(book), NOW, 0
        with book.unit() as unit:
            catalog.apply(unit, read or willow(), source="test", now=NOW)
        self.house = assemble(book, [Open(LINE), Open(SLACK)], Hands(clock=lambda: self.now))

    def say(self, text, sender=SAM, **more):
        self.refs += 1
        line = SLACK if sender.channel == "slack" else LINE
        self.house.desk.hear(Inbound(line, sender, f"SM{self.refs}", self.now, text, **more))

    def page(self, address, circles=frozenset()):
        """Return what stands under each title, and the buttons there by label."""
        page = asyncio.run(self.house.clerk.home(Reader(SLACK, address), "Europe/London", circles))
        said = {each.title: [entry.text for entry in each.entries] for each in page.sections}
        choices = [choice for each in page.sections for entry in each.entries for choice in entry.choices]
        return said, {each.label: each.key for each in choices}

    def slip(self, key, address=EVE):
        return asyncio.run(self.house.clerk.slip(SLACK, address, None, key))

    def wrong(self, filled, address=EVE):
        found = asyncio.run(self.house.clerk.wrong(SLACK, address, None, filled))
        return {each.field: each.text for each in found}

    def written(self):
        return asyncio.run(self.house.clerk.written(SLACK))


@pytest.fixture
def scene(book):
    scene = Scene(book)
    yield scene
    scene.house.clerk.close()


def test_whoever_is_new_sees_rooms_and_is_not_written_down(scene):
    said, _ = scene.page(EVE)

    assert ["Nothing is booked. Write to me what you would like and when.", ""] == said["Your bookings"]
    assert "Oak, 8 seats: free until we close" in said["Rooms, Harbour St, Mon 2 Mar"]
    with scene.book.look() as unit:
        assert people.find(unit, "willow", EVE) is None


def test_a_button_there_is_heard_like_any_other_and_the_page_follows(scene):
    scene.say("massage friday 2pm", EVE, name="Eve")
    before, choices = scene.page(EVE)
    scene.say("", EVE, choice=choices["Cancel"])
    after, _ = scene.page(EVE)

    assert ["Massage with Dev, Fri 6 Mar, 2-3pm, Mill Lane", ""] == before["Your bookings"]
    assert ["Nothing is booked. Write to me what you would like and when.", ""] == after["Your bookings"]


def test_the_team_sees_requests_with_whose_they_are_and_the_day(scene):
    scene.say("massage today 3pm")
    scene.say("cut with ana thursday 3pm", KIM)
    said, choices = scene.page(BOSS)

    assert said["Waiting for your answer"][0].startswith("Kim asks for cut with Ana, Thu 5 Mar, 3-3:30pm")
    assert {"Approve", "Decline"} <= choices.keys()
    assert {"Today at Harbour St", "Today at Mill Lane"} <= said.keys()


def test_the_team_answers_there(scene):
    scene.say("cut with ana thursday 3pm", KIM)
    _, choices = scene.page(BOSS)
    scene.say("", BOSS, choice=choices["Approve"])
    said, _ = scene.page(BOSS)

    assert "Waiting for your answer" not in said
    assert ["Cut with Ana, Thu 5 Mar, 3-3:30pm, Harbour St", ""] == scene.page(KIM)[0]["Your bookings"]


def test_a_request_to_move_says_from_when(scene):
    scene.say("cut with ana thursday 3pm", KIM)
    scene.say("", BOSS, choice=scene.page(BOSS)[1]["Approve"])
    scene.say("move my cut to friday 4pm", KIM)
    said, _ = scene.page(BOSS)

    assert (
        "Kim asks to move Thu 5 Mar 3pm to cut with Ana, Fri 6 Mar, 4-4:30pm"
        in said["Waiting for your answer"][0]
    )


def test_whoever_is_told_of_one_place_sees_that_place_alone(book):
    scene = Scene(book, told_apart(willow()))
    scene.say("massage today 3pm")
    scene.say("cut with ana thursday 3pm", KIM)
    here, there, all_of_it = (scene.page(each)[0] for each in (HARBOUR, MILL, BOSS))
    scene.house.clerk.close()

    assert ["Today at Harbour St", "Waiting for your answer"] == _of_the_team(here)
    assert ["Today at Mill Lane"] == _of_the_team(there)
    assert ["Today at Harbour St", "Today at Mill Lane", "Waiting for your answer"] == _of_the_team(all_of_it)


def _of_the_team(said):
    return sorted(each for each in said if each.startswith(("Today", "Waiting")))


def test_nobody_else_sees_what_others_book(scene):
    scene.say("cut with ana thursday 3pm", KIM)
    said, _ = scene.page(SAM)

    assert {"Your bookings", "Rooms, Harbour St, Mon 2 Mar", "Rooms, Mill Lane, Mon 2 Mar"} == set(said)


def a_slip(**changed):
    told = {"service": "massage", "date": "2026-03-06", "start": "14:00", **changed}
    return Filled(NEW, tuple((Field(name), value) for name, value in told.items()))


def test_a_slip_books_what_the_same_words_would(scene):
    scene.say("", EVE, name="Eve", filled=a_slip())

    assert ["Massage with Dev, Fri 6 Mar, 2-3pm, Mill Lane"] == scene.page(EVE)[0]["Your bookings"][:1]


def test_a_slip_that_comes_twice_is_heard_once(scene):
    for _ in range(2):
        scene.refs = 0
        scene.say("", EVE, name="Eve", filled=a_slip())

    assert 1 == len([each for each in scene.page(EVE)[0]["Your bookings"] if each])


def test_what_is_wrong_with_a_slip_is_said_and_nothing_is_written(scene):
    before = scene.written()
    found = scene.wrong(a_slip(date="2026-03-01"))

    assert ({Field.DATE: "That time has passed."}, before) == (found, scene.written())
    with scene.book.look() as unit:
        assert people.find(unit, "willow", EVE) is None


def test_the_button_below_times_on_the_table_opens_a_slip_for_them(scene):
    scene.say("massage friday", EVE, name="Eve")
    with scene.book.look() as unit:
        state = stands(talks.seen(unit, SLACK, EVE))
    slip = scene.slip(about(state.draft, "days"))

    assert ("massage", NEW) == (slip.lines[0].value, slip.key)
    assert scene.slip("a button of long ago") is None


def test_where_no_slip_opened_the_button_says_what_to_write(scene):
    scene.say("massage friday", EVE, name="Eve")
    with scene.book.look() as unit:
        state = stands(talks.seen(unit, SLACK, EVE))
    scene.say("", EVE, choice=about(state.draft, "days"))
    with scene.book.unit() as unit:
        told = outbox.claim(unit, scene.now, line=SLACK, lease=timedelta(0), limit=9)

    assert told[-1].letter.reply.text.startswith(
        "The form did not open in time. Write me the day and the time"
    )


def test_whatever_is_written_can_be_seen_to_have_been(scene):
    before = scene.written()
    scene.page(EVE)
    looked = scene.written()
    scene.say("massage friday 2pm", EVE)

    assert (before, True) == (looked, scene.written() > before)


def told_in_a_channel():
    read = willow()
    return replace(read, business=replace(read.business, notify=(STAFF,)))


STAFF = Address("slack", "C0STAFF")
MEMBER = frozenset({"slack:C0STAFF"})


@pytest.fixture
def shared(book):
    scene = Scene(book, told_in_a_channel())
    yield scene
    scene.house.clerk.close()


def test_what_is_told_in_a_channel_stands_on_the_pages_of_those_who_are_in_it(shared):
    shared.say("cut with ana thursday 3pm", KIM)
    said, choices = shared.page(EVE, MEMBER)
    others, _ = shared.page(EVE)
    named = asyncio.run(shared.house.clerk.circles(SLACK))

    assert said["Waiting for your answer"][0].startswith("Kim asks for cut with Ana, Thu 5 Mar, 3-3:30pm")
    assert {"Approve", "Decline"} <= choices.keys()
    assert "Today at Harbour St" in said
    assert not {"Waiting for your answer", "Today at Harbour St"} & others.keys()
    assert Named(places=frozenset(MEMBER)) == named


@pytest.mark.parametrize(("circles", "booked"), [(MEMBER, True), (frozenset(), False), (None, False)])
def test_they_answer_there_and_nobody_else_does_who_knows_the_button(shared, circles, booked):
    shared.say("cut with ana thursday 3pm", KIM)
    _, choices = shared.page(EVE, MEMBER)
    shared.say("", EVE, choice=choices["Approve"], circles=circles)
    said, _ = shared.page(KIM)

    assert booked is ("waits for the team's yes" not in said["Your bookings"][0])


def test_who_runs_the_place_by_a_group_sees_the_days_and_what_waits_and_answers_wherever_that_is_told(book):
    board = Group("board", "Board", members=(f"slack:{EVE.value}",), admin=True)
    scene = Scene(book, replace(told_in_a_channel(), groups=(board,)))
    itself = frozenset(board.members)
    scene.say("cut with ana thursday 3pm", KIM)
    said, choices = scene.page(EVE, itself)
    scene.say("", EVE, choice=choices["Approve"], circles=itself)
    after, _ = scene.page(KIM)
    scene.house.clerk.close()

    assert {"Today at Harbour St", "Today at Mill Lane", "Waiting for your answer"} <= said.keys()
    assert "waits for the team's yes" not in after["Your bookings"][0]


def test_a_request_that_somebody_else_wants_as_well_is_one_entry_with_three_buttons(shared):
    shared.say("ash tomorrow 2-3pm")
    shared.say("ash tomorrow 2:30-4pm", KIM)
    shared.say("the third", KIM)
    said, choices = shared.page(EVE, MEMBER)
    shared.say("", EVE, choice=choices["Approve Kim"], circles=MEMBER)
    after, _ = shared.page(EVE, MEMBER)

    assert 1 == len(said["Waiting for your answer"])
    assert {"Approve Kim", "Approve Sam", "Decline both"} <= choices.keys()
    assert "Waiting for your answer" not in after


def test_who_opened_their_page_is_known_to_whichever_house_is_opened_next(book):
    scene = Scene(book)
    asyncio.run(scene.house.clerk.opened(Reader(SLACK, EVE), "Europe/London"))
    scene.house.clerk.close()
    again = Scene(book)
    found = asyncio.run(again.house.clerk.readers(SLACK, 5))
    again.house.clerk.close()

    assert ((Reader(SLACK, EVE), "Europe/London"),) == found
