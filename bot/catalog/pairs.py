"""the time between two visits as the file tells of it: from place to place, and from service to service"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from bot.catalog import values
from bot.catalog.needs import NEEDS
from bot.catalog.table import Table
from bot.spelling import nearest
from core.catalog import Changeover, ResourceKind, Travel

WORDS = {word: kind for word, kind in NEEDS.items() if word != "provider"}
"""The word by which a changeover names the kind of resource that it is for."""

_time = partial(values.length, low=1, high=12 * values.HOUR)
_ids = partial(values.several, of=values.name_of)


def read_travels(tables: Iterable[Table], locations: list[str]) -> tuple[Travel, ...]:
    """Read how long it takes from one location to another."""
    travels: dict[tuple[str, str], Travel] = {}
    for table in tables:
        ends = [table.must(end, values.name_of, "", like='"harbour-st"') for end in ("from", "to")]
        minutes = table.must("time", _time, 1, like='"30 min"')
        for end, name in zip(("from", "to"), ends, strict=True):
            if name and name not in locations:
                table.wrong(f"{name!r} is no location{nearest(name, locations)}", end)
        origin, goal = ends
        if origin and origin == goal:
            table.wrong("is where it begins; name two locations", "to")
        if (origin, goal) in travels:
            table.wrong(f"the way from {origin} to {goal} is set already")
        travels[origin, goal] = Travel(origin, goal, minutes)
        table.close()
    return tuple(travels.values())


def read_changeovers(tables: Iterable[Table], services: list[str]) -> tuple[Changeover, ...]:
    """Read how long a resource needs from one service to another."""
    return tuple(_changeover(table, services) for table in tables)


def _changeover(table: Table, services: list[str]) -> Changeover:
    before, after = (_services(table, end, services) for end in ("from", "to"))
    tags = {word: table.get(word, _tags, frozenset[str]()) for word in WORDS}
    named = [word for word in WORDS if word in table.data]
    if len(named) > 1:
        table.wrong("must have one of skill, room, equipment, or none for all of them")
    kind: ResourceKind | None = WORDS[named[0]] if named else None
    minutes = table.must("time", _time, 1, like='"15 min"')
    table.close()
    return Changeover(before, after, minutes, kind, tags[named[0]] if named else frozenset())


def _services(table: Table, end: str, services: list[str]) -> frozenset[str]:
    """Read the services on one side; none for any other than those on the other side."""
    said = table.data.get(end)
    if said == "any":
        return frozenset(table.get(end, _any, ()))
    named = table.must(end, _ids, (), like='"massage", or "any"')
    for index, name in enumerate(named):
        if name not in services:
            at = (end, index) if isinstance(said, list) else (end,)
            table.wrong(f"{name!r} is no service{nearest(name, services)}", *at)
    return frozenset(named)


def _any(_: object) -> tuple[str, ...]:
    return ()


def _tags(value: object) -> frozenset[str]:
    return frozenset() if value == "any" else frozenset(values.words(value))
