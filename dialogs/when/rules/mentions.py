"""A day with its hours: "thursday at 3", "4pm on the 12th", "the second one", "every tuesday at 10"."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.when.expression import (
    Away,
    Clock,
    Date,
    Day,
    Days,
    Hours,
    Mention,
    Nth,
    Part,
    Period,
    Stretch,
    Third,
    Told,
    Toward,
    Unit,
    Weekday,
    Which,
    Within,
)
from dialogs.when.patterns import Item, Row, has, one
from dialogs.when.rules.clocks import in_part, time_of

Items = Sequence[Item]
DAY_KINDS = ("date", "days")
# "first thing in the morning" is not all of the morning.
EDGES = ("day_start", "day_end")
HOUR_KINDS = ("hours", "clock", "daypart", "noon")
EITHER = (*HOUR_KINDS, "small", "mid")


def mention_of(item: Item) -> Mention | None:
    """Return a piece as a mention: a day, hours, or both."""
    if item.kind == "said":
        said: Mention = item.value
        return said
    if item.kind in DAY_KINDS:
        return Mention(day=item.value)
    if item.kind in ("hours", "daypart"):
        return Mention(hours=item.value)
    if item.kind in ("clock", "noon"):
        return Mention(hours=time_of(item))
    return None


def join(one_: Mention, two: Mention) -> Mention | None:
    """Return two mentions as one where each says what the other leaves open, else None."""
    if one_.day and two.day and one_.day != two.day:
        return None
    hours = one_.hours or two.hours
    if one_.hours and two.hours and one_.hours != two.hours:
        hours = _settled(one_.hours, two.hours) or _settled(two.hours, one_.hours)
        if hours is None:
            return None
    return Mention(one_.day or two.day, hours, one_.about or two.about)


def _settled(time: Hours, part: Hours) -> Hours | None:
    """Return a time with its open half settled by a part of the day; a mere bound does not take its place."""
    if isinstance(part, Part) and isinstance(time, Clock):
        return in_part(time, part)
    closed = isinstance(time, Stretch) and time.start is not None and time.end is not None
    if isinstance(time, Part) and isinstance(part, Part):
        return time if time.key in EDGES else None
    return (
        _stretch_in(time, part) if isinstance(part, Part) and isinstance(time, Stretch) and closed else None
    )


def _stretch_in(stretch: Stretch, part: Part) -> Stretch:
    """Return the stretch with its open halves settled by the part of the day."""
    start, end = (
        in_part(edge, part) if isinstance(edge, Clock) else edge for edge in (stretch.start, stretch.end)
    )
    return Stretch(start, end, stretch.on)


def _join(items: Items) -> Mention | None:
    """Return the pieces of a run joined to one mention, or nothing where they say two things."""
    whole = Mention()
    for item in items:
        piece = mention_of(item)
        if piece is None:
            continue
        joined = join(whole, piece)
        if joined is None:
            return None
        whole = joined
    return whole


def _join_day(items: Items) -> Mention | None:
    """Return "4pm on the 12th"; "4pm, starting next week" is about a series."""
    open_end = isinstance(items[-1].value, Days) and items[-1].value.last is None
    return None if open_end else _join(items)


def _either_on_day(items: Items) -> tuple[Mention, ...] | None:
    """Return "10am or 2pm on friday", "3 or 4pm tomorrow": both on that day."""
    day: Day = items[-1].value
    one_, two = [mention_of(item) or Mention(hours=time_of(item)) for item in items if item.kind in EITHER]
    if isinstance(one_.hours, Clock) and isinstance(two.hours, Clock) and one_.hours.half is None:
        one_ = Mention(hours=Clock(one_.hours.hour, one_.hours.minute, two.hours.half))
    return (Mention(day, one_.hours), Mention(day, two.hours)) if one_.hours and two.hours else None


def _weekday_from(items: Items) -> Mention | None:
    """Return "monday two weeks from now", "in 3 days on friday": such a weekday in that week."""
    pieces = [piece for piece in (mention_of(item) for item in items) if piece is not None]
    weekday = next((piece.day for piece in pieces if isinstance(piece.day, Weekday)), None)
    away = next((piece.day for piece in pieces if isinstance(piece.day, Away)), None)
    if weekday is None or away is None or any(piece.hours is not None for piece in pieces):
        return None
    if away.unit is Unit.DAY and away.base is None and away.count < 3:
        return None
    return Mention(Within(weekday.index, Period(Unit.WEEK, around=away)))


def _weekday_of_week(items: Items) -> Mention | None:
    """Return "monday morning next week", "next week on tuesday at 3"."""
    pieces = [piece for piece in (mention_of(item) for item in items) if piece is not None]
    week = next((piece.day for piece in pieces if isinstance(piece.day, (Period, Nth))), None)
    date = next((piece.day for piece in pieces if isinstance(piece.day, Date)), None)
    if date is not None and isinstance(week, Period) and week.unit is Unit.MONTH:
        return _day_of_month(date, week, pieces)
    named = next((piece for piece in pieces if isinstance(piece.day, Weekday)), None)
    if week is None or named is None or week.unit is not Unit.WEEK or getattr(week, "third", None):
        return None
    day = named.day
    if not isinstance(day, Weekday) or day.weeks or day.which is not Which.COMING:
        return None
    hours = next((piece for piece in pieces if piece.hours is not None), named)
    return Mention(Within(day.index, week), hours.hours, hours.about)


def _day_of_month(date: Date, month: Period, pieces: Sequence[Mention]) -> Mention | None:
    """Return "next month on the 5th"."""
    if date != Date(date.day) or date.day is None or month.third or month.around:
        return None
    hours = next((piece for piece in pieces if piece.hours is not None), Mention())
    return Mention(Nth(date.day, None, Unit.DAY, month), hours.hours, hours.about)


def _same_day_of(items: Items) -> Mention | None:
    """Return "same day next month"."""
    day, period = items[0].value, items[-1].value
    if day != Told() or not isinstance(period, Period) or period.third or period.around:
        return None
    return Mention(Away(period.shift, period.unit, Told()))


def _both_bounds(items: Items) -> Stretch | None:
    """Return "after 9:30 but before 11"."""
    one_, two = items[0].value, items[-1].value
    if not isinstance(one_, Stretch) or not isinstance(two, Stretch) or one_.end or two.start:
        return None
    return Stretch(one_.start, two.end)


def _part_of_day(items: Items) -> Mention:
    """Return "early tomorrow morning", "late friday afternoon"."""
    third = Third.EARLY if has(items, "early") else Third.LATE
    part: Part = one(items, "daypart")
    return Mention(one(items, "date"), Part(part.key, third))


def _day_and_number(items: Items) -> Mention | None:
    """Return "tomorrow 4", "thursday 1530": a bare number right after a day is an hour."""
    clock = time_of(next(item for item in items if item.kind in ("small", "mid", "four")))
    piece = mention_of(items[0])
    if clock is None or piece is None or not (piece.hours is None or isinstance(piece.hours, Part)):
        return None
    return join(piece, Mention(hours=clock))


def _number_and_day(items: Items) -> Mention | None:
    """Return "4 tomorrow" at the start of a message."""
    clock = time_of(next(item for item in items if item.kind in ("small", "mid", "four")))
    piece = mention_of(items[-1])
    return join(piece, Mention(hours=clock)) if clock and piece and piece.hours is None else None


def _pick(items: Items) -> int | Toward | None:
    """Return which of the offered was chosen: "the second one", "the last one", "the later one"."""
    if has(items, "ord", "nth"):
        place: int = one(items, "ord", "nth")
        return place
    return 0 if has(items, "mids") else -1


def _pick_toward(items: Items) -> Toward | None:
    """Return "the later one"."""
    said: Mention = one(items, "said")
    return said.hours if isinstance(said.hours, Toward) else None


ROWS: tuple[Row, ...] = (
    ("(BARE|HRS) comma? (or|slash) HRS (comma|on|for)? DAY", "saids", _either_on_day),
    ("(date|said) (on|comma)? date", "said", _weekday_from),
    ("date (on|comma)? said", "said", _weekday_from),
    ("date (on|of|in)? days", "said", _same_day_of),
    ("(date|said) LINK? HRS? (on|of|in|comma)? days", "said", _weekday_of_week),
    ("days (on|comma)? (date|said) LINK? HRS?", "said", _weekday_of_week),
    ("hours (and|comma)? hours", "hours", _both_bounds),
    ("(early|late) date daypart", "said", _part_of_day),
    ("(DAY|HRS|said) LINK? LINK? (DAY|HRS|said) LINK? (HRS|said)", "said", _join),
    ("(DAY|said) LINK? LINK? (HRS|said)", "said", _join),
    ("(HRS|said) LINK? LINK? (DAY|said)", "said", _join_day),
    ("(date|said) (small|mid|four) [^ COUNTED]", "said", _day_and_number),
    ("(edge|plan) (for|at)? (small|mid|four) (on|comma)? (date|said)", "said", _number_and_day),
    ("four (on|comma)? date", "said", _number_and_day),
    ("the? (ord|nth) (solo|option|it)", "pick", _pick),
    ("(the)? (last|mids) (solo|option)", "pick", _pick),
    ("the? said (solo|option)", "pick", _pick_toward),
)
