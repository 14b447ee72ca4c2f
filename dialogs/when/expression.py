"""A time as it was said: days, hours, what is excepted, what is liked best.

An expression names things the way the person did: "thursday", "half past two", "an hour later". Nothing here knows what
day it is; ``resolve`` brings now, the zone and the table. A part that was not said is None, so that what comes next in
the talk can fill it in. Every value is frozen, compares by what it says, and turns to JSON and back (``to_data``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from enum import StrEnum
from typing import Any, TypeAlias

VERSION = 1
# JSON: whatever a value becomes on its way to a store and back.
Data: TypeAlias = Any


class UnknownExpressionError(ValueError):
    """Stored words about time that this version cannot read; start the talk afresh."""


class Unit(StrEnum):
    """A unit of the calendar or the clock."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WORKDAY = "workday"
    WEEK = "week"
    WORKWEEK = "workweek"
    WEEKEND = "weekend"
    MIDWEEK = "midweek"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"


class Which(StrEnum):
    """Which one of many: the coming, this, the next, the last."""

    COMING = "coming"
    THIS = "this"
    NEXT = "next"
    LAST = "last"


class Third(StrEnum):
    """A part of a period or of a part of the day."""

    EARLY = "early"
    MIDDLE = "middle"
    LATE = "late"
    START = "start"
    END = "end"
    REST = "rest"


class Half(StrEnum):
    """Which half of the day a clock time lies in; FULL: said on the 24-hour clock."""

    AM = "am"
    PM = "pm"
    FULL = "24"


class Order(StrEnum):
    """Which of the free starts is liked best, when that was said."""

    FIRST = "first"
    LAST = "last"


# Days -----------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Date:
    """A date of the calendar, with the parts that were said: "the 3rd", "8 march", "monday 21", "2026-03-04"."""

    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    which: Which = Which.COMING


@dataclass(frozen=True, slots=True)
class Slash:
    """Two numbers that are day and month in the order of the reader's country: "3/8"; the year if said."""

    one: int
    two: int
    year: int | None = None
    weekday: int | None = None
    which: Which = Which.COMING


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday 0; ``weeks`` more than its ``which`` says ("friday week" is one)."""

    index: int
    which: Which = Which.COMING
    weeks: int = 0


@dataclass(frozen=True, slots=True)
class Told:
    """The day on the table: of the booking at hand, of the offer, or the one talked about."""


@dataclass(frozen=True, slots=True)
class Away:
    """So many units after (negative: before) a day; from today when no base was said. "tomorrow" is one day away."""

    count: int
    unit: Unit
    base: Day | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A calendar period counted from the present one ("next week" is 1) or around a day ("the week of the 12th")."""

    unit: Unit
    shift: int = 0
    third: Third | None = None
    around: Day | None = None


@dataclass(frozen=True, slots=True)
class Month:
    """A month by name, the coming one when no year was said; a part of it."""

    month: int
    year: int | None = None
    third: Third | None = None
    which: Which = Which.COMING


@dataclass(frozen=True, slots=True)
class Year:
    """A year by number; a part of it."""

    year: int
    third: Third | None = None


@dataclass(frozen=True, slots=True)
class Next:
    """The coming (negative: past) so many units, from tomorrow on: "the next three days"."""

    count: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Nth:
    """The n-th (-1: last) weekday, day or week of a period: "first monday in may", "the last week of july"."""

    n: int
    weekday: int | None
    unit: Unit
    of: Day
    count: int = 1


@dataclass(frozen=True, slots=True)
class Within:
    """A weekday of a certain week: "tuesday of next week"."""

    weekday: int
    of: Day


@dataclass(frozen=True, slots=True)
class Feast:
    """A holiday by its key in the language's table; ``years`` from this one; ``weekend`` for "the weekend of"."""

    key: str
    year: int | None = None
    which: Which = Which.COMING
    weekend: bool = False
    years: int | None = None


@dataclass(frozen=True, slots=True)
class Weekdays:
    """Several days of every week: "weekdays", "mondays"."""

    indices: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Days:
    """From a first to a last day, both included; None is open: "by friday", "from the 12th"."""

    first: Day | None = None
    last: Day | None = None
    after: bool = False
    before: bool = False


Day = (
    Date
    | Slash
    | Weekday
    | Told
    | Away
    | Period
    | Month
    | Year
    | Next
    | Nth
    | Within
    | Feast
    | Weekdays
    | Days
)


# Hours ----------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time; ``half`` is None where nobody said which half of the day is meant."""

    hour: int
    minute: int = 0
    half: Half | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day by its key in the language's table: "morning"; early or late in it."""

    key: str
    third: Third | None = None


