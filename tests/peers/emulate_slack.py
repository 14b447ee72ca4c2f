"""Slack, as the program ``emulate`` plays it: people who install an app, in two workspaces, each a program of its own

The program knows one workspace, whose id never changes. So before them stands a shim: it knows by code and by token
which is meant, has each answer by the id of its own, and turns whatever slack_sdk asks, by GET or in a query too, into
forms, which the program reads. What it does not play is added: a token that is given back opens nothing any more.
"""

import json
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

import httpx

from tests.peers.between import Answer, Asked, between
from tests.peers.node import free_port, running

ONE, TWO, STRANGE = "T01ONE", "T02TWO", "T03OTHER"
THEIRS = "T000000001"
"""The id of every workspace, as the program has it."""
ADMIN = "U000000001"
"""Somebody in each workspace, and somebody else in every one of them."""
CLIENT, SECRET = "1234.5678", "0123456789abcdef0123456789abcdef"
SIGNING = "8f742231b10e8888abcd99yyyzzz85a5"
BOT = "U0BOT"
JSON = {"Content-Type": "application/json"}


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
        peer.url = stack.enter_context(_shim(peer))
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


def _shim(peer: Peer) -> AbstractContextManager[str]:
    """Pass on what is asked to the workspace that is meant."""

    def pass_on(asked: Asked) -> Answer:
        path, told = urlsplit(asked.path).path, _told(asked)
        token = asked.headers.get("Authorization", "").removeprefix("Bearer ") or told.get("token", "")
        if token in peer.given_back:
            return Answer(200, b'{"ok":false,"error":"account_inactive"}', JSON)
        if path == "/api/auth.revoke":
            peer.given_back.add(token)
            return Answer(200, b'{"ok":true,"revoked":true}', JSON)
        team = peer.tokens.get(token) or _team(peer, told)
        answer = _form(asked, path, urlencode(told).replace(team, THEIRS)).passed_on(peer.at[team])
        _learn(peer, answer, team)
        return answer.saying(answer.body.replace(THEIRS.encode(), team.encode()))

    return between(pass_on)


def _told(asked: Asked) -> dict[str, str]:
    """Return what is asked, in the query or the body, which is a form or JSON."""
    query, body = dict(parse_qsl(urlsplit(asked.path).query)), asked.body.decode()
    if not body.startswith("{"):
        return query | dict(parse_qsl(body))
    told = json.loads(body).items()
    return query | {name: each if isinstance(each, str) else json.dumps(each) for name, each in told}


def _form(asked: Asked, path: str, said: str) -> Asked:
    """Ask by a form; pages are asked for as a browser does."""
    kept = {name: each for name, each in asked.headers.items() if name == "Authorization"}
    kept["Content-Type"] = "application/x-www-form-urlencoded"
    if asked.method == "GET" and not path.startswith("/api/"):
        return Asked("GET", f"{path}?{said}", kept, b"")
    return Asked("POST", path, kept, said.encode())


def _learn(peer: Peer, answer: Answer, team: str) -> None:
    """Remember which workspace a code or a token came from."""
    told = {name.lower(): each for name, each in answer.headers.items()}
    if "location" in told:
        peer.codes |= dict.fromkeys(parse_qs(urlsplit(told["location"]).query)["code"], team)
    elif "json" in told.get("content-type", "") and "access_token" in (read := json.loads(answer.body)):
        peer.tokens[read["access_token"]] = team


def _team(peer: Peer, asked: dict[str, str]) -> str:
    """Return the workspace that is meant: the one that is named, or whose code it is."""
    return asked.pop("team", None) or peer.codes.get(asked.get("code", ""), ONE)
