"""engine and dialect: SQLite and PostgreSQL differ only here

Two engines stand behind a database: one whose connections write, one whose connections cannot. SQLite
writes in one transaction at a time, begun with BEGIN IMMEDIATE, so that nothing read in it is overtaken.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, Engine, create_engine, event, exc, make_url
from sqlalchemy.pool import PoolProxiedConnection

from storage.errors import Again, BookError, Gone, Taken
from storage.unit import Tongue, Unit

BUSY_MS = 10_000
"""How long a writer waits for another one, in milliseconds, before it gives up with Again."""

PAUSE = 0.005
"""Seconds between two tries where SQLite itself does not wait."""

LOG_PAGES = 8000
"""SQLite's log may grow to so many pages before a commit carries them into the book: a turn writes about 22, and one
turn in 350 waits for that rather than one in 45."""

_POSTGRES = f"-c timezone=UTC -c lock_timeout={BUSY_MS} -c idle_in_transaction_session_timeout=60000"
_POSTGRES_READS = r" -c default_transaction_read_only=on -c default_transaction_isolation=repeatable\ read"
_SQLITE = (
    f"busy_timeout={BUSY_MS}",
    "journal_mode=WAL",
    "synchronous=FULL",
    f"wal_autocheckpoint={LOG_PAGES}",
    "foreign_keys=ON",
    "temp_store=MEMORY",
)
_SQLITE_READS = "query_only=ON"
_ALONE = {"sqlite": "BEGIN IMMEDIATE", "postgresql": "SELECT pg_advisory_xact_lock(4815162342)"}
_TWICE = ("overlap", "bookings.business_id, bookings.claim", "waits.business_id, waits.person_id")
"""What SQLite says, at the end, when something is to be taken that stands already."""
_ONLY_ONE = frozenset({"bookings_one_stands", "waits_one_offer"})
_GONE_CLASSES = ("08", "53", "57", "58")
_READ_ONLY = "25006"
_AGAIN = frozenset({"40001", "40P01", "55P03"})
_SQLITE_AGAIN = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_SQLITE_GONE = frozenset(
    {
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_READONLY,
    }
)


class Database:
    """A database that ``connect`` opened; ``name`` is its dialect, "sqlite" or "postgresql"."""

    def __init__(self, writer: Engine, reader: Engine) -> None:
        self.name = writer.dialect.name
        self.writer = writer
        self._reader = reader
        meaning = _sqlite_meaning if self.name == "sqlite" else _postgres_meaning
        self._tongue = Tongue(writer.dialect, meaning, shares=self.name == "postgresql")

    @contextmanager
    def unit(self) -> Iterator[Unit]:
        """Open a transaction that writes; commit at the end, undo everything when anything is raised."""
        begin = "BEGIN IMMEDIATE" if self.name == "sqlite" else None
        with self._transaction(self.writer, begin) as unit:
            yield unit

    @contextmanager
    def look(self) -> Iterator[Unit]:
        """Open a transaction that can only read, and sees one state of the book."""
        begin = "BEGIN" if self.name == "sqlite" else None
        with self._transaction(self._reader, begin) as unit:
            yield unit

    def close(self) -> None:
        """Let go of all connections."""
        self.writer.dispose()
        self._reader.dispose()

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """Lend a connection of SQLAlchemy's, for Alembic; what was not committed is undone."""
        try:
            with self.writer.connect() as connection:
                yield connection
        except exc.OperationalError as error:
            raise Gone(str(error)) from error

    @contextmanager
    def _transaction(self, engine: Engine, begin: str | None) -> Iterator[Unit]:
        """Borrow a connection for one transaction; a broken one is not given back."""
        connection = self._borrow(engine)
        try:
            cursor = connection.cursor()
            with self._meant():
                if begin:
                    cursor.execute(begin)
            yield Unit(cursor, self._tongue)
            with self._meant():
                connection.commit()
        finally:
            if getattr(connection.dbapi_connection, "closed", False):
                connection.invalidate()
            connection.close()  # and what was not committed is undone

    def _borrow(self, engine: Engine) -> PoolProxiedConnection:
        """Return a connection; raise Gone when there is none to be had."""
        try:
            return engine.raw_connection()
        except (exc.TimeoutError, self._tongue.error) as error:
            raise Gone(str(error)) from error

    @contextmanager
    def _meant(self) -> Iterator[None]:
        """Raise what the driver says as what it means."""
        try:
            yield
        except self._tongue.error as error:
            raise (self._tongue.meaning(error) or error) from error


