"""Where a conversation can stand; to JSON and back.

States are frozen and carry exactly what they need. They are stored as versioned JSON: ``dumps`` writes the
present version, ``loads`` reads it back and raises UnknownStateError for anything else, which the desk
answers with a fresh start. A field with a default may be added without a new version: who stored nothing
there gets the default. Where something is open, ``later`` is what was said besides, and is taken up after it.
"""

from __future__ import annotations

import json
import types
import typing
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Any

from core.mates import Mate

VERSION = 1

Json = Any
"""What JSON can hold, and what is built from it."""


class UnknownStateError(ValueError):
    """This version cannot read the stored state; the talk starts afresh."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A booking as far as it is known. ``said``: what was said about time, as data of ``dialogs.when``.

    ``moving`` is the claim of the booking that is to be moved, None for a new one. ``greets``: a
    name was given in this talk, and is used when it is booked. ``minutes``: how long it is to take, where
    that is open and was said. ``refused``: what was said last about a time that could not be had. ``series``: the id
    of the series that is planned; ``moves`` are the claims of its dates that are to be moved, none for a new one, and
    ``dates`` what was chosen for it, where only a name or an answer is missing. ``features``: what its room is to have.
    ``late``: it moves because the person comes late, which no notice is asked for. ``like``: when the visit was, on the
    wall (naive), that another one is to be like; its hour is kept. ``title``: what a room is for;
    ``mates``: who is named. ``clock``: by whose clock times are said, where that was named.
    """

    service_id: str | None = None
    provider_id: str | None = None
    location_id: str | None = None
    said: dict[str, Any] | None = None
    people: int = 1
    moving: str | None = None
    answers: tuple[tuple[str, str], ...] = ()
    greets: bool = False
    minutes: int | None = None
    refused: dict[str, Any] | None = None
    series: str | None = None
    moves: tuple[str, ...] = ()
    dates: tuple[Offer, ...] = ()
    room_id: str | None = None
    features: tuple[str, ...] = ()
    late: bool = False
    like: datetime | None = None
    title: str = ""
    mates: tuple[Mate, ...] = ()
    clock: str | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """One time on the table: the id of the booking that holds it, its digit, start (aware), place and resources.

    ``minutes``: how long it is, where that is open. ``left``: seats that were left, where it is a session. ``claim``:
    of a date of a series, which has one of its own. ``beside``: another request has it, and staff would choose.
    """

    id: str
    token: str
    start: datetime
    location_id: str
    resources: tuple[str, ...]
    minutes: int | None = None
    left: int | None = None
    claim: str | None = None
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Pending:
    """What was asked about a booking that stands: its claim, the question's id, and the answers as they were offered.

    ``until`` then (aware) what is said may be the answer; whatever else is said opens what it would with nothing asked.
    """

    claim: str
    question: str
    options: tuple[str, ...]
    until: datetime


@dataclass(frozen=True, slots=True)
class Idle:
    """Nothing is open. ``misses``: how often in a row we did not understand. ``refused``: what could not be done.

    ``asked``: a question about what is booked, which may be answered and need not.
    """

    misses: int = 0
    refused: Draft | None = None
    asked: Pending | None = None


@dataclass(frozen=True, slots=True)
class Later:
    """What was said of another visit, to be taken up when this is settled: its claim, and what is to be done with it.

    ``words``: the time that was said for it.
    """

    claim: str
    then: Then
    words: str | None = None


class Piece(StrEnum):
    """A missing piece that we ask for."""

    SERVICE = "service"
    WHEN = "when"
    ROOM = "room"


@dataclass(frozen=True, slots=True)
class Asking:
    """We asked for a missing piece; ``options`` are the ids that were numbered, if any.

    ``joins``: it is to be told when something comes free, not to be booked.
    """

    draft: Draft
    piece: Piece
    options: tuple[str, ...] = ()
    misses: int = 0
    joins: bool = False
    later: tuple[Later, ...] = ()


@dataclass(frozen=True, slots=True)
class Joining:
    """Everything is taken at the time that was said, and we asked whether to text when something comes free."""

    draft: Draft
    misses: int = 0
    later: tuple[Later, ...] = ()


@dataclass(frozen=True, slots=True)
class Offering:
    """Times are on the table, held under ``claim`` until the deadline."""

    draft: Draft
    claim: str
    offers: tuple[Offer, ...]
    until: datetime
    misses: int = 0
    later: tuple[Later, ...] = ()


