"""What a room asks, answered: by what was offered, by what leaves it open, or by words that mean nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from dialogs import acts
from dialogs.acts import Act
from dialogs.lexicon import folded
from dialogs.states import Idle, Pending
from dialogs.understand.clause import Clause

Read = Callable[[Clause], tuple[Act, ...]]

ELSE = ("move", "drop", "book", "unable", "late", "undo", "human", "vacant", "whose", "join", "stop")
"""Signals of something else than an answer, whatever words of an answer stand beside them."""


def provided(whole: Clause, read: Read, *, reminded: bool) -> tuple[Act, ...]:
    """Return the answer to what was asked about a room that is booked; nothing where something else is said.

    ``reminded``: a letter about a visit came since, which a mere yes or no may be about.
    """
    asked = whole.state.asked if isinstance(whole.state, Idle) else None
    if asked is None or whole.now >= asked.until:
        return ()
    text = _offered(whole, asked) or _other(whole, asked, read, reminded=reminded)
    return () if text is None else (acts.Told(asked.question, text, asked.claim),)


def _offered(whole: Clause, asked: Pending) -> str:
    """Return the answer that is taken by its digit or its words, or what is said around those."""
    digit = whole.spoken.picks["number"].fullmatch(whole.folded)
    if asked.options and digit and 0 < int(digit[1]) <= len(asked.options):
        return asked.options[int(digit[1]) - 1]
    same = next((each for each in asked.options if _is(each, whole)), "")
    if same or whole.question or whole.names_what or whole.signals(*ELSE):
        return same
    return whole.text if any(_holds(each, whole) for each in asked.options) else ""


def _other(whole: Clause, asked: Pending, read: Read, *, reminded: bool) -> str | None:
    """Return what leaves the question open, as no text, or words that mean nothing else; None for all others."""
    if whole.says_only("skip"):
        return ""
    if not asked.options and re.fullmatch(r"\d{1,4}", whole.folded):
        return whole.text
    if reminded or whole.question:
        return None
    match read(replace(whole, state=Idle())):
        case (acts.No(),):
            return next((each for each in asked.options if _declines(each, whole, read)), "")
        case (acts.Yes(),):
            return _agreed(whole, asked, read)
        case (acts.Unclear(),):
            return whole.text
        case _:
            return None


def _agreed(whole: Clause, asked: Pending, read: Read) -> str | None:
    """Return what a mere yes says: itself, or the only answer that is none; of several nobody can tell."""
    if not asked.options:
        return whole.text
    some = [each for each in asked.options if not _declines(each, whole, read)]
    return some[0] if len(some) == 1 else None


def _declines(option: str, whole: Clause, read: Read) -> bool:
    """Tell whether an answer is that nothing is wanted."""
    alone = replace(whole, text=option, state=Idle())
    return alone.says_only("skip") or read(alone) == (acts.No(),)


def _is(option: str, whole: Clause) -> bool:
    """Tell whether nothing is said but an answer, with words that may stand beside it."""
    if not _holds(option, whole):
        return False
    rest = re.sub(rf"(?<!\w){re.escape(folded(option))}(?!\w)", " ", whole.folded)
    fillers = rf"(?<!\w)(?:{whole.spoken.answers.FILLERS}|{whole.spoken.intents.COURTESIES})(?!\w)|\W"
    return not re.sub(fillers, "", rest)


def _holds(option: str, whole: Clause) -> bool:
    return re.search(rf"(?<!\w){re.escape(folded(option))}(?!\w)", whole.folded) is not None
