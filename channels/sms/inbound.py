"""what Twilio tells us, from the fields of its webhooks: a message, or what became of a letter

A signature covers names and values run together, so a request that was caught can be cut into other names and
values with the same signature. Hence every field that is used must be there once and look exactly as Twilio
writes it, and no other field may have swallowed one of them
(twilio.com/docs/messaging/guides/webhook-request; reliability B.1 row 3).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from channels.channel import Status
from channels.sms.faults import Verdict, fault, state
from channels.sms.form import MalformedError, Pairs
from channels.sms.settings import SmsSettings
from core.messages import Inbound, Keyword, LetterState, Line
from core.people import Address
from core.texts import heard

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_.\-]*", re.ASCII)
_MESSAGE = re.compile(r"(SM|MM)[0-9a-f]{32}")
_PERSON = re.compile(r"\+[1-9][0-9]{6,14}")
_MACHINE = re.compile(r"[1-9][0-9]{2,7}|(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9 &_+\-]{0,10}")
_COUNT = re.compile(r"[0-9]{1,2}")
_STATUS = re.compile(r"[a-z_]{1,32}")
_CODE = re.compile(r"[0-9]{1,6}")
_LETTER = re.compile(r"letter=([A-Za-z0-9_\-]{1,64})")
_SWALLOWED = re.compile(
    r"(From|To)\+[1-9]|AccountSidAC|Message(Sid[SM]M|Status[a-z])|MessagingServiceSidMG"
    r"|NumMedia[0-9]|OptOutType(STOP|START|HELP)|ErrorCode[0-9]"
)
_USED = frozenset(
    {
        "AccountSid",
        "Body",
        "ErrorCode",
        "From",
        "MessageSid",
        "MessageStatus",
        "MessagingServiceSid",
        "NumMedia",
    }
    | {"OptOutType", "To"}
)
_KEYWORDS = {"STOP": Keyword.STOP, "START": Keyword.START, "HELP": Keyword.HELP}


class Passed(StrEnum):
    """Why a genuine request is answered and nothing else done; the names under which it is counted."""

    MACHINE = "sms_from_machine"
    NEWS = "sms_status_unknown"


def message(pairs: Pairs, *, line: Line, settings: SmsSettings, at: datetime) -> Inbound | Passed:
    """Return what was said on the line; raise MalformedError when the fields are not those of a text to it.

    A sender that is a short code or a name is a machine: nobody there books, nothing can be answered, and two
    machines that answer each other never stop. Such texts are passed over.
    """
    fields = _fields(pairs)
    ref = _must(fields, "MessageSid", _MESSAGE)
    _must_be_ours(fields, settings)
    sender, text = fields.get("From", ""), _there(fields, "Body")
    media = _may(fields, "NumMedia", _COUNT)
    if not _PERSON.fullmatch(sender):
        _must(fields, "From", _MACHINE)
        return Passed.MACHINE
    return Inbound(
        line=line,
        sender=Address(line.channel, sender),
        ref=ref,
        at=at,
        text=heard(text),
        keyword=_KEYWORDS.get(fields.get("OptOutType", "").upper()),
        media=int(media or 0),
    )


def status(pairs: Pairs, query: str, *, line: Line, settings: SmsSettings) -> Status | Passed:
    """Return what became of a letter, its id from the query that we gave along; raise as ``message`` does."""
    fields = _fields(pairs)
    ref = _must(fields, "MessageSid", _MESSAGE)
    _equal(fields, "AccountSid", settings.account_sid)
    found = state(_must(fields, "MessageStatus", _STATUS))
    error = _may(fields, "ErrorCode", _CODE) or ""
    letter = _LETTER.fullmatch(query)
    if found is None:
        return Passed.NEWS
    verdict = _verdict(error) if found is LetterState.FAILED else None
    return Status(
        line=line,
        ref=ref,
        state=found,
        error=error,
        opted_out=verdict is Verdict.STOPPED,
        transient=verdict is Verdict.LATER,
        letter_id=letter[1] if letter else None,
    )


def _fields(pairs: Pairs) -> Mapping[str, str]:
    fields: dict[str, str] = {}
    for name, value in pairs:
        is_ambiguous = name in _USED and name in fields
        has_swallowed = name != "Body" and _SWALLOWED.search(value)
        if is_ambiguous or has_swallowed or not _NAME.fullmatch(name):
            raise MalformedError
        fields[name] = value
    return fields


def _must_be_ours(fields: Mapping[str, str], settings: SmsSettings) -> None:
    """Refuse what was sent to another account or number; the pool of our messaging service is ours."""
    _equal(fields, "AccountSid", settings.account_sid)
    to, service = fields.get("To", ""), fields.get("MessagingServiceSid")
    is_pool = settings.messaging_service_sid is not None and service == settings.messaging_service_sid
    if to != settings.sender and not (is_pool and (_PERSON.fullmatch(to) or _MACHINE.fullmatch(to))):
        raise MalformedError


def _equal(fields: Mapping[str, str], name: str, ours: str) -> None:
    if fields.get(name) != ours:
        raise MalformedError


def _there(fields: Mapping[str, str], name: str) -> str:
    try:
        return fields[name]
    except KeyError as error:
        raise MalformedError from error


def _must(fields: Mapping[str, str], name: str, pattern: re.Pattern[str]) -> str:
    value = _there(fields, name)
    if not pattern.fullmatch(value):
        raise MalformedError
    return value


def _may(fields: Mapping[str, str], name: str, pattern: re.Pattern[str]) -> str | None:
    return _must(fields, name, pattern) if fields.get(name) else None


def _verdict(error: str) -> Verdict | None:
    found = fault(int(error) if error else None)
    return found.verdict if found else None
