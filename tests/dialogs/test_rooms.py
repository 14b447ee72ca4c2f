"""the room of a visit: named, let go where it is of no use, and kept where the visit moves"""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.catalog.file import load
from core.catalog import ResourceKind
from core.messages import Command
from core.people import Role
from dialogs.acts import Details, NoRoom, Wanted
from dialogs.rooms import room_kept, roomed
from dialogs.states import Draft
from tests.dialogs.desk import WILLOW, Desk

OAK = Draft("room", room_id="oak")
YARD = load(Path(__file__).parents[1] / "talks" / "houses" / "yard.toml", today=date(2026, 3, 2))


class Clicks(Desk):
    """A desk with a house of rooms behind buttons."""

    def __init__(self, **more):
        super().__init__(catalog=YARD, **more)

    def facts(self):
        facts = super().facts()
        return replace(facts, line=replace(facts.line, cards=True))

    def buttons(self) -> dict[str, str]:
        """Return the keys of the last buttons by their labels."""
        return {each.label: each.key for reply in self.turns[-1].replies for each in reply.choices}

    def click(self, label: str) -> str:
        return self.does(*self.hears("", choice=self.buttons()[label]))


@pytest.mark.parametrize(
    ("draft", "named", "room", "features"),
    [
        (Draft(), Details(room_id="ash"), "ash", ()),
        (OAK, Details(room_id="ash"), "ash", ()),
        (OAK, Details(people=4), "oak", ()),
        (OAK, Details(location_id="harbour-st"), "oak", ()),
        (OAK, Details(location_id="mill-lane"), None, ()),
        (OAK, Details(features=("projector",)), "oak", ("projector",)),
        (OAK, Details(features=("video",)), None, ("video",)),
        (Draft(features=("video",)), Details(features=("projector",)), None, ("projector", "video")),
        (Draft(features=("video",)), Details(room_id="elm"), "elm", ()),
    ],
)
def test_what_is_named_last_goes_before_what_does_not_go_with_it(draft, named, room, features):
    found = roomed(draft, named, WILLOW)

    assert (room, features) == (found.room_id, found.features)


@pytest.mark.parametrize(
    ("service", "who", "named", "room"),
    [
        ("room", None, Details(), "oak"),
        ("room", None, Details(room_id="ash"), "ash"),
        ("room", None, Details(location_id="mill-lane"), None),
        ("room", None, Details(features=("video",)), None),
        ("cut", "ana", Details(), None),
    ],
)
def test_a_stay_that_moves_keeps_its_room_unless_something_else_is_named(service, who, named, room):
    slot = Desk().booked(service, "3 14:00", who).slot

    assert room == room_kept(slot, named, WILLOW)


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("can I have the Ash room friday 10am", ["room ash 6 10:00"]),
        ("oak tomorrow 2-3", ["room oak 3 14:00"]),
        ("a room with video for 6 tomorrow 2-3", ["room ash 3 14:00"]),
        ("something with video tomorrow 2-3", ["room ash 3 14:00"]),
        ("cut with ana tomorrow 3pm in the oak", ["cut ana 3 15:00"]),
        ("cut with ana tomorrow 3pm, no video", ["cut ana 3 15:00"]),
    ],
)
def test_a_room_is_taken_as_it_is_named_and_is_just_a_word_where_none_is_needed(text, stands):
    desk = Desk()
    desk.say(text)

    assert stands == desk.stands()


def test_the_room_says_which_service_is_meant_only_where_one_is_given_there():
    talk = replace(WILLOW.service["room"], id="talk", name="talk", aliases=())
    desk = Desk(catalog=replace(WILLOW, services=(*WILLOW.services, talk)))
    answer = desk.say("oak tomorrow 2-3")

    assert "1) meeting room 2) talk" in answer


