"""change links: found by the hash of their token, which stands here only sealed

Whoever reads this table can open nothing: the hash takes a key to make, and so does the seal.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects.postgresql import insert

from core.links import Link, Scope
from core.people import Address
from storage.tables_of_links import LINKS, UNREVOKED
from storage.unit import Unit


@dataclass(frozen=True, slots=True)
class Kept:
    """A link as it is kept: the keyed hash of its token, the sealed token, and under which key both were made."""

    hash: str
    key_id: str
    sealed: str
    link: Link


def add(unit: Unit, kept: Kept) -> bool:
    """Keep a new link; False when one for the same claim and address stands already."""
    return unit.do(_ADD, _values(kept)) == 1


def by_hash(unit: Unit, hashed: str) -> Link | None:
    """Return the link of a token by the token's hash, revoked or not."""
    row = unit.row(_BY_HASH, {"of_hash": hashed})
    return _kept(row).link if row else None


def are_there(unit: Unit, business_id: str) -> bool:
    """Tell whether any link was ever sent by a business."""
    return unit.row(_ANY, {"of_business": business_id}) is not None


def standing(unit: Unit, business_id: str, claim: str, address: Address) -> Kept | None:
    """Return the link to a claim that was sent to an address and is not revoked."""
    row = unit.row(_STANDING, _at(business_id, address) | {"of_claim": claim})
    return _kept(row) if row else None


def revoke(unit: Unit, kept: Kept, now: datetime) -> None:
    """Let one link open nothing any more."""
    unit.do(_REVOKE, {"of_hash": kept.hash, "revoked_at": now})


def revoke_at(unit: Unit, business_id: str, address: Address, now: datetime) -> None:
    """Let every link that was sent to the address open nothing any more."""
    unit.do(_REVOKE_AT, _at(business_id, address) | {"revoked_at": now})


def _at(business_id: str, address: Address) -> dict[str, Any]:
    return {"of_business": business_id, "of_channel": address.channel, "of_address": address.value}


def _values(kept: Kept) -> dict[str, Any]:
    link = kept.link
    return {
        "hash": kept.hash,
        "business_id": link.business_id,
        "key_id": kept.key_id,
        "sealed": kept.sealed,
        "claim": link.claim,
        "person_id": link.person_id,
        "line_id": link.line_id,
        "channel": link.address.channel,
        "address": link.address.value,
        "scope": " ".join(sorted(link.scope)),
        "made_at": link.made_at,
        "revoked_at": link.revoked_at,
    }


def _kept(row: Sequence[Any]) -> Kept:
    (
        hashed,
        business_id,
        key_id,
        sealed,
        claim,
        person_id,
        line_id,
        channel,
        value,
        scope,
        made_at,
        revoked_at,
    ) = row
    link = Link(
        business_id=business_id,
        claim=claim,
        person_id=person_id,
        line_id=line_id,
        address=Address(channel, value),
        scope=frozenset(Scope(each) for each in scope.split()),
        made_at=made_at,
        revoked_at=revoked_at,
    )
    return Kept(hashed, key_id, sealed, link)


_READ = select(*LINKS.c)
_BUSINESS = LINKS.c.business_id == bindparam("of_business")
_ADDRESS = (LINKS.c.channel == bindparam("of_channel"), LINKS.c.address == bindparam("of_address"))
_ANY = select(LINKS.c.hash).where(_BUSINESS).limit(1)
_BY_HASH = _READ.where(LINKS.c.hash == bindparam("of_hash"))
_STANDING = _READ.where(_BUSINESS, LINKS.c.claim == bindparam("of_claim"), *_ADDRESS, UNREVOKED)
_ADD = insert(LINKS).on_conflict_do_nothing()
_REVOKE = update(LINKS).where(LINKS.c.hash == bindparam("of_hash")).values(revoked_at=bindparam("revoked_at"))
_REVOKE_AT = update(LINKS).where(_BUSINESS, *_ADDRESS, UNREVOKED).values(revoked_at=bindparam("revoked_at"))
