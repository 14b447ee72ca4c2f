"""A person's name in a sentence: "my name is Sam", "it's Alex Kim", or just "sam" where we asked for it."""

from __future__ import annotations

import re
import unicodedata

from dialogs.language import Language
from dialogs.lexicon import folded

LONGEST = 80
"""Characters of a name that are kept."""

_APOSTROPHES = "'\u2019"

_SHAPE = re.compile(r"a(?:\.(?= )|(?:a|['.-](?=a|$))*)(?: a(?:a|['.-])*){0,3}")
"""One to four words, "a" for any letter: ``a``, ``aaaa``, ``a'aaa aaa-aaa``, ``a. aa``."""


def name_in(text: str, spoken: Language, *, led: bool) -> str | None:
    """Return the name in the text, None when there is none.

    ``led``: only a name after "my name is" and the like counts, as far as it goes. "Yes", "2", weekdays and
    what is heard as something else, such as "human", are never names.
    """
    clean = _clean(text)
    tail = _after_lead(clean, spoken)
    if led:
        return None if tail is None else _led(tail, spoken)
    return _whole(_after_yes(clean, spoken) if tail is None else tail, spoken)


def _clean(text: str) -> str:
    """Return the text composed, without invisible characters, one blank between words."""
    composed = unicodedata.normalize("NFC", text)
    seen = "".join(
        each
        for each in composed
        if unicodedata.category(each) not in {"Cf", "Cc", "Cs", "Co"} or each == "\n"
    )
    return re.sub(r"\s+", " ", seen).strip(' ,.!;:()"')


def _after_lead(text: str, spoken: Language) -> str | None:
    """Return what stands after "my name is" and the like, None where nothing of the kind is said."""
    places = [n for n, each in enumerate(text) if each not in _APOSTROPHES]
    plain = "".join(text[n] for n in places)
    lead = re.search(rf"(?<!\w){spoken.intents.NAME_LEADS}\s+(?=\S)", plain, re.IGNORECASE)
    return text[places[lead.end()] :] if lead else None


def _after_yes(text: str, spoken: Language) -> str:
    """Return a text without the yes or the greeting that it begins with, when a capital follows: "ok, Sam"."""
    first, _, rest = text.partition(" ")
    opens = any(spoken.signals[each].fullmatch(folded(first).strip(",.!")) for each in ("yes", "hello"))
    return rest if opens and rest[:1].isupper() and not text.isupper() else text


def _whole(text: str, spoken: Language) -> str | None:
    """Return the whole text as a name, courtesies at its end left out."""
    bare = re.sub(rf"(?i)[ ,]+(?:{spoken.intents.COURTESIES})$", "", text).strip(" ,.!")
    said = folded(bare)
    if not _looks_like_one(bare) or any(each in spoken.intents.NO_NAMES for each in said.split()):
        return None
    if any(each.fullmatch(said) for each in spoken.signals.values()):
        return None
    return _written(bare[:LONGEST])


def _led(text: str, spoken: Language) -> str | None:
    """Return the words after "my name is" that look like a name: the first, and capitalised ones after it."""
    words = re.split(rf"[,.!?;]| (?:{spoken.intents.NAME_ENDS})\b", text, maxsplit=1)[0].split()
    taken: list[str] = []
    for word in words[:3]:
        if not _looks_like_one(word) or folded(word) in spoken.intents.NO_NAMES or not word[0].isupper():
            break
        taken.append(word)
    return _written(" ".join(taken)) if taken else None


def _looks_like_one(text: str) -> bool:
    """Tell whether the text is words of letters, in any script; accents and vowel signs belong to their letters."""
    plain = (each for each in text.replace("\u2019", "'") if not unicodedata.category(each).startswith("M"))
    return _SHAPE.fullmatch("".join("a" if each.isalpha() else each for each in plain)) is not None


def _written(name: str) -> str:
    """Return the name with capitals where nobody set any."""
    return name.title() if name.islower() else name
