"""Twilio's REST API over twilio-python, asked as a letter needs it: one try, a time-out, no word in any log

twilio-python's own HTTP client ignores its time-out, can repeat a POST (a second text to a person), knows no
other host, and logs numbers. What it cannot say, this one says by the exceptions below.
"""

from __future__ import annotations

import base64
import json
import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from twilio.http import AsyncHttpClient  # type: ignore[import-untyped]
from twilio.http.response import Response  # type: ignore[import-untyped]
from twilio.rest import Client  # type: ignore[import-untyped]

from channels.sms.settings import SmsSettings

ANSWER_SECONDS = 8.0
CONNECT_SECONDS = 4.0

UNREACHED = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)
UNCERTAIN = (TimeoutError, aiohttp.ClientError, OSError)
UNREADABLE = (
    ValueError,
    TypeError,
    AttributeError,
    LookupError,
)  # what twilio-python raises at a strange answer

_SECONDS = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")
_NO_ENVIRONMENT = {"-": "-"}  # an empty one would make twilio-python read that of the process


@dataclass
class RefusedError(Exception):
    """Twilio answered with an error: the HTTP status, its own code, and how many seconds to wait, if it said.

    Its words are left behind: they can hold a person's number.
    """

    status: int
    path: str = ""
    code: int | None = None
    after: float | None = None


class Http(AsyncHttpClient):  # type: ignore[misc]
    """The way to the API; opened by the first request, for aiohttp wants a running loop."""

    def __init__(self, api_url: str | None, *, seconds: float = ANSWER_SECONDS) -> None:
        super().__init__(logging.getLogger(__name__), is_async=True)
        self._api_url = api_url
        self._limit = aiohttp.ClientTimeout(total=seconds, sock_connect=min(seconds, CONNECT_SECONDS))
        self._session: aiohttp.ClientSession | None = None

    async def request(  # noqa: PLR0917 - as twilio-python calls it
        self,
        method: str,
        uri: str,
        params: Mapping[str, Any] | None = None,
        data: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        auth: tuple[str, str] | None = None,
        timeout: float | None = None,  # noqa: ASYNC109, ARG002 - the limit is ours
        allow_redirects: bool = False,  # noqa: ARG002, FBT001, FBT002 - a redirected POST may be a repeated one
    ) -> Response:
        """Send one request; raise RefusedError for all but a 2xx, aiohttp's errors for a lost connection."""
        self._session = self._session or aiohttp.ClientSession(timeout=self._limit)
        sent = {**(headers or {}), **({"Authorization": _basic(*auth)} if auth else {})}
        async with self._session.request(
            method,
            rewritten(uri, self._api_url),
            params=params,
            data=data,
            headers=sent,
            allow_redirects=False,
        ) as answer:
            text = await answer.text()
            if not answer.ok or answer.status >= 300:
                after = _seconds(answer.headers.get("Retry-After", ""))
                raise RefusedError(answer.status, answer.url.path, _code(text), after)
            return Response(answer.status, text, answer.headers)

    async def close(self) -> None:
        """Let go of the connections; a later request opens new ones."""
        session, self._session = self._session, None
        if session:
            await session.close()


def client(settings: SmsSettings, http: Http) -> Any:  # noqa: ANN401 - twilio-python has no types
    """Return twilio-python's client for the account of a line."""
    return Client(
        settings.account_sid, settings.auth_tokens[0], http_client=http, environment=dict(_NO_ENVIRONMENT)
    )


def rewritten(uri: str, api_url: str | None) -> str:
    """Return where a request goes: api.twilio.com to ``api_url``, messaging.twilio.com to its /messaging."""
    if not api_url:
        return uri
    parts = urlsplit(uri)
    product = (parts.hostname or "").partition(".")[0]
    path = parts.path if product == "api" else f"/{product}{parts.path}"
    return api_url.rstrip("/") + path + (f"?{parts.query}" if parts.query else "")


def _basic(login: str, password: str) -> str:
    return "Basic " + base64.b64encode(f"{login}:{password}".encode()).decode()


def _code(text: str) -> int | None:
    try:
        problem = json.loads(text)
    except ValueError:
        return None
    code = problem.get("code") if isinstance(problem, dict) else None
    return code if isinstance(code, int) else None


def _seconds(header: str) -> float | None:
    return float(header) if _SECONDS.fullmatch(header) else None
