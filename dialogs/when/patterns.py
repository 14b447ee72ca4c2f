"""Patterns over classes of words: a row of a table says which words in a row mean what.

A sentence is a list of items, each of a kind. A row is a pattern over kinds, the kind of item that it makes, and the
function that makes its value: ``("the? nth of? month", "date", _date)``. A pattern knows names, ``( | )``, ``?``,
``[ ]`` (must follow, is not used up) and ``[^ ]`` (must not follow). It knows no repetition: a rule looks ahead over as
many items as its row is long, so reading is linear in the text.

Each kind is one private character, a row is a regular expression over a string of them, and rows wait under the
characters that they can begin with. The first row that matches, and whose function returns a value, wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from dialogs.when.kinds import GROUPS, KINDS

SIGNS: Mapping[str, str] = {kind: chr(0x4E00 + place) for place, kind in enumerate(KINDS)}


# What an item is worth depends on its kind: a Clock for "clock", a Day for "date", a number for "small".
Worth: TypeAlias = Any


class PatternError(ValueError):
    """A row uses a name that is no kind and no group, or its brackets do not match."""


class Item(NamedTuple):
    """A piece of a text, [start, end), its kind and what it is worth."""

    kind: str
    value: Worth
    start: int
    end: int


LEAVE = object()  # what a row's function returns to leave the first item as it is, past all rows below
Builder = Callable[[Sequence[Item]], Worth]
Row = tuple[str, str, Builder]
Compiled = tuple[Callable[[str, int], "re.Match[str] | None"], str, Builder]
Table = Mapping[str, tuple[Compiled, ...]]

_NAMES = re.compile(r"\s*([a-z0-9]+|[A-Z]+|[()|?^\[\]])")


def table(rows: Iterable[Row]) -> Table:
    """Return the rows under the signs they can begin with, in the order they were written."""
    ready: dict[str, list[Compiled]] = {}
    for pattern, kind, build in rows:
        if kind not in SIGNS:
            raise PatternError(kind)
        source, first, nullable = _Pattern(pattern).parsed()
        if nullable:
            raise PatternError(f"{pattern!r} matches nothing at all")
        match = re.compile(source).match
        for sign in first:
            ready.setdefault(sign, []).append((match, kind, build))
    return {sign: tuple(found) for sign, found in ready.items()}


def sweep(items: Sequence[Item], rows: Table) -> list[Item]:
    """Return the items with every run that a row matches replaced by what the row makes of it, from left to right."""
    signs = "".join([SIGNS[item.kind] for item in items])
    swept: list[Item] = []
    at = 0
    while at < len(items):
        item, after = _first(items, signs, at, rows.get(signs[at], ()))
        swept.append(item)
        at = after
    return swept


def _first(items: Sequence[Item], signs: str, at: int, rows: Sequence[Compiled]) -> tuple[Item, int]:
    """Return what the first fitting row makes of the items from ``at`` on, and where it ends; else the item itself."""
    for match, kind, build in rows:
        found = match(signs, at)
        if found is None:
            continue
        after = found.end()
        value = build(items[at:after])
        if value is LEAVE:
            break
        if value is not None:
            return Item(kind, value, items[at].start, items[after - 1].end), after
    return items[at], at + 1


def one(items: Sequence[Item], *kinds: str) -> Worth:
    """Return the value of the first item of one of these kinds, or None."""
    for item in items:
        if item.kind in kinds:
            return item.value
    return None


def some(items: Sequence[Item], *kinds: str) -> list[Worth]:
    """Return the values of all items of these kinds."""
    return [item.value for item in items if item.kind in kinds]


def has(items: Sequence[Item], *kinds: str) -> bool:
    """Tell whether an item of one of these kinds is there."""
    return any(item.kind in kinds for item in items)


def drop(_items: Sequence[Item]) -> bool:
    """Take the words out: they are about something else."""
    return True


def leave(_items: Sequence[Item]) -> object:
    """Leave the first word as it is: it is about something else."""
    return LEAVE


class _Pattern:
    """One pattern on its way from words to a regular expression, with the signs it can begin with."""

    def __init__(self, text: str) -> None:
        """Split the text into names and marks."""
        self.text = text
        self.names = _NAMES.findall(text)
        self.at = 0

    def parsed(self) -> tuple[str, frozenset[str], bool]:
        """Return source, first signs and whether it may match nothing; raise PatternError when brackets are left."""
        found = self._choice()
        if self.at < len(self.names):
            raise PatternError(self.text)
        return found

    def _choice(self) -> tuple[str, frozenset[str], bool]:
        """Return runs parted by ``|``."""
        runs = [self._run()]
        while self._next() == "|":
            self.at += 1
            runs.append(self._run())
        source = "|".join(run[0] for run in runs)
        return f"(?:{source})", frozenset().union(*(run[1] for run in runs)), any(run[2] for run in runs)

    def _run(self) -> tuple[str, frozenset[str], bool]:
        """Return parts that stand side by side."""
        source, first, nullable = "", frozenset[str](), True
        while self._next() not in (None, "|", ")", "]"):
            part = self._ahead() if self._next() == "[" else self._part()
            source += part[0]
            first = first | part[1] if nullable else first
            nullable = nullable and part[2]
        return source, first, nullable

    def _ahead(self) -> tuple[str, frozenset[str], bool]:
        """Return what must, or must not, follow without being used up."""
        self.at += 1
        sign = "!" if self._next() == "^" else "="
        self.at += sign == "!"
        source, _, _ = self._choice()
        if self._next() != "]":
            raise PatternError(self.text)
        self.at += 1
        return f"(?{sign}{source})", frozenset(), True

    def _part(self) -> tuple[str, frozenset[str], bool]:
        """Return a name, a group or a bracket, with the question mark after it."""
        name = self.names[self.at]
        self.at += 1
        if name == "(":
            source, first, nullable = self._choice()
            if self._next() != ")":
                raise PatternError(self.text)
            self.at += 1
        elif name in GROUPS:
            source, first, nullable = _Pattern(GROUPS[name]).parsed()
        elif name in SIGNS:
            source, first, nullable = SIGNS[name], frozenset(SIGNS[name]), False
        else:
            raise PatternError(f"{name} in {self.text!r}")
        if self._next() != "?":
            return source, first, nullable
        self.at += 1
        return f"(?:{source})?", first, True

    def _next(self) -> str | None:
        """Return the name or mark that comes next."""
        return self.names[self.at] if self.at < len(self.names) else None
