"""what staff keep from being booked: blocks made and lifted, under the locks that whoever books takes as well

What stands in a block stays, and is flagged; what is only offered there is given back, and whoever picks it hears so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.desk.turns import By, said_by
from core.blocks import Block, location_of
from core.bookings import STANDING, Booking, State, release
from core.catalog import Catalog
from core.messages import Inbound, Reply
from core.people import Person
from core.walltime import DAY
from dialogs import blocking
from dialogs.language import language
from dialogs.states import State as Standing
from dialogs.turn import Facts, Turn
from storage import blocks, bookings, events, flags, freed, people, takings
from storage.events import Event
from storage.unit import Unit

Stands = tuple[tuple[Booking, Person], ...]
"""Bookings that stand in a block, with whose they are, by start."""


@dataclass(frozen=True, slots=True)
class Blocked:
    """What was blocked, what stands in it, and how many offers were given back."""

    blocks: tuple[Block, ...]
    stands: Stands = ()
    given_back: int = 0


def block(
    unit: Unit,
    catalog: Catalog,
    wanted: blocking.Wanted,
    *,
    by: By,
    now: datetime,
    public: bool = False,
) -> Blocked:
    """Block what is wanted, from now on for all who book; flag what stands in it, and give back what is offered."""
    business_id = catalog.business.id
    takings.lock(unit, business_id, _resources(catalog, wanted.key))
    drafts = (Block(0, wanted.key, each, wanted.reason, public, by.who) for each in wanted.spans)
    made = tuple(blocks.make(unit, business_id, each, now) for each in drafts)
    within = _within(unit, business_id, made, now)
    offered = [each for each in within if each.state is State.HELD]
    steps = tuple(release(each, now) for each in offered)
    bookings.apply(unit, business_id, steps, who=by.who, channel=by.channel, now=now)
    flags.put(unit, business_id, (each.claim for each in within if each not in offered), who=by.who, now=now)
    events.note(unit, business_id, [_event("blocked", each, by, now) for each in made])
    stands = tuple(each for each in within if each.state in STANDING)
    owners = (people.person(unit, business_id, each.person_id)[0] for each in stands)
    return Blocked(made, tuple(zip(stands, owners, strict=True)), len(offered))


def unblock(unit: Unit, business_id: str, number: int, *, by: By, now: datetime) -> Block | None:
    """Lift the block of that number, and return it; what came free is offered on to whoever waits."""
    lifted = blocks.lift(unit, business_id, number, who=by.who, now=now)
    if lifted is not None:
        events.note(unit, business_id, [_event("unblocked", lifted, by, now)])
        freed.mark_all(unit, business_id, lifted.span, now)
    return lifted


def block_by_text(unit: Unit, inbound: Inbound, state: Standing, facts: Facts) -> Turn | None:
    """Take "block ana friday afternoon" or "unblock 3" from where staff are told; nothing where it is neither."""
    catalog = facts.catalog
    if inbound.sender not in catalog.staff or inbound.keyword or inbound.choice:
        return None
    spoken, by = language(catalog.business.language), said_by(inbound, facts)
    number = blocking.is_unblock(inbound.text, spoken)
    if number is not None:
        lifted = unblock(unit, catalog.business.id, number, by=by, now=facts.now)
        return Turn(state, (blocking.lifted(lifted, number, catalog),))
    words = blocking.is_block(inbound.text, spoken)
    if words is None:
        return None
    wanted = blocking.wanted(words, catalog, facts.now)
    if isinstance(wanted, Reply):
        return Turn(state, (wanted,))
    done = block(unit, catalog, wanted, by=by, now=facts.now)
    return Turn(state, (blocking.done(done.blocks, done.stands, catalog),))


def _resources(catalog: Catalog, key: str) -> Iterable[str]:
    """Return what must be locked: a resource, or all that are at a location."""
    place = location_of(key)
    return (each.id for each in catalog.resources if key == each.id or place in each.locations)


def _within(unit: Unit, business_id: str, made: Iterable[Block], now: datetime) -> tuple[Booking, ...]:
    """Return all that counts in the blocks, by start: what stands, is offered, or can still be undone."""
    found: dict[str, Booking] = {}
    for each in made:
        wide = each.span.widen(DAY, DAY)
        beside = (one for one in bookings.waiting(unit, business_id, now) if one.beside)
        for booking in (*bookings.counting(unit, business_id, wide, now), *beside):
            if each.holds(booking) and booking.end > now:
                found[booking.id] = booking
    return tuple(sorted(found.values(), key=lambda each: (each.start, each.id)))


def _event(what: str, each: Block, by: By, now: datetime) -> Event:
    span = each.span
    data = {
        "block": each.number,
        "key": each.key,
        "from": span.start.isoformat(),
        "to": span.end.isoformat(),
    }
    return Event(now, by.who, by.channel, what, data=data)
