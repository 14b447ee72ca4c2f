"""which workspace is meant: the one of our settings, or one that installed us, with a token that holds"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from channels.channel import UnavailableError
from channels.slack.client import AppClient
from channels.slack.installations import Installation, Installations
from channels.slack.rotation import AHEAD, Renewal, fresh
from channels.slack.settings import SlackSettings
from channels.slack.team import team_of
from channels.slack.workspace import QUIET, Us, Workspace

KNOWN_SECONDS = 60.0
"""So long it is believed that a workspace still has us; another process may have been told otherwise."""
NEVER = "this workspace has not installed us"
ENDS = {
    "token_revoked": "Slack says that our token was revoked",
    "account_inactive": "Slack says that the workspace took our app out",
}
"""What Slack says of a token for which nothing but a new installation helps."""


class NotInstalledError(Exception):
    """A workspace has us no longer, or never had; the message says why."""


@dataclass(frozen=True, slots=True)
class Means:
    """What workspaces are reached with: clocks, and patience."""

    now: Callable[[], datetime]
    monotonic: Callable[[], float]
    seconds: float


class Workspaces:
    """The workspaces of one line. Nothing is asked of Slack, or of the desk, before it is needed."""

    def __init__(self, settings: SlackSettings, means: Means, installations: Installations | None) -> None:
        self.settings = settings
        self._means = means
        self._installed = installations
        self._known: dict[str, tuple[float, Installation]] = {}
        self._met: dict[str, Workspace] = {}
        self._home = self._new(settings.bot_token) if settings.bot_token else None

    async def told_by(self, team: str | None) -> Workspace:
        """Return the workspace from which something comes; raise NotInstalledError where it does not have us."""
        if self._home and (self.settings.app is None or await self._is(self._home, team or "")):
            return self._home
        return await self.installed(team or "")

    async def of(self, address: str) -> Workspace:
        """Return the workspace in which an address is; raise NotInstalledError where it does not have us."""
        if team := team_of(address):
            return await self.installed(team)
        if self._home is None:
            raise NotInstalledError("no bot_token is set for the workspace of this address")
        return self._home

    async def installed(self, team: str) -> Workspace:
        """Return a workspace that installed us, with a token that holds."""
        if self._is_known(team):
            return self._met[team]
        found = await self._found(team)
        if found is None or found.ended:
            self._known.pop(team, None)
            raise NotInstalledError(found.ended if found else NEVER)
        workspace = self._met.get(team) or self._met.setdefault(team, self._new(found.token, team))
        workspace.known_as(found.token, Us(found.bot, team))
        self._known[team] = self._means.monotonic(), found
        return workspace

    async def refused(self, workspace: Workspace, said: str) -> None:
        """Learn that Slack refused the token of a workspace that installed us."""
        self._known.pop(workspace.team, None)
        if self._installed and workspace.team and said in ENDS:
            await self._installed.end(workspace.team, ENDS[said])

    async def ended(self, team: str, why: str) -> None:
        """Learn that a workspace took us out, unless Slack still takes our token: then it has us again."""
        if self._installed is None:
            return
        try:
            workspace = await self.installed(team)
        except NotInstalledError:
            return
        if not await workspace.has_us():
            self._known.pop(team, None)
            await self._installed.end(team, why)

    async def every(self) -> list[tuple[str, Workspace | str]]:
        """Return each workspace by its name, or why it cannot be reached, the one of our settings first."""
        found: list[tuple[str, Workspace | str]] = [("", self._home)] if self._home else []
        for each in await self._installed.every() if self._installed else ():
            try:
                found.append((f"{each.name} ({each.team})", await self.installed(each.team)))
            except NotInstalledError as gone:
                found.append((f"{each.name} ({each.team})", str(gone)))
        return found

    async def close(self) -> None:
        """Let go of connections."""
        for each in (*([self._home] if self._home else ()), *self._met.values()):
            await each.close()

    def client(self) -> AppClient:
        """Return a client without a token, for what an app asks on its own behalf."""
        seconds = round(self._means.seconds)
        return AppClient(base_url=self.settings.base_url, timeout=seconds, retry_handlers=[], logger=QUIET)

    async def _is(self, home: Workspace, team: str) -> bool:
        """Tell whether it is our own workspace; where Slack does not say, those that installed us are heard still."""
        try:
            return (await home.us()).team == team
        except UnavailableError:
            if await self._found(team) is None:
                raise
            return False

    async def _found(self, team: str) -> Installation | None:
        """Return the installation of a workspace, its token renewed where that is due."""
        if self._installed is None or self.settings.app is None:
            return None
        found = await self._installed.find(team)
        if found is None or found.ended:
            return found
        means = Renewal(self.settings.app, self.client, self._means.now)
        return await fresh(found, self._installed, means)

    def _is_known(self, team: str) -> bool:
        """Tell whether we need not look: not long ago it had us, and its token holds."""
        at, found = self._known.get(team, (0.0, None))
        if found is None or self._means.monotonic() - at >= KNOWN_SECONDS:
            return False
        return found.expires_at is None or found.expires_at - self._means.now() > AHEAD

    def _new(self, token: str, team: str = "") -> Workspace:
        return Workspace(
            self.settings,
            token,
            team=team,
            seconds=self._means.seconds,
            monotonic=self._means.monotonic,
        )
