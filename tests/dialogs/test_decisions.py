"""how staff answer a request by text, and what is a word like any other"""

import pytest

from dialogs.decisions import decision
from dialogs.language import language


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("OK 4821", (True, "4821")),
        ("yes #4821", (True, "4821")),
        ("Ok, 4821.", (True, "4821")),
        ("NO 4821", (False, "4821")),
        ("no4821", (False, "4821")),
        ("nope 482193", (False, "482193")),
        ("OK", None),
        ("4821", None),
        ("OK 3", None),
        ("maybe 4821", None),
        ("yes please book me in at 1530", None),
        ("call 02079460123", None),
        ("OK 4821 and tell her to bring the key", None),
    ],
)
def test_a_yes_or_a_no_with_a_number_is_a_decision_and_nothing_else_is(text, heard):
    assert heard == decision(text, language("en"))
