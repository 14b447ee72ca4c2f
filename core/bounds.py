"""From when to when a visit may start by lead time, first date and horizon: all alike, or each resource for itself.

A slot takes several resources and is bound by the strictest of their rules; that is where all of their bounds
overlap, so each candidate is bound by its own, and no combination has to be looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from core.blocks import place_key
from core.catalog import Catalog, Location, Resource, Service
from core.layers import rules_for
from core.people import Person
from core.policies import earliest, latest
from core.rules import TIMES, Rules
from core.spans import Span, Spans, cut
from core.walltime import zone

Bounds = Mapping[str, Spans]
"""When each resource may be booked, by its id."""


def common(catalog: Catalog, service: Service, who: Person | None) -> Rules | None:
    """Return the rules whose times bind every slot of a service alike; None where that depends on place or resource."""
    if catalog.layered:
        return None
    rules = rules_for(catalog, service, None, (), who)
    zones = {each.zone for each in catalog.locations} if rules.until or rules.opens else ()
    return rules if len(zones) <= 1 else None


def within(rules: Rules, now: datetime, location: Location) -> Spans:
    """Return from when to when visits at a location may start by some rules."""
    where = zone(location.zone)
    start, end = earliest(rules, now, where), latest(rules, now, where)
    return (Span(start, end),) if start < end else ()


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, and when; ``used_up``: the starts of which their quotas leave no more, by place and by resource."""

    who: Person | None
    now: datetime
    used_up: Mapping[str, Spans]


def of_each(
    catalog: Catalog, service: Service, location: Location, candidates: Iterable[Resource], asker: Asker
) -> Bounds:
    """Return when each of the candidates at a location may be booked by whoever asks."""
    who, now, used_up = asker.who, asker.now, asker.used_up
    spent = used_up.get(place_key(location.id), ())
    usual = cut(within(rules_for(catalog, service, location.id, (), who), now, location), spent)
    found: dict[str, Spans] = {}
    for each in candidates:
        found[each.id] = usual
        if _speaks(each):
            own = within(rules_for(catalog, service, location.id, (each.id,), who), now, location)
            found[each.id] = cut(own, spent)
        if each.id in used_up:
            found[each.id] = cut(found[each.id], used_up[each.id])
    return found


def _speaks(resource: Resource) -> bool:
    return bool(resource.overridden_by) or not TIMES.isdisjoint(resource.rules.says)
