"""what a slip asks for, what is wrong with one that came back, and what it means"""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.bookings import move
from core.slips import NEW, Field, Filled
from dialogs import slips
from dialogs.acts import Details, Pressed, Wanted
from dialogs.shortcuts import about, move_key
from dialogs.states import Choosing, Idle, Leaving, Offering
from tests.dialogs.desk import WILLOW, Desk

OAK = {
    Field.SERVICE: "room",
    Field.ROOM: "oak",
    Field.DATE: "2026-03-03",
    Field.START: "14:00",
    Field.LENGTH: "60",
}
LANGUAGES = ("en", "de", "es", "fr")


def filled(key: str = NEW, **changed: str) -> Filled:
    """A slip that somebody filled in: Oak tomorrow from two to three, unless it says otherwise."""
    told = OAK | {Field(name): value for name, value in changed.items()}
    return Filled(key, tuple((field, value) for field, value in told.items() if value))


def wrong(desk: Desk, slip: Filled, **changed) -> dict[str, str]:
    return {each.field.value: each.text for each in slips.wrong(slip, replace(desk.facts(), **changed))}


def sends(desk: Desk, slip: Filled) -> str:
    """Send a slip, as the desk hears it, and return what is answered."""
    desk.state = slips.before(slip, desk.state)
    return desk.does(slips.meant(slip, desk.facts()))


def asked(desk: Desk, key: str = NEW) -> dict[Field, str]:
    """Return which lines a slip has, with what is filled in already."""
    slip = slips.slip(key, desk.state, desk.facts())
    return {each.field: each.value for each in slip.lines}


def test_a_slip_for_something_new_asks_what_where_when_how_long_and_for_how_many(desk: Desk):
    assert {
        Field.SERVICE: "room",
        Field.ROOM: "",
        Field.DATE: "2026-03-02",
        Field.START: "11:00",
        Field.LENGTH: "60",
        Field.END: "",
        Field.PEOPLE: "",
    } == asked(desk)


def test_a_slip_beside_times_on_the_table_knows_what_is_wanted(desk: Desk):
    desk.say("is oak free for 6 people tomorrow afternoon?")
    lines = asked(desk, about(desk.state.draft, "days"))

    assert ("room", "oak", "6") == (lines[Field.SERVICE], lines[Field.ROOM], lines[Field.PEOPLE])


def test_a_slip_for_another_time_begins_with_the_time_that_it_is_now(desk: Desk):
    room = desk.booked("room", "3 14:00")

    assert {Field.DATE: "2026-03-03", Field.START: "14:00", Field.LENGTH: "60", Field.END: ""} == (
        asked(desk, move_key(room))
    )


def test_while_a_visit_moves_the_slip_beside_the_times_moves_it_too(desk: Desk):
    cut = desk.booked("cut", "5 15:00", "ana")
    desk.say("move my cut to friday")
    slip = slips.slip(about(desk.state.draft, "days"), desk.state, desk.facts())

    assert (move_key(cut), "Move") == (slip.key, slip.title)


@pytest.mark.parametrize("key", ["", "a button of long ago"])
def test_a_button_of_something_that_is_gone_opens_nothing(desk: Desk, key: str):
    assert slips.slip(key, desk.state, desk.facts()) is None


def test_who_sends_a_slip_is_answered_as_if_they_had_written_the_same(desk: Desk):
    written = Desk()

    assert written.say("oak tomorrow 2-3pm") == sends(desk, filled())
    assert written.stands() == desk.stands() == ["room oak 3 14:00"]


def test_the_end_counts_instead_of_the_length(desk: Desk):
    sends(desk, filled(end="16:30"))
    (booking,) = desk.facts().standing()

    assert (timedelta(minutes=150), ["room oak 3 14:00"]) == (booking.slot.span.length, desk.stands())


def test_what_is_taken_is_answered_by_message_with_what_is_free(desk: Desk):
    desk.taken("oak", "3 14:00", "3 15:00")
    slip = filled()

    assert ({}, True) == (wrong(desk, slip), "Oak" in sends(desk, slip))
    assert isinstance(desk.state, Offering)


def test_a_slip_moves_the_booking_that_it_is_about_and_no_other(desk: Desk):
    cut = desk.booked("cut", "5 15:00", "ana")
    desk.booked("massage", "6 11:00")
    said = sends(
        desk, filled(move_key(cut), service="", room="", length="", date="2026-03-06", start="10:00")
    )

    assert said.startswith("Moved: Ana, now Fri 6 Mar, 10am (was Thu 5 Mar 3pm)")
    assert ["cut ana 6 10:00", "massage dev+table-1 6 11:00"] == desk.stands()


