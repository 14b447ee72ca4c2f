"""what the tests of Slack may ask for"""

from collections.abc import Iterator

import pytest

from tests.channels.slack.knocking import Knock, knock


@pytest.fixture
def door() -> Iterator[Knock]:
    door = knock()
    yield door
    door.close()
