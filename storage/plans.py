"""a statement made ready for one kind of database: its text, what goes in, what comes out

SQLAlchemy writes the SQL once; from then on a statement costs hardly more than its driver takes. A
statement is always run with the same names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Dialect, Executable, Insert, Select, UpdateBase

Row = tuple[Any, ...]
Values = Mapping[str, Any]
Processor = Callable[[Any], Any]

TOGETHER = 32
"""Rows that go into one insert at most."""


class Plan:
    """What a driver must be told to run one statement."""

    __slots__ = ("_constants", "_inputs", "_insert", "_outputs", "_positional", "sql")

    def __init__(self, statement: Executable, names: Iterable[str], dialect: Dialect) -> None:
        compiled: Any = statement.compile(dialect=dialect, column_keys=list(names))  # type: ignore[attr-defined]
        columns = _returned(statement)
        self.sql: str = str(compiled)
        self._positional = bool(compiled.positional)
        self._insert = (
            _parts(self.sql) if isinstance(statement, Insert) and not self._positional else ("", "", "")
        )
        named = {name: parameter.type for parameter, name in compiled.bind_names.items()}
        self._inputs = [
            (name, named[name].dialect_impl(dialect).bind_processor(dialect))
            for name in (compiled.positiontup if compiled.positional else named)
        ]
        self._constants = {name: value for name, value in compiled.params.items() if value is not None}
        processors = [column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns]
        self._outputs = [(at, read) for at, read in enumerate(processors) if read is not None]

    def bind(self, values: Values) -> Any:  # noqa: ANN401 - a tuple or a dict, as the driver wants it
        """Return the values as the driver takes them; raise KeyError when one is missing."""
        given = {**self._constants, **values}
        if self._positional:
            return tuple([write(given[name]) if write else given[name] for name, write in self._inputs])
        return {name: write(given[name]) if write else given[name] for name, write in self._inputs}

    def together(self, many: Sequence[Values]) -> tuple[str, dict[str, Any]] | None:
        """Return one statement that inserts all of them: one trip to a server, where a driver would make several.

        None where that is no gain: the statement is no insert, there is no server, or there are too many.
        """
        head, values, tail = self._insert
        if not head or len(many) > TOGETHER:
            return None
        groups: list[str] = []
        bound: dict[str, Any] = {}
        for nth, each in enumerate(many):
            groups.append(values.replace(")s", f"__{nth})s"))
            bound |= {f"{name}__{nth}": value for name, value in self.bind(each).items()}
        return f"{head} VALUES {', '.join(groups)}{tail}", bound

    def read(self, rows: list[Row]) -> list[Row]:
        """Return the rows with core's values in them."""
        if not self._outputs or not rows:
            return rows
        columns: list[Iterable[Any]] = list(zip(*rows, strict=True))
        for at, read in self._outputs:
            columns[at] = map(read, columns[at])
        return list(zip(*columns, strict=True))


def _parts(sql: str) -> tuple[str, str, str]:
    """Cut an insert before and after its group of values."""
    head, _, rest = sql.partition(" VALUES ")
    values, conflict, tail = rest.partition(" ON CONFLICT")
    return head, values, conflict + tail


def _returned(statement: Executable) -> list[Any]:
    """Return the columns of the rows that the statement gives."""
    return list(statement.exported_columns) if isinstance(statement, Select | UpdateBase) else []
