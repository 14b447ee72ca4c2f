"""What is cancelled by when it is: everything of a day, or what stands on several days."""

from __future__ import annotations

import re
from dataclasses import replace

from core.bookings import Booking
from dialogs import acts
from dialogs.understand.clause import Clause
from dialogs.understand.together import is_either
from dialogs.when.expression import Weekdays


def days_off(whole: Clause, standing: tuple[Booking, ...]) -> tuple[acts.Drop, ...]:
    """Return that all that stands then is cancelled: "everything today", "thursday and friday"; else nothing."""
    if not standing or not whole.signals("drop", "gives_up", "give_back") or not _says_nothing_else(whole):
        return ()
    said = whole.when.said
    mentions = said.mentions if said and not said.every else ()
    if not mentions or any(isinstance(each.day, Weekdays) for each in mentions):
        return ()
    several = len(mentions) > 1 and not is_either(whole)
    return (acts.Drop(replace(whole.details, extent=None), every=True),) if several or _all(whole) else ()


def _all(whole: Clause) -> bool:
    return replace(whole, text=whole.rest).signals("all_then")


def _says_nothing_else(whole: Clause) -> bool:
    """Tell whether nothing is left beside times, names, and the words with which they are cancelled."""
    left = replace(whole, text=whole.rest).without("beside_all")
    return left is not None and not re.sub(r"[\W\d_]", "", left.text)
