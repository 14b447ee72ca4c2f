"""what the tests of the whole house may ask for"""

import pytest

from tests.e2e.running import a_book, a_house, a_twilio


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request, tmp_path):
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'book.db'}"
    return request.getfixturevalue("fresh_database")


@pytest.fixture
def book(database_url):
    opened = a_book(database_url)
    yield opened
    opened.close()


@pytest.fixture
def twilio():
    with a_twilio() as vendor:
        yield vendor


@pytest.fixture
def house(database_url, book, twilio, tmp_path):
    """A house that is not started yet."""
    with a_house(database_url, twilio.url, tmp_path) as built:
        yield built
