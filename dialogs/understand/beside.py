"""Several things that answer one question of ours: all visits that we asked about, or a time and being late."""

from __future__ import annotations

import re
from dataclasses import replace

from dialogs import acts
from dialogs.acts import Act, Details
from dialogs.states import Choosing, Offering, Then
from dialogs.understand.clause import Clause
from dialogs.understand.rules import meaning


def late_and_picked(whole: Clause) -> tuple[Act, ...]:
    """See a time that is taken for one visit, and that somebody is late for another: "10 min, and the second".

    What is taken goes first, so that it is not on the table any more when the rest is answered.
    """
    if not isinstance(whole.state, Offering) or not whole.state.draft.moving:
        return ()
    joint = re.escape(whole.spoken.manners.all_of(("", "")).strip())
    cuts = re.finditer(rf"[.,;!\n]+(?:\s+{joint})?\s+|\s+(?:{joint}|&)\s+", whole.text, re.IGNORECASE)
    halves = ((whole.text[: each.start()], whole.text[each.end() :]) for each in cuts)
    said = (tuple(meaning(replace(whole, text=half)) for half in pair) for pair in halves)
    return next((found for each in said if (found := _in_order(each))), ())


def _in_order(said: tuple[Act, ...]) -> tuple[Act, ...]:
    match said:
        case (acts.Late() as late, acts.Picked() as pick) | (acts.Picked() as pick, acts.Late() as late):
            return pick, late
        case _:
            return ()


def for_each_asked(whole: Clause, said: tuple[Act, ...]) -> tuple[Act, ...]:
    """Return what is said of both visits of which we asked which one is meant, once for each of them."""
    match whole.state:
        case Choosing((one, two), then):
            claims, words = (one, two), whole.state.words
        case _:
            return said
    both = whole.signals("both", "them", "extent_all")
    match said:
        case (acts.Yes(every=True),) if then is Then.LEAVE:
            return tuple(acts.Unable(Details(visit=each)) for each in claims)
        case (acts.Yes(every=True),) if then is Then.MOVE:
            return tuple(acts.Move(Details(visit=each, words=words)) for each in claims)
        case (acts.Unable(),) if both:
            return tuple(acts.Unable(Details(visit=each)) for each in claims)
        case (acts.Move(details),) if both:
            return tuple(acts.Move(replace(details, visit=each, extent=None)) for each in claims)
        case (acts.Drop(another=False),) if both:
            return (acts.Drop(visits=claims),)
        case _ if then is Then.LEAVE and whole.signals("them") and not whole.question:
            return tuple(acts.Unable(Details(visit=each)) for each in claims)
        case _:
            return said
