"""What an answer to a reminder means: piece by piece, beside the visit that the reminder spoke of.

In an answer nearly everything is about that visit: its own time confirms it, another one that is said to suit moves it,
and what only tells why ("my 4pm meeting was moved") changes nothing. Where no rule sees anything, an answer is read as
any other message is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from core.bookings import Booking
from dialogs import acts
from dialogs.acts import Act, Details
from dialogs.understand.both import adds, given_up_too, is_joined, joined_names, of_both
from dialogs.understand.clause import Clause
from dialogs.understand.doubts import agrees_elsewhere, doubted
from dialogs.understand.pieces import at_another_time, meaning, minutes_after, moved_to
from dialogs.understand.together import CHANGES, about, of_several, says, together
from dialogs.understand.which import Visits, beside, named, names_only

_SIGNS = re.compile(r"[:;=]-?[()DP/|*](?!\w)|[^\w\s.,!?:;'\u2019\"/%&+\u20ac$\u00a3\u00bf\u00a1-]+")
"""Faces and pictures, which say little beside words."""

_CLOCK = re.compile(
    r"(?<![\w.,:/+#$\u00a3\u20ac-])([1-9]|1\d|2[0-3])([0-5][05])(?![\w:/-]|[.,]\d| ?(?:min|eur|quid|pound|\u20ac|\d))",
    re.IGNORECASE,
)
"""A clock time without its colon: "1130"."""

_JOINT = r"[\s,.]*(?:(?:\w{{1,3}}|{})[\s,.]*)?"
"""What may stand between two words about time without parting them."""

_FEWEST, _MOST_COURTEOUS = 3, 6
"""Words that a question of one's own has at least, and a courteous one at most: "is that ok for you?"."""

Heard = tuple[Clause, Act | None]
"""A piece of an answer, and what it means, if a rule sees anything in it."""


def answers(whole: Clause, visits: Visits) -> tuple[Act, ...]:
    """Return what an answer to a reminder means, of one visit or of several; nothing where no rule sees anything."""
    if whole.says_only("hello"):
        return (acts.Unsure(),)  # with a letter unanswered, that is what there is to talk about
    heard = _heard(whole, visits)
    given_up = next((at for at, (_, act) in enumerate(heard) if isinstance(act, acts.Drop)), len(heard))
    heard[given_up + 1 :] = [
        (each, act or _in_its_place(each, visits.of(each))) for each, act in heard[given_up + 1 :]
    ]
    heard = _how_late(heard)
    found = tuple((each, about(act, each.claim)) for each, act in heard if act)
    if agrees_elsewhere(whole, found):
        return (acts.Unsure(),)
    said = together(whole, found, visits) or _of_one_named(whole, tuple(each for each, _ in heard))
    return _with_question(said, heard)


def _with_question(said: tuple[Act, ...], heard: list[Heard]) -> tuple[Act, ...]:
    """Hand a question that nobody understands to the team, where all else that is said is a yes."""
    agrees = said and all(isinstance(each, acts.Yes) for each in said)
    asks = any(act is None and _asks_something(each) for each, act in heard)
    return (*said, acts.Human()) if agrees and asks else said


def _asks_something(piece: Clause) -> bool:
    """Tell whether a piece is a question of its own, which nothing else of ours answers: the team's."""
    words = len(piece.folded.split())
    if not piece.is_asked or words < _FEWEST or piece.has_time or piece.signals("coming"):
        return False
    return words > _MOST_COURTEOUS or not piece.signals("yes", "affirms", "suits", "no")


def _of_one_named(whole: Clause, pieces: tuple[Clause, ...]) -> tuple[Act, ...]:
    """Ask what is meant by words that only name a visit, and want none that is new."""
    claim = next((each.claim for each in pieces if each.claim), None)
    if (
        claim is None
        or whole.question
        or whole.has_time
        or whole.signals("book", "new", "second", "asks_about")
    ):
        return ()
    return (about(acts.Unsure(), claim),)


def _heard(whole: Clause, visits: Visits) -> list[Heard]:
    """Return what each piece means beside the visit that it names; what names none goes on about the last that was."""
    heard: list[Heard] = []
    last: Booking | None = None
    for said in joined_names(_pieces(whole, several=visits.several), visits):
        piece, those = named(said, visits)
        visit = those[0] if len(those) == 1 else last if not those else None
        piece = replace(beside(piece, visit or visits.next), claim=visit.claim if visit else None)
        if changed := of_both(piece, those, visits, whole):
            heard += changed
            last = None
            continue
        before = heard[-1][1] if heard else None
        if too := given_up_too(piece, before, visits):
            heard.append((replace(piece, claim=too[0].claim), _as_before(before, joined=True)))
            continue
        act = doubted(piece, meaning(piece, visit or visits.next), whole)
        more = adds(piece, whole)
        if those and (more or (act is None and names_only(piece))):
            act = _as_before(before, joined=more) or act
        if visits.several:
            act = of_several(piece, act, those, visits.next)
        if not those and isinstance(before, acts.Yes) and isinstance(act, CHANGES):
            piece = replace(piece, claim=None)  # one that is as it should be is not the one to be changed
        heard.append((piece, act))
        last = visit
    return heard


