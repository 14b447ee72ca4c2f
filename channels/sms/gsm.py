"""what fits into a text message: the GSM-7 alphabet, folding into it, segments

One character outside the alphabet turns the whole message into UCS-2 and halves what a segment holds, so
every typographic character that means the same as a plain one becomes the plain one. Acute and circumflex accents,
diaeresis and cedilla that GSM-7 lacks are left out where nothing else stands in the way, as readers of Spanish and
French texts are used to. Other letters are never replaced: a name stays a name, and is paid for
(twilio.com/docs/glossary/what-is-gsm-7-character-encoding, .../what-sms-character-limit).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from core.texts import MOST_CHARACTERS, joins_emoji

BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENDED = frozenset("^{}\\[~]|€\f")

_PLAIN = {
    **dict.fromkeys("‘’‚‛′‵ʹʻʼʽˈ‹›`´", "'"),
    **dict.fromkeys("“”„‟″‶«»〝〞", '"'),
    **dict.fromkeys("−⁃•‣·∙", "-"),
    **dict(zip("…⁄∕×÷∶→←↔", ("...", "/", "/", "x", "/", ":", "->", "<-", "<->"), strict=True)),
}
_UNACCENTED = str.maketrans("áíóúÁÍÓÚâêîôûÂÊÎÔÛëïÿËÏçÀÈÙ", "aiouAIOUaeiouAEIOUeiyEIcAEU")
_COMPATIBLE = {"No", "Sm", "So", "Po", "Lm", "Lo", "Ll", "Lu", "Nd", "Ps", "Pe"}
_FRACTION = re.compile(r"(?<=[0-9])(?=[¼-¾⅐-⅞↉])")
_BREAKS = re.compile(r"\r\n?|[\u2028\u2029\u0085\v\f]")
_ELLIPSIS = "..."


def folded(text: str) -> str:
    """Return the text in NFC, plain characters for typographic ones, no controls; twice is as once."""
    if text.isascii() and text.isprintable() and "`" not in text:
        return text.strip()
    text = _FRACTION.sub(" ", _BREAKS.sub("\n", text))
    for _ in range(3):  # a folded character may meet a mark and become another letter
        text = unicodedata.normalize("NFC", "".join(_folded_characters(text)))
    return _unaccented(text.strip())


def is_gsm(text: str) -> bool:
    """Tell whether the text needs no other alphabet than GSM-7."""
    return all(char in BASIC or char in EXTENDED for char in text)


def units(text: str) -> int:
    """Return what the text takes up: septets of GSM-7 (two for an extended character), or units of UCS-2."""
    return sum(_widths(text))


def segments(text: str) -> int:
    """Return how many messages it makes: 160 septets or 70 units in one, 153 or 67 in each of several."""
    widths = _widths(text)
    alone, each = sizes(text)
    return (1 if widths else 0) if sum(widths) <= alone else _packed(widths, each)


def sizes(text: str) -> tuple[int, int]:
    """Return how much one message holds alone, and each of several, in the alphabet of the text."""
    return (160, 153) if is_gsm(text) else (70, 67)


def cut(text: str, most: int = MOST_CHARACTERS) -> str:
    """Return the text within so many 16-bit units; more ends after a word, with three dots."""
    if _length(text) <= most:
        return text
    head = _head(text, most - len(_ELLIPSIS))
    word_ends = [match.start() for match in re.finditer(r"\s+", text[: len(head) + 1])]
    return head[: word_ends[-1] if word_ends else len(head)].rstrip() + _ELLIPSIS


def _unaccented(text: str) -> str:
    """Return the text without the accents that GSM-7 lacks, if it is all in GSM-7 then."""
    plain = text.translate(_UNACCENTED)
    return plain if is_gsm(plain) else text


def _folded_characters(text: str) -> Iterable[str]:
    for place, char in enumerate(text):
        if char in BASIC or char in EXTENDED:
            yield char
        elif char in "\u200c\u200d":
            yield char if _is_needed(text, place) else ""
        elif char == "\ufe0f":
            yield char if place and unicodedata.category(text[place - 1]) == "So" else ""
        else:
            yield _folded(char)


def _folded(char: str) -> str:
    if char in _PLAIN:
        return _PLAIN[char]
    match unicodedata.category(char):
        case "Cc" | "Cf" | "Cs":
            return " " if char == "\t" else ""
        case "Zs":
            return " "
        case "Pd":
            return "-"
        case category if category in _COMPATIBLE:
            return _compatible(char)
    return char


def _compatible(char: str) -> str:
    """Return what a compatibility character stands for (ﬁ, ½, ™, fullwidth A), if GSM-7 has all of it."""
    plain = unicodedata.normalize("NFKC", char).replace("⁄", "/")
    return plain if is_gsm(plain) and "\n" not in plain else char


def _is_needed(text: str, place: int) -> bool:
    """Tell whether a joiner shapes what stands around it: emoji, letters of Arabic and Indic scripts."""
    around = text[max(place - 1, 0) : place] + text[place + 1 : place + 2]
    is_script = len(around) == 2 and all(_is_far(char) for char in around)
    return is_script or joins_emoji(text, place)


def _is_far(char: str) -> bool:
    return ord(char) > 0x0590 and unicodedata.category(char)[0] in "LM"


def _widths(text: str) -> list[int]:
    if is_gsm(text):
        return [2 if char in EXTENDED else 1 for char in text]
    return [2 if ord(char) > 0xFFFF else 1 for char in text]


def _packed(widths: list[int], each: int) -> int:
    """Count the segments; no character is split between two."""
    count, room = 1, each
    for width in widths:
        if width > room:
            count, room = count + 1, each
        room -= width
    return count


def _length(text: str) -> int:
    return len(text) + sum(ord(char) > 0xFFFF for char in text)


def _head(text: str, most: int) -> str:
    """Return the first characters that fit, none parted from the marks and joiners that belong to it."""
    end = length = 0
    while end < len(text) and length + (wide := 1 + (ord(text[end]) > 0xFFFF)) <= most:
        end, length = end + 1, length + wide
    while 0 < end < len(text) and _belongs(text, end):
        end -= 1
    return text[:end]


def _belongs(text: str, place: int) -> bool:
    """Tell whether the character there cannot stand without the one before it."""
    char, before = text[place], text[place - 1]
    is_joined = "\u200d" in {char, before}
    is_skin = 0x1F3FB <= ord(char) <= 0x1F3FF
    is_flag = all(0x1F1E6 <= ord(one) <= 0x1F1FF for one in (char, before))
    return is_joined or is_skin or is_flag or unicodedata.category(char)[0] == "M"
