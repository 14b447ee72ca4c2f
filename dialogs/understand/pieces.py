"""What one piece of an answer to a reminder means, beside the visit: the rules, asked in their order."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from core.bookings import Booking
from core.walltime import MINUTE
from dialogs import acts
from dialogs.acts import Act, Topic
from dialogs.understand.clause import Clause, from_to
from dialogs.understand.doubts import NOTHING, asks_how, stranger
from dialogs.understand.rules import asked, dropped, minutes_in
from dialogs.understand.rules import meaning as plainly_meant
from dialogs.when.expression import Toward

LATE = timedelta(minutes=60)
"""Who comes no later than this after the start is late; later than that is another time."""

NEAR = timedelta(hours=1)
"""So shortly before a visit "I'm here" means that somebody has come; before that it means that they will."""

FEW = 10
"""Minutes by which nobody moves a visit: whoever only says so little more comes late."""

_UNIT = "min"
"""How minutes begin in every language; they are also read where a pattern leaves them out."""


def meaning(piece: Clause, visit: Booking) -> Act | None:
    """Return the act of the first rule that sees something."""
    return next((act for rule in RULES if (act := rule(piece, visit))), None)


def minutes_late(piece: Clause) -> int | None:
    """Return how many minutes are said; a number without a unit counts only among the words for being late."""
    intents = piece.spoken.intents
    number = re.compile(rf"(?<!\w)(?:{intents.MINUTES_LATE})(?!\w)")
    text = re.sub(rf"(?<=\d)(?={_UNIT})", " ", piece.folded)
    after = {each: text[each.end() :].lstrip() for each in number.finditer(text)}
    found = (
        each
        for each, rest in after.items()
        if each[0] != each[1] or not each[1].isdigit() or rest.startswith(_UNIT)
    )
    late = (piece.spoken.signals[name].search(text) for name in ("behind", "late"))
    beside = (number.search(each[0]) for each in late if each)
    said = next(found, None) or next((each for each in beside if each), None)
    return minutes_in(said[1] if said else "", piece)


def _for_others(piece: Clause, visit: Booking) -> Act | None:
    """See what is heard before everything else: automatic replies, stop, a wrong number, a wait, undo."""
    del visit
    if piece.signals("automatic"):
        return acts.Unread(automatic=True)
    if piece.signals("stop", "no_more") and not piece.signals("unjoin", "not_removed"):
        return acts.Stop()
    if stranger(piece):
        return acts.WrongNumber()
    if piece.signals("join", "unjoin"):
        return plainly_meant(piece)
    return acts.Undo() if piece.says_only("undo") else None


def _nothing_changes(piece: Clause, visit: Booking) -> Act | None:
    """See that something is not to be changed, was changed by others, may be changed, or is only asked about."""
    del visit
    rest = piece.without("not_dropped") or piece.without("keeps") or piece.without("not_removed")
    if piece.signals("of_others"):
        return NOTHING
    if piece.signals("asks_about"):
        return acts.Human()
    if piece.signals("asks_how"):
        return asks_how(piece)
    if rest is not None and not piece.is_asked and not rest.signals("move", "cannot"):
        return acts.Yes()
    believed = piece.has_time and piece.signals("believed") and not piece.signals("rather")
    return acts.Unsure() if believed or (piece.signals("perhaps") and not piece.has_time) else None


def _drop(piece: Clause, visit: Booking) -> Act | None:
    """See that the visit is given up, in so many words, and that nobody only asks whether it is."""
    if not piece.signals("drop", "gives_up") or piece.signals("keeps", "perhaps"):
        return None
    if piece.is_asked and not piece.signals("polite"):
        return acts.Human()
    instead = _in_its_place(piece, visit)
    if instead is None:
        return dropped(piece) or acts.Drop()
    return acts.Unsure() if _is_added(*instead) else moved_to(instead[1])


def _in_its_place(piece: Clause, visit: Booking) -> tuple[Clause, Clause] | None:
    """Return what is given up and what is wanted in its place: "cancel tomorrow and put me in for saturday"."""
    joint = re.escape(piece.spoken.manners.all_of(("", "")))
    ends = [each.end() for each in re.finditer(rf"{joint}|\s?&\s", piece.text, re.IGNORECASE)]
    ends += [end for _, end in piece.when.words[:-1]]
    cuts = ((replace(piece, text=piece.text[:end]), replace(piece, text=piece.text[end:])) for end in ends)
    return next(
        (
            (old, new)
            for old, new in cuts
            if old.signals("drop", "gives_up") and at_another_time(new, visit) and not _adds_a_day(old, new)
        ),
        None,
    )


def _adds_a_day(before: Clause, piece: Clause) -> bool:
    """Tell whether nothing but one more day is said, joined by "and": that day is given up as well."""
    said = piece.when.said
    days = said is not None and all(each.hours is None for each in said.mentions)
    return days and _is_added(before, piece)


def _is_added(before: Clause, piece: Clause) -> bool:
    """Tell whether nothing but a time is said behind an "and": of one more visit, or in the place of this one."""
    joint = piece.spoken.manners.all_of(("", "")).strip()
    joined = piece.folded.startswith(f"{joint} ") or before.folded.endswith(f" {joint}")
    return joined and piece.is_bare and not piece.question


def at_another_time(piece: Clause, visit: Booking) -> bool:
    """Tell whether a time is said that is not the visit's, and for nothing of one's own."""
    if piece.when.wish is None or _holds(piece, visit):
        return False
    return not piece.signals("own", "cannot", "unable", "of_others", "perhaps", "late", "behind")


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
    told = piece.signals("own") and piece.has_time and not piece.is_asked
    asks = (piece.question or piece.signals("polite")) and not told
    if piece.signals("cannot") and not asks:
        return None
    if piece.signals("bring"):
        return acts.Guest()
    topics = tuple(topic for name, topic in _TOPICS if piece.signals(name))
    if topics:
        return acts.Asked(topics[:1], replace(piece.details, words=None))
    if (asks and piece.signals("for_team")) or piece.signals("urgent"):
        return acts.Human(urgent=piece.signals("urgent"))
    return None if piece.signals("own") and not asks else asked(piece)


def _late(piece: Clause, visit: Booking) -> Act | None:
    """See that somebody comes later: by so many minutes, or at a time shortly after the start."""
    del visit
    if piece.signals("rather") and not piece.signals("late", "behind"):
        return None
    if piece.signals("late", "behind"):
        minutes = minutes_late(piece) or minutes_after(piece)
        moves = piece.signals("move", "rather") and piece.has_time and (_asks(piece) or minutes is None)
        return moved_to(piece) if moves or _suits_much_later(piece) else acts.Late(minutes)
    minutes = minutes_after(piece)
    if minutes is None or piece.signals("move", "rather", "fits", "come"):
        return None
    arrives = piece.signals("coming", "arrive") and not _asks(piece)
    return acts.Late(minutes) if arrives or minutes <= FEW else None


def _suits_much_later(piece: Clause) -> bool:
    """Tell whether a clock time is said to suit, so long after the start that nobody is only late."""
    wish = piece.when.wish
    if wish is None or piece.visit is None or not (piece.clocks and piece.signals("suits")):
        return False
    return wish.windows[0].start - piece.visit > LATE


def _away(piece: Clause, visit: Booking) -> Act | None:
    """See that somebody is there in so many minutes: late where that is after the start, else they come."""
    said = piece.spoken.signals["away"].search(piece.folded) if not _asks(piece) else None
    number = re.search(piece.spoken.intents.MINUTES_LATE, said[0]) if said else None
    minutes = minutes_in(number[1], piece) if number else None
    if minutes is None:
        return None
    late = piece.now + minutes * MINUTE - visit.start
    if late > timedelta():
        return acts.Late(-(-late // MINUTE)) if late <= LATE else acts.Unsure()
    return acts.Yes() if visit.start - piece.now < NEAR else None


def _unable(piece: Clause, visit: Booking) -> Act | None:
    """See that somebody cannot come; what is said with a time that suits is a move."""
    if _comes(piece) and not piece.signals("cannot"):
        return None
    if not piece.signals("cannot", "unable") and not (_speaks_of(piece, visit) and piece.signals("against")):
        return None
    moves = (
        piece.has_time and not _holds(piece, visit) and (piece.signals("move", "rather") or piece.question)
    )
    return moved_to(piece) if moves else acts.Unable()


def _timed(piece: Clause, visit: Booking) -> Act | None:
    """See a time: the visit's own confirms it, another one moves it where it is said to suit, or all that is said."""
    aside = piece.signals("own") and not _asks(piece) and not piece.signals("move", "rather")
    if not piece.has_time and _names_its_hour(piece, visit):
        return acts.Yes()
    if not piece.has_time or aside:
        return None
    if re.fullmatch(rf"\d{{1,3}} ?{_UNIT}\w*", piece.folded):
        return acts.Unsure()  # how late, or how far away: no time to move to
    wanted = piece.question or piece.signals("suits", "move", "come") or piece.is_bare
    if _holds(piece, visit) and not piece.signals("rather"):
        if piece.signals("move") and not piece.signals("yes", "coming"):
            return acts.Move()
        if _asks_which(piece):
            return acts.Unsure()
        return acts.Yes() if _agrees_to_its_time(piece) else _begged(piece)
    if _comes(piece) and not piece.signals("rather", "prefers"):
        if _until(piece, visit):
            return acts.Yes()
        return acts.Unsure() if piece.when.wish else None
    if wanted and not piece.is_bare and not _wishes(piece) and _says_more(piece):
        return acts.Unsure() if piece.when.wish else None
    return moved_to(piece) if wanted else None


