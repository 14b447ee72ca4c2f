"""What is looked for in the book: a service, with whom, where, in which room, for how many; and who could serve."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain

from core.bounds import Asker, common, of_each
from core.catalog import Catalog, Location, Need, Resource, ResourceKind, Service
from core.gaps import spaced
from core.layers import may_have, may_use
from core.people import Person
from core.places import Place, Terms
from core.policies import Refused
from core.rotation import in_turn
from core.rules import Rules
from core.sessions import sessions
from core.spans import Spans, join
from core.uses import Taken, told


@dataclass(frozen=True, slots=True)
class Ask:
    """What is looked for: a service, perhaps with a certain provider, in a room, at a location; for so many people.

    ``who`` asks: what that person may not book is not found; None: nobody's rights are looked at. ``used_up``: the
    starts of which a quota of theirs leaves no more, each with what breaking it is called and with the key of a
    place or a resource. ``features``: what rooms must have besides what the service needs. ``spare``: the ids of
    resources that are left alone unless they are named.
    """

    service: Service
    provider_id: str | None = None
    location_id: str | None = None
    people: int = 1
    room_id: str | None = None
    who: Person | None = None
    used_up: tuple[tuple[Refused, str, Spans], ...] = ()
    features: frozenset[str] = frozenset()
    spare: frozenset[str] = frozenset()

    def locations(self, catalog: Catalog) -> tuple[Location, ...]:
        """Return where it could be given."""
        if self.service.seats and self.people > self.service.seats:
            return ()
        if self.who and may_have(self.service, self.who):
            return ()
        return tuple(
            each
            for each in catalog.places(self.service)
            if self.location_id in {None, each.id} and self._staffed(self.candidates(catalog, each))
        )

    def _staffed(self, candidates: tuple[tuple[Resource, ...], ...]) -> bool:
        """Tell whether there is somebody for each need, and whoever was named among them."""
        named = {(kind, each) for kind, each in self._named.items() if each}
        able = {(each.kind, each.id) for those in candidates for each in those}
        return all(candidates) and named <= able and (not self.features or ResourceKind.ROOM in dict(able))

    def places(self, catalog: Catalog, taken: Taken, now: datetime | None = None) -> tuple[Place, ...]:
        """Return where it could be given, ready to be searched; from ``now`` on, each resource bound by its rules."""
        asker = Asker(self.who, now, self.spent()) if now and commonly(catalog, self) is None else None
        needs = [need for need in self.service.needs for _ in range(need.count)]
        turns = frozenset(nth for nth, need in enumerate(needs) if need.rotates)
        loads = told(taken).loads
        places = []
        for each in self.locations(catalog):
            able = self.candidates(catalog, each)
            if turns:
                able = tuple(
                    in_turn(those, loads) if nth in turns else those for nth, those in enumerate(able)
                )
            joinable = sessions(self.service, each.id, taken, self.people)
            bounds = of_each(catalog, self.service, each, chain(*able), asker) if asker else None
            gap = timedelta(minutes=catalog.longest_gap)
            terms = Terms(self._must, turns, self.people, joinable, gap, bounds)
            keys = (one.id for those in able for one in those)
            kept = spaced(catalog, (self.service.id, each.id), taken, keys)
            places.append(Place(each, self.service, able, kept, terms))
        return tuple(places)

    @property
    def _named(self) -> dict[ResourceKind, str | None]:
        return {ResourceKind.PROVIDER: self.provider_id, ResourceKind.ROOM: self.room_id}

    @property
    def _must(self) -> frozenset[str]:
        """Return who was named where it takes several of the kind: one of them is the one who was named."""
        counts = Counter[ResourceKind]()
        for need in self.service.needs:
            counts[need.kind] += need.count
        return frozenset(each for kind, each in self._named.items() if each and counts[kind] > 1)

    def candidates(self, catalog: Catalog, location: Location) -> tuple[tuple[Resource, ...], ...]:
        """Return for each single resource that is needed who could serve, in the catalog's order."""
        return tuple(
            candidates
            for need in self.service.needs
            for candidates in (self._wanted(catalog.candidates(need, location.id), need),) * need.count
        )

    def resources(self, catalog: Catalog) -> frozenset[str]:
        """Return the ids of all resources that could serve, wherever."""
        return frozenset(
            resource.id
            for location in self.locations(catalog)
            for candidates in self.candidates(catalog, location)
            for resource in candidates
        )

    def spent(self, *refused: Refused) -> dict[str, Spans]:
        """Return the starts that are used up at each place and with each resource, by those quotas or by any."""
        found: dict[str, Spans] = {}
        for why, key, spans in self.used_up:
            if not refused or why in refused:
                found[key] = join((*found.get(key, ()), *spans))
        return found

    def _wanted(self, able: tuple[Resource, ...], need: Need) -> tuple[Resource, ...]:
        """Return those who are asked for: whoever was named, where it takes one of the kind; rooms that do for all."""
        named = self._named.get(need.kind)
        if named and named not in self._must:
            able = tuple(each for each in able if each.id == named)
        people = 1 if self.service.seats else self.people
        if need.kind is ResourceKind.ROOM and (self.features or need.capacity < people):
            able = tuple(each for each in able if each.capacity >= people and self.features <= each.tags)
            able = _snuggest(able) if people > 1 else able
        if self.spare:
            able = tuple(each for each in able if each.id not in self.spare or each.id == named)
        if self.who and any(each.booked_by for each in able):
            able = tuple(each for each in able if not may_use(each, self.who))
        return able


def _snuggest(rooms: tuple[Resource, ...]) -> tuple[Resource, ...]:
    """Return rooms that hold all who come, the smallest first: larger ones stay free for more people."""
    return tuple(sorted(rooms, key=lambda each: each.capacity))


def commonly(catalog: Catalog, ask: Ask) -> Rules | None:
    """Return the rules that bind every slot alike, None where each resource is bound by its own."""
    return None if ask.used_up else common(catalog, ask.service, ask.who)
