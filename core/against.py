"""What stands behind a refusal, for staff: who is taken or blocked and by what, who is off, which layer set a rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from core.availability import Ask
from core.blocks import Block, place_key
from core.bookings import Booking
from core.catalog import Catalog, Location, Resource, Service
from core.opening import open_within, working
from core.people import Person
from core.policies import Refused
from core.spans import Span, Spans, join, overlap
from core.walltime import zone
from core.wishes import Wish

SETTINGS: dict[Refused, tuple[str, ...]] = {
    Refused.TOO_SOON: ("lead",),
    Refused.NOT_OPEN: ("opens",),
    Refused.TOO_FAR: ("until", "horizon"),
    Refused.DAY_LIMIT: ("per_day", "total_per_day"),
    Refused.WEEK_LIMIT: ("per_week", "total_per_week"),
    Refused.MONTH_LIMIT: ("per_month", "total_per_month"),
    Refused.AT_ONCE: ("at_once", "total_at_once"),
    Refused.LATE_CANCEL: ("cancel_notice",),
    Refused.LATE_MOVE: ("move_notice",),
    Refused.MOVED_ENOUGH: ("moves",),
}
"""The settings of the house rules by which something is refused, the first that is set counts."""


@dataclass(frozen=True, slots=True)
class Against:
    """One thing in the way at a place: the booking or the block that takes a resource, or that it does not work.

    Without a resource it is about the place as a whole.
    """

    place: Location
    resource: Resource | None = None
    booking: Booking | None = None
    block: Block | None = None


def against(
    catalog: Catalog, ask: Ask, wish: Wish, *, bookings: Iterable[Booking], blocks: Iterable[Block]
) -> tuple[Against, ...]:
    """Return everything in the way of the wish, place by place, resource by resource, in order of time."""
    lasting = replace(ask, service=ask.service.lasting(wish.length))
    taken, blocked = tuple(bookings), tuple(blocks)
    return tuple(
        each
        for place in lasting.locations(catalog)
        for each in _at(catalog, lasting, place, wish, taken, blocked)
    )


def _at(
    catalog: Catalog,
    ask: Ask,
    place: Location,
    wish: Wish,
    bookings: tuple[Booking, ...],
    blocks: tuple[Block, ...],
) -> Iterator[Against]:
    visits = join(Span(each.start, each.end + ask.service.length) for each in wish.windows)
    if not any(overlap(visits, open_within(place.hours, each, zone(place.zone))) for each in visits):
        yield Against(place)
        return
    yield from _blocked(place, None, place_key(place.id), visits, blocks)
    candidates = (each for one in ask.candidates(catalog, place) for each in one)
    for resource in dict.fromkeys(candidates):
        yield from _of(resource, ask.service, place, visits, bookings, blocks)


def _of(
    resource: Resource,
    service: Service,
    place: Location,
    visits: Spans,
    bookings: tuple[Booking, ...],
    blocks: tuple[Block, ...],
) -> Iterator[Against]:
    """Yield what takes a resource at the time of the visits, buffers included."""
    if not any(overlap(visits, working(resource, place, each)) for each in visits):
        yield Against(place, resource)
        return
    before, after = timedelta(minutes=service.before), timedelta(minutes=service.after)
    whole = join(each.widen(before, after) for each in visits)
    yield from _blocked(place, resource, resource.id, whole, blocks)
    for booking in bookings:
        spans = (each.span for each in booking.slot.takings if each.resource_id == resource.id)
        if overlap(whole, join(spans)):
            yield Against(place, resource, booking=booking)


def _blocked(
    place: Location, resource: Resource | None, key: str, visits: Spans, blocks: tuple[Block, ...]
) -> Iterator[Against]:
    for block in blocks:
        if block.key == key and overlap(visits, (block.span,)):
            yield Against(place, resource, block=block)


def layer(
    catalog: Catalog,
    service: Service,
    setting: str,
    *,
    place_id: str | None,
    used: Iterable[str],
    who: Person,
) -> str:
    """Name the layer that says a setting of the rules that hold: the most specific one, else the business."""
    if setting in who.rules.says:
        return who.name or who.id
    said = [each.name for each in catalog.groups if each.id in who.groups and setting in each.rules.says]
    if said:
        return said[0]
    if setting in service.says:
        return service.name
    resources = (catalog.resource[each] for each in used if each in catalog.resource)
    place = catalog.location.get(place_id or "")
    named = (*resources, *((place,) if place else ()))
    return next((each.name for each in named if setting in each.rules.says), catalog.business.name)
