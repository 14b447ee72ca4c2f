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

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Integer, and_, bindparam, exists, func, not_, null, or_, select, union_all, update
from sqlalchemy.dialects.postgresql import insert

from core.messages import ABOVE, Kind, Letter, LetterState, Line, worded_at
from core.people import Address, Consent
from storage.cards import OUTDATED, is_outdated
from storage.columns import Among
from storage.letters import (
    BUSINESS,
    COLUMNS,
    CONFIRMED,
    FENCED,
    HEAD,
    NO_WORDS,
    REST,
    UNDER,
    Entry,
    became,
    became_of,
    key_of,
    letter_of,
    marks_of,
    row_of,
    times_asked,
)
from storage.mentions import MENTIONING, mention
from storage.parts import is_in
from storage.plans import Row
from storage.staying import MEANT, is_meant
from storage.tables import ADDRESSES, ANSWERS, BOOKINGS, LEASED, LETTERS, PENDING
from storage.unit import Unit

OVER = "over"
"""Why nothing is left to remind of: the visit took place."""
MOVED = "moved"
"""Why a letter about a visit is not sent any more: it is at another time now, and has letters about that."""
OVERTAKEN = "a later reminder was due as well"
"""Why a reminder that is late does not go out any more: one of the same visit, nearer to it, does on any channel."""
UNSEEN = "what it was to take the place of was never sent"
"""Why a card is not changed."""
LATE = timedelta(minutes=5)
"""A letter that leaves so long after it was due is late."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A letter that is ours to work on until ``lease_until``; ``since``: when it was last taken to be sent.

    ``tries``: how often it was taken to be sent, this time included; ``asked``: how often the vendor was asked after it
    since then, this time included.
    """

    letter: Letter
    attempt: int
    tries: int
    since: datetime
    lease_until: datetime
    asked: int = 0


@dataclass(frozen=True, slots=True)
class Overdue:
    """So many letters are due and have not left; ``since``: when the first fell due, ``why``: what was said of it."""

    letters: int
    since: datetime | None
    why: str


def promise(unit: Unit, letters: Sequence[Letter], now: datetime) -> int:
    """Promise the letters, one whose ``dedupe_key`` was promised before excepted; return how many are new."""
    if not letters:
        return 0
    mention(unit, letters)
    return unit.do(_PROMISE, [row_of(letter, nth, now) for nth, letter in enumerate(letters)])


def claim(
    unit: Unit,
    now: datetime,
    *,
    line: Line,
    lease: timedelta,
    limit: int,
    answers: bool = False,
) -> tuple[Claimed, ...]:
    """Take letters of the line that are due, the oldest first, and drop those that must not be sent any more.

    Each has the words that hold now.
    Dropped: 'too late' (expired), 'moved', 'cancelled' (the version it speaks of no longer stands),
    'opted out' and 'wrong number', 'already confirmed' where it goes to those who are not, 'has booked again', and
    ``OVERTAKEN``. An ANSWER goes out even to who opted out: they just wrote to us. ``answers``: those alone.
    """
    wanted = _of(line) | {"now": now, "late": now - LATE, "most": limit}
    due = _DUE_ANSWERS if answers else _DUE
    taken: tuple[Claimed, ...] = ()
    while not taken and (rows := unit.rows(due, wanted)):
        taken = _sorted_out(unit, rows, now, lease)
    if taken:
        unit.do(_TAKE, [_taken(each, LetterState.SENDING, now) for each in taken])
    return taken


def lost(
    unit: Unit,
    now: datetime,
    *,
    line: Line,
    lease: timedelta,
    limit: int,
    holds: Callable[[], bool] = lambda: True,
) -> tuple[Claimed, ...]:
    """Take letters of the line whose lease ran out: ask the vendor what became of them, and settle that.

    ``holds``: asked once the rows are in hand, whether ``now`` is still to be believed. A clock that was set back since
    it was read would end the lease of who took one meanwhile; none is taken then.
    """
    taken = []
    for row in unit.rows(_LEFT, _of(line) | {"now": now, "most": limit}):
        attempt, tries, since, history = row[REST:]
        asked = times_asked(marks_of(history)) + 1
        taken.append(Claimed(letter_of(row), attempt + 1, tries, since, now + lease, asked))
    if not taken or not holds():
        return ()
    unit.do(_TAKE, [_taken(each, LetterState.UNKNOWN, now) for each in taken])
    return tuple(taken)


