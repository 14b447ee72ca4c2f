"""who is in the user groups and channels of a workspace that the catalog names: asked, and remembered for a while

What is named is somebody (U...), a user group (S...) or a channel (C..., G...). Where Slack does not say in time who is
in one of them, nothing is told of anybody: they keep the groups that they had.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from channels.slack.port import Circles
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
        self._named: dict[Line, tuple[float, frozenset[str]]] = {}
        self._known: dict[str, tuple[float, frozenset[str]]] = {}

    async def of(self, line: Line, workspace: Workspace, user: str) -> frozenset[str] | None:
        """Return the named circles in which a user of a workspace is; None where Slack does not say."""
        found = set()
        try:
            async with asyncio.timeout(ASK_SECONDS):
                for circle in await self._all(line):
                    address = circle.removeprefix(f"{line.channel}:")
                    if team_of(address) == workspace.team and user in await self._in(workspace, address):
                        found.add(circle)
        except _FAILURES:
            self._count("slack_circle_unknown")
            return None
        return frozenset(found)

    async def _all(self, line: Line) -> frozenset[str]:
        at, found = self._named.get(line, (-NAMED_SECONDS, frozenset[str]()))
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
