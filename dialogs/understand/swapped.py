"""A room that is given for another one: "swap elm for oak"."""

from __future__ import annotations

import re
from itertools import pairwise

from core.bookings import Booking
from dialogs import acts
from dialogs.acts import Act, Details
from dialogs.lexicon import ROOM
from dialogs.rhythm import grouped
from dialogs.states import Then
from dialogs.understand.clause import Clause
from dialogs.understand.which import named_then


def swapped(whole: Clause, standing: tuple[Booking, ...]) -> tuple[Act, ...]:
    """Return the move of what stands in the first room to the second; nothing where no room is given for another."""
    if not whole.signals("move"):
        return ()
    for old, new in _given_for(whole):
        theirs = named_then(whole, _in_room(old, standing))
        claims = tuple(each[0].claim for each in grouped(theirs))
        if len(claims) == 1:
            return (acts.Chose(claims[0], Then.MOVE, Details(room_id=new)),)
        if claims:
            return (acts.Move(Details(room_id=new), visits=claims),)
    return ()


def _given_for(whole: Clause) -> tuple[tuple[str, str], ...]:
    """Return the rooms that are named beside each other with a word like "for" between them."""
    lexicon, text = whole.lexicon, whole.folded
    found = [each for each in lexicon.pattern.finditer(text) if lexicon.names[each[1]].kind == ROOM]
    between = whole.spoken.signals["swapped_for"]
    pairs = (
        (lexicon.names[one[1]].id, lexicon.names[two[1]].id)
        for one, two in pairwise(found)
        if between.fullmatch(re.sub(r"\s+", " ", text[one.end() : two.start()]).strip())
    )
    return tuple((old, new) for old, new in pairs if old != new)


def _in_room(room_id: str, standing: tuple[Booking, ...]) -> tuple[Booking, ...]:
    return tuple(each for each in standing if room_id in {taking.resource_id for taking in each.slot.takings})
