"""Quotas: how many visits one person may have on a day, in a week, in a month and ahead of them at one time.

Each counts the visits of one service, of one resource, or all. A visit that is over counts, whoever missed it; so does
a time that is kept in case staff do not approve a new one. Days, weeks and months are those on the wall of the place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from core.blocks import place_key
from core.bookings import STANDING, Booking, Slot, State, kept_for
from core.catalog import Catalog, Location, Service
from core.layers import overrides, rules_for
from core.people import Person
from core.policies import ENDLESS, Refused
from core.rules import QUOTAS, Rules
from core.spans import Span, Spans, join
from core.walltime import DAY, day_span, on_the_wall, zone

MONTH = timedelta(days=31)
"""As long ago a visit may lie that still counts."""


class Per(StrEnum):
    """In which time visits are counted; ``AT_ONCE``: all that are ahead."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    AT_ONCE = "at once"


@dataclass(frozen=True, slots=True)
class Quota:
    """At most so many visits, of a service or with a resource where one is named, else of all together."""

    per: Per
    most: int
    service_id: str | None = None
    resource_id: str | None = None

    @property
    def refused(self) -> Refused:
        """Return what breaking it is called."""
        return _REFUSED[self.per]

    def counts(self, booking: Booking) -> bool:
        """Tell whether it is about the booking."""
        if self.resource_id:
            return any(each.resource_id == self.resource_id for each in booking.slot.takings)
        return self.service_id in {None, booking.slot.service_id}


def quotas(
    catalog: Catalog, service: Service, location_id: str | None, resource_ids: Iterable[str], who: Person
) -> tuple[Quota, ...]:
    """Return all that bounds how many visits of a service with some resources a person may have."""
    used = tuple(resource_ids)
    rules = rules_for(catalog, service, location_id, used, who)
    found = [*_said(rules, "", service_id=service.id), *_said(rules, "total_")]
    for each in used:
        resource = catalog.resource.get(each)
        if (
            resource
            and not QUOTAS.isdisjoint(resource.rules.says)
            and not overrides(catalog, service, (each,), who)
        ):
            found += _said(resource.rules.rules, "", resource_id=each)
    return tuple(found)


def broken(
    catalog: Catalog,
    slot: Slot,
    who: Person,
    bookings: Iterable[Booking],
    now: datetime,
    *,
    moving: str | None = None,
) -> Quota | None:
    """Return the quota that one more visit, or one that is ``moving`` there, would break; None where none would be."""
    service, place = catalog.service.get(slot.service_id), catalog.location.get(slot.location_id)
    if service is None or place is None:
        return None
    used = (each.resource_id for each in slot.takings)
    bounds = quotas(catalog, service, slot.location_id, used, who)
    if not bounds:
        return None
    day = on_the_wall(slot.span.start, zone(place.zone)).date()
    known = [each for each in bookings if each.claim != moving]
    return next((each for each in bounds if _count(each, day, known, now) >= each.most), None)


def may_add(
    catalog: Catalog,
    slot: Slot,
    who: Person,
    bookings: Iterable[Booking],
    now: datetime,
    *,
    moving: str | None = None,
) -> Refused | None:
    """Refuse one more visit to a person who has as many as may be; ``bookings`` are theirs, past ones included."""
    quota = broken(catalog, slot, who, bookings, now, moving=moving)
    return quota.refused if quota else None


def all_fit(
    catalog: Catalog, wanted: Iterable[Booking], who: Person, bookings: Iterable[Booking], now: datetime
) -> Quota | None:
    """Return the quota that the first of several visits would break that breaks one; those before it stand then.

    Of a claim that is among ``wanted`` what stands now moves there.
    """
    coming = tuple(wanted)
    moving = {each.claim for each in coming}
    known = [each for each in bookings if each.claim not in moving]
    for each in coming:
        if quota := broken(catalog, each.slot, who, known, now):
            return quota
        known.append(replace(each, state=State.BOOKED))
    return None


