"""letters as rows, and what became of each as marks"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import takewhile
from typing import Any

from sqlalchemy import Update, and_, bindparam, select, update

from core.messages import ABOVE, Choice, Kind, Letter, LetterState, Reply, Reworded, Unfilled, Way, worded_at
from core.people import Address
from core.visits import Card, Visit
from storage.catalog import as_data, of_data
from storage.columns import json_text
from storage.tables import LETTERS

_OWN = tuple(
    LETTERS.c[name]
    for name in (
        *("id", "business_id", "line_id", "channel", "address", "reply", "kind", "due_at", "dedupe_key"),
        *("claim", "version", "expires_at", "fallback", "unless", "thread", "words_until"),
    )
)
HEAD = LETTERS.alias("head")
UNDER = and_(HEAD.c.business_id == LETTERS.c.business_id, HEAD.c.id == LETTERS.c.thread)
"""The letter under which another one stands."""

COLUMNS = (
    *_OWN,
    select(HEAD.c.ref).where(UNDER).scalar_subquery().label("under"),
    *(LETTERS.c[name] for name in ("attempt", "tries", "sending_at")),
)
"""What ``letter_of`` reads; from ``REST`` on: attempt, tries, and when it was last taken to be sent."""

REST = len(_OWN) + 1
_SENDING_AT = REST + 2

CONFIRMED = "confirmed"
"""What makes a letter needless that goes only to who has not said that they come."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What became of a letter at one moment."""

    at: datetime
    state: LetterState
    attempt: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A letter in the ledger: where it stands, and how it came there. ``ref`` is the vendor's id.

    ``answered_by`` is the vendor's id of the message that answered it, ``answered_at`` when we heard that.
    """

    letter: Letter
    state: LetterState
    attempt: int
    ref: str | None
    why: str
    history: tuple[Mark, ...]
    answered_at: datetime | None = None
    answered_by: str | None = None


def letter_of(row: Sequence[Any]) -> Letter:
    """Read a letter from a row of ``COLUMNS``: in the words that it had when it was last taken to be sent."""
    (
        name,
        business_id,
        line_id,
        channel,
        value,
        reply,
        kind,
        due_at,
        dedupe_key,
        claim,
        version,
        expires_at,
        fallback,
        unless,
        thread,
        words_until,
        under,
    ) = row[:REST]
    said, sending_at = reply_of(reply), row[_SENDING_AT]
    if said.instead == ABOVE and under:
        said = replace(said, instead=under)
    return Letter(
        id=name,
        business_id=business_id,
        line_id=line_id,
        to=Address(channel, value),
        reply=worded_at(said, sending_at) if sending_at else said,
        kind=Kind(kind),
        due_at=due_at,
        dedupe_key=dedupe_key,
        claim=claim,
        version=version,
        expires_at=expires_at,
        then=tuple(fallback.split()),
        unless_confirmed=unless == CONFIRMED,
        thread=thread,
        under=under,
        words_until=words_until,
    )


def row_of(letter: Letter, nth: int, now: datetime) -> dict[str, Any]:
    """Write a letter as a new row; ``nth`` is its place among those promised together."""
    state = LetterState.DROPPED if letter.unsent else LetterState.PENDING
    mark = became(state, 0, letter.why, now)["mark"] if letter.why else ""
    return {
        "business_id": letter.business_id,
        "id": letter.id,
        "line_id": letter.line_id,
        "channel": letter.to.channel,
        "address": letter.to.value,
        "kind": letter.kind.value,
        "reply": written(letter.reply),
        "dedupe_key": letter.dedupe_key,
        "claim": letter.claim,
        "version": letter.version,
        "promised_at": now,
        "nth": nth,
        "due_at": letter.due_at,
        "expires_at": letter.expires_at,
        "state": state.value,
        "attempt": 0,
        "tries": 0,
        "try_at": letter.due_at,
        "why": letter.why,
        "history": mark,
        "fallback": " ".join(letter.then),
        "unless": CONFIRMED if letter.unless_confirmed else "",
        "thread": letter.thread,
        "words_until": letter.words_until,
    }


def reply_of(written: Sequence[Any]) -> Reply:
    """Read a reply; the way to the booking is there only where one goes."""
    text, choices, after, way, number, *more = written
    plain = Reply(text, tuple(Choice(*each) for each in choices), after, Way(*way) if way else None, number)
    if not more:
        return plain
    visit, cards, columns, instead, *later = more
    return replace(
        plain,
        visit=of_data(Visit, visit) if visit else None,
        cards=tuple(Card(each) for each in cards),
        columns=columns,
        instead=instead,
        later=tuple(_reworded(*each) for each in (later[0] if later else ())),
        unfilled=of_data(Unfilled, later[1]) if later[1:] and later[1] else None,
        typed=later[2] if later[2:] else "",
    )


def _reworded(since: str, *said: str) -> Reworded:
    return Reworded(datetime.fromisoformat(since), *said)


def written(reply: Reply) -> tuple[Any, ...]:
    """Write a reply, without the address of any link."""
    way = (reply.way.claim, reply.way.words) if reply.way else None
    choices = [_choice(each) for each in reply.choices]
    last = _last(reply)
    is_more = reply.visit or reply.columns > 1 or reply.instead or last
    visit = as_data(reply.visit) if reply.visit else None
    more = (visit, reply.cards, reply.columns, reply.instead, *last) if is_more else ()
    return (reply.text, choices, reply.after, way, reply.number, *more)


def _last(reply: Reply) -> tuple[Any, ...]:
    """Write what few replies have: words for a later day, own words that could not be filled, how to answer by text."""
    later = [(each.since.isoformat(), each.text, each.after, each.lead) for each in reply.later]
    unfilled = as_data(reply.unfilled) if reply.unfilled else None
    if reply.typed:
        return later, unfilled, reply.typed
    if unfilled:
        return later, unfilled
    return (later,) if later else ()


NO_WORDS = written(Reply(""))
"""A reply whose words were forgotten."""


def _choice(choice: Choice) -> tuple[str | bool, ...]:
    more = (choice.url, True) if choice.slip else (choice.url,) if choice.url else ()
    return (choice.token, choice.label, choice.key, *more)


def became(state: LetterState, attempt: int, why: str, now: datetime) -> dict[str, Any]:
    """Return what changes in a row when the letter comes to a state, with the mark that tells so."""
    mark = json_text((now.isoformat(), state.value, attempt, why)) + "\n"
    return {"state": state.value, "why": why, "mark": mark}


def marks_of(history: str) -> tuple[Mark, ...]:
    """Read the marks, in the order in which they were made."""
    lines = (json.loads(line) for line in history.splitlines())
    return tuple(
        Mark(datetime.fromisoformat(at), LetterState(state), attempt, why)
        for at, state, attempt, why in lines
    )


def times_asked(marks: Sequence[Mark]) -> int:
    """Return how often the vendor was asked after a letter since it was last to be sent; an answer has its reason."""
    since = takewhile(lambda each: each.state is not LetterState.SENDING, reversed(marks))
    return sum(each.state is LetterState.UNKNOWN and not each.why for each in since)


def key_of(letter: Letter, attempt: int) -> dict[str, Any]:
    """Name a letter under an attempt number, as ``FENCED`` asks for it."""
    return {"of_business": letter.business_id, "of_id": letter.id, "of_attempt": attempt}


def became_of(*values: str) -> Update:
    """Begin a statement that brings a letter to a state, adds the mark, and sets these columns too."""
    return update(LETTERS).values(
        state=bindparam("state"),
        why=bindparam("why"),
        history=LETTERS.c.history + bindparam("mark"),
        **{name: bindparam(name) for name in values},
    )


BUSINESS = LETTERS.c.business_id == bindparam("of_business")
LETTER = (BUSINESS, LETTERS.c.id == bindparam("of_id"))
FENCED = (*LETTER, LETTERS.c.attempt == bindparam("of_attempt"))
"""A letter that is still ours: whoever took it since has another number."""
