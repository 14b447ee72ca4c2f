"""What a language must bring, and which languages there are.

A language is a folder below ``dialogs/languages``: ``intents.py`` (words for what people mean), ``answers.py`` (words
that answer a reminder),
``responses.py`` (words that answer what was said before), ``phrases.ftl`` (what we say), ``manners.py`` (how
it writes dates and times), ``times.py`` (words for time, and how letters are spelt as well). Nothing else
names a language.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from functools import cache
from importlib.resources import files
from itertools import product
from re import Pattern
from typing import Protocol, cast

from fluent.runtime import FluentBundle, FluentResource

from dialogs import languages

DEFAULT = "en"

_APART = r"[\s,.!¿¡]*"
_PIECE = re.compile(r"<([a-z_]+)>")


class Intents(Protocol):
    """The tables of ``intents.py``."""

    STOP_WORDS: str
    CARRIER_STOP_WORDS: str
    START_WORDS: str
    HELP_WORDS: str
    TELLS_TO_WRITE: str
    SIGNALS: dict[str, str]
    PICKS: dict[str, str]
    BESIDE_A_PICK: str
    NUMBER_PICK: str
    NAME_LEADS: str
    NAME_ENDS: str
    NO_NAMES: frozenset[str]
    PEOPLE: str
    NUMBERS: dict[str, int]
    MINUTES_LATE: str
    MINUTES: dict[str, int]
    TO: str
    CLAUSES: str
    COURTESIES: str
    ENDINGS: str
    ROOM_NAME_FIRST: bool
    OF_SOME_ROOM: str
    BESIDE_ROOM: str
    BESIDE_MATES: str
    JOINTS: str
    CALLED: str
    FOR_A: str
    TITLE_ENDS: str
    NO_TITLE: str


class Answers(Protocol):
    """The tables of ``answers.py``: words by which people answer a reminder."""

    PIECES: str
    FILLERS: str
    PLAIN: dict[str, str]
    BESIDE: str
    SIGNALS: dict[str, str]
    DOUBTS: dict[str, str]


class Responses(Protocol):
    """The tables of ``responses.py``: cues by name, in both ``<name>`` stands for a piece."""

    PIECES: dict[str, str]
    CUES: dict[str, str]
    TYPOS: str
    NOT_TYPOS: str
    BEFORE: dict[str, str]


class ClockWords(Protocol):
    """The tables of ``clocks.py``: by whose clock a time is said."""

    FORMS: dict[str, str]
    NAMES: dict[str, str]
    NONE: str


class Letters(Protocol):
    """What is needed of ``times.py`` here: how a letter is written as well."""

    SPELLINGS: dict[str, str]


class Manners(Protocol):
    """The functions of ``manners.py``."""

    def inside(self, name: str) -> str:
        """Write the name of a service inside a sentence."""

    def day(self, day: date) -> str:
        """Write a date with its weekday, shortly."""

    def date_alone(self, day: date) -> str:
        """Write a date without its weekday, shortly."""

    def weekday(self, weekday: int) -> str:
        """Write a weekday, 0 is Monday, shortly."""

    def clock(self, at: time) -> str:
        """Write a clock time."""

    def stretch(self, start: time, end: time) -> str:
        """Write from one clock time to another."""

    def lasting(self, minutes: int) -> str:
        """Write a length of time."""

    def notice(self, minutes: int) -> str:
        """Write a notice, in hours where it is whole hours."""

    def all_of(self, parts: tuple[str, ...]) -> str:
        """Join what all holds."""

    def either(self, parts: tuple[str, ...]) -> str:
        """Join alternatives."""


Patterns = Mapping[str, Pattern[str]]


@dataclass(frozen=True, slots=True)
class Language:
    """One language, its patterns compiled."""

    tag: str
    intents: Intents
    answers: Answers
    manners: Manners
    clocks: ClockWords
    phrases: FluentBundle
    signals: Mapping[str, Pattern[str]]
    picks: Mapping[str, Pattern[str]]
    cues: Patterns
    slips: Mapping[str, str]
    before: Patterns
    whole: Callable[[str, str], bool]
    plain: Callable[[str], str]
    """Writes words of a dialect or of a hurried thumb in an answer as they are written elsewhere."""
    spellings: Mapping[str, str]

    def phrase(self, name: str) -> str:
        """Return a phrase of ``phrases.ftl`` that has no values; raise KeyError for one that is not there."""
        pattern = self.phrases.get_message(name).value
        if pattern is None:
            raise KeyError(name)
        return str(self.phrases.format_pattern(pattern, {})[0])


@cache
def known() -> frozenset[str]:
    """Return the tags of the languages that have a folder with words for what people mean."""
    return frozenset(
        each.name
        for each in pkgutil.iter_modules(languages.__path__)
        if (files(languages) / each.name / "intents.py").is_file()
    )


@cache
def language(tag: str | None) -> Language:
    """Return the language of a tag such as ``en`` or ``en-GB``; the default one where we do not speak it."""
    short = (tag or DEFAULT).split("-", maxsplit=1)[0].lower()
    name = short if short in known() else DEFAULT
    intents = cast("Intents", importlib.import_module(f"dialogs.languages.{name}.intents"))
    manners = cast("Manners", importlib.import_module(f"dialogs.languages.{name}.manners"))
    answers = cast("Answers", importlib.import_module(f"dialogs.languages.{name}.answers"))
    words = cast("Responses", importlib.import_module(f"dialogs.languages.{name}.responses"))
    spellings = cast("Letters", importlib.import_module(f"dialogs.languages.{name}.times")).SPELLINGS
    signals = intents.SIGNALS | answers.SIGNALS | answers.DOUBTS
    picks = {**intents.PICKS, "number": intents.NUMBER_PICK}
    return Language(
        tag=name,
        intents=intents,
        answers=answers,
        manners=manners,
        clocks=cast("ClockWords", importlib.import_module(f"dialogs.languages.{name}.clocks")),
        phrases=_phrases(name),
        signals={key: _signal(pattern, spellings) for key, pattern in signals.items()},
        picks={key: _pick(pattern, intents.BESIDE_A_PICK, spellings) for key, pattern in picks.items()},
        cues=_cues(words.CUES, words.PIECES, spellings),
        slips=_slips(words.TYPOS.split(), frozenset(words.NOT_TYPOS.split())),
        before=_cues(words.BEFORE, words.PIECES, spellings),
        whole=lambda listed, text: (
            re.fullmatch(in_any_spelling(rf"(?:{listed})", spellings), text) is not None
        ),
        plain=_plain(answers.PLAIN, spellings),
        spellings=spellings,
    )


def _signal(pattern: str, spellings: Mapping[str, str]) -> Pattern[str]:
    """Compile a signal between the bounds of its words."""
    return re.compile(in_any_spelling(rf"(?<!\w)(?:{pattern})(?!\w)", spellings))


def _pick(pattern: str, beside: str, spellings: Mapping[str, str]) -> Pattern[str]:
    """Compile a pick between any of the words that may stand beside one.

    Each of these is a whole word and is read in one way (``?>``): could "davon" be "da" and "von" as well, a row of
    them would take time without end.
    """
    besides = rf"(?>(?:{beside})(?!\w){_APART})*"
    return re.compile(in_any_spelling(rf"{_APART}{besides}(?:{pattern})(?!\w){_APART}{besides}", spellings))


def in_any_spelling(pattern: str, spellings: Mapping[str, str]) -> str:
    """Return a pattern that is met by every spelling of its letters: "f(?:ü|ue|u)r" for "für"."""
    for letter, others in spellings.items():
        pattern = pattern.replace(letter, f"(?:{'|'.join((letter, *others.split()))})")
    return pattern


def _cues(patterns: Mapping[str, str], pieces: Mapping[str, str], spellings: Mapping[str, str]) -> Patterns:
    """Compile patterns between word boundaries, ``<name>`` in them replaced by the piece of that name."""

    def whole(pattern: str) -> str:
        return _PIECE.sub(lambda match: whole(pieces[match[1]]), pattern)

    return {
        name: re.compile(in_any_spelling(rf"(?<!\w)(?:{whole(pattern)})(?!\w)", spellings))
        for name, pattern in patterns.items()
    }


def _plain(table: Mapping[str, str], spellings: Mapping[str, str]) -> Callable[[str], str]:
    """Return what replaces the words of a table, in any spelling, by the one that stands for them."""
    plain = {
        spelt: word
        for word, others in table.items()
        for other in others.split("|")
        for spelt in _spelt(other, spellings)
    }
    if not plain:
        return str
    longest_first = sorted(map(re.escape, plain), key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)", re.IGNORECASE)
    return lambda text: pattern.sub(lambda match: plain.get(match[0].lower(), match[0]), text)


def _spelt(word: str, spellings: Mapping[str, str]) -> Iterable[str]:
    """Return a word in every spelling, each letter in one way throughout."""
    letters = [(letter, *others.split()) for letter, others in spellings.items() if letter in word]
    for chosen in product(*letters):
        spelt = word
        for (letter, *_), other in zip(letters, chosen, strict=True):
            spelt = spelt.replace(letter, other)
        yield spelt


def _slips(words: Iterable[str], others: frozenset[str]) -> dict[str, str]:
    """Return the words by how they are mistyped: one letter missing, twice, or in its neighbour's place."""
    right = frozenset(words) | others
    return {
        slip: word
        for word in words
        for at in range(1, len(word))
        for slip in (
            word[:at] + word[at + 1 :],
            word[:at] + word[at - 1 :],
            word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :],
        )
        if slip not in right
    }


def _phrases(name: str) -> FluentBundle:
    """Read what we say; no invisible isolation marks, which would make a text message cost twice."""
    bundle = FluentBundle([name], use_isolating=False)
    bundle.add_resource(FluentResource((files(languages) / name / "phrases.ftl").read_text(encoding="utf-8")))
    return bundle
