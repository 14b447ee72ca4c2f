"""colleagues who are named for a room: what they were told is in its ledger, and whoever wants nothing is not told"""

from datetime import datetime

import pytest

from bot.cli.book import cells
from channels.slack.port import Reader
from core.bookings import STANDING
from core.mates import Mate
from core.messages import Inbound, Kind, LetterState
from core.people import Address, Consent
from storage import bookings, outbox, people
from tests.talks.salon import NAMED, Salon, Wire

EVE = Address("slack", "U0EVE")
BEN, LUIS = (Mate(Address("slack", f"U0{each.upper()}"), each) for each in ("Ben", "Luis"))
NOW = datetime(2026, 3, 2, 10)  # noqa: DTZ001 - wall time


@pytest.fixture
def salon(book):
    opened = Salon(book, now=NOW, catalog=NAMED["yard"], wire=Wire("slack", "yard"))
    opened.mates = (BEN, LUIS)
    opened.enrol("Eve", EVE)
    yield opened
    opened.close()


def the_booking(salon):
    with salon.book.look() as unit:
        (only,) = (
            each
            for each in bookings.of_person(unit, "yard", "person-eve", salon.now)
            if each.state in STANDING
        )
        return only, [
            each for each in outbox.ledger(unit, "yard", only.claim) if each.letter.kind is Kind.MATE
        ]


def test_what_they_were_told_stands_in_the_ledger_of_the_booking(salon):
    salon.say("oak with @Ben and @Luis tomorrow 2-3", EVE)
    salon.press_as("Decline", BEN.address)
    booking, told = the_booking(salon)

    assert [("Ben", True), ("Luis", False)] == [(each.name, each.declined) for each in booking.mates]
    assert {BEN.address, LUIS.address, EVE} == {each.letter.to for each in told}
    assert {LetterState.SENT} == {each.state for each in told}


def test_a_button_that_is_pressed_by_somebody_who_was_not_named_declines_nothing(salon):
    salon.say("oak with @Ben tomorrow 2-3", EVE)
    booking, _ = the_booking(salon)
    line = salon.wire.lines[0]
    pressed = Inbound(line, LUIS.address, "SM-luis", salon.now, choice=f"mate-no:{booking.claim}")
    salon.runner.run(salon.house.clerk.hear(pressed))
    after, _ = the_booking(salon)

    assert booking == after


def test_who_wants_no_messages_is_not_told_and_whoever_names_them_hears_it(salon):
    salon.enrol("Ben", BEN.address)
    with salon.book.unit() as unit:
        people.consent(unit, "yard", BEN.address, Consent.STOPPED, who="test", now=salon.now)
    answers, _ = salon.say("oak with @Ben tomorrow 2-3", EVE)
    booking, told = the_booking(salon)

    assert "Ben wants no messages of mine" in answers[0]
    assert ((), []) == (booking.mates, told)


def test_who_stops_us_after_they_were_named_is_not_told_of_a_move_and_the_ledger_says_why(salon):
    salon.say("oak with @Ben tomorrow 2-3", EVE)
    salon.say("stop", BEN.address)
    salon.say("move it to 4", EVE)
    _, told = the_booking(salon)

    assert {(LetterState.SENT, ""), (LetterState.DROPPED, "opted out")} == {
        (each.state, each.why) for each in told
    }


def invitations(salon, mate):
    """Return what a colleague reads on their page of where they come along, and what stands there on buttons."""
    reader = Reader(salon.wire.lines[0], mate.address)
    page = salon.runner.run(salon.house.clerk.home(reader, "Europe/London", frozenset()))
    section = next((each for each in page.sections if each.title == "Your invitations"), None)
    shown = section.entries if section else ()
    return [(each.text, [choice.label for choice in each.choices]) for each in shown]


def test_who_comes_along_sees_it_on_their_page_until_they_decline(salon):
    salon.say("oak called standup with @Ben and @Luis tomorrow 2-3", EVE)
    before = [invitations(salon, each) for each in (BEN, LUIS, Mate(EVE, "Eve"))]
    salon.press_as("Decline", BEN.address)

    text = "Meeting room Oak (standup), Tue 3 Mar, 2-3pm, Harbour St, booked by Eve"
    assert before == [[(text, ["Decline"])], [(text, ["Decline"])], []]
    assert ([], [(text, ["Decline"])]) == (invitations(salon, BEN), invitations(salon, LUIS))


def test_a_list_of_what_is_booked_names_its_title_and_who_comes_along(salon):
    salon.say("oak called standup with @Ben and @Luis tomorrow 2-3", EVE)
    salon.press_as("Decline", BEN.address)
    booking, _ = the_booking(salon)
    with salon.book.look() as unit:
        _, _, who, what, *_ = cells(unit, NAMED["yard"], booking)

    assert (who, what) == ("Eve, Luis", "meeting room: standup")
