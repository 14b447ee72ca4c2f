"""house rules in layers, against looking them up one by one; and who may book what"""

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from core.availability import Ask
from core.catalog import Business, Catalog, Location, Resource, ResourceKind, Service
from core.hours import Hours
from core.layers import WAIVED, may_have, may_use, overrides, rules_for
from core.people import Person
from core.policies import Refused
from core.rules import QUOTAS, STRICTNESS, TOTALS, Group, Layer, Rules
from tests.core.layering import Layered, bound, layered

LAX_TO_STRICT = {
    "lead": [0, 30, 900],
    "horizon": [None, 60, 1],
    "until": [None, date(2026, 12, 31), date(2026, 3, 8)],
    "opens": [None, date(2026, 3, 8), date(2026, 12, 31)],
    "cancel_notice": [0, 60, 1440],
    "move_notice": [0, 60, 1440],
    "moves": [None, 5, 0],
    **{name: [None, 7, 1] for name in QUOTAS | TOTALS},
    "approval": [False, True],
    "approval_within": [1440, 60, 5],
    "repeats": [True, False],
    "longest_series": [52, 12, 2],
}
"""Values of every setting, from the one that leaves a client most to the one that leaves least."""

HARBOUR = Location("harbour", "Harbour St", "Europe/London", Hours())
CUT = Service(
    "cut", "cut", 30, (), rules=Rules(**{name: values[0] for name, values in LAX_TO_STRICT.items()})
)
ANA, BEN = (Resource(each, ResourceKind.PROVIDER, each, ("harbour",)) for each in ("ana", "ben"))
OAK = Resource("oak", ResourceKind.ROOM, "Oak", ("harbour",))
WILLOW = Catalog(Business("b", "B"), (HARBOUR,), (ANA, BEN, OAK), (CUT,))
MEMBER = Person("kim", groups=frozenset({"members"}))


@some.composite
def anything(draw) -> Layer:
    """Draw a layer that may say anything."""
    said = draw(some.sets(some.sampled_from(sorted(LAX_TO_STRICT)), max_size=6))
    values = {name: draw(some.sampled_from(LAX_TO_STRICT[name])) for name in sorted(said)}
    return Layer(frozenset(values), replace(Rules(), **values))


questions = some.tuples(
    layered(WILLOW, Ask(CUT), anything()),
    some.lists(some.sampled_from(["ana", "ben", "oak"]), unique=True, max_size=3),
)


@settings(max_examples=200)
@given(questions)
def test_the_most_specific_layer_that_says_a_setting_wins_and_of_several_resources_the_strictest(question):
    (catalog, ask), used = question
    said = rules_for(catalog, ask.service, "harbour", used, ask.who)
    counting = bound(catalog, ask, tuple(used)) or ([] if used else [OAK])
    free = used and not counting

    for name, values in LAX_TO_STRICT.items():
        if (free or is_waived(ask)) and name in WAIVED.says:
            assert getattr(WAIVED.rules, name) == getattr(said, name)
        elif not (free or is_waived(ask)):
            each_says = [
                Layered(catalog, ask, catalog.locations[0], one)[name] for one in without_quotas(counting)
            ]

            assert max(each_says, key=values.index) == getattr(said, name)


def without_quotas(resources: list[Resource]) -> list[Resource]:
    """Return resources that leave it to others how many visits a person may have: theirs are counted by themselves."""
    return [
        replace(each, rules=replace(each.rules, says=each.rules.says - QUOTAS - TOTALS)) for each in resources
    ]


def is_waived(ask: Ask) -> bool:
    who = ask.who
    return who is not None and (who.waived or not who.groups.isdisjoint(ask.service.overridden_by))


def test_every_setting_has_its_strictness():
    assert {each.name for each in fields(Rules)} == STRICTNESS.keys() == LAX_TO_STRICT.keys()


@pytest.mark.parametrize("name", sorted(LAX_TO_STRICT))
def test_strictness_grows_from_what_leaves_most_to_what_leaves_least(name: str):
    strict = [STRICTNESS[name](replace(Rules(), **{name: value})) for value in LAX_TO_STRICT[name]]

    assert sorted(set(strict)) == strict


def test_a_catalog_without_layers_has_the_rules_of_the_service_as_they_are():
    assert rules_for(WILLOW, CUT, "harbour", ("ana", "oak"), Person("kim")) is CUT.rules


def test_members_book_farther_ahead_and_of_two_groups_the_first_in_the_catalog_counts():
    far, near = (Layer(frozenset({"horizon"}), Rules(horizon=days)) for days in (120, 7))
    known = replace(WILLOW, groups=(Group("members", "Members", far), Group("new", "New", near)))
    both = replace(MEMBER, groups=frozenset({"new", "members"}))

    assert 120 == rules_for(known, CUT, "harbour", ("ana",), MEMBER).horizon
    assert 120 == rules_for(known, CUT, "harbour", ("ana",), both).horizon
    assert 7 == rules_for(known, CUT, "harbour", ("ana",), replace(both, groups=frozenset({"new"}))).horizon


@pytest.mark.parametrize(
    ("invitation", "groups", "who", "refused"),
    [
        (False, (), Person("kim"), None),
        (True, (), Person("kim"), Refused.INVITATION),
        (True, (), MEMBER, Refused.INVITATION),
        (True, (), Person("kim", invited=frozenset({"cut"})), None),
        (True, (), Person("kim", invited=frozenset({"colour"})), Refused.INVITATION),
        (True, ("members",), MEMBER, None),
        (True, ("members",), Person("kim"), Refused.INVITATION),
        (False, ("members",), MEMBER, None),
        (False, ("members",), Person("kim"), Refused.RIGHTS),
        (False, ("members",), Person("kim", invited=frozenset({"cut"})), Refused.RIGHTS),
        (True, ("members",), Person("kim", waived=True), None),
    ],
)
def test_a_service_may_be_by_invitation_or_for_groups(invitation, groups, who: Person, refused):
    service = replace(CUT, by_invitation=invitation, booked_by=groups)

    assert may_have(service, who) is refused


def test_a_room_may_be_for_a_group():
    board = replace(OAK, booked_by=("team", "members"))

    assert may_use(board, Person("kim")) is Refused.RIGHTS
    assert may_use(board, MEMBER) is None
    assert may_use(OAK, Person("kim")) is None


def test_who_may_override_all_that_is_used_is_free_of_what_can_be_waived_and_of_nothing_else():
    strict = Layer(
        frozenset({"lead", "approval", "move_notice"}), Rules(lead=900, approval=True, move_notice=60)
    )
    oak = replace(OAK, rules=strict, overridden_by=("members",))
    known = replace(WILLOW, resources=(replace(ANA, rules=strict), oak))
    alone = rules_for(known, CUT, "harbour", ("oak",), MEMBER)
    with_ana = rules_for(known, CUT, "harbour", ("ana", "oak"), MEMBER)

    assert (0, None, False) == (alone.lead, alone.horizon, alone.approval)
    assert (900, True) == (with_ana.lead, with_ana.approval)
    assert (900, True) == (rules_for(known, CUT, "harbour", ("oak",), Person("kim")).lead, True)
    assert not overrides(known, CUT, (), MEMBER)
    assert overrides(known, replace(CUT, overridden_by=("members",)), ("ana",), MEMBER)