_WISHES = ("move", "rather", "prefers", "polite", "fits")
_BESIDE_A_WISH = (
    *_WISHES,
    "suits",
    "question",
    "affirms",
    "yes",
    "order_please",
    "thanks",
    "hello",
    "bye",
    "cannot",
)


def _wishes(piece: Clause) -> bool:
    """Tell whether somebody asks for a time in so many words."""
    return piece.question or piece.is_asked or piece.signals(*_WISHES)


def _says_more(piece: Clause) -> bool:
    """Tell whether other things are said than what stands beside a time that suits: "the plumber comes at 4"."""
    rest = piece.rest
    for name in _BESIDE_A_WISH:
        rest = piece.spoken.signals[name].sub(" ", rest)
    return re.search(r"[^\W\d_]{4,}", piece.without_fillers(rest)) is not None


def _asks_which(piece: Clause) -> bool:
    """Tell whether somebody asks which of several times is the visit's: "is it today or tomorrow?"."""
    several = len(piece.mentions) > 1
    return several and piece.is_asked and not piece.signals("polite", "come", "suits", "rather")


def _agrees_to_its_time(piece: Clause) -> bool:
    """Tell whether somebody who says the time of the visit agrees to it; a "please" agrees to nothing."""
    said = piece.without("order_please") or piece
    if said.signals("coming", "bye", "yes"):
        return True
    denied = said.signals("refused", "no") and not (piece.question or piece.is_asked)
    return not denied and (said.signals("suits", "come") or said.is_bare)


