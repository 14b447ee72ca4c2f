"""what is wrong with a workspace, in a sentence that says which one and what to do"""

from __future__ import annotations

import aiohttp
from slack_sdk.errors import SlackApiError

from channels.channel import UnavailableError
from channels.slack.outbound import code
from channels.slack.settings import Mode
from channels.slack.workspace import FAILURES, Workspace
from core.mates import Barred

SCOPES = frozenset(
    {
        *("app_mentions:read", "chat:write", "commands", "files:write"),
        *("im:history", "im:write", "users:read"),
        *("channels:read", "groups:read", "usergroups:read"),
        *("channels:history", "groups:history"),
    }
)
"""What the bot must be allowed to do; docs/slack-manifest.yaml asks for it."""
MOST_MEMBERS = 200
"""Members of a channel who are asked about."""


async def ailment(workspace: Workspace) -> str | None:
    """Ask Slack who we are and what we may do; return the first thing wrong, if any."""
    client, settings = workspace.client, workspace.settings
    try:
        told = await client.auth_test()
        missing = SCOPES - set(
            told.headers.get("x-oauth-scopes", ",".join(SCOPES)).replace(" ", "").split(",")
        )
        if missing:
            return f"The bot lacks scopes: {', '.join(sorted(missing))}. Add them, and install the app again."
        if settings.mode is Mode.SOCKET:
            await client.apps_connections_open(app_token=settings.app_token)
    except SlackApiError as error:
        return _refused(workspace, error)
    except (TimeoutError, aiohttp.ClientError) as error:
        where = "CHANNELS__SLACK__API_URL" if settings.api_url else "slack.com"
        return (
            f"No clear answer from {where} ({type(error).__name__}): check that it can be reached from here."
        )
    return None


async def outsiders(workspace: Workspace, channel: str) -> str | None:
    """Say who from outside reads along in a channel; None where nobody does, or Slack does not say."""
    try:
        told = (await workspace.client.conversations_info(channel=channel))["channel"]
        if told.get("is_ext_shared") or told.get("is_pending_ext_shared"):
            return "another workspace"
        members = await workspace.client.conversations_members(channel=channel, limit=MOST_MEMBERS)
        known = [await workspace.profile(each) for each in members["members"]]
    except (*FAILURES, UnavailableError):
        return None
    guests = sum(each.barred in {Barred.GUEST, Barred.STRANGER} for each in known)
    return f"members who are no colleagues ({guests})" if guests else None


def _refused(workspace: Workspace, error: SlackApiError) -> str:
    """Say which token Slack refuses, and how to get another one."""
    said = code(error) or "no"
    if _is_about_socket(error):
        return f"CHANNELS__SLACK__APP_TOKEN: Slack says {said}; copy it from the app's pages again."
    if workspace.team:
        return f"Slack says {said}; install it there again."
    return f"CHANNELS__SLACK__BOT_TOKEN: Slack says {said}; copy it from the app's pages again."


def _is_about_socket(error: SlackApiError) -> bool:
    return "apps.connections.open" in str(getattr(error.response, "api_url", ""))
