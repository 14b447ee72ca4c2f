"""one ASGI app: the routes of every open channel, health, metrics

Whatever comes in passes three gates, outermost first: headers that keep pages private; a fault becomes a 503 (the
vendor comes again) and never a 500; a body is read whole, within its bounds of size and time, before anybody parses it.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass

import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

from bot import log
from bot.metrics import Metrics
from channels.channel import UnavailableError

LARGEST_BODY = 64 * 1024
SECONDS_FOR_HEAD = 10.0
SECONDS_FOR_BODY = 10.0
REFUSED = "halfpast.refused"
"""The key of a scope whose body was refused, and with which status."""
COME_AGAIN = {"Retry-After": "5"}
PRIVATE = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'self'; frame-ancestors 'none'; base-uri 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex",
}


@dataclass(frozen=True, slots=True)
class Health:
    """What the probes ask: does the clock beat, and what (if anything) keeps us from hearing messages.

    ``notes``: what else an operator should know, though we hear all the same.
    """

    beats: Callable[[], bool]
    trouble: Callable[[], Awaitable[dict[str, str]]]
    notes: Callable[[], dict[str, str]] = dict


def application(
    routes: Sequence[BaseRoute],
    *,
    health: Health,
    metrics: Metrics,
    lifespan: Callable[[Starlette], AbstractAsyncContextManager[None]] | None = None,
    seconds_for_body: float = SECONDS_FOR_BODY,
    explains: str | None = None,
) -> Starlette:
    """Put the routes of the channels and our own behind the gates.

    Below the path that ``explains``, people are told on a page why a body was refused; the scope says so.
    """
    gates = [
        Middleware(_Private, metrics=metrics),
        Middleware(_Faults),
        Middleware(_Bounds, seconds=seconds_for_body, explains=explains),
    ]
    return Starlette(routes=[*routes, *_probes(health, metrics)], middleware=gates, lifespan=lifespan)


def server(app: ASGIApp, *, host: str, port: int) -> uvicorn.Server:
    """Return the server that will carry the app; it logs no requests, because their paths are secrets."""
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        http=Patient,
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_keep_alive=5,
        timeout_graceful_shutdown=15,
        proxy_headers=False,
    )
    return uvicorn.Server(config)


def _probes(health: Health, metrics: Metrics) -> list[Route]:
    async def healthz(_: Request) -> Response:
        return PlainTextResponse("ok") if health.beats() else PlainTextResponse("the clock stands still", 503)

    async def readyz(_: Request) -> Response:
        trouble = await health.trouble()
        return JSONResponse(trouble or {"ready": "yes", **health.notes()}, 503 if trouble else 200)

    async def page(_: Request) -> Response:
        return Response(metrics.page(), media_type="text/plain; version=0.0.4")

    return [Route("/healthz", healthz), Route("/readyz", readyz), Route("/metrics", page)]


class _Private:
    """The outermost gate: every answer is kept out of caches, frames and search engines, unless it says otherwise."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_private(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._metrics.answers.labels(str(message["status"])).inc()
                headers = MutableHeaders(scope=message)
                for name, value in PRIVATE.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, send_private if scope["type"] == "http" else send)


class _Faults:
    """The middle gate: what nobody expected is written down without its words; the vendor may come again."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = False

        async def send_noting(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, send_noting)
        except Exception as error:  # noqa: BLE001 - the last place where a fault can be kept from the vendor
            with contextlib.suppress(OSError):  # on a full disk a 503 is still a 503
                _write_down(error)
            if not begun:
                await PlainTextResponse("Come again later.", 503, COME_AGAIN)(scope, receive, send)


def _write_down(error: Exception) -> None:
    if isinstance(error, UnavailableError):
        log.event("unavailable")
    else:
        log.fault("request failed", error)


class _Bounds:
    """The innermost gate: the body is here, whole, or nobody sees the request."""

    def __init__(self, app: ASGIApp, *, seconds: float, explains: str | None) -> None:
        self._app = app
        self._seconds = seconds
        self._explains = explains

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            async with asyncio.timeout(self._seconds):
                body = await _whole(scope, receive)
        except _TooLargeError:
            if self._explains and scope["path"].startswith(self._explains):
                await self._app({**scope, REFUSED: 413}, _again(b"", receive), send)
            else:
                await _refuse(413, scope, receive, send)
        except TimeoutError:
            await _refuse(408, scope, receive, send)
        else:
            if body is not None:
                await self._app(scope, _again(body, receive), send)


class _TooLargeError(Exception):
    """The body is larger than anything that a vendor sends."""


async def _whole(scope: Scope, receive: Receive) -> bytes | None:
    """Read the whole body, nothing when the other side went away; refuse the large before it is read."""
    said = Headers(scope=scope).get("content-length", "")
    if said.isascii() and said.isdigit() and int(said[:20]) > LARGEST_BODY:
        raise _TooLargeError
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        body += message.get("body", b"")
        if len(body) > LARGEST_BODY:
            raise _TooLargeError
        if not message.get("more_body", False):
            return bytes(body)


def _again(body: bytes, receive: Receive) -> Receive:
    """Hand a body that was read already to the next who asks."""
    waiting = [body]

    async def receive_again() -> Message:
        if waiting:
            return {"type": "http.request", "body": waiting.pop(), "more_body": False}
        return await receive()

    return receive_again


async def _refuse(status: int, scope: Scope, receive: Receive, send: Send) -> None:
    """Answer, and hang up: what is left of the body is not worth reading."""
    await Response(status_code=status, headers={"Connection": "close"})(scope, receive, send)


class Patient(H11Protocol):
    """A connection that is given ten seconds to say what it wants; uvicorn's own would wait for ever."""

    seconds = SECONDS_FOR_HEAD
    _deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Take a new connection."""
        super().connection_made(transport)
        self._wait_for_head()

    def data_received(self, data: bytes) -> None:
        """Take what has arrived; a head that arrives drop by drop does not move the deadline."""
        super().data_received(data)
        self._wait_for_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Let go of a connection."""
        super().connection_lost(exc)
        self._stop_waiting()

    def _wait_for_head(self) -> None:
        if self._is_asked():
            self._stop_waiting()
        elif self._deadline is None:
            self._deadline = self.loop.call_later(self.seconds, self._give_up)

    def _stop_waiting(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _give_up(self) -> None:
        self._deadline = None
        if not self._is_asked():
            self.transport.abort()

    def _is_asked(self) -> bool:
        """Tell whether a request is being answered; uvicorn has no cycle before the first, whatever its hints say."""
        cycle: RequestResponseCycle | None = self.cycle
        return cycle is not None and not cycle.response_complete
