"""a business as its rows tell it at one moment, read without any of the product's own reading"""

from dataclasses import dataclass
from datetime import datetime
from types import SimpleNamespace as Row

from sqlalchemy import bindparam, select

from core.catalog import Catalog
from core.spans import Span
from storage.catalog import of_data
from storage.columns import instant
from storage.database import Database
from storage.tables import METADATA
from storage.tables_of_staff import BLOCKS, FLAGS
from storage.waits import WAITS

TABLES = (
    *("catalogs", "bookings", "takings", "events", "letters", "addresses", "people", "talks"),
    *(each.name for each in (BLOCKS, FLAGS, WAITS)),
)
STANDING = {"awaiting", "booked"}
VISITS = STANDING | {"attended", "missed"}

_SELECTS = {
    name: select(table).where(table.c.business_id == bindparam("of_business"))
    for name, table in METADATA.tables.items()
    if name in TABLES
}
_READ: dict[tuple[str, int], Catalog] = {}


@dataclass
class Rows:
    """All rows of a business, each with the columns of its table; ``now`` is when they were read."""

    business_id: str
    now: datetime
    catalogs: list[Row]
    bookings: list[Row]
    takings: list[Row]
    events: list[Row]
    letters: list[Row]
    addresses: list[Row]
    people: list[Row]
    talks: list[Row]
    blocks: list[Row]
    flags: list[Row]
    waits: list[Row]

    @property
    def catalog(self) -> Catalog:
        """The catalog that stands."""
        return self.catalogs[-1].read

    def catalog_at(self, moment: datetime) -> Catalog:
        """Return the catalog that stood then."""
        return [each.read for each in self.catalogs if each.applied_at <= moment][-1]

    def counting(self) -> list[Row]:
        """Return the bookings that keep others away now."""
        return [each for each in self.bookings if counts(each, self.now)]

    def of(self, booking: Row) -> list[Row]:
        """Return what happened to one version of a booking, in order."""
        told = (each for each in self.events if "wait" not in each.data)
        return [each for each in told if each.data.get("booking") == booking.id]

    def zones(self) -> dict[str, str]:
        return {each.id: each.zone for each in self.catalog.locations}


def counts(booking: Row, now: datetime) -> bool:
    if booking.beside:
        return False
    return now < booking.lapses_at if booking.lapses_at else booking.state in STANDING


def read(book: Database, business_id: str, now: datetime) -> Rows:
    """Read all rows of a business in one look."""
    with book.look() as unit:
        found = {
            name: [
                Row(**dict(zip(METADATA.tables[name].c.keys(), row, strict=True)))
                for row in unit.rows(_SELECTS[name], {"of_business": business_id})
            ]
            for name in TABLES
        }
    found["catalogs"].sort(key=lambda each: each.version)
    found["events"].sort(key=lambda each: each.n)
    for each in found["catalogs"]:
        each.read = _catalog(each)
    for each in found["bookings"]:
        each.span = Span(each.starts_at, each.ends_at)
        each.takes = [(name, Span(instant(start), instant(end))) for name, start, end in each.takings]
    return Rows(business_id, now, **found)


def _catalog(row: Row) -> Catalog:
    key = row.business_id, row.version
    if key not in _READ:
        _READ[key] = of_data(Catalog, row.data)
    return _READ[key]
