"""how likely people are not to come, by what is written down of them; for staff to see, and for nothing else"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from core.risk import Risk, risk
from storage import records
from storage.unit import Unit


def risks_of(unit: Unit, business_id: str, person_ids: Iterable[str], now: datetime) -> dict[str, Risk]:
    """Return the risk of each of these people; of nobody where too little is known."""
    everybody = records.of_everybody(unit, business_id, now)
    own = records.of_people(unit, business_id, person_ids, now)
    found = ((each, risk(theirs, everybody)) for each, theirs in own.items())
    return {each: known for each, known in found if known is not None}
