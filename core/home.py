"""What somebody's own page in a chat app shows: sections of entries, each with the buttons that belong to it."""

from __future__ import annotations

from dataclasses import dataclass

from core.messages import Choice


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing on the page: its words, what can be done with it, and how a day is taken, bit by bit, True is taken."""

    text: str
    choices: tuple[Choice, ...] = ()
    strip: tuple[bool, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one title."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Home:
    """The page of one person, in the words in which they read it."""

    sections: tuple[Section, ...]
