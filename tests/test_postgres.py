"""the tests' own PostgreSQL server"""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import sqlalchemy

from tests import postgres as house_server
from tests.postgres import NoServer, Server

STARTS_AND_WAITS = """
import os, sys
from tests.postgres import start
print(start(owner=os.getpid()).folder, flush=True)
sys.stdin.read()
"""


def test_a_database_is_postgresql_15_or_newer_and_knows_btree_gist(fresh_database: str):
    engine = sqlalchemy.create_engine(fresh_database)
    with engine.begin() as connection:
        connection.execute(sqlalchemy.text("CREATE EXTENSION btree_gist"))
        version = connection.scalar(sqlalchemy.text("SHOW server_version_num"))
    engine.dispose()

    assert int(version) >= 150000


@pytest.mark.parametrize("turn", [1, 2])
def test_a_fresh_database_is_empty_each_time(fresh_database: str, turn: int):
    engine = sqlalchemy.create_engine(fresh_database)
    with engine.begin() as connection:
        before = sqlalchemy.inspect(connection).get_table_names()
        connection.execute(sqlalchemy.text("CREATE TABLE trace (id int)"))
    engine.dispose()

    assert [] == before


def test_a_copy_brings_the_tables_along(postgres: Server, fresh_database: str):
    engine = sqlalchemy.create_engine(fresh_database)
    with engine.begin() as connection:
        connection.execute(sqlalchemy.text("CREATE TABLE trace (id int)"))
    engine.dispose()
    copy = sqlalchemy.create_engine(postgres.create("copy", template=engine.url.database))
    tables = sqlalchemy.inspect(copy).get_table_names()
    copy.dispose()
    postgres.drop("copy")

    assert ["trace"] == tables


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_the_server_goes_when_its_owner_goes_however_it_went(end: signal.Signals):
    owner = subprocess.Popen(
        [sys.executable, "-c", STARTS_AND_WAITS],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        stderr=subprocess.DEVNULL,
    )
    folder = owner.stdout.readline().strip()
    server = int(Path(folder, "data", "postmaster.pid").read_text().split()[0])
    owner.send_signal(end)
    owner.communicate()

    assert eventually(lambda: not Path(folder).exists())
    assert not Path(f"/proc/{server}").exists()


def test_the_server_goes_when_its_keeper_is_killed():
    folder = house_server.start(owner=os.getpid()).folder
    server = int(Path(folder, "data", "postmaster.pid").read_text().split()[0])
    keeper = int(Path(f"/proc/{server}/stat").read_text().rpartition(")")[2].split()[1])
    os.kill(keeper, signal.SIGKILL)

    assert eventually(lambda: not Path(f"/proc/{server}").exists())
    shutil.rmtree(folder)


def test_without_postgresql_the_failure_says_what_to_install(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(house_server, "_found", lambda: None)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    with pytest.raises(NoServer, match="apt-get install postgresql"):
        house_server.programs()


def test_a_server_that_does_not_start_says_why():
    with pytest.raises(NoServer, match="no_such_setting"):
        house_server.start(owner=os.getpid(), settings=("no_such_setting=1",))


def eventually(holds, seconds=10):
    until = time.monotonic() + seconds
    while not holds() and time.monotonic() < until:
        time.sleep(0.05)
    return holds()
