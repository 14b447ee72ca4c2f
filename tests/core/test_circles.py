"""to which groups somebody belongs by what a vendor vouches for"""

from hypothesis import given
from hypothesis import strategies as st

from core.circles import belonging, named
from core.rules import Group

BOARD = Group("board", "the board", members=("slack:S0BOARD", "slack:U0EVE"))
CREW = Group("crew", "the crew", members=("slack:C0CREW",))
MEMBERS = Group("members", "Members")
ABROAD = Group("abroad", "abroad", members=("other:S0BOARD",))
GROUPS = (BOARD, CREW, MEMBERS, ABROAD)
IDS = st.frozensets(st.sampled_from([each.id for each in GROUPS]))
CIRCLES = st.frozensets(st.sampled_from(["slack:S0BOARD", "slack:U0EVE", "slack:C0CREW", "slack:C0ELSE"]))


def test_who_is_in_one_of_its_circles_belongs_to_a_group():
    assert {"board"} == belonging(GROUPS, frozenset(), frozenset({"slack:U0EVE"}), "slack")
    assert {"board", "crew"} == belonging(
        GROUPS, frozenset(), frozenset({"slack:S0BOARD", "slack:C0CREW"}), "slack"
    )


def test_who_is_in_none_of_them_any_more_belongs_to_it_no_longer_and_keeps_what_others_gave():
    before = frozenset({"board", "members", "abroad"})

    assert {"members", "abroad"} == belonging(GROUPS, before, frozenset(), "slack")


def test_the_circles_of_a_channel_are_named_once():
    assert {"slack:S0BOARD", "slack:U0EVE", "slack:C0CREW"} == named(GROUPS, "slack")
    assert frozenset() == named((MEMBERS,), "slack")


@given(before=IDS, circles=CIRCLES)
def test_a_channel_decides_about_its_own_groups_alone_and_twice_is_once(before, circles):
    after = belonging(GROUPS, before, circles, "slack")

    assert before & {"members", "abroad"} == after & {"members", "abroad"}
    assert {each.id for each in (BOARD, CREW) if circles & set(each.members)} == after & {"board", "crew"}
    assert after == belonging(GROUPS, after, circles, "slack")
