"""how the pages of a business look: its colour, and its logo, which goes along with every page"""

from __future__ import annotations

import re
from base64 import b64encode
from pathlib import Path

from bot.catalog.table import Wrong
from bot.catalog.values import shown

LARGEST = 16 * 1024
"""Bytes of a logo: a page is to come up at once, on any phone."""

_KINDS = (
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "image/png"),
    (re.compile(rb"\xff\xd8\xff"), "image/jpeg"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "image/webp"),
    (re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<svg\b", re.DOTALL), "image/svg+xml"),
)


def color(value: object) -> str:
    """Read a colour."""
    if not isinstance(value, str) or not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        raise Wrong(f'must be "#" and six of 0-9, a-f, for example "#1f5f5b", not {shown(value)}')
    return value.lower()


def logo(value: object, *, folder: Path) -> str:
    """Read the picture that a file beside the catalog holds, as the data URI that pages show."""
    if not isinstance(value, str) or not value.strip():
        raise Wrong(
            f'must be the name of a picture beside this file, for example "logo.svg", not {shown(value)}'
        )
    try:
        data = (folder / value).read_bytes()
    except (OSError, ValueError):
        raise Wrong(f"there is no picture {folder / value} that can be read") from None
    kind = next((kind for sign, kind in _KINDS if sign.match(data)), None)
    if kind is None:
        raise Wrong(f"{value} must be a picture: PNG, JPEG, WebP or SVG")
    if len(data) > LARGEST:
        raise Wrong(
            f"{value} must have {LARGEST} bytes at most, not {len(data)}: it goes along with every page"
        )
    return f"data:{kind};base64,{b64encode(data).decode()}"
