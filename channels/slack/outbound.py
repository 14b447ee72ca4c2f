"""a letter into a message of Slack: its words, what can be pressed, and what Slack did with it

Words stand in blocks of plain text, where nothing is markup; in the one line that a notification shows &, < and > are
escaped. Limits: docs.slack.dev/reference/block-kit.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError

from channels.channel import Later, Never, Outcome, Unknown
from channels.invite import invite
from channels.slack.choices import elements
from channels.slack.choices import way as opens
from core.messages import Reply
from core.visits import Card

OURS_SECONDS = 300.0
BUSY_SECONDS = 30.0
MOST_TEXT = 3000
"""Characters of a section."""
MOST_NOTICE = 3900
"""Characters of the text beside the blocks; from 4,000 on Slack advises against it."""
FILE = "visit.ics"
EVENT = "halfpast_letter"
"""What our messages say of themselves, for our eyes only: which letter they are."""

_OPERATOR = frozenset(
    {
        *("invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired"),
        *(
            "missing_scope",
            "no_permission",
            "org_login_required",
            "ekm_access_denied",
            "not_allowed_token_type",
        ),
    }
)
"""Errors that only the operator can mend; the letter waits."""
_BUSY = frozenset({"ratelimited", "rate_limited", "message_limit_exceeded", "team_added_to_org"})
_MAYBE = frozenset({"internal_error", "fatal_error", "request_timeout", "service_unavailable"})
"""Errors after which the message may stand there all the same."""


@dataclass(frozen=True, slots=True)
class Call:
    """A method of the API, by the name that slack_sdk has for it, and what it is told."""

    method: str
    told: dict[str, Any]


def encode(reply: Reply, *, to: str, letter_id: str, under: str | None = None) -> Call:
    """Return how a reply is sent to a user or a channel: as a message, in the place of one, or as a file.

    ``under``: the message of ours in whose thread it stands.
    """
    if reply.visit and not reply.text and reply.cards:
        match reply.cards[0]:
            case Card.PLACE:
                place = ", ".join(each for each in (reply.visit.place, reply.visit.address) if each)
                return _message(Reply(place), to, letter_id, under)
            case _:
                data = invite(reply.visit.invitation, *reply.visit.also)
                return Call("files_upload_v2", {"content": data, "filename": FILE, "title": FILE})
    place, _, stamp = (reply.instead or "").partition(":")
    if stamp:
        return Call("chat_update", _told(reply) | {"channel": place, "ts": stamp})
    return _message(reply, to, letter_id, under)


def _message(reply: Reply, to: str, letter_id: str, under: str | None) -> Call:
    about = {"event_type": EVENT, "event_payload": {"letter": letter_id}}
    more = {"channel": to, "metadata": about, "unfurl_links": False, "unfurl_media": False}
    _, _, stamp = (under or "").partition(":")
    return Call("chat_postMessage", _told(reply) | more | ({"thread_ts": stamp} if stamp else {}))


def _told(reply: Reply) -> dict[str, Any]:
    parts = [each for each in (reply.text, reply.after) if each]
    text = "\n".join(parts) or (reply.choices and reply.choices[0].label) or ""
    return {
        "text": escaped(text)[:MOST_NOTICE],
        "blocks": blocks(reply),
        "parse": "none",
        "link_names": False,
    }


def without_links(call: Call, error: Exception) -> Call | None:
    """Return the same message without buttons that open something, where Slack does not like its blocks for them."""
    if not isinstance(error, SlackApiError) or code(error) not in {"invalid_blocks", "invalid_blocks_format"}:
        return None
    kept = [_unlinked(each) for each in call.told.get("blocks", ())]
    if kept == call.told.get("blocks"):
        return None
    shown = [each for each in kept if each.get("elements", True)]
    return Call(call.method, call.told | {"blocks": shown})


def _unlinked(block: dict[str, Any]) -> dict[str, Any]:
    if block["type"] != "actions":
        return block
    return block | {"elements": [each for each in block["elements"] if "url" not in each]}


def blocks(reply: Reply) -> list[dict[str, Any]]:
    """Return the reply as blocks: its words, a row of buttons, what comes after them, and the way to the booking."""
    words = [section(part) for part in _parts(reply.text)]
    acts = [{"type": "actions", "elements": elements(reply.choices)}] if reply.choices else []
    after = [section(part) for part in _parts(reply.after)]
    way = reply.way
    link = [{"type": "actions", "elements": [opens(way.words, way.url)]}] if way and way.url else []
    return words + acts + after + link


def escaped(text: str) -> str:
    """Return the text as markup that shows it as it is."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _parts(text: str) -> list[str]:
    return [text[n : n + MOST_TEXT] for n in range(0, len(text), MOST_TEXT)]


def section(text: str) -> dict[str, Any]:
    """Return words as a block of plain text."""
    return {"type": "section", "text": {"type": "plain_text", "text": text, "emoji": False}}


def refused(error: Exception) -> Outcome:
    """Return what an error means for the letter; its words are left behind, they may hold a name."""
    match error:
        case SlackApiError():
            return _answered(error)
        case aiohttp.ClientConnectorError():
            return Later("no connection to Slack")
        case asyncio.TimeoutError():
            return Unknown("no answer from Slack in time")
        case _:
            return Unknown(f"no clear answer from Slack: {type(error).__name__}")


def _answered(error: SlackApiError) -> Outcome:
    status = getattr(error.response, "status_code", getattr(error.response, "status", 0))
    said = code(error)
    if status == 429 or said in _BUSY:
        return Later(f"{status}: too many requests to Slack", seconds(error))
    if status >= 500 or said in _MAYBE:
        return Unknown(f"{status}: Slack does not say whether it took the letter")
    if said in _OPERATOR:
        return Later(f"Slack refused our token: {said}", OURS_SECONDS, whole_line=True)
    if not said:
        return Unknown(f"{status}: Slack answered something else")
    return Never(f"Slack refused the letter: {said}")


def code(error: SlackApiError) -> str:
    """Return the vendor's word for what is wrong, nothing where it has none."""
    found = error.response.get("error") if hasattr(error.response, "get") else None
    return found if isinstance(found, str) and found.isascii() and len(found) <= 64 else ""


def seconds(error: SlackApiError) -> float:
    """Return how long Slack wants to be left alone."""
    given = str(getattr(error.response, "headers", {}).get("Retry-After", ""))
    return float(given) if given.isascii() and given.isdigit() else BUSY_SECONDS
