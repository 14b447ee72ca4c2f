"""what must be set for the workspaces of a line: a token of one, or an app that others install by themselves"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

VENDOR = "https://slack.com"

_BOT = re.compile(r"xoxb-[A-Za-z0-9-]{8,250}")
_APP = re.compile(r"xapp-[A-Za-z0-9-]{8,250}")
_SIGNING = re.compile(r"[A-Za-z0-9_-]{16,128}")
_CLIENT = re.compile(r"[0-9]{1,30}\.[0-9]{1,30}")
_TEAM = re.compile(r"T[A-Z0-9]{2,20}")
_ROOT = re.compile(r"https?://[^\s/?#]+(?:/[^\s?#]*)?")


class SettingError(ValueError):
    """A setting of the channel is missing or cannot be right; the message names it and what it allows."""


class Mode(StrEnum):
    """How Slack reaches us: it calls us, or we keep a socket open to it."""

    HTTP = "http"
    SOCKET = "socket"


@dataclass(frozen=True, slots=True)
class App:
    """An app that workspaces install by themselves: its own id and secret, and where Slack sends people back to.

    ``teams``: the workspaces that may, by their ids; none: every workspace there is.
    """

    client_id: str
    client_secret: str = field(repr=False)
    redirect_url: str
    teams: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        _see(
            (not _CLIENT.fullmatch(self.client_id), "CLIENT_ID must be two numbers with a dot between them."),
            (
                not _SIGNING.fullmatch(self.client_secret),
                "CLIENT_SECRET must be 16 to 128 letters and digits.",
            ),
            (not all(map(_TEAM.fullmatch, self.teams)), "TEAMS must be ids of workspaces such as T012AB3CD."),
        )

    def welcomes(self, team: str) -> bool:
        """Tell whether a workspace may install it."""
        return not self.teams or team in self.teams


@dataclass(frozen=True, slots=True)
class SlackSettings:
    """The workspaces of a line; wrong ones cannot be built.

    ``bot_token`` is the bot's (xoxb-) in a workspace of its own; ``app`` is what other workspaces install.
    ``signing_secret`` signs what Slack sends over HTTP; ``app_token`` (xapp-) opens the socket. ``api_url``: another
    server than Slack's, for trials.
    """

    bot_token: str = field(default="", repr=False)
    signing_secret: str = field(default="", repr=False)
    app_token: str = field(default="", repr=False)
    mode: Mode = Mode.HTTP
    api_url: str | None = None
    app: App | None = None

    def __post_init__(self) -> None:
        _see(
            (not self.bot_token and self.app is None, "BOT_TOKEN must be set, or CLIENT_ID."),
            (
                bool(self.bot_token) and not _BOT.fullmatch(self.bot_token),
                "BOT_TOKEN must begin with xoxb-, as Slack shows it.",
            ),
            (
                self.mode is Mode.HTTP and not _SIGNING.fullmatch(self.signing_secret),
                "SIGNING_SECRET must be 16 to 128 letters and digits, as Slack shows it.",
            ),
            (
                self.mode is Mode.SOCKET and not _APP.fullmatch(self.app_token),
                "APP_TOKEN must begin with xapp-, as Slack shows it.",
            ),
            (
                self.api_url is not None and not _ROOT.fullmatch(self.api_url),
                "API_URL must be http(s)://host[:port][/path].",
            ),
        )

    @property
    def base_url(self) -> str:
        """Return where the methods of the API are."""
        return f"{self._root}/api/"

    @property
    def authorize_url(self) -> str:
        """Return where somebody says yes to our being installed."""
        return f"{self._root}/oauth/v2/authorize"

    @property
    def _root(self) -> str:
        return (self.api_url or VENDOR).rstrip("/")


def _see(*wrongs: tuple[bool, str]) -> None:
    """Raise what is wrong first."""
    for wrong, what in wrongs:
        if wrong:
            raise SettingError(f"CHANNELS__SLACK__{what}")
