"""what the tests of Telegram may ask for"""

from collections.abc import Iterator

import pytest

from tests.channels.telegram.knocking import Knock, knock
from tests.peers.telegram import Api, telegram


@pytest.fixture
def vendor() -> Iterator[tuple[Api, str]]:
    """The strict server, and its address."""
    with telegram() as played:
        yield played


@pytest.fixture
def door(vendor) -> Iterator[Knock]:
    door = knock(vendor[1])
    yield door
    door.close()
