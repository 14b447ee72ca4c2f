"""whether Slack sent this: the signature of its requests (docs.slack.dev/authentication/verifying-requests-from-slack)

It is over the raw bytes of the body and a time that may be five minutes off, no more. Slack's own verifier decodes the
body and raises at what it does not expect; here all that is not genuine is just that.
"""

from __future__ import annotations

import hashlib
import hmac
import re

SKEW = 300
"""Seconds that a request's time may be off."""

_SECONDS = re.compile(r"[0-9]{1,12}", re.ASCII)


def is_genuine(body: bytes, *, at: str | None, signature: str | None, secret: str, now: float) -> bool:
    """Tell whether the body was signed with the secret ``at`` a time (unix seconds) near ``now``; never raise."""
    if at is None or signature is None or not _SECONDS.fullmatch(at) or abs(now - int(at)) > SKEW:
        return False
    signed = hmac.new(secret.encode(), b"v0:%s:%s" % (at.encode(), body), hashlib.sha256).hexdigest()
    return hmac.compare_digest(f"v0={signed}".encode(), signature.encode("utf-8", "replace"))
