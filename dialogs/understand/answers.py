"""What an answer to a reminder means: piece by piece, beside the visit that the reminder spoke of.

In an answer nearly everything is about that visit: its own time confirms it, another one that is said to suit moves it,
and what only tells why ("my 4pm meeting was moved") changes nothing. Where no rule sees anything, an answer is read as
any other message is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from core.bookings import Booking
from dialogs import acts
from dialogs.acts import Act
from dialogs.understand.clause import Clause
from dialogs.understand.doubts import NOTHING, Found, agrees_elsewhere, doubted
from dialogs.understand.pieces import at_another_time, meaning, minutes_late, moved_to

MOST = 3
"""Things that one answer is heard to say."""

_SIGNS = re.compile(r"[:;=]-?[()DP/|*](?!\w)|[^\w\s.,!?:;'\u2019\"/%&+\u20ac$\u00a3\u00bf\u00a1-]+")
"""Faces and pictures, which say little beside words."""

_CLOCK = re.compile(
    r"(?<![\w.,:/+#$\u00a3\u20ac-])([1-9]|1\d|2[0-3])([0-5][05])(?![\w:/-]|[.,]\d| ?(?:min|eur|quid|pound|\u20ac|\d))",
    re.IGNORECASE,
)
"""A clock time without its colon: "1130"."""

_JOINT = re.compile(r"[\s,.]*(?:\w{1,3}[\s,.]*)?")
"""What may stand between two words about time without parting them."""


def answers(whole: Clause, visit: Booking) -> tuple[Act, ...]:
    """Return what an answer to the reminder of that visit means; nothing where no rule sees anything."""
    pieces = _pieces(whole)
    heard = [(each, doubted(each, meaning(each, visit), whole)) for each in pieces]
    given_up = next((at for at, (_, act) in enumerate(heard) if isinstance(act, acts.Drop)), len(heard))
    heard[given_up + 1 :] = [(each, act or _in_its_place(each, visit)) for each, act in heard[given_up + 1 :]]
    found = tuple((each, act) for each, act in heard if act)
    return (acts.Unsure(),) if agrees_elsewhere(whole, found, visit) else _together(whole, found)


def asks_team(whole: Clause, otherwise: tuple[Act, ...]) -> tuple[Act, ...]:
    """Hand an answer over that is a question which nothing else of ours can answer; else return what it means.

    A time that is not said to suit, and for nothing of its own, is asked about: it moves nothing.
    """
    match otherwise:
        case (acts.Wanted(details),) if details.words and not details.service_id:
            return (acts.Unsure(),)
    unknown = acts.Unclear | acts.No | acts.Yes | acts.Bye
    wishes = (each for each in otherwise if not isinstance(each, unknown))
    timeless = all(isinstance(each, acts.Wanted) and each.details.words is None for each in wishes)
    asks = whole.question and len(whole.folded.split()) > 2 and not whole.signals("book")
    return (acts.Human(),) if timeless and asks else otherwise


def _pieces(whole: Clause) -> tuple[Clause, ...]:
    """Cut an answer into pieces, never within what is said about one time."""
    words = _plain(whole)
    whole = replace(whole, text=words) if words != whole.text and re.search(r"\w", words) else whole
    spans = whole.when.words
    cuts, start = [], 0
    for match in re.finditer(whole.spoken.answers.PIECES, whole.text, re.IGNORECASE):
        refuses = replace(whole, text=whole.text[start : match.start()]).signals(
            "cannot", "unable", "against"
        )
        if refuses or not _within_a_time(whole.text, spans, match.start(), match.end()):
            cuts.append(whole.text[start : match.end()])
            start = match.end()
    texts = (each.strip(" ,\n") for each in (*cuts, whole.text[start:]))
    said = (each for each in texts if re.search(r"[^\s.,!;:]", each))
    return tuple(whole if each == whole.text else replace(whole, text=each) for each in said)


def _in_its_place(piece: Clause, visit: Booking) -> Act | None:
    """See another time that is said once the visit is given up: wanted for it where both are joined, else unclear."""
    joined = piece.folded.startswith(piece.spoken.manners.all_of(("", "")).lstrip())
    if at_another_time(piece, visit):
        return moved_to(piece) if joined else acts.Unsure()
    return acts.Unsure() if joined and piece.signals("come", "book") else None


def _plain(whole: Clause) -> str:
    """Return the words without faces, and without what is said beside a time; its clock times have their colon."""
    beside = rf"(?<!\w)(?:{whole.spoken.answers.BESIDE})(?!\w)"
    words = re.sub(beside, " ", _SIGNS.sub(" ", whole.text), flags=re.IGNORECASE)
    return _CLOCK.sub(r"\1:\2", words)


def _within_a_time(text: str, spans: tuple[tuple[int, int], ...], start: int, end: int) -> bool:
    before = max((last for _, last in spans if last <= start), default=None)
    after = min((first for first, _ in spans if first >= end), default=None)
    if any(first < end and start < last for first, last in spans):
        return True
    if before is None or after is None or re.search(r"[?!;\n]", text[before:after]):
        return False
    return _JOINT.fullmatch(text[before:after]) is not None


# All together ---------------------------------------------------------------------------------------------------------


def _together(whole: Clause, found: Found) -> tuple[Act, ...]:
    """Return what the pieces mean together: who wants to move is not unable, who comes late still comes."""
    said = tuple(act for _, act in found)
    if any(isinstance(each, acts.WrongNumber) for each in said):
        return (acts.WrongNumber(),)
    alone = [each for each in said if isinstance(each, acts.Unread | acts.Join | acts.Unjoin)]
    if alone:
        return tuple(alone[:1])
    about_visit = _about_visit(whole, found)
    beside = (acts.Guest, acts.Human, acts.Stop, acts.Undo, acts.Here)
    others = tuple(dict.fromkeys(each for each in said if isinstance(each, beside)))
    strong = (*questions(said), *about_visit, *others)[:MOST]
    if strong:
        return strong
    if NOTHING in said:
        return (acts.Unsure(),)
    weak = (acts.Unsure, acts.No, acts.Bye)
    return next(((each,) for kind in weak for each in said if isinstance(each, kind)), ())


def _about_visit(whole: Clause, found: Found) -> tuple[Act, ...]:
    """Return what becomes of the visit: at most one change, and besides it that somebody comes, late perhaps."""
    said = tuple(act for _, act in found)
    move, late = _one_move(found), _one_late(whole, said)
    drop = next((each for each in said if isinstance(each, acts.Drop)), None)
    yes = tuple(each for each in said if isinstance(each, acts.Yes))[:1]
    unable = tuple(each for each in said if isinstance(each, acts.Unable))[:1]
    if move and not (drop and move.details.words is None and said.index(move) < said.index(drop)):
        return (*((late,) if late and move.details.of else ()), move)
    if drop:
        comes = any(isinstance(each, acts.Yes | acts.Unsure) for each in said[said.index(drop) + 1 :])
        return (acts.Unsure(),) if comes else unable if _forced(found) else (drop,)
    if unable and not (late and late.minutes):
        return unable
    return (*yes, *((late,) if late else ()))


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
    """Tell whether one of the pieces says the day and the other the hour."""
    days, hours = ([_says(each, part) for each in (one, two)] for part in ("day", "hours"))
    return days != [True, True] and hours != [True, True]


def _says(piece: Clause, part: str) -> bool:
    said = piece.when.said
    return said is not None and any(getattr(each, part) is not None for each in said.mentions)


def _one_late(whole: Clause, said: Iterable[Act]) -> acts.Late | None:
    """Return that somebody is late, with the minutes wherever in the answer they are said."""
    lates = [each for each in said if isinstance(each, acts.Late)]
    if not lates:
        return None
    known = next((each for each in lates if each.minutes), None)
    return known or acts.Late(minutes_late(whole))


def questions(said: Iterable[Act]) -> tuple[acts.Asked, ...]:
    """Return the questions as one, to be answered before anything else is done."""
    asked = [each for each in said if isinstance(each, acts.Asked)]
    topics = tuple(dict.fromkeys(topic for each in asked for topic in each.topics))
    return (acts.Asked(topics, asked[0].details),) if asked else ()
