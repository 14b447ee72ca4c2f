"""what came of letters that were ours: the answers of many, written down at once; and what vendors tell later

An answer counts only under the attempt number of whoever gives it. A vendor may tell of its id before we have written
down that it is the letter's: what it told is kept under the id, and applied when the letter gets it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, case, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from core.messages import Letter, LetterState, Line
from storage.columns import Among
from storage.letters import COLUMNS, FENCED, LETTER, became, became_of, key_of, letter_of
from storage.outbox import Claimed
from storage.parts import is_in
from storage.tables import LEASED, LETTERS, PENDING, REFS
from storage.unit import Unit

GAVE_UP = "may have been sent; not repeated"
"""Why a letter failed that nobody could tell us of; a vendor who tells later is believed."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a letter that was ours: ``at``: when it is tried again or asked after; ``ref``: the vendor's id.

    ``begun``: whether it was tried at all.
    """

    claimed: Claimed
    state: LetterState
    why: str = ""
    at: datetime | None = None
    ref: str | None = None
    begun: bool = True


def sent(claimed: Claimed, ref: str) -> Settled:
    """Say that the vendor has it, under its id."""
    return Settled(claimed, LetterState.SENT, ref=ref)


def later(claimed: Claimed, try_at: datetime, why: str) -> Settled:
    """Say that the vendor does not have it, and when to try again."""
    return Settled(claimed, LetterState.PENDING, why, try_at)


def unbegun(claimed: Claimed, try_at: datetime, why: str) -> Settled:
    """Say that it was not even tried, and when it can be; this was no try."""
    return Settled(claimed, LetterState.PENDING, why, try_at, begun=False)


def failed(claimed: Claimed, why: str) -> Settled:
    """Say that it will never be sent."""
    return Settled(claimed, LetterState.FAILED, why)


def unknown(claimed: Claimed, ask_at: datetime, why: str) -> Settled:
    """Say that it may or may not have left us, and when ``lost`` is to give it, to ask the vendor."""
    return Settled(claimed, LetterState.UNKNOWN, why, ask_at)


def settle(unit: Unit, settled: Sequence[Settled], now: datetime) -> tuple[bool, ...]:
    """Write down what became of the letters; tell of each whether it was still ours, for else it is not written."""
    ours = set(unit.each(_SETTLE, [_row(each, now) for each in settled]))
    kept = tuple(_whose(each) in ours for each in settled)
    named = {_named(each): each for each, was in zip(settled, kept, strict=True) if was and each.ref}
    if named:
        _name(unit, list(named.values()), now)
    return kept


def told(unit: Unit, claimed: Claimed) -> str | None:
    """Return the vendor's id of a letter that it has told us of, though its answer was lost."""
    found = unit.row(_REF, key_of(claimed.letter, claimed.attempt))
    return str(found[0]) if found and found[0] is not None else None


def owned(unit: Unit, claimed: Claimed, refs: Sequence[str], now: datetime) -> str | None:
    """Give the letter the first of the vendor's ids that is not another letter's, and return it.

    Who is given one has it at once, whoever else asks for it at the same time.
    """
    letter = claimed.letter
    for ref in refs:
        named = _ref(letter.business_id, letter.line_id, ref, now) | {"letter_id": letter.id}
        ((owner,),) = unit.rows(_OWN, named)
        if owner == letter.id:
            return ref
    return None


def is_under_way(unit: Unit, claimed: Claimed, now: datetime) -> bool:
    """Tell whether another letter with the same words is on its way to the same address: that may be what arrived."""
    letter = claimed.letter
    key = {"of_business": letter.business_id, "of_id": letter.id, "now": now}
    return unit.row(_UNDER_WAY, key) is not None


def status(
    unit: Unit,
    line: Line,
    ref: str,
    state: LetterState,
    *,
    letter_id: str | None = None,
    error: str = "",
    now: datetime,
) -> Letter | None:
    """Write down what the vendor tells of its id, in any order, any number of times: the ledger goes forward.

    Return the letter, None while none is known by that id: it is kept, and applied when ``settle`` names it. A vendor
    that carries ``letter_id`` tells by it that the letter went out, whatever became of the answer to us.
    """
    told = {"state": state.value, "error": error, "rank": _RANK.get(state, 0), "letter_id": letter_id}
    ((known, *newest),) = unit.rows(_TELL, _ref(line.business_id, line.id, ref, now) | told)
    if known is None:
        return None
    key = {"of_business": line.business_id, "of_id": known}
    if letter_id is not None:
        unit.do(_REFER, key | {"of_line": line.id, "as_ref": ref})
    state, error = (LetterState(newest[0]), newest[1]) if newest[0] else (state, error)
    _advance(unit, line.business_id, known, state, error, now, pending=letter_id is not None)
    letter = unit.row(_ONE, key)
    return letter_of(letter) if letter else None


def _row(settled: Settled, now: datetime) -> dict[str, Any]:
    claimed = settled.claimed
    values = key_of(claimed.letter, claimed.attempt)
    values |= became(settled.state, claimed.attempt, settled.why, now)
    return values | {
        "tries": claimed.tries if settled.begun else claimed.tries - 1,
        "ref": settled.ref,
        "try_at": settled.at if settled.state is LetterState.PENDING else None,
        "lease_until": settled.at if settled.state is LetterState.UNKNOWN else None,
    }


