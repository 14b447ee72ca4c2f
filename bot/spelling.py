"""the word that was meant, for a sentence about one that nobody knows"""

from __future__ import annotations

import difflib
from collections.abc import Collection

FEW = 30
"""As many words are told as the allowed ones; a longer list helps nobody."""


def nearest(said: str, known: Collection[str]) -> str:
    """Return the end of a sentence about an unknown word: the nearest known one, and all if they are few."""
    words = sorted(set(known))
    close = difflib.get_close_matches(said.lower(), words, n=1)
    meant = f"; did you mean {close[0]}?" if close else ""
    if not words or len(words) > FEW:
        return meant
    return f"{meant}{' Known' if meant else '; known'}: {', '.join(words)}"
