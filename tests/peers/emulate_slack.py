"""Slack, as the program ``emulate`` plays it: people who install an app, in two workspaces, each a program of its own

The program knows one workspace, whose id never changes. So before them stands a shim: it knows by code and by token
which is meant, has each answer by the id of its own, and turns whatever slack_sdk asks, by GET or in a query too, into
forms, which the program reads. What it does not play is added: a token that is given back opens nothing any more.
"""

import json
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

import httpx

from tests.peers.node import free_port, running

ONE, TWO, STRANGE = "T01ONE", "T02TWO", "T03OTHER"
THEIRS = "T000000001"
"""The id of every workspace, as the program has it."""
ADMIN = "U000000001"
"""Somebody in each workspace, and somebody else in every one of them."""
CLIENT, SECRET = "1234.5678", "0123456789abcdef0123456789abcdef"
SIGNING = "8f742231b10e8888abcd99yyyzzz85a5"
BOT = "U0BOT"


@dataclass
class Peer:
    """Both workspaces, and the shim before them at ``url``; ``given_back`` are tokens that open nothing any more."""

    at: dict[str, str]
    url: str = ""
    codes: dict[str, str] = field(default_factory=dict)
    tokens: dict[str, str] = field(default_factory=dict)
    given_back: set[str] = field(default_factory=set)

    def settings(self, teams: str = f"{ONE},{TWO}") -> dict[str, str]:
        """Return what is to be set in the environment."""
        named = {
            "CLIENT_ID": CLIENT,
            "CLIENT_SECRET": SECRET,
            "SIGNING_SECRET": SIGNING,
            "TEAMS": teams,
            "API_URL": self.url,
        }
        return {f"CHANNELS__SLACK__{name}": value for name, value in named.items()}

    def agree(self, asked: str, team: str) -> str:
        """Say yes, as the first user of a workspace, on the page that was asked for; return where that leads."""
        shown = httpx.get(asked, timeout=15)
        shown.raise_for_status()
        told = dict(parse_qsl(urlsplit(asked).query))
        form = {**told, "user_id": ADMIN, "team": team}
        answer = httpx.post(f"{self.url}/oauth/v2/authorize/callback", data=form, timeout=15)
        return answer.headers["Location"]

    def read(self, team: str, user: str = ADMIN) -> list[str]:
        """Return what the bot wrote to somebody in a workspace, oldest first."""
        token = next(token for token, its in self.tokens.items() if its == team)
        place = self._asked(token, "conversations.open", users=user)["channel"]["id"]
        said = self._asked(token, "conversations.history", channel=place)["messages"]
        return [each["text"] for each in reversed(said) if each["text"]]

    def uninstall(self, team: str) -> None:
        """Let the tokens of a workspace open nothing any more."""
        self.given_back |= {token for token, its in self.tokens.items() if its == team}

    def _asked(self, token: str, method: str, **told: str) -> Any:
        bearer = {"Authorization": f"Bearer {token}"}
        url = f"{self.at[self.tokens[token]]}/api/{method}"
        return httpx.post(url, data=told, headers=bearer, timeout=15).json()


@contextmanager
def emulate_slack(folder: Path, redirect: str) -> Iterator[Peer]:
    """Start both workspaces, and a third that we do not know, with the shim before them."""
    with ExitStack() as stack:
        at = {team: stack.enter_context(_workspace(folder, team, redirect)) for team in (ONE, TWO, STRANGE)}
        peer = Peer(at)
        stack.enter_context(_shim(peer))
        yield peer


@contextmanager
def _workspace(folder: Path, team: str, redirect: str) -> Iterator[str]:
    port = free_port()
    seed = folder / f"{team}.yaml"  # JSON is YAML
    app = {
        "client_id": CLIENT,
        "client_secret": SECRET,
        "name": "Halfpast",
        "redirect_uris": [redirect],
        "bot_user_id": BOT,
    }
    seed.write_text(json.dumps({"slack": {"team": {"name": f"Team {team}"}, "oauth_apps": [app]}}))
    options = ("start", "-s", "slack", "-p", str(port), "--seed", str(seed))
    with running("emulate/dist/index.js", *options, port=port):
        yield f"http://127.0.0.1:{port}"


class Shim(BaseHTTPRequestHandler):
    """Passes on what is asked to the workspace that is meant."""

    protocol_version = "HTTP/1.1"
    peer: Peer

    def do_GET(self):
        self._pass_on()

    def do_POST(self):
        self._pass_on()

    def log_message(self, *_):
        pass

    def _pass_on(self):
        path, asked = urlsplit(self.path).path, self._asked()
        token = self.headers.get("Authorization", "").removeprefix("Bearer ") or asked.get("token", "")
        if token in self.peer.given_back:
            self._say(200, b'{"ok":false,"error":"account_inactive"}')
        elif path == "/api/auth.revoke":
            self.peer.given_back.add(token)
            self._say(200, b'{"ok":true,"revoked":true}')
        else:
            self._ask(path, asked, self.peer.tokens.get(token) or _team(self.peer, asked))

    def _asked(self) -> dict[str, str]:
        """Return what is asked, in the query or the body, which is a form or JSON."""
        query = dict(parse_qsl(urlsplit(self.path).query))
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        if not body.startswith("{"):
            return query | dict(parse_qsl(body))
        told = json.loads(body).items()
        return query | {name: each if isinstance(each, str) else json.dumps(each) for name, each in told}

    def _ask(self, path: str, asked: dict[str, str], team: str):
        method = "GET" if self.command == "GET" and not path.startswith("/api/") else "POST"
        kept = {name: self.headers[name] for name in ("Authorization",) if name in self.headers}
        said = urlencode(asked).replace(team, THEIRS)
        answer = httpx.request(
            method,
            f"{self.peer.at[team]}{path}{f'?{said}' if method == 'GET' else ''}",
            content=said if method == "POST" else None,
            headers=kept | {"Content-Type": "application/x-www-form-urlencoded"},
            timeout=15,
        )
        self._learn(answer, team)
        more = {"Location": answer.headers["Location"]} if "Location" in answer.headers else {}
        self._say(answer.status_code, answer.content.replace(THEIRS.encode(), team.encode()), **more)

    def _learn(self, answer: httpx.Response, team: str):
        """Remember which workspace a code or a token came from."""
        if "Location" in answer.headers:
            codes = parse_qs(urlsplit(answer.headers["Location"]).query)["code"]
            self.peer.codes |= dict.fromkeys(codes, team)
        elif "json" in answer.headers.get("Content-Type", "") and "access_token" in answer.json():
            self.peer.tokens[answer.json()["access_token"]] = team

    def _say(self, status: int, body: bytes, **headers: str):
        self.send_response(status)
        kind = "application/json" if body.startswith(b"{") else "text/html"
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def _shim(peer: Peer) -> Iterator[None]:
    handler = type("Before", (Shim,), {"peer": peer})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        peer.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield
        finally:
            server.shutdown()
            thread.join()


def _team(peer: Peer, asked: dict[str, str]) -> str:
    """Return the workspace that is meant: the one that is named, or whose code it is."""
    return asked.pop("team", None) or peer.codes.get(asked.get("code", ""), ONE)
