"""What stands beside each command in the menu of a vendor, in every language."""

from __future__ import annotations

from core.messages import Command
from dialogs.language import known, language

_PHRASES = {
    Command.BOOK: "command-book",
    Command.MY: "command-my",
    Command.HELP: "command-help",
    Command.LANGUAGE: "command-language",
    Command.STOP: "command-stop",
    Command.START: "command-start",
}


def menus(home: str) -> dict[str, dict[str, str]]:
    """Return commands and what they do, by language; under "" in the language of the house."""
    return {"": _menu(home)} | {tag: _menu(tag) for tag in sorted(known())}


def _menu(tag: str) -> dict[str, str]:
    spoken = language(tag)
    return {command.value: spoken.phrase(phrase) for command, phrase in _PHRASES.items()}