def test_a_room_by_its_name_is_the_room_itself_where_others_are_served_there_too():
    ana = WILLOW.service["cut"].needs
    talk = replace(WILLOW.service["room"], id="talk", needs=(*WILLOW.service["room"].needs, *ana), aliases=())
    desk = Desk(catalog=replace(WILLOW, services=(*WILLOW.services, talk)))
    desk.say("oak tomorrow 2-3")

    assert desk.stands() == ["room oak 3 14:00"]


@pytest.mark.parametrize(
    ("text", "room"),
    [("room 2 tomorrow 2-3", "oak"), ("room on 3 may 2-3", None), ("a room for 2 tomorrow at 3", None)],
)
def test_a_room_may_be_called_by_a_number_but_never_by_the_words_of_a_time(text, room):
    called = {"oak": "Room 2", "ash": "May"}
    resources = tuple(replace(each, name=called.get(each.id, each.name)) for each in WILLOW.resources)
    (act,) = Desk(catalog=replace(WILLOW, resources=resources)).hears(text)

    assert act.details.room_id == room


def test_a_feature_by_itself_is_no_wish():
    assert not any(
        isinstance(each, Wanted) and each.details != Details() for each in Desk().hears("video call")
    )


def test_a_room_in_which_nothing_is_given_is_just_a_word():
    needs = {
        each.id: tuple(n for n in each.needs if n.kind is not ResourceKind.ROOM) for each in WILLOW.services
    }
    services = tuple(replace(each, needs=needs[each.id]) for each in WILLOW.services if needs[each.id])
    answer = Desk(catalog=replace(WILLOW, services=services)).say("oak tomorrow 2-3")

    assert "1) cut 2) colour" in answer


def test_an_offer_of_another_room_can_still_be_had_when_it_is_held_no_longer():
    desk = Desk()
    desk.taken("oak", "3 14:30", "3 15:00")
    desk.say("oak tomorrow 2-3")
    desk.wait(hours=1)
    desk.say("3")

    assert desk.stands() == ["room elm 3 14:00"]


@pytest.mark.parametrize(
    ("text", "room"),
    [
        ("room for 3 tomorrow 2-3", "elm"),
        ("room for 5 tomorrow 2-3", "oak"),
        ("room for 9 tomorrow 2-3", "ash"),
        ("room tomorrow 2-3", "oak"),
        ("room with video tomorrow 2-3", "ash"),
    ],
)
def test_the_smallest_room_that_does_is_taken_and_one_that_is_lent_only_where_no_other_does(text, room):
    desk = Clicks()
    desk.say(text)

    assert [f"room {room} 3 14:00"] == desk.stands()


def test_what_is_taken_at_its_hour_all_day_is_offered_where_staff_have_to_agree():
    desk = Clicks()
    for room in ("oak", "elm"):
        desk.taken(room, "3 08:00", "3 19:00")
    desk.say("room for 6 tomorrow")

    assert all("Ash, needs approval" in each for each in list(desk.buttons())[:-1])
    assert "Other time" == list(desk.buttons())[-1]


def test_a_lent_room_that_was_offered_is_taken_though_it_is_no_longer_held():
    desk = Clicks()
    desk.taken("oak", "3 14:00", "3 15:00")
    desk.say("room for 6 tomorrow 2-3")
    desk.wait(minutes=20)
    desk.click("2-3pm, Ash, needs approval")

    assert ["room ash 3 14:00"] == desk.stands()


def test_the_only_time_on_the_table_is_a_button_of_that_name():
    desk = Clicks()
    desk.say("is ash free tomorrow 2-3?")
    desk.click("2-3pm, Ash, needs approval")

    assert ["room ash 3 14:00"] == desk.stands()


def test_a_request_is_taken_back_by_its_button_and_only_as_it_stands():
    desk = Clicks()
    desk.say("ash tomorrow 2-3")
    withdraw = desk.buttons()["Withdraw"]
    desk.wait(hours=2)
    said = desk.click("Withdraw")
    again = desk.does(*desk.hears("", choice=withdraw))

    assert ([], True) == (desk.stands(), said.startswith("Withdrawn"))
    assert again.startswith("That offer is over.")


