"""why a time can be booked or cannot: asked by staff, answered from the book, which nothing changes"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.desk.looking import looked_up
from bot.desk.turns import Turns
from bot.desk.ways import NOWHERE
from core.against import Against
from core.messages import Inbound, Line
from core.people import Address, Consent, Person, Reach
from dialogs.acts import Details
from dialogs.explaining import Explained, behind, explained
from dialogs.states import Idle
from storage import bookings, people
from storage.unit import Unit

NOBODY = Address("cli", "")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the book says, what stands in the way, and who the people behind it are, by id."""

    said: Explained
    things: tuple[Against, ...]
    names: dict[str, str]


def explain(
    unit: Unit, turns: Turns, business_id: str, words: str, *, to: Address | None, now: datetime
) -> Answer | None:
    """Say why what the words ask for can be booked or not, by whoever lives there; None: no service or time in it."""
    line = Line(NOWHERE, business_id, NOWHERE, "")
    known = people.find(unit, business_id, to) if to else None
    person, reach = known or (Person(""), Reach(to or NOBODY, "", Consent.GIVEN))
    facts = turns.facts_of(unit, line, person, reach, now)
    act = turns.acts(unit, Inbound(line, reach.address, "", now, words), Idle(), now, facts)[0]
    named = getattr(act, "details", Details())
    said = looked_up(unit, facts, lambda told: explained(named, told), lock=False)
    if said is None:
        return None
    blocks = tuple(dict.fromkeys(block for busy in said.search.facts.busy for block in busy.blocks))
    things = behind(said, bookings.counting(unit, business_id, said.span, now), blocks)
    ids = {each.booking.person_id for each in things if each.booking}
    names = {each: people.person(unit, business_id, each)[0].name or "" for each in ids}
    return Answer(said, things, names)
