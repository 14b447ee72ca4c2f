"""which characters may pass: no controls, no halves of characters, nothing that turns or hides text"""

from __future__ import annotations

import unicodedata

MOST_CHARACTERS = 1600

_JOINER = "\u200d"
_SPACES = {"Zs", "Zl", "Zp"}
_GONE = {"Cc", "Cf", "Cs"}


def heard(text: str) -> str:
    """Return what a person wrote: one line in NFC, at most 1,600 characters, joiners only in emoji."""
    if not (text.isascii() and text.isprintable()):
        text = unicodedata.normalize("NFC", "".join(_kept(text)))
    return text.strip()[:MOST_CHARACTERS].rstrip()


def _kept(text: str) -> list[str]:
    kept: list[str] = []
    for place, char in enumerate(text):
        category = unicodedata.category(char)
        if char in "\t\n\r" or category in _SPACES:
            kept.append(" ")
        elif category not in _GONE or (char == _JOINER and joins_emoji(text, place)):
            kept.append(char)
    return kept


def joins_emoji(text: str, place: int) -> bool:
    """Tell whether it stands between two signs that are no letters, as in the emoji of a family."""
    around = text[max(place - 1, 0) : place] + text[place + 1 : place + 2]
    return len(around) == 2 and all(unicodedata.category(char) in {"So", "Sk", "Mn"} for char in around)