def due(unit: Unit, now: datetime, line: Line) -> int:
    """Return how many letters of the line are due and have not left."""
    return int(unit.rows(_DUE_THERE, _of(line) | {"now": now})[0][0])


def overdue(unit: Unit, now: datetime) -> Overdue:
    """Return how many letters are due and have not left, and what was said of the first; all that wait are read.

    Those whose time is over do not count: nobody can send them any more.
    """
    letters, since = unit.rows(_OVERDUE, {"now": now})[0]
    first = unit.row(_FIRST_OVERDUE, {"now": now}) if letters else None
    return Overdue(letters, since, first[0] if first else "")


def ledger(unit: Unit, business_id: str, claim: str) -> tuple[Entry, ...]:
    """Return what became of every letter about the claim, alone or among others, in the order in which they are due."""
    entries = []
    for row in unit.rows(_LEDGER, {"of_business": business_id, "of_claim": claim}):
        attempt, _, _, state, ref, why, history, *answered = row[REST:]
        entry = Entry(letter_of(row), LetterState(state), attempt, ref, why, marks_of(history), *answered)
        entries.append(entry)
    return tuple(entries)


def waiting(unit: Unit, business_id: str, kinds: Iterable[Kind]) -> int:
    """Return how many letters of these kinds wait for their time."""
    key = {"of_business": business_id, "kinds": sorted(each.value for each in kinds)}
    return int(unit.rows(_WAITING, key)[0][0])


