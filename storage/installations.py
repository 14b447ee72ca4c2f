"""workspaces that took us in: what they let us do, their tokens sealed, and that they took us out again

Whoever reads this table can write in no workspace: the seal takes a key to open. Tokens that are to be renewed are
claimed by a compare-and-swap on the row's version, under its lock and for a while, so that of several processes one
asks the vendor; what comes too late is refused by the version. Where a workspace took us out, nothing sealed stays.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, null, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from storage.plans import Row
from storage.tables_of_installations import INSTALLATIONS
from storage.unit import Unit


@dataclass(frozen=True, slots=True)
class Place:
    """Which installation is meant: the line on which it was made, and the vendor's id of the workspace."""

    business_id: str
    line_id: str
    workspace: str


@dataclass(frozen=True, slots=True)
class Kept:
    """An installation as it is kept: ``sealed`` holds its tokens, under the key of that id.

    ``expires_at``: when the token is over, None: never. ``ended_at``: since when the workspace does not have us.
    """

    place: Place
    name: str
    bot: str
    scopes: tuple[str, ...]
    key_id: str
    sealed: str
    expires_at: datetime | None
    version: int
    installed_at: datetime
    installed_by: str
    ended_at: datetime | None = None
    ended_why: str | None = None


def put(unit: Unit, kept: Kept) -> None:
    """Keep an installation in the place of an older one of that workspace, one version later."""
    unit.do(_PUT, _values(kept))


def find(unit: Unit, place: Place) -> Kept | None:
    """Return the installation of a workspace, ended or not."""
    row = unit.row(_FIND, _of(place))
    return _kept(row) if row else None


def every(unit: Unit, business_id: str, line_id: str) -> tuple[Kept, ...]:
    """Return all installations of a line, ended or not, in the order of their ids."""
    rows = unit.rows(_EVERY, {"of_business": business_id, "of_line": line_id})
    return tuple(_kept(row) for row in rows)


def claim(unit: Unit, kept: Kept, *, now: datetime, until: datetime) -> bool:
    """Take it on us to renew the tokens until then; False where somebody else does, or did."""
    return unit.do(_CLAIM, _version(kept) | {"now": now, "until": until}) == 1


def renew(unit: Unit, kept: Kept) -> bool:
    """Keep renewed tokens in the place of those of that version; False where these are no longer the ones."""
    renewed = {"key_id": kept.key_id, "sealed": kept.sealed, "expires_at": kept.expires_at}
    return unit.do(_RENEW, _version(kept) | renewed) == 1


def end(unit: Unit, place: Place, why: str, now: datetime) -> bool:
    """Write down that a workspace has us no longer, and forget its tokens; False where that is known."""
    return unit.do(_END, _of(place) | {"ended_at": now, "ended_why": why}) == 1


def _of(place: Place) -> dict[str, Any]:
    return {
        "of_business": place.business_id,
        "of_line": place.line_id,
        "of_workspace": place.workspace,
    }


def _version(kept: Kept) -> dict[str, Any]:
    return _of(kept.place) | {"of_version": kept.version}


def _values(kept: Kept) -> dict[str, Any]:
    return {
        "business_id": kept.place.business_id,
        "line_id": kept.place.line_id,
        "workspace": kept.place.workspace,
        "name": kept.name,
        "bot": kept.bot,
        "scopes": list(kept.scopes),
        "key_id": kept.key_id,
        "sealed": kept.sealed,
        "expires_at": kept.expires_at,
        "version": 1,
        "renewing_until": None,
        "installed_at": kept.installed_at,
        "installed_by": kept.installed_by,
        "ended_at": None,
        "ended_why": None,
    }


def _kept(row: Row) -> Kept:
    business_id, line_id, workspace, name, bot, scopes, *rest = row
    return Kept(Place(business_id, line_id, workspace), name, bot, tuple(scopes), *rest)


_READ = select(*(each for each in INSTALLATIONS.c if each.name != "renewing_until"))
_LINE = (
    INSTALLATIONS.c.business_id == bindparam("of_business"),
    INSTALLATIONS.c.line_id == bindparam("of_line"),
)
_PLACE = (*_LINE, INSTALLATIONS.c.workspace == bindparam("of_workspace"))
_STANDS = INSTALLATIONS.c.ended_at.is_(None)
_FENCED = (*_PLACE, _STANDS, INSTALLATIONS.c.version == bindparam("of_version"))
_FIND = _READ.where(*_PLACE)
_EVERY = _READ.where(*_LINE).order_by(INSTALLATIONS.c.workspace)
_NEW = insert(INSTALLATIONS)
_PUT = _NEW.on_conflict_do_update(
    index_elements=[INSTALLATIONS.c.business_id, INSTALLATIONS.c.line_id, INSTALLATIONS.c.workspace],
    set_={
        each.name: INSTALLATIONS.c.version + 1 if each.name == "version" else _NEW.excluded[each.name]
        for each in INSTALLATIONS.c
        if not each.primary_key
    },
)
_UNCLAIMED = or_(
    INSTALLATIONS.c.renewing_until.is_(None),
    INSTALLATIONS.c.renewing_until <= bindparam("now", type_=INSTALLATIONS.c.renewing_until.type),
)
_CLAIM = update(INSTALLATIONS).where(*_FENCED, _UNCLAIMED).values(renewing_until=bindparam("until"))
_RENEW = (
    update(INSTALLATIONS)
    .where(*_FENCED)
    .values(
        key_id=bindparam("key_id"),
        sealed=bindparam("sealed"),
        expires_at=bindparam("expires_at"),
        version=INSTALLATIONS.c.version + 1,
        renewing_until=null(),
    )
)
_END = (
    update(INSTALLATIONS)
    .where(*_PLACE, _STANDS)
    .values(
        sealed="",
        ended_at=bindparam("ended_at"),
        ended_why=bindparam("ended_why"),
        version=INSTALLATIONS.c.version + 1,
    )
)
