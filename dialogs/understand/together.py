"""What the pieces of an answer mean together: visit by visit, and for each at most one change."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from core.bookings import Booking
from dialogs import acts
from dialogs.acts import Act
from dialogs.understand.clause import Clause
from dialogs.understand.doubts import NOTHING, Found
from dialogs.understand.pieces import meaning, minutes_late
from dialogs.understand.which import Named, Visits, unnamed

MOST = 3
"""Things that one answer is heard to say."""

CHANGES = (acts.Move, acts.Drop, acts.Unable)
"""What a visit does not stay as it is for."""


def about(act: Act, claim: str | None) -> Act:
    """Return the act as one about the visit with that claim, or of none that is named."""
    match act:
        case acts.Yes(visits=()) if claim and not act.every:
            return acts.Yes((claim,))
        case acts.Move() | acts.Drop() | acts.Unable() | acts.Late() | acts.Unsure() | acts.Guest():
            return replace(act, details=replace(act.details, visit=claim))
        case _:
            return act


def of_several(piece: Clause, act: Act | None, those: Named, visit: Booking) -> Act | None:
    """Return what is said of all visits, or of several that one piece names: nothing is changed for that."""
    if _is_for_all(piece, visit) and len(those) != 1:
        return acts.Yes(every=True)
    if isinstance(act, acts.Drop) and len(those) > 1 and is_either(piece):
        return acts.Unsure()
    if act is None and those and _affirms(piece, visit):
        act = acts.Yes()
    if isinstance(act, acts.No | None) and those and piece.signals("no"):
        return acts.Unable()
    if act is None and len(those) == 1 and not piece.question:
        return acts.Unsure()
    if len(those) < 2 or not isinstance(act, acts.Yes):
        return act
    return acts.Unsure() if piece.signals("refused", "no") else acts.Yes(tuple(each.claim for each in those))


def is_either(piece: Clause) -> bool:
    """Tell whether two are joined by "or"."""
    joint = piece.spoken.manners.either(("", "")).strip()
    return re.search(rf"(?<!\w){re.escape(joint)}(?!\w)", piece.folded) is not None


def _affirms(piece: Clause, visit: Booking) -> bool:
    """Tell whether somebody says that a visit which they name suits: "the cut is fine"."""
    if piece.question or piece.signals("refused", "move"):
        return False
    return piece.signals("yes", "affirms") or isinstance(meaning(unnamed(piece), visit), acts.Yes)


def _is_for_all(piece: Clause, visit: Booking) -> bool:
    """Tell whether somebody agrees to all visits: with words for "both" alone, or beside a yes."""
    if piece.question:
        return False
    rest = piece.without("both")
    return piece.says_only("every") or (rest is not None and isinstance(meaning(rest, visit), acts.Yes))


def together(whole: Clause, found: Found, visits: Visits) -> tuple[Act, ...]:
    """Return what the pieces mean together: who wants to move is not unable, who comes late still comes."""
    strange = any(isinstance(act, acts.WrongNumber) for _, act in found)
    if strange and (whole.signals("wrong_number") or not _comes(found)):
        return (acts.WrongNumber(),)
    found = _without_reasons(found)
    said = tuple(act for _, act in found)
    alone = [each for each in said if isinstance(each, acts.Unread | acts.Join | acts.Unjoin)]
    if alone:
        return tuple(alone[:1])
    about_visits = _about_visits(whole, found, visits)
    beside = (acts.Guest, acts.Human, acts.Stop, acts.Undo, acts.Here)
    others = tuple(dict.fromkeys(each for each in said if isinstance(each, beside)))
    strong = (*questions(said), *about_visits, *others)[:MOST]
    if strong:
        return strong
    if NOTHING in said:
        return (acts.Unsure(),)
    weak = (acts.Unsure, acts.No, acts.Bye)
    return next(((each,) for kind in weak for each in said if isinstance(each, kind)), ())


def _comes(found: Found) -> bool:
    """Tell whether somebody says that they come: whoever only has a new telephone is no stranger then."""
    return any(isinstance(act, acts.Yes) and piece.signals("coming") for piece, act in found)


def _without_reasons(found: Found) -> Found:
    """Leave out what only tells why: "could somebody ring me? typing is not for me", "i got this phone last week"."""
    said = tuple(act for _, act in found)
    changes, brings, calls = (
        any(isinstance(each, kind) for each in said) for kind in (CHANGES, acts.Guest, acts.Human)
    )
    return tuple(
        (piece, act)
        for piece, act in found
        if not isinstance(act, acts.WrongNumber)
        if not (changes and isinstance(act, acts.Asked) and _only_tells(piece))
        if not (brings and isinstance(act, acts.Unable))
        if not (calls and isinstance(act, acts.Unable) and not piece.signals("cannot", "unable"))
    )


def _only_tells(piece: Clause) -> bool:
    """Tell whether words that may ask how long it takes are of one who asks nothing."""
    asks = piece.question or piece.is_asked or piece.signals("length", "polite")
    return piece.signals("finished") and not asks


# Several visits -------------------------------------------------------------------------------------------------------

_ORDER = (acts.Yes, acts.Late, acts.Drop, acts.Move, acts.Unable, acts.Unsure)
"""What settles at once goes before what may open a question."""


def _about_visits(whole: Clause, found: Found, visits: Visits) -> tuple[Act, ...]:
    """Return what becomes of each visit that is named, and of the others what is said of none by name."""
    claims = tuple(dict.fromkeys(piece.claim for piece, _ in found))
    if claims == (None,) or len(claims) < 2:
        return _about_visit(whole, found)
    by_claim = {each: tuple(one for one in found if one[0].claim == each) for each in claims}
    loose = by_claim.pop(None, ())
    groups = tuple(by_claim.values())
    meant = [
        _dated(act, group, groups[:n])
        for n, group in enumerate(groups)
        for act in _about_visit(_only(whole, group), group) or _unsure(group)
    ]
    return _in_order((*meant, *_of_the_others(whole, loose, meant, visits)))


def _unsure(group: Found) -> tuple[Act, ...]:
    return tuple(act for _, act in group if isinstance(act, acts.Unsure))[:1]


def _only(whole: Clause, group: Found) -> Clause:
    return replace(whole, text=" ".join(piece.text for piece, _ in group))


def _of_the_others(whole: Clause, loose: Found, meant: Iterable[Act], visits: Visits) -> tuple[Act, ...]:
    """Return what pieces that name no visit say beside others that do: of the one that is left, if it is one.

    A bare yes or "can't come" beside a change that is named belongs to that, and to no other visit.
    """
    changed = any(isinstance(each, CHANGES) for each in meant)
    left = visits.but(claim for each in meant for claim in _claims(each))
    only = left[0].claim if len(left) == 1 else None
    said = _about_visit(_only(whole, loose), loose)
    comes = any(piece.signals("coming") and not piece.says_only("agrees") for piece, _ in loose)
    return tuple(
        each if isinstance(each, acts.Move | acts.Drop) else about(each, only)
        for each in said
        if not (changed and isinstance(each, acts.Unable))
        if not (isinstance(each, acts.Yes) and not each.every and ((changed and not comes) or not only))
    )


def _claims(act: Act) -> tuple[str, ...]:
    match act:
        case acts.Yes(visits) | acts.Drop(visits=(_, *_) as visits):
            return visits
        case acts.Move(details) | acts.Drop(details) | acts.Unable(details) | acts.Unsure(details):
            return (details.visit,) if details.visit else ()
        case acts.Late(details=details):
            return (details.visit,) if details.visit else ()
        case _:
            return ()


def _dated(act: Act, group: Found, before: tuple[Found, ...]) -> Act:
    """Return the act; an hour alone, after a day that another visit moves to, may be on that day: it is asked."""
    if not isinstance(act, acts.Move) or any(says(piece, "day") for piece, _ in group):
        return act
    days = any(isinstance(other, acts.Move) and says(piece, "day") for one in before for piece, other in one)
    return acts.Move(replace(act.details, words=None)) if days else act


def _in_order(said: tuple[Act, ...]) -> tuple[Act, ...]:
    """Return the acts in the order in which they are done, with one yes to all that is to be as it is."""
    changed = {claim for each in said if isinstance(each, CHANGES) for claim in _claims(each)}
    coming = tuple(
        dict.fromkeys(claim for each in said if isinstance(each, acts.Yes) for claim in each.visits)
    )
    stays = tuple(each for each in coming if each not in changed)
    every = any(isinstance(each, acts.Yes) and each.every for each in said)
    said = _dropped_at_once(said)
    yes = (acts.Yes(stays, every=every and not changed),) if stays or every else ()
    asks = any(isinstance(each, acts.Move | acts.Unable) for each in said)
    kinds = _ORDER[1:-1] if asks else _ORDER[1:]
    return (*yes, *(each for kind in kinds for each in said if isinstance(each, kind)))


def _dropped_at_once(said: tuple[Act, ...]) -> tuple[Act, ...]:
    """Return the acts with one for all visits that are given up by name: none of them is said to stay."""
    drops = tuple(each for each in said if isinstance(each, acts.Drop) and each.details.visit)
    if len(drops) < 2:
        return said
    claims = tuple(dict.fromkeys(claim for each in drops for claim in _claims(each)))
    return (acts.Drop(visits=claims), *(each for each in said if each not in drops))


# One visit ------------------------------------------------------------------------------------------------------------


def _about_visit(whole: Clause, found: Found) -> tuple[Act, ...]:
    """Return what becomes of the visit: at most one change, and besides it that somebody comes, late perhaps."""
    said = tuple(act for _, act in found)
    move, late = _one_move(found), _one_late(whole, said)
    drop = next((each for each in said if isinstance(each, acts.Drop)), None)
    yes = sorted((each for each in said if isinstance(each, acts.Yes)), key=_reach)[-1:]
    unable = tuple(each for each in said if isinstance(each, acts.Unable))[:1]
    if move and not (drop and move.details.words is None and said.index(move) < said.index(drop)):
        return (*((late,) if late and move.details.of else ()), move)
    if drop:
        comes = any(
            isinstance(act, acts.Yes | acts.Unsure) and not _keeps_only_from_moving(piece)
            for piece, act in found[said.index(drop) + 1 :]
        )
        return (about(acts.Unsure(), drop.details.visit),) if comes else unable if _forced(found) else (drop,)
    if unable and not (late and late.minutes):
        return unable
    if late and late.minutes is None:
        return (late,)  # how late is asked, and who answers that comes
    return (*yes, *((late,) if late else ()))


def _keeps_only_from_moving(piece: Clause) -> bool:
    """Tell whether somebody says that they want no other time: "I don't wish to rebook"."""
    return piece.signals("keeps") and piece.signals("rather") and not piece.signals("drop", "gives_up")


def _reach(yes: acts.Yes) -> int:
    return MOST + 1 if yes.every else len(yes.visits)


def _forced(found: Found) -> bool:
    """Tell whether the visit is given up only since somebody cannot come: a better time may do."""
    forced = any(isinstance(act, acts.Drop) and piece.signals("forced") for piece, act in found)
    return forced and any(isinstance(act, acts.Unable) for _, act in found)


def _one_move(found: Found) -> acts.Move | None:
    """Return the move that is meant: to the time that is said last, on the day that was said before it, if any."""
    late = any(isinstance(act, acts.Late) for _, act in found)
    moves = [
        (piece, act)
        for piece, act in found
        if isinstance(act, acts.Move)
        if not (late and minutes_late(piece) and not piece.signals("move", "rather"))
    ]
    timed = [(piece, act) for piece, act in moves if act.details.words is not None]
    if not timed:
        return moves[-1][1] if moves else None
    piece, act = timed[-1]
    if len(timed) == 1:
        return act
    words = (
        " ".join(each.text for each, _ in timed) if _parts_of_one(timed[-2][0], piece) else act.details.words
    )
    return acts.Move(replace(act.details, words=words))


def _parts_of_one(one: Clause, two: Clause) -> bool:
    """Tell whether one of the pieces says the day and the other the hour; a day that only is ruled out is neither."""
    days, hours = ([says(each, part) for each in (one, two)] for part in ("day", "hours"))
    both_say = all(day or hour for day, hour in zip(days, hours, strict=True))
    return both_say and days != [True, True] and hours != [True, True]


def says(piece: Clause, part: str) -> bool:
    """Tell whether a day, or hours, are said: ``part`` is the one or the other."""
    return any(getattr(each, part) is not None for each in piece.mentions)


def _one_late(whole: Clause, said: Iterable[Act]) -> acts.Late | None:
    """Return that somebody is late, with the minutes wherever in the answer they are said."""
    lates = [each for each in said if isinstance(each, acts.Late)]
    if not lates:
        return None
    known = next((each for each in lates if each.minutes), None)
    return known or replace(lates[0], minutes=minutes_late(whole))


def questions(said: Iterable[Act]) -> tuple[acts.Asked, ...]:
    """Return the questions as one, to be answered before anything else is done."""
    asked = [each for each in said if isinstance(each, acts.Asked)]
    topics = tuple(dict.fromkeys(topic for each in asked for topic in each.topics))
    return (acts.Asked(topics, asked[0].details),) if asked else ()
