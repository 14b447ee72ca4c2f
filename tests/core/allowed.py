"""what house rules and rights allow, minute by minute and for each resource by itself: slow, and obviously right"""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from core.availability import Ask
from core.blocks import place_key
from core.catalog import Catalog, Location, Need, Resource, ResourceKind
from core.policies import Refused
from core.spans import Spans
from core.walltime import MINUTE
from tests.core.layering import LIMITS, Layered, bound, may_have, may_use

Shown = dict[int, datetime]
"""What the wall shows, by minutes since 1970."""


class Allowed:
    """What whoever asks may book, where and when; ``shown`` is the wall of each place."""

    def __init__(self, catalog: Catalog, ask: Ask, shown: dict[str, Shown]) -> None:
        self.catalog, self.ask, self.shown = catalog, ask, shown
        self.now: datetime | None = None

    def choice(self, place: Location, ids: Iterable[str], n: int) -> bool:
        """Tell whether every resource of a choice may be booked from that minute on, as its rules are now."""
        chosen = tuple(ids)
        if not may_have(self.ask) or not all(
            may_use(self.ask, self.catalog.resource[each]) for each in chosen
        ):
            return False
        if self.now is None:
            return True
        rules = [
            Layered(self.catalog, self.ask, place, each) for each in bound(self.catalog, self.ask, chosen)
        ]
        passed = all(
            self.soon(each, n) and self.begun(each, place, n) and self.near(each, place, n) for each in rules
        )
        return (
            passed
            and self.at(n) >= self.now
            and not any(self.spent(place, each, n, LIMITS) for each in chosen)
        )

    def at(self, n: int) -> datetime:
        return next(iter(self.shown.values()))[n]

    def soon(self, rules: Layered, n: int) -> bool:
        return self.at(n) >= self.now + rules["lead"] * MINUTE

    def begun(self, rules: Layered, place: Location, n: int) -> bool:
        return rules["opens"] is None or self.shown[place.id][n].date() >= rules["opens"]

    def near(self, rules: Layered, place: Location, n: int) -> bool:
        if rules["horizon"] is not None and self.at(n) >= self.now + timedelta(days=rules["horizon"]):
            return False
        return rules["until"] is None or self.shown[place.id][n].date() <= rules["until"]

    def spent(self, place: Location, resource_id: str, n: int, why: tuple[Refused, ...]) -> bool:
        """Tell whether a quota leaves no more of that minute there, or with that resource."""
        return any(
            refused in why and key in {resource_id, place_key(place.id)} and self.within(spans, n)
            for refused, key, spans in self.ask.used_up
        )

    def within(self, spans: Spans, n: int) -> bool:
        return any(span.start <= self.at(n) < span.end for span in spans)

    def unspent(self, place: Location, n: int, why: Refused) -> bool:
        """Tell whether for each need there is somebody of whom that quota leaves something."""
        return self.each_need(place, lambda each: not self.spent(place, each.id, n, (why,)))

    def somebody(self, place: Location, passes: Callable[[Layered], bool]) -> bool:
        """Tell whether for each need there is somebody whose rules pass; those that are overridden do."""
        return self.each_need(
            place,
            lambda each: all(
                passes(Layered(self.catalog, self.ask, place, one))
                for one in bound(self.catalog, self.ask, (each.id,))
            ),
        )

    def rightful(self, place: Location) -> bool:
        """Tell whether for each need there is somebody who may be booked, and whoever is wanted may be."""
        wanted = [self.catalog.resource[each] for each in self.wanted().values() if each]
        rights = all(may_use(self.ask, each) for each in wanted)
        return may_have(self.ask) and rights and self.each_need(place, lambda _: True)

    def each_need(self, place: Location, passes: Callable[[Resource], bool]) -> bool:
        return all(
            any(self.serves(each, need, place) and passes(each) for each in self.catalog.resources)
            for need in self.ask.service.needs
        )

    def wanted(self) -> dict[ResourceKind, str | None]:
        return {ResourceKind.PROVIDER: self.ask.provider_id, ResourceKind.ROOM: self.ask.room_id}

    def serves(self, resource: Resource, need: Need, place: Location) -> bool:
        """Tell whether it could serve who asks; where one of a kind is needed, whoever is wanted does."""
        service = self.ask.service
        alone = sum(each.count for each in service.needs if each.kind is need.kind) == 1
        named = self.wanted().get(need.kind) if alone else None
        small = need.kind is ResourceKind.ROOM and not service.seats and resource.capacity < self.ask.people
        return (
            need.met_by(resource)
            and place.id in resource.locations
            and named in {None, resource.id}
            and not small
            and may_use(self.ask, resource)
        )
