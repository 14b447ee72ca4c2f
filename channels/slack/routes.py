"""the door on which Slack knocks: POST /slack/events, also with a line: events, commands and pressed buttons

    404  no such line, or a workspace that is heard through a socket
    401  the signature is missing or wrong, or more than five minutes old
    408  the body did not come within ten seconds
    413  more than 64 KiB, refused before anything is read out of it
    400  no payload
    503  the desk cannot hear now: Slack comes again, at once, after a minute and after five
    200  the turn is committed, or there was nothing to do

Slack gives up after three seconds and comes again with a number in its headers; the inbox knows what was heard.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from slack_bolt import BoltResponse
from slack_bolt.adapter.starlette.async_handler import to_starlette_response
from slack_bolt.async_app import AsyncBoltRequest
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from channels.channel import body_of
from channels.slack.settings import SlackSettings
from channels.slack.signature import is_genuine
from core.messages import Line

EVENTS = "/slack/events"
MOST_FIELDS = 50

_KINDS = frozenset({"type", "command", "ssl_check"})
"""One of these every payload has."""

Count = Callable[[str], None]
Dispatch = Callable[[AsyncBoltRequest], Awaitable[BoltResponse]]


@dataclass(frozen=True, slots=True)
class Door:
    """One line's address: whose signature opens it, and who takes what comes in."""

    secret: str
    dispatch: Dispatch

    def opens_for(self, request: Request, body: bytes, now: float) -> bool:
        """Tell whether Slack signed the body, and not long ago."""
        stamps = request.headers.getlist("X-Slack-Request-Timestamp")
        signatures = request.headers.getlist("X-Slack-Signature")
        if len(stamps) != 1 or len(signatures) != 1:
            return False
        return is_genuine(body, at=stamps[0], signature=signatures[0], secret=self.secret, now=now)


def routes(
    lines: Mapping[Line, SlackSettings],
    dispatch: Mapping[Line, Dispatch],
    *,
    now: Callable[[], float],
    count: Count,
) -> list[BaseRoute]:
    """Return the addresses of the lines that Slack calls; without a line in its path a request is for the first."""
    if not lines:
        return []
    doors = _doors(lines, dispatch)

    async def answer(request: Request) -> Response:
        door = doors.get(request.path_params.get("line"))
        if door is None:
            return Response(status_code=404)
        body = await body_of(request)
        if isinstance(body, Response):
            return body
        if not door.opens_for(request, body, now()):
            count("slack_forged")
            return Response(status_code=401)
        if "X-Slack-Retry-Num" in request.headers:
            count("slack_repeated")
        return await _answered(body, door)

    return [Route(EVENTS + rest, answer, methods=["POST"]) for rest in ("", "/{line}")]


def _doors(lines: Mapping[Line, SlackSettings], dispatch: Mapping[Line, Dispatch]) -> dict[str | None, Door]:
    doors: dict[str | None, Door] = {}
    for line, settings in lines.items():
        door = Door(settings.signing_secret, dispatch[line])
        doors.setdefault(None, door)
        doors[line.id] = door
    return doors


async def _answered(body: bytes, door: Door) -> Response:
    payload = _payload(body)
    if not payload:
        return Response(status_code=400)
    read = AsyncBoltRequest(body=json.dumps(payload), headers={"content-type": "application/json"})
    return to_starlette_response(await door.dispatch(read))


def _payload(body: bytes) -> dict[str, Any] | None:
    """Return what is told: JSON, a form, or a form whose one field is JSON.

    Bolt takes a command in whose words "payload" stands for the last kind, and loses it; so it is given JSON only.
    """
    try:
        text = body.decode()
        if not text.startswith("{"):
            fields: dict[str, Any] = dict(parse_qsl(text, keep_blank_values=True, max_num_fields=MOST_FIELDS))
            if "payload" not in fields:
                return _known(fields)
            text = fields["payload"]
        payload = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return _known(payload if isinstance(payload, dict) else {})


def _known(payload: dict[str, Any]) -> dict[str, Any] | None:
    return payload if _KINDS & payload.keys() else None
