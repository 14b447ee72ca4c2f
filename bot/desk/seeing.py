"""whose visits a turn is told of: all that stand in a span with some resources, or those that one person had"""

from __future__ import annotations

from core.bookings import STANDING
from dialogs.offers import used
from dialogs.turn import EVERYBODY, Facts, Needs, Seen
from storage import bookings, people
from storage.unit import Unit


def seen(unit: Unit, facts: Facts, needs: Needs) -> tuple[Seen, ...]:
    """Return the visits there with whose they are, or those that one person had; what is over counts for them alone."""
    business_id = facts.line.business_id
    if needs.whose != EVERYBODY:
        _, past = bookings.of_person_since(unit, business_id, needs.whose, needs.span.start, facts.now)
        return tuple(Seen(each, facts.person.name) for each in past)
    there = (
        each
        for each in bookings.agenda(unit, business_id, needs.span)
        if each.state in STANDING and not needs.resources.isdisjoint(used(each.slot))
    )
    return tuple(Seen(each, people.person(unit, business_id, each.person_id)[0].name) for each in there)
