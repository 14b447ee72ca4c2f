"""what somebody's own page in a chat app shows, from facts alone"""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.bookings import Booking, State, move
from core.home import Home, Section
from core.hours import Hours, Opening
from core.people import Address, Person, Role
from core.rules import Group
from core.spans import Span
from dialogs.acts import Pressed
from dialogs.home import MOST_MINE, Request, Team, home, is_of_team
from tests.dialogs.desk import WILLOW, Desk, wall

LUIS, EVE = Person("luis", "Luis"), Person("eve", "Eve")
MOST_PIECES = 100


def shown(desk: Desk, team: Team | None = None, **changed) -> Home:
    facts = replace(desk.facts(), **changed)
    while not isinstance(found := home(facts, team), Home):
        facts = replace(facts, busy=(*facts.busy, *map(desk.look_up, found.every())))
    return found


def section(page: Home, title: str) -> Section:
    (found,) = (each for each in page.sections if each.title == title)
    return found


def texts(page: Home, title: str) -> list[str]:
    return [each.text for each in section(page, title).entries]


def rooms(desk: Desk, title: str = "Rooms, Harbour St, Mon 2 Mar", **changed) -> dict[str, tuple[str, str]]:
    """Return of each room what is said, and its day drawn."""
    found = section(shown(desk, **changed), title).entries[1:]
    return {
        each.text.partition(",")[0]: (
            each.text.partition(": ")[2],
            "".join("x" if taken else "." for taken in each.strip),
        )
        for each in found
    }


def press(desk: Desk, page: Home, title: str, label: str, entry: int = 0) -> str:
    choices = section(page, title).entries[entry].choices
    (pressed,) = (each for each in choices if each.label == label)
    return desk.does(Pressed(pressed.key))


def test_whoever_has_nothing_booked_is_told_what_to_do(desk: Desk):
    assert ["Nothing is booked. Write to me what you would like and when."] == texts(
        shown(desk), "Your bookings"
    )


def test_what_is_booked_can_be_moved_and_cancelled_there(desk: Desk):
    desk.booked("cut", "5 15:00", "ana")
    desk.booked("massage", "6 11:00")
    page = shown(desk)
    asked = press(desk, page, "Your bookings", "Move", entry=1)
    said = press(desk, page, "Your bookings", "Cancel")

    assert [
        "Cut with Ana, Thu 5 Mar, 3-3:30pm, Harbour St",
        "Massage with Dev, Fri 6 Mar, 11am-12pm, Mill Lane",
    ] == (texts(page, "Your bookings"))
    assert "Massage with Dev, Fri 6 Mar, 11am, Mill Lane stays until then." in asked
    assert said.startswith("Cancelled: cut, Thu 5 Mar, 3pm.")
    assert ["massage dev+table-1 6 11:00"] == desk.stands()


def test_a_button_of_a_booking_that_has_moved_since_changes_nothing(desk: Desk):
    cut = desk.booked("cut", "5 15:00", "ana")
    page = shown(desk)
    left, come = move(cut, replace(cut, id="new"), desk.now, keep=timedelta())
    desk.book |= {left.after.id: left.after, "new": come.after}
    said = press(desk, page, "Your bookings", "Cancel")

    assert said.startswith("That offer is over.")
    assert ["cut ana 5 15:00"] == desk.stands()


def test_a_request_says_that_it_waits(desk: Desk):
    desk.booked("cut", "5 15:00", "ana", state=State.AWAITING)

    assert texts(shown(desk), "Your bookings")[0].endswith("(waits for the team's yes)")


def test_a_room_of_today_stands_first_and_says_when_somebody_may_say_that_they_are_there(desk: Desk):
    desk.booked("room", "2 10:00")
    desk.booked("room", "3 14:00")
    page = shown(desk)
    today, later = (section(page, title).entries[0] for title in ("Your rooms today", "Your bookings"))

    assert ["Your rooms today", "Your bookings"] == [each.title for each in page.sections[:2]]
    assert ["I'm here", "Move", "Cancel"] == [each.label for each in today.choices]
    assert ["Move", "Cancel"] == [each.label for each in later.choices]


