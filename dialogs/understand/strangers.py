"""A room that is named and that nobody knows: a strange word, right where the name of a room stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from re import Match

from dialogs import acts
from dialogs.acts import Act
from dialogs.language import Language, language
from dialogs.lexicon import ROOM, SERVICE, Lexicon, details, folded, one_letter_apart
from dialogs.states import Then
from dialogs.understand.clause import Clause
from dialogs.when.lexicon import lexicon as of_time

LONGEST = 20
"""Letters of a name that is said back."""

_NOUN, _ELSE = "\N{BLACK SQUARE}", ";"
_WORD = rf"[^\W\d_]{{2,{LONGEST}}}"
_FIRST = re.compile(rf"(?<!\S)(?:(?P<article>\w+) )?(?P<name>{_WORD}) {_NOUN}")
_LAST = re.compile(
    rf"(?<!\S)(?:(?P<article>\w+) )?{_NOUN} (?P<name>{_WORD})(?: (?P<next>{_WORD})(?!\w)| ?(?!\s?\w))"
)
_NOTHING = "noun"
"""The kind of word that the reader of time knows as one that says nothing about it."""
_WORDS = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class _Stranger:
    """A word that is no room's name, and the one room that it is a slip of, if any."""

    name: str
    room_id: str | None


def by_strange_name(clause: Clause) -> acts.NoRoom | acts.Wanted | None:
    """See a room by a name that none has, or by one that is plainly a slip."""
    strange = _stranger(clause)
    if strange is None:
        return None
    if strange.room_id is None:
        return acts.NoRoom(strange.name, clause.details)
    return acts.Wanted(replace(clause.details, room_id=strange.room_id), asks=clause.question)


def of_a_room(act: Act, clause: Clause) -> Act:
    """Return what is meant of a booking in a room: its name may be none, or tell which booking is meant."""
    if isinstance(act, acts.Wanted) and act.details.room_id and clause.signals("cancels"):
        act = acts.Drop(act.details)
    then = Then.DROP if isinstance(act, acts.Drop) else Then.MOVE if isinstance(act, acts.Move) else None
    if then is None or not isinstance(act, acts.Drop | acts.Move):
        return act
    if act.details.room_id:
        theirs = then is Then.DROP or _stands_before_to(clause)
        return replace(act, details=replace(act.details, of_room=theirs))
    strange = _stranger(clause)
    if strange is None:
        return act
    theirs = then is Then.DROP or strange.name.lower() in folded(_before_to(clause))
    if strange.room_id is None:
        return acts.NoRoom(strange.name, act.details, then, of_booking=theirs)
    return replace(act, details=replace(act.details, room_id=strange.room_id, of_room=theirs))


def _before_to(clause: Clause) -> str:
    """Return what is said before the time or the room that a booking is to have; nothing where none is said."""
    left, to, _ = clause.text.partition(f" {clause.spoken.intents.TO} ")
    return left if to else ""


def _stands_before_to(clause: Clause) -> bool:
    """Tell whether the room that is named is the one that a booking has: "move elm to 4", not "move it to elm"."""
    return details(clause.lexicon, folded(_before_to(clause)))[0].room_id == clause.details.room_id


def _stranger(clause: Clause) -> _Stranger | None:
    """Return the strange word in the place of a room's name: "the X room", "room X"; None where none stands there.

    A word that anything else is said by is no name: of the language, of time, or of the catalog; nor is what stands
    behind "a".
    """
    words, named = clause.lexicon, clause.details
    rooms = {each.id for each in words.names.values() if each.kind == ROOM}
    if named.room_id or named.service_id not in {None, *words.lets} or len(rooms) <= 1:
        return None
    name = next(_strange(clause) if named.service_id else _compound(clause), None)
    return _Stranger(name.capitalize(), _meant(name, words)) if name else None


