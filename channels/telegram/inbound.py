"""what Telegram tells us, from one update: something that a person said or pressed, or that they left or came back

Of chats only private ones are heard; in a group it is only noticed that somebody speaks to us. A message that is
no words (a sticker, a poll, somebody's card) is heard as one that cannot be read, so that its sender gets an
answer; what nobody said (a pinned message, a bot's own) is passed over.
"""

from __future__ import annotations

import os
import re
from datetime import datetime
from enum import StrEnum
from typing import Any

from telegram import CallbackQuery, Chat, ChatMemberUpdated, Message, Update, User
from telegram.constants import ChatMemberStatus, ChatType, UpdateType

from core.messages import Command, Inbound, Keyword, Line
from core.people import Address
from core.texts import heard

os.environ.setdefault(
    "PTB_TIMEDELTA", "true"
)  # else the library warns of it at each length of time that it reads

ALLOWED = (
    UpdateType.MESSAGE,
    UpdateType.EDITED_MESSAGE,
    UpdateType.CALLBACK_QUERY,
    UpdateType.MY_CHAT_MEMBER,
)
"""The updates that we ask for; said with every call, for Telegram keeps what was said last."""

MOST_DATA = 64
"""Bytes that come back with a button."""

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@[A-Za-z0-9_]{1,64})?(?:\s+(.*))?", re.DOTALL)
_NUMBER = re.compile(r"\+[1-9][0-9]{6,14}")
_COMMANDS = {each.value: each for each in Command if each is not Command.ROOM}
_UNREADABLE = (TypeError, ValueError, LookupError, AttributeError, OverflowError, OSError)
"""What python-telegram-bot raises at an update that is none."""


class UnreadableError(ValueError):
    """This is no update of Telegram's."""


class Passed(StrEnum):
    """Why an update is confirmed and nothing else done; the names under which it is counted."""

    GROUP = "telegram_group"
    MACHINE = "telegram_from_machine"
    NEWS = "telegram_update_unknown"
    SERVICE = "telegram_service_message"


def decode(data: object, *, line: Line, at: datetime) -> Inbound | Passed:
    """Return what an update says was said on the line; raise UnreadableError when it is none."""
    if not isinstance(data, dict) or type(data.get("update_id")) is not int or data["update_id"] < 0:
        raise UnreadableError
    try:
        return _decoded(Update.de_json(data, None), line=line, at=at)
    except _UNREADABLE as error:
        raise UnreadableError from error


def _decoded(update: Update, *, line: Line, at: datetime) -> Inbound | Passed:
    ref = str(update.update_id)
    if update.callback_query:
        return _pressed(update.callback_query, line=line, ref=ref, at=at)
    if update.my_chat_member:
        return _member(update.my_chat_member, line=line, ref=ref, at=at)
    said = update.message or update.edited_message
    if said is None:
        return Passed.NEWS
    if said.chat.type in {ChatType.GROUP, ChatType.SUPERGROUP}:
        return _in_a_crowd(said, line=line, ref=ref, at=at, edited=update.edited_message is not None)
    return _message(said, line=line, ref=ref, at=at, edited=update.edited_message is not None)


def _in_a_crowd(message: Message, *, line: Line, ref: str, at: datetime, edited: bool) -> Inbound | Passed:
    """Read that we are spoken to in a group; what is said there stays there, unless it answers a message of ours."""
    writer, answered = message.from_user, message.reply_to_message
    if writer is None or writer.is_bot or not (message.text or message.caption):
        return Passed.GROUP
    place = _address(line, message.chat)
    is_ours = answered is not None and answered.from_user is not None and answered.from_user.is_bot
    if answered is None or not is_ours:
        return Inbound(line=line, sender=place, ref=ref, at=at, crowd=True)
    return Inbound(
        line=line,
        sender=Address(line.channel, str(writer.id)),
        ref=ref,
        at=at,
        text=heard(message.text or message.caption or ""),
        media=int(_has_more(message)),
        in_reply_to=str(answered.message_id),
        message=str(message.message_id),
        edited=edited,
        crowd=True,
        name=writer.first_name,
        place=place,
        overheard=True,
    )


