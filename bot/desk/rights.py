"""what staff write down of a person's rights: groups, invitations and rules of their own, with who said so"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot.desk.rewriting import rewrite
from bot.desk.turns import By, Turns
from bot.desk.ways import NOWHERE
from core.messages import Line
from core.people import Address, Person
from storage import people
from storage.unit import Unit


def entitle(
    unit: Unit,
    turns: Turns,
    business_id: str,
    address: Address,
    change: Callable[[Person], Person],
    *,
    by: By,
    now: datetime,
) -> tuple[Person, Person]:
    """Change the rights of whoever lives at an address, a new client where nobody is known there; before and after."""
    before, reach = people.person_at(unit, business_id, address, new_id=turns.fresh())
    after = change(before)
    if after != before:
        people.entitle(unit, business_id, before, after, who=by.who, channel=by.channel, now=now)
    if after.quiet != before.quiet:
        nowhere = Line(NOWHERE, business_id, NOWHERE, "")
        rewrite(unit, turns.facts_of(unit, nowhere, after, reach, now), hours=True)
    return before, after
