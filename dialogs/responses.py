"""What a reply does to what was said before: agree, refuse, ask for others, choose, thank, take leave.

The same words do different things: "great" takes what was offered, agrees to what is to be confirmed, and
thanks for what was done. ``TABLE`` says for each thing that we may have done last which cues of the language
make which response, and which cues forbid it; a cue is a pattern of ``languages/<tag>/responses.py``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from dialogs.language import Language, Patterns
from dialogs.lexicon import folded

LONGEST = 600
"""Characters of a reply that are read; what it does stands at its beginning."""

_WORD = re.compile(r"\w+")


class Response(StrEnum):
    """What a reply can do to what was said before."""

    AGREE = "agree"
    REFUSE = "refuse"
    OTHERS = "others"
    CHOOSE = "choose"
    THANK = "thank"
    LEAVE = "leave"


class Did(StrEnum):
    """What we did last, as far as a reply depends on it."""

    NOTHING = "nothing"
    ASKED = "asked which"
    CHECKED = "asked whether it is right"
    PROPOSED = "proposed to do something"
    OFFERED = "offered one thing or several"
    TOLD = "answered a question about an offer"
    DONE = "told that it is done"
    FAILED = "told that it cannot be done"
    MORE = "asked whether anything else is wanted"


@dataclass(frozen=True, slots=True)
class Before:
    """What was said before. ``named``: words in small letters that name what is on the table."""

    did: Did = Did.NOTHING
    named: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to a response: one of the cues stands in the reply, and none of ``unless``.

    ``names``: what is on the table must be named as well.
    """

    cues: tuple[str, ...]
    unless: tuple[str, ...] = ()
    names: bool = False


def responses(text: str, *, before: Before, spoken: Language) -> frozenset[Response]:
    """Return what the reply does to what was said before; nothing when no cue says so."""
    reply = _Reply(_spelled(folded(text[:LONGEST]), spoken.slips), before.named, spoken.cues)
    rules = TABLE[before.did]
    return frozenset(each for each, ways in rules.items() if any(reply.follows(rule) for rule in ways))


def _spelled(text: str, slips: Mapping[str, str]) -> str:
    """Put right the words that are known to be mistyped."""
    if slips.keys().isdisjoint(_WORD.findall(text)):
        return text
    return _WORD.sub(lambda match: slips.get(match[0], match[0]), text)


class _Reply:
    """A folded reply, and the cues that were looked for in it so far."""

    __slots__ = ("_cues", "_named", "_seen", "_text")

    def __init__(self, text: str, named: frozenset[str], cues: Patterns) -> None:
        """Begin with nothing seen."""
        self._text = text
        self._named = named
        self._cues = cues
        self._seen: dict[str, bool] = {}

    def follows(self, rule: Rule) -> bool:
        """Tell whether the reply does what the rule asks for."""
        if not any(map(self._has, rule.cues)) or any(map(self._has, rule.unless)):
            return False
        return not rule.names or not self._named.isdisjoint(_WORD.findall(self._text))

    def _has(self, cue: str) -> bool:
        """Tell whether a cue stands in the reply; a language without it says it never."""
        seen = self._seen.get(cue)
        if seen is None:
            pattern = self._cues.get(cue)
            seen = self._seen[cue] = pattern is not None and pattern.search(self._text) is not None
        return seen


# What the cues mean ---------------------------------------------------------------------------------------------------

_AGREEING = ("yes", "good", "sounds_good", "right")
_PRAISING = ("sounds_good", "take")
_LEAVING = ("bye", "enough")
_DENYING = ("no", "against")
_OPEN = (*_DENYING, "wrong", "others", "unsure")

TABLE: Mapping[Did, Mapping[Response, tuple[Rule, ...]]] = {
    Did.NOTHING: {
        Response.AGREE: (Rule(("yes", "good"), unless=(*_OPEN, "but", "ask", "book", "thanks")),),
        Response.REFUSE: (Rule(("no",)),),
        Response.THANK: (Rule(("thanks", "praise_us")),),
        Response.LEAVE: (Rule(_LEAVING),),
    },
    Did.ASKED: {
        Response.AGREE: (Rule(("yes",), unless=("ask", "value")),),
        Response.REFUSE: (Rule(("no",), unless=("value",)),),
        Response.THANK: (Rule(("thanks",)),),
        Response.LEAVE: (Rule(("bye",)),),
    },
    Did.CHECKED: {
        Response.AGREE: (Rule(_AGREEING, unless=(*_DENYING, "wrong", "but", "unsure")),),
        Response.REFUSE: (
            Rule((*_DENYING, "wrong", "but")),
            Rule(("change", "others"), unless=(*_AGREEING, "fact")),
            Rule(("want", "value"), unless=(*_AGREEING, "ask", "fact", "unsure")),
        ),
        Response.THANK: (Rule(("thanks",)),),
    },
    Did.PROPOSED: {
        Response.AGREE: (
            Rule(
                ("yes", "good", "sounds_good", "book", "want", "take"), unless=(*_DENYING, "later", "unsure")
            ),
        ),
        Response.REFUSE: (Rule((*_DENYING, "later", "wrong")),),
        Response.THANK: (Rule(("thanks",)),),
        Response.LEAVE: (Rule((*_LEAVING, "anyway")),),
    },
    Did.OFFERED: {
        Response.CHOOSE: (
            Rule(("good", "yes", "book", "note"), unless=(*_OPEN, "but", "ask", "fact")),
            Rule(_PRAISING, unless=(*_OPEN, "but")),
            Rule(("prefer",), unless=(*_OPEN, "fact"), names=True),
        ),
        Response.REFUSE: (Rule(_DENYING), Rule(("later", "wrong"), unless=("ask", "others", "fact"))),
        Response.OTHERS: (
            Rule(("others",), unless=("enough",)),
            Rule(("search",), unless=(*_PRAISING, "good", "yes", "book", "fact")),
        ),
        Response.THANK: (Rule(("thanks",)),),
        Response.LEAVE: (Rule(_LEAVING),),
    },
    Did.TOLD: {
        Response.CHOOSE: (
            Rule((*_PRAISING, "book"), unless=(*_OPEN, "but", "ask")),
            Rule(("glad", "yes"), unless=(*_OPEN, "but", "thanks")),
        ),
        Response.REFUSE: (Rule(_DENYING), Rule(("later",), unless=("ask", "others", "fact"))),
        Response.OTHERS: (
            Rule(("others",), unless=("enough",)),
            Rule(("search",), unless=(*_PRAISING, "good", "book", "thanks", "fact")),
        ),
        Response.THANK: (Rule(("thanks", "praise_us")),),
        Response.LEAVE: (Rule(_LEAVING),),
    },
    Did.DONE: {
        Response.THANK: (Rule(("thanks", "praise_us")), Rule(("glad",), unless=("ask",))),
        Response.LEAVE: (Rule((*_LEAVING, "helpful")),),
    },
    Did.FAILED: {
        Response.THANK: (Rule(("thanks",)),),
        Response.LEAVE: (Rule(_LEAVING),),
    },
    Did.MORE: {
        Response.REFUSE: (Rule(_LEAVING), Rule(("no", "thanks"), unless=("ask", "search", "book"))),
        Response.THANK: (Rule(("thanks", "praise_us")),),
        Response.LEAVE: (Rule(_LEAVING),),
    },
}
