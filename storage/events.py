"""what happened: who, what, when, through which channel

The log only grows, so it holds ids, never names or words: those can be forgotten, it cannot.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from operator import itemgetter
from typing import Any

from sqlalchemy import bindparam, insert, select

from storage.columns import NextNumber
from storage.tables import EVENTS
from storage.unit import Unit


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened. ``who`` is a person's id, or the part of the house that did it ("rounds")."""

    at: datetime
    who: str
    channel: str
    what: str
    claim: str | None = None
    version: int | None = None
    data: Mapping[str, Any] = field(default_factory=dict)


def note(unit: Unit, business_id: str, events: Sequence[Event]) -> None:
    """Write the events down, in their order."""
    if events:
        unit.do(_NOTE, [_values(business_id, event) for event in events])


def of_claim(unit: Unit, business_id: str, claim: str) -> tuple[Event, ...]:
    """Return what happened to a claim, in the order in which it did."""
    rows = unit.rows(_OF_CLAIM, {"of_business": business_id, "of_claim": claim})
    return tuple(Event(*row) for _, *row in sorted(rows, key=itemgetter(0)))


def latest(unit: Unit, business_id: str, limit: int) -> tuple[Event, ...]:
    """Return the last events of a business, the newest first."""
    return tuple(Event(*row) for _, *row in unit.rows(_LATEST, {"of_business": business_id, "most": limit}))


def last(unit: Unit, business_id: str) -> int:
    """Return the number of the last event of a business, 0 where nothing has happened yet."""
    row = unit.row(_LATEST, {"of_business": business_id, "most": 1})
    return int(row[0]) if row else 0


def _values(business_id: str, event: Event) -> dict[str, Any]:
    return {
        "business_id": business_id,
        "of_business": business_id,
        "at": event.at,
        "who": event.who,
        "channel": event.channel,
        "what": event.what,
        "claim": event.claim,
        "version": event.version,
        "data": event.data,
    }


_NOTE = insert(EVENTS).inline().values(n=NextNumber(EVENTS.c.n, bindparam("of_business")))
_READ = select(
    EVENTS.c.n,
    EVENTS.c.at,
    EVENTS.c.who,
    EVENTS.c.channel,
    EVENTS.c.what,
    EVENTS.c.claim,
    EVENTS.c.version,
    EVENTS.c.data,
).where(EVENTS.c.business_id == bindparam("of_business"))
_OF_CLAIM = _READ.where(
    EVENTS.c.claim == bindparam("of_claim")
)  # in order of n SQLite would walk the whole log
_LATEST = _READ.order_by(EVENTS.c.n.desc()).limit(bindparam("most"))
