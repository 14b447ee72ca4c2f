"""the kinds of columns, and how each database keeps them: instants, JSON, wall time, running numbers"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import BigInteger, Column, Dialect, Text, bindparam, func, select
from sqlalchemy.dialects.postgresql import ARRAY, TIMESTAMP
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.expression import BindParameter, ColumnElement
from sqlalchemy.types import NullType, TypeDecorator, TypeEngine

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def micros(moment: datetime) -> int:
    """Return an aware instant as microseconds since 1970; raise TypeError for a naive one."""
    return (moment - _EPOCH) // _MICROSECOND


def instant(micros: int) -> datetime:
    """Return the instant (UTC) so many microseconds after 1970."""
    return _EPOCH + timedelta(microseconds=micros)


class Instant(TypeDecorator[datetime]):
    """An aware instant: timestamptz on PostgreSQL, microseconds since 1970 on SQLite; UTC out."""

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the type of the column."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(TIMESTAMP(timezone=True))
        return dialect.type_descriptor(BigInteger())

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any]:
        """Turn instants into what the column holds, and refuse naive ones."""
        if dialect.name == "postgresql":
            return _aware
        return _micros_or_none

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:  # noqa: ARG002
        """Turn what the column holds into instants in UTC."""
        return None if dialect.name == "postgresql" else _instant_or_none


class Json(TypeDecorator[Any]):
    """A value as JSON text, in the shortest form, the same on both databases."""

    impl = Text
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], str]:  # noqa: ARG002
        """Write JSON."""
        return json_text

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str], Any]:  # noqa: ARG002
        """Read JSON."""
        return json.loads


class Wall(TypeDecorator[datetime]):
    """A naive time on the wall, as ISO text."""

    impl = Text
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], str]:  # noqa: ARG002
        """Write the time, without any zone."""
        return _naive_text

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str], datetime]:  # noqa: ARG002
        """Read the time."""
        return datetime.fromisoformat


class NextNumber(ColumnElement[int]):
    """The next number in a table: PostgreSQL counts, SQLite adds one to the last of the business."""

    inherit_cache = False
    type = BigInteger()

    def __init__(self, column: Column[int], business: BindParameter[str]) -> None:
        table = column.table
        last = select(func.coalesce(func.max(column), 0) + 1).where(table.c.business_id == business)
        self.one_more = last.scalar_subquery()


class Among(ColumnElement[bool]):
    """Whether a text is one of those in a list; one parameter, however long the list."""

    inherit_cache = False
    # a Boolean would be asked `= 1` on SQLite, which hides the column from its index
    type = NullType()  # type: ignore[assignment]

    def __init__(self, text: ColumnElement[str], texts: str) -> None:
        self.text = text
        self.texts = bindparam(texts, type_=Texts)


class Texts(TypeDecorator[Any]):
    """A list of texts: an array on PostgreSQL, JSON on SQLite."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the type of the parameter."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(ARRAY(Text()))
        return dialect.type_descriptor(Text())

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any]:
        """Write the list."""
        return list if dialect.name == "postgresql" else json_text


json_text = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _aware(value: datetime | None) -> datetime | None:
    if value is not None and value.tzinfo is None:
        raise TypeError(f"naive time: {value}")
    return value


def _micros_or_none(value: datetime | None) -> int | None:
    return None if value is None else (value - _EPOCH) // _MICROSECOND


@lru_cache(maxsize=1 << 14)  # visits begin and end at the same few instants of a day
def _instant_or_none(value: int | None) -> datetime | None:
    return None if value is None else _EPOCH + timedelta(microseconds=value)


def _naive_text(value: datetime) -> str:
    if value.tzinfo is not None:
        raise TypeError(f"not a time on the wall: {value}")
    return value.isoformat()


@compiles(NextNumber, "postgresql")
def _counted(element: NextNumber, compiler: SQLCompiler, **_: object) -> str:  # noqa: ARG001
    return "DEFAULT"


@compiles(NextNumber, "sqlite")
def _one_more(element: NextNumber, compiler: SQLCompiler, **_: object) -> str:
    return compiler.process(element.one_more)


@compiles(Among, "postgresql")
def _any(element: Among, compiler: SQLCompiler, **_: object) -> str:
    return f"{compiler.process(element.text)} = ANY ({compiler.process(element.texts)})"


@compiles(Among, "sqlite")
def _in_json(element: Among, compiler: SQLCompiler, **_: object) -> str:
    text, texts = compiler.process(element.text), compiler.process(element.texts)
    return f"{text} IN (SELECT value FROM json_each({texts}))"  # noqa: S608 - texts is a placeholder
