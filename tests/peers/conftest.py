"""the programs by others that a test may ask for"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.peers.twilio import Twilio, twilio


@pytest.fixture
def twilio_emulator(tmp_path: Path) -> Iterator[Twilio]:
    """Twilio with an empty record, for one test."""
    with twilio(tmp_path) as peer:
        yield peer
