"""What an answer to a reminder means: piece by piece, beside the visit that the reminder spoke of.

In an answer nearly everything is about that visit: its own time confirms it, another one that is said to suit moves it,
and what only tells why ("my 4pm meeting was moved") changes nothing. Where no rule sees anything, an answer is read as
any other message is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import timedelta

from core.bookings import Booking
from core.opening import MINUTE
from dialogs import acts
from dialogs.acts import Act, Details, Topic
from dialogs.understand import rules
from dialogs.understand.clause import Clause

MOST = 3
"""Things that one answer is heard to say."""

LATE = timedelta(minutes=60)
"""Who comes no later than this after the start is late; later than that is another time."""

NEAR = timedelta(hours=1)
"""So shortly before a visit "I'm here" means that somebody has come; before that it means that they will."""

_SIGNS = re.compile(r"[:;=]-?[()DP/|*](?!\w)|[^\w\s.,!?:;'\u2019\"/%&+\u20ac$\u00a3\u00bf\u00a1-]+")
"""Faces and pictures, which say little beside words."""

_UNIT = "min"
"""How minutes begin in every language; they are also read where a pattern leaves them out."""

_JOINT = re.compile(r"[\s,.]*(?:\w{1,3}[\s,.]*)?")
"""What may stand between two words about time without parting them."""


def answers(whole: Clause, visit: Booking) -> tuple[Act, ...]:
    """Return what an answer to the reminder of that visit means; nothing where no rule sees anything."""
    pieces = _pieces(whole)
    found = tuple((each, act) for each in pieces if (act := _meaning(each, visit)))
    return _together(whole, found)


def asks_team(whole: Clause, otherwise: tuple[Act, ...]) -> tuple[Act, ...]:
    """Hand an answer over that is a question which nothing else of ours can answer; else return what it means."""
    wishes = (
        each for each in otherwise if not isinstance(each, acts.Unclear | acts.No | acts.Yes | acts.Bye)
    )
    if all(isinstance(each, acts.Wanted) and each.details.words is None for each in wishes):
        if whole.question and len(whole.folded.split()) > 2 and not whole.signals("book"):
            return (acts.Human(),)
        if not any(isinstance(each, acts.Wanted | acts.Bye) for each in otherwise):
            return (acts.Unsure(),)
    return otherwise


# The pieces -----------------------------------------------------------------------------------------------------------


def _pieces(whole: Clause) -> tuple[Clause, ...]:
    """Cut an answer into pieces, never within what is said about one time."""
    words = _SIGNS.sub(" ", whole.text)
    whole = replace(whole, text=words) if re.search(r"\w", words) else whole
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
    return tuple(replace(whole, text=each) for each in texts if re.search(r"[^\s.,!;:]", each))


def _within_a_time(text: str, spans: tuple[tuple[int, int], ...], start: int, end: int) -> bool:
    before = max((last for _, last in spans if last <= start), default=None)
    after = min((first for first, _ in spans if first >= end), default=None)
    if any(first < end and start < last for first, last in spans):
        return True
    if before is None or after is None or re.search(r"[?!;\n]", text[before:after]):
        return False
    return _JOINT.fullmatch(text[before:after]) is not None


def _meaning(piece: Clause, visit: Booking) -> Act | None:
    return next((act for rule in _RULES if (act := rule(piece, visit))), None)


# The rules, in their order --------------------------------------------------------------------------------------------


def _for_others(piece: Clause, visit: Booking) -> Act | None:
    """See what is heard before everything else: automatic replies, stop, a wrong number, a wait, undo."""
    del visit
    if piece.signals("automatic"):
        return acts.Unread(automatic=True)
    if piece.signals("stop", "no_more") and not piece.signals("unjoin"):
        return acts.Stop()
    if piece.signals("wrong_number", "stranger"):
        return acts.WrongNumber()
    if piece.signals("join", "unjoin"):
        return rules.meaning(piece)
    return acts.Undo() if piece.says_only("undo") else None


def _nothing_changes(piece: Clause, visit: Booking) -> Act | None:
    """See that something is not to be changed, was changed by others, may be changed, or is only asked about."""
    del visit
    rest = piece.without("keeps")
    if piece.signals("of_others"):
        return _NOTHING
    if piece.signals("asks_about"):
        return acts.Human()
    asks = piece.text.rstrip().endswith("?")
    if rest is not None and not asks and not rest.signals("move", "cannot"):
        return acts.Yes()
    return acts.Unsure() if piece.signals("perhaps") and not piece.has_time else None


def _drop(piece: Clause, visit: Booking) -> Act | None:
    """See that the visit is given up, in so many words, and that nobody only asks whether it is."""
    del visit
    if not piece.signals("drop", "gives_up") or piece.signals("keeps", "perhaps"):
        return None
    if piece.text.rstrip().endswith("?") and not piece.signals("polite"):
        return acts.Human()
    return rules.dropped(piece) or acts.Drop()


_TOPICS = (
    ("finished", Topic.LENGTH),
    ("prepare_how", Topic.PREPARE),
    ("lost", Topic.WHERE),
    ("who_writes", Topic.WHO),
    ("own_visit", Topic.WITH),
)


def _asked(piece: Clause, visit: Booking) -> Act | None:
    """See a question about the visit; what only the team knows goes to them."""
    del visit
    if piece.signals("grievance", "human"):
        return acts.Human()
    asks = piece.question or piece.signals("polite")
    if piece.signals("cannot") and not asks:
        return None
    if piece.signals("bring"):
        return acts.Guest()
    topics = tuple(topic for name, topic in _TOPICS if piece.signals(name))
    if topics:
        return acts.Asked(topics[:1], replace(piece.details, words=None))
    if (asks and piece.signals("for_team")) or piece.signals("urgent"):
        return acts.Human(urgent=piece.signals("urgent"))
    return None if piece.signals("own") and not asks else rules.asked(piece)


def _late(piece: Clause, visit: Booking) -> Act | None:
    """See that somebody comes later: by so many minutes, or at a time shortly after the start."""
    if piece.signals("rather") and not piece.signals("late", "behind"):
        return None
    if piece.signals("late", "behind"):
        minutes = _minutes(piece) or _after(piece, visit)
        moves = piece.signals("move", "rather") and piece.has_time and (_asks(piece) or minutes is None)
        return acts.Move(_at(piece)) if moves else acts.Late(minutes)
    minutes = _after(piece, visit) if piece.signals("coming", "arrive") and not _asks(piece) else None
    return acts.Late(minutes) if minutes else None


def _unable(piece: Clause, visit: Booking) -> Act | None:
    """See that somebody cannot come; what is said with a time that suits is a move."""
    if _comes(piece) and not piece.signals("cannot"):
        return None
    if not piece.signals("cannot", "unable") and not (_speaks_of(piece, visit) and piece.signals("against")):
        return None
    moves = (
        piece.has_time and not _holds(piece, visit) and (piece.signals("move", "rather") or piece.question)
    )
    return acts.Move(_at(piece)) if moves else acts.Unable()


def _timed(piece: Clause, visit: Booking) -> Act | None:
    """See a time: the visit's own confirms it, another one moves it where it is said to suit, or all that is said."""
    aside = piece.signals("own") and not piece.question and not piece.signals("move", "rather")
    if not piece.has_time and _names_its_hour(piece, visit):
        return acts.Yes()
    if not piece.has_time or aside:
        return None
    wanted = piece.question or piece.signals("suits", "move", "come") or _is_bare(piece)
    if _holds(piece, visit) and not piece.signals("rather"):
        moves = piece.signals("move") and not piece.signals("yes", "coming")
        return (
            acts.Move() if moves else acts.Yes() if wanted or piece.signals("coming", "yes", "bye") else None
        )
    if _comes(piece) and not piece.signals("rather", "prefers"):
        return acts.Unsure() if piece.when.wish else None
    return acts.Move(_at(piece)) if wanted else None


