"""which characters of a text are heard"""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.texts import heard

anything = st.text(st.characters())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  tomorrow at 3  ", "tomorrow at 3"),
        ("thursday\r\nor friday\t?", "thursday  or friday ?"),
        ("cafe\u0301", "café"),
        ("a\x00b\x1bc\x9fd", "abcd"),
        ("\u202e3 ta worromot\u202c\u200b\ufeff", "3 ta worromot"),
        ("3\u00a0pm\u202ftoday", "3 pm today"),
        ("yes 👩\u200d👧\u200d👦", "yes 👩\u200d👧\u200d👦"),
        ("yes 👩🏽\u200d🔧 ok", "yes 👩🏽\u200d🔧 ok"),
        ("❤\ufe0f\u200d🔥", "❤\ufe0f\u200d🔥"),
        ("to\u200dmorrow", "tomorrow"),
        ("half \ud83d of it", "half  of it"),
        ("x" * 2000, "x" * 1600),
        ("", ""),
    ],
)
def test_a_text_is_heard_without_what_hides_or_turns_it(text, expected):
    assert heard(text) == expected


@given(anything)
def test_whatever_is_written_is_heard_as_one_short_line_that_can_be_stored(text):
    words = heard(text)

    assert len(words) <= 1600
    assert words == words.strip()
    assert words.encode().decode() == words
    assert not any(unicodedata.category(char) in {"Cc", "Cs"} for char in words)
