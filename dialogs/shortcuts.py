"""Buttons that always mean the same, whatever is on the table."""

from __future__ import annotations

from dialogs.acts import Act, Speak
from dialogs.buttons import key
from dialogs.language import known


def language_key(tag: str) -> str:
    """Return the key of the button that chooses a language."""
    return key("language", tag)


def shortcut(given: str) -> Act | None:
    """Return what the button with that key means at any time, None when it has no such meaning."""
    return next((Speak(tag) for tag in known() if language_key(tag) == given), None)
