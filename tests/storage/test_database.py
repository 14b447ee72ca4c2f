"""the two databases: who may read the file, who may write, what their errors mean"""

import os
import re
import sqlite3
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import text

from storage import catalog, database, talks
from storage.database import Database
from storage.errors import Again, Gone
from storage.unit import Unit
from tests.storage.samples import CATALOG, NOW, a_message


def test_the_file_can_be_read_by_its_owner_only(tmp_path: Path):
    old = os.umask(0)
    book = database.connect(f"sqlite:///{tmp_path}/new.db")
    database.migrate(book)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.glob("new.db*")}
    book.close()
    os.umask(old)

    assert {0o600} == modes


def test_sqlite_writes_through_and_keeps_its_references(tmp_path: Path):
    book = database.connect(f"sqlite:///{tmp_path}/new.db")
    with book.unit() as unit:
        read = {
            name: unit.rows(text(f"PRAGMA {name}"))[0][0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "wal_autocheckpoint")
        }
    book.close()

    assert {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "wal_autocheckpoint": database.LOG_PAGES,
    } == read


def test_a_look_cannot_write(book: Database):
    with pytest.raises(Gone), book.look() as unit:
        talks.heard(unit, a_message("m1"), NOW)

    with book.unit() as unit:
        assert not talks.heard(unit, a_message("m1"), NOW)


def test_a_look_sees_one_state_of_the_book(book: Database):
    with book.look() as looking:
        assert 1 == catalog.version(looking, "b")
        with book.unit() as unit:
            talks.heard(unit, a_message("m1"), NOW)
        assert [(0,)] == looking.rows(text("SELECT count(*) FROM inbox"))


@pytest.mark.parametrize("url", ["mysql://x/y", "sqlite://", "sqlite:///:memory:"], ids=str)
def test_another_kind_of_database_is_refused(url):
    with pytest.raises(ValueError, match="Not a database for bookings"):
        database.connect(url)


@pytest.mark.parametrize(
    "url", ["sqlite:////nowhere/at/all.db", "postgresql://nobody@/nothing?host=/nowhere/at/all"]
)
def test_a_database_that_is_not_there_is_gone(url):
    book = database.connect(url)

    with pytest.raises(Gone), book.unit():
        pass
    with pytest.raises(Gone), book.look():
        pass
    with pytest.raises(Gone):
        database.up_to_date(book)
    with pytest.raises(Gone):
        database.migrate(book)
    book.close()


def test_a_file_that_is_no_database_is_gone(tmp_path: Path):
    (tmp_path / "book.db").write_text("Dear diary, " * 100)
    book = database.connect(f"sqlite:///{tmp_path}/book.db")

    with pytest.raises(Gone), book.unit():
        pass
    book.close()


def test_a_pool_without_a_free_connection_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    book = database.connect(f"sqlite:///{tmp_path}/book.db", size=1)
    monkeypatch.setattr(book.writer.pool, "_timeout", 0.05)

    with book.unit(), pytest.raises(Gone), book.unit():
        pass
    book.close()


def test_who_waited_too_long_tries_again(url: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(database, "_SQLITE", ("busy_timeout=50", *database._SQLITE[1:]))  # noqa: SLF001
    monkeypatch.setattr(
        database,
        "_POSTGRES",
        database._POSTGRES.replace("lock_timeout=10000", "lock_timeout=50"),  # noqa: SLF001
    )
    book = database.connect(url, size=2)

    with book.unit() as unit:
        talks.heard(unit, a_message("m1"), NOW)
        with pytest.raises(Again), book.unit() as other:
            talks.heard(other, a_message("m1"), NOW)
    book.close()


def test_a_connection_that_broke_in_use_is_tried_again_on_a_new_one(fresh_database: str):
    book = database.connect(fresh_database, size=2)
    with pytest.raises((Again, Gone)), book.unit() as unit:
        break_it(book, unit)

    with book.unit() as unit:
        assert [(1,)] == unit.rows(text("SELECT 1"))
    book.close()


def break_it(book: Database, unit: Unit) -> None:
    ((mine,),) = unit.rows(text("SELECT pg_backend_pid()"))
    with book.unit() as other:
        other.rows(text(f"SELECT pg_terminate_backend({mine})"))
    unit.rows(text("SELECT 1"))


def test_a_mistake_of_ours_is_not_hidden(book: Database):
    with pytest.raises(Exception, match="nonsense"), book.unit() as unit:
        unit.rows(text("SELECT nonsense"))


def test_the_error_says_what_it_means():
    assert "The database cannot be reached or written." == str(Gone())


def test_several_processes_may_migrate_at_once(tmp_path: Path, fresh_database: str):
    for url in (f"sqlite:///{tmp_path}/book.db", fresh_database):
        books = [database.connect(url, size=1) for _ in range(3)]
        threads = [threading.Thread(target=database.migrate, args=[book]) for book in books]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert database.up_to_date(books[0])
        for book in books:
            book.close()


def test_a_new_book_that_another_process_opens_too_is_waited_for(tmp_path: Path):
    """SQLite refuses the change to WAL at once, whatever its busy timeout, while another may write."""
    place = tmp_path / "book.db"
    other = sqlite3.connect(place, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.2, other.rollback)
    release.start()

    book = database.connect(f"sqlite:///{place}", size=1)
    database.migrate(book)
    release.join()

    assert database.up_to_date(book)
    book.close()
    other.close()


def test_a_book_without_tables_is_not_up_to_date(tmp_path: Path):
    book = database.connect(f"sqlite:///{tmp_path}/book.db")

    assert not database.up_to_date(book)
    book.close()


def test_a_catalog_applied_by_two_at_once_is_applied_once(book: Database):
    def apply():
        with book.unit() as unit:
            catalog.apply(unit, CATALOG, source="twice", now=NOW)

    threads = [threading.Thread(target=apply) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with book.look() as unit:
        assert 1 == catalog.version(unit, "b")
        assert re.match("b", catalog.businesses(unit)[0])


def test_a_second_connection_does_not_let_others_take_our_log_for_an_orphan(tmp_path):
    """To close a handle on the file would drop our locks; another process would then delete the log we write."""
    place = tmp_path / "book.db"
    looks = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('SELECT 1 FROM events'); c.close()"
    )
    book = database.connect(f"sqlite:///{place}")
    database.migrate(book)
    with book.look():
        pass

    subprocess.run([sys.executable, "-c", looks, str(place)], check=True)

    assert place.with_name("book.db-wal").exists()
    book.close()
