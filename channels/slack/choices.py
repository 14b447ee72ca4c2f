"""choices as Slack shows them: three buttons at most, what is more on a list, and labels that keep their point

A label has 75 characters. What is cut is the longest name in it: the day and the hour stay, and so does what stands at
its end. Limits: docs.slack.dev/reference/block-kit/block-elements.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from core.messages import Choice

MOST_LABEL = 75
"""Characters of a button, and of a line on a list."""
MOST_BUTTONS = 3
"""Buttons beside one another; Slack takes more, but nobody reads them on a phone."""
MOST_OPTIONS = 100
"""Lines on a list."""
FEW, MANY = 2, 5
"""A menu behind three dots has so many lines."""
SLIP = "slip:"
"""What the name of a button begins with that opens a slip, and the value of a line on a list that does."""
LEAST_NAME = 8
"""Characters that are left of a name that is shortened."""
MOST_AFTER = 26
"""Characters behind a name that stay with what follows: ", needs approval"."""

_NO_DIGITS = re.compile(r"\D+")


def elements(choices: tuple[Choice, ...]) -> list[dict[str, Any]]:
    """Return choices as what stands in one row."""
    if len(choices) <= MOST_BUTTONS:
        return [button(each) for each in choices]
    picks = tuple(each for each in choices if each.token)
    others = tuple(each for each in choices if not each.token)
    if len(picks) > MOST_BUTTONS:
        return [_listed(picks), *elements(others)]
    beside = MOST_BUTTONS - len(picks)
    beside -= len(others) - beside == 1 and beside > 0  # nobody opens a menu of one line
    shown = [button(each) for each in (*picks, *others[:beside])]
    return [*shown, _more(others[beside:])]


def button(choice: Choice) -> dict[str, Any]:
    """Return a choice as a button that comes back with its key."""
    key = choice.key or choice.token
    if choice.url:
        return {"type": "button", "text": _text(choice), "action_id": key, "url": choice.url}
    return {"type": "button", "text": _text(choice), "action_id": _named(choice), "value": key}


def way(words: str, url: str) -> dict[str, Any]:
    """Return the button that opens the page of a booking."""
    return {"type": "button", "text": plain(words.rstrip(" :") or url), "url": url, "action_id": "way"}


def plain(text: str, most: int = MOST_LABEL) -> dict[str, Any]:
    """Return a label as plain text, shortened where it is too long."""
    return {"type": "plain_text", "text": shortened(text, most), "emoji": False}


def shortened(text: str, most: int) -> str:
    """Return a label of at most so many characters: what is cut is within the longest piece that has no digit."""
    over = len(text) - most
    if over <= 0:
        return text
    piece = max(_NO_DIGITS.finditer(text), key=lambda each: len(each[0]), default=None)
    if piece is None or len(piece[0]) - over < LEAST_NAME:
        return f"{text[: most - 1].rstrip()}\u2026"
    return f"{text[: piece.start()]}{_cut(piece[0], len(piece[0]) - over)}{text[piece.end() :]}"


def _cut(name: str, most: int) -> str:
    """Return the beginning of a name, and the last words behind it, such as "until", or ", needs approval"."""
    last = max(name.rfind(", "), name[:-1].rfind(" ") if ", " not in name[-MOST_AFTER:] else -1)
    after = name[last:] if last > 0 and len(name) - last <= min(MOST_AFTER, most - LEAST_NAME) else ""
    return f"{name[: most - len(after) - 1].rstrip()}\u2026{after}"


def _listed(choices: Iterable[Choice]) -> dict[str, Any]:
    """Return choices as a list that opens; it is named after all that is on it, so that two lists never meet."""
    options = [_option(each) for each in choices][:MOST_OPTIONS]
    return {"type": "static_select", "action_id": f"list:{options[0]['value']}", "options": options}


def _more(choices: tuple[Choice, ...]) -> dict[str, Any]:
    """Return what has no button as the menu behind three dots, where that takes it."""
    found = _listed(choices)
    return found | {"type": "overflow"} if FEW <= len(found["options"]) <= MANY else found


def _option(choice: Choice) -> dict[str, Any]:
    opens = {"url": choice.url} if choice.url else {}
    return {"text": _text(choice), "value": _named(choice), **opens}


def _named(choice: Choice) -> str:
    key = choice.key or choice.token
    return f"{SLIP}{key}" if choice.slip else key


def _text(choice: Choice) -> dict[str, Any]:
    lead = f"{choice.token}) " if choice.token else ""
    label = plain(choice.label, MOST_LABEL - len(lead))
    return label | {"text": lead + label["text"]}
