"""where staff are told: each address of the catalog, with the line from which it can be written to"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from bot.desk.ways import line_to, ours
from core.catalog import Catalog
from core.messages import Line
from core.people import Address
from storage.unit import Unit


def lines_to_staff(
    unit: Unit, catalog: Catalog, here: Iterable[Line], where: Iterable[Address], now: datetime
) -> Iterator[tuple[Address, str | None]]:
    """Yield where staff are told, with a line of ours for it; None where there is none."""
    there = ours(unit, here, catalog.business.id, now)
    for address in where:
        line = line_to(unit, there, address)
        yield address, line.id if line else None


def serves(line: Line, business_id: str, address: Address) -> bool:
    """Tell whether a line is one of that business from which the address can be written to."""
    return (line.business_id, line.channel) == (business_id, address.channel)
