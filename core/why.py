"""Why not: the rule that decided, and what stands behind it.

The rules are asked in one order (``RULES``), from what never changes to what changes with every booking. Each
takes away some of the starts that those before it left, at every place; the one that leaves none is the one that
decided. So who hears it could have had the visit but for that rule, and of all that stands in the way it is
what a client can do most about.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property

from core.availability import Ask, find
from core.blocks import Block, added, place_key
from core.bounds import common
from core.catalog import Catalog, Location, Need, Resource, ResourceKind
from core.layers import may_have, rules_for
from core.opening import open_within
from core.policies import Refused, earliest, latest
from core.rules import Rules
from core.spans import Span, Spans, cut, join, overlap
from core.uses import Taken
from core.walltime import MINUTE, zone
from core.wishes import Wish

EVER = Span(datetime(1, 1, 2, tzinfo=UTC), datetime(9999, 12, 30, tzinfo=UTC))
"""All time, but for its very ends, which no zone can write."""

ENDLESS = 1_000_000
"""Seats that no session ever fills."""


@dataclass(frozen=True, slots=True)
class Because:
    """The rule that decided, and where and when a visit could start but for it: what the rules before it left.

    ``missing``: those who could meet the first of the needs that nobody meets at any of these starts. ``blocks``:
    what staff blocked there, where that decided.
    """

    refused: Refused
    places: tuple[Location, ...] = ()
    windows: Spans = ()
    missing: tuple[Resource, ...] = ()
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True)
class _Asked:
    """What the rules are asked about; where it could be given at all is the same for all of them."""

    catalog: Catalog
    ask: Ask
    taken: Taken
    now: datetime
    blocks: tuple[Block, ...]

    @cached_property
    def blocked(self) -> Taken:
        """Return what is taken by blocks alone."""
        return added({}, self.blocks)

    @cached_property
    def given(self) -> tuple[Location, ...]:
        """Return where the service is given, by whom it is wanted."""
        return replace(self.ask, people=1, who=None).locations(self.catalog)

    @cached_property
    def large(self) -> tuple[Location, ...]:
        """Return where it is given for so many people."""
        return replace(self.ask, who=None).locations(self.catalog)

    @cached_property
    def open_to_them(self) -> tuple[Location, ...]:
        """Return where whoever asks may book it."""
        return self.ask.locations(self.catalog)


_Starts = tuple[Location, Spans]
"""A place, and when a visit could start there."""


def why_not(
    catalog: Catalog, ask: Ask, wish: Wish, taken: Taken, *, now: datetime, blocks: tuple[Block, ...] = ()
) -> Because | None:
    """Return the rule that leaves no start for the wish, None just where ``find`` finds one.

    It is told what ``find`` is, and which part of what is taken are ``blocks``.
    """
    asked = _Asked(catalog, replace(ask, service=ask.service.lasting(wish.length)), taken, now, blocks)
    left = [(each, join(wish.windows)) for each in _named(catalog, ask)]
    for refused, rule in RULES:
        kept = [(place, spans) for place, starts in left if (spans := rule(asked, place, starts))]
        if not kept:
            return _because(asked, refused, left)
        left = kept
    return None


def at(start: datetime) -> Wish:
    """Return the wish for a visit that starts right then."""
    return Wish((Span(start, start + MINUTE),), exact=True)


def _named(catalog: Catalog, ask: Ask) -> tuple[Location, ...]:
    """Return the places in question, whoever works there: that of the ask, else those of the service, else all."""
    ids = (ask.location_id,) if ask.location_id else ask.service.locations or tuple(catalog.location)
    return tuple(catalog.location[each] for each in ids)


def _because(asked: _Asked, refused: Refused, left: list[_Starts]) -> Because:
    """Return what the rules before it left, and who and what is behind it."""
    places = tuple(place for place, _ in left)
    windows = join(span for _, spans in left for span in spans)
    taken = {
        Refused.AWAY: {},
        Refused.BLOCKED: asked.blocked,
        Refused.TAKEN: asked.taken,
        Refused.TOO_CLOSE: asked.taken,
    }.get(refused)
    missing = _missing(asked, left, taken) if taken is not None else ()
    blocks = _blocks(asked, places, windows) if refused is Refused.BLOCKED else ()
    return Because(refused, places, windows, missing, blocks)


def _missing(asked: _Asked, left: list[_Starts], taken: Taken) -> tuple[Resource, ...]:
    """Return the candidates for the first need that nobody could meet at any start that was left."""
    for need in dict.fromkeys(asked.ask.service.needs):
        only = replace(asked, ask=_alone(asked.ask, need))
        if not any(_serves(only, place, starts, taken=taken, anytime=True) for place, starts in left):
            found = (each for place, _ in left for each in only.ask.candidates(asked.catalog, place)[0])
            return tuple(dict.fromkeys(found))
    return ()


def _alone(ask: Ask, need: Need) -> Ask:
    """Return the ask as if there were that need alone."""
    provider = ask.provider_id if need.kind is ResourceKind.PROVIDER else None
    room = ask.room_id if need.kind is ResourceKind.ROOM else None
    features = ask.features if need.kind is ResourceKind.ROOM else frozenset[str]()
    service = replace(ask.service, needs=(need,))
    return replace(ask, service=service, provider_id=provider, room_id=room, features=features)


def _blocks(asked: _Asked, places: tuple[Location, ...], windows: Spans) -> tuple[Block, ...]:
    """Return the blocks of the places, and of those who could serve there, that lie in the way."""
    service = asked.ask.service
    before, after = timedelta(minutes=service.before), service.length + timedelta(minutes=service.after)
    visits = join(each.widen(before, after) for each in windows)
    needed = (each for place in places for one in asked.ask.candidates(asked.catalog, place) for each in one)
    keys = {each.id for each in needed} | {place_key(each.id) for each in places}
    return tuple(each for each in asked.blocks if each.key in keys and overlap(visits, (each.span,)))


# The rules: each returns the starts that it leaves at a place ---------------------------------------------------------


def _somebody(asked: _Asked, place: Location, starts: Spans) -> Spans:
    """Leave the places where the service is given, by whom it is wanted."""
    return starts if place in asked.given else ()


def _large_enough(asked: _Asked, place: Location, starts: Spans) -> Spans:
    """Leave the places that have a room for so many people."""
    return starts if place in asked.large else ()


def _invited(asked: _Asked, _place: Location, starts: Spans) -> Spans:
    """Leave all where whoever asks is invited, or nobody has to be."""
    who = asked.ask.who
    return () if who and may_have(asked.ask.service, who) is Refused.INVITATION else starts


def _rightful(asked: _Asked, place: Location, starts: Spans) -> Spans:
    """Leave the places where whoever asks may book the service, and somebody and something for each need."""
    return starts if place in asked.open_to_them else ()


def _not_past(asked: _Asked, _place: Location, starts: Spans) -> Spans:
    """Leave the starts that are still to come."""
    return overlap(starts, (Span(_whole(asked.now), EVER.end),))


def _in_time(asked: _Asked, place: Location, starts: Spans) -> Spans:
    """Leave the starts from the lead time on."""

    def soonest(rules: Rules) -> Span:
        return Span(_whole(asked.now + timedelta(minutes=rules.lead)), EVER.end)

    return _bound(asked, place, starts, soonest)


def _begun(asked: _Asked, place: Location, starts: Spans) -> Spans:
    """Leave the starts from the first date on."""
    where = zone(place.zone)
    return _bound(
        asked, place, starts, lambda rules: Span(_whole(earliest(rules, asked.now, where)), EVER.end)
    )


def _near_enough(asked: _Asked, place: Location, starts: Spans) -> Spans:
    """Leave the starts before the horizon."""
    where = zone(place.zone)
    return _bound(asked, place, starts, lambda rules: Span(EVER.start, latest(rules, asked.now, where)))


def _not_used_up(refused: Refused) -> Callable[[_Asked, Location, Spans], Spans]:
    """Return the rule that leaves the starts of which a quota leaves some to whoever asks."""

    def left(asked: _Asked, place: Location, starts: Spans) -> Spans:
        spent = asked.ask.spent(refused)
        starts = cut(starts, spent.get(place_key(place.id), ()))
        for able in asked.ask.candidates(asked.catalog, place) if spent else ():
            starts = overlap(
                starts, join(one for each in able for one in cut(starts, spent.get(each.id, ())))
            )
        return starts

    return left


def _open(_asked: _Asked, place: Location, starts: Spans) -> Spans:
    """Leave the starts at which the house is open."""
    return overlap(starts, _opening(place, starts))


def _open_to_the_end(asked: _Asked, place: Location, starts: Spans) -> Spans:
    """Leave the starts from which the house is open for the whole visit."""
    last = asked.ask.service.length - MINUTE
    house = _opening(place, tuple(Span(each.start, each.end + last) for each in starts))
    return overlap(starts, tuple(Span(each.start, each.end - last) for each in house if each.length > last))


def _somebody_in(asked: _Asked, place: Location, starts: Spans) -> Spans:
    """Leave the places where all that is needed works at some minute, taken or not."""
    return starts if _serves(asked, place, starts, taken={}, anytime=True) else ()


def _on_grid(asked: _Asked, place: Location, starts: Spans) -> Spans:
    """Leave the places where that is so at a start on the service's grid."""
    return starts if _serves(asked, place, starts, taken={}) else ()


