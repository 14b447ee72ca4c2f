"""notices that nobody of the team reads: a place where staff are told that takes no letters any more"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select

from core.people import Address
from storage.parts import is_in
from storage.tables import LETTERS
from storage.unit import Unit


@dataclass(frozen=True, slots=True)
class Unread:
    """A place that takes no letters: how many went there in vain, when the last was due, and why it was refused."""

    place: Address
    letters: int
    last: datetime
    why: str


def unread(unit: Unit, business_id: str, since: datetime) -> tuple[Unread, ...]:
    """Return the places where staff are told that refused a notice since then, and which none has reached after it."""
    found: dict[Address, list[tuple[str, datetime, str]]] = {}
    for channel, address, state, due_at, why in unit.rows(
        _SINCE, {"of_business": business_id, "since": since}
    ):
        found.setdefault(Address(channel, address), []).append((state, due_at, why))
    ended = ((place, _refused(letters)) for place, letters in found.items())
    return tuple(Unread(place, len(gone), *gone[0][1:]) for place, gone in ended if gone)


def _refused(letters: list[tuple[str, datetime, str]]) -> list[tuple[str, datetime, str]]:
    """Return those of a place, the last first, that were refused since one reached it."""
    reached = next((nth for nth, (state, *_) in enumerate(letters) if state != "failed"), len(letters))
    return letters[:reached]


_SINCE = (
    select(LETTERS.c.channel, LETTERS.c.address, LETTERS.c.state, LETTERS.c.due_at, LETTERS.c.why)
    .where(
        LETTERS.c.business_id == bindparam("of_business"),
        is_in(LETTERS.c.kind, "notice"),
        is_in(LETTERS.c.state, "sent", "delivered", "failed"),
        LETTERS.c.due_at > bindparam("since"),
    )
    .order_by(LETTERS.c.due_at.desc(), LETTERS.c.nth.desc())
)
