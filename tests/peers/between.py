"""what stands between two programs: a hand that takes each request, and passes it on, mends the answer, or errs"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx

SECONDS = 30
OURS = frozenset(
    {"host", "content-length", "connection", "accept-encoding", "transfer-encoding", "date", "server"}
)
"""Headers that belong to one way of the two, and not to what is said on it."""


@dataclass(frozen=True)
class Asked:
    """One request, as it came."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    def passed_on(self, url: str, **headers: str) -> "Answer":
        """Ask the program that is meant; return what it says."""
        said = httpx.request(
            self.method, url + self.path, content=self.body, headers=self.headers | headers, timeout=SECONDS
        )
        return Answer(said.status_code, said.content, _kept(said.headers))

    def among(self, *words: str) -> bool:
        """Tell whether all of that stands in its address or its body."""
        return all(each in self.path or each.encode() in self.body for each in words)


@dataclass(frozen=True)
class Answer:
    """What is answered."""

    status: int
    body: bytes
    headers: dict[str, str]

    def saying(self, body: bytes) -> "Answer":
        """Return the answer with other words."""
        return replace(self, body=body)


Hand = Callable[[Asked], Answer | None]
"""Does something with a request; None closes the connection without a word."""


@contextmanager
def between(hand: Hand) -> Iterator[str]:
    """Stand there until the block ends; return the address to be called instead."""

    class Door(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            with suppress(OSError):  # whoever asked may have gone meanwhile
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                self._say(_done(hand, Asked(self.command, self.path, _kept(self.headers), body)))

        do_POST = do_GET  # noqa: N815 - as the standard library calls it

        def log_message(self, *_):
            pass

        def _say(self, answer: Answer | None):
            if answer is None:
                self.close_connection = True
                return
            self.send_response(answer.status)
            for name, value in {**answer.headers, "Content-Length": str(len(answer.body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.body)

    with ThreadingHTTPServer(("127.0.0.1", 0), Door) as server:
        server.daemon_threads = True
        server.block_on_close = False
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def _done(hand: Hand, asked: Asked) -> Answer | None:
    """Return what a hand answers; where the program that is meant is gone, nobody is there."""
    try:
        return hand(asked)
    except httpx.TransportError:
        return None


def _kept(headers) -> dict[str, str]:
    return {name: value for name, value in headers.items() if name.lower() not in OURS | {"content-encoding"}}
