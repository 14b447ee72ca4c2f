"""a house with clients who text at the same time, on either database; nobody posts its letters"""

from collections.abc import Callable
from datetime import timedelta

from bot.compose import House, assemble, wall_clock
from core.catalog import Catalog
from core.messages import Inbound, Line
from core.people import Address, Person
from core.walltime import day_span, on_the_wall, zone
from storage import catalog as catalogs
from storage import people
from storage.database import connect, migrate

LINE = Line("sms", "willow", "sms", "+441632960000")
LONDON = zone("Europe/London")
DAY = on_the_wall(wall_clock() + timedelta(days=4), LONDON).date()
WHOLE = day_span(DAY, LONDON)
CLIENTS = 8


class Open:
    """A channel whose line is open."""

    def __init__(self, line: Line) -> None:
        self.name, self.lines = line.channel, (line,)


def client(number: int) -> Address:
    return Address("sms", f"+4477009001{number:02}")


def house_of(
    catalog: Catalog,
    url: str,
    *,
    line: Line = LINE,
    crowd: int = CLIENTS,
    address: Callable[[int], Address] = client,
) -> House:
    """Put a house together on a new book, and make its clients known."""
    book = connect(url, size=crowd + 2)
    migrate(book)
    with book.unit() as unit:
        catalogs.apply(unit, catalog, source="test", now=wall_clock())
        for number in range(crowd):
            known = Person(f"p{number}", f"Client{number}")
            people.enrol(unit, catalog.business.id, known, (address(number),))
    return assemble(book, [Open(line)])


def hear(house: House, number: int, words: str, ref: str) -> None:
    """Have a client say something."""
    house.desk.hear(Inbound(LINE, client(number), ref, wall_clock(), text=words))