def _whose(settled: Settled) -> tuple[str, str, int]:
    return settled.claimed.letter.business_id, settled.claimed.letter.id, settled.claimed.attempt


def _named(settled: Settled) -> tuple[str, str, str]:
    letter = settled.claimed.letter
    return letter.business_id, letter.line_id, settled.ref or ""


def _name(unit: Unit, settled: Sequence[Settled], now: datetime) -> None:
    """Keep the vendor's ids; a status that came before them is applied now."""
    named = [_ref(*_named(each), now) | {"letter_id": each.claimed.letter.id} for each in settled]
    for business_id, letter_id, state, error, rank in unit.each(_NAME, named):
        if rank:
            _advance(unit, business_id, letter_id, LetterState(state), error, now)


def _advance(
    unit: Unit,
    business_id: str,
    letter_id: str,
    state: LetterState,
    error: str,
    now: datetime,
    *,
    pending: bool = False,
) -> None:
    """Go forward in the ledger, if this is forward; ``pending``: also where it was to be sent once more."""
    if before := _BEFORE.get(state):
        before += ("pending",) if pending else ()
        key = {"of_business": business_id, "of_id": letter_id, "from": before}
        unit.do(_ADVANCE, key | became(state, 0, error, now))


def _ref(business_id: str, line_id: str, ref: str, now: datetime) -> dict[str, Any]:
    key = {"business_id": business_id, "line_id": line_id, "ref": ref, "at": now}
    return key | {"letter_id": None, "state": "", "error": "", "rank": 0}


_RANK = {LetterState.SENT: 1, LetterState.DELIVERED: 2, LetterState.READ: 3, LetterState.FAILED: 4}
_BEFORE = {
    LetterState.SENT: ("unknown",),
    LetterState.DELIVERED: ("unknown", "sent"),
    LetterState.READ: ("unknown", "sent", "delivered"),
    LetterState.FAILED: ("unknown", "sent"),
}
"""From where news may move a letter; while it is being sent they are kept until ``settle`` names it."""

_SETTLE = (
    became_of("tries")
    .values(
        {
            column.name: func.coalesce(bindparam(column.name, type_=column.type), column)
            for column in (LETTERS.c.ref, LETTERS.c.try_at, LETTERS.c.lease_until)
        }
    )
    .where(*FENCED, LEASED)
    .returning(LETTERS.c.business_id, LETTERS.c.id, LETTERS.c.attempt)
)
_ADVANCE = became_of().where(
    *LETTER,
    or_(
        Among(LETTERS.c.state, "from"),
        and_(LETTERS.c.state == "failed", LETTERS.c.why == GAVE_UP),
    ),
)
_ONE = select(*COLUMNS).where(*LETTER)
_REF = select(LETTERS.c.ref).where(*FENCED)
_OTHER = LETTERS.alias("other")
_UNDER_WAY = (
    select(_OTHER.c.id)
    .join(LETTERS, and_(_OTHER.c.business_id == LETTERS.c.business_id, _OTHER.c.line_id == LETTERS.c.line_id))
    .where(
        *LETTER,
        _OTHER.c.id != LETTERS.c.id,
        _OTHER.c.address == LETTERS.c.address,
        _OTHER.c.reply == LETTERS.c.reply,
        is_in(_OTHER.c.state, "sending", "unknown"),  # as the index says that knows them
        is_in(_OTHER.c.state, "sending"),
        _OTHER.c.lease_until > bindparam("now"),
    )
)
_REFER = (
    update(LETTERS)
    .where(*LETTER, LETTERS.c.line_id == bindparam("of_line"), LETTERS.c.ref.is_(None), or_(LEASED, PENDING))
    .values(ref=bindparam("as_ref"))
)
_NEW_REF = insert(REFS)
_SAME_REF = [REFS.c.business_id, REFS.c.line_id, REFS.c.ref]
_NAME = _NEW_REF.on_conflict_do_update(
    index_elements=_SAME_REF, set_={"letter_id": _NEW_REF.excluded.letter_id}
).returning(REFS.c.business_id, REFS.c.letter_id, REFS.c.state, REFS.c.error, REFS.c.rank)
_TELL = _NEW_REF.on_conflict_do_update(
    index_elements=_SAME_REF,
    set_={
        name: case((_NEW_REF.excluded.rank > REFS.c.rank, _NEW_REF.excluded[name]), else_=REFS.c[name])
        for name in ("state", "error", "rank")
    }
    | {"letter_id": func.coalesce(REFS.c.letter_id, _NEW_REF.excluded.letter_id)},
).returning(REFS.c.letter_id, REFS.c.state, REFS.c.error)
_OWN = _NEW_REF.on_conflict_do_update(
    index_elements=_SAME_REF,
    set_={"letter_id": func.coalesce(REFS.c.letter_id, _NEW_REF.excluded.letter_id)},
).returning(REFS.c.letter_id)
