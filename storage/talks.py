"""conversations: state as versioned JSON, locked, no message heard twice"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, case, delete, null, select, update
from sqlalchemy.dialects.postgresql import insert

from core.messages import Inbound, Line
from core.people import Address
from storage.errors import Stale
from storage.tables import INBOX, REFS, TALKS
from storage.unit import Unit

FLOOD = 20
"""Messages of one sender on one line that are heard within a minute; the rest is counted and refused."""

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Talk:
    """Where a talk stands: ``state`` is JSON text, None when new; ``version`` is what ``save`` must find.

    ``recent`` counts the messages of the running minute, this one included; a minute begins with a message.
    ``said`` is what the desk wrote down of the last message that could be edited. ``words``: what was said of late,
    sealed.
    ``heard_at``: when the turn before this one was taken, None when there was none.
    """

    line: Line
    sender: Address
    state: str | None
    version: int
    turns: int
    recent: int
    heard_at: datetime | None
    said: str | None = None
    words: str | None = None

    @property
    def floods(self) -> bool:
        """Tell whether this sender said more within a minute than we listen to."""
        return self.recent > FLOOD


def heard(unit: Unit, inbound: Inbound, now: datetime) -> bool:
    """Write the message into the inbox; tell whether it was there already, and then do nothing."""
    line = inbound.line
    row = {"business_id": line.business_id, "line_id": line.id, "ref": inbound.ref, "at": now}
    return unit.do(_HEAR, row) == 0


def load(unit: Unit, line: Line, sender: Address, now: datetime) -> Talk:
    """Lock the talk, count one message of this minute, and return it; begin one where there is none."""
    row = unit.row(
        _LOAD,
        {
            "business_id": line.business_id,
            "line_id": line.id,
            "sender": sender.value,
            "channel": sender.channel,
            "version": 0,
            "turns": 0,
            "minute_at": now,
            "minute_count": 1,
            "minute_ago": now - _MINUTE,
        },
    )
    if row is None:
        raise Stale
    return Talk(line, sender, *row)


def save(
    unit: Unit,
    talk: Talk,
    state: str | None,
    now: datetime,
    said: str | None = None,
    *,
    words: str | None = None,
) -> None:
    """Write where the talk stands now, one turn later; raise Stale when it is not as ``load`` found it."""
    values = _key(talk.line, talk.sender) | {
        "of_version": talk.version,
        "state": state,
        "heard_at": now,
        "said": said,
        "words": words,
    }
    if unit.do(_SAVE, values) != 1:
        raise Stale


def seen(unit: Unit, line: Line, sender: Address) -> str | None:
    """Return the state of a talk as it is now, and keep nobody from it; None where there is none."""
    key = {"of_business": line.business_id, "of_line": line.id, "of_sender": sender.value}
    found = unit.row(_SEEN, key)
    return found[0] if found else None


def lines_of(unit: Unit, business_id: str, sender: Address) -> tuple[str, ...]:
    """Return the ids of the lines on which somebody wrote to us."""
    key = {"of_business": business_id, "of_channel": sender.channel, "of_sender": sender.value}
    return tuple(line_id for (line_id,) in unit.rows(_LINES_OF, key))


def forget(unit: Unit, business_id: str, now: datetime, *, keep: timedelta = timedelta(days=31)) -> int:
    """Remove what the inbox, and the vendors' ids, kept longer than that; return how many messages."""
    before = {"of_business": business_id, "before": now - keep}
    unit.do(_FORGET_REFS, before)
    return unit.do(_FORGET, before)


def standing(unit: Unit, line: Line, sender: Address) -> str | None:
    """Lock a talk, and return its state; None where there is none."""
    found = unit.row(_STANDING, _key(line, sender))
    return found[0] if found else None


def put(unit: Unit, line: Line, sender: Address, state: str) -> bool:
    """Bring a talk to a state without a turn, whatever it was; tell whether there is such a talk."""
    return unit.do(_PUT, _key(line, sender) | {"state": state}) == 1


def forget_words(unit: Unit, business_id: str, before: datetime) -> int:
    """Forget what was said in talks that were heard last before an instant; return how many."""
    return unit.do(_FORGET_WORDS, {"of_business": business_id, "before": before})


def _key(line: Line, sender: Address) -> dict[str, str]:
    return {"of_business": line.business_id, "of_line": line.id, "of_sender": sender.value}


_HEAR = insert(INBOX).on_conflict_do_nothing()
_NEW = insert(TALKS)
_SAME_MINUTE = TALKS.c.minute_at > bindparam("minute_ago", type_=TALKS.c.minute_at.type)
_LOAD = _NEW.on_conflict_do_update(
    index_elements=[TALKS.c.business_id, TALKS.c.line_id, TALKS.c.sender],
    set_={
        "minute_count": case((_SAME_MINUTE, TALKS.c.minute_count + 1), else_=1),
        "minute_at": case((_SAME_MINUTE, TALKS.c.minute_at), else_=_NEW.excluded.minute_at),
    },
).returning(
    TALKS.c.state,
    TALKS.c.version,
    TALKS.c.turns,
    TALKS.c.minute_count,
    TALKS.c.heard_at,
    TALKS.c.said,
    TALKS.c.words,
)
_ONE = (
    TALKS.c.business_id == bindparam("of_business"),
    TALKS.c.line_id == bindparam("of_line"),
    TALKS.c.sender == bindparam("of_sender"),
)
_STANDING = select(TALKS.c.state).where(*_ONE).with_for_update()
_PUT = update(TALKS).where(*_ONE).values(state=bindparam("state"), version=TALKS.c.version + 1)
_FORGET_WORDS = (
    update(TALKS)
    .where(
        TALKS.c.business_id == bindparam("of_business"),
        TALKS.c.heard_at < bindparam("before"),
        TALKS.c.words.is_not(None),
    )
    .values(words=null())
)
_SAVE = (
    update(TALKS)
    .where(
        *_ONE,
        TALKS.c.version == bindparam("of_version"),
    )
    .values(
        state=bindparam("state"),
        heard_at=bindparam("heard_at"),
        said=bindparam("said"),
        words=bindparam("words"),
        version=TALKS.c.version + 1,
        turns=TALKS.c.turns + 1,
    )
)
_SEEN = select(TALKS.c.state).where(
    TALKS.c.business_id == bindparam("of_business"),
    TALKS.c.line_id == bindparam("of_line"),
    TALKS.c.sender == bindparam("of_sender"),
)
_LINES_OF = (
    select(TALKS.c.line_id)
    .where(
        TALKS.c.business_id == bindparam("of_business"),
        TALKS.c.channel == bindparam("of_channel"),
        TALKS.c.sender == bindparam("of_sender"),
    )
    .order_by(TALKS.c.line_id)
)
_FORGET = delete(INBOX).where(
    INBOX.c.business_id == bindparam("of_business"), INBOX.c.at < bindparam("before")
)
_FORGET_REFS = delete(REFS).where(
    REFS.c.business_id == bindparam("of_business"), REFS.c.at < bindparam("before")
)
