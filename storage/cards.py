"""what notices show once they were sent: their own words, the vendor's id, and what is to stand there instead"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Text, bindparam, func, select

from core.messages import LetterState
from storage.letters import BUSINESS, LETTER, became, became_of
from storage.tables import LETTERS, PENDING
from storage.takeovers import Head
from storage.unit import Unit

CARD = "card:"
"""What stands in the key of a letter that changes what another one shows, behind the id of that one."""
OUTDATED = "something else stands there by now"
"""Why a card is not changed to what it was to show."""


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
    key = {
        "of_business": business_id,
        "of_channel": head.place.channel,
        "of_address": head.place.value,
        "of_thread": head.letter_id,
        "of_key": f"thread:{head.letter_id}:{CARD}",
    }
    unit.do(_OVERTAKE, key | became(LetterState.DROPPED, 0, OUTDATED, now))


_REPLY = select(LETTERS.c.reply).where(*LETTER)
_REF = select(LETTERS.c.ref).where(*LETTER)
_KEY = bindparam("of_key", type_=Text)
_OVERTAKE = became_of().where(
    BUSINESS,
    LETTERS.c.channel == bindparam("of_channel"),
    LETTERS.c.address == bindparam("of_address"),
    LETTERS.c.thread == bindparam("of_thread"),
    func.substr(LETTERS.c.dedupe_key, 1, func.length(_KEY)) == _KEY,
    PENDING,
)
