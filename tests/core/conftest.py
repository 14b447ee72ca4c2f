"""a small business for the tests of the core: one salon in London, two people, a room"""

from datetime import UTC, datetime

import pytest

from core.bookings import Booking, State
from core.catalog import Business, Catalog, Location, Need, Resource, ResourceKind, Service
from core.hours import Hours, Opening
from tests.core.making import MONDAY, visit


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 3, 2, 8, tzinfo=UTC)


@pytest.fixture
def harbour() -> Location:
    """Open nine to five, Monday to Friday."""
    hours = Hours(tuple(Opening(weekday, 540, 1020) for weekday in range(5)))
    return Location("harbour", "Harbour St", "Europe/London", hours)


@pytest.fixture
def cut() -> Service:
    return Service("cut", "cut", 30, (Need(ResourceKind.PROVIDER, frozenset({"cut"})),))


@pytest.fixture
def willow(harbour: Location, cut: Service) -> Catalog:
    ana = Resource("ana", ResourceKind.PROVIDER, "Ana", ("harbour",), frozenset({"cut"}))
    ben = Resource("ben", ResourceKind.PROVIDER, "Ben", ("harbour",), frozenset({"cut"}))
    oak = Resource("oak", ResourceKind.ROOM, "Oak", ("harbour",), capacity=6)
    return Catalog(Business("willow", "Willow Studio"), (harbour,), (ana, ben, oak), (cut,))


@pytest.fixture
def booking() -> Booking:
    """A cut with Ana on Monday 2 March 2026 at 15:00."""
    return visit(MONDAY.replace(hour=15), state=State.BOOKED)
