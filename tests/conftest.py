"""what every test may ask for, and what no test may do"""

import fcntl
import ipaddress
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from tests.postgres import NoServer, Server, start

LEAVES_POSTGRES_OUT = os.environ.get("HALFPAST_TEST_NO_POSTGRES") == "1"
IN_CI = os.environ.get("CI") == "true"

hypothesis.settings.register_profile("laptop", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.load_profile("ci" if IN_CI else "laptop")


def pytest_configure(config: pytest.Config) -> None:
    sys.addaudithook(_keep_to_this_machine)


def _keep_to_this_machine(event: str, args: tuple) -> None:
    """Refuse what leaves the machine; an audit hook sees it whichever library asks."""
    match event, args:
        case (("socket.connect" | "socket.sendto" | "socket.sendmsg"), (_, (str(host), *_))):
            where = host
        case (("socket.getaddrinfo" | "socket.gethostbyname"), (host, *_)):
            where = host.decode() if isinstance(host, bytes) else host
        case _:
            return
    if not _is_here(where):
        raise RuntimeError(
            f"A test spoke to {where}: tests keep to this machine, vendors are played by local servers."
        )


def _is_here(host: str | None) -> bool:
    if host in {None, "", "localhost"}:
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Server:
    """The PostgreSQL server of this run of the tests, one for all workers."""
    if LEAVES_POSTGRES_OUT and not IN_CI:
        pytest.skip("PostgreSQL is left out on purpose: HALFPAST_TEST_NO_POSTGRES=1")
    is_worker = "PYTEST_XDIST_WORKER" in os.environ
    owner = os.getppid() if is_worker else os.getpid()
    place = tmp_path_factory.getbasetemp()
    with (place.parent if is_worker else place).joinpath("postgres").open("a+") as note:
        fcntl.flock(note, fcntl.LOCK_EX)
        note.seek(0)
        if folder := note.read():
            return Server(folder)
        try:
            server = start(owner=owner)
        except NoServer as problem:
            pytest.fail(str(problem), pytrace=False)
        note.write(server.folder)
        return server


@pytest.fixture(scope="session")
def postgres_url(postgres: Server) -> str:
    """A database of this worker's own, empty at first and kept until the end."""
    return postgres.create("halfpast_" + os.environ.get("PYTEST_XDIST_WORKER", "alone"))


@pytest.fixture
def fresh_database(postgres: Server, request: pytest.FixtureRequest) -> Iterator[str]:
    """An empty PostgreSQL database for one test; see ``Server.create`` for copies of a full one."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "alone")
    name = f"fresh_{worker}_" + re.sub(r"\W", "_", request.node.name)[:40]
    yield postgres.create(name)
    postgres.drop(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def either_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty book may be made, of each kind in turn."""
    sqlite = request.param == "sqlite"
    return f"sqlite:///{tmp_path}/book.db" if sqlite else request.getfixturevalue("fresh_database")
