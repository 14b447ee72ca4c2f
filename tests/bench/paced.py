"""a hundred turns a second, evenly, against a real server: how long each sender waits for the 200

`halfpast serve` runs as it would for a customer: uvicorn, the post, the rounds, and every letter is handed to a
vendor, played here. A wait is counted from the moment at which the message was due to be sent, so a server
that stands still is charged for everything that piled up meanwhile.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from time import perf_counter, perf_counter_ns, sleep
from urllib.parse import urlsplit

from bot.compose import wall_clock
from bot.desk.links import Links
from bot.keys import Keys
from storage.database import connect
from tests.bench import salon
from tests.bench.bare import Bare
from tests.bench.crowd import PATH, Crowd, Said
from tests.bench.turns import DATABASES
from tests.children import die_with_parent

PACE = 100
SECONDS, WARM_SECONDS, PROBE_SECONDS = 12, 3, 3
FRESH_SECONDS = 3.0
"""The server closes a connection after five seconds of silence."""
SECRET = "only for the bench: 3f1c9a5e7d2b4c6f8a0e"
PROBE = b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"

Line = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@dataclass(slots=True)
class Paced:
    """Waits in nanoseconds: for turns; just before them, to know the machine, for bare transactions and /healthz.

    And after them for the page of a change link.
    """

    database: str
    turns: list[int] = field(default_factory=list)
    probes: list[int] = field(default_factory=list)
    bare: list[int] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
    letters: int = 0
    statuses: dict[int, int] = field(default_factory=dict)


def measure(database: str, pace: int = PACE, seconds: int = SECONDS) -> Paced:
    """Serve a full book of one kind of database, and knock at an even pace."""
    now = wall_clock()
    with DATABASES[database]() as place:
        url = place("book")
        book, regulars = salon.opened(url, now)
        book.close()
        paced = Paced(database, bare=_paced_bare(place("bare"), pace))
        return asyncio.run(_measured(paced, url, Crowd(regulars, now), pace, seconds))


def _paced_bare(url: str, pace: int) -> list[int]:
    """Run bare transactions at the same pace; return how many nanoseconds after its moment each was done."""
    bare = Bare(url)
    bare.run(pace)
    began, waits = perf_counter(), []
    for n in range(pace * PROBE_SECONDS):
        due = began + n / pace
        sleep(max(0.0, due - perf_counter()))
        bare.run(1)
        waits.append(int((perf_counter() - due) * 1e9))
    bare.close()
    return waits


async def _measured(paced: Paced, url: str, crowd: Crowd, pace: int, seconds: int) -> Paced:
    vendor = Vendor()
    async with await asyncio.start_server(vendor.serve, "127.0.0.1", 0) as server:
        api_url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        with serving(url, texts(api_url)) as port:
            await answers(port)
            post, said = Post(port), crowd.says()
            await post.run([request(each) for each in islice(said, pace * WARM_SECONDS)], pace)
            _settle(url)
            paced.probes = await post.run([PROBE] * pace * PROBE_SECONDS, pace)
            post.statuses.clear()
            paced.turns = await post.run([request(each) for each in islice(said, pace * seconds)], pace)
            paced.statuses = post.statuses
            paced.pages = await post.run([_page(url)] * pace * PROBE_SECONDS, pace)
            post.close()
        paced.letters = vendor.letters
    return paced


def _settle(url: str) -> None:
    book = connect(url)
    salon.settle(book)
    book.close()


def _page(url: str) -> bytes:
    """Return a request for the page of somebody's booking."""
    book, links = connect(url), Links(Keys(SECRET), salon.PUBLIC)
    with book.unit() as unit:
        path = urlsplit(salon.link(unit, links, wall_clock())).path
    book.close()
    return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode()


def request(said: Said) -> bytes:
    head = b"".join(name + b": " + value + b"\r\n" for name, value in said.headers)
    return b"POST " + PATH.encode() + b" HTTP/1.1\r\n" + head + b"\r\n" + said.body


