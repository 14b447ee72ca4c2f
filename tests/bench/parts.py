"""where the time of a turn goes: a watch on the seams of the house, which the house does not notice

The seams are those that tests use anyway: the named points that the desk passes, the mind that understands and
decides, the ear that a channel speaks to. Only the statements of storage are timed from outside.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter_ns
from typing import Any

from sqlalchemy import Join, UpdateBase

from bot.compose import House
from bot.desk import Mind
from core.messages import Inbound
from dialogs import script
from dialogs.understand import understand
from storage.unit import Unit

PARTS = (
    ("edge", "HTTP, gates, verify, decode"),
    ("hop", "to the book's thread and back"),
    ("understand", "understand: words to acts"),
    ("turn", "the pure turn, all its tries"),
    ("statements", "storage: all statements"),
    ("desk", "the desk: begin, ids, letters, state"),
    ("commit", "commit"),
)


class Watch:
    """Adds up nanoseconds by part, and counts statements, over all the turns that it sees."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()
        self.counts: Counter[str] = Counter()
        self._at: dict[str, int] = {}
        self._inside: Counter[str] = Counter()
        self.mind = Mind(self._timed("understand", understand), self._timed("turn", script.turn))

    def passing(self, point: str) -> None:
        """Take down when the desk passed a named point."""
        self._at[point] = perf_counter_ns()
        if point == "decoded":
            self._inside.clear()

    @contextmanager
    def over(self, house: House) -> Iterator[None]:
        """Watch the house: its ear and its statements."""
        hear, rows, do = house.clerk.hear, Unit.rows, Unit.do
        house.clerk.hear = self._hearing(hear)  # type: ignore[method-assign]
        Unit.rows = self._counting(rows)  # type: ignore[method-assign]
        Unit.do = self._counting(do)  # type: ignore[method-assign]
        try:
            yield
        finally:
            Unit.rows, Unit.do = rows, do  # type: ignore[method-assign]
            del house.clerk.hear

    def clear(self) -> None:
        """Forget what was seen so far."""
        self.spent.clear()
        self.counts.clear()

    def parts(self, whole: int, turns: int) -> dict[str, float]:
        """Return the mean microseconds of every part; ``whole``: nanoseconds of all the turns together."""
        self.spent["edge"] = whole - self.spent["ear"]
        return {name: self.spent[name] / turns / 1000 for name, _ in PARTS}

    def by_statement(self, turns: int) -> dict[str, tuple[float, float]]:
        """Return for every kind of statement how often a turn runs it, and microseconds for each time."""
        return {
            name: (times / turns, self.spent[f"statement {name}"] / times / 1000)
            for name, times in self.counts.most_common()
        }

    def _hearing(self, hear: Callable[[Inbound], Any]) -> Callable[[Inbound], Any]:
        async def heard(inbound: Inbound) -> Any:
            began = perf_counter_ns()
            answer = await hear(inbound)
            ended = perf_counter_ns()
            at, inside = self._at, self._inside
            self.spent["ear"] += ended - began
            self.spent["hop"] += at["decoded"] - began + ended - at["committed"]
            self.spent["commit"] += at["committed"] - at["before commit"]
            self.spent["desk"] += at["before commit"] - at["decoded"] - sum(inside.values())
            self.spent.update(inside)
            return answer

        return heard

    def _timed(self, part: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*args: Any, **named: Any) -> Any:
            began = perf_counter_ns()
            try:
                return work(*args, **named)
            finally:
                self._inside[part] += perf_counter_ns() - began

        return timed

    def _counting(self, work: Callable[..., Any]) -> Callable[..., Any]:
        def counted(unit: Unit, statement: Any, *values: Any) -> Any:
            began = perf_counter_ns()
            try:
                return work(unit, statement, *values)
            finally:
                took = perf_counter_ns() - began
                self._inside["statements"] += took
                name = _name(statement)
                self.counts[name] += 1
                self.spent[f"statement {name}"] += took

        return counted


_NAMES: dict[int, str] = {}


def _name(statement: Any) -> str:
    """Name a statement by what it does to which table."""
    if id(statement) not in _NAMES:
        table = statement.table if isinstance(statement, UpdateBase) else statement.columns_clause_froms[0]
        while isinstance(table, Join):
            table = table.left
        _NAMES[id(statement)] = f"{type(statement).__name__.lower()} {table.name}"
    return _NAMES[id(statement)]
