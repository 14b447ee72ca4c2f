"""one transaction: open, work, commit or nothing"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Dialect, Executable

from storage.errors import BookError
from storage.plans import Plan, Row, Values


class Tongue:
    """How one database is spoken to: its dialect, what its errors mean to us, and the plans made so far.

    ``shares``: whether others write at the same time, so that rows must be locked.
    """

    __slots__ = ("dialect", "error", "meaning", "plans", "shares")

    def __init__(
        self, dialect: Dialect, meaning: Callable[[Exception], BookError | None], *, shares: bool
    ) -> None:
        self.dialect = dialect
        self.error: type[Exception] = dialect.loaded_dbapi.Error
        self.meaning = meaning
        self.plans: dict[Executable, Plan] = {}
        self.shares = shares


class Unit:
    """An open transaction, as ``Database.unit`` (to write) and ``Database.look`` (to read) give it.

    ``locked`` are the resources, as (business, resource), whose rows this transaction has locked already; ``told`` is
    the version of the catalog of each business with which it works.
    """

    __slots__ = ("_cursor", "_tongue", "locked", "told")

    def __init__(self, cursor: Any, tongue: Tongue) -> None:  # noqa: ANN401 - either driver's
        self._cursor = cursor
        self._tongue = tongue
        self.locked: set[tuple[str, str]] = set()
        self.told: dict[str, int] = {}

    @property
    def shares(self) -> bool:
        """Tell whether others write at the same time, so that rows must be locked."""
        return self._tongue.shares

    def rows(self, statement: Executable, values: Values | None = None) -> list[Row]:
        """Run a statement and return all its rows."""
        plan = self._plan(statement, values or {})
        self._run(plan.sql, plan.bind(values or {}))
        return plan.read(self._cursor.fetchall())

    def each(self, statement: Executable, many: Sequence[Values]) -> list[Row]:
        """Run a statement that returns rows for each of a sequence of values; return all rows of all."""
        if not many:
            return []
        plan = self._plan(statement, many[0])
        if one := plan.together(many):
            self._run(*one)
            return plan.read(self._cursor.fetchall())
        return [row for values in many for row in self.rows(statement, values)]

    def row(self, statement: Executable, values: Values | None = None) -> Row | None:
        """Run a statement and return its first row, if it has one."""
        found = self.rows(statement, values)
        return found[0] if found else None

    def do(self, statement: Executable, values: Values | Sequence[Values]) -> int:
        """Run a statement, for each of a sequence of values; return how many rows it touched in all."""
        if not isinstance(values, Sequence):
            return self._run(*self._ready(statement, values))
        if len(values) == 1:
            return self._run(*self._ready(statement, values[0]))
        plan = self._plan(statement, values[0])
        if one := plan.together(values):
            return self._run(*one)
        return self._run_many(plan.sql, [plan.bind(each) for each in values])

    def _ready(self, statement: Executable, values: Values) -> tuple[str, Any]:
        plan = self._plan(statement, values)
        return plan.sql, plan.bind(values)

    def _plan(self, statement: Executable, values: Values) -> Plan:
        """Return the statement's plan, made when it is first run."""
        plan = self._tongue.plans.get(statement)
        if plan is None:
            plan = self._tongue.plans[statement] = Plan(statement, values, self._tongue.dialect)
        return plan

    def _run(self, sql: str, bound: Any) -> int:  # noqa: ANN401
        try:
            self._cursor.execute(sql, bound)
        except self._tongue.error as error:
            raise (self._tongue.meaning(error) or error) from error
        return int(self._cursor.rowcount)

    def _run_many(self, sql: str, bound: list[Any]) -> int:
        try:
            self._cursor.executemany(sql, bound)
        except self._tongue.error as error:
            raise (self._tongue.meaning(error) or error) from error
        return int(self._cursor.rowcount)
