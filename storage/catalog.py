"""the catalog of a business: one versioned document, and a row to lock for each resource"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from sqlalchemy import bindparam, func, select
from sqlalchemy.dialects.postgresql import insert

from core.catalog import Catalog
from core.hours import Hours
from core.spans import Span
from storage import freed
from storage.columns import json_text
from storage.tables import CATALOGS, RESOURCES
from storage.unit import Unit

T = TypeVar("T")
Data = Any  # what JSON can hold, and what stands for a type: the codec takes them as they come

FAR = timedelta(days=731)
"""How far ahead anything can be booked, or waited for."""


def apply(unit: Unit, catalog: Catalog, *, source: str, now: datetime) -> int:
    """Make this the catalog of its business; return its version, the standing one when nothing differs."""
    business_id = catalog.business.id
    data = as_data(catalog)
    last = unit.row(_CURRENT, {"of_business": business_id}) or (0, None)
    if json_text(last[1]) == json_text(data):
        return int(last[0])
    row = {
        "business_id": business_id,
        "version": last[0] + 1,
        "applied_at": now,
        "source": source,
        "data": data,
    }
    unit.do(_ADD, row)
    resources = [{"business_id": business_id, "id": each.id} for each in catalog.resources]
    if resources:
        unit.do(_LOCKABLE, resources)
    freed.mark_all(unit, business_id, Span(now, now + FAR), now)
    return int(row["version"])


def version(unit: Unit, business_id: str) -> int:
    """Return the version of the standing catalog, 0 when there is none."""
    return int(unit.rows(_VERSION, {"of_business": business_id})[0][0])


def current(unit: Unit, business_id: str) -> tuple[int, Catalog] | None:
    """Return the standing catalog and its version, if there is one."""
    row = unit.row(_CURRENT, {"of_business": business_id})
    return (row[0], _sharing_hours(of_data(Catalog, row[1]))) if row else None


def _sharing_hours(read: Catalog) -> Catalog:
    """Return the catalog with equal hours as one value: what a search works out about it, it works out once."""
    known: dict[Hours | None, Hours | None] = {}
    resources = (replace(each, hours=known.setdefault(each.hours, each.hours)) for each in read.resources)
    return replace(read, resources=tuple(resources))


def businesses(unit: Unit) -> tuple[str, ...]:
    """Return the ids of all businesses that ever had a catalog, in order."""
    return tuple(business_id for (business_id,) in unit.rows(_BUSINESSES))


def as_data(value: Data) -> Data:
    """Return a core value as JSON can hold it: a dataclass by the names of its fields, a set in order."""
    if is_dataclass(value):
        return {field.name: as_data(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, frozenset):
        return sorted(as_data(each) for each in value)
    if isinstance(value, tuple):
        return [as_data(each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


def of_data(kind: type[T], data: Data) -> T:
    """Return the core value again; a field that was not known when it was written takes its default."""
    made: T = _reader(cast("Hashable", kind))(data)
    return made


@lru_cache(maxsize=256)
def _reader(kind: Data) -> Callable[[Any], Any]:
    """Return what reads values of a type."""
    origin: Data = get_origin(kind)
    if origin is UnionType:
        return _optional(_reader(*(each for each in get_args(kind) if each is not NoneType)))
    if origin is tuple:
        return _tuple(get_args(kind))
    if origin is frozenset:
        each = _reader(get_args(kind)[0])
        return lambda data: frozenset(each(value) for value in data)
    if is_dataclass(kind):
        return _object(kind)
    if isinstance(kind, type) and issubclass(kind, date):
        return kind.fromisoformat
    return kind if isinstance(kind, type) and issubclass(kind, Enum) else _as_it_is


def _optional(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda data: None if data is None else read(data)


def _tuple(kinds: tuple[Any, ...]) -> Callable[[Any], Any]:
    if kinds[-1] is Ellipsis:
        each = _reader(kinds[0])
        return lambda data: tuple(each(value) for value in data)
    readers = [_reader(kind) for kind in kinds]
    return lambda data: tuple(read(value) for read, value in zip(readers, data, strict=True))


def _object(kind: Data) -> Callable[[Mapping[str, Any]], Any]:
    readers = {name: _reader(hint) for name, hint in get_type_hints(kind).items()}
    names = [field.name for field in fields(kind)]
    return lambda data: kind(**{name: readers[name](data[name]) for name in names if name in data})


def _as_it_is(data: Data) -> Data:
    return data


_OF = CATALOGS.c.business_id == bindparam("of_business")
_CURRENT = select(CATALOGS.c.version, CATALOGS.c.data).where(_OF).order_by(CATALOGS.c.version.desc()).limit(1)
_VERSION = select(func.coalesce(func.max(CATALOGS.c.version), 0)).where(_OF)
_BUSINESSES = select(CATALOGS.c.business_id).distinct().order_by(CATALOGS.c.business_id)
_ADD = insert(CATALOGS)
_LOCKABLE = insert(RESOURCES).on_conflict_do_nothing()
