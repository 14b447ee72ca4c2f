"""who we talk to: rows to core objects and back"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.dialects.postgresql import insert

from core.people import Address, Consent, Person, Reach, Role
from core.quiet import Quiet
from core.rules import SILENT, Layer
from storage import events, links, outbox
from storage.catalog import as_data, of_data
from storage.columns import json_text
from storage.errors import Stale
from storage.plans import Row
from storage.tables import ADDRESSES, PEOPLE
from storage.unit import Unit

ENTITLED = "rights changed"
"""What the event log calls a change of groups, invitations or rules of one person."""

PASSED_ON = "address passed on"
"""What the event log calls it that an address is somebody else's from now on; it has both persons and the channel."""


def person_at(unit: Unit, business_id: str, address: Address, *, new_id: str) -> tuple[Person, Reach]:
    """Return who lives at the address, locked for this transaction; at first contact a new client."""
    known = _at(unit, business_id, address, lock=True)
    if known is None:
        _add(unit, business_id, Person(new_id), address)
        known = _at(unit, business_id, address, lock=True)
    if known is None:
        raise Stale
    return known


def find(
    unit: Unit, business_id: str, address: Address, *, lock: bool = False
) -> tuple[Person, Reach] | None:
    """Return who lives at the address, if we know; with ``lock`` nobody else writes for them until we are done."""
    return _at(unit, business_id, address, lock=lock)


def person(unit: Unit, business_id: str, person_id: str) -> tuple[Person, tuple[Reach, ...]]:
    """Return a person and all addresses, in order of channel and value; raise KeyError when there is none."""
    key = {"of_business": business_id, "of_id": person_id}
    row = unit.row(_ONE, key)
    if row is None:
        raise KeyError(person_id)
    reaches = sorted(unit.rows(_ADDRESSES_OF, key))
    return _person(row), tuple(
        Reach(Address(channel, value), person_id, Consent(consent)) for channel, value, consent in reaches
    )


def enrol(unit: Unit, business_id: str, person: Person, addresses: tuple[Address, ...] = ()) -> None:
    """Write down a person as given (staff, or who phoned); the addresses become theirs, consents stay."""
    unit.do(_PUT_PERSON, _person_values(business_id, person))
    for address in addresses:
        unit.do(_PUT_ADDRESS, _address_values(business_id, person.id, address))


def entitle(
    unit: Unit, business_id: str, before: Person, after: Person, *, who: str, channel: str, now: datetime
) -> None:
    """Write down to what a person belongs, is invited and what holds for them alone, and in the log what changed."""
    key = {"of_business": business_id, "of_id": after.id}
    unit.do(_ENTITLE, key | _rights(after))
    changed = {
        "joined": sorted(after.groups - before.groups),
        "left": sorted(before.groups - after.groups),
        "invited": sorted(after.invited - before.invited),
        "uninvited": sorted(before.invited - after.invited),
        "rules": sorted(after.rules.says) if after.rules != before.rules else [],
        "quiet": list(after.quiet or ()) if after.quiet != before.quiet else [],
    }
    data = {"person": after.id} | {what: ids for what, ids in changed.items() if ids}
    events.note(unit, business_id, (events.Event(now, who, channel, ENTITLED, data=data),))


def rename(unit: Unit, business_id: str, person_id: str, name: str) -> None:
    """Write down the name that the person gave."""
    unit.do(_RENAME, {"of_business": business_id, "of_id": person_id, "name": name})


def introduce(unit: Unit, business_id: str, person: Person) -> None:
    """Write down the name and the zone of a person, for which somebody vouches."""
    values = {"of_business": business_id, "of_id": person.id, "name": person.name, "zone": person.zone}
    unit.do(_INTRODUCE, values)


def speak(unit: Unit, business_id: str, person_id: str, language: str) -> None:
    """Write down the language that the person chose."""
    unit.do(_SPEAK, {"of_business": business_id, "of_id": person_id, "language": language})