def _as_before(act: Act | None, *, joined: bool) -> Act | None:
    """Return what is said of one more visit, which is only named: where it is joined, the same as of the one before."""
    match act:
        case acts.Drop() | acts.Unable() | acts.Unsure() if joined:
            return replace(act, details=Details())
        case acts.Move() if joined:
            return acts.Move()
        case acts.Yes():
            return acts.Yes()
        case _:
            return None


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


def _pieces(whole: Clause, *, several: bool) -> tuple[Clause, ...]:
    """Cut an answer into pieces, never within what is said about one time, nor behind a bare name of one of several."""
    words = _plain(whole)
    whole = replace(whole, text=words) if words != whole.text and re.search(r"\w", words) else whole
    cuts, start = [], 0
    for match in re.finditer(whole.spoken.answers.PIECES, whole.text, re.IGNORECASE):
        piece = replace(whole, text=whole.text[start : match.start()])
        if several and match[0].isspace() and piece.is_bare and not _begins_anew(whole, match.end()):
            continue
        rest = replace(whole, text=whole.text[match.end() :])
        keeps = piece.signals("drop", "gives_up") and rest.signals("affirms", "suits")
        refuses = keeps or piece.signals("cannot", "unable", "against")
        if refuses or _ends_a_day(piece, match[0], rest) or not _within_a_time(whole, *match.span()):
            cuts.append(whole.text[start : match.end()])
            start = match.end()
    texts = (each.strip(" ,\n") for each in (*cuts, whole.text[start:]))
    said = (each for each in texts if re.search(r"[^\s.,!;:]", each))
    return tuple(whole if each == whole.text else replace(whole, text=each) for each in said)


def _how_late(heard: list[Heard]) -> list[Heard]:
    """See how late somebody comes who says that in one piece, and when they will be there in another."""
    if not any(isinstance(act, acts.Late) for _, act in heard):
        return heard
    return [(piece, _arriving(piece, act)) for piece, act in heard]


def _arriving(piece: Clause, act: Act | None) -> Act | None:
    """Return by how much somebody is late who says when they arrive, and nothing else of a time; else the act."""
    of_else = piece.signals("move", "rather", "come", "polite", "own", "leaves")
    minutes = minutes_after(piece) if isinstance(act, acts.Move | None) and not of_else else None
    return acts.Late(minutes) if minutes else act


def _in_its_place(piece: Clause, visit: Booking) -> Act | None:
    """See another time that is said once the visit is given up: wanted for it where both are joined, else unclear."""
    joined = is_joined(piece)
    if at_another_time(piece, visit):
        return moved_to(piece) if joined else acts.Unsure()
    return acts.Unsure() if joined and piece.signals("come", "book") else None


def _begins_anew(whole: Clause, at: int) -> bool:
    """Tell whether what follows is joined by "and", and so has a subject of its own."""
    return is_joined(replace(whole, text=whole.text[at:]))


def _plain(whole: Clause) -> str:
    """Return the words without faces, and without what is said beside a time; its clock times have their colon."""
    beside = rf"(?<!\w)(?:{whole.spoken.answers.BESIDE})(?!\w)"
    words = re.sub(beside, " ", _SIGNS.sub(" ", whole.text), flags=re.IGNORECASE)
    words = _CLOCK.sub(r"\1:\2", words)
    if whole.visit is None or not whole.signals("late", "behind", "coming", "arrive"):
        return words
    return _dotted(whole.visit).sub(r"\1:\2", words)


def _dotted(visit: datetime) -> re.Pattern[str]:
    """Return what finds a time with a dot within the hour of the visit: "there 3.10" says no date."""
    hours = "|".join({f"{visit.hour}", f"{visit.hour % 12 or 12}"})
    return re.compile(rf"(?<![\w.,:/+#-])({hours})\.([0-5]\d)(?![\w.:/-])")


def _ends_a_day(before: Clause, cut: str, rest: Clause) -> bool:
    """Tell whether a sentence about one day ends there, and another day begins: "busy tomorrow. wednesday at 5?"."""
    if "." not in cut or not (says(before, "day") and says(rest, "day")):
        return False
    both = replace(before, text=f"{before.text}{cut} {rest.text}")
    return sum(each.day is not None for each in both.mentions) > 1


def _within_a_time(whole: Clause, start: int, end: int) -> bool:
    text, spans = whole.text, whole.when.words
    word = whole.spoken.answers.FILLERS if text[start] == "," else ""
    before = max((last for _, last in spans if last <= start), default=None)
    after = min((first for first, _ in spans if first >= end), default=None)
    if any(first < end and start < last for first, last in spans):
        return True
    if before is None or after is None or re.search(r"[?!;\n]", text[before:after]):
        return False
    return re.fullmatch(_JOINT.format(word), text[before:after], re.IGNORECASE) is not None
