"""Dates of a series put on the table: which are asked for, who serves on them, what may stand for those that clash.

All dates are planned together (``core.joint``), each is held under a claim of its own, and the offer of a series is
one offer: ``series`` is the claim of the talk that plans it, or what its dates share already when they move.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from core import joint
from core.availability import find, reach
from core.bookings import Booking, Slot, State, Step, Taking, hold
from core.joint import Dated, Plan
from core.policies import last_date, latest, may_hold
from core.quotas import may_add
from core.series import Cycle, Unit, days
from core.spans import Span
from core.uses import Taken, joined, without
from core.walltime import DAY, MINUTE, day_span, instants, on_the_wall, zone
from core.wishes import Wish
from dialogs.offers import Search, deadline, drafted, offer, provider_of, room_of
from dialogs.states import Clash, Draft, Offer, Planning
from dialogs.times import bearings
from dialogs.when import Expression, Repeat
from dialogs.when.expression import Clock, Date, Half, Mention, Weekday
from dialogs.when.expression import Unit as Said

_UNITS = {
    "day": (Unit.DAY, 1),
    "fortnight": (Unit.WEEK, 2),
    "month": (Unit.MONTH, 1),
    "quarter": (Unit.MONTH, 3),
    "year": (Unit.MONTH, 12),
}
_WORKDAYS = (0, 1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class Wanted:
    """The dates that are asked for, each with its claim; ``cut``: more were than may be; ``ends``: an end was said."""

    series: str
    dates: tuple[Dated, ...]
    claims: tuple[str, ...]
    cut: bool = False
    ends: bool = True


@dataclass(frozen=True, slots=True)
class Put:
    """Dates on the table: the state, the steps that hold them, and whether all of them are held."""

    state: Planning
    steps: tuple[Step, ...]
    held: bool


def cycle(repeats: Repeat) -> Cycle:
    """Return how dates follow one another as it was said."""
    unit, factor = _UNITS.get(repeats.unit, (Unit.WEEK, 1))
    weekdays = _WORKDAYS if repeats.unit == "workday" else repeats.weekdays
    return Cycle(unit, repeats.interval * factor, weekdays, repeats.nth, repeats.times, repeats.until)


def wanted(search: Search, repeats: Repeat, start: datetime) -> Wanted:
    """Return the dates of a new series from the first start on, as many as the house rules allow."""
    facts = search.facts
    places = search.ask.locations(facts.catalog) or facts.catalog.locations
    where = zone(places[0].zone)
    first = on_the_wall(start, where)
    rules = facts.rules(search.service, search.draft.location_id)

    def out(day: date) -> bool:
        whole = day_span(day, where)
        return any(span.overlaps(whole) for span in repeats.without)

    found = days(
        _there(cycle(repeats), first.date() - start.astimezone(bearings(facts, search.draft).zone).date()),
        first.date(),
        last=last_date(rules, facts.now, where),
        most=rules.longest_series,
        out=out,
    )
    walls = [datetime.combine(day, first.time()) for day in found.days]
    far = latest(rules, facts.now, where)
    near = [wall for wall in walls if all(each < far for each in instants(wall, where))]
    claims = tuple(f"{search.claim}.{n}" for n, _ in enumerate(near))
    cut_off = found.cut or len(near) < len(walls)
    return Wanted(search.claim, tuple(map(Dated, near)), claims, cut_off, cycle(repeats).ends)


def _there(said: Cycle, shift: timedelta) -> Cycle:
    """Return the cycle by the days of the place, where whoever named its weekdays has another date by then."""
    weekdays = tuple(sorted((each + shift // DAY) % 7 for each in said.weekdays))
    return replace(said, weekdays=weekdays, until=said.until and said.until + shift)


def at_that_time(search: Search, start: datetime, repeats: Repeat) -> Draft:
    """Return the draft with the first date that was picked, where no time was said for the series, or another one."""
    facts, draft = search.facts, search.draft
    places = search.ask.locations(facts.catalog) or facts.catalog.locations
    wall = on_the_wall(start, zone(places[0].zone))
    if repeats.at == wall.time():
        return draft
    said = Expression.from_data(draft.said or {})
    clock, first = Clock(wall.hour, wall.minute, Half.FULL), Date(wall.day, wall.month, wall.year)
    weekly = said.every is not None and said.every.unit is Said.WEEK
    mentions = tuple(replace(one, hours=clock) for one in said.mentions if one.day)
    mentions = mentions or (Mention(Weekday(wall.weekday()) if weekly else None, clock),)
    every = replace(said.every, since=first) if said.every else None
    return replace(draft, said=replace(said, mentions=mentions, every=every).to_data())


def moved(search: Search, start: datetime) -> Wanted:
    """Return the dates of a series that moves as its ``moving`` date does: as many days on, and to the same clock."""
    facts, draft = search.facts, search.draft
    anchor = facts.booking(draft.moving or "")
    if anchor is None:
        return Wanted(search.claim, (), ())
    new = on_the_wall(start, zone(anchor.zone))
    shift = new.date() - anchor.wall.date()
    known = [booking for claim in draft.moves if (booking := facts.booking(claim))]
    walls = ((each, datetime.combine(each.wall.date() + shift, new.time())) for each in known)
    dates = [(each.claim, Dated(wall, each.slot.takings)) for each, wall in walls]
    return Wanted(anchor.series or "", tuple(date for _, date in dates), tuple(claim for claim, _ in dates))


def once_more(search: Search, offers: Iterable[Offer], clashes: Iterable[Clash] = ()) -> Wanted:
    """Return the dates of a table that is to be planned again."""
    walls = [(each.start.replace(tzinfo=None), each.claim or "") for each in offers]
    ordered = sorted([*walls, *((each.wall, each.claim) for each in clashes)])
    own = {claim: _own(search, claim) for _, claim in ordered}
    dates = tuple(Dated(wall, own[claim]) for wall, claim in ordered)
    return Wanted(search.draft.series or search.claim, dates, tuple(claim for _, claim in ordered))


def _own(search: Search, claim: str) -> tuple[Taking, ...]:
    booking = search.facts.booking(claim) if search.draft.moves else None
    return booking.slot.takings if booking else ()


def planned(search: Search, asked: Wanted) -> Plan | None:
    """Return who serves on all dates with the fewest clashes, and what may stand for each; None for nobody."""
    facts, ask = search.facts, search.ask
    places = ask.locations(facts.catalog)
    if not places or not asked.dates:
        return None
    zones = {each.zone for each in places}
    starts = [each for date in asked.dates for name in zones for each in instants(date.wall, zone(name))]
    spans = [_reach(search, each) for each in starts]
    found = joint.plan(facts.catalog, ask, asked.dates, _taken(search, spans), now=facts.now)
    if found is None:
        return None
    found = _within_quota(search, found)
    clashes = tuple(each.date for each in found.clashes)
    if not clashes or len(clashes) == len(found.dates):
        return found
    near = joint.around(clashes, facts.catalog.location[found.location_id].zone)
    return joint.instead(facts.catalog, ask, found, _taken(search, near), now=facts.now)


def _reach(search: Search, start: datetime) -> Span:
    """Return the span over which takings must be known for a date that starts then."""
    wish = Wish((Span(start, start + MINUTE),))
    return reach(search.service, wish, search.facts.catalog.longest_gap)


def _within_quota(search: Search, found: Plan) -> Plan:
    """Return the plan without the slots that are one more than the person may have."""
    facts, moves = search.facts, search.draft.moves
    have = [each for each in facts.visits if each.claim not in moves]
    dates = []
    for each in found.dates:
        slot = each.slot
        if slot and may_add(facts.catalog, slot, facts.person, have, facts.now):
            slot = None
        if slot:
            have.append(replace(drafted(facts, search.draft, "", slot, ""), state=State.BOOKED))
        dates.append(replace(each, slot=slot))
    return replace(found, dates=tuple(dates))


def _taken(search: Search, spans: Iterable[Span]) -> Taken:
    """Return how all that could serve is taken over the spans, but for what is held for the person themselves."""
    return joined(search.taken(busy) for busy in search.looks(spans))


def put(search: Search, asked: Wanted, found: Plan) -> Put:
    """Put a plan on the table, its dates and what may stand for the others held until the deadline."""
    facts, until = search.facts, deadline(search.facts)
    draft = replace(search.draft, series=asked.series, dates=())
    offers: list[Offer] = []
    clashes: list[Clash] = []
    bookings: list[Booking] = []
    for n, (each, claim) in enumerate(zip(found.dates, asked.claims, strict=True)):
        slot, instead = each.slot, None
        if either := slot or each.instead:
            booking = _dated(search, draft, claim, either, f"{facts.ids[1]}.{n}")
            bookings.append(booking)
            instead = replace(offer(facts, booking, ""), claim=claim)
        if slot and instead:
            offers.append(instead)
        else:
            clashes.append(Clash(each.date.wall, claim, instead))
    held = _held(search, bookings)
    state = Planning(draft, search.claim, tuple(offers), tuple(clashes), until)
    return Put(state, tuple(hold(each, until=until) for each in held), len(held) == len(bookings))


def _held(search: Search, bookings: list[Booking]) -> list[Booking]:
    """Return those that may be held: the series is one offer, and nobody's day may be held beyond its share."""
    others = [
        each
        for each in search.facts.bookings
        if each.state is State.HELD and each.counts(search.facts.now) and each.claim != search.claim
    ]
    holding = search.facts.catalog.business.holding
    if not bookings or may_hold(holding, others, bookings[0]):
        return []
    held: list[Booking] = []
    for each in bookings:
        if not search.crowded(each, held):
            held.append(each)
    return held


