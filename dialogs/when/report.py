"""What a reading looks like from outside: dates, times and ranges, as data for the score."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeAlias

from dialogs.when.calendar import Place, dates
from dialogs.when.conventions import GOLD, gold
from dialogs.when.expression import (
    Ahead,
    Away,
    Clock,
    Days,
    Expression,
    Half,
    Hours,
    Mention,
    Month,
    Nth,
    Part,
    SameTime,
    Shift,
    Stretch,
    Told,
    Unit,
    Year,
)
from dialogs.when.halves import minutes, shortly_after, third_of_part
from dialogs.when.lexicon import lexicon
from dialogs.when.periods import ONE, Dates
from dialogs.when.resolve import read
from dialogs.when.words import hear

Data: TypeAlias = dict[str, list[Any]]


def as_data(text: str, ref: datetime, prev: str, lang: str) -> Data:
    """Return the dates, clock times and ranges that the text names, said at ``ref`` (naive) after ``prev``."""
    words = lexicon(lang)
    if words is not None:
        said = hear(text, words, asked=asked_for(prev)).expression
    else:  # the library for all languages names a day and a clock time, no part of the day
        said = read(text, now=ref.replace(tzinfo=UTC), language=lang).said
    report = _Report(ref, lang, words.part_hours if words else {})
    if said is not None:
        report.add(said)
    return report.data


def asked_for(prev: str) -> str | None:
    """Return what the words before asked for: a time, a day, both (when), or nothing."""
    low = prev.lower()
    if "time" in low:
        return "time"
    if "when" in low:
        return "when"
    return "day" if "date" in low or "day" in low else None


class _Report:
    """Collects dates, times and ranges of an expression."""

    def __init__(self, ref: datetime, tag: str, part_hours: Mapping[str, tuple[int, int]]) -> None:
        """Begin with nothing."""
        self.ref = ref
        self.part_hours = part_hours
        self.conventions = gold(tag)
        # With nothing on the table "two days later" counts from now.
        self.place = Place(ref.date(), ref.date(), self.conventions)
        self.data: Data = {"dates": [], "times": [], "ranges": []}

    def add(self, said: Expression) -> None:
        """Add all that was said."""
        for mention in (*said.mentions, *said.preferred):
            self._mention(_shifted(mention, said))
        for mention in said.excepted:
            if isinstance(mention.hours, Stretch) and not (mention.hours.start and mention.hours.end):
                self._mention(Mention(hours=mention.hours.start or mention.hours.end))
        if said.length and len(said.mentions) == 1:
            self._lasting(said.mentions[0], said.length)

    def _lasting(self, mention: Mention, length: int) -> None:
        """Add "from 9 for two hours" as a range."""
        found = dates(mention.day, self.place) if mention.day is not None else None
        if isinstance(mention.hours, Clock):
            start = minutes(mention.hours, self.conventions)
            self._range(start, start + length, found.first if found and found.single else None)

    def _mention(self, mention: Mention) -> None:
        """Add a day with its hours."""
        found = (
            dates(mention.day, self.place) if mention.day is not None and not _on_the_table(mention) else None
        )
        if isinstance(mention.hours, (Ahead, Shift)):
            moment = self.ref + timedelta(minutes=mention.hours.minutes)
            self._put("dates", moment.date().isoformat())
            self._put("times", f"{moment:%H:%M}")
        if found is not None:
            self._days(found, mention)
        if mention.hours is not None:
            self._hours(mention.hours, found.first if found and found.single else None)

    def _days(self, found: Dates, mention: Mention) -> None:
        """Add a day as a date, several as a range; the ends of a from-to are days that were named."""
        if found.single and found.first:
            self._put("dates", found.first.isoformat())
            return
        first = found.first.isoformat() if found.first else None
        end = self._end_of(found, mention)
        last = end.isoformat() if end else None
        if isinstance(mention.day, Days):
            self._named_ends(mention.day, found)
        self.data["ranges"].append({"start": first, "end": last})

    def _named_ends(self, days: Days, found: Dates) -> None:
        """Add the ends of a from-to that are days by themselves; "before friday" names friday."""
        first = found.first - ONE if found.first and days.after else found.first
        last = found.last + ONE if found.last and days.before else found.last
        for edge, end in ((days.first, first), (days.last, last)):
            counted = isinstance(edge, Away) and edge.base is not None
            named = dates(edge, self.place) if edge is not None and not counted else None
            if named and named.single and end:
                self._put("dates", end.isoformat())

    def _end_of(self, found: Dates, mention: Mention) -> date | None:
        """Return the last day of a range; by convention the one on which the last month or year begins."""
        day = mention.day
        if self.conventions.last_period_included or not isinstance(day, Days) or day.first is None:
            return found.last
        if isinstance(day.last, Nth) and day.last.unit is Unit.QUARTER and found.last:
            return found.last.replace(day=1, month=found.last.month - 2)
        if not isinstance(day.last, (Month, Year)) or day.last.third is not None or found.last is None:
            return found.last
        return found.last.replace(day=1, month=1 if isinstance(day.last, Year) else found.last.month)

    def _put(self, key: str, value: str) -> None:
        """Add a value once."""
        if value not in self.data[key]:
            self.data[key].append(value)

    def _hours(self, hours: Hours, day: date | None) -> None:
        """Add a clock time; a stretch as a range, with its ends as times."""
        if isinstance(hours, Clock):
            self._put("times", _text(minutes(hours, self.conventions)))
        elif isinstance(hours, Part):
            start, end = self._part(hours)
            self._range(start, end, day)
        elif isinstance(hours, Stretch):
            self._stretch(hours, day)

    def _part(self, part: Part) -> tuple[int, int]:
        """Return the hours of a part of the day."""
        hours = self.conventions.parts.get(part.key) or self.part_hours[part.key]
        return third_of_part(hours, part.third)

    def _stretch(self, hours: Stretch, day: date | None) -> None:
        """Add "2-4" or "after 3"."""
        if isinstance(hours.start, Ahead) and isinstance(hours.end, Ahead):
            self._from_now(hours.start.minutes, hours.end.minutes)
            return
        if isinstance(hours.start, Clock) and isinstance(hours.end, Ahead):
            begun = minutes(hours.start, self.conventions)
            self._put("times", _text(begun))
            self._range(begun, self.ref.hour * 60 + self.ref.minute, self.ref.date())
            return
        if hours.on is not None:
            self._over_days(hours, day)
            return
        start = self._start(hours.start)
        end = self._end(hours.end, start)
        for edge, minute in ((hours.start, start), (hours.end, end)):
            if isinstance(edge, Clock) and minute is not None:
                self._put("times", _text(minute))
        self._range(start, end, day)

    def _over_days(self, hours: Stretch, day: date | None) -> None:
        """Add "from friday 3pm to sunday 11am"."""
        place = Place(day or self.ref.date(), None, self.conventions)
        last = dates(hours.on, place) if hours.on else None
        until = last.first if last else None
        start, end = self._start(hours.start), self._start(hours.end)
        if until:
            self._put("dates", until.isoformat())
        for minute in (start, end):
            if minute is not None:
                self._put("times", _text(minute))
        self.data["ranges"].append({"start": _at(day or self.ref.date(), start), "end": _at(until, end)})

    def _from_now(self, start: int, end: int) -> None:
        """Add "within half an hour"."""
        ends = [self.ref + timedelta(minutes=minute) for minute in (start, end)]
        self.data["ranges"].append({"start": f"{ends[0]:%Y-%m-%dT%H:%M}", "end": f"{ends[1]:%Y-%m-%dT%H:%M}"})

    def _start(self, edge: Hours | None) -> int | None:
        """Return the start of a stretch in minutes."""
        if isinstance(edge, Clock):
            return minutes(edge, self.conventions)
        if isinstance(edge, Ahead):
            return self.ref.hour * 60 + self.ref.minute
        return self._part(edge)[1] if isinstance(edge, Part) else None

    def _end(self, edge: Hours | None, start: int | None) -> int | None:
        """Return the end of a stretch in minutes."""
        if isinstance(edge, Clock):
            return (
                minutes(edge, self.conventions)
                if start is None
                else shortly_after(start, edge, self.conventions)
            )
        return self._part(edge)[0] if isinstance(edge, Part) else None

    def _range(self, start: int | None, end: int | None, day: date | None) -> None:
        """Add a range of clock times, on its day where there is one."""
        over = (
            day + timedelta(days=1) if day and start is not None and end is not None and end <= start else day
        )
        self.data["ranges"].append({"start": _at(day, start), "end": _at(over, end)})


def _shifted(mention: Mention, said: Expression) -> Mention:
    """Return the new time of "delay my 3pm by an hour", which the words alone give."""
    old = next((one for one in said.excepted if isinstance(one.hours, Clock)), None)
    if not isinstance(mention.hours, Shift) or old is None or not isinstance(old.hours, Clock):
        return mention
    minute = minutes(old.hours, GOLD) + mention.hours.minutes
    return Mention(old.day, Clock(minute // 60 % 24, minute % 60, Half.FULL))


def _on_the_table(mention: Mention) -> bool:
    """Tell whether only what is on the table says which day is meant: "that day", "one day before"."""
    day = mention.day
    before = isinstance(day, Away) and isinstance(day.base, Told) and day.count < 0
    return day == Told() or (before and isinstance(mention.hours, SameTime))


def _text(minute: int) -> str:
    """Return minutes after midnight as HH:MM."""
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"


def _at(day: date | None, minute: int | None) -> str | None:
    """Return a day and minutes as one text."""
    if minute is None:
        return None
    return f"{day.isoformat()}T{_text(minute)}" if day else _text(minute)
