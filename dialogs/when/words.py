"""From a text to what was said about time: three sweeps, then everything that was found, in one expression."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from dialogs.when.atoms import atoms
from dialogs.when.collect import Collector
from dialogs.when.expression import Every, Expression
from dialogs.when.kinds import kinds
from dialogs.when.lexicon import Lexicon, lexicon
from dialogs.when.patterns import Item, Table, sweep, table
from dialogs.when.rules import beside, clocks, days, lengths, mentions, periods, stretches, weekdays, wholes

# Kinds of words without which a text says nothing about time.
TELLING = kinds(
    "small mid three four nth ord hm clock oclock dots pair full weekday month rel tonight now part noon feast weekend "
    "workdays ampm hunit dunit day half quarter qtr later earlier same that asap latest soon bad last solo said "
    "cycle past"
)


@dataclass(frozen=True, slots=True)
class Said:
    """What was said about time, and the places in the text that said it."""

    expression: Expression | None
    words: tuple[tuple[int, int], ...]
    pieces: tuple[Item, ...]


NOTHING = Said(None, (), ())


@lru_cache(maxsize=64)
def tables(tag: str) -> tuple[Table, ...]:
    """Return the sweeps of a language, its own rows first."""
    words = lexicon(tag)
    own = words.rows if words else ()
    later = words.later_rows if words else {}
    return (
        table((*own, *clocks.ROWS, *days.ROWS, *weekdays.ROWS, *periods.ROWS, *lengths.ROWS)),
        table((*later.get("wholes", ()), *wholes.ROWS)),
        table((*later.get("stretches", ()), *beside.ROWS, *stretches.ROWS)),
        table((*later.get("mentions", ()), *mentions.ROWS)),
    )


@lru_cache(maxsize=64)  # within a turn the same words are read a dozen times, by each who may take them up
def hear(text: str, words: Lexicon, *, asked: str | None, every: Every | None = None) -> Said:
    """Return what the text says about time; ``asked`` (day, time, when) lets a bare number be an hour.

    ``every``: the repetition that was said before, of which the text may say how it goes on.
    """
    items = atoms(text, words)
    if not any(item.kind in TELLING for item in items):
        return NOTHING
    for rows in tables(words.tag):
        items = sweep(items, rows)
    return _collect(items, asked, every)


def _collect(items: Sequence[Item], asked: str | None, every: Every | None) -> Said:
    """Return all pieces of time in one expression."""
    found = Collector(asked, every)
    for at, item in enumerate(items):
        found.take(item, items, at)
    expression = found.expression()
    used = tuple((piece.start, piece.end) for piece in found.used)
    return Said(expression, used, tuple(items)) if expression is not None else Said(None, (), tuple(items))
