"""what a turn promises, as letters: answers now, reminders later, notices to staff

Each has a key under which it can be promised only once: an answer's is the message it answers, a reminder's the version
of the booking and the place in its plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from bot.desk.notices import Fresh, notices
from bot.desk.ways import NOWHERE, SILENT, Way, Ways
from core.bookings import ONLY_OFFERED
from core.messages import PRESSED, Inbound, Kind, Letter, Line, Reply
from core.people import Address, Consent
from core.plans import WHERE_BOOKED, Unsent
from core.walltime import DAY
from dialogs.turn import Consented, Facts, Promise, Turn

NEWS = DAY
"""For so long an answer is one: what could not leave by then says nothing any more that helps."""

PLANNED = frozenset({Kind.REMINDER, Kind.FOLLOW_UP, Kind.AGAIN})
"""What a booking earns by its plan."""

TOLD = frozenset({Kind.CHANGE, Kind.CANCELLATION, Kind.LATE})
"""What a client is told that staff did to a visit of theirs."""

_NO_WAYS: Ways = {}


def letters(
    inbound: Inbound,
    turn: Turn,
    facts: Facts,
    *,
    lines: Iterable[Line],
    fresh: Fresh,
    elsewhere: Ways = _NO_WAYS,
) -> Iterator[Letter]:
    """Write all that the turn promises, on lines that are open; what goes to other channels goes ``elsewhere``.

    A silent address gets the one text that confirms the silence, and no other. What can be sent nowhere and is about
    a visit is there all the same, to say why.
    """
    ours = tuple(lines)
    consent = _consent(inbound.sender, turn, facts)
    silent = consent in SILENT
    if inbound.keyword is None and inbound.line in ours and not (silent and facts.reach.silent):
        yield from _answers(inbound, turn, facts, fresh)
    elif inbound.keyword is None and (inbound.line in ours or inbound.line.id == NOWHERE):
        yield from _unanswered(inbound, turn, facts, _why_not(inbound, consent, elsewhere), fresh)
    here = (inbound.line, facts.reach) if inbound.line in ours and not silent else None
    for promise in turn.promises:
        route = _route(promise, inbound, here, elsewhere)
        if route is None and _is_of_a_visit(promise):
            route = _Route(
                inbound.line, inbound.sender, unsent=_nowhere(promise, inbound, consent, elsewhere).value
            )
        if route:
            yield from _promised(inbound, promise, route, fresh)
    for index, note in enumerate(turn.notes):
        yield from notices(inbound, index, note, turn, facts, lines=ours, fresh=fresh)


def key_of(kind: Kind, claim: str | None, version: int | None, step: str) -> str:
    """Return how the key begins under which a letter about a booking is promised once; a line stands behind it."""
    return f"{kind}:{claim}:{version}:{step}"


def turned_away(inbound: Inbound, reply: Reply, now: datetime, fresh: Fresh) -> Letter:
    """Write to a crowd; the key is the crowd, so that it is written to once and for all."""
    return _answer(inbound, reply, f"crowd:{inbound.line.id}:{inbound.sender.value}", now, fresh)


def _consent(address: Address, turn: Turn, facts: Facts) -> Consent:
    """Return whether the address may be written to once the turn is taken."""
    said = [each.consent for each in turn.people if isinstance(each, Consented) and each.address == address]
    return said[-1] if said else facts.reach.consent


def _answers(inbound: Inbound, turn: Turn, facts: Facts, fresh: Fresh) -> Iterator[Letter]:
    claim, others = _about(turn)
    for index, reply in enumerate(turn.replies):
        key = f"answer:{inbound.line.id}:{inbound.ref}:{index}"
        instead = inbound.in_reply_to if reply.instead == PRESSED else reply.instead
        answer = _answer(inbound, replace(reply, instead=instead), key, facts.now, fresh)
        yield replace(answer, claim=claim, about=others)
        for card in reply.cards:
            shown = Reply("", visit=reply.visit, cards=(card,))
            yield _answer(inbound, shown, f"{key}:{card}", facts.now, fresh)


def _unanswered(inbound: Inbound, turn: Turn, facts: Facts, why: Unsent, fresh: Fresh) -> Iterator[Letter]:
    """Write down of answers about a visit that they are not sent, and why; all others leave no trace."""
    for each in _answers(inbound, turn, facts, fresh):
        if (each.claim or each.about) and each.reply.text:
            yield replace(each, reply=Reply(""), why=why.value, unsent=True)


def _is_of_a_visit(promise: Promise) -> bool:
    """Tell whether a letter is one of those of which the ledger of a visit says why they are not sent."""
    earned = promise.version is not None and promise.kind in PLANNED
    return earned or (promise.claim is not None and promise.kind in TOLD)


def _about(turn: Turn) -> tuple[str | None, tuple[str, ...]]:
    """Return the claim of the booking that the turn makes or changes, else is about; and of which others it speaks.

    The ledger of each has what was answered. Where several are meant alike, none of them is the one.
    """
    changed = {step.after.claim for step in turn.steps if step.what not in ONLY_OFFERED}
    every = dict.fromkeys((*sorted(changed), *(each.claim for each in turn.notes), turn.about))
    claims = [each for each in every if each]
    meant = sorted(changed) or claims
    one = meant[0] if len(meant) == 1 else None
    return one, tuple(each for each in claims if each != one)


def _answer(inbound: Inbound, reply: Reply, key: str, now: datetime, fresh: Fresh) -> Letter:
    return Letter(
        id=fresh(),
        business_id=inbound.line.business_id,
        line_id=inbound.line.id,
        to=inbound.sender,
        reply=reply,
        kind=Kind.ANSWER,
        due_at=now,
        dedupe_key=key,
        expires_at=now + NEWS,
    )


@dataclass(frozen=True, slots=True)
class _Route:
    """Where a letter goes, and where it goes when it cannot go there; or why it goes nowhere."""

    line: Line
    to: Address
    then: tuple[str, ...] = ()
    unsent: str = ""


def _route(promise: Promise, inbound: Inbound, here: Way | None, elsewhere: Ways) -> _Route | None:
    """Choose the first channel on which there is a way."""
    own = inbound.line.channel
    channels = tuple(dict.fromkeys(each or own for each in promise.channels))
    for place, channel in enumerate(channels):
        if inbound.line.id != NOWHERE:
            way = here if channel == own else elsewhere.get(channel)
        else:
            way = _way_to_come(channel, elsewhere) if promise.kind in PLANNED else None
        if isinstance(way, tuple):
            return _Route(way[0], way[1].address, channels[place + 1 :])
    return None


def _way_to_come(channel: str, elsewhere: Ways) -> Way | Unsent | None:
    """Return the way on a channel, on any where it is not known on which it was booked, as it will be."""
    if channel != NOWHERE:
        return elsewhere.get(channel)
    return next((each for each in elsewhere.values() if isinstance(each, tuple)), None)


def _nowhere(promise: Promise, inbound: Inbound, consent: Consent, elsewhere: Ways) -> Unsent:
    """Say why there is no way: of the first channel on which there could be one."""
    if {WHERE_BOOKED, inbound.line.channel}.intersection(promise.channels):
        return _why_not(inbound, consent, elsewhere)
    found = (elsewhere.get(each) for each in promise.channels)
    return next((each for each in found if isinstance(each, Unsent)), Unsent.NO_ADDRESS)


def _why_not(inbound: Inbound, consent: Consent, elsewhere: Ways) -> Unsent:
    """Say why nothing can be sent there; where it is to go anywhere and there is no way at all, why there is none."""
    if inbound.line.channel != NOWHERE:
        return SILENT.get(consent, Unsent.NO_LINE)
    whys = (each for each in elsewhere.values() if isinstance(each, Unsent))
    return next(whys, Unsent.NO_LINE if elsewhere else Unsent.NO_ADDRESS)


def _promised(inbound: Inbound, promise: Promise, route: _Route, fresh: Fresh) -> Iterator[Letter]:
    """Write a letter for later, and a letter for each card that is shown beside its words."""
    key = f"{key_of(promise.kind, promise.claim, promise.version, promise.step)}:{inbound.line.id}"
    letter = Letter(
        id=fresh(),
        business_id=inbound.line.business_id,
        line_id=route.line.id,
        to=route.to,
        reply=Reply("") if route.unsent else promise.reply,
        kind=promise.kind,
        due_at=promise.due_at,
        dedupe_key=key,
        claim=promise.claim,
        version=promise.version,
        expires_at=promise.expires_at,
        then=route.then,
        unless_confirmed=promise.unless_confirmed,
        why=promise.why if promise.unsent else route.unsent or promise.why,
        unsent=promise.unsent or bool(route.unsent),
    )
    yield letter
    for card in letter.reply.cards:
        shown = Reply("", visit=promise.reply.visit, cards=(card,))
        yield replace(letter, id=fresh(), reply=shown, dedupe_key=f"{key}:{card}")
