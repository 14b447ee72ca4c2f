"""a TOML text, and on which line of it each setting stands

Python's reader tells what a file says and not where. ``lines`` walks the same text once more, knowing that
it is valid, and notes the line of every table, key and element.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

Key = tuple[str | int, ...]
"""The way to a setting: names of tables and keys, numbers in lists."""

LARGEST = 1_000_000
"""Bytes; a text beyond is a mistake, not a file of settings."""


class UnreadableError(ValueError):
    """The text is no TOML; ``line`` is where that shows, if anywhere."""

    def __init__(self, why: str, line: int | None = None) -> None:
        super().__init__(why)
        self.line = line


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong: in which file, on which line, with which setting, and how to mend it."""

    file: str
    line: int | None
    setting: str
    what: str

    def __str__(self) -> str:
        where = self.file if self.line is None else f"{self.file}:{self.line}"
        return ": ".join(part for part in (where, self.setting, self.what) if part)


@dataclass(frozen=True, slots=True)
class Document:
    """What a TOML text says, and where."""

    data: Mapping[str, object]
    lines: Mapping[Key, int]

    def line(self, key: Key) -> int:
        """Return the line of a setting, or of the table in which it is missing."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key, 1)


def decoded(raw: bytes) -> str:
    """Return the text of a file; raise UnreadableError with the line of the first byte that is not UTF-8."""
    if len(raw) > LARGEST:
        raise UnreadableError(f"the file is larger than {LARGEST:,} bytes; is it the right one?")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise UnreadableError(
            f"byte 0x{raw[error.start]:02x} is not UTF-8; save the file as UTF-8", line
        ) from None


def parsed(text: str) -> Document:
    """Return what the text says; raise UnreadableError for anything that is no TOML."""
    try:
        return Document(tomllib.loads(text), lines(text))
    except RecursionError:
        raise UnreadableError("tables or lists are nested too deeply") from None
    except ValueError as error:  # a number of thousands of digits is one, and no TOMLDecodeError
        raise _unreadable(str(error), text) from None


def lines(text: str) -> dict[Key, int]:
    """Return the line of every table, key and element of a valid TOML text."""
    return _Walk(text).found


_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*"
    r"|[\n\[\]{}=,]"
    r"|[^\s\[\]{}=,#\"']+",
    re.DOTALL,
)
_AT = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_END = frozenset({",", "]", "}", "\n", ""})


def _unreadable(why: str, text: str) -> UnreadableError:
    at = _AT.search(why)
    if at is None:
        return UnreadableError(f"this is no TOML: {why}")
    line = int(at[1]) if at[1] else text.count("\n") + 1
    return UnreadableError(f"this is no TOML: {why[: at.start()]}", line)


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    line, start = 1, 0
    for match in _TOKEN.finditer(text):
        line += text.count("\n", start, match.start())
        start = match.start()
        if not match[0].startswith("#"):
            yield match[0], line


class _Walk:
    """One walk through a text: ``_here`` is the token at which it stands, ``found`` what it has seen."""

    def __init__(self, text: str) -> None:
        self.found: dict[Key, int] = {}
        self._counts: dict[Key, int] = {}
        self._tokens = _tokens(text)
        self._next()
        table: Key = ()
        while self._here:
            if self._here == "[":
                table = self._header()
            elif self._here == "\n":
                self._next()
            else:
                self._setting(table)

    def _next(self) -> None:
        self._here, self._line = next(self._tokens, ("", 0))

    def _note(self, key: Key) -> None:
        self.found.setdefault(key, self._line)

    def _header(self) -> Key:
        """Walk over [table] or [[table]]; return its key, with the number of the list's last element."""
        depth = self._over("[")
        *above, last = self._name()
        key: Key = ()
        for part in above:
            key = self._inside((*key, part))
        key = (*key, last)
        if depth == 2:
            self._note(key)
            self._counts[key] = self._counts.get(key, -1) + 1
        key = self._inside(key)
        self._note(key)
        self._over("]")
        return key

    def _inside(self, key: Key) -> Key:
        return (*key, self._counts[key]) if key in self._counts else key

    def _over(self, token: str) -> int:
        count = 0
        while self._here == token:
            count += 1
            self._next()
        return count

    def _name(self) -> list[str]:
        """Walk over a key, dots and quotes included."""
        parts: list[str] = []
        while self._here not in {"=", "]", ""}:
            quoted = self._here[0] in "\"'"
            parts += [_unquoted(self._here)] if quoted else [part for part in self._here.split(".") if part]
            self._next()
        return parts

    def _setting(self, table: Key) -> None:
        key = table
        for part in self._name():
            key = (*key, part)
            self._note(key)
        self._over("=")
        self._value(key)

    def _value(self, key: Key) -> None:
        match self._here:
            case "[":
                self._list(key)
            case "{":
                self._inline(key)
            case _:
                while self._here not in _END:  # "2026-03-02 10:00" is two
                    self._next()

    def _list(self, key: Key) -> None:
        self._next()
        index = 0
        while self._here not in {"]", ""}:
            if self._here in {",", "\n"}:
                self._next()
                continue
            self._note((*key, index))
            self._value((*key, index))
            index += 1
        self._next()

    def _inline(self, key: Key) -> None:
        self._next()
        while self._here not in {"}", ""}:
            if self._here in {",", "\n"}:
                self._next()
                continue
            self._setting(key)
        self._next()


def _unquoted(token: str) -> str:
    if token.startswith("'"):
        return token[1:-1]
    return next(iter(tomllib.loads(f"{token} = 0")))
