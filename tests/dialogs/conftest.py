"""a desk at Willow Studio, the salon of the transcripts"""

import pytest

from tests.dialogs.desk import Desk


@pytest.fixture
def desk() -> Desk:
    """Kim texts, whom we have answered before."""
    return Desk()


@pytest.fixture
def newcomer() -> Desk:
    """Somebody texts for the first time; we know no name."""
    from core.people import Consent  # noqa: PLC0415

    return Desk(None, consent=Consent.NEW)
