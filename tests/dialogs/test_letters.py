"""letters about a visit: in our words, in the business's own, and in ours again where those cannot be filled"""

from dataclasses import replace

import pytest

from bot.catalog.words import ADDRESS
from channels.sms.gsm import segments
from channels.sms.outbound import encode
from core.catalog import Catalog
from core.messages import Unfilled, Way, plain
from core.people import Person
from core.templates import Template
from dialogs import examples
from dialogs.examples import facts
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
    assert said.unfilled == Unfilled(desk.catalog.words[0], "provider", "meeting room Oak, Thu 5 Mar, 3pm")


def test_a_name_in_braces_is_a_name():
    desk = saying("Hi {name}. STOP to opt out.")
    desk.person = Person("kim", "{business}")

    assert plain(reminder(desk)) == "Hi {business}. STOP to opt out."


ORDINARY, LONGEST = 14, 60
"""Characters of a name as names are, and as long as a catalog takes one."""


def named(length: int) -> Catalog:
    """Return Willow Studio with names of so many characters, and with notes where they are the longest."""
    name = "Wilhelmina Josefa de la Mora y Vega Konditorei am Marktplatz"[:length].strip()
    return replace(
        WILLOW,
        business=replace(WILLOW.business, name=name),
        locations=tuple(replace(each, name=name) for each in WILLOW.locations),
        resources=tuple(replace(each, name=name) for each in WILLOW.resources),
        services=tuple(
            replace(each, name=name, prepare=each.prepare if length == LONGEST else "")
            for each in WILLOW.services
        ),
    )


def texts(catalog: Catalog, letter: str, tag: str, link: str) -> set[str]:
    """Return a letter about each visit as a text message, whenever it may be read."""
    client = Person("", catalog.business.name, tag)
    speaker = Speaker(catalog, client)
    known_so = facts(catalog, client, "sms", NOW, link=len(link))
    visits = tuple(examples.visits(catalog, examples.longest_start(speaker, NOW.date())))
    replies = (
        examples.letter(letter, each, speaker, known_so, days=days)
        for each in visits
        for days in examples.SEEN
    )
    return {encode(replace(each, way=replace(each.way, url=link)) if each.way else each) for each in replies}


@pytest.mark.parametrize("tag", sorted(known()))
@pytest.mark.parametrize("letter", FORMS)
@pytest.mark.parametrize("link", ["", ADDRESS])
@pytest.mark.parametrize(("length", "most"), [(ORDINARY, 1), (LONGEST, 2)])
def test_every_letter_keeps_within_its_messages_in_every_language(letter, tag, link, length, most):
    """With names as they are it is one; with the longest that a catalog takes, or with notes for the visit, two."""
    too_long = {text for text in texts(named(length), letter, tag, link) if segments(text) > most}

    assert too_long == set()


@pytest.mark.parametrize("tag", sorted(known()))
@pytest.mark.parametrize("letter", FORMS)
def test_every_letter_has_all_its_fields_in_every_language(letter, tag, desk):
    booking = desk.booked("cut", "5 15:00", "ana")
    speaker = Speaker(WILLOW, Person("kim", "Kim", tag))
    more = {name: sample(speaker, booking) for name, sample in FORMS[letter].fields.items()}

    assert set(fields_of(letter)) - (about(booking, EVE, speaker, desk.facts()) | more).keys() <= {"link"}


def test_answers_to_a_client_can_be_in_own_words_too_but_not_those_about_a_series():
    words = tuple(
        Template("en", letter, text)
        for letter, text in (
            ("booked", "Lovely! {visit}. UNDO by {until}."),
            ("moved", "Now {day}, {time}, not {was}."),
            ("cancelled", "Gone: {day}[. {others} stays]."),
        )
    )
    desk = Desk(catalog=replace(WILLOW, words=words))

    assert (
        desk.say("cut with ana thursday 3pm")
        == "Lovely! cut with Ana, Thu 5 Mar, 3pm, Harbour St. UNDO by 10:10am."
    )
    assert desk.say("move it to 4pm") == "Now Thu 5 Mar, 4pm, not 3pm."
    assert desk.say("cancel it") == "Gone: Thu 5 Mar."
    assert desk.say("cut every tuesday at 10 for six weeks").startswith("Booked: cut with Ana, every Tue")


def test_what_else_stays_is_told_in_own_words_where_something_does():
    desk = saying("Gone: {day}[. {others} stays].", letter="cancelled")
    desk.booked("cut", "5 15:00", "ana")
    desk.booked("colour", "6 15:00")

    assert desk.say("cancel my cut") == "Gone: Thu 5 Mar. Colour, Fri 6 Mar, 3pm stays."
