"""what a decision asks for, looked up under the locks that its write will need: who takes what, what waits for staff"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from bot.desk.seeing import seen
from core import uses
from core.blocks import added
from core.bookings import Booking
from core.people import Address
from dialogs.turn import Busy, Facts, LookUpError, Needs
from storage import blocks, bookings, people
from storage.unit import Unit

T = TypeVar("T")

LOOK_UPS = 8


class EndlessTurnError(Exception):
    """A turn asked for more than eight look-ups; that is a mistake in the dialogs."""


def looked_up(unit: Unit, facts: Facts, work: Callable[[Facts], T], *, lock: bool = True) -> T:
    """Return what the work returns, with as many look-ups as it asks for, eight at most."""
    for _ in range(LOOK_UPS + 1):
        try:
            return work(facts)
        except LookUpError as missing:
            needed = missing.needs.every()
            facts = replace(
                facts, busy=(*facts.busy, *(look_up(unit, facts, each, lock=lock) for each in needed))
            )
    raise EndlessTurnError(getattr(work, "__name__", ""))


def look_up(unit: Unit, facts: Facts, needs: Needs, *, lock: bool = True) -> Busy:
    """Return how what is asked for is taken; under lock, so that nothing changes between the look and the write."""
    business_id, catalog = facts.line.business_id, facts.catalog
    if needs.told:
        return Busy(needs, {}, {}, names=tuple(_names(unit, business_id, needs.told)))
    look = bookings.told if catalog.shares or catalog.longest_gap else bookings.busy
    taken: uses.Taken
    taken, held = look(
        unit, business_id, needs.resources, needs.span, claim=needs.claim, now=facts.now, lock=lock
    )
    blocked = blocks.seen(unit, business_id, needs.resources, needs.span)
    if blocked:
        taken = added(taken, blocked)
    if needs.loads:
        around = needs.span.widen(uses.AROUND, uses.AROUND)
        loads = bookings.loads(unit, business_id, around, claim=needs.claim)
        taken = replace(uses.told(taken), loads=loads)
    requests = _undecided(unit, business_id, needs, facts.now) if needs.requests else ()
    visits = seen(unit, facts, needs) if needs.whose else ()
    return Busy(needs, taken, held, blocked, requests, visits)


def _names(unit: Unit, business_id: str, told: tuple[Address, ...]) -> Iterator[str]:
    """Yield the names of those among staff who are told of something of whom we know one."""
    for each in told:
        found = people.find(unit, business_id, each)
        if found and found[0].name:
            yield found[0].name


def _undecided(unit: Unit, business_id: str, needs: Needs, now: datetime) -> tuple[Booking, ...]:
    """Return the requests of others that take one of the resources then, and that staff have not decided about."""
    return tuple(
        each
        for each in bookings.waiting(unit, business_id, now)
        if each.counts(now) and each.claim != needs.claim
        if any(
            one.resource_id in needs.resources and one.span.overlaps(needs.span) for one in each.slot.takings
        )
    )