@pytest.mark.parametrize("text", ["what do I have?", "cancel it", "cant make it", "same again please"])
def test_where_people_are_known_by_an_account_nobody_speaks_of_their_number(text):
    said = Clicks().say(text)

    assert "number" not in said
    assert "booking" in said


@pytest.mark.parametrize(
    ("text", "groups", "said"),
    [
        ("who has elm?", (), "Elm is taken until 11:30am."),
        ("who has elm?", ("team",), "Zed has Elm, 10-11:30am."),
        ("who has elm today?", (), "Elm, Mon 2 Mar: 10-11:30am; 2-3pm."),
        ("who has elm today?", ("team",), "Elm, Mon 2 Mar: Zed 10-11:30am; Zed 2-3pm."),
        ("whos in elm at 12?", (), "Elm is free until 2pm."),
        ("who has elm tomorrow?", (), "Nobody has Elm on Tue 3 Mar."),
        ("who has elm on sunday at 3?", (), "We are closed then."),
        ("who has elm on the 30th of february?", (), "I cannot find that date or time."),
    ],
)
def test_who_has_a_room_is_told_to_those_who_may_know_and_when_to_everybody(text, groups, said):
    desk = Clicks()
    desk.person = replace(desk.person, groups=frozenset(groups))
    desk.taken("elm", "2 10:00", "2 11:30")
    desk.taken("elm", "2 14:00", "2 15:00")

    assert said == desk.say(text)


def test_more_free_rooms_than_buttons_are_counted_and_where_each_is_is_said_where_there_are_two_places():
    desk = Desk()
    rooms = [replace(WILLOW.resource["oak"], id=f"oak{n}", name=f"Room {n}", aliases=()) for n in range(2)]
    desk.catalog = replace(WILLOW, resources=(*WILLOW.resources, *rooms))
    said = desk.say("which rooms are free tomorrow at 2?")

    assert "1) Oak until 6pm, for 8, Harbour St 2) Elm until 6pm, for 4, Harbour St" in said
    assert said.endswith("And 2 more.")


def test_the_button_of_the_only_time_says_that_staff_have_to_agree_where_they_do():
    desk = Clicks()
    desk.say("is oak free tomorrow at 3?")
    plain = next(iter(desk.buttons()))
    desk.say("is ash free tomorrow at 3?")
    lent = next(iter(desk.buttons()))

    assert ("3-4pm, Oak", "3-4pm, Ash, needs approval") == (plain, lent)


def test_a_room_that_is_free_for_less_than_usual_is_taken_for_as_long_as_it_is():
    desk = Clicks()
    desk.taken("oak", "2 10:30", "2 12:00")
    desk.taken("elm", "2 10:00", "2 12:00")
    desk.say("which rooms are free now?")
    desk.say("1")

    (booked,) = (step.after for step in desk.turns[-1].steps)

    assert timedelta(minutes=30) == booked.slot.span.length
    assert ["room oak 2 10:00"] == desk.stands()


def test_the_same_is_booked_once_more_at_its_hour_also_when_it_is_over():
    desk = Clicks()
    desk.say("oak tomorrow 2-4")
    desk.wait(days=2)
    said = desk.say("book the same again next week")

    assert "Tue 10 Mar, 2-4pm" in said


def test_the_same_once_more_without_a_time_is_asked_for_one_and_without_a_visit_there_is_none():
    desk = Clicks()
    none = desk.say("the same again please")
    desk.say("oak tomorrow 2-4")
    asked = desk.say("same again please")
    done = desk.say("thursday 9-10")

    assert "no booking" in none
    assert asked.startswith("When would suit you?")
    assert "meeting room Oak, Thu 5 Mar, 9-10am" in done


