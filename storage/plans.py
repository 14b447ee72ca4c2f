"""a statement made ready for one kind of database: its text, what goes in, what comes out

SQLAlchemy writes the SQL once; from then on a statement costs hardly more than its driver takes. A
statement is always run with the same names.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Dialect, Executable, Insert, Select, Update, UpdateBase

Row = tuple[Any, ...]
Values = Mapping[str, Any]
Processor = Callable[[Any], Any]

TOGETHER = 32
"""Rows that go into one insert as values at most; more are told as one JSON."""

MANY = 8
"""From so many updates on a server is told all of them in one statement, as JSON; fewer are quicker one by one."""


class Plan:
    """What a driver must be told to run one statement."""

    __slots__ = ("_constants", "_inputs", "_insert", "_of_rows", "_outputs", "_positional", "sql")

    def __init__(self, statement: Executable, names: Iterable[str], dialect: Dialect) -> None:
        compiled: Any = statement.compile(dialect=dialect, column_keys=list(names))  # type: ignore[attr-defined]
        columns = _returned(statement)
        self.sql: str = str(compiled)
        self._positional = bool(compiled.positional)
        self._insert = (
            _parts(self.sql) if isinstance(statement, Insert) and not self._positional else ("", "", "")
        )
        named = {name: parameter.type for parameter, name in compiled.bind_names.items()}
        self._of_rows = "" if self._positional else _of_rows(statement, self.sql, list(named))
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
        """Return one statement that does all of them: one trip to a server, where a driver would make several.

        None where that is no gain, or cannot be: there is no server, or there are too few.
        """
        if self._insert[0] and len(many) <= TOGETHER:
            return self._with_values(many)
        if self._of_rows and len(many) >= MANY:
            return self._of_rows, {_ROWS: _rows_text([self.bind(each) for each in many])}
        return None

    def _with_values(self, many: Sequence[Values]) -> tuple[str, dict[str, Any]]:
        head, values, tail = self._insert
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


def _of_rows(statement: Executable, sql: str, names: Sequence[str]) -> str:
    """Return the statement for as many rows as a JSON has, each name a column of theirs; "" where that cannot be.

    The columns are texts, and cast where they stand, as SQLAlchemy casts most parameters; an array is no such text.
    """
    if "[]" in sql or not all(f"%({name})s::" in sql for name in names):
        return ""
    columns = ", ".join(f'"{name}" text' for name in names)
    rows = f"FROM json_to_recordset(%({_ROWS})s::json) AS told({columns})"
    match statement:
        case Update() if sql.count(" WHERE ") == 1:
            told = sql.replace(" WHERE ", f" {rows} WHERE ")
        case Insert() if sql.count(" VALUES (") == 1 and "DEFAULT" not in sql:
            head, values, tail = _parts(sql)
            told = f"{head} SELECT {values[1:-1]} {rows}{tail}"
        case _:
            return ""
    for name in names:
        told = told.replace(f"%({name})s", f'told."{name}"')
    return told


def _returned(statement: Executable) -> list[Any]:
    """Return the columns of the rows that the statement gives."""
    return list(statement.exported_columns) if isinstance(statement, Select | UpdateBase) else []


_ROWS = "rows_told"
_rows_text = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=str).encode