def _begged(piece: Clause) -> acts.Unsure | None:
    """See that something is asked for the visit in words that nobody knows: no yes, and no change."""
    return acts.Unsure() if piece.signals("order_please") else None


def _moves(piece: Clause, visit: Booking) -> Act | None:
    """See that another time is wanted, and none is said."""
    del visit
    return moved_to(piece) if piece.signals("move", "rather") and not piece.signals("own") else None


def _courtesy(piece: Clause, visit: Booking) -> Act | None:
    """See a yes, a no, or thanks."""
    if piece.signals("thanks_only") and not piece.signals("coming", "yes"):
        return acts.Bye()
    near = visit.start - piece.now < NEAR
    if piece.says_only("here") and not piece.question and (near or not piece.signals("coming")):
        return acts.Here()
    if _comes(piece) and piece.now > visit.start:
        return acts.Late()
    if _comes(piece) or piece.begins("yes"):
        return acts.Yes()
    if piece.says_only("not_now"):
        return acts.Unsure()
    if piece.begins("no"):
        return acts.No()
    return acts.Bye() if piece.begins("bye") or piece.signals("thanks") else None


def _asks(piece: Clause) -> bool:
    return piece.question or piece.signals("polite", "come")


def _comes(piece: Clause) -> bool:
    """Tell whether somebody says, and does not ask, that they come."""
    return piece.signals("coming") and not _asks(piece)


def _holds(piece: Clause, visit: Booking) -> bool:
    """Tell whether what is said about time holds the start of the visit."""
    return not _only_liked(piece) and piece.holds(visit.start)


def _until(piece: Clause, visit: Booking) -> bool:
    """Tell whether what is said about time ends when the visit starts, as "bis morgen um 3" does."""
    wish = piece.when.wish
    return wish is not None and any(each.end == visit.start for each in wish.windows)


def _only_liked(piece: Clause) -> bool:
    """Tell whether what is said about time is only what somebody would like better."""
    said = piece.when.said
    return said is not None and bool(said.preferred and not said.mentions) and piece.signals("prefers")


def _names_its_hour(piece: Clause, visit: Booking) -> bool:
    """Tell whether the bare hour of the visit is said to suit: "3 works after all"."""
    hours, numbers = {visit.wall.hour, visit.wall.hour % 12 or 12}, piece.spoken.intents.NUMBERS
    said = {
        int(numbers.get(each, each))
        for each in re.findall(rf"(?<!\w)(?:\d{{1,2}}|{'|'.join(numbers)})(?!\w)", piece.folded)
    }
    return piece.signals("suits") and not hours.isdisjoint(said)


def _speaks_of(piece: Clause, visit: Booking) -> bool:
    """Tell whether nothing but the time of the visit can be meant."""
    return not piece.has_time or _holds(piece, visit)


def minutes_after(piece: Clause) -> int | None:
    """Return how many minutes after the start the time lies that is said, if it is one shortly after it."""
    wish = piece.when.wish
    vague = any(isinstance(each.hours, Toward) for each in piece.mentions)
    if piece.visit is None or wish is None or (vague and wish.near is None):
        return None  # "later" says no time
    window = wish.windows[0]
    late = (wish.near or (window.start if window.start >= piece.visit else window.end)) - piece.visit
    return late // MINUTE if timedelta() < late <= LATE else None


def moved_to(piece: Clause) -> acts.Move:
    """Return the move to what is said about time: who is to come along is no part of that."""
    words = " ".join(piece.text[start:end] for start, end in piece.when.words)
    details = replace(from_to(piece), people=None, service_id=None)
    return acts.Move(replace(details, words=words) if _only_liked(piece) else details)


Rule = Callable[[Clause, Booking], Act | None]

RULES: tuple[Rule, ...] = (
    _for_others,
    _nothing_changes,
    _drop,
    _away,
    _late,
    _asked,
    _unable,
    _timed,
    _moves,
    _courtesy,
)
