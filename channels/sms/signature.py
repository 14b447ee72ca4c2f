"""whether Twilio sent this: the signature of its webhooks

Twilio signs the URL as it stands in its console and after it, for a form, every name and value in the order
of the names, with nothing between them; a JSON body is signed by its hash in the URL
(twilio.com/docs/usage/security). Therefore the URL is put together from our settings, never from what a
request says of its own host; and the fields are checked afterwards, for where a name ends and its value
begins is not signed.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import parse_qs

_PORT = re.compile(r"(?P<host>https?://[^/?#]*?)(?P<port>:[0-9]+)?(?P<rest>[/?#].*|)", re.ASCII | re.DOTALL)


class Algorithm(StrEnum):
    """By the auth token, or by a shared key (twilio.com/docs/usage/webhooks/webhook-shared-keys)."""

    LEGACY = "sha1"
    SHARED_KEY = "sha256"


@dataclass(frozen=True, slots=True)
class Seal:
    """The secrets of which one must have signed, and how: a matter of our settings, never of a header."""

    secrets: tuple[bytes, ...] = field(repr=False)
    algorithm: Algorithm = Algorithm.LEGACY

    @classmethod
    def of(cls, auth_tokens: Sequence[str], shared_keys: Sequence[str] = ()) -> Seal:
        """Return the seal of an account; where there are shared keys, a token's signature is not enough."""
        if shared_keys:
            return cls(tuple(map(str.encode, shared_keys)), Algorithm.SHARED_KEY)
        return cls(tuple(map(str.encode, auth_tokens)))


def spellings(url: str) -> tuple[str, ...]:
    """Return the URL without its port and with it: Twilio has signed both (twilio-csharp#44)."""
    match = _PORT.fullmatch(url)
    if not match:
        return (url,)
    host, port, rest = match["host"], match["port"], match["rest"]
    return host + rest, host + (port or _usual_port(host)) + rest


def signature(url: str, pairs: Iterable[tuple[str, str]], secret: bytes, algorithm: Algorithm) -> bytes:
    """Return the signature of a form sent to a URL, or of the URL alone when there are no pairs."""
    return _signed(url.encode() + _run_together(pairs), secret, algorithm)


def is_genuine_form(
    header: str | None, *, urls: Sequence[str], pairs: Iterable[tuple[str, str]], seal: Seal
) -> bool:
    """Tell whether one of the seal's secrets signed the form for one spelling of the URL; never raise."""
    try:
        given, tail = (header or "").encode("latin-1"), _run_together(pairs)
        texts = [url.encode() + tail for url in urls]
    except UnicodeEncodeError:
        return False
    return any(
        hmac.compare_digest(_signed(text, secret, seal.algorithm), given)
        for secret in seal.secrets
        for text in texts
    )


def is_genuine_json(header: str | None, *, urls: Sequence[str], body: bytes, seal: Seal) -> bool:
    """Tell whether the URL is genuine and its ``bodySHA256`` is the hash of the body; never raise."""
    given = parse_qs(urls[0].partition("?")[2]).get("bodySHA256", [""])[0] if urls else ""
    is_ours = hmac.compare_digest(hashlib.sha256(body).hexdigest().encode(), given.encode("utf-8", "replace"))
    return is_genuine_form(header, urls=urls, pairs=(), seal=seal) and is_ours


def _run_together(pairs: Iterable[tuple[str, str]]) -> bytes:
    """Return names and values as they are signed: sorted, and what is repeated with the same value once."""
    return "".join(name + value for name, value in sorted(set(pairs))).encode()


def _signed(text: bytes, secret: bytes, algorithm: Algorithm) -> bytes:
    return base64.b64encode(hmac.digest(secret, text, algorithm.value))


def _usual_port(host: str) -> str:
    return ":443" if host.startswith("https:") else ":80"
