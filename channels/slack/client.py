"""a client of Slack's API without a token, for what an app asks on its own behalf"""

from __future__ import annotations

from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse


class AppClient(AsyncWebClient):
    """Shows the app's id and secret in the form, where Slack reads them as well.

    slack_sdk shows them in a way that aiohttp means to drop.
    """

    async def oauth_v2_access(
        self, *, client_id: str, client_secret: str, **told: str | None
    ) -> AsyncSlackResponse:
        """Get tokens for a code, or for a token that renews them."""
        said = {name: value for name, value in told.items() if value is not None}
        form = {"client_id": client_id, "client_secret": client_secret, **said}
        return await self.api_call("oauth.v2.access", data=form)