def reach(unit: Unit, business_id: str, person_id: str, address: Address) -> None:
    """Write down where the person can be reached as well; who was reached there before is no longer."""
    unit.do(_PUT_ADDRESS, _address_values(business_id, person_id, address))


def pass_on(
    unit: Unit,
    business_id: str,
    address: Address,
    person_id: str,
    *,
    whose: str | None,
    who: str,
    channel: str,
    now: datetime,
) -> None:
    """Make an address a person's that is somebody else's or nobody's; its consent stays, and the log has who did it.

    Raise Stale when it is not theirs ``whose`` it was said to be.
    """
    if whose is None:
        done = unit.do(_NEW_ADDRESS, _address_values(business_id, person_id, address))
    else:
        key = {"of_business": business_id, "of_channel": address.channel, "of_value": address.value}
        done = unit.do(_PASS_ON, key | {"of_person": whose, "person_id": person_id})
    if not done:
        raise Stale
    data = {"person": person_id, "whose": whose, "channel": address.channel}
    events.note(unit, business_id, (events.Event(now, who, channel, PASSED_ON, data=data),))


def consent(
    unit: Unit, business_id: str, address: Address, consent: Consent, *, who: str, now: datetime
) -> None:
    """Write down whether the address may be written to, and in the event log who said so.

    STOPPED and WRONG drop every letter that is pending for it: call this before you promise the letter that
    confirms it. WRONG also revokes the links that were sent there.
    """
    key = {"of_business": business_id, "of_channel": address.channel, "of_value": address.value}
    ((person_id,),) = unit.rows(_CONSENT, key | {"consent": consent.value})
    what = f"consent {consent}"
    event = events.Event(now, who, address.channel, what, data={"person": person_id})
    events.note(unit, business_id, (event,))
    if consent is Consent.STOPPED:
        outbox.drop_for(unit, business_id, address, "opted out", now)
    elif consent is Consent.WRONG:
        outbox.drop_for(unit, business_id, address, "wrong number", now)
        links.revoke_at(unit, business_id, address, now)


def move(unit: Unit, business_id: str, old: Address, new: Address, *, who: str, now: datetime) -> None:
    """Write down that who was reached at the old address is reached at the new one, letters that wait included.

    Where somebody lives at the new address already, the old one stays as it is.
    """
    key = {"of_business": business_id, "of_channel": old.channel, "of_value": old.value}
    outbox.readdress(unit, business_id, old, new)
    if find(unit, business_id, new) is None and unit.do(_MOVE, key | {"value": new.value}):
        events.note(unit, business_id, (events.Event(now, who, old.channel, "address moved"),))


def _at(unit: Unit, business_id: str, address: Address, *, lock: bool) -> tuple[Person, Reach] | None:
    key = {"of_business": business_id, "of_channel": address.channel, "of_value": address.value}
    row = unit.row(_AT_LOCKED if lock else _AT, key)
    if row is None:
        return None
    return _person(row), Reach(address, row[0], Consent(row[-1]))


def _add(unit: Unit, business_id: str, person: Person, address: Address) -> None:
    """Write a new person at a new address; nothing when another transaction was faster with the address."""
    unit.do(_PUT_PERSON, _person_values(business_id, person))
    if not unit.do(_NEW_ADDRESS, _address_values(business_id, person.id, address)):
        unit.do(_FORGET, {"of_business": business_id, "of_id": person.id})


def _person(row: Row) -> Person:
    person_id, name, language, zone, roles, groups, invited, rules, quiet, *_ = row
    return Person(
        person_id,
        name,
        language,
        zone,
        frozenset(Role(role) for role in roles.split()),
        frozenset(groups.split()),
        frozenset(invited.split()),
        of_data(Layer, json.loads(rules)) if rules else SILENT,
        quiet=_quiet_of(quiet),
    )