def _strange(clause: Clause) -> Iterator[str]:
    spoken, words = clause.spoken, clause.lexicon
    shapes = (_FIRST, _LAST) if spoken.intents.ROOM_NAME_FIRST else (_LAST,)
    for shape in shapes:
        for match in shape.finditer(_marked(clause)):
            of_some = spoken.whole(spoken.intents.OF_SOME_ROOM, match["article"] or "")
            if not of_some and _ends(match, spoken) and not is_known(match["name"], spoken, words):
                yield match["name"]


def _compound(clause: Clause) -> Iterator[str]:
    """Yield a word that ends in a noun for a room, where such a name and a time are all that is said."""
    spoken, words = clause.spoken, clause.lexicon
    nouns = tuple(name for name, named in words.names.items() if named.id in words.lets and " " not in name)
    if not (spoken.intents.ROOM_NAME_FIRST and clause.has_time and not clause.details.provider_id):
        return
    for word in _WORDS.findall(clause.rest):
        alone = replace(clause, text=clause.text.lower().replace(word, ""))
        if word.endswith(nouns) and alone.is_bare and not is_known(word, spoken, words):
            yield word


def _ends(match: Match[str], spoken: Language) -> bool:
    """Tell whether the name is one word: what goes on with a word of its own is what the room is for."""
    goes_on = match.groupdict().get("next")
    return goes_on is None or spoken.whole(f"{spoken.answers.FILLERS}|{spoken.intents.COURTESIES}", goes_on)


def _marked(clause: Clause) -> str:
    """Return the folded text, a square where a room is spoken of as such, and other names and times cut out."""
    words, text = clause.lexicon, clause.text
    for start, end in reversed(clause.when.words):
        text = f"{text[:start]} {_ELSE} {text[end:]}"

    def mark(match: Match[str]) -> str:
        named = words.names[match[1]]
        one = named.kind == SERVICE and named.id in words.lets and match[0] == match[1]
        return _NOUN if one else _ELSE

    return words.pattern.sub(mark, folded(text))


def is_known(word: str, spoken: Language, words: Lexicon) -> bool:
    """Tell whether a word says something else than a name that nobody knows."""
    time = of_time(spoken.tag)
    kind, _ = (time and time.meaning(word)) or (_NOTHING, None)
    if kind != _NOTHING or word in vocabulary(spoken.tag) or spoken.whole(spoken.intents.BESIDE_ROOM, word):
        return True
    return any(word in name.split() for name in words.names if " " in name)


def _meant(name: str, words: Lexicon) -> str | None:
    """Return the only room whose name has one letter more or less, or is written in one word with its noun."""
    known = {each: named.id for each, named in words.names.items() if named.kind == ROOM}
    nouns = (each for each, named in words.names.items() if named.id in words.lets)
    joined = {known[name + each] for each in nouns if name + each in known}
    near = {known[each] for each in known if one_letter_apart(name, each)}
    found = joined or near
    return next(iter(found)) if len(found) == 1 else None


@cache
def vocabulary(tag: str) -> frozenset[str]:
    """Return all words by which the language of a tag says anything, as its tables have them."""
    spoken = language(tag)
    compiled = (spoken.signals, spoken.picks, spoken.cues, spoken.before)
    patterns = [each.pattern for table in compiled for each in table.values()]
    intents, answers = spoken.intents, spoken.answers
    patterns += [intents.STOP_WORDS, intents.START_WORDS, intents.HELP_WORDS, intents.COURTESIES]
    patterns += [intents.NAME_LEADS, intents.NAME_ENDS, intents.PEOPLE, intents.CLAUSES, intents.TO]
    patterns += [answers.FILLERS, answers.PIECES, answers.BESIDE]
    patterns += [*intents.NO_NAMES, *intents.NUMBERS, *intents.MINUTES]
    return frozenset(_WORDS.findall(" ".join(re.sub(r"\\[a-zA-Z]", " ", each) for each in patterns)))
