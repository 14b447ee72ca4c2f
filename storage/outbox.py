"""letters promised in a transaction, to be posted after it; the ledger of what became of each

    PENDING -claim-> SENDING -sent-> SENT -status-> DELIVERED -status-> READ
       ^               |  |  '-failed-> FAILED      '-status-> FAILED
       |<----later-----'  '-unknown, or the lease ran out-> UNKNOWN
       |<----absent-----------------------------------------'   '-found-> SENT   '-failed-> FAILED
       '-claim finds it void, or its reason ends-> DROPPED

Only what is known not to have left us becomes PENDING again. Whoever works on a letter holds it under an
attempt number until its lease ends; an answer under an older number is refused (False). A letter with a claim
and a version speaks of that version alone; one with a claim only is about all that becomes of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Update, and_, bindparam, case, func, literal_column, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from core.messages import Kind, Letter, LetterState, Line
from core.people import Address, Consent
from storage.columns import Among
from storage.letters import COLUMNS, REST, Mark, became, letter_of, marks_of, row_of
from storage.tables import ADDRESSES, BOOKINGS, LEASED, LETTERS, PENDING, REFS, STANDS
from storage.unit import Unit


@dataclass(frozen=True, slots=True)
class Claimed:
    """A letter that is ours to work on until ``lease_until``; ``since``: when it was last taken to be sent.

    ``tries``: how often it was taken to be sent, this time included.
    """

    letter: Letter
    attempt: int
    tries: int
    since: datetime
    lease_until: datetime


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


def promise(unit: Unit, letters: Sequence[Letter], now: datetime) -> int:
    """Promise the letters, one whose ``dedupe_key`` was promised before excepted; return how many are new."""
    if not letters:
        return 0
    return unit.do(_PROMISE, [row_of(letter, nth, now) for nth, letter in enumerate(letters)])


def claim(
    unit: Unit, now: datetime, *, lines: Collection[Line], lease: timedelta, limit: int
) -> tuple[Claimed, ...]:
    """Take letters of the lines that are due, the oldest first, and drop those that must not be sent any more.

    Dropped: 'too late' (expired), 'moved', 'cancelled' (the version it speaks of no longer stands),
    'opted out' and 'wrong number'. An ANSWER goes out even to those: they just wrote to us.
    """
    taken: list[Claimed] = []
    void: list[dict[str, Any]] = []
    for row in unit.rows(_DUE, _open(lines) | {"now": now, "most": limit}):
        letter, (attempt, tries, _, stands, consent) = letter_of(row), row[REST:]
        why = _void(letter, stands, consent, now)
        if why:
            void.append(_key(letter, attempt) | became(LetterState.DROPPED, attempt, why, now))
        else:
            taken.append(Claimed(letter, attempt + 1, tries + 1, now, now + lease))
    if void:
        unit.do(_DROP, void)
    if taken:
        unit.do(_TAKE, [_taken(each, LetterState.SENDING, now) for each in taken])
    return tuple(taken)


def sent(unit: Unit, claimed: Claimed, ref: str, now: datetime) -> bool:
    """Write down that the vendor took it, under its id; a status that came before this is applied now."""
    if not _settle(unit, claimed, LetterState.SENT, "", now, ref=ref):
        return False
    letter = claimed.letter
    named = _ref(letter.business_id, letter.line_id, ref, now) | {"letter_id": letter.id}
    ((state, error, rank),) = unit.rows(_NAME, named)
    if rank:
        _advance(unit, letter.business_id, letter.id, LetterState(state), error, now)
    return True


def later(unit: Unit, claimed: Claimed, due_at: datetime, why: str, now: datetime) -> bool:
    """Write down that the vendor did not take it, and when to try again."""
    return _settle(unit, claimed, LetterState.PENDING, why, now, try_at=due_at)


def failed(unit: Unit, claimed: Claimed, why: str, now: datetime) -> bool:
    """Write down that it will never be sent."""
    return _settle(unit, claimed, LetterState.FAILED, why, now)


def unknown(unit: Unit, claimed: Claimed, ask_at: datetime, why: str, now: datetime) -> bool:
    """Write down that it may or may not have left us, and when ``lost`` is to give it, to ask the vendor."""
    return _settle(unit, claimed, LetterState.UNKNOWN, why, now, lease_until=ask_at)


def lost(
    unit: Unit, now: datetime, *, lines: Collection[Line], lease: timedelta, limit: int
) -> tuple[Claimed, ...]:
    """Take letters of the lines whose lease ran out: ask the vendor; answer with found, absent, unknown or failed."""
    taken = []
    for row in unit.rows(_LEFT, _open(lines) | {"now": now, "most": limit}):
        attempt, tries, since = row[REST:]
        taken.append(Claimed(letter_of(row), attempt + 1, tries, since, now + lease))
    if taken:
        unit.do(_TAKE, [_taken(each, LetterState.UNKNOWN, now) for each in taken])
    return tuple(taken)


def found(unit: Unit, claimed: Claimed, ref: str, now: datetime) -> bool:
    """Write down that the vendor has it after all."""
    return sent(unit, claimed, ref, now)


def told(unit: Unit, claimed: Claimed) -> str | None:
    """Return the vendor's id of a letter that it has told us of, though its answer was lost."""
    found = unit.row(_REF, _key(claimed.letter, claimed.attempt))
    return str(found[0]) if found and found[0] is not None else None


