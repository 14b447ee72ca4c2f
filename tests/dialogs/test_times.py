"""the time that a person means, against the booking at hand, the day talked about and the opening hours"""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from core.hours import Hours, Opening
from core.spans import Span
from core.walltime import instant
from core.wishes import Order, Wish
from dialogs.states import Draft
from dialogs.times import anytime, around, bearings, later, meant, opening
from tests.dialogs.desk import LONDON, NOW, WILLOW, Desk, wall

ALWAYS = Hours(tuple(Opening(day, 0, 24 * 60) for day in range(7)))
OPEN = replace(WILLOW, locations=tuple(replace(each, hours=ALWAYS) for each in WILLOW.locations))
"""A house that is open day and night."""


def start(desk, words: str | None, draft: Draft, offers=()):
    facts = desk.facts()
    wish = meant(words, draft, facts, bearings(facts, draft, offers)).wish
    return wish and wish.windows[0].start


def test_words_that_lean_on_a_booking_are_read_against_the_one_that_moves(desk):
    booking = desk.booked("cut", "5 15:00", "ana")
    moving = Draft("cut", moving=booking.claim)

    assert start(desk, "an hour later", moving) == wall("5 16:00")
    assert start(desk, "same time friday", moving) == wall("6 15:00")


def test_words_that_lean_on_a_visit_that_is_over_are_read_against_its_day_in_this_week(desk):
    desk.now = wall("24 10:00")
    coming = Draft("cut", like=datetime(2026, 3, 26, 15))  # noqa: DTZ001 - on the wall
    over = Draft("cut", like=datetime(2026, 3, 5, 15))  # noqa: DTZ001 - on the wall

    assert start(desk, "same time friday", over) == wall("27 15:00")
    assert start(desk, "next week same time", over) == instant(datetime(2026, 4, 2, 15), LONDON)  # noqa: DTZ001
    assert start(desk, "same time", over) == wall("26 15:00")
    assert start(desk, "an hour later", coming) == wall("26 16:00")


def test_a_clock_time_alone_is_on_the_day_of_the_visit_that_stands(desk):
    desk.booked("cut", "5 15:00", "ana")

    assert start(desk, "4:30", Draft("cut")) == wall("5 16:30")


@pytest.mark.parametrize(
    ("old", "text", "new"),
    [
        ("14:00", "move it to 4", "16:00"),
        ("14:00", "move it to 9", "09:00"),
        ("03:00", "move it to 4", "04:00"),
        ("14:00", "move it to 4am", "04:00"),
    ],
)
def test_where_it_is_open_at_night_an_hour_is_the_one_nearer_to_that_of_what_moves(old, text, new):
    desk = Desk(catalog=OPEN)
    moving = Draft("room", moving=desk.booked("room", f"4 {old}").claim)

    assert wall(f"4 {new}") == start(desk, text, moving)


def test_of_two_hours_that_are_as_near_to_that_of_what_moves_it_is_asked_which():
    desk = Desk(catalog=OPEN)
    moving = Draft("room", moving=desk.booked("room", "4 14:00").claim)
    facts = desk.facts()

    assert 2 == len(meant("move it to 8", moving, facts, bearings(facts, moving)).readings)


def test_what_was_said_before_is_completed_by_what_is_said_now(desk):
    facts = desk.facts()
    first = meant("thursday", Draft(), facts, bearings(facts, Draft()))
    draft = Draft("cut", said=first.said.to_data())

    assert start(desk, "at 3", draft) == wall("5 15:00")
    assert start(desk, None, draft).astimezone(LONDON).date() == date(2026, 3, 5)


def test_without_words_now_or_before_no_time_is_meant(desk):
    assert start(desk, None, Draft("cut")) is None


def test_the_opening_hours_choose_the_half_of_the_day(desk):
    assert start(desk, "tomorrow at 9", Draft("cut")) == wall("3 09:00")
    assert start(desk, "tomorrow at 5", Draft("cut")) == wall("3 17:00")


def test_the_house_is_open_where_the_draft_leaves_it_open():
    sunday, monday = date(2026, 3, 8), date(2026, 3, 9)
    at_mill_lane = opening(WILLOW, Draft("massage", location_id="mill-lane"), LONDON)
    nowhere = opening(WILLOW, Draft("massage", location_id="harbour-st"), LONDON)

    assert at_mill_lane(sunday) == ()
    assert at_mill_lane(monday) == (Span(wall("9 09:00"), wall("9 18:00")),)
    assert nowhere(monday) == ()


def test_who_names_no_time_is_shown_times_that_differ():
    assert anytime(NOW) == Wish((Span(NOW, NOW + timedelta(days=14)),), Order.SPREAD)


def test_around_a_wish_are_its_days_at_any_hour_and_after_it_two_weeks():
    wish = Wish((Span(wall("4 15:00"), wall("4 16:00")),))

    assert around(wish, LONDON).windows == (Span(wall("4 00:00"), wall("5 00:00")),)
    assert around(wish, LONDON).near == wall("4 15:00")
    assert later(wish, LONDON).windows == (Span(wall("4 00:00"), wall("18 00:00")),)
