"""one workspace: its client, who we are there, and who its people are"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from channels.channel import UnavailableError
from channels.slack.outbound import code
from channels.slack.profiles import Profile, Profiles, profile_of
from channels.slack.settings import SlackSettings

PROFILE_SECONDS = 1.0
"""Who writes is not kept waiting longer than that for us to learn their name."""

FAILURES = (SlackApiError, aiohttp.ClientError, asyncio.TimeoutError, AttributeError, KeyError, TypeError)
"""What slack_sdk raises at a vendor who says no, says nothing, or says something else."""

GONE = frozenset({"token_revoked", "account_inactive", "invalid_auth", "not_authed"})
"""What Slack says of a token that opens nothing there any more."""

QUIET = logging.getLogger("channels.slack.bolt")
QUIET.setLevel(logging.CRITICAL + 1)  # what bolt writes down has names and texts in it


@dataclass(frozen=True, slots=True)
class Us:
    """Who we are in a workspace: our user, and its team."""

    bot: str
    team: str


class Workspace:
    """Speaks with one workspace; ``team`` names it where it installed us. Nothing is asked of Slack before needed."""

    def __init__(
        self,
        settings: SlackSettings,
        token: str,
        *,
        team: str = "",
        seconds: float,
        monotonic: Callable[[], float],
    ) -> None:
        self.settings, self.team = settings, team
        self._token = token
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
            self._token,
            base_url=self.settings.base_url,
            session=self._session,
            retry_handlers=[],
            logger=QUIET,
        )

    def known_as(self, token: str, us: Us) -> None:
        """Speak with that token from now on, as that user."""
        self._token, self._us = token, us

    async def has_us(self) -> bool:
        """Tell whether Slack takes our token there; raise UnavailableError when it does not say."""
        try:
            await self.client.auth_test()
        except FAILURES as error:
            if isinstance(error, SlackApiError) and code(error) in GONE:
                return False
            raise UnavailableError from error
        return True

    async def us(self) -> Us:
        """Return who we are there, asked once; raise UnavailableError when Slack does not say."""
        if self._us is None:
            try:
                told = await self.client.auth_test()
                self._us = Us(bot=told["user_id"], team=told["team_id"])
            except FAILURES as error:
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
        except FAILURES:
            return Profile()
        self._profiles.keep(user, found, now)
        return found

    async def close(self) -> None:
        """Let go of connections."""
        if self._session is not None:
            await self._session.close()