def _moves(piece: Clause, visit: Booking) -> Act | None:
    """See that another time is wanted, and none is said."""
    del visit
    return acts.Move(_at(piece)) if piece.signals("move", "rather") and not piece.signals("own") else None


def _courtesy(piece: Clause, visit: Booking) -> Act | None:
    """See a yes, a no, or thanks."""
    if piece.signals("thanks_only") and not piece.signals("coming", "yes"):
        return acts.Bye()
    if _comes(piece) or piece.begins("yes"):
        return acts.Yes()
    if piece.says_only("here") and not piece.question:
        return acts.Here() if visit.start - piece.now < NEAR else acts.Yes()
    if piece.begins("no") or piece.says_only("not_now"):
        return acts.Unsure()
    return acts.Bye() if piece.begins("bye") or piece.signals("thanks") else None


Rule = Callable[[Clause, Booking], Act | None]

_NOTHING = acts.Hello()
"""What is said, and changes nothing."""

_RULES: tuple[Rule, ...] = (
    _for_others,
    _nothing_changes,
    _drop,
    _late,
    _asked,
    _unable,
    _timed,
    _moves,
    _courtesy,
)


def _asks(piece: Clause) -> bool:
    return piece.question or piece.signals("polite", "come")


def _comes(piece: Clause) -> bool:
    """Tell whether somebody says, and does not ask, that they come."""
    return piece.signals("coming") and not _asks(piece)


