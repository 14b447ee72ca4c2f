"""a book of either kind, and programs that write in it from outside"""

from pathlib import Path

import pytest


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return where an empty book of each kind may be made."""
    sqlite = request.param == "sqlite"
    return f"sqlite:///{tmp_path}/book.db" if sqlite else request.getfixturevalue("fresh_database")
