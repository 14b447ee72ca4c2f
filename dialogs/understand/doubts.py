"""What in an answer only sounds as if it changed something: it is asked back, or told to the team.

Somebody asks where the visit stands, speaks of another visit, of somebody else's or of the texts, may give it up, or
agrees to a time that nobody said. When in doubt nothing is moved, cancelled or taken off the list.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dialogs import acts
from dialogs.acts import Act
from dialogs.states import Asking, Choosing, Leaving, Piece
from dialogs.understand.clause import Clause

NOTHING = acts.Hello()
"""What is said, and changes nothing."""

Found = tuple[tuple[Clause, Act], ...]


def stranger(piece: Clause) -> bool:
    """Tell whether somebody plainly is not who we write to: whoever is "not well" is no stranger."""
    denied = piece.spoken.signals["denies"].search(piece.folded)
    if denied and re.search(rf"\b{denied['name'].capitalize()}\b", piece.text):
        return True  # a name has a capital letter
    rest = piece.without("known") or piece
    rest = rest.without("denies") or rest
    return rest.signals("wrong_number", "stranger")


def beside_the_question(clause: Clause) -> Act | None:
    """See what does not answer what we asked: another comes along, or somebody comes as if nothing were open."""
    return brings(clause) or _comes(clause) or undropped(clause)


def undropped(clause: Clause) -> Act | None:
    """See words about cancelling that cancel nothing: somebody keeps the visit, asks about it, or may give it up."""
    if clause.signals("asks_how"):
        return asks_how(clause)
    if not clause.signals(*_DROPPING):
        return None
    found = ((clause.without(name), act) for name, act in _UNDROPPED)
    return next((act for rest, act in found if rest is not None and not rest.signals(*_DROPPING)), None)


def asks_how(clause: Clause) -> Act:
    """Return what whoever asks how one cancels or moves is asked: for a better time, which changes nothing yet."""
    said = clause.spoken.signals["asks_how"].search(clause.folded)
    verb = replace(clause, text=said[0].split()[-1]) if said else clause
    drops = any(each.signals(*_DROPPING, "gives_up") for each in (clause, verb))
    return acts.Unable() if drops else acts.Move()


_DROPPING = ("drop", "give_back")
_UNDROPPED: tuple[tuple[str, Act], ...] = (
    ("not_dropped", acts.No()),
    ("keeps", acts.No()),
    ("asks_about", acts.Human()),
    ("perhaps", acts.Unsure()),
    ("may_drop", acts.Unsure()),
    ("supposes", acts.Unsure()),
)
"""What is said about cancelling, and what it means where no more than that is said."""


def brings(clause: Clause) -> acts.Guest | None:
    """See that somebody asks to bring another along, where we asked about a visit."""
    asks = isinstance(clause.state, Choosing) and clause.signals("bring") and not clause.has_time
    return acts.Guest() if asks else None


def _comes(clause: Clause) -> acts.Yes | None:
    """See that somebody speaks as if the visit stood, where we asked for a time: "ok, see you"."""
    match clause.state:
        case Leaving() | Asking(piece=Piece.WHEN):
            rest = clause.without("sees_us")
        case _:
            return None
    if rest is None or clause.question or clause.names_what or clause.signals(*_WANTS):
        return None
    return acts.Yes(comes=True, words=rest.timed if rest.has_time else None)


_WANTS = ("late", "move", "rather", "unable", "drop", "others")
"""What somebody wants who does not only take leave."""


def doubted(piece: Clause, act: Act | None, whole: Clause) -> Act | None:
    """Return what a piece means, or what to do where it only sounds as if it changed something."""
    match act:
        case acts.Drop():
            return acts.Unsure() if piece.signals("drops_other", "may_drop") else act
        case acts.Yes() if piece.signals("denies") and not piece.signals("keeps", "not_dropped"):
            return acts.Unsure()
        case acts.Late() if piece.signals("not_late", "on_time"):
            return acts.Yes() if piece.signals("on_time") and not piece.question else NOTHING
        case acts.Late() if piece.signals("leaves") and not piece.signals("late", "behind"):
            return NOTHING
        case acts.Move() | acts.Yes() | acts.Human() | acts.Unsure() | None if piece.has_time:
            return _of_time(piece, act, whole)
    return act


def _of_time(piece: Clause, act: Act | None, whole: Clause) -> Act | None:
    """Return what a time is said for, where it is not said to move the visit to it."""
    if piece.signals("checks") and not piece.signals("prefers"):
        return acts.Unsure()
    staff = piece.details.provider_id is not None and piece.signals("at_work")
    if isinstance(act, acts.Yes | None) and staff and piece.is_asked:
        return acts.Human()
    if not isinstance(act, acts.Move | acts.Unsure):
        return act
    if staff or whole.signals("for_them", "second", "asks_for"):
        return acts.Human()
    return acts.Unsure() if piece.signals("supposes") else act


def agrees_elsewhere(whole: Clause, found: Found) -> bool:
    """Tell whether somebody agrees to another time than the visit has: "ok 4pm"."""
    asks = whole.question or whole.signals("move", "rather", "prefers", "polite", "come")
    if asks or not whole.signals("agrees") or len({piece.claim for piece, _ in found} - {None}) > 1:
        return False
    return any(
        isinstance(act, acts.Move | acts.Yes | acts.Unsure) and _elsewhere(piece)
        for piece, act in found
        if not (piece.signals("own") or act == acts.Yes(every=True))
    )


def _elsewhere(piece: Clause) -> bool:
    return piece.when.wish is not None and piece.visit is not None and not piece.holds(piece.visit)
