"""what the tests of the whole house may ask for"""

import pytest

from tests.e2e.running import a_book, a_house, a_twilio


@pytest.fixture
def database_url(either_url):
    return either_url


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
