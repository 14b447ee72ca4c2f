"""flags: bookings that staff must see to, because the catalog or a block is no longer as it was for them

A flag hangs on the claim. Whether there is still something to see to, the booking itself tells as it stands now.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects.postgresql import insert

from storage.tables_of_staff import FLAGS, OPEN_FLAG
from storage.unit import Unit

FARTHEST = timedelta(days=731)
"""No booking lies farther ahead than that, so an older flag is about one that is over."""


def put(unit: Unit, business_id: str, claims: Iterable[str], *, who: str, now: datetime) -> None:
    """Flag the claims, also those that were kept as they were before."""
    rows = [
        {"business_id": business_id, "claim": each, "at": now, "who": who, "kept_at": None, "kept_by": None}
        for each in dict.fromkeys(claims)
    ]
    if rows:
        unit.do(_PUT, rows)


def standing(unit: Unit, business_id: str, now: datetime) -> tuple[str, ...]:
    """Return the claims whose flag nobody has seen to, the oldest flag first."""
    found = unit.rows(_OPEN, {"of_business": business_id, "since": now - FARTHEST})
    return tuple(claim for claim, _ in sorted(found, key=lambda row: (row[1], row[0])))


def keep(unit: Unit, business_id: str, claim: str, *, who: str, now: datetime) -> bool:
    """Write down that a flagged booking stays as it is; tell whether it was flagged."""
    values = {"of_business": business_id, "of_claim": claim, "by": who, "now": now}
    return unit.do(_SEEN_TO, values) == 1


_BUSINESS = FLAGS.c.business_id == bindparam("of_business")
_NEW = insert(FLAGS)
_PUT = _NEW.on_conflict_do_update(
    index_elements=["business_id", "claim"],
    set_={
        "at": _NEW.excluded.at,
        "who": _NEW.excluded.who,
        "kept_at": _NEW.excluded.kept_at,
        "kept_by": _NEW.excluded.kept_by,
    },
)
_OPEN = select(FLAGS.c.claim, FLAGS.c.at).where(_BUSINESS, OPEN_FLAG, FLAGS.c.at > bindparam("since"))
_SEEN_TO = (
    update(FLAGS)
    .where(_BUSINESS, FLAGS.c.claim == bindparam("of_claim"), OPEN_FLAG)
    .values(kept_at=bindparam("now"), kept_by=bindparam("by"))
)
