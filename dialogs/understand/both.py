"""What is said of two visits at once: of "both", or of each by name, as in "the cut and the massage"."""

from __future__ import annotations

import re
from dataclasses import replace

from dialogs import acts
from dialogs.acts import Act
from dialogs.lexicon import second_service
from dialogs.understand.clause import Clause
from dialogs.understand.doubts import doubted
from dialogs.understand.pieces import meaning
from dialogs.understand.together import CHANGES, is_either
from dialogs.understand.which import Named, Visits, at_their_time, beside, named, names_only


def of_both(piece: Clause, those: Named, visits: Visits, whole: Clause) -> list[tuple[Clause, Act]]:
    """Return what is said of each of two visits, where one change is said of both; nothing where none is.

    What is said of the one or the other is only heard where it changes nothing: that somebody cannot come.
    """
    if not visits.both:
        return []
    rest = piece.without("both") or piece.without("them")
    if rest is None and not _names_each(piece, those):
        return []
    if rest is not None and piece.has_time and not rest.has_time and len(those) == 1:
        return [(replace(piece, claim=None), acts.Unsure())]  # "las dos" is both, and the one at two
    said = [
        (each, doubted(each, meaning(each, visit), whole))
        for visit in visits.both
        for each in [replace(beside(rest or piece, visit), claim=visit.claim)]
    ]
    heard = (acts.Unable,) if rest is None and is_either(piece) else CHANGES
    return (
        [(each, act) for each, act in said if act] if all(isinstance(act, heard) for _, act in said) else []
    )


def given_up_too(piece: Clause, before: Act | None, visits: Visits) -> Named:
    """Return the visit that is only named by its time behind another one that is given up: "and the friday one"."""
    if (
        not isinstance(before, acts.Drop | acts.Unable)
        or piece.question
        or not (piece.is_bare and is_joined(piece))
    ):
        return ()
    those = at_their_time(piece, visits.standing) if piece.has_time else ()
    return those if len(those) == 1 else ()


def _names_each(piece: Clause, those: Named) -> bool:
    """Tell whether two visits are named each by its own service, joined by "and" or "or"; "my cut" names no two."""
    of = {each.slot.service_id for each in those}
    words = piece.spoken.signals["too"].sub(piece.spoken.manners.all_of(("", "")), piece.folded)
    said = (
        second_service(piece.lexicon, each, piece.spoken) for each in (piece.folded, re.sub(" +", " ", words))
    )
    joined = any(each is not None for each in said) or is_either(piece)
    return joined and len(of) > 1 and of <= piece.services


def joined_names(pieces: tuple[Clause, ...], visits: Visits) -> tuple[Clause, ...]:
    """Return the pieces, those joined again that only together say something of two visits that they name."""
    joined: list[Clause] = []
    for piece in pieces:
        before = joined[-1] if joined and visits.both else None
        if before and is_joined(piece) and _are_one(before, piece, visits):
            joined[-1] = replace(before, text=f"{before.text} {piece.text}")
        else:
            joined.append(piece)
    return tuple(joined)


def is_joined(piece: Clause) -> bool:
    """Tell whether a piece begins with "and"."""
    return piece.folded.startswith(piece.spoken.manners.all_of(("", "")).lstrip())


def adds(piece: Clause, whole: Clause) -> bool:
    """Tell whether a piece only names one more visit of which the same is said: "and also my massage"."""
    rest = piece.without("too")
    asks = piece.is_asked and not whole.signals("polite")
    return names_only(_unowned(rest or piece)) and not asks and (rest is not None or is_joined(piece))


def _unowned(piece: Clause) -> Clause:
    return piece.without("ours") or piece


def _are_one(before: Clause, piece: Clause, visits: Visits) -> bool:
    """Tell whether two pieces name a visit each, and the first says nothing of its own: "the cut", "move the cut"."""
    (one, first), (two, second) = named(before, visits), named(piece, visits)
    if len(first) != 1 or len(second) != 1 or first == second or piece.signals("move", "rather", "gives_up"):
        return names_only(one) and len(first) == len(second) == 1 and first != second
    act = meaning(beside(one, first[0]), first[0])
    together = meaning(beside(replace(one, text=f"{before.text} {piece.text}"), first[0]), first[0])
    begun = isinstance(act, acts.Move) and act.details.words is None and two.has_time
    return names_only(one) or begun or (act is None and isinstance(together, acts.Drop | acts.Unable))
