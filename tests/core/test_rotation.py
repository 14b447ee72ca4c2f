"""who takes turns: by what each has to do, by weight, by priority, and by name"""

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random  # noqa: TID251 - drawn from a seed

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from core.availability import Ask, find
from core.bookings import Slot
from core.catalog import Business, Catalog, Location, Need, Resource, ResourceKind, Rules, Service
from core.hours import Hours, Opening
from core.rotation import in_turn, rotates
from core.spans import Span, join
from core.uses import AROUND, Told
from core.walltime import MINUTE
from core.wishes import Wish
from tests.core.making import MONDAY

TEAM = ("ana", "ben", "cem")
TURNS = Need(ResourceKind.PROVIDER, rotates=True)
LESSON = Service("lesson", "lesson", 45, (TURNS,), grid=15, rules=Rules(lead=0, horizon=365))
HOUSE = Location("p", "P", "UTC", Hours(tuple(Opening(day, 480, 1200) for day in range(7))))


def team(weights: tuple[int, ...], priorities: tuple[int, ...] = (1, 1, 1)) -> Catalog:
    people = tuple(
        Resource(each, ResourceKind.PROVIDER, each, ("p",), weight=weight, priority=priority)
        for each, weight, priority in zip(TEAM, weights, priorities, strict=True)
    )
    return Catalog(Business("b", "B"), (HOUSE,), people, (LESSON,))


def told(book: list[Slot], day: Span) -> Told:
    """Return what a book of visits tells about a day."""
    around = day.widen(AROUND, AROUND)
    loads = dict.fromkeys(TEAM, 0)
    for each in book:
        if around.holds(each.span.start):
            loads[each.takings[0].resource_id] += each.span.length // MINUTE
    taken = {key: join(each.span for each in book if each.takings[0].resource_id == key) for key in TEAM}
    return Told(taken, loads=loads)


def booked(catalog: Catalog, book: list[Slot], start: datetime, who: str | None = None) -> str | None:
    """Book a lesson then where somebody is free, and name who gives it."""
    day = Span(start.replace(hour=0, minute=0), start.replace(hour=0, minute=0) + timedelta(days=1))
    wish = Wish((Span(start, start + MINUTE),))
    for slot in find(catalog, Ask(LESSON, who), wish, told(book, day), now=MONDAY, limit=1):
        book.append(slot)
        return slot.takings[0].resource_id
    return None


def wishes(seed: int) -> list[datetime]:
    """Return starts that people wish for over four weeks, one after the other."""
    chance = Random(seed)
    return [
        MONDAY + timedelta(days=chance.randint(1, 28), minutes=15 * chance.randint(32, 76))
        for _ in range(150)
    ]


@settings(max_examples=10)
@given(some.tuples(*[some.integers(1, 4)] * 3), some.integers(0, 10_000))
def test_over_a_random_book_the_shares_approach_the_weights(weights: tuple[int, ...], seed: int):
    """Not closer than that: who is busy when somebody asks passes their turn on."""
    book: list[Slot] = []
    catalog = team(weights)
    given_by = [who for each in wishes(seed) if (who := booked(catalog, book, each))]

    assert {who: given_by.count(who) / len(given_by) for who in TEAM} == pytest.approx(
        {who: weight / sum(weights) for who, weight in zip(TEAM, weights, strict=True)}, abs=0.12
    )


def test_they_take_turns_and_of_equals_the_first_in_the_catalog_begins():
    book: list[Slot] = []
    days = [MONDAY + timedelta(days=1, hours=9 + hour) for hour in range(6)]

    assert [*TEAM, *TEAM] == [booked(team((1, 1, 1)), book, each) for each in days]


def test_who_is_named_is_taken_and_it_counts_as_their_turn():
    book: list[Slot] = []
    days = [MONDAY + timedelta(days=1, hours=9 + hour) for hour in range(4)]
    names = zip(days, ("cem", "cem", None, None), strict=True)
    who = [booked(team((1, 1, 1)), book, each, named) for each, named in names]

    assert ["cem", "cem", "ana", "ben"] == who


def test_a_higher_number_comes_only_when_none_before_it_is_free():
    book: list[Slot] = []
    start = MONDAY + timedelta(days=1, hours=9)

    assert ["ben", "cem", "ana", None] == [booked(team((1, 1, 1), (2, 1, 1)), book, start) for _ in range(4)]


def test_what_lies_farther_off_than_a_week_is_nobodys_load():
    book: list[Slot] = []
    first, soon, later = (MONDAY + timedelta(days=day, hours=9) for day in (1, 8, 16))
    booked(team((1, 1, 1)), book, first)

    assert "ben" == booked(team((1, 1, 1)), book, soon)
    assert "ana" == booked(team((1, 1, 1)), list(book[:1]), later)


def test_somebody_whom_another_need_needs_gives_up_their_turn():
    ana, ben, _ = team((1, 1, 1)).resources
    ana = replace(ana, tags=frozenset({"lead"}))
    duet = replace(LESSON, needs=(TURNS, Need(ResourceKind.PROVIDER, frozenset({"lead"}))))
    catalog = Catalog(Business("b", "B"), (HOUSE,), (ana, ben), (duet,))
    start = MONDAY + timedelta(days=1, hours=9)
    (slot,) = find(catalog, Ask(duet), Wish((Span(start, start + MINUTE),)), {}, now=MONDAY, limit=1)

    assert ["ana", "ben"] == [each.resource_id for each in slot.takings]


def test_turns_are_by_priority_then_by_load_for_each_weight():
    ana, ben, cem = team((1, 2, 1), (1, 1, 2)).resources

    assert (ben, ana, cem) == in_turn((ana, ben, cem), {"ana": 60, "ben": 90})
    assert (ana, ben, cem) == in_turn((ana, ben, cem), {"ana": 60, "ben": 120})
    assert (rotates(LESSON), rotates(replace(LESSON, needs=()))) == (True, False)
