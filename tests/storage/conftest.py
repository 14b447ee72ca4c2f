"""a book on each database, empty but for a catalog with four rooms"""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage import catalog, database
from storage.database import Database
from tests.postgres import Server
from tests.storage.samples import CATALOG, NOW


def prepared(url: str) -> None:
    """Make the tables and apply the catalog."""
    book = database.connect(url, size=1)
    database.migrate(book)
    with book.unit() as unit:
        catalog.apply(unit, CATALOG, source="samples", now=NOW)
    book.close()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "book.db"
    prepared(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres_template(postgres: Server) -> str:
    name = "template_" + os.environ.get("PYTEST_XDIST_WORKER", "alone")
    prepared(postgres.create(name))
    return name


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a fresh copy of that book."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_template"), tmp_path / "book.db")
        yield f"sqlite:///{tmp_path}/book.db"
        return
    postgres: Server = request.getfixturevalue("postgres")
    template = request.getfixturevalue("postgres_template")
    worker = os.environ.get("PYTEST_XDIST_WORKER", "alone")
    name = f"book_{worker}_" + re.sub(r"\W", "_", request.node.name)[:40].lower()
    yield postgres.create(name, template=template)
    postgres.drop(name)


@pytest.fixture
def book(url: str) -> Iterator[Database]:
    opened = database.connect(url, size=4)
    yield opened
    opened.close()
