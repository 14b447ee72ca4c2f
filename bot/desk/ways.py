"""how a person can be written to: their addresses that may be written to, each with a line of ours for it

Which lines there are is the business's matter, not this process's: a letter that is promised here goes out from
wherever its line is open. It goes on the first channel of its plan on which there is a way; when that channel's vendor
will never take it, it is promised on the next one, in the transaction that writes this down.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain

from core.messages import Letter, Line
from core.people import Address, Consent, Reach
from core.plans import Unsent
from storage import lines as known_lines
from storage import outbox, people, talks
from storage.unit import Unit

NOWHERE = "desk"
"""The line of what staff enter by themselves where no text can be sent."""

USUAL = frozenset({"sms", "slack", "telegram"})
"""Channels whose lines will be called like them: what is for later is promised there before any line was opened."""

SILENT = {Consent.STOPPED: Unsent.OPTED_OUT, Consent.WRONG: Unsent.WRONG_NUMBER}
"""Why nothing is sent to a silent address."""

Way = tuple[Line, Reach]
Ways = Mapping[str, Way | Unsent]
"""The first way on each channel on which the person has an address, or why there is none."""


@dataclass(frozen=True, slots=True)
class Ours:
    """The lines of a business, those that are open here first; ``gone`` are ids of such as nobody opens any more."""

    business_id: str
    lines: tuple[Line, ...]
    gone: frozenset[str] = frozenset()

    def on(self, channel: str) -> tuple[Line, ...]:
        """Return those of a channel."""
        return tuple(each for each in self.lines if each.channel == channel)

    def to_come(self, channel: str) -> Line | None:
        """Return the line that a channel will have, as long as nobody has opened any."""
        usual = channel in USUAL and not (self.lines or self.gone)
        return Line(channel, self.business_id, channel, "") if usual else None


def ours(unit: Unit, here: Iterable[Line], business_id: str, now: datetime) -> Ours:
    """Return the lines of a business: those that are open here, and those that others open."""
    known = known_lines.of_business(unit, business_id, now)
    lines = {each.id: each for each in here if each.business_id == business_id}
    others = (each for each in known.lines if each.id not in lines)
    return Ours(business_id, (*lines.values(), *others), known.gone - lines.keys())


def ways(unit: Unit, there: Ours, reaches: Iterable[Reach]) -> Iterator[Way]:
    """Yield how a person can be written to: on the line on which they wrote, or on one of ours of that channel."""
    for reach in reaches:
        line = None if reach.silent else line_to(unit, there, reach.address)
        if line:
            yield line, reach


def as_told(unit: Unit, business_id: str, claim: str, reaches: Iterable[Reach]) -> tuple[Reach, ...]:
    """Return addresses in the order in which a visit was spoken of there: what is last comes first."""
    told = [each.letter.to for each in reversed(outbox.ledger(unit, business_id, claim))]
    return tuple(
        sorted(reaches, key=lambda each: told.index(each.address) if each.address in told else len(told))
    )


def line_to(unit: Unit, there: Ours, address: Address) -> Line | None:
    """Return the line from which an address can be written to."""
    lines, business_id, channel = there.on(address.channel), there.business_id, address.channel
    wrote = talks.lines_of(unit, business_id, address)
    used = [each for each in wrote if each != NOWHERE and each not in there.gone]
    best = next((each for each in lines if each.id in used), None)
    return best or next(chain((Line(each, business_id, channel, "") for each in used), lines), None)


def by_channel(unit: Unit, there: Ours, person_id: str) -> Ways:
    """Return the first way to a person on each channel, or why there is none: for letters that are to come."""
    _, reaches = people.person(unit, there.business_id, person_id)
    found: dict[str, Way | Unsent] = {}
    for reach in reaches:
        channel = reach.address.channel
        if not isinstance(found.get(channel), tuple):
            found[channel] = _way(unit, there, reach)
    return found


def _way(unit: Unit, there: Ours, reach: Reach) -> Way | Unsent:
    if reach.silent:
        return SILENT[reach.consent]
    line = line_to(unit, there, reach.address) or there.to_come(reach.address.channel)
    return (line, reach) if line else Unsent.NO_LINE


def promise_elsewhere(
    unit: Unit, letter: Letter, here: Iterable[Line], now: datetime, due_at: datetime | None = None
) -> bool:
    """Promise a letter that can never go where it was to go on its next channel; tell whether there is one.

    It is due at once where no time is said. Its key says which channel it is, so that it is promised there once,
    however often it is refused here.
    """
    known = people.find(unit, letter.business_id, letter.to) if letter.then else None
    found = by_channel(unit, ours(unit, here, letter.business_id, now), known[0].id) if known else {}
    for place, channel in enumerate(letter.then):
        match found.get(channel):
            case (Line() as line, Reach() as reach) if channel != letter.to.channel:
                again = replace(
                    letter,
                    id=f"{letter.id}.{channel}",
                    line_id=line.id,
                    to=reach.address,
                    due_at=due_at or now,
                    dedupe_key=f"{letter.dedupe_key}:{channel}",
                    then=letter.then[place + 1 :],
                    why=f"instead of {letter.to.channel}",
                )
                outbox.promise(unit, (again,), now)
                return True
            case _:
                pass
    return False
