"""tokens that are over after a while: renewed in time, by one of all who use them

Slack's token holds for twelve hours, and the one that renews it is good for once. So whoever finds less than two hours
left claims the renewal in the book, asks Slack, and writes both down; the others go on with the old token as long as it
holds, and wait for the new one after that.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import aiohttp
from slack_sdk.errors import SlackApiError

from channels.channel import UnavailableError
from channels.slack.client import AppClient
from channels.slack.installations import Installation, Installations
from channels.slack.outbound import code
from channels.slack.settings import App

AHEAD = timedelta(hours=2)
CLAIM_SECONDS = 30.0
"""So long one who renews has for it; then another may."""
LOOKS = 10
LOOK_SECONDS = 0.3
ENDS = frozenset({"invalid_refresh_token", "token_revoked", "account_inactive", "invalid_grant"})
"""What Slack says where nothing but a new installation helps."""

_FAILURES = (SlackApiError, aiohttp.ClientError, asyncio.TimeoutError, KeyError, TypeError, ValueError)


@dataclass(frozen=True, slots=True)
class Renewal:
    """What tokens are renewed with: whose app it is, a client without a token, the clock, and how to wait."""

    app: App
    client: Callable[[], AppClient]
    now: Callable[[], datetime]
    sleep: Callable[[float], Awaitable[object]] = asyncio.sleep


async def fresh(found: Installation, kept: Installations, means: Renewal) -> Installation:
    """Return an installation whose token holds; raise UnavailableError where there is none now."""
    if found.expires_at is None or found.expires_at - means.now() > AHEAD:
        return found
    if await kept.claim(found, CLAIM_SECONDS):
        return await _renewed(found, kept, means)
    return found if found.expires_at > means.now() else await _awaited(found, kept, means)


async def _renewed(found: Installation, kept: Installations, means: Renewal) -> Installation:
    """Ask Slack for new tokens and keep them; while the old one holds nobody waits for Slack to be well again."""
    try:
        told = await means.client().oauth_v2_access(
            client_id=means.app.client_id,
            client_secret=means.app.client_secret,
            grant_type="refresh_token",
            refresh_token=found.refresh,
        )
        renewed = replace(
            found,
            token=str(told["access_token"]),
            refresh=str(told["refresh_token"]),
            expires_at=means.now() + timedelta(seconds=int(told["expires_in"])),
        )
    except _FAILURES as error:
        return await _as_it_is(found, kept, means, error)
    if await kept.renew(renewed):
        return replace(renewed, version=found.version + 1)
    return await _again(found, kept)


async def _as_it_is(
    found: Installation, kept: Installations, means: Renewal, error: Exception
) -> Installation:
    if found.expires_at is not None and found.expires_at > means.now():
        return found
    if isinstance(error, SlackApiError) and code(error) in ENDS:
        await kept.end(found.team, f"its token is over, and Slack renews it no more: {code(error)}")
        return await _again(found, kept)
    raise UnavailableError from error


async def _awaited(found: Installation, kept: Installations, means: Renewal) -> Installation:
    """Wait a little for what another one is renewing."""
    for _ in range(LOOKS):
        again = await _again(found, kept)
        if again.version != found.version:
            return again
        await means.sleep(LOOK_SECONDS)
    raise UnavailableError


async def _again(found: Installation, kept: Installations) -> Installation:
    """Return how an installation stands now."""
    again = await kept.find(found.team)
    if again is None:
        raise UnavailableError
    return again