# Times ----------------------------------------------------------------------------------------------------------------


def _holds(piece: Clause, visit: Booking) -> bool:
    """Tell whether what is said about time holds the start of the visit."""
    wish = piece.when.wish
    if _only_liked(piece):
        return False
    return wish is not None and any(each.holds(visit.start) for each in wish.windows)


def _only_liked(piece: Clause) -> bool:
    """Tell whether what is said about time is only what somebody would like better."""
    said = piece.when.said
    return said is not None and bool(said.preferred and not said.mentions) and piece.signals("prefers")


def _names_its_hour(piece: Clause, visit: Booking) -> bool:
    """Tell whether the bare hour of the visit is said to suit: "3 works after all"."""
    hours = {str(visit.wall.hour), str(visit.wall.hour % 12 or 12)}
    return piece.signals("suits") and not hours.isdisjoint(re.findall(r"\d+", piece.folded))


def _speaks_of(piece: Clause, visit: Booking) -> bool:
    """Tell whether nothing but the time of the visit can be meant."""
    return not piece.has_time or _holds(piece, visit)


def _after(piece: Clause, visit: Booking) -> int | None:
    """Return how many minutes after the start the time lies that is said, if it is one shortly after it."""
    wish = piece.when.wish
    if wish is None:
        return None
    window = wish.windows[0]
    late = (window.start if window.start >= visit.start else window.end) - visit.start
    return late // MINUTE if timedelta() < late <= LATE else None


def _minutes(piece: Clause) -> int | None:
    """Return how many minutes are said; a number without a unit counts only among the words for being late."""
    intents = piece.spoken.intents
    number = re.compile(rf"(?<!\w)(?:{intents.MINUTES_LATE})(?!\w)")
    after = {each: piece.folded[each.end() :].lstrip() for each in number.finditer(piece.folded)}
    found = (
        each
        for each, rest in after.items()
        if each[0] != each[1] or not each[1].isdigit() or rest.startswith(_UNIT)
    )
    late = (piece.spoken.signals[name].search(piece.folded) for name in ("behind", "late"))
    beside = (number.search(each[0]) for each in late if each)
    said = next(found, None) or next((each for each in beside if each), None)
    words = said[1] if said else ""
    return intents.MINUTES.get(words) or (int(words) if words.isascii() and words.isdigit() else None)


def _is_bare(piece: Clause) -> bool:
    """Tell whether a time is all that is said."""
    fillers = rf"(?<!\w)(?:{piece.spoken.answers.FILLERS})(?!\w)|[\W\d_]"
    return not re.sub(fillers, "", piece.rest)


def _at(piece: Clause) -> Details:
    """Return where to move the visit: who is to come along is no part of that."""
    words = " ".join(piece.text[start:end] for start, end in piece.when.words)
    details = replace(piece.details, people=None, service_id=None)
    return replace(details, words=words) if _only_liked(piece) else details


# All together ---------------------------------------------------------------------------------------------------------

Found = tuple[tuple[Clause, Act], ...]


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
    strong = (*_questions(said), *about_visit, *others)[:MOST]
    if strong:
        return strong
    if _NOTHING in said:
        return (acts.Unsure(),)
    weak = (acts.Unsure, acts.Bye)
    return next(((each,) for kind in weak for each in said if isinstance(each, kind)), ())


def _about_visit(whole: Clause, found: Found) -> tuple[Act, ...]:
    """Return what becomes of the visit: at most one change, and besides it that somebody comes, late perhaps."""
    said = tuple(act for _, act in found)
    move, late = _one_move(found), _one_late(whole, said)
    drop = next((each for each in said if isinstance(each, acts.Drop)), None)
    yes = tuple(each for each in said if isinstance(each, acts.Yes))[:1]
    unable = tuple(each for each in said if isinstance(each, acts.Unable))[:1]
    if move and not (drop and move.details.words is None):
        return (*((late,) if late and move.details.of else ()), move)
    if drop:
        comes = any(isinstance(each, acts.Yes) for each in said[said.index(drop) + 1 :])
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
        if not (late and _minutes(piece) and not piece.signals("move", "rather"))
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
    return known or acts.Late(_minutes(whole))


def _questions(said: Iterable[Act]) -> tuple[acts.Asked, ...]:
    """Return the questions as one, to be answered before anything else is done."""
    asked = [each for each in said if isinstance(each, acts.Asked)]
    topics = tuple(dict.fromkeys(topic for each in asked for topic in each.topics))
    return (acts.Asked(topics, asked[0].details),) if asked else ()
