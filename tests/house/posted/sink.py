"""a vendor in a process of its own: it plays Twilio, keeps what it got, and has faults of every kind

What it takes is written to a file, one line of JSON each, before it answers: our letter's id (from the callback that
was asked for), the words, and when, by the true clock. It lists what it has, as Twilio does. Between taking and
answering it may fail, hang, hang up or talk nonsense; and it has news of what it took: late, twice, out of order.
"""

import asyncio
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from email.utils import format_datetime
from pathlib import Path
from random import Random  # noqa: TID251 - drawn from a seed
from urllib.parse import parse_qs, parse_qsl, urlsplit

from tests.house.posted.clock import Clock

Answer = tuple[int, bytes, dict[str, str]] | None
"""Status, body and headers; None: the connection is closed without a word."""

HANGS = 0.6
"""Seconds of silence; longer than anybody waits here."""

SENDING = {
    "fine": 60,
    "slow": 6,
    "cut after": 3,
    "cut before": 3,
    "500 after": 3,
    "500 before": 3,
    "nonsense after": 2,
    "no id after": 2,
    "busy": 4,
    "hangs after": 0.3,
    "hangs before": 0.3,
    "refuses": 0.5,
    "stopped": 0.3,
}
"""What becomes of a letter that is handed to it, by weight; "after" and "before" it was taken."""

LISTING = {"fine": 30, "500": 1, "nonsense": 1, "cut": 1, "hangs": 0.2}
ENDS = (("delivered", "", 20), ("undelivered", "30003", 1), ("undelivered", "30007", 1))
"""What is told of a letter in the end, with a code, by weight."""

NEWS = 0.5
"""The part of the letters that anything is told of."""


def said(status: int, payload: object, **headers: str) -> Answer:
    return status, json.dumps(payload).encode(), headers


@dataclass
class Sink:
    """What was taken, what is to be told of it, and how it behaves now."""

    clock: Clock
    file: Path
    chance: Random
    faulty: bool = True
    taken: list[dict] = field(default_factory=list)
    by_number: dict[str, list[dict]] = field(default_factory=dict)
    news: list[dict] = field(default_factory=list)

    def drawn(self, weights: dict[str, float]) -> str:
        return self.chance.choices([*weights], [*weights.values()])[0] if self.faulty else "fine"

    async def post(self, form: dict[str, str]) -> Answer:
        """Take a letter, or do not, and say so, or something else."""
        how = self.drawn(SENDING)
        message = None if how in REFUSALS or how.endswith("before") else self.take(form, how)
        if how == "slow":
            await asyncio.sleep(0.05)
        elif how.startswith("hangs"):
            await asyncio.sleep(HANGS)
        if how.startswith(("cut", "hangs")):
            return None
        if how in REFUSALS:
            return REFUSALS[how](self.chance)
        if how.startswith("500"):
            return said(500, {"code": 20500, "message": "", "status": 500})
        if how == "nonsense after":
            return 201, b"<html>It works!</html>", {}
        return said(201, {} if how == "no id after" else message)

    def take(self, form: dict[str, str], how: str) -> dict:
        """Keep a letter, and think of what will be told of it."""
        callback = urlsplit(form["StatusCallback"])
        message = {
            "sid": f"SM{len(self.taken):032x}",
            "to": form["To"],
            "body": form["Body"],
            "direction": "outbound-api",
            "date_created": format_datetime(self.clock.true().replace(microsecond=0)),
            "status": "queued",
        }
        own = {
            "letter": parse_qs(callback.query)["letter"][0],
            "how": how,
            "wrong": self.clock.wrong.total_seconds(),
        }
        self.taken.append(message)
        self.by_number.setdefault(form["To"], []).append(message)
        with self.file.open("a") as lines:
            lines.write(json.dumps(message | own | {"at": self.clock.true().isoformat()}) + "\n")
        if self.faulty and self.chance.random() < NEWS:
            self.think_of(message["sid"], own["letter"])
        return message

    def think_of(self, sid: str, letter: str) -> None:
        """Draw what is told of a letter: each step at some time, once or several times, in any order."""
        end, code, _ = self.chance.choices(ENDS, [weight for *_, weight in ENDS])[0]
        for status, error in (("sent", ""), (end, code)):
            if status == "sent" and self.chance.random() < 0.5:
                continue
            for _ in range(self.chance.choice([1, 1, 1, 2, 3])):
                at = self.clock.true() + timedelta(seconds=self.chance.choice([0, 0, 1, 30, 600, 7200]))
                news = {"sid": sid, "letter": letter, "status": status, "error": error}
                self.news.append(news | {"at": at.timestamp()})

    async def get(self, query: dict[str, list[str]]) -> Answer:
        """List what was taken for a number, the newest first."""
        how = self.drawn(LISTING)
        if how == "hangs":
            await asyncio.sleep(HANGS)
        if how in {"cut", "hangs"}:
            return None
        if how == "500":
            return said(500, {"code": 20500, "message": "", "status": 500})
        if how == "nonsense":
            return 200, b'{"messages": 7}', {}
        found = self.by_number.get(query["To"][0], [])[::-1]
        return said(200, {"messages": found, "page": 0, "page_size": 1000, "next_page_uri": None})

    def told(self) -> Answer:
        """Say what there is to be told by now, in any order."""
        now = self.clock.true().timestamp()
        due = [each for each in self.news if each["at"] <= now]
        self.news = [each for each in self.news if each["at"] > now]
        self.chance.shuffle(due)
        return said(200, due)

    def behave(self, faulty: str) -> Answer:
        """Have faults from now on, or none."""
        self.faulty = faulty == "yes"
        return said(200, {})


