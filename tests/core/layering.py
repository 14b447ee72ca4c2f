"""layers of house rules, looked up one by one from the most specific: slow, and obviously right; and random ones"""

from dataclasses import replace
from datetime import date

from hypothesis import strategies as some

from core.availability import Ask
from core.blocks import place_key
from core.catalog import Catalog, Location, Resource
from core.people import Person
from core.policies import Refused
from core.rules import SILENT, Group, Layer, Rules
from core.spans import Spans

GROUPS = ("g0", "g1")


class Layered:
    """The rules of one resource at a place, for whoever asks."""

    def __init__(self, catalog: Catalog, ask: Ask, place: Location, resource: Resource) -> None:
        who = ask.who or Person("nobody")
        groups = [each.rules for each in catalog.groups if each.id in who.groups]
        service = Layer(ask.service.says, ask.service.rules)
        self.layers = [who.rules, *groups, service, resource.rules, place.rules]
        self.house = ask.service.rules

    def __getitem__(self, setting: str):
        for layer in self.layers:
            if setting in layer.says:
                return getattr(layer.rules, setting)
        return getattr(self.house, setting)


def bound(catalog: Catalog, ask: Ask, choice: tuple[str, ...]) -> list[Resource]:
    """Return those of the chosen resources whose rules count for whoever asks."""
    groups = ask.who.groups if ask.who else frozenset()
    if groups & set(ask.service.overridden_by) or (ask.who and ask.who.waived):
        return []
    return [
        catalog.resource[each] for each in choice if not groups & set(catalog.resource[each].overridden_by)
    ]


def may_have(ask: Ask) -> bool:
    """Tell whether whoever asks may have the service at all."""
    service, who = ask.service, ask.who
    if who is None or who.waived or not (service.by_invitation or service.booked_by):
        return True
    invited = service.by_invitation and service.id in who.invited
    return invited or any(each in who.groups for each in service.booked_by)


def may_use(ask: Ask, resource: Resource) -> bool:
    """Tell whether whoever asks may book the resource."""
    who = ask.who
    return (
        who is None
        or who.waived
        or not resource.booked_by
        or any(g in who.groups for g in resource.booked_by)
    )


LIMITS = (Refused.AT_ONCE, Refused.DAY_LIMIT, Refused.WEEK_LIMIT, Refused.MONTH_LIMIT)

VALUES = {
    "lead": some.sampled_from([0, 30, 240, 900]),
    "horizon": some.sampled_from([None, 1, 60]),
    "until": some.sampled_from([None, date(2026, 3, 8), date(2026, 3, 29), date(2026, 10, 24)]),
    "opens": some.sampled_from([None, date(2026, 3, 8), date(2026, 3, 29), date(2026, 10, 25)]),
}


@some.composite
def layers(draw) -> Layer:
    """Draw a layer that often says nothing."""
    if draw(some.booleans()):
        return SILENT
    said = draw(some.dictionaries(some.sampled_from(sorted(VALUES)), some.none(), max_size=3))
    values = {name: draw(VALUES[name]) for name in said}
    return Layer(frozenset(values), replace(Rules(), **values))


groups = some.lists(some.sampled_from(GROUPS), unique=True, max_size=2)
rights = some.one_of(some.just(()), some.just(()), groups.map(tuple))


def people(layer: some.SearchStrategy[Layer]) -> some.SearchStrategy[Person]:
    """Return what draws somebody who may be of groups, invited, and have rules of their own."""
    return some.builds(
        Person,
        some.just("kim"),
        groups=groups.map(frozenset),
        invited=some.sampled_from([frozenset(), frozenset({"cut"})]),
        rules=layer,
        waived=some.sampled_from([False, False, False, True]),
    )


@some.composite
def layered(
    draw, catalog: Catalog, ask: Ask, layer: some.SearchStrategy[Layer] | None = None
) -> tuple[Catalog, Ask]:
    """Draw layers and rights over a catalog, and somebody who asks."""
    layer = layers() if layer is None else layer
    places = tuple(replace(each, rules=draw(layer)) for each in catalog.locations)
    resources = tuple(
        replace(each, rules=draw(layer), booked_by=draw(rights), overridden_by=draw(rights))
        for each in catalog.resources
    )
    own = draw(layer)
    service = replace(
        ask.service,
        rules=replace(ask.service.rules, **{each: getattr(own.rules, each) for each in own.says}),
        says=own.says,
        booked_by=draw(rights),
        overridden_by=draw(rights),
        by_invitation=draw(some.sampled_from([False, False, True])),
    )
    known = tuple(Group(each, each, draw(layer)) for each in draw(some.permutations(GROUPS)))
    changed = replace(catalog, locations=places, resources=resources, services=(service,), groups=known)
    return changed, replace(ask, service=service, who=draw(some.none() | people(layer)))


@some.composite
def used_up(
    draw, catalog: Catalog, spans: some.SearchStrategy[Spans]
) -> tuple[tuple[Refused, str, Spans], ...]:
    """Draw times of which quotas leave nobody more, at places and with resources."""
    keys = [each.id for each in catalog.resources] + [place_key(each.id) for each in catalog.locations]
    drawn = draw(
        some.lists(some.tuples(some.sampled_from(LIMITS), some.sampled_from(keys), spans), max_size=3)
    )
    return tuple(each for each in drawn if each[2])
