"""times that nobody came to: free again when whoever booked was asked and did not check in

Nobody loses a time without having been asked: the letter that asks must have gone out. Where it did not, because we
were down or nobody can be written to, it is for staff to see.
"""

from __future__ import annotations

from datetime import datetime

from bot.desk.decisions import about_booking, write_to_client
from bot.desk.turns import By, Turns
from core.bookings import Booking
from core.catalog import Catalog
from core.checkin import is_given_up
from core.messages import LetterState
from dialogs import arrivals
from storage import bookings, outbox
from storage.unit import Unit

CLOCK = By("rounds", "clock")
_ASKED = frozenset({LetterState.SENT, LetterState.DELIVERED, LetterState.READ})


def give_up(unit: Unit, turns: Turns, business_id: str, now: datetime) -> bool:
    """Free one time that nobody came to, and tell who booked it; say whether there was one."""
    catalog = turns.known(unit, business_id).catalog
    services = [each.id for each in catalog.services if each.check_in is not None]
    if not services:
        return False
    begun = bookings.begun(unit, business_id, services, now)
    visit = next((each for each in begun if _is_given_up(unit, catalog, each, now)), None)
    if visit is None:
        return False
    about = about_booking(unit, turns, business_id, visit, now)
    write_to_client(unit, turns, arrivals.given_up(visit, about), visit, about, CLOCK)
    return True


def _is_given_up(unit: Unit, catalog: Catalog, visit: Booking, now: datetime) -> bool:
    service = catalog.service.get(visit.slot.service_id)
    if service is None or not is_given_up(service, visit, now):
        return False
    ledger = outbox.ledger(unit, catalog.business.id, visit.claim)
    asked = f":{visit.version}:{arrivals.ASKS}:"
    return any(asked in each.letter.dedupe_key and each.state in _ASKED for each in ledger)
