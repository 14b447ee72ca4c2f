"""Days and hours as windows: the spans of real time in which a visit may start.

All windows are UTC. A window begins no earlier than now; a day without hours is the whole day.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import cast
from zoneinfo import ZoneInfo

from core.spans import Span, Spans, join
from core.walltime import instant, instants
from dialogs.when.calendar import Place, dates
from dialogs.when.expression import (
    Ahead,
    Away,
    Clock,
    Days,
    Half,
    Hours,
    Mention,
    OfHour,
    Part,
    Period,
    SameTime,
    Shift,
    Stretch,
    Toward,
    Unit,
)
from dialogs.when.halves import DAY_MINUTES, Opening, minutes, minutes_on, shortly_after, third_of_part, wall
from dialogs.when.periods import ONE, Dates, moved

MINUTE = timedelta(minutes=1)
# "around 4" is up to this long before or after.
AROUND = timedelta(minutes=90)
# How far ahead an open end is looked at: "after friday", "from the 12th".
OPEN_END = 21
# How far ahead hours without a day are looked at: "after 5".
ANY_DAY = 14
MOST_DAYS = 62
# What begins later than that is too far to be booked: its first day tells so.
TOO_FAR = 740
# "tonight at 1" is after midnight up to this minute of the day.
SMALL_HOURS = 5 * 60


@dataclass(frozen=True, slots=True)
class Scene:
    """Where and when the words were said, and what was on the table."""

    now: datetime
    place: Place
    parts: Mapping[str, tuple[int, int]]
    anchors: tuple[datetime, ...] = ()
    opening: Opening | None = None

    @property
    def zone(self) -> tzinfo:
        """Return the zone of the speaker."""
        return cast(tzinfo, self.now.tzinfo)


@dataclass(frozen=True, slots=True)
class Found:
    """What one mention comes to. ``walls``: the exact local times meant, if any, for gaps and folds."""

    windows: Spans
    walls: tuple[datetime, ...] = ()
    near: datetime | None = None
    stay: Span | None = None
    exact: bool = False
    latest: bool = False


def found(mention: Mention, scene: Scene) -> Found | None:
    """Return the windows of a mention, past ones too; None where the calendar or the table has no such time."""
    hours = mention.hours
    if isinstance(hours, Ahead):
        start = scene.now.astimezone(UTC) + hours.minutes * MINUTE
        return Found((Span(start, start + MINUTE),), exact=True)
    if isinstance(hours, (Shift, Toward, OfHour, SameTime)):
        return _beside_table(mention, scene)
    if isinstance(hours, Stretch) and isinstance(hours.end, Ahead):
        return _around_now(hours, scene)
    if isinstance(hours, Stretch) and isinstance(hours.start, Ahead) and mention.day is None:
        mention = replace(mention, day=Away(0, Unit.DAY))
    if isinstance(mention.day, Days) and isinstance(hours, Clock) and not mention.about:
        return _until_then(mention.day, hours, scene) or _each_day(mention, scene)
    return _each_day(mention, scene)


def _until_then(day: Days, clock: Clock, scene: Scene) -> Found | None:
    """Return "by thursday noon": from today until that time of the last day; None for what has a first day."""
    last = dates(day.last, scene.place) if day.last and day.first is None and not day.before else None
    if last is None or last.last is None or not last.single:
        return None
    days = (last.last - scene.place.today).days * DAY_MINUTES
    minute = minutes_on(clock, last.last, scene.place.conventions, scene.opening, scene.zone)
    return Found((_span(scene.place.today, 0, days + minute, scene),)) if days >= 0 else None


def _each_day(mention: Mention, scene: Scene) -> Found | None:
    """Return the hours of a mention on each of its days."""
    hours = mention.hours
    days = _days(_in_this_night(mention, scene), scene)
    if days is None:
        return None
    stated = mention.day is not None or scene.place.told is not None
    whole = hours is None and len(days) > 1 and (days[-1] - days[0]).days == len(days) - 1
    pieces = [_all_of(days, scene)] if whole else [_on(day, hours, scene) for day in days]
    return _together(pieces, mention, stated=stated and len(days) == 1)


def _all_of(days: list[date], scene: Scene) -> Found:
    """Return days in a row as one window."""
    return Found((_span(days[0], 0, len(days) * DAY_MINUTES, scene),))


def _in_this_night(mention: Mention, scene: Scene) -> Mention:
    """Return "tonight at 1" on the day that has begun by then."""
    hours = mention.hours
    if (
        mention.day != Away(0, Unit.DAY)
        or not isinstance(hours, Clock)
        or hours.half not in (Half.AM, Half.FULL)
    ):
        return mention
    minute = minutes(hours, scene.place.conventions)
    over = minute < min(scene.now.hour * 60, SMALL_HOURS)
    return replace(mention, day=Away(1, Unit.DAY)) if over else mention


def _around_now(hours: Stretch, scene: Scene) -> Found:
    """Return "within two hours", "between 8 and now"."""
    now = scene.now.astimezone(UTC)
    end = hours.end.minutes if isinstance(hours.end, Ahead) else 0
    start = now + hours.start.minutes * MINUTE if isinstance(hours.start, Ahead) else now
    return Found((Span(min(start, now + (end - 1) * MINUTE), now + end * MINUTE),))


def _days(mention: Mention, scene: Scene) -> list[date] | None:
    """Return the days that a mention is about: the day on the table or the coming ones where it names none."""
    if mention.day is None:
        today = scene.place.today
        if scene.place.told is not None:
            return [scene.place.told]
        return [today + offset * ONE for offset in range(ANY_DAY)]
    meant = dates(mention.day, scene.place)
    return None if meant is None else list(_each(meant, scene.place.today))


def _each(meant: Dates, today: date) -> Iterator[date]:
    """Yield every day of the dates, as many as one looks at."""
    first = meant.first or min(today, meant.last or today)
    last = meant.last or first + OPEN_END * ONE
    first = today if first < today <= last else first
    if first > today + TOO_FAR * ONE:
        last = first
    for offset in range(min((last - first).days + 1, MOST_DAYS)):
        day = first + offset * ONE
        if not meant.weekdays or day.weekday() in meant.weekdays:
            yield day


def _on(day: date, hours: Hours | None, scene: Scene) -> Found:
    """Return the windows of hours on one day."""
    if hours is None:
        return Found((_span(day, 0, DAY_MINUTES, scene),))
    if isinstance(hours, Clock):
        minute = minutes_on(hours, day, scene.place.conventions, scene.opening, scene.zone)
        at = wall(day, minute)
        start = instant(at, cast(ZoneInfo, scene.zone))
        return Found((Span(start, start + MINUTE),), walls=(at,))
    if isinstance(hours, Stretch) and hours.on is not None:
        return _over_days(day, hours, scene)
    start_minute, end_minute = _stretch(hours, day, scene)
    if end_minute <= start_minute:
        end_minute += DAY_MINUTES
    whole = _span(day, start_minute, end_minute, scene)
    both = isinstance(hours, Stretch) and hours.start is not None and hours.end is not None
    return Found((whole,), stay=whole if both else None)


def _over_days(day: date, hours: Stretch, scene: Scene) -> Found:
    """Return from a time of one day to a time of a later one: "from friday 3pm to sunday 11am"."""
    start = _edge(hours.start, 0, 0, day, scene)
    there = replace(scene, place=replace(scene.place, today=day))
    last = dates(hours.on, there.place) if hours.on else None
    until = last.first if last and last.first and last.first >= day else day
    end = _edge(hours.end, 1, DAY_MINUTES, until, scene) + (until - day).days * DAY_MINUTES
    whole = _span(day, start, end, scene)
    return Found((whole,), stay=whole if hours.start else None)


def _span(day: date, start: int, end: int, scene: Scene) -> Span:
    """Return from minute to minute of a local day."""
    zone = cast(ZoneInfo, scene.zone)
    first = instant(wall(day, start), zone)
    return Span(first, max(instant(wall(day, end), zone), first + MINUTE))


def _stretch(hours: Hours, day: date, scene: Scene) -> tuple[int, int]:
    """Return the start and end of hours in minutes after midnight."""
    if isinstance(hours, Part):
        return _part(hours, scene)
    if not isinstance(hours, Stretch):
        return 0, DAY_MINUTES
    start = _edge(hours.start, 0, 0, day, scene) % DAY_MINUTES
    if isinstance(hours.end, Clock) and hours.start is not None:
        return start, shortly_after(start, hours.end, scene.place.conventions)
    return start, _edge(hours.end, 1, DAY_MINUTES, day, scene)


def _edge(edge: Hours | None, side: int, otherwise: int, day: date, scene: Scene) -> int:
    """Return one end of a stretch in minutes: "after lunch" begins where lunch ends, "before lunch" where it begins."""
    if isinstance(edge, Clock):
        return minutes_on(edge, day, scene.place.conventions, scene.opening, scene.zone)
    if isinstance(edge, Part):
        return _part(edge, scene)[1 - side]
    if isinstance(edge, Ahead):
        return scene.now.hour * 60 + scene.now.minute + edge.minutes
    return otherwise


def _part(part: Part, scene: Scene) -> tuple[int, int]:
    """Return the hours of a part of the day; early is its first half, late its second."""
    return third_of_part(scene.parts[part.key], part.third)


def _together(pieces: list[Found], mention: Mention, *, stated: bool) -> Found | None:
    """Return the windows of all days as one answer."""
    if not pieces:
        return None
    windows = join(span for piece in pieces for span in piece.windows)
    clock = isinstance(mention.hours, Clock)
    if mention.about:
        near = windows[0].start if clock else None
        around = (
            join(Span(span.start - AROUND, span.start + AROUND) for span in windows) if clock else windows
        )
        return Found(around, near=near)
    walls = tuple(moment for piece in pieces for moment in piece.walls)
    stay = pieces[0].stay if len(pieces) == 1 else None
    return Found(windows, walls if stated else (), stay=stay, exact=clock and stated)


def _beside_table(mention: Mention, scene: Scene) -> Found | None:
    """Return what is said of the booking at hand or the offer: "an hour later", "earlier", "same time thursday"."""
    if not scene.anchors:
        return None
    match mention.hours:
        case Shift(minutes=by, either=either):
            by = -by if either and scene.place.conventions.forward_is_later else by
            anchors = _anchors_on(mention, scene)
            moment = anchors[0].astimezone(UTC) + by * MINUTE
            near = moment if len(anchors) > 1 else None
            return Found((Span(moment, moment + MINUTE),), exact=near is None)
        case Toward(sign=sign):
            return _toward(mention, sign, scene)
        case OfHour(minutes=past):
            return _of_hour(past, scene)
        case _:
            return _same_time(mention, scene)


def _anchors_on(mention: Mention, scene: Scene) -> tuple[datetime, ...]:
    """Return the times on the table that lie on the day said; where none does, the first one's clock on that day."""
    days = (_days(mention, scene) or []) if mention.day else []
    there = tuple(one for one in scene.anchors if one.date() in days)
    if there or not days:
        return there or scene.anchors
    return (instant(_clock_on(days[0], scene.anchors[0]), cast(ZoneInfo, scene.zone)),)


