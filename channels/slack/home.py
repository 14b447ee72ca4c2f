"""somebody's own page as Slack's App Home: plain text, in which nothing is markup, buttons, and strips of squares

Limits: docs.slack.dev/reference/block-kit; a page has a hundred blocks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from channels.slack.choices import elements
from channels.slack.outbound import MOST_TEXT, section
from core.home import Entry, Home

MOST_BLOCKS = 100
MOST_TITLE = 150
"""Characters of a header."""
FREE, TAKEN = "\u2591", "\u2588"
"""A light square and a dark one, equally wide."""


def view(home: Home) -> dict[str, Any]:
    """Return the page as it is published."""
    return {"type": "home", "blocks": list(_blocks(home))[:MOST_BLOCKS]}


def _blocks(home: Home) -> Iterator[dict[str, Any]]:
    for part in home.sections:
        title = {"type": "plain_text", "text": part.title[:MOST_TITLE], "emoji": False}
        yield {"type": "header", "text": title}
        for entry in part.entries:
            if words := _words(entry)[:MOST_TEXT]:
                yield section(words)
            if entry.choices:
                yield {"type": "actions", "elements": elements(entry.choices)}


def _words(entry: Entry) -> str:
    strip = "".join(TAKEN if taken else FREE for taken in entry.strip)
    return "\n".join(each for each in (entry.text, strip) if each)
