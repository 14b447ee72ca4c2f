"""talks that people of the team took over: when, who answered and how fast, and where their threads stand"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Text, bindparam, func, select, update
from sqlalchemy.dialects.postgresql import insert

from core.messages import LetterState, Line
from core.people import Address
from storage.letters import became, became_of
from storage.plans import Row
from storage.tables import LETTERS, OF_TEAM, PENDING, REFS
from storage.tables_of_staff import TAKEOVERS
from storage.unit import Unit


@dataclass(frozen=True, slots=True)
class Head:
    """The letter with which a thread begins, and the line and address where it stands."""

    letter_id: str
    line_id: str
    place: Address


@dataclass(frozen=True, slots=True)
class Takeover:
    """A talk that people may take over; instants are aware.

    ``line_id`` and ``client`` are those of the talk. ``why``: what the event log calls it. ``answered_by`` wrote first,
    ``writer`` is the first name of whoever wrote last. ``closed_by``: who said that it is done.
    """

    id: str
    line_id: str
    client: Address
    person_id: str
    why: str
    heads: tuple[Head, ...]
    opened_at: datetime
    answered_at: datetime | None = None
    answered_by: str | None = None
    writer: str | None = None
    closed_at: datetime | None = None
    closed_by: str | None = None


def begin(unit: Unit, business_id: str, takeover: Takeover) -> None:
    """Write down that people may take a talk over."""
    unit.do(_BEGIN, _row(business_id, takeover))


def one(unit: Unit, business_id: str, takeover_id: str, *, lock: bool = False) -> Takeover | None:
    """Return a takeover by its id; ``lock``: nobody else changes it until we are done."""
    found = unit.row(_LOCK if lock else _ONE, {"of_business": business_id, "of_id": takeover_id})
    return _takeover(found) if found else None


def head_of(unit: Unit, line: Line, ref: str) -> str | None:
    """Return the letter with which the thread begins in which a message of ours stands, by the vendor's id of that."""
    found = unit.row(_HEAD_OF, {"of_business": line.business_id, "of_line": line.id, "of_ref": ref})
    return (found[1] or found[0]) if found else None


def change(unit: Unit, business_id: str, takeover: Takeover) -> None:
    """Write down who answered, and whether it is done."""
    row = _row(business_id, takeover)
    unit.do(
        _CHANGE, {"of_business": business_id, "of_id": takeover.id} | {name: row[name] for name in _CHANGING}
    )


def brought(unit: Unit, business_id: str, client: Address, key: str) -> tuple[tuple[LetterState, str], ...]:
    """Return how letters of the team to a client stand whose keys begin so, each with its key; the oldest first."""
    rows = unit.rows(_BROUGHT, _under(business_id, client, key))
    return tuple((LetterState(state), known) for state, known in rows)


def take_back(unit: Unit, business_id: str, client: Address, key: str, *, why: str, now: datetime) -> None:
    """Drop letters of the team to a client whose keys begin so, and which have not left."""
    unit.do(_TAKE_BACK, _under(business_id, client, key) | became(LetterState.DROPPED, 0, why, now))


def _under(business_id: str, client: Address, key: str) -> dict[str, Any]:
    return {
        "of_business": business_id,
        "of_channel": client.channel,
        "of_address": client.value,
        "of_key": key,
    }


def latest(unit: Unit, business_id: str, limit: int) -> tuple[Takeover, ...]:
    """Return the last takeovers, the newest first."""
    return tuple(_takeover(row) for row in unit.rows(_LATEST, {"of_business": business_id, "most": limit}))


def _row(business_id: str, each: Takeover) -> dict[str, Any]:
    return {
        "business_id": business_id,
        "id": each.id,
        "line_id": each.line_id,
        "channel": each.client.channel,
        "sender": each.client.value,
        "person_id": each.person_id,
        "why": each.why,
        "heads": [
            (head.letter_id, head.line_id, head.place.channel, head.place.value) for head in each.heads
        ],
        "opened_at": each.opened_at,
        **{name: getattr(each, name) for name in _CHANGING},
    }


def _takeover(row: Row) -> Takeover:
    name, line_id, channel, sender, person_id, why, heads, *more = row
    read = tuple(Head(letter_id, line, Address(*place)) for letter_id, line, *place in heads)
    return Takeover(name, line_id, Address(channel, sender), person_id, why, read, *more)


_CHANGING = ("answered_at", "answered_by", "writer", "closed_at", "closed_by")
_NAMES = ("id", "line_id", "channel", "sender", "person_id", "why", "heads", "opened_at", *_CHANGING)
_BUSINESS = TAKEOVERS.c.business_id == bindparam("of_business")
_THIS = (_BUSINESS, TAKEOVERS.c.id == bindparam("of_id"))
_READ = select(*(TAKEOVERS.c[name] for name in _NAMES))
_BEGIN = insert(TAKEOVERS).on_conflict_do_nothing()
_ONE = _READ.where(*_THIS)
_LOCK = _ONE.with_for_update()
_CHANGE = update(TAKEOVERS).where(*_THIS).values({name: bindparam(name) for name in _CHANGING})
_LATEST = _READ.where(_BUSINESS).order_by(TAKEOVERS.c.opened_at.desc()).limit(bindparam("most"))
_HEAD_OF = (
    select(LETTERS.c.id, LETTERS.c.thread)
    .join(REFS, (REFS.c.business_id == LETTERS.c.business_id) & (REFS.c.letter_id == LETTERS.c.id))
    .where(
        REFS.c.business_id == bindparam("of_business"),
        REFS.c.line_id == bindparam("of_line"),
        REFS.c.ref == bindparam("of_ref"),
    )
)
_KEY = bindparam("of_key", type_=Text)
_TO_CLIENT = (
    LETTERS.c.business_id == bindparam("of_business"),
    LETTERS.c.channel == bindparam("of_channel"),
    LETTERS.c.address == bindparam("of_address"),
    OF_TEAM,
    func.substr(LETTERS.c.dedupe_key, 1, func.length(_KEY)) == _KEY,
)
_BROUGHT = (
    select(LETTERS.c.state, LETTERS.c.dedupe_key)
    .where(*_TO_CLIENT)
    .order_by(LETTERS.c.promised_at, LETTERS.c.id)
)
_TAKE_BACK = became_of().where(*_TO_CLIENT, PENDING)
