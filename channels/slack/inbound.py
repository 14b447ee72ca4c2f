"""what Slack tells us, from one payload: something that a person wrote or pressed, to us alone or by our name

Only direct messages, mentions, commands and our own buttons are heard, and of channels what is written in a thread
that we began: whether it is one in which the team answers a client, the desk knows. Slack writes texts in a markup of
its own, in which &, < and > stand for themselves only when escaped (docs.slack.dev/messaging/formatting-message-text):
we hear what the person saw.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from channels.slack.choices import SLIP
from channels.slack.modal import CALLBACK, filled
from core.mates import Mate
from core.messages import Command, Inbound, Line
from core.people import Address
from core.slips import NEW
from core.texts import heard

MOST_VALUE = 255
"""Characters that come back with a button of ours."""
MOST_NAMED = 12
"""People of whom one message may name so many; of more nobody is asked who they are."""
SHORTCUT = "book"
"""By what Slack names the shortcut of our manifest."""

_USER = re.compile(r"[UW][A-Z0-9]{2,20}", re.ASCII)
_PLACE = re.compile(r"[CDG][A-Z0-9]{2,20}", re.ASCII)
_STAMP = re.compile(r"[0-9]{1,12}\.[0-9]{1,8}", re.ASCII)
_REF = re.compile(r"[A-Za-z0-9._-]{4,128}", re.ASCII)
_NAME = re.compile(r"/([a-z0-9_-]{1,32})")
_MARKUP = re.compile(r"<([^<>]*)>")
_MENTION = re.compile(r"<(@([UW][A-Z0-9]{2,20})(?:\|[^<>]*)?)>", re.ASCII)
_SAID = {None, "file_share", "me_message", "thread_broadcast"}
"""Kinds of message that a person wrote."""
_TAPPED = frozenset({"block_actions", "shortcut", "view_submission"})
_COMMANDS = {each.value: each for each in Command}
_SAID_AS_WELL = frozenset({Command.ROOM})
"""Commands that are words of what is asked for: /room for 6 is "room for 6"."""


class UnreadableError(ValueError):
    """This is no payload of Slack's."""


class Passed(StrEnum):
    """Why a payload is confirmed and nothing else done; the names under which it is counted."""

    CHANNEL = "slack_channel"
    MACHINE = "slack_from_machine"
    NEWS = "slack_event_unknown"
    STRANGER = "slack_stranger"


@dataclass(frozen=True, slots=True)
class Opened:
    """Somebody has opened their own page."""

    by: Address


@dataclass(frozen=True, slots=True)
class Asks:
    """Somebody wants a slip: its key, the trigger that opens one within seconds, and what they said if none opens."""

    key: str
    trigger: str
    said: Inbound


Told = Inbound | Opened | Asks | Passed
"""What a payload can be."""


def by_whom(told: Inbound | Opened | Asks) -> Address:
    """Return who it was."""
    match told:
        case Inbound(sender=who) | Opened(who) | Asks(said=Inbound(sender=who)):
            return who


def decode(body: Mapping[str, Any], *, line: Line, at: datetime, bot: str, team: str) -> Told:
    """Return what a payload says was said on the line; raise UnreadableError when it is none.

    ``bot`` is our own user, ``team`` our workspace: who comes from another one, by a shared channel, is passed over.
    """
    try:
        if "command" in body:
            return _commanded(body, line=line, at=at, team=team)
        if body.get("type") in _TAPPED:
            return _tapped(body, line=line, at=at, team=team)
        if (body.get("event") or {}).get("type") == "app_home_opened":
            return _opened(body, line=line, team=team)
        if body.get("type") == "event_callback":
            return _event(body, line=line, at=at, bot=bot, team=team)
    except (TypeError, LookupError, AttributeError, ValueError) as error:
        raise UnreadableError from error
    return Passed.NEWS


