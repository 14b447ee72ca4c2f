"""Which house rules hold for whom and for what: the layers of a catalog laid over one another, and rights.

Each resource of a slot has rules of its own (business, location, resource, service), and of several the strictest
count. Over these lie the groups of the person, and the person. A resource adds no rules for whoever may override it;
where that is so for all of them, or for the service, the rules that can be waived are.
"""

from __future__ import annotations

from collections.abc import Iterable

from core.catalog import Catalog, Resource, Service
from core.people import Person
from core.policies import Refused
from core.rules import QUOTAS, TOTALS, Layer, Rules, over, strictest

WAIVED = Layer(
    frozenset({"lead", "horizon", "until", "opens", "approval"}) | QUOTAS | TOTALS,
    Rules(lead=0, horizon=None),
)
"""What is left of the rules that can be waived: a visit is still in the future, in open hours and at a free time."""


def rules_for(
    catalog: Catalog,
    service: Service,
    location_id: str | None,
    resource_ids: Iterable[str] = (),
    who: Person | None = None,
) -> Rules:
    """Return the rules that hold for a service at a location with some resources, for a person."""
    used = tuple(resource_ids)
    if who and overrides(catalog, service, used, who):
        return over(_for_person(catalog, service.rules, who), WAIVED)
    return _for_person(catalog, _for_anybody(catalog, service, location_id, used, who), who)


def _for_anybody(
    catalog: Catalog, service: Service, location_id: str | None, used: tuple[str, ...], who: Person | None
) -> Rules:
    if not catalog.layered:
        return service.rules
    place = catalog.location.get(location_id or "")
    rules = over(service.rules, place.rules.without(service.says)) if place else service.rules
    known = (catalog.resource[each] for each in used if each in catalog.resource)
    bound = (each for each in known if not (who and _among(who, each.overridden_by)))
    unsaid = service.says | QUOTAS | TOTALS
    return strictest([over(rules, each.rules.without(unsaid)) for each in bound] or [rules])


def _for_person(catalog: Catalog, rules: Rules, who: Person | None) -> Rules:
    if who is None:
        return rules
    if who.groups:
        for group in reversed(catalog.groups):
            rules = over(rules, group.rules) if group.id in who.groups else rules
    return over(rules, who.rules)


def overrides(catalog: Catalog, service: Service, resource_ids: Iterable[str], who: Person) -> bool:
    """Tell whether the rules that can be waived are, for that person: by staff, or by right over all that is used."""
    if who.waived or _among(who, service.overridden_by):
        return True
    if not who.groups:
        return False
    used = tuple(catalog.resource[each] for each in resource_ids if each in catalog.resource)
    return bool(used) and all(_among(who, each.overridden_by) for each in used)


def may_have(service: Service, who: Person) -> Refused | None:
    """Refuse a service that is by invitation, or for a group, to whoever is neither invited nor of the group."""
    if who.waived or not (service.by_invitation or service.booked_by):
        return None
    if _among(who, service.booked_by) or (service.by_invitation and service.id in who.invited):
        return None
    return Refused.INVITATION if service.by_invitation else Refused.RIGHTS


def may_use(resource: Resource, who: Person) -> Refused | None:
    """Refuse a room, a provider or equipment that only some groups may book."""
    free = who.waived or not resource.booked_by or _among(who, resource.booked_by)
    return None if free else Refused.RIGHTS


def _among(who: Person, groups: Iterable[str]) -> bool:
    return not who.groups.isdisjoint(groups)
