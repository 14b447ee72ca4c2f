"""what is wrong only when settings are seen together: ids used twice or unknown, services nobody can give"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Protocol

from bot.catalog.seasons import note_eaten
from bot.catalog.services import NEEDS
from bot.catalog.table import Table
from bot.catalog.values import spelled
from bot.spelling import nearest
from core.catalog import Catalog, Location, Need, Resource, ResourceKind, Service
from core.hours import Hours, Stretch, less

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
    """Note services that nothing and nobody can ever give."""
    for table, service in found:
        lacking = list(_lacking(service, catalog))
        for index, what in lacking:
            need = table.tables("needs")[index]
            need.wrong(what, *(word for word in NEEDS if word in need.data))
        if not lacking and not catalog.places(service):
            table.wrong("no location has all of this; add what is missing, or name fewer needs", "needs")
        elif not lacking and not _ever(service, catalog, today):
            table.wrong(f"what it needs is never open for {spelled(service.minutes)} at a time", "length")


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
    having_it = f"with {' and '.join(having)}" if having else "at all"
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
    """Tell whether on that day there is a start from which all needs are met for long enough."""
    needs = [
        (need.count, [_open(each, place, day) for each in catalog.candidates(need, place.id)])
        for need in service.needs
    ]
    starts = {opens for _, candidates in needs for stretches in candidates for opens, _ in stretches}
    return any(
        all(_covering(candidates, start, start + service.minutes) >= count for count, candidates in needs)
        for start in starts
    )


def _covering(candidates: Sequence[Sequence[Stretch]], start: int, end: int) -> int:
    return sum(any(opens <= start and end <= closes for opens, closes in each) for each in candidates)


def _open(resource: Resource, place: Location, day: date) -> list[Stretch]:
    """Return when on that day both the place and the resource are open."""
    shop = place.hours.on(day)
    own = resource.hours.on(day) if resource.hours else shop
    both = ((max(a[0], b[0]), min(a[1], b[1])) for a in shop for b in own)
    return [(opens, closes) for opens, closes in both if opens < closes]
