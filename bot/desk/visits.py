"""what staff write down after a visit: that the client came, or did not; found by number, with who said so"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bot.desk.cards import retell
from bot.desk.decisions import Answer, Decided
from bot.desk.turns import By, Turns
from core.bookings import Booking, State, close
from core.catalog import Catalog
from core.numbers import named
from core.policies import Refused
from core.requests import CLOSABLE, may_close
from core.spans import Span
from core.walltime import DAY
from storage import bookings, people
from storage.unit import Unit

AROUND = 31 * DAY
"""How long ago, or ahead, a visit may be that is named by its number."""


def came_to(
    unit: Unit,
    catalog: Catalog,
    said: str,
    *,
    came: bool,
    by: By,
    now: datetime,
    over: frozenset[State] = CLOSABLE,
) -> Decided:
    """Write down that the client of a visit came, or did not; what was written is corrected where ``over`` has it."""
    business_id = catalog.business.id
    known = bookings.agenda(unit, business_id, Span(now - AROUND, now + AROUND))
    around = {each.claim: each for each in known if by.answers_for(catalog, each.slot)}
    found = named(said, around)
    if len(found) != 1:
        return Decided(Answer.SEVERAL if found else Answer.UNKNOWN)
    visit = around[found[0]]
    person, _ = people.person(unit, business_id, visit.person_id)
    if refused := may_close(visit, now):
        return Decided(Answer.NOT_YET if refused is Refused.NOT_YET else Answer.UNKNOWN, visit, person)
    if visit.state not in over:
        return Decided(Answer.SETTLED, visit, person)
    (after,) = _closed(unit, catalog, (visit,), came=came, by=by, now=now)
    return Decided(Answer.DONE, after, person)


def all_came(unit: Unit, turns: Turns, business_id: str, *, by: By, now: datetime) -> int:
    """Write down that the clients of all visits that are over came, where nothing is written yet; count them."""
    past = bookings.agenda(unit, business_id, Span(now - AROUND, now))
    over = [each for each in past if each.state is State.BOOKED and each.end <= now]
    return len(_closed(unit, turns.known(unit, business_id).catalog, over, came=True, by=by, now=now))


def _closed(
    unit: Unit, catalog: Catalog, visits: Iterable[Booking], *, came: bool, by: By, now: datetime
) -> tuple[Booking, ...]:
    """Close visits; return them as they are now."""
    steps = tuple(close(each, now, came=came) for each in visits)
    bookings.apply(unit, catalog.business.id, steps, who=by.who, channel=by.channel, now=now)
    retell(unit, catalog, steps, now, by=by.name, pressed=by.card)
    return tuple(step.after for step in steps)
