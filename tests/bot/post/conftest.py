"""a post with a vendor that answers as it is told"""

import pytest

from tests.bot.posting import Scene


@pytest.fixture
def scene(book):
    return Scene(book)
