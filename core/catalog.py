"""What can be booked, where, with which provider, room and equipment, how long, when open.

All lengths of time are whole minutes; all hours are wall time, in minutes after midnight of the local day.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from functools import cached_property

from core.hours import Hours
from core.keeps import USUAL_HOLDING, Holding, Waitlist
from core.notices import AT_ONCE, Notices, Tells
from core.people import Address
from core.plans import USUAL_PLAN, Plan, of_days
from core.questions import Question
from core.quiet import Quiet
from core.rules import QUOTAS, SILENT, TOTALS, USUAL, Group, Layer, Rules
from core.templates import Template
from core.wishes import Order


@dataclass(frozen=True, slots=True)
class Location:
    """A place of the business: its hours bound those of all in it; ``rules`` are what it says of the house's.

    ``plan``: which letters the bookings there earn, None: those of the business. ``notify``: where staff are told of
    visits there, none: where the business says.
    """

    id: str
    name: str
    zone: str
    hours: Hours
    address: str = ""
    phone: str = ""
    country: str | None = None
    region: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    rules: Layer = SILENT
    plan: Plan | None = None
    notify: tuple[Address, ...] = ()


class ResourceKind(StrEnum):
    """What a booking can need."""

    PROVIDER = "provider"
    ROOM = "room"
    EQUIPMENT = "equipment"


@dataclass(frozen=True, slots=True)
class Resource:
    """A provider, a room or a piece of equipment.

    ``tags`` are a provider's skills, a room's features, or what a piece of equipment is. ``hours`` are its
    own, None: those of the location. A provider may have a person behind it, who is told of bookings. Where
    a need rotates, the lowest ``priority`` goes first, and work is shared by ``weight``. ``gap``: minutes that
    lie at least between two visits. ``rules`` is what it says of the house rules. ``booked_by``: the groups that
    may book it, none: everybody. ``overridden_by``: the groups for which house rules do not count where it is booked.
    ``notify``: where staff are told of visits that take it. ``address``: from where a provider speaks for themselves.
    ``questions``: what whoever has booked it is asked.
    """

    id: str
    kind: ResourceKind
    name: str
    locations: tuple[str, ...]
    tags: frozenset[str] = frozenset()
    capacity: int = 1
    hours: Hours | None = None
    person_id: str | None = None
    aliases: tuple[str, ...] = ()
    weight: int = 1
    priority: int = 1
    gap: int = 0
    rules: Layer = SILENT
    booked_by: tuple[str, ...] = ()
    overridden_by: tuple[str, ...] = ()
    notify: tuple[Address, ...] = ()
    address: Address | None = None
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Need:
    """What a service needs: so many resources of a kind that have all the tags and hold so many people.

    ``of``: the ids of those that can serve, where only some can. Where it ``rotates`` they take turns: who has
    least to do is taken, unless the client names somebody.
    """

    kind: ResourceKind
    tags: frozenset[str] = frozenset()
    capacity: int = 1
    count: int = 1
    of: frozenset[str] = frozenset()
    rotates: bool = False

    def met_by(self, resource: Resource) -> bool:
        """Tell whether the resource can serve this need."""
        return (
            resource.kind == self.kind
            and self.tags <= resource.tags
            and self.capacity <= resource.capacity
            and (not self.of or resource.id in self.of)
        )


@dataclass(frozen=True, slots=True)
class Service:
    """What is booked: how long it takes, what it needs, and under which rules.

    ``minutes`` long, or as long as is asked for between ``shortest`` and ``longest``, with ``before`` and
    ``after`` minutes of buffer that take the resources too; starts lie on a grid of ``grid`` minutes after the
    hour, or only at ``starts``, as (weekday, minute of the day), where there are some. With ``seats`` people
    share a visit: so many come at one time, to the same place and with the same resources. ``gap``: minutes that
    lie at least between it and any other visit. ``plan``: which letters its bookings earn, None: those of the location;
    ``reminders`` says reminders alone, as (days before, minute of that day). ``price`` is in minor units of
    ``currency``. ``prepare`` goes into a text only when ``prepare_openly`` (safe on a lock screen). ``rules`` are the
    house's where the service ``says`` nothing else. ``by_invitation``: only for people who are invited to it, or of a
    group in ``booked_by``; with groups alone, only for those.
    ``overridden_by``, ``notify``: as for a resource. ``prefer``: as for the business, where it is another order.
    ``check_in``: minutes after the start until which who comes must say so to
    keep the rest of the time; None where they need not.
    """

    id: str
    name: str
    minutes: int
    needs: tuple[Need, ...]
    aliases: tuple[str, ...] = ()
    locations: tuple[str, ...] = ()
    before: int = 0
    after: int = 0
    grid: int = 15
    rules: Rules = USUAL
    questions: tuple[Question, ...] = ()
    reminders: tuple[tuple[int, int], ...] | None = None
    price: int | None = None
    currency: str = ""
    billing_code: str = ""
    place: str = ""
    prepare: str = ""
    prepare_openly: bool = False
    shortest: int | None = None
    longest: int | None = None
    starts: tuple[tuple[int, int], ...] = ()
    seats: int = 0
    gap: int = 0
    says: frozenset[str] = frozenset()
    by_invitation: bool = False
    booked_by: tuple[str, ...] = ()
    overridden_by: tuple[str, ...] = ()
    prefer: Order | None = None
    check_in: int | None = None
    plan: Plan | None = None
    notify: tuple[Address, ...] = ()

    @property
    def length(self) -> timedelta:
        """Return how long the visit takes, without buffers."""
        return timedelta(minutes=self.minutes)

    @property
    def is_open(self) -> bool:
        """Tell whether its length is for the client to say."""
        return self.shortest is not None and self.longest is not None

    def may_last(self, length: timedelta) -> bool:
        """Tell whether a visit may take so long."""
        if self.shortest is None or self.longest is None:
            return length == self.length
        return timedelta(minutes=self.shortest) <= length <= timedelta(minutes=self.longest)

    def lasting(self, length: timedelta | None) -> Service:
        """Return the service as long as was asked for, where it may be; else as it is."""
        if length is None or not self.may_last(length):
            return self
        return replace(self, minutes=length // timedelta(minutes=1))


@dataclass(frozen=True, slots=True)
class Business:
    """Who we answer for.

    ``undo``: minutes in which a change can be taken back. ``human``: minutes within which a person answers
    who was asked for. ``notify``: where staff are told what needs a person. ``color`` (#rrggbb) and ``logo`` (a
    data URI) are how its pages look. ``waitlist``: None where nobody can wait for what is taken.
    ``prefer``: which times are offered first to whoever names no hour. ``plan``: which letters bookings earn where
    neither service nor location says so. ``quiet``: when none of them is sent, None: it never is. ``tells``: what staff
    are told of that clients do, ``notices`` how. ``human_silence``: minutes of silence of the desk after the last word
    of a person of the team. ``transcript``: minutes for which words are kept for whoever takes a talk over.
    """

    id: str
    name: str
    language: str = "en"
    country: str = "GB"
    phone: str = ""
    holding: Holding = USUAL_HOLDING
    undo: int = 10
    human: int = 15
    human_silence: int = 120
    transcript: int = 1440
    notify: tuple[Address, ...] = ()
    color: str = ""
    logo: str = ""
    waitlist: Waitlist | None = None
    prefer: Order = Order.SPREAD
    plan: Plan | None = None
    quiet: Quiet | None = None
    tells: tuple[Tells, ...] = ()
    notices: Notices = AT_ONCE


@dataclass(frozen=True, slots=True)
class Travel:
    """How many minutes it takes from one location to another, for whoever works at both."""

    origin: str
    goal: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Changeover:
    """How many minutes a resource needs from one service to another, given as ids; none: from or to any other one.

    It holds for resources of that kind with all the tags; without a kind for every one.
    """

    before: frozenset[str]
    after: frozenset[str]
    minutes: int
    kind: ResourceKind | None = None
    tags: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Catalog:
    """The whole offer of one business, looked up by id; ``words`` are its own for letters, in place of ours."""

    business: Business
    locations: tuple[Location, ...]
    resources: tuple[Resource, ...]
    services: tuple[Service, ...]
    travels: tuple[Travel, ...] = ()
    changeovers: tuple[Changeover, ...] = ()
    groups: tuple[Group, ...] = ()
    words: tuple[Template, ...] = ()

    @cached_property
    def own_words(self) -> dict[tuple[str, str], Template]:
        """The business's own words by language and letter."""
        return {(each.language, each.letter): each for each in self.words}

    @cached_property
    def location(self) -> dict[str, Location]:
        """Locations by id."""
        return {each.id: each for each in self.locations}

    def place(self, location_id: str | None) -> Location:
        """Return the location with that id; the first where none is said, or where it is there no longer."""
        return self.location.get(location_id or "") or self.locations[0]

    @cached_property
    def resource(self) -> dict[str, Resource]:
        """Resources by id."""
        return {each.id: each for each in self.resources}

    @cached_property
    def service(self) -> dict[str, Service]:
        """Services by id."""
        return {each.id: each for each in self.services}

    @cached_property
    def staff(self) -> frozenset[Address]:
        """Every place where staff are told of something."""
        layers = [each.notify for some in (self.locations, self.resources, self.services) for each in some]
        return frozenset(address for each in (self.business.notify, *layers) for address in each)

    @cached_property
    def speakers(self) -> dict[Address, str]:
        """Providers by the address from which they speak for themselves."""
        return {each.address: each.id for each in self.resources if each.address}

    @cached_property
    def layered(self) -> bool:
        """Tell whether a location or a resource says something of the house rules, or who may override them."""
        places = any(each.rules.says for each in self.locations)
        resources = any(each.rules.says or each.overridden_by for each in self.resources)
        return places or resources or any(each.overridden_by for each in self.services)

    @cached_property
    def journeys(self) -> dict[tuple[str, str], int]:
        """Minutes from one location to another, by both; the way back takes as long unless it says otherwise."""
        back = {(each.goal, each.origin): each.minutes for each in self.travels}
        return back | {(each.origin, each.goal): each.minutes for each in self.travels}

    @cached_property
    def longest_gap(self) -> int:
        """Minutes that two visits of one resource may have to lie apart, 0 where they may always touch."""
        pairs = [each.minutes for each in self.travels] + [each.minutes for each in self.changeovers]
        alone = [each.gap for each in self.resources] + [each.gap for each in self.services]
        return max(pairs + alone, default=0)

    @cached_property
    def touching(self) -> Catalog:
        """The same offer, where visits can always touch."""
        if not self.longest_gap:
            return self
        resources = tuple(replace(each, gap=0) for each in self.resources)
        services = tuple(replace(each, gap=0) for each in self.services)
        return replace(self, resources=resources, services=services, travels=(), changeovers=())

    @cached_property
    def shares(self) -> bool:
        """Tell whether people share visits of some service."""
        return any(each.seats for each in self.services)

    @cached_property
    def strict(self) -> Catalog:
        """The same offer, where nobody may override anything."""
        return replace(
            self,
            resources=tuple(replace(each, overridden_by=()) for each in self.resources),
            services=tuple(replace(each, overridden_by=()) for each in self.services),
        )

    @cached_property
    def counts(self) -> bool:
        """Tell whether it is bounded how many visits one person may have."""
        layers = (
            *(each.rules for each in self.locations),
            *(each.rules for each in self.resources),
            *(each.rules for each in self.groups),
        )
        every = (*(each.rules for each in self.services), *(each.rules for each in layers))
        return any(getattr(rules, name) is not None for rules in every for name in QUOTAS | TOTALS)

    @cached_property
    def _resources_at(self) -> dict[str, tuple[Resource, ...]]:
        return {
            place.id: tuple(each for each in self.resources if place.id in each.locations)
            for place in self.locations
        }

    @cached_property
    def _able(self) -> dict[tuple[Need, str], tuple[Resource, ...]]:
        """Who can serve a need of a service at a location, once somebody has asked."""
        return {}

    def candidates(self, need: Need, location_id: str) -> tuple[Resource, ...]:
        """Return the resources at a location that can serve a need of one of the services."""
        key = need, location_id
        if key not in self._able:
            here = self._resources_at.get(location_id, ())
            self._able[key] = tuple(each for each in here if need.met_by(each))
        return self._able[key]

    def preferred(self, service: Service) -> Order:
        """Return which times are offered first to whoever names no hour."""
        return service.prefer or self.business.prefer

    def plan(self, service: Service, location_id: str) -> Plan:
        """Return which letters a booking earns: as service, location or business say, or as is usual."""
        if service.reminders is not None and service.plan is None:
            return of_days(service.reminders)
        layers = (service.plan, self.location[location_id].plan, self.business.plan)
        return next((each for each in layers if each is not None), USUAL_PLAN)

    def places(self, service: Service) -> tuple[Location, ...]:
        """Return the locations where the service is given: the named ones, or all that can meet its needs."""
        named = service.locations or tuple(self.location)
        return tuple(
            self.location[each]
            for each in named
            if all(len(self.candidates(need, each)) >= need.count for need in service.needs)
        )