def unowned(unit: Unit, claimed: Claimed, refs: Sequence[str]) -> str | None:
    """Return the first of the vendor's ids that is not known as another letter's."""
    letter = claimed.letter
    key = {"of_business": letter.business_id, "of_line": letter.line_id, "refs": list(refs)}
    others = {ref for ref, owner in unit.rows(_OWNERS, key) if owner not in {None, letter.id}}
    return next((each for each in refs if each not in others), None)


def absent(unit: Unit, claimed: Claimed, due_at: datetime, why: str, now: datetime) -> bool:
    """Write down that the vendor never got it (or that we repeat it anyway: ``why``), and when to send it."""
    return later(unit, claimed, due_at, why, now)


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

    Return the letter, None while none is known by that id: it is kept, and applied when ``sent`` names it. A vendor
    that carries ``letter_id`` tells by it that the letter went out, whatever became of the answer to us.
    """
    told = {"state": state.value, "error": error, "rank": _RANK.get(state, 0), "letter_id": letter_id}
    ((known,),) = unit.rows(_TELL, _ref(line.business_id, line.id, ref, now) | told)
    if known is None:
        return None
    key = {"of_business": line.business_id, "of_id": known}
    if letter_id is not None:
        unit.do(_REFER, key | {"of_line": line.id, "as_ref": ref})
    _advance(unit, line.business_id, known, state, error, now, pending=letter_id is not None)
    letter = unit.row(_ONE, key)
    return letter_of(letter) if letter else None


def ledger(unit: Unit, business_id: str, claim: str) -> tuple[Entry, ...]:
    """Return what became of every letter about the claim, in the order of their promises."""
    entries = []
    for row in unit.rows(_LEDGER, {"of_business": business_id, "of_claim": claim}):
        attempt, _, _, state, ref, why, history, *answered = row[REST:]
        entry = Entry(letter_of(row), LetterState(state), attempt, ref, why, marks_of(history), *answered)
        entries.append(entry)
    return tuple(entries)


def drop_about(unit: Unit, business_id: str, ended: Iterable[tuple[str, int, str]], now: datetime) -> None:
    """Drop what is pending about versions that no longer stand, given as (claim, version, why)."""
    rows = [
        {"of_business": business_id, "of_claim": claim, "of_version": version}
        | became(LetterState.DROPPED, 0, why, now)
        for claim, version, why in ended
    ]
    if rows:
        unit.do(_DROP_ABOUT, rows)


def drop_for(unit: Unit, business_id: str, address: Address, why: str, now: datetime) -> None:
    """Drop what is pending for an address."""
    key = {"of_business": business_id, "of_channel": address.channel, "of_address": address.value}
    unit.do(_DROP_FOR, key | became(LetterState.DROPPED, 0, why, now))


def readdress(unit: Unit, business_id: str, old: Address, new: Address) -> None:
    """Send what is pending for an address to another one of the same channel."""
    key = {"of_business": business_id, "of_channel": old.channel, "of_address": old.value}
    unit.do(_READDRESS, key | {"address": new.value})


def _void(letter: Letter, stands: int | None, consent: str | None, now: datetime) -> str:
    """Say why a letter must not be sent any more, if so; a letter that names no version speaks of none."""
    if letter.expires_at is not None and letter.expires_at <= now:
        return "too late"
    if letter.claim is not None and letter.version not in {None, stands}:
        return "cancelled" if stands is None else "moved"
    if letter.kind is Kind.ANSWER:
        return ""  # the one text that confirms the silence; before it, all that was pending was dropped
    return {Consent.WRONG: "wrong number", Consent.STOPPED: "opted out"}.get(Consent(consent or "given"), "")


def _settle(
    unit: Unit,
    claimed: Claimed,
    state: LetterState,
    why: str,
    now: datetime,
    **changed: str | datetime,
) -> bool:
    """Answer for a letter that we work on; refuse when it is no longer ours."""
    values = _key(claimed.letter, claimed.attempt) | became(state, claimed.attempt, why, now)
    kept = {"ref": None, "try_at": None, "lease_until": None}
    return unit.do(_SETTLE, values | kept | changed) == 1


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


def _open(lines: Iterable[Line]) -> dict[str, Any]:
    """Name the lines, each with its business: two businesses may call theirs by the same id."""
    return {"lines": sorted(f"{each.business_id}/{each.id}" for each in lines)}


def _key(letter: Letter, attempt: int) -> dict[str, Any]:
    return {"of_business": letter.business_id, "of_id": letter.id, "of_attempt": attempt}


def _taken(claimed: Claimed, state: LetterState, now: datetime) -> dict[str, Any]:
    taken = {
        "attempt": claimed.attempt,
        "tries": claimed.tries,
        "sending_at": claimed.since,
        "lease_until": claimed.lease_until,
    }
    return _key(claimed.letter, claimed.attempt - 1) | taken | became(state, claimed.attempt, "", now)


def _ref(business_id: str, line_id: str, ref: str, now: datetime) -> dict[str, Any]:
    key = {"business_id": business_id, "line_id": line_id, "ref": ref, "at": now}
    return key | {"letter_id": None, "state": "", "error": "", "rank": 0}


def _became_of(*values: str) -> Update:
    """Begin a statement that brings a letter to a state, adds the mark, and sets these columns too."""
    return update(LETTERS).values(
        state=bindparam("state"),
        why=bindparam("why"),
        history=LETTERS.c.history + bindparam("mark"),
        **{name: bindparam(name) for name in values},
    )


_RANK = {LetterState.SENT: 1, LetterState.DELIVERED: 2, LetterState.READ: 3, LetterState.FAILED: 4}
_BEFORE = {
    LetterState.SENT: ("unknown",),
    LetterState.DELIVERED: ("unknown", "sent"),
    LetterState.READ: ("unknown", "sent", "delivered"),
    LetterState.FAILED: ("unknown", "sent"),
}
"""From where news may move a letter; while it is being sent they are kept until ``sent`` or ``found``."""

_BUSINESS = LETTERS.c.business_id == bindparam("of_business")
_LETTER = (_BUSINESS, LETTERS.c.id == bindparam("of_id"))
_FENCED = (*_LETTER, LETTERS.c.attempt == bindparam("of_attempt"))
_PROMISE = insert(LETTERS).on_conflict_do_nothing(
    index_elements=[LETTERS.c.business_id, LETTERS.c.dedupe_key]
)
_STANDING = and_(BOOKINGS.c.business_id == LETTERS.c.business_id, BOOKINGS.c.claim == LETTERS.c.claim, STANDS)
_REACHED = and_(
    ADDRESSES.c.business_id == LETTERS.c.business_id,
    ADDRESSES.c.channel == LETTERS.c.channel,
    ADDRESSES.c.value == LETTERS.c.address,
)
_ON_LINES = Among(LETTERS.c.business_id.concat(literal_column("'/'")).concat(LETTERS.c.line_id), "lines")
_DUE = (
    select(*COLUMNS, BOOKINGS.c.version, ADDRESSES.c.consent)
    .outerjoin_from(LETTERS, BOOKINGS, _STANDING)
    .outerjoin(ADDRESSES, _REACHED)
    .where(PENDING, LETTERS.c.try_at <= bindparam("now"), _ON_LINES)
    .order_by(LETTERS.c.try_at, LETTERS.c.nth)
    .limit(bindparam("most"))
    .with_for_update(of=LETTERS, skip_locked=True)
)
_LEFT = (
    select(*COLUMNS)
    .where(LEASED, LETTERS.c.lease_until <= bindparam("now"), _ON_LINES)
    .order_by(LETTERS.c.lease_until)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_TAKE = _became_of("attempt", "tries", "sending_at", "lease_until").where(*_FENCED)
_DROP = _became_of().where(*_FENCED, PENDING)
_DROP_ABOUT = _became_of().where(
    _BUSINESS, LETTERS.c.claim == bindparam("of_claim"), LETTERS.c.version == bindparam("of_version"), PENDING
)
_DROP_FOR = _became_of().where(
    _BUSINESS,
    LETTERS.c.channel == bindparam("of_channel"),
    LETTERS.c.address == bindparam("of_address"),
    PENDING,
)
_READDRESS = (
    update(LETTERS)
    .where(
        _BUSINESS,
        LETTERS.c.channel == bindparam("of_channel"),
        LETTERS.c.address == bindparam("of_address"),
        PENDING,
    )
    .values(address=bindparam("address"))
)
_SETTLE = (
    _became_of()
    .values(
        {
            column.name: func.coalesce(bindparam(column.name, type_=column.type), column)
            for column in (LETTERS.c.ref, LETTERS.c.try_at, LETTERS.c.lease_until)
        }
    )
    .where(*_FENCED, LEASED)
)
_ADVANCE = _became_of().where(*_LETTER, Among(LETTERS.c.state, "from"))
_ONE = select(*COLUMNS).where(*_LETTER)
_REF = select(LETTERS.c.ref).where(*_FENCED)
_LEDGER = (
    select(
        *COLUMNS,
        *(LETTERS.c[name] for name in ("state", "ref", "why", "history", "answered_at", "answered_by")),
    )
    .where(_BUSINESS, LETTERS.c.claim == bindparam("of_claim"))
    .order_by(LETTERS.c.promised_at, LETTERS.c.nth, LETTERS.c.id)
)
_OWNERS = select(REFS.c.ref, REFS.c.letter_id).where(
    REFS.c.business_id == bindparam("of_business"),
    REFS.c.line_id == bindparam("of_line"),
    Among(REFS.c.ref, "refs"),
)
_REFER = (
    update(LETTERS)
    .where(*_LETTER, LETTERS.c.line_id == bindparam("of_line"), LETTERS.c.ref.is_(None), or_(LEASED, PENDING))
    .values(ref=bindparam("as_ref"))
)
_NEW_REF = insert(REFS)
_SAME_REF = [REFS.c.business_id, REFS.c.line_id, REFS.c.ref]
_NAME = _NEW_REF.on_conflict_do_update(
    index_elements=_SAME_REF, set_={"letter_id": _NEW_REF.excluded.letter_id}
).returning(REFS.c.state, REFS.c.error, REFS.c.rank)
_TELL = _NEW_REF.on_conflict_do_update(
    index_elements=_SAME_REF,
    set_={
        name: case((_NEW_REF.excluded.rank > REFS.c.rank, _NEW_REF.excluded[name]), else_=REFS.c[name])
        for name in ("state", "error", "rank")
    }
    | {"letter_id": func.coalesce(REFS.c.letter_id, _NEW_REF.excluded.letter_id)},
).returning(REFS.c.letter_id)
