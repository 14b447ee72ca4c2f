"""one table of the file: hands out its settings, and notes what is wrong with them

A reader turns what stands behind a key into a value, or raises Wrong with a sentence. Whatever is wrong is
noted and reading goes on with a stand-in, so that all problems of a file are told at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from bot.spelling import nearest
from bot.toml import Document, Key, Problem

T = TypeVar("T")
U = TypeVar("U")
Reader = Callable[[object], T]


class Wrong(ValueError):
    """A value that cannot stand there: sentences, each with the place inside the value that it is about."""

    def __init__(self, what: str, *at: str | int) -> None:
        super().__init__(what)
        self.found: tuple[tuple[Key, str], ...] = ((at, what),)

    @classmethod
    def all(cls, found: Iterable[tuple[Key, str]]) -> Wrong:
        """Return one that says several things."""
        wrong = cls("")
        wrong.found = tuple(found)
        return wrong


class CatalogError(Exception):
    """The catalog file has mistakes; nothing of it was taken."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


@dataclass(slots=True)
class Notes:
    """What is wrong with one file, so far."""

    file: str
    document: Document
    problems: list[Problem] = field(default_factory=list)

    def note(self, what: str, key: Key, setting: str) -> None:
        """Write a problem down, with its line; the same one twice is one."""
        problem = Problem(self.file, self.document.line(key), setting, what)
        if problem not in self.problems:
            self.problems.append(problem)


class Table:
    """A table at ``key`` of the file, called ``label`` when something is wrong with it."""

    def __init__(self, data: Mapping[str, object], notes: Notes, key: Key = (), label: str = "") -> None:
        self.data = data
        self._notes = notes
        self._key = key
        self._label = label
        self._known: list[str] = []

    def wrong(self, what: str, *at: str | int) -> None:
        """Note what is wrong with the table, or with something in it."""
        self._notes.note(what, (*self._key, *at), labelled(self._label, at))

    def get(self, key: str, reader: Reader[T], otherwise: U) -> T | U:
        """Return the setting as read, or ``otherwise`` when it is left out or wrong."""
        self._known.append(key)
        if key not in self.data:
            return otherwise
        try:
            return reader(self.data[key])
        except Wrong as wrong:
            for at, what in wrong.found:
                self.wrong(what, key, *at)
            return otherwise

    def must(self, key: str, reader: Reader[T], stand_in: U, *, like: str) -> T | U:
        """Return the setting as read; note when it is left out, with an example of what to write."""
        if key not in self.data:
            self.wrong(f"is missing; write for example {key} = {like}", key)
        return self.get(key, reader, stand_in)

    def table(self, key: str) -> Table:
        """Return the table behind the key; an empty one when left out, a mute one when it is no table."""
        self._known.append(key)
        inside, notes, label = self.data.get(key, {}), self._notes, labelled(self._label, (key,))
        if not isinstance(inside, dict):
            self.wrong(f"must be a table: a line [{label}], then its settings", key)
            inside, notes = {}, Notes(notes.file, notes.document)
        return Table(inside, notes, (*self._key, key), label)

    def tables(self, key: str) -> list[Table]:
        """Return the tables of the list behind the key; none when it is left out or something else."""
        self._known.append(key)
        inside = self.data.get(key, [])
        if not isinstance(inside, list) or not all(isinstance(each, dict) for each in inside):
            header = ".".join([part for part in (*self._key, key) if isinstance(part, str)])
            self.wrong(f"must be a list of tables, each {{ in braces }} or under a line [[{header}]]", key)
            return []
        return [self._element(key, index, each) for index, each in enumerate(inside)]

    def close(self) -> None:
        """Note all settings that nobody has asked for."""
        for key in self.data:
            if key not in self._known:
                self.wrong(f"there is no such setting{nearest(key, self._known)}", key)

    def _element(self, key: str, index: int, data: Mapping[str, object]) -> Table:
        name = data.get("id")
        named = isinstance(name, str) and name.isprintable() and 0 < len(name) <= 40
        label = labelled(self._label, (key, str(name) if named else index))
        return Table(data, self._notes, (*self._key, key, index), label)


def labelled(label: str, at: Key) -> str:
    """Return how a setting is called for people: service.cut.needs[0].skill."""
    for part in at:
        label += f"[{part}]" if isinstance(part, int) else f".{part}" if label else part
    return label
