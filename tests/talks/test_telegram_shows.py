"""what Telegram shows besides words, and what is tapped: buttons, a calendar, cards of a visit, links"""

import re
from dataclasses import replace
from datetime import datetime

import pytest

from bot.desk.links import Links
from bot.keys import Keys
from core.people import Address, Consent
from storage import people
from tests.peers.telegram import say
from tests.talks.edges import a_salon
from tests.talks.salon import HOUSES
from tests.talks.test_telegram import NOW, SAM, consent


@pytest.fixture
def salon(book):
    with a_salon("telegram", book, now=NOW, language="en") as opened:
        yield opened
        assert opened.edge.api.refused == []


class TestWhatIsShown:
    @pytest.fixture
    def salon(self, book):
        places = [replace(each, latitude=51.5, longitude=-0.12) for each in HOUSES["en"].locations]
        with a_salon("telegram", book, now=NOW, language="en", locations=places) as opened:
            yield opened
            assert opened.edge.api.refused == []

    def test_a_booking_comes_with_its_place_on_the_map_and_an_invitation(self, salon):
        salon.enrol("Kim", SAM)
        salon.say("cut with ana thursday 3pm", SAM)
        api = salon.edge.api
        (message,), (venue,), (document,) = (
            api.sent(each) for each in ("sendMessage", "sendVenue", "sendDocument")
        )
        (entity,) = message["entities"]

        assert ("date_time", 1772722800) == (entity["type"], entity["unix_time"])
        assert (51.5, -0.12, "Harbour St") == (venue["latitude"], venue["longitude"], venue["title"])
        assert b"DTSTART:20260305T150000Z" in document["document"]

    def test_a_move_brings_a_newer_invitation_and_no_second_pin(self, salon):
        salon.enrol("Kim", SAM)
        salon.say("cut with ana thursday 3pm", SAM)
        salon.say("can i come friday instead, same time", SAM)
        api = salon.edge.api
        first, second = (each["document"] for each in api.sent("sendDocument"))
        uids = {line for each in (first, second) for line in each.split(b"\r\n") if line.startswith(b"UID")}

        assert (1, 1) == (len(uids), len(api.sent("sendVenue")))
        assert b"DTSTART:20260306T150000Z" in second


def keyboard(salon):
    return [
        [each["text"] for each in row]
        for row in salon.edge.last(SAM.value)["reply_markup"]["inline_keyboard"]
    ]


