"""what must be set for one line of text messages"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

_SENDER = re.compile(r"\+[1-9][0-9]{6,14}|[1-9][0-9]{2,7}")
_ACCOUNT = re.compile(r"AC[0-9a-f]{32}")
_SERVICE = re.compile(r"MG[0-9a-f]{32}")


class SettingError(ValueError):
    """A setting of the channel is missing or cannot be right; the message names it and what it allows."""


@dataclass(frozen=True, slots=True)
class SmsSettings:
    """One Twilio account and the number or messaging service of a line; wrong ones cannot be built.

    ``auth_tokens``: the first signs our calls; webhooks may be signed with any, so that a token can be
    rotated. Where ``shared_keys`` are set, webhooks must be signed with one of them (HMAC-SHA256) and with
    nothing less. ``public_url`` is where Twilio reaches this server, as it stands in Twilio's console,
    without a path of ours. ``sender`` is our number in E.164, or a short code. ``api_url``: another server
    than Twilio's, for trials. ``per_second``: how fast the number can send; None for as fast as letters come.
    """

    account_sid: str
    auth_tokens: tuple[str, ...] = field(repr=False)
    public_url: str
    sender: str | None = None
    messaging_service_sid: str | None = None
    api_url: str | None = None
    shared_keys: tuple[str, ...] = field(default=(), repr=False)
    per_second: float | None = None

    def __post_init__(self) -> None:
        for wrong, what in (
            (not _ACCOUNT.fullmatch(self.account_sid), "ACCOUNT_SID must be AC and 32 digits of 0-9, a-f."),
            (not self.auth_tokens or not all(self.auth_tokens), "AUTH_TOKEN is missing."),
            (not all(self.shared_keys), "SHARED_KEY is empty: leave it out, or set it."),
            (not (self.sender or self.messaging_service_sid), "FROM or MESSAGING_SERVICE_SID must be set."),
            (_differs(_SENDER, self.sender), "FROM must be a number such as +15551234567, or a short code."),
            (
                _differs(_SERVICE, self.messaging_service_sid),
                "MESSAGING_SERVICE_SID must be MG and 32 digits.",
            ),
            (
                bool(self.api_url) and not _is_root(self.api_url or ""),
                "API_URL must be http(s)://host[:port][/path].",
            ),
        ):
            if wrong:
                raise SettingError(f"CHANNELS__SMS__{what}")
        if not _is_root(self.public_url):
            raise SettingError("PUBLIC_URL must be http(s)://host[:port][/path], without query and fragment.")


def usual_pace(sender: str | None) -> float:
    """Return how many messages a second Twilio sends from a number of that kind, as long as nobody agreed on more."""
    return next(rate for kind, rate in USUAL if re.match(kind, sender or ""))


def _differs(pattern: re.Pattern[str], value: str | None) -> bool:
    return value is not None and not pattern.fullmatch(value)


def _is_root(url: str) -> bool:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and "?" not in url and "#" not in url


USUAL = (
    ("[0-9]", 100.0),  # a short code
    (r"\+18(00|33|44|55|66|77|88)", 3.0),  # toll-free
    (r"\+1", 1.0),
    ("", 10.0),
)
