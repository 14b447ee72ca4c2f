"""what became of a letter, in plain words: what is known of it, what nobody can know, and why it was not sent"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from core.messages import LetterState
from core.walltime import on_the_wall
from storage.letters import Entry, Mark
from storage.settling import GAVE_UP

UNKNOWABLE = {
    "sms": "whether a text is read, nobody can say",
    "telegram": "Telegram does not say whether it is read",
    "slack": "Slack does not say whether it is read",
    "mail": "mail does not say whether it arrives or is read",
    "console": "it was shown in a terminal",
}
"""What a channel's vendor does not say of a letter that it took."""

WHY = {
    "too late": "its time was over before it could go out",
    "moved": "the visit moved; what was promised for the new time stands below",
    "cancelled": "the visit does not stand any more",
    "over": "the visit is over",
    "did not come": "the client did not come",
    "has booked again": "the client has booked again",
    "a later reminder was due as well": "it was late, and a later one about the same visit was due as well",
    "already confirmed": "the client had said already that they come",
    "opted out": "the client wants no messages there",
    "wrong number": "whoever has that number says that it is a wrong one",
    "no address": "we know no address of the client there",
    "no line of ours": "the business has no line there to write from",
    "booked too late for it": "it was booked or moved too late for it",
    "not booked that far ahead": "it is for visits that are booked longer before",
    "the visit has begun by then": "the visit would have begun",
    "it is always quiet then": "in quiet hours nothing goes out, and no other time was left",
    "by the hours of the client as they are now": "by the hours of the client as they are now",
    "earlier, because of quiet hours": "earlier, because of quiet hours",
    "later, because of quiet hours": "later, because of quiet hours",
    "may be repeated": "nobody could say whether it had gone out, so it was sent once more",
    GAVE_UP: "nobody could say whether it had gone out, and it was not sent again",
    "the vendor never got it": "the vendor never got it, so it is sent again",
    "behind another letter": "one that goes before it to the same address is not out yet",
    "not begun within its lease": "there was no time to send it; another try follows",
    "not asked within its lease": "there was no time to ask the vendor; we ask again",
}
"""How a reason of the ledger is told; any other one comes from the vendor, and is told as it came."""

MOVED = (
    "earlier, because of quiet hours",
    "later, because of quiet hours",
    "by the hours of the client as they are now",
)
REPEATED = "may be repeated"
GIVEN_UP = "given up: "
OUT = frozenset({LetterState.SENT, LetterState.DELIVERED, LetterState.READ})


def became(entry: Entry, now: datetime, where: ZoneInfo) -> str:
    """Say what became of a letter, and what of that nobody can know."""
    parts = (
        _stands(entry, now),
        *_in_our_words(entry),
        *_quiet(entry),
        *_twice(entry),
        *_answered(entry, where),
    )
    return "; ".join(each for each in parts if each)


def path(entry: Entry, where: ZoneInfo) -> str:
    """Say how it came there, mark by mark; what was found out again and again stands there once."""
    marks = (tuple(each) for _, each in groupby(entry.history, key=lambda mark: mark.state))
    return ", ".join(_mark(each, where) for each in marks) or "-"


def _mark(alike: tuple[Mark, ...], where: ZoneInfo) -> str:
    times = f", {len(alike)} times" if len(alike) > 1 else ""
    return f"{clock(alike[0].at, where)} {alike[0].state.value}{times}"


def clock(at: datetime, where: ZoneInfo) -> str:
    """Write an instant as a list of letters shows it."""
    return f"{on_the_wall(at, where):%a %d %b %H:%M}"


def _stands(entry: Entry, now: datetime) -> str:
    channel, why = entry.letter.to.channel, _why(entry.why)
    match entry.state:
        case LetterState.PENDING:
            return _waits(entry, now)
        case LetterState.SENDING:
            return "is being sent"
        case LetterState.UNKNOWN:
            unclear = f" ({why})" if why else ""
            return (
                f"may have gone out{unclear}; before it is sent again the vendor is asked, where one can be"
            )
        case LetterState.SENT:
            unknown = UNKNOWABLE.get(channel, "the vendor does not say more")
            return f"sent; {'whether it arrived, the vendor has not said' if channel == 'sms' else unknown}"
        case LetterState.DELIVERED:
            return f"delivered; {UNKNOWABLE.get(channel, 'the vendor does not say whether it is read')}"
        case LetterState.READ:
            return "read"
        case LetterState.FAILED if entry.why == GAVE_UP:
            return f"may have come: {why}"
        case LetterState.FAILED:
            return f"not delivered: {why or 'the vendor does not say why'}"
        case LetterState.DROPPED:
            return f"not sent: {why}"


def _waits(entry: Entry, now: datetime) -> str:
    """Say for what a letter waits: its time, another try, or somebody who sends it."""
    if entry.attempt and entry.why:
        return f"not out yet: {_why(entry.why)}"
    if entry.letter.due_at > now:
        return "will be sent"
    if entry.letter.expires_at is not None and entry.letter.expires_at <= now:
        return f"not sent: {WHY['too late']}"
    return "is due; `halfpast serve` or `halfpast work` sends it"


def _in_our_words(entry: Entry) -> Iterator[str]:
    """Say that ours stand in for the business's own words, and what those lack."""
    if unfilled := entry.letter.reply.unfilled:
        yield f"in our words, as yours lack {{{unfilled.field}}}"


def _quiet(entry: Entry) -> Iterator[str]:
    """Say that quiet hours moved it, as they did the last time."""
    said = [each.why for each in entry.history if each.why in MOVED]
    yield from (f"sent {each}" if entry.ref else f"due {each}" for each in said[-1:])


def _twice(entry: Entry) -> Iterator[str]:
    """Say that it may have come twice, where nobody could tell whether the first one went out."""
    if entry.state in OUT and any(each.why == REPEATED for each in entry.history):
        yield "it may have come twice"


def _why(reason: str) -> str:
    """Tell a reason of the ledger as people do."""
    if reason.startswith(GIVEN_UP):
        return f"given up after a day: {_why(reason.removeprefix(GIVEN_UP))}"
    return WHY.get(reason, reason)


def _answered(entry: Entry, where: ZoneInfo) -> Iterator[str]:
    if entry.answered_at:
        yield f"answered {clock(entry.answered_at, where)}"
