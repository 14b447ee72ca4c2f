"""what must be set for one bot"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import urlsplit

VENDOR = "https://api.telegram.org"
PER_SECOND = 30.0

_TOKEN = re.compile(r"[0-9]{3,20}:[A-Za-z0-9_-]{20,128}")
_SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")


class SettingError(ValueError):
    """A setting of the channel is missing or cannot be right; the message names it and what it allows."""


class Mode(StrEnum):
    """How updates reach us: Telegram calls us, or we ask it."""

    WEBHOOK = "webhook"
    POLLING = "polling"


@dataclass(frozen=True, slots=True)
class TelegramSettings:
    """One bot of a line; wrong ones cannot be built.

    ``token`` is the bot's, from BotFather. ``secret`` is what Telegram shows us with each call of the webhook;
    where we ask for updates ourselves there is none. ``public_url`` is where the world reaches this server,
    without a path of ours. ``api_url``: another server than Telegram's, for trials or of one's own. ``per_second``:
    how many messages the bot may send.
    """

    token: str = field(repr=False)
    public_url: str
    secret: str = field(default="", repr=False)
    mode: Mode = Mode.WEBHOOK
    api_url: str | None = None
    per_second: float = PER_SECOND

    def __post_init__(self) -> None:
        for wrong, what in (
            (not _TOKEN.fullmatch(self.token), "TOKEN must be a bot's token, as BotFather shows it."),
            (
                self.mode is Mode.WEBHOOK and not _SECRET.fullmatch(self.secret),
                "SECRET must be 16 to 256 of A-Z, a-z, 0-9, _ and -.",
            ),
            (
                self.api_url is not None and not _is_root(self.api_url),
                "API_URL must be http(s)://host[:port][/path].",
            ),
        ):
            if wrong:
                raise SettingError(f"CHANNELS__TELEGRAM__{what}")
        if not _is_root(self.public_url):
            raise SettingError("PUBLIC_URL must be http(s)://host[:port][/path], without query and fragment.")

    @property
    def server(self) -> str:
        """Return where the API is."""
        return (self.api_url or VENDOR).rstrip("/")


def _is_root(url: str) -> bool:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and "?" not in url and "#" not in url
