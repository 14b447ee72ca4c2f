"""rights that follow from where somebody is in Slack: told with what they say, written down, and logged"""

import asyncio
from dataclasses import replace

import pytest

from channels.slack.port import Named
from core.rules import Group
from storage import events, people
from tests.bot.desk.test_decisions import willow
from tests.bot.desk.test_homes import EVE, SLACK, Scene

BOARD = "slack:S0BOARD"
OAK = "oak tomorrow 2-3pm"


def closed_to_all_but_the_board():
    read = willow()
    groups = (*read.groups, Group("board", "The board", members=(BOARD,)))
    resources = tuple(
        replace(each, booked_by=("board",)) if each.id == "oak" else each for each in read.resources
    )
    return replace(read, groups=groups, resources=resources)


@pytest.fixture
def scene(book):
    scene = Scene(book, closed_to_all_but_the_board())
    yield scene
    scene.house.clerk.close()


def groups(scene):
    with scene.book.look() as unit:
        return people.find(unit, "willow", EVE)[0].groups


def logged(scene):
    with scene.book.look() as unit:
        said = [each for each in events.latest(unit, "willow", 50) if each.what == people.ENTITLED]
    return [(each.who, {name: ids for name, ids in each.data.items() if name != "person"}) for each in said]


def rooms(scene):
    """Return the stays and requests that are Eve's."""
    said, _ = scene.page(EVE)
    return [each for each in said["Your bookings"] if "Oak" in each]


def test_a_user_group_books_the_room_that_is_theirs_and_nobody_else_does(scene):
    scene.say(OAK, EVE, name="Eve", circles=frozenset())
    refused = rooms(scene)
    scene.say(OAK, EVE, name="Eve", circles=frozenset({BOARD}))

    assert [] == refused
    assert 1 == len(rooms(scene))
    assert {"board"} == groups(scene)
    assert [("slack", {"joined": ["board"]})] == logged(scene)


def test_who_leaves_the_user_group_loses_the_right_with_their_next_message(scene):
    scene.say("hello", EVE, circles=frozenset({BOARD}))
    scene.say(OAK, EVE, name="Eve", circles=frozenset())

    assert ([], frozenset()) == (rooms(scene), groups(scene))
    assert [("slack", {"left": ["board"]}), ("slack", {"joined": ["board"]})] == logged(scene)


def test_where_slack_does_not_say_people_keep_the_groups_that_they_had(scene):
    scene.say("hello", EVE, circles=frozenset({BOARD}))
    scene.say("hello", EVE)

    assert {"board"} == groups(scene)


def test_what_the_catalog_names_is_told_to_who_asks_slack(scene):
    assert Named(groups=frozenset({BOARD})) == asyncio.run(scene.house.clerk.circles(SLACK))
