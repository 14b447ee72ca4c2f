"""What a language's table of words becomes when it is read: every word with its kind and its worth.

A language is one module, ``dialogs/languages/<tag>/times.py``, of plain tables (``Tables`` below says which). Nothing
else in the engine knows a word of any language.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product
from typing import Protocol, cast

from dialogs.when.expression import Clock, Every, Half, Mention, Unit
from dialogs.when.patterns import Row, Worth

Meaning = tuple[str, Worth]
TAG = re.compile(r"[a-z]{2,3}\Z")


class Tables(Protocol):
    """What ``times.py`` of a language brings; English is the example to copy.

    It may bring ``CYCLES`` as well (unit: words), for adverbs such as "weekly".
    """

    WEEKDAYS: tuple[str, ...]  # words of each day, Monday first
    WEEKDAY_SETS: Mapping[tuple[int, ...], str]  # several days of every week: words
    MONTHS: tuple[str, ...]
    NUMBERS: Mapping[int, str]
    NTHS: Mapping[int, str]
    NTH_ENDINGS: str  # "st nd rd th"; empty where the language has none
    RELATIVE: Mapping[int, str]  # days from today: words
    UNITS: Mapping[str, str]  # unit: words
    PARTS: Mapping[str, str]  # part of the day: words
    PART_HOURS: Mapping[str, tuple[int, int]]  # its start and end, in minutes after midnight
    NOONS: Mapping[int, str]  # hour: words ("noon", "midnight")
    HALVES: Mapping[str, str]  # "am", "pm": words
    FEASTS: Mapping[str, str]  # key of dialogs/when/feasts.py: words
    WORDS: Mapping[str, str]  # every other kind: words
    TYPOS: str  # words that are looked for in misspelt ones
    NOT_TYPOS: str
    # word: it counts after these kinds, or before those; else it is of no kind, or of the one named third
    DOUBTFUL: Mapping[str, tuple[str, str] | tuple[str, str, str]]
    POSTPOSED: str  # kinds that stand after their noun ("la semana que viene")
    DAY_FIRST: bool
    CAPITAL_NOUNS: bool  # nouns have a capital letter, so that one does not tell a name
    TOGETHER: Mapping[str, str]  # words that are written together: the same words apart
    SPELLINGS: Mapping[str, str]  # letter: how it is written as well, "ae a" for "ä"
    ROWS: tuple[Row, ...]  # patterns of its own, tried first
    LATER_ROWS: Mapping[str, tuple[Row, ...]]  # those of the later sweeps: "wholes", "stretches", "mentions"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A word of two meanings: it counts after some kinds or before others, ``otherwise`` it is something else."""

    after: frozenset[str]
    before: frozenset[str]
    otherwise: Meaning


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """One language, ready to read with; there is one of each."""

    tag: str
    words: Mapping[str, Meaning]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Meaning], ...]]
    typos: Mapping[str, str]
    real: frozenset[str]
    doubtful: Mapping[str, Doubt]
    doubted: frozenset[str]
    postposed: frozenset[str]
    nth_endings: str
    part_hours: Mapping[str, tuple[int, int]]
    day_first: bool
    halves: bool
    capital_nouns: bool
    rows: tuple[Row, ...] = field(default=(), repr=False)
    later_rows: Mapping[str, tuple[Row, ...]] = field(default_factory=dict, repr=False)

    def meaning(self, word: str) -> Meaning | None:
        """Return the kind and worth of a word, of a misspelt one too, or None when it says nothing about time."""
        known = self.words.get(word)
        if known is not None or len(word) < SHORTEST_TYPO or word in self.real:
            return known
        meant = self.typos.get(word) or next(
            (self.typos[one] for one in deletes(word) if one in self.typos), None
        )
        return self.words[meant] if meant and meant[0] in word[:2] else None


SHORTEST_TYPO = 5
LONGEST_TYPO = 14


def deletes(word: str) -> list[str]:
    """Return the word with each one letter left out: two words share one of these when one slip parts them."""
    if len(word) > LONGEST_TYPO:
        return []
    return [word[:at] + word[at + 1 :] for at in range(len(word))]


@lru_cache(maxsize=64)
def lexicon(tag: str) -> Lexicon | None:
    """Return the language's words, or None when it has no folder."""
    name = f"dialogs.languages.{tag}"
    if not TAG.match(tag) or not importlib.util.find_spec("dialogs.languages"):
        return None
    if not importlib.util.find_spec(name) or not importlib.util.find_spec(f"{name}.times"):
        return None
    return _read(tag, cast(Tables, importlib.import_module(f"{name}.times")))


