"""a book of either kind, and programs that write in it from outside"""

import pytest


@pytest.fixture
def url(either_url: str) -> str:
    return either_url
