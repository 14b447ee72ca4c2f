"""What is said about rooms: which are free, who has one, the same once more, and how long one is had."""

from __future__ import annotations

from dataclasses import replace

from dialogs import acts
from dialogs.acts import Act, Details
from dialogs.states import Choosing, Doubting, Draft, Idle, Naming, Offering, Planning
from dialogs.understand.clause import Clause
from dialogs.when.expression import Clock, Stretch


def about_rooms(clause: Clause) -> Act | None:
    """See a question which rooms are free or who has one, and a wish for the same once more."""
    if clause.lexicon.lets and clause.signals("vacant"):
        return acts.Vacant(clause.details)
    if clause.lexicon.lets and clause.details.room_id and clause.signals("whose"):
        return acts.Whose(clause.details)
    if clause.details.service_id in clause.lexicon.lets and clause.signals("whose"):
        return acts.Vacant(clause.details)
    drafting = isinstance(clause.state, Offering | Planning | Naming | Doubting | Choosing)
    again = clause.signals("once_more") and (not drafting or clause.signals("book"))
    return acts.Again(clause.details) if again else None


def lasting(clause: Clause) -> Act | None:
    """See that a stay in a room is to be longer or shorter, to end at a time, or to last so long in all."""
    if not clause.lexicon.lets or not _may_last(clause):
        return None
    if clause.signals("larger") and not clause.has_time:
        return acts.Lasts(clause.details, larger=True)
    if isinstance(clause.state, Idle) and _only_counts(clause):
        return acts.Lasts(clause.details)
    minutes = clause.when.said.length if clause.when.said else None
    if toward := clause.signals("longer") - clause.signals("shorter"):
        return acts.Lasts(clause.details, toward, minutes)
    if _ends(clause):
        return acts.Lasts(clause.details)
    alone = isinstance(clause.state, Idle) and not clause.signals("book", "new", "late", "away", "question")
    return acts.Lasts(clause.details, 0, minutes) if alone and minutes and _only_lasts(clause) else None


def _may_last(clause: Clause) -> bool:
    """Tell whether something is open, or may stand, that is had for as long as is said."""
    draft: Draft | None = getattr(clause.state, "draft", None)
    named = clause.details
    if named.provider_id or named.service_id not in {None, *clause.lexicon.lets}:
        return False
    return draft.service_id in clause.lexicon.lets if draft else isinstance(clause.state, Idle)


def _ends(clause: Clause) -> bool:
    """Tell whether nothing is said of time but when it is to end."""
    said = clause.when.said
    if said is None or len(said.mentions) != 1 or said.every or said.length or not clause.signals("ends_at"):
        return False
    match said.mentions[0].hours:
        case Stretch(None, Clock(), None) | Clock():
            return True
        case _:
            return False


def _only_lasts(clause: Clause) -> bool:
    """Tell whether a length is said and no day, no hour and nothing besides but a room."""
    said, named = clause.when.said, clause.details
    if said is None or said.mentions or said.every or said.pick or said.order:
        return False
    return replace(named, words=None, room_id=None) == Details()


def _only_counts(clause: Clause) -> bool:
    """Tell whether nothing is said but how many come."""
    many = clause.details.people
    return (
        bool(many)
        and clause.details == Details(people=many)
        and not clause.signals("book", "new", "question")
    )