def _message(message: Message, *, line: Line, ref: str, at: datetime, edited: bool) -> Inbound | Passed:
    if passed := _passed(message.chat, message.from_user):
        return passed
    said = heard(message.text or message.caption or "")
    unread = _has_more(message)
    if message.text is None and not said and not unread:
        return Passed.SERVICE
    command, text = _command(said) if message.text else (None, said)
    return Inbound(
        line=line,
        sender=_address(line, message.chat),
        ref=ref,
        at=at,
        text=text,
        command=command,
        media=int(unread),
        in_reply_to=str(message.reply_to_message.message_id) if message.reply_to_message else None,
        message=str(message.message_id),
        edited=edited,
        phone=_own_number(message),
    )


def _pressed(query: CallbackQuery, *, line: Line, ref: str, at: datetime) -> Inbound | Passed:
    """Read a pressed button; it counts in the chat that it stands in, and there only for whose chat it is."""
    chat = query.message.chat if query.message else None
    if chat is None or query.data is None or len(query.data.encode()) > MOST_DATA:
        return Passed.NEWS
    if query.from_user.is_bot:
        return Passed.MACHINE
    shared = chat.type != ChatType.PRIVATE
    if not shared and chat.id != query.from_user.id:
        return Passed.NEWS
    return Inbound(
        line=line,
        sender=Address(line.channel, str(query.from_user.id)),
        ref=ref,
        at=at,
        choice=query.data,
        in_reply_to=str(query.message.message_id) if query.message else None,
        name=query.from_user.first_name if shared else None,
        place=_address(line, chat) if shared else None,
    )


def _member(change: ChatMemberUpdated, *, line: Line, ref: str, at: datetime) -> Inbound | Passed:
    """Read that somebody blocked us, or let us back in: what carriers call STOP and START."""
    if passed := _passed(change.chat, change.from_user):
        return passed
    before, after = change.old_chat_member.status, change.new_chat_member.status
    if ChatMemberStatus.BANNED not in {before, after} or before == after:
        return Passed.SERVICE  # who only begins says so by /start
    keyword = Keyword.STOP if after == ChatMemberStatus.BANNED else Keyword.START
    return Inbound(line=line, sender=_address(line, change.chat), ref=ref, at=at, keyword=keyword)


def _passed(chat: Chat, sender: User | None) -> Passed | None:
    if chat.type != ChatType.PRIVATE:
        return Passed.GROUP
    return Passed.MACHINE if sender is None or sender.is_bot else None


def _address(line: Line, chat: Chat) -> Address:
    return Address(line.channel, str(chat.id))


def _own_number(message: Message) -> str | None:
    """Return the number that the sender shares, if it is theirs: anybody can send anybody's card."""
    card, sender = message.contact, message.from_user
    if card is None or sender is None or card.user_id != sender.id or message.forward_origin:
        return None
    number = "+" + re.sub(r"[^0-9]", "", card.phone_number)
    return number if _NUMBER.fullmatch(number) else None


def _has_more(message: Message) -> bool:
    """Tell whether there is something that we cannot read, what this library does not know included."""
    return bool(message.effective_attachment or message.checklist or message.api_kwargs)


def _command(said: str) -> tuple[Command | None, str]:
    """Cut a command off; one that we do not have is heard as the words it is made of: /cancel is "cancel"."""
    found = _COMMAND.fullmatch(said)
    if found is None:
        return None, said
    name, rest = found[1].lower(), (found[2] or "").strip()
    if name in _COMMANDS:
        return _COMMANDS[name], rest
    return None, f"{name.replace('_', ' ')} {rest}".strip()


def callback_id(data: Any) -> str | None:  # noqa: ANN401 - as it came
    """Return the id of the pressed button that wants an answer, whatever else is wrong with the update."""
    query = data.get("callback_query") if isinstance(data, dict) else None
    found = query.get("id") if isinstance(query, dict) else None
    return found if isinstance(found, str) and 0 < len(found) <= MOST_DATA else None
