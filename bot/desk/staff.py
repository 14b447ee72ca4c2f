"""where staff are told: each address of the catalog, with the line from which it can be written to"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from core.catalog import Catalog
from core.messages import Line
from core.people import Address
from storage import talks
from storage.unit import Unit


def lines_to_staff(
    unit: Unit, catalog: Catalog, lines: Iterable[Line], where: Iterable[Address]
) -> Iterator[tuple[Address, str | None]]:
    """Yield where staff are told, with a line that is open or on which they wrote; None where there is none."""
    ours, business_id = tuple(lines), catalog.business.id
    for address in where:
        open_now = (each.id for each in ours if serves(each, business_id, address))
        yield address, next(chain(open_now, talks.lines_of(unit, business_id, address)), None)


def serves(line: Line, business_id: str, address: Address) -> bool:
    """Tell whether a line is one of that business from which the address can be written to."""
    return (line.business_id, line.channel) == (business_id, address.channel)
