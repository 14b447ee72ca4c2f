"""what a turn writes down about a person: what a vendor vouches for, and what they said of themselves"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from core.circles import belonging
from core.messages import Inbound
from core.people import Person
from core.rules import Group
from dialogs.turn import Change, Consented, Named, Reached, Spoke
from storage import people
from storage.unit import Unit


def vouched(
    unit: Unit, business_id: str, person: Person, inbound: Inbound, groups: Iterable[Group], now: datetime
) -> Person:
    """Write down what the vendor vouches for: the zone as it is now, the name where none was told, and the groups."""
    if inbound.by is not None:
        return person
    person = _among(unit, business_id, person, inbound, groups, now)
    known = replace(person, name=person.name or inbound.name, zone=inbound.zone or person.zone)
    if known != person:
        people.introduce(unit, business_id, known)
    return known


def _among(
    unit: Unit, business_id: str, person: Person, inbound: Inbound, groups: Iterable[Group], now: datetime
) -> Person:
    """Write down to which groups somebody belongs by where the vendor says that they are."""
    if inbound.circles is None:
        return person
    channel = inbound.line.channel
    found = replace(person, groups=belonging(groups, person.groups, inbound.circles, channel))
    if found != person:
        people.entitle(unit, business_id, person, found, who=channel, channel=channel, now=now)
    return found


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
