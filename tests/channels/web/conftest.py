"""what the tests of pages may ask for: a salon with pages, and somebody who has a link"""

import pytest

from tests.bot.conftest import book, book_url, empty_book  # noqa: F401
from tests.channels.web.site import Site


@pytest.fixture
def site(book):  # noqa: F811
    opened = Site(book)
    yield opened
    opened.close()
