"""the room of a visit: named, let go where it is of no use, and kept where the visit moves"""

from dataclasses import replace

import pytest

from core.catalog import ResourceKind
from dialogs.acts import Details, Wanted
from dialogs.rooms import room_kept, roomed
from dialogs.states import Draft
from tests.dialogs.desk import WILLOW, Desk

OAK = Draft("room", room_id="oak")


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
