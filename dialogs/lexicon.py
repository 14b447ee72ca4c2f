"""The catalog's words: how services, providers, places and rooms of one business are recognised in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, pairwise
from re import Pattern

from core.catalog import Catalog, Resource, ResourceKind, Service
from dialogs.acts import Details
from dialogs.clocks import Clocks, clocks
from dialogs.language import Language, known, language
from dialogs.rooms import lets_room
from dialogs.when.lexicon import lexicon as of_time
from dialogs.when.lexicon import spelt

SHORTEST_TYPO = 5
"""Words of fewer letters are recognised only as they are written: "bem" may be anything, "masage" is a massage."""

SERVICE, PROVIDER, PLACE, ROOM, FEATURE = "service", "provider", "place", "room", "feature"

_SILENT = re.compile("['\u2019\u2018`\u00b4\u00bf\u00a1]")
_BLANKS = re.compile(r"\s+")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Named:
    """What a name stands for: ``kind`` says of which sort."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Subject:
    """What a question about a booking is about: its id, and which rooms and services ask it."""

    question: str
    askers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The names of one business: as a pattern, and for words with one wrong letter."""

    zone: str
    language: str
    names: Mapping[str, Named]
    pattern: Pattern[str]
    nearly: Mapping[str, frozenset[str]]
    lets: frozenset[str] = frozenset()
    """The services that are nothing but a room."""
    clocks: Clocks | None = None
    over_feasts: Pattern[str] | None = None
    """Names of rooms that a feast begins with, where its other words follow: such a name is the room's."""
    subjects: Mapping[str, Subject] = field(default_factory=dict)
    about: Pattern[str] | None = None
    """What questions about a booking are about, by the words for it, and what finds those; None without questions."""

    def untimed(self, text: str) -> str:
        """Return the text as long as it was, without the rooms' names that would be read as part of a feast."""
        return self.over_feasts.sub(lambda each: ";" * len(each[0]), text) if self.over_feasts else text


def folded(text: str) -> str:
    """Return the text in small letters, apostrophes and opening marks gone, one blank between words."""
    return _BLANKS.sub(" ", _SILENT.sub("", text.lower())).strip()


def lexicon(catalog: Catalog) -> Lexicon:
    """Gather the words of a catalog."""
    names: dict[str, Named] = {}
    spoken = language(catalog.business.language)
    for name, named in _all(catalog):
        for form in spelt(folded(name), spoken.spellings):
            names.setdefault(form, named)
    pattern = _any_of(names, spoken.intents.ENDINGS)
    where = catalog.locations[0].zone if catalog.locations else "UTC"
    lets = frozenset(each.id for each in catalog.services if lets_room(each))
    feasts = _over_feasts(names, catalog.business.language)
    subjects = dict(_subjects(catalog, names))
    about = _any_of(subjects, spoken.intents.ENDINGS) if subjects else None
    tag, told = catalog.business.language, clocks(catalog)
    return Lexicon(where, tag, names, pattern, _typos(names), lets, told, feasts, subjects, about)


def _any_of(words: Iterable[str], endings: str) -> Pattern[str]:
    """Return what finds any of the words, the longest first, with the endings that they may have."""
    listed = "|".join(re.escape(each) for each in sorted(words, key=len, reverse=True)) or r"(?!)"
    return re.compile(rf"(?<!\w)({listed})(?:{endings})?(?!\w)")


def _subjects(catalog: Catalog, names: Mapping[str, Named]) -> Iterator[tuple[str, Subject]]:
    """Yield the words for what is asked about bookings, but for those that are the name of something else."""
    askers: dict[str, set[str]] = {}
    said: dict[str, str] = {}
    things: tuple[Resource | Service, ...] = (*catalog.resources, *catalog.services)
    for each in things:
        for question in (one for one in each.questions if not one.required):
            askers.setdefault(question.id, set()).add(each.id)
            offered = (text for answer in question.answers for text in answer.every)
            for word in (question.id.replace("-", " "), *question.aliases, *offered):
                said.setdefault(folded(word), question.id)
    for word, question_id in said.items():
        if names.get(word, Named(FEATURE, "")).kind == FEATURE and not _is_answer_to_all(word):
            yield word, Subject(question_id, frozenset(askers[question_id]))


def _is_answer_to_all(word: str) -> bool:
    """Tell whether a word says yes or no, or nothing, in some language: it is about nothing by itself."""
    signals = (language(tag).signals[name] for tag in known() for name in ("yes", "no", "skip"))
    return any(each.fullmatch(word) for each in signals)


