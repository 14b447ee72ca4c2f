"""letters about a visit: in our words, in the business's own, and in ours again where those cannot be filled"""

from dataclasses import replace

import pytest

from core.messages import Unfilled, Way, plain
from core.people import Person
from core.templates import Template
from dialogs.language import known
from dialogs.letters import FORMS, about, fields_of, written
from dialogs.speech import PAGE, Speaker
from tests.dialogs.desk import NOW, WILLOW, Desk

EVE = NOW.replace(day=4, hour=18)


def saying(text: str, *, letter: str = "reminder", language: str = "en") -> Desk:
    """Return a desk whose business has words of its own."""
    return Desk(catalog=replace(WILLOW, words=(Template(language, letter, text),)))


def reminder(desk: Desk, service: str = "cut", *, link: int = 0, language: str | None = None):
    booking = desk.booked(service, "5 15:00")
    facts = replace(desk.facts(), link=link)
    person = replace(desk.person, language=language)
    return written("reminder", booking, EVE, Speaker(desk.catalog, person), facts)


def test_a_reminder_says_when_where_and_with_whom_and_a_room_with_nobody(desk):
    assert plain(reminder(desk)) == (
        "Willow Studio: see you tomorrow, Thu 5 Mar, 3pm, Harbour St, with Ana. Reply OK, or text a better time. "
        "STOP to opt out."
    )
    assert ", with" not in plain(reminder(Desk(), "room"))


def test_what_to_prepare_goes_with_a_reminder_only_where_anybody_may_read_it():
    assert "text a better time. Please come with dry hair. STOP" in plain(reminder(Desk(), "colour"))
    assert "injury" not in plain(reminder(Desk(), "massage"))


def test_a_business_says_a_reminder_in_its_own_words():
    desk = saying("Hi {name}, {what} {relative} at {time}, {place}. OK? STOP to opt out.")

    assert plain(reminder(desk)) == "Hi Kim, cut with Ana tomorrow at 3pm, Harbour St. OK? STOP to opt out."


def test_own_words_are_for_their_language_alone_and_not_for_pages():
    desk = saying("Hi! STOP to opt out.")

    assert plain(reminder(desk, language="de")).startswith("Willow Studio: bis morgen, Do 5. März")
    assert plain(reminder(Desk(catalog=desk.catalog), language="en" + PAGE)).startswith(
        "Willow Studio: see you"
    )


def test_the_way_to_the_booking_stands_where_own_words_have_it_and_nowhere_without_an_address():
    words = "See you {day}.[ Change it: {link}.] STOP to opt out."
    with_link, without = reminder(saying(words), link=40), reminder(saying(words))

    assert (with_link.text, with_link.way) == ("See you Thu 5 Mar.", Way("cut-5 15:00", "Change it:"))
    assert with_link.after == "STOP to opt out."
    assert plain(without) == "See you Thu 5 Mar. STOP to opt out."


def test_own_words_that_lack_something_give_way_to_ours_and_the_reply_tells_what():
    desk = saying("With {provider}. STOP to opt out.")
    said = reminder(desk, "room")

    assert said.text.startswith("Willow Studio: see you tomorrow")
    assert said.unfilled == Unfilled(desk.catalog.words[0], "provider", "meeting room, Thu 5 Mar, 3pm")


def test_a_name_in_braces_is_a_name():
    desk = saying("Hi {name}. STOP to opt out.")
    desk.person = Person("kim", "{business}")

    assert plain(reminder(desk)) == "Hi {business}. STOP to opt out."


@pytest.mark.parametrize("letter", FORMS)
def test_every_letter_can_be_said_in_every_language_with_all_its_fields(letter, desk):
    booking = desk.booked("cut", "5 15:00", "ana")
    for tag in sorted(known()):
        speaker = Speaker(WILLOW, Person("kim", "Kim", tag))
        more = {name: sample(speaker, booking) for name, sample in FORMS[letter].fields.items()}
        values = about(booking, EVE, speaker, desk.facts()) | more

        assert written(letter, booking, EVE, speaker, desk.facts(), **more).text
        assert set(fields_of(letter)) - values.keys() <= {"link"}
