"""What somebody reads who brings us into a workspace, or would have."""

from __future__ import annotations

from dialogs.language import language

_SAID = {
    "done": "install-done",
    "declined": "install-declined",
    "expired": "install-expired",
    "unknown": "install-unknown",
    "busy": "install-busy",
    "again": "install-again",
    "there": "install-there",
}


def words(tag: str) -> dict[str, str]:
    """Return how it can end, and what stands on the way back and on, in a language; its tag is "language"."""
    spoken = language(tag)
    return {"language": tag} | {each: spoken.phrase(phrase) for each, phrase in _SAID.items()}
