"""what a booking is asked: its answers follow it wherever it goes, are never lost, and can be said until their time"""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.asked import answer_to, asked_of, closes_at, is_open, unanswered
from core.asked import given as answers_of
from core.bookings import State, Taking, answer, cancel, move, move_by_staff, undo_cancel, undo_move
from core.catalog import Business, Catalog, Location, Need, Resource, ResourceKind, Service
from core.hours import Hours
from core.plans import Clock, When
from core.questions import Question
from core.requests import approve, decline
from tests.core.making import MONDAY, visit

COFFEE = Question("coffee", "Coffee?", required=False, until=When(Clock.BEFORE, minute=120))
EQUIPMENT = Question("equipment", "Which equipment?", required=False)
SEATING = Question("seating", "Which seating?", required=False)
ALLERGIES = Question("allergies", "Any allergies?")
ROOM, UNDO = ResourceKind.ROOM, timedelta(minutes=10)
ROOMS = {"oak": (COFFEE, EQUIPMENT), "elm": (EQUIPMENT,), "ash": (COFFEE, SEATING), "fir": ()}
CATALOG = Catalog(
    Business("yard", "The Yard"),
    (Location("yard", "Harbour St", "Europe/London", Hours(())),),
    tuple(Resource(each, ROOM, each.title(), ("yard",), questions=asks) for each, asks in ROOMS.items()),
    (Service("room", "meeting room", 60, (Need(ROOM),), questions=(ALLERGIES, SEATING, EQUIPMENT)),),
)


def in_room(room: str, hour: int, **more):
    """Return a booking of a room."""
    booking = visit(MONDAY.replace(hour=hour), state=State.BOOKED, **more)
    taking = Taking(room, booking.slot.span)
    slot = replace(booking.slot, service_id="room", location_id="yard", takings=(taking,))
    return replace(booking, slot=slot)


def test_a_booking_is_asked_by_its_room_and_then_by_its_service_each_question_once():
    assert ["coffee", "equipment", "seating"] == [
        each.id for each in asked_of(CATALOG, in_room("oak", 15).slot)
    ]
    assert ["seating", "equipment"] == [each.id for each in asked_of(CATALOG, in_room("fir", 15).slot)]


def test_a_question_can_be_answered_until_its_time_and_never_after_the_start():
    booking = in_room("oak", 15)

    assert MONDAY.replace(hour=13) == closes_at(COFFEE, booking)
    assert booking.start == closes_at(EQUIPMENT, booking)
    assert is_open(COFFEE, booking, MONDAY.replace(hour=12, minute=59))
    assert not is_open(COFFEE, booking, MONDAY.replace(hour=13))
    late = unanswered(CATALOG, booking, MONDAY.replace(hour=13))
    assert ["equipment", "seating"] == [each.id for each in late]


def test_after_a_question_those_behind_it_are_open_and_what_was_answered_is_not():
    booking = answer(in_room("oak", 15), "equipment", "a beamer").after

    assert [SEATING] == list(unanswered(CATALOG, booking, MONDAY, after="coffee"))
    assert ((EQUIPMENT, "a beamer"),) == answers_of(CATALOG, booking)


def test_an_answer_takes_the_place_of_the_one_before_and_can_be_taken_back():
    booking = answer(answer(in_room("oak", 15), "coffee", "coffee").after, "equipment", "a beamer").after
    changed = answer(booking, "coffee", "coffee and cake").after

    assert (("coffee", "coffee and cake"), ("equipment", "a beamer")) == changed.answers
    assert (("equipment", "a beamer"),) == answer(changed, "coffee", "").after.answers


ANSWERS = st.tuples(
    st.just("answer"), st.sampled_from(["coffee", "equipment", "seating"]), st.text(max_size=9)
)
MOVES = st.tuples(
    st.sampled_from(["move", "staff", "undo", "asked", "approved", "declined", "gone and back"]),
    st.sampled_from(sorted(ROOMS)),
    st.integers(10, 20),
)


@given(st.lists(ANSWERS | MOVES, max_size=12))
def test_whatever_becomes_of_a_booking_it_keeps_what_was_answered_last(history):
    booking, known = in_room("oak", 15), {}
    for n, (what, where, more) in enumerate(history):
        if what == "answer":
            booking, known[where] = answer(booking, where, more).after, more
            continue
        booking = gone_through(what, booking, in_room(where, more, claim=booking.claim), f"id{n}")

    assert {each: text for each, text in known.items() if text} == dict(booking.answers)
    assert {each.id: text for each, text in answers_of(CATALOG, booking)} == {
        each.id: answer_to(each.id, booking) for each in asked_of(CATALOG, booking.slot) if known.get(each.id)
    }


def gone_through(what, booking, new, new_id):
    """Return the booking after it has moved as is said, by whom and however it was decided."""
    there, until = replace(new, id=new_id), MONDAY + timedelta(hours=1)
    match what:
        case "move":
            return move(booking, there, MONDAY, keep=UNDO)[1].after
        case "staff":
            return move_by_staff(booking, there, MONDAY)[1].after
        case "undo":
            left, come = (each.after for each in move(booking, there, MONDAY, keep=UNDO))
            told = answer(come, "said meanwhile", "").after
            return undo_move(told, left, MONDAY, new_id=f"{new_id}.undone")[-1].after
        case "gone and back":
            gone = cancel(booking, MONDAY, keep=UNDO).after
            return undo_cancel(gone, MONDAY, new_id=f"{new_id}.back")[-1].after
        case _:
            return _decided(what, booking, there, until, new_id)


def _decided(what, booking, there, until, new_id):
    left, asked = (each.after for each in move(booking, there, MONDAY, keep=timedelta(hours=3), until=until))
    if what == "declined":
        return decline(asked, MONDAY, left=(left,), new_id=f"{new_id}.stays")[-1].after
    return approve(asked, MONDAY, left=(left,))[-1].after


def test_what_was_answered_after_a_move_stays_when_the_move_is_taken_back_or_declined():
    old = in_room("oak", 15)
    left, come = (each.after for each in move(old, in_room("oak", 17), MONDAY, keep=timedelta(hours=3)))
    told = answer(come, "coffee", "tea").after
    undone = undo_move(told, left, MONDAY, new_id="undone")[-1].after
    left, asked = (
        each.after
        for each in move(old, in_room("ash", 17), MONDAY, keep=timedelta(hours=3), until=MONDAY + UNDO)
    )
    told = answer(asked, "coffee", "tea").after
    stays = decline(told, MONDAY, left=(left,), new_id="stays")[-1].after

    assert [(("coffee", "tea"),)] * 2 == [undone.answers, stays.answers]