def _event(body: Mapping[str, Any], *, line: Line, at: datetime, bot: str, team: str) -> Inbound | Passed:
    event = body["event"]
    is_mention = event["type"] == "app_mention"
    if event["type"] != "message" and not is_mention:
        return Passed.NEWS
    is_aside = not is_mention and event.get("channel_type") != "im"
    is_edit = event.get("subtype") == "message_changed"
    if event.get("subtype") == "message_deleted":
        return _deleted(body, event, line=line, at=at, bot=bot)
    if is_aside and not _below_ours(event.get("message") or {} if is_edit else event, bot):
        return Passed.CHANNEL
    if is_edit:
        return _edited(body, event, line=line, at=at)
    if event.get("bot_id") or event.get("user") in {None, bot, "USLACKBOT"}:
        return Passed.MACHINE
    if event.get("subtype") not in _SAID:
        return Passed.NEWS
    if not {body.get("team_id"), event.get("user_team", team), event.get("source_team", team)} <= {team}:
        return Passed.STRANGER
    place, stamp = _matched(_PLACE, event["channel"]), _matched(_STAMP, event["ts"])
    thread = event.get("thread_ts")
    return Inbound(
        line=line,
        sender=_address(line, event["user"]),
        ref=_matched(_REF, body["event_id"]),
        at=at,
        text=said(event.get("text") or "", bot),
        mates=named(event.get("text") or "", bot, line=line),
        media=len(event.get("files") or ()),
        in_reply_to=letter_ref(place, _matched(_STAMP, thread)) if thread and thread != stamp else None,
        message=None if is_mention else stamp,
        place=_shared(line, place),
        overheard=is_aside,
    )


def _below_ours(event: Mapping[str, Any], bot: str) -> bool:
    """Tell whether a message in a channel stands in a thread that we began, and does not call us by our name."""
    thread, began = event.get("thread_ts"), event.get("parent_user_id")
    in_thread = thread is not None and thread != event.get("ts") and event.get("subtype") in _SAID
    return in_thread and began in {None, bot} and f"<@{bot}" not in (event.get("text") or "")


def _edited(
    body: Mapping[str, Any], event: Mapping[str, Any], *, line: Line, at: datetime
) -> Inbound | Passed:
    """Read that somebody changed what they had written; Slack tells so of previews as well, which nobody wrote."""
    message, before = event["message"], event.get("previous_message") or {}
    if "edited" not in message or message.get("bot_id") or message.get("text") == before.get("text"):
        return Passed.NEWS
    place, stamp = _matched(_PLACE, event["channel"]), _matched(_STAMP, message["ts"])
    thread = message.get("thread_ts")
    return Inbound(
        line=line,
        sender=_address(line, message["user"]),
        ref=_matched(_REF, body["event_id"]),
        at=at,
        text=said(message.get("text") or "", ""),
        mates=named(message.get("text") or "", "", line=line),
        in_reply_to=letter_ref(place, _matched(_STAMP, thread)) if thread and thread != stamp else None,
        message=stamp,
        edited=True,
        place=_shared(line, place),
        overheard=event.get("channel_type") != "im",
    )


def _deleted(
    body: Mapping[str, Any], event: Mapping[str, Any], *, line: Line, at: datetime, bot: str
) -> Inbound | Passed:
    """Read that somebody's words in a thread that we began are gone; it is heard where that thread is ours."""
    gone = event.get("previous_message") or {}
    if not _below_ours(gone, bot) or gone.get("bot_id") or gone.get("user") in {None, bot}:
        return Passed.NEWS
    place, stamp = _matched(_PLACE, event["channel"]), _matched(_STAMP, gone["ts"])
    return Inbound(
        line=line,
        sender=_address(line, gone["user"]),
        ref=_matched(_REF, body["event_id"]),
        at=at,
        in_reply_to=letter_ref(place, _matched(_STAMP, gone["thread_ts"])),
        message=stamp,
        deleted=True,
        place=_shared(line, place),
        overheard=True,
    )


def _commanded(body: Mapping[str, Any], *, line: Line, at: datetime, team: str) -> Inbound | Passed:
    """Read a slash command; one that we have no act for is heard as the word it is: /room for 6 is "room for 6"."""
    if body.get("team_id") != team:
        return Passed.STRANGER
    name = _matched(_NAME, body["command"])[1:]
    rest = said(body.get("text") or "", "")
    known = _COMMANDS.get(name)
    return Inbound(
        line=line,
        sender=_address(line, body["user_id"]),
        ref=_matched(_REF, body["trigger_id"]),
        at=at,
        text=rest if known and known not in _SAID_AS_WELL else heard(f"{_words(name)} {rest}"),
        mates=named(body.get("text") or "", "", line=line),
        command=known,
    )