def test_the_dates_of_a_series_are_one_entry(desk: Desk):
    desk.say("massage with dev every tuesday at 4 for four weeks")
    (entry,) = section(shown(desk), "Your bookings").entries

    assert entry.text.endswith(", and 3 more of the series")


def test_of_many_bookings_the_first_are_shown_and_how_many_there_are(desk: Desk):
    for day in range(3, 7):
        for hour in ("10:00", "11:00", "12:00"):
            desk.booked("cut", f"{day} {hour}", "ana")
    entries = section(shown(desk), "Your bookings").entries

    assert (MOST_MINE + 1, "and 2 more") == (len(entries), entries[-1].text)


def test_the_day_of_each_room_is_drawn_in_squares_and_said_in_words(desk: Desk):
    desk.taken("oak", "2 10:00", "2 11:00")
    desk.taken("elm", "2 12:00", "2 12:20")

    assert {
        "Oak": ("taken, free from 11am", "..xx.............."),
        "Elm": ("free until 12pm", "......x..........."),
    } == rooms(desk)
    assert {"Ash": ("free until we close", "..................")} == rooms(
        desk, "Rooms, Mill Lane, Mon 2 Mar"
    )


def test_before_it_opens_a_room_is_not_taken_but_free_from_then(desk: Desk):
    desk.now -= timedelta(hours=3)
    desk.taken("elm", "2 09:00", "2 10:00")

    assert ("free from 9am", "free from 10am") == tuple(rooms(desk)[each][0] for each in ("Oak", "Elm"))


def test_a_room_that_is_taken_to_the_end_has_nothing_free_any_more(desk: Desk):
    desk.taken("oak", "2 10:00", "2 18:00")

    assert ("nothing free any more today", "..xxxxxxxxxxxxxxxx") == rooms(desk)["Oak"]


def test_the_key_says_how_to_read_a_strip(desk: Desk):
    key = section(shown(desk), "Rooms, Harbour St, Mon 2 Mar").entries[0]

    assert "From 9am to 6pm, a square is 30 min, a dark one is taken." == key.text


def test_a_long_day_has_longer_squares(desk: Desk):
    whole = Hours(tuple(Opening(day, 0, 1440) for day in range(7)))
    places = tuple(replace(each, hours=whole) for each in WILLOW.locations)
    desk.catalog = replace(WILLOW, locations=places)
    entries = section(shown(desk), "Rooms, Harbour St, Mon 2 Mar").entries

    assert "a square is 60 min" in entries[0].text
    assert {24} == {len(each.strip) for each in entries[1:]}


def test_where_it_is_closed_today_nothing_is_free_and_nothing_is_drawn(desk: Desk):
    desk.now += timedelta(days=6)
    entries = section(shown(desk), "Rooms, Harbour St, Sun 8 Mar").entries

    assert {"Oak, 8 seats: closed today", "Elm, 4 seats: closed today"} == {each.text for each in entries}
    assert {()} == {each.strip for each in entries}


def test_a_room_that_others_may_book_is_not_shown(desk: Desk):
    hidden = tuple(
        replace(each, booked_by=("board",)) if each.id == "oak" else each for each in WILLOW.resources
    )
    desk.catalog = replace(WILLOW, resources=hidden)

    assert {"Elm"} == set(rooms(desk))
    assert {"Oak", "Elm"} == set(rooms(desk, person=replace(desk.person, groups=frozenset({"board"}))))


def test_the_team_is_who_is_told_and_who_runs_the_place(desk: Desk):
    facts = desk.facts()
    told = replace(facts, places=frozenset({Address("sms", "+447700900100")}))
    runs = replace(facts, person=replace(facts.person, roles=frozenset({Role.ADMIN})))
    desk.catalog = replace(WILLOW, groups=(Group("board", "Board", admin=True), Group("team", "Team")))
    member, other = (
        replace(desk.facts(), person=replace(desk.person, groups=frozenset({each})))
        for each in ("board", "team")
    )

    assert [False, True, True, True, False] == [
        is_of_team(each) for each in (facts, told, runs, member, other)
    ]


