"""What is amiss with a time that can be read: it ends before it begins, or at an hour that no clock shows."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from typing import Any

from core.walltime import MINUTE
from dialogs.language import language
from dialogs.lexicon import folded
from dialogs.when import Expression, When, read
from dialogs.when.expression import Stretch

AT_NIGHT = timedelta(hours=12)
"""How long what ends on another day may last: where it is longer than that, somebody mixed up the ends."""

_LEFT = re.compile(r"\s?[-\N{EN DASH}]\s?\d{1,2}(?![\d\w])")
"""What is left where two hours stood that do not follow one another: of "15-14" the "-14"."""

_TWICE = re.compile(
    r"(?<![\d-])(\d{1,2}(?:[:.]\d\d)?) ?([ap]m|uhr|h)?\s?[-\N{EN DASH}]\s?\1 ?\2?(?![\d\w:-])", re.IGNORECASE
)
"""The same hour as start and as end."""


def ends_before_it_begins(when: When, words: str | None, where: tzinfo | None) -> bool:
    """Tell whether a stretch of time was said whose end does not come after its start."""
    stay = when.wish.stay if when.wish else None
    hours = [each.hours for each in when.said.mentions] if when.said else []
    stretched = any(isinstance(each, Stretch) and each.on is None for each in hours)
    if stay and stretched and stay.length > AT_NIGHT:
        first, last = (each.astimezone(where).date() for each in (stay.start, stay.end - MINUTE))
        if first != last:
            return True
    left = (_LEFT.match(words or "", end) for _, end in when.words)
    return bool(words) and (any(left) or bool(when.words and _TWICE.search(words or "")))


def no_such_hour(words: str | None, tongue: str, now: datetime) -> bool:
    """Tell whether an hour was said that is on no clock, and none besides: "at 25"."""
    if not words or not language(tongue).signals["no_hour"].search(folded(words)):
        return False
    said = read(words, now=now, language=tongue).said
    return said is None or not any(each.hours for each in said.mentions)


def start_alone(said: dict[str, Any] | None) -> dict[str, Any] | None:
    """Return what was said before without its end and its length."""
    before = Expression.from_data(said) if said else None
    if before is None:
        return None
    mentions = tuple(
        replace(each, hours=each.hours.start)
        if isinstance(each.hours, Stretch) and each.hours.start
        else each
        for each in before.mentions
    )
    return replace(before, mentions=mentions, length=None).to_data()


def days_alone(when: When) -> dict[str, Any] | None:
    """Return the days that were said without their hours, to be completed by what is said next."""
    mentions = (
        tuple(replace(each, hours=None) for each in when.said.mentions if each.day) if when.said else ()
    )
    return replace(when.said, mentions=mentions, length=None).to_data() if when.said and mentions else None
