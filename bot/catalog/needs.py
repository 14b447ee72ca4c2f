"""what a service needs, as the file tells of it: by skill, feature or tag, or by name; all of them, or in turn"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from bot.catalog import values
from bot.catalog.table import Table
from bot.spelling import nearest
from core.catalog import Need, Resource, ResourceKind, Service

NEEDS = {
    "skill": ResourceKind.PROVIDER,
    "provider": ResourceKind.PROVIDER,
    "room": ResourceKind.ROOM,
    "equipment": ResourceKind.EQUIPMENT,
}
"""The word by which a need names a kind of resource."""

MOST = 20
"""Resources of one need."""

_ids = partial(values.several, of=values.name_of)


def read_needs(table: Table, seats: int) -> tuple[Need, ...]:
    """Read all that a service needs; a room for so many seats holds as many people, unless it says otherwise."""
    if not table.data.get("needs"):
        table.wrong('is missing; write for example needs = [{ skill = "cut" }]', "needs")
    return tuple(_need(each, seats) for each in table.tables("needs"))


def known(found: Iterable[tuple[Table, Service]], resources: Sequence[Resource]) -> None:
    """Note resources that a need names and that are none of their kind."""
    for table, service in found:
        for need, asked in zip(table.tables("needs"), service.needs, strict=False):
            ids = [each.id for each in resources if each.kind is asked.kind]
            for word in ("provider", "of"):
                _known(need, word, ids, asked.kind)


def _known(table: Table, word: str, ids: list[str], kind: ResourceKind) -> None:
    said = table.data.get(word, [])
    for index, name in enumerate(said if isinstance(said, list) else [said]):
        if isinstance(name, str) and name not in ids:
            at = (word, index) if isinstance(said, list) else (word,)
            what = f"no {kind}" if kind is not ResourceKind.EQUIPMENT else "no piece of equipment"
            table.wrong(f"{name!r} is {what}{nearest(name, ids)}", *at)


def _need(table: Table, seats: int) -> Need:
    tags = {word: table.get(word, _tags, frozenset[str]()) for word in NEEDS if word != "provider"}
    word = _word(table)
    kind = NEEDS[word]
    if "capacity" in table.data and kind is not ResourceKind.ROOM:
        table.wrong("only a room has a capacity", "capacity")
    named, of = (table.get(word, _ids, ()) for word in ("provider", "of"))
    ids = frozenset(named or of)
    room = max(1, seats) if kind is ResourceKind.ROOM else 1
    capacity = table.get("capacity", partial(values.whole, low=1, high=10_000), room)
    if capacity < room:
        table.wrong(f"is less than the {seats} seats of the service", "capacity")
    need = Need(
        kind=kind,
        tags=tags.get(word, frozenset()),
        capacity=capacity,
        count=_count(table, ids),
        of=ids,
        rotates=table.get("rotate", values.flag, False),
    )
    table.close()
    return need


def _word(table: Table) -> str:
    """Return the word that says which kind of resource is needed."""
    named = [word for word in NEEDS if word in table.data]
    if len(named) != 1:
        table.wrong(
            "must have one of skill, provider, room, equipment,"
            ' for example { room = "projector", capacity = 6 }'
        )
    if "provider" in table.data and "of" in table.data:
        table.wrong("goes with skill, room or equipment; provider names them already", "of")
    return named[0] if named else "skill"


def _count(table: Table, of: frozenset[str]) -> int:
    """Return how many are needed: so many, or all that are named."""
    count = table.get("count", partial(values.whole, low=1, high=MOST), 1)
    every = table.get("all", values.flag, False)
    if every and not of:
        table.wrong('needs names, for example { provider = ["ana", "ben"], all = true }', "all")
    if every and "count" in table.data:
        table.wrong("is all of them already with all = true", "count")
    if of and not every and count > len(of):
        table.wrong(f"{count} are needed, and only {len(of)} named", "count")
    return len(of) if every and of else count


def _tags(value: object) -> frozenset[str]:
    return frozenset() if value == "any" else frozenset(values.words(value))