def _unblocked(asked: _Asked, place: Location, starts: Spans) -> Spans:
    """Leave the places where staff did not block it."""
    return starts if _serves(asked, place, starts, taken=asked.blocked) else ()


def _idle(asked: _Asked, place: Location, starts: Spans) -> Spans:
    """Leave the places where it is free as well, or there is a session, however near the next visits, however full."""
    touching = replace(asked, catalog=asked.catalog.touching)
    return starts if _serves(_roomy(touching), place, starts, taken=asked.taken) else ()


def _far_enough(asked: _Asked, place: Location, starts: Spans) -> Spans:
    """Leave the places where the visits before and after lie far enough away."""
    return starts if _serves(_roomy(asked), place, starts, taken=asked.taken) else ()


def _seated(asked: _Asked, place: Location, starts: Spans) -> Spans:
    """Leave the places where there are seats enough."""
    return starts if _serves(asked, place, starts, taken=asked.taken) else ()


def _roomy(asked: _Asked) -> _Asked:
    """Return what is asked as if a session had seats for everybody."""
    service = asked.ask.service
    return replace(asked, ask=replace(asked.ask, service=replace(service, seats=service.seats and ENDLESS)))


def _whole(moment: datetime) -> datetime:
    """Return the first whole minute from then on: visits start on no other."""
    return moment + (moment.replace(second=0, microsecond=0) - moment) % MINUTE


