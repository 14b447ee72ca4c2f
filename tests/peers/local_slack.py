"""local-slack, a program by others that plays Slack: users who write, press and command, and what they see"""

import asyncio
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import httpx

from channels.slack import Mode
from tests.peers.node import free_port, running

HERE = Path(__file__).parent
SCRIPT = "local-slack-linux-x64/bin/local-slack"
TOKEN, APP_TOKEN, SECRET = "xoxb-for-tests-only", "xapp-for-tests-only", "8f742231b10e8888abcd99yyyzzz85a5"
APP, GENERAL, BOT, EVE, LUIS = "A01APP", "C01GEN", "U0BOT", "U01EVE", "U02LUIS"
PATIENCE = 30.0


@dataclass(frozen=True)
class Peer:
    """The program, for people."""

    url: str

    def settings(self, mode: Mode) -> dict[str, str]:
        """Return what is to be set in the environment."""
        way = {"SIGNING_SECRET": SECRET} if mode is Mode.HTTP else {"APP_TOKEN": APP_TOKEN}
        named = {"BOT_TOKEN": TOKEN, "MODE": mode.value, "API_URL": self.url} | way
        return {f"CHANNELS__SLACK__{name}": value for name, value in named.items()}

    def say(
        self, text: str, *, user: str = EVE, channel: str | None = None, thread: str | None = None
    ) -> None:
        """Write to the bot, or in a channel; ``thread``: the time of the message below which it stands."""
        told = {"channel": channel or self.direct(user), "user": user, "text": text}
        self._post("message", **told, **({"thread_ts": thread} if thread else {}))

    def edit(self, stamp: str, text: str, *, user: str, channel: str) -> None:
        """Change what somebody wrote, which is found by its time."""
        self._post("edit-message", channel=channel, ts=stamp, user=user, text=text)

    def delete(self, stamp: str, *, user: str, channel: str) -> None:
        """Take away what somebody wrote."""
        self._post("delete-message", channel=channel, ts=stamp, user=user)

    def command(self, name: str, text: str, *, user: str = EVE) -> None:
        self._post("command", channel=GENERAL, user=user, command=name, text=text)

    def press(self, label: str, *, user: str = EVE) -> None:
        """Press the last button whose label has that in it."""
        message, block, element = next(
            found for found in self._buttons(user) if label in found[2].get("text", {}).get("text", "")
        )
        action = {**element, "block_id": block.get("block_id", "b")}
        self._post("interact", channel=self.direct(user), messageTs=message["ts"], user=user, action=action)

    def choose(self, label: str, *, user: str = EVE) -> None:
        """Take the last line of a list that has that in it."""
        message, element, line = next(
            (message, element, line)
            for message, _, element in self._buttons(user)
            for line in element.get("options", ())
            if label in line["text"]["text"]
        )
        action = {"type": element["type"], "action_id": element["action_id"], "block_id": "b"}
        action["selected_option"] = line
        self._post("interact", channel=self.direct(user), messageTs=message["ts"], user=user, action=action)

    def open_home(self, *, user: str = EVE) -> None:
        """Look at the bot's page for somebody."""
        asyncio.run(self._on_screen({"t": "open_home", "appId": APP, "user": user}))

    def home(self, shows: str, *, user: str = EVE) -> dict[str, Any]:
        """Return the page that was published for somebody last, once there is one that shows that."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            views = [each["view"] for each in self.calls("views.publish") if each["user_id"] == user]
            if views and shows in json.dumps(views[-1], ensure_ascii=False):
                return views[-1]
            time.sleep(0.05)
        raise AssertionError(f"no page for {user} shows {shows}: {self.calls('views.publish')[-1:]}")

    def modal(self, *, user: str = EVE) -> dict[str, Any]:
        """Return the modal that was opened last, once there is one."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if found := self.calls("views.open"):
                return found[-1]["view"]
            time.sleep(0.05)
        raise AssertionError(f"no modal was opened for {user}: {self._get('log')['log'][-3:]}")

    def submit(self, *, user: str = EVE, **values: dict[str, Any]) -> None:
        """Fill in the modal that is open, and send it."""
        told = {block: {"value": value} for block, value in values.items()}
        asyncio.run(self._on_screen({"t": "view_submit", "user": user, "appId": APP, "values": told}))

    def answered(self) -> str:
        """Return all that we answered the peer."""
        return json.dumps([each for each in self._get("log")["log"] if each["direction"] == "from_bot"])

    def read(self, *, user: str = EVE, after: int = 0) -> list[dict[str, Any]]:
        """Return what the bot wrote to somebody, from a place on, once there is something."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if len(found := self.written(self.direct(user))) > after:
                return found[after:]
            time.sleep(0.05)
        raise AssertionError(f"the bot wrote nothing more to {user}: {self._get('log')['log'][-3:]}")

    def direct(self, user: str) -> str:
        """Return the direct conversation of somebody with the bot, which is opened by who writes first."""
        self._api("conversations.open", users=user)
        named = {each["name"]: each["id"] for each in self._get("state")["channels"]}
        return named[f"dm-{user}"]

    def calls(self, method: str) -> list[dict[str, Any]]:
        return [each["detail"] for each in self._get("log")["log"] if each["summary"] == method]

    def written(self, channel: str) -> list[dict[str, Any]]:
        """Return what the bot wrote in a conversation."""
        return [each for each in self._get(f"messages/{channel}")["messages"] if each["user"] == BOT]

    def wrote(self, user: str, channel: str) -> list[dict[str, Any]]:
        """Return what somebody wrote in a conversation."""
        return [each for each in self._get(f"messages/{channel}")["messages"] if each["user"] == user]

    def _buttons(self, user: str) -> Iterator[tuple[dict, dict, dict]]:
        for message in reversed(self.written(self.direct(user))):
            for block in message.get("blocks", ()):
                for element in block.get("elements", ()):
                    yield message, block, element

    async def _on_screen(self, *done: dict[str, Any]) -> None:
        """Do on the peer's own screen what its control API has no word for."""
        address = f"{self.url.replace('http', 'ws', 1)}/ui"
        async with aiohttp.ClientSession() as session, session.ws_connect(address) as screen:
            await screen.receive()
            for each in done:
                await screen.send_json(each)
            await asyncio.sleep(0.1)

    def _post(self, path: str, **told: Any) -> None:
        httpx.post(f"{self.url}/_control/{path}", json=told, timeout=PATIENCE).raise_for_status()

    def _get(self, path: str) -> Any:
        return httpx.get(f"{self.url}/_control/{path}", timeout=PATIENCE).json()

    def _api(self, method: str, **told: str) -> None:
        bearer = {"Authorization": f"Bearer {TOKEN}"}
        httpx.post(f"{self.url}/api/{method}", data=told, headers=bearer, timeout=PATIENCE).raise_for_status()


@contextmanager
def local_slack(place: Path, mode: Mode, url: str) -> Iterator[Peer]:
    """Start the program; where it is to call us, ``url`` is where we are."""
    port = free_port()
    config = place / "slack.yaml"
    wanted = "events" if mode is Mode.HTTP else "socket"
    told = (HERE / "local_slack.yaml").read_text()
    config.write_text(told.replace("{mode}", wanted).replace("{url}", url))
    told = (
        "--config",
        str(config),
        "--port",
        str(port),
        "--base-host",
        "127.0.0.1",
        "--files-dir",
        str(place),
    )
    with running(SCRIPT, *told, port=port, by_itself=True):
        yield Peer(f"http://127.0.0.1:{port}")
