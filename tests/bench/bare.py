"""the bare transaction that everything is measured by: four statements and a commit, through SQLAlchemy

It does what the least booking system would: writes down that a message came, reads where the talk stands, writes
that, and promises a letter. The engine is the house's own, with its settings: durable, on either database.
"""

from __future__ import annotations

from itertools import count
from time import perf_counter_ns

from sqlalchemy import Column, Integer, MetaData, Table, Text, insert, select, update

from storage.database import Database, connect

METADATA = MetaData()
INBOX = Table(
    "bare_inbox", METADATA, Column("ref", Text, primary_key=True), Column("sender", Text, nullable=False)
)
TALKS = Table(
    "bare_talks",
    METADATA,
    Column("sender", Text, primary_key=True),
    Column("state", Text, nullable=False),
    Column("version", Integer, nullable=False),
)
LETTERS = Table(
    "bare_letters",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("address", Text, nullable=False),
    Column("body", Text, nullable=False),
)
SENDERS = 5000
STATE = '{"v":1,"at":"offering","offers":["2026-03-04T15:00","2026-03-04T16:30","2026-03-05T10:00"]}'
BODY = "Cut with Ana, Harbour St, Wed 4 Mar: 1) 3pm 2) 4:30pm 3) 5pm. Held to 10:15am."


class Bare:
    """A database of its own beside that of the house, so that neither disturbs the other's pages."""

    def __init__(self, url: str) -> None:
        self._book: Database = connect(url)
        self._engine = self._book.writer
        self._sqlite = self._book.name == "sqlite"
        self._numbers = count()
        with self._engine.connect() as connection:
            METADATA.create_all(connection)
            senders = [{"sender": _sender(n), "state": STATE, "version": 1} for n in range(SENDERS)]
            connection.execute(insert(TALKS), senders)
            connection.commit()

    def close(self) -> None:
        self._book.close()

    def run(self, times: int) -> list[int]:
        """Run so many transactions; return how many nanoseconds each took."""
        took = []
        for _ in range(times):
            n = next(self._numbers)
            began = perf_counter_ns()
            self._once(n)
            took.append(perf_counter_ns() - began)
        return took

    def _once(self, n: int) -> None:
        sender = _sender(n * 7919 % SENDERS)
        with self._engine.connect() as connection:
            if self._sqlite:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            connection.execute(insert(INBOX), {"ref": f"SM{n:032x}", "sender": sender})
            version = connection.execute(select(TALKS.c.version).where(TALKS.c.sender == sender)).scalar_one()
            talk = update(TALKS).where(TALKS.c.sender == sender, TALKS.c.version == version)
            connection.execute(talk.values(state=STATE, version=version + 1))
            connection.execute(insert(LETTERS), {"id": f"letter-{n:032x}", "address": sender, "body": BODY})
            connection.commit()


def _sender(n: int) -> str:
    return f"+1555{n:07d}"
