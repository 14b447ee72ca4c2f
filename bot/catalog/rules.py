"""house rules as the file tells of them: those of the business, and what a layer says of them"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from typing import Any, NamedTuple

from bot import toml
from bot.catalog import values
from bot.catalog.table import CatalogError, Notes, Reader, Table, Wrong
from core.rules import QUOTAS, SILENT, TOTALS, USUAL, Group, Layer, Rules, over

_notice = partial(values.length, low=0, high=90 * values.DAY)
_decision = partial(values.length, low=5, high=14 * values.DAY)
_dates = partial(values.whole, low=2, high=104)
_ahead = partial(values.days, high=730)


def _limit(value: object, *, low: int) -> int | None:
    if value == "no limit":
        return None
    if type(value) is not int or not low <= value <= 100:
        raise Wrong(f'must be a whole number from {low} to 100, or "no limit", not {values.shown(value)}')
    return value


def _day(value: object) -> date:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise Wrong(f"must be a date such as 2026-12-31, without quotes, not {values.shown(value)}")
    return value


class Horizon(NamedTuple):
    """How far ahead can be booked: so many days, or up to a date."""

    horizon: int | None
    until: date | None


def _horizon(value: object) -> Horizon:
    """Read how far ahead can be booked."""
    if isinstance(value, str):
        return Horizon(_ahead(value), None)
    try:
        return Horizon(None, _day(value))
    except Wrong:
        raise Wrong(
            f'must be whole days such as "60 days", or a date such as 2026-12-31, not {values.shown(value)}'
        ) from None


_count = partial(_limit, low=1)

READERS: Mapping[str, Reader[Any]] = {
    "lead": _notice,
    "horizon": _horizon,
    "opens": _day,
    "cancel_notice": _notice,
    "move_notice": _notice,
    "moves": partial(_limit, low=0),
    **dict.fromkeys(sorted(QUOTAS | TOTALS), _count),
    "approval": values.flag,
    "approval_within": _decision,
    "repeats": values.flag,
    "longest_series": _dates,
}
"""How each setting is read; ``horizon`` says two, of which one is no limit."""

OF_SERVICES = READERS.keys() - TOTALS
OF_RESOURCES = OF_SERVICES - {"repeats", "longest_series"}
"""What counts all visits is said by no single service and by no resource."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a layer is read beside: ``today``, and the rules that hold where it is silent."""

    today: date
    rules: Rules = USUAL


def read_layer(table: Table, beside: Bounds, settings: Iterable[str] = READERS) -> Layer:
    """Read what a table says of the house rules, and note what contradicts itself or what is laid under it."""
    said: dict[str, Any] = {}
    for name, reader in READERS.items():
        if name in settings:
            read: Any = table.get(name, reader, _UNSAID)
            if name in table.data and read is not _UNSAID:
                said |= read._asdict() if isinstance(read, Horizon) else {name: read}
    layer = Layer(frozenset(said), replace(USUAL, **said)) if said else SILENT
    _see_times(table, over(beside.rules, layer), beside.today)
    return layer


def read_groups(tables: Iterable[Table], beside: Bounds) -> list[tuple[Table, Group]]:
    """Read groups of people, and the rules that are others for them."""
    found: list[tuple[Table, Group]] = []
    for table in tables:
        group = Group(
            id=table.must("id", values.name_of, "", like='"members"'),
            name=table.must("name", values.text, "", like='"Members"'),
            rules=read_layer(table, beside),
            members=table.get("members", partial(values.several, of=values.circle), ()),
            admin=table.get("admin", values.flag, False),
        )
        table.close()
        found.append((table, group))
    return found


def read_names(table: Table, key: str) -> tuple[str, ...]:
    """Read the ids of groups."""
    return table.get(key, _names, ())


def _names(value: object) -> tuple[str, ...]:
    names = values.several(value, of=values.name_of)
    if not names:
        raise Wrong("names no group, so nobody could book; name at least one, or leave it out")
    return names


def read_own(lines: Sequence[str], today: date, file: str) -> Layer:
    """Read rules that are said as lines of a file, `per_week = 1`; raise CatalogError with all that is wrong."""
    try:
        document = toml.parsed("\n".join(lines))
    except toml.UnreadableError as error:
        raise CatalogError((toml.Problem(file, error.line, "", str(error)),)) from None
    notes = Notes(file, document)
    table = Table(document.data, notes)
    layer = read_layer(table, Bounds(today))
    table.close()
    if notes.problems:
        raise CatalogError(tuple(notes.problems))
    return layer


def written(layer: Layer) -> tuple[str, ...]:
    """Return what a layer says, as it stands in a file."""
    said = {name: getattr(layer.rules, name) for name in sorted(layer.says)}
    if said.get("until") is not None:
        said["horizon"] = said["until"]
    said.pop("until", None)
    return tuple(f"{name} = {_written(name, value)}" for name, value in said.items())


def _written(name: str, value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if value is None:
        return '"no limit"'
    if isinstance(value, int) and name in _LENGTHS:
        return f'"{values.spelled(value * _LENGTHS[name])}"'
    return str(value)


_LENGTHS = {"lead": 1, "cancel_notice": 1, "move_notice": 1, "approval_within": 1, "horizon": values.DAY}
"""Settings that are lengths of time, and how many minutes one of each has."""


def _see_times(table: Table, rules: Rules, today: date) -> None:
    """Note times within which nothing can ever be booked."""
    said = [name for name in ("lead", "horizon", "opens") if name in table.data]
    if not said:
        return
    if rules.horizon is not None and rules.lead >= rules.horizon * values.DAY:
        told = f"{values.spelled(rules.lead)} of lead leave nothing of a horizon of {rules.horizon} days"
        table.wrong(told, said[0])
    if rules.until is not None and rules.until < today:
        table.wrong(f"{rules.until} is over, so nothing could be booked", said[0])
    if rules.opens is None:
        return
    if rules.until is not None and rules.until < rules.opens:
        table.wrong(f"{rules.until}, the last date, comes before {rules.opens}, the first (opens)", said[0])


_UNSAID = object()
