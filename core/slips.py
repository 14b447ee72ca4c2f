"""A slip: what is filled in by tapping rather than written, to book or to move a visit; and what came back of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

NEW = "new"
"""The key of a slip for something new."""


class Field(StrEnum):
    """What a slip asks for. END counts instead of LENGTH where both are filled in."""

    SERVICE = "service"
    ROOM = "room"
    DATE = "date"
    START = "start"
    LENGTH = "length"
    END = "end"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a slip: its label, what is filled in already, what can be chosen (value and label), and a hint."""

    field: Field
    label: str
    value: str = ""
    options: tuple[tuple[str, str], ...] = ()
    hint: str = ""
    needed: bool = True


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip as it is shown. ``key``: what it is about, as only we know; ``zone``: that of its times."""

    key: str
    title: str
    submit: str
    close: str
    zone: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Filled:
    """What came back: the key of the slip, and what was filled in, as it was shown to us."""

    key: str
    values: tuple[tuple[Field, str], ...] = ()

    def __getitem__(self, field: Field) -> str:
        """Return what was filled in there, nothing where that was left empty."""
        return dict(self.values).get(field, "")


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong with one line of a slip, in the words of whoever filled it in."""

    field: Field
    text: str
