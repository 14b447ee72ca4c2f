"""our application on a port of this machine: a peer can call it, and what it was sent can be sent again"""

import asyncio
import socket
import threading
from collections.abc import Awaitable, Callable, Iterator, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx
import uvicorn

Asgi = Callable[[MutableMapping[str, Any], Any, Any], Awaitable[None]]


@dataclass
class Delivery:
    """One request, byte by byte as it came."""

    path: str
    headers: list[tuple[bytes, bytes]]
    body: bytes = b""
    status: int = 0


@dataclass
class Served:
    """An application that is being served, and what came to it."""

    url: str
    deliveries: list[Delivery] = field(default_factory=list)

    def again(self, delivery: Delivery, times: int = 1) -> list[int]:
        """Deliver the same request again, all at once; return the statuses."""
        return asyncio.run(self._again(delivery, times))

    async def _again(self, delivery: Delivery, times: int) -> list[int]:
        async with httpx.AsyncClient(base_url=self.url) as client:
            calls = (
                client.post(delivery.path, content=delivery.body, headers=delivery.headers)
                for _ in range(times)
            )
            return [answer.status_code for answer in await asyncio.gather(*calls)]


@contextmanager
def serving(make: Callable[[str], Asgi]) -> Iterator[Served]:
    """Serve the application that ``make`` returns for its own public URL."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{door.getsockname()[1]}"
        served = Served(url)
        watched = _watched(make(url), served)
        server = uvicorn.Server(uvicorn.Config(watched, log_level="critical", lifespan="off", ws="none"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [door]})
        thread.start()
        try:
            yield served
        finally:
            server.should_exit = True
            thread.join()


def _watched(app: Asgi, served: Served) -> Asgi:
    async def watch(scope: MutableMapping[str, Any], receive: Any, send: Any) -> None:
        query = scope["query_string"].decode()
        delivery = Delivery(scope["path"] + (f"?{query}" if query else ""), list(scope["headers"]))
        served.deliveries.append(delivery)

        async def receiving() -> MutableMapping[str, Any]:
            event = await receive()
            delivery.body += event.get("body", b"")
            return event

        async def sending(event: MutableMapping[str, Any]) -> None:
            delivery.status = event.get("status", delivery.status)
            await send(event)

        await app(scope, receiving, sending)

    return watch
