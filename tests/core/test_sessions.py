"""visits that people share: the first opens a session, the others join it while there are seats"""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.availability import Ask, find
from core.bookings import Slot, Taking
from core.catalog import Catalog, Need, Resource, ResourceKind, Service
from core.sessions import seats_left
from core.spans import Span, join
from core.uses import Told, Use
from core.walltime import MINUTE
from core.wishes import Wish
from tests.core.making import MONDAY

TEN = MONDAY + timedelta(hours=10)


@pytest.fixture
def yoga() -> Service:
    return Service("yoga", "yoga", 60, (Need(ResourceKind.PROVIDER),), seats=4, after=15)


@pytest.fixture
def studio(willow: Catalog, yoga: Service) -> Catalog:
    """Ana and Ben give yoga to four at a time."""
    return replace(willow, services=(yoga, *willow.services))


def session(yoga: Service, who: str, start=TEN) -> Slot:
    visit = Span(start, start + yoga.length)
    return Slot("yoga", "harbour", visit, (Taking(who, visit.widen(0 * MINUTE, 15 * MINUTE)),), 1)


def told(*seats: tuple[Slot, str, int]) -> Told:
    """Return what a book tells in which there are so many seats of sessions, each under its claim."""
    uses = tuple(
        Use(
            each.resource_id,
            each.span,
            slot.service_id,
            slot.location_id,
            slot.span.start,
            claim,
            slot.session,
            n,
        )
        for slot, claim, n in seats
        for each in slot.takings
    )
    keys = {each.resource_id for each in uses}
    return Told(
        {key: join(each.span for each in uses if each.resource_id == key) for key in keys}, uses, claim="me"
    )


def found(catalog: Catalog, book: Told, now, people: int = 1, who: str | None = None, start=TEN) -> list[str]:
    """Name who gives the session in which so many get a seat then."""
    ask = Ask(catalog.service["yoga"], who, people=people)
    slots = find(catalog, ask, Wish((Span(start, start + MINUTE),)), book, now=now, limit=1)
    assert all(each.seats == people for each in slots)
    return [each.takings[0].resource_id for each in slots]


def test_who_comes_later_joins_the_fullest_that_has_seats_enough(studio: Catalog, yoga: Service, now):
    ana, ben = session(yoga, "ana"), session(yoga, "ben")
    book = told((ana, "c1", 1), (ben, "c2", 2), (ben, "c3", 1))

    assert ["ben"] == found(studio, book, now)
    assert ["ana"] == found(studio, book, now, people=2)
    assert ["ana"] == found(studio, book, now, who="ana")


def test_where_nobody_can_join_another_session_is_opened_or_none(studio: Catalog, yoga: Service, now):
    ana, ben = session(yoga, "ana"), session(yoga, "ben")

    assert ["ben"] == found(studio, told((ana, "c1", 4)), now)
    assert [] == found(studio, told((ana, "c1", 4), (ben, "c2", 2)), now, people=3)
    assert [] == found(studio, told(), now, people=5)


def test_another_start_and_another_service_find_its_resources_taken(studio: Catalog, yoga: Service, now):
    book = told((session(yoga, "ana"), "c1", 1), (session(yoga, "ben"), "c2", 1))

    assert [] == found(studio, book, now, start=TEN + 30 * MINUTE)
    assert ["ana"] == found(studio, book, now, start=TEN + 75 * MINUTE)
    assert not find(
        studio, Ask(studio.service["cut"]), Wish((Span(TEN, TEN + MINUTE),)), book, now=now, limit=1
    )


def test_of_one_claim_the_largest_counts_and_ones_own_does_not(studio: Catalog, yoga: Service):
    ana = session(yoga, "ana")

    assert 1 == seats_left(yoga, ana, told((ana, "c1", 1), (ana, "c1", 3)))
    assert 4 == seats_left(yoga, ana, told((ana, "me", 3)))
    assert 4 == seats_left(yoga, ana, {})


def test_a_session_with_more_people_than_seats_keeps_them_and_takes_nobody_in(
    studio: Catalog, yoga: Service, now
):
    ana, ben = session(yoga, "ana"), session(yoga, "ben")
    fewer = replace(studio, services=(replace(yoga, seats=2),))

    assert [] == found(fewer, told((ana, "c1", 3), (ben, "c2", 2)), now)


def test_a_session_whose_people_are_not_there_any_more_takes_nobody_in(studio: Catalog, yoga: Service, now):
    ana, ben, *rest = studio.resources
    book = told((session(yoga, "ben"), "c1", 1))
    left = replace(studio, resources=(ana, replace(ben, kind=ResourceKind.ROOM), *rest))
    two = replace(yoga, needs=(*yoga.needs, Need(ResourceKind.ROOM)))

    assert ["ana"] == found(left, book, now)
    assert ["ana"] == found(replace(studio, services=(two,)), book, now)[:1]


def test_the_room_for_so_many_seats_is_not_chosen_by_how_many_come_with_one(
    studio: Catalog, yoga: Service, now
):
    small = Resource("nook", ResourceKind.ROOM, "Nook", ("harbour",), capacity=2)
    group = replace(yoga, needs=(Need(ResourceKind.ROOM),))
    catalog = replace(studio, resources=(small,), services=(group,))

    assert ["nook"] == found(catalog, told(), now, people=3)
