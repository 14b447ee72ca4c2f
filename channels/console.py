"""a terminal, for trying things out

What is read from a terminal is already seen; what comes from a pipe is repeated, so that the talk can be read
afterwards.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import TextIO

from starlette.routing import BaseRoute

from channels.channel import Absent, Ear, Outcome, Sent, Unknown
from core.messages import Inbound, Letter, Line, Reply, plain
from core.people import Address

NAME = "console"
PROMPT = "> "
WIDTH = 100
MOST_CHARACTERS = 1600


def decode(words: str, *, line: Line, sender: Address, ref: str, at: datetime) -> Inbound | None:
    """Return what a person typed, None for an empty line."""
    text = "".join(char if char.isprintable() else " " for char in words).strip()[:MOST_CHARACTERS]
    return Inbound(line=line, sender=sender, ref=ref, at=at, text=text) if text else None


def encode(reply: Reply, *, width: int = WIDTH) -> str:
    """Return the reply as text for a terminal: choices numbered, long lines broken between words."""
    kept = "".join(char if char.isprintable() or char == "\n" else " " for char in plain(reply))
    return "\n".join(
        textwrap.fill(part, width, break_long_words=False, break_on_hyphens=False)
        for part in kept.splitlines()
    )


class Console:
    """One person at a terminal, or lines of a pipe; ``session`` sets the refs of a run apart from others."""

    name = NAME

    def __init__(
        self,
        line: Line,
        sender: Address,
        *,
        session: str,
        lines_in: TextIO,
        out: TextIO,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.lines: tuple[Line, ...] = (line,)
        self._sender, self._session = sender, session
        self._in, self._out, self._now = lines_in, out, now

    def listen(self) -> Iterator[Inbound]:
        """Yield what is typed, line by line, until the end of the input."""
        for number in range(1, 1_000_000_000):
            self._write(PROMPT, end="")
            words = self._in.readline()
            if not words:
                self._write("")
                return
            if not self._in.isatty():
                self._write(words.rstrip("\r\n"))
            ref = f"{self._session}-{number}"
            if said := decode(words, line=self.lines[0], sender=self._sender, ref=ref, at=self._now()):
                yield said

    def routes(self, ear: Ear) -> Sequence[BaseRoute]:  # noqa: ARG002 - nobody calls a terminal
        """Return no routes."""
        return ()

    async def send(self, letter: Letter) -> Outcome:
        """Show one letter."""
        self._write(encode(letter.reply))
        return Sent(letter.id)

    async def find(self, letter: Letter, since: datetime) -> Sent | Absent | Unknown:  # noqa: ARG002
        """Say that nobody can tell what a terminal has shown."""
        return Unknown("a terminal keeps nothing")

    async def check(self) -> str | None:
        """Find nothing wrong."""
        return None

    async def close(self) -> None:
        """Leave the streams to who opened them."""

    def _write(self, text: str, end: str = "\n") -> None:
        self._out.write(text + end)
        self._out.flush()