@dataclass(frozen=True, slots=True)
class Ahead:
    """So many minutes from now: "in an hour and a half"; zero is "now"."""

    minutes: int


@dataclass(frozen=True, slots=True)
class Shift:
    """So many minutes (negative: earlier) from the time on the table; ``either``: that way or the other."""

    minutes: int = 0
    either: bool = False


@dataclass(frozen=True, slots=True)
class Toward:
    """Later (1) or earlier (-1) than what is on the table, nobody said by how much."""

    sign: int


@dataclass(frozen=True, slots=True)
class OfHour:
    """So many minutes past (negative: to) the hour on the table: "make it ten past"."""

    minutes: int


@dataclass(frozen=True, slots=True)
class SameTime:
    """The clock time on the table: "same time"."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """From a start to an end, None is open: "2-4", "after 3", "before noon"; ``on`` says the end is on another day."""

    start: Hours | None = None
    end: Hours | None = None
    on: Day | None = None


Hours = Clock | Part | Ahead | Shift | Toward | OfHour | SameTime | Stretch


# All of it ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Mention:
    """A day with its hours; the part that was not said is None. ``about``: near it will do."""

    day: Day | None = None
    hours: Hours | None = None
    about: bool = False


@dataclass(frozen=True, slots=True)
class Every:
    """A repetition: every ``interval`` units, so many ``times``, ``since`` and ``until`` a day, or for ``weeks``."""

    unit: Unit
    interval: int = 1
    times: int | None = None
    until: Day | None = None
    weeks: float | None = None
    since: Day | None = None


@dataclass(frozen=True, slots=True)
class Expression:
    """All that was said about time in one message.

    ``mentions`` are alternatives; ``excepted`` are ruled out; ``preferred`` are liked best. ``length`` is in minutes.
    ``pick`` is the place of the offered time that was chosen (-1: the last shown, 0: the middle one); ``Toward``: the
    later or earlier; a mention: the only one that it fits.
    """

    mentions: tuple[Mention, ...] = ()
    excepted: tuple[Mention, ...] = ()
    preferred: tuple[Mention, ...] = ()
    length: int | None = None
    order: Order | None = None
    pick: int | Toward | Mention | None = None
    every: Every | None = None
    impossible: bool = False

    def to_data(self) -> dict[str, Data]:
        """Return the expression as JSON-able data, with the version of its form."""
        return {"version": VERSION, **encoded(self)}

    @classmethod
    def from_data(cls, data: Mapping[str, Data]) -> Expression:
        """Return the expression that ``to_data`` wrote; raise UnknownExpressionError for anything else."""
        if data.get("version") != VERSION:
            raise UnknownExpressionError(str(data.get("version")))
        try:
            found = _decode({key: value for key, value in data.items() if key != "version"})
        except (KeyError, TypeError, ValueError) as error:
            raise UnknownExpressionError(repr(error)) from error
        if not isinstance(found, Expression):
            raise UnknownExpressionError(type(found).__name__)
        return found


def encoded(value: Data) -> Data:
    """Return a value as data: an object by its class and the fields that were said, a tuple as a list."""
    if isinstance(value, tuple):
        return [encoded(one) for one in value]
    if not hasattr(type(value), "__dataclass_fields__"):
        return value.value if isinstance(value, StrEnum) else value
    said = [(field, getattr(value, field.name)) for field in fields(value)]
    needed = {
        field.name: encoded(one) for field, one in said if field.default is MISSING or one != field.default
    }
    return {"is": type(value).__name__, **needed}


def _decode(value: Data) -> Data:
    """Return the value that ``encoded`` made data of."""
    if isinstance(value, list):
        return tuple(_decode(one) for one in value)
    if not isinstance(value, Mapping):
        return value
    kind = CLASSES[value["is"]]
    said = {name: _decode(one) for name, one in value.items() if name != "is"}
    return kind(
        **{name: ENUMS[name](one) if name in ENUMS and one is not None else one for name, one in said.items()}
    )


ENUMS: dict[str, type[StrEnum]] = {"unit": Unit, "which": Which, "third": Third, "half": Half, "order": Order}
CLASSES: dict[str, Callable[..., Data]] = {
    kind.__name__: kind
    for kind in (
        *(Date, Slash, Weekday, Told, Away, Period, Month, Year, Next, Nth, Within, Feast, Weekdays, Days),
        *(Clock, Part, Ahead, Shift, Toward, OfHour, SameTime, Stretch, Mention, Every, Expression),
    )
}
