"""what is wrong with the settings of a workspace, in a sentence that says which one and what to do"""

from __future__ import annotations

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from channels.slack.outbound import code
from channels.slack.settings import Mode, SlackSettings

SCOPES = frozenset(
    {
        *("app_mentions:read", "chat:write", "commands", "files:write"),
        *("im:history", "im:write", "users:read"),
        *("channels:history", "groups:history"),
    }
)
"""What the bot must be allowed to do; docs/slack-manifest.yaml asks for it."""


async def ailment(client: AsyncWebClient, settings: SlackSettings) -> str | None:
    """Ask Slack who we are and what we may do; return the first thing wrong, if any."""
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
        which = "APP_TOKEN" if error.response.get("error") and _is_about_socket(error) else "BOT_TOKEN"
        return (
            f"CHANNELS__SLACK__{which}: Slack says {code(error) or 'no'}; copy it from the app's pages again."
        )
    except (TimeoutError, aiohttp.ClientError) as error:
        where = "CHANNELS__SLACK__API_URL" if settings.api_url else "slack.com"
        return (
            f"No clear answer from {where} ({type(error).__name__}): check that it can be reached from here."
        )
    return None


def _is_about_socket(error: SlackApiError) -> bool:
    return "apps.connections.open" in str(getattr(error.response, "api_url", ""))
