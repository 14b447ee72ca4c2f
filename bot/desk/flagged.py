"""what staff must see to: bookings that the catalog or a block no longer has room for, until they say that one stays"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.desk.applying import flagged_event
from bot.desk.turns import By
from core.blocks import place_key
from core.bookings import Booking
from core.catalog import Catalog
from core.keeping import Broken, Keeper, Rule, visit_of
from core.numbers import named, short
from core.people import Person
from core.walltime import DAY
from storage import blocks, bookings, events, flags, people
from storage.unit import Unit


@dataclass(frozen=True, slots=True)
class Flagged:
    """A booking that cannot be kept as it is: its number, whose it is, and the rule."""

    number: str
    booking: Booking
    person: Person
    broken: Broken


def still_flagged(unit: Unit, catalog: Catalog, now: datetime) -> tuple[Flagged, ...]:
    """Return the flagged bookings that stand and still cannot be kept as they are, by start."""
    keeper, business_id = Keeper(catalog), catalog.business.id
    found: list[tuple[Booking, Broken]] = []
    for claim in flags.standing(unit, business_id, now):
        booking = bookings.standing(unit, business_id, claim)
        if booking is not None and booking.end > now:
            broken = keeper.broken(visit_of(booking)) or _blocked(unit, business_id, booking)
            found += [(booking, broken)] if broken else []
    found.sort(key=lambda each: (each[0].start, each[0].id))
    claims = [booking.claim for booking, _ in found]
    return tuple(
        Flagged(
            short(booking.claim, claims),
            booking,
            people.person(unit, business_id, booking.person_id)[0],
            broken,
        )
        for booking, broken in found
    )


def keep(unit: Unit, catalog: Catalog, said: str, *, by: By, now: datetime) -> Flagged | None:
    """Write down that the flagged booking of that number stays as it is; nothing where it names none, or several."""
    found = {each.booking.claim: each for each in still_flagged(unit, catalog, now)}
    claims = named(said, found)
    if len(claims) != 1:
        return None
    kept = found[claims[0]]
    flags.keep(unit, catalog.business.id, claims[0], who=by.who, now=now)
    event = flagged_event(kept.booking, kept.broken, "kept as it is", by, now)
    events.note(unit, catalog.business.id, [event])
    return kept


def _blocked(unit: Unit, business_id: str, booking: Booking) -> Broken | None:
    """Return the block in which a booking stands."""
    keys = {each.resource_id for each in booking.slot.takings} | {place_key(booking.slot.location_id)}
    around = blocks.of(unit, business_id, keys, booking.slot.span.widen(DAY, DAY))
    block = next((each for each in around if each.holds(booking)), None)
    return Broken(Rule.BLOCKED, block.key, block.reason) if block else None
