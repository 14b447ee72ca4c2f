"""fifty interactions a second in Slack: how long Slack waits for the 200, which we give once the turn is committed

Commands and pressed buttons, signed, against a real server; Slack's side of the API is played here, and the buttons
that are pressed are those of the messages that it got.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count, islice
from typing import Any
from urllib.parse import urlencode

from bot.compose import wall_clock
from tests.bench import paced, salon
from tests.bench.turns import DATABASES
from tests.channels.slack.knocking import BOT, SECRET, TEAM, command, pressed, signed

PACE = 50
SECONDS, WARM_SECONDS = 15, 3
PATH = "/slack/events"


@dataclass(slots=True)
class Acked:
    """Waits in nanoseconds, from the moment at which each was due; the answers, and how many messages went out."""

    database: str
    waits: list[int] = field(default_factory=list)
    statuses: dict[int, int] = field(default_factory=dict)
    letters: int = 0


@dataclass(frozen=True, slots=True)
class Button:
    """One that stands below a message: whom it was written to, and what comes back."""

    user: str
    value: str


def measure(database: str, pace: int = PACE, seconds: int = SECONDS) -> Acked:
    """Serve a full book of one kind of database, and interact at an even pace."""
    with DATABASES[database]() as place:
        url, now = place("book"), wall_clock()
        book, _ = salon.opened(url, now)
        book.close()
        return asyncio.run(_measured(Acked(database), url, now.date(), pace, seconds))


async def _measured(acked: Acked, url: str, today: date, pace: int, seconds: int) -> Acked:
    slack = Workspace()
    async with await asyncio.start_server(slack.serve, "127.0.0.1", 0) as server:
        settings = {
            "CHANNELS__SLACK__BOT_TOKEN": "xoxb-for-tests-only",
            "CHANNELS__SLACK__SIGNING_SECRET": SECRET,
            "CHANNELS__SLACK__API_URL": f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/api/",
        }
        with paced.serving(url, settings) as port:
            await paced.answers(port)
            post, said = paced.Post(port), _interactions(slack, today)
            await post.run(islice(said, pace * WARM_SECONDS), pace)
            post.statuses.clear()
            acked.waits = await post.run(islice(said, pace * seconds), pace)
            acked.statuses, acked.letters = post.statuses, slack.letters
            post.close()
    return acked


class Workspace:
    """Slack's side of the API: everybody is a member, every message is taken; buttons are kept to be pressed."""

    def __init__(self) -> None:
        self.letters = 0
        self.buttons: deque[Button] = deque()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            while True:
                first, body = await paced.message(reader)
                answer = json.dumps({"ok": True, **self._answer(first, body)}).encode()
                head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                writer.write(head % len(answer) + answer)
        writer.close()

    def _answer(self, first: bytes, body: bytes) -> dict[str, Any]:
        method = first.split(b" ")[1].partition(b"?")[0].rpartition(b"/")[2].decode()
        match method:
            case "auth.test":
                return {"user_id": BOT, "team_id": TEAM}
            case "users.info":
                name = {"first_name": "Eve", "real_name": "Eve"}
                return {"user": {"id": "U0", "team_id": TEAM, "tz": "Europe/London", "profile": name}}
            case "chat.postMessage":
                return self._posted(json.loads(body))
            case _:
                return {"channel": {"id": "D0EVE"}}

    def _posted(self, told: dict[str, Any]) -> dict[str, Any]:
        self.letters += 1
        rows = (block["elements"] for block in told.get("blocks", ()) if block["type"] == "actions")
        values = [element["value"] for row in rows for element in row if element.get("value")]
        if values:
            self.buttons.append(Button(told["channel"], values[0]))
        return {"channel": "D0EVE", "ts": f"1772445600.{self.letters:06d}"}


def _interactions(slack: Workspace, today: date) -> Iterator[bytes]:
    """Yield commands for rooms, each by somebody else, and between them presses of what they got."""
    for number in count():
        trigger = f"{number}.{int(wall_clock().timestamp() * 1e6)}.bench"
        if number % 2 and slack.buttons:
            button = slack.buttons.popleft()
            user = {"id": button.user, "team_id": TEAM}
            told = pressed(button.value, user=user, trigger_id=trigger)
            yield _request({"payload": json.dumps(told)})
        else:
            day, hour = today + timedelta(days=1 + number % 40), 9 + number % 8
            words = f"for {2 + number % 9} on {day.day} {day:%B} {hour}:00-{hour + 1}:00"
            yield _request(command(text=words, user_id=f"U{number:08d}", trigger_id=trigger))


def _request(fields: dict[str, Any]) -> bytes:
    body, at = urlencode(fields).encode(), str(int(wall_clock().timestamp()))
    head = (
        f"POST {PATH} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(body)}\r\nX-Slack-Request-Timestamp: {at}\r\n"
        f"X-Slack-Signature: {signed(body, at)}\r\n\r\n"
    )
    return head.encode() + body
