"""A search for times in the book: what fits a wish, what comes nearest where nothing does, and why not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property

from core.availability import Ask, FartherError, find, first_reach, reach
from core.bookings import Booking, Slot, Taking
from core.catalog import ResourceKind, Service
from core.nearby import Differs, about, nearby
from core.opening import working
from core.people import Consent
from core.policies import Refused, may_keep
from core.quotas import Quota, broken, used_up
from core.requests import without
from core.rotation import rotates
from core.rules import Rules
from core.sessions import seats_left
from core.spans import Span, join, overlap
from core.uses import Taken
from core.uses import without as but_for
from core.walltime import MINUTE, day_span, zone
from core.why import Because, why_not
from core.wishes import Order, Wish
from dialogs.rooms import lent, lets_room
from dialogs.states import Draft
from dialogs.times import VAGUE, around, later
from dialogs.turn import Busy, Facts, Needs

MOST = 3
"""Times that one message names."""

MOST_AT_FIRST = 2
"""Times that the first message to an address names: it also says who writes and how to stop it."""

MOST_BESIDE = 2
"""Times for a room that stand on buttons: beside them stands the one for another time, and that makes three."""

_ON_BUTTONS = (Differs.TIME, Differs.WITH, Differs.PLACE, Differs.LENGTH)
"""Which alternatives go before which where there is room for two: rather all of the time than a shorter one."""

NEAR = timedelta(days=4)
"""How much around the best start is looked up first."""

MUCH_MORE = 3
"""How many times as much is looked up besides, each time that what is known holds too little."""


@dataclass(frozen=True)
class Search:
    """A search for times: what for, by whom it is asked, and whose own holds do not count."""

    facts: Facts
    draft: Draft
    claim: str

    @cached_property
    def service(self) -> Service:
        """Return the service that is looked for, as long as it is to be: as was said, or as long as what moves."""
        service = self.facts.catalog.service[self.draft.service_id or ""]
        if self.draft.minutes is not None:
            return service.lasting(self.draft.minutes * MINUTE)
        moving = self.facts.booking(self.draft.moving) if self.draft.moving and service.is_open else None
        return service.lasting(moving.slot.span.length if moving else None)

    @cached_property
    def ask(self) -> Ask:
        """Return what is asked of the book."""
        draft, facts = self.draft, self.facts
        counted = facts.catalog.counts or facts.person.rules.says
        ask = Ask(
            self.service,
            draft.provider_id,
            draft.location_id,
            draft.people,
            draft.room_id,
            features=frozenset(draft.features),
            who=facts.person,
            used_up=used_up(
                facts.catalog, self.service, facts.person, facts.visits, facts.now, moving=draft.moving
            )
            if counted
            else (),
        )
        return replace(ask, spare=lent(ask, facts))

    @cached_property
    def lends(self) -> Ask:
        """Return what is asked of the book, rooms that staff lend on request among them."""
        return replace(self.ask, spare=frozenset())

    @property
    def on_buttons(self) -> bool:
        """Tell whether it is a room that is looked for, and times for it stand on buttons."""
        return self.facts.line.cards and lets_room(self.service)

    @property
    def most(self) -> int:
        """Return how many times a message may name."""
        if self.on_buttons:
            return MOST_BESIDE
        return MOST_AT_FIRST if self.facts.reach.consent is Consent.NEW else MOST

    def slots(self, wish: Wish, limit: int = MOST, ask: Ask | None = None) -> tuple[Slot, ...]:
        """Return the free slots that fit the wish, best first."""
        wanted = ask or self.ask
        return self._find(wish, min(limit, self.most), wanted)

    def every(self, wish: Wish, limit: int) -> tuple[Slot, ...]:
        """Return all free slots that fit the wish, in order of time, for who can show more than a message can."""
        return self._find(wish, limit, self.ask)

    def _find(self, wish: Wish, limit: int, ask: Ask) -> tuple[Slot, ...]:
        """Return the best slots; days nearby are looked up first, and more only where too little is free there."""
        facts = self.facts
        whole = reach(ask.service, wish, facts.catalog.longest_gap)
        span = first_reach(facts.catalog, ask, wish, now=facts.now, length=NEAR)
        while True:
            found = self._found(busy := self._look(span), wish, limit, ask)
            if not isinstance(found, FartherError):
                return found
            more = MUCH_MORE * busy.asked.span.length
            (wider,) = overlap((found.span.widen(more, more),), (whole,))
            span = found.span if self._knows(found.span) else wider

    def _found(self, busy: Busy, wish: Wish, limit: int, ask: Ask) -> tuple[Slot, ...] | FartherError:
        """Return the best slots, or how much farther must be looked up; a turn that is taken again is told the same."""
        facts = self.facts

        def search() -> tuple[Slot, ...] | FartherError:
            try:
                return find(
                    facts.catalog,
                    ask,
                    wish,
                    self.taken(busy),
                    now=facts.now,
                    limit=limit,
                    known=busy.asked.span,
                )
            except FartherError as farther:
                return farther

        return busy.once(facts.catalog, (find, ask, wish, limit, facts.now, self._offered), search)

    def look_over(self, wish: Wish) -> None:
        """Look up all that is in reach of a wish at once, for who searches in each part of it."""
        self._busy(self.ask, wish)

    def at(self, start: datetime, ask: Ask | None = None) -> tuple[Slot, ...]:
        """Return the slots that start right then, one for each place."""
        wanted = ask or self.ask
        wish = Wish((Span(start, start + MINUTE),))
        places = wanted.locations(self.facts.catalog)
        found = (self.slots(wish, 1, replace(wanted, location_id=each.id)) for each in places)
        return tuple(slot for slots in found for slot in slots)

    def why_not(self, wish: Wish) -> Because | None:
        """Return the rule that leaves no start for the wish, and what it left before; None where there is one."""
        facts, ask, busy = self.facts, self.ask, self._busy(self.ask, wish)
        return busy.once(
            facts.catalog,
            (why_not, ask, wish, facts.now, self._offered),
            lambda: why_not(facts.catalog, ask, wish, self.taken(busy), now=facts.now, blocks=busy.blocks),
        )

    def quota(self, because: Because) -> Quota | None:
        """Return the quota that decided, None where none did."""
        facts, ask = self.facts, self.ask
        for place in because.places:
            start = max(because.windows[0].start, facts.now)
            visit = Span(start, start + self.service.length)
            for each in (None, *sorted(ask.resources(facts.catalog))):
                slot = Slot(self.service.id, place.id, visit, (Taking(each, visit),) if each else ())
                quota = broken(
                    facts.catalog, slot, facts.person, facts.visits, facts.now, moving=self.draft.moving
                )
                if quota and quota.refused is because.refused:
                    return quota
        return None

    def instead(self, wish: Wish) -> tuple[Slot, ...]:
        """Return what comes nearest when nothing fits the wish.

        The same provider on the same days, somebody else at the very time, and then the days after.
        """
        where = zone(self.facts.catalog.locations[0].zone)
        anybody = replace(self.ask, provider_id=None, room_id=None)
        if not self.ask.locations(self.facts.catalog):
            here = self.slots(wish, MOST, anybody) if self.draft.room_id else ()
            return here or self.slots(wish, MOST, replace(anybody, location_id=None))
        if close := self._close_to(wish):
            known = {(each.span, each.takings) for each in close}
            nearest = self.slots(around(_rather_later(wish), where))
            more = (each for each in nearest if (each.span, each.takings) not in known)
            return (*close, *more)[: self.most]
        named = self.draft.provider_id or self.draft.room_id
        others = self.at(wish.windows[0].start, anybody) if wish.exact and named else ()
        near = self.slots(around(wish, where), self.most - len(others[:1]))
        if found := (*near, *others)[: self.most]:
            return found
        self.look_over(after := later(wish, where))
        return self.slots(after) or self.slots(around(wish, where), MOST, anybody)

    def _close_to(self, wish: Wish) -> tuple[Slot, ...]:
        """Return what differs least from a stay where nobody serves: its time, its length, its room or its place."""
        served = any(each.kind is ResourceKind.PROVIDER for each in self.service.needs)
        if served or not wish.exact or self.service.seats:
            return ()
        start, facts = wish.windows[0].start, self.facts
        span = about(self.ask, start, facts.catalog.longest_gap)
        busy = self._look(span)
        near = busy.once(
            facts.catalog,
            (nearby, self.ask, start, facts.now, self._offered),
            lambda: nearby(
                facts.catalog, self.ask, start, self.taken(busy), now=facts.now, limit=len(Differs)
            ),
        )
        found = {each.differs: each.slot for each in near}
        anywhere = replace(self.lends, location_id=None)
        if self.ask.spare and (lends := self.at(start, self.lends) or self.at(start, anywhere)):
            found[Differs.WITH] = lends[0]
        order = _ON_BUTTONS if self.on_buttons else tuple(Differs)
        return tuple(found[each] for each in order if each in found)[: self.most]

    def beyond(self, wish: Wish, shown: frozenset[datetime], toward: int) -> tuple[Slot, ...]:
        """Return times that are not shown: before the first (-1), after the last (1), or others for the wish (0)."""
        now = self.facts.now
        if toward < 0:
            return self.slots(Wish((Span(now, min(shown)),), Order.LATEST)) if now < min(shown) else ()
        if toward > 0:
            return self.slots(Wish((Span(max(shown) + MINUTE, max(shown) + VAGUE),)))
        where = zone(self.facts.catalog.locations[0].zone)
        for wanted in (wish, later(wish, where)):
            found = tuple(
                each
                for each in self._find(wanted, MOST + len(shown), self.ask)
                if each.span.start not in shown
            )
            if found:
                return found[: self.most]
        return ()

    def beside(self, start: datetime, ask: Ask | None = None) -> Slot | None:
        """Return the slot at a start that nothing keeps away but requests which staff have not decided about."""
        wanted, service = ask or self.lends, self.service
        if self.draft.moving or service.seats or not self._asks_staff:
            return None
        wish = Wish((Span(start, start + MINUTE),))
        span = _days(reach(wanted.service, wish, self.facts.catalog.longest_gap))
        busy = self.facts.look(Needs(self._everybody, span, self.claim, rotates(service), requests=True))
        if not busy.requests:
            return None
        taken = without(busy.taken, busy.requests, busy.blocks)
        found = find(self.facts.catalog, wanted, wish, taken, now=self.facts.now, limit=1, known=span)
        asked = (each for each in found if self.rules_of(each).approval)
        return next(iter(asked), None)

    @property
    def _asks_staff(self) -> bool:
        """Tell whether staff may have to decide about it, with some resource or anywhere."""
        return self.facts.catalog.layered or self.facts.rules(self.service).approval

    def rules_of(self, slot: Slot) -> Rules:
        """Return the house rules that hold for a slot."""
        used = (each.resource_id for each in slot.takings)
        return self.facts.rules(self.service, slot.location_id, used)

    def left(self, slot: Slot) -> int | None:
        """Return how many seats are left in the session of a slot that was found, None where it is none."""
        asked = (each for each in self.facts.busy if each.asked.claim == self.claim)
        about = next((each for each in asked if each.asked.span.covers(slot.span)), None)
        return seats_left(self.service, slot, about.taken) if slot.seats and about else None

    def crowded(self, booking: Booking, beside: Iterable[Booking] = ()) -> Refused | None:
        """Return whether too much of the day of one of its resources would be held by undecided people.

        ``beside``: what else is held for this talk.
        """
        ours = tuple(taking for each in beside for taking in each.slot.takings)
        place = self.facts.catalog.location[booking.slot.location_id]
        day = day_span(booking.wall.date(), zone(place.zone))
        for each in booking.slot.takings:
            held = (
                span
                for busy in self.facts.busy
                if busy.asked.claim == self.claim
                for span in busy.held.get(each.resource_id, ())
            )
            mine = (taking.span for taking in ours if taking.resource_id == each.resource_id)
            works = overlap(working(self.facts.catalog.resource[each.resource_id], place, day), (day,))
            refused = may_keep(
                self.facts.catalog.business.holding, works, overlap(join((*held, *mine, each.span)), (day,))
            )
            if refused:
                return refused
        return None

    @cached_property
    def _offered(self) -> tuple[tuple[str, Span], ...]:
        """Return what is held for this person, who may have it: another wish gives back what it is in the way of."""
        held = self.facts.holds()
        return tuple((each.resource_id, each.span) for one in held for each in one.slot.takings)

    def taken(self, busy: Busy) -> Taken:
        """Return how all is taken, but for what is held for the person themselves."""
        return but_for(busy.taken, self._offered) if self._offered else busy.taken

    def _busy(self, ask: Ask, wish: Wish) -> Busy:
        """Return how all that could serve is taken over the wish."""
        return self._look(reach(ask.service, wish, self.facts.catalog.longest_gap))

    def looks(self, spans: Iterable[Span]) -> tuple[Busy, ...]:
        """Return how all that could serve is taken over several spans, all of them looked up at once."""
        wanted, turns = join(_days(span) for span in spans), rotates(self.service)
        return self.facts.look_all(Needs(self._everybody, span, self.claim, turns) for span in wanted)

    def _look(self, span: Span) -> Busy:
        return self.facts.look(self._needs(span))

    def _knows(self, span: Span) -> bool:
        return any(each.asked.covers(self._needs(span)) for each in self.facts.busy)

    def _needs(self, span: Span) -> Needs:
        return Needs(self._everybody, _days(span), self.claim, rotates(self.service))

    @cached_property
    def _everybody(self) -> frozenset[str]:
        """Return all that could serve, whoever is asked for: one look-up serves all."""
        return Ask(self.service, people=self.draft.people).resources(self.facts.catalog)


def _rather_later(wish: Wish) -> Wish:
    """Return the wish for a start near the one that was said: of two that are as near the later one."""
    return replace(wish, near=wish.windows[0].start + timedelta(seconds=1))


def _days(span: Span) -> Span:
    """Return the span widened to whole UTC days, so that near searches need one look-up."""
    start = span.start.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    end = span.end.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    return Span(start, end)
