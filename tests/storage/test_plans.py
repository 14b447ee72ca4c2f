"""what a statement costs: it finds its rows by an index, and does not walk through the book"""

import re
from datetime import datetime
from types import ModuleType

import pytest
from sqlalchemy import Boolean, Delete, Integer, Select, Update
from sqlalchemy.dialects.postgresql import psycopg
from sqlalchemy.dialects.sqlite import pysqlite

from storage import (
    answers,
    blocks,
    bookings,
    catalog,
    events,
    flags,
    freed,
    installations,
    links,
    outbox,
    people,
    records,
    settling,
    staying,
    takeovers,
    takings,
    talks,
    unconfirmed,
    waitlist,
)
from storage.columns import Instant, Texts, Wall
from storage.database import Database
from storage.events import Event
from storage.plans import Plan
from storage.tables import BOOKINGS, METADATA
from tests.storage.samples import NOW

MODULES = (
    answers,
    blocks,
    bookings,
    catalog,
    events,
    flags,
    freed,
    installations,
    links,
    outbox,
    people,
    records,
    settling,
    staying,
    takeovers,
    takings,
    talks,
    unconfirmed,
    waitlist,
)
WALKS = {
    "storage.catalog._BUSINESSES",  # few rows, and once in a while
    "storage.outbox._OVERDUE",  # what waits, for the doctor
    "storage.outbox._FIRST_OVERDUE",  # as above
    "storage.bookings._READ",  # only begins other statements
    "storage.answers._READ",  # as above
    "storage.events._READ",  # as above
    "storage.installations._READ",  # as above
    "storage.links._READ",  # as above
    "storage.takeovers._READ",  # as above
    "storage.waitlist._READ",  # as above
}
ONE_STEP = {
    "storage.catalog._CURRENT",
    "storage.catalog._VERSION",
    "storage.events._LATEST",
    "storage.links._ANY",
    "storage.takeovers._LATEST",
}  # from the last one back, and no further than needed
WHO_WAITS = {
    "storage.freed._ANYBODY",
    "storage.outbox._WAITING",
    "storage.waitlist._ALL_ASKED",
    "storage.waitlist._EVERYONE",
}  # along an index that holds nobody else


def statements(module: ModuleType) -> list[tuple[str, object]]:
    kinds = (Select, Update, Delete)
    return [
        (f"{module.__name__}.{name}", each) for name, each in vars(module).items() if isinstance(each, kinds)
    ]


ALL = [(name, each) for module in MODULES for name, each in statements(module) if name not in WALKS]


def something(name: str, kind: object) -> object:
    """Return a value that a parameter of that kind may have."""
    if isinstance(kind, Instant):
        return NOW
    if isinstance(kind, Wall):
        return NOW.replace(tzinfo=None)
    if isinstance(kind, Texts):
        return ["x"]
    if isinstance(kind, Boolean):
        return True
    return 1 if isinstance(kind, Integer) or name == "most" else "x"


def explained(book: Database, statement, dialect) -> str:
    """Return how the database would go about it."""
    plan = Plan(statement, [], dialect)
    named = {
        name: parameter.type for parameter, name in statement.compile(dialect=dialect).bind_names.items()
    }
    values = plan.bind({name: something(name, kind) for name, kind in named.items()})
    with book.unit() as unit:
        if book.name == "postgresql":
            unit._cursor.execute("SET LOCAL enable_seqscan = off")  # noqa: SLF001
        unit._cursor.execute(  # noqa: SLF001
            ("EXPLAIN " if book.name == "postgresql" else "EXPLAIN QUERY PLAN ") + plan.sql, values
        )
        return "\n".join(str(row[-1] if book.name == "sqlite" else row[0]) for row in unit._cursor.fetchall())  # noqa: SLF001


@pytest.mark.parametrize(("name", "statement"), ALL, ids=[name for name, _ in ALL])
def test_it_is_found_by_an_index(book: Database, name, statement):
    sqlite = book.name == "sqlite"
    steps = explained(book, statement, (pysqlite.dialect if sqlite else psycopg.dialect)())
    walks = re.findall(r"SCAN (?!json_each|lapsed|\(|CONSTANT)\w+.*" if sqlite else r"Seq Scan on.*", steps)

    assert [] == walks, steps
    assert name in ONE_STEP | WHO_WAITS or not re.search(
        r"SEARCH \w+ USING [^(]*\(business_id=\?\)$", steps, re.MULTILINE
    ), steps


def test_business_id_comes_first_in_every_key_and_index_but_one():
    firsts = {table.name: next(iter(table.primary_key.columns)).name for table in METADATA.tables.values()}
    indexes = {
        index.name: next(iter(index.columns)).name
        for table in METADATA.tables.values()
        for index in table.indexes
    }

    assert {"links": "hash"} == {name: first for name, first in firsts.items() if first != "business_id"}
    assert {} == {name: first for name, first in indexes.items() if first != "business_id"}


def test_a_value_that_is_missing_is_a_mistake():
    plan = Plan(bookings._ONE, [], pysqlite.dialect())  # noqa: SLF001

    with pytest.raises(KeyError, match="of_id"):
        plan.bind({"of_business": "b"})


@pytest.mark.parametrize("dialect", [pysqlite.dialect(), psycopg.dialect()], ids=lambda each: each.name)
def test_a_naive_time_is_refused_and_so_is_wall_time_with_a_zone(dialect):
    for column, wrong in ((BOOKINGS.c.starts_at, datetime(2026, 12, 1)), (BOOKINGS.c.wall, NOW)):  # noqa: DTZ001
        write = column.type.dialect_impl(dialect).bind_processor(dialect)
        with pytest.raises(TypeError):
            write(wrong)


def test_many_rows_are_written_in_their_order_also_where_the_database_counts_them(book: Database):
    claims = [f"c{n}" for n in range(100)]
    with book.unit() as unit:
        events.note(unit, "b", [Event(NOW, "alex", "sms", "noted", each, None, {}) for each in claims])
    with book.look() as unit:
        found = events.latest(unit, "b", 100)

    assert claims == [each.claim for each in reversed(found)]
