"""Open hours minus busy time minus buffers: free slots, best first.

The search never walks the day minute by minute, and never looks farther than it must: the windows are cut in
pieces, days near the best start and weeks far from it, and best first, a piece is looked into (``core.places``) when
no other could hold a better start. What a search costs grows with what is asked, not with the windows or the book.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import groupby, islice
from math import inf
from operator import itemgetter
from typing import TypeVar

from core.ask import Ask, commonly
from core.bookings import Slot
from core.bounds import within
from core.catalog import Catalog, ResourceKind, Service
from core.places import Openings, Place
from core.policies import ENDLESS
from core.snug import AROUND, Snugness, snugness
from core.spans import Span, Spans, join, overlap, parts
from core.uses import Taken
from core.walltime import DAY, day_span, on_the_wall, zone
from core.wishes import Order, Wish

__all__ = ["Ask", "FartherError", "find", "first_reach", "reach"]

T = TypeVar("T")

PIECE, MOST = DAY, 8 * DAY
"""How much of the windows is looked into at once: near the best start little, farther away as much as lies between."""

NEARBY = 14 * DAY
"""How far from the first a slot may lie that is offered because it differs."""


class FartherError(Exception):
    """The search must look farther than is known: what is taken over ``span`` decides what is best."""

    def __init__(self, span: Span) -> None:
        super().__init__(span)
        self.span = span


def find(
    catalog: Catalog,
    ask: Ask,
    wish: Wish,
    taken: Taken,
    *,
    now: datetime,
    limit: int,
    known: Span | None = None,
) -> tuple[Slot, ...]:
    """Return up to ``limit`` free slots with different starts, best first by the wish's order.

    ``taken`` holds the spans at which each resource is taken, buffers of those bookings included; a resource
    that is missing is free. It covers ``known``, or all that is in ``reach``; where that is not enough to tell
    which slots are the best, FartherError is raised.
    """
    allowed = _allowed(catalog, ask, wish, now)
    if not allowed:
        return ()
    ask = replace(ask, service=ask.service.lasting(wish.length))
    if wish.order is Order.SNUG:
        return tuple(islice(_snug(catalog, ask, taken, allowed, known, now), limit))
    field = _Field(ask.places(catalog, taken, now), allowed, _best(wish, allowed), known)
    if wish.order is Order.SPREAD:
        return _spread(field, limit)
    return tuple(islice(field.best(_rank(wish.order, wish.near)), limit))


def reach(service: Service, wish: Wish, gap: int = 0) -> Span:
    """Return the span over which takings must be known for ``find`` to be right about the wish.

    ``gap``: minutes that two visits may have to lie apart (``Catalog.longest_gap``).
    """
    length, around = service.lasting(wish.length).length, AROUND if wish.order is Order.SNUG else timedelta()
    return Span(
        wish.windows[0].start - timedelta(minutes=service.before + gap) - around,
        wish.windows[-1].end + length + timedelta(minutes=service.after + gap) + around,
    )


def first_reach(catalog: Catalog, ask: Ask, wish: Wish, *, now: datetime, length: timedelta) -> Span:
    """Return the part of ``reach`` that lies so near to the best start: enough, mostly, to find something there."""
    whole, allowed = reach(ask.service, wish, catalog.longest_gap), _allowed(catalog, ask, wish, now)
    if not allowed:
        return Span(whole.start, min(whole.start + length, whole.end))
    best = min(max(_best(wish, allowed), allowed[0].start), allowed[-1].end)
    return Span(max(whole.start, best - length), min(whole.end, best + length))


def _allowed(catalog: Catalog, ask: Ask, wish: Wish, now: datetime) -> Spans:
    """Return when the rules may let a visit start, of the windows of the wish; each resource may be bound besides."""
    rules = commonly(catalog, ask)
    bounds = within(rules, now, catalog.locations[0]) if rules else (Span(now, ENDLESS),)
    return overlap(join(wish.windows), bounds)


def _best(wish: Wish, windows: Spans) -> datetime:
    """Return the instant that a start should lie near to be liked best."""
    if wish.order is Order.NEAREST and wish.near is not None:
        return wish.near
    return windows[-1].end if wish.order is Order.LATEST else windows[0].start


class _Field:
    """Places over windows, cut in pieces; a piece is looked into only when no other could hold a better start."""

    def __init__(
        self,
        places: Iterable[Place],
        windows: Spans,
        best: datetime,
        known: Span | None,
        around: timedelta = timedelta(),
    ) -> None:
        self._known, self._around = known, around
        every = tuple(places)
        self._pieces = tuple(
            (place, piece) for piece in parts(windows, best, least=PIECE, most=MOST) for place in every
        )

    def best(self, rank: _Rank) -> Iterator[Slot]:
        """Yield slots with different starts, best first."""
        last = None
        for start, openings in self.starts(rank):
            if start != last and (slot := openings.slot(start)):
                last = start
                yield slot

    def starts(self, rank: _Rank) -> Iterator[tuple[datetime, Openings]]:
        """Yield the starts of all places, best first; whether resources can be picked for one is not yet known.

        What waits is a piece, a stretch of starts in one, or a start; each gives those that come after it.
        """
        opened: dict[int, Openings] = {}
        waiting: list[tuple[float, float, int, _Found]] = [
            (rank(piece.start, piece.end), _NOT_YET, n, ()) for n, (_, piece) in enumerate(self._pieces)
        ]
        heapq.heapify(waiting)
        while waiting:
            _, _, n, found = heapq.heappop(waiting)
            match found:
                case (start,):
                    yield start, opened[n]
                case (first, last):
                    for start in opened[n].grid(first, last):
                        heapq.heappush(waiting, (rank(start, start), start.timestamp(), n, (start,)))
                case _:
                    opened[n] = self._open(*self._pieces[n])
                    for first, last in opened[n].starts:
                        heapq.heappush(waiting, (rank(first, last), _NOT_YET, n, (first, last)))

    def _open(self, place: Place, piece: Span) -> Openings:
        """Look into a piece; raise FartherError when it is not known well enough."""
        whole = place.reach(piece).widen(self._around, self._around)
        if self._known and not self._known.covers(whole):
            raise FartherError(Span(min(self._known.start, whole.start), max(self._known.end, whole.end)))
        return place.within(piece)


_Found = tuple[()] | tuple[datetime] | tuple[datetime, datetime]
"""Nothing yet of a piece; a start; or from when to when starts may lie."""

_Rank = Callable[[datetime, datetime], float]
"""How good the best start from one instant to another can be, the smallest first."""

_NOT_YET = float("-inf")
"""Pieces are looked into before starts of the same rank are named."""


def _rank(order: Order, near: datetime | None) -> _Rank:
    if order is Order.NEAREST and near is not None:
        return lambda start, end: max((start - near).total_seconds(), (near - end).total_seconds(), 0.0)
    if order is Order.LATEST:
        return lambda _start, end: -end.timestamp()
    return lambda start, _end: start.timestamp()


def _spread(field: _Field, limit: int) -> tuple[Slot, ...]:
    """Pick slots that differ, all within two weeks of the first where there are as many; or nearer to each other."""
    picked: list[tuple[datetime, Slot]] = []
    starts = _walked_again(
        (on_the_wall(start, openings.place.zone), start, openings)
        for start, openings in field.starts(_rank(Order.EARLIEST, None))
    )
    for most, far in _FAR:
        for wall, start, openings in starts():
            away = picked and far is not _any and start > picked[0][1].span.end + NEARBY
            if away or len(picked) >= min(most, limit):
                break
            apart = all(start != slot.span.start and far(wall, other) for other, slot in picked)
            if apart and (slot := openings.slot(start)):
                picked.append((wall, slot))
    return tuple(sorted((slot for _, slot in picked), key=lambda each: each.span.start))


def _snug(
    catalog: Catalog, ask: Ask, taken: Taken, windows: Spans, known: Span | None, now: datetime
) -> Iterator[Slot]:
    """Yield the slots of one day after the other, the snuggest first, each by whoever it suits best."""
    where, earliest_first = zone(catalog.locations[0].zone), _rank(Order.EARLIEST, None)

    def slots(asked: Ask, within: Spans) -> Iterator[Slot]:
        return _Field(asked.places(catalog, taken, now), within, within[0].start, known, AROUND).best(
            earliest_first
        )

    for _, first in groupby(slots(ask, windows), lambda each: on_the_wall(each.span.start, where).date()):
        day = overlap(windows, (day_span(on_the_wall(next(first).span.start, where).date(), where),))
        of_day = (
            (snugness(catalog, slot, taken), slot)
            for each in _by_each(catalog, ask)
            for slot in slots(each, day)
        )
        snuggest: dict[datetime, tuple[Snugness, Slot]] = {}
        for found in of_day:
            start = found[1].span.start
            snuggest[start] = min(found, snuggest.get(start, found), key=itemgetter(0))
        yield from (slot for _, slot in sorted(snuggest.values(), key=itemgetter(0)))


def _by_each(catalog: Catalog, ask: Ask) -> Iterable[Ask]:
    """Return the ask by each provider who could be named; as it is where it names one, or needs none or several.

    Nor is anybody chosen for a visit that people share: there a session that stands comes first.
    """
    needs = [each for each in ask.service.needs if each.kind is ResourceKind.PROVIDER]
    if ask.service.seats or ask.provider_id or len(needs) != 1 or needs[0].count > 1 or needs[0].rotates:
        return (ask,)
    able = (each for place in ask.locations(catalog) for each in catalog.candidates(needs[0], place.id))
    return [replace(ask, provider_id=each) for each in dict.fromkeys(each.id for each in able)]


def _walked_again(items: Iterator[T]) -> Callable[[], Iterator[T]]:
    """Return a function that walks along the items from the first on, each time; none is made twice."""
    made: list[T] = []

    def walk() -> Iterator[T]:
        yield from made
        for each in items:
            made.append(each)
            yield each

    return walk


_NOON = 13
"""The hour at which the second half of a working day begins."""

_Far = Callable[[datetime, datetime], bool]


def _other_day_and_half(one: datetime, two: datetime) -> bool:
    return one.date() != two.date() and (one.hour < _NOON) != (two.hour < _NOON)


def _other_day(one: datetime, two: datetime) -> bool:
    return one.date() != two.date()


def _hours_apart(hours: int) -> _Far:
    return lambda one, two: abs(one - two) >= timedelta(hours=hours)


def _any(_one: datetime, _two: datetime) -> bool:
    return True


_FAR: tuple[tuple[float, _Far], ...] = (
    (2, _other_day_and_half),
    (inf, _other_day),
    (inf, _hours_apart(2)),
    (inf, _hours_apart(1)),
    (inf, _any),
)
"""When two wall times differ enough to be offered side by side, the best way first, and how many can at most."""
