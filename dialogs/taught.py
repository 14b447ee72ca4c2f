"""Which words a letter may tell people to write: those that the desk hears, and none that carriers take for theirs."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from dialogs import languages
from dialogs.language import in_any_spelling, language
from dialogs.understand.message import BACK, OF_CARRIERS

STOP = "STOP"
CARRIERS = frozenset(each.upper() for each in OF_CARRIERS - {STOP.lower()} | {BACK})
"""What a carrier takes for the end of all messages, or for their beginning; the person's visit is not meant."""

OPT_OUTS = frozenset(each.upper() for each in OF_CARRIERS - {"start", "unstop"})
"""What ends all messages when somebody answers with it."""

_HEARD = ("yes", "no", "undo", "move", "drop", "human")
"""Signals by which a word that none of our phrases teaches is heard all the same: "Antworten Sie JA"."""

_CAPITALS = re.compile(r"\b[^\W\d_]{2,}\b")
_LETTER = re.compile(r"\b[B-HJ-NP-Z]\b")
"""A letter that stands alone; "A", "I" and "O" are words as well."""
_QUOTED = re.compile(r"[\"'«„“‘]\s*(\w+)\s*[\"'»“”’]")


@cache
def taught(tag: str) -> frozenset[str]:
    """Return the words that our own phrases tell people to write in a language; each is heard."""
    text = (files(languages) / language(tag).tag / "phrases.ftl").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith(("#", "staff-")))
    return frozenset(word for line in lines for word in _CAPITALS.findall(line) if word.isupper())


def carriers(text: str, tag: str) -> tuple[str, ...]:
    """Return the carriers' words that a text in that language tells people to write, in capitals, in quotes, or so."""
    return tuple(dict.fromkeys(word for word in _shown(text, tag) if word in CARRIERS))


def opt_outs(text: str, tag: str) -> tuple[str, ...]:
    """Return the words that end all messages, where a text is one or tells people to write one."""
    alone = text.strip(" .,!?").upper()
    return tuple(dict.fromkeys(word for word in (alone, *_shown(text, tag)) if word in OPT_OUTS))


def unheard(text: str, tag: str) -> tuple[str, ...]:
    """Return the words, letters and digits that a text tells people to write and that the desk would not hear."""
    quoted = set(_QUOTED.findall(text))
    told = [word for word in _told(text, tag) if word.isupper() or word.isdigit() or word in quoted]
    return tuple(dict.fromkeys(word for word in told if not _is_heard(word, tag)))


def misuses_stop(text: str, tag: str) -> bool:
    """Tell whether a text says that STOP calls off a visit, where it ends all messages."""
    ends = [piece.lower() for piece in re.findall(rf"\b{STOP}\b([^.!?]*)", text)]
    drop = language(tag).signals["drop"]
    return any("cancel" in end or drop.search(end) for end in ends)


def _shown(text: str, tag: str) -> tuple[str, ...]:
    """Return the words that a text shows as something to write, in capitals."""
    shown = [word for word in _CAPITALS.findall(text) if word.isupper()]
    return tuple(word.upper() for word in (*shown, *_QUOTED.findall(text), *_told(text, tag)))


def _is_heard(word: str, tag: str) -> bool:
    signals = language(tag).signals
    return word.upper() in taught(tag) or any(signals[each].fullmatch(word.lower()) for each in _HEARD)


def _told(text: str, tag: str) -> list[str]:
    """Return each word that stands where a text says what to write, and each single letter later in that sentence."""
    spoken = language(tag)
    tells = in_any_spelling(spoken.intents.TELLS_TO_WRITE, spoken.spellings)
    pattern = rf"(?i:(?<!\w)(?:{tells}))[\s:]+[\"'«„“‘]?\s*(?P<word>\w+)(?=(?P<rest>[^.!?]*))"
    found = tuple(re.finditer(pattern, text))
    return [word for match in found for word in (match["word"], *_LETTER.findall(match["rest"]))]
