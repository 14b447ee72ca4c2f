"""what is kept of a visit that moves, and of one that stands no more"""

from dataclasses import replace

from core.bookings import State
from dialogs.acts import Details
from dialogs.drafts import like, moving
from dialogs.states import Draft
from tests.dialogs.desk import Desk


def test_who_moves_a_visit_keeps_all_of_it_that_they_do_not_name(desk):
    booking = desk.booked("cut", "5 15:00", "ana")
    kept = Draft("cut", "ana", "harbour-st", moving=booking.claim)

    assert kept == moving(booking, Details(), desk.facts())
    assert replace(kept, provider_id="chloe", location_id=None) == moving(
        booking, Details(provider_id="chloe"), desk.facts()
    )
    assert replace(kept, provider_id=None, location_id="mill-lane") == moving(
        booking, Details(location_id="mill-lane"), desk.facts()
    )


def test_another_like_it_is_a_new_one_at_its_hour_with_the_same_provider():
    desk = Desk()
    booking = desk.booked("cut", "5 15:00", "ana")

    assert Draft("cut", "ana", "harbour-st", like=booking.wall) == like(booking, Details(), desk.facts())
    assert 3 == like(booking, Details(people=3), desk.facts()).people


def test_what_was_answered_for_one_that_was_cancelled_counts_and_for_one_that_was_had_is_asked_anew():
    desk = Desk()
    had = desk.booked("consultation", "5 15:00", "chloe", answers=(("coloured", "no"),))
    gone = replace(had, state=State.CANCELLED)

    assert () == like(had, Details(), desk.facts()).answers
    assert (("coloured", "no"),) == like(gone, Details(), desk.facts()).answers