def _clock_on(day: date, at: datetime) -> datetime:
    """Return on the wall the clock time of a moment, on a day."""
    return wall(day, at.hour * 60 + at.minute)


def _toward(mention: Mention, sign: int, scene: Scene) -> Found | None:
    """Return the hours after the last or before the first that is on the table, on its day or the day said."""
    anchor = max(scene.anchors) if sign > 0 else min(scene.anchors)
    days = _days(mention, scene) if mention.day else None
    day = days[0] if days else anchor.date()
    minute = anchor.hour * 60 + anchor.minute
    span = _span(day, minute + 1, DAY_MINUTES, scene) if sign > 0 else _span(day, 0, minute, scene)
    return Found((span,), latest=sign < 0)


def _of_hour(past: int, scene: Scene) -> Found:
    """Return so many minutes past the hour, or to it, where that comes nearest to the time on the table."""
    anchor = scene.anchors[0].astimezone(UTC)
    hour = anchor.replace(minute=0)
    latest_first = (hour + (60 * by + past) * MINUTE for by in (1, 0, -1))
    # "half past" is as near on either side: the later one
    near = min(latest_first, key=lambda one: abs(one - anchor))
    return Found((Span(near, near + MINUTE),), exact=True)


def _same_time(mention: Mention, scene: Scene) -> Found | None:
    """Return the clock time on the table, on the day said."""
    clock = scene.anchors[0]
    days = _days(mention, scene) if mention.day else [clock.date()]
    if isinstance(mention.day, Period) and mention.day.unit in (Unit.WEEK, Unit.MONTH):
        same = moved(clock.date(), mention.day.shift, mention.day.unit)
        days = [same] if same else None
    if not days:
        return None
    walls = tuple(_clock_on(day, clock) for day in days)
    zone = cast(ZoneInfo, scene.zone)
    windows = join(Span(instant(at, zone), instant(at, zone) + MINUTE) for at in walls)
    return Found(windows, walls if len(walls) == 1 else (), exact=len(walls) == 1)


def times_on_the_wall(at: datetime, zone: tzinfo) -> int:
    """Return how often the clock shows the time: never in a gap, twice in a fold."""
    return len(instants(at, cast(ZoneInfo, zone)))


__all__ = ["Found", "Scene", "found", "minutes", "times_on_the_wall"]
