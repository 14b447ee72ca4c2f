"""the search in a full book: how the resources are taken, looked up in the database, and the free times in that"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from time import perf_counter_ns

from core.availability import Ask, find, reach
from core.catalog import Catalog
from core.spans import Span
from core.wishes import Order, Wish
from storage import bookings
from storage.database import Database
from storage.unit import Unit

ROUNDS = 60
DAY = timedelta(days=1)


@dataclass(slots=True)
class Searched:
    """Nanoseconds of each look-up and of each search in what it found, and how many times were free in all."""

    looked: list[int] = field(default_factory=list)
    found: list[int] = field(default_factory=list)
    times: int = 0


def measure(book: Database, business: Catalog, now: datetime) -> dict[str, Searched]:
    """Search for each kind of wish on one day after the other, by all who could serve."""
    ask = Ask(business.service["cut"])
    with book.look() as unit:
        return {kind: _searched(unit, business, ask, kind, now) for kind in _LENGTHS}


def _searched(unit: Unit, business: Catalog, ask: Ask, kind: str, now: datetime) -> Searched:
    searched = Searched()
    length, order = _LENGTHS[kind]
    for nth in range(ROUNDS):
        start = now.replace(hour=11) + (2 + nth % 30) * DAY
        wish = Wish((Span(start, start + length),), order)
        began = perf_counter_ns()
        taken, _ = bookings.busy(
            unit,
            business.business.id,
            ask.resources(business),
            reach(ask.service, wish),
            claim="nobody's",
            now=now,
        )
        looked = perf_counter_ns()
        searched.times += len(find(business, ask, wish, taken, now=now, limit=3))
        searched.found.append(perf_counter_ns() - looked)
        searched.looked.append(looked - began)
    return searched


_LENGTHS = {
    "one moment": (timedelta(minutes=1), Order.EARLIEST),
    "an afternoon": (timedelta(hours=6), Order.EARLIEST),
    "a week": (7 * DAY, Order.EARLIEST),
    "two weeks, spread": (14 * DAY, Order.SPREAD),
}
