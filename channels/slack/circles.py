"""who is in the user groups and channels of a workspace that the catalog names: asked, and remembered for a while

What is named is somebody (U...), a user group (S...) or a channel (C..., G...). Where Slack does not say in time who is
in one that a group names, nothing is told of anybody: they keep the groups that they had. Of a channel where staff are
told nobody is then said to be in it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from channels.slack.port import Circles, Named
from channels.slack.team import bare, team_of
from channels.slack.workspace import Workspace
from core.messages import Line

NAMED_SECONDS = 60.0
"""So long what the catalog names is remembered, so that no turn waits for it."""
FRESH_SECONDS = 300.0
"""So long it is believed who is in a circle."""
ASK_SECONDS = 1.0
PAGE, PAGES = 1000, 10
"""People of a channel are asked for in pages; who comes after the last is in none."""

_FAILURES = (SlackApiError, aiohttp.ClientError, asyncio.TimeoutError, KeyError, TypeError)


class Roll:
    """Knows who is in which circle."""

    def __init__(
        self, circles: Circles, monotonic: Callable[[], float], count: Callable[[str], None]
    ) -> None:
        self._circles, self._monotonic, self._count = circles, monotonic, count
        self._named: dict[Line, tuple[float, Named]] = {}
        self._known: dict[str, tuple[float, frozenset[str]]] = {}

    async def of(self, line: Line, workspace: Workspace, user: str) -> frozenset[str] | None:
        """Return the named circles in which a user of a workspace is; None where Slack does not say."""
        try:
            async with asyncio.timeout(ASK_SECONDS):
                named = await self._all(line)
                groups = [each for each in named.groups if await self._holds(line, workspace, each, user)]
        except _FAILURES:
            self._count("slack_circle_unknown")
            return None
        places = [each for each in named.places if await self._shares(line, workspace, each, user)]
        return frozenset((*groups, *places))

    async def _holds(self, line: Line, workspace: Workspace, circle: str, user: str) -> bool:
        address = circle.removeprefix(f"{line.channel}:")
        return team_of(address) == workspace.team and user in await self._in(workspace, address)

    async def _shares(self, line: Line, workspace: Workspace, circle: str, user: str) -> bool:
        """Tell whether somebody is in a place where staff are told; where Slack does not say, nobody is for a while."""
        try:
            async with asyncio.timeout(ASK_SECONDS):
                return await self._holds(line, workspace, circle, user)
        except _FAILURES:
            self._count("slack_circle_unknown")
            self._known[circle.removeprefix(f"{line.channel}:")] = self._monotonic(), frozenset()
            return False

    async def _all(self, line: Line) -> Named:
        at, found = self._named.get(line, (-NAMED_SECONDS, Named()))
        if self._monotonic() - at >= NAMED_SECONDS:
            found = await self._circles.circles(line)
            self._named[line] = self._monotonic(), found
        return found

    async def _in(self, workspace: Workspace, address: str) -> frozenset[str]:
        """Return the users who are in one circle."""
        circle = bare(address)
        if circle.startswith(("U", "W")):
            return frozenset({circle})
        at, found = self._known.get(address, (-FRESH_SECONDS, frozenset[str]()))
        if self._monotonic() - at >= FRESH_SECONDS:
            ask = _of_group if circle.startswith("S") else _of_channel
            found = await ask(workspace.client, circle)
            self._known[address] = self._monotonic(), found
        return found


async def _of_group(client: AsyncWebClient, circle: str) -> frozenset[str]:
    told = await client.usergroups_users_list(usergroup=circle)
    return frozenset(told["users"])


async def _of_channel(client: AsyncWebClient, circle: str) -> frozenset[str]:
    found: set[str] = set()
    cursor = ""
    for _ in range(PAGES):
        told = await client.conversations_members(channel=circle, limit=PAGE, cursor=cursor or None)
        found |= set(told["members"])
        cursor = (told.get("response_metadata") or {}).get("next_cursor") or ""
        if not cursor:
            break
    return frozenset(found)