def _person_values(business_id: str, person: Person) -> dict[str, Any]:
    return {
        "business_id": business_id,
        "id": person.id,
        "name": person.name,
        "language": person.language,
        "zone": person.zone,
        "roles": " ".join(sorted(person.roles)),
    } | _rights(person)


def _quiet_of(text: str) -> Quiet | None:
    begins, _, ends = text.partition("-")
    return (int(begins), int(ends)) if text else None


def _rights(person: Person) -> dict[str, str]:
    """Write what holds for a person alone: ids with a blank between, the rules as JSON, quiet hours in minutes."""
    return {
        "groups": " ".join(sorted(person.groups)),
        "invited": " ".join(sorted(person.invited)),
        "rules": json_text(as_data(person.rules)) if person.rules.says else "",
        "quiet": "-".join(str(each) for each in person.quiet) if person.quiet else "",
    }


def _address_values(business_id: str, person_id: str, address: Address) -> dict[str, Any]:
    return {
        "business_id": business_id,
        "channel": address.channel,
        "value": address.value,
        "person_id": person_id,
        "consent": Consent.NEW.value,
    }


_HERE = (
    ADDRESSES.c.business_id == bindparam("of_business"),
    ADDRESSES.c.channel == bindparam("of_channel"),
    ADDRESSES.c.value == bindparam("of_value"),
)
_THEM = (PEOPLE.c.business_id == bindparam("of_business"), PEOPLE.c.id == bindparam("of_id"))
_COLUMNS = tuple(each for each in PEOPLE.c if each.name != "business_id")
_AT = select(*_COLUMNS, ADDRESSES.c.consent).join_from(ADDRESSES, PEOPLE).where(*_HERE)
_AT_LOCKED = _AT.with_for_update(key_share=True)
_ONE = select(*_COLUMNS).where(*_THEM)
_ADDRESSES_OF = select(ADDRESSES.c.channel, ADDRESSES.c.value, ADDRESSES.c.consent).where(
    ADDRESSES.c.business_id == bindparam("of_business"), ADDRESSES.c.person_id == bindparam("of_id")
)
_NEW_PERSON = insert(PEOPLE)
_PUT_PERSON = _NEW_PERSON.on_conflict_do_update(
    index_elements=[PEOPLE.c.business_id, PEOPLE.c.id],
    set_={each.name: _NEW_PERSON.excluded[each.name] for each in _COLUMNS if each is not PEOPLE.c.id},
)
_NEW_ADDRESS = insert(ADDRESSES).on_conflict_do_nothing()
_PUT_ADDRESS = insert(ADDRESSES)
_PUT_ADDRESS = _PUT_ADDRESS.on_conflict_do_update(
    index_elements=[ADDRESSES.c.business_id, ADDRESSES.c.channel, ADDRESSES.c.value],
    set_={"person_id": _PUT_ADDRESS.excluded.person_id},
)
_RENAME = update(PEOPLE).where(*_THEM).values(name=bindparam("name"))
_INTRODUCE = update(PEOPLE).where(*_THEM).values(name=bindparam("name"), zone=bindparam("zone"))
_SPEAK = update(PEOPLE).where(*_THEM).values(language=bindparam("language"))
_ENTITLE = (
    update(PEOPLE)
    .where(*_THEM)
    .values({name: bindparam(name) for name in ("groups", "invited", "rules", "quiet")})
)
_FORGET = delete(PEOPLE).where(*_THEM)
_PASS_ON = (
    update(ADDRESSES)
    .where(*_HERE, ADDRESSES.c.person_id == bindparam("of_person"))
    .values(person_id=bindparam("person_id"))
)
_MOVE = update(ADDRESSES).where(*_HERE).values(value=bindparam("value"))
_CONSENT = (
    update(ADDRESSES).where(*_HERE).values(consent=bindparam("consent")).returning(ADDRESSES.c.person_id)
)
