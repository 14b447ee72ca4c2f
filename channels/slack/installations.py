"""what the channel may ask of the desk about workspaces that took us in: to keep them, to find them, to end them

A state is what whoever installs us carries to Slack and back: it is ours, ten minutes old at most, and good for once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

STATE_SECONDS = 600


@dataclass(frozen=True, slots=True)
class Installation:
    """A workspace that took us in: its id and name, our user there, what we may do, and the tokens for it.

    ``expires_at``: when the token is over and ``refresh`` gets another one, None where it never is. ``version`` counts
    how often the tokens changed. ``ended``: why it can be used no longer, empty where it can.
    """

    team: str
    name: str
    bot: str
    scopes: frozenset[str]
    token: str = field(repr=False)
    refresh: str = field(default="", repr=False)
    expires_at: datetime | None = None
    installed_by: str = ""
    version: int = 0
    ended: str = ""


class States(Protocol):
    """Hands out states and takes them back; both raise UnavailableError."""

    async def begin(self) -> str:
        """Return a new state; nothing is written for it."""

    async def spend(self, state: str) -> bool:
        """Tell whether a state is ours, new enough, and was never spent before."""


class Installations(Protocol):
    """Keeps the workspaces of one line, their tokens where nobody else can read them; all raise UnavailableError."""

    async def keep(self, installation: Installation) -> None:
        """Keep it in the place of an older one of that workspace."""

    async def find(self, team: str) -> Installation | None:
        """Return that of a workspace, also one that has ended; None where it never took us in."""

    async def every(self) -> tuple[Installation, ...]:
        """Return all, also those that have ended."""

    async def claim(self, installation: Installation, seconds: float) -> bool:
        """Take it on us to renew its tokens within so many seconds; False where somebody else does, or did."""

    async def renew(self, installation: Installation) -> bool:
        """Keep renewed tokens in the place of those of that version; False where these are no longer the ones."""

    async def end(self, team: str, why: str) -> None:
        """Write down that a workspace has us no longer, forget its tokens, and tell the operator, once."""


class Vault(Installations, States, Protocol):
    """Does both."""
