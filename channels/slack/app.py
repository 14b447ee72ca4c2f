"""the app of slack-bolt through which all that comes from Slack goes, from whichever workspace, and its socket"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from slack_bolt import BoltContext, BoltResponse
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from channels.channel import UnavailableError
from channels.slack.settings import SlackSettings
from channels.slack.workspace import QUIET

_ANYTHING = re.compile(r".*", re.DOTALL)

Take = Callable[[Mapping[str, Any], str | None], Awaitable[Mapping[str, Any]]]
"""Takes a payload and the workspace in which whoever sent it installed us; returns what Slack hears with the 200."""


def app(settings: SlackSettings, take: Take, fault: Callable[[Exception], None]) -> AsyncApp:
    """Return the app that hands each payload to ``take``, and confirms it to Slack after that."""

    async def authorize(team_id: str | None) -> AuthorizeResult:
        """Let everything through: whose it is, ``take`` finds out."""
        return AuthorizeResult(enterprise_id=None, team_id=team_id)

    async def failed(error: Exception) -> BoltResponse:
        """Ask Slack to come again, whatever it was that failed."""
        if isinstance(error, UnavailableError):
            return BoltResponse(status=503)
        fault(error)
        return BoltResponse(status=500)

    made = AsyncApp(
        name="halfpast",
        logger=QUIET,
        client=AsyncWebClient(base_url=settings.base_url, logger=QUIET),
        authorize=authorize,
        process_before_response=True,
        request_verification_enabled=False,  # ours has seen the bytes before anything was read out of them
    )

    async def listener(body: dict[str, Any], context: BoltContext, ack: AsyncAck) -> None:
        await ack(**(await take(body, context.team_id)))

    for hears in (made.event, made.command, made.action, made.shortcut, made.view, made.options):
        hears(_ANYTHING)(listener)
    made.error(failed)
    return made


async def listen(settings: SlackSettings, made: AsyncApp) -> None:
    """Keep a socket open, over which Slack sends what it would have called us for, until cancelled."""
    client = AsyncWebClient(base_url=settings.base_url, logger=QUIET)
    handler = AsyncSocketModeHandler(made, settings.app_token, logger=QUIET, web_client=client)
    try:
        await handler.connect_async()  # type: ignore[no-untyped-call]
        await asyncio.Event().wait()
    finally:
        await handler.close_async()  # type: ignore[no-untyped-call]
