"""Which of several visits a piece of an answer names: by what it is, with whom, where or when.

A time names a visit where it can be nothing else: in "see you at 3", in "friday's", in "can't make the 5pm one".
Where it may as well be the time that is wished for, it names none: then we ask back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from core.bookings import Booking
from core.walltime import day_span, zone
from core.wishes import Wish
from dialogs.acts import Details
from dialogs.rhythm import grouped
from dialogs.understand.clause import Clause, from_to

Named = tuple[Booking, ...]
"""The visits that a piece names: mostly one or none."""


@dataclass(frozen=True, slots=True)
class Visits:
    """The visit that somebody was reminded of and that comes next, and all that stand, it among them."""

    next: Booking
    standing: tuple[Booking, ...]

    @property
    def several(self) -> bool:
        """Tell whether more than one can be named; the dates of a series are one."""
        return len(grouped(self.standing)) > 1

    @property
    def both(self) -> Named:
        """Return the two that stand, where they are two: "both" means these."""
        groups = grouped(self.standing)
        return tuple(each[0] for each in groups) if len(groups) == 2 else ()

    def of(self, piece: Clause) -> Booking:
        """Return the visit beside which a piece is read."""
        return next((each for each in self.standing if each.claim == piece.claim), self.next)

    def but(self, claims: Iterable[str]) -> Named:
        """Return those that are left when some are named."""
        gone = frozenset(claims)
        named = {each.series or each.claim for each in self.standing if each.claim in gone}
        return tuple(
            group[0] for group in grouped(self.standing) if (group[0].series or group[0].claim) not in named
        )


def beside(piece: Clause, visit: Booking) -> Clause:
    """Return the piece as it is read beside a visit: "an hour later" is later than that."""
    return replace(piece, visit=visit.start.astimezone(piece.now.tzinfo))


def named(piece: Clause, visits: Visits) -> tuple[Clause, Named]:
    """Return the visits that a piece names, and the piece without the words that name one by its time."""
    if not visits.several:
        return piece, ()
    if theirs := _theirs(piece, visits):
        return theirs
    by_name = _by_name(piece, visits.standing)
    if len(grouped(by_name)) == 1:
        return piece, by_name[:1]
    of_visit = _of_visit(piece) if by_name or _tells(piece) else None
    held = at_their_time(of_visit, by_name or visits.standing) if of_visit else ()
    return piece, held or by_name


def named_then(piece: Clause, standing: Named) -> Named:
    """Return the visits whose start the words about time hold; all of them where no time is said, or it fits none."""
    return (at_their_time(piece, standing) or standing) if piece.has_time else standing


def names_only(piece: Clause) -> bool:
    """Tell whether a piece says nothing but which visit is meant: "and the massage"."""
    return not piece.has_time and piece.is_bare


def unnamed(piece: Clause) -> Clause:
    """Return the piece without the names in it, and what stood beside them: "je viens pour la coupe" as "je viens"."""
    fillers = rf"(?:(?:{piece.spoken.answers.FILLERS})(?!\w)[\s,]*)+"
    rest = re.sub(rf"\s{fillers}$", "", f" {piece.rest.strip(' ,.!')} ")
    return replace(piece, text=re.sub(rf"^{fillers}", "", rest.strip()))


def _of_visit(piece: Clause) -> Clause | None:
    """Return the part whose time may be that of a visit: what is to move is not where it is to move to."""
    moved = from_to(piece)
    if not piece.signals("move") or moved.words == piece.details.words:
        return piece
    return replace(piece, text=moved.of) if moved.of else None


def _tells(piece: Clause) -> bool:
    """Tell whether a time that is said can only be that of a visit, and not one that is wished for."""
    bare = piece.is_bare and not piece.signals("coming", "bye")
    wishes = piece.question or bare or piece.is_asked
    return (
        piece.has_time and not wishes and not piece.signals("move", "rather", "prefers", "own", "of_others")
    )


def _by_name(piece: Clause, standing: Named) -> Named:
    """Return the visits that fit one of the names in the piece: of services, else of providers, rooms and places."""
    found = tuple(each for each in standing if each.slot.service_id in piece.services)
    others = replace(piece.details, service_id=None)
    near = tuple(each for each in found or standing if _is_with(each, others))
    return near if near and others != Details(words=others.words, people=others.people) else found


def _is_with(visit: Booking, named: Details) -> bool:
    """Tell whether a visit is with whom, in which room and where it is said."""
    who = {named.provider_id, named.room_id} - {None}
    return who <= {each.resource_id for each in visit.slot.takings} and named.location_id in {
        None,
        visit.slot.location_id,
    }


def at_their_time(piece: Clause, standing: Named) -> Named:
    """Return the visits whose start the words about time hold, each read beside that visit."""
    return tuple(each for each in standing if _is_at(piece, each))


def _is_at(piece: Clause, visit: Booking) -> bool:
    there = beside(piece, visit)
    when = there.when
    if when.wish is None or when.said is None:
        return False
    only_without = (
        bool(when.said.excepted) and not when.said.mentions
    )  # "not at 5" holds all but what it names
    held = there.holds(visit.start)
    return not held if only_without else held or _until(piece, visit, when.wish)


def _until(piece: Clause, visit: Booking, wish: Wish) -> bool:
    """Tell whether somebody takes leave till a visit, or till its day, as "bis morgen um 3" does."""
    day = day_span(visit.wall.date(), zone(visit.zone))
    ends = {each.end for each in wish.windows}
    return visit.start in ends or (piece.signals("coming") and not ends.isdisjoint({day.start, day.end}))


def _theirs(piece: Clause, visits: Visits) -> tuple[Clause, Named] | None:
    """See a visit that is named by its time as a thing, "friday's", beside another time: what is left says that one."""
    match = piece.spoken.signals["theirs"].search(piece.folded)
    if match is None:
        return None
    held = at_their_time(replace(piece, text=match["of"]), visits.standing)
    before, behind = piece.folded[: match.start()].strip(), piece.folded[match.end() :].strip(" ?")
    ends = "?" if piece.is_asked else ""
    rest = replace(piece, text=f"{before} {behind}{ends}".strip())
    return (rest, held) if len(held) == 1 and rest.has_time else None
