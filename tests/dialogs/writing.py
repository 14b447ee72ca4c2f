"""how a text is written, in whichever language: its words in capitals, and its habit before a colon and the like"""

import re

from dialogs.language import Language

WORDS = re.compile(r"\b[^\W\d_]{2,}\b")
MARKS = re.compile(r"(\s?)[;:?!](?=\s|$)")


def capitals(text: str) -> list[str]:
    """Return the words that are written in capitals."""
    return [word for word in WORDS.findall(text) if word.isupper()]


def habits(text: str) -> set[bool]:
    """Return whether marks stand after a blank in the text, as French has it: true, false, or both."""
    return {bool(match[1]) for match in MARKS.finditer(text)}


def habit_of(spoken: Language) -> set[bool]:
    """Return the habit of a language, as a question of its own shows it."""
    return habits(spoken.phrase("which-time"))