def _words(name: str) -> str:
    return name.replace("_", " ").replace("-", " ")


def _opened(body: Mapping[str, Any], *, line: Line, team: str) -> Opened | Passed:
    """Read that somebody has come to our page; that they look at our messages is no news."""
    if body.get("team_id") != team:
        return Passed.STRANGER
    event = body["event"]
    return Opened(_address(line, event["user"])) if event.get("tab") == "home" else Passed.NEWS


def _tapped(body: Mapping[str, Any], *, line: Line, at: datetime, team: str) -> Told:
    """Read what somebody tapped on: a button, our shortcut, or the end of a slip."""
    user = body["user"]
    if body["team"]["id"] != team or user.get("team_id", team) != team:
        return Passed.STRANGER
    said = Inbound(
        line=line, sender=_address(line, user["id"]), ref=_matched(_REF, body["trigger_id"]), at=at
    )
    if body["type"] == "block_actions":
        return _pressed(body, said)
    if body["type"] == "shortcut":
        asked = Asks(NEW, said.ref, replace(said, command=Command.BOOK))
        return asked if body["callback_id"] == SHORTCUT else Passed.NEWS
    view = body["view"]
    if view["callback_id"] != CALLBACK:
        return Passed.NEWS
    return replace(said, ref=_matched(_REF, f"{view['id']}.{view['hash']}"), filled=filled(view))


def _pressed(body: Mapping[str, Any], tapped: Inbound) -> Told:
    """Read what was pressed or taken from a list; what only opens a page elsewhere says nothing."""
    action, held = body["actions"][0], body.get("container") or {}
    given = action.get("value") or (action.get("selected_option") or {}).get("value") or ""
    value = given.removeprefix(SLIP)
    if not value or len(value) > MOST_VALUE or held.get("type") not in {"message", "view"}:
        return Passed.NEWS
    said = replace(tapped, choice=value)
    if held["type"] == "message":
        ours = letter_ref(_matched(_PLACE, held["channel_id"]), _matched(_STAMP, held["message_ts"]))
        said = replace(said, in_reply_to=ours, place=_shared(said.line, held["channel_id"]))
    return Asks(value, said.ref, said) if f"{SLIP}{value}" in {action.get("action_id"), given} else said


def said(text: str, bot: str) -> str:
    """Return what a person saw when they wrote it: links and names by what is shown, and us not at all."""
    shown = _MARKUP.sub(lambda found: _shown(found[1], bot), text)
    return heard(shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))


def named(text: str, bot: str, *, line: Line) -> tuple[Mate, ...]:
    """Return who is named by a mention, us left out; each stands in the text as an @ and the name they have here."""
    marks = dict(each[1].partition("|")[::2] for each in _MENTION.finditer(text) if each[2] != bot)
    return tuple(Mate(Address(line.channel, each[1:]), each[1:]) for each in list(marks)[:MOST_NAMED])


def _shown(marked: str, bot: str) -> str:
    target, _, label = marked.partition("|")
    if bot and target == f"@{bot}":
        return " "
    if _USER.fullmatch(target[1:]) and target[0] == "@":
        return target
    if label:
        return label
    return target.removeprefix("mailto:").removeprefix("tel:").lstrip("!")


def letter_ref(place: str, stamp: str) -> str:
    """Return the id of a message of ours: a time is unique within its conversation only."""
    return f"{place}:{stamp}"


def _shared(line: Line, place: str) -> Address | None:
    """Return a conversation as a place where others listen; a direct one is none."""
    return None if place.startswith("D") else Address(line.channel, place)


def _address(line: Line, user: object) -> Address:
    return Address(line.channel, _matched(_USER, user))


def _matched(pattern: re.Pattern[str], text: object) -> str:
    if not isinstance(text, str) or not pattern.fullmatch(text):
        raise UnreadableError
    return text
