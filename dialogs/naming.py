"""A person's name in a sentence: "my name is Sam", "it's Alex Kim", or just "sam" where we asked for it."""

from __future__ import annotations

import re
import unicodedata

from dialogs.language import Language
from dialogs.lexicon import folded

LONGEST = 80
"""Characters of a name that are kept."""

_NAME = re.compile(
    r"[^\W\d_](?:[^\W\d_]|['\u2019.-](?=[^\W\d_ ]|$))*(?: [^\W\d_](?:[^\W\d_]|['\u2019.-])*){0,3}"
)


def name_in(text: str, spoken: Language, *, led: bool) -> str | None:
    """Return the name in the text, None when there is none.

    ``led``: only a name after "my name is" and the like counts, as far as it goes. "Yes", "2" and weekdays
    are never names.
    """
    clean = _clean(text)
    lead = re.search(
        rf"(?<!\w){spoken.intents.NAME_LEADS}\s+", clean.replace("\u2019", "").replace("'", ""), re.IGNORECASE
    )
    if led and lead is None:
        return None
    tail = clean.replace("\u2019", "").replace("'", "")[lead.end() :] if lead else clean
    return _led(tail, spoken) if led else _whole(tail, spoken)


def _clean(text: str) -> str:
    """Return the text composed, without invisible characters, one blank between words."""
    composed = unicodedata.normalize("NFC", text)
    seen = "".join(
        each
        for each in composed
        if unicodedata.category(each) not in {"Cf", "Cc", "Cs", "Co"} or each == "\n"
    )
    return re.sub(r"\s+", " ", seen).strip(' ,.!;:()"')


def _whole(text: str, spoken: Language) -> str | None:
    """Return the whole text as a name, courtesies at its end left out."""
    bare = re.sub(rf"(?i)[ ,]+(?:{spoken.intents.COURTESIES})$", "", text).strip(" ,.!")
    if not _NAME.fullmatch(bare) or any(each in spoken.intents.NO_NAMES for each in folded(bare).split()):
        return None
    return _written(bare[:LONGEST])


def _led(text: str, spoken: Language) -> str | None:
    """Return the words after "my name is" that look like a name: the first, and capitalised ones after it."""
    words = re.split(rf"[,.!?;]| (?:{spoken.intents.NAME_ENDS})\b", text, maxsplit=1)[0].split()
    taken: list[str] = []
    for word in words[:3]:
        if not _NAME.fullmatch(word) or folded(word) in spoken.intents.NO_NAMES or not word[0].isupper():
            break
        taken.append(word)
    return _written(" ".join(taken)) if taken else None


def _written(name: str) -> str:
    """Return the name with capitals where nobody set any."""
    return name.title() if name.islower() else name
