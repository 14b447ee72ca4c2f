"""one workspace: its client, who we are there, and the app of slack-bolt through which all that comes from it goes"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp
from slack_bolt import BoltResponse
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from channels.channel import UnavailableError
from channels.slack.profiles import Profile, Profiles, profile_of
from channels.slack.settings import SlackSettings

PROFILE_SECONDS = 1.0
"""Who writes is not kept waiting longer than that for us to learn their name."""

_ANYTHING = re.compile(r".*", re.DOTALL)
_FAILURES = (SlackApiError, aiohttp.ClientError, asyncio.TimeoutError, AttributeError, KeyError, TypeError)
"""What slack_sdk raises at a vendor who says no, says nothing, or says something else."""

_QUIET = logging.getLogger("channels.slack.bolt")
_QUIET.setLevel(logging.CRITICAL + 1)  # what bolt writes down has names and texts in it

Take = Callable[[Mapping[str, Any]], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Us:
    """Who we are in a workspace: our user, and its team."""

    bot: str
    team: str


class Workspace:
    """Speaks with one workspace. Nothing is asked of Slack before it is needed."""

    def __init__(
        self,
        settings: SlackSettings,
        *,
        seconds: float,
        monotonic: Callable[[], float],
        fault: Callable[[Exception], None],
    ) -> None:
        self.settings = settings
        self._fault = fault
        self._seconds, self._monotonic = seconds, monotonic
        self._session: aiohttp.ClientSession | None = None
        self._us: Us | None = None
        self._profiles = Profiles()

    @property
    def client(self) -> AsyncWebClient:
        """Return the client of the API, on one pool of connections; it never sends anything twice by itself."""
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=self._seconds))
        return AsyncWebClient(
            self.settings.bot_token,
            base_url=self.settings.base_url,
            session=self._session,
            retry_handlers=[],
            logger=_QUIET,
        )

    async def us(self) -> Us:
        """Return who we are there, asked once; raise UnavailableError when Slack does not say."""
        if self._us is None:
            try:
                told = await self.client.auth_test()
                self._us = Us(bot=told["user_id"], team=told["team_id"])
            except _FAILURES as error:
                raise UnavailableError from error
        return self._us

    async def profile(self, user: str) -> Profile:
        """Return who somebody is, as far as Slack says so in time."""
        now = self._monotonic()
        if (known := self._profiles.get(user, now)) is not None:
            return known
        us = await self.us()
        try:
            async with asyncio.timeout(PROFILE_SECONDS):
                told = await self.client.users_info(user=user)
            found = profile_of(told["user"], us.team)
        except _FAILURES:
            return Profile()
        self._profiles.keep(user, found, now)
        return found

    def app(self, take: Take) -> AsyncApp:
        """Return the app that hands each payload to ``take``, and confirms it to Slack after that."""

        async def authorize() -> AuthorizeResult:  # bolt counts the arguments, so it can be no method
            us = await self.us()
            token = self.settings.bot_token
            return AuthorizeResult(enterprise_id=None, team_id=us.team, bot_user_id=us.bot, bot_token=token)

        async def failed(error: Exception) -> BoltResponse:
            """Ask Slack to come again, whatever it was that failed."""
            if isinstance(error, UnavailableError):
                return BoltResponse(status=503)
            self._fault(error)
            return BoltResponse(status=500)

        app = AsyncApp(
            name="halfpast",
            logger=_QUIET,
            client=AsyncWebClient(self.settings.bot_token, base_url=self.settings.base_url, logger=_QUIET),
            authorize=authorize,
            process_before_response=True,
            request_verification_enabled=False,  # ours has seen the bytes before anything was read out of them
        )

        async def listener(body: dict[str, Any], ack: AsyncAck) -> None:
            await take(body)
            await ack()

        for hears in (app.event, app.command, app.action, app.shortcut, app.view, app.options):
            hears(_ANYTHING)(listener)
        app.error(failed)
        return app

    async def listen(self, app: AsyncApp) -> None:
        """Keep a socket open, over which Slack sends what it would have called us for, until cancelled."""
        client = AsyncWebClient(base_url=self.settings.base_url, logger=_QUIET)
        handler = AsyncSocketModeHandler(app, self.settings.app_token, logger=_QUIET, web_client=client)
        try:
            await handler.connect_async()  # type: ignore[no-untyped-call]
            await asyncio.Event().wait()
        finally:
            await handler.close_async()  # type: ignore[no-untyped-call]

    async def close(self) -> None:
        """Let go of connections."""
        if self._session is not None:
            await self._session.close()