def _opening(place: Location, starts: Spans) -> Spans:
    """Return when a house is open around the starts."""
    where = zone(place.zone)
    return join(span for each in starts for span in open_within(place.hours, each, where))


def _serves(asked: _Asked, place: Location, starts: Spans, *, taken: Taken, anytime: bool = False) -> bool:
    """Tell whether all that is needed can be had at the place, at one of the starts at which the service may begin."""
    service = replace(asked.ask.service, grid=1, starts=()) if anytime else asked.ask.service
    here = replace(asked.ask, service=service, location_id=place.id)
    return bool(find(asked.catalog, here, Wish(starts), taken, now=asked.now, limit=1))


def _bound(asked: _Asked, place: Location, starts: Spans, bounds: Callable[[Rules], Span]) -> Spans:
    """Leave the starts that for each need lie within the bounds of somebody's rules."""
    catalog, service, who = asked.catalog, asked.ask.service, asked.ask.who
    known = common(catalog, service, who)
    if known:
        return overlap(starts, (bounds(known),))
    for able in asked.ask.candidates(catalog, place):
        own = (bounds(rules_for(catalog, service, place.id, (each.id,), who)) for each in able)
        starts = overlap(starts, join(own))
    return starts


RULES: tuple[tuple[Refused, Callable[[_Asked, Location, Spans], Spans]], ...] = (
    (Refused.NOBODY, _somebody),
    (Refused.TOO_SMALL, _large_enough),
    (Refused.INVITATION, _invited),
    (Refused.RIGHTS, _rightful),
    (Refused.PAST, _not_past),
    (Refused.TOO_SOON, _in_time),
    (Refused.NOT_OPEN, _begun),
    (Refused.TOO_FAR, _near_enough),
    (Refused.AT_ONCE, _not_used_up(Refused.AT_ONCE)),
    (Refused.DAY_LIMIT, _not_used_up(Refused.DAY_LIMIT)),
    (Refused.WEEK_LIMIT, _not_used_up(Refused.WEEK_LIMIT)),
    (Refused.MONTH_LIMIT, _not_used_up(Refused.MONTH_LIMIT)),
    (Refused.CLOSED, _open),
    (Refused.CLOSING, _open_to_the_end),
    (Refused.AWAY, _somebody_in),
    (Refused.OFF_GRID, _on_grid),
    (Refused.BLOCKED, _unblocked),
    (Refused.TAKEN, _idle),
    (Refused.TOO_CLOSE, _far_enough),
    (Refused.FULL, _seated),
)
"""The rules in the order in which they are asked; the first that leaves no start is the one that is named."""