def test_nobody_else_sees_what_others_book(desk: Desk):
    desk.booked("cut", "2 15:00", "ana", person_id="luis")

    assert not [each for each in shown(desk).sections if "Today at" in each.title or "answer" in each.title]


def test_the_team_sees_what_waits_with_its_rivals_and_answers_there(desk: Desk):
    asked = desk.booked("cut", "5 15:00", "ana", state=State.AWAITING, person_id="eve")
    rival = desk.booked("cut", "5 15:15", "ana", state=State.AWAITING, person_id="luis")
    (entry,) = section(
        shown(desk, Team((Request(asked, EVE, None, ((rival, LUIS),)),))), "Waiting for your answer"
    ).entries

    assert entry.text.startswith("Eve asks for cut with Ana, Thu 5 Mar, 3-3:30pm, Harbour St.")
    assert "Luis" in entry.text
    assert [each for each in entry.choices if each.key.startswith("approve:")]


def test_two_who_want_the_same_are_one_entry_with_the_buttons_of_the_card(desk: Desk):
    one, other = (
        replace(desk.booked("cut", "5 15:00", "ana", state=State.AWAITING, person_id=each), claim=each)
        for each in ("eve", "luis")
    )
    both = (Request(one, EVE, None, (), ((other, LUIS),)), Request(other, LUIS, None, (), ((one, EVE),)))
    (entry,) = section(shown(desk, Team(both)), "Waiting for your answer").entries

    assert ["Approve Eve", "Approve Luis", "Decline both"] == [each.label for each in entry.choices]


def test_the_team_sees_the_day_of_each_location(desk: Desk):
    visits = (
        (desk.booked("cut", "2 15:00", "ana", person_id="eve"), EVE),
        (desk.booked("cut", "2 16:00", "ben", person_id="luis", state=State.AWAITING), Person("luis")),
    )
    page = shown(desk, Team((), visits))

    assert ["3-3:30pm cut with Ana, Eve"] == texts(page, "Today at Harbour St")
    assert ["4-4:30pm cut with Ben, Someone (waits for the team's yes)"] == texts(page, "Today at Mill Lane")


def test_of_a_long_day_the_first_visits_are_shown(desk: Desk):
    cut = desk.booked("cut", "2 15:00", "ana", person_id="eve")
    (text,) = texts(shown(desk, Team((), ((cut, EVE),) * 40)), "Today at Harbour St")

    assert (16, "and 25 more") == (len(text.splitlines()), text.splitlines()[-1])


@pytest.mark.parametrize("tag", ["en", "de", "es", "fr"])
def test_the_fullest_page_fits_in_every_language(desk: Desk, tag: str):
    desk.person = replace(desk.person, language=tag)
    for day in range(2, 7):
        for hour in ("11:00", "12:00", "13:00"):
            desk.booked("cut", f"{day} {hour}", "ana")
    for hour in range(10, 18):
        _room(desk, hour)
    asked = desk.booked("cut", "5 15:00", "ana", state=State.AWAITING, person_id="eve")
    team = Team((Request(asked, EVE, None, ()),) * 30, ((asked, EVE),) * 40)
    entries = [each for part in shown(desk, team).sections for each in part.entries]

    assert (
        len(shown(desk, team).sections) + len(entries) + sum(bool(each.choices) for each in entries)
        <= MOST_PIECES
    )


def _room(desk: Desk, hour: int) -> Booking:
    """Have a room of today in the book that is the person's own."""
    one = desk.booked("room", "3 10:00")
    span = Span(wall(f"2 {hour}:00"), wall(f"2 {hour}:30"))
    own = replace(one, id=f"own {hour}", claim=f"own {hour}", slot=replace(one.slot, span=span, takings=()))
    desk.book.pop(one.id)
    desk.book[own.id] = replace(own, wall=span.start.replace(tzinfo=None))
    return own
