"""which letters a message may answer: the one that it points at, or those that its sender got last"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select, update

from core.messages import Kind, Line
from core.people import Address
from storage.columns import Among
from storage.letters import BUSINESS
from storage.parts import is_in
from storage.tables import LETTERS, REFS, TELLS
from storage.unit import Unit

MOST = 8
"""Letters that are looked at, the last ones first."""


@dataclass(frozen=True, slots=True)
class Told:
    """A letter that somebody got about a booking; ``version`` is None where it was not about one version alone."""

    letter_id: str
    claim: str
    version: int | None
    kind: Kind
    sent_at: datetime


def pointed_at(unit: Unit, line: Line, sender: Address, ref: str) -> Told | None:
    """Return the letter to the sender that the vendor knows by that id, if it is about a booking."""
    values = _key(line.business_id, sender) | {"of_line": line.id, "of_ref": ref}
    found = unit.rows(_POINTED_AT, values)
    return _told(*found[0]) if found else None


def last_told(unit: Unit, line: Line, sender: Address, since: datetime, now: datetime) -> tuple[Told, ...]:
    """Return what the sender was told on the line since an instant without having asked, the last first."""
    times = {"since": since, "now": now, "most": MOST}
    rows = unit.rows(_LAST_TOLD, _key(line.business_id, sender) | {"of_line": line.id} | times)
    return tuple(_told(*row) for row in rows)


def answered(unit: Unit, business_id: str, letter_ids: Collection[str], ref: str, now: datetime) -> int:
    """Write down which message answered these letters, the first one for each; return how many were unanswered."""
    values = {"of_business": business_id, "ids": sorted(letter_ids), "answered_at": now, "answered_by": ref}
    return unit.do(_ANSWERED, values)


def _key(business_id: str, sender: Address) -> dict[str, object]:
    return {"of_business": business_id, "of_channel": sender.channel, "of_address": sender.value}


def _told(letter_id: str, claim: str, version: int | None, kind: str, sent_at: datetime) -> Told:
    return Told(letter_id, claim, version, Kind(kind), sent_at)


_TO_SENDER = (
    BUSINESS,
    LETTERS.c.channel == bindparam("of_channel"),
    LETTERS.c.address == bindparam("of_address"),
    LETTERS.c.line_id == bindparam("of_line"),
)
_LEFT_US = is_in(LETTERS.c.state, "sending", "unknown", "sent", "delivered", "read")
_READ = select(LETTERS.c.id, LETTERS.c.claim, LETTERS.c.version, LETTERS.c.kind, LETTERS.c.sending_at)
_POINTED_AT = _READ.join(
    REFS, (REFS.c.business_id == LETTERS.c.business_id) & (REFS.c.letter_id == LETTERS.c.id)
).where(
    *_TO_SENDER,
    REFS.c.business_id == bindparam("of_business"),
    REFS.c.line_id == bindparam("of_line"),
    REFS.c.ref == bindparam("of_ref"),
    LETTERS.c.claim.is_not(None),
)
_LAST_TOLD = (
    _READ.where(
        *_TO_SENDER,
        TELLS,
        _LEFT_US,
        LETTERS.c.due_at > bindparam("since"),
        LETTERS.c.due_at <= bindparam("now"),
    )
    .order_by(LETTERS.c.due_at.desc())
    .limit(bindparam("most"))
)
_ANSWERED = (
    update(LETTERS)
    .where(BUSINESS, Among(LETTERS.c.id, "ids"), LETTERS.c.answered_at.is_(None))
    .values(answered_at=bindparam("answered_at"), answered_by=bindparam("answered_by"))
)
