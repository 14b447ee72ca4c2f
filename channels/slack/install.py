"""the way into a workspace: GET /slack/install, to Slack and back to GET /slack/oauth_redirect

    302  to Slack, with a state that only we could make, which the browser keeps as well
    200  installed, or declined at Slack
    400  the state came back without the browser that took it there
    401  the state is not ours, over or spent, or Slack does not know the code
    403  a workspace that may not install us; what Slack gave us for it is given back
    503  Slack or the desk does not answer

slack-bolt walks the way; what it would keep in files of its own, the desk keeps.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from typing import Any

import aiohttp
from slack_bolt import BoltResponse
from slack_bolt.adapter.starlette.async_handler import to_async_bolt_request, to_starlette_response
from slack_bolt.error import BoltError
from slack_bolt.oauth.async_callback_options import AsyncCallbackOptions, AsyncFailureArgs, AsyncSuccessArgs
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.errors import SlackApiError
from slack_sdk.oauth.installation_store import Installation as Given
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from channels.channel import UnavailableError
from channels.slack.client import AppClient
from channels.slack.doctor import SCOPES
from channels.slack.installations import STATE_SECONDS, Installation, Installations, States
from channels.slack.settings import App, SlackSettings
from channels.slack.workspace import QUIET

INSTALL = "/slack/install"
BACK = "/slack/oauth_redirect"
MOST_NAME = 80

_FAILURES = (SlackApiError, aiohttp.ClientError, asyncio.TimeoutError, UnavailableError)
_ENDINGS = {"access_denied": "declined", "storage_error": "unknown"}
_STATUSES = {"unknown": 403}


class NotWelcomeError(BoltError):
    """This workspace may not install us; the message names it."""


@dataclass(frozen=True, slots=True)
class Means:
    """What an installation takes: a client without a token, who keeps it, and what is said in the end."""

    client: AppClient
    kept: Installations
    states: States
    words: Mapping[str, str]


def routes(settings: SlackSettings, app: App, means: Means) -> Sequence[BaseRoute]:
    """Return the addresses on which somebody brings us into a workspace."""
    flow = _flow(settings, app, means)

    async def install(request: Request) -> Response:
        return await _walked(flow.handle_installation, request, means)

    async def back(request: Request) -> Response:
        return await _walked(flow.handle_callback, request, means)

    return [Route(INSTALL, install, methods=["GET"]), Route(BACK, back, methods=["GET"])]


async def _walked(step: Any, request: Request, means: Means) -> Response:  # noqa: ANN401 - a method of bolt's
    try:
        return to_starlette_response(await step(to_async_bolt_request(request, b"")))
    except _FAILURES:
        return HTMLResponse(_page(means.words, "busy"), 503)


def _flow(settings: SlackSettings, app: App, means: Means) -> AsyncOAuthFlow:
    async def succeeded(args: AsyncSuccessArgs) -> BoltResponse:
        return _ended(means.words, "done", 200, team=args.installation.team_id or "")

    async def failed(args: AsyncFailureArgs) -> BoltResponse:
        ending = _ENDINGS.get(args.reason, "expired")
        status = _STATUSES.get(ending, args.suggested_status_code)
        return _ended(means.words, ending, status, about=str(args.error or ""))

    way = AsyncOAuthSettings(
        client_id=app.client_id,
        client_secret=app.client_secret,
        scopes=sorted(SCOPES),
        user_scopes=[],
        redirect_uri=app.redirect_url,
        install_path=INSTALL,
        redirect_uri_path=BACK,
        install_page_rendering_enabled=False,
        callback_options=AsyncCallbackOptions(succeeded, failed),
        authorization_url=settings.authorize_url,
        installation_store=_Keeping(app, means),
        state_store=_Stating(means.states),
        state_expiration_seconds=STATE_SECONDS,
        logger=QUIET,
    )
    return AsyncOAuthFlow(client=means.client, logger=QUIET, settings=way)


class _Stating(AsyncOAuthStateStore):
    """Hands bolt the states of the desk."""

    def __init__(self, states: States) -> None:
        self._states = states

    async def async_issue(self, *_: object, **__: object) -> str:
        return await self._states.begin()

    async def async_consume(self, state: str) -> bool:
        return await self._states.spend(state)


class _Keeping(AsyncInstallationStore):
    """Hands the desk what bolt was given, unless the workspace may not install us: then it is given back."""

    def __init__(self, app: App, means: Means) -> None:
        self._app, self._means = app, means

    async def async_save(self, installation: Given) -> None:
        team, token = installation.team_id, installation.bot_token
        if not team or not token or installation.is_enterprise_install or not self._app.welcomes(team):
            await self._give_back(token)
            raise NotWelcomeError(team or installation.enterprise_id or "")
        over = installation.bot_token_expires_at
        await self._means.kept.keep(
            Installation(
                team=team,
                name=(installation.team_name or team)[:MOST_NAME],
                bot=installation.bot_user_id or "",
                scopes=frozenset(installation.bot_scopes or ()),
                token=token,
                refresh=installation.bot_refresh_token or "",
                expires_at=None if over is None else datetime.fromtimestamp(over, UTC),
                installed_by=installation.user_id or "",
            )
        )

    async def _give_back(self, token: str | None) -> None:
        if token:
            try:
                await self._means.client.auth_revoke(token=token)
            except _FAILURES:
                return


def _ended(
    words: Mapping[str, str], ending: str, status: int, *, team: str = "", about: str = ""
) -> BoltResponse:
    headers: dict[str, str | Sequence[str]] = {"Content-Type": "text/html; charset=utf-8"}
    return BoltResponse(status=status, body=_page(words, ending, team=team, about=about), headers=headers)


def _page(words: Mapping[str, str], ending: str, *, team: str = "", about: str = "") -> str:
    """Return the page on which it ends, with the way on, or back to the beginning."""
    url, label = (f"https://app.slack.com/client/{team}", "there") if team else (INSTALL, "again")
    named = f"<p><strong>{escape(about)}</strong></p>" if about else ""
    said = escape(words[ending])
    return (
        f'<!doctype html><html lang="{escape(words["language"])}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{said}</title></head><body><main><h1>{said}</h1>{named}"
        f'<p><a href="{escape(url)}">{escape(words[label])}</a></p></main></body></html>'
    )