def _over_feasts(names: Mapping[str, Named], tag: str) -> Pattern[str] | None:
    """Return what finds the names of rooms by which feasts of a language begin: "ash", where "wednesday" follows."""
    time = of_time(tag.partition("-")[0])
    found = [
        rf"{re.escape(name)}(?= {' '.join(map(re.escape, rest))}(?!\w))"
        for name, named in names.items()
        if named.kind == ROOM and time
        for rest, (kind, _) in time.phrases.get(name, ())
        if kind == "feast"
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(found)})", re.IGNORECASE) if found else None


def details(lexicon: Lexicon, text: str) -> tuple[Details, str]:
    """Return what the folded text names, the first of each kind but all features, and the text without those names."""
    found: dict[str, str] = {}
    features: list[str] = []
    rest = text
    for name, match in _mentions(lexicon, text):
        named = lexicon.names[name]
        if named.kind == FEATURE:
            features.append(named.id)
        if named.kind == FEATURE or found.setdefault(named.kind, named.id) == named.id:
            rest = rest.replace(match, " ", 1)
    named_here = Details(
        found.get(SERVICE),
        found.get(PROVIDER),
        found.get(PLACE),
        room_id=found.get(ROOM),
        features=tuple(sorted(set(features))),
    )
    return named_here, _BLANKS.sub(" ", rest).strip()


def services(lexicon: Lexicon, text: str) -> frozenset[str]:
    """Return all services that the folded text names."""
    named = (lexicon.names[name] for name, _ in _mentions(lexicon, text))
    return frozenset(each.id for each in named if each.kind == SERVICE)


def second_service(lexicon: Lexicon, text: str, spoken: Language) -> int | None:
    """Return where the folded text names a second service after an "and"; None where it names but one."""
    found = [each for each in lexicon.pattern.finditer(text) if lexicon.names[each[1]].kind == SERVICE]
    for one, two in pairwise(found):
        joint = text[one.end() : two.start()]
        joined = spoken.manners.all_of(("", "")) in f"{joint} " or "&" in joint or "+" in joint
        if joined and lexicon.names[one[1]] != lexicon.names[two[1]]:
            return two.start()
    return None


def _mentions(lexicon: Lexicon, text: str) -> Iterator[tuple[str, str]]:
    """Yield names in the text with how they are written there: right ones first, then those with one slip."""
    for match in lexicon.pattern.finditer(text):
        yield match[1], match[0]
    for match in _WORD.finditer(lexicon.pattern.sub(" ", text)):
        if len(word := match[0]) >= SHORTEST_TYPO:
            close = frozenset(chain.from_iterable(lexicon.nearly.get(each, ()) for each in _slips(word)))
            if len(close) == 1:
                yield next(iter(close)), word


def _all(catalog: Catalog) -> Iterator[tuple[str, Named]]:
    for service in catalog.services:
        yield from ((name, Named(SERVICE, service.id)) for name in (service.name, *service.aliases))
    for resource in catalog.resources:
        if resource.kind is ResourceKind.PROVIDER:
            yield from ((name, Named(PROVIDER, resource.id)) for name in (resource.name, *resource.aliases))
    for location in catalog.locations:
        yield from ((name, Named(PLACE, location.id)) for name in short_names(location.name))
    rooms = [each for each in catalog.resources if each.kind is ResourceKind.ROOM]
    for room in rooms:
        yield from ((name, Named(ROOM, room.id)) for name in (room.name, *room.aliases))
    for feature in sorted(frozenset().union(*(each.tags for each in rooms))):
        yield feature, Named(FEATURE, feature)


def short_names(place: str) -> tuple[str, ...]:
    """Return the names of a place: in full, and without its last word ("Harbour" for "Harbour St")."""
    words = place.split()
    return (place, " ".join(words[:-1])) if len(words) > 1 else (place,)


def one_letter_apart(one: str, two: str) -> bool:
    """Tell whether a word is the other one with a letter too many or too few."""
    return one in _slips(two) or two in _slips(one)


def _typos(names: Iterable[str]) -> dict[str, frozenset[str]]:
    """Return for every form with at most one letter left out the names of one word that it may stand for."""
    forms: dict[str, set[str]] = {}
    for name in names:
        if _WORD.fullmatch(name) and len(name) >= SHORTEST_TYPO:
            for form in _slips(name):
                forms.setdefault(form, set()).add(name)
    return {form: frozenset(meant) for form, meant in forms.items()}


def _slips(word: str) -> Iterator[str]:
    """Yield the word, and it with each letter left out: two words that share one differ by about one slip."""
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
