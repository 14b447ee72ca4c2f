"""the doors of change links: GET and POST /c/{token}, and the invitation

    200  a page, or what a press led to
    400  no form of ours             403  more than the link is good for
    404  the link opens nothing: mistyped, over, revoked, never there; always the same page, after the same time
    405  any other method, and a GET that carries fields of a form
    409  the booking has changed since the form was made
    429  too many misses from one network, or from everywhere
    503  the book cannot be reached

A page asks nothing of anybody else, is kept nowhere, and tells no other site where its reader comes from.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from channels.channel import UnavailableError
from channels.invite import MEDIA_TYPE, invite
from channels.web import forms
from channels.web.paper import Around, Paper
from channels.web.port import Pages
from channels.web.throttle import Throttle, network
from core.links import decode
from core.pages import Answer, Came, View

MISS_SECONDS = 0.05
"""How long every answer of 404 takes, whatever there was to look up."""

STATUS = {
    Came.SHOWN: 200,
    Came.MALFORMED: 400,
    Came.FORBIDDEN: 403,
    Came.GONE: 404,
    Came.STALE: 409,
    Came.LARGE: 413,
    Came.BUSY: 429,
    Came.AWAY: 503,
}
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src data:; form-action 'self';"
    " base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow",
}
MORE = {
    Came.BUSY: {"Retry-After": "60"},
    Came.AWAY: {"Retry-After": "5"},
    Came.LARGE: {"Connection": "close"},
}
REFUSED = "halfpast.refused"
"""The key of a scope whose body was too large to be read."""


@dataclass(frozen=True, slots=True)
class Means:
    """What the doors work with: time, whom to believe about where a request came from, and what tests watch."""

    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    proxies: frozenset[str] = frozenset({"127.0.0.1", "::1"})
    count: Callable[[str], None] = field(default=lambda _: None)


def routes(pages: Pages, means: Means) -> Sequence[BaseRoute]:
    """Return the routes of change links."""
    doors = Doors(pages, means)
    return [
        Route("/c/style.css", doors.style, methods=["GET"]),
        Route("/c/{token}", doors.show, methods=["GET"]),
        Route("/c/{token}", doors.press, methods=["POST"]),
        Route("/c/{token}/invite.ics", doors.invitation, methods=["GET"]),
    ]


class Doors:
    """Answers requests for pages."""

    def __init__(self, pages: Pages, means: Means) -> None:
        self._pages, self._means = pages, means
        self._paper = Paper()
        self._throttle = Throttle(means.monotonic)
        self._away: Answer | None = None

    async def style(self, _: Request) -> Response:
        """Send the style sheet."""
        brand = (await self._pages.plain(Came.GONE)).page.brand
        kept = {"Cache-Control": "public, max-age=3600"}
        return Response(self._paper.style(brand), media_type="text/css", headers=kept)

    async def show(self, request: Request) -> Response:
        """Show a page; a GET or HEAD that tries to be more is none of ours."""
        if request.query_params.keys() & (forms.FIELDS | {"_method"}):
            return Response(status_code=405, headers={"Allow": "GET, HEAD, POST"})
        view, first = _view(request), _day(request.query_params.get("from", ""))
        return await self._answered(request, view, lambda token: self._pages.show(token, view, first))

    async def press(self, request: Request) -> Response:
        """Hear what was pressed."""
        if request.scope.get(REFUSED):
            return await self._answered(request, View.BOOKING, lambda _: self._pages.plain(Came.LARGE))
        try:
            press = forms.read(request.headers.get("Content-Type", ""), await request.body())
        except forms.MalformedError:
            return await self._answered(
                request, View.BOOKING, lambda token: self._pages.refused(token, Came.MALFORMED)
            )
        return await self._answered(request, press.view, lambda token: self._pages.press(token, press))

    async def invitation(self, request: Request) -> Response:
        """Send the booking as a file that calendars take."""

        async def look(token: str) -> Answer | Response:
            visit = await self._pages.invitation(token)
            if visit is None:
                return await self._pages.plain(Came.GONE)
            name = {"Content-Disposition": 'attachment; filename="booking.ics"'}
            return Response(invite(visit), headers=HEADERS | name | {"Content-Type": MEDIA_TYPE})

        return await self._answered(request, View.BOOKING, look)

    async def _answered(
        self, request: Request, view: View, ask: Callable[[str], Awaitable[Answer | Response]]
    ) -> Response:
        began = self._means.monotonic()
        where = network(_client(request, self._means.proxies))
        said = request.path_params["token"]
        token = decode(said)
        try:
            self._away = self._away or await self._pages.plain(Came.AWAY)
            if self._throttle.refuses(where):
                answer: Answer | Response = await self._pages.plain(Came.BUSY)
            else:
                answer = await ask(token) if token else await self._pages.plain(Came.GONE)
        except UnavailableError:
            if self._away is None:
                raise
            answer = self._away
        if isinstance(answer, Response):
            return answer
        if answer.came is Came.GONE:
            self._throttle.missed(where)
            await self._means.sleep(max(0.0, began + MISS_SECONDS - self._means.monotonic()))
        return self._drawn(answer, Around(f"/c/{token or ''}", view))

    def _drawn(self, answer: Answer, around: Around) -> Response:
        if answer.came is not Came.SHOWN:
            self._means.count(f"page_{answer.came}")
        html = self._paper.page(answer.page, around, answer.came)
        more = MORE.get(answer.came, {})
        return Response(html, STATUS[answer.came], HEADERS | more, "text/html")


def _view(request: Request) -> View:
    said = request.query_params.get("show", "")
    return View(said) if said in set(View) else View.BOOKING


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said) if len(said) == 10 else None
    except ValueError:
        return None


def _client(request: Request, proxies: frozenset[str]) -> str:
    """Return where a request came from; only a proxy of ours is believed when it names somebody else."""
    peer = request.client.host if request.client else ""
    named = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    return named if named and peer in proxies else peer
