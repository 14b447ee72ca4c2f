"""a house with clients who text at the same time, on either database; nobody posts its letters"""

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

    name = "sms"
    lines = (LINE,)


def house_of(catalog: Catalog, request, tmp_path) -> House:
    """Put a house together on the database that the fixture's parameter names, and make its clients known."""
    sqlite = request.param == "sqlite"
    url = f"sqlite:///{tmp_path / 'book.db'}" if sqlite else request.getfixturevalue("fresh_database")
    book = connect(url, size=CLIENTS + 2)
    migrate(book)
    with book.unit() as unit:
        catalogs.apply(unit, catalog, source="willow.toml", now=wall_clock())
        for number in range(CLIENTS):
            people.enrol(unit, "willow", Person(f"p{number}", f"Client{number}"), (client(number),))
    return assemble(book, [Open()])


def client(number: int) -> Address:
    return Address("sms", f"+4477009001{number:02}")


def hear(house: House, number: int, words: str, ref: str) -> None:
    """Have a client say something."""
    house.desk.hear(Inbound(LINE, client(number), ref, wall_clock(), text=words))