def drop_about(unit: Unit, business_id: str, ended: Iterable[tuple[str, int, str]], now: datetime) -> None:
    """Drop what is pending about versions that no longer stand, given as (claim, version, why).

    What follows a visit that took place is not dropped: it is still to come.
    """
    rows = [
        {"of_business": business_id, "of_claim": claim, "of_version": version, "all": int(why != OVER)}
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


def forget_words(unit: Unit, business_id: str, now: datetime) -> int:
    """Empty letters in which people's words were kept long enough; return how many."""
    return unit.do(_FORGET_WORDS, {"of_business": business_id, "now": now, "reply": NO_WORDS})


def _sorted_out(unit: Unit, rows: Sequence[Row], now: datetime, lease: timedelta) -> tuple[Claimed, ...]:
    """Drop what must not be sent any more; return the others."""
    taken: list[Claimed] = []
    void: list[dict[str, Any]] = []
    for row in rows:
        letter, (attempt, tries, _, stands, consent, confirmed, *told) = letter_of(row), row[REST:]
        why = _void(letter, stands, consent, now) or _needless(letter, confirmed, *told)
        if tries and is_outdated(unit, letter):
            why = OUTDATED
        if why in {MOVED, "cancelled"} and is_meant(unit, letter):
            continue  # by what stood when we looked; it is found again
        if why:
            void.append(key_of(letter, attempt) | became(LetterState.DROPPED, attempt, why, now))
        else:
            letter = replace(letter, reply=worded_at(letter.reply, now))
            taken.append(Claimed(letter, attempt + 1, tries + 1, now, now + lease))
    if void:
        unit.do(_DROP, void)
    return tuple(taken)


def _void(letter: Letter, stands: int | None, consent: str | None, now: datetime) -> str:
    """Say why a letter must not be sent any more, if so; a letter that names no version speaks of none."""
    if letter.expires_at is not None and letter.expires_at <= now:
        return "too late"
    if letter.claim is not None and letter.version not in {None, stands}:
        return "cancelled" if stands is None else MOVED
    if letter.reply.instead == ABOVE:
        return UNSEEN
    if letter.kind is Kind.ANSWER:
        return ""  # the one text that confirms the silence; before it, all that was pending was dropped
    return {Consent.WRONG: "wrong number", Consent.STOPPED: "opted out"}.get(Consent(consent or "given"), "")


def _needless(letter: Letter, confirmed_at: datetime | None, again: int, overtaken: int) -> str:
    """Say why nobody needs a letter any more, if so."""
    if letter.unless_confirmed and confirmed_at is not None:
        return "already confirmed"
    if overtaken:
        return OVERTAKEN
    return "has booked again" if again else ""


def _of(line: Line) -> dict[str, Any]:
    """Name a line, with its business: two businesses may call theirs by the same id."""
    return {"of_business": line.business_id, "of_line": line.id}


def _taken(claimed: Claimed, state: LetterState, now: datetime) -> dict[str, Any]:
    taken = {
        "attempt": claimed.attempt,
        "tries": claimed.tries,
        "sending_at": claimed.since,
        "lease_until": claimed.lease_until,
    }
    return key_of(claimed.letter, claimed.attempt - 1) | taken | became(state, claimed.attempt, "", now)


_PROMISE = insert(LETTERS).on_conflict_do_nothing(
    index_elements=[LETTERS.c.business_id, LETTERS.c.dedupe_key]
)
_FOLLOWS = is_in(LETTERS.c.kind, Kind.FOLLOW_UP, Kind.AGAIN)
_CAME = and_(_FOLLOWS, is_in(BOOKINGS.c.state, "attended"), BOOKINGS.c.version == LETTERS.c.version)
_STANDING = and_(
    BOOKINGS.c.business_id == LETTERS.c.business_id,
    BOOKINGS.c.claim == LETTERS.c.claim,
    or_(MEANT, _CAME),
)
_NEXT = BOOKINGS.alias("next")
_BOOKED_AGAIN = exists().where(
    is_in(LETTERS.c.kind, Kind.AGAIN),
    _NEXT.c.business_id == LETTERS.c.business_id,
    _NEXT.c.person_id == BOOKINGS.c.person_id,
    is_in(_NEXT.c.state, "awaiting", "booked"),
    _NEXT.c.starts_at > BOOKINGS.c.starts_at,
)
_NEWER = LETTERS.alias("newer")
_SAME_ADDRESS = and_(_NEWER.c.channel == LETTERS.c.channel, _NEWER.c.address == LETTERS.c.address)
_NEARER = or_(
    _NEWER.c.due_at > LETTERS.c.due_at,
    and_(
        _NEWER.c.due_at == LETTERS.c.due_at,
        _NEWER.c.nth > LETTERS.c.nth,
        or_(_SAME_ADDRESS, LETTERS.c.due_at < bindparam("late")),
    ),
)
"""Of two that are due at one moment the one that stands later in the plan; in time, each channel has its own."""
_THERE = ADDRESSES.alias("there")
_MAY_LEAVE = and_(
    or_(_NEWER.c.unless != CONFIRMED, BOOKINGS.c.confirmed_at.is_(None)),
    ~exists().where(
        _THERE.c.business_id == _NEWER.c.business_id,
        _THERE.c.channel == _NEWER.c.channel,
        _THERE.c.value == _NEWER.c.address,
        is_in(_THERE.c.consent, Consent.STOPPED, Consent.WRONG),
    ),
)
_OVERTAKEN = exists().where(
    is_in(LETTERS.c.kind, Kind.REMINDER, Kind.LATE),
    _NEWER.c.business_id == LETTERS.c.business_id,
    _NEWER.c.claim == LETTERS.c.claim,
    _NEWER.c.version == LETTERS.c.version,
    _NEWER.c.kind == LETTERS.c.kind,
    _NEARER,
    _NEWER.c.due_at <= bindparam("now"),
    not_(is_in(_NEWER.c.state, LetterState.FAILED, LetterState.DROPPED)),
    or_(not_(is_in(_NEWER.c.state, LetterState.PENDING)), _MAY_LEAVE),
)
_REACHED = and_(
    ADDRESSES.c.business_id == LETTERS.c.business_id,
    ADDRESSES.c.channel == LETTERS.c.channel,
    ADDRESSES.c.value == LETTERS.c.address,
)
_ON_LINE = and_(BUSINESS, LETTERS.c.line_id == bindparam("of_line"))
_IS_DUE = (PENDING, LETTERS.c.try_at <= bindparam("now"))
_FOLLOWS_ITS_HEAD = or_(
    LETTERS.c.thread.is_(None),
    exists().where(UNDER, or_(HEAD.c.ref.is_not(None), is_in(HEAD.c.state, "failed", "dropped"))),
)
"""What stands under another letter leaves after it; where that one never will, by itself."""
_DUE = (
    select(
        *COLUMNS, BOOKINGS.c.version, ADDRESSES.c.consent, BOOKINGS.c.confirmed_at, _BOOKED_AGAIN, _OVERTAKEN
    )
    .outerjoin_from(LETTERS, BOOKINGS, _STANDING)
    .outerjoin(ADDRESSES, _REACHED)
    .where(_ON_LINE, *_IS_DUE, _FOLLOWS_ITS_HEAD)
    .order_by(LETTERS.c.try_at, LETTERS.c.nth)
    .limit(bindparam("most"))
    .with_for_update(of=LETTERS, skip_locked=True)
)
_DUE_ANSWERS = _DUE.where(ANSWERS)
_IN_TIME = or_(LETTERS.c.expires_at.is_(None), LETTERS.c.expires_at > bindparam("now"))
_OVERDUE = select(func.count(), func.min(LETTERS.c.due_at)).where(*_IS_DUE, _IN_TIME)
_DUE_THERE = select(func.count()).where(_ON_LINE, *_IS_DUE)
_FIRST_OVERDUE = (
    select(LETTERS.c.why).where(*_IS_DUE, _IN_TIME).order_by(LETTERS.c.try_at, LETTERS.c.nth).limit(1)
)
_LEFT = (
    select(*COLUMNS, LETTERS.c.history)
    .where(_ON_LINE, LEASED, LETTERS.c.lease_until <= bindparam("now"))
    .order_by(LETTERS.c.lease_until)
    .limit(bindparam("most"))
    .with_for_update(of=LETTERS, skip_locked=True)
)
_TAKE = became_of("attempt", "tries", "sending_at", "lease_until").where(*FENCED)
_DROP = became_of().where(*FENCED, PENDING)
_DROP_ABOUT = became_of().where(
    BUSINESS,
    LETTERS.c.claim == bindparam("of_claim"),
    LETTERS.c.version == bindparam("of_version"),
    PENDING,
    or_(not_(_FOLLOWS), bindparam("all", type_=Integer) == 1),
)
_DROP_FOR = became_of().where(
    BUSINESS,
    LETTERS.c.channel == bindparam("of_channel"),
    LETTERS.c.address == bindparam("of_address"),
    PENDING,
)
_READDRESS = (
    update(LETTERS)
    .where(
        BUSINESS,
        LETTERS.c.channel == bindparam("of_channel"),
        LETTERS.c.address == bindparam("of_address"),
        PENDING,
    )
    .values(address=bindparam("address"))
)
_FORGET_WORDS = (
    update(LETTERS)
    .where(
        BUSINESS,
        LETTERS.c.words_until <= bindparam("now"),
        not_(is_in(LETTERS.c.state, "pending", "sending", "unknown")),
    )
    .values(reply=bindparam("reply", type_=LETTERS.c.reply.type), words_until=null())
)
_WAITING = select(func.count()).where(BUSINESS, PENDING, Among(LETTERS.c.kind, "kinds"))
_ABOUT = union_all(select(LETTERS.c.id).where(BUSINESS, LETTERS.c.claim == bindparam("of_claim")), MENTIONING)
_LEDGER = (
    select(
        *COLUMNS,
        *(LETTERS.c[name] for name in ("state", "ref", "why", "history", "answered_at", "answered_by")),
    )
    .where(BUSINESS, LETTERS.c.id.in_(_ABOUT))
    .order_by(LETTERS.c.due_at, LETTERS.c.promised_at, LETTERS.c.nth, LETTERS.c.id)
)