def connect(url: str, *, size: int = 8) -> Database:
    """Return the database at an SQLAlchemy URL, sqlite:///file or postgresql://..., for ``size`` writers.

    Nothing is opened yet. Raise ValueError for any other kind of database, or one that lives in memory only.
    """
    where = make_url(url)
    match where.get_backend_name():
        case "sqlite" if where.database and where.database != ":memory:":
            return Database(_sqlite(where, size, reads=False), _sqlite(where, size, reads=True))
        case "postgresql" | "postgres":
            return Database(_postgres(where, size, reads=False), _postgres(where, size, reads=True))
    raise ValueError(f"Not a database for bookings: {where!r}. Use sqlite:///file or postgresql://host/name.")


def migrate(database: Database) -> None:
    """Bring the tables to the newest version; several processes may do so at once."""
    with database.connection() as connection:
        connection.exec_driver_sql(_ALONE[database.name])
        config = _alembic()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.commit()


def up_to_date(database: Database) -> bool:
    """Tell whether the tables are those that this version of the house works with."""
    with database.connection() as connection:
        stands = MigrationContext.configure(connection).get_current_heads()
    return set(stands) == set(ScriptDirectory.from_config(_alembic()).get_heads())


def _alembic() -> Config:
    """Return what Alembic must know: where the migrations lie."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _sqlite(where: URL, size: int, *, reads: bool) -> Engine:
    """Return an engine that leaves the beginning of transactions to us, on a file that only we can read."""
    engine = create_engine(
        where.set(drivername="sqlite+pysqlite"),
        pool_size=size,
        max_overflow=0,
        connect_args={"isolation_level": None, "check_same_thread": False},
    )
    pragmas = (*_SQLITE, _SQLITE_READS) if reads else _SQLITE

    @event.listens_for(engine, "do_connect")
    def _make_private(*_: object) -> None:
        _touch(Path(where.database or ""))

    @event.listens_for(engine, "connect")
    def _set_up(connection: sqlite3.Connection, _: object) -> None:
        for pragma in pragmas:
            _set(connection, pragma)

    return engine


def _set(connection: sqlite3.Connection, pragma: str) -> None:
    """Set a pragma, and wait for a process that opens the same new book.

    SQLite does not call its busy handler where two that wait could wait for each other, and so the change to WAL is
    refused at once (https://sqlite.org/c3ref/busy_handler.html).
    """
    until = time.monotonic() + BUSY_MS / 1000
    while True:
        try:
            connection.execute(f"PRAGMA {pragma}").close()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in _SQLITE_AGAIN or until < time.monotonic():
                raise
            time.sleep(PAUSE)
        else:
            return


def _touch(path: Path) -> None:
    """Make the file, for its owner only, where there is none; one that is there is never opened here.

    To close any handle on a file drops every lock this process holds on it: another process would then take our
    write-ahead log for an orphan and delete it (https://sqlite.org/howtocorrupt.html, 2.2).
    """
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
    except FileExistsError:
        return
    except OSError as error:
        raise Gone(f"{error.strerror}: {path}") from error


def _postgres(where: URL, size: int, *, reads: bool) -> Engine:
    """Return an engine on psycopg 3 whose sessions think in UTC, and never wait for ever."""
    return create_engine(
        where.set(drivername="postgresql+psycopg"),
        pool_size=size,
        max_overflow=0,
        pool_timeout=10,
        connect_args={"options": _POSTGRES + _POSTGRES_READS if reads else _POSTGRES, "connect_timeout": 5},
    )


def _sqlite_meaning(error: Exception) -> BookError | None:
    """Read SQLite's error code, and the words of our triggers."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF
    if code in _SQLITE_AGAIN:
        return Again(str(error))
    if code in _SQLITE_GONE:
        return Gone(str(error))
    if code == sqlite3.SQLITE_CONSTRAINT and str(error).endswith(_TWICE):
        return Taken()
    return None


def _postgres_meaning(error: Exception) -> BookError | None:
    """Read PostgreSQL's error code; a connection that broke while we used it has none, and is tried again."""
    if not isinstance(error, psycopg.Error):
        return None
    state = error.sqlstate
    if state == "23P01" or (state == "23505" and error.diag.constraint_name in _ONLY_ONE):
        return Taken()
    if state in _AGAIN or (state is None and isinstance(error, psycopg.OperationalError)):
        return Again(str(error))
    if state is not None and (state[:2] in _GONE_CLASSES or state == _READ_ONLY):
        return Gone(str(error))
    return None