REFUSALS: dict[str, Callable[[Random], Answer]] = {
    "busy": lambda chance: said(
        429, {"code": 20429, "status": 429}, **{"Retry-After": str(chance.randint(1, 30))}
    ),
    "refuses": lambda _: said(400, {"code": 21211, "message": "", "status": 400}),
    "stopped": lambda _: said(400, {"code": 21610, "message": "", "status": 400}),
}


async def answered(sink: Sink, method: str, target: str, body: str) -> Answer:
    """Do what a request asks for."""
    parts = urlsplit(target)
    match method, parts.path.rpartition("/")[2]:
        case "POST", "Messages.json":
            return await sink.post(dict(parse_qsl(body, keep_blank_values=True)))
        case "GET", "Messages.json":
            return await sink.get(parse_qs(parts.query))
        case "GET", "news":
            return sink.told()
        case _, "faulty":
            return sink.behave(parts.query)
    return said(404, {})


async def serve(sink: Sink, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer the requests of one connection, until it ends."""
    try:
        while head := (await reader.readuntil(b"\r\n\r\n")).decode("latin-1"):
            first, *headers = head.split("\r\n")
            lengths = [int(each[15:]) for each in headers if each.lower().startswith("content-length:")]
            body = (await reader.readexactly(lengths[0])).decode() if lengths else ""
            await asyncio.sleep(0)  # so that it is seen who has hung up
            if reader.at_eof():  # while the request lay here unread: it never arrived
                break
            method, target, _ = first.split()
            if (answer := await answered(sink, method, target, body)) is None:
                break
            status, payload, more = answer
            given = {"Content-Length": str(len(payload)), "Content-Type": "application/json"} | more
            lines = "".join(f"{name}: {value}\r\n" for name, value in given.items())
            writer.write(f"HTTP/1.1 {status} So\r\n{lines}\r\n".encode() + payload)
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        pass
    finally:
        writer.close()


async def main(folder: Path, seed: str) -> None:
    """Open a port, say which, and play Twilio there until told to end."""
    sink = Sink(Clock(folder / "clock"), folder / "taken.jsonl", Random(seed))
    server = await asyncio.start_server(lambda *pair: serve(sink, *pair), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2]))
