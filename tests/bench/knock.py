"""a webhook put straight into the ASGI app: what uvicorn would hand over, without a network"""

from __future__ import annotations

from collections.abc import Sequence
from time import perf_counter_ns
from typing import Any

from starlette.types import ASGIApp, Message

from tests.bench.crowd import PATH, Said


async def knocks(app: ASGIApp, said: Sequence[Said]) -> list[int]:
    """Deliver the messages one after the other; return how many nanoseconds each took to its 200."""
    took = []
    for each in said:
        scope = _scope(each)
        began = perf_counter_ns()
        status = await _deliver(app, scope, each.body)
        took.append(perf_counter_ns() - began)
        if status != 200:
            raise RuntimeError(f"A turn of the bench was answered {status}: {each.kind}, {each.body!r}")
    return took


async def _deliver(app: ASGIApp, scope: dict[str, Any], body: bytes) -> int:
    statuses: list[int] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])

    await app(scope, receive, send)
    return statuses[0]


def _scope(said: Said) -> dict[str, Any]:
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "server": ("127.0.0.1", 8000),
        "client": ("127.0.0.1", 50000),
        "scheme": "http",
        "method": "POST",
        "root_path": "",
        "path": PATH,
        "raw_path": PATH.encode(),
        "query_string": b"",
        "headers": list(said.headers),
        "state": {},
    }