def test_a_slip_about_a_booking_that_has_moved_since_changes_nothing(desk: Desk):
    cut = desk.booked("cut", "5 15:00", "ana")
    left, come = move(cut, replace(cut, id="new"), desk.now, keep=timedelta())
    desk.book |= {left.after.id: left.after, "new": come.after}
    late = filled(move_key(cut), service="", room="", length="")

    assert ({}, Pressed(late.key)) == (wrong(desk, late), slips.meant(late, desk.facts()))
    assert sends(desk, late).startswith("That offer is over.")


@pytest.mark.parametrize(
    "state", [Leaving("cut-5 15:00"), Choosing(("cut-5 15:00", "massage-6 11:00"), "move")]
)
def test_a_slip_for_something_new_answers_no_question_about_a_booking(desk: Desk, state):
    desk.booked("cut", "5 15:00", "ana")
    desk.booked("massage", "6 11:00")
    desk.state = state
    sends(desk, filled())

    assert ["room oak 3 14:00", "cut ana 5 15:00", "massage dev+table-1 6 11:00"] == desk.stands()


def test_times_that_are_on_the_table_stay_with_what_they_are_for(desk: Desk):
    desk.say("cut tomorrow afternoon")
    state = desk.state

    assert (state, Idle()) == (slips.before(filled(), state), slips.before(None, Idle()))


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"end": "13:00"}, {"end": "The end is not after the start."}),
        ({"end": "14:00"}, {"end": "The end is not after the start."}),
        ({"date": "2026-03-01"}, {"date": "That time has passed."}),
        ({"date": "2026-03-02", "start": "09:45"}, {"start": "That time has passed."}),
        ({"service": "gone"}, {"service": "That is not offered any more. Close this and try again."}),
        ({"room": "gone"}, {"room": "That is not offered any more. Close this and try again."}),
        ({"service": "cut"}, {"room": "Oak is not for cut."}),
        ({"room": "elm", "people": "6"}, {"people": "Elm holds 4 people at most."}),
        ({"room": "", "people": "13"}, {"people": "No more than 12 people."}),
        ({"date": "2026-03-01", "people": "13", "end": "13:00"}, {"date", "people", "end"}),
        ({}, {}),
    ],
)
def test_what_is_wrong_is_said_beside_the_line(desk: Desk, changed, expected):
    found = wrong(desk, filled(**changed))

    assert expected == (set(found) if isinstance(expected, set) else found)


def test_a_length_that_cannot_be_is_said_beside_the_line_that_says_it(desk: Desk):
    ends, lasts = wrong(desk, filled(end="23:00")), wrong(desk, filled(length="600"))

    assert ({"end"}, {"length"}) == (set(ends), set(lasts))
    assert lasts["length"].startswith("A meeting room is ")


def test_what_is_for_others_is_said_beside_its_line(desk: Desk):
    desk.catalog = replace(
        WILLOW,
        resources=tuple(
            replace(each, booked_by=("board",)) if each.id == "oak" else each for each in WILLOW.resources
        ),
    )

    assert {"room": "Oak is not one that you can book."} == wrong(desk, filled())
    assert {} == wrong(desk, filled(), person=replace(desk.person, groups=frozenset({"board"})))


def test_a_service_for_others_is_said_beside_its_line(desk: Desk):
    desk.catalog = replace(
        WILLOW,
        services=tuple(
            replace(each, by_invitation=True) if each.id == "room" else each for each in WILLOW.services
        ),
    )

    assert {"service"} == set(wrong(desk, filled()))
    assert "room" not in dict(_options(desk))


def _options(desk: Desk):
    slip = slips.slip(NEW, Idle(), desk.facts())
    return next(each.options for each in slip.lines if each.field is Field.SERVICE)


def test_where_there_is_one_thing_to_book_nobody_is_asked_which(desk: Desk):
    desk.catalog = replace(WILLOW, services=tuple(each for each in WILLOW.services if each.id == "cut"))

    bare = filled(service="", room="", length="")

    assert [Field.DATE, Field.START] == list(asked(desk))
    assert Wanted(Details("cut", words="2026-03-03T14:00Z")) == slips.meant(bare, desk.facts())


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_slip_means_the_same_in_every_language(desk: Desk, tag: str):
    desk.person = replace(desk.person, language=tag)
    sends(desk, filled(end="15:30"))

    assert ["room oak 3 14:00"] == desk.stands()


def test_an_hour_that_the_clocks_leave_out_is_asked_about_by_message(desk: Desk):
    slip = filled(date="2026-03-29", start="01:30")

    assert ({}, True) == (wrong(desk, slip), bool(sends(desk, slip)))
    assert [] == desk.stands()
