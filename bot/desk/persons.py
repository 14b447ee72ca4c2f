"""what a turn writes down about a person: what a vendor vouches for, and what they said of themselves"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import assert_never

from core.messages import Inbound
from core.people import Person
from dialogs.turn import Change, Consented, Named, Reached, Spoke
from storage import people
from storage.unit import Unit


def vouched(unit: Unit, business_id: str, person: Person, inbound: Inbound) -> Person:
    """Write down what the vendor vouches for: the zone as it is now, the name where none was told."""
    if inbound.by is not None:
        return person
    known = replace(person, name=person.name or inbound.name, zone=inbound.zone or person.zone)
    if known != person:
        people.introduce(unit, business_id, known)
    return known


def change(unit: Unit, business_id: str, said: Change, *, who: str, now: datetime) -> None:
    """Write down what they said of themselves."""
    match said:
        case Named(person_id, name):
            people.rename(unit, business_id, person_id, name)
        case Spoke(person_id, language):
            people.speak(unit, business_id, person_id, language)
        case Reached(person_id, address):
            people.reach(unit, business_id, person_id, address)
        case Consented(address, consent):
            people.consent(unit, business_id, address, consent, who=who, now=now)
        case other:
            assert_never(other)
