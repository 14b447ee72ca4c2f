"""what the pages that Slack shows may ask of the desk"""

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
