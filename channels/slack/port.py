"""what Slack may ask of the desk: the pages and the slips that it shows, and which circles the catalog names"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from core.home import Home
from core.messages import Line
from core.people import Address
from core.slips import Filled, Slip, Wrong


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who has opened their page on a line."""

    line: Line
    address: Address


@runtime_checkable
class Homes(Protocol):
    """The desk, as people's own pages and slips reach it; all raise UnavailableError, and only ``opened`` writes."""

    async def home(self, reader: Reader, zone: str | None, circles: frozenset[str]) -> Home:
        """Return somebody's own page; ``zone`` and ``circles`` are theirs as the vendor knows them."""

    async def opened(self, reader: Reader, zone: str | None) -> None:
        """Learn that somebody has opened their page, to be kept up to date from now on."""

    async def readers(self, line: Line, most: int) -> Sequence[tuple[Reader, str | None]]:
        """Return who has opened their page of late, with their zones, and who did so last, they last."""

    async def slip(self, line: Line, address: Address, zone: str | None, key: str) -> Slip | None:
        """Return the slip that a button of ours asks for; None where it asks for none, or not any more."""

    async def wrong(
        self, line: Line, address: Address, zone: str | None, filled: Filled
    ) -> tuple[Wrong, ...]:
        """Return what is wrong with a slip that came back; nothing where it can be heard."""

    async def written(self, line: Line) -> int:
        """Return a number that grows with everything that is written in the book of the line's business."""


@dataclass(frozen=True, slots=True)
class Named:
    """Users, user groups and channels that give rights: the catalog's groups name them, or staff are told there."""

    groups: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()


@runtime_checkable
class Circles(Protocol):
    """The desk, as it is asked for groups of people; raises UnavailableError."""

    async def circles(self, line: Line) -> Named:
        """Return what of the line gives rights to who is in it."""
