"""What a person does in a turn, as data for the score: in the names of the Schema-Guided Dialogues.

The annotators of these dialogues have habits that a booking does not share; they stand here, one table each,
and change nothing of what ``dialogs.responses`` understands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from dialogs.language import DEFAULT, Language, language
from dialogs.lexicon import folded
from dialogs.responses import Before, Did, Response, responses

_A, _R, _O, _C, _T, _L = Response

NAMES: dict[Response, str] = {
    _A: "AFFIRM",
    _R: "NEGATE",
    _O: "REQUEST_ALTS",
    _C: "SELECT",
    _T: "THANK_YOU",
    _L: "GOODBYE",
}

_DID: tuple[tuple[frozenset[str], Did], ...] = (
    (frozenset({"REQ_MORE"}), Did.MORE),
    (frozenset({"CONFIRM"}), Did.CHECKED),
    (frozenset({"OFFER_INTENT"}), Did.PROPOSED),
    (frozenset({"NOTIFY_FAILURE", "OFFER"}), Did.PROPOSED),
    (frozenset({"OFFER"}), Did.OFFERED),
    (frozenset({"NOTIFY_SUCCESS"}), Did.DONE),
    (frozenset({"NOTIFY_FAILURE"}), Did.FAILED),
    (frozenset({"REQUEST"}), Did.ASKED),
    (frozenset({"INFORM"}), Did.TOLD),
)
"""What was done, by the acts that must all be among those of the turn; the first line that fits."""

_ALSO: dict[Did, dict[Response, Response]] = {
    Did.DONE: {_L: _T},
    Did.TOLD: {_L: _T},
    Did.MORE: {_R: _T},
    Did.OFFERED: {_R: _O},
}
"""What they take for said as well: who leaves when it is done, thanks; who refuses an offer, wants others."""

_NEVER: dict[Did, frozenset[Response]] = {
    Did.NOTHING: frozenset({_A, _R}),
    Did.ASKED: frozenset(Response),
    Did.CHECKED: frozenset({_T}),
    Did.PROPOSED: frozenset({_T}),
    Did.OFFERED: frozenset({_T, _R}),
    Did.TOLD: frozenset({_R}),
    Did.FAILED: frozenset(Response),
    Did.MORE: frozenset({_L}),
}
"""What they leave out: thanks before anything is done, yes and no to "which", leave taken by wanting no more."""

_NAME = re.compile(r"(?<!^)(?<![.?!] )[A-Z]\w{3,}|^[A-Z]\w{3,}(?=,| or )")
_VALUE = re.compile(r"\d")


def as_data(text: str, prev: str, prev_acts: Iterable[str]) -> dict[str, list[str]]:
    """Return the acts of a turn said after the words ``prev``; ``prev_acts`` says what they did, if it is known."""
    spoken = language(DEFAULT)
    acts = frozenset(prev_acts)
    did = _did(prev, acts, spoken)
    named = frozenset(name.lower() for name in _NAME.findall(prev))
    if did is Did.ASKED and _VALUE.search(prev):
        found = _asked_whether(text, named, spoken)
    else:
        found = _habits(did, responses(text, before=Before(did, named), spoken=spoken))
    if not found and did is Did.CHECKED:
        found = frozenset({_A})  # who asks about it without objecting takes it, say the annotators
    return {"acts": [NAMES[each] for each in Response if each in found]}


def _did(prev: str, acts: frozenset[str], spoken: Language) -> Did:
    """Return what was done before, by its acts, or by its words where no acts are known."""
    if acts:
        return next((did for needed, did in _DID if needed <= acts), Did.NOTHING)
    said = folded(prev)
    found = (name for name, pattern in spoken.before.items() if pattern.search(said))
    return Did[next(found, "nothing").upper()]


def _asked_whether(text: str, named: frozenset[str], spoken: Language) -> frozenset[Response]:
    """Hear a yes to a question that holds its own answer ("is it 12 Hill Road?"); a no is just another answer."""
    return responses(text, before=Before(Did.CHECKED, named), spoken=spoken) & {_A}


def _habits(did: Did, found: frozenset[Response]) -> frozenset[Response]:
    """Return what the annotators would have written for what was understood."""
    if did is Did.TOLD and _C in found:
        found -= {_T}  # thanks for an answer count only where nothing is chosen
    also = _ALSO.get(did, {})
    return found.union(also[each] for each in found if each in also) - _NEVER.get(did, frozenset())
