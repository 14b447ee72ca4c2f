"""Spans of time and sets of them: join, cut, overlap.

A span is half-open, [start, end), between two aware datetimes. A set of spans is a tuple in order of time
whose members neither overlap nor touch; ``join`` makes one from anything, and the other functions keep it so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

Spans = tuple["Span", ...]


class EmptySpanError(ValueError):
    """A span must have aware ends, and end after it starts."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The time from ``start`` up to, not including, ``end``; raise EmptySpanError when that is no time at all."""

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        """Refuse naive ends and spans without length."""
        if self.start.tzinfo is None or self.end.tzinfo is None or self.start >= self.end:
            raise EmptySpanError(f"{self.start} .. {self.end}")

    @property
    def length(self) -> timedelta:
        """Tell how much real time passes from start to end."""
        return self.end - self.start

    def holds(self, instant: datetime) -> bool:
        """Tell whether the instant lies in the span."""
        return self.start <= instant < self.end

    def covers(self, other: Span) -> bool:
        """Tell whether the other span lies in this one, ends included."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether some instant lies in both; spans that only touch do not overlap."""
        return self.start < other.end and other.start < self.end

    def widen(self, before: timedelta, after: timedelta) -> Span:
        """Return the span with a margin before and after."""
        return Span(self.start - before, self.end + after)


def join(spans: Iterable[Span]) -> Spans:
    """Return the set of all instants that lie in any of the spans."""
    return united((span.start, span.end) for span in spans)


def united(edges: Iterable[tuple[datetime, datetime]]) -> Spans:
    """Return the set of all instants between any of the pairs of (start, end)."""
    joined: list[list[datetime]] = []
    for start, end in sorted(edges):
        if joined and start <= joined[-1][1]:
            joined[-1][1] = max(joined[-1][1], end)
        else:
            joined.append([start, end])
    return tuple(Span(start, end) for start, end in joined)


def parts(spans: Spans, near: datetime, *, least: timedelta, most: timedelta) -> Iterator[Span]:
    """Yield the set in pieces, each at most as long as it lies away from the instant, within two bounds."""
    for span in spans:
        first = start = end = min(max(near, span.start), span.end)
        while end < span.end:
            start, end = end, min(end + min(max(end - near, least), most), span.end)
            yield Span(start, end)
        start = first
        while start > span.start:
            start, end = max(start - min(max(near - start, least), most), span.start), start
            yield Span(start, end)


def cut(spans: Spans, holes: Spans) -> Spans:
    """Return the instants of the set ``spans`` that lie in no hole, in one walk along both sets."""
    left: list[Span] = []
    first = 0
    for span in spans:
        start = span.start
        while first < len(holes) and holes[first].end <= start:
            first += 1
        at = first
        while at < len(holes) and holes[at].start < span.end:
            if start < holes[at].start:
                left.append(Span(start, holes[at].start))
            start = max(start, holes[at].end)
            at += 1
        if start < span.end:
            left.append(Span(start, span.end))
    return tuple(left)


def overlap(one: Spans, other: Spans) -> Spans:
    """Return the instants that lie in both sets, in one walk along both."""
    both: list[Span] = []
    i = j = 0
    while i < len(one) and j < len(other):
        start, end = max(one[i].start, other[j].start), min(one[i].end, other[j].end)
        if start < end:
            both.append(Span(start, end))
        if one[i].end < other[j].end:
            i += 1
        else:
            j += 1
    return tuple(both)
