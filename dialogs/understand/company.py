"""Who else is named in a message, by an @ before their name; and what a room is for, its title."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from re import Pattern

from core.mates import Mate
from dialogs import acts
from dialogs.acts import Act, Details
from dialogs.language import Language, language
from dialogs.lexicon import Lexicon, details, folded
from dialogs.states import Answering, Naming
from dialogs.understand.clause import Clause

LONGEST = 60
"""Characters of a title that are kept."""
SHORTEST = 2
"""Letters that a title has at least."""

_QUOTED = re.compile(
    r"[\"\u201c\u201e\u00ab]\s*([^\"\u201c\u201d\u201e\u00ab\u00bb]{2,80}?)\s*[\"\u201d\u201c\u00bb]"
)
_ENDS = r"[,.;!?\n]|$"
_WITH_DETAILS = (acts.Wanted, acts.NoRoom, acts.Vacant, acts.Again)
"""Acts that lead to a room, for which others are named."""
_WEAK = (acts.Unclear, acts.Bye, acts.Hello, acts.Yes, acts.Others, acts.Named, acts.Unread)


# Colleagues -----------------------------------------------------------------------------------------------------------


def apart(text: str, mates: tuple[Mate, ...], spoken: Language) -> str:
    """Return the text without the colleagues who are named in it, and without the words that join them."""
    if not mates:
        return text
    names = "|".join(re.escape(each.name) for each in sorted(mates, key=lambda each: -len(each.name)))
    joint = rf"(?:(?<!\w)(?:{spoken.intents.BESIDE_MATES})(?!\w)|[,&+])"
    return re.sub(rf"(?:{joint}\s*)*@(?:{names})(?!\w)", " ", text, flags=re.IGNORECASE).strip(" ,")


def along(said: tuple[Act, ...], mates: tuple[Mate, ...], words: Lexicon) -> tuple[Act, ...]:
    """Return the acts with those who are named: for the room that is wanted, else for one that is booked."""
    if not mates:
        return said
    for n, act in enumerate(said):
        if isinstance(act, _WITH_DETAILS) and act.details != Details():
            return (*said[:n], _with(act, mates, words), *said[n + 1 :])
    rest = tuple(each for each in said if not isinstance(each, (*_WEAK, acts.Wanted)))
    return (*rest[:2], acts.Along(mates))


def _with(
    act: acts.Wanted | acts.NoRoom | acts.Vacant | acts.Again, mates: tuple[Mate, ...], words: Lexicon
) -> Act:
    """Return the act with those who are named; where nobody says how many come, it is they and who names them."""
    named = act.details
    people = named.people or (len(mates) + 1 if _is_room(named, words) else None)
    return replace(act, details=replace(named, mates=mates, people=people))


# The title ------------------------------------------------------------------------------------------------------------


def entitled(whole: Clause, read: Callable[[Clause], tuple[Act, ...]]) -> tuple[Act, ...]:
    """Return what a message means; what a room is said to be for is its title, and nothing else is read in it."""
    lets = whole.lexicon.lets and not isinstance(whole.state, Naming | Answering)
    found = _title(whole) if lets else None
    if found is None:
        return read(whole)
    title, rest = found
    said = read(replace(whole, text=rest))
    if not any(isinstance(each, _WITH_DETAILS) and _is_room(each.details, whole.lexicon) for each in said):
        return read(whole)
    features = details(whole.lexicon, folded(title))[0].features
    return tuple(
        replace(each, details=_called(each.details, title, features))
        if isinstance(each, _WITH_DETAILS)
        else each
        for each in said
    )


def _called(named: Details, title: str, features: tuple[str, ...]) -> Details:
    return replace(named, title=title, features=tuple(sorted({*named.features, *features})))


def _is_room(named: Details, words: Lexicon) -> bool:
    return named.room_id is not None or named.service_id in words.lets


def _title(whole: Clause) -> tuple[str, str] | None:
    """Return the title that stands in a text, and the text without it."""
    text, shapes = whole.text, _shapes(whole.spoken.tag)
    if quoted := _QUOTED.search(text):
        lead = shapes.lead.search(text[: quoted.start()])
        return _cut(text, lead.start() if lead else quoted.start(), quoted.end(), quoted[1])
    if called := shapes.called.search(text):
        return _words(whole, called.start(), called.end(), times_after=called.end() + 1)
    for lead in shapes.for_a.finditer(text):
        found = _words(whole, lead.start(), lead.end())
        if found and _is_one(found[0], whole):
            return found
    return None


@dataclass(frozen=True, slots=True)
class _Shapes:
    """What stands before a title in one language, before one in quotes, and where one ends."""

    called: Pattern[str]
    for_a: Pattern[str]
    lead: Pattern[str]
    end: Pattern[str]


@cache
def _shapes(tag: str) -> _Shapes:
    intents = language(tag).intents
    return _Shapes(
        *(
            re.compile(each, re.IGNORECASE)
            for each in (
                rf"(?<!\w)(?:{intents.CALLED})\s*:?\s+",
                rf"(?<!\w)(?:{intents.FOR_A})\s*",
                rf"(?:(?:{intents.CALLED}|{intents.FOR_A})\s*:?\s*)$",
                rf"(?:^|\s+)(?:{intents.TITLE_ENDS})(?!\w)|\s*(?:{_ENDS})",
            )
        )
    )


def _words(whole: Clause, start: int, after: int, times_after: int | None = None) -> tuple[str, str] | None:
    """Return the words of a title that begins there: up to a time, a pause, or what goes on about the room.

    ``times_after``: a time that begins before that is a part of the title.
    """
    text = whole.text
    stop = _shapes(whole.spoken.tag).end.search(text[after:])
    times = (begin for begin, _ in whole.when.words if begin >= (times_after or after))
    end = min(after + stop.start() if stop else len(text), *times, len(text))
    return _cut(text, start, end, text[after:end])


def _cut(text: str, start: int, end: int, title: str) -> tuple[str, str] | None:
    title = " ".join(title.split()).strip(" .,;:!?'\"-")[:LONGEST].strip()
    if len(re.findall(r"\w", title)) < SHORTEST:
        return None
    return title, f"{text[:start].rstrip()} {text[end:].lstrip()}".strip()


def _is_one(title: str, whole: Clause) -> bool:
    """Tell whether words behind "for the" are what a room is for: not a part of the day, nor a room, nor who comes."""
    said = folded(title)
    named = details(whole.lexicon, said)[0]
    if re.fullmatch(whole.spoken.intents.NO_TITLE, said) or _is_room(named, whole.lexicon):
        return False
    return details(whole.lexicon, said)[1].strip() != ""
