"""the picture of the conversation in the documents is the one that the table draws"""

from typing import get_args

from dialogs.script import TABLE
from dialogs.states import State
from tests.house.picture import drawn, picture


def test_the_picture_shows_every_state_and_every_step():
    shown = picture()

    assert [] == [each.__name__ for each in get_args(State) if f"| `{each.__name__}` |" not in shown]
    assert [] == [each.__name__ for each in TABLE.values() if f".{each.__name__}`" not in shown]


def test_the_page_shows_the_picture():
    """Mend it with: python -m tests.house.picture."""
    assert picture() == drawn()