def test_a_room_that_there_is_not_is_told_with_those_that_there_are_and_taken_at_the_time_that_was_said():
    desk = Clicks()
    said = desk.say("the maple room for 6 tomorrow 2-3")
    none = desk.stands()
    desk.click("Ash, 12 seats, needs approval")

    assert said.startswith("We have no room called Maple.")
    assert "Elm" not in said
    assert ([], ["room ash 3 14:00"]) == (none, desk.stands())


def test_of_many_rooms_the_first_are_named_where_one_is_asked_for_that_there_is_not():
    desk = Clicks()
    more = replace(YARD.resource["elm"], id="fir", name="Fir")
    desk.catalog = replace(YARD, resources=(*YARD.resources, more))
    timed, untimed = desk.say("the maple room tomorrow 2-3"), desk.say("the maple room")

    assert timed.endswith("And 1 more.")
    assert "We have Oak, Elm and Fir: which one, and when? And 1 more." in untimed


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ({}, "We have no rooms to book here. What we do: cut."),
        (
            {"roles": frozenset({Role.ADMIN})},
            "No room can be booked yet: the catalog needs a [[room]], and a [[service]] with needs = [{ room =",
        ),
    ],
)
def test_whoever_asks_for_a_room_where_none_is_let_hears_so_and_staff_what_the_catalog_lacks(who, said):
    desk = Clicks()
    desk.catalog = replace(WILLOW, services=(WILLOW.service["cut"],))
    desk.person = replace(desk.person, **who)

    assert desk.does(*desk.hears("room for 6 tomorrow 2-3", command=Command.ROOM)).startswith(said)


def test_the_command_for_rooms_is_what_is_asked_for_where_there_are_some():
    desk = Clicks()
    desk.does(*desk.hears("room for 6 tomorrow 2-3", command=Command.ROOM))

    assert ["room oak 3 14:00"] == desk.stands()


def test_a_room_by_a_strange_name_is_not_understood_where_no_room_is_let():
    desk = Clicks()
    cut = WILLOW.service["cut"]
    desk.catalog = replace(WILLOW, services=(cut,))

    assert "did not get that" in desk.does(NoRoom("Maple"))


BIRCH = replace(YARD.resource["ash"], id="birch", name="Birch", aliases=(), capacity=60, booked_by=("team",))


@pytest.mark.parametrize("services", [1, 2])
@pytest.mark.parametrize("text", ["birch tomorrow 3-4pm", "is birch free tomorrow 3-4pm?"])
def test_a_room_that_somebody_may_not_book_is_told_as_such_and_one_of_theirs_is_offered_then(services, text):
    desk = Clicks()
    served = (YARD.services[0], replace(WILLOW.service["cut"], locations=()))[:services]
    ana = replace(WILLOW.resource["ana"], locations=("yard",))
    desk.catalog = replace(YARD, resources=(*YARD.resources, ana, BIRCH), services=served)
    said = desk.say(text)
    none = desk.stands()
    desk.say("ok")

    assert said.startswith("Birch is not one that you can book. Meeting room, Tue 3 Mar 3-4pm, Oak")
    assert ([], ["room oak 3 15:00"]) == (none, desk.stands())


@pytest.mark.parametrize(
    ("groups", "text", "said"),
    [
        ((), "room for 60 tomorrow 3-4pm", "We have nothing for 60 people: 12 at most."),
        (("team",), "room for 60 tomorrow 3-4pm", "Booked: meeting room Birch"),
        (("team",), "room for 70 tomorrow 3-4pm", "We have nothing for 70 people: 60 at most."),
        (("team",), "birch tomorrow 3-4pm", "Booked: meeting room Birch"),
    ],
)
def test_for_how_many_there_are_rooms_is_told_of_those_that_somebody_may_book(groups, text, said):
    desk = Clicks()
    desk.catalog = replace(
        YARD, resources=(*YARD.resources, replace(BIRCH, rules=YARD.resource["oak"].rules))
    )
    desk.person = replace(desk.person, groups=frozenset(groups))

    assert desk.say(text).startswith(said)