def used_up(
    catalog: Catalog,
    service: Service,
    who: Person,
    bookings: Iterable[Booking],
    now: datetime,
    *,
    moving: str | None = None,
) -> tuple[tuple[Refused, str, Spans], ...]:
    """Return in which times a quota leaves a person no more visits of a service: at a place, and with a resource.

    Places are named by their ``place_key``.
    """
    known = [each for each in bookings if each.claim != moving]
    found: list[tuple[Refused, str, Spans]] = []
    for place in catalog.places(service):
        there = quotas(catalog, service, place.id, (), who)
        found += [(one.refused, place_key(place.id), join(_full(one, place, known, now))) for one in there]
        for each in catalog.resources:
            if place.id in each.locations and not QUOTAS.isdisjoint(each.rules.says):
                own = (one for one in quotas(catalog, service, place.id, (each.id,), who) if one.resource_id)
                found += [(one.refused, each.id, join(_full(one, place, known, now))) for one in own]
    return tuple((why, key, spans) for why, key, spans in found if spans)


def _full(quota: Quota, location: Location, bookings: list[Booking], now: datetime) -> Iterator[Span]:
    if quota.per is Per.AT_ONCE:
        if sum(_ahead(each, now) for each in bookings if quota.counts(each)) >= quota.most:
            yield Span(now, ENDLESS)
        return
    begins = _BEGINS[quota.per]
    counts = Counter(begins(each.wall.date()) for each in _spent(quota, bookings))
    where = zone(location.zone)
    for first, count in counts.items():
        if count >= quota.most:
            yield Span(day_span(first, where).start, day_span(_last(quota.per, first), where).end)


def _count(quota: Quota, day: date, bookings: list[Booking], now: datetime) -> int:
    """Return how many visits a quota counts at the time of one on that day."""
    if quota.per is Per.AT_ONCE:
        return sum(_ahead(each, now) for each in bookings if quota.counts(each))
    begins = _BEGINS[quota.per]
    return sum(begins(each.wall.date()) == begins(day) for each in _spent(quota, bookings))


def _spent(quota: Quota, bookings: list[Booking]) -> Iterator[Booking]:
    """Yield the bookings that use a quota up: visits to come and past, and times kept for one that staff may refuse."""
    requests = [each for each in bookings if each.state is State.AWAITING]
    for each in bookings:
        kept = each.state is State.MOVED and any(
            one.claim == each.claim and kept_for(one, each) for one in requests
        )
        if (kept or each.state in _VISITS) and quota.counts(each):
            yield each


def _ahead(booking: Booking, now: datetime) -> bool:
    return booking.state in STANDING and booking.end > now


def _said(
    rules: Rules, prefix: str, *, service_id: str | None = None, resource_id: str | None = None
) -> list[Quota]:
    """Return the quotas among rules whose names begin so."""
    bounds = (
        (Per.DAY, rules.total_per_day if prefix else rules.per_day),
        (Per.WEEK, rules.total_per_week if prefix else rules.per_week),
        (Per.MONTH, rules.total_per_month if prefix else rules.per_month),
        (Per.AT_ONCE, rules.total_at_once if prefix else rules.at_once),
    )
    return [Quota(per, most, service_id, resource_id) for per, most in bounds if most is not None]


def _last(per: Per, first: date) -> date:
    """Return the last day of a period that begins so."""
    if per is Per.MONTH:
        return (first + MONTH).replace(day=1) - DAY
    return first + 6 * DAY if per is Per.WEEK else first


_VISITS = STANDING | {State.ATTENDED, State.MISSED}
_REFUSED: Mapping[Per, Refused] = {
    Per.DAY: Refused.DAY_LIMIT,
    Per.WEEK: Refused.WEEK_LIMIT,
    Per.MONTH: Refused.MONTH_LIMIT,
    Per.AT_ONCE: Refused.AT_ONCE,
}
_BEGINS: Mapping[Per, Callable[[date], date]] = {
    Per.DAY: lambda day: day,
    Per.WEEK: lambda day: day - day.weekday() * DAY,
    Per.MONTH: lambda day: day.replace(day=1),
}
"""On which date the day, week or month begins in which a date lies."""
