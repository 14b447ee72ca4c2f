"""what pages may ask of the desk"""

from __future__ import annotations

from datetime import date
from typing import Protocol

from core.pages import Answer, Came, Press, View
from core.visits import Invitation


class Pages(Protocol):
    """The desk, as pages reach it; all raise UnavailableError. Only ``press`` writes."""

    async def show(self, token: str, view: View, first: date | None) -> Answer:
        """Return a page of the booking that a link opens."""

    async def press(self, token: str, press: Press) -> Answer:
        """Take the turn of a press; when this returns, its effect is committed."""

    async def refused(self, token: str, came: Came) -> Answer:
        """Return the booking that a link opens, and why what was sent did nothing."""

    async def invitation(self, token: str) -> Invitation | None:
        """Return the booking that a link opens, for a calendar; None when it opens nothing."""

    async def plain(self, came: Came) -> Answer:
        """Return the page that says why nothing is shown."""
