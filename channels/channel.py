"""What a channel must do, what it may ask of the desk, and how it takes what its vendor sends."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol, runtime_checkable

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from core.messages import Inbound, Letter, LetterState, Line
from core.people import Address

MOST_BYTES = 64 * 1024
BODY_SECONDS = 10.0


class UnavailableError(Exception):
    """The desk cannot hear anything now (its database is gone); the vendor is asked to come again (503)."""


class Heard(StrEnum):
    """What became of an inbound message: its turn was taken, it was a repetition, or its sender floods us."""

    TAKEN = "taken"
    REPEATED = "repeated"
    FLOOD = "flood"


@dataclass(frozen=True, slots=True)
class Status:
    """What a vendor tells of a letter that it took: ``ref`` is the vendor's id, ``error`` its code, if any.

    ``opted_out``: the vendor says that the person there wants no more letters. ``transient``: the same letter
    may get through later (a phone that was off). ``letter_id`` is ours, where the vendor carries it: a status
    may come before ``send`` has returned the ref, or when its answer was lost.
    """

    line: Line
    ref: str
    state: LetterState
    error: str = ""
    opted_out: bool = False
    transient: bool = False
    letter_id: str | None = None


class Ear(Protocol):
    """What a channel may ask of the desk; both raise UnavailableError."""

    async def hear(self, inbound: Inbound) -> Heard:
        """Take the turn of one message; when this returns, its effect is committed."""

    async def note(self, status: Status) -> None:
        """Write down what became of a letter."""


@dataclass(frozen=True, slots=True)
class Sent:
    """The vendor took the letter; ``ref`` is its id there. ``moved``: the address is another one from now on.

    ``others``: where the letter was looked for by its words, what else has the same; one of them may be ours instead.
    """

    ref: str
    moved: Address | None = None
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Later:
    """The vendor did not take it and may be asked again, ``after`` so many seconds if it said.

    ``whole_line``: it wants to be left alone so long by the whole line, whatever the letter. ``only_here``: it lies
    with this address alone, and says nothing of the others on the line.
    """

    why: str
    after: float | None = None
    whole_line: bool = False
    only_here: bool = False


@dataclass(frozen=True, slots=True)
class Never:
    """The vendor will not take it, and asking again is of no use."""

    why: str
    opted_out: bool = False


@dataclass(frozen=True, slots=True)
class Unknown:
    """It may have gone out or not (a time-out, an error after sending): ``find`` it before sending again."""

    why: str


@dataclass(frozen=True, slots=True)
class Absent:
    """The vendor never got it."""


Outcome = Sent | Later | Never | Unknown


class Channel(Protocol):
    """One way to reach people."""

    name: str
    lines: tuple[Line, ...]

    def routes(self, ear: Ear) -> Sequence[BaseRoute]:
        """Return the HTTP routes on which the vendor calls us."""

    async def send(self, letter: Letter) -> Outcome:
        """Hand one letter to the vendor, within ten seconds."""

    async def find(self, letter: Letter, since: datetime) -> Sent | Absent | Unknown:
        """Ask the vendor whether the letter went out since an aware instant; Unknown when it cannot tell."""

    async def check(self) -> str | None:
        """Return what is wrong with the settings or credentials of the channel, None when all is well."""

    async def close(self) -> None:
        """Let go of connections."""


@dataclass(frozen=True, slots=True)
class Rate:
    """How fast a vendor takes letters of a line: so many a second; ``burst``: so many at once after a rest.

    ``apart``: seconds between two to one address.
    """

    per_second: float
    burst: int = 1
    apart: float = 0.0


@runtime_checkable
class Paced(Protocol):
    """A channel whose vendor wants letters at a pace."""

    def rate(self, line: Line) -> Rate | None:
        """Return how fast the vendor takes letters of a line, None for as fast as they come."""


@runtime_checkable
class Tending(Protocol):
    """A channel that has something to do for as long as it is open: asking a vendor that does not call us."""

    async def tend(self, ear: Ear) -> None:
        """Do it until there is nothing left to do, or until cancelled."""


@runtime_checkable
class Several(Protocol):
    """A channel with several accounts of its vendor's, which are well or not each for itself."""

    async def checks(self) -> Sequence[tuple[str, str | None]]:
        """Return each account by its name, and what is wrong with it, None when all is well."""


@runtime_checkable
class Shared(Protocol):
    """A channel with places that several people read, some of whom may be no colleagues."""

    async def outsiders(self, place: Address) -> str | None:
        """Return who from outside reads along in a place, None where nobody does, or the vendor does not say."""


async def body_of(request: Request) -> bytes | Response:
    """Return the body of a request; 408 where it does not come within ten seconds, 413 where it has over 64 KiB."""
    try:
        async with asyncio.timeout(BODY_SECONDS):
            body = await _bounded(request)
    except (TimeoutError, ClientDisconnect):
        return Response(status_code=408)
    return Response(status_code=413) if body is None else body


async def _bounded(request: Request) -> bytes | None:
    """Return the body, None if it is too large, by what its header says or by what comes."""
    announced = request.headers.get("Content-Length", "")
    if announced.isascii() and announced.isdigit() and int(announced[:12]) > MOST_BYTES:
        return None
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            return None
    return bytes(body)
