"""how long it takes to read words about time, beside dateparser, sentence by sentence in the same run"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from time import perf_counter_ns
from zoneinfo import ZoneInfo

from dateparser.search import search_dates

from dialogs.when import read
from dialogs.when.lexicon import lexicon
from dialogs.when.words import hear

SENTENCES = Path(__file__).with_name("sentences.txt")
NOW = datetime(2026, 3, 2, 10, tzinfo=ZoneInfo("Europe/London"))
ROUNDS = 7
LONGEST = 1600
SHORT = 160
"""dateparser is quadratic on hostile texts: of these it gets the beginning only."""

HOSTILE = {
    "numbers": "1 ",
    "dates": "3/4 5.6. ",
    "weekdays": "monday ",
    "from to": "from 2 to ",
    "or": "monday or tuesday or ",
    "question marks": "?",
    "ordinals": "the 3rd of the ",
    "not": "not monday but ",
    "one word": "a",
    "digits": "12",
    "colons": "1:",
    "no letters": "…—’",
}


@dataclass(slots=True)
class Read:
    """Nanoseconds for every sentence (the median of some rounds), and for hostile texts by their kind."""

    ours: list[int] = field(default_factory=list)
    heard: list[int] = field(default_factory=list)
    theirs: list[int] = field(default_factory=list)
    hostile: dict[str, tuple[int, int]] = field(default_factory=dict)


def measure() -> Read:
    """Read every sentence in turn with each reader, and then what was made to hurt."""
    words = lexicon("en")
    found = Read()
    ways: tuple[tuple[list[int], Callable[[str], object]], ...] = (
        (found.ours, lambda text: read(text, now=NOW)),
        (found.heard, lambda text: hear(text, words, asked=None)),
        (found.theirs, _dateparser),
    )
    for text in SENTENCES.read_text("utf-8").splitlines():
        for took, way in ways:
            took.append(_typical(way, text, ROUNDS))
    for kind, piece in HOSTILE.items():
        text = (piece * LONGEST)[:LONGEST]
        ours = _typical(lambda text: read(text, now=NOW), text, 3)
        found.hostile[kind] = ours, _typical(_dateparser, text[:SHORT], 1)
    return found


def _dateparser(text: str) -> object:
    settings = {"RELATIVE_BASE": NOW.replace(tzinfo=None), "PREFER_DATES_FROM": "future"}
    return search_dates(text, languages=["en"], settings=settings)


def _typical(way: Callable[[str], object], text: str, rounds: int) -> int:
    took = []
    for _ in range(rounds):
        getattr(hear, "cache_clear", lambda: None)()  # what is remembered is not read
        began = perf_counter_ns()
        way(text)
        took.append(perf_counter_ns() - began)
    return sorted(took)[len(took) // 2]