class TestTapping:
    def test_a_booking_is_made_by_taps_alone(self, salon):
        salon.say("/book", SAM)
        salon.say("1", SAM)
        salon.press(salon.edge.button("Pick a day"), SAM)
        month = keyboard(salon)
        salon.press(salon.edge.button("12"), SAM)
        salon.say("1", SAM)
        (booked,), _ = salon.say("Sam", SAM)

        assert ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] == month[0]
        assert {len(row) for row in month} == {7}
        assert "Thu 12 Mar" in booked

    def test_days_are_marked_free_or_full_as_the_book_has_it_and_past_ones_are_empty(self, salon):
        ends = datetime(2026, 3, 5, 20)  # noqa: DTZ001 - wall time
        salon.taken("ana", ends.replace(hour=7), ends)
        salon.say("a cut with ana sometime", SAM)
        salon.press(salon.edge.button("Pick a day"), SAM)
        cells = [each for row in keyboard(salon) for each in row]

        assert ("(5)" in cells, "6" in cells, "1" in cells) == (True, True, False)

    def test_another_month_takes_the_place_of_the_one_before_it(self, salon):
        salon.say("cut", SAM)
        salon.press(salon.edge.button("Pick a day"), SAM)
        before = len(salon.edge.read(SAM.value))
        salon.press(salon.edge.button(">"), SAM)
        (april,) = salon.edge.api.sent("editMessageText")

        assert before == len(salon.edge.read(SAM.value))
        assert (True, 7) == ("04/2026" in april["text"], len(april["reply_markup"]["inline_keyboard"][0]))

    def test_an_empty_place_of_the_calendar_says_nothing(self, salon):
        salon.say("cut", SAM)
        salon.press(salon.edge.button("Pick a day"), SAM)

        assert [] == salon.press(salon.edge.button("Mon"), SAM)[0]

    def test_a_day_of_a_calendar_for_something_else_means_nothing(self, salon):
        salon.say("cut", SAM)
        salon.press(salon.edge.button("Pick a day"), SAM)
        old = salon.edge.button("12")
        salon.say("massage", SAM)
        (answer,), _ = salon.press(old, SAM)

        assert answer.startswith("That offer is over.")

    def test_the_only_time_on_the_table_has_a_button_and_others_can_be_asked_for(self, salon):
        salon.enrol("Kim", SAM)
        salon.say("is ana free for a cut thursday 3pm?", SAM)
        shown = [row[0] for row in keyboard(salon)]
        (booked,), _ = salon.press(salon.edge.button("Book Thu 5 Mar 3pm, Ana"), SAM)

        assert ["Book Thu 5 Mar 3pm, Ana", "Other times", "Pick a day"] == shown
        assert booked.startswith("Booked: cut with Ana, Thu 5 Mar")

    def test_undo_below_a_booking_takes_back_that_booking_and_no_later_change(self, salon):
        person = salon.enrol("Kim", SAM)
        salon.say("cut with ana thursday 3pm", SAM)
        first = salon.edge.button("Undo")
        salon.turn_to(NOW.replace(minute=1))
        salon.say("massage friday 2pm", SAM)
        second = salon.edge.button("Undo")
        (over,), _ = salon.press(first, SAM)
        both = salon.stands(person)
        (undone,), _ = salon.press(second, SAM)

        assert over.startswith("That offer is over.")
        assert 2 == len(both)
        assert (True, 1) == (undone.startswith("Undone: massage"), len(salon.stands(person)))

    def test_undo_below_a_cancellation_brings_it_back_and_the_one_below_the_booking_means_nothing_then(
        self, salon
    ):
        person = salon.enrol("Kim", SAM)
        salon.say("cut with ana thursday 3pm", SAM)
        first = salon.edge.button("Undo")
        salon.turn_to(NOW.replace(minute=1))
        salon.say("massage friday 2pm", SAM)
        salon.turn_to(NOW.replace(minute=2))
        salon.say("cancel my massage", SAM)
        second = salon.edge.button("Undo")
        (over,), _ = salon.press(first, SAM)
        (again,), _ = salon.press(second, SAM)

        assert over.startswith("That offer is over.")
        assert (True, 2) == (again.startswith("It stands again: massage"), len(salon.stands(person)))


class TestLinks:
    LINKS = Links(Keys("a secret of the tests: 0123456789 abcdefghij"), "https://book.example")

    @pytest.fixture
    def salon(self, book):
        with a_salon("telegram", book, now=NOW, language="en", links=self.LINKS) as opened:
            yield opened

    def token(self, salon):
        """Have a visit booked by somebody else's text, and return the token of its link."""
        kim = Address("telegram", "999")
        salon.enrol("Kim", kim)
        salon.runner.run(salon.edge.tell(say("cut with ana thursday 3pm", 999), salon.house))
        salon.runner.run(salon.house.post.drain())
        return re.search(r"/c/(\w{16})", salon.edge.read("999")[-1])[1]

    def test_a_link_that_is_opened_in_a_chat_shows_its_booking_and_nothing_else(self, salon):
        token = self.token(salon)
        (shown,), _ = salon.say(f"/start {token.lower()}", SAM)
        (mine,), _ = salon.say("/my", SAM)
        with salon.book.look() as unit:
            chat, _ = people.find(unit, salon.business, SAM)

        assert (
            f"Cut with Ana, Thu 5 Mar, 3pm, Harbour St. To see or change it: https://book.example/c/{token}"
            == shown
        )
        assert ("no booking" in mine, chat.name) == (True, None)

    def test_who_had_stopped_us_and_opens_a_link_is_back(self, salon):
        token = self.token(salon)
        salon.enrol("Sam", SAM)
        salon.say("/stop", SAM)
        (answer,), _ = salon.say(f"/start {token}", SAM)

        assert "welcome back" in answer
        assert Consent.GIVEN is consent(salon)

    @pytest.mark.parametrize("said", ["0" * 16, "7G5K2M9QX3W8Z1AB", "x", "O" * 64])
    def test_a_link_that_opens_nothing_is_a_greeting(self, salon, said):
        self.token(salon)
        (answer,), _ = salon.say(f"/start {said}", SAM)

        assert "Hello" in answer
