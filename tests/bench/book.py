"""searches in books of ten thousand, two hundred thousand and two million bookings: what they cost, and how that grows

What is looked up is looked up as the desk does it, under lock, by the search that the dialogs use.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter_ns, process_time_ns
from typing import Any

from rich.table import Table

from bot.desk.looking import look_up
from core.availability import Ask, find, reach
from core.blocks import added
from core.bookings import Slot
from core.catalog import Catalog
from core.messages import Line
from core.people import Address, Consent, Person, Reach
from core.picture import picture
from core.spans import Span, Spans
from core.wishes import Wish
from dialogs.offers import Search
from dialogs.states import Draft
from dialogs.turn import Facts, LookUpError
from storage import blocks, bookings
from storage.database import Database, connect, migrate
from storage.unit import Unit
from tests.bench.chain import AHEAD, NOW, PACKED, THIRD, clinics, fill, per_week, tower
from tests.bench.salon import settle
from tests.bench.turns import DATABASES

SIZES, BIG = (10_000, 200_000), 2_000_000
ROUNDS, WARM = 40, 3
KEPT = Path(__file__).parents[2] / ".venv" / ".bench"
"""Where books of SQLite are kept from run to run."""

DAY, MONTH = timedelta(days=1), timedelta(days=30)
AHEAD_60 = Wish((Span(NOW, NOW + 60 * DAY),))
TOMORROW_AT_2 = Wish((Span(NOW + timedelta(hours=31), NOW + timedelta(hours=31, minutes=1)),), exact=True)

LIMITS = {
    "next three, from memory": 5,
    "next three, nearly full, from memory": 5,
    "next three, with reading": 20,
    "next three, nearly full, with reading": None,
    "a month of everything, with reading": 100,
    "one of 1,000 rooms tomorrow at 2, with reading": 20,
}
"""What is measured, and how many milliseconds it may take where a bound is promised."""


@dataclass(slots=True)
class Grown:
    """Nanoseconds by the clock, and those that this process computed, of each round of each case."""

    database: str
    bookings: int
    clock: dict[str, list[int]] = field(default_factory=dict)
    computed: dict[str, list[int]] = field(default_factory=dict)


def measure(database: str, sizes: tuple[int, ...]) -> list[Grown]:
    """Measure the cases in a book of each size."""
    gc.collect()
    gc.freeze()  # as `serve` does
    found = []
    for size in sizes:
        with _book(database, size) as book:
            found.append(_measured(Grown(database, size), book))
    return found


@contextmanager
def _book(database: str, size: int) -> Iterator[Database]:
    """Lend a book with about so many bookings; that of SQLite is made once."""
    if database == "sqlite":
        kept, part = KEPT / f"book-{size}.db", KEPT / f"book-{size}.part"
        if not kept.exists():
            KEPT.mkdir(parents=True, exist_ok=True)
            part.unlink(missing_ok=True)
            with _opened(f"sqlite:///{part}") as book:
                _fill(book, size)
            part.rename(kept)
        with _opened(f"sqlite:///{kept}") as book:
            yield book
        return
    with DATABASES[database]() as place, _opened(place("book")) as book:
        _fill(book, size)
        yield book


@contextmanager
def _opened(url: str) -> Iterator[Database]:
    with closing(connect(url)) as book:
        migrate(book)
        yield book


def _fill(book: Database, size: int) -> None:
    """Fill a book with a chain of clinics, one that is nearly full for four weeks, and a tower of rooms."""
    fill(book, clinics("packed"), ((PACKED, 0, 4), (THIRD, 4, AHEAD)))
    fill(book, tower("tower"), ((THIRD, 0, 1),))
    chain = clinics("chain")
    fill(book, chain, ((THIRD, AHEAD - size // per_week(chain, THIRD), AHEAD),))
    settle(book)


def _measured(grown: Grown, book: Database) -> Grown:
    chain, packed, rooms = clinics("chain"), clinics("packed"), tower("tower")
    with book.unit() as unit:
        for name, business in (("next three", chain), ("next three, nearly full", packed)):
            taken = _taken(unit, business, AHEAD_60)
            _time(grown, f"{name}, from memory", partial(_find, business, taken))
            _time(grown, f"{name}, with reading", partial(_search, unit, business, Draft("laser"), AHEAD_60))
        _time(grown, "a month of everything, with reading", lambda: _month(unit, chain))
        _time(
            grown,
            "one of 1,000 rooms tomorrow at 2, with reading",
            lambda: _search(unit, rooms, Draft("room", people=6), TOMORROW_AT_2),
        )
    return grown


def _time(grown: Grown, case: str, run: Callable[[], Any]) -> None:
    clock, computed = grown.clock.setdefault(case, []), grown.computed.setdefault(case, [])
    for nth in range(WARM + ROUNDS):
        began, before = perf_counter_ns(), process_time_ns()
        found = run()
        took, spent = perf_counter_ns() - began, process_time_ns() - before
        if not found:
            raise AssertionError(f"{case}: nothing found")
        if nth >= WARM:
            clock.append(took)
            computed.append(spent)


def _taken(unit: Unit, business: Catalog, wish: Wish) -> dict[str, Spans]:
    ask = Ask(business.services[0])
    span = reach(ask.service, wish)
    return bookings.busy(
        unit, business.business.id, ask.resources(business), span, claim="nobody's", now=NOW
    )[0]


def _find(business: Catalog, taken: dict[str, Spans]) -> tuple[Slot, ...]:
    return find(business, Ask(business.services[0]), AHEAD_60, taken, now=NOW, limit=3)


def _search(unit: Unit, business: Catalog, draft: Draft, wish: Wish) -> tuple[Any, ...]:
    """Search as the dialogs do, looking up what they ask for as the desk does."""
    address = Address("sms", "+447700100000")
    line = Line("sms", business.business.id, "sms", "+15550001111")
    facts = Facts(NOW, business, line, Person("guest"), Reach(address, "guest", Consent.GIVEN), (), ())
    while True:
        try:
            return Search(facts, draft, "nobody's").slots(wish)
        except LookUpError as error:
            facts = replace(facts, busy=(*facts.busy, look_up(unit, facts, error.needs)))


def _month(unit: Unit, business: Catalog) -> tuple[Any, ...]:
    """Read and draw a month of everybody and everything."""
    span, ids, name = Span(NOW, NOW + MONTH), tuple(business.resource), business.business.id
    taken, _ = bookings.busy(unit, name, ids, span, claim="", now=NOW)
    return picture(business, span, added(taken, blocks.seen(unit, name, ids, span)))


def rows(grown: list[Grown]) -> list[dict[str, Any]]:
    """Return what was measured as data: milliseconds by the clock and computed, the median and the best tenth."""
    return [
        {
            "database": each.database,
            "bookings": each.bookings,
            "case": case,
            "median_ms": _ms(median(took)),
            "best_ms": _ms(sorted(took)[len(took) // 10]),
            "computed_ms": _ms(median(each.computed[case])),
            "limit_ms": LIMITS[case],
        }
        for each in grown
        for case, took in each.clock.items()
    ]


def table(data: list[dict[str, Any]]) -> Table:
    """Return the data as a table for people: a line for each case, a column for each book."""
    books = list(dict.fromkeys((each["database"], each["bookings"]) for each in data))
    shown = Table(title="Searches in a book of so many bookings: ms, median (computed)", title_justify="left")
    for heading in ("", "at most", *(f"{database}, {size:,}" for database, size in books)):
        shown.add_column(heading, justify="right" if heading else "left")
    for case, limit in LIMITS.items():
        cells = {
            (each["database"], each["bookings"]): f"{each['median_ms']:.1f} ({each['computed_ms']:.1f})"
            for each in data
            if each["case"] == case
        }
        shown.add_row(case, f"{limit}" if limit else "", *(cells.get(each, "") for each in books))
    return shown


def _ms(nanoseconds: float) -> float:
    return round(nanoseconds / 1e6, 2)