def _read(tag: str, tables: Tables) -> Lexicon:
    """Turn the tables of a language into look-ups."""
    meanings = _spelt(_meanings(tables), tables.SPELLINGS)
    phrases: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
    for words, meaning in meanings.items():
        first, *rest = words.split("_")
        if rest:
            phrases.setdefault(first, []).append((tuple(rest), meaning))
    typos: dict[str, str] = {}
    for word in tables.TYPOS.split():
        for form in (*deletes(word), word):
            typos.setdefault(form, word)
    return Lexicon(
        tag=tag,
        words={word: meaning for word, meaning in meanings.items() if "_" not in word},
        phrases={first: tuple(sorted(rest, key=lambda one: -len(one[0]))) for first, rest in phrases.items()},
        typos=typos,
        real=frozenset(tables.NOT_TYPOS.split()),
        doubtful={
            form: _doubt(*beside)
            for word, beside in tables.DOUBTFUL.items()
            for form in spelt(word, tables.SPELLINGS)
        },
        doubted=frozenset(meanings[word][0] if word in meanings else "nth" for word in tables.DOUBTFUL),
        postposed=frozenset(tables.POSTPOSED.split()),
        nth_endings=tables.NTH_ENDINGS,
        part_hours=tables.PART_HOURS,
        day_first=tables.DAY_FIRST,
        halves=bool(tables.HALVES),
        capital_nouns=tables.CAPITAL_NOUNS,
        rows=tables.ROWS,
        later_rows=tables.LATER_ROWS,
    )


def _doubt(after: str, before: str, otherwise: str = "gap") -> Doubt:
    """Return a line of the words of two meanings; "rel:1" is a kind with its worth."""
    kind, _, worth = otherwise.partition(":")
    meaning = (kind, int(worth) if worth.isdigit() else worth or None)
    return Doubt(frozenset(after.split()), frozenset(before.split()), meaning)


def _meanings(tables: Tables) -> dict[str, Meaning]:
    """Return every word and phrase (words joined by ``_``) with its kind and worth."""
    found: dict[str, Meaning] = {}

    def add(words: str, kind: str, worth: Worth = None) -> None:
        found.update(dict.fromkeys(words.split(), (kind, worth)))

    for kind, words in tables.WORDS.items():
        add(words, kind)
    for words, kind, worth in _named(tables):
        add(words, kind, worth)
    for word, apart in tables.TOGETHER.items():
        found[word] = ("together", _places(apart.split(), found))
    return found | dict(_near_hours(found))


def _near_hours(found: Mapping[str, Meaning]) -> Iterator[tuple[str, Meaning]]:
    """Yield "eightish": the word of an hour with an ending that means near it."""
    endings = [word for word, (kind, _) in found.items() if kind == "ish"]
    for word, (kind, worth) in found.items():
        if kind == "small" and "_" not in word:
            near = Mention(hours=Clock(worth), about=True)
            yield from ((word + ending, ("said", near)) for ending in endings)


def _places(words: Sequence[str], meanings: Mapping[str, Meaning]) -> tuple[tuple[Meaning, int], ...]:
    """Return what words written together mean, each with how many letters stand before it."""
    before = [sum(len(word) for word in words[:at]) for at in range(len(words))]
    return tuple((meanings[word], at) for word, at in zip(words, before, strict=True))


def _spelt(meanings: Mapping[str, Meaning], spellings: Mapping[str, str]) -> dict[str, Meaning]:
    """Return the words in every spelling; a word keeps its own meaning where another is also spelt like it."""
    forms = ((form, meaning) for word, meaning in meanings.items() for form in spelt(word, spellings))
    return {**dict(forms), **meanings} if spellings else dict(meanings)


def spelt(word: str, spellings: Mapping[str, str]) -> Iterator[str]:
    """Yield the word in every way to spell it: "fünf", "fuenf", "funf"."""
    ways = ((letter, *spellings[letter].split()) if letter in spellings else (letter,) for letter in word)
    return map("".join, product(*ways))


def _named(tables: Tables) -> Iterator[tuple[str, str, Worth]]:
    """Yield the words of every table whose lines have a worth, with their kind."""
    yield from ((words, figure_kind(number), number) for number, words in tables.NUMBERS.items())
    yield from ((words, "ord", number) for number, words in tables.NTHS.items())
    yield from ((words, "weekday", index) for index, words in enumerate(tables.WEEKDAYS))
    yield from ((words, "workdays", indices) for indices, words in tables.WEEKDAY_SETS.items())
    yield from ((words, "month", index) for index, words in enumerate(tables.MONTHS, 1))
    yield from ((words, "rel", days) for days, words in tables.RELATIVE.items())
    yield from ((words, UNIT_KINDS.get(unit, "dunit"), Unit(unit)) for unit, words in tables.UNITS.items())
    yield from ((words, "part", part) for part, words in tables.PARTS.items())
    yield from ((words, "noon", hour) for hour, words in tables.NOONS.items())
    yield from ((words, "ampm", Half(half)) for half, words in tables.HALVES.items())
    yield from ((words, "feast", feast) for feast, words in tables.FEASTS.items())
    cycles: Mapping[str, str] = getattr(tables, "CYCLES", {})
    yield from ((words, "cycle", CYCLES[unit]) for unit, words in cycles.items())


CYCLES: Mapping[str, Every] = {
    "day": Every(Unit.DAY),
    "week": Every(Unit.WEEK),
    "fortnight": Every(Unit.WEEK, 2),
    "month": Every(Unit.MONTH),
    "year": Every(Unit.YEAR),
}
UNIT_KINDS: Mapping[str, str] = {"minute": "hunit", "hour": "hunit", "weekend": "weekend", "day": "day"}


def figure_kind(number: int) -> str:
    """Return the kind of a whole number by what it may be: an hour, a day of the month, a minute."""
    if 1 <= number <= 12:
        return "small"
    if 0 <= number <= 24:
        return "mid"
    if number <= 31:
        return "big"
    return "minute" if number <= 59 else "figures"