class Post:
    """Sends requests when they are due, on connections that are kept; a busy one is not waited for."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._idle: list[tuple[float, asyncio.StreamReader, asyncio.StreamWriter]] = []
        self.statuses: dict[int, int] = {}

    async def run(self, requests: Iterable[bytes], pace: int) -> list[int]:
        """Send so many a second; return how many nanoseconds after its moment each was answered."""
        began = perf_counter() + 0.05
        tasks = []
        for n, request in enumerate(requests):
            due = began + n / pace
            await asyncio.sleep(max(0.0, due - perf_counter()))
            tasks.append(asyncio.create_task(self._send(request, int(due * 1e9))))
        return list(await asyncio.gather(*tasks))

    def close(self) -> None:
        for _, _, writer in self._idle:
            writer.close()

    async def _send(self, request: bytes, due: int) -> int:
        reader, writer = await self._line()
        writer.write(request)
        status, _ = await message(reader)
        took = perf_counter_ns() - due
        code = int(status.split(b" ", 2)[1])
        self.statuses[code] = self.statuses.get(code, 0) + 1
        self._idle.append((perf_counter(), reader, writer))
        return took

    async def _line(self) -> Line:
        """Return a connection: the one used last, unless the server is about to close it."""
        while self._idle:
            used_at, *line = self._idle.pop()
            if perf_counter() - used_at < FRESH_SECONDS:
                return line[0], line[1]
            line[1].close()
        return await asyncio.open_connection("127.0.0.1", self._port)


class Vendor:
    """Takes every letter and gives it an id, as Twilio does."""

    def __init__(self) -> None:
        self.letters = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            while True:
                await message(reader)
                self.letters += 1
                body = b'{"sid": "SM%032x", "status": "queued"}' % self.letters
                head = b"HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                writer.write(head % len(body) + body)
        writer.close()


async def message(reader: asyncio.StreamReader) -> tuple[bytes, bytes]:
    """Read one request or answer; return its first line and its body."""
    head = await reader.readuntil(b"\r\n\r\n")
    first, _, fields = head.partition(b"\r\n")
    length = next(
        (
            line.partition(b":")[2]
            for line in fields.split(b"\r\n")
            if line.lower().startswith(b"content-length:")
        ),
        b"0",
    )
    return first, await reader.readexactly(int(length))


def texts(api_url: str) -> dict[str, str]:
    """Return the settings of text messages that go to a vendor at an address."""
    sms = {
        "ACCOUNT_SID": salon.ACCOUNT,
        "AUTH_TOKEN": salon.TOKEN,
        "FROM": salon.OURS,
        "API_URL": api_url,
        "PER_SECOND": "1000",
    }
    return {f"CHANNELS__SMS__{name}": value for name, value in sms.items()}


@contextmanager
def serving(url: str, channel: Mapping[str, str]) -> Iterator[int]:
    """Run `halfpast serve` on a book, with the settings of a channel; it ends with us."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
    settings = {
        "DATABASE_URL": url,
        "PUBLIC_URL": salon.PUBLIC,
        "SECRET_KEY": SECRET,
        "PORT": str(port),
        **channel,
    }
    given = os.environ | {f"HALFPAST_{name}": value for name, value in settings.items()}
    command = [sys.executable, "-c", "from bot.cli import main; main()", "serve"]
    server = subprocess.Popen(command, env=given, stderr=subprocess.PIPE, preexec_fn=die_with_parent())  # noqa: PLW1509 - one thread
    try:
        yield port
    finally:
        server.terminate()
        said = server.communicate()[1].decode()
        if server.returncode not in {0, -signal.SIGTERM}:
            raise RuntimeError(f"halfpast serve ended with {server.returncode}:\n{said}")


async def answers(port: int) -> None:
    """Wait until the server answers."""
    for _ in range(300):
        with contextlib.suppress(OSError):
            _, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.close()
            return
        await asyncio.sleep(0.1)
    raise RuntimeError("halfpast serve did not come up within thirty seconds")
