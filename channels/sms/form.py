"""a form, read from its bytes without a guess, or refused

Lenient parsers mend what is broken, and what was mended is not what was signed. Blank values stay: they are
signed as well.
"""

from __future__ import annotations

import re
from urllib.parse import unquote_to_bytes

MOST_FIELDS = 200

_BROKEN_ESCAPE = re.compile(rb"%(?![0-9A-Fa-f]{2})")
_MEDIA_TYPE = "application/x-www-form-urlencoded"

Pairs = tuple[tuple[str, str], ...]


class MalformedError(ValueError):
    """The form is broken, ambiguous or lacks a field."""


def is_form(content_type: str) -> bool:
    """Tell whether the header announces a form in UTF-8."""
    kind, _, rest = content_type.partition(";")
    charset = rest.strip().lower().removeprefix("charset=").strip('"')
    return kind.strip().lower() == _MEDIA_TYPE and charset in {"", "utf-8"}


def parse(body: bytes) -> Pairs:
    """Return the names and values of a form, in its order; raise MalformedError for anything unclear."""
    if not body:
        return ()
    if not body.isascii() or body.count(b"&") >= MOST_FIELDS or _BROKEN_ESCAPE.search(body):
        raise MalformedError
    return tuple(_pair(field) for field in body.split(b"&"))


def _pair(field: bytes) -> tuple[str, str]:
    name, equals, value = field.partition(b"=")
    if not name or not equals:
        raise MalformedError
    return _plain(name), _plain(value)


def _plain(part: bytes) -> str:
    if b"+" in part:
        part = part.replace(b"+", b" ")
    try:
        return (unquote_to_bytes(part) if b"%" in part else part).decode()
    except UnicodeDecodeError as error:
        raise MalformedError from error
