"""how a person can be written to: their addresses that may be written to, each with a line of ours for it

A letter goes on the first channel of its plan on which there is such a way; when that channel's vendor will never take
it, it is promised on the next one, in the transaction that writes this down.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from core.messages import Letter, Line
from core.people import Reach
from storage import outbox, people, talks
from storage.unit import Unit

NOWHERE = "desk"
"""The line of what staff enter by themselves where no text can be sent."""

Ways = Mapping[str, tuple[Line, Reach]]
"""The first way on each channel."""


def ways(
    unit: Unit, lines: Iterable[Line], business_id: str, reaches: Iterable[Reach]
) -> Iterator[tuple[Line, Reach]]:
    """Yield how a person can be written to: on the line on which they wrote, or on one of ours of that channel."""
    known = tuple(lines)
    for reach in reaches:
        channel = reach.address.channel
        ours = [each for each in known if (each.business_id, each.channel) == (business_id, channel)]
        used = [each for each in talks.lines_of(unit, business_id, reach.address) if each != NOWHERE]
        there = [Line(each, business_id, channel, "") for each in used]
        best = next((each for each in ours if each.id in used), None) or next(iter((*there, *ours)), None)
        if best and not reach.silent:
            yield best, reach


def by_channel(unit: Unit, lines: Iterable[Line], business_id: str, person_id: str) -> Ways:
    """Return the first way to a person on each channel."""
    _, reaches = people.person(unit, business_id, person_id)
    found: dict[str, tuple[Line, Reach]] = {}
    for line, reach in ways(unit, lines, business_id, reaches):
        found.setdefault(line.channel, (line, reach))
    return found


def promise_elsewhere(unit: Unit, letter: Letter, lines: Iterable[Line], now: datetime) -> bool:
    """Promise a letter that was refused for good on its next channel; tell whether there is one.

    Its key says which channel it is, so that it is promised there once, however often it is refused here.
    """
    known = people.find(unit, letter.business_id, letter.to) if letter.then else None
    found = by_channel(unit, lines, letter.business_id, known[0].id) if known else {}
    for place, channel in enumerate(letter.then):
        if channel in found and channel != letter.to.channel:
            line, reach = found[channel]
            again = replace(
                letter,
                id=f"{letter.id}.{channel}",
                line_id=line.id,
                to=reach.address,
                due_at=now,
                dedupe_key=f"{letter.dedupe_key}:{channel}",
                then=letter.then[place + 1 :],
                why=f"instead of {letter.to.channel}",
            )
            outbox.promise(unit, (again,), now)
            return True
    return False
