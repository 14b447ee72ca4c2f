"""what must be set for one workspace"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

VENDOR = "https://slack.com"

_BOT = re.compile(r"xoxb-[A-Za-z0-9-]{8,250}")
_APP = re.compile(r"xapp-[A-Za-z0-9-]{8,250}")
_SIGNING = re.compile(r"[A-Za-z0-9_-]{16,128}")
_ROOT = re.compile(r"https?://[^\s/?#]+(?:/[^\s?#]*)?")


class SettingError(ValueError):
    """A setting of the channel is missing or cannot be right; the message names it and what it allows."""


class Mode(StrEnum):
    """How Slack reaches us: it calls us, or we keep a socket open to it."""

    HTTP = "http"
    SOCKET = "socket"


@dataclass(frozen=True, slots=True)
class SlackSettings:
    """One workspace of a line; wrong ones cannot be built.

    ``bot_token`` is the bot's (xoxb-). ``signing_secret`` signs what Slack sends over HTTP; ``app_token`` (xapp-) opens
    the socket. ``api_url``: another server than Slack's, for trials.
    """

    bot_token: str = field(repr=False)
    signing_secret: str = field(default="", repr=False)
    app_token: str = field(default="", repr=False)
    mode: Mode = Mode.HTTP
    api_url: str | None = None

    def __post_init__(self) -> None:
        for wrong, what in (
            (not _BOT.fullmatch(self.bot_token), "BOT_TOKEN must begin with xoxb-, as Slack shows it."),
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
        ):
            if wrong:
                raise SettingError(f"CHANNELS__SLACK__{what}")

    @property
    def base_url(self) -> str:
        """Return where the methods of the API are."""
        return f"{(self.api_url or VENDOR).rstrip('/')}/api/"
