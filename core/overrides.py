"""Which rules were overridden for a visit: those that would have refused it, had nobody the right to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from core.bookings import Booking, Slot
from core.catalog import Catalog
from core.layers import may_have, may_use, overrides, rules_for
from core.people import Person
from core.policies import Refused, earliest, latest
from core.quotas import may_add
from core.rules import Rules
from core.walltime import zone

APPROVAL = "approval"
"""What would have asked staff, where a refusal has a name of its own."""


def overridden(
    catalog: Catalog,
    slot: Slot,
    who: Person,
    bookings: Iterable[Booking],
    now: datetime,
    *,
    moving: str | None = None,
) -> tuple[str, ...]:
    """Return the names of the rules that count for others and did not for one more visit of this person."""
    used = tuple(each.resource_id for each in slot.takings)
    service = catalog.service[slot.service_id]
    if not (overrides(catalog, service, used, who) or _overrides_some(catalog, used, who)):
        return ()
    plain = replace(who, waived=False)
    return tuple(dict.fromkeys(_refusals(catalog.strict, slot, plain, bookings, now, moving)))


def _overrides_some(catalog: Catalog, used: tuple[str, ...], who: Person) -> bool:
    rights = (catalog.resource[each].overridden_by for each in used if each in catalog.resource)
    return any(not who.groups.isdisjoint(each) for each in rights)


def _refusals(
    catalog: Catalog,
    slot: Slot,
    who: Person,
    bookings: Iterable[Booking],
    now: datetime,
    moving: str | None,
) -> Iterator[str]:
    service = catalog.service[slot.service_id]
    used = tuple(each.resource_id for each in slot.takings)
    known = (catalog.resource[each] for each in used if each in catalog.resource)
    rules = rules_for(catalog, service, slot.location_id, used, who)
    yield from (why for why in (may_have(service, who), *(may_use(each, who) for each in known)) if why)
    yield from _out_of_time(rules, catalog, slot, now)
    if quota := may_add(catalog, slot, who, bookings, now, moving=moving):
        yield quota
    if rules.approval:
        yield APPROVAL


def _out_of_time(rules: Rules, catalog: Catalog, slot: Slot, now: datetime) -> Iterator[Refused]:
    where, start = zone(catalog.location[slot.location_id].zone), slot.span.start
    if start < now + timedelta(minutes=rules.lead):
        yield Refused.TOO_SOON
    elif start < earliest(rules, now, where):
        yield Refused.NOT_OPEN
    if start >= latest(rules, now, where):
        yield Refused.TOO_FAR
