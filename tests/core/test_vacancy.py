"""until when a room is free or taken, and who may know whose it is"""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.catalog import Resource, ResourceKind
from core.people import Person, Role
from core.spans import Span, join
from core.vacancy import may_know, taken_until, vacant_until

DAWN = datetime(2026, 3, 2, tzinfo=UTC)


def minute(n: int) -> datetime:
    return DAWN + timedelta(minutes=n)


SETS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 20)).map(
        lambda pair: Span(minute(pair[0]), minute(sum(pair)))
    ),
    max_size=6,
).map(join)


def walked(holds, at: datetime) -> datetime | None:
    """Walk on minute by minute for as long as it holds."""
    if not holds(at):
        return None
    while holds(at):
        at += timedelta(minutes=1)
    return at


@given(SETS, SETS, st.integers(0, 90).map(minute))
def test_a_room_is_free_until_it_closes_or_somebody_has_it_as_walking_on_finds(opened, taken, at):
    def free(then):
        return any(each.holds(then) for each in opened) and not any(each.holds(then) for each in taken)

    assert walked(free, at) == vacant_until(opened, taken, at)


@given(SETS, st.integers(0, 90).map(minute))
def test_a_room_is_taken_until_nobody_has_it_as_walking_on_finds(taken, at):
    assert walked(lambda then: any(each.holds(then) for each in taken), at) == taken_until(taken, at)


@pytest.mark.parametrize(
    ("who", "groups", "knows"),
    [
        (Person("p"), (), False),
        (Person("p", roles=frozenset({Role.STAFF})), (), True),
        (Person("p", roles=frozenset({Role.ADMIN})), ("board",), True),
        (Person("p", groups=frozenset({"members"})), (), True),
        (Person("p", groups=frozenset({"members"})), ("board",), False),
        (Person("p", groups=frozenset({"board"})), ("board",), True),
    ],
)
def test_the_team_and_members_may_know_who_has_a_room_and_of_one_for_some_only_those(who, groups, knows):
    room = Resource("ash", ResourceKind.ROOM, "Ash", ("yard",), booked_by=groups)

    assert knows == may_know(room, who)
