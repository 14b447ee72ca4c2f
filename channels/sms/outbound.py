"""a letter into a text message, and what Twilio did with it"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from channels.channel import Absent, Later, Never, Outcome, Sent, Unknown
from channels.sms.faults import Fault, Verdict, fault
from channels.sms.gsm import cut, folded
from channels.sms.rest import UNCERTAIN, UNREACHED, UNREADABLE, RefusedError
from core.messages import Letter, Reply, plain

OURS_SECONDS = 300.0
MOST_LISTED = 1000
CLOCKS_DIFFER = timedelta(hours=2)
"""By so much our clock may have been wrong; which of several texts alike is whose, the book knows by their ids."""

_TRIAL = "Sent from your Twilio trial account - "


def encode(reply: Reply) -> str:
    """Return the reply as a text message: choices numbered, GSM-7 if it can be, at most 1,600 characters."""
    return cut(folded(plain(reply)))


async def send(client: Any, letter: Letter, *, sender: dict[str, str], callback: str) -> Outcome:  # noqa: ANN401
    """Hand the letter to Twilio, once, from our number or service; ``callback`` hears what became of it."""
    body = encode(letter.reply)
    if not body:
        return Never("the letter has no text")
    try:
        made = await client.messages.create_async(
            to=letter.to.value, body=body, status_callback=callback, **sender
        )
    except RefusedError as refusal:
        return refused(refusal)
    except UNREACHED as error:
        return Later(f"no connection to Twilio: {type(error).__name__}")
    except (*UNCERTAIN, *UNREADABLE) as error:
        return Unknown(f"no clear answer from Twilio: {type(error).__name__}")
    return Sent(made.sid) if made.sid else Unknown("Twilio's answer has no sid")


async def find(client: Any, letter: Letter, since: datetime) -> Sent | Absent | Unknown:  # noqa: ANN401
    """Look for the letter in what Twilio has for its address: all that have the same text, the newest first.

    The address alone selects. Twilio's DateSent filter works on a date that a queued message does not have
    yet, and a message overlooked is a message sent twice. One page holds 1,000; if it is full without the
    letter, nobody can tell.
    """
    try:
        listed = await client.messages.list_async(
            to=letter.to.value, limit=MOST_LISTED, page_size=MOST_LISTED
        )
    except (RefusedError, *UNCERTAIN, *UNREADABLE) as error:
        return Unknown(f"Twilio could not be asked: {type(error).__name__}")
    if alike := _matching(listed, encode(letter.reply), since - CLOCKS_DIFFER):
        return Sent(alike[0], others=alike[1:])
    return Absent() if len(listed) < MOST_LISTED else Unknown("too many messages to look through")


def refused(refusal: RefusedError) -> Outcome:
    """Return what an error of the API means for the letter: by the table, then by the HTTP status."""
    why = f"{refusal.code or refusal.status}: "
    if refusal.status == 429:
        return Later(why + "too many requests to Twilio", refusal.after, whole_line=True)
    if refusal.status >= 500 or refusal.status == 408:
        return Unknown(why + "an error at Twilio, perhaps after sending")
    if found := fault(refusal.code):
        return _by(found, why + found.why)
    if refusal.status in {401, 403} or refusal.status < 400:
        return Later(why + "Twilio refused the account or the address of its API", OURS_SECONDS)
    return Never(why + "Twilio refused the letter")


def _by(found: Fault, why: str) -> Outcome:
    match found.verdict:
        case Verdict.LATER:
            return Later(why)
        case Verdict.OURS:
            return Later(why, OURS_SECONDS)
        case Verdict.STOPPED:
            return Never(why, opted_out=True)
        case Verdict.NEVER:
            return Never(why)


def _matching(listed: Iterable[Any], body: str, since: datetime) -> tuple[str, ...]:
    """Return the sids of our messages with that text, the oldest first; a trial account puts words of its own first.

    Of texts that read alike a later one may be the only one that another letter can be: it is left for that.
    """
    ours = [
        one
        for one in listed
        if str(one.direction).startswith("outbound")
        and one.body in {body, _TRIAL + body}
        and _made(one) >= since.replace(microsecond=0)
    ]
    return tuple(one.sid for one in sorted(ours, key=_made))


def _made(message: Any) -> datetime:  # noqa: ANN401
    made = message.date_created
    return made if isinstance(made, datetime) else datetime.max.replace(tzinfo=UTC)
