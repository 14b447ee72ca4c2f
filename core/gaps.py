"""How much time must lie between two visits that take one resource: to travel, to change over, to breathe.

A gap lies between what the two take, buffers included: buffers belong to a visit, a gap to a pair of them. Of all
that holds for a pair the longest counts: who travels for half an hour has had their break of ten minutes.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from core.catalog import Catalog, Changeover, Resource
from core.spans import united
from core.uses import Taken, Told
from core.walltime import MINUTE

Visit = tuple[str, str]
"""The service and the location of a visit, as ids."""


def gap(catalog: Catalog, resource: Resource, before: Visit, after: Visit) -> timedelta:
    """Return how long a resource must be left alone between one visit and another."""
    services = (catalog.service.get(service_id) for service_id, _ in (before, after))
    own = max((each.gap for each in services if each), default=0)
    changes = (each.minutes for each in catalog.changeovers if _applies(each, resource, before[0], after[0]))
    journey = catalog.journeys.get((before[1], after[1]), 0)
    return max(resource.gap, own, journey, *changes) * MINUTE


def spaced(catalog: Catalog, visit: Visit, taken: Taken, keys: Iterable[str]) -> Taken:
    """Return when resources are taken for such a visit: what others take, and the gaps around visits of those named."""
    if not catalog.longest_gap or not isinstance(taken, Told):
        return taken
    edges = {key: [(each.start, each.end) for each in taken[key]] for key in keys if key in taken}
    around: dict[tuple[str, Visit], tuple[timedelta, timedelta]] = {}
    for use in taken.uses:
        if use.resource_id not in edges:
            continue
        other = use.service_id, use.location_id
        key = use.resource_id, other
        if key not in around:
            resource = catalog.resource[use.resource_id]
            around[key] = gap(catalog, resource, visit, other), gap(catalog, resource, other, visit)
        before, after = around[key]
        edges[use.resource_id].append((use.span.start - before, use.span.end + after))
    return {**taken, **{key: united(each) for key, each in edges.items()}}


def _applies(rule: Changeover, resource: Resource, before: str, after: str) -> bool:
    """Tell whether a changeover holds for a resource between two services; one that is not named is any other."""
    if rule.kind not in {None, resource.kind} or not rule.tags <= resource.tags:
        return False
    if not (rule.before and rule.after) and before == after:
        return False
    return (not rule.before or before in rule.before) and (not rule.after or after in rule.after)
