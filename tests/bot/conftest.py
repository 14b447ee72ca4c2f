"""what the tests of the bot may ask for"""

import pytest

from storage.database import connect, migrate


@pytest.fixture(scope="session")
def empty_book(tmp_path_factory):
    """A file with the newest tables, to be copied: migrating is slow."""
    place = tmp_path_factory.mktemp("book") / "empty.db"
    book = connect(f"sqlite:///{place}")
    migrate(book)
    book.close()
    return place


@pytest.fixture
def book_url(empty_book, tmp_path):
    place = tmp_path / "book.db"
    place.write_bytes(empty_book.read_bytes())
    return f"sqlite:///{place}"


@pytest.fixture
def book(book_url):
    opened = connect(book_url)
    yield opened
    opened.close()