def _dated(search: Search, draft: Draft, claim: str, slot: Slot, new_id: str) -> Booking:
    return replace(drafted(search.facts, draft, claim, slot, new_id), series=draft.series)


def booking_of(search: Search, offered: Offer) -> Booking:
    """Return the booking that a date on the table would be."""
    length = timedelta(minutes=offered.minutes) if offered.minutes else search.service.length
    start = offered.start.astimezone(UTC)
    visit = Span(start, start + length)
    takings = tuple(Taking(each, visit) for each in offered.resources)
    slot = Slot(search.service.id, offered.location_id, visit, takings)
    return _dated(search, search.draft, offered.claim or "", slot, offered.id)


@dataclass(frozen=True, slots=True)
class Had:
    """A date that can be had: its claim, its slot, and the hold that keeps it, if any."""

    claim: str
    slot: Slot
    held: Booking | None = None


def had(search: Search, offers: Iterable[Offer]) -> tuple[Had, ...] | None:
    """Return the dates while all of them can be had: held still, or free with the same provider; else None."""
    chosen = tuple(offers)
    holds = {each.id: each for each in search.facts.held_of(search.draft.series)}
    loose = [each for each in chosen if each.id not in holds]
    starts = [each.start.astimezone(UTC) for each in loose]
    spans = [_reach(search, each) for each in starts]
    taken = _taken(search, spans) if loose else {}
    found = []
    for each in chosen:
        held = holds.get(each.id)
        slot = held.slot if held else _free(search, each, taken)
        if slot is None:
            return None
        found.append(Had(each.claim or "", slot, held))
    return tuple(found)


def _free(search: Search, offered: Offer, taken: Taken) -> Slot | None:
    """Return the slot of a date that is not held, if it is free."""
    facts, start = search.facts, offered.start.astimezone(UTC)
    ask = replace(search.ask, provider_id=provider_of(search, offered), room_id=room_of(search, offered))
    ask = replace(ask, location_id=offered.location_id)
    own = _own(search, offered.claim or "")
    freed = without(taken, ((each.resource_id, each.span) for each in own))
    wish = Wish((Span(start, start + MINUTE),))
    return next(iter(find(facts.catalog, ask, wish, freed, now=facts.now, limit=1)), None)
