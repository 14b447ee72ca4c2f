"""what Slack may ask of the desk: the pages that it shows, and which circles the catalog names"""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from core.home import Home
from core.messages import Line
from core.people import Address


@runtime_checkable
class Homes(Protocol):
    """The desk, as people's own pages reach it; all raise UnavailableError, and none writes."""

    async def home(self, line: Line, address: Address, zone: str | None) -> Home:
        """Return somebody's own page; ``zone`` is theirs as the vendor knows it."""

    async def written(self, line: Line) -> int:
        """Return a number that grows with everything that is written in the book of the line's business."""


@runtime_checkable
class Circles(Protocol):
    """The desk, as it is asked for groups of people; raises UnavailableError."""

    async def circles(self, line: Line) -> frozenset[str]:
        """Return the users, user groups and channels of the line that the groups of its catalog name."""
