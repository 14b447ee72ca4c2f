"""what staff move: the one free time that they named, else what is in the way and what is free"""

from dataclasses import replace

import pytest

from core.bookings import Booking, What
from core.messages import Kind
from dialogs.rebooking import Unmoved, cancelled, done, moved, read
from dialogs.turn import LookUpError, Turn
from tests.dialogs.desk import WILLOW, WORDS, Desk


@pytest.fixture
def desk():
    """Kim has a cut with Ana on the fifth at three; Ana is taken on the sixth from two to three."""
    desk = Desk()
    desk.booked("cut", "5 15:00", "ana")
    desk.taken("ana", "6 14:00", "6 15:00")
    return desk


def tried(desk: Desk, words: str, *, waived: bool = False, known: Booking | None = None) -> Turn | Unmoved:
    """Have Kim's cut moved by staff, with as many look-ups as it takes."""
    facts = desk.facts()
    facts = replace(facts, person=replace(facts.person, waived=waived))
    while True:
        try:
            return moved(desk.book["cut-5 15:00"], read(words, WORDS), facts, known=known)
        except LookUpError as missing:
            facts = replace(facts, busy=(*facts.busy, *map(desk.look_up, missing.needs.every())))


def at(turn: Turn) -> tuple[str, str, str]:
    """Return where a move went: day and time, who, and the place."""
    after = turn.steps[1].after
    return f"{after.wall:%d %H:%M}", after.slot.takings[0].resource_id, after.slot.location_id


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("friday 4pm", ("06 16:00", "ana", "harbour-st")),
        ("to friday 4pm", ("06 16:00", "ana", "harbour-st")),
        ("friday", ("06 15:00", "ana", "harbour-st")),
        ("an hour later", ("05 16:00", "ana", "harbour-st")),
        ("half an hour later", ("05 15:30", "ana", "harbour-st")),
        ("same time friday", ("06 15:00", "ana", "harbour-st")),
        ("with chloe", ("05 15:00", "chloe", "harbour-st")),
        ("friday 4pm with chloe", ("06 16:00", "chloe", "harbour-st")),
        ("friday 4pm ben", ("06 16:00", "ben", "mill-lane")),
        ("friday 4pm at mill lane", ("06 16:00", "ben", "mill-lane")),
        ("friday 2pm with chloe", ("06 14:00", "chloe", "harbour-st")),
    ],
)
def test_a_free_time_that_is_named_is_taken_with_whoever_and_wherever_it_was_else(desk, words, there):
    assert there == at(tried(desk, words))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("friday 2pm", "Ana is taken then. Free instead: Fri 6 Mar 1:30pm, Ana, Harbour St; "),
        ("friday 2-3pm", "Free instead: "),
        ("sunday 3pm", "closed"),
        ("in 20 minutes", "Free instead: "),
        ("thursday 3pm", "cut with Ana, Thu 5 Mar, 3pm, Harbour St is at that time already."),
        ("friday afternoon", "Ana, Harbour St? Please say which."),
        ("next friday 4pm", "Fri 6 Mar 4pm or Fri 13 Mar 4pm? Please say which."),
        ("30 february", "I cannot find that date or time."),
        ("yesterday 3pm", "That time has passed."),
        ("every friday 3pm", "When to?"),
        ("whenever", "When to?"),
        ("", "When to?"),
    ],
)
def test_what_is_not_one_free_time_is_said_back_and_nothing_moves(desk, words, told):
    found = tried(desk, words)

    assert isinstance(found, Unmoved)
    assert told in found.reply.text


def test_a_move_gives_the_old_time_back_tells_the_client_and_aims_the_reminder_anew(desk):
    turn = tried(desk, "friday 4pm")

    assert [What.MOVED_AWAY, What.MOVED_HERE] == [each.what for each in turn.steps]
    assert not turn.steps[0].after.counts(desk.now)
    assert [Kind.CHANGE, Kind.REMINDER] == [each.kind for each in turn.promises]
    assert {2} == {each.version for each in turn.promises}
    assert () == turn.replies


def test_rules_that_staff_may_waive_are_in_the_way_until_they_are_waived(desk):
    refused = tried(desk, "today 10:30am")

    assert (True, False) == (refused.waivable, tried(desk, "friday 2pm").waivable)
    assert ("02 10:30", "ana", "harbour-st") == at(tried(desk, "today 10:30am", waived=True))


def test_the_notice_for_moves_and_their_number_bind_the_client_and_not_staff():
    desk = Desk()
    soon = desk.booked("cut", "2 11:30", "ana", moves=9)
    desk.book["cut-5 15:00"] = soon

    assert ("02 12:00", "ana", "harbour-st") == at(tried(desk, "today 12"))


def test_a_quota_is_in_the_way_unless_it_is_waived():
    rules = replace(WILLOW.service["cut"].rules, per_day=1)
    services = tuple(replace(each, rules=rules) if each.id == "cut" else each for each in WILLOW.services)
    desk = Desk(catalog=replace(WILLOW, services=services))
    desk.booked("cut", "5 15:00", "ana")
    desk.booked("cut", "6 10:00", "chloe")
    refused = tried(desk, "friday 4pm")

    assert isinstance(refused, Unmoved)
    assert refused.waivable
    assert ("06 16:00", "ana", "harbour-st") == at(tried(desk, "friday 4pm", waived=True))


def test_a_cancellation_frees_the_time_at_once_and_tells_the_client(desk):
    turn = cancelled(desk.book["cut-5 15:00"], desk.facts(), "Ana is ill")

    assert [What.CANCELLED] == [each.what for each in turn.steps]
    assert not turn.steps[0].after.counts(desk.now)
    assert [Kind.CANCELLATION] == [each.kind for each in turn.promises]


def test_who_did_it_hears_what_was_done_and_whether_the_client_will(desk):
    booking, turn = desk.book["cut-5 15:00"], tried(desk, "friday 4pm")
    gone = cancelled(booking, desk.facts()).steps[0].after

    assert "Moved: Kim, cut with Ana, Fri 6 Mar, 4pm, Harbour St (was Thu 5 Mar 3pm). They will be told." == (
        done(booking, turn.steps[1].after, desk.facts(), told=True).text
    )
    assert (
        "Cancelled: Kim, cut with Ana, Thu 5 Mar, 3pm, Harbour St. They cannot be texted: please tell them."
        == (done(booking, gone, desk.facts(), told=False).text)
    )


def test_the_client_is_told_of_what_they_know(desk):
    known = desk.book["cut-5 15:00"]
    desk.book["cut-5 15:00"] = booking = desk.booked("cut", "6 11:00", "ana", claim=known.claim)
    turn = tried(desk, "friday 4pm", known=known)
    gone = cancelled(booking, desk.facts(), known=known)

    assert "(was Thu 5 Mar 3pm)" in turn.promises[0].reply.text
    assert "cut with Ana, Thu 5 Mar, 3pm" in gone.promises[0].reply.text
    assert [Kind.REMINDER] == [each.kind for each in tried(desk, "thursday 3pm", known=known).promises]


def test_who_did_it_hears_where_there_is_nothing_to_tell(desk):
    booking = desk.book["cut-5 15:00"]

    assert "no text is sent" in done(booking, booking, desk.facts(), told=True, needless=True).text


def test_staff_speak_the_language_of_the_house_whatever_the_clients(desk):
    desk.person = replace(desk.person, language="de")
    turn = tried(desk, "friday 4pm")

    assert ("06 16:00", "ana", "harbour-st") == at(turn)
    assert "cut mit Ana ist jetzt Fr 6. März, 16 Uhr" in turn.promises[0].reply.text
