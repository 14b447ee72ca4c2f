"""the door on which Telegram knocks: POST /telegram/webhook, also with a line

    404  no such line, or a bot that asks for its updates itself
    403  the secret header is missing, wrong, or there twice
    408  the body did not come within ten seconds
    413  more than 64 KiB, refused before anything is read out of it
    400  no JSON, or no update
    503  the desk cannot hear now: Telegram comes again
    200  the turn is committed, or there was nothing to do

Telegram repeats what is not answered with a 2xx, and holds back what came later; so an update that nobody can
read is counted and confirmed. A pressed button gets its answer after ours, whatever came of it.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from channels.channel import UnavailableError, body_of
from channels.telegram.settings import Mode, TelegramSettings
from core.messages import Line

WEBHOOK = "/telegram/webhook"
SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header

Count = Callable[[str], None]
Take = Callable[[Line, object], Awaitable[None]]
Soothe = Callable[[Line, object], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Door:
    """One line's webhook: who may open it."""

    line: Line
    secret: bytes

    def opens_for(self, request: Request) -> bool:
        """Tell whether the caller knows the secret; how long that takes says nothing about it."""
        shown = request.headers.getlist(SECRET)
        return len(shown) == 1 and hmac.compare_digest(shown[0].encode("latin-1"), self.secret)


def routes(
    lines: Mapping[Line, TelegramSettings], *, take: Take, soothe: Soothe, count: Count
) -> list[BaseRoute]:
    """Return the webhooks of all lines that have one; without a line in its path a request is for the first.

    ``take`` hears one update; ``soothe`` answers a pressed button.
    """
    doors: dict[str | None, Door] = {}
    for line, settings in lines.items():
        if settings.mode is Mode.WEBHOOK:
            doors.setdefault(None, Door(line, settings.secret.encode()))
            doors[line.id] = Door(line, settings.secret.encode())
    if not doors:
        return []

    async def answer(request: Request) -> Response:
        door = doors.get(request.path_params.get("line"))
        if door is None:
            return Response(status_code=404)
        if not door.opens_for(request):
            count("telegram_forged")
            return Response(status_code=403)
        body = await body_of(request)
        return body if isinstance(body, Response) else await _answered(body, door, take, soothe)

    return [Route(WEBHOOK + rest, answer, methods=["POST"]) for rest in ("", "/{line}")]


def address(lines: Mapping[Line, TelegramSettings], line: Line) -> str:
    """Return the webhook of the line as Telegram is told it; the first line's has no line in it."""
    first = next(each for each, settings in lines.items() if settings.mode is Mode.WEBHOOK)
    rest = "" if line == first else f"/{line.id}"
    return lines[line].public_url.rstrip("/") + WEBHOOK + rest


async def _answered(body: bytes, door: Door, take: Take, soothe: Soothe) -> Response:
    data = _parsed(body)
    if not isinstance(data, dict) or type(data.get("update_id")) is not int:
        return Response(status_code=400)
    after = BackgroundTask(soothe, door.line, data)
    try:
        await take(door.line, data)
    except UnavailableError:
        return Response(status_code=503, headers={"Retry-After": "5"}, background=after)
    return Response(background=after)


def _parsed(body: bytes) -> object:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None
