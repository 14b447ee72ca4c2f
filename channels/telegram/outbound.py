"""a letter into a message of Telegram: its words, its buttons, and what Telegram did with it"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    KeyboardButton,
    LinkPreviewOptions,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyParameters,
)
from telegram.constants import MessageLimit
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from channels.channel import Later, Never, Outcome, Sent, Unknown
from channels.invite import invite
from core.messages import Choice, Reply
from core.visits import Card, Visit

OURS_SECONDS = 300.0
FILE = "visit.ics"
EDIT = "edit_message_text"
MOST_LABEL = 120
"""Characters of a button that any client shows; ours are far shorter."""

_UNREACHED = ("httpx.ConnectError", "httpx.UnsupportedProtocol", "httpx.LocalProtocolError")


@dataclass(frozen=True, slots=True)
class Call:
    """A method of the API, by the name that python-telegram-bot has for it, and what it is told.

    ``only_there``: it changes a message of long ago, and is no news of its own where that is gone.
    """

    method: str
    told: dict[str, Any]
    only_there: bool = False


def encode(reply: Reply, *, under: str | None = None) -> Call:
    """Return how a reply is sent: words as a message, a card of a visit as a place on the map or as a file.

    ``under``: the message of ours that it answers, so that they stand together.
    """
    visit = reply.visit
    if visit and not reply.text and reply.cards:
        match reply.cards[0]:
            case Card.PLACE if visit.point:
                return _place(visit, visit.point)
            case _:
                return _file(visit)
    if reply.instead and reply.instead.isascii() and reply.instead.isdigit():
        told = words(reply) | {"message_id": int(reply.instead)}
        return Call(EDIT, told, only_there=reply.instead == under)
    if under and under.isascii() and under.isdigit():
        answers = ReplyParameters(int(under), allow_sending_without_reply=True)
        return Call("send_message", words(reply) | {"reply_parameters": answers})
    return Call("send_message", words(reply))


def _place(visit: Visit, point: tuple[float, float]) -> Call:
    told = {"latitude": point[0], "longitude": point[1], "title": visit.place, "address": visit.address}
    return Call("send_venue", told | {"address": visit.address or visit.place, "disable_notification": True})


def _file(visit: Visit) -> Call:
    file = InputFile(invite(visit.invitation, *visit.also), filename=FILE)
    return Call("send_document", {"document": file, "disable_notification": True})


def words(reply: Reply) -> dict[str, Any]:
    """Return the reply as parameters of sendMessage: plain text, never parsed; choices as buttons, one a row.

    A button shows its digit as well, which can be typed.
    """
    lines = [each for each in (reply.text, str(reply.way or ""), reply.after, reply.typed) if each]
    text = "\n".join(lines) or (reply.choices and reply.choices[0].label) or ""
    text = text[: MessageLimit.MAX_TEXT_LENGTH]
    return {
        "text": text,
        "reply_markup": _keyboard(reply),
        "link_preview_options": LinkPreviewOptions(is_disabled=True),
        "entities": _moment(text, reply.visit) if reply.visit else (),
    }


def _moment(text: str, visit: Visit) -> tuple[MessageEntity, ...]:
    """Mark where the start of the visit stands in the text, as what Telegram calls a date.

    Without a format the words stay as they are, for they are the wall time of the place; who taps them sees the
    time of their own zone, and can have it in their calendar.
    """
    day = re.escape(visit.day)
    patterns = [rf"{day}\W{{1,3}}(?:\w{{1,5}}\W)?{re.escape(each)}" for each in visit.times]
    found = next((match for each in (*patterns, day) if (match := re.search(each, text))), None)
    if found is None:
        return ()
    at = visit.invitation.span.start
    offset, length = _units(text[: found.start()]), _units(found[0])
    return (MessageEntity(MessageEntity.DATE_TIME, offset, length, unix_time=at),)


def _units(text: str) -> int:
    """Count as Telegram does, in code units of UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def _keyboard(reply: Reply) -> InlineKeyboardMarkup | ReplyKeyboardMarkup | None:
    """Return the buttons below the message; where there are none, perhaps the one that shares a number."""
    buttons = [
        _button(each) for each in reply.choices if not each.url
    ]  # Telegram opens nothing but web pages
    if buttons:
        across = max(reply.columns, 1)
        return InlineKeyboardMarkup([buttons[n : n + across] for n in range(0, len(buttons), across)])
    if reply.number:
        button = KeyboardButton(reply.number, request_contact=True)
        return ReplyKeyboardMarkup([[button]], resize_keyboard=True, one_time_keyboard=True)
    return None


def _button(choice: Choice) -> InlineKeyboardButton:
    label = (f"{choice.token}) " if choice.token else "") + choice.label
    return InlineKeyboardButton(label[:MOST_LABEL], callback_data=choice.key or choice.token)


def instead(call: Call, error: TelegramError) -> Sent | Call | None:
    """Return what is as good as an edit that was refused: that there is nothing to change, or a new message."""
    if call.method != EDIT or not isinstance(error, BadRequest):
        return None
    if "not modified" in str(error):
        return Sent(str(call.told["message_id"]))
    if call.only_there:
        return None
    return Call("send_message", {name: value for name, value in call.told.items() if name != "message_id"})


def refused(error: TelegramError) -> Outcome:
    """Return what an error of the API means for the letter; its words are left behind, they may hold a name."""
    match error:
        case RetryAfter():
            return Later("429: too many requests to Telegram", seconds(error), whole_line=True)
        case Forbidden():
            return Never("403: the person blocked us, or is gone", opted_out=True)
        case ChatMigrated():
            return Never("400: the chat is another one now")
        case InvalidToken():
            return Later(
                "401: Telegram refused the token or the address of its API", OURS_SECONDS, whole_line=True
            )
        case BadRequest():
            return Never("400: Telegram refused the letter")
        case Conflict():
            return Later("409: another process asks for updates", OURS_SECONDS)
        case TimedOut():
            return _timed_out(error)
        case NetworkError() if str(error).startswith(_UNREACHED):
            return Later("no connection to Telegram")
        case _:
            return Unknown(f"no clear answer from Telegram: {type(error).__name__}")


def _timed_out(error: TimedOut) -> Outcome:
    """Tell a request that never left us from one that may have arrived."""
    cause = type(error.__cause__).__name__
    if cause in {"ConnectTimeout", "PoolTimeout"}:
        return Later(f"no connection to Telegram: {cause}")
    return Unknown("no answer from Telegram in time")


def seconds(error: RetryAfter) -> float:
    """Return how long Telegram wants to be left alone."""
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)
