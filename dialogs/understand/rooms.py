"""What is said about rooms: which are free, who has one, and the same once more."""

from __future__ import annotations

from dialogs import acts
from dialogs.acts import Act
from dialogs.states import Choosing, Doubting, Naming, Offering, Planning
from dialogs.understand.clause import Clause


def about_rooms(clause: Clause) -> Act | None:
    """See a question which rooms are free or who has one, and a wish for the same once more."""
    if clause.lexicon.lets and clause.signals("vacant"):
        return acts.Vacant(clause.details)
    if clause.lexicon.lets and clause.details.room_id and clause.signals("whose"):
        return acts.Whose(clause.details)
    drafting = isinstance(clause.state, Offering | Planning | Naming | Doubting | Choosing)
    return acts.Again(clause.details) if clause.signals("once_more") and not drafting else None
