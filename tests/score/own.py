"""our own corpora: how many of their sentences are understood, and the floors under that, which only rise

A line about time means what tests/dialogs/when/test_corpus.py says; a line of acts.txt is "before | words = responses".
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import tomli_w

from dialogs.language import language as spoken
from dialogs.responses import Before, Did, responses
from dialogs.when import read
from tests.dialogs.when.test_corpus import LANGUAGES, NOW, lines, meaning, parted, setting

FLOORS = Path(__file__).with_name("floors.toml")


@dataclass(slots=True)
class Score:
    """How many sentences of a corpus are understood, and which are not: (words, meant, understood)."""

    right: int = 0
    wrong: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def sentences(self) -> int:
        return self.right + len(self.wrong)

    @property
    def per_cent(self) -> float:
        return round(100 * self.right / self.sentences, 2) if self.sentences else 0.0

    def add(self, words: str, meant: str, understood: str) -> None:
        if meant == understood:
            self.right += 1
        else:
            self.wrong.append((words, meant, understood))


def scores() -> dict[str, Score]:
    """Score every corpus of every language: "en times", "en acts", ..."""
    found: dict[str, Score] = defaultdict(Score)
    for language, before, line in (param.values for param in lines()):
        words, mark, meant = parted(line)
        table, said = setting(before, language)
        understood = meaning(read(words, now=NOW, language=language, table=table, before=said))
        found[f"{language} times"].add(words, f"{mark} {meant}".strip(), understood)
    for language, did, words, meant in _acts():
        understood = responses(words, before=Before(Did[did.upper()]), spoken=spoken(language))
        said = " ".join(sorted(understood)) or "none"
        found[f"{language} acts"].add(f"{did} | {words}", " ".join(sorted(meant)), said)
    return dict(sorted(found.items()))


def _acts() -> Iterator[tuple[str, str, str, list[str]]]:
    """Yield language, what was done before, words, and the responses that they are."""
    for corpus in sorted(LANGUAGES.glob("*/acts.txt")):
        for line in corpus.read_text("utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                did, _, rest = line.partition("|")
                words, _, meant = rest.rpartition(" = ")
                yield corpus.parent.name, did.strip(), words.strip(), meant.split()


def floors(file: Path = FLOORS) -> dict[str, dict[str, float]]:
    """Return what must be reached: by corpus, or set of data, then by what is counted."""
    return tomllib.loads(file.read_text()) if file.exists() else {}


def raised(
    floors: dict[str, dict[str, float]], reached: dict[str, dict[str, float]]
) -> dict[str, dict[str, float]]:
    """Return the floors brought up to what is reached; none is ever lowered, and none forgotten."""
    names = sorted({*floors, *reached})
    return {name: _highest(floors.get(name, {}), reached.get(name, {})) for name in names}


def under(floors: dict[str, dict[str, float]], reached: dict[str, dict[str, float]]) -> list[str]:
    """Say where a floor is not reached; what was not scored this time is not looked at."""
    return [
        f"{name}: {what} is {reached[name].get(what, 0):g}, its floor is {floor:g}"
        for name, kept in floors.items()
        if name in reached
        for what, floor in kept.items()
        if reached[name].get(what, 0) < floor
    ]


def keep(floors: dict[str, dict[str, float]], file: Path = FLOORS) -> None:
    head = "# What must be understood, at least: `make score ARGS=--raise` raises this to what is reached now.\n\n"
    file.write_text(head + tomli_w.dumps(floors))


def reached(scores: dict[str, Score]) -> dict[str, dict[str, float]]:
    return {name: {"right": score.right, "per_cent": score.per_cent} for name, score in scores.items()}


def _highest(one: dict[str, float], other: dict[str, float]) -> dict[str, float]:
    return {what: max(one.get(what, 0), other.get(what, 0)) for what in sorted({*one, *other})}