@dataclass(frozen=True, slots=True)
class Clash:
    """A date of a series that cannot be had: its wall time (naive), its claim, and the time that may stand for it."""

    wall: datetime
    claim: str
    instead: Offer | None = None


@dataclass(frozen=True, slots=True)
class Planning:
    """Dates of a series are on the table, held until the deadline; for those that clash others may stand."""

    draft: Draft
    claim: str
    offers: tuple[Offer, ...]
    clashes: tuple[Clash, ...]
    until: datetime
    misses: int = 0
    later: tuple[Later, ...] = ()


@dataclass(frozen=True, slots=True)
class Naming:
    """One time is chosen, and we asked for a name; ``offers``, it and those beside it, can still be taken."""

    draft: Draft
    claim: str
    offer: Offer
    until: datetime
    offers: tuple[Offer, ...]
    misses: int = 0
    later: tuple[Later, ...] = ()


@dataclass(frozen=True, slots=True)
class Answering:
    """One time is chosen, and we asked the service's question with that id; ``offers`` as for Naming."""

    draft: Draft
    claim: str
    offer: Offer
    until: datetime
    offers: tuple[Offer, ...]
    question: str
    misses: int = 0
    later: tuple[Later, ...] = ()


class Then(StrEnum):
    """What to do with the booking that is chosen."""

    MOVE = "move"
    DROP = "drop"
    LEAVE = "leave"
    LATE = "late"
    CONFIRM = "confirm"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Choosing:
    """Several bookings could be meant, and we asked which. ``words``, ``room_id``: where it moves, where said."""

    claims: tuple[str, ...]
    then: Then
    words: str | None = None
    minutes: int | None = None
    misses: int = 0
    later: tuple[Later, ...] = ()
    room_id: str | None = None


class Extent(StrEnum):
    """How much of a series a change is about: one date, that and those after it, or all."""

    ONE = "one"
    ONWARD = "onward"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Extending:
    """A date of a series is to be changed, and we asked whether it alone, that and those after it, or all."""

    claim: str
    then: Then
    options: tuple[Extent, ...]
    words: str | None = None
    misses: int = 0
    later: tuple[Later, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaving:
    """The person cannot come to a booking, and we asked for a better time, or whether to drop it."""

    claim: str
    misses: int = 0
    later: tuple[Later, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubting:
    """A time was said that may be for a new booking or for one that stands, and we asked which."""

    words: str
    misses: int = 0
    later: tuple[Later, ...] = ()


@dataclass(frozen=True, slots=True)
class WithHuman:
    """A person of the team answers until then (aware).

    ``asked``: the client wants a person, and the desk is silent; else we did not understand, and it may still
    help. ``thread``: the takeover in whose threads the team reads and writes, where there is one.
    """

    until: datetime
    asked: bool = True
    thread: str = ""


State = (
    Idle
    | Asking
    | Joining
    | Offering
    | Planning
    | Naming
    | Answering
    | Choosing
    | Extending
    | Leaving
    | Doubting
    | WithHuman
)

STATES: dict[str, type[State]] = {each.__name__: each for each in typing.get_args(State)}


def dumps(state: State) -> str:
    """Write a state as JSON."""
    return json.dumps(
        {"version": VERSION, "is": type(state).__name__, **_plain(state)}, separators=(",", ":")
    )


def loads(text: str | None) -> State:
    """Read a state back; nothing stored is Idle. Raise UnknownStateError for what this version did not write."""
    if text is None:
        return Idle()
    try:
        data = json.loads(text)
        if data.pop("version") != VERSION:
            raise UnknownStateError(text)
        return typing.cast("State", _build(STATES[data.pop("is")], data))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UnknownStateError(text) from error


def _plain(value: Json) -> Json:
    """Turn dataclasses, tuples and datetimes into what JSON can write."""
    if is_dataclass(value):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, datetime) else value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _build(kind: Json, data: Json) -> Json:
    """Build a value of the hinted kind from what JSON read."""
    origin: object = typing.get_origin(kind)
    inner = typing.get_args(kind)
    if origin is types.UnionType:
        return None if data is None else _build(next(each for each in inner if each is not type(None)), data)
    if origin is tuple:
        kinds = inner[:1] * len(data) if inner[-1] is Ellipsis else inner
        return tuple(_build(each, part) for each, part in zip(kinds, data, strict=True))
    if isinstance(kind, type) and is_dataclass(kind):
        return kind(**{name: _build(_hints(kind)[name], part) for name, part in data.items()})
    if kind is datetime:
        return datetime.fromisoformat(data)
    return kind(data) if isinstance(kind, type) and issubclass(kind, StrEnum) else data
