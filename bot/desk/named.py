"""who is named in a message, and what they are told of a turn, as letters: promised with what comes of it"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.desk.notices import Fresh
from bot.desk.ways import SILENT, Ours, line_to, ours
from core.mates import Barred, Mate
from core.messages import Inbound, Kind, Letter, Line, Reply
from core.people import Person, Reach
from core.plans import Unsent
from dialogs import mates
from dialogs.speech import Speaker
from dialogs.turn import Facts, Turn
from dialogs.wording import person
from storage import people
from storage.unit import Unit


def met(unit: Unit, inbound: Inbound) -> Inbound:
    """Return what was said without the sender among those who are named; who wants no letters of ours is not told."""
    if not inbound.mates:
        return inbound
    others = (each for each in inbound.mates if each.address != (inbound.by or inbound.sender))
    return replace(inbound, mates=tuple(_met(unit, inbound.line.business_id, each) for each in others))


def _met(unit: Unit, business_id: str, mate: Mate) -> Mate:
    known = people.find(unit, business_id, mate.address) if mate.barred is None else None
    return replace(mate, barred=Barred.SILENT) if known and known[1].silent else mate


def told(
    unit: Unit, inbound: Inbound, turn: Turn, facts: Facts, *, lines: tuple[Line, ...], fresh: Fresh
) -> Iterator[Letter]:
    """Yield what colleagues are told of what the turn changes, each in their own words."""
    said = mates.words(turn)
    there = ours(unit, lines, facts.catalog.business.id, facts.now) if said else None
    for n, word in enumerate(said):
        if there:
            yield _letter(
                unit, f"mate:{inbound.line.id}:{inbound.ref}:{word.news}:{n}", word, facts, there, fresh
            )


def _letter(unit: Unit, key: str, word: mates.Word, facts: Facts, there: Ours, fresh: Fresh) -> Letter:
    """Write to one colleague; where that cannot be, the ledger says why."""
    business_id, to, first = facts.catalog.business.id, word.mate.address, word.dates[0]
    who, reach = people.find(unit, business_id, to) or (Person(""), None)
    line = line_to(unit, there, to)
    why = _unsent(reach, line)
    speaker = Speaker(facts.catalog, who)
    gone = word.news is mates.News.CANCELLED
    return Letter(
        id=fresh(),
        business_id=business_id,
        line_id=line.id if line else facts.line.id,
        to=to,
        reply=Reply("") if why else mates.said(word, person(facts, speaker), speaker),
        kind=Kind.MATE,
        due_at=facts.now,
        dedupe_key=key,
        claim=first.claim,
        version=None if gone else first.version,
        expires_at=first.end,
        why=why,
        unsent=bool(why),
    )


def _unsent(reach: Reach | None, line: Line | None) -> str:
    if reach and reach.silent:
        return SILENT[reach.consent]
    return "" if line else Unsent.NO_LINE
