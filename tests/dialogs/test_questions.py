"""what a room asks, put below what is said of it; and its answers wherever the booking is shown"""

from dataclasses import replace

import pytest

from core.links import ALL
from core.pages import Page, View
from core.people import Consent
from dialogs import pages
from dialogs.decisions import wanted
from dialogs.home import home
from dialogs.pages import Seen
from dialogs.questions import asking, declined, in_words
from dialogs.speech import Speaker
from dialogs.states import Idle
from dialogs.turn import Turn
from dialogs.visits import invited
from tests.dialogs.desk import Desk
from tests.talks.salon import NAMED

COURT = NAMED["court"]
OAK = "meeting room Oak, Tue 3 Mar, 2-3pm, Canal St"


@pytest.fixture
def answered():
    """Somebody who has Oak tomorrow, with coffee and a beamer."""
    desk = Desk("Eve", catalog=COURT)
    for said in ("oak tomorrow 2-3", "1", "a beamer"):
        desk.say(said)
    return desk


def booking(desk):
    (only,) = desk.facts().standing()
    return only


def test_its_page_and_its_calendar_entry_show_what_was_answered(answered):
    facts, one = answered.facts(), booking(answered)
    page = pages.page(View.BOOKING, Seen(one, ALL), facts)
    entry = invited(one, Speaker(COURT, facts.person), COURT)

    assert isinstance(page, Page)
    assert (("Coffee for everybody?", "coffee"), ("Which equipment?", "a beamer")) == page.details[3:]
    assert entry.text.startswith("Coffee for everybody? coffee. Which equipment? a beamer.")


def test_a_list_a_home_and_the_card_for_whoever_decides_show_it_as_well(answered):
    facts, one = answered.facts(), booking(answered)
    while not hasattr(found := home(facts), "sections"):
        facts = replace(facts, busy=(*facts.busy, *map(answered.look_up, found.every())))
    entries = [entry.text for section in found.sections for entry in section.entries]
    card = wanted(one, None, (), facts, (one.claim,)).reply.text
    said = "(Coffee for everybody? coffee; Which equipment? a beamer)"

    assert f"You have {OAK} {said}." == answered.say("what do i have")
    assert any(f"Oak, Tue 3 Mar, 2-3pm, Canal St {said}" in each for each in entries)
    assert "Coffee for everybody? coffee. Which equipment? a beamer." in card


def test_a_list_that_has_no_room_for_the_answers_names_the_visits_without_them(answered):
    answered.say("elm thursday 9-10")
    answered.say("a whiteboard with pens of four colours and somebody who knows where they are")

    assert "Which equipment" not in answered.say("what do i have")


def test_to_whom_nothing_may_be_sent_nothing_is_asked_nor_where_something_else_is_open(answered):
    facts, one = answered.facts(), booking(answered)
    steps = answered.turns[0].steps
    reply = answered.turns[0].replies
    silent = replace(facts, reach=replace(facts.reach, consent=Consent.STOPPED))
    busy = Turn(Idle(misses=1), reply, steps)

    assert asking(Turn(Idle(), reply, steps), silent).state == Idle()
    assert asking(busy, facts) == busy
    assert asking(Turn(Idle(), (), steps), facts).state == Idle()
    assert one.claim == asking(Turn(Idle(), reply, steps), facts).state.asked.claim


def test_whoever_hears_of_us_for_the_first_time_is_asked_in_a_message_of_its_own():
    desk = Desk("Eve", catalog=COURT, consent=Consent.NEW)
    said = desk.say("oak tomorrow 2-3").split(" // ")

    assert [True, False] == ["STOP" in each for each in said]
    assert said[1].startswith("Coffee for everybody?")


@pytest.mark.parametrize(
    ("text", "expected"), [("none", True), ("no", True), ("coffee", False), ("none at all of that", False)]
)
def test_an_answer_that_nothing_is_wanted_is_known_in_the_language_of_the_house_or_its_own(text, expected):
    question = COURT.resource["oak"].questions[0]
    german = replace(COURT, business=replace(COURT.business, language="de"))

    assert expected == declined(question, text, COURT)
    assert declined(question, "none", german)


def test_answers_are_shown_in_the_language_of_whoever_reads_them(answered):
    person = replace(answered.person, language="de")

    assert ("Kaffee f\u00fcr alle?", "Kaffee") == in_words(booking(answered), Speaker(COURT, person))[0]
