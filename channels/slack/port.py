"""what Slack may ask of the desk: the pages and the slips that it shows, and which circles the catalog names"""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from core.home import Home
from core.messages import Line
from core.people import Address
from core.slips import Filled, Slip, Wrong


@runtime_checkable
class Homes(Protocol):
    """The desk, as people's own pages and slips reach it; all raise UnavailableError, and none writes."""

    async def home(self, line: Line, address: Address, zone: str | None) -> Home:
        """Return somebody's own page; ``zone`` is theirs as the vendor knows it."""

    async def slip(self, line: Line, address: Address, zone: str | None, key: str) -> Slip | None:
        """Return the slip that a button of ours asks for; None where it asks for none, or not any more."""

    async def wrong(
        self, line: Line, address: Address, zone: str | None, filled: Filled
    ) -> tuple[Wrong, ...]:
        """Return what is wrong with a slip that came back; nothing where it can be heard."""

    async def written(self, line: Line) -> int:
        """Return a number that grows with everything that is written in the book of the line's business."""


@runtime_checkable
class Circles(Protocol):
    """The desk, as it is asked for groups of people; raises UnavailableError."""

    async def circles(self, line: Line) -> frozenset[str]:
        """Return the users, user groups and channels of the line that the groups of its catalog name."""
