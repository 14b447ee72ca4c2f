"""A business's own words for a letter: fields in braces, and pieces in brackets that fall away with an empty field.

``See you {day}, {time}[ with {provider}].`` says nothing of a provider where nobody serves. The way to the booking,
``{link}``, stands in a piece of its own, for letters carry none where the world cannot reach us; the words before it in
that piece lead to it, and what follows stands after it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

LINK = "link"

_TOKEN = re.compile(r"\{([^{}\[\]]*)\}|[{}\[\]]|[^{}\[\]]+")
_GAPS = re.compile(r" +(?=[.,])")
_BLANKS = re.compile(r" {2,}")


class MalformedError(ValueError):
    """A text that is no template, with a sentence that says why."""


@dataclass(frozen=True, slots=True)
class Template:
    """What a business says in a language instead of our own words for a letter."""

    language: str
    letter: str
    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """A place where something of the visit is put in."""

    name: str


@dataclass(frozen=True, slots=True)
class Piece:
    """What is left out when one of its fields is empty."""

    parts: tuple[str | Field, ...]

    @property
    def fields(self) -> tuple[str, ...]:
        """Return the names of its fields."""
        return tuple(each.name for each in self.parts if isinstance(each, Field))


Part = str | Field | Piece


@dataclass(frozen=True, slots=True)
class Filled:
    """A template with its fields filled: what stands before the way to the booking, and after it.

    ``lead``: the words that lead to it, None where there is no such way.
    """

    text: str
    lead: str | None = None
    after: str = ""


@dataclass(frozen=True, slots=True)
class Lacks:
    """A template cannot be filled: it has nothing to put into this field; without one, it is no template."""

    field: str = ""


@lru_cache(maxsize=256)
def parts(text: str) -> tuple[Part, ...]:
    """Return what a template is made of; raise MalformedError where it is none."""
    found: list[Part] = []
    piece: list[str | Field] | None = None
    for token in _TOKEN.finditer(text):
        match token[0]:
            case "{" | "}":
                raise MalformedError("a brace stands alone; fields are written {like_this}")
            case "[" if piece is None:
                piece = []
            case "[":
                raise MalformedError(
                    "a bracket opens inside another; pieces that may be left out stand side by side"
                )
            case "]" if piece is not None:
                found.append(_piece(tuple(piece)))
                piece = None
            case "]":
                raise MalformedError("a bracket closes that never opened")
            case _ if token[1] is not None and not token[1].strip():
                raise MalformedError("a pair of braces is empty; fields are written {like_this}")
            case _:
                part = token[0] if token[1] is None else Field(token[1].strip())
                (found if piece is None else piece).append(part)
    if piece is not None:
        raise MalformedError("a bracket is never closed")
    return tuple(found)


def _piece(inside: tuple[str | Field, ...]) -> Piece:
    piece = Piece(inside)
    if not piece.fields:
        raise MalformedError("a piece in brackets has no field, so it could never be left out")
    return piece


def needed(text: str) -> tuple[str, ...]:
    """Return the fields without which the template cannot be said."""
    return tuple(dict.fromkeys(each.name for each in parts(text) if isinstance(each, Field)))


def fields(text: str) -> tuple[str, ...]:
    """Return all fields of the template, each once."""
    inside = chain.from_iterable(each.fields for each in parts(text) if isinstance(each, Piece))
    return tuple(dict.fromkeys((*needed(text), *inside)))


def literal(text: str) -> str:
    """Return the words of the template alone, a blank for every field."""
    every = chain.from_iterable(each.parts if isinstance(each, Piece) else (each,) for each in parts(text))
    return "".join(each if isinstance(each, str) else " " for each in every)


def filled(text: str, values: Mapping[str, str]) -> Filled | Lacks:
    """Return the template with the values in its fields, or which one it lacks; no value is read as a template."""
    try:
        made = parts(text)
    except MalformedError:
        return Lacks()
    lacking = next((name for name in needed(text) if name == LINK or not values.get(name)), None)
    if lacking is not None:
        return Lacks(lacking)
    before, lead, after = "", None, ""
    for part in made:
        said, leads, more = _said(part, values)
        if lead is None:
            before, lead, after = before + said, leads, more
        else:
            after += said
    return Filled(_tidy(before), None if lead is None else lead.strip(), _tidy(after).lstrip(".,; "))


def _said(part: Part, values: Mapping[str, str]) -> tuple[str, str | None, str]:
    """Return what a part says before the way to the booking, the words that lead there, and what it says after it."""
    match part:
        case str():
            return part, None, ""
        case Field(name):
            return values[name], None, ""
        case Piece() if not all(values.get(name) for name in part.fields):
            return "", None, ""
        case Piece(inside):
            told = [each if isinstance(each, str) else values[each.name] for each in inside]
            if Field(LINK) not in inside:
                return "".join(told), None, ""
            at = inside.index(Field(LINK))
            return "", "".join(told[:at]), "".join(told[at + 1 :])


def _tidy(text: str) -> str:
    """Return the text as if what was left out had never been there."""
    return _BLANKS.sub(" ", _GAPS.sub("", text)).strip()
