"""the desk as pages reach it: asynchronous, through the executor that messages go through as well"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import date
from functools import partial
from typing import Protocol, TypeVar

from starlette.routing import BaseRoute

from bot.desk.pages import Pages as DeskPages
from bot.metrics import Metrics
from channels.web.change import Means, routes
from channels.web.port import Pages
from core.pages import Answer, Came, Press, View
from core.visits import Invitation

T = TypeVar("T")


def doors(pages: Pages, metrics: Metrics, proxies: Iterable[str]) -> Sequence[BaseRoute]:
    """Return the routes of pages; the proxies are believed about where a request came from."""
    means = Means(proxies=frozenset(proxies), count=lambda what: metrics.edges.labels(what).inc())
    return routes(pages, means)


class Run(Protocol):
    """Runs the desk's work in threads of its own."""

    def __call__(self, work: Callable[[], T], /) -> Awaitable[T]:
        """Return what the work returns."""


class Counter(Pages):
    """Hands what pages ask to the desk; what only looks waits for no writer; ``wake`` says that letters may wait."""

    def __init__(self, desk: DeskPages, *, run: Run, look: Run, wake: Callable[[], None]) -> None:
        self._desk, self._run, self._look, self._wake = desk, run, look, wake

    async def show(self, token: str, view: View, first: date | None) -> Answer:
        """Return a page of the booking that a link opens."""
        return await self._look(partial(self._desk.show, token, view, first))

    async def press(self, token: str, press: Press) -> Answer:
        """Take the turn of a press, and wake the post."""
        answer = await self._run(partial(self._desk.press, token, press))
        self._wake()
        return answer

    async def refused(self, token: str, came: Came) -> Answer:
        """Return the booking that a link opens, and why what was sent did nothing."""
        return await self._look(partial(self._desk.refused, token, came))

    async def invitation(self, token: str) -> Invitation | None:
        """Return the booking that a link opens, for a calendar."""
        return await self._look(partial(self._desk.invitation, token))

    async def plain(self, came: Came) -> Answer:
        """Return the page that says why nothing is shown."""
        return await self._look(partial(self._desk.plain, came))
