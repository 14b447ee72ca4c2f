"""what is wrong only when settings are seen together: ids used twice or unknown, services nobody can give"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Protocol

from bot.catalog.needs import NEEDS
from bot.catalog.seasons import note_eaten
from bot.catalog.starts import spelled as start_spelled
from bot.catalog.table import Table
from bot.catalog.values import spelled
from bot.spelling import nearest
from core.catalog import Business, Catalog, Location, Need, Resource, ResourceKind, Service
from core.hours import Hours, Stretch, less
from core.matching import assign
from core.people import Address
from core.plans import Purpose

AHEAD = 366
"""Days within which a service must be possible once."""

NAMES = {
    ResourceKind.PROVIDER: ("skill", "providers"),
    ResourceKind.ROOM: ("feature", "rooms"),
    ResourceKind.EQUIPMENT: ("tag", "pieces of equipment"),
}
"""What a tag of such a resource is called, and several of them."""


class Named(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """Return the id."""


def unique(found: Iterable[tuple[Table, Named]]) -> None:
    """Note ids that two things have."""
    seen: dict[str, Table] = {}
    for table, thing in found:
        if thing.id and thing.id in seen:
            table.wrong(f"{thing.id!r} is already the id of another; each needs its own", "id")
        seen[thing.id] = table


def references(tables: Iterable[Table], locations: Iterable[Table]) -> None:
    """Note locations that are named and are none."""
    known = [str(each.data.get("id")) for each in locations]
    for table in tables:
        _see_names(table, "locations", known, "location")


def rights(tables: Iterable[Table], groups: Sequence[str]) -> None:
    """Note groups that are to have rights and are none."""
    for table in tables:
        for key in ("booked_by", "overridden_by"):
            _see_names(table, key, groups, "group")


def told(tables: Iterable[Table], business: Business, locations: Iterable[Location]) -> None:
    """Note lists for staff where nobody is told anything."""
    somewhere = business.notify or all(each.notify for each in locations)
    for table in tables:
        plan = table.data.get("plan", [])
        for place, letter in enumerate(plan if isinstance(plan, list) else []):
            if isinstance(letter, dict) and letter.get("send") == Purpose.STAFF_LIST and not somewhere:
                table.wrong("nobody is told; write where in business.notify", "plan", place, "send")


def speakers(found: Iterable[tuple[Table, Resource]]) -> None:
    """Note two providers who are said to be one person: nobody could tell for whom that one speaks."""
    seen: dict[Address, str] = {}
    for table, resource in found:
        if resource.address in seen:
            table.wrong(f"is that of {seen[resource.address]} already; each speaks for themselves", "address")
        if resource.address:
            seen[resource.address] = resource.name


def _see_names(table: Table, key: str, known: Sequence[str], what: str) -> None:
    named = table.data.get(key, [])
    for index, name in enumerate(named if isinstance(named, list) else [named]):
        if isinstance(name, str) and name not in known:
            at = (key, index) if isinstance(named, list) else (key,)
            table.wrong(f"{name!r} is no {what}{nearest(name, known)}", *at)


def breaks(found: Iterable[tuple[Table, Resource]], catalog: Catalog) -> None:
    """Note breaks that leave nothing of a day on which the location is open, where its hours are the resource's."""
    for table, resource in found:
        own = resource.hours
        if own is None or not own.breaks or "hours" in table.data:
            continue
        for place in (catalog.location[each] for each in resource.locations):
            shop = Hours(place.hours.weekly, breaks=place.hours.breaks).week_of(date.min)
            for weekday, stretches in enumerate(shop):
                if stretches and not less(stretches, own.breaks_on(weekday)):
                    note_eaten(table, weekday, f" at {place.name}")


def servable(found: Iterable[tuple[Table, Service]], catalog: Catalog, today: date) -> None:
    """Note services that nothing and nobody can ever give, and starts at which nobody can."""
    for table, service in found:
        lacking = list(_lacking(service, catalog))
        for index, what in lacking:
            need = table.tables("needs")[index]
            need.wrong(what, *(word for word in NEEDS if word in need.data))
        if lacking:
            continue
        places = catalog.places(service)
        if not places:
            table.wrong("no location has all of this; add what is missing, or name fewer needs", "needs")
        elif not any(_at_once(service, catalog, place) for place in places):
            table.wrong("the same one would have to serve two needs at once; add another", "needs")
        else:
            _see_when(table, service, catalog, today)


