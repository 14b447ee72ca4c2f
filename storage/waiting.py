"""letters of plans that wait for their time: found by where they go, and written again before they leave"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, select

from core.messages import Letter, LetterState, Reply
from core.people import Address
from storage.letters import BUSINESS, COLUMNS, FENCED, REST, became, became_of, key_of, letter_of, written
from storage.tables import LETTERS, PENDING
from storage.unit import Unit


@dataclass(frozen=True, slots=True)
class Waiting:
    """A letter that waits, and how often it was worked on."""

    letter: Letter
    attempt: int


@dataclass(frozen=True, slots=True)
class Again:
    """What a letter that waits becomes: other words and another time, or nothing, which it is then said why."""

    waiting: Waiting
    reply: Reply
    due_at: datetime
    why: str = ""
    unsent: bool = False


def of_visits(unit: Unit, business_id: str, addresses: Iterable[Address]) -> tuple[Waiting, ...]:
    """Return what waits for addresses and speaks of one version of a booking."""
    found = []
    for each in addresses:
        key = {"of_business": business_id, "of_channel": each.channel, "of_address": each.value}
        found += [Waiting(letter_of(row), row[REST]) for row in unit.rows(_OF_VISITS, key)]
    return tuple(found)


def write(unit: Unit, again: Sequence[Again], now: datetime) -> None:
    """Write letters again that still wait; one that the post has taken meanwhile leaves as it was."""
    for each in again:
        letter, attempt = each.waiting.letter, each.waiting.attempt
        moved = each.due_at != letter.due_at
        state = LetterState.DROPPED if each.unsent else LetterState.PENDING
        values = key_of(letter, attempt) | became(state, attempt, each.why, now)
        values |= {"reply": written(each.reply), "due_at": each.due_at}
        unit.do(_AGAIN, values | {"try_at": each.due_at if moved else None})


_OF_VISITS = (
    select(*COLUMNS)
    .where(
        BUSINESS,
        LETTERS.c.channel == bindparam("of_channel"),
        LETTERS.c.address == bindparam("of_address"),
        PENDING,
        LETTERS.c.version.is_not(None),
    )
    .order_by(LETTERS.c.due_at, LETTERS.c.id)
)
_AGAIN = (
    became_of("reply", "due_at")
    .values(try_at=func.coalesce(bindparam("try_at", type_=LETTERS.c.try_at.type), LETTERS.c.try_at))
    .where(*FENCED, PENDING)
)
