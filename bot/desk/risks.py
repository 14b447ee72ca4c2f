"""how likely people are not to come, by what is written down of them; for staff to see, and for nothing else"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from core.bookings import Booking
from core.risk import Risk, percent, risk
from storage import records
from storage.unit import Unit


def risks_of(unit: Unit, business_id: str, person_ids: Iterable[str], now: datetime) -> dict[str, Risk]:
    """Return the risk of each of these people; of nobody where too little is known."""
    everybody = records.of_everybody(unit, business_id, now)
    own = records.of_people(unit, business_id, person_ids, now)
    found = ((each, risk(theirs, everybody)) for each, theirs in own.items())
    return {each: known for each, known in found if known is not None}


def chances(unit: Unit, business_id: str, visits: Iterable[Booking], now: datetime) -> dict[str, str]:
    """Write of each visit, by its id, how likely it is that nobody comes; nothing where too little is known."""
    coming = tuple(visits)
    risks = risks_of(unit, business_id, (each.person_id for each in coming), now)
    return {
        each.id: f"{percent(risks[each.person_id].chance)}%" for each in coming if each.person_id in risks
    }
