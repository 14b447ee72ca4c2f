"""what notices show once they were sent: their own words, the vendor's id, and what is to stand there instead"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Text, and_, bindparam, func, not_, select

from core.messages import Kind, Letter, LetterState, Reply
from core.people import Address
from storage.letters import BUSINESS, LETTER, became, became_of, reply_of
from storage.parts import is_in
from storage.tables import LETTERS, PENDING
from storage.takeovers import Head
from storage.unit import Unit

CARD = "card:"
"""What stands in the key of a letter that changes what another one shows, behind the id of that one."""
OUTDATED = "something else stands there by now"
"""Why a card is not changed to what it was to show."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A notice that was sent, or is to be: ``reply`` is what it said, ``ref`` the vendor's id, None while it has none.

    ``due_at`` (aware): when it leaves, or left.
    """

    head: Head
    reply: Reply
    ref: str | None
    due_at: datetime


def of_claim(unit: Unit, business_id: str, claim: str) -> tuple[Shown, ...]:
    """Return the notices of a claim, but for those that never left, and such as wait for one version of it."""
    rows = unit.rows(_OF_CLAIM, {"of_business": business_id, "of_claim": claim})
    return tuple(
        Shown(Head(name, line_id, Address(channel, value)), reply_of(reply), ref, due_at)
        for name, line_id, channel, value, reply, ref, due_at in rows
    )


def is_promised(unit: Unit, business_id: str, head: Head, key: str) -> bool:
    """Tell whether a letter of that key was promised below a notice."""
    known = {"of_business": business_id, "of_key": f"thread:{head.letter_id}:{key}"}
    return unit.row(_PROMISED, known) is not None


def words(unit: Unit, business_id: str, letter_id: str) -> str:
    """Return the words of a letter; nothing where there is none, or they were forgotten."""
    found = unit.row(_REPLY, {"of_business": business_id, "of_id": letter_id})
    return str(found[0][0]) if found else ""


def ref(unit: Unit, business_id: str, letter_id: str) -> str | None:
    """Return the vendor's id of a letter."""
    found = unit.row(_REF, {"of_business": business_id, "of_id": letter_id})
    return found[0] if found else None


def overtake(unit: Unit, business_id: str, head: Head, now: datetime) -> None:
    """Drop what was to change the card of a notice, and has not left: something else will stand there."""
    unit.do(_OVERTAKE, _on(business_id, head) | became(LetterState.DROPPED, 0, OUTDATED, now))


def is_outdated(unit: Unit, letter: Letter) -> bool:
    """Tell whether a letter that is to be sent once more would change a card back: what was promised later has left."""
    if letter.thread is None or not letter.dedupe_key.startswith(f"thread:{letter.thread}:{CARD}"):
        return False
    key = _on(letter.business_id, Head(letter.thread, letter.line_id, letter.to))
    return unit.row(_OUTDATED, key | {"of_id": letter.id}) is not None


def _on(business_id: str, head: Head) -> dict[str, str]:
    """Name what changes the card of a notice."""
    return {
        "of_business": business_id,
        "of_channel": head.place.channel,
        "of_address": head.place.value,
        "of_thread": head.letter_id,
        "of_key": f"thread:{head.letter_id}:{CARD}",
    }


_KEY = bindparam("of_key", type_=Text)
_ON_CARD = and_(
    BUSINESS,
    LETTERS.c.channel == bindparam("of_channel"),
    LETTERS.c.address == bindparam("of_address"),
    LETTERS.c.thread == bindparam("of_thread"),
    func.substr(LETTERS.c.dedupe_key, 1, func.length(_KEY)) == _KEY,
)
_THIS = LETTERS.alias("this")
_OUTDATED = select(LETTERS.c.id).where(
    _ON_CARD,
    not_(is_in(LETTERS.c.state, LetterState.PENDING, LetterState.FAILED, LetterState.DROPPED)),
    LETTERS.c.promised_at
    > select(_THIS.c.promised_at)
    .where(_THIS.c.business_id == bindparam("of_business"), _THIS.c.id == bindparam("of_id"))
    .scalar_subquery(),
)
_OF_CLAIM = (
    select(*(LETTERS.c[name] for name in ("id", "line_id", "channel", "address", "reply", "ref", "due_at")))
    .where(
        BUSINESS,
        LETTERS.c.claim == bindparam("of_claim"),
        is_in(LETTERS.c.kind, Kind.NOTICE),
        not_(is_in(LETTERS.c.state, LetterState.FAILED, LetterState.DROPPED)),
        not_(and_(PENDING, LETTERS.c.version.is_not(None))),
    )
    .order_by(LETTERS.c.due_at, LETTERS.c.id)
)
_PROMISED = select(LETTERS.c.id).where(BUSINESS, LETTERS.c.dedupe_key == bindparam("of_key"))
_REPLY = select(LETTERS.c.reply).where(*LETTER)
_REF = select(LETTERS.c.ref).where(*LETTER)
_OVERTAKE = became_of().where(_ON_CARD, PENDING)