def _at_once(service: Service, catalog: Catalog, place: Location) -> bool:
    """Tell whether at a place each need can have a resource of its own."""
    able = ([each.id for each in catalog.candidates(need, place.id)] for need in service.needs)
    counted = zip(able, service.needs, strict=True)
    return assign([ids for ids, need in counted for _ in range(need.count)]) is not None


def _see_when(table: Table, service: Service, catalog: Catalog, today: date) -> None:
    """See that what a service needs is open for long enough, once, and at each of its fixed starts."""
    if not service.starts and not _ever(service, catalog, today):
        table.wrong(f"what it needs is never open for {spelled(service.minutes)} at a time", "length")
    for each in service.starts:
        if not _ever(replace(service, starts=(each,)), catalog, today):
            lasting = spelled(service.minutes)
            table.wrong(f"what it needs is never open for {lasting} on {start_spelled(*each)}", "starts")


def _lacking(service: Service, catalog: Catalog) -> Iterator[tuple[int, str]]:
    """Tell which needs are not met at a named location, or at none at all."""
    for index, need in enumerate(service.needs):
        unmet = [each for each in catalog.locations if len(catalog.candidates(need, each.id)) < need.count]
        for each in unmet:
            if each.id in service.locations:
                yield index, _nobody(need, catalog, f" at {each.name}")
        if not service.locations and len(unmet) == len(catalog.locations):
            yield index, _nobody(need, catalog, "")


def _nobody(need: Need, catalog: Catalog, at: str) -> str:
    """Say that there are not enough of them, and what there is."""
    tag, several = NAMES[need.kind]
    having = [f"the {tag} {each!r}" for each in sorted(need.tags)]
    having += [f"a capacity of {need.capacity}"] if need.capacity > 1 else []
    among = [f"among {', '.join(sorted(need.of))}"] if need.of else []
    having_it = " ".join(([f"with {' and '.join(having)}"] if having else []) + among) or "at all"
    few = f"no {need.kind}" if need.count == 1 else f"fewer than {need.count} {several}"
    verb = "is" if need.count == 1 else "are"
    return f"there {verb} {few} {having_it}{at}{_instead(need, catalog, tag)}"


def _instead(need: Need, catalog: Catalog, tag: str) -> str:
    alike = [each for each in catalog.resources if each.kind is need.kind]
    known = sorted({each for other in alike for each in other.tags})
    said = f"; known {tag}s: {', '.join(known) or 'none'}" if need.tags else ""
    most = max((each.capacity for each in alike), default=0)
    return said + (f"; the largest holds {most}" if need.capacity > most > 0 else "")


def _ever(service: Service, catalog: Catalog, today: date) -> bool:
    days = [today + timedelta(days=after) for after in range(AHEAD)]
    return any(_possible(service, place, catalog, day) for place in catalog.places(service) for day in days)


def _possible(service: Service, place: Location, catalog: Catalog, day: date) -> bool:
    """Tell whether on that day there is a start from which all needs are met at once for long enough."""
    needs = [
        {each.id: _open(each, place, day) for each in catalog.candidates(need, place.id)}
        for need in service.needs
        for _ in range(need.count)
    ]
    edges = {opens for able in needs for stretches in able.values() for opens, _ in stretches}
    fixed = {minute for weekday, minute in service.starts if weekday == day.weekday()}
    return any(
        assign([_covering(able, start, start + service.minutes) for able in needs]) is not None
        for start in (fixed if service.starts else edges)
    )


def _covering(able: Mapping[str, Sequence[Stretch]], start: int, end: int) -> list[str]:
    return [
        key for key, each in able.items() if any(opens <= start and end <= closes for opens, closes in each)
    ]


def _open(resource: Resource, place: Location, day: date) -> list[Stretch]:
    """Return when on that day both the place and the resource are open."""
    shop = place.hours.on(day)
    own = resource.hours.on(day) if resource.hours else shop
    both = ((max(a[0], b[0]), min(a[1], b[1])) for a in shop for b in own)
    return [(opens, closes) for opens, closes in both if opens < closes]
